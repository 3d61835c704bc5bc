//! Result tables of a plan, by name.

use serde::{Deserialize, Serialize};

use super::args::Args;
use super::error::Galat;
use super::named_service::service_of;
use crate::analysis::{Menurut, OpsiKemajuan, diff, diff_totals};
use crate::check::{HasilPeriksa, reconcile};
use crate::explain::Penjelasan;
use crate::model::figur::TOTAL;
use crate::model::{BarisHasil, Renstra};
use crate::ordered::Map;
use crate::peraturan::BacaanTepi;
use crate::read::OpsiBaca;
use crate::report::{self, OpsiLaporan};
use crate::rules::{AturanKategori, KomponenBiaya};
use crate::session::Analisis;
use crate::table::views::{
    accepted_table, counts_table, coverage_table, findings_table, indicators_table, sakip_table,
};
use crate::table::{
    Table, assistance_table, declared_table, diff_table, diff_totals_table, evaluation_table,
    goods_table, index_table, links_table, mean_table, need_table, proposals_table, quarters_table,
    response_table, service_table, spending_table, spm_spending_table, stages_table, targets_table,
};
use crate::value::Bahasa;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::printable::shorten;

type Buat = fn(&Analisis<'_>, &mut Args) -> Result<Table, Galat>;

/// A result table that can be asked for by name.
struct NamedTable {
    nama: &'static str,
    buat: Buat,
    /// True if a year must be given.
    tahunan: bool,
}

/// A table of the whole plan.
const fn whole(nama: &'static str, buat: Buat) -> NamedTable {
    NamedTable {
        nama,
        buat,
        tahunan: false,
    }
}

/// A table of one year.
const fn yearly(nama: &'static str, buat: Buat) -> NamedTable {
    NamedTable {
        nama,
        buat,
        tahunan: true,
    }
}

/// What a reader of a plan asks first: the findings, and the figures on one page.
const UTAMA: &[NamedTable] = &[
    whole("accepted", |a, _| Ok(accepted_table(a.check().diterima()))),
    whole("absorption", |a, _| Ok(a.plan().absorption().table())),
    whole("budget", budget),
    whole("check", |a, _| Ok(findings_table(a.check().temuan()))),
    whole("counts", |a, _| Ok(counts_table(a.check().hitungan()))),
    whole("coverage", coverage),
    whole("indicators", |a, _| {
        Ok(indicators_table(&a.plan().indicators()))
    }),
];

/// The other tables. A program that needs the main ones only is linked without these.
const LAIN: &[NamedTable] = &[
    whole("declared", |a, _| Ok(declared_table(&a.plan().declared()))),
    whole("evaluation", |a, _| {
        let plan = a.plan();
        Ok(evaluation_table(
            &plan.evaluation(),
            &OpsiKemajuan::of(plan),
        ))
    }),
    whole("links", |a, _| Ok(links_table(&a.plan().node_links()))),
    whole("mean_achievements", |a, _| {
        Ok(mean_table(
            &a.plan().mean_achievements(&OpsiKemajuan::of(a.plan())),
        ))
    }),
    whole("proposals", |a, _| {
        Ok(proposals_table(&a.plan().mean_proposals()))
    }),
    whole("quarters", |a, _| {
        Ok(quarters_table(
            &a.plan().quarters(&OpsiKemajuan::of(a.plan())),
        ))
    }),
    yearly("renja", renja),
    whole("response_times", response_times),
    whole("sakip", |a, _| Ok(sakip_table(a.plan()))),
    yearly("service_performance", service_performance),
    whole("social_assistance", |a, _| {
        Ok(assistance_table(&a.plan().social_assistance()))
    }),
    whole("spending", |a, _| Ok(spending_table(&a.plan().spending()))),
    whole("spm_goods", |a, _| Ok(goods_table(&a.plan().spm_goods()))),
    whole("spm_index", |a, _| Ok(index_table(&a.plan().spm_indices()))),
    whole("spm_need", spm_need),
    whole("spm_spending", |a, _| {
        Ok(spm_spending_table(&a.plan().spm_spending()))
    }),
    whole("spm_stages", |a, input| {
        let way = input.pilihan("cara")?.unwrap_or_default();
        Ok(stages_table(&a.plan().spm_stages(way)))
    }),
    whole("targets", targets),
];

/// The names of all tables of a plan.
pub fn tables() -> impl Iterator<Item = &'static str> {
    let mut all: Vec<_> = main_tables().chain(names(LAIN)).collect();
    all.sort_unstable();
    all.into_iter()
}

