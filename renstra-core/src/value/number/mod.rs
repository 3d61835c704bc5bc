//! Printed numbers: reading, writing, and inferring the notation.

pub mod column;
pub mod error;
pub mod read;
pub(crate) mod scale;
pub mod write;

pub use super::locale::Locale;
pub use column::{LokalKolom, PotonganKolom, infer_locale};
pub use error::{NumberError, NumberErrorKind};
pub use read::{Bilangan, missing_kind, parse_number, read_number};
pub use write::write_number;
