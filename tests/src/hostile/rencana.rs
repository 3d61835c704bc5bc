//! Whole plans: read, checked, written in every form, read back.

use renstra_core::model::CatatanBaca;
use renstra_core::report::{self, OpsiLaporan};
use renstra_core::{
    Bahasa, HasilPeriksa, OpsiKemajuan, Renstra, RenstraError, counts_table, findings_table,
};
use renstra_core::{OpsiBaca, coverage_table, diff, diff_table, spending_table, targets_table};

use super::{Berkas, shown};

/// The number of figures that are explained in each plan, to save time.
const EXPLAINED: usize = 12;

pub(super) fn run_csv(bytes: &[u8]) {
    let files = Berkas::split(bytes);
    walk(Renstra::read(files.iter().map(|f| (&f.nama, f.isi))));
}

pub(super) fn run_json(bytes: &[u8]) {
    walk(Renstra::from_json(bytes));
}

/// Uses everything that a plan offers.
pub(super) fn walk(read: Result<Renstra, RenstraError>) {
    let plan = match read {
        Ok(plan) => plan,
        Err(error) => return refused(&error),
    };
    // Choices that lay beside the tables are options of the plan, and no part of the document.
    let json = plan.to_json();
    let again = Renstra::read_with([("rencana.json", &json)], &plan.opsi());
    assert_eq!(
        again.as_ref(),
        Ok(&plan),
        "what was written reads back equal"
    );
    // CSV does not carry what of a document was not read.
    let parts = |note: &CatatanBaca| matches!(note, CatatanBaca::BagianDokumen { .. });
    let whole = !plan.catatan().iter().any(parts);
    if whole && plan.lembar().iter().all(|l| !l.kolom().is_empty()) {
        let again = Renstra::read(plan.to_csv());
        assert_eq!(again.as_ref(), Ok(&plan), "CSV files read back equal");
    }
    assert_eq!(diff(&plan, &plan), [], "a plan does not differ from itself");
    let result = plan.check();
    assert_eq!(result, plan.check(), "the same answer twice");
    reports(&plan, &result);
    tables(&plan);
    explanations(&plan, &result);
}

/// Input that is no plan: the message can be shown.
pub(super) fn refused(error: &RenstraError) {
    for bahasa in [Bahasa::Id, Bahasa::En] {
        assert!(!error.pesan(bahasa).is_empty());
        shown::message(error.pesan(bahasa));
    }
}

fn reports(plan: &Renstra, result: &HasilPeriksa) {
    for bahasa in [Bahasa::Id, Bahasa::En] {
        let opsi = OpsiLaporan {
            bahasa,
            lengkap: true,
            ..OpsiLaporan::default()
        };
        shown::text(&report::text(plan, Some(result), &opsi));
        shown::markdown(&report::markdown(plan, Some(result), &opsi));
        shown::html(&report::html(plan, Some(result), bahasa));
        shown::csv(&findings_table(result.temuan()).in_language(bahasa));
        shown::csv(&counts_table(result.hitungan()).in_language(bahasa));
    }
    let data = report::data::json(plan, Some(result), Bahasa::Id);
    assert!(serde_json::from_str::<serde_json::Value>(&data).is_ok());
}

fn tables(plan: &Renstra) {
    shown::csv(&plan.budget().table());
    shown::csv(&plan.absorption().table());
    shown::csv(&coverage_table(&plan.coverage()));
    shown::csv(&targets_table(&plan.targets(&OpsiKemajuan::default())));
    shown::csv(&spending_table(&plan.spending()));
    if let Some(year) = plan.pohon.tahun.first()
        && let Ok(slice) = plan.renja(*year)
    {
        shown::csv(&slice.table());
    }
    let empty = Renstra::from_sheets(Vec::new(), &OpsiBaca::default()).unwrap_or_default();
    shown::csv(&diff_table(&diff(&empty, plan)));
}

fn explanations(plan: &Renstra, result: &HasilPeriksa) {
    let figures = plan.figures();
    let step = figures.len() / EXPLAINED + 1;
    let picked = figures.into_iter().step_by(step);
    let mut first: Vec<_> = result.temuan().iter().collect();
    first.dedup_by_key(|t| t.kode);
    let findings = first.into_iter().take(EXPLAINED).map(|t| t.kunci());
    let analysis = plan.analyse();
    for key in picked.map(|f| f.to_string()).chain(findings) {
        match analysis.explain(&key, None) {
            Ok(found) => {
                shown::text(&report::explain::text(&found, Bahasa::Id));
                shown::html(&report::explain::html(&found, Bahasa::En));
                let json = report::explain::json(&found, Bahasa::Id);
                assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
            }
            Err(error) => refused(&error),
        }
    }
}
