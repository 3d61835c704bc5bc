"""Makes a disagreeing plan small: drops tables, rows, columns, then empties and simplifies cells, as long as it still disagrees."""
import copy


def kandidat(dokumen):
    tabel = dokumen["tabel"]
    for nama in tabel:
        if len(tabel) > 1:
            d = copy.deepcopy(dokumen)
            del d["tabel"][nama]
            yield d
    for nama, t in tabel.items():
        n = len(t["baris"])
        lebar = n // 2
        while lebar >= 1:
            for i in range(0, n, lebar):
                if n - len(t["baris"][i:i + lebar]) >= 1:
                    d = copy.deepcopy(dokumen)
                    del d["tabel"][nama]["baris"][i:i + lebar]
                    yield d
            lebar //= 2
    for nama, t in tabel.items():
        for y in sorted({k[-4:] for k in t["kolom"] if k[-4:].isdigit()}):
            ks = [k for k, x in enumerate(t["kolom"]) if x[-4:] != y]
            if any(t["kolom"][k][-4:].isdigit() for k in ks):
                d = copy.deepcopy(dokumen)
                d["tabel"][nama]["kolom"] = [t["kolom"][k] for k in ks]
                d["tabel"][nama]["baris"] = [[b[k] for k in ks] for b in t["baris"]]
                yield d
    for nama, t in tabel.items():
        for k in range(len(t["kolom"])):
            if t["kolom"][k] in WAJIB.get(nama, ()) or t["kolom"][k][-4:].isdigit():
                continue
            d = copy.deepcopy(dokumen)
            del d["tabel"][nama]["kolom"][k]
            for b in d["tabel"][nama]["baris"]:
                del b[k]
            yield d
    for nama, t in tabel.items():
        for i, b in enumerate(t["baris"]):
            for k, isi in enumerate(b):
                if t["kolom"][k] in ("tingkat", "kelompok", "tahun", "kunci", "pengelompokan", "indikator", "uraian", "kode") or not isi:
                    continue
                for ganti in ("", "1", "2"):
                    if isi != ganti and not (isi in ("1", "2") and ganti):
                        d = copy.deepcopy(dokumen)
                        d["tabel"][nama]["baris"][i][k] = ganti
                        yield d


WAJIB = {
    "tabel-6.1-program-pendanaan": ("tingkat", "kode", "uraian", "indikator", "satuan"),
    "tabel-2.4-anggaran-realisasi": ("kelompok", "uraian"),
    "tabel-pencapaian-kinerja": ("indikator",),
    "tabel-realisasi": ("kode", "tahun"),
    "tabel-2.3-capaian-spm": ("jenis_pelayanan",),
    "komposisi-pegawai": ("pengelompokan", "kelompok"),
    "tabel-4.1-tujuan-sasaran": ("indikator",),
    "tabel-6.1-indikator-rpjmd": ("indikator",),
    "rencana": ("kunci", "nilai"),
}


def ciutkan(dokumen, masih_beda, batas=1500):
    """`masih_beda(document)` says whether the disagreement is still there. At most `batas` trials."""
    sisa = batas
    maju = True
    while maju and sisa > 0:
        maju = False
        for d in kandidat(dokumen):
            sisa -= 1
            if sisa <= 0:
                break
            if masih_beda(d):
                dokumen, maju = d, True
                break
    return dokumen
