//! The programme table of the form in force since 2025: outcomes and outputs have rows of their own, the money is
//! printed again or in parts, and never counts twice.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Bahasa, Renstra, Tahun};

fn read(rows: &str) -> Renstra {
    let text = format!("tingkat,kode,uraian,indikator,target_2026,rp_2026\n{rows}");
    Renstra::read([("program-pendanaan", text)]).unwrap()
}

fn total(rows: &str) -> String {
    read(rows).budget().total().unwrap().to_string()
}

fn codes(plan: &Renstra) -> Vec<&'static str> {
    let mut codes: Vec<_> = plan.check().temuan().iter().map(|t| t.kode).collect();
    codes.retain(|c| ["ANG001", "STR002", "MSK007", "MSK004"].contains(c));
    codes
}

/// Kegiatan 100 with its output row 100, two sub kegiatan 60 and 40, each with an output row: 100, never 200 or 300.
#[test]
fn money_of_outcomes_and_outputs_never_counts_again() {
    let rows = "bidang_urusan,5.02,KEUANGAN,,,100\n\
        program,5.02.02,PROGRAM P,,,100\n\
        outcome,,Meningkatnya X,Persentase X (%),80,100\n\
        kegiatan,5.02.02.2.01,Kegiatan K,,,100\n\
        output,,Tersusunnya Y,Jumlah dokumen (Dokumen),4,100\n\
        sub_kegiatan,5.02.02.2.01.0001,Sub A,,,60\n\
        OUTPUT,,Tersusunnya A,Jumlah dokumen A (Dokumen),2,60\n\
        Sub Kegiatan,5.02.02.2.01.0002,Sub B,,,40\n\
        Output,,Tersusunnya B,Jumlah dokumen B (Dokumen),2,40\n";
    let plan = read(rows);
    assert_eq!(plan.budget().total().unwrap().to_string(), "100");
    assert_eq!(plan.pohon.iter().count(), 5);
    assert!(codes(&plan).is_empty(), "{:?}", codes(&plan));
    let kegiatan = plan.pohon.find("5.02.02.2.01").unwrap();
    assert_eq!(kegiatan.hasil[0].uraian.as_deref(), Some("Tersusunnya Y"));
    assert_eq!(
        kegiatan.indikator[0].satuan.as_ref().unwrap().as_str(),
        "Dokumen"
    );
    assert_eq!(plan.pohon.find("5.02.02").unwrap().indikator.len(), 1);
}

/// A second outcome of a programme may stand behind its kegiatan; merged cells leave level, code and name out.
#[test]
fn rows_without_names_belong_to_the_row_before() {
    let rows = "program,5.02.02,PROGRAM P,,,30\n\
        outcome,,Meningkatnya X,Persentase X (%),80,30\n\
        ,,,Persentase X2 (%),70,\n\
        kegiatan,5.02.02.2.01,Kegiatan K,,,30\n\
        output,,Tersusunnya Y,Jumlah dokumen (Dokumen),4,30\n\
        ,,,Jumlah laporan (Laporan),1,\n\
        outcome,,Meningkatnya Z,Persentase Z (%),50,30\n";
    let plan = read(rows);
    let counts: Vec<_> = plan.pohon.iter().map(|n| n.indikator.len()).collect();
    assert_eq!(counts, [3, 2]);
    assert_eq!(plan.budget().total().unwrap().to_string(), "30");
    assert!(codes(&plan).is_empty(), "{:?}", codes(&plan));
    // A first row without a name belongs to nothing.
    assert_eq!(
        codes(&read(
            "output,,Y,Jumlah (Dokumen),4,1\nprogram,5.02.02,P,,,1\n"
        )),
        ["MSK007"]
    );
}