/// The names of the tables that [`main_table`] gives.
pub fn main_tables() -> impl Iterator<Item = &'static str> {
    names(UTAMA)
}

/// True for a table of one year, which must be given (`tahun`); the others can be made without arguments.
///
/// ```
/// use renstra_core::api;
/// let of_a_year: Vec<_> = api::tables().filter(|nama| api::needs_year(nama)).collect();
/// assert_eq!(of_a_year, ["renja", "service_performance"]);
/// ```
pub fn needs_year(nama: &str) -> bool {
    let mut all = UTAMA.iter().chain(LAIN);
    all.any(|t| t.nama == nama && t.tahunan)
}

fn names(tables: &'static [NamedTable]) -> impl Iterator<Item = &'static str> {
    tables.iter().map(|t| t.nama)
}

/// A result table of a plan by its name; `argumen` is a JSON object.
///
/// | table | arguments |
/// | --- | --- |
/// | `budget` | `menurut`: `hierarki` (default), `unit_kerja`, `lokasi`, `tujuan`, `spm`; `baris_hasil`: `nomenklatur`, `semua` (default as the plan declares) |
/// | `coverage` | `tahun` |
/// | `renja`, `service_performance` | `tahun` (must be given) |
/// | `response_times` | `standar_menit`: for events that print no standard |
/// | `spm_need` | `biaya`: a list of `{"jenis_pelayanan", "nama", "satuan_biaya"}`: the service by its key (`spm/5`, of one unit `spm/5/jiwa`) or by its name, rupiah for one served |
/// | `spm_stages` | `cara`: `rata_rata` (default), `rasio_jumlah` |
/// | `targets` | `rumus_positif`, `rumus_negatif`, `batas`, `target_nol`, `bacaan`: the choices of an achievement |
/// | others | none |
///
/// # Errors
/// [`Galat`] for an unknown table, wrong arguments, a year that the plan does not have.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, api::table};
/// let budget = table(&plan.analyse(), "budget", r#"{"menurut": "spm"}"#, Bahasa::Id).unwrap();
/// assert_eq!(budget.kolom[0].kunci, "tingkat");
/// assert!(table(&plan.analyse(), "budget", r#"{"menurut": "x"}"#, Bahasa::Id).is_err());
/// ```
pub fn table(
    analisis: &Analisis<'_>,
    nama: &str,
    argumen: &str,
    bahasa: Bahasa,
) -> Result<Table, Galat> {
    let mut all = UTAMA.iter().chain(LAIN);
    let Some(table) = all.find(|t| t.nama == nama) else {
        return Err(unknown(nama, &tables().collect::<Vec<_>>().join(", ")));
    };
    make_table(table, analisis, argumen, bahasa)
}

/// The main tables (`absorption`, `budget`, `check`, `counts`, `coverage`, `indicators`) as [`table`] gives them, for a
/// program that is to be small: what the others are made of is not linked.
///
/// # Errors
/// As [`table`].
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, api};
/// let budget = api::main_table(&plan.analyse(), "budget", "{}", Bahasa::Id).unwrap();
/// assert_eq!(budget, api::table(&plan.analyse(), "budget", "{}", Bahasa::Id).unwrap());
/// assert!(api::main_table(&plan.analyse(), "sakip", "{}", Bahasa::Id).is_err());
/// ```
pub fn main_table(
    analisis: &Analisis<'_>,
    nama: &str,
    argumen: &str,
    bahasa: Bahasa,
) -> Result<Table, Galat> {
    let Some(table) = UTAMA.iter().find(|t| t.nama == nama) else {
        return Err(unknown(nama, &main_tables().collect::<Vec<_>>().join(", ")));
    };
    make_table(table, analisis, argumen, bahasa)
}

