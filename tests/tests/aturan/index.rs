//! The index of the pages.

use renstra_core::rules::registry::{ATURAN, BENTUK};
use renstra_core::{PEMERIKSAAN, REKONSILIASI};

use super::markdown::{section, table};

pub fn page() -> String {
    let rules = ATURAN.iter().map(|a| {
        [
            format!("[{}]({}.md)", a.kunci, a.kunci),
            a.judul_id.to_owned(),
            a.judul_en.to_owned(),
        ]
    });
    let forms = BENTUK.iter().map(|b| {
        [
            format!("[{}]({}.md)", b.kunci, b.kunci),
            b.judul_id.to_owned(),
            b.judul_en.to_owned(),
        ]
    });
    let checks = PEMERIKSAAN.iter().chain(REKONSILIASI).map(|p| {
        [
            format!("[{}]({}.md)", p.kode, p.kode),
            p.keparahan.teks().id,
            p.judul_id.to_owned(),
        ]
    });
    let mut out = String::from(
        "# Kaidah dan pemeriksaan\n\nSatu halaman untuk tiap kaidah hitung, tiap bentuk tabel, dan tiap pemeriksaan, dibuat dari kode: \
         ubah kodenya, bukan halamannya.\n",
    );
    out += &section("Kaidah", &table(["kaidah", "judul", "title"], rules));
    out += &section("Bentuk tabel", &table(["bentuk", "judul", "title"], forms));
    out += &section(
        "Pemeriksaan",
        &table(["kode", "keparahan", "apa yang salah"], checks),
    );
    out
}
