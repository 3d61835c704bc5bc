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
    pub const ALL: [Self; 11] = [
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
        }
    }
}

impl LeftOut {
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
        }
    }

    /// What to do about it.
    pub fn saran(&self) -> Teks {
        match self.sebab {
            Sebab::TahunTanpaPeriode => teks!(
                "tulis periodenya dalam judul lembar atau nama berkas, misalnya 2025-2029",
                "write the period into the title of the sheet or the name of the file, for example 2025-2029"
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
