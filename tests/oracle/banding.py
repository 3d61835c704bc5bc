"""One plan through the library and through the oracle: what differs."""
import json
import os
import random
import subprocess
import tempfile
from fractions import Fraction

import belanja
import evaluasi
import hitung
import sosial
import terealisasi
import kunci as kunci_angka
import temuan
from baca import Ragu, rumpun
from cetak import bulat, tulis
from lembar import KINERJA, MATRIKS, Plan


class Pustaka:
    """The command line of the library; one process a plan."""

    def __init__(self, program):
        self.program = program
        self.berkas = tempfile.NamedTemporaryFile("w", suffix=".json", delete=False)

    def __call__(self, dokumen, notasi):
        with open(self.berkas.name, "w", encoding="utf-8") as f:
            json.dump(dokumen, f, ensure_ascii=False)
        perintah = [self.program, "check", self.berkas.name, "--format", "json"] + (["--notasi", notasi] if notasi else [])
        p = subprocess.run(perintah, capture_output=True, text=True, timeout=60)
        if p.returncode not in (0, 1):
            return {"galat": p.stderr.strip() or f"status {p.returncode}"}
        return json.loads(p.stdout)

    def jelaskan(self, kunci, tahun, notasi):
        """The explanation of a key in the document read last; a process of its own."""
        perintah = [self.program, "explain", self.berkas.name, kunci] + ([str(tahun)] if tahun else []) + ["--format", "json"]
        p = subprocess.run(perintah + (["--notasi", notasi] if notasi else []), capture_output=True, text=True, timeout=60)
        return json.loads(p.stdout) if p.returncode == 0 else {"galat": p.stderr.strip() or f"status {p.returncode}"}

    def tutup(self):
        os.unlink(self.berkas.name)


def angka(x):
    """A number of the report; a text that is none stays a text."""
    if x is None:
        return None
    try:
        return Fraction(x)
    except (ValueError, ZeroDivisionError):
        return x


def uang(x):
    return x if isinstance(x, Fraction) else None


class Banding:
    """Collects the comparisons of one plan."""

    def __init__(self):
        self.angka, self.temuan, self.abstain, self.kunci, self.beda = 0, 0, 0, 0, []

    def sama(self, apa, harap, dapat):
        if harap is hitung.ABSTAIN:
            self.abstain += 1
            return
        self.angka += 1
        if harap != dapat:
            self.beda.append({"angka": apa, "oracle": teks(harap), "pustaka": teks(dapat)})


def teks(x):
    if isinstance(x, Fraction):
        return tulis(x) or str(x)
    return x if x is None or isinstance(x, (int, str)) else str(x)


def banding(dokumen, notasi, pustaka, kunci=0, benih=""):
    """Raises Ragu where the notation of a column is not settled. `kunci` says how many keys are explained, a process each."""
    plan = Plan(dokumen, notasi)
    lap = pustaka(dokumen, notasi)
    b = Banding()
    if "galat" in lap:
        b.beda.append({"angka": "laporan", "oracle": "terbaca", "pustaka": lap["galat"][:400]})
        return b
    bagian_pagu(b, plan, lap)
    bagian_belanja(b, plan, lap)
    bagian_sejarah(b, plan, lap)
    bagian_spm(b, plan, lap)
    bagian_indeks(b, plan, lap)
    bagian_target(b, plan, lap)
    bagian_kemajuan(b, plan, lap)
    bagian_kinerja_lalu(b, plan, lap)
    bagian_sosial(b, plan, lap)
    bagian_formulir(b, plan, lap)
    bagian_temuan(b, plan, lap)
    if kunci:
        b.kunci, beda = kunci_angka.periksa(lap, pustaka, notasi, random.Random(f"kunci/{benih}"), kunci)
        b.beda += [{"kunci": k, "tabel": t, "tahun": th, "apa": apa, "oracle": x, "pustaka": y} for t, k, th, apa, x, y in beda]
    return b


