//! The page of a rule.

use renstra_core::rules::registry::{Aturan, Contoh, PilihanTerbuka};

use super::markdown::{code, section, table};
use super::reference::{basis, numbers};

pub fn page(rule: &Aturan) -> String {
    let functions: Vec<String> = rule.fungsi.iter().map(|f| code(f)).collect();
    let mut out = format!(
        "# {}\n\nKaidah `{}` (*{}*), fungsi {}. [Semua kaidah](README.md)\n\n{}\n",
        rule.judul_id,
        rule.kunci,
        rule.judul_en,
        functions.join(", "),
        rule.menghitung
    );
    let choices: Vec<String> = rule.pilihan.iter().map(choice).collect();
    let examples: Vec<String> = rule.contoh.iter().map(example).collect();
    out += &section("Rumus", rule.rumus);
    out += &section(
        "Masukan",
        &pairs(["masukan", "satuan atau bentuk"], rule.masukan),
    );
    out += &section("Hal khusus", &pairs(["keadaan", "hasil"], rule.tepi));
    out += &section("Pilihan", &choices.join("\n"));
    out += &section("Angka acuan", &numbers(rule.acuan));
    out += &section("Dasar hukum", &basis(&rule.kutipan()));
    out += &section("Contoh", &examples.join("\n"));
    out
}

fn pairs(head: [&str; 2], rows: &[(&str, &str)]) -> String {
    table(
        head,
        rows.iter().map(|(a, b)| [(*a).to_owned(), (*b).to_owned()]),
    )
}

fn choice(choice: &PilihanTerbuka) -> String {
    let options = (choice.opsi)();
    let fixed = options.iter().find(|o| o.baku);
    let default = fixed.map_or_else(
        || "tanpa pilihan baku, selalu disebut pemanggil".to_owned(),
        |o| format!("baku `{}`", o.kunci),
    );
    let rows = options
        .into_iter()
        .map(|o| [code(&o.kunci), o.arti, o.keyakinan.teks().id]);
    let body = table(["pilihan", "arti", "cara dikonfirmasi"], rows);
    format!("**{}** ({default}):\n\n{body}", choice.nama)
}

fn example(example: &Contoh) -> String {
    let rows = example
        .masukan
        .iter()
        .map(|(name, text)| [(*name).to_owned(), code(text)]);
    let way = if example.cara.is_empty() {
        String::new()
    } else {
        format!("Hitungan: {}\n\n", example.cara)
    };
    let inputs = table(["masukan", "tercetak"], rows);
    format!("{inputs}\n{way}Hasil: **{}**\n", example.dihitung())
}
