#!/usr/bin/env python3
"""Thousands of random plans through the library and through the oracle; every number and finding in scope must agree.

    python3 tests/oracle/run.py --renstra target/debug/renstra --plans 2000 --seed 1
"""
import argparse
import json
import pathlib
import random
import re
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import acak
import tanam
import temuan
from baca import Ragu, angka
from lembar import SPM
from banding import Banding, Pustaka, banding
from ciut import ciutkan


# Columns of numbers whose names have no year.
BERANGKA = "kondisi_awal target_akhir akhir penerima sasaran juga_penerima nilai target_cakupan diperlukan tersedia satuan_biaya".split() + [
    awalan + k for awalan in ("", "rp_") for k in "sampai_tahun_lalu target realisasi realisasi_tw_1 realisasi_tw_2 realisasi_tw_3 realisasi_tw_4 capaian sampai_tahun_ini tingkat_capaian".split()]


def berbukti(tabel, kolom):
    """Another column of numbers of the table has a cell that fits one notation only: it may settle that of this column."""
    lain = [i for i, k in enumerate(tabel["kolom"]) if k != kolom and (re.search(r"\d{4}$", k) or k in BERANGKA)]
    sel = [str(b[i]).split(" ")[0].strip("%()-") for b in tabel["baris"] for i in lain if i < len(b)]
    uang = [str(b[i]) for b in tabel["baris"] for i, k in enumerate(tabel["kolom"]) if k.startswith("rp_") or k in ("nilai", "satuan_biaya")]
    # Money has no thousandth rupiah.
    return any(re.fullmatch(r"\d{1,3}[.,]\d{3}", x) for x in uang) or any((angka(x, "id") is None) != (angka(x, "en") is None) for x in sel)


def jenis(beda):
    """What a disagreement is about, so that the same one is shown once."""
    if "temuan" in beda:
        kode, tabel, _, kolom = beda["temuan"]
        return f"{kode} {tabel} {''.join(c for c in kolom or '' if not c.isdigit())} {beda['oracle']}"
    if "kunci" in beda:
        potong = beda["kunci"].split("/")
        return f"kunci {beda['tabel']} {potong[1] if potong[0] == 'temuan' else potong[-1] if len(potong) > 1 and potong[-1].isalpha() else potong[0] if len(potong) > 1 else 'simpul'} {beda['apa'] if not beda['apa'].isdigit() else 'tahun'}"
    kata = beda["angka"].split()
    return kata[0] + " " + kata[-1] if not kata[-1].isdigit() else kata[0] + " " + (kata[1] if len(kata) > 1 else "")


def kerja(program, awal, sampai, benih, ciut, contoh_per_jenis, kunci):
    pustaka = Pustaka(program)
    hasil = {"rencana": 0, "ragu": 0, "angka": 0, "temuan": 0, "abstain": 0, "kunci": 0, "beda": Counter(), "contoh": {}, "kode": Counter(), "tanam": Counter()}
    for n in range(awal, sampai):
        dok, notasi, tanam = acak.rencana(random.Random(f"{benih}/{n}"))
        hasil["tanam"].update(tanam)
        try:
            b = banding(dok, notasi, pustaka, kunci, n)
        except Ragu as r:
            # Nothing settles a column: the library must say so (MSK002), and the plan is compared with the notation given.
            # In a table of targets and in that of the SPM sums of the row may settle it; which sums count is not documented.
            hasil["ragu"] += 1
            lap = pustaka(dok, None)
            notasi = "id"
            b = banding(dok, notasi, pustaka, kunci, n)
            if r.args[1] in ("target_akhir", "akhir") or r.args[0] == SPM or berbukti(dok["tabel"][r.args[0]], r.args[1]):
                b.abstain += 1
            else:
                b.temuan += 1
                if not any(t["kode"] == "MSK002" and t["tabel"] == r.args[0] and t["kolom"] == r.args[1] for t in lap.get("periksa", {}).get("temuan", [])):
                    b.beda.append({"temuan": ["MSK002", r.args[0], None, r.args[1]], "oracle": "ada", "pustaka": "tidak ada", "notasi_bebas": True})
        hasil["rencana"] += 1
        hasil["angka"] += b.angka
        hasil["temuan"] += b.temuan
        hasil["abstain"] += b.abstain
        hasil["kunci"] += b.kunci
        for d in b.beda:
            j = jenis(d)
            hasil["beda"][j] += 1
            daftar = hasil["contoh"].setdefault(j, [])
            if len(daftar) < contoh_per_jenis:
                kecil = dok
                if ciut:
                    kecil = ciutkan(dok, lambda x: beda_sama(x, notasi, pustaka, j))
                try:
                    semua = [e for e in banding(kecil, notasi, pustaka, banyak_kunci(j)).beda if jenis(e) == j]
                except Ragu:
                    semua = []
                daftar.append({"benih": f"{benih}/{n}", "notasi": notasi, "jenis": j, "beda": semua or [d], "dokumen": kecil})
    pustaka.tutup()
    return hasil


