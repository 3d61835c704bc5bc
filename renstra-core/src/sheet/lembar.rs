//! One table as text.

use std::sync::Arc;

use super::column_name::{normal_column, year_of};
use super::skema::Tabel;
use crate::ordered::Map;
#[cfg(feature = "xlsx")]
use crate::value::Letak;
use crate::value::{CellText, Dokumen, KepalaTabel, Tahun, Tempat};

/// A table as printed: a header and rows of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lembar {
    /// What its name says it is.
    tabel: Option<Tabel>,
    kepala: Arc<KepalaTabel>,
    kolom: Vec<String>,
    /// The rows.
    pub baris: Vec<BarisLembar>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisLembar {
    /// Row as a spreadsheet counts it, the header being row 1.
    pub nomor: u32,
    /// The cells, as many as were printed.
    pub sel: Vec<CellText>,
}

impl Lembar {
    /// A table from its header and rows.
    pub fn new(nama: impl Into<String>, kolom: Vec<String>, baris: Vec<BarisLembar>) -> Self {
        let nama = nama.into();
        let tabel = Tabel::from_name(&nama);
        Self {
            tabel,
            kepala: Arc::new(KepalaTabel {
                baku: meanings(tabel, &kolom),
                nama,
                kolom: kolom.iter().map(|k| k.trim().to_owned()).collect(),
                dokumen: None,
            }),
            kolom,
            baris,
        }
    }

    /// The same table with one of its rows as the header; what stands above it is left out.
    pub(crate) fn beginning_at(&self, row: usize) -> Self {
        let Some(header) = self.baris.get(row) else {
            return self.clone();
        };
        let above = header.nomor.saturating_sub(1);
        let baris = self.baris.iter().skip(row + 1).map(|r| BarisLembar {
            nomor: r.nomor.saturating_sub(above),
            sel: r.sel.clone(),
        });
        let kolom = header.sel.iter().map(String::from).collect();
        let sheet = Self::new(self.nama(), kolom, baris.collect());
        match self.dokumen() {
            Some(dokumen) => sheet.from_document(dokumen.below(above)),
            None => sheet,
        }
    }

    /// The same table with other names of its columns.
    pub(crate) fn with_columns(self, kolom: Vec<String>) -> Self {
        let dokumen = self.kepala.dokumen.clone();
        let sheet = Self::new(self.kepala.nama.clone(), kolom, self.baris);
        match dokumen {
            Some(dokumen) => sheet.from_document(dokumen),
            None => sheet,
        }
    }

    /// The same rows as another table.
    #[cfg(feature = "xlsx")]
    pub(crate) fn named(self, tabel: Tabel) -> Self {
        let dokumen = self.kepala.dokumen.clone();
        let sheet = Self::new(tabel.nama(), self.kolom, self.baris);
        match dokumen {
            Some(dokumen) => sheet.from_document(dokumen),
            None => sheet,
        }
    }

    /// Gives every row with a cell the same text in a new column; cells behind it stay.
    pub(super) fn add_cells(&mut self, column: usize, text: &str) {
        for row in &mut self.baris {
            if row.sel.iter().any(|c| !c.trim().is_empty()) {
                let width = row.sel.len().max(column);
                row.sel.resize(width, CellText::from(""));
                row.sel.insert(column, CellText::from(text));
            }
        }
    }

    /// The same table, with the document that it was read from.
    #[must_use]
    pub fn from_document(mut self, dokumen: Dokumen) -> Self {
        self.kepala = Arc::new(KepalaTabel {
            dokumen: Some(dokumen),
            ..(*self.kepala).clone()
        });
        self
    }

    /// The same table under the name of its file.
    #[must_use]
    pub(crate) fn in_file(mut self, berkas: &str) -> Self {
        if let Some(dokumen) = self.kepala.dokumen.clone() {
            let berkas = berkas.to_owned();
            self = self.from_document(Dokumen { berkas, ..dokumen });
        }
        self
    }

