"""The rules of the oracle against figures worked by hand or printed in a regulation.

    python3 -m unittest discover -s tests/oracle
"""
import pathlib
import random
import re
import sys
import types
import unittest
from fractions import Fraction as F

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import acak
import belanja
import evaluasi
import hitung
import kunci as kunci_angka
import prioritas
import sosial
import temuan
from baca import ANGKA, KOSONG, NA, NIL, PASANGAN, RENTANG, RUSAK, Ragu, Sel, angka, notasi_kolom
from cetak import bulat, setuju, tulis
from lembar import MATRIKS, REALISASI, SPM, Plan


def plan(notasi=None, **tabel):
    """Tables as lines of `a;b;c`, the header first; `_` in a name stands for `-`, `__` for `.`."""
    isi = {}
    for nama, teks in tabel.items():
        baris = [b.split(";") for b in teks.strip().splitlines()]
        isi[NAMA[nama]] = {"kolom": baris[0], "baris": baris[1:]}
    return Plan({"renstra": 1, "tabel": isi}, notasi)


NAMA = {"matriks": "tabel-6.1-program-pendanaan", "sejarah": "tabel-2.4-anggaran-realisasi", "spm": "tabel-2.3-capaian-spm",
        "kinerja": "tabel-pencapaian-kinerja", "pegawai": "komposisi-pegawai", "realisasi": "tabel-realisasi",
        "bantuan": "bantuan-sosial", "kejadian": "kejadian", "barang": "kebutuhan-barang", "prioritas": "subkegiatan-prioritas", "formulir": "evaluasi-renja"}


def kunci(p, *kode):
    return [(k, n, c) for k, _, n, c, _ in temuan.semua(p) if k in kode]


class Membaca(unittest.TestCase):
    def test_numbers_of_both_notations(self):
        self.assertEqual(angka("8.537.973.399,00", "id"), 8537973399)
        self.assertEqual(angka("23,750,520,794", "en"), 23750520794)
        self.assertIsNone(angka("17.879.856.1699,00", "id"))
        self.assertIsNone(angka("1.2.3", "id"))
        self.assertEqual(angka("(5)", "id"), -5)
        self.assertEqual((angka("1.117", "id"), angka("1.117", "en")), (1117, F(1117, 1000)))

    def test_kinds_of_cells(self):
        for teks, jenis in (("", KOSONG), ("N.A", NA), ("n/a", NA), ("-", NIL), ("22151 Anak", ANGKA), ("80-90", RENTANG),
                            ("1.500 kk/ 4.500 jiwa", PASANGAN)):
            self.assertEqual(Sel(teks).jenis, jenis, teks)
        s = Sel("17.879.856.1699,00")
        s.pastikan("id")
        self.assertEqual(s.jenis, RUSAK)

    def test_notation_of_a_column(self):
        def kolom(teks, satuan="", uang=False):
            return notasi_kolom([Sel(t) for t in teks], [satuan] * len(teks), [uang] * len(teks))
        self.assertEqual(kolom(["1.117", "16,5"])[0], "id")
        self.assertEqual(kolom(["36,8%", "16.1%", "2,4%"]), ("id", [1]))
        self.assertEqual(kolom(["1.117"], "Orang")[0], "id")  # people come whole
        self.assertEqual(kolom(["1,015"], "", True)[0], "en")  # money has two decimals at most
        with self.assertRaises(Ragu):
            kolom(["1.250"])


class Mencetak(unittest.TestCase):
    def test_half_away_from_zero(self):
        self.assertEqual(bulat(F(5, 2), 0), 3)
        self.assertEqual(bulat(F(-5, 2), 0), -3)
        self.assertTrue(setuju(F(11448, 100), 2, F(8357, 73)))
        self.assertFalse(setuju(F(11447, 100), 2, F(8357, 73)))
        self.assertEqual(tulis(F(-1, 4)), "-0.25")
        self.assertIsNone(tulis(F(1, 3)))


