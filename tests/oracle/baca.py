"""What one printed cell says, and in which notation a column of them is written.

Two notations are in use: Indonesian `1.234,5` and English `1,234.5`. A column has one of them (contract, "number text").
A text that both notations read the same way needs no decision; one that they read differently does.
"""
import re
from fractions import Fraction

from cetak import bulat

KOSONG, NA, NIL, ANGKA, RENTANG, PASANGAN, KATA, RUSAK = (
    "kosong", "na", "nil", "angka", "rentang", "pasangan", "kata", "rusak")

_POLA = {
    "id": re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\Z"),
    "en": re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z"),
}
_DEPAN = re.compile(r"[-(]?\d[\d.,]*\)?")
PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D")
# A quintillion: no rupiah of any region comes near it, so that a larger number is a slip of the keyboard.
TERBESAR = 10 ** 18
# Things that come whole: the contract names Orang and KK; the others are people, households and paper.
UTUH = {"orang", "kk", "jiwa", "anak", "keluarga", "dokumen", "unit", "laporan", "kegiatan", "lokasi", "lembaga", "pegawai"}
# Words for one and the same unit. Orang, jiwa and anak stay three: whether they count the same people, no cell says.
SAMA = {"keluarga": "kk", "%": "persen"}


def angka(teks, notasi):
    """The number of a bare text in one notation, or None. `(5)` and `-5` are below zero."""
    t, minus = teks.strip(), False
    if t.startswith("(") and t.endswith(")"):
        t, minus = t[1:-1], True
    elif t.startswith("-") and len(t) > 1:
        t, minus = t[1:], True
    if not _POLA[notasi].match(t):
        return None
    ribu, koma = (".", ",") if notasi == "id" else (",", ".")
    nilai = Fraction(t.replace(ribu, "").replace(koma, "."))
    return -nilai if minus else nilai


def pisah_satuan(teks):
    """('12.5', 'Orang') of `12.5 Orang`; ('85', '%') of `85%`; None where the text does not begin with a number."""
    t = teks.strip()
    m = _DEPAN.match(t)
    if not m:
        return None
    return m.group(), t[m.end():].strip()


class Sel:
    """One cell: the text as printed, what kind of thing it is, and its number(s) in a notation that is known later."""
    __slots__ = ("teks", "jenis", "bagian", "nilai", "terpotong")

    def __init__(self, teks):
        self.teks = teks
        self.nilai, self.terpotong = None, False
        self.bagian = []
        t = teks.strip()
        if t == "":
            self.jenis = KOSONG
        elif t.lower().rstrip(".") in ("n.a", "n/a", "na"):
            self.jenis = NA
        elif t == "-":
            self.jenis = NIL
        else:
            self._bagi(t)

    def _bagi(self, t):
        rentang = re.match(r"(\d[\d.,]*)\s*%?\s*(?:-|–|sd|s/d|s\.d\.)\s*(\d[\d.,]*)\s*%?\Z", t)
        if rentang:
            self.jenis, self.bagian = RENTANG, [(rentang.group(1), ""), (rentang.group(2), "")]
            return
        if "/" in t:
            potong = [pisah_satuan(p) for p in t.split("/")]
            if all(p and p[1] for p in potong) and len(potong) == 2:
                self.jenis, self.bagian = PASANGAN, potong
                return
        p = pisah_satuan(t)
        if p is None:
            self.jenis = KATA
        else:
            self.jenis, self.bagian = ANGKA, [p]

    def cocok(self, notasi):
        """The values of all parts in a notation, or None where one does not fit."""
        hasil = [angka(a, notasi) for a, _ in self.bagian]
        return None if any(h is None for h in hasil) else hasil

    def pastikan(self, notasi, tegas=False, uang=False):
        """Settles the number(s) of the cell; with `tegas` only the given notation counts. A cell that fits none is damaged."""
        if self.jenis in (ANGKA, RENTANG, PASANGAN):
            self.nilai = self.cocok(notasi)
            if self.nilai is None and not tegas:
                self.nilai = self.cocok("en" if notasi == "id" else "id")
            if self.nilai is not None and any(abs(x) > TERBESAR for x in self.nilai):
                self.nilai = None
            hanya = [n for n in ("id", "en") if self.cocok(n)]
            if self.nilai and uang and len(hanya) == 1 and not all(sen(a, hanya[0]) for a, _ in self.bagian):
                # Only one notation fits, and more than two decimals are a spreadsheet's: rounded, and told (MSK008).
                self.nilai, self.terpotong = [bulat(x, 2) for x in self.nilai], True
            elif self.nilai is None or uang and not any(all(sen(a, n) for a, _ in self.bagian) and self.cocok(n) == self.nilai for n in ("id", "en")):
                self.jenis, self.nilai = RUSAK, None

    @property
    def satuan(self):
        return self.bagian[0][1] if self.jenis == ANGKA and self.bagian else ""

    @property
    def bilangan(self):
        """The number, where the cell holds exactly one."""
        return self.nilai[0] if self.jenis == ANGKA and self.nilai else None

    @property
    def uang(self):
        """The number as money: nil is zero rupiah."""
        return Fraction(0) if self.jenis == NIL else self.bilangan


def sen(teks, notasi):
    """Money has at most two printed decimals."""
    return desimal_tercetak(teks, notasi) <= 2


def desimal_tercetak(teks, notasi):
    """How many decimals a printed number has."""
    p = pisah_satuan(teks)
    m = re.search(("," if notasi == "id" else r"\.") + r"(\d+)\)?\Z", p[0])
    return len(m.group(1)) if m else 0


def utuh(satuan):
    return satuan.strip().lower() in UTUH


def rumpun(satuan):
    """The unit as one word for all its spellings: KK, kk and keluarga; % and Persen."""
    s = satuan.strip().lower()
    return SAMA.get(s, s)


class Ragu(Exception):
    """A column that reads differently in the two notations, and that nothing settles."""


def notasi_kolom(sel, satuan, uang):
    """(notation, cells that need the other one) of a column; raises Ragu where nothing settles it.

    `satuan` has the unit of each cell, `uang` says which are money: money has no more than two decimals.
    """
    hanya = {"id": [], "en": []}
    beda = []
    for i, (s, u, m) in enumerate(zip(sel, satuan, uang)):
        if s.jenis not in (ANGKA, RENTANG, PASANGAN):
            continue
        a, b = s.cocok("id"), s.cocok("en")
        if m:
            if a and b:
                # Money has no thousandth rupiah, where it may be thousands as well.
                a = a if all(sen(x, "id") for x, _ in s.bagian) else None
                b = b if all(sen(x, "en") for x, _ in s.bagian) else None
        if a and not b:
            hanya["id"].append(i)
        elif b and not a:
            hanya["en"].append(i)
        elif a and b and a != b:
            satu = [x[1] or u for x in s.bagian]
            if any(utuh(x) for x in satu):
                ua = all(x.denominator == 1 for x, y in zip(a, satu) if utuh(y))
                ub = all(x.denominator == 1 for x, y in zip(b, satu) if utuh(y))
                if ua and not ub:
                    hanya["id"].append(i)
                    continue
                if ub and not ua:
                    hanya["en"].append(i)
                    continue
            beda.append(i)
    if hanya["id"] and hanya["en"]:
        lebih = "id" if len(hanya["id"]) >= len(hanya["en"]) else "en"
        lain = hanya["en" if lebih == "id" else "id"]
        if beda:
            raise Ragu
        return lebih, lain
    for n in ("id", "en"):
        if hanya[n]:
            return n, []
    if beda:
        raise Ragu
    return "id", []
