//! An explanation as text, JSON and HTML.

use maud::{Markup, html};
use serde::Serialize;

use super::page::page;
use super::wrap::fold;
use crate::explain::Penjelasan;
use crate::peraturan::Kutipan;
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::printable::printable;
use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Tempat};

/// How an explanation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpsiPenjelasan {
    /// Language.
    pub bahasa: Bahasa,
    /// Columns of text.
    pub lebar: u16,
    /// Levels below the figure; what is further down is counted and folded away. `None`: all.
    pub kedalaman: Option<usize>,
}

impl Default for OpsiPenjelasan {
    fn default() -> Self {
        Self {
            bahasa: Bahasa::Id,
            lebar: 120,
            kedalaman: None,
        }
    }
}

impl From<Bahasa> for OpsiPenjelasan {
    fn from(bahasa: Bahasa) -> Self {
        Self {
            bahasa,
            ..Self::default()
        }
    }
}

impl OpsiPenjelasan {
    /// True if the parts of a step at this depth are folded away.
    fn folds(&self, p: &Penjelasan, depth: usize) -> bool {
        !p.bagian.is_empty() && self.kedalaman.is_some_and(|most| depth >= most)
    }
}

/// How many parts and cells of a step are folded away.
fn folded(p: &Penjelasan) -> (usize, usize) {
    (p.bagian.len(), p.cells().count())
}

/// The note on folded steps, with the key to ask for.
fn hint(p: &Penjelasan, b: Bahasa, depth: usize) -> String {
    let (parts, cells) = folded(p);
    let year = p.tahun().map(|t| format!(" {t}")).unwrap_or_default();
    // The figure itself would be folded again.
    let text = match p.kunci().filter(|_| depth > 0) {
        Some(key) => teks!(
            "… {parts} bagian, {cells} sel dilipat; tanyakan {key}{year}",
            "… {parts} parts, {cells} cells folded away; ask for {key}{year}"
        ),
        None => teks!(
            "… {parts} bagian, {cells} sel dilipat; perbesar kedalamannya",
            "… {parts} parts, {cells} cells folded away; ask for more depth"
        ),
    };
    text.get(b).to_owned()
}

/// The figure as displayed; the reason if there is none.
fn shown(nilai: &Nilai, b: Bahasa) -> String {
    match nilai {
        Nilai::Rupiah(r) => r.shown(b),
        Nilai::Persen(_) => format!("{} %", nilai.shown(b)),
        Nilai::TakTerdefinisi(reason) => {
            let reason = reason.teks();
            teks!("tanpa nilai: {}", "no value: {}", reason.get(b))
                .get(b)
                .to_owned()
        }
        other => other.shown(b),
    }
}

/// The exact ratio behind a figure that is rounded to be shown.
fn exact(nilai: &Nilai) -> Option<&Rasio> {
    match nilai {
        Nilai::Persen(r) | Nilai::Rasio(r) => Some(r),
        _ => None,
    }
}

/// Longest fraction that is shown.
const LONGEST: usize = 40;

/// How the shown figure is rounded; nothing where it is exact.
fn rounding(p: &Penjelasan, b: Bahasa) -> Option<String> {
    let ratio = exact(&p.nilai)?;
    let policy = Pembulatan::default();
    let decimals = policy.desimal;
    let shown = match &p.nilai {
        Nilai::Persen(_) => Rasio::new(ratio.percent(policy).ok()?, Angka::from(100)).ok()?,
        _ => Rasio::whole(ratio.round(policy).ok()?),
    };
    if shown == *ratio {
        return None;
    }
    let exact = ratio.to_string();
    // A fraction of forty digits tells a reader nothing; the data has it whole.
    let exact = if exact.len() > LONGEST {
        teks!("dihitung tepat", "computed exactly")
    } else {
        teks!("tepatnya {exact}", "exactly {exact}")
    };
    let text = teks!(
        "{}; dibulatkan sekali ke {decimals} desimal, setengah menjauhi nol",
        "{}; rounded once to {decimals} decimals, half away from zero",
        exact.get(b)
    );
    Some(text.get(b).to_owned())
}

fn basis(dasar: &Kutipan, b: Bahasa) -> String {
    format!("{dasar} ({})", dasar.keyakinan.teks().get(b))
}

