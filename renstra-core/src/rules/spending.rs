//! Budget rules: remaining budget, deviation, classes of belanja, SiLPA.

use serde::{Deserialize, Serialize};

use crate::peraturan::Ketentuan;
use crate::peraturan::pp_12_2019::{JENIS, KelasBelanja};
use crate::peraturan::uu_1_2022::{BatasPorsi, INFRASTRUKTUR, PEGAWAI, PENDIDIKAN};
use crate::value::satuan::words;
use crate::value::{Rasio, Rupiah, TakTerdefinisi, ValueError};

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
/// A share of the spending of a region that a law limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PorsiWajib {
    /// Belanja pegawai, at most.
    Pegawai,
    /// Infrastructure of public services, at least.
    Infrastruktur,
    /// Education, at least.
    Pendidikan,
}

impl PorsiWajib {
    /// The limit with its law.
    pub fn ketentuan(self) -> &'static Ketentuan<BatasPorsi> {
        match self {
            Self::Pegawai => &PEGAWAI,
            Self::Infrastruktur => &INFRASTRUKTUR,
            Self::Pendidikan => &PENDIDIKAN,
        }
    }
}

/// The share of a kind of spending of a region, and whether it keeps the limit: `pengurang` is taken off the part (pegawai: allowances of
/// teachers through transfers) or off the whole (infrastruktur: bagi hasil and transfers). Met at the limit itself; decided on the exact
/// value. An agency alone cannot decide it: both are sums of the region.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] where the whole is zero; [`TakTerdefinisi::DiLuarRentang`] for something taken off where the law takes
/// nothing (pendidikan).
///
/// ```
/// use renstra_core::rules::{PorsiWajib, mandatory_share};
/// let rp = |n: &str| n.parse().unwrap();
/// // (420 − 60) / 1.200 = 30 %
/// let (share, met) = mandatory_share(PorsiWajib::Pegawai, rp("420"), rp("1200"), rp("60")).unwrap();
/// assert_eq!((share.to_string(), met), ("3/10".into(), true));
/// ```
pub fn mandatory_share(
    jenis: PorsiWajib,
    bagian: Rupiah,
    total: Rupiah,
    pengurang: Rupiah,
) -> Result<(Rasio, bool), TakTerdefinisi> {
    let (part, whole) = match jenis {
        PorsiWajib::Pegawai => (bagian.checked_sub(pengurang)?, total),
        PorsiWajib::Infrastruktur => (bagian, total.checked_sub(pengurang)?),
        PorsiWajib::Pendidikan if pengurang != Rupiah::ZERO => {
            return Err(TakTerdefinisi::DiLuarRentang);
        }
        PorsiWajib::Pendidikan => (bagian, total),
    };
    let share = Rasio::of_money(part, whole)?;
    let limit = jenis.ketentuan().nilai;
    let edge = Rasio::new(limit.persen.into(), 100.into())?;
    let met = match limit.paling_banyak {
        true => share <= edge,
        false => share >= edge,
    };
    Ok((share, met))
}
