"""A plan once read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from . import _native
from ._args import arguments
from ._explain import Explanation
from ._scenario import Scenario
from ._style import styled
from ._table import Findings, Table, written
from .types import AngkaMasuk, Bacaan, Bahasa, Batas, Menurut, Notasi, RumusCapaian, TargetNol

if TYPE_CHECKING:
    import os
    import pathlib

    from .plot import Plot

__all__ = ["Renstra", "compare", "diff", "diff_totals", "reconcile", "results"]


class Renstra:
    """A plan once read: what its tables say, and what follows from them. It never changes.

    Made by :func:`renstra.read`. Equal plans were read from equal tables; a plan can be hashed, pickled and copied.

    Example:
        >>> import renstra
        >>> plan = renstra.read({"tabel-6.1-program-pendanaan": '''tingkat,kode,uraian,rp_2022,rp_2023
        ... program,1.06.02,PEMBERDAYAAN SOSIAL,"925,000,000","775,000,000"
        ... kegiatan,1.06.02.2.01,Pemberdayaan KAT,"75,000,000","75,000,000"'''})
        >>> plan.years
        (2022, 2023)
        >>> plan.budget()[0]["2022"]
        Decimal('75000000')
    """

    __slots__ = ("_json", "_native")

    def __init__(self, native: _native.Rencana) -> None:
        self._native = native
        self._json: str | None = None

    @property
    def identity(self) -> Mapping[str, Any]:
        """Whose plan it is: ``perangkat_daerah, daerah, tingkat_daerah, bidang_urusan, periode, versi, visi, misi``."""
        identity: dict[str, Any] = json.loads(self._native.identity())
        return MappingProxyType(identity)

    @property
    def years(self) -> tuple[int, ...]:
        """The years of its funding matrix."""
        return tuple(self._native.years())

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables that it was read from."""
        return tuple(self._native.sheets())

    def printed(self, nama: str) -> Table:
        """A table as printed, cell by cell; ``baris`` is the row that findings name.

        Raises:
            KeyError: the plan has no such table; the message names those that it has.
        """
        native = self._native.printed(nama)
        if native is None:
            raise KeyError(f"tabel {nama!r} tidak ada / no table {nama!r}: {', '.join(self.tables)}")
        return Table(native, "id", (_again, (self, "printed", nama)))

    def result(self, nama: str, argumen: Mapping[str, object] | None = None, bahasa: Bahasa = "id") -> Table:
        """A result table by its name, for programs that choose it as they run; :func:`renstra.results` lists the names.

        Raises:
            RenstraError: there is no such table, or its arguments are wrong; the message names those that there are.

        Example:
            >>> import renstra
            >>> plan = renstra.read({"tabel-6.1-program-pendanaan": "tingkat,kode,uraian,rp_2022\\nprogram,1.06.02,SOSIAL,5"})
            >>> plan.result("budget", {"menurut": "hierarki"}) == plan.budget()
            True
        """
        given = dict(argumen or {})
        native = self._native.table(nama, arguments(given), bahasa)
        return Table(native, bahasa, (_again, (self, "result", nama, given, bahasa)))

    def _table(self, nama: str, bahasa: Bahasa, **values: object) -> Table:
        return self.result(nama, values, bahasa)

    def check(self, bahasa: Bahasa = "id") -> Findings:
        """What is wrong in the plan: findings with place, printed and computed value, basis, and what to do.

        Columns ``kode, keparahan, tabel, baris, kolom, jalur, pesan, tercetak, dihitung, selisih, dasar, saran, kunci, jenis,
        figur, dokumen, lembar, sel, halaman, kotak, jumlah_tempat, tempat_lain`` (see :class:`Findings`); ``.passed``, ``.failed``, ``.skipped`` count the comparisons behind them.
        """
        return Findings(self._native.check(None, bahasa), bahasa, (_again, (self, "check", bahasa)))

    def accepted(self, bahasa: Bahasa = "id") -> Table:
        """The findings that its choices accept: the columns of :meth:`check`, and ``alasan``."""
        return self._table("accepted", bahasa)

    def choices(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        bentuk: Literal["toml", "json"] = "toml",
        bahasa: Bahasa = "id",
    ) -> str:
        """Its declared choices as a file that :func:`renstra.read` takes (``pilihan``), written to ``path`` if it is given.

        As ``toml`` its comments say what is left to declare, with the word that the figures leave.

        Example:
            >>> import renstra
            >>> matrix = "tingkat,kode,uraian,indikator,satuan,target_2024,rp_2024\\nprogram,1.06.02,P,Kunjungan,Kali,10,5\\n"
            >>> choices = {"indikator": {"1.06.02/target": {"agregasi": "jumlah"}}}
            >>> plan = renstra.read({"program-pendanaan": matrix}, pilihan=choices)
            >>> plan.indicators()[0]["agregasi"]
            'jumlah'
            >>> "agregasi = " in plan.choices()
            True
        """
        return written(self._native.choices(bentuk, bahasa), path)

    def budget(
        self,
        by: Menurut = "hierarki",
        bahasa: Bahasa = "id",
        *,
        baris_hasil: Literal["nomenklatur", "semua"] | None = None,
    ) -> Table:
        """Pagu by year in rupiah, summed from the sub kegiatan upward.

        ``by``: ``hierarki``, ``unit_kerja``, ``lokasi``, ``tujuan``, ``spm``. Columns ``tingkat, kode, uraian``, one a year,
        ``jumlah``, ``kunci``, ``induk``: the key of the row above, that of the whole plan (``total``) for the topmost ones.
        ``baris_hasil``: whether rows of outcomes and outputs add their money to that of their node (``semua``) or repeat it
        (``nomenklatur``); by default as the plan declares.
        """
        return self._table("budget", bahasa, menurut=by, baris_hasil=baris_hasil)

    def absorption(self, bahasa: Bahasa = "id") -> Table:
        """Budget history: ``uraian, tahun, anggaran, realisasi, sisa`` in rupiah, ``serapan`` in percent, mean yearly growth."""
        return self._table("absorption", bahasa)

    def coverage(self, tahun: int | None = None, bahasa: Bahasa = "id") -> Table:
        """SPM coverage: ``jenis_pelayanan, tahun, satuan, berhak, terlayani, belum_terlayani, capaian``, who served whom.

        ``capaian`` is in percent; ``alasan`` says why it is missing. ``tahun`` takes one year.
        """
        return self._table("coverage", bahasa, tahun=tahun)

    def targets(
        self,
        *,
        rumus_positif: RumusCapaian | None = None,
        rumus_negatif: RumusCapaian | None = None,
        batas: Batas | None = None,
        target_nol: TargetNol | None = None,
        bacaan: Bacaan | None = None,
        bahasa: Bahasa = "id",
    ) -> Table:
        """Targets and what was reached, a row an indicator and year, with achievement, category, what is left to the end.

        ``rumus_positif`` and ``rumus_negatif`` are the formulas where more and where less is better, ``batas`` limits achievements, ``target_nol`` says what a target of
        zero means, ``bacaan`` how the gaps of the scale are read.
        """
        return self._table(
            "targets",
            bahasa,
            rumus_positif=rumus_positif,
            rumus_negatif=rumus_negatif,
            batas=batas,
            target_nol=target_nol,
            bacaan=bacaan,
        )

    def indicators(self, bahasa: Bahasa = "id") -> Table:
        """Indicators, a row each: baseline, one column a year, the end of the period as printed and as it follows."""
        return self._table("indicators", bahasa)

    def spending(self, bahasa: Bahasa = "id") -> Table:
        """Pagu and what was spent, by node and year, in rupiah."""
        return self._table("spending", bahasa)

    def spm_index(self, bahasa: Bahasa = "id") -> Table:
        """SPM index of each service and year, from receivers and quality, with its category."""
        return self._table("spm_index", bahasa)

    def spm_need(self, biaya: Sequence[Mapping[str, AngkaMasuk]] = (), bahasa: Bahasa = "id") -> Table:
        """The money that closes the gap of each service, in rupiah.

        ``biaya`` lists unit costs ``{"jenis_pelayanan", "nama", "satuan_biaya"}``, rupiah for one served. A
        service without unit costs has a row too, with the reason in ``alasan``.
        """
        return self._table("spm_need", bahasa, biaya=list(biaya))

    def response_times(self, standar_menit: AngkaMasuk | None = None, bahasa: Bahasa = "id") -> Table:
        """Response times of events by year, in minutes: share within the standard, median, slowest.

        ``standar_menit`` is the standard of events that print none.
        """
        return self._table("response_times", bahasa, standar_menit=standar_menit)

    def spm_stages(self, cara: Literal["rata_rata", "rasio_jumlah"] | None = None, bahasa: Bahasa = "id") -> Table:
        """Coverage of SPM services with stages: each stage, then the service; ``cara`` is the mean (default) or the ratio of the sums."""
        return self._table("spm_stages", bahasa, cara=cara)

    def spm_goods(self, bahasa: Bahasa = "id") -> Table:
        """Needs of the SPM as goods and services: required less available, times what one costs."""
        return self._table("spm_goods", bahasa)

    def spm_spending(self, bahasa: Bahasa = "id") -> Table:
        """Pagu and what was spent by SPM service and year, with all services together."""
        return self._table("spm_spending", bahasa)

    def social_assistance(self, bahasa: Bahasa = "id") -> Table:
        """Cover of social assistance by year and unit: recipients counted once, rupiah for each, updates of the data done and due."""
        return self._table("social_assistance", bahasa)

    def evaluation(self, bahasa: Bahasa = "id") -> Table:
        """Evaluation forms (E.81, E.60, T-C.29, E.54, E.58, E.80): what they print, their computed columns recomputed; performance and money."""
        return self._table("evaluation", bahasa)

    def links(self, bahasa: Bahasa = "id") -> Table:
        """The IKU, IKK, priority sub kegiatan, NSPK and sasaran of the RPJMD of each node, with the row that prints them."""
        return self._table("links", bahasa)

    def quarters(self, bahasa: Bahasa = "id") -> Table:
        """What each quarter or month reached beside its target, and the year so far beside that of the year."""
        return self._table("quarters", bahasa)

    def sakip(self, bahasa: Bahasa = "id") -> Table:
        """SAKIP scores of the plan with their predicates."""
        return self._table("sakip", bahasa)

    def declared(self, bahasa: Bahasa = "id") -> Table:
        """Indicators that the plan declares to follow from others (key ``turunan``): printed and computed, by year."""
        return self._table("declared", bahasa)

    def mean_achievements(self, bahasa: Bahasa = "id") -> Table:
        """Mean achievement in percent of the nodes and of the agency, by year, with its category."""
        return self._table("mean_achievements", bahasa)

    def service_performance(self, tahun: int, bahasa: Bahasa = "id") -> Table:
        """Performance of services around the Renja of a year (T-C.30): targets and what was reached, years before and after.

        Raises:
            RenstraError: the plan does not have the year.
        """
        return self._table("service_performance", bahasa, tahun=tahun)

    def proposals(self, bahasa: Bahasa = "id") -> Table:
        """Sasaran whose indicator is likely the mean of its programmes: printed and computed, by year."""
        return self._table("proposals", bahasa)

    def renja(self, tahun: int, bahasa: Bahasa = "id") -> Table:
        """The slice of one year: nodes, targets, pagu.

        Raises:
            RenstraError: the plan does not have the year.
        """
        return self._table("renja", bahasa, tahun=tahun)

    def figures(self) -> tuple[tuple[str, int | None], ...]:
        """Keys and years of all figures that :meth:`explain` knows; ``None`` for all years together."""
        return tuple(self._native.figures())

    def explain(self, jalur: str, tahun: int | None = None, bahasa: Bahasa = "id") -> Explanation:
        """How a figure comes about: rule, formula, inputs, rounding, basis, as a tree down to printed cells.

        ``jalur`` is its key, as the column ``kunci`` of the result tables and of the findings gives it: ``total`` or a code (its
        pagu), ``1.06.04/target``, ``1.06.04/capaian``, ``serapan/jumlah``, ``spm/1``, ``temuan/ANG001/1.06.04@2022``;
        :meth:`figures` lists those of figures. Of several nodes with one code, something behind an ``@`` says which one: the unit
        kerja (``1.02.02.2.02@upt-a``), the sasaran (``@sasaran-2``), the row (``@baris-7``). The year may stand behind the key
        too: ``1.06.04@2022``.

        Raises:
            RenstraError: the plan does not have the figure, or the key fits several nodes (``BAC010``); the message names keys
                that it has.

        Example:
            >>> import renstra
            >>> plan = renstra.read({"tabel-6.1-program-pendanaan": '''tingkat,kode,uraian,unit_kerja,rp_2026
            ... kegiatan,1.02.02.2.02,Layanan,UPT A,4
            ... kegiatan,1.02.02.2.02,Layanan,UPT B,5'''})
            >>> [(key, plan.explain(key, 2026).nilai) for key in plan.budget()["kunci"]]
            [('1.02.02.2.02@upt-a', Decimal('4')), ('1.02.02.2.02@upt-b', Decimal('5')), ('total', Decimal('9'))]
        """
        native = self._native.explain(arguments({"jalur": jalur, "tahun": tahun}))
        return Explanation(native, bahasa, (_again, (self, "explain", jalur, tahun, bahasa)))

    def scenario(self, langkah: Iterable[Mapping[str, object]] = ()) -> Scenario:
        """A changed copy, beside the original; nothing is changed yet, unless steps are given.

        Steps are taken with the methods of :class:`Scenario`, or given as dictionaries: ``{"jenis": "fit_year", "tahun": 2025,
        "batas": 21000000000, "lindungi": ["SPM"]}``.

        Raises:
            ScenarioError: a step cannot be taken.
        """
        return Scenario(self, tuple(dict(step) for step in langkah))

    @property
    def plot(self) -> Plot:
        """Charts of the plan, one call each; needs altair (``pip install renstra[plot]``)."""
        from .plot import Plot

        return Plot(self)

    def to_json(self, path: str | os.PathLike[str] | None = None) -> str:
        """The plan as one JSON document, its tables as printed, with the documents that they were read from, and its declared
        choices; :func:`renstra.read` gives an equal plan back.

        Written to ``path`` if it is given.
        """
        if self._json is None:
            self._json = self._native.json()
        return written(self._json, path)

    def to_html(self, path: str | os.PathLike[str] | None = None, bahasa: Bahasa = "id") -> str:
        """The report as a page without scripts: whose plan, findings, result tables. Written to ``path`` if it is given."""
        return written(self._report("html", bahasa), path)

    def to_markdown(self, path: str | os.PathLike[str] | None = None, bahasa: Bahasa = "id") -> str:
        """The report in Markdown. Written to ``path`` if it is given."""
        return written(self._report("markdown", bahasa), path)

    def to_text(self, bahasa: Bahasa = "id", width: int = 120) -> str:
        """The report as text, as the command line prints it, ``width`` (60 to 500) characters wide."""
        return self._report("text", bahasa, lebar=width)

    def _report(self, bentuk: str, bahasa: Bahasa, **values: object) -> str:
        return self._native.report(arguments({"bentuk": bentuk} | values), bahasa)

    def to_csv(self, folder: str | os.PathLike[str]) -> tuple[pathlib.Path, ...]:
        """Writes a folder of CSV files that :func:`renstra.read` reads back as an equal plan, but for DOK001.

        The result tables go into its folder ``hasil``. Gives back what was written.
        """
        from pathlib import Path

        target = Path(folder)
        (target / "hasil").mkdir(parents=True, exist_ok=True)
        written = []
        for nama, isi in self._native.files():
            path = target / nama
            path.write_text(isi, encoding="utf-8", newline="")
            written.append(path)
        for nama, of_a_year in _native.tables():
            if of_a_year:
                continue
            path = target / "hasil" / f"{nama}.csv"
            path.write_text(self._table(nama, "id").to_csv(), encoding="utf-8", newline="")
            written.append(path)
        return tuple(written)

    def to_excel(self, path: str | os.PathLike[str]) -> None:
        """Excel is not written yet.

        Raises:
            NotImplementedError: always, in this version.
        """
        raise NotImplementedError(
            "Excel belum ditulis oleh versi ini; pakai to_csv(folder) atau to_html(path) / "
            "this version does not write Excel yet; use to_csv(folder) or to_html(path)"
        )

    def __repr__(self) -> str:
        identity = self.identity
        names = [identity.get("perangkat_daerah"), identity.get("daerah")]
        period = identity.get("periode")
        if period:
            names.append(f"{period['awal']}-{period['akhir']}" if isinstance(period, dict) else str(period))
        head = " ".join(str(name) for name in names if name) or "tanpa nama"
        return f"<Renstra {head}: {', '.join(self.tables)}>"

    def _repr_html_(self) -> str:
        return styled(self._native.fragment("id"))

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self._repr_html_()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Renstra) and self._native.same(other._native)

    def __hash__(self) -> int:
        # The tables without the documents that they were read from, nor the form of its choices: those do not make plans different.
        return hash(tuple(file for file in self._native.files() if not file[0].startswith("pilihan.")))

    def __reduce__(self) -> tuple[Any, ...]:
        native = self._native
        return _plan_again, (self.to_json(), native.notasi(), tuple(native.lists()), native.choices_file())

    def __copy__(self) -> Renstra:
        return self

    def __deepcopy__(self, memo: object) -> Renstra:
        return self


