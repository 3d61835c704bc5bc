//! The report as one JSON document.

use serde::Serialize;

use crate::analysis::{Menurut, OpsiKemajuan};
use crate::check::{HasilPeriksa, Keparahan};
use crate::model::{Identitas, Renstra};
use crate::rules::CaraTahap;
use crate::table::views::{
    accepted_table, counts_table, coverage_table, findings_table, indicators_table, sakip_table,
};
use crate::table::{
    Table, assistance_table, declared_table, evaluation_table, goods_table, index_table,
    links_table, mean_table, proposals_table, quarters_table, response_table, spending_table,
    spm_spending_table, stages_table, targets_table,
};
use crate::value::Bahasa;

/// The document; keys are Indonesian, the same in all languages.
#[derive(Serialize)]
struct Laporan<'a> {
    identitas: &'a Identitas,
    pagu: Table,
    pagu_unit_kerja: Table,
    pagu_lokasi: Table,
    pagu_spm: Table,
    capaian_spm: Table,
    indeks_spm: Table,
    target: Table,
    kemajuan: Table,
    triwulan: Table,
    evaluasi: Table,
    tautan: Table,
    waktu_tanggap: Table,
    bantuan_sosial: Table,
    layanan_bertahap: Table,
    kebutuhan_barang: Table,
    belanja_spm: Table,
    realisasi: Table,
    rata_rata_capaian: Table,
    turunan_dinyatakan: Table,
    turunan: Table,
    sakip: Table,
    serapan: Table,
    #[serde(skip_serializing_if = "Option::is_none")]
    periksa: Option<Periksa>,
}

#[derive(Serialize)]
struct Periksa {
    galat: usize,
    peringatan: usize,
    catatan: usize,
    lulus: usize,
    gagal: usize,
    dilewati: usize,
    temuan: Table,
    diterima: Table,
    pemeriksaan: Table,
}

/// The report as JSON text.
pub fn json(plan: &Renstra, result: Option<&HasilPeriksa>, bahasa: Bahasa) -> String {
    let written = |table: Table| table.in_language(bahasa);
    let opsi = OpsiKemajuan::of(plan);
    let report = Laporan {
        identitas: &plan.identitas,
        pagu: written(plan.budget().table()),
        pagu_unit_kerja: written(plan.budget_by(Menurut::UnitKerja).table()),
        pagu_lokasi: written(plan.budget_by(Menurut::Lokasi).table()),
        pagu_spm: written(plan.budget_by(Menurut::Spm).table()),
        capaian_spm: written(coverage_table(&plan.coverage())),
        indeks_spm: written(index_table(&plan.spm_indices())),
        target: written(indicators_table(&plan.indicators())),
        kemajuan: written(targets_table(&plan.targets(&opsi))),
        triwulan: written(quarters_table(&plan.quarters(&opsi))),
        evaluasi: written(evaluation_table(&plan.evaluation(), &opsi)),
        tautan: written(links_table(&plan.node_links())),
        waktu_tanggap: written(response_table(&plan.response_times(None))),
        layanan_bertahap: written(stages_table(&plan.spm_stages(CaraTahap::default()))),
        kebutuhan_barang: written(goods_table(&plan.spm_goods())),
        belanja_spm: written(spm_spending_table(&plan.spm_spending())),
        bantuan_sosial: written(assistance_table(&plan.social_assistance())),
        realisasi: written(spending_table(&plan.spending())),
        rata_rata_capaian: written(mean_table(&plan.mean_achievements(&opsi))),
        turunan_dinyatakan: written(declared_table(&plan.declared())),
        turunan: written(proposals_table(&plan.mean_proposals())),
        sakip: written(sakip_table(plan)),
        serapan: written(plan.absorption().table()),
        periksa: result.map(|r| Periksa {
            galat: r.count(Keparahan::Galat),
            peringatan: r.count(Keparahan::Peringatan),
            catatan: r.count(Keparahan::Catatan),
            lulus: r.passed(),
            gagal: r.failed(),
            dilewati: r.skipped(),
            temuan: written(findings_table(r.temuan())),
            diterima: written(accepted_table(r.diterima())),
            pemeriksaan: written(counts_table(r.hitungan())),
        }),
    };
    // Strings, whole numbers and null always serialise.
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}
