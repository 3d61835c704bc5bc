"""Random plans from a seed: small and ugly, mostly consistent, with planted mistakes of known kind and accidents beside them."""
import re
from fractions import Fraction

from acak_bentuk import Bentuk
from acak_evaluasi import FormulirEvaluasi
from acak_matriks import Matriks, cetak
from acak_sejarah import Sejarah
from acak_sosial import Sosial
from cetak import bulat

BULAN = ["Januari", "maret", "Mei", "juni", "Desember"]
HURUF = ["alpha", "beta", "gamma", "delta", "sigma", "omega", "kappa", "lambda"]


class Pembuat(Matriks, Sejarah, Sosial, Bentuk, FormulirEvaluasi):
    def __init__(self, r):
        self.r = r
        self.tanam = []
        self.notasi = r.choice(["id", "en"])
        self.paksa = r.random() < 0.25  # the notation is given to the program, so that nothing has to settle it
        self.besar = r.choice([10, 10 ** 3, 10 ** 7, 10 ** 11, 10 ** 15, 10 ** 17])
        self.sen = r.random() < 0.3
        self.nol = r.choice(["-", "0"])
        y = r.randint(2017, 2027)
        self.tahun = list(range(y, y + r.randint(3, 6)))
        self.nomor = 0
        self.sudah = []

    def mungkin(self, p):
        return self.r.random() < p

    def catat(self, kode):
        self.tanam.append(kode)

    def uang(self):
        r = self.r
        if r.random() < 0.12:
            return Fraction(0)
        x = Fraction(r.randint(1, self.besar))
        if self.sen and r.random() < 0.5:
            x += Fraction(r.randint(0, 99), 100)
        return x

    def rp(self, x):
        if x == 0 and self.mungkin(0.7):
            return self.nol
        if x < 0:
            return "(" + cetak(-x, self.notasi) + ")"
        d = None if (x * 100).denominator == 1 and not self.sen else 2
        return cetak(x, self.notasi, d, self.ribuan)

    def nama(self):
        self.nomor += 1
        return f"{self.r.choice(HURUF)} {self.nomor}"


    # -- the other tables ---------------------------------------------------------------------------------------------

    def persen(self, x, kali):
        y = x * 100 if kali else x
        s = cetak(abs(y), self.notasi, 2, self.ribuan)
        if bulat(y, 2) < 0:
            return "-" + s if self.mungkin(0.5) else "(" + s + ")"
        return s + ("%" if kali and self.mungkin(0.2) else "")

    def tabel_kinerja(self):
        r = self.r
        th = list(range(self.tahun[0] - r.randint(1, 3), self.tahun[0]))
        pol = r.random() < 0.5
        kolom = ["no", "indikator", "satuan"] + (["polaritas", "rumus"] if pol else [])
        for t in th:
            kolom += [f"target_{t}", f"realisasi_{t}", f"rasio_{t}"]
        baris = []
        for n in range(r.randint(1, 4)):
            b = dict.fromkeys(kolom, "")
            b.update(no=str(n + 1), indikator=r.choice(baris)["indikator"] if baris and r.random() < 0.15 else "Angka " + self.nama(), satuan="Poin")
            rumus = r.choice(["positif", "selisih", "kebalikan"]) if pol else "positif"
            if pol:
                b["polaritas"] = {"positif": r.choice(["", "positif"]), "selisih": "negatif", "kebalikan": "negatif"}[rumus]
                b["rumus"] = "" if rumus == "positif" else rumus
            for t in th:
                T, R = Fraction(r.randint(0, 900), r.choice([1, 1, 10])), Fraction(r.randint(0, 900), r.choice([1, 1, 10]))
                b[f"target_{t}"], b[f"realisasi_{t}"] = cetak(T, self.notasi), cetak(R, self.notasi)
                from hitung import capaian
                p = capaian(T, R, rumus)
                b[f"rasio_{t}"] = "-" if p is None else self.persen(p / 100, True)
                if p is not None and r.random() < 0.1:
                    self.catat("rasio")
                    b[f"rasio_{t}"] = self.persen(p / 100 + Fraction(r.randint(-3, 3), 10000), True)
                if r.random() < 0.05:
                    b[r.choice([f"target_{t}", f"realisasi_{t}"])] = r.choice(["", "-", "N/A", "1.2.3", "80-90", "BB", "x"])
                if r.random() < 0.04:
                    b[f"rasio_{t}"] = r.choice(["", "N/A", "x", "1.2.3", "-"])
            baris.append(b)
        return kolom, baris

    def spm(self):
        r = self.r
        t = self.tahun[0] - 2
        mutu, dua, ket, cap = r.random() < 0.4, r.random() < 0.5, r.random() < 0.4, r.random() < 0.8
        kolom = ["jenis_pelayanan", f"berhak_{t}", f"terlayani_{t}"] + ([f"capaian_{t}"] if cap else []) + ([f"mutu_{t}"] if mutu else [])
        if dua:
            kolom += [f"berhak_{t + 1}", r.choice([f"terlayani_{t + 1}", f"target_terlayani_{t + 1}"])]
        if ket:
            kolom.append("keterangan")
        asal, satu = r.random() < 0.2, r.choice([None, None, None, " Orang", ""])
        if asal:
            kolom.append("dasar_berhak")
        bertahap = r.random() < 0.15
        if bertahap:
            # Rows of a service are its stages; what a printed total adds up is then open.
            kolom.append("tahap")
            satu = None
        baris, angka = [], []
        for n in range(r.randint(1, 4)):
            b = dict.fromkeys(kolom, "")
            if asal:
                b["dasar_berhak"] = r.choice(["", "terdaftar", "ditetapkan", "proyeksi"])
            # One service may stand twice: of two regulations, or in two places.
            b["jenis_pelayanan"] = r.choice(baris)["jenis_pelayanan"] if baris and r.random() < 0.2 else "Layanan " + self.nama()
            if bertahap:
                b["tahap"] = f"Tahap {n + 1}"
                if n % 2:
                    b["jenis_pelayanan"] = baris[-1]["jenis_pelayanan"]
            sat = r.choice(["", " Orang", " KK", " Anak", " keluarga", " Jiwa", " Km"]) if satu is None else satu
            hak = r.choice([0, 3, 60, 117, 1117, 22167, 1500000, r.randint(1, 500)])
            lay = r.choice([hak, r.randint(0, hak), r.randint(0, hak)])
            pemisah = "." if self.notasi == "id" else ","
            f = lambda x: cetak(Fraction(x), self.notasi, None, bool(sat) or x < 1000 or x >= 10 ** 6) + sat
            b[f"berhak_{t}"], b[f"terlayani_{t}"] = f(hak), f(lay)
            angka.append((hak, lay))
            if cap:
                b[f"capaian_{t}"] = cetak(Fraction(lay, hak) * 100, self.notasi, 2) if hak else r.choice(["-", "100", ""])
            if mutu:
                b[f"mutu_{t}"] = cetak(Fraction(r.randint(0, 1000), 10), self.notasi)
            if dua:
                h2 = r.randint(1, 900)
                b[f"berhak_{t + 1}"], b[kolom[kolom.index(f"berhak_{t + 1}") + 1]] = f(h2), f(r.choice([h2, r.randint(0, h2)]))
            if ket and lay:
                x = r.randint(0, lay)
                salah = r.choice([0, 0, 0, 1])
                if salah:
                    self.catat("rincian")
                g = lambda z: cetak(Fraction(z), self.notasi)
                b["keterangan"] = f"PKH ({g(x)}); Pemkab ({g(lay - x + salah)})"
            if r.random() < 0.3:
                aksi = r.choice(["lebih", "satuan", "capaian", "dua", "kosong", "na", "nil", "mutu", "rusak", "sinonim", "duasisi", "pecahan", "rentang", "keterangan"])
                self.catat("spm:" + aksi)
                if aksi == "lebih":
                    b[f"terlayani_{t}"] = f(hak + 1)
                elif aksi == "satuan":
                    b[f"berhak_{t}"], b[f"terlayani_{t}"] = "100 KK", "80 jiwa"
                elif aksi == "sinonim":
                    b[f"berhak_{t}"], b[f"terlayani_{t}"] = "100 KK", "80 keluarga"
                elif aksi == "capaian" and cap:
                    b[f"capaian_{t}"] = "33,34" if self.notasi == "id" else "33.34"
                elif aksi == "dua":
                    b[f"berhak_{t}"], b[f"terlayani_{t}"] = "15 kk/ 45 jiwa", r.choice(["15 kk/ 45 jiwa", "15 kk/ 40 jiwa", "15 kk/ 46 jiwa", "15 KK", "45 jiwa"])
                elif aksi == "duasisi":
                    b[f"berhak_{t}"] = r.choice(["45 jiwa", "15 KK", "45", "", "N/A", "45 jiwa/ 15 kk", "15 orang"])
                    b[f"terlayani_{t}"] = r.choice(["15 kk/ 45 jiwa", "12 KK/ 40 jiwa"])
                    b[f"capaian_{t}"] = r.choice(["", "100", "80"])
                elif aksi == "pecahan":
                    b[f"terlayani_{t}"] = ("2,5" if self.notasi == "id" else "2.5") + sat
                elif aksi == "rentang":
                    b[r.choice([f"berhak_{t}", f"terlayani_{t}"])] = r.choice(["80-90", "BB", "banyak"])
                elif aksi == "keterangan" and ket:
                    b["keterangan"] = r.choice(["", "-", "PKH", "PKH (x)", "PKH ()"])
                elif aksi in ("kosong", "na", "nil", "rusak"):
                    b[r.choice([f"berhak_{t}", f"terlayani_{t}"])] = {"kosong": "", "na": "N.A", "nil": "-", "rusak": "1.2.3"}[aksi]
                elif aksi == "mutu" and mutu:
                    b[f"mutu_{t}"] = r.choice(["100,1", "120"]) if self.notasi == "id" else r.choice(["100.1", "120"])
            baris.append(b)
        if satu is not None:
            # A printed total; now and then one too many.
            b = dict.fromkeys(kolom, "")
            b["jenis_pelayanan"] = r.choice(["Jumlah", "TOTAL", "Jumlah Keseluruhan"])
            lebih = r.choice([0, 0, 1])
            if lebih:
                self.catat("spm:jumlah")
            f = lambda x: cetak(Fraction(x), self.notasi, None, bool(satu) or x < 1000 or x >= 10 ** 6) + satu
            b[f"berhak_{t}"], b[f"terlayani_{t}"] = f(sum(h for h, _ in angka) + lebih), f(sum(l for _, l in angka))
            baris.append(b)
        return kolom, baris

    def pegawai(self):
        r = self.r
        kolom = ["pengelompokan", "kelompok", "jumlah_tercetak", "persen_tercetak"]
        baris = []
        for g in r.sample(["golongan", "pendidikan", "fungsi"], r.randint(1, 2)):
            n = [r.randint(0, 60) for _ in range(r.randint(2, 4))]
            tot = sum(n)
            d = r.choice([0, 1, 2])
            ada = r.random() < 0.6 and tot > 0
            for i, x in enumerate(n):
                p = cetak(Fraction(x, tot) * 100, self.notasi, d) + "%" if tot and r.random() < 0.97 else ""
                if r.random() < 0.08:
                    self.catat("bagian")
                    p = "12" + (",3%" if self.notasi == "id" else ".3%")
                baris.append({"pengelompokan": g, "kelompok": f"Kelompok {i + 1}", "jumlah_tercetak": str(x), "persen_tercetak": p})
            if r.random() < 0.12:
                self.catat("pegawai")
                x = r.choice([b for b in baris if b["pengelompokan"] == g])
                k, isi = r.choice([("jumlah_tercetak", ""), ("jumlah_tercetak", "-"), ("jumlah_tercetak", "1.2.3"), ("persen_tercetak", ""), ("persen_tercetak", "-"),
                                   ("persen_tercetak", "N/A"), ("persen_tercetak", "120%"), ("jumlah_tercetak", "x")])
                x[k] = isi
            if ada:
                baris.append({"pengelompokan": g, "kelompok": "TOTAL", "jumlah_tercetak": str(tot + r.choice([0, 0, 0, -1, 2])), "persen_tercetak": ""})
        return kolom, baris

    def realisasi(self, matriks):
        r = self.r
        kolom_m, baris_m = matriks
        bulan = r.random() < 0.4
        kolom = ["kode", "tahun", "indikator", "triwulan"] + (["bulan"] if bulan else []) + ["realisasi", "rp_realisasi"]
        baris = []
        for b in baris_m:
            if not b["kode"] or not b.get("indikator") or r.random() < 0.4:
                continue
            for t in sorted(r.sample(self.tahun, r.choice([1, 1, 2, len(self.tahun)]))):
                kali = r.choice([[""], [""], ["1", "2", "3", "4"][:r.randint(1, 4)], ["4", "1"], ["", "2"]])
                for q in kali:
                    g = r.random()
                    x = {"kode": b["kode"], "tahun": str(t), "indikator": b["indikator"] if r.random() < 0.8 else "", "triwulan": q,
                         "realisasi": cetak(Fraction(r.randint(0, 300), r.choice([1, 1, 1, 4])), self.notasi, None, r.random() < 0.8),
                         "rp_realisasi": self.rp(self.uang()) if r.random() < 0.5 else ""}
                    if bulan and r.random() < 0.3:
                        x.update(triwulan=r.choice(["", q]), bulan=r.choice([str(r.randint(1, 12)), r.choice(BULAN)]))
                    if g < 0.08:
                        self.catat("realisasi:sel")
                        x[r.choice(["realisasi", "rp_realisasi"])] = r.choice(["", "-", "N/A", "1.2.3", "x", "-5", "0"])
                    elif g < 0.12:
                        self.catat("realisasi:jenis")
                        x["realisasi"] = r.choice(["80-90", "BB", "A", "7%", "5 Lokasi", f"6 {b['satuan']}", "15 KK/ 45 jiwa"])
                    elif b.get("satuan") == "Predikat":
                        x["realisasi"] = r.choice(["BB", "A", "B", "CC"])
                    baris.append(x)
                    if r.random() < 0.05:
                        # The same once more, or something else of the same time.
                        self.catat("realisasi:ganda")
                        y = dict(x)
                        if r.random() < 0.5:
                            y[r.choice(["realisasi", "rp_realisasi"])] = "7"
                        baris.append(y)
        if baris and r.random() < 0.2:
            self.catat("realisasi:baris")
            x = r.choice(baris)
            k, isi = r.choice([("triwulan", "5"), ("triwulan", "IV"), ("triwulan", "TW II"), ("triwulan", "VI"), ("tahun", "dua"), ("tahun", ""), ("tahun", "1999"), ("kode", ""), ("kode", "1.02"),
                               ("indikator", "Jumlah yang tidak ada")])
            x[k] = isi
        if r.random() < 0.15:
            self.catat("realisasi:asing")
            baris.append({"kode": r.choice(["1.02.77", baris_m[0]["kode"] or "1.02.77"]), "tahun": str(self.tahun[-1] + r.randint(0, 2)), "indikator": "",
                          "triwulan": "", "realisasi": "5", "rp_realisasi": ""})
        return kolom, baris

    def belanja(self, matriks):
        """Money spent that adds up from the bottom, by quarter, month or year; now and then a slip, or a node that says nothing."""
        r = self.r
        baris_m = [b for b in matriks[1] if b["kode"]]
        kode = list(dict.fromkeys(b["kode"] for b in baris_m))
        bawah = {k: [x for x in kode if x.startswith(k + ".") and x.count(".") == k.count(".") + (2 if k.count(".") == 2 else 1)] for k in kode}
        t = r.choice(self.tahun)
        kali = r.choice([["1", "2"], ["1", "2", "3", "4"], [""], ["1/1", "1/2", "1/3"], ["1", "2/4", "2/5"]])
        nilai = {}
        for k in sorted(kode, key=lambda k: -k.count(".")):
            nilai[k] = {w: sum(nilai[a][w] for a in bawah[k]) if bawah[k] else Fraction(r.randint(0, max(1, self.besar // 40))) for w in kali}
        baris = []
        for k in kode:
            if r.random() < 0.12:
                continue
            lalu = Fraction(0)
            berjalan = next((b.get("akumulasi_rp") for b in baris_m if b["kode"] == k), "") == "kumulatif"
            for w in kali:
                x = nilai[k][w]
                lalu += x
                if r.random() < 0.04:
                    self.catat("belanja:salah")
                    x += r.randint(1, 9)
                q, _, m = w.partition("/")
                baris.append(dict(kode=k, tahun=str(t), triwulan="" if m else q, bulan=m, rp_realisasi=self.rp(lalu if berjalan else x)))
        return ["kode", "tahun", "triwulan", "bulan", "rp_realisasi"], baris

    def kembar(self, b, kolom, th, matriks):
        """The row speaks of an indicator of the matrix, mostly with the same figures."""
        r = self.r
        nama = [x.get("indikator", "") for x in matriks]
        calon = [x for x in matriks if x.get("indikator") and nama.count(x["indikator"]) == 1 and x["indikator"] not in self.sudah]
        if not calon:
            return
        x = r.choice(calon)
        self.sudah.append(x["indikator"])
        b.update(indikator=x["indikator"], satuan=r.choice([x["satuan"]] * 6 + ["", "Unit" if x["satuan"] in ("%", "Persen") else x["satuan"]]), akhir=x.get("target_akhir", ""))
        for t in th:
            b[str(t)] = x.get(f"target_{t}", "") if t in self.tahun else r.choice([x.get("kondisi_awal", "")] * 3 + [b[str(t)]])
        if r.random() < 0.5:
            self.catat("kembar")
            b[r.choice([str(t) for t in th] + ["akhir"])] = r.choice(["17", "0", "", "N/A", "BB", "80-90", "7%", "-"])

    def tujuan(self, nama_tabel, matriks=()):
        r = self.r
        th = [self.tahun[0] - 2, self.tahun[0] - 1] + self.tahun
        kolom = (["jenis", "uraian"] if nama_tabel == "4.1" else ["kelompok", "no"]) + ["indikator", "satuan"] + [str(t) for t in th] + ["akhir"]
        baris = []
        for n in range(r.randint(1, 3)):
            b = dict.fromkeys(kolom, "")
            b.update(indikator=r.choice(["Indeks ", "Persentase ", "Jumlah ", "Nilai SAKIP "]) + self.nama(), satuan=r.choice(["Poin", "Poin", "Persen", "Orang", ""]))
            if nama_tabel == "4.1":
                b.update(jenis="tujuan" if n == 0 else "sasaran", uraian=self.nama())
            else:
                b.update(kelompok="A", no=str(n + 1))
            v = [Fraction(r.randint(0, 400), 4) for _ in th]
            for t, x in zip(th, v):
                b[str(t)] = cetak(x, self.notasi)
            b["akhir"] = cetak(v[-1] if r.random() < 0.9 else Fraction(r.randint(0, 99)), self.notasi)
            if r.random() < 0.3:
                for t in th[:2]:
                    b[str(t)] = r.choice(["N.A", "", "N/A"])
            if r.random() < 0.1:
                b[str(r.choice(th))] = r.choice(["-", "BB", "N.A", "80-90", "1.2.3"])
            if r.random() < 0.4:
                self.kembar(b, kolom, th, matriks)
            baris.append(b)
        self.sudah = []
        return kolom, baris


# Tables whose texts are not taken from another one.
SENDIRI = ("tabel-2.4-anggaran-realisasi", "tabel-pencapaian-kinerja", "tabel-2.3-capaian-spm", "komposisi-pegawai")


def susun(kolom, baris):
    return {"kolom": kolom, "baris": [[str(b.get(k, "")) for k in kolom] for b in baris]}


def campur_satuan(p, t):
    """A row without unit whose cells name two of them, the percent sign first or second."""
    r, kolom = p.r, t["kolom"]
    sel = [k for k, nama in enumerate(kolom) if nama in ("kondisi_awal", "akhir", "target_akhir") or nama.isdigit() or nama.startswith("target_")]
    baris = [b for b in t["baris"] if b[kolom.index("indikator")]]
    if len(sel) > 1 and baris:
        p.catat("satuan campur")
        b = r.choice(baris)
        b[kolom.index("satuan")] = ""
        for k, x in zip(r.sample(sel, 2), r.sample(["7%", "8 %", "12 Laporan", "9 Dokumen", "3 KK", "4 persen"], 2)):
            b[k] = x


def sama_ke_bawah(p, t):
    """Two results of one name, one of them perhaps with the figures of the other."""
    r, kolom = p.r, t["kolom"]
    baris = [b for b in t["baris"] if b[0] in ("tujuan", "sasaran") and b[kolom.index("indikator")]]
    if kolom[0] == "tingkat" and len(baris) > 1:
        p.catat("nama hasil sama")
        a, b = r.sample(baris, 2)
        semua = r.random() < 0.5
        for k, nama in enumerate(kolom):
            if nama in ("indikator", "satuan") or semua and (nama == "kondisi_awal" or nama.startswith("target_")):
                b[k] = a[k]


def ulang_baris(p, tabel):
    """A row that was pasted twice."""
    # A row of a form that stands twice is one slip in the columns, and told once.
    nama = p.r.choice([n for n in tabel if n not in ("rencana", "evaluasi-renja")] or [None])
    if nama is None:
        return
    baris = tabel[nama]["baris"]
    p.catat("baris tersalin")
    i = p.r.randrange(len(baris))
    if nama == "tabel-2.4-anggaran-realisasi" and re.match("PROGRAM|BELANJA|Program|Belanja (Lang|Tidak|Oper)|Jumlah", baris[i][1]):
        return  # which of two headings has the lines, no document says
    baris.insert(i, list(baris[i]))


def sen_ketiga(p, tabel):
    """Money with the decimals of a spreadsheet."""
    r = p.r
    tempat = [(t, i, j) for n, t in tabel.items() for j, k in enumerate(t["kolom"]) for i, b in enumerate(t["baris"])
              if (k.startswith("rp_") or k == "nilai" or n == "tabel-2.4-anggaran-realisasi" and k.isdigit() and b[0] != "rasio") and b[j][:1].isdigit() and n not in ("rencana", "evaluasi-renja")]
    for t, i, j in r.sample(tempat, min(len(tempat), r.randint(1, 2))):
        p.catat("sen ketiga")
        t["baris"][i][j] = cetak(Fraction(r.randint(10 ** 6, 10 ** 9), 1) + Fraction(r.choice([1, 125, 555, 5, 995]), 1000), p.notasi, None, r.random() < 0.5)


def rencana(r):
    """(document, notation given or None, what was planted)"""
    p = Pembuat(r)
    tabel = {}
    p.ribuan, isi = True, []
    berlaku = r.random() < 0.15
    if berlaku:
        tabel.update({n: susun(*t) for n, t in p.bentuk_2025().items()})
    elif r.random() < 0.07:
        # A form that is handed in alone.
        tabel["evaluasi-renja"] = susun(*p.formulir())
    elif r.random() < 0.9:
        kolom, baris = p.matriks()
        bersih = (kolom, [dict(b) for b in baris])
        p.rusak_matriks(kolom, baris)
        if r.random() < 0.1:
            p.tukar(kolom, baris)
        isi = baris
        if baris:
            tabel["tabel-6.1-program-pendanaan"] = susun(kolom, baris)
            if r.random() < 0.3:
                k, b = p.realisasi(bersih) if r.random() < 0.6 else p.belanja(bersih)
                if b:
                    tabel["tabel-realisasi"] = susun(k, b)
        if r.random() < 0.04:
            p.catat("kolom asing")
            t = tabel["tabel-6.1-program-pendanaan"] if baris else None
            if t:
                t["kolom"].append("warna")
                for x in t["baris"]:
                    x.append("x")
    for peluang, nama, f in ((0.4, "tabel-2.4-anggaran-realisasi", p.sejarah), (0.3, "tabel-pencapaian-kinerja", p.tabel_kinerja),
                             (0.4, "tabel-2.3-capaian-spm", p.spm), (0.3, "komposisi-pegawai", p.pegawai),
                             (0.2, "tabel-4.1-tujuan-sasaran", lambda: p.tujuan("4.1", isi)), (0.25, "tabel-6.1-indikator-rpjmd", lambda: p.tujuan("rpjmd", isi))):
        if r.random() < peluang and not (berlaku and nama in ("tabel-4.1-tujuan-sasaran", "tabel-6.1-indikator-rpjmd")):
            seluruh = p.notasi
            if nama in SENDIRI and not p.paksa and r.random() < 0.2:
                # A whole table in the other notation: another hand typed it.
                p.catat("notasi tabel")
                p.notasi = {"id": "en", "en": "id"}[seluruh]
            tabel[nama] = susun(*f())
            p.notasi = seluruh
    if not berlaku and r.random() < 0.5 or not tabel or "tabel-4.1-tujuan-sasaran" in tabel or "tabel-6.1-indikator-rpjmd" in tabel:
        baris = [["perangkat_daerah", "Dinas Uji"], ["periode_awal", str(p.tahun[0])], ["periode_akhir", str(p.tahun[-1])]]
        if r.random() < 0.15:
            baris.append(r.choice([["bidang_urusan", "1.02"], ["tingkat_daerah", "kota"], ["visi", "Maju"], ["misi", "Satu"]]))
        tabel["rencana"] = {"kolom": ["kunci", "nilai"], "baris": baris}
    for t in (tabel[n] for n in ("tabel-6.1-program-pendanaan", "tabel-4.1-tujuan-sasaran", "tabel-6.1-indikator-rpjmd") if n in tabel):
        for peluang, f in ((0.08, campur_satuan), (0.08, sama_ke_bawah)):
            if "satuan" in t["kolom"] and r.random() < peluang:
                f(p, t)
    for peluang, nama, f in ((0.15, "bantuan-sosial", p.bantuan), (0.12, "kejadian", p.kejadian), (0.08, "kebutuhan-barang", p.barang)):
        if r.random() < peluang:
            tabel[nama] = susun(*f())
    if r.random() < 0.12:
        ulang_baris(p, tabel)
    if r.random() < 0.12:
        sen_ketiga(p, tabel)
    return {"renstra": 1, "tabel": tabel}, (p.notasi if p.paksa else None), p.tanam
