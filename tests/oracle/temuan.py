"""What is wrong with a plan, as far as the documents define it: one function a family, each yields (code, table, row, column, computed).

`computed` is the right figure where there is one, otherwise None. Codes that this file decides are in SCOPE; the others are in LUAR with the reason.
"""
import re
from fractions import Fraction

from baca import ANGKA, KATA, KOSONG, NA, NIL, PASANGAN, PREDIKAT, RENTANG, RUSAK, desimal_tercetak, rumpun
from cetak import setuju
from hitung import RUSAK_SUM, bagian_satuan, indikator, isi_uang, jumlah, kurang, pagu_simpul, pertumbuhan
from terealisasi import PANJANG, baris_terpakai, belanja_setahun, kurang_tahun, masa
from lembar import KEJADIAN, KINERJA, MATRIKS, PEGAWAI, REALISASI, SEJARAH, SPM, TINGKAT, simpul
from riwayat import riwayat
from temuan_kinerja import antar_tabel, kinerja, kinerja_tercetak, nama_keluaran, predikat
from belanja import berbagi_kode, dibayar_per_indikator, jumlah_bawah, tak_setahun, terbuka
from evaluasi import formulir
from prioritas import sub_prioritas
from sosial import temuan_bantuan, temuan_kejadian
from temuan_spm import pegawai, selaras, spm

SCOPE = ("MSK001 MSK002 MSK003 MSK004 MSK006 MSK007 MSK008 MSK009 STR002 STR003 STR007 STR010 STR011 "
         "ANG001 ANG002 ANG003 ANG004 ANG005 ANG006 ANG007 ANG008 ANG009 ANG010 ANG011 ANG013 ANG020 "
         "KIN001 KIN002 KIN003 KIN005 KIN006 KIN007 KIN008 KIN010 KIN013 KIN014 KIN015 KIN016 KIN017 KIN018 KIN019 KIN020 KIN021 "
         "SPM001 SPM002 SPM003 SPM004 SPM005 SPM007 SPM008 SPM009 SPM010 SDM001 SDM002").split()

LUAR = {
    "MSK005": "a JSON document with a ragged row; only CSV text can have one",
    "MSK010": "files of choices are not planted",
    "DOK001": "parts of documents: plans are handed in as tables here",
    "MSK011": "which columns a form has is compared with no table here",
    "ANG012": "odd amounts that several lines share are not planted",
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
    (MATRIKS, "akumulasi"): ["inkremental", "kumulatif", "absolut", ""],
    (MATRIKS, "akumulasi_rp"): ["inkremental", "kumulatif", "absolut", ""],
    (SEJARAH, "kelompok"): ["anggaran", "realisasi", "rasio"],
}


def celah(s, b, m):
    """Years with money whose target is empty, between years with one."""
    tahun = [t for t in m.tahun("target_")]
    isi = [t for t in tahun if b.cell(f"target_{t}").jenis not in (KOSONG, NA, NIL)]
    if not b["indikator"] or not isi:
        return []
    dana = lambda t: isinstance(x := isi_uang(s.uang(f"rp_{t}")), Fraction) and x != 0
    return [t for t in tahun if isi[0] < t < isi[-1] and b.cell(f"target_{t}").jenis == KOSONG and m.ada(f"rp_{t}") and dana(t)]


