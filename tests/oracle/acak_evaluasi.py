"""Random evaluation forms (E.81, docs/aturan/evaluasi_renja.md): quarters side by side, the columns computed from them, and slips in those."""
from fractions import Fraction

from acak_matriks import cetak

KOLOM = ["target_akhir", "sampai_tahun_lalu", "target", "realisasi_tw_1", "realisasi_tw_2", "realisasi_tw_3", "realisasi_tw_4", "realisasi", "capaian", "sampai_tahun_ini",
         "tingkat_capaian"]


class FormulirEvaluasi:
    def formulir(self):
        r = self.r
        uang, rerata = r.random() < 0.6, r.random() < 0.3
        kolom = ["kode", "tahun", "indikator", "satuan", "polaritas"] + KOLOM + (["rp_" + k for k in KOLOM] if uang else [])
        baris = []
        for n in range(r.randint(1, 5)):
            b = dict.fromkeys(kolom, "")
            b.update(kode=f"7.02.{n + 2:02}", tahun="2024", indikator=f"Ukuran {self.nama()}", polaritas=r.choice(["", "", "positif", "negatif"]))
            self.isi_formulir(b, r.choice(["Orang", "Dokumen", "Persen"]), "")
            if uang:
                self.isi_formulir(b, "Rp", "rp_")
            baris.append(b)
        if rerata and all(b["capaian"] and b["tingkat_capaian"] for b in baris):
            tutup = dict.fromkeys(kolom, "")
            tutup["kode"] = "Rata-rata capaian kinerja (%)"
            for k in ("capaian", "tingkat_capaian"):
                v = [self.baca(b[k]) for b in baris]
                tutup[k] = cetak(sum(v) / len(v), self.notasi, 2)
                if r.random() < 0.15:
                    self.catat("formulir:rata-rata")
                    tutup[k] = cetak(sum(v) / len(v) + r.randint(3, 9), self.notasi, 2)
            baris.append(tutup)
        return kolom, baris

    def baca(self, teks):
        from baca import angka
        return angka(teks, self.notasi)

    def isi_formulir(self, b, satuan, awalan):
        """One row, each column from the printed ones before it."""
        r = self.r
        persen = satuan == "Persen"
        if not awalan:
            b["satuan"] = satuan
        besar = 90 if persen else 400 if not awalan else max(self.besar, 500)
        banyak = r.choice([4, 4, 4, 3, 2, 1])
        tw = [Fraction(r.randint(1, besar)) for _ in range(banyak)]
        if persen:
            tw.sort()
        jumlah = tw[-1] if persen else sum(tw)
        nilai = dict(target_akhir=Fraction(r.randint(1, besar * 9)), sampai_tahun_lalu=Fraction(r.randint(1, besar * 2)), target=Fraction(r.randint(1, besar * 4)))
        salah = r.choice(["", "", "", "realisasi", "capaian", "sampai_tahun_ini", "tingkat_capaian"])

        def slip(k, x):
            if salah == k:
                self.catat("formulir:" + k)
                return x + r.randint(2, 9) + Fraction(r.randint(1, 9) if "capaian" in k else 0, 10)
            return x

        R = slip("realisasi", jumlah)
        T, A = nilai["target"], nilai["target_akhir"]
        rendah = b["polaritas"] == "negatif" and not awalan
        capaian = slip("capaian", ((2 * T - R) if rendah else R) / T * 100)
        sampai = slip("sampai_tahun_ini", R if persen else nilai["sampai_tahun_lalu"] + R)
        tingkat = slip("tingkat_capaian", ((2 * A - sampai) if rendah else sampai) / A * 100)
        f = self.rp if awalan else lambda x: cetak(x, self.notasi)
        for k, x in [*nilai.items(), *((f"realisasi_tw_{i + 1}", x) for i, x in enumerate(tw)), ("realisasi", R), ("sampai_tahun_ini", sampai)]:
            b[awalan + k] = f(x)
        for k, x in (("capaian", capaian), ("tingkat_capaian", tingkat)):
            b[awalan + k] = cetak(x, self.notasi, 2)
        if r.random() < 0.1:
            b[awalan + r.choice(KOLOM)] = ""
