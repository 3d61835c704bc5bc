//! What of a document no table took, and what a reader of the document would not see.

use serde::Serialize;

use super::json_place::JsonPlace;
use super::json_tree::JsonNode;
use crate::error::RenstraError;
use crate::value::Teks;
use crate::value::bahasa::teks;

/// Why a part of a document is told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Sebab {
    /// Cells outside of the tables of a sheet: titles, notes, signatures.
    LuarTabel,
    /// A sheet in which no table of a plan was recognised.
    TanpaTabel,
    /// A head counts the years (`Tahun 1`), and the document does not name its period.
    TahunTanpaPeriode,
    /// A second table of the same kind; the first one is read.
    TabelKedua,
    /// A formula without a stored result: the cell is read as empty.
    TanpaHasil,
    /// Numbers whose format shows another unit than the column of units; that column counts.
    SatuanFormat,
    /// Rows that the document hides; they are read.
    BarisTersembunyi,
    /// Columns that the document hides; they are read.
    KolomTersembunyi,
    /// A hidden sheet; its tables are read.
    LembarTersembunyi,
    /// Pages that are images: what stands on them is not read.
    HalamanGambar,
    /// Pages with a drawing of too many lines to find tables in.
    HalamanRumit,
    /// Pages of which a part cannot be read: damaged, or in a font of an unknown kind.
    HalamanRusak,
    /// Rows of accounts: the money of a sub kegiatan is that of its own row, or the sum of its accounts.
    Rekening,
    /// Sub kegiatan that print another amount than the sum of their accounts; the printed one counts.
    RekeningBerbeda,
    /// Sub kegiatan without money of their own, of which an account has no amount.
    RekeningTanpaNilai,
    /// A budget of several agencies; a plan is one of an agency.
    BeberapaPerangkatDaerah,
    /// A monthly cash plan; there is no table for it.
    AnggaranKas,
    /// A budget of one year that is not named.
    TahunTidakDisebut,
    /// A budget of one year of which several are named.
    TahunBerbeda,
    /// Amounts in thousands or millions, read in full.
    Kelipatan,
    /// Amounts below a head in thousands or millions that cannot be read in full.
    KelipatanTakTerbaca,
    /// A document without a cell that holds something.
    TanpaIsi,
    /// A place that a mapping names and the document does not have.
    PetaTanpaTabel,
    /// Text that is not UTF-8: its characters are read as Windows wrote them before.
    BukanUtf8,
}

/// A part of a document: where it stands, how many cells, rows or columns, and why it is told about.
///
/// ```
/// use renstra_core::sheet::{LeftOut, Sebab};
/// let part = LeftOut { letak: "Lembar1".to_owned(), sebab: Sebab::BarisTersembunyi, jumlah: 3 };
/// assert!(part.teks().en.starts_with("3 hidden rows"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Sheet and cells, such as `Lembar1!A1:F4`.
    pub letak: String,
    /// Why.
    pub sebab: Sebab,
    /// Cells, rows, columns or tables.
    pub jumlah: usize,
}

impl Sebab {
    /// All of them.
    pub const ALL: [Self; 24] = [
        Self::LuarTabel,
        Self::TanpaTabel,
        Self::TahunTanpaPeriode,
        Self::TabelKedua,
        Self::TanpaHasil,
        Self::SatuanFormat,
        Self::BarisTersembunyi,
        Self::KolomTersembunyi,
        Self::LembarTersembunyi,
        Self::HalamanGambar,
        Self::HalamanRumit,
        Self::HalamanRusak,
        Self::Rekening,
        Self::RekeningBerbeda,
        Self::RekeningTanpaNilai,
        Self::BeberapaPerangkatDaerah,
        Self::AnggaranKas,
        Self::TahunTidakDisebut,
        Self::TahunBerbeda,
        Self::Kelipatan,
        Self::KelipatanTakTerbaca,
        Self::TanpaIsi,
        Self::PetaTanpaTabel,
        Self::BukanUtf8,
    ];

