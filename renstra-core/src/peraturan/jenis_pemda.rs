//! Kind of regional government.

use serde::Serialize;

/// Kind of regional government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JenisPemda {
    /// Provinces.
    Provinsi,
    /// Regencies and cities.
    KabupatenKota,
}