def results() -> tuple[str, ...]:
    """The names of all result tables of a plan, for :meth:`Renstra.result`.

    Example:
        >>> import renstra
        >>> "spm_index" in renstra.results()
        True
    """
    return tuple(nama for nama, _ in _native.tables())


def compare(a: Renstra, b: Renstra, nama: str, bahasa: Bahasa = "id") -> Table:
    """A table about two plans by its name: ``diff``, ``diff_totals``, ``reconcile``.

    Raises:
        RenstraError: there is no such table; the message names those that there are.
    """
    return Table(a._native.compare(b._native, nama, bahasa), bahasa, (compare, (a, b, nama, bahasa)))


def diff(a: Renstra, b: Renstra, bahasa: Bahasa = "id") -> Table:
    """What changed from plan ``a`` to plan ``b``: added, removed, renamed, moved money, changed targets.

    A cut to zero is a change.

    Example:
        >>> import renstra
        >>> a = renstra.read({"tabel-6.1-program-pendanaan": "tingkat,kode,uraian,rp_2022\\nprogram,1.06.02,PEMBERDAYAAN,5"})
        >>> b = a.scenario().set_pagu("1.06.02", 2022, 7).plan
        >>> [(row["jalur"], row["selisih"]) for row in renstra.diff(a, b)]
        [('1.06.02', Decimal('2'))]
    """
    return compare(a, b, "diff", bahasa)


