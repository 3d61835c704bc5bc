"""Wrong uses: every line must be rejected, or the checker reports an ignore that is not needed."""

from __future__ import annotations

import renstra
from renstra import Renstra

renstra.coverage(43.5, 60)  # type: ignore[call-overload]
renstra.coverage(43)  # type: ignore[call-overload]
renstra.coverage([43], [60])  # type: ignore[call-overload]
renstra.coverage(43, 60, tanpa_berhak="satu")  # type: ignore[call-overload]
renstra.aggregate([1, 2], agregasi="sum")  # type: ignore[arg-type]
renstra.growth([1.5, 2])  # type: ignore[list-item]
renstra.parse_kode(1.06)  # type: ignore[call-overload]
renstra.read(5)  # type: ignore[arg-type]
renstra.read("x", notasi="fr")  # type: ignore[arg-type]


def wrong(plan: Renstra) -> None:
    plan.budget(by="programs")  # type: ignore[arg-type]
    plan.coverage("2024")  # type: ignore[arg-type]
    plan.years = ()  # type: ignore[misc]
    plan.scenario().fit_year(2025, 21e9)  # type: ignore[arg-type]
    plan.budget()[0]["jumlah"] + 1  # type: ignore[operator]
    plan.budget().where("program")  # type: ignore[arg-type]
    plan.budget().head("3")  # type: ignore[arg-type]
    plan.explain(106, 2024)  # type: ignore[arg-type]
    renstra.diff(plan, "b")  # type: ignore[arg-type]
    renstra.read_many("plan", progress="yes")  # type: ignore[call-overload]
    plan.pagu()  # type: ignore[attr-defined]
    renstra.coverage(0, 0) + 1  # type: ignore[operator]
