//! The page of a check.

use renstra_core::check::registry::KEPARAHAN_LAIN;
use renstra_core::{Pemeriksaan, Temuan};
use renstra_tests::kasus::KASUS;

use super::markdown::{section, table};
use super::reference::{basis, confirmed};

pub fn page(check: &Pemeriksaan, all: &[&Temuan]) -> String {
    let mut other = String::new();
    for (_, keparahan, bila) in KEPARAHAN_LAIN.iter().filter(|o| o.0 == check.kode) {
        other += &format!("; {} {bila}", keparahan.teks().id);
    }
    let mut out = format!(
        "# {}: {}\n\n*{}*. Keparahan yang biasa: {}{other}. [Semua pemeriksaan](README.md#pemeriksaan)\n",
        check.kode,
        check.judul_id,
        check.judul_en,
        check.keparahan.teks().id
    );
    let others = check.dasar_lain();
    let ground = match check.dasar {
        None => "Rencana itu sendiri: angka dan isinya harus saling cocok dan terbaca.".to_owned(),
        Some(cited) if others.is_empty() => basis(&[cited]),
        Some(cited) => {
            let all = std::iter::once((cited, "selebihnya")).chain(others);
            let rows = all.map(|(k, of)| [of.to_owned(), k.to_string(), confirmed(&k)]);
            table(["bagi", "dasar", "cara dikonfirmasi"], rows)
        }
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
    let kasus = KASUS.iter().find(|k| k.kode == kode).unwrap();
    let table = |name: &str, text: &str, of: &str| {
        format!("`{name}`{of}:\n\n```csv\n{}\n```\n\n", text.trim_end())
    };
    let own = kasus.files(false);
    let second = kasus.kedua.iter();
    let lists = kasus.daftar.iter();
    let lists = lists.map(|(file, text)| {
        format!(
            "Daftar `{file}` yang diserahkan:\n\n```\n{}\n```\n\n",
            text.trim_end()
        )
    });
    let mut tables: String = own.map(|(name, text)| table(name, &text, "")).collect();
    tables.extend(second.map(|(name, text)| table(name, text, " dokumen kedua")));
    tables.extend(lists);
    let found = kasus.found(false);
    let first = &found[0];
    let (from, to) = &kasus.ganti;
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
        (
            "dihitung",
            found.dihitung.as_ref().and_then(renstra_core::Nilai::plain),
        ),
        (
            "selisih",
            found.selisih.as_ref().and_then(renstra_core::Nilai::plain),
        ),
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
