//! A value of the arguments as it was given: JSON that is read when its kind is known.

use std::fmt;

use serde::de::{Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Error as Sebab;
use serde_json::value::RawValue;

use crate::ordered::Map;
use crate::value::{Angka, Pembulatan, Rasio};

/// A cell of a column.
#[cfg_attr(
    not(feature = "arrow"),
    allow(dead_code, reason = "columns come from Arrow only")
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ArgCell {
    /// A number.
    Angka(Angka),
    /// Text.
    Teks(String),
}

/// What was given for an argument. JSON stays text until then, so no number of it ever becomes a binary float.
#[derive(Debug, Clone)]
pub(super) enum ArgValue<'a> {
    Json(&'a str),
    ArgCell(ArgCell),
}

impl<'a> ArgValue<'a> {
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Json("null"))
    }

    /// Text, without the quotes of JSON.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Json(json) if json.starts_with('"') => from_json(json),
            Self::Json(_) => None,
            Self::ArgCell(ArgCell::Teks(text)) => Some(text.clone()),
            Self::ArgCell(ArgCell::Angka(n)) => Some(n.to_string()),
        }
    }

    /// As a message shows it.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Json(json) => (*json).to_owned(),
            Self::ArgCell(_) => format!("\"{}\"", self.text().unwrap_or_default()),
        }
    }

    /// A count; in columns whole numbers come as text.
    pub(super) fn count(&self) -> Option<u32> {
        match self {
            Self::Json(json) => json.parse().ok(),
            Self::ArgCell(_) => self.text()?.parse().ok(),
        }
    }

    /// Yes or no.
    pub(super) fn yes(&self) -> Option<bool> {
        match self {
            Self::Json("true") => Some(true),
            Self::Json("false") => Some(false),
            _ => None,
        }
    }

    /// A value that reads itself from text or from a whole number.
    pub(super) fn read<T: for<'de> Deserialize<'de>>(&self) -> Result<T, Sebab> {
        if let Some(text) = self.text() {
            return T::deserialize(text.as_str().into_deserializer());
        }
        let whole = match self {
            Self::Json(json) => json.parse::<i64>().ok(),
            Self::ArgCell(_) => None,
        };
        let whole = whole.ok_or_else(|| {
            Sebab::custom("neither text nor a whole number; binary floats are not exact")
        });
        T::deserialize(whole?.into_deserializer())
    }

    /// The number of a fraction that is a decimal: `1/8` is 0.125.
    pub(super) fn fraction(&self) -> Option<Angka> {
        let text = self.text().filter(|text| text.contains('/'))?;
        let (numerator, denominator) = text.split_once('/')?;
        let whole = |text: &str| text.parse().ok().filter(|n: &Angka| n.is_whole());
        let denominator = whole(denominator).filter(|d| !d.is_negative())?;
        let ratio = Rasio::new(whole(numerator)?, denominator).ok()?;
        let exact = |places: u32| {
            let rounded = ratio.round(Pembulatan::half_away(places)).ok()?;
            (Rasio::whole(rounded) == ratio).then_some(rounded)
        };
        (0..=Pembulatan::MOST).find_map(exact)
    }

    /// The members of a list.
    pub(super) fn list(&self) -> Option<Vec<Self>> {
        let Self::Json(json) = self else { return None };
        let items: Vec<&'a RawValue> = from_json(json)?;
        Some(items.into_iter().map(|v| Self::Json(v.get())).collect())
    }

    /// The members of an object; nothing for anything else.
    pub(super) fn members(&self) -> Option<Result<Anggota<'a>, Sebab>> {
        match self {
            Self::Json(json) if json.starts_with('{') => {
                Some(serde_json::from_slice(json.as_bytes()))
            }
            _ => None,
        }
    }
}

/// As tables are read, so that the reader is there once.
fn from_json<'a, T: Deserialize<'a>>(json: &'a str) -> Option<T> {
    serde_json::from_slice(json.as_bytes()).ok()
}

/// The members of a JSON object by name. One that is there twice is an error: which of them was meant?
#[derive(Debug)]
pub(super) struct Anggota<'a>(pub(super) Map<String, ArgValue<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Anggota<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ArgReader)
    }
}

struct ArgReader;

impl<'de> Visitor<'de> for ArgReader {
    type Value = Anggota<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Anggota<'de>, A::Error> {
        let mut members = Map::new();
        while let Some((nama, value)) = map.next_entry::<String, &'de RawValue>()? {
            if members.contains_key(nama.as_str()) {
                return Err(A::Error::custom(format!("`{nama}` is there twice")));
            }
            members.insert(nama, ArgValue::Json(value.get()));
        }
        Ok(Anggota(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_stand() {
        let read = |json| ArgValue::Json(json).read::<Angka>().map(|n| n.to_string());
        assert_eq!(read("\"1.50\"").unwrap(), "1.5");
        assert_eq!(read("-7").unwrap(), "-7");
        for json in ["1.5", "1e2", "9007199254740992", "true", "[1]", "\"1e2\""] {
            assert!(read(json).is_err(), "{json}");
        }
        assert_eq!(ArgValue::Json("4294967296").count(), None);
        assert_eq!(ArgValue::Json("2.0").count(), None);
    }

    #[test]
    fn fractions_are_numbers_where_their_digits_end() {
        let read = |text: &str| {
            let json = format!("\"{text}\"");
            ArgValue::Json(&json).fraction().map(|n| n.to_string())
        };
        let decimals = [
            ("1/8", "0.125"),
            ("-3/6", "-0.5"),
            ("7/1", "7"),
            ("0/3", "0"),
            (
                "1/10000000000000000000000000000",
                "0.0000000000000000000000000001",
            ),
            ("12345678901234567890/8", "1543209862654320986.25"),
        ];
        for (text, decimal) in decimals {
            assert_eq!(read(text).as_deref(), Some(decimal), "{text}");
        }
        for text in [
            "1/3",
            "1/0",
            "1/-2",
            "1.5/2",
            "a/b",
            "1/2/3",
            "2",
            "1/100000000000000000000000000000",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(ArgValue::Json("7").fraction(), None);
    }

    #[test]
    fn a_member_that_is_there_twice_is_an_error() {
        let twice = ArgValue::Json(r#"{"a": 1, "a": 2}"#).members().unwrap();
        assert!(
            twice
                .unwrap_err()
                .to_string()
                .contains("`a` is there twice")
        );
        assert!(ArgValue::Json("[]").members().is_none());
    }
}
