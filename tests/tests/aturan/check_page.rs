//! The page of a check.

use renstra_core::{Pemeriksaan, Renstra, Temuan};
use renstra_tests::kasus::KASUS;

use super::markdown::{section, table};
use super::reference::basis;

pub fn page(check: &Pemeriksaan, all: &[&Temuan]) -> String {
    let mut out = format!(
        "# {}: {}\n\n*{}*. Keparahan yang biasa: {}. [Semua pemeriksaan](README.md#pemeriksaan)\n",
        check.kode,
        check.judul_id,
        check.judul_en,
        check.keparahan.teks().id
    );
    let cited: Vec<_> = check.dasar.into_iter().collect();
    let ground = if cited.is_empty() {
        "Rencana itu sendiri: angka dan isinya harus saling cocok dan terbaca.".to_owned()
    } else {
        basis(&cited)
    };
    let example = all.first().map_or_else(
        || "Rencana contoh di `tests/data/kukar/` tidak memuat temuan ini.".to_owned(),
        |first| finding(first, all.len()),
    );
    out += &section("Dasar hukum", &ground);
    out += &section("Contoh", &worked(check.kode));
    out += &section("Dalam rencana nyata", &example);
    out
}

/// A small plan that has the finding, and what makes it right; both are tests.
fn worked(kode: &str) -> String {
    let Some(kasus) = KASUS.iter().find(|k| k.kode == kode) else {
        let file = if kode.starts_with("REK") {
            "reconcile.rs"
        } else {
            "nomenklatur.rs"
        };
        return format!(
            "Contohnya memerlukan lebih dari satu rencana atau daftar; lihat `tests/tests/{file}`."
        );
    };
    let tables = kasus
        .files(false)
        .map(|(name, text)| format!("`{name}`:\n\n```csv\n{}\n```\n\n", text.trim_end()));
    let tables: String = tables.collect();
    let found = Renstra::read(kasus.files(false)).unwrap().check();
    let first = found.temuan().iter().find(|t| t.kode == kode).unwrap();
    let (from, to) = kasus.ganti;
    let mend = if to.is_empty() {
        format!("Tanpa `{}`", from.trim_end())
    } else {
        format!("Dengan `{}` di tempat `{}`", to.trim_end(), from.trim_end())
    };
    let mend = mend.replace('\n', " ⏎ ");
    format!(
        "{tables}Ditemukan pada {}: {}. {mend} tidak ada yang ditemukan.",
        first.tempat, first.pesan.id
    )
}

fn finding(found: &Temuan, count: usize) -> String {
    let rows = [
        ("keparahan", Some(found.keparahan.teks().id)),
        ("tempat", Some(found.tempat.to_string())),
        ("pesan", Some(found.pesan.id.clone())),
        ("tercetak", found.tercetak.clone()),
        ("dihitung", found.dihitung.clone()),
        ("selisih", found.selisih.clone()),
        ("saran", Some(found.saran.id.clone())),
    ];
    let rows = rows
        .into_iter()
        .filter_map(|(name, text)| Some([name.to_owned(), text?]));
    format!(
        "Yang pertama dari {count} temuan pada rencana nyata di `tests/data/kukar/`:\n\n{}",
        table(["bagian", "isi"], rows)
    )
}
