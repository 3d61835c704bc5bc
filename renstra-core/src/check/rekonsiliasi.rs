//! Agreement of two documents: Renstra with RPJMD, Renja or RKPD.

use super::context::Konteks;
use super::pemeriksaan::Pemeriksaan;
use super::{HasilPeriksa, run_all};
use super::{rek001, rek002, rek003, rek004, rek005};
use crate::model::Renstra;

/// The checks of two documents. They do not run in [`Renstra::check`].
pub static REKONSILIASI: &[Pemeriksaan] = &[
    rek001::CHECK,
    rek002::CHECK,
    rek003::CHECK,
    rek004::CHECK,
    rek005::CHECK,
];

/// Where two documents disagree on programmes, kegiatan and sub kegiatan, their pagu, and the targets
/// and units of their indicators.
///
/// The other document is read from the same tables, with whatever it has of them: a Renja is a
/// funding matrix with one year. Only levels, years and tables that both have are compared; the
/// places of findings are those of `renstra` (of the second document for what only that has), the
/// expected value is that of `other`.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Renstra, reconcile};
/// let renja = "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023\n\
///     program,1.06.02,PROGRAM PEMBERDAYAAN SOSIAL,Presentase PSKS yang diberdayakan,%,88,\"700,000,000\"\n";
/// let renja = Renstra::read([("tabel-6.1-program-pendanaan.csv", renja)])?;
/// let result = reconcile(&plan, &renja);
/// let money = result.temuan().iter().find(|t| t.kode == "REK002").unwrap();
/// assert_eq!(money.selisih.as_ref().unwrap().plain().unwrap(), "75000000");
/// assert!(result.temuan().iter().all(|t| t.kode != "REK003"));
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn reconcile(renstra: &Renstra, other: &Renstra) -> HasilPeriksa {
    let mut result = run_all(REKONSILIASI, &Konteks::pair(renstra, other));
    result.accept(renstra, true);
    result
}
