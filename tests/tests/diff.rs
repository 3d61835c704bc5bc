//! What changed between two versions of a plan.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use renstra_core::report::OpsiLaporan;
use renstra_core::{
    Bahasa, JenisPerubahan as J, Keadaan, Perubahan, Renstra, diff, diff_table, diff_totals,
    diff_totals_table, report,
};
use renstra_tests::{files, kukar};

const MATRIX: &str = "tabel-6.1-program-pendanaan.csv";

/// The real plan with a line of its funding matrix rewritten.
fn review(edit: impl Fn(&str) -> String) -> Renstra {
    edited(MATRIX, edit)
}

fn edited(table: &str, edit: impl Fn(&str) -> String) -> Renstra {
    let changed = files("kukar").into_iter().map(|(name, bytes)| {
        if name != table {
            return (name, bytes);
        }
        let text = String::from_utf8(bytes).unwrap();
        let out = edit(&text);
        assert_ne!(text, out, "the edit changed nothing");
        (name, out.into_bytes())
    });
    Renstra::read(changed.collect::<Vec<_>>()).unwrap()
}

fn line<'a>(text: &'a str, part: &str) -> &'a str {
    text.lines().find(|l| l.contains(part)).unwrap()
}

fn short(changes: &[Perubahan]) -> Vec<String> {
    let state = |k: &Keadaan| match k {
        Keadaan::TidakAda => "none".to_owned(),
        Keadaan::Kosong => "empty".to_owned(),
        Keadaan::Teks(t) => t.clone(),
        Keadaan::Angka(a) => a.to_string(),
        Keadaan::Rupiah(r) => r.to_string(),
    };
    let row = |c: &Perubahan| {
        let year = c.tahun.map(|t| format!(" {t}")).unwrap_or_default();
        let d = c.selisih.map(|d| format!(" = {d}")).unwrap_or_default();
        let (a, b) = (state(&c.sebelum), state(&c.sesudah));
        format!("{} {}{year}: {a} > {b}{d}", c.jenis.nama(), c.jalur)
    };
    changes.iter().map(row).collect()
}

fn of_small(a: &str, b: &str) -> Vec<String> {
    let read = |t: &str| Renstra::read([(MATRIX, t)]).unwrap();
    short(&diff(&read(a), &read(b)))
}

#[test]
fn a_plan_does_not_differ_from_itself() {
    assert!(diff(&kukar(), &kukar()).is_empty());
}

#[test]
fn money_of_a_programme_cut_to_zero() {
    for (zero, shown) in [("0", "0"), ("-", "-")] {
        let b = review(|t| {
            let old = line(t, "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN");
            t.replace(old, &old.replacen("\"200,000,000\"", zero, 1))
        });
        assert_eq!(
            short(&diff(&kukar(), &b)),
            [format!(
                "pagu 1.06.07 2022: 200000000 > {shown} = -200000000"
            )]
        );
    }
    // Nothing printed is not zero.
    let b = review(|t| {
        let old = line(t, "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN");
        t.replace(old, &old.replacen("\"200,000,000\"", "", 1))
    });
    assert_eq!(
        short(&diff(&kukar(), &b)),
        ["pagu 1.06.07 2022: 200000000 > empty"]
    );
}

#[test]
fn a_renamed_kegiatan_is_one_change() {
    // Its code is damaged in print and was known by its name only; what is below stays.
    let old = "Pemberdayaan Sosial Komunitas Adat Terpencil (KAT)";
    let b = review(|t| t.replace(&format!(",{old},"), ",Pendampingan Warga Terpencil,"));
    let changes = diff(&kukar(), &b);
    let names: Vec<_> = changes
        .iter()
        .filter(|c| c.jenis == J::DiubahNama)
        .collect();
    assert_eq!(names.len(), 1, "{:#?}", short(&changes));
    assert_eq!(names[0].sebelum, Keadaan::Teks(old.to_owned()));
    assert!(changes.iter().all(|c| c.jenis == J::DiubahNama));
}

#[test]
fn a_moved_sub_kegiatan_keeps_its_money() {
    let b = review(|t| {
        let moved = line(t, "Penjangkauan Anak-Anak Terlantar");
        let rest = t.replace(&format!("{moved}\n"), "");
        let target = line(&rest, "kegiatan,1 6 7 2,Pemeliharaan Taman").to_owned();
        rest.replace(&target, &format!("{target}\n{moved}"))
    });
    let changes = diff(&kukar(), &b);
    let kinds: Vec<_> = changes.iter().map(|c| c.jenis.nama()).collect();
    assert_eq!(kinds, ["pindah_induk"], "{:#?}", short(&changes));
    assert_eq!(
        changes[0].sebelum,
        Keadaan::Teks("1.06.05.2.01 Pemeliharaan Anak-Anak Terlantar".to_owned())
    );
}

