"""What is wrong with a plan, as far as the documents define it: one function a family, each yields (code, table, row, column, computed).

`computed` is the right figure where there is one, otherwise None. Codes that this file decides are in SCOPE; the others are in LUAR with the reason.
"""
import re
from fractions import Fraction
from itertools import groupby

from baca import ANGKA, KATA, KOSONG, NA, NIL, PASANGAN, PREDIKAT, RENTANG, RUSAK, angka, desimal_tercetak, rumpun, utuh
from cetak import bulat, setuju, sama_cetak
from hitung import (AGREGASI, PANJANG, RUSAK_SUM, bagian_satuan, berpersen, cara_akhir, baris_terpakai, baris_total, capaian, cara_cocok, deret, indikator, isi_uang, jumlah, masa,
                    pagu_simpul, pasangan, periode, pertumbuhan, satu_satuan, sel_berkolom, sel_indikator, taraf)
from lembar import (KINERJA, MATRIKS, PEGAWAI, REALISASI, RENCANA, RPJMD, SEJARAH, SPM, TINGKAT, TUJUAN, simpul)

SCOPE = ("MSK001 MSK002 MSK003 MSK004 MSK006 MSK007 STR002 STR003 STR007 STR010 "
         "ANG001 ANG002 ANG003 ANG004 ANG005 ANG006 ANG007 ANG008 ANG009 ANG010 "
         "KIN001 KIN002 KIN003 KIN005 KIN006 KIN007 KIN008 KIN010 KIN013 KIN014 KIN015 KIN016 KIN017 "
         "SPM001 SPM002 SPM003 SPM004 SPM005 SPM007 SDM001 SDM002").split()

LUAR = {
    "MSK005": "a JSON document with a ragged row; only CSV text can have one",
    "STR001": "what a damaged code was needs the whole list of the nomenclature and its matching of names",
    "STR004": "needs the whole list of the nomenclature and its matching of names",
    "STR005": "which sasaran of two tables are the same is a matching of wordings that no document defines",
    "STR006": "matching of programme names",
    "STR008": "needs lists that are handed in",
    "STR009": "which words answer a problem is not defined by a document",
    "KIN004": "when a relation is proposed is defined, which indicators take part is not",
    "KIN009": "needs a vocabulary of things and units that no document gives",
    "KIN011": "which children count is not defined beyond one example",
    "KIN012": "matching of names",
    "SPM006": "which service is which kegiatan is a matching of wordings",
    "REK001": "two documents", "REK002": "two documents", "REK003": "two documents", "REK004": "two documents", "REK005": "two documents",
}

NILAI_KOLOM = {
    (MATRIKS, "tingkat"): TINGKAT + ["total"],
    (MATRIKS, "polaritas"): ["positif", "negatif", "stabil", ""],
    (MATRIKS, "agregasi"): ["jumlah", "akhir", "rata_rata", "maksimum", "minimum", ""],
    (SEJARAH, "kelompok"): ["anggaran", "realisasi", "rasio"],
}


# Indicators that name themselves a share of a whole.
BAGIAN = ("persentase", "presentase", "prosentase", "cakupan", "proporsi")


def semua(plan):
    for f in (masukan, struktur, uang, uang_sejarah, kinerja, antar_tabel, kinerja_tercetak, spm, pegawai):
        yield from f(plan)


# ---- input ----------------------------------------------------------------------------------------------------------

def masukan(plan):
    for nama, t in plan.tabel.items():
        for kolom, lain in t.campur.items():
            if lain:
                yield "MSK002", nama, t.baris[lain[0]].no, kolom, None
        for b in t.baris:
            # A row of no level is not used (MSK007).
            for kolom, sel in b.sel.items() if nama != MATRIKS or b["tingkat"] in [*TINGKAT, "total"] else ():
                uang_kolom = kolom.startswith("rp_") or nama == SEJARAH
                kata = nama in (PEGAWAI, SPM, KINERJA, REALISASI) and sel.jenis == KATA and sel.teks.strip().upper() not in PREDIKAT
                if sel.jenis == RUSAK or kata or (sel.jenis in (KATA, RENTANG, PASANGAN) and uang_kolom):
                    yield "MSK001", nama, b.no, kolom, None
                if nama == MATRIKS and b["tingkat"] not in TINGKAT:
                    continue  # a row of no level is not used (MSK007)
                if sel.jenis == PASANGAN and not uang_kolom:
                    yield "MSK003", nama, b.no, kolom, None
                if sel.jenis == ANGKA and sel.satuan and b["satuan"] and not kolom.startswith("rasio") and rumpun(sel.satuan) != rumpun(b["satuan"]):
                    yield "MSK003", nama, b.no, kolom, None
                if sel.jenis == RENTANG and sel.nilai and sel.nilai[0] > sel.nilai[1]:
                    yield "MSK006", nama, b.no, kolom, None
            for (n, kolom), boleh in NILAI_KOLOM.items():
                if n == nama and t.ada(kolom) and b[kolom].lower() not in boleh:
                    yield "MSK007", nama, b.no, kolom, None
        if "warna" in t.kolom:
            yield "MSK004", nama, None, "warna", None


