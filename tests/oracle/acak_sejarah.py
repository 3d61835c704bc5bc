"""Random histories of budget and realisation (T-C.24): flat, under headings with and without amounts, names that stand twice, one year or several."""
from fractions import Fraction

from cetak import bulat

JENIS = ["Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal", "Belanja Hibah"]
KERJA = ["Penyediaan Jasa Surat Menyurat", "Pemeliharaan Gedung", "Rapat Koordinasi"]


class Sejarah:
    def bentuk(self):
        """[(name, rows below)]: a line has none."""
        r = self.r
        g = r.random()
        if g < 0.4:
            return [(x, []) for x in r.sample(JENIS, r.randint(1, 3))]
        if g < 0.5:
            # One name twice, and nothing that says why.
            x = [(x, []) for x in r.sample(JENIS, r.randint(1, 3))]
            return x + [r.choice(x)]
        if g < 0.75:
            a, b = ([("Belanja Pegawai", [])] + [(x, []) for x in r.sample(JENIS[1:], r.randint(0, 2))] for _ in range(2))
            return [("BELANJA TIDAK LANGSUNG", a), (r.choice(["BELANJA LANGSUNG", "Belanja Langsung"]), b)][:r.choice([1, 2, 2, 2])]
        if g < 0.9:
            return self.program_kegiatan()
        x = [("BELANJA TIDAK LANGSUNG", [("Belanja Pegawai", [])]), ("BELANJA LANGSUNG", self.program_kegiatan() if r.random() < 0.7 else [("Belanja Pegawai", [])])]
        return [("BELANJA", x)] if r.random() < 0.3 else x

    def program_kegiatan(self):
        r = self.r
        return [(f"Program {self.nama()}" if r.random() < 0.7 else f"PROGRAM {self.nama().upper()}", [(x, []) for x in r.sample(KERJA, r.randint(1, 3))])
                for _ in range(r.randint(1, 3))]

    def ratakan(self, bentuk, jalan=()):
        """Lines from top to bottom as (path, name, is it a heading)."""
        for n, (nama, bawah) in enumerate(bentuk):
            yield (*jalan, n), nama, bool(bawah)
            yield from self.ratakan(bawah, (*jalan, n))

    def sejarah(self):
        r = self.r
        panjang = 1 if r.random() < 0.2 else r.randint(2, 5)
        th = list(range(self.tahun[0] - panjang, self.tahun[0]))
        garis = list(self.ratakan(self.bentuk()))
        kali = r.random() < 0.7
        tumbuh, rasio, total = r.random() < 0.4, r.random() < 0.5, r.random() < 0.7 and len(garis) > 1
        berangka = r.random() < 0.75  # headings carry their sums
        kolom = ["kelompok", "uraian"] + [str(t) for t in th] + (["pertumbuhan"] if tumbuh else [])
        isi = {}
        for j, _, judul in garis:
            if not judul:
                isi["anggaran", j] = [self.uang() for _ in th]
                isi["realisasi", j] = [bulat(x * Fraction(r.randint(0, 100), 100), 2 if self.sen else 0) for x in isi["anggaran", j]]
        daun = [j for j, _, judul in garis if not judul]
        for k in ("anggaran", "realisasi"):
            # A heading, and Jumlah above all: the sum of the lines below.
            for j in [()] + [j for j, _, judul in garis if judul]:
                isi[k, j] = [sum(isi[k, d][i] for d in daun if d[:len(j)] == j) for i in range(len(th))]
        baris = []
        for k in ("anggaran", "realisasi"):
            for j, g, judul in garis + ([((), "Jumlah", False)] if total else []):
                b = {"kelompok": k, "uraian": g}
                if not judul or berangka:
                    v = isi[k, j]
                    b.update({str(t): self.rp(x) for t, x in zip(th, v)})
                    if tumbuh:
                        q = [(y - x) / x for x, y in zip(v, v[1:]) if x]
                        b["pertumbuhan"] = self.persen(sum(q) / len(q), kali) if q else r.choice(["-", ""])
                baris.append(b)
        if rasio:
            for j, g, judul in garis + ([((), "Jumlah", False)] if total and r.random() < 0.5 else []):
                b = {"kelompok": "rasio", "uraian": g}
                for i, t in enumerate(th if not judul or berangka else []):
                    a, z = isi["anggaran", j][i], isi["realisasi", j][i]
                    b[str(t)] = self.persen(z / a, True) if a else "-"
                baris.append(b)
        for _ in range(r.choice([0, 0, 1, 2])):
            self.rusak_sejarah(baris, th, tumbuh)
        if r.random() < 0.08:
            self.tukar(kolom, baris)
        return kolom, baris

    def rusak_sejarah(self, baris, th, tumbuh):
        r = self.r
        b, t = r.choice(baris), str(r.choice(th))
        aksi = r.choice(["angka", "kosong", "nil", "na", "rusak", "potong", "tumbuh", "negatif", "nolsemua", "hapus", "judul", "tahunkosong", "lebih", "rasio"])
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
        elif aksi == "lebih":
            # Realised above the budget, on a line whose name may stand twice.
            x = r.choice([c for c in baris if c["kelompok"] == "realisasi"] or [b])
            x[t] = self.rp(Fraction(self.besar * 2 + r.randint(1, 9)))
        elif aksi == "rasio":
            x = [c for c in baris if c["kelompok"] == "rasio" and c.get(t)]
            if x:
                r.choice(x)[t] = "41" + (",5" if self.notasi == "id" else ".5")
