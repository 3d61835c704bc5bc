"""Random rows of the funding matrix, and the mistakes planted in them."""
from fractions import Fraction

from cetak import bulat, tulis

HITUNG = [("Jumlah peserta", "Orang"), ("Jumlah keluarga penerima", "KK"), ("Jumlah dokumen", "Dokumen"), ("Jumlah laporan", "Laporan"),
          ("Jumlah anak asuh", "Anak"), ("Jumlah lembaga", "Lembaga"), ("Jumlah keluarga dampingan", "Keluarga"), ("Jumlah unit", "Unit"),
          ("Jumlah penyintas", "Jiwa"), ("Panjang jalan", "Km"), ("Jumlah apa saja", "")]
# What one spelling of a unit looks like in another hand.
EJAAN = {"KK": ["kk", "Kk", "Keluarga", "KELUARGA"], "Keluarga": ["KK", "keluarga"], "Orang": ["orang", "ORANG"], "Persen": ["%", "persen"], "%": ["Persen"]}
UNIT = ["", "Puskesmas A", "Puskesmas B", "Puskesmas C", "Kelurahan D"]
# Edges of the scale of SAKIP, just beyond them, and scores that no scale knows.
SKOR = ["0", "29.99", "30", "30.01", "50", "50.01", "60", "60.01", "70", "70.01", "80", "80.01", "90", "90.01", "100", "100.01", "-1", "120"]


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


class Matriks:
    """What a plan's matrix is made of; the rest of the plan is in `acak.py`."""

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
        self.kembarkan(atas)
        kolom = ["tingkat", "kode", "uraian"]
        ada = {"indikator": r.random() < 0.85, "awal": r.random() < 0.5, "akhir": r.random() < 0.8, "rp_akhir": r.random() < 0.6,
               "unit": r.random() < 0.5, "lokasi": r.random() < 0.4, "polaritas": r.random() < 0.3, "agregasi": r.random() < 0.3,
               "akumulasi": r.random() < 0.5, "akumulasi_rp": r.random() < 0.3}
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
        for k in ("unit", "lokasi", "polaritas", "agregasi", "akumulasi", "akumulasi_rp"):
            if ada[k] and (k in ("unit", "lokasi", "akumulasi_rp") or ada["indikator"]):
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

    def kembarkan(self, atas):
        """One kegiatan for several units, a programme below two sasaran; each with its own money, or the same by chance."""
        r = self.r
        for s in self.semua_simpul(atas):
            if s[0] in ("program", "kegiatan") and s[4] and r.random() < 0.25:
                self.catat("unit ganda")
                n = r.randrange(len(s[4]))
                a = s[4][n]
                a[5:] = [r.choice(UNIT)]
                for _ in range(r.randint(1, 2)):
                    c = [*a[:3], list(a[3]), [[*x[:3], list(x[3]), list(x[4])] for x in a[4]] if r.random() < 0.5 else [], r.choice(UNIT[1:] if r.random() < 0.9 else UNIT)]
                    if not c[4] and r.random() < 0.6:
                        c[3] = [self.uang() for _ in self.tahun]
                    s[4].insert(n + 1, c)
        sasaran = [s for s in self.semua_simpul(atas) if s[0] == "sasaran" and s[4]]
        if len(sasaran) > 1 and r.random() < 0.3:
            self.catat("dua sasaran")
            a, b = r.sample(sasaran, 2)
            c = self.salin(r.choice(a[4]))
            if r.random() < 0.5:
                for x in self.semua_simpul([c]):
                    if not x[4]:
                        x[3] = [self.uang() for _ in self.tahun]
            b[4].append(c)
        for a in atas:
            self.jumlahkan(a)

    def semua_simpul(self, atas):
        for s in atas:
            yield s
            yield from self.semua_simpul(s[4])

    def salin(self, s):
        return [*s[:3], list(s[3]), [self.salin(a) for a in s[4]], *s[5:]]

    def jumlahkan(self, s):
        for a in s[4]:
            self.jumlahkan(a)
        if s[4]:
            s[3] = [sum(a[3][i] for a in s[4]) for i in range(len(self.tahun))]

    def rantai(self, program):
        """A deep plan: every level there is, above one programme."""
        x = program
        for tk, kd in (("bidang", "1.02"), ("urusan", "1"), ("sasaran", ""), ("tujuan", "")):
            x = [tk, kd, self.nama(), x[3], [x]]
        return x

    def tulis_simpul(self, s, kolom, baris, induk=None):
        r = self.r
        tk, kode, nama, uang, anak = s[:5]
        b = dict.fromkeys(kolom, "")
        b.update(tingkat=tk, kode=kode, uraian=nama, rp_akhir=self.rp(sum(uang)))
        b.update({f"rp_{t}": self.rp(x) for t, x in zip(self.tahun, uang)})
        b["akumulasi_rp"] = r.choice(["", "", "", "inkremental", "kumulatif", "absolut"])
        b["unit_kerja"] = s[5] if len(s) > 5 else r.choice(["Bidang A", "Bidang B", "Sekretariat", ""])
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
            elif g < 0.55:
                c["unit_kerja"] = b["unit_kerja"]
            self.tulis_indikator(c, tk, uang)
            if b.get("indikator") and r.random() < 0.15:
                self.catat("indikator ganda")
                self.sebut_lagi(b, c, kolom)
            baris.append(c)
        n = len(baris)
        for a in anak:
            self.tulis_simpul(a, kolom, baris, s)
        if len(s) > 5 and b.get("indikator") and r.random() < 0.6:
            # Each unit has the same indicator, with targets of its own.
            lain = next((x for x in baris if x is not b and (x["tingkat"], x["kode"], x["uraian"]) == (tk, kode, nama) and x.get("indikator")), None)
            if lain:
                self.sebut_lagi(lain, b, kolom)
        if len(anak) == 1 and b.get("indikator") and baris[n].get("indikator") and r.random() < 0.4:
            # One quantity in two rows, mostly with the same figures.
            salah = r.random() < 0.3
            for k in kolom:
                if k.startswith("target_") or k in ("indikator", "satuan", "kondisi_awal", "polaritas", "agregasi", "akumulasi"):
                    if not (salah and k.startswith("target_") and r.random() < 0.5):
                        baris[n][k] = b[k]

    def sebut_lagi(self, dari, ke, kolom):
        """An indicator of the same name and unit, with figures of its own or the same."""
        th = [k for k in kolom if k.startswith("target_") and k != "target_akhir"]
        nilai = [dari[k] for k in th]
        if self.r.random() < 0.7:
            self.r.shuffle(nilai)
        ke.update({k: dari[k] for k in kolom if k in ("indikator", "satuan", "kondisi_awal", "target_akhir", "polaritas", "agregasi", "akumulasi")})
        ke.update(dict(zip(th, nilai)))

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
            b["akumulasi"] = r.choice(["", "inkremental", "kumulatif", "absolut"])
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
