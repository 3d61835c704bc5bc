//! Tables as people hand them in: other names, titles above the header, numbers of the columns below it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::sheet::Tabel;
use renstra_core::{Bahasa, Renstra, Temuan};

const HISTORY: &str = "kelompok,uraian,2023,2024\n\
    anggaran,Belanja Pegawai,200,220\n\
    realisasi,Belanja Pegawai,180,209\n";

fn read(name: &str, text: &str) -> Renstra {
    Renstra::read([(name, text)]).unwrap()
}

fn findings(name: &str, text: &str) -> Vec<Temuan> {
    read(name, text).check().temuan().to_vec()
}

/// What the lines of the budget history print, without where they stand.
fn amounts(plan: &Renstra) -> Vec<(String, Vec<String>)> {
    let lines = plan.anggaran.iter();
    let printed = |l: &renstra_core::model::BarisAnggaran| {
        l.nilai
            .iter()
            .map(|(_, c)| c.tercetak.to_string())
            .collect()
    };
    lines.map(|l| (l.uraian.clone(), printed(l))).collect()
}

#[test]
fn titles_above_and_numbers_below_the_header_are_no_rows() {
    let expected = amounts(&read("anggaran-realisasi", HISTORY));
    assert_eq!(expected.len(), 2);
    for (note, text) in [
        (
            "titles of one cell",
            "Tabel 2.9,,,\nAnggaran dan Realisasi,,,\n,,,\nkelompok,uraian,2023,2024\n\
             1,2,3,4\nanggaran,Belanja Pegawai,200,220\nrealisasi,Belanja Pegawai,180,209\n",
        ),
        (
            "titles without separators above semicolons",
            "Anggaran, Realisasi, dan Sisanya\nKabupaten\nkelompok;uraian;2023;2024\n\
             (1);(2);(3);(4)\nanggaran;Belanja Pegawai;200;220\nrealisasi;Belanja Pegawai;180;209\n",
        ),
        (
            "numbers with two digits, one of them a formula, and the header again on the next page",
            "kelompok,uraian,2023,2024\n01,02,03,04=(3+1)\nanggaran,Belanja Pegawai,200,220\n\
             kelompok,uraian,2023,2024\nrealisasi,Belanja Pegawai,180,209\n",
        ),
    ] {
        let plan = read("anggaran-realisasi", text);
        assert_eq!(amounts(&plan), expected, "{note}");
        assert!(plan.catatan().is_empty(), "{note}: {:?}", plan.catatan());
        assert_eq!(
            Renstra::from_json(plan.to_json().as_bytes()).unwrap(),
            plan,
            "{note}"
        );
    }
}

#[test]
fn places_count_from_the_header_and_documents_from_the_first_line() {
    let text = "Judul;;\n;;\nkelompok;uraian;2023\n(1);(2);(3)\nanggaran;Belanja;1x2\n";
    let all = findings("anggaran-realisasi.csv", text);
    let cell = all.iter().find(|t| t.kode == "MSK001").unwrap();
    assert_eq!(
        (cell.tempat.baris(), cell.tempat.kolom()),
        (Some(3), Some("2023"))
    );
    assert_eq!(cell.tempat.dokumen().unwrap().sel.as_deref(), Some("C5"));
}

#[test]
fn rows_that_look_like_numbers_of_columns_are_kept() {
    // A line of the history with small amounts, and one whose name is a number.
    let text = "kelompok,uraian,2023,2024\nanggaran,1,2,3\nrealisasi,1,1,2\n";
    assert_eq!(read("anggaran-realisasi", text).anggaran.len(), 2);
    let text = "jenis_barang,jumlah\nMeja,2\nKursi,3\n";
    assert_eq!(read("aset", text).aset.len(), 2);
}

#[test]
fn columns_have_the_names_that_people_use() {
    let canonical = "tingkat,kode,uraian,indikator,satuan,kondisi_awal,target_2026,rp_2026,unit_kerja\n\
        program,1.02.02,P,Persentase X,%,70,80,500,Dinas\n";
    let expected = read("program-pendanaan", canonical);
    let node = |p: &Renstra| {
        let n = p.pohon.iter().next().unwrap();
        let money = n.pagu.iter().map(|(y, c)| (*y, c.tercetak.to_string()));
        let i = &n.indikator[0];
        let targets = i.kondisi_awal.iter().chain(i.target.iter().map(|(_, c)| c));
        (
            (
                n.tingkat,
                n.jalur.clone(),
                n.uraian.clone(),
                n.unit_kerja.clone(),
            ),
            money.collect::<Vec<_>>(),
            (i.nama.clone(), i.satuan.clone()),
            targets.map(|c| c.tercetak.to_string()).collect::<Vec<_>>(),
        )
    };
    for header in [
        "Level,Kode Rekening,Nama,Indikator Kinerja,Satuan,Baseline 2024,target_2026_k,pagu_2026,OPD",
        "tingkat,kode,Program/Kegiatan,Indikator,satuan,Kondisi Awal,K 2026,Target 2026 (Rp),Perangkat Daerah",
        "level,kode,nomenklatur,indikator outcome/output,sat,data_awal,2026 Target,2026 Pagu,unit kerja",
    ] {
        let (_, row) = canonical.split_once('\n').unwrap();
        let plan = read("program-pendanaan", &format!("{header}\n{row}"));
        assert_eq!(node(&plan), node(&expected), "{header}");
        assert!(plan.catatan().is_empty(), "{header}: {:?}", plan.catatan());
    }
}

