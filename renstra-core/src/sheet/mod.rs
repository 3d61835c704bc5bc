//! Tables as they come in: cells of text with their places, before anyone knows what they mean.

#[cfg(feature = "arrow")]
pub mod arrow;
pub mod batas;
pub mod csv;
pub mod json;
#[cfg(feature = "arrow")]
pub(crate) mod larik;
pub mod lembar;
pub mod sel;
pub mod skema;

pub use lembar::Lembar;
pub use skema::{Skema, Tabel};