class Menghitung(unittest.TestCase):
    def test_growth_of_published_rows(self):
        # Regulations reference, section 11: rows of DPMPTSP and Dinkes Banyuwangi.
        self.assertEqual(bulat(hitung.pertumbuhan([F(x) for x in (50, 100, 150, 200, 250)]) * 100, 2), F(5208, 100))
        self.assertEqual(bulat(hitung.pertumbuhan([F(x) for x in (0, 149425965, 46673800, 49999900, 0)]) * 100, 2), F(-5388, 100))
        self.assertEqual(bulat(hitung.pertumbuhan([None] + [F(x) for x in (6042483151, 1329003200, 3351041300, 3077845000)]) * 100, 2), 22)
        self.assertIsNone(hitung.pertumbuhan([F(0)] * 3))

    def test_scales(self):
        self.assertEqual([hitung.predikat_sakip(F(x)) for x in ("74.76", "81", "90", "90.01", "0", "30", "101")], ["BB", "A", "A", "AA", "D", "D", None])
        self.assertEqual([hitung.kategori(F(x)) for x in ("90.5", "50.5", "91", "120", "-1")], ["Tinggi", "Sangat Rendah", "Sangat Tinggi", "Sangat Tinggi", None])
        self.assertEqual([hitung.kategori_spm(F(x)) for x in ("69", "42.03", "89.5", "100")], ["Tuntas Muda", "Belum Tuntas", "Tuntas Madya", "Tuntas Paripurna"])

    def test_spm_index(self):
        self.assertEqual(hitung.indeks_spm(F(95), F(70)), 90)  # 76 + 14
        self.assertIsNone(hitung.indeks_spm(F("100.01"), F(50)))

    def test_achievement(self):
        self.assertEqual(bulat(hitung.capaian(F(71), F(73), "positif"), 2), F("102.82"))
        self.assertEqual(hitung.capaian(F(8), F(9), "selisih"), F("87.5"))
        self.assertEqual(bulat(hitung.capaian(F(8), F(9), "kebalikan"), 2), F("88.89"))
        self.assertEqual(hitung.capaian(F(80), F(100), "stabil"), 80)
        self.assertEqual(hitung.capaian(F(0), F(10), "dari_awal", F(40)), 75)
        self.assertIsNone(hitung.capaian(F(40), F(10), "dari_awal", F(40)))
        self.assertIsNone(hitung.capaian(F(0), F(5), "positif"))

    def test_roll_up(self):
        p = plan(matriks="tingkat;kode;uraian;rp_2022;rp_2023\nprogram;1.02.02;P;9;9\nkegiatan;1.02.02.2.01;K;9;x\n"
                         "subkegiatan;1.02.02.2.01.01;S;4;1\nkegiatan;1.02.02.2.02;L;-;2")
        nilai = [(u, th, j) for _, u, th, j in hitung.pagu(p)]
        self.assertEqual(nilai[0], ("P", {2022: 4, 2023: 3}, 7))
        self.assertEqual(nilai[-1], ("TOTAL", {2022: 4, 2023: 3}, 7))

    def test_a_missing_line_makes_the_comparison_of_sums_unknown(self):
        p = plan(sejarah="kelompok;uraian;2020\nanggaran;A;100\nanggaran;B;\nrealisasi;A;90\nrealisasi;B;80")
        self.assertEqual(hitung.sejarah(p)[-1][1][2020], (100, 170, None, None))

    def test_kk_and_jiwa_are_not_divided(self):
        p = plan(spm="jenis_pelayanan;berhak_2020;terlayani_2020\nA;15 kk/ 45 jiwa;10\nB;100 KK;80 jiwa\nC;60 Orang;43 Orang")
        hasil = hitung.cakupan(p)
        self.assertEqual([h[-1] for h in hasil], [None, None, None, F("71.67")])


