"""The figures of a plan, each from the flat rows of its table. Exact; a value that the documents leave open is ABSTAIN."""
from fractions import Fraction

from baca import ANGKA, KATA, KOSONG, NA, NIL, PASANGAN, RENTANG, RUSAK, rumpun
from cetak import bulat, setuju
from lembar import MATRIKS, RENCANA, RPJMD, SPM, TUJUAN, simpul
from riwayat import riwayat

ABSTAIN = "(abstain)"
RUSAK_SUM = "(rusak)"  # a part could not be read: what depends on it is unknown


# ---- pagu -----------------------------------------------------------------------------------------------------------

def isi_uang(sel):
    """Rupiah, None where nothing stands, RUSAK_SUM where something stands that cannot be read."""
    if sel.jenis in (RUSAK, KATA, RENTANG, PASANGAN):
        return RUSAK_SUM
    return sel.uang


def jumlah(bagian):
    """The sum of what is there. One damaged part makes it unknown; with no part there is none.

    An empty or N/A part is left out, as the printed matrices leave it out; the documents do not say more (README, open questions).
    """
    bagian = list(bagian)
    if any(b is RUSAK_SUM for b in bagian):
        return RUSAK_SUM
    ada = [b for b in bagian if b is not None]
    return sum(ada, Fraction(0)) if ada else None


class Pagu(dict):
    """{(node, year): money}; `ulang` are the nodes whose money an earlier one has: (node, the earlier one, where both come together)."""
    ulang = ()

    def ulang_di(self, s):
        return [d for d, _, di in self.ulang if di is s]

    @property
    def lain(self):
        """The nodes that stand again, and all below them."""
        hasil, isi = set(), [d for d, _, _ in self.ulang]
        while isi:
            s = isi.pop()
            hasil.add(s.urut)
            isi += s.anak
        return hasil


def kurang(a, b):
    """An amount less what it has twice."""
    return a if b is None or not isinstance(a, Fraction) else (a - b if isinstance(b, Fraction) else b)


def pagu_simpul(daftar, tahun):
    """Money of each node and year, from the bottom row up: a row that has rows under it takes their sum, each rupiah once."""
    nilai = _dari_bawah(daftar, tahun, [])
    ulang = berulang(daftar, tahun, nilai)
    return _dari_bawah(daftar, tahun, ulang) if ulang else nilai


def _dari_bawah(daftar, tahun, ulang):
    hasil = Pagu()
    hasil.ulang = ulang
    for s in reversed(daftar):
        for t in tahun:
            k = f"rp_{t}"
            bawah = jumlah(hasil[a.urut, t] for a in s.anak)
            # Where no row below says anything about the year, what the row itself prints is all there is.
            hasil[s.urut, t] = isi_uang(s.uang(k)) if bawah is None else kurang(bawah, jumlah(hasil[d.urut, t] for d in hasil.ulang_di(s)))
    return hasil


def berulang(daftar, tahun, nilai):
    """The same money at two nodes: a programme of one unit under two sasaran (or tujuan) with equal amounts; and a node printed again under its
    parent, if in each year in which it matters the parent prints the sum with it once."""
    def isi(s):
        return tuple(nilai[s.urut, t] for t in tahun)

    def sama(s):
        return s.kode, "".join(c for c in s.uraian.lower() if c.isalnum()), s.sebut("unit_kerja").lower()

    def atas(s):
        return [s.induk] + atas(s.induk) if s.induk else []

    hasil = []
    for p in daftar:
        dulu, lagi = {}, []
        for a in p.anak:
            if a.tingkat in ("program", "kegiatan", "subkegiatan") and any(isinstance(x, Fraction) for x in isi(a)):
                kunci = sama(a), isi(a)
                if kunci in dulu:
                    lagi.append((a, dulu[kunci], p))
                else:
                    dulu[kunci] = a
        dua = {a.urut for a, _, _ in lagi}
        kata = set()
        for t in tahun:
            x = isi_uang(p.uang(f"rp_{t}"))
            semua, sekali = (jumlah(nilai[a.urut, t] for a in p.anak if q or a.urut not in dua) for q in (True, False))
            if isinstance(x, Fraction) and semua != sekali:
                kata.add(x == sekali)
        if lagi and kata == {True}:
            hasil += lagi
    sudah, dulu = {d.urut for d, _, _ in hasil}, {}
    for s in daftar:
        if s.tingkat != "program" or s.urut in sudah or not any(isinstance(x, Fraction) and x for x in isi(s)):
            continue
        dari = next((a for a in atas(s) if a.tingkat in ("tujuan", "sasaran")), None)
        kunci = sama(s), isi(s)
        lama = next(((o, d) for o, d in dulu.get(kunci, []) if dari is not None and d is not dari), None)
        if lama:
            hasil.append((s, lama[0], next((a for a in atas(s) if a in atas(lama[0])), None)))
        elif kunci not in dulu:
            dulu[kunci] = [(s, dari)]
    return hasil


