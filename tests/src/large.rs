//! Synthetic plans of any size, to see how the cost grows with it.
//!
//! Each makes one thing large, and is named after it; [`LARGE`] lists them. The figures mean nothing: they are
//! there so that every check has something to compare, and often something to find.

use std::fmt::Write;

/// A file: name and text.
pub type Berkas = (String, String);

/// A kind of large plan.
pub struct Large {
    /// What is large in it.
    pub name: &'static str,
    /// Its files, for a size.
    pub files: fn(usize) -> Vec<Berkas>,
}

const fn large(name: &'static str, files: fn(usize) -> Vec<Berkas>) -> Large {
    Large { name, files }
}

/// All kinds.
pub const LARGE: &[Large] = &[
    large("wide tree", wide_tree),
    large("deep tree", deep_tree),
    large("one name", one_name),
    large("one parent", one_parent),
    large("indicators of one node", indicators),
    large("progress of many nodes", progress),
    large("progress of one code", progress_of_one_code),
    large("progress of one quarter", progress_of_one_quarter),
    large("history with totals", history),
    large("history with headings", headings),
    large("history of levels", levels),
    large("history of 200 years", history_years),
    large("matrix of 100 years", matrix_years),
    large("totals of the matrix", matrix_totals),
    large("past performance", past),
    large("services", services),
    large("services of 100 years", services_years),
    large("groupings of staff", groupings),
    large("staff of one grouping", one_grouping),
    large("declared indicators", declared),
    large("linked indicators", linked),
    large("many sasaran", many_sasaran),
    large("words", word_tables),
    large("money of two indicators", two_indicators),
    large("programmes under many sasaran", twins),
    large("quarters of many units", quarters_of_units),
    large("progress that names its sasaran", twins_by_sasaran),
    large("assistance in many units", assistance),
    large("NSPK of sasaran of one name", nspk),
    large("priorities below one code", priorities),
];

const MATRIX: &str = "tabel-6.1-program-pendanaan.csv";
const PROGRESS: &str = "tabel-realisasi.csv";
const HISTORY: &str = "tabel-2.4-anggaran-realisasi.csv";

/// The large plan of a name.
pub fn named(name: &str) -> Option<&'static Large> {
    LARGE.iter().find(|l| l.name == name)
}

fn file(name: &str, head: &str, rows: impl Iterator<Item = String>) -> Berkas {
    let mut text = format!("{head}\n");
    for row in rows {
        text.push_str(&row);
        text.push('\n');
    }
    (name.to_owned(), text)
}

/// `first` to `last`, with something before each: `,target_2022,target_2023`.
fn columns(prefix: &str, first: usize, last: usize) -> String {
    (first..=last).fold(String::new(), |mut all, year| {
        let _ = write!(all, ",{prefix}{year}");
        all
    })
}

/// Cells with a figure that moves with the row and the year.
fn figures(row: usize, years: usize) -> String {
    (0..years).fold(String::new(), |mut all, y| {
        let _ = write!(all, ",{}", 10 + (row * 7 + y * 3) % 80);
        all
    })
}

/// The code of the i-th sub kegiatan, and those above it.
fn sub(i: usize) -> (String, String, String) {
    let (activity, own) = (i / 9000, i % 9000 + 1);
    let program = format!("1.06.{:02}", 2 + activity / 90);
    let activity = format!("{program}.2.{:02}", activity % 90 + 1);
    let own = format!("{activity}.{own:04}");
    (program, activity, own)
}

const TREE: &str = "tingkat,kode,uraian,indikator,satuan,agregasi,target_2022,rp_2022,target_2023,rp_2023,target_akhir,rp_akhir";

/// One row with an indicator; the end is what the years make.
fn node(level: &str, code: &str, i: usize) -> String {
    let (a, b, money) = (i % 50 + 1, i % 40 + 1, i % 1000 + 1);
    format!(
        "{level},{code},Uraian {level} {i},Jumlah hasil {i},Dokumen,jumlah,{a},{money}000,{b},{money}000,{},{}000",
        a + b,
        2 * money
    )
}