/// The note on a cell that a scenario changed, with its original text.
fn set_by_scenario(p: &Penjelasan, b: Bahasa) -> Option<String> {
    let before = p.asal.as_deref()?.trim();
    let text = if before.is_empty() {
        teks!(
            "ditetapkan skenario; semula kosong",
            "set by the scenario; it was empty"
        )
    } else {
        let before = printable(before);
        teks!(
            "ditetapkan skenario; semula tercetak \"{before}\"",
            "set by the scenario; \"{before}\" was printed"
        )
    };
    Some(text.get(b).to_owned())
}

/// The formula of the step; a cell that a scenario set is not as printed.
fn formula(p: &Penjelasan, b: Bahasa) -> String {
    let set = teks!("ditetapkan skenario", "set by the scenario");
    let words = p.asal.as_ref().map_or_else(|| p.langkah.rumus(), |_| set);
    words.get(b).to_owned()
}

/// The lines below the title: formula, rounding, basis, remarks.
fn details(p: &Penjelasan, b: Bahasa) -> Vec<(&'static str, String)> {
    let label = |id, en| match b {
        Bahasa::Id => id,
        Bahasa::En => en,
    };
    let mut lines = Vec::new();
    if let Some(place) = &p.tempat {
        let text = p.tercetak.as_deref().unwrap_or_default();
        let cell = format!("{}: \"{}\"", place.shown(b), text);
        let second = label(" (dokumen kedua)", " (second document)");
        let second = if p.di_kedua { second } else { "" };
        lines.push((label("sel", "cell"), format!("{cell}{second}")));
    }
    lines.extend(set_by_scenario(p, b).map(|t| (label("asal", "origin"), t)));
    if !p.bagian.is_empty() {
        lines.push((label("cara", "way"), p.langkah.rumus().get(b).to_owned()));
    }
    lines.extend(
        p.aturan
            .map(|key| (label("kaidah", "rule"), key.to_owned())),
    );
    lines.extend(rounding(p, b).map(|r| (label("pembulatan", "rounding"), r)));
    lines.extend(
        p.dasar
            .iter()
            .map(|d| (label("dasar", "basis"), basis(d, b))),
    );
    let remarks = p.catatan.iter().map(|c| c.get(b).to_owned());
    lines.extend(remarks.map(|c| (label("catatan", "note"), c)));
    let shown = lines.into_iter();
    shown
        .map(|(label, line)| (label, printable(&line)))
        .collect()
}

/// The title with its figure.
fn headline(p: &Penjelasan, b: Bahasa) -> String {
    let title = printable(p.judul.get(b));
    match &p.nilai {
        Nilai::Kosong => title,
        value => format!("{title} = {}", printable(&shown(value, b))),
    }
}

/// The explanation as an indented tree.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::report::explain::{OpsiPenjelasan, text};
/// let opsi = OpsiPenjelasan { kedalaman: Some(1), ..OpsiPenjelasan::default() };
/// let total = text(&plan.explain("total", None)?, opsi);
/// assert!(total.lines().count() < 100);
/// assert!(total.contains("sel dilipat; tanyakan "));
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn text(p: &Penjelasan, opsi: impl Into<OpsiPenjelasan>) -> String {
    let mut out = String::new();
    write(p, &opsi.into(), 0, "", "", &mut out);
    out
}

fn write(
    p: &Penjelasan,
    opsi: &OpsiPenjelasan,
    depth: usize,
    first: &str,
    rest: &str,
    out: &mut String,
) {
    let b = opsi.bahasa;
    let folds = opsi.folds(p, depth);
    let bar = if p.bagian.is_empty() || folds {
        "  "
    } else {
        "│ "
    };
    let inner = format!("{rest}{bar}  ");
    let hanging = format!("{inner}  ");
    out.push_str(&fold(&headline(p, b), first, &hanging, opsi.lebar));
    for (label, line) in details(p, b) {
        let line = format!("{label}: {line}");
        out.push_str(&fold(&line, &inner, &hanging, opsi.lebar));
    }
    if folds {
        out.push_str(&fold(&hint(p, b, depth), &inner, &hanging, opsi.lebar));
        return;
    }
    let last = p.bagian.len();
    for (i, part) in p.bagian.iter().enumerate() {
        let (own, below) = if i + 1 == last {
            ("└─ ", "   ")
        } else {
            ("├─ ", "│  ")
        };
        let (first, rest) = (format!("{rest}{own}"), format!("{rest}{below}"));
        write(part, opsi, depth + 1, &first, &rest, out);
    }
}