class Menemukan(unittest.TestCase):
    def test_example_of_each_page(self):
        kasus = [
            (dict(matriks="tingkat;kode;uraian;rp_2022\nprogram;1.02.02;P;301\nkegiatan;1.02.02.2.01;K;100\nkegiatan;1.02.02.2.02;L;200"), ("ANG001", 2, "rp_2022")),
            (dict(matriks="tingkat;kode;uraian;rp_2022;rp_2023;rp_akhir\nprogram;1.02.02;P;100;200;301"), ("ANG002", 2, "rp_akhir")),
            (dict(sejarah="kelompok;uraian;2019\nanggaran;A;1,50\nanggaran;B;2,25\nanggaran;Jumlah;3,76"), ("ANG003", 4, "2019")),
            (dict(sejarah="kelompok;uraian;2020\nanggaran;A;200\nrealisasi;A;150\nrasio;A;76"), ("ANG008", 4, "2020")),
            (dict(sejarah="kelompok;uraian;2016;2017;2018;2019;2020;pertumbuhan\nanggaran;A;50;100;150;200;250;52,09"), ("ANG009", 2, "pertumbuhan")),
            (dict(matriks="tingkat;kode;uraian;indikator;satuan;target_2022;target_2023;target_akhir;rp_2022\nprogram;1.02.02;P;Jumlah X;Unit;0;15;16;1"), ("KIN001", 2, "target_akhir")),
            (dict(matriks="tingkat;kode;uraian;indikator;satuan;target_2022;target_2023;target_akhir;rp_2022\nprogram;1.02.02;P;Persentase X;Persen;100;100;200;1"), ("KIN002", 2, "target_akhir")),
            (dict(kinerja="indikator;target_2020;realisasi_2020;rasio_2020\nX;71;73;102,83"), ("KIN010", 2, "rasio_2020")),
            (dict(spm="jenis_pelayanan;berhak_2020;terlayani_2020;capaian_2020\nC;3;1;33,34"), ("SPM002", 2, "capaian_2020")),
            (dict(spm="jenis_pelayanan;berhak_2020;terlayani_2020\nA;100 KK;80 jiwa"), ("SPM004", 2, "terlayani_2020")),
            (dict(pegawai="pengelompokan;kelompok;persen_tercetak\ngolongan;III;60,1%\ngolongan;II;39,6%"), ("SDM001", 2, "persen_tercetak")),
            (dict(pegawai="pengelompokan;kelompok;jumlah_tercetak;persen_tercetak\ngolongan;III;2;66,6%\ngolongan;II;1;33,3%\ngolongan;TOTAL;3;"), ("SDM002", 2, "persen_tercetak")),
        ]
        for tabel, harap in kasus:
            self.assertIn(harap, kunci(plan(**tabel), harap[0]))

    def test_what_is_just_right_is_not_found(self):
        self.assertEqual(kunci(plan(pegawai="pengelompokan;kelompok;persen_tercetak\ngolongan;III;60,1%\ngolongan;II;39,8%"), "SDM001"), [])
        self.assertEqual(kunci(plan(spm="jenis_pelayanan;berhak_2020;terlayani_2020\nA;100 KK;80 keluarga"), "SPM004"), [])
        self.assertEqual(kunci(plan(kinerja="indikator;target_2020;realisasi_2020;rasio_2020\nX;71;73;102,82"), "KIN010"), [])


