"""Random plans in the form in force since 2025 (docs/aturan/bentuk_inmendagri_2_2025.md): a row of each outcome and output below its node, the unit in
brackets, no column for the end, code and name in one cell or two; with the table of priority sub kegiatan."""
from fractions import Fraction

from acak_matriks import cetak

KATA = ["Penyusunan", "Pembinaan", "Pengadaan", "Fasilitasi", "Pemantauan", "Verifikasi", "Rehabilitasi", "Sosialisasi"]
BENDA = ["Tambak", "Embung", "Posyandu", "Arsip", "Terminal", "Koperasi", "Perpustakaan", "Trotoar", "Dermaga", "Museum", "Pasar", "Lumbung"]
UKURAN = [("Jumlah kelompok", "Orang"), ("Jumlah dokumen", "Dokumen"), ("Persentase cakupan", "Persen"), ("Panjang saluran", "Km"), ("Jumlah naskah", "Laporan"), ("Indeks mutu", "Indeks")]
EJAAN_TINGKAT = {"subkegiatan": ["subkegiatan", "sub_kegiatan", "Sub Kegiatan"], "program": ["program", "PROGRAM"], "kegiatan": ["kegiatan", "Kegiatan"]}


class Bentuk:
    def nama_panjang(self, sudah=set()):
        self.nomor += 1
        r = self.r
        return f"{r.choice(KATA)} {r.choice(BENDA)} {r.choice(BENDA)} zona{self.nomor}q"

    def simpul_bentuk(self, tingkat, kode, tahun):
        """[level, code, name, money by year, rows below]"""
        r = self.r
        if tingkat == "subkegiatan":
            return [tingkat, kode, self.nama_panjang(), [self.uang() + 1 for _ in tahun], []]
        bawah = "kegiatan" if tingkat == "program" else "subkegiatan"
        anak = [self.simpul_bentuk(bawah, f"{kode}.2.{i + 1:02}" if bawah == "kegiatan" else f"{kode}.{i + 1:04}", tahun) for i in range(r.randint(1, 3))]
        return [tingkat, kode, self.nama_panjang(), [sum(a[3][i] for a in anak) for i in range(len(tahun))], anak]

    def bentuk_2025(self):
        """Tables by name."""
        r = self.r
        tahun = list(range(2026, 2031))
        self.nol = "0"
        self.satu_sel, self.bertingkat = r.random() < 0.4, r.random() < 0.6
        atas = [self.simpul_bentuk("program", f"7.02.{i + 2:02}", tahun) for i in range(r.randint(1, 3))]
        kolom = (["tingkat"] if self.bertingkat else []) + ([] if self.satu_sel else ["kode"]) + ["uraian", "indikator", "kondisi_awal"]
        for t in tahun:
            kolom += [f"target_{t}", f"rp_{t}"]
        baris = []
        for s in atas:
            self.tulis_bentuk(s, tahun, baris)
        for _ in range(r.choice([0, 0, 1, 2])):
            self.rusak_bentuk(baris, tahun)
        semua = [s for a in atas for k in a[4] for s in k[4]]
        tabel = {"tabel-6.1-program-pendanaan": (kolom, baris)}
        if r.random() < 0.7:
            tabel["subkegiatan-prioritas"] = self.prioritas(r.sample(semua, min(len(semua), r.randint(1, 4))), atas, tahun)
        return tabel

    def tulis_bentuk(self, s, tahun, baris):
        r = self.r
        tk, kode, nama, uang, anak = s
        rp = {f"rp_{t}": self.rp(x) for t, x in zip(tahun, uang)}
        b = dict(tingkat=r.choice(EJAAN_TINGKAT[tk]), kode=kode, uraian=f"{kode} - {nama}" if self.satu_sel else nama, **rp)
        b["indikator"] = ""
        baris.append(b)
        for n in range(r.choice([1, 1, 2])):
            ukuran, satuan = r.choice(UKURAN)
            self.nomor += 1
            c = dict(tingkat="outcome" if tk == "program" else "output", kode="", uraian=f"Hasil ke-{self.nomor}" if n == 0 or r.random() < 0.5 else "",
                     indikator=f"{ukuran} {r.choice(BENDA)} zona{self.nomor}q ({satuan})", kondisi_awal=self.bulat_teks(r.randint(1, 60)))
            x = r.randint(1, 40)
            for t in tahun:
                x = min(x + r.randint(0, 9), 95)
                c[f"target_{t}"] = self.bulat_teks(x)
            # The money stands again beside the first indicator.
            c.update(rp if n == 0 and r.random() < 0.8 else {})
            baris.append(c)
        for a in anak:
            self.tulis_bentuk(a, tahun, baris)

    def rusak_bentuk(self, baris, tahun):
        r = self.r
        b, t = r.choice(baris), r.choice(tahun)
        aksi = r.choice(["uang", "uang", "uangkosong", "uangna", "target", "targetkosong", "targetnol", "satuan", "awal", "persen"])
        self.catat("bentuk:" + aksi)
        if aksi == "uang" and b.get(f"rp_{t}"):
            b[f"rp_{t}"] = self.rp(self.uang() + 3)
        elif aksi in ("uangkosong", "uangna") and not b["indikator"]:
            b[f"rp_{t}"] = {"uangkosong": "", "uangna": "N/A"}[aksi]
        elif b["indikator"] and aksi == "target":
            b[f"target_{t}"] = r.choice(["80-90", "BB", "1.2.3", "5 Km", "7%"])
        elif b["indikator"] and aksi in ("targetkosong", "targetnol"):
            b[f"target_{t}"] = {"targetkosong": "", "targetnol": "0"}[aksi]
        elif b["indikator"] and aksi == "awal":
            b["kondisi_awal"] = r.choice(["", "-", "N/A"])
        elif aksi == "persen" and b["indikator"].endswith("(Persen)"):
            b[f"target_{t}"] = "130"

    def prioritas(self, simpul, atas, tahun):
        r = self.r
        satu_sel, beruang, berprogram = r.random() < 0.4, r.random() < 0.8, r.random() < 0.5
        kolom = ["no"] + (["program"] if berprogram else []) + ([] if satu_sel else ["kode"]) + ["uraian"] + ([f"rp_{t}" for t in tahun] if beruang else [])
        baris = []
        for n, s in enumerate(simpul):
            kode, nama = s[1], s[2]
            program = next(a for a in atas if s[1].startswith(a[1] + "."))
            b = dict(no=str(n + 1), program=program[2], **{f"rp_{t}": self.rp(x) for t, x in zip(tahun, s[3])})
            g = r.random()
            if g < 0.08:
                self.catat("prioritas:nama")
                nama = "Kegiatan yang lain sama sekali"
            elif g < 0.16:
                self.catat("prioritas:kode")
                kode = kode[:-4] + "0099"
            elif g < 0.22:
                self.catat("prioritas:asing")
                kode, nama = kode[:-4] + "0088", "Hal yang tidak tercantum"
            elif g < 0.3 and len(atas) > 1:
                self.catat("prioritas:program")
                b["program"] = next(a for a in atas if a is not program)[2]
            elif g < 0.4:
                self.catat("prioritas:program daerah")
                b["program"] = "Desa Mandiri Energi"
            elif g < 0.55:
                self.catat("prioritas:uang")
                b[f"rp_{r.choice(tahun)}"] = self.rp(self.uang() + 5)
            elif g < 0.6:
                b[f"rp_{r.choice(tahun)}"] = r.choice(["", "N/A"])
            b.update(kode=kode, uraian=f"{kode} - {nama}" if satu_sel else nama)
            baris.append(b)
        return kolom, baris