# ---- structure ------------------------------------------------------------------------------------------------------

def bagian_kode(s):
    """The code has as many parts as its level needs; otherwise it is damaged, and STR001 is about it."""
    return s.kode.count(".") + 1 == PANJANG.get(s.tingkat)


def leluhur(s, tingkat):
    while s is not None and s.tingkat != tingkat:
        s = s.induk
    return s


def struktur(plan):
    m = plan.get(MATRIKS)
    if not m:
        return
    daftar, _ = simpul(m)
    kelompok = {}
    for s in daftar:
        if s.kode:
            kelompok.setdefault((s.tingkat, s.kode), []).append(s)
    for sama in kelompok.values():
        if len(sama) > 1:
            yield "STR002", MATRIKS, sama[1].no, "kode", None
    for s in daftar:
        if s.tingkat == "kegiatan" and leluhur(s, "program") is None:
            yield "STR003", MATRIKS, s.no, None, None
        elif s.tingkat == "subkegiatan" and leluhur(s, "kegiatan") is None:
            yield "STR003", MATRIKS, s.no, None, None
        elif s.kode and bagian_kode(s):
            c = s.induk
            while c is not None and not c.kode:
                c = c.induk
            atas = c
            while atas is not None and (not atas.kode or bagian_kode(atas)):
                atas = atas.induk
            if c is not None and atas is None and not s.kode.startswith(c.kode + "."):
                yield "STR003", MATRIKS, s.no, None, None
    # A column in which nobody is named says nothing about one programme: not checked.
    if any(b["unit_kerja"] not in ("", "-") for s in daftar for b in s.baris):
        tahun = m.tahun("rp_")
        nilai = pagu_simpul(daftar, tahun)
        for s in daftar:
            if s.tingkat == "program":
                ada_uang = any(isinstance(nilai[s.urut, t], Fraction) and nilai[s.urut, t] != 0 for t in tahun)
                if ada_uang and not bertanggung_jawab(s, nilai, tahun):
                    yield "STR010", MATRIKS, s.no, "unit_kerja", None
    if plan.get(REALISASI):
        for kode, b, kolom in baris_terpakai(plan)[2]:
            yield kode, REALISASI, b.no, kolom, None


def bertanggung_jawab(s, nilai, tahun):
    """The row names a unit, or all rows with money right below it are somebody's."""
    if s.sebut("unit_kerja"):
        return True
    anak = [a for a in s.anak if any(isinstance(nilai[a.urut, t], Fraction) and nilai[a.urut, t] != 0 for t in tahun)]
    return bool(anak) and all(bertanggung_jawab(a, nilai, tahun) for a in anak)


# ---- money of the matrix --------------------------------------------------------------------------------------------

