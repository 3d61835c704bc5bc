"""Findings about minimum service standards and staff."""
import re
from fractions import Fraction

from baca import angka, desimal_tercetak, rumpun, utuh
from cetak import setuju
from hitung import bagian_satuan, baris_jumlah, pasangan
from lembar import PEGAWAI, SPM


# ---- SPM ------------------------------------------------------------------------------------------------------------

def spm(plan):
    s = plan.get(SPM)
    if not s:
        return
    sama, banding = 0, 0
    yield from jumlah_tercetak(s)
    for b in s.baris:
        for t in s.tahun("berhak_"):
            hak = b.cell(f"berhak_{t}")
            for kolom in (f"terlayani_{t}", f"target_terlayani_{t}"):
                if not s.ada(kolom):
                    continue
                lay = b.cell(kolom)
                h, l = bagian_satuan(hak), bagian_satuan(lay)
                if not h or not l:
                    continue
                duaan = [(n, x) for _, n, x in pasangan(h, l) if x is not None]
                if len(duaan) < max(len(h), len(l)):
                    # Something is counted in a unit that the other cell does not have, or in an unknown one beside two.
                    yield "SPM004", SPM, b.no, kolom, None
                for n, x in duaan if not baris_jumlah(b) else ():
                    banding += 1
                    sama += n == x
                if any(x > n for n, x in duaan) and not baris_jumlah(b):
                    yield "SPM001", SPM, b.no, kolom, None
                c = b.cell(f"capaian_{t}")
                persen_ada = [x / n * 100 for n, x in duaan if n != 0]
                if kolom == f"terlayani_{t}" and c.bilangan is not None and persen_ada:
                    # One printed figure beside two units may be that of either.
                    d = desimal_tercetak(c.teks, s.notasi[f"capaian_{t}"])
                    if not any(setuju(c.bilangan, d, p) for p in persen_ada):
                        yield "SPM002", SPM, b.no, f"capaian_{t}", None
            for kolom in (f"berhak_{t}", f"terlayani_{t}", f"target_terlayani_{t}"):
                # The SPM counts people: a number without unit too.
                if any((utuh(u) or not u) and n.denominator != 1 for n, u in bagian_satuan(b.cell(kolom))):
                    yield "KIN014", SPM, b.no, kolom, None
            m = b.cell(f"mutu_{t}")
            if m.bilangan is not None and not 0 <= m.bilangan <= 100:
                yield "SPM007", SPM, b.no, f"mutu_{t}", None
        yield from rincian(s, b)
    if banding > 3 and sama == banding:
        yield "SPM005", SPM, None, None, None


def jumlah_tercetak(s):
    """A total at the end is the sum of all rows above it: in one unit, with a number in each of them."""
    for t in s.tahun("berhak_"):
        for kolom in (f"berhak_{t}", f"terlayani_{t}", f"target_terlayani_{t}"):
            if not s.ada(kolom):
                continue
            bagian, lalu = [], s.baris[0]
            for b in s.baris:
                ini = bagian_satuan(b.cell(kolom))
                if not baris_jumlah(b):
                    bagian.append(ini)
                    lalu = b
                    continue
                if lalu.teks == b.teks:
                    continue  # pasted twice (MSK009)
                lalu = b
                utuh_semua = bagian and all(len(x) == 1 for x in bagian) and len({rumpun(x[0][1]) for x in bagian}) == 1
                if len(ini) != 1 or not utuh_semua:
                    continue
                satuan = (rumpun(ini[0][1]), rumpun(bagian[0][0][1]))
                if sum(x[0][0] for x in bagian) != ini[0][0] or ("" not in satuan and satuan[0] != satuan[1]):
                    yield "SPM008", SPM, b.no, kolom, sum(x[0][0] for x in bagian)


def bagian_rincian(teks, satuan, diberi):
    """The numbers of a remark, in the notation that fits them all; people and households come whole. None where they read in two ways."""
    baca = [tuple(angka(t, n) for t in teks) for n in ([diberi] if diberi else ["id", "en"])]
    baca = {x for x in baca if None not in x}
    if len(baca) > 1 and (utuh(satuan) or not satuan):
        baca = {x for x in baca if all(y.denominator == 1 for y in x)}
    return baca.pop() if len(baca) == 1 else None


def selaras(h, l):
    return not h or all(x is not None for _, _, x in pasangan(h, l))


def rincian(s, b):
    """`PKH (1.000); Pemkab (117)`: who served how many, of the one year that has served people."""

    tahun = [t for t in s.tahun("terlayani_")]
    if len(tahun) != 1 or not b["keterangan"]:
        return
    lay = bagian_satuan(b.cell(f"terlayani_{tahun[0]}"))
    hak = bagian_satuan(b.cell(f"berhak_{tahun[0]}"))
    if not lay or not s.ada(f"berhak_{tahun[0]}") or not selaras(hak, lay):
        return
    potong = [re.search(r"\(([\d.,]+)\)\s*\Z", p) for p in b["keterangan"].split(";")]
    if not all(potong):
        return
    bagian = bagian_rincian([a.group(1) for a in potong], lay[0][1] or (hak[0][1] if len(hak) == 1 else ""), s.diberi)
    # Bare numbers beside two units are of one of them.
    if bagian is not None and sum(bagian) not in [n for n, _ in lay]:
        yield "SPM003", SPM, b.no, "keterangan", None


# ---- staff ----------------------------------------------------------------------------------------------------------

def pegawai(plan):
    p = plan.get(PEGAWAI)
    if not p:
        return
    total = {}
    for b in p.baris:
        if b["kelompok"].upper() == "TOTAL":
            total.setdefault(b["pengelompokan"], b.cell("jumlah_tercetak").bilangan)
    lain = [x for x in total.values() if x is not None]
    for nama in dict.fromkeys(b["pengelompokan"] for b in p.baris):
        baris = [b for b in p.baris if b["pengelompokan"] == nama and b["kelompok"].upper() != "TOTAL"]
        bagian = [(b, b.cell("persen_tercetak")) for b in baris if b.cell("persen_tercetak").bilangan is not None]
        if bagian and len(bagian) == len(baris) and len(bagian) > 1:
            j = sum(c.bilangan for _, c in bagian)
            ruang = sum(Fraction(1, 2 * 10 ** desimal_tercetak(c.teks, p.notasi_sel(b, "persen_tercetak"))) for b, c in bagian)
            if abs(j - 100) > ruang:
                yield "SDM001", PEGAWAI, bagian[0][0].no, "persen_tercetak", Fraction(100)
        t = total.get(nama) if nama in total else (lain[0] if len(set(lain)) == 1 else None)
        hitung = [b.cell("jumlah_tercetak").bilangan for b in baris]
        if t is not None and any(x is not None for x in hitung):
            # A count that is missing may be the rest, unless the others are too many already.
            ada = sum(x for x in hitung if x is not None)
            if ada > t or None not in hitung and nama in total and ada != t:
                yield "SDM002", PEGAWAI, next(b.no for b, x in zip(baris, hitung) if x is not None), "jumlah_tercetak", ada
        for b, c in bagian:
            n = b.cell("jumlah_tercetak").bilangan
            if n is not None and t:
                if not setuju(c.bilangan, desimal_tercetak(c.teks, p.notasi_sel(b, "persen_tercetak")), n / t * 100):
                    yield "SDM002", PEGAWAI, b.no, "persen_tercetak", None