/// `n` sub kegiatan below few nodes.
fn wide_tree(n: usize) -> Vec<Berkas> {
    let mut rows = Vec::new();
    let mut last = (String::new(), String::new());
    for i in 0..n {
        let (program, activity, own) = sub(i);
        if program != last.0 {
            rows.push(node("program", &program, i));
        }
        if activity != last.1 {
            rows.push(node("kegiatan", &activity, i));
        }
        rows.push(node("subkegiatan", &own, i));
        last = (program, activity);
    }
    vec![file(MATRIX, TREE, rows.into_iter())]
}

/// Every level again and again, `n` rows in all.
fn deep_tree(n: usize) -> Vec<Berkas> {
    let rows = (0..n / 5).flat_map(|i| {
        let (program, activity, own) = sub(i);
        [
            ("tujuan", ""),
            ("sasaran", ""),
            ("program", &program),
            ("kegiatan", &activity),
            ("subkegiatan", &own),
        ]
        .map(|(level, code)| node(level, code, i))
    });
    vec![file(MATRIX, TREE, rows)]
}

/// One code and one name everywhere.
fn one_name(n: usize) -> Vec<Berkas> {
    let row = |i: usize| {
        format!(
            "subkegiatan,1.06.02.2.01.0001,Uraian,Jumlah hasil,Dokumen,jumlah,1,{},2,{},3,9",
            i + 1,
            i + 2
        )
    };
    let above = [
        node("program", "1.06.02", 0),
        node("kegiatan", "1.06.02.2.01", 0),
    ];
    vec![file(MATRIX, TREE, above.into_iter().chain((0..n).map(row)))]
}

/// One sasaran with all programmes, without codes.
fn one_parent(n: usize) -> Vec<Berkas> {
    let rows = (0..n).map(|i| node("program", "", i));
    let above = [node("tujuan", "", 0), node("sasaran", "", 0)];
    vec![file(MATRIX, TREE, above.into_iter().chain(rows))]
}

/// One programme with `n` indicators, and a figure of each.
fn indicators(n: usize) -> Vec<Berkas> {
    let rows = (0..n).map(|i| {
        format!("program,1.06.02,PEMBERDAYAAN SOSIAL,Jumlah hasil {i},Dokumen,jumlah,5,,6,,11,")
    });
    let reached = (0..n).map(|i| format!("1.06.02,2022,1,Jumlah hasil {i},{},", i % 9 + 1));
    vec![file(MATRIX, TREE, rows), file(PROGRESS, REACHED, reached)]
}

const REACHED: &str = "kode,tahun,triwulan,indikator,realisasi,rp_realisasi";

/// `n` nodes with a figure and an amount each.
fn progress(n: usize) -> Vec<Berkas> {
    let reached = (0..n).map(|i| format!("{},2022,,,{},{}000", sub(i).2, i % 9, i % 1000 + 2));
    let mut files = wide_tree(n);
    files.push(file(PROGRESS, REACHED, reached));
    files
}

/// `n` nodes of one code, and `n` figures of it.
fn progress_of_one_code(n: usize) -> Vec<Berkas> {
    let reached = (0..n).map(|i| {
        format!(
            "1.06.02.2.01.0001,2022,{},,{},{}",
            i % 4 + 1,
            i % 9,
            i % 7 + 1
        )
    });
    let mut files = one_name(n);
    files.push(file(PROGRESS, REACHED, reached));
    files
}

/// `n` figures of one indicator and one quarter, no two the same.
fn progress_of_one_quarter(n: usize) -> Vec<Berkas> {
    let reached = (0..n).map(|i| format!("1.06.02,2022,1,Jumlah hasil 0,{i},{i}"));
    let mut files = indicators(2);
    files.pop();
    files.push(file(PROGRESS, REACHED, reached));
    files
}

/// Lines and totals in turn, in 20 years.
fn history(n: usize) -> Vec<Berkas> {
    let of = |group: &'static str, less: usize| {
        (0..n / 2).map(move |i| {
            let name = if i % 2 == 1 {
                "Jumlah".to_owned()
            } else {
                format!("Belanja {i}")
            };
            format!("{group},{name}{}", figures(i + less, 20))
        })
    };
    let head = format!("kelompok,uraian{}", columns("", 1990, 2009));
    vec![file(
        HISTORY,
        &head,
        of("anggaran", 1).chain(of("realisasi", 0)),
    )]
}