def semua(plan):
    for f in (masukan, struktur, uang, uang_sejarah, kinerja, antar_tabel, kinerja_tercetak, spm, pegawai, temuan_bantuan, temuan_kejadian, jumlah_bawah, tak_setahun, sub_prioritas, formulir):
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
                if sel.terpotong:
                    yield "MSK008", nama, b.no, kolom, sel.uang
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
        for lalu, b in zip(t.baris, t.baris[1:]):
            # Two events may take as many minutes; a time with its date makes them one.
            if lalu.teks == b.teks and any(x.strip() for x in b.teks.values()) and (nama != KEJADIAN or "-" in b["dilaporkan"]):
                yield "MSK009", nama, b.no, None, None
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
    nilai = pagu_simpul(daftar, m.tahun("rp_"))
    # Money that stands again is ANG007's; printed again under its own parent it is a code that stands twice.
    lain = nilai.lain - {d.urut for d, _, di in nilai.ulang if di is d.induk}
    for s in daftar:
        if s.kode and s.urut not in lain:
            kelompok.setdefault((s.tingkat, s.kode), []).append(s)
    for sama in kelompok.values():
        unit = [s.sebut("unit_kerja").lower() for s in sama]
        if len(sama) > 1 and not (all(unit) and len(set(unit)) == len(unit) and len({s.uraian for s in sama}) == 1):
            yield "STR002", MATRIKS, sama[1].no, "uraian" if m.satu_sel else "kode", None
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
            # Without any node there is nothing that a row could be about: that is told of the matrix.
            if daftar or kode != "STR007":
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

    # Levels of which somebody prints an amount in a year.
    mencetak = {(s.tingkat, t) for s in daftar for t in tahun if isinstance(cetak[s.urut, t], Fraction)}
    for s in daftar:
        sudah = False
        for t in tahun:
            p = cetak[s.urut, t]
            if s.anak and s.uang(f"rp_{t}").jenis == KOSONG and (s.tingkat, t) in mencetak and not sudah:
                a, b = (jumlah(x[c.urut, t] for c in s.anak) for x in (cetak, hitung))
                x = b if isinstance(b, Fraction) else a
                if isinstance(x, Fraction) and x:
                    sudah = True
                    yield "ANG001", MATRIKS, s.no, f"rp_{t}", x
            if s.anak and isinstance(p, Fraction):
                a = jumlah(cetak[c.urut, t] for c in s.anak)
                b = jumlah(hitung[c.urut, t] for c in s.anak)
                x = b if isinstance(b, Fraction) else a
                sekali = hitung[s.urut, t] if hitung.ulang_di(s) else x
                if isinstance(x, Fraction) and p not in (a, b, sekali):
                    x = sekali
                    yield "ANG001", MATRIKS, s.no_uang(f"rp_{t}"), f"rp_{t}", x
            # What only names the node prints its money; the rows of its indicators print it again, or its parts.
            bagian = [c.uang for r in s.baris[1:] if (c := r.cell(f"rp_{t}")).uang]
            # That the rows below come to the same is told of them.
            if bagian and not (s.anak and hitung[s.urut, t] == sum(bagian)) and s.terpisah and s.baris[0][f"rp_{t}"] and isinstance(p, Fraction) and sum(bagian) != p and set(bagian) != {p}:
                yield "ANG001", MATRIKS, s.no, f"rp_{t}", sum(bagian)
        b, c = s.akhir
        akhir = isi_uang(c)
        if isinstance(akhir, Fraction):
            j = jumlah(cetak[s.urut, t] for t in tahun)
            if isinstance(j, Fraction) and j != akhir and not kurang_tahun(plan, tahun):
                yield "ANG002", MATRIKS, b.no, "rp_akhir", j
        for lain in s.baris:
            # The end stands once; a further row of the node that says something else is not used, and is told.
            if lain is not b and lain["rp_akhir"] and lain.cell("rp_akhir").uang != c.uang and not s.akhir_bagian:
                yield "MSK007", MATRIKS, lain.no, "rp_akhir", None
    atas = [s for s in daftar if s.induk is None]

    def setahun(bag, ulang, t):
        return kurang(jumlah(hitung[s.urut, t] for s in bag), jumlah(hitung[d.urut, t] for d in ulang))

    def semua_tahun(bag, ulang):
        return jumlah(setahun(bag, ulang, t) for t in tahun)

    def puncak(s):
        return s if s.induk is None else puncak(s.induk)

    for b in total:
        akhir = isi_uang(b.cell("rp_akhir"))
        th = jumlah(isi_uang(b.cell(f"rp_{t}")) for t in tahun)
        if isinstance(akhir, Fraction) and isinstance(th, Fraction) and akhir != th and not kurang_tahun(plan, tahun):
            yield "ANG002", MATRIKS, b.no, "rp_akhir", th
        for kolom in [f"rp_{t}" for t in tahun] + (["rp_akhir"] if m.ada("rp_akhir") else []):
            p = isi_uang(b.cell(kolom))
            if not isinstance(p, Fraction):
                continue
            x = jumlah(isi_uang(s.akhir[1] if kolom == "rp_akhir" else s.uang(kolom)) for s in atas)
            if kolom == "rp_akhir":
                y = semua_tahun(atas, hitung.ulang_di(None))
            else:
                y = setahun(atas, hitung.ulang_di(None), int(kolom[3:]))
            z = y if isinstance(y, Fraction) else x
            # A total in the middle may also be that of the rows above it, or of those since the total before.
            lalu = max([t.no for t in total if t.no < b.no], default=0)
            sebagian = [[s for s in atas if s.no < b.no], [s for s in atas if lalu < s.no < b.no]]
            boleh = [jumlah(isi_uang(s.akhir[1] if kolom == "rp_akhir" else s.uang(kolom)) for s in bag) for bag in sebagian if bag]
            for bag in filter(None, sebagian):
                ulang = [d for d, o, di in hitung.ulang if di is None and {puncak(d), puncak(o)} <= set(bag)]
                boleh.append(semua_tahun(bag, ulang) if kolom == "rp_akhir" else setahun(bag, ulang, int(kolom[3:])))
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
                yield "ANG004", MATRIKS, s.no_uang(f"rp_{t}"), f"rp_{t}", None
            lubang = [t for b in s.baris if t in celah(s, b, m)]
            if p > 0 and not lubang and all(kosong_nol(x, b["polaritas"]) for x, b in zip(target, s.baris)):
                yield "ANG005", MATRIKS, s.no_uang(f"rp_{t}"), f"rp_{t}", None

    for s in daftar:
        for b in s.baris if s.derajat >= TINGKAT.index("program") else []:
            for t in celah(s, b, m)[:1]:
                yield "KIN018", MATRIKS, b.no, f"target_{t}", None
    for tingkat in ("program", "kegiatan", "subkegiatan"):
        # A level that prints no indicator at all has none by its form.
        sama = [s for s in daftar if s.tingkat == tingkat]
        if any(b["indikator"] for s in sama for b in s.baris):
            for s in sama:
                berdana = any(isinstance(x := cetak[s.urut, t], Fraction) and x > 0 for t in tahun)
                if berdana and not any(b["indikator"] for b in s.baris):
                    yield "KIN019", MATRIKS, s.no, None, None

    yield from realisasi_di_atas_pagu(plan, daftar, hitung)

    for s in daftar:
        if s.tingkat != "program":
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
    sel = [(s.no_uang(k), k, s.uang(k)) for s in daftar for k in m.kolom if k.startswith("rp_") and k != "rp_akhir"]
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
    uang, terbagi = baris_terpakai(plan)[1], dibayar_per_indikator(plan)
    for s in daftar:
        if s.kode in terbagi:
            continue
        for t in {k[1] for k in hitung}:
            p = hitung[s.urut, t]
            sel = [b for x, th, b in uang if x is s and th == t]
            w = masa(sel, "rp_realisasi")
            if not sel or w is None:
                continue
            pakai = w[0] or w[1]
            x = [isi_uang(b.cell("rp_realisasi")) for b in pakai]
            j = belanja_setahun(s, x, p) if x and all(isinstance(y, Fraction) for y in x) else None
            if isinstance(p, Fraction) and isinstance(j, Fraction) and j > p:
                # Told where an amount stands that was counted, the last as printed; a nil is none.
                baris = [b.no for b in pakai if b.cell("rp_realisasi").jenis != NIL]
                yield "ANG006", REALISASI, max(baris), "rp_realisasi", p