def uang(plan):
    m = plan.get(MATRIKS)
    if not m:
        return
    daftar, total = simpul(m)
    tahun = m.tahun("rp_")
    hitung = pagu_simpul(daftar, tahun)
    cetak = {(s.urut, t): isi_uang(s.uang(f"rp_{t}")) for s in daftar for t in tahun}

    for s in daftar:
        for t in tahun:
            p = cetak[s.urut, t]
            if s.anak and isinstance(p, Fraction):
                a = jumlah(cetak[c.urut, t] for c in s.anak)
                b = jumlah(hitung[c.urut, t] for c in s.anak)
                x = b if isinstance(b, Fraction) else a
                if isinstance(x, Fraction) and p not in (a, b):
                    yield "ANG001", MATRIKS, s.no, f"rp_{t}", x
        b, c = s.akhir
        akhir = isi_uang(c)
        if isinstance(akhir, Fraction):
            j = jumlah(cetak[s.urut, t] for t in tahun)
            if isinstance(j, Fraction) and j != akhir:
                yield "ANG002", MATRIKS, b.no, "rp_akhir", j
        for lain in s.baris:
            # The end stands once; a further row of the node that says something else is not used, and is told.
            if lain is not b and lain["rp_akhir"] and lain.cell("rp_akhir").uang != c.uang:
                yield "MSK007", MATRIKS, lain.no, "rp_akhir", None
    atas = [s for s in daftar if s.induk is None]
    for b in total:
        akhir = isi_uang(b.cell("rp_akhir"))
        th = jumlah(isi_uang(b.cell(f"rp_{t}")) for t in tahun)
        if isinstance(akhir, Fraction) and isinstance(th, Fraction) and akhir != th:
            yield "ANG002", MATRIKS, b.no, "rp_akhir", th
        for kolom in [f"rp_{t}" for t in tahun] + (["rp_akhir"] if m.ada("rp_akhir") else []):
            p = isi_uang(b.cell(kolom))
            if not isinstance(p, Fraction):
                continue
            x = jumlah(isi_uang(s.akhir[1] if kolom == "rp_akhir" else s.uang(kolom)) for s in atas)
            if kolom == "rp_akhir":
                y = jumlah(jumlah(hitung[s.urut, t] for t in tahun) for s in atas)
            else:
                y = jumlah(hitung[s.urut, int(kolom[3:])] for s in atas)
            z = y if isinstance(y, Fraction) else x
            # A total in the middle may also be that of the rows above it, or of those since the total before.
            lalu = max([t.no for t in total if t.no < b.no], default=0)
            sebagian = [[s for s in atas if s.no < b.no], [s for s in atas if lalu < s.no < b.no]]
            boleh = [jumlah(isi_uang(s.akhir[1] if kolom == "rp_akhir" else s.uang(kolom)) for s in bag) for bag in sebagian if bag]
            boleh += [jumlah(jumlah(hitung[s.urut, t] for t in tahun) if kolom == "rp_akhir" else hitung[s.urut, int(kolom[3:])] for s in bag)
                      for bag in sebagian if bag]
            if isinstance(z, Fraction) and p not in (x, y, *boleh):
                yield "ANG003", MATRIKS, b.no, kolom, z

    for s in daftar:
        if s.derajat < TINGKAT.index("program"):
            continue  # tujuan and sasaran have no money of their own
        bertarget = [t for t in tahun if any((x := b.cell(f"target_{t}").bilangan) is not None and x > 0 for b in s.baris if b["indikator"])]
        if s.tingkat == "subkegiatan" and s.induk and sunyi(s, tahun) and not sunyi(s.induk, tahun):
            # The sub kegiatan carries the money (glossary): one that never prints any, below a row that does, was forgotten. Told once.
            if bertarget:
                yield "ANG004", MATRIKS, s.no, f"rp_{bertarget[0]}", None
            continue
        # Other plans give money down to a level of their choice: a row that never gives any says nothing about it.
        lain = any(isinstance(x := cetak[s.urut, t], Fraction) and x != 0 for t in tahun)
        for t in tahun:
            if not m.ada(f"target_{t}"):
                continue
            p = cetak[s.urut, t]
            target = [b.cell(f"target_{t}") for b in s.baris]
            if p is None and lain:
                p = Fraction(0)  # nothing stands there, in a row that gives money in other years
            if not isinstance(p, Fraction):
                continue
            if not any(b.cell(f"target_{x}").jenis not in (KOSONG, NA, NIL, RUSAK) for b in s.baris for x in m.tahun("target_")):
                continue  # no target in any year: KIN016 says so
            # Money of a node is what stands below it; below a cell that cannot be read nobody knows.
            if p == 0 and t in bertarget and hitung[s.urut, t] in (0, None):
                yield "ANG004", MATRIKS, s.no, f"rp_{t}", None
            if p > 0 and all(kosong_nol(x, b["polaritas"]) for x, b in zip(target, s.baris)):
                yield "ANG005", MATRIKS, s.no, f"rp_{t}", None

    yield from realisasi_di_atas_pagu(plan, daftar, hitung)

    for s in daftar:
        if s.tingkat != "program" or not s.kode:
            continue
        for c in daftar[:s.urut]:
            if (c.tingkat, c.uraian) == (s.tingkat, s.uraian) and _tempat(c) != _tempat(s):
                x = [hitung[c.urut, t] for t in tahun]
                y = [hitung[s.urut, t] for t in tahun]
                j = jumlah(y)
                if x == y and isinstance(j, Fraction) and j > 0:
                    yield "ANG007", MATRIKS, s.no, None, None
                    break
    # The money of a node stands once: what a further row of it repeats is not another amount, what differs is MSK007.
    sel = [(s.no, k, s.uang(k)) for s in daftar for k in m.kolom if k.startswith("rp_") and k != "rp_akhir"]
    sel += [(s.akhir[0].no, "rp_akhir", s.akhir[1]) for s in daftar]
    sel += [(b.no, k, c) for b in total for k, c in b.sel.items() if k.startswith("rp_")]
    for no, kolom, c in sel:
        if isinstance(isi_uang(c), Fraction) and isi_uang(c) < 0:
            yield "ANG010", MATRIKS, no, kolom, None


def sunyi(s, tahun):
    """The row says nothing at all about money."""
    return not any(s.uang(f"rp_{t}").teks.strip() for t in tahun)


def _tempat(s):
    return id(leluhur(s, "tujuan")), id(leluhur(s, "sasaran"))