#[test]
fn an_added_row_comes_with_its_money() {
    let row = "subkegiatan,1 6 7 2 9,Renovasi Gapura,Jumlah Gapura,Unit,0,1,\"10,000,000\",1,\"20,000,000\",0,-,0,,0,0,2,\"30,000,000\",Seksi,Tgr\n";
    let b = review(|t| t.replace("total,,TOTAL", &format!("{row}total,,TOTAL")));
    let changes = diff(&kukar(), &b);
    assert_eq!(changes.len(), 1, "{:#?}", short(&changes));
    assert_eq!(changes[0].jenis, J::Ditambah);
    assert_eq!(changes[0].uraian, "Renovasi Gapura");
    assert_eq!(changes[0].selisih.unwrap().to_string(), "30000000");
    let back = diff(&b, &kukar());
    assert_eq!(back[0].jenis, J::Dihapus);
    assert_eq!(back[0].selisih.unwrap().to_string(), "-30000000");
}

#[test]
fn targets_of_the_matrix_and_of_the_tables() {
    let b = review(|t| {
        let old = line(t, "PROGRAM PEMBERDAYAAN SOSIAL");
        t.replace(old, &old.replacen(",84,86,", ",84.5,N.A,", 1))
    });
    assert_eq!(
        short(&diff(&kukar(), &b)),
        [
            "kondisi_awal 1.06.02: 84 > 84.5 = 0.5",
            "target 1.06.02 2022: 86 > N.A"
        ]
    );
    let b = edited("tabel-6.1-indikator-rpjmd.csv", |t| {
        t.replace("84,84,88,90,92,94,94,94", "84,84,88,90,92,94,95,95")
    });
    assert_eq!(
        short(&diff(&kukar(), &b)),
        [
            "target tabel-6.1-indikator-rpjmd/5 2026: 94 > 95 = 1",
            "target_akhir tabel-6.1-indikator-rpjmd/5: 94 > 95 = 1"
        ]
    );
}

#[test]
fn case_and_notation_are_no_change() {
    let b = review(|t| {
        t.replace(
            "PROGRAM PEMBERDAYAAN SOSIAL",
            "Program Pemberdayaan  Sosial",
        )
        .replace("\"925,000,000\"", "\"925,000,000.00\"")
    });
    assert_eq!(short(&diff(&kukar(), &b)), [""; 0]);
}

#[test]
fn a_year_of_one_version_is_one_change() {
    let a = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022,target_2023,rp_2023\n\
             program,1.02.02,P,I,Orang,1,5,2,6\nkegiatan,1.02.02.2.01,K,J,Orang,1,5,2,6\n";
    let b = "tingkat,kode,uraian,indikator,satuan,target_2023,rp_2023,target_2024,rp_2024\n\
             program,1.02.02,P,I,Orang,2,6,3,7\nkegiatan,1.02.02.2.01,K,J,Orang,2,6,3,7\n";
    let table = "program-pendanaan";
    assert_eq!(
        of_small(a, b),
        [
            format!("kolom_dihapus {table} 2022: none > none"),
            format!("kolom_dihapus {table} 2022: none > none"),
            format!("kolom_ditambah {table} 2024: none > none"),
            format!("kolom_ditambah {table} 2024: none > none"),
        ]
    );
}

#[test]
fn ways_of_having_no_value_differ() {
    let head = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022,rp_2023\n";
    let row = |t: &str, m: &str| format!("{head}program,1.02.02,P,I,Orang,{t},{m},9\n");
    let b = row("-", "-");
    let of = |t: &str, m: &str| of_small(&row(t, m), &b);
    assert_eq!(of("-", "-"), [""; 0]);
    assert_eq!(
        of("0", "0"),
        ["pagu 1.02.02 2022: 0 > - = 0", "target 1.02.02 2022: 0 > -"]
    );
    assert_eq!(
        of("N.A", ""),
        [
            "pagu 1.02.02 2022: empty > -",
            "target 1.02.02 2022: N.A > -"
        ]
    );
}

#[test]
fn codes_names_places_and_units() {
    let head = "tingkat,kode,uraian,indikator,satuan,target_2022,rp_2022,unit_kerja,lokasi\n";
    let a = format!(
        "{head}sasaran,,Meningkatnya A,,,,,,\nprogram,1.02.02,P,I,Orang,5,1,Bidang A,X\nprogram,1.02.03,Q,I,Orang,5,1,Bidang B,X\n"
    );
    let b = format!(
        "{head}sasaran,,Menguatnya hal lain,,,,,,\nprogram,1.02.02,P,I,KK,5,1,Bidang C,X\nprogram,1.02.04,Q,I,Orang,5,1,Bidang B,Y\n"
    );
    assert_eq!(
        of_small(&a, &b),
        [
            "diubah_nama sasaran-1: Meningkatnya A > Menguatnya hal lain",
            "unit_kerja 1.02.02: Bidang A > Bidang C",
            "satuan 1.02.02: Orang > KK",
            "kode 1.02.04: 1.02.03 > 1.02.04",
            "lokasi 1.02.04: X > Y",
        ]
    );
}

