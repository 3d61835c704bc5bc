"""Random plans from a seed: small and ugly, mostly consistent, with planted mistakes of known kind and accidents beside them."""
from fractions import Fraction

from cetak import bulat, tulis

HITUNG = [("Jumlah peserta", "Orang"), ("Jumlah keluarga penerima", "KK"), ("Jumlah dokumen", "Dokumen"), ("Jumlah laporan", "Laporan"),
          ("Jumlah anak asuh", "Anak"), ("Jumlah lembaga", "Lembaga"), ("Jumlah keluarga dampingan", "Keluarga"), ("Jumlah unit", "Unit"),
          ("Jumlah penyintas", "Jiwa"), ("Panjang jalan", "Km"), ("Jumlah apa saja", "")]
# What one spelling of a unit looks like in another hand.
EJAAN = {"KK": ["kk", "Kk", "Keluarga", "KELUARGA"], "Keluarga": ["KK", "keluarga"], "Orang": ["orang", "ORANG"], "Persen": ["%", "persen"], "%": ["Persen"]}
# Edges of the scale of SAKIP, just beyond them, and scores that no scale knows.
SKOR = ["0", "29.99", "30", "30.01", "50", "50.01", "60", "60.01", "70", "70.01", "80", "80.01", "90", "90.01", "100", "100.01", "-1", "120"]
HURUF = ["alpha", "beta", "gamma", "delta", "sigma", "omega", "kappa", "lambda"]


def cetak(x, notasi, desimal=None, ribuan=True):
    """A number as an agency prints it."""
    if desimal is None:
        s = tulis(x)
        a, _, b = s.lstrip("-").partition(".")
    else:
        s = tulis(bulat(x, desimal))
        a, _, b = s.lstrip("-").partition(".")
        b = b.ljust(desimal, "0")
    if ribuan:
        potong = []
        while len(a) > 3:
            potong.insert(0, a[-3:])
            a = a[:-3]
        a = ("." if notasi == "id" else ",").join([a] + potong)
    return ("-" if s.startswith("-") and x else "") + a + ((("," if notasi == "id" else ".") + b) if b else "")