def bagian_pagu(b, plan, lap):
    harap = hitung.pagu(plan)
    dapat = lap.get("pagu") or []
    if harap:
        b.sama("pagu: banyaknya baris", len(harap), len(dapat))
    for (tk, u, th, j), d in zip(harap, dapat):
        b.sama(f"pagu {u}: tingkat", tk, d["tingkat"])
        for t, x in th.items():
            b.sama(f"pagu {tk} {u} {t}", uang(x), angka(d.get(str(t))))
        b.sama(f"pagu {tk} {u} jumlah", uang(j), angka(d.get("jumlah")))
    for kolom in ("unit_kerja", "lokasi"):
        dapat = {d["uraian"]: d for d in lap.get("pagu_" + kolom) or [] if d["tingkat"] != "total"}
        for nama, (th, j) in hitung.pagu_menurut(plan, kolom).items():
            d = dapat.pop(nama or "(tidak disebut)", {})
            for t, x in th.items():
                b.sama(f"pagu {kolom} {nama} {t}", uang(x), angka(d.get(str(t))))
            b.sama(f"pagu {kolom} {nama} jumlah", uang(j), angka(d.get("jumlah")))
        b.sama(f"pagu {kolom}: selain itu", [], sorted(dapat))


def bagian_belanja(b, plan, lap):
    """What every node spent, year by year and in the parts of each, the plan as a whole last."""
    harap, dapat = belanja.menurut_simpul(plan), list(lap.get("realisasi") or [])
    b.sama("belanja: banyaknya tahun", len(harap), sum(d["masa"] == "setahun" for d in dapat))
    for nama, t, pagu, x, bagian in harap:
        d = dapat.pop(0) if dapat else {}
        b.sama(f"belanja {nama} {t}: baris", (nama, t, "setahun"), (d.get("uraian"), d.get("tahun"), d.get("masa")))
        b.sama(f"belanja {nama} {t} pagu", uang(pagu), angka(d.get("pagu")))
        dua = isinstance(pagu, Fraction) and isinstance(x, Fraction)
        for kunci, y in (("rp_realisasi", x if x is hitung.ABSTAIN else uang(x)), ("sisa", pagu - x if dua else None), ("serapan", bulat(x / pagu * 100, 2) if dua and pagu else None)):
            b.sama(f"belanja {nama} {t} {kunci}", hitung.ABSTAIN if x is hitung.ABSTAIN else y, angka(d.get(kunci)))
        ada = {}
        while dapat and dapat[0]["masa"] != "setahun":
            d = dapat.pop(0)
            ada[d["masa"]] = angka(d["rp_realisasi"])
        b.sama(f"belanja {nama} {t} bagian", bagian, ada)


def bagian_sejarah(b, plan, lap):
    """Line by line, in the order of the table: two lines of one name are two lines."""
    harap, dapat = hitung.sejarah(plan), list(lap.get("serapan") or [])
    if harap is None:
        b.abstain += 1
        return
    b.sama("serapan: banyaknya", sum(len(x[1]) for x in harap), len(dapat))
    for n, (u, tahun, ga, gr) in enumerate(harap, 1):
        for t, (a, r, s, p) in tahun.items():
            d = dapat.pop(0) if dapat else {}
            b.sama(f"serapan {n} {u} {t}: garis", (u, t), (d.get("uraian"), d.get("tahun")))
            for nama, x in (("anggaran", a), ("realisasi", r), ("sisa", s), ("serapan", p)):
                b.sama(f"serapan {n} {u} {t} {nama}", x, angka(d.get(nama)))
        for k, g in (("anggaran", ga), ("realisasi", gr)):
            b.sama(f"pertumbuhan {n} {u} {k}", g, angka(d.get("pertumbuhan_" + k)))


