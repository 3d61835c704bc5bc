"""Random tables of social assistance, of events of a disaster service, and of goods that a service needs."""
from fractions import Fraction

from acak_matriks import cetak

BANTUAN = ["PKH", "BPNT", "Bantuan daerah", "Rumah layak", "Kartu lansia"]


class Sosial:
    """Beside the other tables of `acak.py`."""

    def bulat_teks(self, x):
        return cetak(Fraction(x), self.notasi)

    def bantuan(self):
        r = self.r
        kolom = ["tahun", "program", "satuan", "sasaran", "penerima", "juga_penerima", "nilai", "pemutakhiran", "pemutakhiran_wajib", "target_cakupan"]
        kolom = [k for k in kolom if k in ("tahun", "program", "satuan", "penerima") or r.random() < 0.85]
        baris = []
        for t in sorted(r.sample(range(2022, 2029), r.randint(1, 3))):
            sat, n, wajib = r.choice(["KK", "Orang", "Keluarga"]), 0, r.randint(1, 6)
            miskin = r.choice([r.randint(20, 999), r.randint(1000, 90000)])
            for nama in r.sample(BANTUAN, r.randint(1, 4)):
                orang = r.randint(0, miskin)
                juga = r.randint(0, min(orang, n)) if n else 0
                if n + orang - juga > miskin:
                    juga = min(orang, n)  # as many as there can be
                b = dict.fromkeys(kolom, "")
                b.update(tahun=str(t), program=nama, satuan=r.choice([sat, sat, sat.lower()]), sasaran=self.bulat_teks(miskin), penerima=self.bulat_teks(orang),
                         juga_penerima=self.bulat_teks(juga) if n or r.random() < 0.3 else "", nilai=self.rp(self.uang()))
                if not baris or baris[-1]["tahun"] != str(t) or r.random() < 0.2:
                    b.update(pemutakhiran=str(wajib - (r.random() < 0.2)), pemutakhiran_wajib=r.choice([str(wajib), str(wajib), ""]), target_cakupan=cetak(Fraction(60 + t % 7, 1) + Fraction(1, 2), self.notasi))
                n += orang - juga
                baris.append(b)
            if r.random() < 0.25:
                # Something that is counted apart.
                b = dict.fromkeys(kolom, "")
                b.update(tahun=str(t), program="Alat bantu", satuan="Anak", sasaran="70", penerima=str(r.randint(1, 80)))
                baris.append(b)
        for _ in range(r.choice([0, 0, 1, 2])):
            b = r.choice(baris)
            k, isi = r.choice([("juga_penerima", ""), ("juga_penerima", "7"), ("juga_penerima", self.bulat_teks(95000)), ("sasaran", "9"), ("sasaran", "30"), ("penerima", ""),
                               ("penerima", "N/A"), ("penerima", "1.2.3"), ("sasaran", "-"), ("nilai", ""), ("nilai", "-"), ("pemutakhiran", "0"), ("pemutakhiran", ""),
                               ("pemutakhiran_wajib", "2"), ("target_cakupan", ""), ("target_cakupan", "0")])
            if k in kolom:
                self.catat("bantuan:" + k)
                b[k] = isi
        return kolom, baris

    def kejadian(self):
        r = self.r
        jam, cap = r.random() < 0.6, r.random() < 0.5
        kolom = ["tahun"] + (["menit"] if not jam or r.random() < 0.6 else []) + (["dilaporkan", "ditolong"] if jam else []) + (["standar_menit"] if r.random() < 0.7 else []) + \
            (["target_dalam_standar"] if cap else [])
        baris = []
        for t in sorted(r.sample(range(2022, 2028), r.randint(1, 2))):
            target = cetak(Fraction(r.randint(60, 100)), self.notasi)
            for _ in range(r.randint(1, 6)):
                menit = r.randint(0, 180)
                h, m = r.randint(0, 20), r.randint(0, 59)
                b = dict.fromkeys(kolom, "")
                b.update(tahun=str(t), menit=str(menit), standar_menit=r.choice(["15", "15", "30", ""]), target_dalam_standar=target)
                x, y = (f"{h:02}:{m:02}", f"{(h * 60 + m + menit) // 60:02}:{(m + menit) % 60:02}")
                if r.random() < 0.4:
                    x, y = f"{t}-03-09 {x}", f"{t}-03-09 {y}"
                    if r.random() < 0.2:
                        x, y, b["menit"] = f"{t}-12-31 23:50", f"{t + 1}-01-01 00:{m:02}", str(10 + m)
                if r.random() < 0.2:
                    x, y = x.replace(":", "."), y.replace(":", ".")
                b.update(dilaporkan=x, ditolong=y)
                baris.append(b)
        for _ in range(r.choice([0, 0, 1, 2])):
            b = r.choice(baris)
            k, isi = r.choice([("menit", "-5"), ("menit", ""), ("menit", "7"), ("menit", "N/A"), ("ditolong", ""), ("ditolong", "00:01"), ("dilaporkan", ""), ("standar_menit", "")])
            if k in kolom:
                self.catat("kejadian:" + k)
                b[k] = isi
        return kolom, baris

    def barang(self):
        r = self.r
        kolom = ["jenis_pelayanan", "tahun", "barang", "satuan", "diperlukan", "tersedia"] + (["satuan_biaya"] if r.random() < 0.8 else [])
        baris = []
        for jenis in r.sample(["Layanan satu", "Layanan dua", "Layanan tiga"], r.randint(1, 2)):
            for t in sorted(r.sample(range(2023, 2027), r.randint(1, 2))):
                for barang in r.sample(["Alat tulis", "Paket gizi", "Kursi", "Selimut"], r.randint(1, 3)):
                    b = dict(jenis_pelayanan=jenis, tahun=str(t), barang=barang, satuan="Unit", diperlukan=self.bulat_teks(r.randint(0, 2000)),
                             tersedia=self.bulat_teks(r.randint(0, 1500)), satuan_biaya=self.rp(self.uang()))
                    if r.random() < 0.06:
                        self.catat("barang")
                        b[r.choice(["diperlukan", "tersedia", "satuan_biaya"])] = r.choice(["", "N/A"])
                    baris.append(b)
        return kolom, baris
