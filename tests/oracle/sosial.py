"""Social assistance, response times and needs of goods: figures and findings (docs/TABEL.md, docs/aturan/kebutuhan_barang.md, PP 2/2018 art. 13)."""
from datetime import datetime
from fractions import Fraction

from baca import ANGKA, KOSONG, NA, NIL, rumpun
from cetak import bulat
from hitung import ABSTAIN, isi_uang
from lembar import BANTUAN, BARANG, KEJADIAN, SPM

DTSEN = 4  # updates a year: every three months (Inpres 4/2025); 2026 is its first full year


def satu(sel):
    """What the cells that print something say, if they say one thing: (value or None, do they differ?)."""
    isi = [c.bilangan for c in sel if c.bilangan is not None]
    return (isi[0] if len(set(isi)) == 1 else None), len(set(isi)) > 1


def kelompok(t):
    """[(year, unit, rows)] in the order of years, then of the rows."""
    out = {}
    for b in t.baris:
        out.setdefault((int(b["tahun"]), rumpun(b["satuan"])), []).append(b)
    return sorted(((th, sat, b) for (th, sat), b in out.items()), key=lambda x: x[0])


def orang(baris):
    """(recipients counted once, rows that do not say how many stand above them already).

    One programme may leave it open: nobody stands above it. `-` says that there is none.
    """
    diam = [b for b in baris if b.cell("juga_penerima").jenis in (KOSONG, NA)]
    if len(diam) > 1:
        return None, diam
    orang, ganda = [b.cell("penerima").bilangan for b in baris], [b.cell("juga_penerima") for b in baris]
    if None in orang or any(c.bilangan is None and c.jenis not in (KOSONG, NA, NIL) for c in ganda):
        return None, []
    n = sum(orang) - sum(c.bilangan or 0 for c in ganda)
    return (None if n < 0 else n), []


def lebih(b):
    """More who stand above already than there are."""
    x, y = b.cell("juga_penerima").bilangan, b.cell("penerima").bilangan
    return x is not None and y is not None and x > y


def bagi(a, b, kali=100):
    return bulat(a / b * kali, 2) if a is not None and b else None


def bantuan(plan):
    """[(year, unit, {column of the result: value})]"""
    t = plan.get(BANTUAN)
    out = []
    for th, sat, baris in kelompok(t) if t else []:
        n, _ = orang(baris)
        sasaran, target = (satu([b.cell(k) for b in baris])[0] for k in ("sasaran", "target_cakupan"))
        nilai = [isi_uang(b.cell("nilai")) for b in baris]
        rupiah = sum(nilai) if all(isinstance(x, Fraction) for x in nilai) else None
        kali, wajib = pemutakhiran(t, th)
        # What contradicts itself is told; no document says which of the figures counts.
        bantah = any(map(lebih, baris)) or n is not None and n < max(b.cell("penerima").bilangan for b in baris)
        cakupan = n / sasaran * 100 if n is not None and sasaran else None
        angka = {"sasaran": sasaran, "penerima": n, "cakupan": cakupan and bulat(cakupan, 2), "capaian": bagi(cakupan, target), "nilai_per_penerima": bagi(rupiah, n, 1)}
        if bantah:
            angka = dict.fromkeys(angka, ABSTAIN)
        out.append((th, sat, {**angka, "target": target, "nilai": rupiah, "pemutakhiran": kali, "pemutakhiran_wajib": wajib, "pemutakhiran_terlaksana": bagi(kali, wajib)}))
    return out


def pemutakhiran(t, th):
    """Updates of the data of a year, done and due: of the year, whatever is counted."""
    baris = [b for b in t.baris if int(b["tahun"]) == th]
    kali, wajib = (satu([b.cell(k) for b in baris]) for k in ("pemutakhiran", "pemutakhiran_wajib"))
    return kali[0], DTSEN if wajib[0] is None and not wajib[1] and th >= 2026 else wajib[0]


def temuan_bantuan(plan):
    t = plan.get(BANTUAN)
    sudah = set()
    for th, _, baris in kelompok(t) if t else []:
        for b in baris:
            if lebih(b):
                yield "SPM010", BANTUAN, b.no, "juga_penerima", b.cell("penerima").bilangan
        for kolom in ("sasaran", "target_cakupan"):
            # One number a year.
            if satu([b.cell(kolom) for b in baris])[1]:
                isi = [b for b in baris if b.cell(kolom).bilangan is not None]
                yield "SPM010", BANTUAN, next(b.no for b in isi if b.cell(kolom).bilangan != isi[0].cell(kolom).bilangan), kolom, None
        n, diam = orang(baris)
        if diam:
            yield "SPM010", BANTUAN, diam[0].no, "juga_penerima", None
        elif n is not None and not any(map(lebih, baris)):
            besar = max(reversed(baris), key=lambda b: b.cell("penerima").bilangan)
            sasaran = satu([b.cell("sasaran") for b in baris])[0]
            if n < besar.cell("penerima").bilangan:
                yield "SPM010", BANTUAN, besar.no, "penerima", n
            if sasaran is not None and n > sasaran:
                yield "SPM010", BANTUAN, besar.no, "penerima", sasaran
        if th in sudah:
            continue
        sudah.add(th)
        setahun = [b for b in t.baris if int(b["tahun"]) == th]
        for kolom in ("pemutakhiran", "pemutakhiran_wajib"):
            if satu([b.cell(kolom) for b in setahun])[1]:
                isi = [b for b in setahun if b.cell(kolom).bilangan is not None]
                yield "SPM010", BANTUAN, next(b.no for b in isi if b.cell(kolom).bilangan != isi[0].cell(kolom).bilangan), kolom, None
        kali, wajib = pemutakhiran(t, th)
        baris_wajib = next((b for b in setahun if b.cell("pemutakhiran_wajib").bilangan is not None), None)
        if th >= 2026 and baris_wajib and wajib is not None and wajib < DTSEN:
            yield "SPM010", BANTUAN, baris_wajib.no, "pemutakhiran_wajib", Fraction(DTSEN)
        if kali is not None and wajib is not None and kali < wajib:
            yield "SPM010", BANTUAN, next(b.no for b in setahun if b.cell("pemutakhiran").bilangan is not None), "pemutakhiran", Fraction(wajib)


