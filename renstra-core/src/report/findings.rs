//! The findings in a report, grouped by severity.

use super::OpsiLaporan;
use super::wrap::wrap;
use crate::check::{HasilPeriksa, Keparahan, Temuan};
use crate::table::markdown::escape;
use crate::table::views::counts_table;
use crate::value::Bahasa;
use crate::value::printable::printable;

/// Findings of one code and severity that are shown before the rest is folded.
const SHOWN: usize = 5;

/// How many findings, how many comparisons.
pub(super) fn summary(result: &HasilPeriksa, bahasa: Bahasa) -> String {
    let counted = |k: Keparahan| {
        let n = result.count(k);
        let plural = if bahasa == Bahasa::En && n != 1 {
            "s"
        } else {
            ""
        };
        format!("{n} {}{plural}", k.teks().get(bahasa))
    };
    let counts = Keparahan::ALL.map(counted).join(", ");
    let (p, f, s) = (result.passed(), result.failed(), result.skipped());
    let counts = match (result.diterima().len(), bahasa) {
        (0, _) => counts,
        (n, Bahasa::Id) => format!("{counts}; {n} diterima dengan alasan"),
        (n, Bahasa::En) => format!("{counts}; {n} accepted with a reason"),
    };
    match bahasa {
        Bahasa::Id => format!(
            "{counts}. Perbandingan: {p} cocok, {f} tidak cocok, {s} tidak dapat dilakukan."
        ),
        Bahasa::En => format!("{counts}. Comparisons: {p} passed, {f} failed, {s} not made."),
    }
}

/// Findings that are named at the top of a report.
const LEADING: usize = 3;

/// The findings that matter most, in a line each; notes are none.
pub(super) fn leading(result: &HasilPeriksa, opsi: &OpsiLaporan) -> String {
    let b = opsi.bahasa;
    let grave = result
        .temuan()
        .iter()
        .filter(|t| t.keparahan != Keparahan::Catatan);
    let lines = grave
        .take(LEADING)
        .map(|t| format!("- {} {}", t.kode, t.pesan.get(b)));
    let lines: String = lines
        .map(|line| wrap(&printable(&line), "  ", opsi.lebar))
        .collect();
    match (lines.is_empty(), b) {
        (true, _) => String::new(),
        (false, Bahasa::Id) => format!("Yang terpenting:\n{lines}"),
        (false, Bahasa::En) => format!("What matters most:\n{lines}"),
    }
}

/// The findings of a severity by code, in order.
pub(super) fn by_code(
    result: &HasilPeriksa,
    keparahan: Keparahan,
) -> Vec<(&'static str, Vec<&Temuan>)> {
    let mut groups: Vec<(&'static str, Vec<&Temuan>)> = Vec::new();
    for t in result.temuan().iter().filter(|t| t.keparahan == keparahan) {
        match groups.last_mut() {
            Some((kode, members)) if *kode == t.kode => members.push(t),
            _ => groups.push((t.kode, vec![t])),
        }
    }
    groups
}

/// The title of a check that was run.
pub(super) fn title(result: &HasilPeriksa, kode: &str, bahasa: Bahasa) -> &'static str {
    let mut run = result.hitungan().iter();
    run.find(|h| h.kode == kode).map_or("", |h| h.judul(bahasa))
}

/// The headings of the severities.
pub(super) fn heading(b: Bahasa) -> &'static str {
    match b {
        Bahasa::Id => "Temuan",
        Bahasa::En => "Findings",
    }
}

/// The findings as text.
pub(super) fn text(result: &HasilPeriksa, opsi: &OpsiLaporan) -> String {
    let b = opsi.bahasa;
    let mut out = format!("{}: {}\n", heading(b).to_uppercase(), summary(result, b));
    for keparahan in Keparahan::ALL {
        let groups = by_code(result, keparahan);
        if groups.is_empty() {
            continue;
        }
        let n = result.count(keparahan);
        out.push_str(&format!(
            "\n{} ({n})\n",
            keparahan.teks().get(b).to_uppercase()
        ));
        for (kode, members) in groups {
            let title = title(result, kode, b);
            out.push_str(&group_text(kode, title, &members, opsi));
        }
    }
    if !result.diterima().is_empty() {
        let (head, n) = (accepted_heading(b).to_uppercase(), result.diterima().len());
        out.push_str(&format!("\n{head} ({n})\n"));
        for d in result.diterima() {
            let t = &d.temuan;
            let lines = [
                format!("- {} {}{}", t.kode, t.tempat.shown(b), key(t)),
                format!("  {}", t.pesan.get(b)),
                format!("  {}: {}", reason(b), d.alasan),
            ];
            for line in lines {
                out.push_str(&wrap(&printable(&line), "    ", opsi.lebar));
            }
        }
    }
    out.push('\n');
    out.push_str(&not_made(result, opsi));
    out
}

