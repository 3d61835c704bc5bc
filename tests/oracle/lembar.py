"""The tables of a plan document as flat lists of rows, every numeric cell read in the notation of its column."""
import re

from baca import ANGKA as BILANGAN, KOSONG, NA, NIL, RUSAK, Ragu, Sel, notasi_kolom

TERBACA = (BILANGAN, KOSONG, NA, NIL)

MATRIKS = "tabel-6.1-program-pendanaan"
SEJARAH = "tabel-2.4-anggaran-realisasi"
KINERJA = "tabel-pencapaian-kinerja"
REALISASI = "tabel-realisasi"
SPM = "tabel-2.3-capaian-spm"
TUJUAN = "tabel-4.1-tujuan-sasaran"
RPJMD = "tabel-6.1-indikator-rpjmd"
PEGAWAI = "komposisi-pegawai"
RENCANA = "rencana"
BANTUAN, KEJADIAN, BARANG, PRIORITAS, EVALUASI = "bantuan-sosial", "kejadian", "kebutuhan-barang", "subkegiatan-prioritas", "evaluasi-renja"

# Columns of numbers by table; the second word says whether they are money.
ANGKA = {
    MATRIKS: [(r"rp_\d{4}|rp_akhir", True), (r"target_\d{4}|target_akhir|kondisi_awal", False)],
    SEJARAH: [(r"\d{4}", True), (r"pertumbuhan", False)],
    KINERJA: [(r"target_\d{4}|realisasi_\d{4}|rasio_\d{4}", False)],
    REALISASI: [(r"rp_realisasi", True), (r"realisasi", False)],
    SPM: [(r"berhak_\d{4}|terlayani_\d{4}|target_terlayani_\d{4}|capaian_\d{4}|mutu_\d{4}", False)],
    TUJUAN: [(r"\d{4}|akhir", False)],
    RPJMD: [(r"\d{4}|akhir", False)],
    BANTUAN: [(r"nilai", True), (r"sasaran|penerima|juga_penerima|pemutakhiran|pemutakhiran_wajib|target_cakupan", False)],
    KEJADIAN: [(r"menit|standar_menit|target_dalam_standar", False)],
    EVALUASI: [(r"rp_(target_akhir|sampai_tahun_lalu|target|realisasi_tw_\d|realisasi|sampai_tahun_ini)", True),
               (r"target_akhir|sampai_tahun_lalu|target|realisasi_tw_\d|realisasi|sampai_tahun_ini|(rp_)?(tingkat_)?capaian", False)],
    PRIORITAS: [(r"rp_\d{4}", True)],
    BARANG: [(r"satuan_biaya", True), (r"diperlukan|tersedia", False)],
    PEGAWAI: [(r"jumlah_tercetak|persen_tercetak", False)],
}


class Baris:
    """One row: `no` as a reader counts (the header is row 1), texts by column, cells by numeric column."""

    def __init__(self, no, teks):
        self.no, self.teks, self.sel = no, teks, {}

    def __getitem__(self, kolom):
        return self.teks.get(kolom, "").strip()

    def cell(self, kolom):
        return self.sel.get(kolom) or Sel("")


class Lembar:
    def __init__(self, nama, isi, notasi=None):
        self.nama, self.kolom, self.diberi = nama, list(isi["kolom"]), notasi
        self.baris = [Baris(i + 2, dict(zip(self.kolom, b))) for i, b in enumerate(isi["baris"])]
        if nama in (MATRIKS, PRIORITAS):
            bentuk_berlaku(self)
        self.notasi, self.campur, self.pohon = {}, {}, None
        for pola, uang in ANGKA.get(nama, []):
            for k in self.kolom:
                if re.fullmatch(pola, k):
                    self._baca(k, uang, notasi)

    def _baca(self, k, uang, notasi):
        sel = [Sel(b.teks.get(k, "")) for b in self.baris]
        money = [uang] * len(sel)
        if self.nama == SEJARAH and uang:
            money = [b["kelompok"] != "rasio" for b in self.baris]
        if notasi is None:
            try:
                n, lain = notasi_kolom(sel, [b["satuan"] for b in self.baris], money)
            except Ragu:
                raise Ragu(self.nama, k)
        else:
            n, lain = notasi, []
        self.notasi[k], self.campur[k] = n, lain
        for nomor, (b, s, m) in enumerate(zip(self.baris, sel, money)):
            # Of a column that mixes both notations each cell is read in the only one that fits it.
            s.pastikan({"id": "en", "en": "id"}[n] if nomor in lain else n, tegas=notasi is not None, uang=m)
            if re.match(r"(berhak|terlayani|target_terlayani)_\d{4}\Z", k) and s.nilai and min(s.nilai) < 0:
                s.jenis, s.nilai = RUSAK, None  # fewer people than none
            b.sel[k] = s

    def notasi_sel(self, b, kolom):
        """The notation of one cell, also of a column that mixes both."""
        n = self.notasi.get(kolom, "id")
        return {"id": "en", "en": "id"}[n] if any(self.baris[i] is b for i in self.campur.get(kolom, ())) else n

    def tahun(self, awalan):
        return sorted({int(k[len(awalan):]) for k in self.kolom if re.fullmatch(re.escape(awalan) + r"\d{4}", k)})

    def ada(self, kolom):
        return kolom in self.kolom