    /// Numbers its rows as its sheet does, where it is a block inside one.
    #[cfg(feature = "xlsx")]
    #[must_use]
    pub(crate) fn numbered_as_printed(mut self) -> Self {
        let Some(Dokumen {
            berkas,
            letak: Letak::Lembar { nama, baris, kolom },
        }) = self.dokumen().cloned()
        else {
            return self;
        };
        for row in &mut self.baris {
            row.nomor = row.nomor.saturating_add(baris.saturating_sub(1));
        }
        let letak = Letak::Lembar {
            nama,
            baris: 1,
            kolom,
        };
        self.from_document(Dokumen { berkas, letak })
    }

    /// Name of the file or sheet, without folder and ending.
    pub fn nama(&self) -> &str {
        &self.kepala.nama
    }

    /// The table of a plan that its name says it is; `None` for any other.
    pub fn tabel(&self) -> Option<Tabel> {
        self.tabel
    }

    /// The document that it was read from; `None` for a table that a program made.
    pub fn dokumen(&self) -> Option<&Dokumen> {
        self.kepala.dokumen.as_ref()
    }

    /// Column names as printed.
    pub fn kolom(&self) -> &[String] {
        &self.kolom
    }

    /// Column names as the schema has them (`rp_2026` for `Pagu 2026`); unknown ones in lower case, `_` for blanks.
    pub fn kolom_normal(&self) -> impl Iterator<Item = (usize, &str)> + Clone {
        self.kepala.baku.iter().map(String::as_str).enumerate()
    }

    /// Index of a column by name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.kepala.baku.iter().position(|k| k == name)
    }

    /// The year columns `prefix_YYYY` (or `YYYY` for an empty prefix), by year.
    pub fn year_columns(&self, prefix: &str) -> Vec<(Tahun, usize)> {
        let mut columns = Map::new();
        for (i, name) in self.kolom_normal() {
            if let Some(year) = year_of(name, prefix) {
                columns.keep_first(year, i);
            }
        }
        columns.into_iter().collect()
    }

    /// The text of a cell; empty where the row is too short.
    pub fn text<'a>(&'a self, row: &'a BarisLembar, column: usize) -> &'a str {
        row.sel.get(column).map_or("", CellText::as_str)
    }

    /// The place of a cell.
    pub fn place(&self, row: &BarisLembar, column: usize) -> Tempat {
        Tempat::of(&self.kepala, Some(row.nomor), Some(column))
    }

    /// The place of a row.
    pub fn place_of_row(&self, row: &BarisLembar) -> Tempat {
        Tempat::of(&self.kepala, Some(row.nomor), None)
    }

    /// The place of a column, by its number from 0.
    pub fn place_of_column(&self, column: usize) -> Tempat {
        Tempat::of(&self.kepala, None, Some(column))
    }

    /// The place of the whole table.
    pub fn place_of_table(&self) -> Tempat {
        Tempat::of(&self.kepala, None, None)
    }

    /// The row with a number.
    pub fn row(&self, nomor: u32) -> Option<&BarisLembar> {
        // Rows are numbered as they follow each other.
        let at = self.baris.binary_search_by_key(&nomor, |r| r.nomor).ok()?;
        self.baris.get(at)
    }
}

/// The names of columns as the schema of the table has them. A column that has the name itself comes before one with
/// another name for it.
fn meanings(tabel: Option<Tabel>, kolom: &[String]) -> Vec<String> {
    let mut normal: Vec<String> = kolom.iter().map(|k| normal_column(k)).collect();
    let Some(skema) = tabel.map(Tabel::skema) else {
        return normal;
    };
    for at in 0..normal.len() {
        let Some(name) = normal.get(at).filter(|n| !skema.knows(n)) else {
            continue;
        };
        let free = |m: &String| !normal.contains(m);
        // `Capaian` beside a column for what was realised is its share.
        let share = || skema.meaning(&format!("persentase_{name}")).filter(free);
        let meant = skema.meaning(name);
        let meant = match &meant {
            Some(taken) if !free(taken) => share(),
            _ => meant,
        };
        if let (Some(meant), Some(name)) = (meant, normal.get_mut(at)) {
            *name = meant;
        }
    }
    normal
}