def pagu(plan):
    """Rows (level, name, {year: money}, sum), nodes in their order and the total last."""
    m = plan.get(MATRIKS)
    if not m:
        return []
    daftar, _ = simpul(m)
    tahun = m.tahun("rp_")
    nilai = pagu_simpul(daftar, tahun)
    baris = [(s.tingkat, s.uraian, [nilai[s.urut, t] for t in tahun]) for s in daftar]
    atas = [s for s in daftar if s.induk is None]
    baris.append(("total", "TOTAL", [kurang(jumlah(nilai[s.urut, t] for s in atas), jumlah(nilai[d.urut, t] for d in nilai.ulang_di(None))) for t in tahun]))
    return [(tk, u, dict(zip(tahun, v)), jumlah(v)) for tk, u, v in baris]


def pagu_menurut(plan, kolom):
    """Money of the lowest rows by what stands in a column; a row that says nothing has what the nearest row above it says."""
    m = plan.get(MATRIKS)
    if not m:
        return {}
    daftar, _ = simpul(m)
    tahun = m.tahun("rp_")
    nilai = pagu_simpul(daftar, tahun)
    hasil, lain = {}, nilai.lain
    for s in daftar:
        if s.urut in lain:
            continue  # its money counts where it stands first
        nama, c = "", s
        while c is not None and not nama:
            nama = c.sebut(kolom)
            c = c.induk
        # The money stands where the roll-up takes it from: in each year, the lowest row that prints some.
        sumber = [not s.anak or jumlah(nilai[a.urut, t] for a in s.anak) is None for t in tahun]
        if any(sumber):
            hasil.setdefault(nama, []).append([isi_uang(s.uang(f"rp_{t}")) if x else None for t, x in zip(tahun, sumber)])
    return {n: (dict(zip(tahun, kol)), jumlah(kol))
            for n, kol in ((n, [jumlah(x) for x in zip(*v)]) for n, v in hasil.items())}


# ---- history (T-C.24) -----------------------------------------------------------------------------------------------

def pertumbuhan(nilai):
    """Mean of the yearly growths; a pair without a base is left out and not counted."""
    g = [(b - a) / a for a, b in zip(nilai, nilai[1:]) if a not in (None, 0) and b is not None]
    return sum(g) / len(g) if g else None