TINGKAT_KODE = {3: "program", 5: "kegiatan", 6: "subkegiatan"}
EJAAN = {"sub_kegiatan": "subkegiatan", "sub kegiatan": "subkegiatan", "bidang_urusan": "bidang"}


def bentuk_berlaku(t):
    """The form in force since 2025 as rows of nodes: code and name in one cell, the level by the code where no column tells it, the unit in brackets behind
    the indicator; a row of an outcome or output is a further row of the node above it."""
    t.satu_sel = "kode" not in t.kolom
    if t.satu_sel:
        for b in t.baris:
            m = re.fullmatch(r"\s*([\d.]+) - (.+)", b.teks["uraian"], re.S)
            b.teks["kode"], b.teks["uraian"] = m.groups() if m else ("", b.teks["uraian"])
        t.kolom.append("kode")
    if t.nama != MATRIKS:
        return
    tanpa = "tingkat" not in t.kolom
    atas, t.hasil = {}, False
    for b in t.baris:
        tk = b["tingkat"].lower()
        if tanpa:
            tk = TINGKAT_KODE.get(b["kode"].count(".") + 1 if b["kode"] else 0, "hasil")
        if tk in ("hasil", "outcome", "output"):
            t.hasil = True
            b.teks.update(atas)
        else:
            if tanpa or EJAAN.get(tk) or tk in ("program", "kegiatan"):
                b.teks["tingkat"] = EJAAN.get(tk, tk)
            atas = {k: b.teks.get(k, "") for k in ("tingkat", "kode", "uraian")}
    if tanpa:
        t.kolom.append("tingkat")
    if "satuan" not in t.kolom and "indikator" in t.kolom:
        for b in t.baris:
            m = re.search(r"\(([^()]+)\)\s*\Z", b["indikator"])
            b.teks["satuan"] = m.group(1) if m else ""


class Plan:
    """All tables of one document; `notasi` overrides what the columns say."""

    def __init__(self, dokumen, notasi=None):
        self.tabel = {n: Lembar(n, t, notasi) for n, t in dokumen["tabel"].items()}

    def get(self, nama):
        return self.tabel.get(nama)


TINGKAT = ["tujuan", "sasaran", "urusan", "bidang", "program", "kegiatan", "subkegiatan"]


