//! Where a cell stands: in its table, and in the document that the table was read from.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Bahasa;
use super::printable::printable;

/// What all places of one table share: its name, its columns, and where it stands in its document.
///
/// Tables that differ in their document alone are equal: it says where they come from, not what they say.
#[derive(Debug, Clone)]
pub struct KepalaTabel {
    /// Name of the table.
    pub nama: String,
    /// Names of its columns as printed, without outer blanks.
    pub kolom: Vec<String>,
    /// The names that the schema has for them; of unknown ones, and of a place named by hand, none need be there.
    pub baku: Vec<String>,
    /// The document; `None` for a table that a program made.
    pub dokumen: Option<Dokumen>,
}

impl PartialEq for KepalaTabel {
    fn eq(&self, other: &Self) -> bool {
        self.nama == other.nama && self.kolom == other.kolom
    }
}

impl Eq for KepalaTabel {}

impl KepalaTabel {
    /// The number of a column, from 0, by its printed name or the one that the schema has.
    fn position(&self, kolom: &str) -> Option<usize> {
        let same = |k: &String| k.eq_ignore_ascii_case(kolom);
        let printed = self.kolom.iter().position(same);
        let found = printed.or_else(|| self.baku.iter().position(same));
        found.or_else(|| {
            let other = BERSAMA.iter().find(|(missing, _)| *missing == kolom);
            let (_, other) = other?;
            self.baku.iter().position(|k| k == other)
        })
    }
}

/// Columns that a table may lack, and the one that holds their text too: `1.06.02 - PROGRAM …`, `Jumlah … (Orang)`.
const BERSAMA: [(&str, &str); 3] = [
    ("kode", "uraian"),
    ("uraian", "kode"),
    ("satuan", "indikator"),
];

/// A document, and where in it the cells of a table stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dokumen {
    /// Name of the file.
    pub berkas: String,
    /// Where the cells stand.
    pub letak: Letak,
}

impl Dokumen {
    /// The document of the rows below so many others.
    pub(crate) fn below(&self, rows: u32) -> Self {
        let letak = match &self.letak {
            Letak::Lembar { nama, baris, kolom } => Letak::Lembar {
                nama: nama.clone(),
                baris: baris.saturating_add(rows),
                kolom: *kolom,
            },
            Letak::Sel { nama, baris } => Letak::Sel {
                nama: nama.clone(),
                baris: { baris.iter() }
                    .skip(usize::try_from(rows).unwrap_or(usize::MAX))
                    .cloned()
                    .collect(),
            },
            Letak::Halaman(all) => {
                let above = usize::try_from(rows).unwrap_or(usize::MAX);
                Letak::Halaman(all.iter().skip(above).cloned().collect())
            }
        };
        Self {
            berkas: self.berkas.clone(),
            letak,
        }
    }
}

/// Where the cells of a table stand in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letak {
    /// In a sheet, as a block: the header in this row and from this column on, both from 1.
    Lembar {
        /// Name of the sheet; `None` for a file that is one sheet, such as CSV.
        nama: Option<String>,
        /// Row of the header.
        baris: u32,
        /// Column of the first cell.
        kolom: u32,
    },
    /// In a sheet, row by row, where the table has other rows than the sheet: for every row, from the header on, its row
    /// and the column of each cell, both from 1.
    Sel {
        /// Name of the sheet.
        nama: Option<String>,
        /// Row and columns.
        baris: Vec<(u32, Vec<u32>)>,
    },
    /// On pages: for every row, from the header on, the page and the box of each cell.
    Halaman(Vec<(u32, Vec<Kotak>)>),
}

/// A box on a page, in points from the upper left corner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Kotak {
    /// Left edge.
    pub kiri: i32,
    /// Upper edge.
    pub atas: i32,
    /// Right edge.
    pub kanan: i32,
    /// Lower edge.
    pub bawah: i32,
}

impl fmt::Display for Kotak {
    /// Left, upper, right and lower edge: `72 100 180 120`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            kiri,
            atas,
            kanan,
            bawah,
        } = self;
        write!(f, "{kiri} {atas} {kanan} {bawah}")
    }
}

/// The place of a cell in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TempatDokumen<'a> {
    /// Name of the file.
    pub berkas: &'a str,
    /// Name of the sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lembar: Option<&'a str>,
    /// Cell or row as a spreadsheet names it: `D5`, or `5` for a row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sel: Option<String>,
    /// Page, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub halaman: Option<u32>,
    /// Box on the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kotak: Option<Kotak>,
}

