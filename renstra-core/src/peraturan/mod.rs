//! What regulations fix: scales, services, and the places where each is written.
//!
//! One file for each regulation. Nothing here computes; the rules take their numbers from here.

pub mod berlaku;
pub mod bobot;
pub mod inmendagri_2_2025;
pub mod inpres_4_2025;
pub mod jenis_pemda;
pub mod jenis_spm;
pub mod ketentuan;
pub mod keyakinan;
pub mod kutipan;
pub mod lokal;
pub mod permendagri_54_2010;
pub mod permendagri_59_2021;
pub mod permendagri_86_2017;
pub mod permendagri_90_2019;
pub mod permenpanrb_88_2021;
pub mod permenpanrb_8_2021;
pub mod permensos_9_2018;
pub mod pp_12_2019;
pub mod pp_2_2018;
pub mod skala;
pub mod uu_1_2022;

pub use berlaku::Berlaku;
pub use bobot::Bobot;
pub use jenis_pemda::JenisPemda;
pub use ketentuan::{Ketentuan, in_force};
pub use keyakinan::Keyakinan;
pub use kutipan::Kutipan;
pub use lokal::{PitaLokal, SkalaLokal, SkalaLokalError};
pub use skala::{BacaanTepi, Pita, Skala};