def bagian_spm(b, plan, lap):
    """Of a service that stands twice the library's first row is the first, its second the second."""
    dapat = list(lap.get("capaian_spm") or [])
    for nama, t, jenis, sat, n, m, belum, p in hitung.cakupan(plan):
        cocok = [d for d in dapat if (d["jenis_pelayanan"], d["tahun"], d["jenis"]) == (nama, t, jenis)]
        if belum is hitung.ABSTAIN:
            b.abstain += 1
            if cocok and cocok[0]["berhak"] is None:
                b.sama(f"spm {nama} {t} {jenis} capaian", p, angka(cocok[0]["capaian"]))
                dapat.remove(cocok[0])
            continue
        cocok = [d for d in cocok if (d["satuan"] or "") == sat] or [{}]
        for kunci, x in (("berhak", n), ("terlayani", m), ("belum_terlayani", belum), ("capaian", p)):
            b.sama(f"spm {nama} {t} {jenis} {sat} {kunci}", x, angka(cocok[0].get(kunci)))
        if cocok[0]:
            dapat = [d for d in dapat if d is not cocok[0]]
    b.sama("spm: selain itu", [], [d["jenis_pelayanan"] for d in dapat if d["berhak"] is not None])


def bagian_indeks(b, plan, lap):
    dapat = list(lap.get("indeks_spm") or [])
    for nama, t, sat, v in hitung.indeks(plan):
        cocok = [d for d in dapat if (d["jenis_pelayanan"], d["tahun"], d["satuan"] or "") == (nama, t, sat)]
        d = next((d for d in cocok if (d["penerima"] is None) == (v["penerima"] is None)), {})
        dapat = [x for x in dapat if x is not d]
        for kolom, x in v.items():
            b.sama(f"indeks {nama} {t} {kolom}", x, d.get(kolom) if kolom == "kategori" else angka(d.get(kolom)))


def bagian_target(b, plan, lap):
    harap, dapat = hitung.indikator(plan), lap.get("target") or []
    b.sama("target: banyaknya", len(harap), len(dapat))
    for i, d in zip(harap, dapat):
        b.sama("target: indikator", i["nama"], d["indikator"])
        for t, sel in i["tahun"].items():
            if sel.bilangan is not None:
                b.sama(f"target {i['nama']} {t}", sel.bilangan, angka(d.get(str(t))))
        c = i["akhir"].bilangan
        if c is not None:
            b.sama(f"target {i['nama']} akhir", c, angka(d["target_akhir"]))
        v, (cara, asal) = hitung.deret(i), terealisasi.cara_akhir(i)
        b.sama(f"target {i['nama']} agregasi", cara, d["agregasi"])
        b.sama(f"target {i['nama']} asal_agregasi", asal, d["asal_agregasi"])
        b.sama(f"target {i['nama']} akhir_dihitung", bulat(Fraction(hitung.AGREGASI[cara](v)), 2) if v and cara else None, angka(d["akhir_dihitung"]))
    for d in lap.get("sakip") or []:
        nilai = angka(d["nilai"])
        # Printed as a predicate: it is one of the scale's own.
        dihitung = hitung.predikat_sakip(nilai) if nilai is not None else next((p for p in hitung.PREDIKAT if p == d["predikat"]), None)
        b.sama(f"sakip {d['indikator']} {d['tahun']}", dihitung, d["predikat"])


def bagian_kinerja_lalu(b, plan, lap):
    dapat = {}
    for d in lap.get("kemajuan") or []:
        tabel, _, no = (d["jalur"] or "").rpartition("/")
        if tabel == KINERJA:
            dapat[int(no), d["tahun"]] = d
    for (no, t), (p, kat) in terealisasi.capaian_lalu(plan).items():
        d = dapat.get((no, t), {})
        b.sama(f"T-C.23 baris {no} {t} capaian", bulat(p, 2) if isinstance(p, Fraction) else p, angka(d.get("capaian")))
        if p is not hitung.ABSTAIN:
            b.sama(f"T-C.23 baris {no} {t} kategori", kat, d.get("kategori"))