#[test]
fn money_by_indicator_is_the_part_of_each() {
    let node = "program,5.02.02,PROGRAM P,Persentase X (%),10,9\n";
    // The row that only names the kegiatan prints 9, its indicators 7 and 2.
    let apart = "kegiatan,5.02.02.2.01,K,,,9\n\
        kegiatan,5.02.02.2.01,K,Jumlah data (Data),12,7\n\
        kegiatan,5.02.02.2.01,K,Jumlah laporan (Laporan),2,2\n";
    // Each indicator its part, and no row for the kegiatan itself.
    let parts = "kegiatan,5.02.02.2.01,K,Jumlah data (Data),12,7\n\
        kegiatan,5.02.02.2.01,K,Jumlah laporan (Laporan),2,2\n";
    // Equal amounts are the same money where the programme says so.
    let again = "kegiatan,5.02.02.2.01,K,Jumlah data (Data),12,9\n\
        kegiatan,5.02.02.2.01,K,Jumlah laporan (Laporan),2,9\n";
    // Only one row prints money, not the first.
    let later = "kegiatan,5.02.02.2.01,K,,,\n\
        kegiatan,5.02.02.2.01,K,Jumlah data (Data),12,9\n\
        kegiatan,5.02.02.2.01,K,Jumlah laporan (Laporan),2,\n";
    let nil = "kegiatan,5.02.02.2.01,K,Jumlah data (Data),12,9\n\
        kegiatan,5.02.02.2.01,K,Jumlah laporan (Laporan),2,0\n";
    for rows in [apart, parts, again, later, nil] {
        let rows = format!("{node}{rows}");
        assert_eq!(total(&rows), "9", "{rows}");
        assert_eq!(read(&rows).pohon.iter().count(), 2, "{rows}");
        assert!(
            codes(&read(&rows)).is_empty(),
            "{rows}: {:?}",
            codes(&read(&rows))
        );
    }
    // Two equal parts: the programme has both.
    let rows = "program,5.02.02,PROGRAM P,Persentase X (%),10,18\n".to_owned() + again;
    assert_eq!(total(&rows), "18");
    assert!(codes(&read(&rows)).is_empty());
    let year = Tahun::new(2026).unwrap();
    let tree = read(&rows).pohon;
    let cell = tree.find("5.02.02.2.01").unwrap().pagu_of(year).unwrap();
    assert_eq!(cell.tercetak.as_str(), "9 + 9");
    // And the sub kegiatan below it tell the same.
    let rows = again.to_owned()
        + "subkegiatan,5.02.02.2.01.0001,A,Jumlah a (Data),1,10\n\
           subkegiatan,5.02.02.2.01.0002,B,Jumlah b (Data),1,8\n";
    assert_eq!(total(&rows), "18");
    assert!(codes(&read(&rows)).is_empty());
}

#[test]
fn rows_that_neither_repeat_nor_add_up_are_told() {
    let rows = "kegiatan,5.02.02.2.01,K,,,9\n\
        output,,Y,Jumlah data (Data),12,7\n\
        output,,Z,Jumlah laporan (Laporan),2,3\n";
    let plan = read(rows);
    let all = plan.check().temuan().to_vec();
    let found: Vec<_> = all.iter().filter(|t| t.kode == "ANG001").collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].tempat.baris(), Some(2));
    assert!(found[0].pesan.get(Bahasa::En).contains("add up to Rp10"));
    // The node's own amount counts.
    assert_eq!(plan.budget().total().unwrap().to_string(), "9");
}

/// A changed amount is written wherever the node prints it, and reads back.
#[test]
fn a_scenario_changes_every_row_that_prints_the_money() {
    let rows = "kegiatan,5.02.02.2.01,K,,,9\noutput,,Y,Jumlah data (Data),12,9\n";
    let plan = read(rows);
    let changed = plan.scenario();
    let changed = changed.set_pagu(
        "5.02.02.2.01",
        Tahun::new(2026).unwrap(),
        "12".parse().unwrap(),
    );
    let changed = changed.unwrap().plan().clone();
    assert_eq!(changed.budget().total().unwrap().to_string(), "12");
    assert!(codes(&changed).is_empty(), "{:?}", codes(&changed));
}

