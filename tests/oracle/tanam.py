"""Differences planted in the library's report, one at a time: a comparison that misses one proves nothing."""
import copy
import random
from fractions import Fraction

import acak
import hitung
import temuan
from baca import Ragu
from banding import banding
from cetak import tulis
from lembar import Plan


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
    return [n for n, d in enumerate(lap["periksa"]["temuan"]) if d["kode"] in temuan.SCOPE and not temuan.diluar(plan, d)]


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
        "temuan hilang": [hilang(n) for n in ada],
        "temuan berlebih": [tambah(n) for n in ada[:1]],
    }


def tanam(pustaka, benih, rencana):
    """{kind: (planted, caught)} over the first plans of a seed."""
    hasil = {}
    for n in range(rencana):
        r = random.Random(f"{benih}/{n}")
        dok, notasi, _ = acak.rencana(r)
        try:
            plan = Plan(dok, notasi)
        except Ragu:
            continue
        lap = pustaka(dok, notasi)
        if "galat" in lap or banding(dok, notasi, lambda *_: lap).beda:
            continue
        for jenis, daftar in kemungkinan(lap, plan).items():
            ditanam, tertangkap = hasil.setdefault(jenis, (0, 0))
            if daftar:
                palsu = copy.deepcopy(lap)
                r.choice(daftar)(palsu)
                hasil[jenis] = ditanam + 1, tertangkap + bool(banding(dok, notasi, lambda *_: palsu).beda)
    return hasil
