//! Headers as documents print them: of several lines with merged cells, with numbers of columns below, without a column
//! of levels.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::{Bahasa, Keparahan, Renstra, Temuan, Tingkat};

fn read(name: &str, text: &str) -> Renstra {
    Renstra::read([(name, text)]).unwrap()
}

fn form(plan: &Renstra) -> Vec<Temuan> {
    let all = plan.check();
    let of_form = |t: &&Temuan| t.kode.starts_with("MSK");
    all.temuan().iter().filter(of_form).cloned().collect()
}

/// Three lines: what the columns are about, the years, target and money.
const THREE: &str = "Kode,Program/Kegiatan,Indikator,Satuan,Data Capaian pada Tahun Awal Perencanaan,\
    Target Kinerja dan Kerangka Pendanaan,,,,Kondisi Kinerja pada Akhir Periode Renstra,,Unit Kerja Penanggung Jawab\n\
    ,,,,,2022,,2023,,,,\n\
    ,,,,,Target,Rp,Target,Rp,Target,Rp,\n\
    (1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12)\n\
    7.02.03,PROGRAM A,Persentase X,Persen,70,75,40,80,50,80,90,Dinas\n\
    7.02.03.2.01,Kegiatan B,Jumlah dokumen,Dokumen,1,2,40,2,50,4,90,Dinas\n";

#[test]
fn three_lines_and_the_numbers_of_the_columns_are_one_header() {
    let plan = read("T-C.27.csv", THREE);
    assert!(form(&plan).is_empty(), "{:?}", form(&plan));
    let node = plan.pohon.find("7.02.03").unwrap();
    assert_eq!(node.tingkat, Tingkat::Program);
    let money: Vec<_> = node
        .pagu
        .iter()
        .map(|(y, c)| format!("{y} {}", c.tercetak))
        .collect();
    assert_eq!(money, ["2022 40", "2023 50"]);
    assert_eq!(node.pagu_akhir.as_ref().unwrap().tercetak, "90");
    assert_eq!(node.unit_kerja.as_deref(), Some("Dinas"));
    let indicator = &node.indikator[0];
    assert_eq!(indicator.kondisi_awal.as_ref().unwrap().tercetak, "70");
    assert_eq!(indicator.target_akhir.as_ref().unwrap().tercetak, "80");
    let years: Vec<_> = indicator
        .target
        .iter()
        .map(|(y, c)| format!("{y} {}", c.tercetak))
        .collect();
    assert_eq!(years, ["2022 75", "2023 80"]);
    // The place in the file is that of the file.
    let cell = &plan.pohon.find("7.02.03.2.01").unwrap().pagu[1].1;
    assert_eq!(cell.tempat.dokumen().unwrap().sel.as_deref(), Some("I6"));
    assert_eq!(plan.budget().total().unwrap().to_string(), "90");
    // What is written reads back the same.
    assert_eq!(Renstra::read(plan.to_csv()).unwrap(), plan);
}

/// The page is broken below the first row of data: the header comes again.
#[test]
fn a_header_that_comes_again_is_no_row() {
    let mut lines: Vec<&str> = THREE.lines().collect();
    let head: Vec<&str> = lines[..4].to_vec();
    lines.splice(5..5, head);
    let again = read("T-C.27.csv", &(lines.join("\n") + "\n"));
    assert!(form(&again).is_empty(), "{:?}", form(&again));
    assert_eq!(again.pohon.iter().count(), 2);
    assert_eq!(again.budget().total().unwrap().to_string(), "90");
}

/// The form in force: code and name in one cell, baseline, years over target and pagu, rows of outcomes and outputs
/// without a word for their level.
#[test]
fn the_form_in_force_is_read_as_printed() {
    let text = "TABEL 4.2;;;;;;\n\
        BIDANG URUSAN / PROGRAM / OUTCOME / KEGIATAN / SUBKEGIATAN / OUTPUT;INDIKATOR OUTCOME / OUTPUT;BASELINE TAHUN 2024;\
        TARGET DAN PAGU INDIKATIF TAHUN;;;;KETERANGAN\n\
        ;;;2026;;2027;;\n\
        ;;;TARGET;PAGU;TARGET;PAGU;\n\
        (01);(02);(03);(04);(05);(06);(07);(08)\n\
        7.02 - BIDANG X;;;;60;;70;\n\
        7.02.03 - PROGRAM A;;;;60;;70;\n\
        Meningkatnya X;Persentase X (%);70;75;60;80;70;\n\
        7.02.03.2.01 - Kegiatan B;;;;60;;70;\n\
        Tersusunnya dokumen;Jumlah dokumen (Dokumen);1;2;60;2;70;\n\
        ;Jumlah laporan (Laporan);1;1;;1;;\n\
        7.02.03.2.01.0004 - Penyusunan Dokumen;;;;60;;70;\n\
        Tersusunnya dokumen;Jumlah dokumen (Dokumen);1;2;60;2;70;\n";
    let plan = read("program-pendanaan", text);
    assert!(form(&plan).is_empty(), "{:?}", form(&plan));
    let levels: Vec<_> = plan.pohon.iter().map(|n| n.tingkat).collect();
    use Tingkat::{Bidang, Kegiatan, Program, SubKegiatan};
    assert_eq!(levels, [Bidang, Program, Kegiatan, SubKegiatan]);
    let indicators: Vec<_> = plan.pohon.iter().map(|n| n.indikator.len()).collect();
    assert_eq!(indicators, [0, 1, 2, 1]);
    assert_eq!(plan.budget().total().unwrap().to_string(), "130");
    assert!(!plan.check().temuan().iter().any(|t| t.kode == "ANG001"));
}

