//! Where in a JSON document reading is, and the errors that name it.

use std::borrow::Cow;
use std::str::FromStr;

use super::json_tree::{JsonError, JsonNode, JsonValue, twice};
use super::lembar::{BarisLembar, Lembar};
use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;
use crate::value::{Bahasa, Teks, Tempat};

/// The members of an object.
pub(super) type JsonMembers<'a> = [(Cow<'a, str>, JsonNode<'a>)];

/// The text of a document and a place in one of its tables.
pub(super) struct JsonPlace<'a> {
    text: &'a str,
    tempat: Option<Tempat>,
    /// Code or name of the row.
    row: String,
}

impl<'a> JsonPlace<'a> {
    /// Outside the tables.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            tempat: None,
            row: String::new(),
        }
    }

    /// The same document, at another place.
    pub(super) fn at(&self, tempat: Tempat) -> Self {
        Self {
            tempat: Some(tempat),
            ..Self::new(self.text)
        }
    }

    /// In a row of a table with this header, in the cell of a column if it has one.
    pub(super) fn row(
        &self,
        header: &Lembar,
        nomor: u32,
        row: &JsonNode<'_>,
        column: Option<usize>,
    ) -> Self {
        let cells = match &row.value {
            JsonValue::List(cells) => cells.as_slice(),
            _ => &[],
        };
        let named = |column: &str| match &cells.get(header.column(column)?)?.value {
            JsonValue::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        };
        let names = [
            "kode",
            "uraian",
            "indikator",
            "jenis_pelayanan",
            "sasaran",
            "kunci",
        ];
        let names: Vec<&str> = names.into_iter().filter_map(named).take(2).collect();
        let of = BarisLembar {
            nomor,
            sel: Vec::new(),
        };
        let column = column.filter(|i| *i < header.kolom().len());
        let tempat = match column {
            Some(i) => header.place(&of, i),
            None => header.place_of_row(&of),
        };
        Self {
            row: shorten(&names.join(" ")),
            ..self.at(tempat)
        }
    }

    /// At the end of the part that could be read: the last table, its last row, the last cell of it.
    pub(super) fn of_last(&self, root: &JsonNode<'_>) -> Self {
        let last = |node: &'_ JsonNode<'_>, name: &str| match &node.value {
            JsonValue::Object(members) => members.last().is_some_and(|(n, _)| n == name),
            _ => false,
        };
        let JsonValue::Object(members) = &root.value else {
            return Self::new(self.text);
        };
        let tables = members.last().filter(|(name, _)| name == "tabel");
        let Some((
            _,
            JsonNode {
                value: JsonValue::Object(tables),
                ..
            },
        )) = tables
        else {
            return Self::new(self.text);
        };
        let Some((name, table)) = tables.last() else {
            return Self::new(self.text);
        };
        let place = self.at(Tempat::table(shorten(name)));
        let (JsonValue::Object(members), true) = (&table.value, last(table, "baris")) else {
            return place;
        };
        let list = |wanted: &str| {
            let found = members.iter().find(|(name, _)| name == wanted);
            match found.map(|(_, node)| &node.value) {
                Some(JsonValue::List(items)) => items.as_slice(),
                _ => &[],
            }
        };
        let names = list("kolom").iter().map(|k| match &k.value {
            JsonValue::Text(text) => text.clone().into_owned(),
            _ => String::new(),
        });
        let header = Lembar::new(name.clone(), names.collect(), Vec::new());
        let rows = list("baris");
        let Some(row) = rows.last() else {
            return place;
        };
        let number = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
        let cell = match &row.value {
            JsonValue::List(cells) => cells.len().checked_sub(1),
            _ => None,
        };
        place.row(&header, number, row, cell)
    }

    /// An error that says what was expected in place of a value.
    pub(super) fn wrong(&self, node: &JsonNode<'_>, expected: Teks) -> RenstraError {
        self.error(&JsonError::new(node.at, expected))
    }

    /// The error, with its place.
    pub(super) fn error(&self, error: &JsonError) -> RenstraError {
        let place = |b: Bahasa| {
            let Some(tempat) = &self.tempat else {
                return String::new();
            };
            let (at, row) = (tempat.shown(b), &self.row);
            let word = match b {
                Bahasa::Id => "di tabel",
                Bahasa::En => "in table",
            };
            let row = if row.is_empty() {
                String::new()
            } else {
                format!(" ({row})")
            };
            format!(" {word} {at}{row}")
        };
        let what = error.message(self.text);
        let message = Teks::new(
            format!("JSON tidak dapat dibaca{}: {}", place(Bahasa::Id), what.id),
            format!("the JSON cannot be read{}: {}", place(Bahasa::En), what.en),
        );
        RenstraError::new(ErrorKind::BadJson, message, self.tempat.clone())
    }

    /// The error for a cell that is no text.
    pub(super) fn no_text(&self, node: &JsonNode<'_>) -> RenstraError {
        let expected = match node.value {
            JsonValue::Word("null") => teks!(
                "teks; tulis `\"\"` untuk sel kosong",
                "a text; write `\"\"` for an empty cell"
            ),
            JsonValue::Word(word) => {
                let word = shorten(word);
                teks!("teks; tulis `\"{word}\"`", "a text; write `\"{word}\"`")
            }
            _ => teks!("satu teks dalam tanda kutip", "one text in quotes"),
        };
        self.wrong(node, expected)
    }

    /// A text.
    pub(super) fn text<'n>(&self, node: &'n JsonNode<'_>) -> Result<&'n str, RenstraError> {
        match &node.value {
            JsonValue::Text(text) => Ok(text),
            _ => Err(self.no_text(node)),
        }
    }

    /// A whole number from 0; as it stands, never by way of a binary float.
    pub(super) fn whole<T: FromStr>(&self, node: &JsonNode<'_>) -> Result<T, RenstraError> {
        let expected = || teks!("bilangan bulat", "a whole number in range");
        whole(node).ok_or_else(|| self.wrong(node, expected()))
    }

    /// The items of a list.
    pub(super) fn list<'n, 't>(
        &self,
        node: &'n JsonNode<'t>,
    ) -> Result<&'n [JsonNode<'t>], RenstraError> {
        match &node.value {
            JsonValue::List(items) => Ok(items),
            _ => Err(self.wrong(node, teks!("daftar `[…]`", "a list `[…]`"))),
        }
    }

    /// The items of a list with so many.
    pub(super) fn fixed<'n, 't, const N: usize>(
        &self,
        node: &'n JsonNode<'t>,
    ) -> Result<&'n [JsonNode<'t>; N], RenstraError> {
        let items = self.list(node)?;
        items.try_into().map_err(|_| {
            let n = items.len();
            let expected = teks!("daftar {N} isi, bukan {n}", "a list of {N} items, not {n}");
            self.wrong(node, expected)
        })
    }

    /// The members of an object, none of them twice.
    pub(super) fn object<'n, 't>(
        &self,
        node: &'n JsonNode<'t>,
    ) -> Result<&'n JsonMembers<'t>, RenstraError> {
        let JsonValue::Object(members) = &node.value else {
            return Err(self.wrong(node, teks!("objek `{{…}}`", "an object `{{…}}`")));
        };
        match twice(members) {
            Some(error) => Err(self.error(&error)),
            None => Ok(members),
        }
    }

    /// The named members of an object that has no others.
    pub(super) fn members<'n, 't, const N: usize>(
        &self,
        node: &'n JsonNode<'t>,
        names: [&str; N],
    ) -> Result<[Option<&'n JsonNode<'t>>; N], RenstraError> {
        let members = self.object(node)?;
        if let Some((name, other)) = members.iter().find(|(n, _)| !names.contains(&&**n)) {
            let (name, known) = (shorten(name), names.join("`, `"));
            let expected = teks!(
                "hanya `{known}`; hapus `{name}`, atau betulkan ejaannya",
                "only `{known}`; remove `{name}`, or correct its spelling"
            );
            return Err(self.wrong(other, expected));
        }
        Ok(names.map(|name| {
            let found = members.iter().find(|(n, _)| n == name);
            found.map(|(_, node)| node)
        }))
    }
}

/// A whole number, if it is one that fits.
pub(super) fn whole<T: FromStr>(node: &JsonNode<'_>) -> Option<T> {
    match node.value {
        JsonValue::Word(word) => word.parse().ok(),
        _ => None,
    }
}