class NamaDuaKali(unittest.TestCase):
    """A row is what it is by its place; its name may stand twice."""

    DUA = ("kelompok;uraian;2019;2020;pertumbuhan\n"
           "anggaran;BELANJA TIDAK LANGSUNG;100;110;10\nanggaran;Belanja Pegawai;100;110;10\n"
           "anggaran;BELANJA LANGSUNG;50;60;20\nanggaran;Belanja Pegawai;20;30;50\nanggaran;Belanja Modal;30;30;0\nanggaran;Jumlah;150;170;\n"
           "realisasi;BELANJA TIDAK LANGSUNG;90;99;10\nrealisasi;Belanja Pegawai;90;99;10\n"
           "realisasi;BELANJA LANGSUNG;40;{h};27,5\nrealisasi;Belanja Pegawai;10;{x};110\nrealisasi;Belanja Modal;30;30;0\nrealisasi;Jumlah;130;{j};\n"
           "rasio;Belanja Pegawai;90;90\nrasio;Belanja Pegawai;50;{r}")

    def test_lines_of_one_name(self):
        p = plan(sejarah=self.DUA.format(x=21, h=51, j=150, r=70))
        hasil = [(u, {t: x[3] for t, x in th.items()}, a, r) for u, th, a, r in hitung.sejarah(p)]
        self.assertEqual(hasil[0], ("Belanja Pegawai", {2019: 90, 2020: 90, None: 90}, 10, 10))
        # 10/20, 21/30, 31/50; (30 - 20)/20 and (21 - 10)/10.
        self.assertEqual(hasil[1], ("Belanja Pegawai", {2019: 50, 2020: 70, None: 62}, 50, 110))
        self.assertEqual([u for u, *_ in hasil], ["Belanja Pegawai", "Belanja Pegawai", "Belanja Modal", "Jumlah"])
        self.assertEqual(hitung.sejarah(p)[-1][1][2020][:3], (170, 150, 20))
        self.assertEqual(kunci(p, "ANG003", "ANG006", "ANG008", "ANG009"), [])

    def test_findings_beside_the_second_of_the_name(self):
        # The second line spends 31 of 30, the first would not be above its 110; 31/30 is not 90 %, 99/110 is.
        p = plan(sejarah=self.DUA.format(x=31, h=61, j=160, r=90))
        self.assertEqual(kunci(p, "ANG006", "ANG008"), [("ANG006", 11, "2020"), ("ANG008", 15, "2020")])

    def test_one_year(self):
        # 300 is the sum of the two programmes, each the sum of its lines: 300, not 900.
        p = plan(sejarah="kelompok;uraian;2020\nanggaran;BELANJA LANGSUNG;300\nanggaran;Program A;100\nanggaran;Rapat;40\nanggaran;Gedung;60\n"
                         "anggaran;Program B;200\nanggaran;Rapat;200\nanggaran;Jumlah;300\nrealisasi;BELANJA LANGSUNG;150\nrealisasi;Program A;50\n"
                         "realisasi;Rapat;20\nrealisasi;Gedung;30\nrealisasi;Program B;100\nrealisasi;Rapat;100\nrealisasi;Jumlah;149")
        self.assertEqual([(u, th[2020][:2]) for u, th, _, _ in hitung.sejarah(p)],
                         [("Rapat", (40, 20)), ("Gedung", (60, 30)), ("Rapat", (200, 100)), ("Jumlah", (300, 150))])
        self.assertEqual([(k, n, c, x) for k, _, n, c, x in temuan.semua(p) if k == "ANG003"], [("ANG003", 15, "2020", 150)])

    def test_one_year_and_names_of_headings_without_lines(self):
        p = plan(sejarah="kelompok;uraian;2020\nanggaran;Belanja Tidak Langsung;10\nanggaran;Belanja Langsung;20")
        self.assertEqual(hitung.sejarah(p)[-1][1][2020][0], 30)

    def test_a_heading_that_is_not_the_sum_is_left_open(self):
        self.assertIsNone(hitung.sejarah(plan(sejarah="kelompok;uraian;2020\nanggaran;BELANJA LANGSUNG;31\nanggaran;Rapat;30")))

    def unit(self, *baris):
        return plan(matriks="tingkat;kode;uraian;unit_kerja;indikator;rp_2022\nprogram;1.02.02;P;;;200\n" + "\n".join(baris))

    def test_two_units_are_two_nodes(self):
        K = "kegiatan;1.02.02.2.01;K;"
        p = self.unit(K + "Puskesmas A;x;100", K + "Puskesmas B;x;100", K + ";y;", K + "Puskesmas B;z;100")
        self.assertEqual([(u, j) for _, u, _, j in hitung.pagu(p)], [("P", 200), ("K", 100), ("K", 100), ("TOTAL", 200)])
        self.assertEqual({u: j for u, (_, j) in hitung.pagu_menurut(p, "unit_kerja").items()}, {"Puskesmas A": 100, "Puskesmas B": 100})
        self.assertEqual(kunci(p, "ANG001", "STR002"), [])
        self.assertEqual([(i["nama"], i["b"].no, i["simpul"].no) for i in hitung.indikator(p)], [("x", 3, 3), ("x", 4, 4), ("y", 5, 4), ("z", 6, 4)])

    def test_one_unit_is_one_node(self):
        K = "kegiatan;1.02.02.2.01;K;"
        for kedua in ("Puskesmas A;y;100", "PUSKESMAS A;y;", ";y;100", ";y;", "-;y;"):
            # Equal amounts of two indicators are one, unless the programme has both (it prints 200).
            x = 200 if "100" in kedua else 100
            self.assertEqual([j for *_, j in hitung.pagu(self.unit(K + "Puskesmas A;x;100", K + kedua))], [x, x, x], kedua)
        p = self.unit("subkegiatan;1.02.02.2.01.01;S;Puskesmas A;x;100", "subkegiatan;1.02.02.2.01.01;S;Puskesmas A;y;100", "kegiatan;1.02.02.2.02;L;;;100")
        self.assertEqual([j for *_, j in hitung.pagu(p)], [200, 100, 100, 200])
        self.assertEqual([j for *_, j in hitung.pagu(self.unit(K + ";x;100", K + "Puskesmas A;y;"))], [100, 100, 100])
        self.assertEqual([j for *_, j in hitung.pagu(self.unit(K + ";x;100", K + "Puskesmas A;y;100"))], [200, 100, 100, 200])
        # Another amount of an indicator of its own is its part, one of the same indicator another node.
        self.assertEqual([j for *_, j in hitung.pagu(self.unit(K + "Puskesmas A;x;100", K + "Puskesmas A;y;60"))], [160, 160, 160])
        self.assertEqual([j for *_, j in hitung.pagu(self.unit(K + "Puskesmas A;x;100", K + "Puskesmas A;x;60"))], [160, 100, 60, 160])
        # A row that only names the node prints its money, the others their parts.
        self.assertEqual([j for *_, j in hitung.pagu(self.unit(K + ";;100", K + ";x;70", K + ";y;30"))], [100, 100, 100])
        self.assertEqual(kunci(self.unit(K + ";;200", K + ";x;70", K + ";y;30"), "ANG001"), [("ANG001", 3, "rp_2022")])

    def test_one_service_twice(self):
        p = plan(spm="jenis_pelayanan;berhak_2020;terlayani_2020\nLansia;100 Orang;50 Orang\nLansia;200 Orang;150 Orang")
        self.assertEqual([h[-1] for h in hitung.cakupan(p)], [50, 75])