def kosong_nol(sel, polaritas):
    """No target, or zero. Zero is a target where lower is better."""
    if sel.jenis in (KOSONG, NIL, NA):
        return True
    return sel.bilangan == 0 and polaritas != "negatif"


def realisasi_di_atas_pagu(plan, daftar, hitung):
    r = plan.get(REALISASI)
    if not r or not r.ada("rp_realisasi"):
        return
    for b in r.baris:
        if isinstance(isi_uang(b.cell("rp_realisasi")), Fraction) and isi_uang(b.cell("rp_realisasi")) < 0:
            yield "ANG010", REALISASI, b.no, "rp_realisasi", None
    uang = baris_terpakai(plan)[1]
    for s in daftar:
        for t in {k[1] for k in hitung}:
            p = hitung[s.urut, t]
            sel = [b for x, th, b in uang if x is s and th == t]
            w = masa(sel, "rp_realisasi")
            if not sel or w is None:
                continue
            pakai = w[0] or w[1]
            j = jumlah(isi_uang(b.cell("rp_realisasi")) for b in pakai)
            if isinstance(p, Fraction) and isinstance(j, Fraction) and j > p:
                # Told where an amount stands that was counted, the last as printed; a nil is none.
                baris = [b.no for b in pakai if b.cell("rp_realisasi").jenis != NIL]
                yield "ANG006", REALISASI, max(baris), "rp_realisasi", p


# ---- money of the years before --------------------------------------------------------------------------------------

def uang_sejarah(plan):
    h = plan.get(SEJARAH)
    if not h:
        return
    tahun = h.tahun("")
    isi = {}
    for b in h.baris:
        for t in tahun:
            isi[b["kelompok"], b["uraian"], t] = isi_uang(b.cell(str(t)))
    for kelompok, baris in groupby(h.baris, key=lambda b: b["kelompok"]):
        baris = list(baris)
        if kelompok == "rasio":
            continue
        garis = [b for b in baris if not baris_total(b)]
        for b in baris:
            for t in tahun:
                p = isi_uang(b.cell(str(t)))
                if baris_total(b) and garis and isinstance(p, Fraction):
                    j = jumlah(isi_uang(g.cell(str(t))) for g in garis)
                    if isinstance(j, Fraction) and j != p:
                        yield "ANG003", SEJARAH, b.no, str(t), j
                if isinstance(p, Fraction) and p < 0:
                    yield "ANG010", SEJARAH, b.no, str(t), None
                a = isi.get(("anggaran", b["uraian"], t))
                if kelompok == "realisasi" and not baris_total(b) and isinstance(a, Fraction) and isinstance(p, Fraction) and p > a:
                    yield "ANG006", SEJARAH, b.no, str(t), None
            c = b.cell("pertumbuhan")
            if h.ada("pertumbuhan") and c.bilangan is not None:
                seri = [isi_uang(b.cell(str(t))) for t in tahun]
                if RUSAK_SUM in seri:
                    continue
                g = pertumbuhan(seri)
                if g is None:
                    continue
                if not cocok_persen(c, h.notasi["pertumbuhan"], g):
                    yield "ANG009", SEJARAH, b.no, "pertumbuhan", None
    for b in h.baris:
        if b["kelompok"] != "rasio":
            continue
        for t in tahun:
            c = b.cell(str(t))
            a, r = isi.get(("anggaran", b["uraian"], t)), isi.get(("realisasi", b["uraian"], t))
            if c.bilangan is not None and isinstance(a, Fraction) and isinstance(r, Fraction) and a != 0:
                if not cocok_persen(c, h.notasi[str(t)], r / a):
                    yield "ANG008", SEJARAH, b.no, str(t), None


def cocok_persen(sel, notasi, rasio):
    """Agencies print a ratio as a percent or as a fraction; with a percent sign it is a percent."""
    d = desimal_tercetak(sel.teks, notasi)
    # A fraction needs decimals, unless it is whole: 0 is no way to print 0.21.
    pecahan = sel.satuan != "%" and (d > 0 or rasio.denominator == 1)
    return setuju(sel.bilangan, d, rasio * 100) or pecahan and setuju(sel.bilangan, d, rasio)


# ---- targets --------------------------------------------------------------------------------------------------------

