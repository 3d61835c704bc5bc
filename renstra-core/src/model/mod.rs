//! The plan as a model: what the tables say, each value beside the cell it was printed in.
//!
//! Nothing is computed here.

pub mod anggaran;
pub mod catatan;
pub mod identitas;
pub mod indikator;
pub(crate) mod jejak;
pub mod kinerja;
pub mod kode;
pub mod nama;
pub mod pohon;
pub mod renstra;
pub mod spm;
pub mod strategi;
pub mod sumber_daya;
pub mod turunan;

pub use anggaran::{BarisAnggaran, KelompokAnggaran};
pub use catatan::CatatanBaca;
pub use identitas::{Identitas, TingkatDaerah};
pub use indikator::{Agregasi, BarisIndikator, Indikator, JenisIndikator, Polaritas};
pub use kinerja::{BarisKinerja, BarisRealisasi};
pub use kode::{Kode, KodeError, TingkatKode, parse_kode};
pub use pohon::{KodeTercetak, Pohon, Simpul, SimpulId, Tingkat};
pub use renstra::Renstra;
pub use spm::{BarisSpm, KebutuhanDasar, KriteriaSpm, LayananSpm, Sumber};
pub use strategi::{BarisStrategi, Permasalahan};
pub use sumber_daya::{Aset, BarisPegawai};
pub use turunan::{AsalTurunan, DeklarasiTurunan, Turunan};
