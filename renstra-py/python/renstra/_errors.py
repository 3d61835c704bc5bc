"""Exceptions: what cannot be read, and calls that are wrong. Mistakes inside a plan are findings, not exceptions."""

from __future__ import annotations

from typing import Any

from .types import Bahasa, Lokasi

__all__ = ["KodeError", "NumberError", "RenstraError", "ScenarioError"]


class RenstraError(Exception):
    """Input that cannot be read, or a call that is wrong.

    The text of the exception is Indonesian; :meth:`pesan` has both languages.

    Example:
        >>> import renstra
        >>> try:
        ...     renstra.read({"foto": "a,b\\n1,2\\n"})
        ... except renstra.RenstraError as error:
        ...     print(error.kode)
        ...     print(error.pesan("en"))
        BAC001
        there is no table of a Renstra here; files found: `foto`; expected for example `program-pendanaan.csv`
    """

    def __init__(
        self,
        kode: str,
        pesan: str,
        message: str | None = None,
        lokasi: Lokasi | None = None,
        offset: int | None = None,
    ) -> None:
        super().__init__(kode, pesan, message, lokasi, offset)
        self._kode = kode
        self._pesan = pesan
        self._message = message if message is not None else pesan
        self._lokasi = lokasi
        self._offset = offset

    @property
    def kode(self) -> str:
        """The stable code, such as ``BAC001``."""
        return self._kode

    @property
    def lokasi(self) -> Lokasi | None:
        """The place that the error is about: table, row, column; ``None`` if it has none."""
        return self._lokasi

    def pesan(self, bahasa: Bahasa = "id") -> str:
        """The message in one language."""
        return self._message if bahasa == "en" else self._pesan

    def __str__(self) -> str:
        return f"{self._kode}: {self._pesan}"

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.args == getattr(other, "args", None)

    def __hash__(self) -> int:
        return hash((type(self), self._kode, self._pesan))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self.args


class NumberError(RenstraError):
    """A printed number that cannot be read.

    Example:
        >>> import renstra
        >>> try:
        ...     renstra.parse_number("1.2.3")
        ... except renstra.NumberError as error:
        ...     print(error.kode, error.offset)
        BAC012 2
    """

    @property
    def offset(self) -> int:
        """The character at which reading stopped, from 0."""
        return self._offset or 0


class KodeError(RenstraError):
    """A text that is no complete nomenclature code."""


class ScenarioError(RenstraError):
    """A step of a scenario that cannot be taken."""