#[test]
fn a_column_with_its_own_name_comes_before_one_with_another() {
    let text = "tingkat,kode,nama,uraian,pagu_2026,rp_2026\nprogram,1.02.02,A,B,1,2\n";
    let plan = read("program-pendanaan", text);
    let node = plan.pohon.iter().next().unwrap();
    assert_eq!((node.uraian.as_str(), node.pagu.len()), ("B", 1));
    assert_eq!(plan.budget().total().unwrap().to_string(), "2");
    let unknown: Vec<_> = plan
        .catatan()
        .iter()
        .filter_map(|c| c.tempat().kolom())
        .collect();
    assert_eq!(unknown, ["nama", "pagu_2026"]);
}

#[test]
fn an_unknown_column_or_table_gets_a_proposal() {
    let advice = |name: &str, text: &str, place: &str| {
        let all = Renstra::read([(name, text), ("rencana", "kunci,nilai\ndaerah,D\n")]).unwrap();
        let all = all.check().temuan().to_vec();
        let about = |t: &&Temuan| {
            t.kode == "MSK004" && (t.tempat.kolom() == Some(place) || t.tempat.tabel() == place)
        };
        all.iter()
            .find(about)
            .map(|t| t.saran.get(Bahasa::En).to_owned())
            .unwrap_or_default()
    };
    let text = "tingkat,kode,uraian,rp_2026,taget_2026,warna\nprogram,1.02.02,P,1,2,x\n";
    assert!(advice("program-pendanaan", text, "taget_2026").contains("`target_2026`"));
    assert!(!advice("program-pendanaan", text, "warna").contains('`'));
    assert!(advice("program-pendanan", text, "program-pendanan").contains("`program-pendanaan`"));
    assert!(!advice("foto", text, "foto").contains('`'));
}

#[test]
fn tables_are_named_after_what_they_are() {
    for (name, tabel) in [
        ("tabel-2.4-anggaran-realisasi", Tabel::AnggaranRealisasi),
        ("Tabel 2.7 Anggaran dan Realisasi", Tabel::AnggaranRealisasi),
        ("T-C.24", Tabel::AnggaranRealisasi),
        ("tabel_tc24_anggaran_realisasi", Tabel::AnggaranRealisasi),
        ("capaian-spm", Tabel::CapaianSpm),
        ("tujuan_sasaran", Tabel::TujuanSasaran),
        ("IKU", Tabel::Iku),
        ("tabel-4.4-indikator-kinerja-utama", Tabel::Iku),
        ("realisasi", Tabel::Realisasi),
        ("E.81", Tabel::Realisasi),
    ] {
        assert_eq!(Tabel::from_name(name), Some(tabel), "{name}");
    }
    for name in ["tabel-2.4", "anggaran", "spm-2024", "T-C.99", ""] {
        assert_eq!(Tabel::from_name(name), None, "{name}");
    }
}

#[test]
fn code_and_name_may_share_a_cell() {
    let text = "tingkat;uraian;rp_2026\n\
        program;1.06.02 - PROGRAM PEMBERDAYAAN SOSIAL;7\n\
        kegiatan;1.06.02.2.03 - Pengembangan Potensi;7\n\
        subkegiatan;1.06.02.2.03.0004 - Peningkatan Kemampuan;7\n";
    let plan = read("program-pendanaan", text);
    let nodes: Vec<_> = plan
        .pohon
        .iter()
        .map(|n| (n.jalur.as_str(), n.uraian.as_str()))
        .collect();
    assert_eq!(
        nodes,
        [
            ("1.06.02", "PROGRAM PEMBERDAYAAN SOSIAL"),
            ("1.06.02.2.03", "Pengembangan Potensi"),
            ("1.06.02.2.03.0004", "Peningkatan Kemampuan"),
        ]
    );
    assert!(plan.catatan().is_empty());
    // Without codes anywhere the column is missing, as ever.
    let text = "tingkat,uraian,rp_2026\nprogram,P,1\n";
    assert!(
        findings("program-pendanaan", text)
            .iter()
            .any(|t| t.kode == "MSK004")
    );
}