# ---- response times -------------------------------------------------------------------------------------------------

def saat(teks):
    """(has a date?, the time) of `2025-03-01 10:15` or `10:15`, None where nothing stands."""
    t = teks.replace(".", ":")
    for pola in ("%Y-%m-%d %H:%M", "%H:%M"):
        try:
            return "d" in pola, datetime.strptime(t, pola)
        except ValueError:
            continue
    return None


def menit(b):
    """(minutes printed, minutes from the report to the help)"""
    a, z = saat(b["dilaporkan"]), saat(b["ditolong"])
    jam = Fraction(int((z[1] - a[1]).total_seconds()), 60) if a and z and a[0] == z[0] else None
    return b.cell("menit").bilangan, jam


def kejadian(plan):
    """{year: {column of the result: value}}: the printed minutes go before those of the times; below zero is no time."""
    t = plan.get(KEJADIAN)
    out = {}
    for th in sorted({int(b["tahun"]) for b in t.baris}) if t else []:
        baris = [b for b in t.baris if int(b["tahun"]) == th]
        lama = []
        for b in baris:
            cetak, jam = menit(b)
            x = cetak if b["menit"] and cetak is not None else jam
            if x is not None and x >= 0:
                lama.append((x, b.cell("standar_menit").bilangan))
        v = sorted(x for x, _ in lama)
        std = [(x, s) for x, s in lama if s is not None]
        dalam = Fraction(sum(x <= s for x, s in std), len(std)) * 100 if std else None
        target = satu([b.cell("target_dalam_standar") for b in baris])[0]
        tengah = (v[(len(v) - 1) // 2] + v[len(v) // 2]) / 2 if v else None
        out[th] = {"kejadian": len(baris), "bernilai": len(v), "berstandar": len(std), "dalam_standar": dalam and bulat(dalam, 2), "target": target,
                   "capaian": bagi(dalam, target), "median": tengah, "terlama": v[-1] if v else None}
    return out


def temuan_kejadian(plan):
    t = plan.get(KEJADIAN)
    for b in t.baris if t else []:
        cetak, jam = menit(b)
        if jam is None and cetak is not None and cetak < 0:
            yield "SPM009", KEJADIAN, b.no, "menit", None
        if jam is not None and jam < 0:
            yield "SPM009", KEJADIAN, b.no, "ditolong", jam
        elif cetak is not None and jam is not None and bulat(jam, 0) != bulat(cetak, 0):
            yield "SPM009", KEJADIAN, b.no, "menit", jam


# ---- goods and stages -----------------------------------------------------------------------------------------------

def barang(plan):
    """[(service, year, goods, {column of the result: value})] in the order of the table: what is too many of one kind is no other kind."""
    t = plan.get(BARANG)
    out = []
    for b in t.baris if t else []:
        perlu, ada, biaya = b.cell("diperlukan").bilangan, b.cell("tersedia").bilangan, isi_uang(b.cell("satuan_biaya"))
        kurang = max(perlu - ada, Fraction(0)) if perlu is not None and ada is not None else None
        biaya = biaya if isinstance(biaya, Fraction) else None
        out.append((b["jenis_pelayanan"], int(b["tahun"]), b["barang"],
                    {"diperlukan": perlu, "tersedia": ada, "kurang": kurang, "satuan_biaya": biaya, "kebutuhan": None if None in (kurang, biaya) else kurang * biaya}))
    return out


def tahap(plan):
    """{(service, year, unit): mean of the exact percents of its stages, unrounded}, None where a stage has none."""
    s = plan.get(SPM)
    out, eja, luar = {}, {}, set()
    for b in s.baris if s and s.ada("tahap") else []:
        for th in s.tahun("berhak_") if b["tahap"] else []:
            hak, lay = (b.cell(next((k for k in kolom if s.ada(k)), "")) for kolom in ((f"berhak_{th}",), (f"terlayani_{th}", f"target_terlayani_{th}")))
            h, l, sat = hak.bilangan, lay.bilangan, rumpun(hak.satuan or lay.satuan)
            if any(c.jenis not in (ANGKA, KOSONG, NA, NIL) for c in (hak, lay)) or hak.satuan and lay.satuan and rumpun(hak.satuan) != rumpun(lay.satuan):
                luar.add((b["jenis_pelayanan"], th))  # two units in one stage
            ejaan = (hak.satuan or lay.satuan).lower()
            if eja.setdefault((b["jenis_pelayanan"], th, sat), ejaan) != ejaan:
                luar.add((b["jenis_pelayanan"], th))  # whether two spellings are stages of one service, no document says
            out.setdefault((b["jenis_pelayanan"], th, sat), []).append(None if None in (h, l) or not h else l / h * 100)
    return {k: ABSTAIN if k[:2] in luar else None if None in v else bulat(sum(v) / len(v), 2) for k, v in out.items()}