/// What stands before the reason of an accepted finding.
pub(super) fn reason(b: Bahasa) -> &'static str {
    match b {
        Bahasa::Id => "alasan",
        Bahasa::En => "reason",
    }
}

/// The heading of the accepted findings.
pub(super) fn accepted_heading(b: Bahasa) -> &'static str {
    match b {
        Bahasa::Id => "Diterima",
        Bahasa::En => "Accepted",
    }
}

/// The key by which the finding can be explained.
fn key(t: &Temuan) -> String {
    format!(" [{}]", t.kunci())
}

fn group_text(kode: &str, title: &str, members: &[&Temuan], opsi: &OpsiLaporan) -> String {
    let b = opsi.bahasa;
    let mut out = format!("\n  {kode} {title} ({})\n", members.len());
    // Folding away one or two saves nothing.
    let shown = if opsi.lengkap || members.len() <= SHOWN + 2 {
        members.len()
    } else {
        SHOWN
    };
    for t in members.iter().take(shown) {
        let lines = [
            format!("- {}{}", t.tempat.shown(b), key(t)),
            format!("  {}", t.pesan.get(b)),
            format!("  → {}", t.saran.get(b)),
        ];
        for line in lines {
            out.push_str(&wrap(&printable(&line), "    ", opsi.lebar));
        }
    }
    let mut bases: Vec<&str> = Vec::new();
    for own in members.iter().filter_map(|t| t.dasar.as_deref()) {
        if !bases.contains(&own) {
            bases.push(own);
        }
    }
    if !bases.is_empty() {
        let dasar = bases.join("; ");
        let label = match b {
            Bahasa::Id => "dasar",
            Bahasa::En => "basis",
        };
        out.push_str(&wrap(&format!("{label}: {dasar}"), "    ", opsi.lebar));
    }
    let hidden = members.len() - shown;
    if hidden > 0 {
        out.push_str(&match b {
            Bahasa::Id => format!("    … dan {hidden} lagi (--lengkap menampilkan semuanya)\n"),
            Bahasa::En => format!("    … and {hidden} more (--lengkap shows all)\n"),
        });
    }
    out
}

/// How many checks had nothing to compare; which ones, in the whole report.
fn not_made(result: &HasilPeriksa, opsi: &OpsiLaporan) -> String {
    let idle: Vec<&str> = result
        .hitungan()
        .iter()
        .filter(|h| h.lulus + h.gagal == 0)
        .map(|h| h.kode)
        .collect();
    let (n, all) = (idle.len(), result.hitungan().len());
    if n == 0 {
        return String::new();
    }
    let codes = if opsi.lengkap {
        format!(": {}", idle.join(", "))
    } else {
        String::new()
    };
    let line = match opsi.bahasa {
        Bahasa::Id => format!(
            "{n} dari {all} pemeriksaan tidak menemukan yang dapat dibandingkan, karena tabel, kolom, atau daftarnya tidak ada{codes}."
        ),
        Bahasa::En => format!(
            "{n} of {all} checks found nothing to compare, because their tables, columns or lists are not there{codes}."
        ),
    };
    wrap(&line, "", opsi.lebar)
}

/// The findings in Markdown, all of them, and the counts.
pub(super) fn markdown(result: &HasilPeriksa, b: Bahasa) -> String {
    let mut out = format!("## {}\n\n{}\n", heading(b), summary(result, b));
    for keparahan in Keparahan::ALL {
        for (kode, members) in by_code(result, keparahan) {
            let level = keparahan.teks();
            out.push_str(&format!(
                "\n### {kode} {} ({})\n\n",
                title(result, kode, b),
                level.get(b)
            ));
            for t in members {
                let where_ = escape(&t.tempat.shown(b));
                let (what, todo) = (escape(t.pesan.get(b)), escape(t.saran.get(b)));
                let key = format!(" (`{}`)", t.kunci());
                out.push_str(&format!("- **{where_}**{key}: {what} → {todo}\n"));
            }
        }
    }
    if !result.diterima().is_empty() {
        out.push_str(&format!("\n### {}\n\n", accepted_heading(b)));
        for d in result.diterima() {
            let (where_, key) = (escape(&d.temuan.tempat.shown(b)), d.temuan.kunci());
            let (what, why) = (escape(d.temuan.pesan.get(b)), escape(&d.alasan));
            let label = reason(b);
            out.push_str(&format!(
                "- **{where_}** (`{key}`): {what}. {label}: {why}\n"
            ));
        }
    }
    out.push('\n');
    out.push_str(&counts_table(result.hitungan()).to_markdown(b));
    out
}
