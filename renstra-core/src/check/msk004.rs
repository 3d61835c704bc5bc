//! MSK004: a required column or table is missing, or a column is unknown.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::few;
use crate::model::CatatanBaca;
use crate::ordered::Set;
use crate::sheet::{Lembar, Tabel};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;
use crate::value::{Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK004",
    keparahan: Keparahan::Galat,
    judul_id: "kolom atau tabel yang diperlukan tidak ada, atau kolom tidak dikenal",
    judul_en: "a required column or table is missing, or a column is unknown",
    dasar: None,
    jalankan: run,
};

/// Where all tables and their columns are listed.
const DAFTAR: &str = "docs/TABEL.md";

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let notes = &k.plan.catatan;
    let unused = notes.iter().filter_map(|note| match note {
        CatatanBaca::KolomHilang { tempat, .. } => Some(tempat.tabel()),
        _ => None,
    });
    let unused: Set<&str> = unused.collect();
    let sheet = |name: &str| k.plan.lembar().iter().find(|l| l.nama() == name);
    for note in notes {
        match note {
            CatatanBaca::KolomHilang { tempat, kolom } => {
                let sheet = sheet(tempat.tabel());
                p.fail(without(tempat, kolom, sheet));
            }
            // The finding on the table names its columns.
            CatatanBaca::KolomAsing {
                tempat, usul: None, ..
            } if unused.contains(tempat.tabel()) => {}
            CatatanBaca::TabelKosong { tempat } => p.fail(Temuan::new(
                tempat.clone(),
                teks!("tabel ini kosong", "this table is empty"),
                teks!(
                    "isi tabelnya, atau hapus berkasnya",
                    "fill the table, or remove the file"
                ),
            )),
            CatatanBaca::KolomAsing { tempat, usul } => {
                let name = tempat.kolom().unwrap_or_default();
                let found = Temuan::new(
                        tempat.clone(),
                        teks!(
                            "kolom `{name}` tidak dikenal dan tidak dipakai",
                            "the column `{name}` is unknown and not used"
                        ),
                        match usul {
                            Some(usul) => teks!(
                                "mungkin maksudnya `{usul}`; bila ya, ganti nama kolomnya",
                                "probably `{usul}` is meant; if so, rename the column"
                            ),
                            None => teks!(
                                "periksa ejaannya; semua kolom tabel ini tercantum dalam {DAFTAR}",
                                "check the spelling; all columns of this table are listed in {DAFTAR}"
                            ),
                        },
                    )
                    .tercetak(name);
                p.fail_as(
                    Keparahan::Catatan,
                    match usul {
                        Some(_) => found,
                        None => found.cause(tempat.tabel()),
                    },
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
                let name = &tempat.tabel();
                let Teks { id, en } = sheet(name).map_or_else(|| Teks::same(""), |s| fitting(s, None));
                p.fail_as(
                    Keparahan::Catatan,
                    Temuan::new(
                        tempat.clone(),
                        teks!(
                            "nama `{name}` bukan nama tabel Renstra; berkas ini tidak dipakai{id}",
                            "`{name}` is not the name of a table of a Renstra; this file is not used{en}"
                        ),
                        match Tabel::proposal(name).map(Tabel::nama) {
                            Some(meant) => teks!(
                                "mungkin maksudnya `{meant}`; bila ya, ganti nama berkasnya",
                                "probably `{meant}` is meant; if so, rename the file"
                            ),
                            None => {
                                teks!(
                                    "periksa nama berkasnya; semua nama tabel tercantum dalam {DAFTAR}",
                                    "check the name of the file; all names of tables are listed in {DAFTAR}"
                                )
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

/// A table that lacks columns: what it has, and which table its columns fit.
fn without(tempat: &Tempat, kolom: &str, sheet: Option<&Lembar>) -> Temuan {
    let named = |l: &Lembar| {
        let names = l.kolom().iter().filter(|k| !k.trim().is_empty());
        let names: Vec<String> = names.map(|k| format!("`{}`", shorten(k))).collect();
        few(&mut names.into_iter())
    };
    let has = sheet.map_or_else(|| Teks::same("-"), named);
    let fits = sheet.map_or_else(|| Teks::same(""), |s| fitting(s, s.tabel()));
    let (has_id, has_en, id, en) = (has.id, has.en, fits.id, fits.en);
    let message = teks!(
        "kolom yang diperlukan tidak ada: {kolom}; tabel ini tidak dipakai. Kolom yang ada: {has_id}{id}",
        "a required column is missing: {kolom}; this table is not used. Its columns are: {has_en}{en}"
    );
    Temuan::new(tempat.clone(), message, how_to_add(kolom)).dihitung(kolom)
}

/// Most tables that are named for columns that fit several.
const MOST_NAMED: usize = 3;

/// The tables that have all their columns here, by how many of them they know.
fn fitting(sheet: &Lembar, own: Option<Tabel>) -> Teks {
    let known = |t: Tabel| {
        let skema = t.skema();
        let columns = sheet.kolom_normal().filter(|(_, c)| skema.knows(c));
        (sheet.lacking(t).is_empty()).then(|| (columns.count(), t))
    };
    let others = Tabel::ALL.into_iter().filter(|t| Some(*t) != own);
    let all: Vec<(usize, Tabel)> = others.filter_map(known).collect();
    let most = all.iter().map(|(n, _)| *n).max().unwrap_or_default();
    let best = all.iter().filter(|(n, _)| *n == most);
    let best: Vec<String> = best.map(|(_, t)| format!("`{}`", t.nama())).collect();
    if most < 2 || best.len() > MOST_NAMED {
        return Teks::same("");
    }
    let best = best.join(", ");
    teks!(
        "; kolomnya cocok dengan tabel {best}",
        "; its columns fit the table {best}"
    )
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