    /// Its word in the canonical JSON: `baris_tersembunyi`.
    pub fn nama(self) -> &'static str {
        match self {
            Self::LuarTabel => "luar_tabel",
            Self::TanpaTabel => "tanpa_tabel",
            Self::TahunTanpaPeriode => "tahun_tanpa_periode",
            Self::TabelKedua => "tabel_kedua",
            Self::TanpaHasil => "tanpa_hasil",
            Self::SatuanFormat => "satuan_format",
            Self::BarisTersembunyi => "baris_tersembunyi",
            Self::KolomTersembunyi => "kolom_tersembunyi",
            Self::LembarTersembunyi => "lembar_tersembunyi",
            Self::HalamanGambar => "halaman_gambar",
            Self::HalamanRumit => "halaman_rumit",
            Self::HalamanRusak => "halaman_rusak",
            Self::Rekening => "rekening",
            Self::RekeningBerbeda => "rekening_berbeda",
            Self::RekeningTanpaNilai => "rekening_tanpa_nilai",
            Self::BeberapaPerangkatDaerah => "beberapa_perangkat_daerah",
            Self::AnggaranKas => "anggaran_kas",
            Self::TahunTidakDisebut => "tahun_tidak_disebut",
            Self::TahunBerbeda => "tahun_berbeda",
            Self::Kelipatan => "kelipatan",
            Self::KelipatanTakTerbaca => "kelipatan_tak_terbaca",
            Self::TanpaIsi => "tanpa_isi",
            Self::PetaTanpaTabel => "peta_tanpa_tabel",
            Self::BukanUtf8 => "bukan_utf8",
        }
    }
}

impl LeftOut {
    /// True if it stands on pages.
    fn on_pages(&self) -> bool {
        self.letak.starts_with("hlm. ")
    }

