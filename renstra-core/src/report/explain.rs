//! An explanation as text, JSON and HTML.

use maud::{DOCTYPE, Markup, html};
use serde::Serialize;

use crate::explain::Penjelasan;
use crate::peraturan::Kutipan;
use crate::table::Nilai;
use crate::table::text::printable;
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Tempat};

/// The figure for a reader; the reason where there is none.
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

/// The lines below the title: formula, rounding, basis, remarks.
fn details(p: &Penjelasan, b: Bahasa) -> Vec<(&'static str, String)> {
    let label = |id, en| match b {
        Bahasa::Id => id,
        Bahasa::En => en,
    };
    let mut lines = Vec::new();
    if let Some(place) = &p.tempat {
        let text = p.tercetak.as_deref().unwrap_or_default();
        let cell = format!("{}: \"{}\"", place.shown(b), printable(text));
        lines.push((label("sel", "cell"), cell));
    }
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
    lines
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
pub fn text(p: &Penjelasan, bahasa: Bahasa) -> String {
    let mut out = String::new();
    write(p, bahasa, "", "", &mut out);
    out
}

fn write(p: &Penjelasan, b: Bahasa, first: &str, rest: &str, out: &mut String) {
    out.push_str(&format!("{first}{}\n", headline(p, b)));
    let bar = if p.bagian.is_empty() { "  " } else { "│ " };
    for (label, line) in details(p, b) {
        out.push_str(&format!("{rest}{bar}  {label}: {line}\n"));
    }
    let last = p.bagian.len();
    for (i, part) in p.bagian.iter().enumerate() {
        let (own, below) = if i + 1 == last {
            ("└─ ", "   ")
        } else {
            ("├─ ", "│  ")
        };
        write(
            part,
            b,
            &format!("{rest}{own}"),
            &format!("{rest}{below}"),
            out,
        );
    }
}

/// The explanation as JSON; keys are Indonesian, the same in all languages.
pub fn json(p: &Penjelasan, bahasa: Bahasa) -> String {
    // Strings, whole numbers and null always serialise.
    let mut text = serde_json::to_string_pretty(&Data::of(p, bahasa)).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Data<'a> {
    judul: &'a str,
    jalur: Option<&'a str>,
    tahun: Option<u16>,
    nilai: Option<String>,
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bagian: Vec<Data<'a>>,
}

impl<'a> Data<'a> {
    fn of(p: &'a Penjelasan, b: Bahasa) -> Self {
        Self {
            judul: p.judul.get(b),
            jalur: p.jalur.as_deref(),
            tahun: p.tahun.map(crate::Tahun::get),
            nilai: p.nilai.plain(),
            tepat: exact(&p.nilai),
            alasan: match &p.nilai {
                Nilai::TakTerdefinisi(reason) => Some(reason.teks().get(b).to_owned()),
                _ => None,
            },
            langkah: p.langkah.nama(),
            rumus: p.langkah.rumus().get(b).to_owned(),
            aturan: p.aturan,
            pembulatan: exact(&p.nilai).map(|_| Pembulatan::default()),
            dasar: p.dasar,
            catatan: p.catatan.iter().map(|c| c.get(b)).collect(),
            tempat: p.tempat.as_ref(),
            tercetak: p.tercetak.as_deref(),
            bagian: p.bagian.iter().map(|part| Self::of(part, b)).collect(),
        }
    }
}

/// The look of the page.
const GAYA: &str = "body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}\
details,.sel{margin:.15rem 0 .15rem 1.2rem}body>details{margin-left:0}summary{cursor:pointer}\
.n{font-weight:600;font-variant-numeric:tabular-nums}dl{margin:.1rem 0 .4rem 1.2rem;color:#555;font-size:.87em}\
dt{float:left;clear:left;margin-right:.5em}dt::after{content:':'}dd{margin:0}";

/// The explanation as a page whose steps open and close, without scripts.
pub fn html(p: &Penjelasan, bahasa: Bahasa) -> String {
    let language = match bahasa {
        Bahasa::Id => "id",
        Bahasa::En => "en",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (p.judul.get(bahasa)) }
                style { (maud::PreEscaped(GAYA)) }
            }
            body { (node(p, bahasa, 0)) }
        }
    };
    page.into_string() + "\n"
}

/// The steps alone, without head and style, for a page that has its own ([`super::html::GAYA`]).
pub fn fragment(p: &Penjelasan, bahasa: Bahasa) -> String {
    html! { div.renstra { div.langkah { (node(p, bahasa, 0)) } } }.into_string()
}

/// Steps that are open at first.
const OPEN: usize = 2;

fn node(p: &Penjelasan, b: Bahasa, depth: usize) -> Markup {
    let head = html! {
        (p.judul.get(b))
        @if p.nilai != Nilai::Kosong { " = " span.n { (shown(&p.nilai, b)) } }
    };
    let lines = html! {
        dl { @for (label, line) in details(p, b) { dt { (label) } dd { (line) } } }
    };
    html! {
        @if p.bagian.is_empty() {
            div.sel { (head) (lines) }
        } @else {
            details open[depth < OPEN] {
                summary { (head) }
                (lines)
                @for part in &p.bagian { (node(part, b, depth + 1)) }
            }
        }
    }
}
