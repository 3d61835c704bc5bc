//! What of a document no table took, and what a reader of the document would not see.

use crate::value::Teks;
use crate::value::bahasa::teks;

/// Why a part of a document is told about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sebab {
    /// No head of a table of a plan was recognised above these cells.
    TanpaKepala {
        /// How many cells.
        sel: usize,
    },
    /// A head counts the years (`Tahun 1`), and the document does not name its period.
    TahunTanpaPeriode,
    /// A second table of the same kind; the first one is read.
    TabelKedua {
        /// Where the first one stands.
        pertama: String,
    },
    /// Rows that the document hides; they are read.
    BarisTersembunyi {
        /// How many.
        jumlah: usize,
    },
    /// Columns that the document hides; they are read.
    KolomTersembunyi {
        /// How many.
        jumlah: usize,
    },
    /// A hidden sheet; its tables are read.
    LembarTersembunyi,
    /// Numbers whose format shows another unit than the column of units; that column counts.
    SatuanFormat {
        /// How many cells.
        sel: usize,
    },
    /// A formula without a stored result: the cell is read as empty.
    TanpaHasil {
        /// How many cells.
        sel: usize,
    },
}

/// A part of a document, where it stands, and why it is told about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Sheet and cells, such as `Lembar1!A1:F4`.
    pub letak: String,
    /// Why.
    pub sebab: Sebab,
}

impl Sebab {
    /// True if it is read: only worth knowing.
    pub fn is_read(&self) -> bool {
        !matches!(
            self,
            Self::TanpaKepala { .. } | Self::TabelKedua { .. } | Self::TahunTanpaPeriode
        )
    }

    /// In words.
    pub fn teks(&self) -> Teks {
        match self {
            Self::TanpaKepala { sel } => teks!(
                "{sel} sel tidak dibaca: tidak ada kepala tabel Renstra di atasnya",
                "{sel} cells are not read: no head of a table of a plan stands above them"
            ),
            Self::TahunTanpaPeriode => teks!(
                "kepala tabel menyebut tahun ke-1, ke-2, … tanpa periode; tulis periodenya dalam judul lembar atau nama berkas, misalnya 2025-2029",
                "the head counts the years (Tahun 1, 2, …) and no period is named; write it into the title of the sheet or the name of the file, for example 2025-2029"
            ),
            Self::TabelKedua { pertama } => teks!(
                "tabel kedua yang sejenis tidak dibaca; yang dibaca ada di {pertama}",
                "a second table of the same kind is not read; the one at {pertama} is"
            ),
            Self::BarisTersembunyi { jumlah } => teks!(
                "{jumlah} baris yang disembunyikan ikut dibaca; jumlah yang hanya menghitung baris yang tampak akan berbeda",
                "{jumlah} hidden rows are read as well; a total of the visible rows alone will differ"
            ),
            Self::KolomTersembunyi { jumlah } => teks!(
                "{jumlah} kolom yang disembunyikan ikut dibaca",
                "{jumlah} hidden columns are read as well"
            ),
            Self::LembarTersembunyi => teks!(
                "lembar yang disembunyikan; tabelnya ikut dibaca",
                "a hidden sheet; its tables are read as well"
            ),
            Self::SatuanFormat { sel } => teks!(
                "{sel} sel menampilkan satuan lain daripada kolom satuannya, karena format angkanya; yang dipakai kolom satuan",
                "{sel} cells show another unit than their column of units, by their number format; the column is used"
            ),
            Self::TanpaHasil { sel } => teks!(
                "{sel} rumus tanpa hasil yang tersimpan dibaca sebagai sel kosong; buka dan simpan berkasnya dengan aplikasi lembar sebar",
                "{sel} formulas without a stored result are read as empty cells; open the file in a spreadsheet program and save it"
            ),
        }
    }
}
