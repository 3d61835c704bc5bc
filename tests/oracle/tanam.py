"""Differences planted in the library's report, one at a time: a comparison that misses one proves nothing."""
import copy
import random
from collections import Counter
from fractions import Fraction

import acak
import belanja
import hitung
import sosial
import temuan
from baca import Ragu, rumpun
from banding import banding
from cetak import tulis
from lembar import BANTUAN, BARANG, EVALUASI, KEJADIAN, PRIORITAS, REALISASI, SPM, Plan


def lain(x):
    """Another number, a sen away."""
    return tulis(Fraction(x) + Fraction(1, 100))


def angka_di(lap, bagian, kolom):
    """Places of a figure in a part of the report."""
    return [(bagian, n, kolom) for n, d in enumerate(lap.get(bagian) or []) if d.get(kolom) not in (None, "tercapai", "tidak tercapai")]


def tahun_di(lap, bagian):
    return [(bagian, n, k) for n, d in enumerate(lap.get(bagian) or []) for k, x in d.items() if k.isdigit() and x is not None]


def ubah_angka(tempat):
    def ubah(lap):
        bagian, n, kolom = tempat
        lap[bagian][n][kolom] = lain(lap[bagian][n][kolom])
    return ubah


def temuan_terbanding(lap, plan):
    """Findings that are compared, and of whose place no other one tells."""
    semua = lap["periksa"]["temuan"]
    tempat = Counter((d["kode"], t["tabel"], t["baris"], t["kolom"]) for d in semua for t in [d] + (d.get("tempat_lain") or []))
    return [n for n, d in enumerate(semua) if d["kode"] in temuan.SCOPE and not temuan.diluar(plan, d) and tempat[d["kode"], d["tabel"], d["baris"], d["kolom"]] == 1]


def hilang(n):
    return lambda lap: lap["periksa"]["temuan"].pop(n)


def tambah(n):
    def ubah(lap):
        # A row that no plan has.
        lap["periksa"]["temuan"].append({**lap["periksa"]["temuan"][n], "kode": "ANG001", "tabel": "tabel-6.1-program-pendanaan", "baris": 99999})
    return ubah


def kategori(n):
    def ubah(lap):
        d = lap["kemajuan"][n]
        d["kategori"] = "Sedang" if d["kategori"] != "Sedang" else "Tinggi"
    return ubah


def belanja_di(lap, plan, kolom, setahun):
    """Places of what was spent, of whole years or of their parts, as far as the documents settle it."""
    harap = [x is not hitung.ABSTAIN for *_, x, _ in belanja.menurut_simpul(plan)]
    hasil, ke = [], -1
    for n, d in enumerate(lap.get("realisasi") or []):
        ke += d["masa"] == "setahun"
        if (d["masa"] == "setahun") == setahun and d[kolom] is not None and harap[ke]:
            hasil.append(("realisasi", n, kolom))
    return hasil


def bantuan_di(lap, plan):
    pasti = all(hitung.ABSTAIN not in v.values() for _, _, v in sosial.bantuan(plan))
    return [t for kolom in ("penerima", "cakupan", "capaian", "nilai", "nilai_per_penerima", "pemutakhiran_terlaksana") for t in angka_di(lap, "bantuan_sosial", kolom)] if pasti else []


def tahap_di(lap, plan):
    pasti = {k for k, x in sosial.tahap(plan).items() if x is not hitung.ABSTAIN}
    semua = lap.get("layanan_bertahap") or []
    return [t for t in angka_di(lap, "layanan_bertahap", "capaian") if semua[t[1]]["tahap"] == "semua" and (semua[t[1]]["jenis_pelayanan"], semua[t[1]]["tahun"], rumpun(semua[t[1]]["satuan"] or "")) in pasti]


# Findings of the newer tables: kind, the codes, and the table that must be there.
TEMUAN = {
    "temuan formulir": (("KIN021",), EVALUASI),
    "temuan triwulan": (("KIN020",), REALISASI),
    "temuan belanja bawahan": (("ANG020",), REALISASI),
    "temuan bantuan sosial": (("SPM010",), BANTUAN),
    "temuan waktu tanggap": (("SPM009",), KEJADIAN),
    "temuan prioritas": (("STR011", "ANG013"), PRIORITAS),
}
# Kinds that few plans can have, and the table that they need.
PERLU = {**{k: t for k, (_, t) in TEMUAN.items()}, "belanja setahun": REALISASI, "belanja triwulan": REALISASI, "serapan simpul": REALISASI, "bantuan sosial": BANTUAN,
         "waktu tanggap": KEJADIAN, "kebutuhan barang": BARANG, "layanan bertahap": SPM}


