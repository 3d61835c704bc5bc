//! MSK004: a required column or table is missing, or a column is unknown.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::CatatanBaca;
use crate::sheet::Tabel;
use crate::value::Teks;
use crate::value::bahasa::teks;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK004",
    keparahan: Keparahan::Galat,
    judul_id: "kolom atau tabel yang diperlukan tidak ada, atau kolom tidak dikenal",
    judul_en: "a required column or table is missing, or a column is unknown",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        match note {
            CatatanBaca::KolomHilang { tempat, kolom } => p.fail(
                Temuan::new(
                    tempat.clone(),
                    teks!(
                        "kolom yang diperlukan tidak ada: {kolom}; tabel ini tidak dipakai",
                        "a required column is missing: {kolom}; this table is not used"
                    ),
                    how_to_add(kolom),
                )
                .dihitung(kolom),
            ),
            CatatanBaca::TabelKosong { tempat } => p.fail(Temuan::new(
                tempat.clone(),
                teks!("tabel ini kosong", "this table is empty"),
                teks!(
                    "isi tabelnya, atau hapus berkasnya",
                    "fill the table, or remove the file"
                ),
            )),
            CatatanBaca::KolomAsing {
                tempat,
                harapan,
                usul,
            } => {
                let name = tempat.kolom().unwrap_or_default();
                p.fail_as(
                    Keparahan::Catatan,
                    Temuan::new(
                        tempat.clone(),
                        teks!(
                            "kolom `{name}` tidak dikenal dan tidak dipakai; yang dikenal: {harapan}",
                            "the column `{name}` is unknown and not used; known are: {harapan}"
                        ),
                        match usul {
                            Some(usul) => teks!(
                                "mungkin maksudnya `{usul}`; bila ya, ganti nama kolomnya",
                                "probably `{usul}` is meant; if so, rename the column"
                            ),
                            None => teks!(
                                "periksa ejaan nama kolomnya",
                                "check the spelling of the column"
                            ),
                        },
                    )
                    .tercetak(name),
                );
            }
            CatatanBaca::KolomGanda { tempat } => {
                let name = tempat.kolom().unwrap_or_default();
                p.fail(
                    Temuan::new(
                        tempat.clone(),
                        teks!(
                            "kolom `{name}` ada dua kali; hanya yang pertama dipakai",
                            "the column `{name}` is there twice; only the first is used"
                        ),
                        teks!("hapus salah satunya", "remove one of them"),
                    )
                    .tercetak(name),
                );
            }
            CatatanBaca::TabelAsing { tempat } => {
                let known = Tabel::ALL.map(Tabel::nama).join(", ");
                let name = &tempat.tabel();
                p.fail_as(
                    Keparahan::Catatan,
                    Temuan::new(
                        tempat.clone(),
                        teks!(
                            "berkas `{name}` bukan tabel Renstra dan tidak dipakai; yang dikenal: {known}",
                            "the file `{name}` is no table of a Renstra and not used; known are: {known}"
                        ),
                        match Tabel::proposal(name).map(Tabel::nama) {
                            Some(meant) => teks!(
                                "mungkin maksudnya `{meant}`; bila ya, ganti nama berkasnya",
                                "probably `{meant}` is meant; if so, rename the file"
                            ),
                            None => {
                                teks!("periksa nama berkasnya", "check the name of the file")
                            }
                        },
                    )
                    .tercetak(*name),
                );
            }
            CatatanBaca::KolomTanpaPasangan { tempat, perlu } => {
                let name = tempat.kolom().unwrap_or_default();
                p.fail_as(
                    Keparahan::Peringatan,
                    Temuan::new(
                        tempat.clone(),
                        teks!(
                            "kolom `{name}` tidak dipakai: kolom `{perlu}` tidak ada",
                            "the column `{name}` is not used: there is no column `{perlu}`"
                        ),
                        teks!("tambahkan kolom `{perlu}`", "add the column `{perlu}`"),
                    )
                    .tercetak(name),
                );
            }
            CatatanBaca::TargetPadaTotal { tempat, tercetak } => p.fail_as(
                Keparahan::Catatan,
                Temuan::new(
                    tempat.clone(),
                    teks!(
                        "target `{tercetak}` pada baris total tidak dipakai: target indikator yang berbeda tidak berjumlah",
                        "the target `{tercetak}` on a row of totals is not used: targets of different indicators do not add up"
                    ),
                    teks!(
                        "pindahkan targetnya ke baris indikatornya, atau kosongkan",
                        "move the target to the row of its indicator, or leave it empty"
                    ),
                )
                .tercetak(tercetak),
            ),
            CatatanBaca::BerkasTakDibaca { tempat, alasan } => {
                let name = &tempat.tabel();
                // Somebody meant it as a table of the plan.
                let meant = Tabel::of_file(name).is_some();
                let grave = if meant {
                    Keparahan::Peringatan
                } else {
                    Keparahan::Catatan
                };
                p.fail_as(
                    grave,
                    Temuan::new(
                        tempat.clone(),
                        Teks::new(
                            format!("`{name}` tidak dipakai: {}", alasan.id),
                            format!("`{name}` is not used: {}", alasan.en),
                        ),
                        teks!(
                            "sediakan isinya sebagai CSV bila termasuk rencana ini",
                            "provide its content as CSV if it belongs to this plan"
                        ),
                    )
                    .tercetak(*name),
                );
            }
            _ => {}
        }
    }
    for tabel in Tabel::ALL {
        if k.plan.has(tabel) {
            p.pass();
        } else {
            p.skip();
        }
    }
}

/// What to write for missing columns.
fn how_to_add(columns: &str) -> Teks {
    let named = |name: &str| columns.split(", ").any(|c| c == name);
    let year = columns.split([',', '/']).find(|c| c.contains("YYYY"));
    if let Some(year) = year.filter(|_| !named("kelompok")) {
        let example = year.trim().replace("YYYY", "2026");
        return teks!(
            "tambahkan kolomnya; kepala yang bertingkat ditulis dalam satu baris dengan satu nama tiap kolom, misalnya `{example}`",
            "add the column; write a header of several lines as one line with one name for each column, for example `{example}`"
        );
    }
    if named("tingkat") {
        return teks!(
            "tambahkan kolom `tingkat` (program, kegiatan, subkegiatan, …), atau kode yang lengkap pada setiap baris",
            "add a column `tingkat` (program, kegiatan, subkegiatan, …), or a complete code in every row"
        );
    }
    if named("kelompok") {
        return teks!(
            "tulis anggaran, realisasi, dan rasio sebagai baris, dengan `anggaran`, `realisasi`, atau `rasio` di kolom `kelompok`",
            "write budget, realisation and ratio as rows, with `anggaran`, `realisasi` or `rasio` in the column `kelompok`"
        );
    }
    teks!("tambahkan kolomnya", "add the column")
}