#[test]
fn heads_of_other_tables_are_merged_too() {
    let text = "No,Indikator,Satuan,Target,,Realisasi Capaian,,Rasio Capaian,\n\
        ,,,2021,2022,2021,2022,2021,2022\n\
        1,Persentase X,Persen,80,85,60,85,75,100\n";
    let plan = read("pencapaian-kinerja", text);
    assert!(form(&plan).is_empty(), "{:?}", form(&plan));
    assert_eq!(plan.kinerja.len(), 1);
    assert!(!plan.check().temuan().iter().any(|t| t.kode == "KIN010"));
    let text = "No,Indikator,Satuan,Baseline,Target Tahun,,,Kondisi Akhir\n\
        ,,,2021,2022,2023,2024,\n1,Indeks X,Indeks,70,71,72,73,73\n";
    let plan = read("indikator-rpjmd", text);
    assert!(form(&plan).is_empty(), "{:?}", form(&plan));
    let indicator = &plan.indikator_rpjmd[0].indikator;
    assert_eq!(indicator.target.len(), 3);
    assert_eq!(indicator.target_akhir.as_ref().unwrap().tercetak, "73");
}

/// T-C.25 names tujuan and sasaran in columns of their own, merged over their rows.
#[test]
fn tujuan_and_sasaran_stand_in_columns() {
    let text = "No,Tujuan,Sasaran,Indikator Tujuan/Sasaran,Target Kinerja Tujuan/Sasaran pada Tahun ke-,\n\
        ,,,,2022,2023\n\
        1,Meningkatnya X,,Indeks X,70,71\n\
        ,,Meningkatnya Y,Persentase Y,80,82\n\
        ,,,Persentase Z,60,65\n";
    let plan = read("T-C.25", text);
    assert!(form(&plan).is_empty(), "{:?}", form(&plan));
    let rows: Vec<_> = { plan.tujuan_sasaran.iter() }
        .map(|r| (r.kelompok.as_deref().unwrap(), r.uraian.as_deref().unwrap()))
        .collect();
    assert_eq!(
        rows,
        [
            ("tujuan", "Meningkatnya X"),
            ("sasaran", "Meningkatnya Y"),
            ("sasaran", "Meningkatnya Y")
        ]
    );
    assert_eq!(plan.tujuan_sasaran[2].indikator.target[1].1.tercetak, "65");
}

/// The years are counted too.
#[test]
fn counted_years_are_years() {
    let text = "Kode,Program/Kegiatan,Indikator,Tahun ke-1 (2022),,Tahun ke-2 (2023),\n\
        ,,,Target,Rp,Target,Rp\n\
        7.02.03,PROGRAM A,Persentase X (%),75,40,80,50\n";
    let plan = read("program-pendanaan", text);
    assert!(form(&plan).is_empty(), "{:?}", form(&plan));
    assert_eq!(plan.budget().total().unwrap().to_string(), "90");
    assert_eq!(
        plan.pohon.find("7.02.03").unwrap().indikator[0]
            .target
            .len(),
        2
    );
}

/// Nothing is guessed: what cannot be read in one way says what to write.
#[test]
fn what_has_no_one_reading_says_what_to_write() {
    let advice = |name: &str, text: &str| {
        let found = form(&read(name, text));
        let error = found
            .iter()
            .find(|t| t.keparahan == Keparahan::Galat)
            .unwrap()
            .clone();
        (error.kode, error.saran.get(Bahasa::En).to_owned())
    };
    // Money of which year?
    let (code, says) = advice(
        "program-pendanaan",
        "kode,uraian,Pagu,\n,,Murni,Perubahan\n7.02.03,A,5,6\n",
    );
    assert_eq!(code, "MSK004");
    assert!(says.contains("`rp_2026`"), "{says}");
    // Neither levels nor codes.
    let (_, says) = advice("program-pendanaan", "kode,uraian,rp_2026\n1,A,5\n2,B,6\n");
    assert!(says.contains("`tingkat`"), "{says}");
    let (_, says) = advice(
        "T-C.24",
        "Uraian,Anggaran,,Realisasi,\n,2022,2023,2022,2023\nBelanja,5,6,4,5\n",
    );
    assert!(says.contains("`kelompok`"), "{says}");
    // A damaged code in a table without levels is not taken for an output of the row above.
    let (code, _) = advice(
        "program-pendanaan",
        "uraian,rp_2026\n7.02.03 - PROGRAM A,5\n7.02.03.2 - Tanpa Nama Jelas,5\n",
    );
    assert_eq!(code, "MSK007");
}
