//! The page of a check.

use renstra_core::{Pemeriksaan, Temuan};

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
    out += &section("Contoh temuan", &example);
    out
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
