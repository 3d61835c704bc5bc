//! Arguments of a call, read by name.

use std::ops::RangeInclusive;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::galat::Galat;
use crate::value::bahasa::teks;
use crate::value::tampak::shorten;
use crate::value::{Angka, Pembulatan, Rasio, Rupiah, Tahun};

type Baca<T> = Result<T, Galat>;

/// A JSON object whose members are asked for one by one; what was not asked for is an error at the end.
///
/// A row of columns stands in for members: the object then serves for all rows.
pub(super) struct Masukan {
    operasi: String,
    isi: Map<String, Value>,
    dikenal: Vec<&'static str>,
    sel: Vec<(String, Sel)>,
}

/// A cell of a column.
#[cfg_attr(
    not(feature = "arrow"),
    allow(dead_code, reason = "columns come from Arrow only")
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sel {
    /// A number.
    Angka(Angka),
    /// Text.
    Teks(String),
}

impl Sel {
    fn json(&self) -> Value {
        match self {
            Self::Angka(n) => Value::String(n.to_string()),
            Self::Teks(t) => Value::String(t.clone()),
        }
    }
}

impl Masukan {
    /// The arguments of an operation.
    pub(super) fn new(operasi: &str, json: &str) -> Baca<Self> {
        let value = if json.trim().is_empty() {
            Ok(Value::Object(Map::new()))
        } else {
            // As tables are read, so that the reader is there once.
            serde_json::from_slice(json.as_bytes())
        };
        match value {
            Ok(Value::Object(isi)) => Ok(Self::of(operasi, isi)),
            Ok(_) => Err(Galat::call(teks!(
                "argumen `{operasi}` harus berupa satu objek JSON",
                "the arguments of `{operasi}` must be one JSON object"
            ))),
            Err(e) => Err(Galat::call(teks!(
                "argumen `{operasi}` bukan JSON yang utuh: {e}",
                "the arguments of `{operasi}` are no valid JSON: {e}"
            ))),
        }
    }

    fn of(operasi: &str, isi: Map<String, Value>) -> Self {
        Self {
            operasi: operasi.to_owned(),
            isi,
            dikenal: Vec::new(),
            sel: Vec::new(),
        }
    }

    /// Columns whose cells stand in for members; [`Self::row_of`] fills them.
    #[cfg(feature = "arrow")]
    pub(super) fn columns(&mut self, nama: impl Iterator<Item = String>) {
        self.sel = nama.map(|n| (n, Sel::Teks(String::new()))).collect();
    }

    /// The cells of a row, one a column.
    #[cfg(feature = "arrow")]
    pub(super) fn row_of(&mut self, sel: impl Iterator<Item = Sel>) {
        for ((_, slot), cell) in self.sel.iter_mut().zip(sel) {
            *slot = cell;
        }
    }

    /// A member as text, without asking for it.
    #[cfg(feature = "arrow")]
    pub(super) fn given(&self, nama: &str) -> Option<&str> {
        self.isi.get(nama).and_then(Value::as_str)
    }

    /// Sets a member.
    #[cfg(feature = "arrow")]
    pub(super) fn set(&mut self, nama: &str, text: &str) {
        self.isi
            .insert(nama.to_owned(), Value::String(text.to_owned()));
    }

    /// The cell of a column, if the argument is one.
    fn cell(&mut self, nama: &'static str) -> Option<&Sel> {
        if self.sel.is_empty() {
            return None;
        }
        self.know(nama);
        self.sel
            .iter()
            .find(|(name, _)| name == nama)
            .map(|(_, cell)| cell)
    }

    fn know(&mut self, nama: &'static str) {
        if !self.dikenal.contains(&nama) {
            self.dikenal.push(nama);
        }
    }