# ---- money of the years before --------------------------------------------------------------------------------------

def uang_sejarah(plan):
    h, r = plan.get(SEJARAH), riwayat(plan, isi_uang)
    if not h:
        return
    for kelompok in ("anggaran", "realisasi"):
        for x in r.grup[kelompok]:
            b = x.b
            for t in r.tahun:
                p = r.uang(x, t)
                if isinstance(p, Fraction) and p < 0:
                    yield "ANG010", SEJARAH, b.no, str(t), None
                if not isinstance(p, Fraction) or r.ragu:
                    continue
                bagian = x.bagian or x.bawah
                # A sum is that of what its lines print, or of the single lines below them.
                boleh = [j for j in (r.jumlah(bagian, t), r.jumlah([z for y in bagian for z in r.dalam(y)], t)) if j is not None]
                lain = "realisasi" if kelompok == "anggaran" else "anggaran"
                if boleh and p not in boleh and not any(r.kembar(z, kelompok, lain) for z in bagian):
                    yield "ANG003", SEJARAH, b.no, str(t), boleh[0]
                a = x.pasangan["anggaran"]
                if kelompok == "realisasi" and not x.total and not x.bawah and a and isinstance(y := r.uang(a, t), Fraction) and p > y:
                    yield "ANG006", SEJARAH, b.no, str(t), y
    for b in h.baris:
        c = b.cell("pertumbuhan")
        if b["kelompok"] in ("anggaran", "realisasi") and h.ada("pertumbuhan") and c.bilangan is not None:
            seri = [isi_uang(b.cell(str(t))) for t in r.tahun]
            g = None if RUSAK_SUM in seri else pertumbuhan(seri)
            if g is not None and not cocok_persen(c, h.notasi["pertumbuhan"], g):
                yield "ANG009", SEJARAH, b.no, "pertumbuhan", None
    for k, lain in (("anggaran", "realisasi"), ("realisasi", "anggaran")):
        pernah = set()
        for x in r.tunggal(k):
            if r.kembar(x, k, lain):
                ini = (x.kunci, x.induk.kunci if x.induk else "")
                if ini in pernah and not r.ragu:
                    yield "ANG011", SEJARAH, x.b.no, None, None
                pernah.add(ini)
    for x in r.grup["rasio"]:
        for t in r.tahun:
            c = x.b.cell(str(t))
            dua = [x.pasangan[k] for k in ("anggaran", "realisasi")]
            if c.bilangan is None or None in dua or r.ragu and x.total:
                continue
            # Of a total both what is printed and what its lines add up to.
            calon = [[r.uang(y, t)] + ([r.jumlah(y.bagian, t)] if y.bagian else []) for y in dua]
            rasio = [z / a for a in calon[0] for z in calon[1] if isinstance(a, Fraction) and isinstance(z, Fraction) and a != 0]
            if rasio and not any(cocok_persen(c, h.notasi[str(t)], q) for q in rasio):
                yield "ANG008", SEJARAH, x.b.no, str(t), None
            a, z = (r.uang(y, t) for y in dua)
            # A ratio of nothing: no budget, a budget of zero, nothing realised. Of a heading that never prints an amount no document says it.
            if not rasio and any(r.uang(y, u) is not None for y in dua for u in r.tahun) and (a is None or a == 0 or isinstance(a, Fraction) and z is None):
                yield "ANG008", SEJARAH, x.b.no, str(t), None


