//! MSK007: a cell holds something else than one of the known values.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::model::{CatatanBaca, Renstra};
use crate::sheet::Tabel;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::{Tahun, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK007",
    keparahan: Keparahan::Galat,
    judul_id: "isi sel bukan salah satu nilai yang dikenal",
    judul_en: "a cell holds something else than one of the known values",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        match note {
            CatatanBaca::NilaiAsing {
                tempat,
                tercetak,
                harapan,
            } => p.fail(
                Temuan::new(
                    tempat.clone(),
                    teks!(
                        "`{tercetak}` tidak dikenal di sini; yang mungkin: {harapan}",
                        "`{tercetak}` is not known here; possible are: {harapan}"
                    ),
                    teks!("perbaiki isinya", "correct the cell"),
                )
                .tercetak(tercetak)
                .dihitung(harapan),
            ),
            CatatanBaca::KunciGanda {
                tempat,
                kunci,
                tercetak,
                pertama,
            } => p.fail(
                Temuan::new(
                    tempat.clone(),
                    teks!(
                        "`{kunci}` sudah diisi `{pertama}`; isi keduanya `{tercetak}` tidak dipakai",
                        "`{kunci}` is `{pertama}` already; the second value `{tercetak}` is not used"
                    ),
                    teks!("hapus yang keliru", "remove the wrong one"),
                )
                .tercetak(tercetak)
                .dihitung(pertama),
            ),
            _ => {}
        }
    }
    period(k.plan, p);
    p.pass_if_clean();
}

/// The matrix prints money of years that the declared period does not have. The form in force since 2025 prints the
/// years after the first one and one more.
fn period(plan: &Renstra, p: &mut Pemeriksa) {
    let Some(period) = plan.identitas.periode else {
        return;
    };
    let (first, last) = (period.awal().get(), period.akhir().get().saturating_add(1));
    let outside = |year: &&Tahun| !(first..=last).contains(&year.get());
    let years: Vec<String> = { plan.pohon.tahun.iter() }
        .filter(outside)
        .map(ToString::to_string)
        .collect();
    if years.is_empty() {
        return;
    }
    let (years, printed) = (years.join(", "), period.to_string());
    let finding = Temuan::new(
        place_of_period(plan),
        teks!(
            "matriks pendanaan mencetak uang tahun {years}, di luar periode {printed}",
            "the funding matrix prints money of {years}, outside the period {printed}"
        ),
        teks!(
            "periksa `periode_awal` dan `periode_akhir`, atau tahun kolomnya",
            "check `periode_awal` and `periode_akhir`, or the years of the columns"
        ),
    );
    p.fail_as(Keparahan::Peringatan, finding.tercetak(printed));
}

/// The cell of the first year of the period.
fn place_of_period(plan: &Renstra) -> Tempat {
    let cell = plan.table(Tabel::Rencana).and_then(|sheet| {
        let (key, value) = (sheet.column("kunci")?, sheet.column("nilai")?);
        let mut rows = sheet.baris.iter();
        let row = rows.find(|row| lower(sheet.text(row, key).trim()) == "periode_awal")?;
        Some(sheet.place(row, value))
    });
    cell.unwrap_or_else(|| plan.place_of(Tabel::Rencana))
}
