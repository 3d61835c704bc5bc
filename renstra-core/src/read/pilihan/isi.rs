//! The content of a file of choices, whatever its form: texts and tables of texts. A key that stands twice is an error.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::value::printable::shorten;

/// A value of the file.
pub(super) enum Isi {
    Teks(String),
    Tabel(Vec<(String, Isi)>),
    /// Anything else, as a message shows it.
    Lain(String),
}

impl<'de> Deserialize<'de> for Isi {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IsiVisitor)
    }
}

struct IsiVisitor;

impl<'de> Visitor<'de> for IsiVisitor {
    type Value = Isi;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a table")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Isi, E> {
        Ok(Isi::Teks(text.to_owned()))
    }

    fn visit_i64<E: Error>(self, n: i64) -> Result<Isi, E> {
        Ok(Isi::Lain(n.to_string()))
    }

    fn visit_u64<E: Error>(self, n: u64) -> Result<Isi, E> {
        Ok(Isi::Lain(n.to_string()))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Isi, E> {
        Ok(Isi::Lain("0.…".to_owned()))
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Isi, E> {
        Ok(Isi::Lain(yes.to_string()))
    }

    fn visit_unit<E: Error>(self) -> Result<Isi, E> {
        Ok(Isi::Lain("null".to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Isi, A::Error> {
        while list.next_element::<Isi>()?.is_some() {}
        Ok(Isi::Lain("[…]".to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Isi, A::Error> {
        let mut members: Vec<(String, Isi)> = Vec::new();
        let mut seen = crate::ordered::Set::new();
        while let Some((key, value)) = map.next_entry::<String, Isi>()? {
            if !seen.insert(key.clone()) {
                let key = shorten(&key);
                return Err(A::Error::custom(format!("`{key}` is there twice")));
            }
            members.push((key, value));
        }
        Ok(Isi::Tabel(members))
    }
}
