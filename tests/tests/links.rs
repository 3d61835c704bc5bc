//! What the nodes of a plan are linked to in the form in force since 2025.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use renstra_core::{Bahasa, Renstra, api, report};

const MATRIX: &str = "tingkat,kode,uraian,indikator,unit_kerja,rp_2026,rp_2027\n\
    tujuan,,Warga terlindungi,Indeks perlindungan,,,\n\
    sasaran,,Layanan merata,Cakupan layanan,,,\n\
    program,1.06.04,Rehabilitasi Sosial,Persentase penyandang terlayani,,8,9\n\
    kegiatan,1.06.04.2.01,Rehabilitasi Dasar,Jumlah orang dibina,UPT Utara,5,6\n\
    kegiatan,1.06.04.2.01,Rehabilitasi Dasar,Jumlah orang dibina,UPT Selatan,3,3\n\
    subkegiatan,1.06.04.2.01.0005,Pemberian Alat Bantu,Jumlah alat,UPT Selatan,3,3\n";

fn plan() -> Renstra {
    Renstra::read([
        ("program-pendanaan", MATRIX),
        ("iku", "indikator,2026,2027\nCakupan Layanan,60,70\nIndeks kota sehat,3,4\n"),
        ("ikk", "indikator,2026,2027\nJumlah orang dibina,10,20\nPersentase penyandang terlayani,50,60\n"),
        (
            "subkegiatan-prioritas",
            "kode,uraian,program\n1.06.04.2.01.0005,Pemberian Alat Bantu,Warga Setara\n1.06.04.2.01.0005,Alat Bantu,Warga Setara\n",
        ),
        (
            "tujuan-sasaran",
            "nspk,sasaran_rpjmd,tujuan,sasaran,indikator,2026,2027\n\
             Permensos 7/2022,Warga setara,Warga terlindungi,,Indeks perlindungan,70,71\n\
             ,,,Layanan merata,Cakupan layanan,60,70\n,,,,Waktu layanan,4,3\n",
        ),
    ])
    .unwrap()
}

#[test]
fn each_node_has_its_rows() {
    let plan = plan();
    let links = plan.node_links();
    let all: Vec<_> = { links.iter() }
        .map(|l| (l.simpul.jalur.as_str(), l.jenis.nama(), l.isi, l.sama))
        .collect();
    // Every row but the IKU that no node has; the NSPK of a merged cell holds for the sasaran below it, once.
    assert_eq!(
        all,
        [
            ("tujuan-1", "nspk", "Permensos 7/2022", true),
            ("tujuan-1", "sasaran_rpjmd", "Warga setara", true),
            ("sasaran-1", "iku", "Cakupan Layanan", true),
            ("sasaran-1", "nspk", "Permensos 7/2022", true),
            ("sasaran-1", "sasaran_rpjmd", "Warga setara", true),
            ("1.06.04", "ikk", "Persentase penyandang terlayani", true),
            ("1.06.04.2.01@upt-utara", "ikk", "Jumlah orang dibina", true),
            (
                "1.06.04.2.01@upt-selatan",
                "ikk",
                "Jumlah orang dibina",
                true
            ),
            (
                "1.06.04.2.01.0005",
                "prioritas",
                "Pemberian Alat Bantu",
                true
            ),
            ("1.06.04.2.01.0005", "prioritas", "Alat Bantu", false),
        ]
    );
}

#[test]
fn the_table_and_the_report_hold_them() {
    let plan = plan();
    let table = api::table(&plan.analyse(), "links", "{}", Bahasa::En).unwrap();
    let cell = |row, key| table.get(row, key).unwrap().plain().unwrap();
    assert_eq!(
        (cell(2, "tabel"), cell(2, "baris"), cell(2, "tingkat")),
        ("iku".into(), "2".into(), "sasaran".into())
    );
    assert_eq!(cell(9, "cara"), "serupa");
    let report = report::data::json(&plan, None, Bahasa::Id);
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let rows = report.get("tautan").unwrap().as_array().unwrap();
    assert_eq!(rows.len(), 10);
    // A plan with nothing to link has none.
    let alone = Renstra::read([("program-pendanaan", MATRIX)]).unwrap();
    assert!(alone.node_links().is_empty());
}