impl fmt::Display for TempatDokumen<'_> {
    /// `Renstra.xlsx!T-C.24!D5`, `Renstra.pdf!hlm. 12`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.berkas)?;
        if let Some(sheet) = self.lembar {
            write!(f, "!{sheet}")?;
        }
        if let Some(cell) = &self.sel {
            write!(f, "!{cell}")?;
        }
        if let Some(page) = self.halaman {
            write!(f, "!hlm. {page}")?;
        }
        Ok(())
    }
}

/// Where a cell stands: table, row and column, as a reader of the table counts them, and the document.
///
/// The header is row 1, the first line of data row 2, as in a spreadsheet. A copy costs no memory: the names stand
/// once, with the table.
#[derive(Clone)]
pub struct Tempat {
    kepala: Arc<KepalaTabel>,
    /// 0 for the whole table or column.
    baris: u32,
    /// Number of the column, from 1; 0 for the whole row or table.
    kolom: u16,
}

impl Tempat {
    /// A place in a table whose names are known; the column by its number from 0.
    pub(crate) fn of(kepala: &Arc<KepalaTabel>, baris: Option<u32>, kolom: Option<usize>) -> Self {
        Self {
            kepala: Arc::clone(kepala),
            baris: baris.unwrap_or_default(),
            kolom: kolom.map_or(0, |k| u16::try_from(k + 1).unwrap_or(u16::MAX)),
        }
    }

    fn named(tabel: impl Into<String>, baris: u32, kolom: Option<String>) -> Self {
        Self {
            baris,
            kolom: u16::from(kolom.is_some()),
            kepala: Arc::new(KepalaTabel {
                nama: tabel.into(),
                kolom: kolom.into_iter().collect(),
                baku: Vec::new(),
                dokumen: None,
            }),
        }
    }

    /// A cell.
    pub fn cell(tabel: impl Into<String>, baris: u32, kolom: impl Into<String>) -> Self {
        Self::named(tabel, baris, Some(kolom.into()))
    }

    /// A whole row.
    pub fn row(tabel: impl Into<String>, baris: u32) -> Self {
        Self::named(tabel, baris, None)
    }

    /// A whole table.
    pub fn table(tabel: impl Into<String>) -> Self {
        Self::named(tabel, 0, None)
    }

    /// A whole column.
    pub fn column(tabel: impl Into<String>, kolom: impl Into<String>) -> Self {
        Self::named(tabel, 0, Some(kolom.into()))
    }

    /// Name of the table.
    pub fn tabel(&self) -> &str {
        &self.kepala.nama
    }

    /// Row, the header being row 1; `None` for the whole table.
    pub fn baris(&self) -> Option<u32> {
        (self.baris > 0).then_some(self.baris)
    }

    /// Name of the column; `None` for the whole row.
    pub fn kolom(&self) -> Option<&str> {
        let at = self.column_index()?;
        Some(self.kepala.kolom.get(at).map_or("", String::as_str))
    }

    /// Number of the column, from 0.
    fn column_index(&self) -> Option<usize> {
        usize::from(self.kolom).checked_sub(1)
    }

    /// The cell of the same row in another column, by its printed name or the one that the schema has.
    ///
    /// ```
    /// use renstra_core::Tempat;
    /// let row = Tempat::row("rencana", 3);
    /// assert_eq!(row.in_column("nilai"), Tempat::cell("rencana", 3, "nilai"));
    /// ```
    #[must_use]
    pub fn in_column(&self, kolom: impl AsRef<str>) -> Self {
        let kolom = kolom.as_ref();
        match self.kepala.position(kolom) {
            Some(at) => Self::of(&self.kepala, self.baris(), Some(at)),
            // A column that the table does not have: the place where it should be.
            None => {
                let mut kepala = (*self.kepala).clone();
                kepala.kolom.push(kolom.to_owned());
                let at = kepala.kolom.len() - 1;
                Self::of(&Arc::new(kepala), self.baris(), Some(at))
            }
        }
    }

    /// Table and row, for what is told once a row.
    pub(crate) fn row_key(&self) -> String {
        format!("{}/{}", self.tabel(), self.baris)
    }

    /// The cell of the same column in another row.
    #[must_use]
    pub(crate) fn in_row(&self, baris: u32) -> Self {
        Self {
            baris,
            ..self.clone()
        }
    }

    /// True if both stand in the same row of the same table.
    pub fn same_row(&self, other: &Self) -> bool {
        self.baris == other.baris
            && (Arc::ptr_eq(&self.kepala, &other.kepala) || self.tabel() == other.tabel())
    }