fn make_table(
    table: &NamedTable,
    analisis: &Analisis<'_>,
    argumen: &str,
    bahasa: Bahasa,
) -> Result<Table, Galat> {
    let mut input = Args::new(table.nama, argumen)?;
    let made = (table.buat)(analisis, &mut input)?;
    input.end()?;
    Ok(made.in_language(bahasa))
}

/// The tables `check` and `counts` from one run of the checks.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, api};
/// let (findings, counts) = api::check(&plan.analyse(), Bahasa::Id);
/// assert_eq!(findings, api::table(&plan.analyse(), "check", "{}", Bahasa::Id).unwrap());
/// assert_eq!(counts, api::table(&plan.analyse(), "counts", "{}", Bahasa::Id).unwrap());
/// ```
pub fn check(analisis: &Analisis<'_>, bahasa: Bahasa) -> (Table, Table) {
    let result = analisis.check();
    (
        findings_table(result.temuan()).in_language(bahasa),
        counts_table(result.hitungan()).in_language(bahasa),
    )
}

/// The declared choices of a plan as a file: `json`, or `toml` with what is left to declare as comments.
///
/// # Errors
/// [`Galat`] for another form.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, api};
/// assert!(api::choices(&plan.analyse(), "json", Bahasa::Id).unwrap().starts_with("{\n  \"pilihan\": 1,"));
/// assert!(api::choices(&plan.analyse(), "xml", Bahasa::Id).is_err());
/// ```
pub fn choices(analisis: &Analisis<'_>, bentuk: &str, bahasa: Bahasa) -> Result<String, Galat> {
    let plan = analisis.plan();
    match bentuk {
        "json" => Ok(report::choices::json(plan)),
        "toml" => Ok(report::choices::toml(plan, analisis.check(), bahasa)),
        _ => {
            let bentuk = shorten(bentuk);
            Err(Galat::call(teks!(
                "bentuk `{bentuk}` tidak dikenal; yang ada: json, toml",
                "there is no form `{bentuk}`; there are: json, toml"
            )))
        }
    }
}

/// Of each row of `budget` by hierarchy its key for [`explain()`] and its depth, as JSON:
/// `[{"jalur", "kedalaman"}]`; the last row is the plan as a whole.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::api::nodes;
/// assert!(nodes(&plan).starts_with(r#"[{"jalur":"tujuan-1","kedalaman":0}"#));
/// assert!(nodes(&plan).ends_with(r#"{"jalur":"total","kedalaman":0}]"#));
/// ```
pub fn nodes(plan: &Renstra) -> String {
    let budget = plan.budget();
    let rows = budget.rows().map(|row| {
        let node = row.simpul.and_then(|id| plan.pohon.get(id));
        NodeJson {
            jalur: node.map_or(TOTAL, |n| n.jalur.as_str()),
            kedalaman: row.kedalaman,
        }
    });
    // Strings and whole numbers always serialise.
    serde_json::to_string(&rows.collect::<Vec<_>>()).unwrap_or_default()
}

/// Whose plan it is, as JSON: `{"judul", "keterangan": ["Versi: …"]}`.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, api::header};
/// assert!(header(&plan, Bahasa::Id).contains("Renstra Dinas Sosial Kabupaten Kutai Kartanegara 2022-2026"));
/// ```
pub fn header(plan: &Renstra, bahasa: Bahasa) -> String {
    let (judul, keterangan) = report::header::lines(plan, bahasa);
    // Strings always serialise.
    serde_json::to_string(&Kepala { judul, keterangan }).unwrap_or_default()
}

#[derive(Serialize)]
struct Kepala {
    judul: String,
    keterangan: Vec<String>,
}

#[derive(Serialize)]
struct NodeJson<'a> {
    jalur: &'a str,
    kedalaman: usize,
}