def sejarah(plan):
    """[(line, {year or None: (budget, realised, left, share in percent)}, growth of the budget, growth of what was realised)], one entry a line
    of the table, the sum of the single lines last. None where what is a heading cannot be told (`riwayat.py`).
    """
    h = riwayat(plan, isi_uang)
    if h is None:
        return []
    if h.ragu:
        return None
    kelompok = ("anggaran", "realisasi")
    seri = [(((a or r).b["uraian"]), [[None if x is None else h.uang(x, t) for t in h.tahun] for x in (a, r)]) for a, r in h.pasang()]
    if not seri:
        return []
    jumlah_garis = []
    for k in kelompok:
        v = []
        for t in h.tahun:
            # What is empty or N/A is left out; a comparison of sums over different lines says nothing (`ganjil`).
            nilai = [h.uang(x, t) for x in h.tunggal(k)]
            ada = [x for x in nilai if isinstance(x, Fraction)]
            lain = "realisasi" if k == "anggaran" else "anggaran"
            kembar = any(isinstance(h.uang(x, t), Fraction) and h.kembar(x, k, lain) for x in h.tunggal(k))
            v.append(RUSAK_SUM if RUSAK_SUM in nilai or kembar else sum(ada) if ada else None)
        jumlah_garis.append(v)
    out = []
    def ada_kosong(x, y, t):
        """An amount in one group beside an empty cell in the other."""
        return x is not None and y is not None and isinstance(h.uang(x, t), Fraction) and not y.b[str(t)]

    ganjil = {t for t in h.tahun for a, r in h.pasang() if ada_kosong(a, r, t) or ada_kosong(r, a, t)}
    if ganjil:
        ganjil.add(None)
    for ke, (nama, dua) in enumerate(seri + [("Jumlah", jumlah_garis)]):
        # A figure that cannot be read makes the growth unknown; one that is missing leaves its pairs out.
        tumbuh = [None if RUSAK_SUM in v or ke == len(seri) and ganjil else pertumbuhan(v) for v in dua]
        dua = [[x if isinstance(x, Fraction) else None for x in v] for v in dua]
        semua = [sum(v) if v and None not in v else None for v in dua]
        baris = {}
        for t, a, r in list(zip(h.tahun, *dua)) + [(None, *semua)]:
            ada = a is not None and r is not None and not (ke == len(seri) and t in ganjil)
            baris[t] = (a, r, a - r if ada else None, bulat(r / a * 100, 2) if ada and a != 0 else None)
        out.append((nama, baris, *(None if g is None else bulat(g * 100, 2) for g in tumbuh)))
    return out


# ---- SPM ------------------------------------------------------------------------------------------------------------

def bagian_satuan(sel):
    """[(number, unit)] of a cell of people or households."""
    if sel.jenis in (ANGKA, PASANGAN) and sel.nilai:
        return [(n, s) for n, (_, s) in zip(sel.nilai, sel.bagian)]
    return []


def pasangan(hak, lay):
    """[(unit, entitled, served)]: numbers of one unit beside one another, None where the other cell has none of it.

    A unit that only one of two numbers prints is the unit of both; a number without unit beside two units belongs to neither.
    """
    if len(hak) == len(lay) == 1 and (not hak[0][1] or not lay[0][1]):
        return [(hak[0][1] or lay[0][1], hak[0][0], lay[0][0])]
    hasil = [(u, n, next((m for m, w in lay if rumpun(w) == rumpun(u) and (w or len(lay) == 1)), None)) for n, u in hak]
    return hasil


def baris_jumlah(b):
    """A printed total is no service: only words for a sum in its name."""
    kata = b["jenis_pelayanan"].lower().split()
    return bool(kata) and kata[0] in ("jumlah", "total") and all(k in ("jumlah", "total", "keseluruhan") for k in kata)


def tak_tercetak(sel):
    return sel.jenis in (KOSONG, NA, NIL)