    /// The place in words: `tabel-2.4-anggaran-realisasi, baris 5, kolom 2018`.
    ///
    /// ```
    /// use renstra_core::{Bahasa, Tempat};
    /// let place = Tempat::cell("rencana", 3, "nilai");
    /// assert_eq!(place.to_string(), "rencana, baris 3, kolom nilai");
    /// assert_eq!(place.shown(Bahasa::En), "rencana, row 3, column nilai");
    /// ```
    pub fn shown(&self, bahasa: Bahasa) -> String {
        let (row, column, page) = match bahasa {
            Bahasa::Id => ("baris", "kolom", "hlm."),
            Bahasa::En => ("row", "column", "p."),
        };
        let row = self
            .printed_row()
            .map(|r| format!(", {row} {r}"))
            .unwrap_or_default();
        let column = self
            .kolom()
            .map(|k| format!(", {column} {k}"))
            .unwrap_or_default();
        // One file, one table: the cell says no more than row and column.
        let cell = self
            .dokumen()
            .and_then(|d| match (d.halaman, d.lembar, d.sel) {
                (Some(number), _, _) => Some(format!(" ({page} {number})")),
                (None, Some(sheet), Some(cell)) => Some(format!(" ({sheet}!{cell})")),
                _ => None,
            });
        let cell = cell.unwrap_or_default();
        printable(&format!("{}{row}{column}{cell}", self.tabel()))
    }

    /// The row as its document numbers it.
    pub(crate) fn printed_row(&self) -> Option<u32> {
        let row = self.baris()?;
        match self.kepala.dokumen.as_ref().map(|d| &d.letak) {
            Some(Letak::Sel { baris, .. }) => {
                let at = usize::try_from(row).ok()?.checked_sub(1)?;
                baris.get(at).map(|(row, _)| *row)
            }
            _ => Some(row),
        }
    }

    /// Where it stands in its document, as far as reading knows it.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// // CSV is one sheet: a spreadsheet shows the header in row 1.
    /// let cell = &plan.pohon.iter().next().unwrap().pagu[0].1;
    /// let document = cell.tempat.dokumen().unwrap();
    /// assert_eq!(document.berkas, "tabel-6.1-program-pendanaan.csv");
    /// assert_eq!(document.sel.as_deref(), Some("H2"));
    /// ```
    pub fn dokumen(&self) -> Option<TempatDokumen<'_>> {
        let document = self.kepala.dokumen.as_ref()?;
        let mut place = TempatDokumen {
            berkas: &document.berkas,
            lembar: None,
            sel: None,
            halaman: None,
            kotak: None,
        };
        match &document.letak {
            Letak::Lembar { nama, baris, kolom } => {
                place.lembar = nama.as_deref();
                let row = self
                    .baris()
                    .and_then(|r| r.checked_add(*baris)?.checked_sub(1));
                let column = self
                    .column_index()
                    .and_then(|k| u32::try_from(k).ok()?.checked_add(*kolom));
                let row = row.map(|r| r.to_string()).unwrap_or_default();
                let column = column.map(column_letters).unwrap_or_default();
                place.sel = Some(column + &row).filter(|text| !text.is_empty());
            }
            Letak::Sel { nama, baris } => {
                place.lembar = nama.as_deref();
                let at = usize::try_from(self.baris)
                    .ok()
                    .and_then(|b| b.checked_sub(1));
                let row = at.and_then(|i| baris.get(i));
                place.sel = row.map(|(row, columns)| {
                    let column = self.column_index().and_then(|k| columns.get(k));
                    let column = column.copied().map(column_letters).unwrap_or_default();
                    format!("{column}{row}")
                });
            }
            Letak::Halaman(rows) => {
                let at = usize::try_from(self.baris).ok()?.checked_sub(1);
                let row = at.and_then(|i| rows.get(i));
                place.halaman = row.map(|(page, _)| *page);
                let cell = self.column_index();
                place.kotak = row.and_then(|(_, cells)| cells.get(cell?).copied());
            }
        }
        Some(place)
    }
}

/// Pages as a place: `hlm. 51-60`.
#[cfg(feature = "xlsx")]
pub(crate) fn page_range(first: u32, last: u32) -> String {
    if first == last {
        return format!("hlm. {first}");
    }
    format!("hlm. {first}-{last}")
}