/// A table about two plans: `diff` (what changed from `a` to `b`), `diff_totals` (what both
/// amount to, year by year) or `reconcile` (findings where `b`, an RPJMD or
/// a Renja, disagrees with `a`).
///
/// # Errors
/// [`Galat`] for another name.
pub fn compare(a: &Renstra, b: &Renstra, nama: &str, bahasa: Bahasa) -> Result<Table, Galat> {
    let table = match nama {
        "diff" => Ok(diff_table(&diff(a, b))),
        "diff_totals" => Ok(diff_totals_table(&diff_totals(a, b))),
        "reconcile" => Ok(findings_table(reconcile(a, b).temuan())),
        _ => Err(unknown(nama, "diff, diff_totals, reconcile")),
    };
    table.map(|t| t.in_language(bahasa))
}

/// The report of a plan: `{"bentuk": "html"}` (`text`, `markdown`, `json`, `html`), with its findings unless
/// `"temuan": false`; `lebar` (text: 60 to 500), `lengkap` (text: every finding).
///
/// # Errors
/// [`Galat`] for wrong arguments.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, api::report};
/// assert!(report(&plan.analyse(), r#"{"bentuk": "html"}"#, Bahasa::Id).unwrap().starts_with("<!DOCTYPE html>"));
/// ```
pub fn report(analisis: &Analisis<'_>, argumen: &str, bahasa: Bahasa) -> Result<String, Galat> {
    let mut input = Args::new("report", argumen)?;
    let bentuk: BentukLaporan = input.wajib_pilih("bentuk")?;
    let result = checked(analisis, &mut input)?;
    let plan = analisis.plan();
    let default = OpsiLaporan::default();
    let lebar = input.antara("lebar", OpsiLaporan::LEBAR)?;
    let lebar = lebar.and_then(|n| u16::try_from(n).ok());
    let opsi = OpsiLaporan {
        bahasa,
        lebar: lebar.unwrap_or(default.lebar),
        lengkap: input.ya("lengkap")?.unwrap_or(default.lengkap),
    };
    input.end()?;
    Ok(match bentuk {
        BentukLaporan::Text => report::text(plan, result, &opsi),
        BentukLaporan::Markdown => report::markdown(plan, result, &opsi),
        BentukLaporan::Json => report::data::json(plan, result, bahasa),
        BentukLaporan::Html => report::html(plan, result, bahasa),
    })
}

/// The page of [`report()`], for a program that is to be small: the other forms are not linked. `argumen` is
/// `{"temuan": false}`, or nothing.
///
/// # Errors
/// As [`report()`].
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, api};
/// let page = api::page(&plan.analyse(), "{}", Bahasa::Id).unwrap();
/// assert_eq!(page, api::report(&plan.analyse(), r#"{"bentuk": "html"}"#, Bahasa::Id).unwrap());
/// assert!(api::page(&plan.analyse(), r#"{"bentuk": "text"}"#, Bahasa::Id).is_err());
/// ```
pub fn page(analisis: &Analisis<'_>, argumen: &str, bahasa: Bahasa) -> Result<String, Galat> {
    let mut input = Args::new("report", argumen)?;
    let result = checked(analisis, &mut input)?;
    let plan = analisis.plan();
    input.end()?;
    Ok(report::html(plan, result, bahasa))
}

/// The findings of a report, unless it is to be without.
fn checked<'a>(
    analisis: &'a Analisis<'_>,
    input: &mut Args,
) -> Result<Option<&'a HasilPeriksa>, Galat> {
    let with = input.ya("temuan")?.unwrap_or(true);
    Ok(with.then(|| analisis.check()))
}

/// The forms of a report.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum BentukLaporan {
    Text,
    Markdown,
    Json,
    Html,
}

/// How a figure comes about: `{"jalur": "total", "tahun": 2025}`.
///
/// # Errors
/// [`Galat`] for a figure that the plan does not have.
pub fn explain(analisis: &Analisis<'_>, argumen: &str) -> Result<Penjelasan, Galat> {
    let mut input = Args::new("explain", argumen)?;
    let (jalur, tahun) = (input.teks("jalur")?, input.tahun("tahun")?);
    input.end()?;
    Ok(analisis.explain(&jalur, tahun)?)
}

