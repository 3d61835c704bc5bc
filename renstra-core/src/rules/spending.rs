//! Budget rules: remaining budget, deviation, classes of belanja, SiLPA.

use crate::peraturan::pp_12_2019::{JENIS, KelasBelanja};
use crate::value::satuan::words;
use crate::value::{Rasio, Rupiah, ValueError};

/// Remaining budget: budget less realised. An agency has no SiLPA; this is its analogue.
///
/// # Errors
/// [`ValueError::Overflow`] if it does not fit.
pub fn remaining(anggaran: Rupiah, realisasi: Rupiah) -> Result<Rupiah, ValueError> {
    anggaran.checked_sub(realisasi)
}

/// Deviation in percentage points: realised percentage less planned percentage (both as ratios). The
/// formula is not confirmed by a source.
pub fn deviation(realisasi: &Rasio, target: &Rasio) -> Rasio {
    realisasi.subtract(target)
}

/// The class of a line of belanja by its name (PP 12/2019, article 56); `None` for headings, which do not
/// tell it, and for names that are no kind of belanja.
///
/// ```
/// use renstra_core::{peraturan::pp_12_2019::KelasBelanja, rules::belanja_class};
/// assert_eq!(belanja_class("Belanja Pegawai"), Some(KelasBelanja::Operasi));
/// assert_eq!(belanja_class("BELANJA MODAL"), Some(KelasBelanja::Modal));
/// assert_eq!(belanja_class("Belanja Langsung"), None);
/// ```
pub fn belanja_class(uraian: &str) -> Option<KelasBelanja> {
    let name = words(uraian).join(" ");
    let kind = name.strip_prefix("belanja ").unwrap_or(&name);
    JENIS
        .iter()
        .find(|(jenis, _)| kind == *jenis || kind.starts_with(&format!("{jenis} ")))
        .map(|(_, kelas)| *kelas)
}

/// SiLPA of a region: revenue less spending, plus financing received less financing paid, all as realised.
///
/// Basis: PP 12/2019, articles 1 (48) and 70 (5), from which the formula follows. It does not apply to an
/// agency.
///
/// # Errors
/// [`ValueError::Overflow`] if it does not fit.
///
/// ```
/// use renstra_core::rules::silpa;
/// let m = |s: &str| s.parse().unwrap();
/// assert_eq!(silpa(m("1000"), m("950"), m("80"), m("30"))?.to_string(), "100");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn silpa(
    pendapatan: Rupiah,
    belanja: Rupiah,
    penerimaan_pembiayaan: Rupiah,
    pengeluaran_pembiayaan: Rupiah,
) -> Result<Rupiah, ValueError> {
    let surplus = pendapatan.checked_sub(belanja)?;
    let net = penerimaan_pembiayaan.checked_sub(pengeluaran_pembiayaan)?;
    surplus.checked_add(net)
}
