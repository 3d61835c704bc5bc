//! The two languages of messages.

use std::fmt::Arguments;

use serde::{Deserialize, Serialize};

use super::locale::Locale;
use super::printable::into_printable;

/// Language of messages and of number notation in readable output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bahasa {
    /// Indonesian, the default.
    #[default]
    Id,
    /// English.
    En,
}

impl Bahasa {
    /// The notation of numbers that goes with the language.
    pub fn locale(self) -> Locale {
        match self {
            Self::Id => Locale::Id,
            Self::En => Locale::En,
        }
    }
}

/// One text in both languages, for a reader: quotes from a plan are made safe for display
/// ([`crate::value::printable::printable`]).
///
/// ```
/// use renstra_core::{Bahasa, Teks};
/// let t = Teks::new("galat", "error");
/// assert_eq!(t.get(Bahasa::En), "error");
/// assert_eq!(Teks::new("sel `\u{1b}[2J`", "cell").id, "sel `␛[2J`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Teks {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Teks {
    /// A text from its two forms.
    pub fn new(id: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            id: into_printable(id.into()),
            en: into_printable(en.into()),
        }
    }

    /// A text from the arguments of [`teks!`]; not inlined, to keep several hundred call sites small.
    #[inline(never)]
    pub(crate) fn written(id: Arguments<'_>, en: Arguments<'_>) -> Self {
        Self {
            id: into_printable(id.to_string()),
            en: into_printable(en.to_string()),
        }
    }

    /// The text in one language.
    pub fn get(&self, bahasa: Bahasa) -> &str {
        match bahasa {
            Bahasa::Id => &self.id,
            Bahasa::En => &self.en,
        }
    }

    /// A text made once for each language, where numbers are written differently.
    pub(crate) fn each(make: impl Fn(Bahasa) -> String) -> Self {
        Self::new(make(Bahasa::Id), make(Bahasa::En))
    }

    /// The same text in both languages, for names and printed cells.
    pub fn same(text: impl Into<String>) -> Self {
        let text = into_printable(text.into());
        Self {
            en: text.clone(),
            id: text,
        }
    }
}

/// Builds a [`Teks`] from two format strings over the same arguments.
macro_rules! teks {
    ($id:literal, $en:literal $(, $arg:expr)* $(,)?) => {
        $crate::value::Teks::written(format_args!($id $(, $arg)*), format_args!($en $(, $arg)*))
    };
}
pub(crate) use teks;
