//! Arguments of a call, read by name.

use std::ops::RangeInclusive;

use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::value::RawValue;

use super::arg_value::{Anggota, ArgCell, ArgValue};
use super::error::Galat;
use crate::ordered::Map;
use crate::sheet::json_tree::JsonError;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;
use crate::value::{Angka, Pembulatan, Rasio, Rupiah, Tahun, Teks};

type Baca<T> = Result<T, Galat>;

/// A JSON object whose members are asked for one by one; what was not asked for is an error at the end.
///
/// A row of columns stands in for members: the object then serves for all rows.
pub(super) struct Args<'a> {
    operasi: String,
    isi: Map<String, ArgValue<'a>>,
    dikenal: Vec<&'static str>,
    sel: Vec<(String, ArgCell)>,
}

impl<'a> Args<'a> {
    /// The arguments of an operation.
    pub(super) fn new(operasi: &str, json: &'a str) -> Baca<Self> {
        if json.trim().is_empty() {
            return Ok(Self::of(operasi, Map::new()));
        }
        let whole = serde_json::from_slice::<&RawValue>(json.as_bytes());
        let whole = whole.map_err(|_| broken(operasi, json))?;
        let Some(members) = ArgValue::Json(whole.get()).members() else {
            return Err(Galat::call(teks!(
                "argumen `{operasi}` harus berupa satu objek JSON",
                "the arguments of `{operasi}` must be one JSON object"
            )));
        };
        let Anggota(isi) = members.map_err(|_| broken(operasi, json))?;
        Ok(Self::of(operasi, isi))
    }

    fn of(operasi: &str, isi: Map<String, ArgValue<'a>>) -> Self {
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
        self.sel = nama.map(|n| (n, ArgCell::Teks(String::new()))).collect();
    }

    /// The cells of a row, one a column.
    #[cfg(feature = "arrow")]
    pub(super) fn row_of(&mut self, sel: impl Iterator<Item = ArgCell>) {
        for ((_, slot), cell) in self.sel.iter_mut().zip(sel) {
            *slot = cell;
        }
    }

    /// A member as text, without asking for it.
    #[cfg(feature = "arrow")]
    pub(super) fn given(&self, nama: &str) -> Option<String> {
        self.isi.get(nama).and_then(ArgValue::text)
    }

    /// Sets a member.
    #[cfg(feature = "arrow")]
    pub(super) fn set(&mut self, nama: &str, text: &str) {
        let text = ArgValue::ArgCell(ArgCell::Teks(text.to_owned()));
        self.isi.insert(nama.to_owned(), text);
    }

    /// The cell of a column, if the argument is one.
    fn cell(&mut self, nama: &'static str) -> Option<&ArgCell> {
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
    fn take(&mut self, nama: &'static str) -> Option<ArgValue<'a>> {
        if let Some(cell) = self.cell(nama) {
            return Some(ArgValue::ArgCell(cell.clone()));
        }
        self.know(nama);
        self.isi.get(nama).filter(|v| !v.is_null()).cloned()
    }

    fn missing(&self, nama: &str) -> Galat {
        let operasi = &self.operasi;
        Galat::call(teks!(
            "`{operasi}` memerlukan argumen `{nama}`",
            "`{operasi}` needs the argument `{nama}`"
        ))
    }

    fn wrong(&self, nama: &str, found: &ArgValue<'_>, id: &str, en: &str) -> Galat {
        let (operasi, found) = (&self.operasi, shorten(&found.shown()));
        Galat::call(teks!(
            "argumen `{nama}` dari `{operasi}` berisi {found}, seharusnya {id}",
            "the argument `{nama}` of `{operasi}` is {found}, expected {en}"
        ))
    }

    fn number<T: DeserializeOwned>(&self, nama: &str, value: &ArgValue<'_>) -> Baca<T> {
        let whole = "angka sebagai teks desimal (\"1234.50\") atau bilangan bulat; pecahan biner tidak diterima karena tidak tepat";
        let fraction = value
            .fraction()
            .map(|n| ArgValue::ArgCell(ArgCell::Angka(n)));
        fraction.as_ref().unwrap_or(value).read().map_err(|e| {
            let en = format!("a number as decimal text (\"1234.50\") or a whole number ({e})");
            self.wrong(nama, value, whole, &en)
        })
    }

    /// A number, if it is given.
    pub(super) fn opsional(&mut self, nama: &'static str) -> Baca<Option<Angka>> {
        if let Some(ArgCell::Angka(n)) = self.cell(nama) {
            return Ok(Some(*n));
        }
        let value = self.take(nama);
        value.map(|v| self.number(nama, &v)).transpose()
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
        let count = value.count().map(Some);
        count.ok_or_else(|| self.wrong(nama, &value, id, en))
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
                Err(self.wrong(nama, &ArgValue::Json(&n.to_string()), &id, &en))
            }
        }
    }

    /// Money.
    pub(super) fn rupiah(&mut self, nama: &'static str) -> Baca<Rupiah> {
        if let Some(ArgCell::Angka(n)) = self.cell(nama)
            && let Ok(money) = Rupiah::from_angka(*n)
        {
            return Ok(money);
        }
        let value = self.take(nama).ok_or_else(|| self.missing(nama))?;
        self.number(nama, &value)
    }

