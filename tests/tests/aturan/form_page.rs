//! The page of a form.

use renstra_core::rules::registry::AturanBentuk;

use super::markdown::{code, section, table};
use super::reference::basis;

pub fn page(form: &AturanBentuk) -> String {
    let mut out = format!(
        "# {}\n\n*{}*. [Semua kaidah](README.md)\n",
        form.judul_id, form.judul_en
    );
    let tables = form.tabel.iter().map(|(tabel, name, columns)| {
        let own = form.bentuk.kolom(*tabel).iter().map(|c| code(c));
        let own: Vec<String> = own.collect();
        [
            code(tabel.nama()),
            (*name).to_owned(),
            (*columns).to_owned(),
            own.join(", "),
        ]
    });
    let head = [
        "tabel",
        "dalam bentuk ini",
        "kolom",
        "diperlukan di samping kolom wajib",
    ];
    let rules: String = form
        .aturan
        .iter()
        .map(|rule| format!("- {rule}\n"))
        .collect();
    out += &section("Cara mengenali", form.dikenali);
    out += &section("Tabel", &table(head, tables));
    out += &section("Cara membaca", &rules);
    out += &section("Dasar hukum", &basis(form.dasar));
    out
}
