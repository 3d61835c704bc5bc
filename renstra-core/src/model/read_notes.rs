//! What was noticed while reading. The checks turn these into findings.

use crate::sheet::{LeftOut, Sebab};
use crate::value::number::NumberError;
use crate::value::{Rupiah, Satuan, Teks, Tempat};

/// Something in the printed tables that could not be read as intended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CatatanBaca {
    /// A cell that should hold a number and cannot be read as one.
    TakTerbaca {
        /// The cell.
        tempat: Tempat,
        /// Why.
        error: NumberError,
    },
    /// A text where a value of a fixed list is expected.
    NilaiAsing {
        /// The cell.
        tempat: Tempat,
        /// The text as printed.
        tercetak: String,
        /// The values that are allowed.
        harapan: String,
    },
    /// A column whose notation is ambiguous.
    LokalTakTentu {
        /// The first cell that depends on it.
        tempat: Tempat,
        /// Its text.
        tercetak: String,
        /// Rows of the cells that depend on it.
        baris: Vec<u32>,
    },
    /// A column with cells that fit only one notation and cells that fit only the other.
    LokalCampuran {
        /// The column, with its first cell in the rarer notation.
        tempat: Tempat,
        /// Text of that cell.
        tercetak: String,
        /// Rows of the rarer notation.
        baris: Vec<u32>,
    },
    /// A cell in quotes that holds rows of the table: two stray quotes swallowed them.
    BarisTertelan {
        /// The cell.
        tempat: Tempat,
        /// The last row that it holds.
        sampai: u32,
    },
    /// A target on a row of totals, which is not used; once a row.
    TargetPadaTotal {
        /// The cell.
        tempat: Tempat,
        /// The text as printed.
        tercetak: String,
    },
    /// A row that repeats the row before it letter by letter.
    BarisBerulang {
        /// The row.
        tempat: Tempat,
        /// The row before it.
        sebelumnya: Tempat,
    },
    /// A row of texts where the unit counts; once a row.
    TeksSebagaiAngka {
        /// The first cell.
        tempat: Tempat,
        /// Its text.
        tercetak: String,
        /// The unit of the row.
        satuan: Satuan,
    },
    /// Money with more than two decimals, rounded to sen.
    DibulatkanKeSen {
        /// The cell.
        tempat: Tempat,
        /// The text as printed.
        tercetak: String,
        /// The amount that is used.
        dipakai: Rupiah,
    },
    /// A cell with two units at once.
    DuaSatuan {
        /// The cell.
        tempat: Tempat,
        /// The text as printed.
        tercetak: String,
    },
    /// A cell whose unit is not the one of the unit column.
    SatuanLain {
        /// The cell.
        tempat: Tempat,
        /// The text as printed.
        tercetak: String,
        /// The unit of the unit column.
        kolom: Satuan,
    },
    /// A table without a column that it needs.
    KolomHilang {
        /// The table.
        tempat: Tempat,
        /// The columns that are missing.
        kolom: String,
    },
    /// A column that the table does not know.
    KolomAsing {
        /// The column.
        tempat: Tempat,
        /// The column that it is probably meant to be.
        usul: Option<String>,
    },
    /// A column that is there twice; the first counts.
    KolomGanda {
        /// The column.
        tempat: Tempat,
    },
    /// A choice for an indicator that its row alone names.
    PilihanTanpaNama {
        /// The row of the indicator.
        tempat: Tempat,
        /// Its key in the file of choices.
        kunci: String,
        /// Its name.
        nama: String,
    },
    /// A file or sheet that is not a table of a plan.
    TabelAsing {
        /// The file.
        tempat: Tempat,
    },
    /// A key of the identity that stands twice; the first value counts.
    KunciGanda {
        /// The cell of the second value.
        tempat: Tempat,
        /// The key.
        kunci: String,
        /// The second value.
        tercetak: String,
        /// The first value.
        pertama: String,
    },
    /// A column whose figures say nothing without another one of the same year.
    KolomTanpaPasangan {
        /// The column.
        tempat: Tempat,
        /// The column that is missing.
        perlu: String,
    },
    /// A declared choice in place of what a table declares.
    PilihanLain {
        /// Where the table declares it.
        tempat: Tempat,
        /// The column or key.
        kunci: String,
        /// What the table declares.
        tercetak: String,
        /// What is used.
        dipakai: String,
    },
    /// A file of the folder that was left out.
    BerkasTakDibaca {
        /// The file.
        tempat: Tempat,
        /// Why.
        alasan: Teks,
    },
    /// A part of a document that is not read, hidden, or has no value.
    BagianDokumen {
        /// The sheet and its cells.
        tempat: Tempat,
        /// What it is.
        bagian: LeftOut,
    },
    /// A table without a header or without rows.
    TabelKosong {
        /// The table.
        tempat: Tempat,
    },
    /// A row with more or fewer cells than the header.
    BarisTimpang {
        /// The row.
        tempat: Tempat,
        /// Cells of the row.
        sel: usize,
        /// Columns of the header.
        kolom: usize,
    },
    /// A range whose lower end is above its upper end.
    RentangTerbalik {
        /// The cell.
        tempat: Tempat,
        /// The range as printed.
        tercetak: String,
    },
}

impl CatatanBaca {
    /// The note on a part of a document; `None` for titles and other cells outside of its tables.
    pub(crate) fn of_document(bagian: LeftOut) -> Option<Self> {
        let tempat = Tempat::table(bagian.letak.clone());
        (bagian.sebab != Sebab::LuarTabel).then_some(Self::BagianDokumen { tempat, bagian })
    }

    /// Where it was noticed.
    pub fn tempat(&self) -> &Tempat {
        match self {
            Self::TakTerbaca { tempat, .. }
            | Self::NilaiAsing { tempat, .. }
            | Self::LokalTakTentu { tempat, .. }
            | Self::LokalCampuran { tempat, .. }
            | Self::DuaSatuan { tempat, .. }
            | Self::SatuanLain { tempat, .. }
            | Self::KolomHilang { tempat, .. }
            | Self::KolomAsing { tempat, .. }
            | Self::PilihanTanpaNama { tempat, .. }
            | Self::KolomGanda { tempat }
            | Self::KunciGanda { tempat, .. }
            | Self::KolomTanpaPasangan { tempat, .. }
            | Self::PilihanLain { tempat, .. }
            | Self::BerkasTakDibaca { tempat, .. }
            | Self::BagianDokumen { tempat, .. }
            | Self::TabelAsing { tempat }
            | Self::TabelKosong { tempat }
            | Self::BarisTimpang { tempat, .. }
            | Self::DibulatkanKeSen { tempat, .. }
            | Self::BarisBerulang { tempat, .. }
            | Self::BarisTertelan { tempat, .. }
            | Self::TargetPadaTotal { tempat, .. }
            | Self::TeksSebagaiAngka { tempat, .. }
            | Self::RentangTerbalik { tempat, .. } => tempat,
        }
    }
}
