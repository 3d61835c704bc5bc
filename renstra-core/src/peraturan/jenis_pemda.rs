//! Kind of regional government.

use serde::Serialize;

/// For which kind of regional government something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JenisPemda {
    /// Provinces.
    Provinsi,
    /// Regencies and cities.
    KabupatenKota,
}
