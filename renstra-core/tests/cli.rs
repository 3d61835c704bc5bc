//! The command line, run as its user runs it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the test"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn data(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/data")
        .join(folder)
}

fn renstra(args: &[&str], path: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_renstra"))
        .args(args)
        .arg(path)
        .output()
        .unwrap()
}

fn stderr(out: &Output) -> String {
    String::from_utf8_lossy(&out.stderr).into_owned()
}

fn stdout(out: &Output) -> String {
    String::from_utf8(out.stdout.clone()).unwrap()
}

fn temp(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

#[test]
fn check_prints_the_report_and_exits_one() {
    let out = renstra(&["check"], &data("kukar"));
    assert_eq!(out.status.code(), Some(1));
    let text = stdout(&out);
    for part in [
        "RENSTRA DINAS SOSIAL KABUPATEN KUTAI KARTANEGARA 2022-2026",
        "118.873.826.774",
        "66.222",
        "94,33",
        "79,08",
        "17.879.856.1699,00",
        "GALAT (",
        "PERINGATAN (",
        "CATATAN (",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains('\u{1b}'), "no colour outside a terminal");
    let wide = text.lines().map(|l| l.chars().count()).max();
    assert!(wide <= Some(120), "{wide:?}");
}

#[test]
fn indonesian_names_are_the_same_commands() {
    let english = renstra(&["check"], &data("kukar"));
    let indonesian = renstra(&["periksa"], &data("kukar"));
    assert_eq!(english.stdout, indonesian.stdout);
    assert_eq!(
        renstra(&["ringkas"], &data("kukar")).stdout,
        renstra(&["summary"], &data("kukar")).stdout
    );
}

#[test]
fn json_is_the_same_as_data() {
    let out = renstra(&["check", "--format", "json"], &data("kukar"));
    assert_eq!(out.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let last = json["pagu"].as_array().unwrap().last().unwrap();
    assert_eq!(last["jumlah"], "118873826774");
    assert_eq!(json["identitas"]["periode"]["awal"], 2022);
    let findings = json["periksa"]["temuan"].as_array().unwrap();
    let count = |key: &str| usize::try_from(json["periksa"][key].as_u64().unwrap()).unwrap();
    assert_eq!(
        findings.len(),
        count("galat") + count("peringatan") + count("catatan")
    );
    // Comparisons that failed for one cause are one finding.
    assert!(findings.len() < count("gagal"));
    assert!(count("lulus") > 1000);
}

#[test]
fn summary_exits_zero_and_lists_no_findings() {
    let out = renstra(&["summary"], &data("kukar"));
    assert_eq!(out.status.code(), Some(0));
    assert!(!stdout(&out).contains("TEMUAN"));
}

#[test]
fn english_and_other_forms() {
    let out = renstra(&["check", "--bahasa", "en"], &data("kukar"));
    assert!(stdout(&out).contains("ERROR ("));
    assert!(stdout(&out).contains("118,873,826,774"));
    let out = renstra(&["check", "--format", "markdown"], &data("kukar"));
    assert!(stdout(&out).starts_with("# Renstra Dinas Sosial"));
    let out = renstra(&["check", "--format", "csv"], &data("kukar"));
    assert!(stdout(&out).starts_with("kode,keparahan,tabel,baris,kolom,"));
}

#[test]
fn unreadable_input_exits_two_with_one_sentence() {
    let dir = temp("unreadable");
    let empty = dir.join("empty");
    std::fs::create_dir_all(&empty).unwrap();
    let foreign = dir.join("foreign");
    std::fs::create_dir_all(&foreign).unwrap();
    std::fs::write(foreign.join("belanja.csv"), "a,b\n1,2\n").unwrap();
    let binary = dir.join("rencana.csv");
    std::fs::write(&binary, [0xffu8, 0xfe, 0, 1]).unwrap();
    for (path, word) in [
        (dir.join("nowhere"), "tidak ada"),
        (empty, "tidak ada tabel Renstra"),
        (foreign, "`belanja`"),
        (binary, "UTF-8"),
    ] {
        let out = renstra(&["check"], &path);
        assert_eq!(out.status.code(), Some(2), "{}", path.display());
        let message = String::from_utf8(out.stderr).unwrap();
        assert_eq!(message.lines().count(), 1, "{message}");
        assert!(message.contains(word), "{message}");
        assert!(out.stdout.is_empty());
    }
    assert_eq!(
        renstra(&["check", "--format", "pdf"], &data("kukar"))
            .status
            .code(),
        Some(2)
    );
    assert_eq!(
        Command::new(env!("CARGO_BIN_EXE_renstra"))
            .output()
            .unwrap()
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_converted_plan_reads_the_same() {
    let dir = temp("convert");
    let file = dir.join("kukar.json");
    let out = renstra(&["convert", "-o", file.to_str().unwrap()], &data("kukar"));
    assert_eq!(out.status.code(), Some(0));
    let again = renstra(&["check"], &file);
    assert_eq!(again.stdout, renstra(&["check"], &data("kukar")).stdout);
}

#[test]
fn a_document_becomes_a_folder_of_tables() {
    let dir = temp("convert-folder");
    let folder = dir.join("tabel");
    let target = format!("{}/", folder.display());
    let book = data("kukar.pdf");
    let out = renstra(&["convert", "-o", &target], &book);
    assert_eq!(out.status.code(), Some(0), "{}", stderr(&out));
    assert!(folder.join("program-pendanaan.csv").is_file());
    // The findings of the document, without those on the document itself.
    let count = |path: &Path| {
        let out = renstra(&["check", "--format", "csv"], path);
        let found = stdout(&out);
        found.lines().filter(|l| !l.starts_with("DOK")).count()
    };
    assert_eq!(count(&folder), count(&book));
    // Again, the same; a file with another content stays.
    let again = renstra(&["convert", "-o", &target], &book);
    assert_eq!(again.status.code(), Some(0));
    std::fs::write(folder.join("strategi.csv"), "sasaran,strategi\n").unwrap();
    let refused = renstra(&["convert", "-o", &target], &book);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("strategi.csv"));
}

/// The real plan with one amount of one programme cut to nothing.
fn review(name: &str) -> PathBuf {
    let dir = temp(name);
    for (file, bytes) in renstra_tests::files("kukar") {
        let text = String::from_utf8(bytes).unwrap();
        let old = "Presentase TMP yang di kelola,Persen,100,100,\"200,000,000\"";
        let new = "Presentase TMP yang di kelola,Persen,100,100,0";
        std::fs::write(dir.join(file), text.replace(old, new)).unwrap();
    }
    dir
}

#[test]
fn diff_lists_changes() {
    let (old, new) = (data("kukar"), review("diff"));
    let old_arg = old.to_str().unwrap();
    let out = renstra(&["diff", old_arg], &new);
    assert_eq!(out.status.code(), Some(0));
    assert!(stdout(&out).contains("-200.000.000"));
    assert_eq!(out.stdout, renstra(&["banding", old_arg], &new).stdout);
    let english = renstra(&["diff", "--bahasa", "en", old_arg], &new);
    assert!(stdout(&english).contains("Changes between two versions"));
    let csv = renstra(&["diff", "--format", "csv", old_arg], &new);
    assert_eq!(
        stdout(&csv).lines().nth(1),
        Some(
            "pagu,program,1.06.07,PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN,,2022,200000000,0,-200000000,,1.06.07@2022"
        )
    );
    let file = new.join("perubahan.md");
    let markdown = [
        "diff",
        "--format",
        "markdown",
        "-o",
        file.to_str().unwrap(),
        old_arg,
    ];
    assert!(renstra(&markdown, &new).stdout.is_empty());
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .contains("## Perubahan")
    );
    let out = renstra(&["diff", "--format", "json", old_arg], &new);
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(json["perubahan"][0]["selisih"], "-200000000");
    assert_eq!(json["jumlah"][0]["tahun"], 2022);
}

#[test]
fn diff_without_changes_and_with_unreadable_input() {
    let old = data("kukar");
    let out = renstra(&["diff", old.to_str().unwrap()], &old);
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(stdout(&out), "Tidak ada perubahan.\n");
    let out = renstra(&["diff", "nowhere"], &old);
    assert_eq!(out.status.code(), Some(2));
    assert!(out.stdout.is_empty());
    let one = renstra(&["diff"], &old);
    assert_eq!(one.status.code(), Some(2));
}

#[test]
fn explain_follows_a_figure_to_its_cells() {
    let renstra = |args: &[&str]| {
        let folder = data("kukar");
        Command::new(env!("CARGO_BIN_EXE_renstra"))
            .arg(args[0])
            .arg(folder)
            .args(&args[1..])
            .output()
            .unwrap()
    };
    let out = renstra(&["explain", "1.06.06", "2024"]);
    assert_eq!(out.status.code(), Some(0));
    let text = stdout(&out);
    assert!(text.starts_with("Pagu 2024: 1.06.06 PROGRAM PENANGANAN BENCANA = Rp725.000.000\n"));
    assert!(text.contains("baris 83, kolom rp_2024: \"100,000,000\""));
    assert_eq!(out.stdout, renstra(&["jelaskan", "1.06.06", "2024"]).stdout);
    let json = renstra(&["explain", "spm/5/jiwa", "2021", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["bagian"][1]["nilai"], "4500");
    let page = renstra(&["explain", "temuan/ANG003/1", "--format", "html"]);
    assert!(stdout(&page).contains("15.962.977.635"));
    let unknown = renstra(&["explain", "1.06.99"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(
        String::from_utf8(unknown.stderr)
            .unwrap()
            .contains("1.06.01")
    );
}

#[test]
fn a_wrong_call_is_told_in_the_language_that_was_asked_for() {
    let run = |args: &[&str]| {
        let out = Command::new(env!("CARGO_BIN_EXE_renstra"))
            .args(args)
            .output()
            .unwrap();
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        String::from_utf8(out.stderr).unwrap()
    };
    for (args, part) in [
        (&["check"][..], "argumen yang wajib tidak ada: <PATH>"),
        (&["chek", "x"], "mungkin maksudnya: check"),
        (
            &["check", "--format", "pdf", "x"],
            "yang mungkin: text, json, markdown, csv",
        ),
        (&["check", "--foo", "x"], "argumen `--foo` tidak dikenal"),
        (
            &["check", "--lebar", "10", "x"],
            "nilai `10` untuk `--lebar <LEBAR>` tidak sah",
        ),
        (
            &["check", "--lebar", "80", "--lebar", "80", "x"],
            "disebut dua kali",
        ),
    ] {
        let text = run(args);
        assert!(text.contains(part) && !text.contains("error:"), "{text}");
    }
    let english = run(&["check", "--bahasa", "en"]);
    assert!(
        english.contains("the following required arguments"),
        "{english}"
    );
}

#[test]
fn an_explanation_folds_and_keeps_to_its_width() {
    let args = ["explain", "--kedalaman", "1", "--lebar", "80"];
    let out = Command::new(env!("CARGO_BIN_EXE_renstra"))
        .args(args)
        .arg(data("kukar"))
        .arg("total")
        .output()
        .unwrap();
    let text = stdout(&out);
    assert!(text.contains("sel dilipat; tanyakan total 2022"), "{text}");
    assert!(text.lines().all(|l| l.chars().count() <= 80), "{text}");
}

/// English readers get words; the keys of data stay.
#[test]
fn words_are_english_and_keys_are_not() {
    let dir = temp("words");
    let matrix = "tingkat,kode,uraian,indikator,satuan,polaritas,target_2022,target_2023,target_akhir,rp_2022,rp_2023\nprogram,1.02.02,P,Jumlah kader,Orang,positif,10,12,22,1,1\n";
    std::fs::write(dir.join("tabel-6.1-program-pendanaan.csv"), matrix).unwrap();
    let progress = "kode,tahun,realisasi\n1.02.02,2022,8\n";
    std::fs::write(dir.join("tabel-realisasi.csv"), progress).unwrap();
    let english = stdout(&renstra(&["summary", "--bahasa", "en"], &dir));
    assert!(
        english.contains("behind") && english.contains("sum"),
        "{english}"
    );
    assert!(
        !english.contains("tertinggal") && !english.contains("jumlah"),
        "{english}"
    );
    let data = stdout(&renstra(
        &["summary", "--bahasa", "en", "--format", "json"],
        &dir,
    ));
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["kemajuan"][0]["posisi"], "tertinggal");
    assert_eq!(data["target"][0]["agregasi"], "jumlah");
}

/// What has no end is refused by name before it is read: nothing hangs, nothing grows.
#[cfg(unix)]
#[test]
fn devices_and_pipes_are_refused() {
    let pipe = temp("pipa").join("rencana.csv");
    let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let device = Path::new("/dev/zero");
    for (path, id, en) in [
        (device, "perangkat", "a device"),
        (pipe.as_path(), "pipa (FIFO)", "a pipe (FIFO)"),
    ] {
        let name = path.display();
        let out = renstra(&["check"], path);
        assert_eq!(out.status.code(), Some(2));
        let text = String::from_utf8(out.stderr).unwrap();
        let expected = format!("`{name}` tidak dapat dibaca: itu {id}, bukan berkas");
        assert!(text.contains(&expected), "{text}");
        let out = renstra(&["check", "--bahasa", "en"], path);
        let text = String::from_utf8(out.stderr).unwrap();
        let expected = format!("`{name}` cannot be read: it is {en}, not a file");
        assert!(text.contains(&expected), "{text}");
    }
}

/// Standard input is read, but not without end.
#[cfg(unix)]
#[test]
fn standard_input_is_read_up_to_the_limit() {
    let read = |source: std::process::Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_renstra"));
        let out = command.args(["check", "/dev/stdin"]).stdin(source);
        let out = out.output().unwrap();
        assert_eq!(out.status.code(), Some(2));
        String::from_utf8(out.stderr).unwrap()
    };
    let zeros = std::fs::File::open("/dev/zero").unwrap();
    let text = read(zeros.into());
    assert!(text.contains("terlalu besar"), "{text}");
    let text = read(std::process::Stdio::null());
    assert!(text.contains("tidak ada tabel Renstra"), "{text}");
}

/// A key of any length does not fill the screen.
#[test]
fn a_long_key_is_cut_in_the_message() {
    let path = temp("kunci").join("rencana.json");
    let key = "k".repeat(1_000_000);
    std::fs::write(&path, format!("{{\"{key}\":1}}")).unwrap();
    let out = renstra(&["check"], &path);
    assert_eq!(out.status.code(), Some(2));
    let text = String::from_utf8(out.stderr).unwrap();
    assert!(text.len() < 1_000, "{} bytes", text.len());
    assert!(
        text.contains("BAC005") && text.contains("baris teks 1, karakter"),
        "{text}"
    );
}

const MATRIX: &str = "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,P,5\n";

#[test]
fn a_folder_tells_what_it_leaves_out() {
    let dir = temp("left-out");
    let write = |name: &str, text: &str| std::fs::write(dir.join(name), text).unwrap();
    write("TABEL-6.1-Program-Pendanaan.Csv", MATRIX);
    write("._tabel-2.3-capaian-spm.csv", "\u{0}\u{5}");
    write("package.json", "{\"name\": \"x\"}");
    write("Renstra.xlsx", "PK");
    write("catatan.txt", "x");
    write("README.md", "x");
    std::fs::create_dir_all(dir.join("tabel-2.3-capaian-spm.csv")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        dir.join("hilang"),
        dir.join("tabel-2.4-anggaran-realisasi.csv"),
    )
    .unwrap();
    let out = renstra(&["check", "--format", "csv"], &dir);
    assert_eq!(out.status.code(), Some(0));
    let text = stdout(&out);
    let told = |name: &str| {
        let mut lines = text.lines().filter(|l| l.starts_with("MSK004,"));
        let line = lines.find(|l| l.contains(name));
        line.map(|l| l.split(',').nth(1).unwrap_or_default().to_owned())
    };
    for (name, severity) in [
        ("package.json", Some("catatan")),
        ("Renstra.xlsx", Some("catatan")),
        ("catatan.txt", Some("catatan")),
        ("tabel-2.3-capaian-spm.csv", Some("peringatan")),
        ("README.md", None),
        ("._tabel", None),
    ] {
        assert_eq!(told(name).as_deref(), severity, "{name}\n{text}");
    }
    if cfg!(unix) {
        let link = told("tabel-2.4-anggaran-realisasi.csv");
        assert_eq!(link.as_deref(), Some("peringatan"));
    }
}

#[test]
fn output_never_replaces_an_input() {
    let dir = temp("replaced");
    let table = dir.join("tabel-6.1-program-pendanaan.csv");
    std::fs::write(&table, MATRIX).unwrap();
    let output = table.to_str().unwrap();
    for path in [&dir, &table] {
        let out = renstra(&["check", "-o", output], path);
        assert_eq!(out.status.code(), Some(2));
        let message = String::from_utf8(out.stderr).unwrap();
        assert!(message.contains("masukan"), "{message}");
        assert_eq!(std::fs::read_to_string(&table).unwrap(), MATRIX);
    }
    let report = dir.join("laporan.txt");
    for _ in 0..2 {
        let out = renstra(&["check", "-o", report.to_str().unwrap()], &dir);
        assert_eq!(out.status.code(), Some(0));
    }
}

#[test]
fn lists_of_codes_are_files_or_shipped_ones() {
    let dir = temp("daftar");
    let table = "tingkat,kode,uraian,rp_2022\n\
        program,1.02.02,PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT,1\n\
        kegiatan,1.02.02.2.02,Penyelenggaraan Sistem Informasi Kesehatan secara Terintegrasi,1\n";
    let plan = dir.join("rencana");
    std::fs::create_dir_all(&plan).unwrap();
    std::fs::write(plan.join("tabel-6.1-program-pendanaan.csv"), table).unwrap();
    let says = |list: &[&str]| {
        let args: Vec<&str> = ["check"].iter().chain(list).copied().collect();
        stdout(&renstra(&args, &plan)).contains("STR004")
    };
    assert!(!says(&[]));
    // Without a period the years are those of the money: 2022, for which the list of 2019 is not the latest.
    assert!(!says(&["--daftar", "permendagri-90-2019"]));
    assert!(says(&[
        "--daftar",
        "permendagri-90-2019",
        "--daftar",
        "pemutakhiran-2027"
    ]));
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/nasional/pemutakhiran-2027.tsv");
    assert!(says(&["--daftar", whole.to_str().unwrap()]));
    let unknown = renstra(&["check", "--daftar", "daftar-lain.tsv"], &plan);
    assert_eq!(unknown.status.code(), Some(2));
}

/// A folder with one error: the programme prints 6, its kegiatan 5.
fn unequal(name: &str) -> PathBuf {
    let folder = temp(name);
    let table =
        "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,PEMENUHAN,6\nkegiatan,1.02.02.2.01,K,5\n";
    std::fs::write(folder.join("program-pendanaan.csv"), table).unwrap();
    folder
}

#[test]
fn an_accepted_error_stands_apart_and_exits_zero() {
    let folder = unequal("accepted");
    assert_eq!(renstra(&["check"], &folder).status.code(), Some(1));
    let choices = "[temuan.\"temuan/ANG001/1.02.02@2022\"]\nalasan = \"sisa untuk unit lain\"\n";
    std::fs::write(folder.join("pilihan.toml"), choices).unwrap();
    let out = renstra(&["periksa"], &folder);
    assert_eq!(out.status.code(), Some(0));
    let text = stdout(&out);
    for part in [
        "Pilihan: pilihan.toml",
        "1 diterima dengan alasan",
        "DITERIMA (1)",
        "alasan: sisa untuk unit lain",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let out = renstra(&["check", "--format", "json"], &folder);
    let report: serde_json::Value = serde_json::from_str(&stdout(&out)).unwrap();
    assert_eq!(report["periksa"]["diterima"].as_array().unwrap().len(), 1);
    // The file of the folder is an input, which is not overwritten.
    let file = folder.join("pilihan.toml");
    let out = renstra(&["choices", "-o", file.to_str().unwrap()], &folder);
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn choices_are_given_as_a_file_and_as_options() {
    let folder = unequal("choices");
    let file = temp("choices-file").join("lain.json");
    std::fs::write(
        &file,
        "{\"aturan\": {\"target_nol\": \"seratus_bila_nol\"}}",
    )
    .unwrap();
    let file = file.to_str().unwrap();
    let out = renstra(
        &[
            "pilihan",
            "--pilihan",
            file,
            "--pilih",
            "rumus_negatif=kebalikan",
        ],
        &folder,
    );
    let text = stdout(&out);
    assert!(
        text.contains(
            "[aturan]\ntarget_nol = \"seratus_bila_nol\"\nrumus_negatif = \"kebalikan\"\n"
        ),
        "{text}"
    );
    let json = renstra(&["pilihan", "--format", "json", "--pilihan", file], &folder);
    assert!(stdout(&json).contains("\"target_nol\": \"seratus_bila_nol\""));
    let wrong = renstra(&["check", "--pilih", "rumus_negatif=kebalik"], &folder);
    assert_eq!(wrong.status.code(), Some(2));
    let told = String::from_utf8(wrong.stderr).unwrap();
    assert!(
        told.contains("BAC016") && told.contains("`kebalikan`"),
        "{told}"
    );
}
