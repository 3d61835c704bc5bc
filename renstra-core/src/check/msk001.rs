//! MSK001: a cell that should hold a number cannot be read as one.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::{Acuan, Temuan};
use crate::model::CatatanBaca;
use crate::sheet::Tabel;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Tahun, Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK001",
    keparahan: Keparahan::Galat,
    judul_id: "sel yang seharusnya angka tidak dapat dibaca",
    judul_en: "a cell that should hold a number cannot be read as one",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        let CatatanBaca::TakTerbaca { tempat, error } = note else {
            continue;
        };
        let reason = error.reason();
        let at = error.offset + 1;
        let text = &error.text;
        let (expected, sum, lines) = expectation(k, tempat);
        let finding = Temuan::new(
            tempat.clone(),
            Teks::new(
                format!(
                    "`{text}` tidak terbaca sebagai angka: {} (karakter ke-{at}){}",
                    reason.id, expected.id
                ),
                format!(
                    "`{text}` cannot be read as a number: {} (character {at}){}",
                    reason.en, expected.en
                ),
            ),
            teks!(
                "tulis ulang angkanya dari dokumen sumber",
                "write the number again from the source document"
            ),
        )
        .tercetak(text)
        .beside(&lines);
        p.fail(match sum {
            Some((sum, year)) => finding.dihitung(sum).acuan(Acuan::JumlahBaris(year)),
            None => finding,
        });
    }
    count_readable(k, p);
}

/// Where the cell is a printed total: what its lines add up to, and where they stand.
fn expectation(k: &Konteks<'_>, tempat: &Tempat) -> (Teks, Option<(Rupiah, Tahun)>, Vec<Tempat>) {
    let nothing = (Teks::same(""), None, Vec::new());
    if tempat.tabel() != Tabel::AnggaranRealisasi.nama() {
        return nothing;
    }
    for group in [&k.anggaran, &k.realisasi] {
        for (total, parts) in &group.totals {
            let Some(line) = group.lines.get(*total) else {
                continue;
            };
            let cell = line.nilai.iter().find(|(_, c)| c.tempat == *tempat);
            if let Some((year, _)) = cell
                && let Ok(sum) = group.sum(parts, *year)
            {
                let words = Teks::each(|b| {
                    let sum = super::wording::rp(sum, b);
                    match b {
                        Bahasa::Id => format!("; jumlah barisnya {sum}"),
                        Bahasa::En => format!("; its lines add up to {sum}"),
                    }
                });
                let lines = parts.iter().filter_map(|i| group.lines.get(*i));
                let cells = lines.filter_map(|l| Some(l.nilai_of(*year)?.tempat.clone()));
                return (words, Some((sum, *year)), cells.collect());
            }
        }
    }
    nothing
}

/// Every number cell that was read passed this check.
fn count_readable(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    let money = plan
        .pohon
        .iter()
        .flat_map(|n| n.pagu.iter().map(|(_, c)| c).chain(&n.pagu_akhir))
        .chain(
            plan.anggaran
                .iter()
                .flat_map(|l| l.nilai.iter().map(|(_, c)| c)),
        )
        .filter(|c| c.value().is_some())
        .count();
    let targets = k
        .indicators()
        .map(|of| of.indikator.cells().filter(|c| c.value().is_some()).count())
        .sum::<usize>();
    for _ in 0..money + targets {
        p.pass();
    }
}
