//! Progress as a table.

use super::model::{JenisKolom as J, Table};
use super::views::{aggregation, polarity, reason, target_cell};
use crate::analysis::{ProgressRow, SpendingRow};
use crate::model::figur::{Figur, UkuranIndikator};
use crate::rules::{Capaian, NilaiCapaian};
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::target_figure::written;
use crate::value::{Rasio, TakTerdefinisi};

/// `jalur, indikator, satuan, polaritas, agregasi, tahun, target, realisasi, capaian, kategori,
/// target_akhir, sisa_menuju_akhir, laju_perlu, posisi, alasan, rumus, dasar_kategori`; the reason is that
/// of a missing achievement, formula and citation of the scale are those that were used.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{OpsiKemajuan, targets_table};
/// let table = targets_table(&plan.targets(&OpsiKemajuan::default()));
/// assert_eq!(table.kolom[6].kunci, "target");
/// // The plan has no progress table.
/// assert_eq!(table.get(0, "alasan").unwrap().plain().unwrap(), "datanya tidak ada");
/// ```
pub fn targets_table(rows: &[ProgressRow<'_>]) -> Table {
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
    .column("dasar_kategori", J::Teks)
    .column("kunci", J::Teks);
    for row in rows {
        table.push(vec![
            row.jalur.as_ref().into(),
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
            reason(row.capaian.as_ref().err()),
            row.capaian
                .as_ref()
                .ok()
                .map(|c| Nilai::Kalimat(c.rumus.teks()))
                .into(),
            row.kategori.as_ref().map(|k| k.dasar.clone()).into(),
            row.figur(UkuranIndikator::Target).figur.to_string().into(),
        ]);
        for ukuran in row.explained() {
            table.figure(ukuran.nama(), row.figur(ukuran));
        }
    }
    table
}

/// `jalur, uraian, tahun, masa, pagu, rp_realisasi, sisa, serapan, alasan`; the reason is that of a missing absorption.
/// `masa` is the part of the year; the pagu is that of the year.
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
    .titled("masa", teks!("masa", "period"), J::Teks)
    .column("pagu", J::Rupiah)
    .titled("rp_realisasi", teks!("realisasi", "realised"), J::Rupiah)
    .column("sisa", J::Rupiah)
    .column("serapan", J::Persen)
    .column("alasan", J::Teks)
    .column("kunci", J::Teks);
    for row in rows {
        let name = row.simpul.map_or("TOTAL", |n| &n.uraian);
        table.push(vec![
            row.jalur().into(),
            name.into(),
            row.tahun.into(),
            Nilai::Kalimat(row.masa.teks()),
            row.pagu.into(),
            row.rp_realisasi.into(),
            row.sisa.into(),
            row.serapan.clone().into(),
            reason(row.serapan.as_ref().err()),
            row.jalur().into(),
        ]);
        let figur = Figur::Pagu(row.jalur().to_owned());
        table.figure("pagu", figur.at(Some(row.tahun)));
        for (ukuran, figur) in row.explained() {
            table.figure(ukuran.nama(), figur.at(Some(row.tahun)));
        }
    }
    table
}

pub(crate) fn achieved(capaian: &Result<Capaian, TakTerdefinisi>) -> Nilai {
    match capaian.as_ref().map(|c| &c.nilai) {
        Ok(NilaiCapaian::Rasio(r)) => Nilai::Persen(r.clone()),
        Ok(NilaiCapaian::Tercapai(true)) => Nilai::Kata("tercapai", teks!("tercapai", "reached")),
        Ok(NilaiCapaian::Tercapai(false)) => {
            Nilai::Kata("tidak tercapai", teks!("tidak tercapai", "not reached"))
        }
        Err(reason) => Nilai::TakTerdefinisi(*reason),
    }
}

/// A ratio that is a number.
fn number(value: &Result<Rasio, TakTerdefinisi>) -> Nilai {
    value
        .clone()
        .map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio)
}