    /// Asks for a member; `null` counts as not given.
    fn take(&mut self, nama: &'static str) -> Option<Value> {
        if let Some(cell) = self.cell(nama) {
            return Some(cell.json());
        }
        self.know(nama);
        // Rows ask for the same members again; a single call takes them out, files among them, without a copy.
        let value = if self.sel.is_empty() {
            self.isi.get_mut(nama).map(Value::take)
        } else {
            self.isi.get(nama).cloned()
        };
        value.filter(|v| !v.is_null())
    }

    fn missing(&self, nama: &str) -> Galat {
        let operasi = &self.operasi;
        Galat::call(teks!(
            "`{operasi}` memerlukan argumen `{nama}`",
            "`{operasi}` needs the argument `{nama}`"
        ))
    }

    fn wrong(&self, nama: &str, found: &Value, id: &str, en: &str) -> Galat {
        let (operasi, found) = (&self.operasi, shorten(&found.to_string()));
        Galat::call(teks!(
            "argumen `{nama}` dari `{operasi}` berisi {found}, seharusnya {id}",
            "the argument `{nama}` of `{operasi}` is {found}, expected {en}"
        ))
    }

    fn number<T: DeserializeOwned>(&self, nama: &str, value: Value) -> Baca<T> {
        let whole = "angka sebagai teks desimal (\"1234.50\") atau bilangan bulat; pecahan biner tidak diterima karena tidak tepat";
        serde_json::from_value(value.clone()).map_err(|e| {
            let en = format!("a number as decimal text (\"1234.50\") or a whole number ({e})");
            self.wrong(nama, &value, whole, &en)
        })
    }

    /// A number, if it is given.
    pub(super) fn opsional(&mut self, nama: &'static str) -> Baca<Option<Angka>> {
        if let Some(Sel::Angka(n)) = self.cell(nama) {
            return Ok(Some(*n));
        }
        self.take(nama).map(|v| self.number(nama, v)).transpose()
    }

    /// A number.
    pub(super) fn angka(&mut self, nama: &'static str) -> Baca<Angka> {
        self.opsional(nama)?.ok_or_else(|| self.missing(nama))
    }

    /// A count, if it is given.
    pub(super) fn cacah_opsional(&mut self, nama: &'static str) -> Baca<Option<u32>> {
        let Some(value) = self.take(nama) else {
            return Ok(None);
        };
        let (id, en) = ("bilangan bulat, paling kecil 0", "a whole number from 0");
        // Whole numbers of columns come as text.
        let text = value.as_str().filter(|_| !self.sel.is_empty());
        let count = match text {
            Some(text) => text.parse().ok(),
            None => value.as_u64().and_then(|n| u32::try_from(n).ok()),
        };
        count
            .map(Some)
            .ok_or_else(|| self.wrong(nama, &value, id, en))
    }

    /// A count.
    pub(super) fn cacah(&mut self, nama: &'static str) -> Baca<u32> {
        self.cacah_opsional(nama)?.ok_or_else(|| self.missing(nama))
    }

    /// A count inside limits, if it is given.
    pub(super) fn antara(
        &mut self,
        nama: &'static str,
        batas: RangeInclusive<u32>,
    ) -> Baca<Option<u32>> {
        let count = self.cacah_opsional(nama)?;
        match count.filter(|n| !batas.contains(n)) {
            None => Ok(count),
            Some(n) => {
                let (from, to) = batas.into_inner();
                let (id, en) = (format!("{from} sampai {to}"), format!("{from} to {to}"));
                Err(self.wrong(nama, &n.into(), &id, &en))
            }
        }
    }

    /// Money.
    pub(super) fn rupiah(&mut self, nama: &'static str) -> Baca<Rupiah> {
        if let Some(Sel::Angka(n)) = self.cell(nama)
            && let Ok(money) = Rupiah::from_angka(*n)
        {
            return Ok(money);
        }
        let value = self.take(nama).ok_or_else(|| self.missing(nama))?;
        self.number(nama, value)
    }