class Kunci(unittest.TestCase):
    """The comparison of keys notices a figure, a cell and a value that are not the explained ones."""

    LAP = {"pagu": [{"kunci": "1.02.02", "2022": "5", "jumlah": "5"}, {"kunci": None, "2022": "9", "jumlah": "9"}],
           "target": [{"kunci": "1.02.02/target/2", "2022": "7", "akhir_dihitung": "7"}, {"kunci": "1.02.02/target/3", "2022": "80-90", "akhir_dihitung": None}],
           "serapan": [{"kunci": "serapan/1", "tahun": 2020, "serapan": "50.5"}],
           "capaian_spm": [{"kunci": "spm/5/jiwa", "tahun": 2020, "capaian": "80"}],
           "kemajuan": [{"kunci": "1.02.02/capaian", "tahun": 2022, "target": "7", "capaian": "66.67"}],
           "lama": [{"uraian": "x", "jumlah": "5"}],
           "periksa": {"temuan": [{"kunci": "temuan/ANG001/1", "kode": "ANG001", "tabel": "t", "baris": 2, "kolom": "rp_2022", "dihitung": "4"}]}}
    NILAI = {("1.02.02", 2022): "5", ("1.02.02", None): "5", ("1.02.02/target/2", 2022): "7", ("1.02.02/target/2", None): "7",
             ("serapan/1", 2020): "50.5", ("spm/5/jiwa", 2020): "80", ("1.02.02/capaian", 2022): "66.67"}

    def periksa(self, ganti=None, tempat=2, dihitung="4"):
        def jelaskan(kunci, tahun, _):
            if kunci.startswith("temuan"):
                return {"nilai": None, "bagian": [{"nilai": "5", "tempat": {"tabel": "t", "baris": tempat, "kolom": "rp_2022"}}, {"nilai": dihitung}]}
            if kunci == "1.02.02/target/3":
                return {"nilai": None, "tercetak": "80 - 90"} if tahun else {"galat": "BAC010"}
            return {"nilai": {**self.NILAI, **(ganti or {})}[kunci, tahun]}
        return kunci_angka.periksa(self.LAP, types.SimpleNamespace(jelaskan=jelaskan), None, random.Random(1), 50)

    def test_what_is_right_is_right(self):
        self.assertEqual(self.periksa(), (10, []))

    def test_each_difference_is_noticed(self):
        for k in self.NILAI:
            self.assertEqual([b[1:3] for b in self.periksa({k: "1"})[1]], [k], k)
        self.assertEqual([b[3] for b in self.periksa(tempat=9)[1]], ["tempat"])
        self.assertEqual([b[3] for b in self.periksa(dihitung="3")[1]], ["dihitung"])

    def test_a_sample_takes_from_each_table(self):
        self.assertEqual(len({t for t, *_ in kunci_angka.pilih(kunci_angka.calon(self.LAP), random.Random(1), 6)}), 6)