def kinerja(plan):
    m = plan.get(MATRIKS)
    th_uang = m.tahun("rp_") if m else []
    uang_simpul = pagu_simpul(simpul(m)[0], th_uang) if m else {}
    tetap, nama_semua = set(), [i["nama"] for i in indikator(plan)]
    for i in indikator(plan):
        b, tabel = i["b"], i["tabel"]
        v, c = deret(i), i["akhir"]
        pers = berpersen(i["satuan"], i["nama"], sel_indikator(i))
        if v and c.bilangan is not None and satu_satuan(i, [*i["tahun"].values(), c]):
            cara = cara_cocok(v, c.bilangan, desimal_tercetak(c.teks, i["notasi_akhir"]))
            if pers and cara == ["jumlah"]:
                # Whatever is declared: percentages are not added up. What is told as KIN002 is not told as KIN001 too.
                yield "KIN002", tabel, b.no, i["k_akhir"], v[-1]
            elif i["agregasi"] and i["agregasi"] not in cara or not cara or not i["agregasi"] and taraf(i) and cara == ["jumlah"]:
                yield "KIN001", tabel, b.no, i["k_akhir"], bulat(Fraction(AGREGASI[cara_akhir(i)[0]](v)), 4)
        ujung = list(i["tahun"].values())[-1] if i["tahun"] else None
        if ujung and ujung.jenis == c.jenis == KATA and (predikat(ujung) or predikat(c)) and c.teks.strip().upper() != ujung.teks.strip().upper():
            # Ranks are not added up: the end is the rank of the last year.
            yield "KIN001", tabel, b.no, i["k_akhir"], None
        if any(s.jenis in (ANGKA, RENTANG, PASANGAN) for s in [*i["tahun"].values(), c, *i.get("sebelum", {}).values()]):
            # A row of numbers: a word that is no predicate is a number that cannot be read.
            for kolom, s in b.sel.items():
                if not kolom.startswith("rp_") and s.jenis == KATA and s.teks.strip().upper() not in PREDIKAT:
                    yield "MSK001", tabel, b.no, kolom, None
        if not i["satuan"]:
            # Without a unit column the first unit that a cell names is that of the row, a percent sign and the years before included.
            bersatuan = [(kolom, rumpun(s.satuan)) for kolom, s in sel_berkolom(i) if s.jenis == ANGKA and s.satuan]
            lain = [kolom for kolom, satuan in bersatuan if satuan != bersatuan[0][1]]
            if lain:
                yield "MSK003", tabel, b.no, lain[0], None
        if pers:
            terjumlah = v and c.bilangan is not None and cara_cocok(v, c.bilangan, desimal_tercetak(c.teks, i["notasi_akhir"])) == ["jumlah"]
            for kolom, s in b.sel.items():
                if kolom.startswith("rp_") or kolom == i["k_akhir"] and terjumlah or not i["nama"].lower().startswith(BAGIAN):
                    continue
                if s.bilangan is not None and s.bilangan > 100 and rumpun(s.satuan) in ("", "persen"):
                    yield "KIN002", tabel, b.no, kolom, None
        if i["polaritas"] in ("positif", "negatif"):
            arah = 1 if i["polaritas"] == "positif" else -1
            angka = [(t, s.bilangan) for t, s in i["tahun"].items() if s.bilangan is not None]
            for (_, x), (t, y) in zip(angka, angka[1:]):
                if (y - x) * arah < 0:
                    yield "KIN007", tabel, b.no, f"target_{t}", None
                    break
        if tabel == MATRIKS and m.ada("kondisi_awal") and i["awal"].jenis in (KOSONG, NA):
            yield "KIN008", tabel, b.no, "kondisi_awal", None
        if tabel != MATRIKS and i["sebelum"] and all(s.jenis in (KOSONG, NA) for s in i["sebelum"].values()):
            yield "KIN008", tabel, b.no, str(min(i["sebelum"])), None
        sel = list(i["tahun"].values())
        lain = [i["akhir"]] + ([i["awal"]] if i["awal"] else list(i.get("sebelum", {}).values()))
        # A unit or figure of the same indicator in another table measures it too.
        kembar = [x for x in indikator(plan) if x["nama"] == i["nama"] and x["tabel"] != tabel]
        if not i["satuan"] and not any(terukur(s) for s in sel + lain) and not any(x["satuan"] or any(terukur(s) for s in sel_indikator(x)) for x in kembar):
            yield "KIN015", tabel, b.no, "indikator", None
        elif sel and all(s.jenis in (KOSONG, NA, NIL) for s in sel) and any(s.jenis != NIL for s in sel):
            # Of a programme and below nothing is due where nothing is paid.
            s = i["simpul"]
            if s is None or s.derajat < TINGKAT.index("program") or any(isinstance(x := uang_simpul[s.urut, t], Fraction) and x != 0 for t in th_uang):
                yield "KIN016", tabel, b.no, "indikator", None
        if utuh(i["satuan"]) and not taraf(i) and not i["nama"].lower().startswith(("persentase", "presentase", "prosentase", "cakupan")):
            # A share counted in people has the wrong unit (KIN009), not the wrong decimals.
            for kolom, s in b.sel.items():
                if s.bilangan is not None and (not s.satuan or utuh(s.satuan)) and not kolom.startswith("rp_") and s.bilangan.denominator != 1:
                    yield "KIN014", tabel, b.no, kolom, None
        awal = i["awal"] if i["simpul"] is not None else (list(i["sebelum"].values()) or [None])[-1]
        if (i["simpul"] is None or i["simpul"].tingkat in ("tujuan", "sasaran")) and awal is not None and awal.bilangan is not None:
            # The same number added every year is more each year, and what is meant to be stable may stay.
            angka = [s.bilangan for s in i["tahun"].values()]
            if len(angka) > 1 and (tabel == MATRIKS or nama_semua.count(i["nama"]) == 1) and set(angka) == {awal.bilangan} and not (pers and angka[0] == 100) and cara_akhir(i)[0] != "jumlah" and i["polaritas"] != "stabil":
                # What a node above says of the same indicator, and as wrongly, is not said again.
                if not any((a, i["nama"]) in tetap for a in di_atas(i["simpul"])):
                    yield "KIN017", tabel, b.no, "indikator", None
                tetap.add((i["simpul"], i["nama"]))
    if m:
        yield from induk_anak(m)


