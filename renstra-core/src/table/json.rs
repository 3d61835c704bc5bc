//! A table as JSON: a list of objects, keys in the order of the columns.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use super::model::{JenisKolom, Kolom, Table};
use crate::value::Bahasa;
use crate::value::Nilai;

impl Table {
    /// The table as JSON text: a list of objects. Numbers are decimal strings, years are numbers,
    /// missing values are `null`.
    pub fn to_json(&self) -> String {
        // Strings, whole numbers and null always serialise.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

/// A table with what its columns hold.
#[derive(Serialize)]
struct Lengkap<'a> {
    judul: &'a str,
    kolom: Vec<KolomJson<'a>>,
    baris: &'a Table,
    #[serde(flatten)]
    tampilan: Option<Tampilan>,
}

/// The cells of each row as a reader sees them; why some have no figure: row, column, reason; and the figures that can
/// be explained: row, column, key, year.
#[derive(Serialize)]
struct Tampilan {
    tampil: Vec<Vec<String>>,
    alasan: Vec<(usize, usize, String)>,
    kunci: Vec<(usize, usize, String, Option<u16>)>,
}

#[derive(Serialize)]
struct KolomJson<'a> {
    kunci: &'a str,
    judul: &'a str,
    jenis: JenisKolom,
}

impl Table {
    /// The table with title and columns: `{"judul", "kolom": [{"kunci", "judul", "jenis"}], "baris"}`.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Bahasa;
    /// let json = plan.budget().table().to_typed_json(Bahasa::Id);
    /// assert!(json.contains(r#"{"kunci":"2022","judul":"2022","jenis":"rupiah"}"#));
    /// ```
    pub fn to_typed_json(&self, bahasa: Bahasa) -> String {
        self.whole(bahasa, None)
    }

    /// The typed form with `tampil`, the cells of each row as [`Nilai::shown`] writes them, and `alasan`, why cells
    /// have no figure: row, column, reason; and `kunci`, the figures that can be explained: row, column, key, year.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Bahasa;
    /// let json = plan.budget().table().to_view_json(Bahasa::Id);
    /// assert!(json.contains(r#""jumlah":"118873826774""#) && json.contains(r#""118.873.826.774""#));
    /// ```
    pub fn to_view_json(&self, bahasa: Bahasa) -> String {
        let cells = |row: &Vec<Nilai>| row.iter().map(|n| n.shown(bahasa)).collect();
        let reasons = self.baris.iter().enumerate().flat_map(|(i, row)| {
            let cells = row.iter().enumerate();
            cells.filter_map(move |(j, cell)| match cell {
                Nilai::TakTerdefinisi(reason) => Some((i, j, reason.teks().get(bahasa).to_owned())),
                _ => None,
            })
        });
        let tampilan = Tampilan {
            tampil: self.baris.iter().map(cells).collect(),
            alasan: reasons.collect(),
            kunci: { self.figur.iter() }
                .map(|(row, column, id)| {
                    let year = id.tahun.map(crate::value::Tahun::get);
                    (*row, *column, id.figur.to_string(), year)
                })
                .collect(),
        };
        self.whole(bahasa, Some(tampilan))
    }

    fn whole(&self, bahasa: Bahasa, tampilan: Option<Tampilan>) -> String {
        let kolom = self.kolom.iter().map(|k| KolomJson {
            kunci: &k.kunci,
            judul: k.judul.get(bahasa),
            jenis: k.jenis,
        });
        // Without a language the rows are Indonesian.
        let other = (bahasa != Bahasa::Id).then(|| self.clone().in_language(bahasa));
        let whole = Lengkap {
            judul: self.judul.get(bahasa),
            kolom: kolom.collect(),
            baris: other.as_ref().unwrap_or(self),
            tampilan,
        };
        // Strings, whole numbers and null always serialise.
        serde_json::to_string(&whole).unwrap_or_default()
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.baris.len()))?;
        for row in &self.baris {
            rows.serialize_element(&Row {
                kolom: &self.kolom,
                row,
            })?;
        }
        rows.end()
    }
}

struct Row<'a> {
    kolom: &'a [Kolom],
    row: &'a [Nilai],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.kolom.len()))?;
        for (column, cell) in self.kolom.iter().zip(self.row) {
            map.serialize_entry(&column.kunci, cell)?;
        }
        map.end()
    }
}
