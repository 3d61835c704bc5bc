"""The lines of T-C.24, each by its row: which are single lines, which are sums of the lines below them, and which of two groups belong together.

A name is no identity: `Belanja Pegawai` stands under BELANJA TIDAK LANGSUNG and under BELANJA LANGSUNG. Where the groups have to be matched, the n-th
line of a name in one of them is the n-th line of that name in the other.
"""
import re
from fractions import Fraction

from lembar import SEJARAH

SEMUA = ("belanja", "belanja daerah")
KELAS = ("belanja langsung", "belanja tidak langsung", "belanja operasi")
GANJIL = 3  # rank of a name that says nothing about being a heading


def kunci(nama):
    """The words of a name; case, spaces and punctuation are no difference."""
    return " ".join(re.findall(r"[^\W_]+|%", nama.lower()))


def baris_total(b):
    return kunci(b["uraian"]).split(" ")[0] in ("jumlah", "total", "subtotal", "sub")


def derajat(nama):
    """Rank of a heading by its name: all spending, its kinds, a programme or a name in capitals; then single lines."""
    k = kunci(nama)
    if k in SEMUA:
        return 0
    if k in KELAS:
        return 1
    huruf = [c for c in nama if c.isalpha()]
    return 2 if k.split(" ")[0] == "program" or len(huruf) > 3 and all(c.isupper() for c in huruf) else GANJIL


class Garis:
    """One row of a group."""
    __slots__ = ("b", "kunci", "ke", "total", "derajat", "bawah", "bagian", "induk", "pasangan")

    def __init__(self, b, ke):
        self.b, self.ke, self.kunci, self.total, self.derajat = b, ke, kunci(b["uraian"]), baris_total(b), derajat(b["uraian"])
        self.bawah, self.induk, self.pasangan = [], None, {}
        self.bagian = []  # of a total: the lines that it adds up

    def __repr__(self):
        return f"<{self.b.no} {self.b['uraian']}>"


class Riwayat:
    """The table: `grup` has the lines of each group that stand for something; `ragu` says that what is a heading cannot be told."""

    def __init__(self, lembar, isi_uang):
        self.tahun, self.isi, self.ragu = lembar.tahun(""), isi_uang, False
        semua = {k: [] for k in ("anggaran", "realisasi", "rasio")}
        for b in lembar.baris:
            if b["kelompok"] in semua:
                g = semua[b["kelompok"]]
                g.append(Garis(b, sum(x.kunci == kunci(b["uraian"]) for x in g)))
        for k, g in semua.items():
            for lain, h in semua.items():
                for x in g:
                    x.pasangan[lain] = next((y for y in h if (y.kunci, y.ke) == (x.kunci, x.ke)), None)
        self.grup = {k: [x for x in g if self._berarti(x)] for k, g in semua.items()}
        for k in ("anggaran", "realisasi"):
            self._susun(self.grup[k])
        for k, lain in (("anggaran", "realisasi"), ("realisasi", "anggaran")):
            for x in self.tunggal(k):
                x.pasangan[lain] = self._lawan(x, k, lain)
        for x in self.tunggal("anggaran") + self.tunggal("realisasi"):
            # A single line here and a sum of lines there.
            self.ragu |= any(y is not None and bool(y.bawah) for y in (x.pasangan["anggaran"], x.pasangan["realisasi"]))

    def _lawan(self, x, k, lain):
        """A name that stands as often in both groups is paired in its order; else below the heading of the same name, if it stands as often there."""
        senama = [[y for y in self.grup[g] if y.kunci == x.kunci] for g in (k, lain)]
        if len(senama[0]) == len(senama[1]):
            return x.pasangan[lain]
        induk = lambda y: y.induk.kunci if y.induk else ""
        dua = [[y for y in g if induk(y) == induk(x) and not y.total and not y.bawah] for g in senama]
        return dua[1][dua[0].index(x)] if len(dua[0]) == len(dua[1]) else None

    def kembar(self, x, k, lain):
        """True where it is not told which of several lines of one name below one heading count."""
        induk = lambda y: y.induk.kunci if y.induk else ""
        dua = [[y for y in self.tunggal(g) if y.kunci == x.kunci and induk(y) == induk(x)] for g in (k, lain)]
        return len(dua[0]) > 1 and len(dua[0]) != len(dua[1])

    def _berarti(self, x):
        """A line without any figure is a heading, unless the line beside it in the other group has some."""
        return any(y is not None and any(y.b[str(t)] for t in self.tahun) for y in (x, x.pasangan["anggaran"], x.pasangan["realisasi"]))

    def uang(self, x, t):
        return self.isi(x.b.cell(str(t)))

    def jumlah(self, daftar, t):
        """The sum of what the lines print; None where nothing stands, or where something cannot be read."""
        v = [self.uang(x, t) for x in daftar]
        if any(u is not None and not isinstance(u, Fraction) for u in v):
            return None
        ada = [u for u in v if u is not None]
        return sum(ada, Fraction(0)) if ada else None

    def dalam(self, x):
        """The single lines below a line, or the line itself."""
        return [z for y in x.bawah for z in self.dalam(y)] if x.bawah else [x]

    def _setuju(self, x, bagian):
        """(years in which the line is the sum of the others, years that can tell)."""
        sama = bisa = 0
        for t in self.tahun:
            a, j = self.uang(x, t), self.jumlah(bagian, t)
            if isinstance(a, Fraction) and j is not None and (a or j):
                bisa += 1
                sama += a == j
        return sama, bisa

    def _susun(self, g):
        for i in reversed(range(len(g))):
            x = g[i]
            if x.total:
                continue
            akhir = next((j for j in range(i + 1, len(g)) if g[j].total or g[j].derajat <= x.derajat), len(g))
            bagian = [y for y in g[i + 1:akhir] if y.induk is None]
            if x.derajat < GANJIL and bagian:
                sama, bisa = self._setuju(x, bagian)
                if sama * 2 > bisa:
                    x.bawah = bagian
                    for y in bagian:
                        y.induk = x
                else:
                    self.ragu = True  # a heading by name that is not the sum of its lines: heading or line, no document says
            elif x.derajat == GANJIL:
                # A name that is no heading, and yet the sum of the lines behind it: by chance or not, no document says.
                stop = next((j for j in range(i + 1, len(g)) if g[j].total), len(g))
                for n in range(i + 3, stop + 1):
                    sama, bisa = self._setuju(x, [y for y in g[i + 1:n] if y.induk is None or y.induk not in g[i + 1:n]])
                    self.ragu |= sama >= 2 and sama * 2 > bisa
        for i, x in enumerate(g):
            if x.total:
                x.bagian = [y for y in g[:i] if y.induk is None and not y.total]

    def tunggal(self, kelompok):
        return [x for x in self.grup[kelompok] if not x.total and not x.bawah]

    def pasang(self):
        """[(line of the budget, line of what was realised)]: in the order of the budget, then what was realised without a budget."""
        out = [(x, x.pasangan["realisasi"]) for x in self.tunggal("anggaran")]
        return out + [(None, x) for x in self.tunggal("realisasi") if x.pasangan["anggaran"] is None]


def riwayat(plan, isi_uang):
    h = plan.get(SEJARAH)
    return Riwayat(h, isi_uang) if h else None