def satuan_baris(i):
    """The unit of a row beside another table: its column, otherwise what its first number counts."""
    return rumpun(i["satuan"] or next((s.satuan for s in sel_indikator(i) if s.jenis == ANGKA), ""))


def di_atas(s):
    while s is not None and s.induk is not None:
        s = s.induk
        yield s


def predikat(s):
    return s.teks.strip().upper() if s.jenis == KATA and s.teks.strip().upper() in PREDIKAT else None


def terukur(s):
    return s.jenis in (ANGKA, RENTANG, PASANGAN, RUSAK) or s.teks.strip().upper() in PREDIKAT


def induk_anak(m):
    daftar, _ = simpul(m)
    tahun = m.tahun("target_")
    for s in daftar:
        for a in s.anak:
            x = [b for b in s.baris if b["indikator"]]
            y = [b for b in a.baris if b["indikator"]]
            if any(c.kode and sum(x.kode == c.kode for x in daftar) > 1 for c in (s, a)):
                continue
            for p, q in pasangan_satuan(x, y):
                if len(s.baris) > 1 or len(a.baris) > 1:
                    continue
                if len(s.anak) == 1 and p["indikator"] == q["indikator"]:
                    for k in [f"target_{t}" for t in tahun] + ["target_akhir"]:
                        u, w = p.cell(k), q.cell(k)
                        du, dw = (desimal_tercetak(c.teks, m.notasi[k]) if c.jenis == ANGKA else 0 for c in (u, w))
                        if any(x.jenis == RENTANG and x.nilai[0] > x.nilai[1] for x in (u, w)):
                            continue  # a range that is upside down says nothing (MSK006)
                        if u.jenis == w.jenis and (u.jenis == ANGKA and not sama_cetak(u.bilangan, du, w.bilangan, dw) or u.jenis in (KATA, RENTANG) and (u.nilai or u.teks.strip()) != (w.nilai or w.teks.strip())):
                            yield "KIN006", MATRIKS, p.no, k, None
                elif len(s.anak) > 1 and s.tingkat == "kegiatan" and rumpun(p["satuan"]) in ("orang", "jiwa", "anak", "kk"):
                    for t in tahun:
                        u, w = p.cell(f"target_{t}").bilangan, q.cell(f"target_{t}").bilangan
                        if u is not None and w is not None and w > u:
                            yield "KIN013", MATRIKS, q.no, f"target_{t}", u
                            break


def pasangan_satuan(x, y):
    """Indicators of a parent and a child that count in the same unit, where each has just one in it."""
    for p in x:
        sat = rumpun(p["satuan"])
        a = [b for b in x if rumpun(b["satuan"]) == sat]
        c = [b for b in y if rumpun(b["satuan"]) == sat]
        if sat and len(a) == len(c) == 1:
            yield p, c[0]


def nama_keluaran(plan):
    """Names that a kegiatan or sub kegiatan bears: T-C.25 and T-C.28 tell of results, and whether the same thing is meant is not said."""
    return {i["nama"] for i in indikator(plan) if i["simpul"] is not None and i["simpul"].derajat > TINGKAT.index("program")}