    /// What it is, in words.
    pub fn teks(&self) -> Teks {
        let n = self.jumlah;
        match self.sebab {
            Sebab::LuarTabel => teks!("{n} sel di luar tabel", "{n} cells outside of the tables"),
            Sebab::TanpaTabel => teks!(
                "tidak ada tabel Renstra yang dikenali; {n} sel tidak dibaca",
                "no table of a plan is recognised; {n} cells are not read"
            ),
            Sebab::TahunTanpaPeriode => teks!(
                "kepala tabel menghitung tahunnya (Tahun 1, Tahun 2, …), dan periodenya tidak disebut",
                "the head counts its years (Tahun 1, Tahun 2, …), and no period is named"
            ),
            Sebab::TabelKedua if self.on_pages() => teks!(
                "tabel lain yang sejenis; yang dibaca hanya yang paling cocok",
                "another table of the same kind; only the one that fits best is read"
            ),
            Sebab::TabelKedua => teks!(
                "tabel kedua yang sejenis; hanya yang pertama dibaca",
                "a second table of the same kind; only the first one is read"
            ),
            Sebab::TanpaHasil => teks!(
                "{n} rumus tanpa hasil yang tersimpan dibaca sebagai sel kosong",
                "{n} formulas without a stored result are read as empty cells"
            ),
            Sebab::SatuanFormat => teks!(
                "{n} sel menampilkan satuan lain daripada kolom satuannya, karena format angkanya; yang dipakai kolom satuan",
                "{n} cells show another unit than their column of units, by their number format; the column is used"
            ),
            Sebab::BarisTersembunyi => teks!(
                "{n} baris tersembunyi ikut dibaca; jumlah baris yang tampak saja akan berbeda",
                "{n} hidden rows are read as well; a total of the visible rows alone will differ"
            ),
            Sebab::KolomTersembunyi => teks!(
                "{n} kolom tersembunyi ikut dibaca",
                "{n} hidden columns are read as well"
            ),
            Sebab::LembarTersembunyi => teks!(
                "lembar tersembunyi; tabelnya ikut dibaca",
                "a hidden sheet; its tables are read as well"
            ),
            Sebab::HalamanGambar => teks!(
                "{n} halaman berupa gambar; tulisan di dalamnya tidak dibaca",
                "{n} pages are images; what is written on them is not read"
            ),
            Sebab::HalamanRumit => teks!(
                "{n} halaman memuat gambar dengan terlalu banyak garis; tabelnya tidak dicari",
                "{n} pages have a drawing of too many lines; no tables are looked for on them"
            ),
            Sebab::HalamanRusak => teks!(
                "{n} halaman tidak terbaca seluruhnya: sebagian isinya rusak, atau hurufnya tidak dikenal",
                "{n} pages cannot be read whole: a part of them is damaged, or in a font of an unknown kind"
            ),
            Sebab::Rekening => teks!(
                "{n} baris rekening tidak dijumlahkan di samping sub kegiatannya: pagu sub kegiatan adalah yang tercetak pada barisnya sendiri, dan hanya bila tidak ada, jumlah rekeningnya",
                "{n} rows of accounts are not added beside their sub kegiatan: its money is that of its own row, and only where it has none the sum of its accounts"
            ),
            Sebab::RekeningBerbeda => teks!(
                "pagu {n} sub kegiatan bukan jumlah rekening di bawahnya; yang dipakai yang tercetak",
                "the money of {n} sub kegiatan is not the sum of the accounts below; the printed one is used"
            ),
            Sebab::RekeningTanpaNilai => teks!(
                "pagu {n} sub kegiatan tidak dapat dijumlahkan: ada rekening tanpa nilai yang terbaca",
                "the money of {n} sub kegiatan cannot be added up: an account has no amount that can be read"
            ),
            Sebab::BeberapaPerangkatDaerah => teks!(
                "ekspor anggaran {n} perangkat daerah; yang dibaca rencana satu perangkat daerah, karena kode yang sama berulang pada perangkat daerah lain",
                "an export of the budgets of {n} agencies; what is read is the plan of one, since the same codes return in others"
            ),
            Sebab::AnggaranKas => teks!(
                "anggaran kas per bulan, yang tidak punya tabel dalam rencana; {n} sel tidak dibaca",
                "a monthly cash plan, for which a plan has no table; {n} cells are not read"
            ),
            Sebab::TahunTidakDisebut => teks!(
                "anggaran atau evaluasi satu tahun, dan tahunnya tidak disebut; tabelnya tidak dibaca",
                "a budget or evaluation of one year that is not named; the table is not read"
            ),
            Sebab::TahunBerbeda => teks!(
                "anggaran atau evaluasi satu tahun, dan kolom, judul, atau nama berkasnya menyebut tahun yang berbeda; tabelnya tidak dibaca",
                "a budget or evaluation of one year whose column, title or file name different years; the table is not read"
            ),
            Sebab::Kelipatan => teks!(
                "{n} nilai tercetak dalam ribuan atau jutaan rupiah menurut kepala kolomnya, dan dibaca dalam rupiah penuh",
                "{n} amounts are printed in thousands or millions of rupiah by their heads, and read in full rupiah"
            ),
            Sebab::TanpaIsi => teks!("tidak ada sel yang berisi", "no cell holds anything"),
            Sebab::PetaTanpaTabel => teks!(
                "peta menyebut tabel di sini, dan dokumen tidak memuatnya",
                "the mapping names a table here, and the document has none"
            ),
            Sebab::BukanUtf8 => teks!(
                "berkas ini bukan UTF-8; {n} karakter dibaca sebagai Windows-1252",
                "the file is not UTF-8; {n} characters are read as Windows-1252"
            ),
            Sebab::KelipatanTakTerbaca => teks!(
                "{n} nilai di bawah kepala dalam ribuan atau jutaan rupiah tidak dapat dibaca, dan dikosongkan",
                "{n} amounts below a head in thousands or millions of rupiah cannot be read, and are left empty"
            ),
        }
    }

