//! MSK002: a column of numbers reads differently in the two locales and nothing settles it.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list;
use crate::model::CatatanBaca;
use crate::value::Tempat;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK002",
    keparahan: Keparahan::Galat,
    judul_id: "notasi angka dalam satu kolom tidak dapat ditentukan",
    judul_en: "a column of numbers reads differently in the two locales and nothing settles it",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        match note {
            CatatanBaca::LokalTakTentu {
                tempat,
                tercetak,
                baris,
            } => {
                let jumlah = baris.len();
                p.fail(
                Temuan::new(
                    tempat.clone(),
                    teks!(
                        "`{tercetak}` bernilai lain menurut notasi Indonesia dan Inggris, dan tidak ada yang menentukan notasi kolom ini; {jumlah} sel tidak dipakai",
                        "`{tercetak}` reads differently in Indonesian and English notation, and nothing settles the notation of this column; {jumlah} cells are not used",
                    ),
                    teks!(
                        "tulis angkanya tanpa pemisah ribuan, atau sebutkan notasinya saat membaca",
                        "write the numbers without separators of thousands, or name the notation when reading"
                    ),
                )
                .tercetak(tercetak)
                .beside(&rows_of(tempat, baris))
                .cause(tempat.tabel()),
            );
            }
            CatatanBaca::LokalCampuran {
                tempat,
                tercetak,
                baris,
            } => {
                let rows = list(baris);
                p.fail_as(
                    Keparahan::Peringatan,
                    Temuan::new(
                        tempat.clone(),
                        teks!(
                            "kolom ini mencampur notasi Indonesia dan Inggris: `{tercetak}` (baris {rows}) memakai notasi yang lain; setiap sel dibaca menurut satu-satunya notasi yang cocok",
                            "this column mixes Indonesian and English notation: `{tercetak}` (rows {rows}) is in the other one; each cell is read in the only notation that fits it",
                        ),
                        teks!(
                            "pakai satu notasi untuk seluruh kolom",
                            "use one notation for the whole column"
                        ),
                    )
                    .tercetak(tercetak)
                    .beside(&rows_of(tempat, baris))
                    .cause(tempat.tabel()),
                );
            }
            _ => {}
        }
    }
    p.pass_if_clean();
}

/// The cells of some rows in the column of a cell.
fn rows_of(tempat: &Tempat, baris: &[u32]) -> Vec<Tempat> {
    baris.iter().map(|row| tempat.in_row(*row)).collect()
}