/// Headings of ten equal lines each, then one total of all.
fn headings(n: usize) -> Vec<Berkas> {
    let of = |group: &'static str| {
        let lines = (0..n / 2).map(move |i| match i % 11 {
            0 => format!("{group},PROGRAM {i},100,110,120"),
            _ => format!("{group},Kegiatan {i},10,11,12"),
        });
        lines.chain([format!("{group},Jumlah,1,2,3")])
    };
    let ratios = (0..n / 2).map(|i| format!("rasio,Kegiatan {i},100,99,98"));
    let head = "kelompok,uraian,2018,2019,2020";
    let rows = of("anggaran").chain(of("realisasi")).chain(ratios);
    vec![file(HISTORY, head, rows)]
}

/// Each line one level below the line before it, ten deep, and one with all lines directly below it.
fn levels(n: usize) -> Vec<Berkas> {
    let of = |group: &'static str| {
        let first = format!("{group},1,Belanja,5,5,5");
        let lines = (0..n / 4).map(move |i| format!("{group},2,Belanja {i},1,2,3"));
        let deep = (0..n / 4).map(move |i| format!("{group},{},Kegiatan {i},1,2,3", i + 3));
        [first].into_iter().chain(lines).chain(deep)
    };
    let head = "kelompok,tingkat,uraian,2018,2019,2020";
    vec![file(HISTORY, head, of("anggaran").chain(of("realisasi")))]
}

/// A history of `n` cells in 200 years.
fn history_years(n: usize) -> Vec<Berkas> {
    let of = |group: &'static str| {
        (0..n / 400).map(move |i| {
            let name = if i % 2 == 1 { "Jumlah" } else { "Belanja" };
            format!("{group},{name} {i}{}", figures(i, 200))
        })
    };
    let head = format!("kelompok,uraian{}", columns("", 1900, 2099));
    vec![file(HISTORY, &head, of("anggaran").chain(of("realisasi")))]
}

/// A matrix of `n` targets and amounts in 100 years, with figures for each.
fn matrix_years(n: usize) -> Vec<Berkas> {
    let head = format!(
        "tingkat,kode,uraian,indikator,satuan,agregasi,target_akhir{}{}",
        columns("target_", 2000, 2099),
        columns("rp_", 2000, 2099)
    );
    let rows = (0..n.div_ceil(200)).map(|i| {
        let code = sub(i).2;
        let cells = figures(i, 200);
        format!("subkegiatan,{code},Uraian {i},Jumlah hasil {i},Dokumen,jumlah,9{cells}")
    });
    let reached = (0..n.div_ceil(200)).flat_map(|i| {
        (2000..2100).map(move |year| format!("{},{year},,,{},5", sub(i).2, (i + year) % 9))
    });
    vec![file(MATRIX, &head, rows), file(PROGRESS, REACHED, reached)]
}

/// A total behind each programme.
fn matrix_totals(n: usize) -> Vec<Berkas> {
    let rows = (0..n / 2).flat_map(|i| {
        [
            node("program", "", i),
            format!("total,,Jumlah {i},,,,,{}000,,{}000,,9", i + 3, i + 4),
        ]
    });
    vec![file(MATRIX, TREE, rows)]
}

/// `n` past indicators.
fn past(n: usize) -> Vec<Berkas> {
    let years = |prefix| columns(prefix, 2016, 2020);
    let head = format!(
        "no,indikator,satuan{}{}{}",
        years("target_"),
        years("realisasi_"),
        years("rasio_")
    );
    let rows = (0..n).map(|i| format!("{i},Jumlah hasil {i},Dokumen{}", figures(i, 15)));
    vec![file("tabel-pencapaian-kinerja.csv", &head, rows)]
}

fn services_of(rows: usize, first: usize, last: usize) -> Vec<Berkas> {
    let years = last + 1 - first;
    let parts = ["berhak_", "terlayani_", "capaian_", "mutu_"].map(|p| columns(p, first, last));
    let head = format!("jenis_pelayanan{},keterangan", parts.concat());
    let rows = (0..rows).map(|i| {
        let cells = format!("{}{}", figures(i, years * 3), ",0.5".repeat(years));
        format!("Rehabilitasi Sosial Dasar {i}{cells},PKH (10)")
    });
    vec![file("tabel-2.3-capaian-spm.csv", &head, rows)]
}

