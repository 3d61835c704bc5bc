//! The plan as a model: what the tables say, each value beside the cell it was printed in.
//!
//! Nothing is computed here.

pub mod akumulasi;
pub mod anggaran;
pub mod bantuan_sosial;
pub mod barang_spm;
pub mod evaluasi;
pub mod figur;
pub mod id;
pub mod identitas;
pub mod indikator;
pub mod jalur;
pub mod kejadian;
pub mod kinerja;
pub mod masa;
pub(crate) mod node_index;
pub mod pilihan;
pub mod pohon;
pub mod prioritas;
pub mod read_notes;
pub mod renstra;
pub(crate) mod scenario_trace;
pub mod spm;
pub mod strategi;
pub mod sumber_daya;
pub mod turunan;

use crate::value::Tahun;

pub use crate::nomenklatur::{Kode, KodeError, TingkatKode, parse_kode};
pub use akumulasi::SifatIndikator;
pub use anggaran::{BarisAnggaran, KelompokAnggaran};
pub use bantuan_sosial::BarisBantuan;
pub use barang_spm::BarisBarang;
pub use evaluasi::{Evaluasi, KolomEvaluasi};
pub use id::SimpulId;
pub use identitas::{Identitas, TingkatDaerah};
pub use indikator::{Agregasi, BarisIndikator, Indikator, JenisIndikator, Polaritas};
pub use kejadian::Kejadian;
pub use kinerja::{BarisKinerja, BarisRealisasi};
pub use masa::Masa;
pub use pilihan::{Penerimaan, Pilihan, PilihanIndikator};
pub use pohon::{BarisHasil, Hasil, KodeTercetak, Pohon, Simpul, Tingkat};
pub use prioritas::BarisPrioritas;
pub use read_notes::CatatanBaca;
pub use renstra::Renstra;
pub use spm::{BarisSpm, KebutuhanDasar, KriteriaSpm, LayananSpm, Sumber};
pub use strategi::{BarisStrategi, Permasalahan};
pub use sumber_daya::{Aset, BarisPegawai};
pub use turunan::{AsalTurunan, DeklarasiTurunan, Turunan};

/// The cell of a year; cells by year stand in the order of their years.
pub(crate) fn of_year<T>(cells: &[(Tahun, T)], tahun: Tahun) -> Option<&T> {
    let at = cells.binary_search_by_key(&tahun, |(y, _)| *y).ok()?;
    cells.get(at).map(|(_, cell)| cell)
}
