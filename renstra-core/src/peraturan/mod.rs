//! What regulations fix: scales, services, codes, and the places where each is written.
//!
//! One file a regulation. Nothing here computes; the rules take their numbers from here.

pub mod arti_kode;
pub mod baca_daftar;
pub mod berlaku;
pub mod bobot;
pub mod jenis_spm;
pub mod ketentuan;
pub mod keyakinan;
pub mod kutipan;
pub mod lokal;
pub mod nasib_kode;
pub mod nomenklatur;
pub mod permendagri_54_2010;
pub mod permendagri_59_2021;
pub mod permendagri_86_2017;
pub mod permendagri_90_2019;
pub mod permenpanrb_88_2021;
pub mod permenpanrb_8_2021;
pub mod permensos_9_2018;
pub mod pp_12_2019;
pub mod pp_2_2018;
pub mod rantai_kode;
pub mod skala;
pub mod urusan;

pub use arti_kode::{ArtiBagian, BagianKode};
pub use baca_daftar::{BacaanDaftar, CatatanDaftar, SebabDaftar};
pub use berlaku::Berlaku;
pub use bobot::Bobot;
pub use ketentuan::{Ketentuan, in_force};
pub use keyakinan::Keyakinan;
pub use kutipan::Kutipan;
pub use lokal::{PitaLokal, SkalaLokal, SkalaLokalError};
pub use nasib_kode::NasibKode;
pub use nomenklatur::{EntriNomenklatur, JenisPemda, Nomenklatur, SumberDaftar};
pub use rantai_kode::{Keputusan, Tanggal};
pub use skala::{BacaanTepi, Pita, Skala};