#[test]
fn duplicates_pair_in_order() {
    let head = "tingkat,kode,uraian,rp_2022\n";
    let a = format!("{head}program,1.02.02,P,1\nprogram,1.02.02,P,2\nprogram,1.02.02,P,3\n");
    let b = format!("{head}program,1.02.02,P,1\nprogram,1.02.02,P,5\n");
    assert_eq!(
        of_small(&a, &b),
        [
            "pagu 1.02.02@baris-3 2022: 2 > 5 = 3",
            "dihapus 1.02.02@baris-4: 3 > none = -3"
        ]
    );
}

#[test]
fn the_table_shows_every_change() {
    let b = review(|t| t.replace("PROGRAM PENANGANAN BENCANA", "PROGRAM TANGGAP BENCANA"));
    let csv = diff_table(&diff(&kukar(), &b)).to_csv();
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(
        lines[1],
        "diubah_nama,program,1.06.06,PROGRAM TANGGAP BENCANA,,,PROGRAM PENANGANAN BENCANA,PROGRAM TANGGAP BENCANA,,,1.06.06"
    );
    assert_eq!(lines.len(), 2);
}

#[test]
fn mended_codes_are_no_change() {
    // The real plan prints `1 6 2`; a review prints the same code whole.
    let b = review(|t| t.replace("program,1 6 ", "program,1.06.0"));
    assert_eq!(short(&diff(&kukar(), &b)), [""; 0]);
}

#[test]
fn a_removed_programme_goes_with_what_is_below_it() {
    let b = review(|t| {
        let gone = |l: &&str| !l.contains(",1 6 3");
        t.lines().filter(gone).collect::<Vec<_>>().join("\n")
    });
    let changes = diff(&kukar(), &b);
    let rows: Vec<_> = changes
        .iter()
        .map(|c| (c.jenis, c.jalur.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            (J::Dihapus, "1.06.03"),
            (J::Dihapus, "1.06.03.2.01"),
            (J::Dihapus, "1.06.03.2.01.01")
        ]
    );
}

#[test]
fn a_programme_under_another_sasaran_has_moved() {
    let b = review(|t| {
        let text = t.replace("\nprogram,1 6 7,", "\nSPLIT\nprogram,1 6 7,");
        let (rest, moved) = text.split_once("SPLIT\n").unwrap();
        let (moved, total) = moved.split_at(moved.find("total,,TOTAL").unwrap());
        let at = rest.rfind("\nsasaran,").unwrap() + 1;
        let (first, second) = rest.split_at(at);
        format!("{first}{moved}{second}{total}")
    });
    let changes = diff(&kukar(), &b);
    assert_eq!(changes.len(), 1, "{:#?}", short(&changes));
    assert_eq!(changes[0].jenis, J::PindahInduk);
    assert_eq!(changes[0].jalur, "1.06.07");
}

#[test]
fn sasaran_change_their_words_but_keep_their_programmes() {
    let b = review(|t| {
        t.replace(
            "sasaran,,Meningkatkan Predikat Akuntabilitas Perangkat Daerah Dinas Sosial,",
            "sasaran,,Tata kelola yang baik,",
        )
        .replace(
            "sasaran,,Meningkatkan Penanganan dan Pelayanan",
            "sasaran,,Menguatnya Perlindungan",
        )
    });
    let changes = diff(&kukar(), &b);
    let kinds: Vec<_> = changes.iter().map(|c| c.jenis).collect();
    assert_eq!(
        kinds,
        [J::DiubahNama, J::DiubahNama],
        "{:#?}",
        short(&changes)
    );
}