def antar_tabel(plan):
    """KIN003, KIN005: one indicator in two tables, by the very same name. Other wordings of one indicator are not compared here."""
    dulu, awal = {}, {}
    for i in indikator(plan):
        if i["nama"] in nama_keluaran(plan):
            continue
        lain = dulu.get(i["nama"])
        # Years before the period stand in T-C.25 and T-C.28 only.
        if i["simpul"] is None:
            dasar = awal.setdefault(i["nama"], i)
            for t, c in i["sebelum"].items() if dasar["tabel"] != i["tabel"] else ():
                d = dasar["sebelum"].get(t)
                if d is not None and berbeda(plan, (i["tabel"], str(t), c), (dasar["tabel"], str(t), d)):
                    yield "KIN005", i["tabel"], i["b"].no, str(t), None
        if lain is None:
            dulu[i["nama"]] = i
            continue
        if lain["tabel"] == i["tabel"]:
            continue
        no, tabel = i["b"].no, i["tabel"]
        sat = {satuan_baris(i), satuan_baris(lain)} - {""}
        if len(sat) > 1 and "persen" in sat:
            yield "KIN003", tabel, no, "indikator", None
            continue
        for kolom, c, d, kd in [(str(t), c, lain["tahun"][t], f"target_{t}" if lain["tabel"] == MATRIKS else str(t))
                                for t, c in i["tahun"].items() if t in lain["tahun"]] + [(i["k_akhir"], i["akhir"], lain["akhir"], lain["k_akhir"])]:
            if KATA not in (c.jenis, d.jenis) and berbeda(plan, (tabel, kolom, c), (lain["tabel"], kd, d)):
                yield "KIN003", tabel, no, kolom, None
        if lain["tabel"] == MATRIKS:
            dasar = lain["awal"]
            if dasar is None or not plan.get(MATRIKS).ada("kondisi_awal") or dasar.jenis in (KOSONG, RUSAK):
                continue
            sebelum = [(str(t), c) for t, c in i["sebelum"].items() if c.jenis not in (KOSONG, RUSAK)]
            if sebelum and all(berbeda(plan, (MATRIKS, "kondisi_awal", dasar), (tabel, k, c), True) for k, c in sebelum):
                yield "KIN005", MATRIKS, lain["b"].no, "kondisi_awal", None


def berbeda(plan, a, b, ketiadaan=False):
    """Two printed cells say different things. What is missing is compared only where a missing thing is told (`ketiadaan`)."""
    (ta, ka, c), (tb, kb, d) = a, b
    if ketiadaan and (c.jenis in (NA, NIL)) != (d.jenis in (NA, NIL)):
        return c.jenis != RUSAK and d.jenis != RUSAK
    if any(s.jenis in (KOSONG, NA, NIL, RUSAK) or s.jenis == KATA and not predikat(s) for s in (c, d)):
        return False
    if c.jenis == d.jenis == ANGKA:
        dc, dd = (desimal_tercetak(s.teks, plan.get(t).notasi[k]) for t, k, s in (a, b))
        return not sama_cetak(c.bilangan, dc, d.bilangan, dd)
    if c.jenis != d.jenis:
        return True
    return (c.nilai or c.teks.strip().upper()) != (d.nilai or d.teks.strip().upper())


def kinerja_tercetak(plan):
    k = plan.get(KINERJA)
    if not k:
        return
    for b in k.baris:
        for t in k.tahun("rasio_"):
            c, T, R = b.cell(f"rasio_{t}"), b.cell(f"target_{t}").bilangan, b.cell(f"realisasi_{t}").bilangan
            if c.bilangan is None or T is None or R is None:
                continue
            rumus = b["rumus"] or {"negatif": "selisih", "stabil": "stabil"}.get(b["polaritas"], "positif")
            p = capaian(T, R, rumus)
            if p is not None and not setuju(c.bilangan, desimal_tercetak(c.teks, k.notasi[f"rasio_{t}"]), p):
                yield "KIN010", KINERJA, b.no, f"rasio_{t}", None


# ---- SPM ------------------------------------------------------------------------------------------------------------

def spm(plan):
    s = plan.get(SPM)
    if not s:
        return
    sama, banding = 0, 0
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
                for n, x in duaan:
                    banding += 1
                    sama += n == x
                if any(x > n for n, x in duaan):
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
    if len(lay) != 1 or not s.ada(f"berhak_{tahun[0]}") or not selaras(hak, lay):
        return
    potong = [re.search(r"\(([\d.,]+)\)\s*\Z", p) for p in b["keterangan"].split(";")]
    if not all(potong):
        return
    bagian = bagian_rincian([a.group(1) for a in potong], lay[0][1] or (hak[0][1] if len(hak) == 1 else ""), s.diberi)
    if bagian is not None and sum(bagian) != lay[0][0]:
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
            ruang = sum(Fraction(1, 2 * 10 ** desimal_tercetak(c.teks, notasi_sel(p, b, "persen_tercetak"))) for b, c in bagian)
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
                if not setuju(c.bilangan, desimal_tercetak(c.teks, notasi_sel(p, b, "persen_tercetak")), n / t * 100):
                    yield "SDM002", PEGAWAI, b.no, "persen_tercetak", None


def notasi_sel(t, b, kolom):
    """The notation of one cell of a column that mixes both."""
    n = t.notasi[kolom]
    return {"id": "en", "en": "id"}[n] if any(t.baris[i] is b for i in t.campur[kolom]) else n