/// `n` services in two years.
fn services(n: usize) -> Vec<Berkas> {
    services_of(n, 2023, 2024)
}

/// Services with `n` cells in 100 years.
fn services_years(n: usize) -> Vec<Berkas> {
    services_of(n.div_ceil(400), 2000, 2099)
}

const STAFF: &str = "pengelompokan,kelompok,jumlah_tercetak,persen_tercetak";

/// `n` groupings of two rows.
fn groupings(n: usize) -> Vec<Berkas> {
    let rows = (0..n).map(|i| format!("pembagian {},kelompok {},5,40", i / 2, i % 2));
    vec![file("komposisi-pegawai.csv", STAFF, rows)]
}

/// One grouping of `n` rows.
fn one_grouping(n: usize) -> Vec<Berkas> {
    let rows = (0..n).map(|i| format!("pembagian,kelompok {i},5,40"));
    let total = std::iter::once("pembagian,TOTAL,3,".to_owned());
    vec![file("komposisi-pegawai.csv", STAFF, rows.chain(total))]
}

/// `n` programmes, each declared to follow from its neighbours.
fn declared(n: usize) -> Vec<Berkas> {
    let mut files = wide_tree(n);
    let rows = (2..n).map(|i| {
        let [a, b, c] = [i, i - 1, i - 2].map(|i| sub(i).2);
        format!("turunan,{a} = jumlah({b}; {c})")
    });
    files.push(file("rencana.csv", "kunci,nilai", rows));
    files
}

/// `n` indicators that stand in three tables.
fn linked(n: usize) -> Vec<Berkas> {
    let mut files = wide_tree(n);
    let head = format!(
        "jenis,uraian,indikator,satuan{},akhir",
        columns("", 2021, 2023)
    );
    let row = |i| {
        format!(
            "sasaran,Uraian {i},Jumlah hasil {i},Dokumen{},9",
            figures(i, 3)
        )
    };
    files.push(file("tabel-4.1-tujuan-sasaran.csv", &head, (0..n).map(row)));
    let head = format!(
        "kelompok,no,indikator,satuan{},akhir",
        columns("", 2021, 2023)
    );
    let row = |i| format!("A,{i},Jumlah hasil {i},Dokumen{},9", figures(i + 1, 3));
    files.push(file(
        "tabel-6.1-indikator-rpjmd.csv",
        &head,
        (0..n).map(row),
    ));
    files
}

/// `n` rows: sasaran with two programmes each, in three years.
fn many_sasaran(n: usize) -> Vec<Berkas> {
    let head = format!(
        "tingkat,kode,uraian,indikator,satuan{}{}",
        columns("target_", 2022, 2024),
        columns("rp_", 2022, 2024)
    );
    let rows = (0..n / 3).flat_map(|i| {
        ["sasaran", "program", "program"]
            .map(|l| format!("{l},,Uraian {i},Cakupan {i},Persen,80,81,82,5,5,5"))
    });
    vec![file(MATRIX, &head, rows)]
}

/// `n` rows in each table of words, and assets.
fn word_tables(n: usize) -> Vec<Berkas> {
    let rows = |text: &'static str| (0..n).map(move |i| text.replace('#', &i.to_string()));
    vec![
        file(
            "tabel-5.1-strategi.csv",
            "sasaran,strategi,arah_kebijakan",
            rows("Sasaran #,Strategi #,Arah #"),
        ),
        file(
            "tabel-3.1-permasalahan.csv",
            "pokok_masalah,masalah,akar_masalah",
            rows("Pokok #,Masalah #,Akar #"),
        ),
        file(
            "tabel-2.1-aset.csv",
            "no,jenis_barang,jumlah,satuan",
            rows("#,Kendaraan #,#,Unit"),
        ),
        file(
            "tabel-2.2-spm-layanan.csv",
            "jenis_pelayanan,sasaran,indikator,target,program",
            rows("Layanan #,Sasaran #,Jumlah #,100%,Program #"),
        ),
        file(
            "kebutuhan-dasar.csv",
            "sasaran,no,komponen",
            rows("Sasaran #,#,Komponen #"),
        ),
        file(
            "kriteria-spm.csv",
            "sasaran,no,kriteria",
            rows("Sasaran #,#,Kriteria #"),
        ),
    ]
}