def cocok_persen(sel, notasi, rasio):
    """Agencies print a ratio as a percent or as a fraction; with a percent sign it is a percent."""
    d = desimal_tercetak(sel.teks, notasi)
    # A fraction needs decimals, unless it is whole: 0 is no way to print 0.21.
    pecahan = sel.satuan != "%" and (d > 0 or rasio.denominator == 1)
    return setuju(sel.bilangan, d, rasio * 100) or pecahan and setuju(sel.bilangan, d, rasio)

def diluar(plan, d):
    """Cases of a code in scope that no document settles."""
    if d["kode"] == "MSK001" and d["kolom"] == "keterangan":
        return True  # which words of a remark are meant as numbers
    if d["kode"] == "ANG020" or d["kode"] == "ANG006" and d["tabel"] == REALISASI:
        kode = next(b["kode"] for b in plan.get(REALISASI).baris if b.no == d["baris"])
        return kode in dibayar_per_indikator(plan) or d["kode"] == "ANG020" and kode in berbagi_kode(plan)
    if d["kode"] == "KIN020" and d["kolom"] == "realisasi":
        return terbuka(plan, d["baris"])
    m = plan.get(MATRIKS)
    if d["kode"] == "KIN020" and d["kolom"] == "rp_realisasi" and m:
        # Money of a year that the matrix has no money for is told (STR007); whether its parts are compared no document says.
        return not m.ada("rp_" + next(b["tahun"] for b in plan.get(REALISASI).baris if b.no == d["baris"]))
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
        # Of money below zero (ANG010) no document says what it would buy.
        p = isi_uang(next(s for s in simpul(m)[0] if baris in s.baris).uang(d["kolom"]))
        return not isinstance(p, Fraction) or p < 0
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
        return len(t) != 1 or not selaras(bagian_satuan(b.cell(f"berhak_{t[0]}")), bagian_satuan(b.cell(f"terlayani_{t[0]}")))
    if d["kode"] == "STR003" and baris:
        s = next((x for x in simpul(m)[0] if baris in x.baris), None)
        if s.tingkat == "kegiatan" and leluhur(s, "program") is None or s.tingkat == "subkegiatan" and leluhur(s, "kegiatan") is None:
            return False
        while s is not None:
            if s.kode and not bagian_kode(s):
                return True
            s = s.induk
    if d["tabel"] == SEJARAH and (d["kode"] in ("ANG003", "ANG006", "ANG011") or d["kode"] == "ANG008"):
        r = riwayat(plan, isi_uang)
        return r.ragu and (d["kode"] != "ANG008" or any(x.b.no == d["baris"] and x.total for x in r.grup["rasio"]))
    if d["kode"] == "ANG009":
        h = plan.get(SEJARAH)
        b = next(b for b in h.baris if b.no == d["baris"])
        seri = [isi_uang(b.cell(str(t))) for t in h.tahun("")]
        return RUSAK_SUM not in seri and pertumbuhan(seri) is None
    return False