def cakupan(plan):
    """Rows (service, year, kind, unit, entitled, served, not served, percent). Units are never divided by one another.

    Where neither the entitled nor the served are printed, the printed percent is taken as it is; a table whose printed coverages are all at most 1
    and have no percent sign does not say whether they are percents.
    """
    s = plan.get(SPM)
    if not s:
        return []
    out = []
    tercetak = [c for b in s.baris for t in s.tahun("capaian_") if (c := b.cell(f"capaian_{t}")).bilangan is not None]
    persen = any(c.bilangan > 1 or "%" in c.teks for c in tercetak)
    for b in s.baris:
        if baris_jumlah(b):
            continue
        for t in s.tahun("berhak_"):
            for jenis, kolom in (("realisasi", f"terlayani_{t}"), ("target", f"target_terlayani_{t}")):
                if not s.ada(kolom):
                    continue
                ph, pl = bagian_satuan(b.cell(f"berhak_{t}")), bagian_satuan(b.cell(kolom))
                for sat, n, m in pasangan(ph, pl):
                    lengkap = m is not None
                    out.append((b["jenis_pelayanan"], t, jenis, sat, n, m, n - m if lengkap else None,
                                bulat(m / n * 100, 2) if lengkap and n else None))
                if not ph:
                    c = b.cell(f"capaian_{t}").bilangan
                    sendiri = c is not None and (persen or c == 0) and all(tak_tercetak(b.cell(k)) for k in (f"berhak_{t}", kolom))
                    out.append((b["jenis_pelayanan"], t, jenis, None, None, None, ABSTAIN, bulat(c, 2) if sendiri else None))
    return out


def indeks(plan):
    """[(service, year, unit, {column of the result: value})] of the rows with entitled and served, where no service has stages. More than 100 % of a projection is all of them."""
    s = plan.get(SPM)
    out = []
    for b in s.baris if s and not s.ada("tahap") else []:
        for t in s.tahun("terlayani_") if not baris_jumlah(b) else []:
            mutu = b.cell(f"mutu_{t}").bilangan
            for sat, n, m in pasangan(bagian_satuan(b.cell(f"berhak_{t}")), bagian_satuan(b.cell(f"terlayani_{t}"))):
                p = m / n * 100 if m is not None and n else None
                p = Fraction(100) if p is not None and p > 100 and b["dasar_berhak"] == "proyeksi" else p
                bagian = [None if x is None or not 0 <= x <= 100 else bulat(x * bobot, 2) for x, bobot in ((p, Fraction(4, 5)), (mutu, Fraction(1, 5)))]
                x = None if None in (p, mutu) else indeks_spm(p, mutu)
                out.append((b["jenis_pelayanan"], t, sat, {"penerima": None if p is None else bulat(p, 2), "bagian_penerima": bagian[0], "bagian_mutu": bagian[1], "indeks": None if x is None else bulat(x, 2),
                                                           "kategori": None if x is None else kategori_spm(x)}))
    return out


# ---- targets --------------------------------------------------------------------------------------------------------

AGREGASI = {
    "akhir": lambda v: v[-1],
    "jumlah": sum,
    "rata_rata": lambda v: sum(v) / len(v),
    "maksimum": max,
    "minimum": min,
}


def isi_target(sel):
    """The number of a target, or None: only a number is one. Nil is zero for money only."""
    return sel.bilangan


def indikator(plan):
    """All indicators in the order of the tables: (table, row, name, unit, {year: cell}, end cell, baseline cell, declared ways)."""
    out = []
    m = plan.get(MATRIKS)
    if m:
        for s in simpul(m)[0]:
            for b in s.baris:
                if b["indikator"]:
                    out.append(dict(tabel=MATRIKS, b=b, simpul=s, nama=b["indikator"], satuan=b["satuan"],
                                    tahun={t: b.cell(f"target_{t}") for t in m.tahun("target_")},
                                    akhir=b.cell("target_akhir"), k_akhir="target_akhir", notasi_akhir=m.notasi_sel(b, "target_akhir"), awal=b.cell("kondisi_awal"),
                                    agregasi=b["agregasi"], polaritas=b["polaritas"], akumulasi=b["akumulasi"],
                                    bentuk_2025=bentuk_2025(m, m.tahun("target_") or m.tahun(""))))
    for n in (TUJUAN, RPJMD):
        t = plan.get(n)
        if t:
            awal = periode(plan)
            for b in t.baris:
                if b["indikator"]:
                    th = t.tahun("")
                    dalam = [x for x in th if awal is None or awal[0] <= x <= awal[1]]
                    out.append(dict(tabel=n, b=b, simpul=None, nama=b["indikator"], satuan=b["satuan"],
                                    tahun={x: b.cell(str(x)) for x in dalam}, sebelum={x: b.cell(str(x)) for x in th if x not in dalam},
                                    akhir=b.cell("akhir"), k_akhir="akhir", notasi_akhir=t.notasi_sel(b, "akhir"), awal=None, agregasi="", polaritas=b["polaritas"], akumulasi="",
                                    bentuk_2025=bentuk_2025(t, th)))
    return out