class Cakupan(unittest.TestCase):
    def test_each_code_is_computed_or_has_its_reason(self):
        # The page is made from the registry of the library; the codes of errors (BAC) follow in a table of their own.
        halaman = pathlib.Path(__file__).parents[2] / "docs" / "TEMUAN.md"
        kode = re.findall(r"^\| ((?!BAC)[A-Z]{3}\d{3}) \|", halaman.read_text(encoding="utf-8"), re.M)
        self.assertEqual(len(kode), len(set(kode)))
        self.assertEqual(sorted([*temuan.SCOPE, *temuan.LUAR]), sorted(kode))

    def test_each_computed_code_is_found_in_random_plans(self):
        ada = set()
        for n in range(3000):
            if ada >= set(temuan.SCOPE):
                break
            dok, notasi, _ = acak.rencana(random.Random(f"cakupan/{n}"))
            try:
                ada.update(t[0] for t in temuan.semua(Plan(dok, notasi)))
            except Ragu:
                ada.add("MSK002")
        self.assertEqual(set(temuan.SCOPE) - ada, set())


class BentukBaru(unittest.TestCase):
    BERLAKU = """uraian;indikator;kondisi_awal;target_2026;rp_2026;target_2027;rp_2027
7.02.03 - PROGRAM A;;;;9;;8
Hasil;Jumlah kader (Orang);4;5;9;6;8
7.02.03.2.01 - Kegiatan B;;;;9;;8
7.02.03.2.01.0004 - Penyusunan Peta Desa;;;;9;;8
Keluaran;Jumlah peta (Dokumen);1;2;9;3;7"""

    def test_an_outcome_repeats_the_money_of_its_node(self):
        p = plan("id", matriks=self.BERLAKU)
        self.assertEqual([(t, v[2026]) for t, _, v, _ in hitung.pagu(p)], [("program", 9), ("kegiatan", 9), ("subkegiatan", 9), ("total", 9)])
        self.assertEqual([i["satuan"] for i in hitung.indikator(p)], ["Orang", "Dokumen"])
        # 7 beside 8: no repetition.
        self.assertEqual(kunci(p, "ANG001"), [("ANG001", 5, "rp_2027")])

    def test_a_priority_beside_the_matrix(self):
        isi = "kode;uraian;rp_2026;rp_2027\n7.02.03.2.01.0004;Penyusunan Peta Desa;9;6\n7.02.03.2.01.0005;Penyusunan Peta Desa;;\n7.02.03.2.01.0009;Lain;;"
        self.assertEqual(kunci(plan("id", matriks=self.BERLAKU, prioritas=isi), "ANG013", "STR011"),
                         [("ANG013", 2, "rp_2027"), ("STR011", 3, "kode"), ("STR011", 4, "uraian")])

    def test_money_spent_adds_up_by_quarter(self):
        m = "tingkat;kode;uraian;rp_2024\nprogram;1.02.02;P;90\nkegiatan;1.02.02.2.01;K;40\nkegiatan;1.02.02.2.02;L;50"
        kepala = "kode;tahun;triwulan;bulan;rp_realisasi\n"
        for baris, harap in (("1.02.02;2024;1;;30\n1.02.02.2.01;2024;1;;12\n1.02.02.2.02;2024;1;;18", []),
                             ("1.02.02;2024;1;;31\n1.02.02.2.01;2024;1;;12\n1.02.02.2.02;2024;1;;18", [("ANG020", 2, "rp_realisasi")]),
                             ("1.02.02;2024;1;;31\n1.02.02.2.01;2024;1;;12", []),  # one says nothing: 19 may be its
                             ("1.02.02;2024;1;;30\n1.02.02.2.01;2024;;1;5\n1.02.02.2.01;2024;;2;3\n1.02.02.2.01;2024;;Maret;4\n1.02.02.2.02;2024;1;;18", [])):
            self.assertEqual(kunci(plan("id", matriks=m, realisasi=kepala + baris), "ANG020"), harap, baris)

    def test_quarters_that_do_not_make_the_year(self):
        m = "tingkat;kode;uraian;indikator;satuan;akumulasi;target_2024;rp_2024\nprogram;1.02.02;P;Jumlah kader;Orang;{};9;5"
        kepala = "kode;tahun;triwulan;realisasi\n"
        for cara, baris, harap in (("", "1.02.02;2024;1;4\n1.02.02;2024;2;5", [3]), ("inkremental", "1.02.02;2024;1;4\n1.02.02;2024;2;5", []),
                                   ("kumulatif", "1.02.02;2024;1;4\n1.02.02;2024;2;3", [3]), ("", "1.02.02;2024;1;0\n1.02.02;2024;2;5", []),
                                   ("kumulatif", "1.02.02;2024;;6\n1.02.02;2024;2;3\n1.02.02;2024;4;7", [2])):
            self.assertEqual([n for _, n, _ in kunci(plan("id", matriks=m.format(cara), realisasi=kepala + baris), "KIN020")], harap, (cara, baris))

    def test_recipients_are_counted_once(self):
        kepala = "tahun;program;satuan;sasaran;penerima;juga_penerima;pemutakhiran;pemutakhiran_wajib\n"
        p = plan("id", bantuan=kepala + "2024;A;KK;200;90;;1;2\n2024;B;KK;200;60;50;;")
        _, _, v = sosial.bantuan(p)[0]
        self.assertEqual((v["penerima"], v["cakupan"], v["pemutakhiran_terlaksana"]), (100, 50, 50))
        self.assertEqual(kunci(p, "SPM010"), [("SPM010", 2, "pemutakhiran")])
        self.assertEqual(kunci(plan("id", bantuan=kepala + "2024;A;KK;200;90;;;\n2024;B;KK;200;60;;;"), "SPM010"), [("SPM010", 2, "juga_penerima")])

    def test_response_times(self):
        p = plan("id", kejadian="tahun;menit;dilaporkan;ditolong;standar_menit\n2024;20;10:00;10:20;15\n2024;;23:50;23:59;15\n2024;4;10:00;10:10;")
        self.assertEqual([sosial.kejadian(p)[2024][k] for k in ("bernilai", "dalam_standar", "median", "terlama")], [3, 50, 9, 20])
        self.assertEqual(kunci(p, "SPM009"), [("SPM009", 4, "menit")])

    def test_columns_of_an_evaluation_form(self):
        kepala = "kode;tahun;indikator;satuan;polaritas;target_akhir;sampai_tahun_lalu;target;realisasi_tw_1;realisasi_tw_2;realisasi;capaian;sampai_tahun_ini;tingkat_capaian\n"
        # 5 + 6 = 11 of 20; 9 + 11 = 20 of 80
        self.assertEqual(kunci(plan("id", formulir=kepala + "1.02.02;2024;A;Orang;;80;9;20;5;6;11;55;20;25"), "KIN021"), [])
        self.assertEqual(kunci(plan("id", formulir=kepala + "1.02.02;2024;A;Orang;;80;9;20;5;6;12;60;21;30"), "KIN021"),
                         [("KIN021", 2, "realisasi"), ("KIN021", 2, "tingkat_capaian")])
        # A percentage is that of the last quarter, and is not added to the year before.
        self.assertEqual(kunci(plan("id", formulir=kepala + "1.02.02;2024;A;Persen;;80;30;40;20;36;36;90;66;82,5"), "KIN021"), [("KIN021", 2, "sampai_tahun_ini")])