def banyak_kunci(j):
    """While a disagreement about a key is shrunk, more keys are tried: the sample changes with the plan."""
    return 60 if j.startswith("kunci") else 0


def beda_sama(dok, notasi, pustaka, j):
    try:
        return any(jenis(e) == j for e in banding(dok, notasi, pustaka, banyak_kunci(j)).beda)
    except Exception:
        return False


def uji_tanam(o):
    """Ends the run where a difference that was planted on purpose goes unnoticed, or a kind could not be planted."""
    pustaka = Pustaka(o.renstra)
    hasil = tanam.tanam(pustaka, o.seed, o.tanam)
    pustaka.tutup()
    luput = [f"{jenis} ({tertangkap} of {ditanam})" for jenis, (ditanam, tertangkap) in hasil.items() if tertangkap < ditanam or not ditanam]
    print(f"differences planted {sum(x for x, _ in hasil.values())} of {len(hasil)} kinds, caught {sum(y for _, y in hasil.values())}")
    if luput or not hasil:
        print("NOT CAUGHT:", "; ".join(luput) or "nothing could be planted")
        sys.exit(1)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--renstra", required=True, help="the program `renstra`, built with the feature cli")
    a.add_argument("--plans", type=int, default=2000)
    a.add_argument("--seed", default="1")
    a.add_argument("--mulai", type=int, default=0, help="number of the first plan")
    a.add_argument("--keluar", help="folder for the shrunk cases")
    a.add_argument("--tanpa-ciut", action="store_true", help="do not shrink")
    a.add_argument("--tanam", type=int, default=0, metavar="N", help="first plant differences in the reports of N plans: each must be caught")
    a.add_argument("--kunci", type=int, default=12, metavar="N", help="keys explained of each plan, a process each (12)")
    a.add_argument("--rinci", action="store_true", help="print also which findings are compared, and why the others are not")
    a.add_argument("--contoh", type=int, default=1, help="cases of each kind of disagreement")
    o = a.parse_args()

    mulai = time.time()
    if o.tanam:
        uji_tanam(o)
    tengah = o.mulai + o.plans // 2
    jumlah = {k: 0 for k in ("rencana", "ragu", "angka", "temuan", "abstain", "kunci")}
    beda, contoh, salah = Counter(), {}, Counter()
    with ProcessPoolExecutor(2) as p:
        for f in [p.submit(kerja, o.renstra, x, y, o.seed, not o.tanpa_ciut, o.contoh, o.kunci) for x, y in ((o.mulai, tengah), (tengah, o.mulai + o.plans))]:
            h = f.result()
            for k in jumlah:
                jumlah[k] += h[k]
            beda.update(h["beda"])
            salah.update(h["tanam"])
            for j, d in h["contoh"].items():
                contoh.setdefault(j, []).extend(d)

    print(f"plans {jumlah['rencana']}, numbers compared {jumlah['angka']}, findings compared {jumlah['temuan']}, "
          f"keys explained {jumlah['kunci']}, left open by the documents {jumlah['abstain']}, columns that nothing settles {jumlah['ragu']}, seconds {time.time() - mulai:.0f}")
    print(f"mistakes in the plans {sum(salah.values())}; codes of findings compared {len(temuan.SCOPE)}, not computed {len(temuan.LUAR)}")
    if o.rinci:
        print("compared:", " ".join(temuan.SCOPE))
        print("not computed:")
        for kode, alasan in temuan.LUAR.items():
            print(f"  {kode}: {alasan}")
    if o.keluar and contoh:
        folder = pathlib.Path(o.keluar)
        folder.mkdir(parents=True, exist_ok=True)
        for n, (j, daftar) in enumerate(sorted(contoh.items()), 1):
            for m, d in enumerate(daftar[:o.contoh], 1):
                (folder / f"{n:02}-{m}.json").write_text(json.dumps(d, ensure_ascii=False, indent=1), encoding="utf-8")
    for j, n in beda.most_common():
        print(f"DISAGREE {n:6} x {j}   e.g. {json.dumps(contoh[j][0]['beda'][0], ensure_ascii=False)}")
    if beda:
        sys.exit(1)
    print("all agree")


if __name__ == "__main__":
    main()