def bagian_kemajuan(b, plan, lap):
    harap = terealisasi.kemajuan(plan)
    if not harap:
        return
    no = [i["b"].no for i in hitung.indikator(plan) if i["tabel"] == MATRIKS and i["tahun"]]
    dapat, urut, lalu = {}, -1, None
    for d in lap.get("kemajuan") or []:
        # The next indicator begins where the name changes or the years begin anew.
        ini = (d["jalur"], d["indikator"])
        if lalu is None or ini != lalu[0] or d["tahun"] <= lalu[1]:
            urut += 1
        lalu = ini, d["tahun"]
        if urut < len(no):
            dapat[no[urut], d["tahun"]] = d
    for (n, t), (T, R, p, kat, sisa, lagi) in harap.items():
        d = dapat.get((n, t), {})
        b.sama(f"kemajuan baris {n} {t} realisasi", R, angka(d.get("realisasi")))
        b.sama(f"kemajuan baris {n} {t} capaian", bulat(p, 2) if isinstance(p, Fraction) else p, angka(d.get("capaian")))
        b.sama(f"kemajuan baris {n} {t} kategori", kat, d.get("kategori"))
        b.sama(f"kemajuan baris {n} {t} sisa", bulat(sisa, 2) if isinstance(sisa, Fraction) else sisa, angka(d.get("sisa_menuju_akhir")))
        if isinstance(sisa, Fraction):
            b.sama(f"kemajuan baris {n} {t} laju", bulat(sisa / lagi, 2) if lagi else None, angka(d.get("laju_perlu")))


def bagian_sosial(b, plan, lap):
    """Social assistance, response times, goods and stages."""
    for nama, kunci, harap in (("bantuan_sosial", ("tahun", "satuan"), [((t, s), v) for t, s, v in sosial.bantuan(plan)]),
                               ("waktu_tanggap", ("tahun",), [((t,), v) for t, v in sosial.kejadian(plan).items()]),
                               ("kebutuhan_barang", ("jenis_pelayanan", "tahun", "barang"), [((*k,), v) for *k, v in sosial.barang(plan)])):
        dapat = [(tuple(rumpun(x) if isinstance(x, str) and k == "satuan" else x for k, x in ((k, d[k]) for k in kunci)), d) for d in lap.get(nama) or []]
        b.sama(f"{nama}: baris", sorted(k for k, _ in harap), sorted(k for k, _ in dapat))
        for k, v in harap:
            d = next((x for y, x in dapat if y == k), {})
            dapat = [x for x in dapat if x[1] is not d]
            for kolom, x in v.items():
                b.sama(f"{nama} {k} {kolom}", x, angka(d.get(kolom)))
    dapat = {(d["jenis_pelayanan"], d["tahun"], rumpun(d["satuan"] or "")): d for d in lap.get("layanan_bertahap") or [] if d["tahap"] == "semua"}
    for k, x in sosial.tahap(plan).items():
        b.sama(f"tahap {k} capaian", x, angka(dapat.get(k, {}).get("capaian")))


def bagian_formulir(b, plan, lap):
    dapat = list(lap.get("evaluasi") or [])
    for kode, besaran, v in evaluasi.angka_formulir(plan):
        d = next((d for d in dapat if (d["kode"], d["besaran"]) == (kode, besaran)), {})
        dapat = [x for x in dapat if x is not d]
        for kolom, x in v.items():
            b.sama(f"formulir {kode} {besaran} {kolom}", x, angka(d.get(kolom)))


def bagian_temuan(b, plan, lap):
    harap, dapat = {}, {}
    for kode, tabel, baris, kolom, dihitung in temuan.semua(plan):
        harap.setdefault((kode, tabel, baris, kolom), dihitung)
    for d in lap["periksa"]["temuan"]:
        # Places of one cause are one finding, which names them.
        for t in [d] + (d.get("tempat_lain") or []) if d["kode"] in temuan.SCOPE else []:
            t = {**d, **t}
            if not temuan.diluar(plan, t):
                dapat.setdefault((t["kode"], t["tabel"], t["baris"] or None, t["kolom"]), t)
    for kunci in sorted(set(harap) | set(dapat), key=str):
        b.temuan += 1
        if kunci not in dapat:
            b.beda.append({"temuan": list(kunci), "oracle": "ada", "pustaka": "tidak ada"})
        elif kunci not in harap:
            b.beda.append({"temuan": list(kunci), "oracle": "tidak ada", "pustaka": "ada: " + dapat[kunci]["pesan"]})
        elif isinstance(harap[kunci], Fraction):
            b.sama(f"temuan {kunci} dihitung", harap[kunci], angka(dapat[kunci]["dihitung"]))