    /// A percent as a ratio.
    pub(super) fn persen(&mut self, nama: &'static str) -> Baca<Rasio> {
        Ok(percent(self.angka(nama)?))
    }

    /// A year, if it is given.
    pub(super) fn tahun(&mut self, nama: &'static str) -> Baca<Option<Tahun>> {
        let Some(value) = self.take(nama) else {
            return Ok(None);
        };
        let (id, en) = (
            "tahun antara 1900 dan 2200 sebagai bilangan",
            "a year between 1900 and 2200 as a number",
        );
        let year = match value.as_str().filter(|_| !self.sel.is_empty()) {
            Some(text) => text.parse().ok(),
            None => serde_json::from_value(value.clone()).ok(),
        };
        year.map(Some)
            .ok_or_else(|| self.wrong(nama, &value, id, en))
    }

    /// A year that must be given.
    pub(super) fn wajib_tahun(&mut self, nama: &'static str) -> Baca<Tahun> {
        self.tahun(nama)?.ok_or_else(|| self.missing(nama))
    }

    /// Text, if it is given.
    pub(super) fn teks_opsional(&mut self, nama: &'static str) -> Baca<Option<String>> {
        match self.take(nama) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong(nama, &other, "teks", "text")),
        }
    }

    /// Text.
    pub(super) fn teks(&mut self, nama: &'static str) -> Baca<String> {
        self.teks_opsional(nama)?.ok_or_else(|| self.missing(nama))
    }

    /// A printed text, or a whole number.
    pub(super) fn tercetak(&mut self, nama: &'static str) -> Baca<String> {
        let value = self.take(nama).ok_or_else(|| self.missing(nama))?;
        match value {
            Value::String(text) => Ok(text),
            other => Ok(self.number::<Angka>(nama, other)?.to_string()),
        }
    }

    /// Yes or no, if it is given.
    pub(super) fn ya(&mut self, nama: &'static str) -> Baca<Option<bool>> {
        match self.take(nama) {
            None => Ok(None),
            Some(Value::Bool(yes)) => Ok(Some(yes)),
            Some(other) => Err(self.wrong(nama, &other, "true atau false", "true or false")),
        }
    }

    /// An option of a named choice, if it is given.
    pub(super) fn pilihan<T: DeserializeOwned>(&mut self, nama: &'static str) -> Baca<Option<T>> {
        let Some(value) = self.take(nama) else {
            return Ok(None);
        };
        serde_json::from_value(value.clone())
            .map(Some)
            .map_err(|e| {
                let all = options(&e.to_string());
                self.wrong(nama, &value, &all, &all)
            })
    }

    /// An option that must be given.
    pub(super) fn wajib_pilih<T: DeserializeOwned>(&mut self, nama: &'static str) -> Baca<T> {
        self.pilihan(nama)?.ok_or_else(|| self.missing(nama))
    }

    /// Numbers, with gaps where there is `null`.
    pub(super) fn deret(&mut self, nama: &'static str) -> Baca<Vec<Option<Angka>>> {
        let values = self.list(nama)?;
        values
            .into_iter()
            .map(|v| (!v.is_null()).then(|| self.number(nama, v)).transpose())
            .collect()
    }

    /// As many numbers as the rule takes, with gaps.
    pub(super) fn larik<const N: usize>(&mut self, nama: &'static str) -> Baca<[Option<Angka>; N]> {
        let operasi = self.operasi.clone();
        let values = self.deret(nama)?;
        let count = values.len();
        values.try_into().map_err(|_| {
            Galat::call(teks!(
                "argumen `{nama}` dari `{operasi}` berisi {count} nilai, seharusnya {N} (null untuk yang kosong)",
                "the argument `{nama}` of `{operasi}` holds {count} values, expected {N} (null for an empty one)"
            ))
        })
    }

    /// Numbers without gaps.
    pub(super) fn daftar(&mut self, nama: &'static str) -> Baca<Vec<Angka>> {
        let values = self.list(nama)?;
        values.into_iter().map(|v| self.number(nama, v)).collect()
    }

    /// Texts; none if it is not given.
    pub(super) fn daftar_teks(&mut self, nama: &'static str) -> Baca<Vec<String>> {
        let Some(value) = self.take(nama) else {
            return Ok(Vec::new());
        };
        let texts = serde_json::from_value(value.clone());
        texts.map_err(|_| self.wrong(nama, &value, "daftar teks", "a list of texts"))
    }

    /// Objects, each with arguments of its own; none if it is not given.
    pub(super) fn baris(&mut self, nama: &'static str) -> Baca<Vec<Self>> {
        let values = match self.take(nama) {
            None => Vec::new(),
            Some(Value::Array(values)) => values,
            Some(other) => return Err(self.not_a_list(nama, &other)),
        };
        let rows = values.into_iter().enumerate();
        rows.map(|(i, value)| self.row(nama, i, value)).collect()
    }

    /// One object with arguments of its own, if it is given.
    pub(super) fn bagian(&mut self, nama: &'static str) -> Baca<Option<Self>> {
        match self.take(nama) {
            None => Ok(None),
            Some(Value::Object(isi)) => {
                Ok(Some(Self::of(&format!("{}.{nama}", self.operasi), isi)))
            }
            Some(other) => Err(self.wrong(nama, &other, "objek", "an object")),
        }
    }

    fn row(&self, nama: &str, i: usize, value: Value) -> Baca<Self> {
        match value {
            Value::Object(isi) => Ok(Self::of(&format!("{}.{nama}[{i}]", self.operasi), isi)),
            other => Err(self.wrong(nama, &other, "daftar objek", "a list of objects")),
        }
    }

    fn list(&mut self, nama: &'static str) -> Baca<Vec<Value>> {
        match self.take(nama).ok_or_else(|| self.missing(nama))? {
            Value::Array(values) => Ok(values),
            other => Err(self.not_a_list(nama, &other)),
        }
    }

    fn not_a_list(&self, nama: &str, found: &Value) -> Galat {
        self.wrong(nama, found, "daftar", "a list")
    }

    /// How results are rounded; the default if it is not given.
    pub(super) fn pembulatan(&mut self) -> Baca<Pembulatan> {
        let default = Pembulatan::default();
        let Some(mut part) = self.bagian("pembulatan")? else {
            return Ok(default);
        };
        let policy = Pembulatan {
            desimal: part
                .antara("desimal", 0..=Pembulatan::MOST)?
                .unwrap_or(default.desimal),
            cara: part.pilihan("cara")?.unwrap_or(default.cara),
        };
        part.end()?;
        Ok(policy)
    }

    /// Nothing may be left over.
    pub(super) fn end(&self) -> Baca<()> {
        let given = self.isi.keys().chain(self.sel.iter().map(|(name, _)| name));
        let Some(unknown) = given
            .into_iter()
            .find(|k| !self.dikenal.contains(&k.as_str()))
        else {
            return Ok(());
        };
        let (operasi, unknown) = (&self.operasi, shorten(unknown));
        let known = self.dikenal.join(", ");
        Err(Galat::call(teks!(
            "`{operasi}` tidak mengenal argumen `{unknown}`; yang dikenal: {known}",
            "`{operasi}` does not know the argument `{unknown}`; it knows: {known}"
        )))
    }
}

/// A percent as a ratio.
pub(super) fn percent(points: Angka) -> Rasio {
    Rasio::new(points, Angka::from(100)).unwrap_or_else(|_| Rasio::whole(points))
}

/// The options that a message of the reader names.
fn options(message: &str) -> String {
    let tail = message.split_once("expected ").map_or(message, |(_, t)| t);
    let tail = tail.split(" at line").next().unwrap_or(tail);
    let tail = tail.strip_prefix("one of ").unwrap_or(tail);
    tail.replace(" or ", ", ")
}