def bentuk_2025(t, tahun):
    """The form in force since 2025: targets up to 2030 and no column for the end, so that 2030 is the end (or rows of outcomes and outputs)."""
    if any(t.ada(k) for k in ("target_akhir", "rp_akhir", "akhir")):
        return False
    hasil = getattr(t, "hasil", False)
    return any(tahun == list(range(a, 2031)) for a in (2024, 2025, 2026)) or len(tahun) > 1 and hasil


def periode(plan):
    """First and last year: what `rencana` says, otherwise the money columns of the matrix."""
    r = plan.get(RENCANA)
    if r:
        k = {b["kunci"]: b["nilai"] for b in r.baris}
        if k.get("periode_awal", "").isdigit() and k.get("periode_akhir", "").isdigit():
            return int(k["periode_awal"]), int(k["periode_akhir"])
    m = plan.get(MATRIKS)
    if m:
        th = m.tahun("rp_") + m.tahun("target_")
        if th:
            return min(th), max(th)
    return None


def satu_satuan(i, sel):
    """The cells of a row count one thing: no cell names another unit than the row or another cell."""
    ada = {rumpun(i["satuan"])} | {rumpun(s.satuan or i["satuan"]) for s in sel if s.jenis == ANGKA}
    # A row without unit column has the unit of its cells, those that print none included.
    return len(ada - {""}) <= 1


def deret(i):
    """The yearly numbers, or None where one year has none or the cells count different things."""
    v = [isi_target(c) for c in i["tahun"].values()]
    return v if v and None not in v and satu_satuan(i, i["tahun"].values()) else None


def cara_cocok(v, akhir, desimal):
    return [n for n, f in AGREGASI.items() if setuju(akhir, desimal, Fraction(f(v)))]


# ---- scales ---------------------------------------------------------------------------------------------------------

PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D")


def predikat_sakip(n):
    """Open lower edges, text of PermenPAN-RB 12/2015: 90 is A, 90.01 is AA."""
    if n < 0 or n > 100:
        return None
    for batas, nama in ((90, "AA"), (80, "A"), (70, "BB"), (60, "B"), (50, "CC"), (30, "C")):
        if n > batas:
            return nama
    return "D"


def kategori(p):
    """Scale of Permendagri 86/2017, lower edge."""
    if p < 0:
        return None
    for batas, nama in ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah")):
        if p >= batas:
            return nama
    return "Sangat Rendah"


def kategori_spm(p):
    if p < 0:
        return None
    for batas, nama in ((100, "Tuntas Paripurna"), (90, "Tuntas Utama"), (80, "Tuntas Madya"), (70, "Tuntas Pratama"), (60, "Tuntas Muda")):
        if p >= batas:
            return nama
    return "Belum Tuntas"


def indeks_spm(penerima, mutu):
    """0.80 and 0.20; a percent outside 0 to 100 has no index."""
    if not (0 <= penerima <= 100 and 0 <= mutu <= 100):
        return None
    return penerima * Fraction(4, 5) + mutu * Fraction(1, 5)


def capaian(target, realisasi, rumus, awal=None):
    """Percent by a named formula, None where the divisor is zero or the baseline that the formula needs is missing."""
    t, r = target, realisasi
    if rumus == "dari_awal":
        return (awal - r) / (awal - t) * 100 if awal is not None and awal != t else None
    if rumus == "positif":
        return r / t * 100 if t else None
    if rumus == "selisih":
        return (2 * t - r) / t * 100 if t else None
    if rumus == "kebalikan":
        return t / r * 100 if r else None
    if rumus == "stabil":
        return min(r / t, t / r) * 100 if t and r else None
    raise ValueError(rumus)
