//! The page `docs/TABEL.md`, made from the schema of the tables.

use renstra_core::sheet::Tabel;
use renstra_core::sheet::skema::year_column;

/// What a reader needs before the tables: Indonesian, then English.
const HEAD: &str = "# Tabel

The tables of a plan and their columns, made from `renstra-core/src/sheet/skema.rs`.

Sebuah rencana adalah folder berkas CSV, masing-masing bernama seperti tabelnya (`rencana.csv`), atau satu dokumen JSON dengan nama yang sama.
Huruf besar dan kecil tidak dibedakan; spasi dalam nama tabel sama dengan `-`, dalam nama kolom sama dengan `_`. Nama tabel menyatakan
isinya; nomor di depannya (`Tabel 4.2 program-pendanaan`) tidak diperhatikan, dan nama lain yang disebut di bawah diterima, juga dalam kunci angka. Kolom boleh
bernama seperti dalam formulir (`Pagu 2026`, `Kondisi Akhir`); kepala yang bertingkat dan nomor kolom di bawahnya dibaca. Tabel boleh tidak ada; tabel yang ada memerlukan kolom `wajib`, sekurangnya satu kolom `salah satu`, dan sekurangnya satu tahun dari kolom tahun
yang wajib. `YYYY` adalah tahun: `rp_2025`. Kolom yang tidak dikenal dan kolom wajib yang tidak ada menjadi temuan MSK004.

*In English.* A plan is a folder of CSV files, each named after its table (`rencana.csv`), or one JSON document with the same names. Case is ignored; a blank in
the name of a table is the same as `-`, in the name of a column the same as `_`. The name of a table says what it is; a number before it
is ignored, and the other names given below are accepted, in keys of figures too. Columns may be called as in the forms (`Pagu 2026`, `Kondisi Akhir`);
headers of several lines and the numbers of columns below them are read. A table may be
absent; one that is present needs its required columns (`wajib`), at least one of those marked `salah satu`, and at least one year of each required
year column; `pilihan` is optional. `YYYY` is a year: `rp_2025`. An unknown column and a missing required column are findings (MSK004).
";

/// The whole page.
pub fn page() -> String {
    let mut out = HEAD.to_owned();
    for table in Tabel::ALL {
        let meaning = table.keterangan();
        out.push_str(&format!(
            "\n## `{}`\n\n{}. *{}.*{}\n\n| kolom | | isi | what it holds |\n| --- | --- | --- | --- |\n",
            table.nama(),
            capital(&meaning.id),
            capital(&meaning.en),
            others(table),
        ));
        for (column, need) in columns(table) {
            let meaning = table.keterangan_kolom(&column).unwrap();
            out.push_str(&format!(
                "| `{column}` | {need} | {} | {} |\n",
                meaning.id, meaning.en
            ));
        }
    }
    out
}

/// The other names of a table.
fn others(table: Tabel) -> String {
    let names: Vec<String> = table.nama_lain().map(|name| format!("`{name}`")).collect();
    if names.is_empty() {
        return String::new();
    }
    format!(" Nama lain (*other names*): {}.", names.join(", "))
}

/// The columns of a table, required ones first, each with how far it is needed.
fn columns(table: Tabel) -> Vec<(String, &'static str)> {
    let schema = table.skema();
    let named = |names: &[&str], need| names.iter().map(|n| ((*n).to_owned(), need)).collect();
    let yearly = |names: &[&str], need| names.iter().map(|n| (year_column(n), need)).collect();
    let groups: [Vec<_>; 6] = [
        named(schema.wajib, "wajib"),
        yearly(schema.wajib_tahun, "wajib, tahun"),
        yearly(schema.salah_satu_tahun, "salah satu, tahun"),
        named(schema.salah_satu, "salah satu"),
        named(schema.pilihan, "pilihan"),
        yearly(schema.pilihan_tahun, "pilihan, tahun"),
    ];
    groups.into_iter().flatten().collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
