"""Charts: one call each, drawn from the tables."""

from decimal import Decimal
from typing import Any

import pytest
import renstra
from renstra import Renstra

pytest.importorskip("altair")


def data(chart: Any) -> list[dict[str, Any]]:
    whole = chart.to_dict()
    sets = list(whole.get("datasets", {}).values())
    found = sets[0] if sets else (whole.get("data") or whole["layer"][0]["data"])["values"]
    return list(found)


def test_budget_draws_the_programmes(kukar: Renstra) -> None:
    chart = kukar.plot.budget()
    rows = data(chart)
    programs = [row for row in kukar.budget() if row["tingkat"] == "program"]
    assert len(rows) == len(programs) * 5
    drawn = sum(Decimal(str(row["nilai"])) for row in rows if row["tahun"] == "2022")
    assert abs(drawn - Decimal("23.750520794")) < Decimal("0.000001")
    assert any(row["teks"] == "10.811.920.794" for row in rows)
    text = chart.to_dict()
    assert text["title"]["text"] == "Pagu menurut program dan tahun" and "miliar" in str(text["encoding"]["y"])


def test_absorption_names_its_percent(kukar: Renstra) -> None:
    chart = kukar.plot.absorption().to_dict()
    labels = chart["layer"][1]["data"]["values"] if "data" in chart["layer"][1] else list(chart["datasets"].values())[1]
    assert [row["teks"] for row in labels][0] == "79,08 %"
    assert kukar.plot.absorption("Belanja Pegawai")


def test_coverage_targets_and_cascade(kukar: Renstra) -> None:
    assert len(data(kukar.plot.coverage(2020))) > 0
    assert len(data(kukar.plot.coverage())) > 0
    assert len(data(kukar.plot.targets())) > 0
    assert len(data(kukar.plot.targets("1.06.04"))) > 0
    boxes = data(kukar.plot.cascade())
    assert max(box["y2"] for box in boxes) == 1
    for place in {box["x"] for box in boxes}:
        column = sorted((box["y"], box["y2"]) for box in boxes if box["x"] == place)
        assert all(above[1] <= below[0] + 1e-9 for above, below in zip(column, column[1:], strict=False))
    assert kukar.plot.cascade(2024)


def test_nothing_to_draw_is_said() -> None:
    plan = renstra.read({"rencana": "kunci,nilai\ndaerah,Kutai\n"})
    for call in (plan.plot.budget, plan.plot.absorption, plan.plot.coverage, plan.plot.targets, plan.plot.cascade):
        with pytest.raises(ValueError, match="nothing to draw"):
            call()
    with pytest.raises(ValueError, match="2031"):
        renstra.read({"rencana": "kunci,nilai\na,b"}).plot.cascade(2031)
