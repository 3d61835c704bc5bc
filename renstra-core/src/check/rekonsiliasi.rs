//! Agreement of two documents: Renstra with RPJMD, Renja or RKPD.

use super::context::Konteks;
use super::registry::Pemeriksaan;
use super::temuan::Keparahan;
use super::{HasilPeriksa, run_all};
use crate::model::Renstra;

/// The checks of two documents. They do not run in [`Renstra::check`].
pub static REKONSILIASI: &[Pemeriksaan] = &[
    Pemeriksaan {
        kode: "REK001",
        keparahan: Keparahan::Galat,
        judul_id: "program, kegiatan, atau sub kegiatan hanya ada di satu dokumen",
        judul_en: "a programme, kegiatan or sub kegiatan stands in only one document",
        dasar: None,
        jalankan: super::rek001::run,
    },
    Pemeriksaan {
        kode: "REK002",
        keparahan: Keparahan::Galat,
        judul_id: "pagu suatu tahun berbeda antara dua dokumen",
        judul_en: "the budget of a year differs between two documents",
        dasar: None,
        jalankan: super::rek002::run,
    },
    Pemeriksaan {
        kode: "REK003",
        keparahan: Keparahan::Galat,
        judul_id: "target suatu tahun berbeda antara dua dokumen",
        judul_en: "the target of a year differs between two documents",
        dasar: None,
        jalankan: super::rek003::run,
    },
    Pemeriksaan {
        kode: "REK004",
        keparahan: Keparahan::Peringatan,
        judul_id: "satu kode dengan dua nama, atau satu nama dengan dua kode, di dua dokumen",
        judul_en: "one code with two names, or one name with two codes, in two documents",
        dasar: None,
        jalankan: super::rek004::run,
    },
    Pemeriksaan {
        kode: "REK005",
        keparahan: Keparahan::Peringatan,
        judul_id: "satuan satu indikator berbeda antara dua dokumen",
        judul_en: "one indicator has different units in two documents",
        dasar: None,
        jalankan: super::rek005::run,
    },
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
/// assert_eq!(money.selisih.as_deref(), Some("75000000"));
/// assert!(result.temuan().iter().all(|t| t.kode != "REK003"));
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn reconcile(renstra: &Renstra, other: &Renstra) -> HasilPeriksa {
    run_all(REKONSILIASI, &Konteks::pair(renstra, other))
}