class Simpul:
    """A node of the matrix: consecutive rows with the same level, code, name and unit kerja are one node with several indicators."""
    __slots__ = ("baris", "tingkat", "kode", "uraian", "derajat", "induk", "anak", "urut", "tetap")

    def __init__(self, baris):
        self.baris = [baris]
        self.tingkat, self.kode, self.uraian = baris["tingkat"], baris["kode"], baris["uraian"]
        self.derajat = TINGKAT.index(self.tingkat)
        self.induk, self.anak, self.tetap = None, [], {}

    @property
    def no(self):
        return self.baris[0].no

    @property
    def terpisah(self):
        """The first row only names the node and has no indicator: its money is the node's, that of the others repeats it or is a part of it."""
        return not self.berindikator(self.baris[0])

    def berindikator(self, b):
        return bool(b["indikator"] or any(b[k] for k in b.teks if k.startswith("target_") or k == "kondisi_awal"))

    def uang(self, kolom):
        """The money of the node: of the only row that prints any, or of the first; unequal amounts beside indicators are parts, and equal ones
        too if what stands below or beside the node adds up with all of them only. An amount that cannot be read leaves it unknown."""
        if kolom not in self.tetap:
            self.tetap[kolom] = self._uang(kolom)
        return self.tetap[kolom]

    def _baris_uang(self, kolom):
        """(settled already?, the cells that share the money)"""
        pertama, lain = self.baris[0].cell(kolom), [c for b in self.baris[1:] if (c := b.cell(kolom)).jenis != KOSONG]
        if pertama.jenis != KOSONG and (self.terpisah or pertama.jenis not in TERBACA):
            return pertama, []
        rusak = [c for c in lain if c.jenis not in TERBACA]
        if rusak:
            return (pertama if pertama.jenis != KOSONG else rusak[0]), []
        semua = ([pertama] if pertama.jenis != KOSONG else []) + lain
        isi = [c for c in semua if c.uang]
        return (isi or semua or [pertama])[0], isi

    def no_uang(self, kolom):
        """The row whose cell holds the money."""
        satu, isi = self._baris_uang(kolom)
        return next((b.no for b in self.baris if b.cell(kolom) is (isi or [satu])[0]), self.no)

    def sendiri(self, kolom):
        """As its own rows tell."""
        satu, isi = self._baris_uang(kolom)
        return satu if len({c.uang for c in isi}) < 2 else gabung(isi)

    def _uang(self, kolom):
        satu, isi = self._baris_uang(kolom)
        if len(isi) < 2:
            return satu
        if len({c.uang for c in isi}) > 1:
            return gabung(isi)
        semua, sekali = sum(c.uang for c in isi), satu.uang
        bawah = [x for a in self.anak if (x := a.uang(kolom).uang) is not None]
        if bawah:
            return gabung(isi) if sum(bawah) == semua != sekali else satu
        if self.induk is None or (atas := self.induk.sendiri(kolom).uang) is None:
            return satu
        # Of those behind it in the table it is known already whether their amounts are parts.
        lain = [x for s in self.induk.anak if s is not self and (x := (s.uang if s.urut > self.urut else s.sendiri)(kolom).uang) is not None]
        return gabung(isi) if sum(lain) + semua == atas != sum(lain) + sekali else satu

    def sebut(self, kolom):
        """Who or where: the first of the node's rows that says it."""
        return next((b[kolom] for b in self.baris if b[kolom] not in ("", "-")), "")

    @property
    def akhir(self):
        """(row, cell) of the end-of-period amount: of the first of the node's rows that prints one, or of its parts where its years are parts."""
        isi = [(b, b.cell("rp_akhir")) for b in self.baris if b["rp_akhir"]]
        uang = [c for _, c in isi if c.uang is not None]
        if len(isi) > 1 and self.berbagi and uang:
            return isi[0][0], gabung(uang)
        return (isi or [(self.baris[0], self.baris[0].cell("rp_akhir"))])[0]

    @property
    def berbagi(self):
        """The money of a year is printed in parts."""
        return any(" + " in self.uang(k).teks for k in self.baris[0].sel if k.startswith("rp_") and k != "rp_akhir")

    @property
    def akhir_bagian(self):
        """The ends of the further rows are parts of the first."""
        b, c = self.akhir
        lain = [x.uang for r in self.baris if r is not b and (x := r.cell("rp_akhir")).jenis != KOSONG and x.uang != c.uang]
        return self.berbagi or self.terpisah and None not in lain and sum(lain) == c.uang


def gabung(sel):
    """The cell that the parts make together."""
    satu = Sel(" + ".join(c.teks.strip() for c in sel))
    satu.jenis, satu.nilai, satu.bagian = BILANGAN, [sum(c.uang for c in sel)], sel[0].bagian
    return satu


def simpul(matriks):
    """(nodes in order, rows of printed totals). The parent is the nearest row above of a higher level."""
    if matriks.pohon is not None:
        return matriks.pohon
    daftar, total = [], []
    for b in matriks.baris:
        if b["tingkat"] == "total":
            total.append(b)
            continue
        if b["tingkat"] not in TINGKAT:
            continue
        s = Simpul(b)
        akhir = daftar[-1] if daftar else None
        if akhir and (akhir.tingkat, akhir.kode, akhir.uraian) == (s.tingkat, s.kode, s.uraian) and _lanjutan(akhir, b, matriks):
            akhir.baris.append(b)
            continue
        s.urut = len(daftar)
        for c in reversed(daftar):
            if c.derajat < s.derajat:
                s.induk = c
                c.anak.append(s)
                break
        daftar.append(s)
    matriks.pohon = daftar, total
    return matriks.pohon


def _lanjutan(akhir, b, matriks):
    """A further row of the node above: its own money cells are empty, or say the same again, or are the part of an indicator of its own.

    Two units that carry out one kegiatan are two nodes, also with the same money. A row that names no unit is of the unit above; one that names a
    unit where none was named is of the same node only if it prints no money.
    """
    kosong, baru = True, bool(b["indikator"]) and all(b["indikator"] != lama["indikator"] for lama in akhir.baris)
    for k in matriks.kolom:
        if k.startswith("rp_") and k != "rp_akhir":
            c = b.cell(k)
            kosong &= c.jenis == KOSONG
            if not baru and c.jenis != KOSONG and c.uang != akhir.baris[0].cell(k).uang:
                return False
    dulu, ini = (u.lower() for u in (akhir.sebut("unit_kerja"), "" if b["unit_kerja"] == "-" else b["unit_kerja"]))
    return not ini or dulu == ini or not dulu and kosong