/// The explanation as JSON; keys are Indonesian, the same in all languages.
pub fn json(p: &Penjelasan, opsi: impl Into<OpsiPenjelasan>) -> String {
    // Strings, whole numbers and null always serialise.
    let data = StepJson::of(p, &opsi.into(), 0);
    let mut text = serde_json::to_string_pretty(&data).unwrap_or_default();
    text.push('\n');
    text
}

/// Counts of folded parts and cells.
#[derive(Serialize)]
struct Dilipat {
    bagian: usize,
    sel: usize,
}

#[derive(Serialize)]
struct StepJson<'a> {
    judul: &'a str,
    kunci: Option<String>,
    jalur: Option<String>,
    tahun: Option<u16>,
    nilai: Option<String>,
    /// What kind of value it is: `rupiah`, `persen`, `angka`, `teks`, `tahun`, `kosong`.
    jenis: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    tepat: Option<&'a Rasio>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alasan: Option<String>,
    langkah: &'static str,
    rumus: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    aturan: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pembulatan: Option<Pembulatan>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dasar: Option<Kutipan>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    catatan: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tempat: Option<&'a Tempat>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tercetak: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    di_kedua: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    skenario: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    tercetak_semula: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dilipat: Option<Dilipat>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bagian: Vec<StepJson<'a>>,
}

impl<'a> StepJson<'a> {
    fn of(p: &'a Penjelasan, opsi: &OpsiPenjelasan, depth: usize) -> Self {
        let b = opsi.bahasa;
        let folds = opsi.folds(p, depth);
        let parts = p.bagian.iter().filter(|_| !folds);
        Self {
            judul: p.judul.get(b),
            kunci: p.kunci(),
            jalur: p.kunci(),
            tahun: p.tahun().map(crate::value::Tahun::get),
            nilai: p.nilai.plain_in(b),
            jenis: p.nilai.jenis().nama(),
            tepat: exact(&p.nilai),
            alasan: match &p.nilai {
                Nilai::TakTerdefinisi(reason) => Some(reason.teks().get(b).to_owned()),
                _ => None,
            },
            langkah: p.langkah.nama(),
            rumus: formula(p, b),
            aturan: p.aturan,
            pembulatan: exact(&p.nilai).map(|_| Pembulatan::default()),
            dasar: p.dasar,
            catatan: p.catatan.iter().map(|c| c.get(b)).collect(),
            tempat: p.tempat.as_ref(),
            tercetak: p.tercetak.as_deref(),
            di_kedua: p.di_kedua,
            skenario: p.asal.is_some(),
            tercetak_semula: p.asal.as_deref(),
            dilipat: folds.then(|| {
                let (bagian, sel) = folded(p);
                Dilipat { bagian, sel }
            }),
            bagian: parts.map(|part| Self::of(part, opsi, depth + 1)).collect(),
        }
    }
}

/// The explanation as an HTML page with collapsible steps, without scripts.
pub fn html(p: &Penjelasan, opsi: impl Into<OpsiPenjelasan>) -> String {
    let opsi = opsi.into();
    page(p.judul.get(opsi.bahasa), opsi.bahasa, &node(p, &opsi, 0))
}

/// The steps alone, without head and style ([`super::GAYA`]), for a notebook.
pub fn fragment(p: &Penjelasan, opsi: impl Into<OpsiPenjelasan>) -> String {
    node(p, &opsi.into(), 0).into_string()
}

/// Steps that are open at first.
const OPEN: usize = 2;

fn node(p: &Penjelasan, opsi: &OpsiPenjelasan, depth: usize) -> Markup {
    let b = opsi.bahasa;
    let head = html! {
        (p.judul.get(b))
        @if p.nilai != Nilai::Kosong { " = " span.n { (printable(&shown(&p.nilai, b))) } }
    };
    let lines = html! {
        dl { @for (label, line) in details(p, b) { dt { (label) } dd { (line) } } }
    };
    html! {
        @if p.bagian.is_empty() {
            div.sel { (head) (lines) }
        } @else if opsi.folds(p, depth) {
            div.sel { (head) (lines) p { (hint(p, b, depth)) } }
        } @else {
            details open[depth < OPEN] {
                summary { (head) }
                (lines)
                @for part in &p.bagian { (node(part, opsi, depth + 1)) }
            }
        }
    }
}
