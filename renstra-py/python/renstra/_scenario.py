"""What if: a changed copy of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from . import _native
from ._args import arguments
from ._style import styled
from ._table import Table
from .types import AngkaMasuk, Bahasa

if TYPE_CHECKING:
    from ._plan import Renstra

__all__ = ["Scenario"]


class Scenario:
    """A plan, its changed copy, and the steps between them. Each step gives a new scenario; nothing is changed in place.

    Amounts are whole rupiah and totals are exact. A step on a node of any level is shared among its lowest nodes with money, in
    proportion to what they have. The changed plan is a plan like any other: it is checked, explained and compared in the same way.

    Example:
        >>> import renstra
        >>> plan = renstra.read({"tabel-6.1-program-pendanaan": '''tingkat,kode,uraian,rp_2025
        ... program,1.06.04,REHABILITASI SOSIAL,600
        ... program,1.06.05,PERLINDUNGAN SOSIAL,400'''})
        >>> cut = plan.scenario().fit_year(2025, 900, lindungi=["1.06.04"])
        >>> [(row["kode"], row["2025"]) for row in cut.plan.budget()][:2]
        [('1.06.04', Decimal('600')), ('1.06.05', Decimal('300'))]
    """

    __slots__ = ("_asal", "_langkah", "_native", "_plan")

    def __init__(
        self,
        asal: Renstra,
        langkah: tuple[Mapping[str, object], ...] = (),
        native: _native.Skenario | None = None,
    ) -> None:
        self._asal = asal
        self._langkah = langkah
        self._native = native if native is not None else asal._native.scenario(arguments({"langkah": list(langkah)}))
        self._plan: Renstra | None = None

    @property
    def asal(self) -> Renstra:
        """The original plan."""
        return self._asal

    @property
    def plan(self) -> Renstra:
        """The changed plan."""
        from ._plan import Renstra

        if self._plan is None:
            self._plan = Renstra(self._native.plan())
        return self._plan

    @property
    def langkah(self) -> tuple[Mapping[str, object], ...]:
        """The steps taken, in order."""
        return tuple(MappingProxyType(dict(step)) for step in self._langkah)

    @property
    def years(self) -> tuple[int, ...]:
        """The years in which some amount is not the original one."""
        return tuple(self._native.years())

    def _more(self, jenis: str, **values: object) -> Scenario:
        step = {"jenis": jenis} | {nama: value for nama, value in values.items() if value is not None}
        native = self._native.more(arguments({"langkah": [step]}))
        return Scenario(self._asal, (*self._langkah, step), native)

    def set_pagu(self, jalur: str, tahun: int, jumlah: AngkaMasuk) -> Scenario:
        """Sets the pagu of a node in a year, in whole rupiah.

        Raises:
            ScenarioError: there is no such node or year, or the amount is no whole rupiah; so in all steps.
        """
        return self._more("set_pagu", jalur=jalur, tahun=tahun, jumlah=jumlah)

    def scale_pagu(self, faktor: AngkaMasuk, jalur: str | None = None, tahun: int | None = None) -> Scenario:
        """Scales the pagu of a node (without it of the plan) in a year (without it in each). ``Decimal("0.9")`` is nine tenths."""
        return self._more("scale_pagu", jalur=jalur, tahun=tahun, faktor=faktor)

    def move_pagu(self, dari: str, ke: str, tahun: int, jumlah: AngkaMasuk) -> Scenario:
        """Moves pagu of a year from one node to another; the total stays."""
        return self._more("move_pagu", dari=dari, ke=ke, tahun=tahun, jumlah=jumlah)

    def fit_year(self, tahun: int, batas: AngkaMasuk, lindungi: Iterable[str] = ()) -> Scenario:
        """Fits a year to a ceiling exactly: what is not protected is scaled.

        ``lindungi`` names what stays: keys of nodes, and ``SPM`` for the kegiatan that pay for SPM services.
        """
        keep = [lindungi] if isinstance(lindungi, str) else list(lindungi)
        return self._more("fit_year", tahun=tahun, batas=batas, lindungi=keep)

    def set_target(self, jalur: str, tahun: int, nilai: AngkaMasuk, indikator: int = 0) -> Scenario:
        """Sets a target of a node; its indicator by number, from 0."""
        return self._more("set_target", jalur=jalur, tahun=tahun, nilai=nilai, indikator=indikator)

    def scale_target(self, jalur: str, faktor: AngkaMasuk, tahun: int | None = None, indikator: int = 0) -> Scenario:
        """Scales a target of a node in a year (without it in each that has one)."""
        return self._more("scale_target", jalur=jalur, tahun=tahun, faktor=faktor, indikator=indikator)

    def result(self, nama: str, bahasa: Bahasa = "id") -> Table:
        """A table of the scenario by its name: ``compare``, ``targets``, ``spm``.

        Raises:
            RenstraError: there is no such table; the message names those that there are.
        """
        return Table(self._native.table(nama), bahasa, (_scenario_table, (self, nama, bahasa)))

    def compare(self, bahasa: Bahasa = "id") -> Table:
        """Money beside the original, by node and changed year."""
        return self.result("compare", bahasa)

    def targets(self, bahasa: Bahasa = "id") -> Table:
        """Targets whose money, or which themselves, changed; rupiah for one unit before and after."""
        return self.result("targets", bahasa)

    def spm(self, bahasa: Bahasa = "id") -> Table:
        """Money of each SPM service before and after, beside its latest coverage.

        Services that the same kegiatan pays for share its money: it stands in the row of the first one, and
        ``pagu_bersama`` of the others is its key (``spm/1``).
        """
        return self.result("spm", bahasa)

    def _steps(self) -> list[str]:
        return [", ".join(f"{nama}={value}" for nama, value in step.items()) for step in self._langkah]

    def __repr__(self) -> str:
        return f"<Scenario {'; '.join(self._steps()) or 'tanpa langkah'}>"

    def _repr_html_(self) -> str:
        from html import escape

        steps = "".join(f"<li>{escape(step)}</li>" for step in self._steps())
        return styled(f"<ol>{steps}</ol>{self.compare().to_html()}")

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/plain": f"{self!r}\n{self.compare()!r}", "text/html": self._repr_html_()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scenario) and self.asal == other.asal and self.plan == other.plan

    def __hash__(self) -> int:
        return hash((self.asal, self.plan))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._asal, tuple(dict(step) for step in self._langkah))

    def __copy__(self) -> Scenario:
        return self

    def __deepcopy__(self, memo: object) -> Scenario:
        return self


def _scenario_table(scenario: Scenario, nama: str, bahasa: Bahasa) -> Table:
    return scenario.result(nama, bahasa)
