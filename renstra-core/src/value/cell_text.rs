//! The text of a cell, kept once for a whole table.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Serialize, Serializer};

/// The text of a cell as printed: a part of the text of its table, shared by everybody who needs it.
///
/// It is a pointer and two numbers; a copy costs no memory for the text.
///
/// ```
/// use renstra_core::value::CellText;
/// let cell = CellText::from("1.250");
/// assert_eq!((&*cell, cell.len()), ("1.250", 5));
/// assert_eq!(cell, cell.clone());
/// ```
#[derive(Clone)]
pub struct CellText {
    table: Arc<String>,
    from: u32,
    len: u32,
}

impl CellText {
    /// The text.
    pub fn as_str(&self) -> &str {
        let from = self.from as usize;
        self.table
            .get(from..from.saturating_add(self.len as usize))
            .unwrap_or_default()
    }

    /// The same text without blanks at its ends.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let text = self.as_str();
        let inside = text.trim_start();
        let start = text.len() - inside.len();
        Self {
            table: Arc::clone(&self.table),
            from: self.from.saturating_add(narrow(start)),
            len: narrow(inside.trim_end().len()),
        }
    }
}

/// The text of all cells of a table while it grows.
#[derive(Debug, Default)]
pub(crate) struct TableText {
    text: String,
    cells: Vec<(u32, u32)>,
}

impl TableText {
    /// Adds a cell.
    pub(crate) fn push(&mut self, cell: &str) {
        // An empty cell has no place in the text.
        self.cells
            .push((narrow(self.text.len()), narrow(cell.len())));
        self.text.push_str(cell);
    }

    /// The cells in the order in which they came.
    pub(crate) fn finish(self) -> impl Iterator<Item = CellText> {
        let table = Arc::new(self.text);
        self.cells.into_iter().map(move |(from, len)| CellText {
            table: Arc::clone(&table),
            from,
            len,
        })
    }
}

/// Texts of one plan are limited to far less than this.
fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Default for CellText {
    fn default() -> Self {
        Self::from(String::new())
    }
}

impl From<String> for CellText {
    fn from(text: String) -> Self {
        Self {
            from: 0,
            len: narrow(text.len()),
            table: Arc::new(text),
        }
    }
}

impl From<&str> for CellText {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&CellText> for String {
    fn from(text: &CellText) -> Self {
        text.as_str().to_owned()
    }
}

impl Deref for CellText {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for CellText {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for CellText {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for CellText {}

impl PartialEq<str> for CellText {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for CellText {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Display for CellText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CellText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl Serialize for CellText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Whether a short text holds an ASCII character: looking at each is quicker than beginning a search.
pub(crate) fn holds(text: &str, sign: u8) -> bool {
    text.bytes().fold(false, |any, b| any | (b == sign))
}