def diluar(plan, d):
    """Cases of a code in scope that no document settles."""
    if d["kode"] == "MSK001" and d["kolom"] == "keterangan":
        return True  # which words of a remark are meant as numbers
    m = plan.get(MATRIKS)
    baris = next((b for b in m.baris if b.no == d["baris"]), None) if m and d["tabel"] == MATRIKS else None
    if d["kode"] == "KIN017" and d["tabel"] != MATRIKS:
        # Which of two tables that both tell of an indicator is judged, no document says.
        nama = next(i["nama"] for i in indikator(plan) if (i["b"].no, i["tabel"]) == (d["baris"], d["tabel"]))
        return sum(i["nama"] == nama for i in indikator(plan)) > 1
    if d["kode"] in ("KIN003", "KIN005"):
        # Other wordings of one indicator are matched by rules that no document tells.
        ini = [i for i in indikator(plan) if (i["b"].no, i["tabel"]) == (d["baris"], d["tabel"])]
        if any(x["nama"] in nama_keluaran(plan) for x in ini):
            return True
        lawan = re.search(r" di (\S+) baris (\d+)", d["pesan"])
        if not lawan or not any(i["nama"] == x["nama"] and (i["tabel"], str(i["b"].no)) == lawan.groups() for x in ini for i in indikator(plan)):
            return True
        if d["kode"] == "KIN005" and any(s.jenis == KATA and not predikat(s) for x in ini for y in indikator(plan) if x["nama"] == y["nama"]
                                         for s in [*([y["awal"]] if y["awal"] else []), *y.get("sebelum", {}).values()]):
            return True
    if d["kode"] == "KIN003" and d["kolom"] != "indikator":
        # A word beside a number: whether it is a rank no document says.
        k = d["kolom"]
        kawan = [i for i in indikator(plan) if (i["b"].no, i["tabel"]) == (d["baris"], d["tabel"])]
        nama = kawan[0]["nama"] if kawan else None
        sel = [i["akhir"] if k == "akhir" else i["tahun"].get(int(k)) for i in indikator(plan) if i["nama"] == nama]
        return any(s is not None and s.jenis == KATA for s in sel)
    if d["kode"] == "ANG007":
        return baris is None or baris["tingkat"] != "program"
    if d["kode"] == "KIN017" and baris:
        return baris["tingkat"] not in ("tujuan", "sasaran")
    if d["kode"] in ("ANG004", "ANG005") and baris:
        if TINGKAT.index(baris["tingkat"]) < TINGKAT.index("program"):
            return True
    if d["kode"] == "ANG005" and baris:
        return not isinstance(isi_uang(baris.cell(d["kolom"])), Fraction) or isi_uang(baris.cell(d["kolom"])) < 0
    if d["kode"] in ("KIN006", "KIN013") and baris:
        kawan = [x for x in m.baris if (x["tingkat"], x["kode"], x["uraian"]) == (baris["tingkat"], baris["kode"], baris["uraian"])]
        s = next((x for x in simpul(m)[0] if baris in x.baris), None)
        lain = s.induk if d["kode"] == "KIN013" else (s.anak or [None])[0]
        kode = [x.kode for x in simpul(m)[0] if x.kode]
        if len(kawan) > 1 or lain is None or len(lain.baris) > 1 or kode.count(s.kode) > 1 or kode.count(lain.kode) > 1:
            return True
        k = d["kolom"]
        if d["kode"] == "KIN006" and lain.baris[0].cell(k).jenis != baris.cell(k).jenis:
            return True
        return d["kode"] == "KIN006" and lain.baris[0]["indikator"] != baris["indikator"] or d["kode"] == "KIN013" and lain.tingkat != "kegiatan"
    if d["kode"] == "SPM003":
        b = next(b for b in plan.get(SPM).baris if b.no == d["baris"])
        t = plan.get(SPM).tahun("terlayani_")
        return len(t) != 1 or len(bagian_satuan(b.cell(f"terlayani_{t[0]}"))) != 1 or not selaras(bagian_satuan(b.cell(f"berhak_{t[0]}")), bagian_satuan(b.cell(f"terlayani_{t[0]}")))
    if d["kode"] == "STR003" and baris:
        s = next((x for x in simpul(m)[0] if baris in x.baris), None)
        if s.tingkat == "kegiatan" and leluhur(s, "program") is None or s.tingkat == "subkegiatan" and leluhur(s, "kegiatan") is None:
            return False
        while s is not None:
            if s.kode and not bagian_kode(s):
                return True
            s = s.induk
    if d["kode"] == "ANG009":
        h = plan.get(SEJARAH)
        b = next(b for b in h.baris if b.no == d["baris"])
        seri = [isi_uang(b.cell(str(t))) for t in h.tahun("")]
        return RUSAK_SUM not in seri and pertumbuhan(seri) is None
    return False
