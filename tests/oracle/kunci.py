"""Keys: a figure of the report and what the library explains under the row's key must be the same, down to the cell of each finding.

The last part of a key names the column: `.../target` the target (of a year, or the computed end), `.../capaian` the achievement, `serapan/2` the
share, `spm/1` and `spm/5/jiwa` the coverage; a bare key of a node, and `total`, is money of a year or of all years. Tables without a column `kunci`
are left out.
"""
import re
from fractions import Fraction

from baca import ANGKA, NIL, PASANGAN, RENTANG, Sel
from cetak import bulat

# Beginnings of a key, and the column that is meant.
AWAL = {"serapan": "serapan", "spm": "capaian"}
# A bound that the finding states; no cell has it.
BATAS = {"KIN002", "SDM001"}
# The figure stands in the remark of the explanation (`dibandingkan dengan ...`), not yet in a node of its own.
CATATAN = {"SDM002", "SPM008", "KIN010", "ANG007", "MSK007"}

# The explanation gives the measure, not yet the cell and the value of the finding.
BELUM = {"KIN021", "SPM010"}


def tercetak(s):
    """The numbers that a printed cell may stand for: `12.078,5`, `(5)`, `100 Jiwa`."""
    out = []
    for t in (s.get("nilai"), s.get("tercetak")):
        c = Sel(str(t)) if t is not None else None
        if c and c.jenis == NIL:
            out.append(Fraction(0))
        for n in ("id", "en") if c and c.jenis in (ANGKA, RENTANG, PASANGAN) else ():
            out += c.cocok(n) or []
    return out


def angka(x):
    """A number where the text is one; `80-90` and `80 - 90` are one range."""
    if x is None:
        return None
    try:
        return Fraction(str(x))
    except (ValueError, ZeroDivisionError):
        return "".join(str(x).split()).replace("–", "-")


def kolom_kunci(kunci, baris):
    """The columns that a key may mean. Behind its name a figure may have a number (`1.02.02/target/2`), a unit (`spm/5/jiwa`)."""
    potong = kunci.split("/")
    if len(potong) == 1:
        return [k for k in baris if k.isdigit()] + ["jumlah"]
    for p in reversed(potong):
        if p == "target" and "target" not in baris:
            return [k for k in baris if k.isdigit()] + ["akhir_dihitung"]
        if p in baris and not p.isdigit() or p in AWAL:
            return [AWAL.get(p, p)]
    return []


def calon(lap):
    """{table: [(row, key, column, year or None)]} of all rows that have a key."""
    out = {}
    for tabel, isi in lap.items():
        for d in isi if isinstance(isi, list) else []:
            if isinstance(d, dict) and d.get("kunci"):
                for k in kolom_kunci(d["kunci"], d):
                    if k in d:
                        out.setdefault(tabel, []).append((d, d["kunci"], k, int(k) if k.isdigit() else d.get("tahun")))
    temuan = [(d, d["kunci"], None, None) for d in (lap.get("periksa") or {}).get("temuan") or [] if d.get("kunci") and d["kode"] not in BELUM]
    if temuan:
        out["temuan"] = temuan
    return out


def pilih(semua, r, banyak):
    """A sample that takes from each table in turn."""
    sisa = {t: r.sample(x, len(x)) for t, x in semua.items()}
    out = []
    while len(out) < banyak and any(sisa.values()):
        for t in list(sisa):
            if sisa[t] and len(out) < banyak:
                out.append((t, *sisa[t].pop()))
    return out


def simpul(p):
    yield p
    for a in p.get("bagian") or []:
        yield from simpul(a)


def salah(baris, kolom, p):
    """What is wrong with the explanation of a figure or, without a column, of a finding: (what, expected, found), or None."""
    if kolom is not None:
        x, y = angka(baris[kolom]), angka(p["nilai"])
        # A range or two units are no number: the explanation has them as printed.
        cetak = y is None and isinstance(x, str) and re.findall(r"\w+", x) == re.findall(r"\w+", angka(p.get("tercetak")) or "")
        return None if x == y or cetak else (kolom, baris[kolom], p["nilai"])
    tempat = {k: baris[k] for k in ("tabel", "baris", "kolom") if baris.get(k)}
    # A finding about a whole table, or a column of it, has no cell.
    if "baris" in tempat and "kolom" in tempat and not any(tempat.items() <= (s.get("tempat") or {}).items() for s in simpul(p)):
        return "tempat", str(tempat), None
    d = baris.get("dihitung")
    if d is not None and baris["kode"] not in BATAS | CATATAN and isinstance(angka(d), Fraction) and not any(senilai(s, angka(d), str(d)) for s in simpul(p)):
        return "dihitung", d, sorted({str(s.get("nilai")) for s in simpul(p)})
    return None


def senilai(s, x, teks):
    """The node has the value, as rounded in the finding or in the node."""
    desimal = len(teks.partition(".")[2])
    n, t = angka(s.get("nilai")), angka(s.get("tepat"))
    for y in (n, t, t * 100 if isinstance(t, Fraction) else None, *tercetak(s)):
        if isinstance(y, Fraction) and (y == x or bulat(y, desimal) == x or y == bulat(x, len(str(s.get("nilai")).partition(".")[2]))):
            return True
    return False


def periksa(lap, pustaka, notasi, r, banyak):
    """[(table, key, year, what, expected, found)] of the keys that do not hold, and how many were tried."""
    contoh, beda = pilih(calon(lap), r, banyak), []
    for tabel, baris, kunci, kolom, tahun in contoh:
        p = pustaka.jelaskan(kunci, tahun, notasi)
        if "galat" in p:
            # Where there is no figure, there is nothing to explain.
            s = None if kolom and baris[kolom] is None else ("galat", "terjelaskan", p["galat"])
        else:
            s = salah(baris, kolom, p)
        if s:
            beda.append((tabel, kunci, tahun, *s))
    return len(contoh), beda
