//! Printed numbers: reading, writing, and inferring the notation.

pub mod column;
pub mod error;
pub mod locale;
pub mod read;
pub mod write;

pub use column::{LokalKolom, PotonganKolom, infer_locale};
pub use error::{NumberError, NumberErrorKind};
pub use locale::Locale;
pub use read::{Bilangan, missing_kind, parse_number, read_number};
pub use write::write_number;
