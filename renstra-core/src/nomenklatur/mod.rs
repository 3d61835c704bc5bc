//! The nomenclature: codes, names, and the official lists of both.
//!
//! A code is read and compared here; which node of a plan bears it is the business of the model.

pub mod arti_kode;
pub mod daftar;
pub mod kode;
pub mod nama;
pub mod nasib_kode;
pub mod rantai_kode;
pub mod read_list;
pub mod sumber;
pub mod urusan;

pub use arti_kode::{ArtiBagian, BagianKode};
pub use daftar::{EntriNomenklatur, Nomenklatur};
pub use kode::{Kode, KodeError, TingkatKode, parse_kode};
pub use nasib_kode::NasibKode;
pub use rantai_kode::{Keputusan, Tanggal};
pub use read_list::{BacaanDaftar, CatatanDaftar, SebabDaftar};
pub use sumber::SumberDaftar;
