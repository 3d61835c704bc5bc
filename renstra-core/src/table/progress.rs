//! Progress as a table.

use super::model::{JenisKolom as J, Nilai, Table};
use super::views::{aggregation, polarity, target_cell};
use crate::analysis::{ProgressRow, SpendingRow};
use crate::rules::{Capaian, NilaiCapaian};
use crate::value::bahasa::teks;
use crate::value::{Rasio, TakTerdefinisi, Target};

/// `jalur, indikator, satuan, polaritas, agregasi, tahun, target, realisasi, capaian, kategori,
/// target_akhir, sisa_menuju_akhir, laju_perlu, posisi, alasan, rumus, dasar_kategori`; the reason is that
/// of a missing achievement, formula and citation of the scale are those that were used.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{OpsiKemajuan, progress_table};
/// let table = progress_table(&plan.progress(&OpsiKemajuan::default()));
/// assert_eq!(table.kolom[6].kunci, "target");
/// // The plan has no progress table.
/// assert_eq!(table.get(0, "alasan").unwrap().plain().unwrap(), "datanya tidak ada");
/// ```
pub fn progress_table(rows: &[ProgressRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Kemajuan menuju target",
        "Progress towards the targets"
    ))
    .column("jalur", J::Teks)
    .column("indikator", J::Teks)
    .column("satuan", J::Teks)
    .column("polaritas", J::Teks)
    .column("agregasi", J::Teks)
    .column("tahun", J::Tahun)
    .column("target", J::Angka)
    .column("realisasi", J::Angka)
    .titled("capaian", teks!("capaian", "achievement"), J::Persen)
    .column("kategori", J::Teks)
    .column("target_akhir", J::Angka)
    .column("sisa_menuju_akhir", J::Angka)
    .column("laju_perlu", J::Angka)
    .column("posisi", J::Teks)
    .column("alasan", J::Teks)
    .column("rumus", J::Teks)
    .column("dasar_kategori", J::Teks);
    for row in rows {
        table.push(vec![
            row.jalur.clone().into(),
            row.indikator.into(),
            row.satuan.map(|s| s.as_str().to_owned()).into(),
            row.polaritas.map(polarity).into(),
            row.agregasi.map(|(w, _)| aggregation(w)).into(),
            row.tahun.into(),
            target_cell(row.target.map(|c| (c.value(), c.tercetak.as_str()))),
            match &row.realisasi {
                Ok(t) => t.number().map_or_else(|| written(t).into(), Nilai::Angka),
                Err(reason) => Nilai::TakTerdefinisi(*reason),
            },
            achieved(&row.capaian),
            row.kategori.as_ref().map(|k| k.nama.clone()).into(),
            number(&row.target_akhir),
            number(&row.sisa_menuju_akhir),
            number(&row.laju_perlu),
            row.posisi.map(|p| Nilai::Kata(p.nama(), p.teks())).into(),
            row.capaian.as_ref().err().map(|r| r.teks().id).into(),
            row.capaian.as_ref().ok().map(|c| c.rumus.teks().id).into(),
            row.kategori.as_ref().map(|k| k.dasar.clone()).into(),
        ]);
    }
    table
}

/// `jalur, uraian, tahun, pagu, rp_realisasi, sisa, serapan, alasan`; the reason is that of a missing
/// absorption.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::spending_table;
/// let table = spending_table(&plan.spending());
/// assert_eq!(table.get(0, "pagu").unwrap().plain().unwrap(), "23750520794");
/// assert_eq!(table.get(0, "rp_realisasi").unwrap().plain(), None);
/// ```
pub fn spending_table(rows: &[SpendingRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Pagu dan realisasi (rupiah)",
        "Budget and realised (rupiah)"
    ))
    .column("jalur", J::Teks)
    .column("uraian", J::Teks)
    .column("tahun", J::Tahun)
    .column("pagu", J::Rupiah)
    .titled("rp_realisasi", teks!("realisasi", "realised"), J::Rupiah)
    .column("sisa", J::Rupiah)
    .column("serapan", J::Persen)
    .column("alasan", J::Teks);
    for row in rows {
        table.push(vec![
            row.simpul.jalur.clone().into(),
            row.simpul.uraian.clone().into(),
            row.tahun.into(),
            row.pagu.into(),
            row.rp_realisasi.into(),
            row.sisa.into(),
            row.serapan.clone().into(),
            row.serapan.as_ref().err().map(|r| r.teks().id).into(),
        ]);
    }
    table
}

pub(crate) fn achieved(capaian: &Result<Capaian, TakTerdefinisi>) -> Nilai {
    match capaian.as_ref().map(|c| &c.nilai) {
        Ok(NilaiCapaian::Rasio(r)) => Nilai::Persen(r.clone()),
        Ok(NilaiCapaian::Tercapai(true)) => "tercapai".into(),
        Ok(NilaiCapaian::Tercapai(false)) => "tidak tercapai".into(),
        Err(reason) => Nilai::TakTerdefinisi(*reason),
    }
}

/// A ratio that is a number.
fn number(value: &Result<Rasio, TakTerdefinisi>) -> Nilai {
    value
        .clone()
        .map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio)
}

/// A figure that is no single number.
pub(crate) fn written(target: &Target) -> String {
    match target {
        Target::Rentang { dari, sampai } => match (dari, sampai) {
            (Some(a), Some(b)) => format!("{a}-{b}"),
            (Some(a), None) => format!("≥ {a}"),
            (None, Some(b)) => format!("≤ {b}"),
            (None, None) => String::new(),
        },
        Target::Peringkat(text) => text.clone(),
        Target::Angka(_) | Target::Ganda(..) => {
            let parts = target.quantities().map(|b| match &b.satuan {
                Some(unit) => format!("{} {unit}", b.angka),
                None => b.angka.to_string(),
            });
            parts.collect::<Vec<_>>().join(" / ")
        }
    }
}