/// Sub kegiatan of one kegiatan, each with two indicators that print the same money.
fn two_indicators(n: usize) -> Vec<Berkas> {
    let head = "tingkat,kode,uraian,indikator,satuan,target_2026,rp_2026";
    let above = ["program,1.02.02,P", "kegiatan,1.02.02.2.01,K"];
    let above = above.map(|row| format!("{row},X,Orang,1,{}", n * 7));
    let rows = (0..n).flat_map(|i| {
        ["A", "B"].map(|x| format!("subkegiatan,1.02.02.2.01.{i:04},S{i},{x}{i},Orang,1,7"))
    });
    vec![file(MATRIX, head, above.into_iter().chain(rows))]
}

/// One programme under many sasaran, with other money under each.
fn twins(n: usize) -> Vec<Berkas> {
    let rows = (1..=n / 2).flat_map(|i| {
        [
            format!("sasaran,,S{i},{i}"),
            format!("program,1.02.02,P,{i}"),
        ]
    });
    vec![file(MATRIX, "tingkat,kode,uraian,rp_2026", rows)]
}

/// One sub kegiatan of many units, each with its quarters.
fn quarters_of_units(n: usize) -> Vec<Berkas> {
    let head = "tingkat,kode,uraian,indikator,satuan,target_2026,rp_2026,unit_kerja";
    let unit = |i| format!("subkegiatan,1.02.02.2.01.0001,S,Ind,Orang,9,5,Unit {i}");
    let quarter = |i, q| format!("1.02.02.2.01.0001,2026,{q},{},1,Unit {i}", i % 3 + 1);
    let quarters = (0..n / 4).flat_map(|i| (1..=4).map(move |q| quarter(i, q)));
    let columns = "kode,tahun,triwulan,realisasi,rp_realisasi,unit_kerja";
    vec![
        file(MATRIX, head, (0..n / 4).map(unit)),
        file(PROGRESS, columns, quarters),
    ]
}

/// One programme under many sasaran, with what each realised.
fn twins_by_sasaran(n: usize) -> Vec<Berkas> {
    let rows = (1..=n / 3).flat_map(|i| {
        [
            format!("sasaran,,Sasaran {i},"),
            "program,1.02.02,P,5".to_owned(),
        ]
    });
    let realised = (1..=n / 3).map(|i| format!("1.02.02,2026,4,Sasaran {i}"));
    vec![
        file(MATRIX, "tingkat,kode,uraian,rp_2026", rows),
        file(PROGRESS, "kode,tahun,rp_realisasi,sasaran", realised),
    ]
}

/// Programmes of social assistance, each counting something else.
fn assistance(n: usize) -> Vec<Berkas> {
    let rows = (1..=n).map(|i| format!("2025,P{i},Satuan {i},10,5,4"));
    let head = "tahun,program,satuan,sasaran,penerima,pemutakhiran";
    vec![file("bantuan-sosial.csv", head, rows)]
}

/// Sasaran of one name, each with NSPK.
fn nspk(n: usize) -> Vec<Berkas> {
    let rows = (1..=n / 2).map(|i| format!("sasaran,Warga,Ind {i},Orang,N{},1,2", i % 3));
    let head = "jenis,uraian,indikator,satuan,nspk,target_2026,target_2027";
    let tree = (1..=n / 2).map(|_| "sasaran,,Warga,".to_owned());
    vec![
        file("tujuan-sasaran.csv", head, rows),
        file(MATRIX, "tingkat,kode,uraian,rp_2026", tree),
    ]
}

/// One kegiatan under many sasaran, and priorities below it that the matrix does not have.
fn priorities(n: usize) -> Vec<Berkas> {
    let tree = (1..=n / 4).flat_map(|i| {
        [
            format!("sasaran,,S{i},"),
            "kegiatan,1.02.02.2.01,K,5".to_owned(),
            format!("subkegiatan,1.02.02.2.01.{i:04},Sub {i},5"),
        ]
    });
    let first = (1..=n / 4).map(|i| format!("1.02.02.2.01.{:04},Lain {i}", 9_999 - i));
    vec![
        file(MATRIX, "tingkat,kode,uraian,rp_2026", tree),
        file("subkegiatan-prioritas.csv", "kode,uraian", first),
    ]
}