fn unknown(nama: &str, known: &str) -> Galat {
    let nama = shorten(nama);
    Galat::call(teks!(
        "tabel `{nama}` tidak dikenal; yang ada: {known}",
        "there is no table `{nama}`; there are: {known}"
    ))
}

fn budget(analisis: &Analisis<'_>, input: &mut Args) -> Result<Table, Galat> {
    let plan = analisis.plan();
    let way: Menurut = input.pilihan("menurut")?.unwrap_or(Menurut::Hierarki);
    let rows: Option<BarisHasil> = input.pilihan(BarisHasil::KUNCI)?;
    let Some(rows) = rows.filter(|rows| *rows != BarisHasil::of(&plan.identitas)) else {
        return Ok(plan.budget_by(way).table());
    };
    let opsi = OpsiBaca {
        aturan: vec![(BarisHasil::KUNCI.to_owned(), rows.nama().to_owned())],
        ..plan.opsi()
    };
    let other = Renstra::from_sheets(plan.lembar().to_vec(), &opsi)?;
    // Explanations are those of the plan's own choice.
    let mut table = other.budget_by(way).table();
    table.figur.clear();
    Ok(table)
}

fn coverage(analisis: &Analisis<'_>, input: &mut Args) -> Result<Table, Galat> {
    let plan = analisis.plan();
    let year = input.tahun("tahun")?;
    let rows = plan.coverage().into_iter();
    let rows: Vec<_> = rows.filter(|r| year.is_none_or(|y| r.tahun == y)).collect();
    Ok(coverage_table(&rows))
}

fn response_times(analisis: &Analisis<'_>, input: &mut Args) -> Result<Table, Galat> {
    let standard = input.opsional("standar_menit")?;
    Ok(response_table(&analisis.plan().response_times(standard)))
}

fn renja(analisis: &Analisis<'_>, input: &mut Args) -> Result<Table, Galat> {
    let plan = analisis.plan();
    let year = input.wajib_tahun("tahun")?;
    Ok(plan.renja(year)?.table())
}

fn service_performance(analisis: &Analisis<'_>, input: &mut Args) -> Result<Table, Galat> {
    let plan = analisis.plan();
    let year = input.wajib_tahun("tahun")?;
    Ok(service_table(&plan.service_performance(year)?, year))
}

fn spm_need(analisis: &Analisis<'_>, input: &mut Args) -> Result<Table, Galat> {
    let plan = analisis.plan();
    let mut costs: Map<(u32, Option<String>), Vec<KomponenBiaya>> = Map::new();
    for mut row in input.baris("biaya")? {
        let service = service_of(plan, &row.teks("jenis_pelayanan")?)?;
        costs.push(
            service,
            KomponenBiaya {
                nama: row.teks("nama")?,
                satuan_biaya: row.rupiah("satuan_biaya")?,
            },
        );
        row.end()?;
    }
    let rows = plan.spm_need(|row| {
        let unit = row.satuan.as_ref().map(|u| lower(u.as_str()));
        let own = costs.get(&(row.layanan, unit));
        own.or_else(|| costs.get(&(row.layanan, None)))
            .map(Vec::as_slice)
    });
    Ok(need_table(&rows))
}

fn targets(analisis: &Analisis<'_>, input: &mut Args) -> Result<Table, Galat> {
    let plan = analisis.plan();
    let default = OpsiKemajuan::of(plan);
    let bacaan: Option<BacaanTepi> = input.pilihan("bacaan")?;
    let opsi = OpsiKemajuan {
        rumus_positif: input
            .pilihan("rumus_positif")?
            .unwrap_or(default.rumus_positif),
        rumus_negatif: input
            .pilihan("rumus_negatif")?
            .unwrap_or(default.rumus_negatif),
        batas: input.pilihan("batas")?.unwrap_or(default.batas),
        target_nol: input.pilihan("target_nol")?.unwrap_or(default.target_nol),
        kategori: AturanKategori::Nasional(bacaan),
    };
    Ok(targets_table(&plan.targets(&opsi)))
}
