//! Totals of both versions, year by year.

use crate::analysis::budget::{Budget, Jumlah};
use crate::model::Renstra;
use crate::ordered::Set;
use crate::value::{Rupiah, Tahun, TakTerdefinisi};

/// The plan as a whole in one year, in both versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelisihTahun {
    /// The year; `None` for all years together.
    pub tahun: Option<Tahun>,
    /// Rolled up in the first version.
    pub sebelum: Jumlah,
    /// Rolled up in the second version.
    pub sesudah: Jumlah,
    /// After less before.
    pub selisih: Jumlah,
}

/// What the plans amount to, year by year and together, rolled up from the lowest nodes: each rupiah
/// counts once, whatever the printed sums above it say. A year that a version does not have has no
/// amount in it, and no difference.
///
/// ```
/// use renstra_core::{Renstra, diff_totals};
/// let plan = |a: u32, b: u32| Renstra::read([(
///     "tabel-6.1-program-pendanaan",
///     format!("tingkat,kode,uraian,rp_2023\nprogram,1.02.02,P,{}\n\
///              kegiatan,1.02.02.2.01,K,{a}\nkegiatan,1.02.02.2.02,L,{b}\n", a + b),
/// )]);
/// let totals = diff_totals(&plan(60, 40)?, &plan(70, 45)?);
/// // The year, then all years.
/// assert_eq!(totals.len(), 2);
/// assert_eq!(totals[0].selisih?.to_string(), "15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn diff_totals(a: &Renstra, b: &Renstra) -> Vec<SelisihTahun> {
    let (a, b) = (a.budget(), b.budget());
    let years: Set<Tahun> = a.tahun.iter().chain(&b.tahun).copied().collect();
    if years.is_empty() {
        return Vec::new();
    }
    let yearly = years
        .into_iter()
        .map(|y| row(Some(y), of(&a, y), of(&b, y)));
    yearly.chain([row(None, a.total(), b.total())]).collect()
}

fn of(budget: &Budget, tahun: Tahun) -> Jumlah {
    let at = budget.tahun.iter().position(|y| *y == tahun);
    let amount = at.and_then(|i| budget.plan().per_tahun.get(i));
    amount.copied().unwrap_or(Err(TakTerdefinisi::DataTidakAda))
}

fn row(tahun: Option<Tahun>, sebelum: Jumlah, sesudah: Jumlah) -> SelisihTahun {
    let less = |a: Rupiah, b: Rupiah| b.checked_sub(a).map_err(TakTerdefinisi::from);
    let selisih = sebelum.and_then(|a| less(a, sesudah?));
    SelisihTahun {
        tahun,
        sebelum,
        sesudah,
        selisih,
    }
}
