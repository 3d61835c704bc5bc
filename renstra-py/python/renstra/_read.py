"""Plans from files, frames and documents."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias, overload

from . import _native
from ._args import arguments
from ._errors import RenstraError
from ._frames import File, file_of
from ._plan import Renstra
from .types import Bahasa, Notasi

__all__ = ["Nomenklatur", "Source", "inspect", "national_lists", "read", "read_many"]

Source: TypeAlias = str | os.PathLike[str] | bytes | Mapping[str, Any] | Sequence[tuple[str, Any]]
"""What a plan is read from."""


class Nomenklatur:
    """A list of the nomenclature: codes and official names of a decree, as a whole.

    :func:`national_lists` gives those that come with the package; a file of the same form is read by its path. The name of
    the file tells the list.

    Example:
        >>> import renstra
        >>> [(daftar.nama, len(daftar)) for daftar in renstra.national_lists()]
        [('permendagri-90-2019.tsv', 6929), ('pemutakhiran-2027.tsv', 9707)]
    """

    __slots__ = ("_native",)

    def __init__(self, source: str | os.PathLike[str] | _native.Daftar) -> None:
        if isinstance(source, _native.Daftar):
            self._native = source
        else:
            with open(source, "rb") as file:
                self._native = _native.Daftar(os.path.basename(os.fspath(source)), file.read())

    @property
    def nama(self) -> str:
        """Name of the list."""
        return self._native.nama

    def about(self, *, bahasa: Bahasa = "id") -> dict[str, Any]:
        """Which list it is (``sumber``), how many entries it has (``jumlah``), and the lines that could not be taken.

        Args:
            bahasa: Language of the messages in ``catatan``, each ``{"baris", "pesan"}``.

        Example:
            >>> import renstra
            >>> renstra.national_lists()[0].about()["catatan"][0]["pesan"]
            'kode 2.12.04.2.01.04 sudah ada di atas; baris tidak dipakai'
        """
        told: dict[str, Any] = json.loads(self._native.about(bahasa))
        return told

    def __len__(self) -> int:
        return len(self._native)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Nomenklatur) and self._native.same(other._native)

    def __hash__(self) -> int:
        return hash((self.nama, len(self)))

    def __repr__(self) -> str:
        return f"Nomenklatur({self.nama!r}, {len(self)} entri)"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._native,)


ListSource: TypeAlias = Nomenklatur | str | os.PathLike[str]
"""A list, or the path of one."""

ChoicesSource: TypeAlias = str | os.PathLike[str] | Mapping[str, Any]
"""Declared choices: the path of a file, or what it holds."""


def national_lists() -> tuple[Nomenklatur, ...]:
    """The whole national lists: Permendagri 90/2019 and the update for planning 2027.

    Handed to :func:`read` they recover codes of every bidang urusan and check codes against names.

    Example:
        >>> import renstra
        >>> table = "tingkat,kode,uraian,rp_2022\\nprogram,1.02.02,PEMENUHAN UPAYA KESEHATAN,1\\n"
        >>> plan = renstra.read({"tabel-6.1-program-pendanaan": table}, nomenklatur=renstra.national_lists())
        >>> plan.check().by_check("STR004")["passed"]
        0
    """
    return tuple(Nomenklatur(daftar) for daftar in _native.national())


def read(
    source: Source,
    *,
    notasi: Notasi | None = None,
    nomenklatur: Iterable[ListSource] | ListSource = (),
    pilihan: ChoicesSource | None = None,
    peta: ChoicesSource | None = None,
) -> Renstra:
    """Reads a plan.

    Args:
        source: A PDF, a workbook (xlsx, xls, xlsb, ods), a page of HTML, a folder of CSV files named after the tables, a CSV or JSON file (``str`` or
            ``Path``); a PDF or a workbook as bytes; a JSON document as text,
            bytes or dictionary; or a dictionary from the name of a table to a frame (pandas, polars, pyarrow, duckdb, anything
            with the Arrow protocol), rows, CSV text or bytes, or a ``Path``; or such pairs. Whole numbers and decimals of frames are taken
            exactly; a float column must hold whole numbers (NaN is an empty cell), because a float does not hold decimals
            exactly: read CSV with ``dtype=str``.
        notasi: Notation of all numbers, ``id`` (``1.234,5``) or ``en`` (``1,234.5``). Without it each column tells its own, and
            one that nothing settles is a finding.
        nomenklatur: Whole lists of codes, such as :func:`national_lists`.
        pilihan: Declared choices: the path of a file (TOML or JSON), or what it holds as a dictionary
            (``{"indikator": {"1.06.02/target": {"akumulasi": "inkremental"}}}``). They go before a file ``pilihan.toml`` or ``pilihan.json``
            beside the tables. :meth:`Renstra.choices` writes such a file.
        peta: A mapping: how tables of workbooks and PDFs are read where their heads do not tell it, as ``renstra inspect --peta``
            writes it: the path of a file (TOML or JSON), or what it holds as a dictionary
            (``{"peta": 1, "tabel": [{"letak": "hlm. 57", "kepala": 2, "tabel": "ikk"}]}``). Other files take no notice of it.

    Returns:
        The plan. Mistakes in it are findings (:meth:`Renstra.check`), not errors.

    Raises:
        RenstraError: nothing of it is a table of a plan, or it cannot be read at all.
        OSError: the file of one table is not there.
        TypeError: what was given is no plan and no table.

    Example:
        >>> import renstra
        >>> plan = renstra.read({"rencana": "kunci,nilai\\nperangkat_daerah,Dinas Sosial\\nperiode_awal,2022\\nperiode_akhir,2026\\n"})
        >>> plan
        <Renstra Dinas Sosial 2022-2026: rencana>
    """
    lists = _lists(nomenklatur)
    files = _files(source)
    if isinstance(files, str):
        return _read_path(files, _arguments(notasi, pilihan, peta), lists)
    natives = [daftar._native for daftar in lists]
    return Renstra(_native.read(files, _arguments(notasi, pilihan, peta), natives))


def inspect(*paths: str | os.PathLike[str], bahasa: Bahasa = "id") -> dict[str, Any]:
    """What is understood of documents before they are read as a plan.

    Args:
        paths: Workbooks, folders of CSV files, CSV or JSON files.
        bahasa: Language of the messages.

    Returns:
        ``tabel``: for each table its name (``tabel``), file (``berkas``), place (``letak``), rows (``baris``), columns (``kolom``:
        ``letak``, the printed head ``tercetak``, and the column that it means, ``None`` if it is not used), the first rows
        (``contoh``) and the columns that it lacks (``kurang``). ``tak_dikenal``: heads in which no table is recognised (``berkas``,
        ``letak``, ``kepala``: its lines, ``kolom``). ``lain``: what no table took, and what is hidden (``letak``,
        ``sebab``, ``jumlah``, ``pesan``).

    Raises:
        RenstraError: a file that cannot be opened, or is damaged.

    Example:
        >>> import pathlib, renstra, tempfile
        >>> table = pathlib.Path(tempfile.mkdtemp()) / "program-pendanaan.csv"
        >>> _ = table.write_text("Kode,Uraian,Pagu 2026\\n1.06.02,PROGRAM A,5\\n")
        >>> [column["kolom"] for column in renstra.inspect(table)["tabel"][0]["kolom"]]
        ['kode', 'uraian', 'rp_2026']
    """
    told: dict[str, Any] = json.loads(_native.inspect([os.fspath(path) for path in paths], bahasa))
    return told


def _read_path(path: str, argumen: str, lists: tuple[Nomenklatur, ...]) -> Renstra:
    natives = [daftar._native for daftar in lists]
    return Renstra(_native.read_path(path, argumen, natives))


def _arguments(notasi: Notasi | None, pilihan: ChoicesSource | None, peta: ChoicesSource | None) -> str:
    files = {"pilihan": _file("pilihan", pilihan), "peta": _file("peta", peta)}
    return arguments({"notasi": notasi, **files})


def _file(name: str, source: ChoicesSource | None) -> dict[str, str] | None:
    if source is None:
        return None
    if isinstance(source, Mapping):
        return {"nama": f"{name}.json", "isi": json.dumps(source, ensure_ascii=False)}
    with open(source, encoding="utf-8") as opened:
        return {"nama": os.path.basename(os.fspath(source)), "isi": opened.read()}


def _files(source: Source) -> list[File] | str:
    if isinstance(source, bytes | bytearray | memoryview):
        return [("rencana.json", bytes(source))]
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith("{"):
        return [("rencana.json", source.encode())]
    if isinstance(source, str | os.PathLike):
        return os.fspath(source)
    if isinstance(source, Mapping):
        if "renstra" in source and "tabel" in source:
            return [("rencana.json", json.dumps(source).encode())]
        source = list(source.items())
    pairs: Any = source
    if isinstance(pairs, Sequence):
        return [file_of(str(nama), isi) for nama, isi in pairs]
    raise TypeError(
        f"{type(source).__name__} tidak dapat dibaca sebagai rencana; berikan folder, berkas, dokumen JSON, atau "
        f'{{"program-pendanaan": DataFrame}} / {type(source).__name__} cannot be read as a plan; give a folder, a '
        f'file, a JSON document, or {{"program-pendanaan": DataFrame}}'
    )


def _lists(nomenklatur: Iterable[ListSource] | ListSource) -> tuple[Nomenklatur, ...]:
    if isinstance(nomenklatur, Nomenklatur | str | os.PathLike):
        nomenklatur = (nomenklatur,)
    return tuple(daftar if isinstance(daftar, Nomenklatur) else Nomenklatur(daftar) for daftar in nomenklatur)


@overload
def read_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    progress: bool = False,
    on_error: Literal["raise"] = "raise",
    notasi: Notasi | None = None,
    nomenklatur: Iterable[ListSource] | ListSource = (),
) -> dict[str, Renstra]: ...


@overload
def read_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    progress: bool = False,
    on_error: Literal["keep"],
    notasi: Notasi | None = None,
    nomenklatur: Iterable[ListSource] | ListSource = (),
) -> dict[str, Renstra | RenstraError]: ...


def read_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    progress: bool = False,
    on_error: Literal["raise", "keep"] = "raise",
    notasi: Notasi | None = None,
    nomenklatur: Iterable[ListSource] | ListSource = (),
) -> dict[str, Renstra] | dict[str, Renstra | RenstraError]:
    """Reads many plans, in the order of the paths; Ctrl-C stops between two.

    Args:
        paths: Folders or files, as :func:`read` takes them.
        progress: Shows a bar (``tqdm``, where it is installed; otherwise a line on standard error).
        on_error: ``raise`` stops at the first plan that cannot be read; ``keep`` puts its error in its place and goes on.
        notasi: As :func:`read`.
        nomenklatur: As :func:`read`; the lists are read once.

    Returns:
        The plans by their paths as text.

    Example:
        >>> import renstra
        >>> renstra.read_many(["ada-tidak"], on_error="keep")["ada-tidak"].kode
        'BAC007'
    """
    lists, argumen = _lists(nomenklatur), _arguments(notasi, None, None)
    if isinstance(paths, str | bytes | os.PathLike):
        raise TypeError(f"berikan daftar folder atau berkas / give a list of folders or files: [{paths!r}]")
    every: Sequence[str] = [os.fspath(path) for path in paths]
    found: dict[str, Renstra | RenstraError] = {}
    for path in _shown(every) if progress else every:
        try:
            found[path] = _read_path(path, argumen, lists)
        except RenstraError as error:
            if on_error == "raise":
                raise
            found[path] = error
    return found


def _shown(paths: Sequence[str]) -> Iterable[str]:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return _counted(paths)
    bar: Iterable[str] = tqdm(paths, desc="renstra", unit="rencana")
    return bar


def _counted(paths: Sequence[str]) -> Iterable[str]:
    import sys

    for number, path in enumerate(paths, start=1):
        print(f"\rrenstra: {number}/{len(paths)}", end="", file=sys.stderr, flush=True)
        yield path
    print(file=sys.stderr)