    /// Money, if it is given.
    pub(super) fn opsional_rupiah(&mut self, nama: &'static str) -> Baca<Option<Rupiah>> {
        let value = self.take(nama);
        value.map(|v| self.number(nama, &v)).transpose()
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
        let year = match &value {
            ArgValue::ArgCell(_) => value.text().and_then(|text| text.parse().ok()),
            ArgValue::Json(_) => value.read().ok(),
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
        let Some(value) = self.take(nama) else {
            return Ok(None);
        };
        let text = value.text().map(Some);
        text.ok_or_else(|| self.wrong(nama, &value, "teks", "text"))
    }

    /// Text.
    pub(super) fn teks(&mut self, nama: &'static str) -> Baca<String> {
        self.teks_opsional(nama)?.ok_or_else(|| self.missing(nama))
    }

    /// A printed text, or a whole number.
    pub(super) fn tercetak(&mut self, nama: &'static str) -> Baca<String> {
        let value = self.take(nama).ok_or_else(|| self.missing(nama))?;
        match value.text() {
            Some(text) => Ok(text),
            None => Ok(self.number::<Angka>(nama, &value)?.to_string()),
        }
    }

    /// Yes or no, if it is given.
    pub(super) fn ya(&mut self, nama: &'static str) -> Baca<Option<bool>> {
        let Some(value) = self.take(nama) else {
            return Ok(None);
        };
        let yes = value.yes().map(Some);
        yes.ok_or_else(|| self.wrong(nama, &value, "true atau false", "true or false"))
    }

    /// An option of a named choice, if it is given.
    pub(super) fn pilihan<T: DeserializeOwned>(&mut self, nama: &'static str) -> Baca<Option<T>> {
        let Some(value) = self.take(nama) else {
            return Ok(None);
        };
        // What is no text is no option either; the message names the options all the same.
        let text = value.text().unwrap_or_default();
        let read = T::deserialize(text.as_str().into_deserializer());
        read.map(Some).map_err(|e: serde_json::Error| {
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
            .map(|v| (!v.is_null()).then(|| self.number(nama, &v)).transpose())
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
        values.iter().map(|v| self.number(nama, v)).collect()
    }

    /// Texts; none if it is not given.
    pub(super) fn daftar_teks(&mut self, nama: &'static str) -> Baca<Vec<String>> {
        let Some(value) = self.take(nama) else {
            return Ok(Vec::new());
        };
        let items = value.list();
        let texts = items.and_then(|all| all.iter().map(ArgValue::text).collect());
        texts.ok_or_else(|| self.wrong(nama, &value, "daftar teks", "a list of texts"))
    }

    /// Objects, each with arguments of its own; none if it is not given.
    pub(super) fn baris(&mut self, nama: &'static str) -> Baca<Vec<Self>> {
        let Some(value) = self.take(nama) else {
            return Ok(Vec::new());
        };
        let rows = self.items(nama, &value)?.into_iter().enumerate();
        let (id, en) = ("daftar objek", "a list of objects");
        rows.map(|(i, row)| self.part(&format!("{nama}[{i}]"), nama, &row, id, en))
            .collect()
    }

    /// One object with arguments of its own, if it is given.
    pub(super) fn bagian(&mut self, nama: &'static str) -> Baca<Option<Self>> {
        let Some(value) = self.take(nama) else {
            return Ok(None);
        };
        self.part(nama, nama, &value, "objek", "an object")
            .map(Some)
    }

    /// An object with arguments of its own, and what else it should have been.
    fn part(&self, path: &str, nama: &str, value: &ArgValue<'a>, id: &str, en: &str) -> Baca<Self> {
        let path = format!("{}.{path}", self.operasi);
        let members = value.members();
        let members = members.ok_or_else(|| self.wrong(nama, value, id, en))?;
        let Anggota(isi) = members.map_err(|_| broken(&path, &value.shown()))?;
        Ok(Self::of(&path, isi))
    }

    fn list(&mut self, nama: &'static str) -> Baca<Vec<ArgValue<'a>>> {
        let value = self.take(nama).ok_or_else(|| self.missing(nama))?;
        self.items(nama, &value)
    }

    fn items(&self, nama: &str, value: &ArgValue<'a>) -> Baca<Vec<ArgValue<'a>>> {
        let items = value.list();
        items.ok_or_else(|| self.wrong(nama, value, "daftar", "a list"))
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

fn broken(operasi: &str, json: &str) -> Galat {
    let why = JsonError::of(json).map_or_else(|| Teks::same("?"), |e| e.message(json));
    Galat::call(Teks::new(
        format!("argumen `{operasi}` bukan JSON yang utuh: {}", why.id),
        format!("the arguments of `{operasi}` are no valid JSON: {}", why.en),
    ))
}

/// The options that a message of the reader names.
fn options(message: &str) -> String {
    let tail = message.split_once("expected ").map_or(message, |(_, t)| t);
    let tail = tail.split(" at line").next().unwrap_or(tail);
    let tail = tail.strip_prefix("one of ").unwrap_or(tail);
    tail.replace(" or ", ", ")
}