def diff_totals(a: Renstra, b: Renstra, bahasa: Bahasa = "id") -> Table:
    """What two plans amount to, year by year in rupiah, and the difference.

    Example:
        >>> import renstra
        >>> a = renstra.read({"tabel-6.1-program-pendanaan": "tingkat,kode,uraian,rp_2022\\nprogram,1.06.02,PEMBERDAYAAN,5"})
        >>> b = a.scenario().set_pagu("1.06.02", 2022, 7).plan
        >>> renstra.diff_totals(a, b)[0]["selisih"]
        Decimal('2')
    """
    return compare(a, b, "diff_totals", bahasa)


def reconcile(renstra: Renstra, other: Renstra, bahasa: Bahasa = "id") -> Findings:
    """Where another document (an RPJMD, a Renja, read in the same tables) disagrees with a plan: programmes, targets, pagu.

    Example:
        >>> import renstra
        >>> a = renstra.read({"tabel-6.1-program-pendanaan": "tingkat,kode,uraian,rp_2022\\nprogram,1.06.02,PEMBERDAYAAN,5"})
        >>> renstra.reconcile(a, a).failed
        0
    """
    return Findings(renstra._native.check(other._native, bahasa), bahasa, (reconcile, (renstra, other, bahasa)))


def _again(owner: Any, method: str, *args: Any) -> Any:
    return getattr(owner, method)(*args)


def _plan_again(
    document: str,
    notasi: Notasi | None,
    lists: tuple[_native.Daftar, ...],
    choices: tuple[str, str] | None = None,
) -> Renstra:
    pilihan = choices and dict(zip(("nama", "isi"), choices, strict=True))
    argumen = arguments({"notasi": notasi, "pilihan": pilihan})
    return Renstra(_native.read([("rencana.json", document.encode())], argumen, lists))

