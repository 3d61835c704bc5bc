//! ANG011: a line of the budget history stands twice under one heading, and not as often in the other group.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use crate::analysis::serapan::garis::Susunan;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG011",
    keparahan: Keparahan::Peringatan,
    judul_id: "baris anggaran berdiri lebih dari sekali di bawah satu judul",
    judul_en: "a budget line stands more than once under one heading",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    group(&k.anggaran, &k.realisasi, p);
    group(&k.realisasi, &k.anggaran, p);
}

fn group(lines: &Susunan<'_>, other: &Susunan<'_>, p: &mut Pemeriksa) {
    let unclear = lines.unclear(other);
    for i in lines.leaves() {
        match unclear.get(i).copied().flatten() {
            None => p.pass(),
            Some(first) if first == i => {}
            Some(first) => {
                if let (Some(line), Some(first)) = (lines.lines.get(i), lines.lines.get(first)) {
                    let name = &line.uraian;
                    let row = first.tempat.baris().unwrap_or_default();
                    let word = line.kelompok.teks();
                    let finding = Temuan::new(
                        line.tempat.clone(),
                        Teks::each(|b| match b {
                            Bahasa::Id => format!(
                                "`{name}` sudah ada pada {} di baris {row}; jumlah {} tidak dihitung selama tidak jelas baris mana yang berlaku",
                                word.id, word.id
                            ),
                            Bahasa::En => format!(
                                "`{name}` already stands in the {} in row {row}; the sum of the {} is not computed while it is not clear which row counts",
                                word.en, word.en
                            ),
                        }),
                        teks!(
                            "hapus baris yang tidak berlaku (misalnya anggaran sebelum perubahan), atau beri kedua baris nama yang berbeda",
                            "delete the row that does not count (such as the budget before its change), or give the two rows different names"
                        ),
                    );
                    p.fail(finding.beside([&first.tempat]));
                }
            }
        }
    }
}