    /// What to do about it.
    pub fn saran(&self) -> Teks {
        match self.sebab {
            Sebab::TahunTanpaPeriode => teks!(
                "tulis periodenya dalam judul lembar atau nama berkas, misalnya 2025-2029",
                "write the period into the title of the sheet or the name of the file, for example 2025-2029"
            ),
            Sebab::TabelKedua if self.on_pages() => teks!(
                "periksa apakah tabel ini memuat yang tidak ada pada tabel yang dibaca",
                "look whether it has what the table that is read does not have"
            ),
            Sebab::TabelKedua => teks!(
                "hapus salah satunya, atau satukan keduanya",
                "remove one of them, or make them one"
            ),
            Sebab::TanpaHasil => teks!(
                "buka dan simpan berkasnya dengan aplikasi lembar sebar",
                "open the file in a spreadsheet program and save it"
            ),
            Sebab::SatuanFormat => teks!(
                "samakan format angka dengan kolom satuannya",
                "make the number format agree with the column of units"
            ),
            Sebab::HalamanGambar | Sebab::HalamanRumit => teks!(
                "bila di sana ada tabel rencana, minta buku kerja atau PDF yang tulisannya dapat disalin",
                "if a table of the plan stands there, ask for a workbook or a PDF whose text can be copied"
            ),
            Sebab::HalamanRusak => teks!(
                "simpan atau cetak ulang PDF dari dokumen asalnya, lalu baca lagi",
                "save or print the PDF anew from the document that it was made from, and read it again"
            ),
            Sebab::Rekening => teks!(
                "tidak perlu diubah; periksa jumlahnya dengan dokumen anggaran",
                "nothing to change; compare the sum with the budget"
            ),
            Sebab::RekeningBerbeda | Sebab::RekeningTanpaNilai => teks!(
                "periksa pagu sub kegiatan dan rekening di bawahnya",
                "look at the money of the sub kegiatan and the accounts below it"
            ),
            Sebab::BeberapaPerangkatDaerah => teks!(
                "saring satu perangkat daerah dan simpan barisnya saja sebagai berkas sendiri",
                "filter one agency and save its rows alone as a file of their own"
            ),
            Sebab::AnggaranKas => teks!(
                "baca anggaran tahunannya, atau realisasi per bulan sebagai tabel `realisasi`",
                "read the budget of the year, or what was spent by month as the table `realisasi`"
            ),
            Sebab::TahunTidakDisebut | Sebab::TahunBerbeda => teks!(
                "sebut satu tahun saja dalam judul lembar, nama berkas, atau kepala kolom, misalnya Pagu 2025",
                "name one year only in the title of the sheet, the name of the file or the head, for example Pagu 2025"
            ),
            Sebab::Kelipatan | Sebab::KelipatanTakTerbaca => teks!(
                "periksa apakah nilainya memang tercetak dalam satuan itu",
                "look whether the amounts are in fact printed in that unit"
            ),
            Sebab::BukanUtf8 => teks!(
                "periksa tanda baca dan satuannya, atau simpan ulang sebagai UTF-8",
                "look at its punctuation and units, or save it again as UTF-8"
            ),
            Sebab::TanpaIsi => teks!(
                "periksa apakah berkasnya benar",
                "look whether it is the right file"
            ),
            Sebab::PetaTanpaTabel => teks!(
                "tulis letaknya seperti yang ditampilkan `renstra inspect`",
                "write the place as `renstra inspect` shows it"
            ),
            Sebab::LuarTabel | Sebab::TanpaTabel => teks!(
                "periksa kepala tabelnya dengan `renstra inspect`, bila isinya termasuk rencana",
                "look at its head with `renstra inspect`, if it belongs to the plan"
            ),
            Sebab::BarisTersembunyi | Sebab::KolomTersembunyi | Sebab::LembarTersembunyi => teks!(
                "tampilkan yang tersembunyi, atau hapus bila bukan bagian rencana",
                "show what is hidden, or remove it if it is no part of the plan"
            ),
        }
    }

    /// A part as the canonical JSON has it.
    pub(super) fn read(place: &JsonPlace<'_>, node: &JsonNode<'_>) -> Result<Self, RenstraError> {
        let [letak, sebab, jumlah] = place.members(node, ["letak", "sebab", "jumlah"])?;
        let known = |word: &str| Sebab::ALL.into_iter().find(|s| s.nama() == word);
        let word = sebab.map(|s| place.text(s)).transpose()?;
        let (Some(letak), Some(sebab), Some(jumlah)) = (letak, word.and_then(known), jumlah) else {
            let words: Vec<&str> = Sebab::ALL.iter().map(|s| s.nama()).collect();
            let words = words.join(", ");
            return Err(place.wrong(
                node,
                teks!(
                    "objek dengan `letak`, `jumlah`, dan `sebab` ({words})",
                    "an object with `letak`, `jumlah` and `sebab` ({words})"
                ),
            ));
        };
        Ok(Self {
            letak: place.text(letak)?.to_owned(),
            sebab,
            jumlah: place.whole(jumlah)?,
        })
    }
}