def kemungkinan(lap, plan):
    """{kind: [change]}: what can be planted in this report."""
    ada = temuan_terbanding(lap, plan)
    # What is a heading of the budget history may be left open by the documents; nothing is compared then.
    sejarah = (lambda kolom: angka_di(lap, "serapan", kolom)) if hitung.sejarah(plan) is not None else lambda kolom: []
    return {
        "pagu setahun": [ubah_angka(t) for t in tahun_di(lap, "pagu")],
        "jumlah pagu": [ubah_angka(t) for t in angka_di(lap, "pagu", "jumlah")],
        "pagu unit kerja": [ubah_angka(t) for t in tahun_di(lap, "pagu_unit_kerja") if lap["pagu_unit_kerja"][t[1]]["tingkat"] != "total"],
        "serapan": [ubah_angka(t) for t in sejarah("serapan")],
        "sisa anggaran": [ubah_angka(t) for t in sejarah("sisa")],
        "pertumbuhan": [ubah_angka(t) for t in sejarah("pertumbuhan_anggaran")],
        "cakupan SPM": [ubah_angka(t) for t in angka_di(lap, "capaian_spm", "capaian")],
        "target akhir": [ubah_angka(t) for t in angka_di(lap, "target", "akhir_dihitung")],
        "capaian": [ubah_angka(t) for t in angka_di(lap, "kemajuan", "capaian")],
        "kategori": [kategori(n) for n, d in enumerate(lap.get("kemajuan") or []) if d.get("kategori")],
        "belanja setahun": [ubah_angka(t) for t in belanja_di(lap, plan, "rp_realisasi", True)],
        "belanja triwulan": [ubah_angka(t) for t in belanja_di(lap, plan, "rp_realisasi", False)],
        "serapan simpul": [ubah_angka(t) for t in belanja_di(lap, plan, "serapan", True)],
        "bantuan sosial": [ubah_angka(t) for t in bantuan_di(lap, plan)],
        "waktu tanggap": [ubah_angka(t) for kolom in ("dalam_standar", "capaian", "median", "terlama") for t in angka_di(lap, "waktu_tanggap", kolom)],
        "kebutuhan barang": [ubah_angka(t) for kolom in ("kurang", "kebutuhan") for t in angka_di(lap, "kebutuhan_barang", kolom)],
        "layanan bertahap": [ubah_angka(t) for t in tahap_di(lap, plan)],
        **{k: [hilang(n) for n in ada if lap["periksa"]["temuan"][n]["kode"] in kode] for k, (kode, _) in TEMUAN.items()},
        "temuan hilang": [hilang(n) for n in ada],
        "temuan berlebih": [tambah(n) for n in ada[:1]],
    }


def tanam(pustaka, benih, rencana):
    """{kind: (planted, caught)} over the first plans of a seed, and over as many more as it takes to have each rare kind once."""
    hasil = dict.fromkeys(PERLU, (0, 0))
    for n in range(20 * rencana):
        perlu = {t for k, t in PERLU.items() if not hasil[k][0]}
        if n >= rencana and not perlu:
            break
        r = random.Random(f"{benih}/{n}")
        dok, notasi, _ = acak.rencana(r)
        if n >= rencana and perlu.isdisjoint(dok["tabel"]):
            continue
        try:
            plan = Plan(dok, notasi)
        except Ragu:
            continue
        lap = pustaka(dok, notasi)
        if "galat" in lap or banding(dok, notasi, lambda *_: lap).beda:
            continue
        for jenis, daftar in kemungkinan(lap, plan).items():
            ditanam, tertangkap = hasil.setdefault(jenis, (0, 0))
            if daftar and not (n >= rencana and ditanam):
                palsu = copy.deepcopy(lap)
                r.choice(daftar)(palsu)
                hasil[jenis] = ditanam + 1, tertangkap + bool(banding(dok, notasi, lambda *_: palsu).beda)
    return hasil
