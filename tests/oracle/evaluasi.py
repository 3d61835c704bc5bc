"""Evaluation forms: each computed column from the printed ones before it (docs/aturan/evaluasi_renja.md, KIN021.md)."""
from fractions import Fraction

from baca import desimal_tercetak, rumpun
from cetak import bulat, setuju
from hitung import ABSTAIN, capaian, isi_uang
from lembar import EVALUASI, TERBACA

TW = [f"realisasi_tw_{q}" for q in range(1, 5)]


def penutup(b):
    return b["kode"].lower().startswith("rata-rata")


def angka(b, kolom):
    return isi_uang(b.cell(kolom)) if kolom.startswith("rp_") and "capaian" not in kolom else b.cell(kolom).bilangan


def cocok(t, b, kolom, boleh):
    """A printed figure is one of those that it may be; a share may be printed as a fraction."""
    d = desimal_tercetak(b.cell(kolom).teks, t.notasi[kolom])
    c = angka(b, kolom)
    return any(setuju(c, d, x) or "capaian" in kolom and d and setuju(c, d, x / 100) for x in boleh)


def formulir(plan):
    t = plan.get(EVALUASI)
    if not t:
        return
    for b in t.baris:
        for awalan in ("", "rp_"):
            if not penutup(b):
                yield from satu_besaran(t, b, awalan)
    yield from rerata(t)


def satu_besaran(t, b, awalan):
    k = lambda nama: awalan + nama
    isi = lambda nama: angka(b, k(nama)) if t.ada(k(nama)) else None
    persen = not awalan and rumpun(b["satuan"]) == "persen"
    rendah = not awalan and b["polaritas"] == "negatif"
    tw = [x for q in TW if (x := isi(q)) is not None]
    R = isi("realisasi")
    if R is not None and tw:
        # Of money every quarter is its own; else both ways may be meant where nothing is declared, of percents the last one first.
        boleh = [sum(tw)] if awalan else [tw[-1], sum(tw)] if persen else [sum(tw), tw[-1]]
        if R not in boleh:
            yield "KIN021", EVALUASI, b.no, k("realisasi"), boleh[0]
    R = R if R is not None else (sum(tw) if awalan or sum(tw) == tw[-1] else None) if tw else None
    T, A, lalu, ini = isi("target"), isi("target_akhir"), isi("sampai_tahun_lalu"), isi("sampai_tahun_ini")
    for nama, pembagi, dari in (("capaian", T, R), ("tingkat_capaian", A, ini)):
        p = isi(nama)
        if p is None or pembagi is None or dari is None or not pembagi:
            continue
        rumus = ["selisih", "kebalikan"] if rendah else ["positif"]
        boleh = [x for f in rumus if (x := capaian(pembagi, dari, f)) is not None]
        if not cocok(t, b, k(nama), boleh):
            yield "KIN021", EVALUASI, b.no, k(nama), bulat(boleh[0], 2) if len(boleh) == 1 else None
    if ini is not None and R is not None:
        # What was reached before and is not printed may be the rest.
        sampai = R if lalu is None else lalu + R
        boleh = [R] if persen else [sampai] if awalan else [sampai, R]
        if ini not in boleh and not (lalu is None and not persen and ini > R):
            yield "KIN021", EVALUASI, b.no, k("sampai_tahun_ini"), boleh[0]


def angka_formulir(plan):
    """[(code, "kinerja" or "keuangan", {column of the result: value})]: what each row of the form comes to.

    Columns that follow from others are computed. Whether the years of a count are added up nothing says; of percents the last one holds.
    """
    t = plan.get(EVALUASI)
    out = []
    for b in t.baris if t else []:
        for awalan in ("", "rp_") if not penutup(b) else ():
            k = lambda nama: angka(b, awalan + nama) if t.ada(awalan + nama) else None
            isi = {nama: k(nama) for nama in ("target_akhir", "sampai_tahun_lalu", "target")}
            tw = [x for q in TW if (x := k(q)) is not None]
            if any(t.ada(awalan + q) and b.cell(awalan + q).jenis not in TERBACA for q in [*TW, "realisasi", *isi]):
                continue  # a cell that cannot be read
            if not tw and k("realisasi") is None and all(x is None for x in isi.values()):
                continue
            R, persen = k("realisasi"), not awalan and rumpun(b["satuan"]) == "persen"
            if tw:
                # Undeclared, the quarters of a count are the year where every way gives the same; else the printed year holds.
                R = sum(tw) if awalan or sum(tw) == tw[-1] else R
            lalu, ini = isi["sampai_tahun_lalu"], None
            if R is not None:
                # A year before that is not printed: whether there was none, no document says.
                ini = R if persen else ABSTAIN if lalu is None else lalu + R if awalan else None
            rumus = "selisih" if not awalan and b["polaritas"] == "negatif" else "positif"
            bagi = lambda pembagi, x: ABSTAIN if x is ABSTAIN else bulat(p, 2) if None not in (pembagi, x) and (p := capaian(pembagi, x, rumus)) is not None else None
            out.append((b["kode"], "keuangan" if awalan else "kinerja", {**isi, "realisasi": R, "capaian": bagi(isi["target"], R), "sampai_tahun_ini": ini,
                                                                      "tingkat_capaian": bagi(isi["target_akhir"], ini)}))
    return out


def rerata(t):
    """A row of means closes the form: of what is printed above it."""
    for no, b in enumerate(t.baris):
        for kolom in ("capaian", "tingkat_capaian") if penutup(b) else ():
            v = [x for a in t.baris[:no] if (x := angka(a, kolom)) is not None]
            if angka(b, kolom) is not None and v and not cocok(t, b, kolom, [sum(v) / len(v)]):
                yield "KIN021", EVALUASI, b.no, kolom, bulat(sum(v) / len(v), 2)