class UangDanFormulir(unittest.TestCase):
    def test_money_spent_adds_up_from_below(self):
        m = {"kolom": ["tingkat", "kode", "uraian", "rp_2024"], "baris": [["program", "1.02.02", "P", "90"], ["kegiatan", "1.02.02.2.01", "K", "50"], ["kegiatan", "1.02.02.2.02", "L", "40"]]}
        r = {"kolom": ["kode", "tahun", "triwulan", "rp_realisasi"], "baris": [["1.02.02.2.01", "2024", "1", "20"], ["1.02.02.2.01", "2024", "2", "15"], ["1.02.02.2.02", "2024", "1", "7"]]}
        x = belanja.menurut_simpul(Plan({"tabel": {MATRIKS: m, REALISASI: r}}))
        # 35 of 50, 7 of 40, together 42 of 90; in the second quarter the second kegiatan says nothing.
        self.assertEqual([(n, p, s) for n, _, p, s, _ in x], [("P", 90, 42), ("K", 50, 35), ("L", 40, 7), ("TOTAL", 90, 42)])
        self.assertEqual([b for *_, b in x], [{"triwulan 1": 27}, {"triwulan 1": 20, "triwulan 2": 15}, {"triwulan 1": 7}, {"triwulan 1": 27}])

    def test_columns_of_a_form(self):
        k = "kode tahun indikator satuan rp_target_akhir rp_sampai_tahun_lalu rp_target rp_realisasi_tw_1 rp_realisasi_tw_2 rp_realisasi".split()
        t = {"kolom": k, "baris": [["7.02.02", "2024", "x", "Orang", "500", "60", "80", "30", "34", "70"]]}
        _, uang = evaluasi.angka_formulir(Plan({"tabel": {"evaluasi-renja": t}}))[-1][1:]
        # 30 + 34 = 64 of 80 is 80 %; 60 + 64 = 124 of 500 is 24.8 %.
        self.assertEqual([uang[x] for x in ("realisasi", "capaian", "sampai_tahun_ini", "tingkat_capaian")], [64, 80, 124, F("24.8")])

    def test_index_of_a_service(self):
        t = {"kolom": ["jenis_pelayanan", "berhak_2024", "terlayani_2024", "mutu_2024", "dasar_berhak"], "baris": [["A", "200", "190", "70", ""], ["B", "200", "210", "50", "proyeksi"], ["C", "200", "210", "50", ""]]}
        x = [v for *_, v in hitung.indeks(Plan({"tabel": {SPM: t}}))]
        # 0.8 x 95 + 0.2 x 70 = 90; all of a projection is 80 + 10; above 100 % there is none.
        self.assertEqual([(v["indeks"], v["kategori"]) for v in x], [(90, "Tuntas Utama"), (90, "Tuntas Utama"), (None, None)])

    def test_priorities_found_by_half(self):
        m = {"kolom": ["tingkat", "kode", "uraian", "rp_2026", "rp_2027"], "baris": [["subkegiatan", "7.02.02.2.01.0001", "Penataan Arsip", "9", "8"]]}
        def kode(kode, a, b):
            t = {"kolom": ["kode", "uraian", "rp_2026", "rp_2027"], "baris": [[kode, "Penataan Arsip", a, b]]}
            return [x[0] for x in prioritas.sub_prioritas(Plan({"tabel": {MATRIKS: m, "subkegiatan-prioritas": t}}))]
        self.assertEqual(kode("7.02.02.2.01.0009", "9", "7"), ["STR011", "ANG013"])
        self.assertEqual(kode("7.02.02.2.01.0009", "6", "7"), ["STR011"])
        self.assertEqual(kode("7.02.02.2.01.0001", "6", "7"), ["ANG013", "ANG013"])


class Acak(unittest.TestCase):
    def test_a_seed_gives_one_plan(self):
        a, b = (acak.rencana(random.Random("7/3")) for _ in range(2))
        self.assertEqual(a, b)

    def test_every_row_fits_its_header(self):
        for n in range(200):
            dok, _, _ = acak.rencana(random.Random(f"s/{n}"))
            for t in dok["tabel"].values():
                self.assertTrue(all(len(b) == len(t["kolom"]) for b in t["baris"]))


if __name__ == "__main__":
    unittest.main()
