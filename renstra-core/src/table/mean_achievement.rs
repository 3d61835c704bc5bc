//! Mean achievement as a table.

use super::model::{JenisKolom as J, Table};
use crate::analysis::MeanRow;
use crate::model::figur::UkuranRataRata;
use crate::value::Nilai;
use crate::value::bahasa::teks;

/// `jalur, uraian, tahun, rata_rata_capaian, kategori, bernilai, tanpa_nilai, dasar_kategori`: mean achievement by
/// programme, then of the agency (`total`); how many achievements have a value and how many have none.
pub fn mean_table(rows: &[MeanRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Rata-rata capaian program dan perangkat daerah (persen)",
        "Mean achievement of programmes and agency (percent)"
    ))
    .column("jalur", J::Teks)
    .column("uraian", J::Teks)
    .column("tahun", J::Tahun)
    .column("rata_rata_capaian", J::Persen)
    .column("kategori", J::Teks)
    .column("bernilai", J::Angka)
    .column("tanpa_nilai", J::Angka)
    .column("dasar_kategori", J::Teks)
    .column("kunci", J::Teks);
    for row in rows {
        table.push(vec![
            row.jalur.into(),
            row.uraian.into(),
            row.tahun.into(),
            Nilai::Persen(row.rata_rata.clone()),
            row.kategori.as_ref().map(|k| k.nama.clone()).into(),
            row.bernilai.into(),
            row.tanpa_nilai.into(),
            row.kategori.as_ref().map(|k| k.dasar.clone()).into(),
            row.figur(UkuranRataRata::Capaian).figur.to_string().into(),
        ]);
        table.figure("rata_rata_capaian", row.figur(UkuranRataRata::Capaian));
        table.figure("kategori", row.figur(UkuranRataRata::Kategori));
    }
    table
}