/// A column as a spreadsheet names it: 1 is `A`, 27 is `AA`.
pub(crate) fn column_letters(column: u32) -> String {
    let mut rest = column;
    let mut name = Vec::new();
    while let Some(n) = rest.checked_sub(1) {
        name.push(char::from(b'A' + u8::try_from(n % 26).unwrap_or_default()));
        rest = n / 26;
    }
    name.into_iter().rev().collect()
}

impl PartialEq for Tempat {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Tempat {}

impl PartialOrd for Tempat {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By the name of the table, the row and the name of the column.
impl Ord for Tempat {
    fn cmp(&self, other: &Self) -> Ordering {
        let same_table = Arc::ptr_eq(&self.kepala, &other.kepala);
        if same_table && self.baris == other.baris && self.kolom == other.kolom {
            return Ordering::Equal;
        }
        let table = if same_table {
            Ordering::Equal
        } else {
            self.tabel().cmp(other.tabel())
        };
        table
            .then(self.baris.cmp(&other.baris))
            .then_with(|| self.kolom().cmp(&other.kolom()))
    }
}

impl Hash for Tempat {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.tabel(), self.baris, self.kolom()).hash(state);
    }
}

impl fmt::Display for Tempat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown(Bahasa::Id))
    }
}

impl fmt::Debug for Tempat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tempat({self})")
    }
}

impl Serialize for Tempat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = [self.baris().is_some(), self.kolom().is_some()];
        let document = self.dokumen();
        let count = 1 + parts.iter().filter(|p| **p).count() + usize::from(document.is_some());
        let mut out = serializer.serialize_struct("Tempat", count)?;
        out.serialize_field("tabel", self.tabel())?;
        if let Some(row) = self.baris() {
            out.serialize_field("baris", &row)?;
        }
        if let Some(column) = self.kolom() {
            out.serialize_field("kolom", column)?;
        }
        if let Some(document) = document {
            out.serialize_field("dokumen", &document)?;
        }
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(letak: Letak) -> Arc<KepalaTabel> {
        Arc::new(KepalaTabel {
            nama: "t".to_owned(),
            kolom: vec!["a".to_owned(), "b".to_owned()],
            baku: Vec::new(),
            dokumen: Some(Dokumen {
                berkas: "rencana".to_owned(),
                letak,
            }),
        })
    }

    #[test]
    fn a_place_is_small() {
        assert!(size_of::<Tempat>() <= 16);
    }

    #[test]
    fn columns_of_a_spreadsheet() {
        let names = [1, 26, 27, 52, 53, 702, 703].map(column_letters);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_block_inside_a_sheet() {
        let head = table(Letak::Lembar {
            nama: Some("T-C.24".to_owned()),
            baris: 4,
            kolom: 3,
        });
        let cell = |row, column| Tempat::of(&head, row, column);
        let sel = |t: &Tempat| t.dokumen().unwrap().sel;
        assert_eq!(sel(&cell(Some(1), Some(0))).as_deref(), Some("C4"));
        assert_eq!(sel(&cell(Some(5), Some(1))).as_deref(), Some("D8"));
        assert_eq!(sel(&cell(Some(5), None)).as_deref(), Some("8"));
        assert_eq!(sel(&cell(None, None)), None);
        assert_eq!(cell(None, None).dokumen().unwrap().lembar, Some("T-C.24"));
    }

    #[test]
    fn a_box_on_a_page() {
        let at = |x| Kotak {
            kiri: x,
            atas: 10,
            kanan: x + 5,
            bawah: 20,
        };
        let head = table(Letak::Halaman(vec![
            (3, vec![at(0), at(50)]),
            (4, vec![at(1), at(51)]),
        ]));
        let cell = Tempat::of(&head, Some(2), Some(1));
        let place = cell.dokumen().unwrap();
        assert_eq!((place.halaman, place.kotak), (Some(4), Some(at(51))));
        let beyond = Tempat::of(&head, Some(9), Some(1));
        assert_eq!(beyond.dokumen().unwrap().halaman, None);
    }

    #[test]
    fn places_are_equal_by_name() {
        let head = table(Letak::Lembar {
            nama: None,
            baris: 1,
            kolom: 1,
        });
        let cell = Tempat::of(&head, Some(3), Some(1));
        assert_eq!(cell, Tempat::cell("t", 3, "b"));
        assert_eq!(cell.in_column("c"), Tempat::cell("t", 3, "c"));
        assert!(cell < Tempat::cell("t", 4, "a") && Tempat::table("t") < cell);
        assert!(cell.same_row(&Tempat::row("t", 3)));
    }
}