/// The whole form: baselines of 2024, years up to 2030, units in brackets, code and name in one cell, the numbers of the
/// columns below the header; IKU, IKK, NSPK and priority sub kegiatan beside it.
const MATRIX: &str = "tingkat;Bidang Urusan / Program / Outcome / Kegiatan / Subkegiatan / Output;Indikator Outcome / Output;\
    Baseline Tahun 2024;2026 Target;2026 Pagu;2027 Target;2027 Pagu;2028 Target;2028 Pagu;2029 Target;2029 Pagu;2030 Target;2030 Pagu;Keterangan\n\
    ;(01);(02);(03);(04);(05);(06);(07);(08);(09);(10);(11);(12);(13);(14)\n\
    program;1.06.02 - PROGRAM PEMBERDAYAAN SOSIAL;;;;10;;11;;12;;13;;14;\n\
    outcome;Meningkatnya peran mitra;Persentase mitra yang aktif (Persen);60;65;10;70;11;75;12;80;13;85;14;\n\
    kegiatan;1.06.02.2.03 - Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota;;;;10;;11;;12;;13;;14;\n\
    output;Terbinanya mitra;Jumlah mitra yang dibina (Orang);20;25;10;25;11;30;12;30;13;35;14;\n";

#[test]
fn a_plan_of_2025_is_read_as_it_is_printed() {
    let years = "2025,2026,2027,2028,2029,2030";
    let plan = Renstra::read([
        ("rencana", "kunci,nilai\nperiode_awal,2025\nperiode_akhir,2029\n".to_owned()),
        ("Tabel 4.2 program pendanaan.csv", MATRIX.to_owned()),
        (
            "tujuan-sasaran.csv",
            format!("NSPK,Sasaran RPJMD yang relevan,jenis,uraian,indikator,satuan,2024,{years}\n\
                UU 11/2009,Turunnya kemiskinan,tujuan,T,Indeks X,Indeks,60,61,62,63,64,65,66\n"),
        ),
        ("iku.csv", format!("No,Indikator,Satuan,Baseline 2024,{years}\n1,Indeks X,Indeks,60,61,62,63,64,65,66\n")),
        ("ikk.csv", format!("No,Indikator,Satuan,{years}\n1,Persentase mitra yang aktif,Persen,62,65,70,75,80,85\n")),
        (
            "subkegiatan-prioritas.csv",
            "No,Program Prioritas,Outcome,Kegiatan/Subkegiatan\n1,P,O,1.06.02.2.03 - Pengembangan\n,,,1.06.02.2.03.0001 - Sub\n".to_owned(),
        ),
    ])
    .unwrap();
    assert!(plan.catatan().is_empty(), "{:?}", plan.catatan());
    let errors: Vec<_> = plan
        .check()
        .temuan()
        .iter()
        .map(|t| t.kode)
        .filter(|c| !c.starts_with("STR"))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(plan.form() == Some(renstra_core::sheet::Bentuk::Inmendagri2));
    assert_eq!(plan.budget().total().unwrap().to_string(), "60");
    // The last year is the end: of 85 percent 85, not the sum or the mean.
    let rows = plan.indicators();
    let of = |key: &str| rows.iter().find(|r| r.jalur == key).unwrap();
    let end = of("1.06.02").akhir.clone().unwrap();
    let end = end.round(renstra_core::Pembulatan::default()).unwrap();
    assert_eq!(end.to_string(), "85");
    assert_eq!(
        of("iku/2")
            .indikator
            .kondisi_awal
            .as_ref()
            .unwrap()
            .tercetak
            .as_str(),
        "60"
    );
    let tujuan = &plan.tujuan_sasaran[0];
    assert_eq!(
        (tujuan.nspk.as_deref(), tujuan.sasaran_rpjmd.as_deref()),
        (Some("UU 11/2009"), Some("Turunnya kemiskinan"))
    );
    let second = &plan.prioritas[1];
    assert_eq!(
        (second.program.as_deref(), second.kode.as_deref()),
        (Some("P"), Some("1.06.02.2.03.0001"))
    );
    // Another target in the IKK is told.
    let other = plan.lembar().iter().find(|l| l.nama() == "ikk").unwrap();
    let text = renstra_core::sheet::csv::write_csv(other).replace("85", "86");
    let changed = plan
        .with_table(renstra_core::sheet::csv::read_csv("ikk", text.as_bytes()).unwrap())
        .unwrap();
    assert!(
        changed
            .check()
            .temuan()
            .iter()
            .any(|t| t.kode == "KIN003" && t.tempat.tabel() == "ikk")
    );
}