class Pembuat:
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

    # -- the matrix ---------------------------------------------------------------------------------------------------

    def pohon(self, tingkat, kode):
        """[level, code, name, money by year or None, rows under it]"""
        r = self.r
        anak = []
        if tingkat == "tujuan":
            anak = [self.pohon("sasaran", "") for _ in range(r.randint(0, 2))] if r.random() < 0.8 else []
            if not anak:
                anak = [self.pohon("program", f"1.02.{self.urut():02}") for _ in range(r.randint(0, 2))]
        elif tingkat == "sasaran":
            anak = [self.pohon("program", f"1.02.{self.urut():02}") for _ in range(r.randint(1, 2))]
        elif tingkat == "program":
            anak = [self.pohon("kegiatan", f"{kode}.2.{i + 1:02}") for i in range(r.choice([0, 1, 1, 2, 3, r.randint(4, 9) if r.random() < 0.1 else 1]))]
        elif tingkat == "kegiatan":
            lebar = r.choice([2, 4])
            anak = [self.pohon("subkegiatan", f"{kode}.{i + 1:0{lebar}}") for i in range(r.choice([0, 1, 1, 2, 3]))]
        uang = [sum(a[3][i] for a in anak) for i in range(len(self.tahun))] if anak else [self.uang() for _ in self.tahun]
        return [tingkat, kode, self.nama(), uang, anak]

    def urut(self):
        self.prog = getattr(self, "prog", 1) + 1
        return self.prog

    def matriks(self):
        r = self.r
        self.ribuan = r.random() < 0.8
        gaya = r.random()
        if gaya < 0.35:
            atas = [self.pohon("tujuan", "") for _ in range(r.randint(1, 2))]
        elif gaya < 0.55:
            atas = [self.pohon("sasaran", "") for _ in range(r.randint(1, 2))]
        elif gaya < 0.93:
            atas = [self.pohon("program", f"1.02.{self.urut():02}") for _ in range(r.randint(1, 3))]
        else:
            atas = [self.pohon("program", f"1.02.{self.urut():02}") for _ in range(r.randint(6, 14))]
        if r.random() < 0.2 and atas[0][0] == "program":
            atas[0] = self.rantai(atas[0])
        elif r.random() < 0.04:
            # Flat: sub kegiatan and kegiatan that nobody put under a programme.
            atas = [self.pohon(r.choice(["kegiatan", "subkegiatan"]), f"1.02.02.2.{i + 1:02}") for i in range(r.randint(1, 5))]
            for i, a in enumerate(atas):
                a[1] += f".{i + 1:04}" if a[0] == "subkegiatan" else ""
        kolom = ["tingkat", "kode", "uraian"]
        ada = {"indikator": r.random() < 0.85, "awal": r.random() < 0.5, "akhir": r.random() < 0.8, "rp_akhir": r.random() < 0.6,
               "unit": r.random() < 0.5, "lokasi": r.random() < 0.4, "polaritas": r.random() < 0.3, "agregasi": r.random() < 0.3}
        if ada["indikator"]:
            kolom += ["indikator", "satuan"] + (["kondisi_awal"] if ada["awal"] else [])
        lubang = r.choice(self.tahun) if r.random() < 0.1 else None
        for t in self.tahun:
            # A year for which one of the two columns is missing, or both.
            tanpa = r.choice(["rp", "target", "dua"]) if t == lubang else ""
            kolom += [f"target_{t}"] if ada["indikator"] and tanpa not in ("target", "dua") else []
            kolom += [f"rp_{t}"] if tanpa not in ("rp", "dua") else []
        if not any(k.startswith("rp_") for k in kolom):
            kolom.append(f"rp_{self.tahun[0]}")
        kolom += ["target_akhir"] if ada["indikator"] and ada["akhir"] else []
        kolom += ["rp_akhir"] if ada["rp_akhir"] else []
        for k in ("unit", "lokasi", "polaritas", "agregasi"):
            if ada[k] and (k in ("unit", "lokasi") or ada["indikator"]):
                kolom.append("unit_kerja" if k == "unit" else k)
        baris = []
        for a in atas:
            self.tulis_simpul(a, kolom, baris)
        if r.random() < 0.6:
            jml = [sum((a[3][i] for a in atas), Fraction(0)) for i in range(len(self.tahun))]
            b = dict.fromkeys(kolom, "")
            b.update({"tingkat": "total", "uraian": "TOTAL", "rp_akhir": self.rp(sum(jml))})
            b.update({f"rp_{t}": self.rp(x) for t, x in zip(self.tahun, jml)})
            baris.append(b)
        if r.random() < 0.06:
            # A year of which the plan says nothing, in one of the three ways.
            k, isi = r.choice([k for k in kolom if k.startswith("rp_")]), r.choice(["", "-", "N/A"])
            for b in baris:
                b[k] = isi
        elif r.random() < 0.04:
            for b in baris:
                b.update({k: r.choice(["", self.nol]) if r.random() < 0.2 else "" for k in kolom if k.startswith("rp_")})
        return kolom, baris

    def rantai(self, program):
        """A deep plan: every level there is, above one programme."""
        x = program
        for tk, kd in (("bidang", "1.02"), ("urusan", "1"), ("sasaran", ""), ("tujuan", "")):
            x = [tk, kd, self.nama(), x[3], [x]]
        return x

    def tulis_simpul(self, s, kolom, baris, induk=None):
        r = self.r
        tk, kode, nama, uang, anak = s
        b = dict.fromkeys(kolom, "")
        b.update(tingkat=tk, kode=kode, uraian=nama, rp_akhir=self.rp(sum(uang)))
        b.update({f"rp_{t}": self.rp(x) for t, x in zip(self.tahun, uang)})
        b["unit_kerja"] = r.choice(["Bidang A", "Bidang B", "Sekretariat", ""])
        b["lokasi"] = r.choice(["Kota", "Desa", ""])
        if "indikator" in kolom and r.random() < 0.95:
            self.tulis_indikator(b, tk, uang)
        baris.append(b)
        while "indikator" in kolom and r.random() < 0.18:
            # A further indicator: its money cells are empty, or say the same again, or only the end stands there.
            c = dict.fromkeys(kolom, "")
            c.update(tingkat=tk, kode=kode, uraian=nama)
            g = r.random()
            if g < 0.15:
                c.update({k: b[k] for k in kolom if k.startswith("rp_")})
            elif g < 0.3:
                c["rp_akhir"] = r.choice([b["rp_akhir"], self.rp(self.uang()), "-5"])
                b["rp_akhir"] = r.choice([b["rp_akhir"], ""])
            elif g < 0.35:
                c["unit_kerja"] = r.choice(["Bidang A", "Bidang C"])
            self.tulis_indikator(c, tk, uang)
            baris.append(c)
        n = len(baris)
        for a in anak:
            self.tulis_simpul(a, kolom, baris, s)
        if len(anak) == 1 and b.get("indikator") and baris[n].get("indikator") and r.random() < 0.4:
            # One quantity in two rows, mostly with the same figures.
            salah = r.random() < 0.3
            for k in kolom:
                if k.startswith("target_") or k in ("indikator", "satuan", "kondisi_awal", "polaritas", "agregasi"):
                    if not (salah and k.startswith("target_") and r.random() < 0.5):
                        baris[n][k] = b[k]

    def tulis_indikator(self, b, tk, uang):
        r, n = self.r, self.notasi
        gaya = r.random()
        k = len(self.tahun)
        if gaya < 0.3:
            nama, satuan = r.choice(["Persentase ", "Presentase ", "Cakupan "]) + self.nama(), r.choice(["Persen", "%", "Persen", "%", "", "Orang"])
            x = Fraction(r.randint(0, 70))
            v = []
            for _ in range(k):
                x += Fraction(r.randint(0, 12), r.choice([1, 2, 4]))
                v.append(min(x, Fraction(100)))
            cara = "akhir"
        elif gaya < 0.85 or tk in ("tujuan",):
            nama, satuan = r.choice(HITUNG)
            nama += " " + self.nama()
            v = [Fraction(r.choice([1, 2, 5, 12, 100, 1500, 20500, r.randint(1, 999)])) for _ in range(k)]
            if r.random() < 0.3:
                v = [v[0]] * k
            cara = r.choice(["jumlah", "jumlah", "akhir", "rata_rata", "maksimum"])
        elif gaya < 0.91:
            nama, satuan, v, cara = "Predikat " + self.nama(), r.choice(["Predikat", ""]), [r.choice(["BB", "A", "B", "CC", "AA"]) for _ in range(k)], None
        elif gaya < 0.94:
            nama, satuan, v, cara = "Nilai SAKIP " + self.nama(), "Poin", [Fraction(r.choice(SKOR)) for _ in range(k)], "akhir"
        elif gaya < 0.96:
            nama, satuan, cara = "Jumlah terdampak " + self.nama(), "", None
            v = [f"{x} KK/ {3 * x} jiwa" for x in (r.randint(1, 80) for _ in range(k))]
        else:
            nama, satuan, cara = "Nilai " + self.nama(), "Poin", None
            v = [r.choice(["{}-{}", "{} - {}", "{} sd {}", "{}%-{}%"] if r.random() < 0.3 else ["{}-{}"]).format(x, x + 10) for x in (r.randint(10, 80) for _ in range(k))]
        tetap = cara and tk in ("tujuan", "sasaran") and r.random() < 0.12
        if tetap:
            v = [Fraction(r.randint(1, 90))] * k  # a result that is meant to stay where it was
            cara = "akhir"
        if cara:
            for i, u in enumerate(uang):
                if u == 0 and not tetap and r.random() < 0.8:
                    v[i] = Fraction(0)
            akhir = {"jumlah": sum, "akhir": lambda w: w[-1], "rata_rata": lambda w: Fraction(sum(w)) / len(w), "maksimum": max}[cara](v)
            teks = [self.tgt(x, satuan) for x in v]
            teks_akhir = self.tgt(akhir, satuan, 2 if (akhir * 100).denominator != 1 else None)
        else:
            teks, teks_akhir = v, v[-1]
        b.update(indikator=nama, satuan=satuan, target_akhir=teks_akhir)
        b.update({f"target_{t}": x for t, x in zip(self.tahun, teks)})
        b["kondisi_awal"] = r.choice(["", "N/A", "-", self.tgt(Fraction(r.randint(0, 90)), satuan)]) if r.random() < 0.3 else self.tgt(Fraction(r.randint(0, 90)), satuan)
        if tetap:
            b["kondisi_awal"] = self.tgt(v[0], satuan)
        if cara:
            b["agregasi"] = r.choice(["", "", cara, cara, r.choice(["jumlah", "akhir", "rata_rata", "maksimum", "minimum"])])
            if r.random() < 0.4:
                b["polaritas"] = r.choice(["positif", "negatif", "stabil"])

    def tgt(self, x, satuan, desimal=None):
        """A target: bare, or with a percent sign or its unit."""
        s = cetak(x, self.notasi, desimal, self.ribuan)
        g = self.r.random()
        if satuan in ("%", "Persen") and g < 0.15:
            return s + "%"
        if g > 0.95 and satuan not in ("", "%", "Persen", "Poin", "Predikat"):
            return s + " " + (self.r.choice(EJAAN.get(satuan, [satuan])) if self.mungkin(0.4) else satuan)
        return s

    def tukar(self, kolom, baris):
        """One column in the other notation; what agencies do when two people type a table."""
        k = self.r.choice([k for k in kolom if k[:3] in ("rp_", "tar", "ber", "ter", "cap", "mut", "ras", "rea") or k.isdigit()] or [None])
        if k is None or self.paksa:
            return
        self.catat("notasi kolom")
        for b in baris:
            b[k] = str(b.get(k, "")).translate(str.maketrans(".,", ",."))

    # -- mistakes -----------------------------------------------------------------------------------------------------

    def rusak_matriks(self, kolom, baris):
        r = self.r
        for _ in range(r.choice([0, 1, 1, 2, 3, 6])):
            b = r.choice(baris)
            rp = [k for k in kolom if k.startswith("rp_")]
            tg = [k for k in kolom if k.startswith("target_")]
            aksi = r.choice(["uang+", "uang+", "uang0", "uangkosong", "uangna", "uangrusak", "negatif", "kode", "kodelain", "tingkat", "target+",
                             "target0", "targetkosong", "targetna", "targetnil", "targetrusak", "akhir", "persen120", "persenjumlah", "satuan", "dua", "rentang",
                             "desimal", "uangbesar", "unit", "ulangprogram", "kata", "polaritas", "hapus", "ejaan", "akhirkosong", "awal", "spasi", "ganda",
                             "persensel", "kosongbaris", "kodekosong", "total2", "dasar"])
            self.catat(aksi)
            k = r.choice(rp)
            if aksi == "uang+":
                b[k] = self.rp(Fraction(r.randint(1, self.besar)))
            elif aksi == "uang0":
                b[k] = self.nol
            elif aksi == "uangkosong":
                b[k] = ""
            elif aksi == "uangna":
                b[k] = r.choice(["N/A", "N.A", "n.a"])
            elif aksi == "uangrusak":
                b[k] = r.choice(["1.2.3", "17.879.856.1699,00", "x", "12,34,5"])
            elif aksi == "negatif":
                b[k] = r.choice(["(5)", "-7", "(1" + (".000.000" if self.notasi == "id" else ",000,000") + ")"])
            elif aksi == "uangbesar":
                b[k] = cetak(Fraction(10 ** 15 + r.randint(0, 10 ** 6)), self.notasi)
            elif aksi == "kode" and b["kode"]:
                b["kode"] = r.choice(baris)["kode"] or b["kode"]
            elif aksi == "kodelain" and b["tingkat"] in ("kegiatan", "subkegiatan"):
                b["kode"] = "1.02.99" + b["kode"][7:]
            elif aksi == "tingkat":
                b["tingkat"] = r.choice(["progam", "kegiatan", "program", "subkegiatan"]) if b["kode"].count(".") in (2, 4, 5) else b["tingkat"]
            elif aksi == "hapus" and len(baris) > 1:
                baris.remove(b)
            elif aksi == "unit" and "unit_kerja" in kolom:
                for c in baris:
                    c["unit_kerja"] = ""
            elif aksi == "ulangprogram":
                self.ulang(baris)
            elif aksi == "kosongbaris":
                # Nothing but level, code and name.
                b.update({x: "" for x in kolom if x not in ("tingkat", "kode", "uraian")})
            elif aksi == "kodekosong":
                b["kode"] = ""
            elif aksi == "spasi":
                x = r.choice(kolom)
                b[x] = f"  {b[x]} " if b[x] else " "
            elif aksi == "total2" and baris[-1]["tingkat"] == "total":
                baris.append(dict(baris[-1]))
            elif aksi == "ganda" and b["kode"]:
                # The same row once more, with the same name or another.
                c = dict(b)
                c["uraian"] = r.choice([b["uraian"], self.nama()])
                baris.insert(r.randint(baris.index(b) + 1, len(baris)), c)
            elif aksi == "dasar" and "kondisi_awal" in kolom and b.get("indikator"):
                b["kondisi_awal"] = r.choice(["", "-", "N/A", "n.a", "0", "BB", "80-90", "v", "1.2.3"])
            elif not tg or not b.get("indikator"):
                continue
            elif aksi in ("target+", "akhir"):
                b[r.choice(tg) if aksi == "target+" else tg[-1]] = self.tgt(Fraction(r.randint(1, 3000)), b["satuan"])
            elif aksi == "target0":
                b[r.choice(tg)] = "0"
            elif aksi == "targetkosong":
                for c in (tg if r.random() < 0.3 else [r.choice(tg)]):
                    b[c] = ""
            elif aksi == "targetna":
                for c in (tg if r.random() < 0.3 else [r.choice(tg)]):
                    b[c] = "N/A"
            elif aksi == "targetnil":
                b[r.choice(tg)] = "-"
            elif aksi == "targetrusak":
                b[r.choice(tg)] = r.choice(["1.2.3", "5,5,5"])
            elif aksi == "persen120":
                b[r.choice(tg)] = "120"
            elif aksi == "persenjumlah" and b["satuan"] in ("%", "Persen"):
                for c in tg:
                    b[c] = "50" if c != "target_akhir" else str(50 * (len(tg) - 1))
            elif aksi == "satuan":
                b[r.choice(tg)] = "4 Lokasi"
            elif aksi == "dua":
                b[r.choice(tg)] = r.choice(["15 KK/ 45 jiwa", "45 Jiwa / 15 kk"])
            elif aksi == "rentang":
                b[r.choice(tg)] = r.choice(["90-80", "80-90", "80-80"])
            elif aksi == "ejaan":
                b["satuan"] = r.choice(EJAAN.get(b["satuan"], [b["satuan"]]))
            elif aksi == "persensel":
                b[r.choice(tg)] = "7%"
            elif aksi == "akhirkosong" and "target_akhir" in kolom:
                b["target_akhir"] = r.choice(["", "-", "N/A", "v", "BB", "80-90", "5 Lokasi"])
            elif aksi == "awal" and "kondisi_awal" in kolom:
                b["kondisi_awal"] = self.tgt(Fraction(r.randint(0, 300), 2), b["satuan"])
            elif aksi == "desimal":
                b[r.choice(tg)] = "1,5" if self.notasi == "id" else "1.5"
            elif aksi == "kata":
                for c in tg + ["kondisi_awal"]:
                    b[c] = "v"
                b["satuan"] = r.choice(["", b["satuan"]])
            elif aksi == "polaritas" and "polaritas" in kolom:
                b["polaritas"] = r.choice(["naik", "negatif", "positif"])

    def ulang(self, baris):
        """A programme that stands under a second sasaran with the same money."""
        for i, b in enumerate(baris):
            if b["tingkat"] == "program":
                j = i + 1
                while j < len(baris) and baris[j]["tingkat"] in ("kegiatan", "subkegiatan"):
                    j += 1
                lain = [k for k in range(j, len(baris)) if baris[k]["tingkat"] == "sasaran"]
                if lain:
                    salin = [dict(x) for x in baris[i:j]]
                    baris[lain[-1] + 1:lain[-1] + 1] = salin
                return

    # -- the other tables ---------------------------------------------------------------------------------------------

    def sejarah(self):
        r = self.r
        th = list(range(self.tahun[0] - r.randint(3, 5), self.tahun[0]))
        garis = r.sample(["Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal", "Belanja Hibah"], r.randint(1, 3))
        kali = r.random() < 0.7
        tumbuh, rasio, total = r.random() < 0.4, r.random() < 0.5, r.random() < 0.7 and len(garis) > 1
        kolom = ["kelompok", "uraian"] + [str(t) for t in th] + (["pertumbuhan"] if tumbuh else [])
        baris, isi = [], {}
        for g in garis:
            isi["anggaran", g] = [self.uang() for _ in th]
            isi["realisasi", g] = [bulat(x * Fraction(r.randint(0, 100), 100), 2 if self.sen else 0) for x in isi["anggaran", g]]
        for k in ("anggaran", "realisasi"):
            if total:
                isi[k, "Jumlah"] = [sum(isi[k, g][i] for g in garis) for i in range(len(th))]
            for g in garis + (["Jumlah"] if total else []):
                v = isi[k, g]
                b = {"kelompok": k, "uraian": g, **{str(t): self.rp(x) for t, x in zip(th, v)}}
                if tumbuh:
                    q = [(y - x) / x for x, y in zip(v, v[1:]) if x]
                    b["pertumbuhan"] = self.persen(sum(q) / len(q), kali) if q else r.choice(["-", ""])
                baris.append(b)
        if rasio:
            for g in garis:
                b = {"kelompok": "rasio", "uraian": g}
                for i, t in enumerate(th):
                    a, z = isi["anggaran", g][i], isi["realisasi", g][i]
                    b[str(t)] = self.persen(z / a, True) if a else "-"
                baris.append(b)
        for _ in range(r.choice([0, 0, 1, 2])):
            b, t = r.choice(baris), str(r.choice(th))
            aksi = r.choice(["angka", "kosong", "nil", "na", "rusak", "potong", "tumbuh", "negatif", "nolsemua", "hapus", "judul", "tahunkosong"])
            self.catat("sejarah:" + aksi)
            if aksi == "angka" and b["kelompok"] != "rasio":
                b[t] = self.rp(Fraction(r.randint(1, self.besar)))
            elif aksi == "angka":
                b[t] = "12" + (",5" if self.notasi == "id" else ".5")
            elif aksi == "tumbuh" and tumbuh and b["kelompok"] != "rasio":
                b["pertumbuhan"] = "3" + (",21" if self.notasi == "id" else ".21")
            elif aksi in ("kosong", "nil", "na", "rusak"):
                b[t] = {"kosong": "", "nil": "-", "na": "N/A", "rusak": "17.879.856.1699,00"}[aksi]
            elif aksi == "negatif" and b["kelompok"] != "rasio":
                b[t] = "(5)"
            elif aksi == "nolsemua":
                b.update({str(x): self.nol for x in th})
            elif aksi == "hapus" and len(baris) > 1:
                baris.remove(b)
            elif aksi == "judul":
                # A heading: a line without any figure.
                baris.insert(0, {"kelompok": baris[0]["kelompok"], "uraian": "Belanja Operasi"})
            elif aksi == "tahunkosong":
                for c in baris:
                    c[t] = ""
        if r.random() < 0.08:
            self.tukar(kolom, baris)
        return kolom, baris

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
            b.update(no=str(n + 1), indikator="Angka " + self.nama(), satuan="Poin")
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
        baris = []
        for n in range(r.randint(1, 4)):
            b = dict.fromkeys(kolom, "")
            b["jenis_pelayanan"] = "Layanan " + self.nama()
            sat = r.choice(["", " Orang", " KK", " Anak", " keluarga", " Jiwa", " Km"])
            hak = r.choice([0, 3, 60, 117, 1117, 22167, 1500000, r.randint(1, 500)])
            lay = r.choice([hak, r.randint(0, hak), r.randint(0, hak)])
            pemisah = "." if self.notasi == "id" else ","
            f = lambda x: cetak(Fraction(x), self.notasi, None, bool(sat) or x < 1000 or x >= 10 ** 6) + sat
            b[f"berhak_{t}"], b[f"terlayani_{t}"] = f(hak), f(lay)
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
        kolom = ["kode", "tahun", "indikator", "triwulan", "realisasi", "rp_realisasi"]
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
            k, isi = r.choice([("triwulan", "5"), ("triwulan", "IV"), ("tahun", "dua"), ("tahun", ""), ("tahun", "1999"), ("kode", ""), ("kode", "1.02"),
                               ("indikator", "Jumlah yang tidak ada")])
            x[k] = isi
        if r.random() < 0.15:
            self.catat("realisasi:asing")
            baris.append({"kode": r.choice(["1.02.77", baris_m[0]["kode"] or "1.02.77"]), "tahun": str(self.tahun[-1] + r.randint(0, 2)), "indikator": "",
                          "triwulan": "", "realisasi": "5", "rp_realisasi": ""})
        return kolom, baris

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


