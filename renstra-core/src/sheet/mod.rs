//! Tables as they come in: cells of text with their places, before anyone knows what they mean.

pub mod batas;
pub mod csv;
pub mod json;
pub mod lembar;
pub mod skema;

pub use lembar::Lembar;
pub use skema::{Skema, Tabel};
