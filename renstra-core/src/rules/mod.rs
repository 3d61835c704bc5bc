//! The calculation rules. Each is a pure function: figures in, an exact result out, or the reason
//! why there is none. Thresholds and scales come from [`crate::peraturan`].

pub mod absorption;
pub mod accumulation;
pub mod achieve;
pub mod achievement;
pub mod aggregation;
pub mod category;
pub mod coverage;
pub mod derived;
pub mod disaster;
pub mod evaluation;
pub mod growth;
pub mod need;
pub mod performance;
pub mod registry;
pub mod remainder;
pub mod sakip;
pub mod spending;
pub mod spm_index;

pub use absorption::absorption;
pub use accumulation::{SifatIndikator, accumulate};
pub(crate) use achieve::achieve_numbers;
pub use achieve::{BatasCapaian, Capaian, NilaiCapaian, OpsiCapaian, TargetNol, achieve};
pub use achievement::{RumusCapaian, achievement, achievement_from};
pub use aggregation::{aggregate, fitting_aggregations};
pub use category::{AturanKategori, Kategori, categorise};
pub use coverage::coverage;
pub use derived::{Turunan, may_propose, mean_of, ratio_of_sums, sum_of, weighted_mean_of};
pub use disaster::disaster_level;
pub use evaluation::{
    EvaluasiRenja, HasilEvaluasiRenja, evaluate_renja, evaluate_rkpd, mean_achievement,
    recapitulate,
};
pub(crate) use growth::KeliruPertumbuhan;
pub use growth::{RumusPertumbuhan, growth, growth_by, growth_known, growth_of_ratio};
pub use need::{BarisKebutuhan, Kebutuhan, KebutuhanBarang, KomponenBiaya, need, need_of_goods};
pub use performance::performance_category;
pub use remainder::{SisaError, largest_remainder};
pub use sakip::{sakip_points_2015, sakip_predicate, sakip_predicate_in, sakip_score};
pub use spending::{PorsiWajib, belanja_class, deviation, mandatory_share, remaining, silpa};
pub(crate) use spm_index::other_category;
pub use spm_index::{
    BagianIndeks, BarisMutu, CaraTahap, DasarKategori, GabunganMutu, IndeksSpm, TanpaBerhak,
    coverage_of_stages, coverage_or, quality, spm_category, spm_category_by, spm_index,
    spm_index_part,
};

use crate::value::{Angka, Pembulatan, Rasio};

/// True if a printed number is the exact value, rounded to the decimals that were printed.
pub fn agrees_as_printed(printed: Angka, decimals: u32, exact: &Rasio) -> bool {
    exact.round(Pembulatan::half_away(decimals)) == Ok(printed)
}

/// The same for a value that is a number.
fn number_agrees(printed: Angka, decimals: u32, exact: Angka) -> bool {
    // With no more decimals than are printed there is nothing to round.
    match exact.decimals() <= decimals && decimals <= 6 && exact.is_small() {
        true => printed == exact,
        false => agrees_as_printed(printed, decimals, &Rasio::whole(exact)),
    }
}

/// True if a printed number is the exact value, cut off behind the decimals that were printed.
pub fn agrees_truncated(printed: Angka, decimals: u32, exact: &Rasio) -> bool {
    exact.round(Pembulatan::truncate(decimals)) == Ok(printed)
}

/// True if two printed numbers are one, the finer rounded to the decimals of the coarser.
///
/// ```
/// use renstra_core::rules::same_as_printed;
/// let n = |s: &str| s.parse().unwrap();
/// assert!(same_as_printed((n("94.33"), 2), (n("94"), 0)));
/// assert!(!same_as_printed((n("94.33"), 2), (n("94"), 1)));
/// ```
pub fn same_as_printed(a: (Angka, u32), b: (Angka, u32)) -> bool {
    let (finer, coarser) = if a.1 >= b.1 { (a, b) } else { (b, a) };
    number_agrees(coarser.0, coarser.1, finer.0)
}
