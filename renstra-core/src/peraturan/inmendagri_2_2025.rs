//! Inmendagri 2/2025: the form of a Renstra 2025-2029. The decree itself was not read; the columns are those of
//! published plans that name it.

use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;

/// Tujuan and sasaran.
pub const TUJUAN_SASARAN: Kutipan = tabel("tabel tujuan dan sasaran");
/// Programmes, kegiatan, sub kegiatan and funding.
pub const PROGRAM_PENDANAAN: Kutipan =
    tabel("tabel rencana program, kegiatan, subkegiatan, dan pendanaan");
/// Priority sub kegiatan.
pub const SUB_KEGIATAN_PRIORITAS: Kutipan = tabel("tabel subkegiatan prioritas");
/// IKU and IKK.
pub const IKU_IKK: Kutipan = tabel("tabel IKU dan IKK");

const fn tabel(bagian: &'static str) -> Kutipan {
    Kutipan::new("Inmendagri 2/2025", bagian, Keyakinan::DataResmi)
}