#[test]
fn other_tables_are_compared_cell_by_cell() {
    let history =
        |amount: &str| format!("kelompok,uraian,2016,2017\nanggaran,Belanja Modal,{amount},20\n");
    let strategy = "sasaran,strategi,arah_kebijakan\nS,T,A\n";
    let plan = |amount: &str, with: bool| {
        let mut files = vec![("tabel-2.4-anggaran-realisasi.csv", history(amount))];
        if with {
            files.push(("tabel-5.1-strategi.csv", strategy.to_owned()));
        }
        Renstra::read(files).unwrap()
    };
    assert!(diff(&plan("10", true), &plan("10", true)).is_empty());
    let changes = diff(&plan("10", true), &plan("11", false));
    let told: Vec<_> = changes
        .iter()
        .map(|c| {
            (
                c.jenis,
                c.jalur.as_str(),
                c.uraian.as_str(),
                &c.sebelum,
                &c.sesudah,
            )
        })
        .collect();
    let text = |t: &str| Keadaan::Teks(t.to_owned());
    assert_eq!(
        told,
        [
            (
                J::Tabel,
                "anggaran-realisasi/2",
                "2016",
                &text("10"),
                &text("11")
            ),
            (
                J::Tabel,
                "strategi",
                "strategi",
                &text("1 × 3"),
                &Keadaan::TidakAda
            ),
        ]
    );
}

const SMALL: &str = "tingkat,kode,uraian,rp_2022,rp_2023\n\
    program,1.02.02,P,30,30\nkegiatan,1.02.02.2.01,K,10,10\nkegiatan,1.02.02.2.02,L,20,20\n\
    program,1.02.03,Q,5,5\nkegiatan,1.02.03.2.01,M,5,5\ntotal,,TOTAL,35,35\n";

fn small(text: &str) -> Renstra {
    Renstra::read([(MATRIX, text)]).unwrap()
}

/// Key and year of the changes that hold others.
fn holding(changes: &[Perubahan]) -> Vec<(&str, Option<u16>)> {
    let held = changes.iter().filter(|c| c.bawahan_berubah);
    held.map(|c| (c.jalur.as_str(), c.tahun.map(|t| t.get())))
        .collect()
}

#[test]
fn a_row_says_that_its_children_changed_too() {
    // L has 5 more in 2022, and so have P and the total; Q prints 1 more with no child that does.
    let b = small(
        &SMALL
            .replace("P,30,30", "P,35,30")
            .replace("L,20,20", "L,25,20")
            .replace("Q,5,5", "Q,5,6")
            .replace("TOTAL,35,35", "TOTAL,40,36"),
    );
    let changes = diff(&small(SMALL), &b);
    assert_eq!(changes.len(), 5, "{:#?}", short(&changes));
    assert_eq!(
        holding(&changes),
        [
            ("1.02.02", Some(2022)),
            ("total", Some(2022)),
            ("total", Some(2023))
        ]
    );
    // A programme that is gone goes with its kegiatan.
    let gone = small(
        &SMALL
            .replace("program,1.02.03,Q,5,5\nkegiatan,1.02.03.2.01,M,5,5\n", "")
            .replace("TOTAL,35,35", "TOTAL,30,30"),
    );
    let changes = diff(&small(SMALL), &gone);
    let expected = [
        ("1.02.03", None),
        ("total", Some(2022)),
        ("total", Some(2023)),
    ];
    assert_eq!(holding(&changes), expected);
    let back = diff(&gone, &small(SMALL));
    assert_eq!(holding(&back), expected);
}

#[test]
fn totals_count_each_rupiah_once() {
    // The printed total is wrong in 2023; a year that one version lacks has no difference.
    let b = "tingkat,kode,uraian,rp_2023,rp_2024\nprogram,1.02.02,P,50,7\n\
             kegiatan,1.02.02.2.01,K,50,7\ntotal,,TOTAL,99,7\n";
    let totals = diff_totals(&small(SMALL), &small(b));
    let table = diff_totals_table(&totals);
    assert_eq!(
        table.to_csv(),
        "tahun,sebelum,sesudah,selisih,kunci\n2022,35,,,total@2022\n2023,35,50,15,total@2023\n\
         2024,,7,,total@2024\nsemua,70,57,-13,total\n"
    );
    assert!(diff_totals(&edited_none(), &edited_none()).is_empty());
}

fn edited_none() -> Renstra {
    Renstra::read([("rencana", "kunci,nilai\nversi,1\n")]).unwrap()
}

#[test]
fn the_text_keeps_to_its_width() {
    let b = review(|t| {
        t.replace("\"925,000,000\"", "\"925,000,001\"")
            .replace("PROGRAM PENANGANAN BENCANA", "PROGRAM TANGGAP BENCANA")
    });
    let (changes, totals) = (diff(&kukar(), &b), diff_totals(&kukar(), &b));
    for lebar in [60, 80, 120] {
        for bahasa in [Bahasa::Id, Bahasa::En] {
            let opsi = OpsiLaporan {
                bahasa,
                lebar,
                ..OpsiLaporan::default()
            };
            let text = report::diff::text(&changes, &totals, &opsi);
            let wide = text.lines().map(|l| l.chars().count()).max().unwrap();
            assert!(wide <= usize::from(lebar), "{lebar}: {wide}\n{text}");
        }
    }
}