def rencana(r):
    """(document, notation given or None, what was planted)"""
    p = Pembuat(r)
    tabel = {}
    p.ribuan, isi = True, []
    if r.random() < 0.9:
        kolom, baris = p.matriks()
        bersih = (kolom, [dict(b) for b in baris])
        p.rusak_matriks(kolom, baris)
        if r.random() < 0.1:
            p.tukar(kolom, baris)
        isi = baris
        if baris:
            tabel["tabel-6.1-program-pendanaan"] = susun(kolom, baris)
            if r.random() < 0.3:
                k, b = p.realisasi(bersih)
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
        if r.random() < peluang:
            tabel[nama] = susun(*f())
    if r.random() < 0.5 or not tabel or "tabel-4.1-tujuan-sasaran" in tabel or "tabel-6.1-indikator-rpjmd" in tabel:
        baris = [["perangkat_daerah", "Dinas Uji"], ["periode_awal", str(p.tahun[0])], ["periode_akhir", str(p.tahun[-1])]]
        if r.random() < 0.15:
            baris.append(r.choice([["bidang_urusan", "1.02"], ["tingkat_daerah", "kota"], ["visi", "Maju"], ["misi", "Satu"]]))
        tabel["rencana"] = {"kolom": ["kunci", "nilai"], "baris": baris}
    for t in (tabel[n] for n in ("tabel-6.1-program-pendanaan", "tabel-4.1-tujuan-sasaran", "tabel-6.1-indikator-rpjmd") if n in tabel):
        for peluang, f in ((0.08, campur_satuan), (0.08, sama_ke_bawah)):
            if "indikator" in t["kolom"] and r.random() < peluang:
                f(p, t)
    return {"renstra": 1, "tabel": tabel}, (p.notasi if p.paksa else None), p.tanam
