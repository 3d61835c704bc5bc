//! Tables that set two versions or one year side by side.

use super::model::{JenisKolom as J, Nilai, Table};
use crate::analysis::diff::{Keadaan, Perubahan};
use crate::value::bahasa::teks;

impl From<Keadaan> for Nilai {
    fn from(keadaan: Keadaan) -> Self {
        match keadaan {
            Keadaan::TidakAda => Self::Kosong,
            Keadaan::Kosong => "(kosong)".into(),
            Keadaan::Teks(t) => Self::Teks(t),
            Keadaan::Angka(a) => Self::Angka(a),
            Keadaan::Rupiah(r) => Self::Rupiah(r),
        }
    }
}

/// `jenis, tingkat, jalur, uraian, indikator, tahun, sebelum, sesudah, selisih`: what changed between
/// two versions. An empty cell is `(kosong)`, what a version does not have is left blank.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{diff, diff_table};
/// let table = diff_table(&diff(&plan, &plan));
/// assert_eq!(table.to_csv(), "jenis,tingkat,jalur,uraian,indikator,tahun,sebelum,sesudah,selisih\n");
/// ```
pub fn diff_table(changes: &[Perubahan]) -> Table {
    let mut table = Table::new(teks!(
        "Perubahan antara dua versi",
        "Changes between two versions"
    ))
    .column("jenis", J::Teks)
    .column("tingkat", J::Teks)
    .column("jalur", J::Teks)
    .column("uraian", J::Teks)
    .column("indikator", J::Teks)
    .column("tahun", J::Tahun)
    .titled("sebelum", teks!("sebelum", "before"), J::Teks)
    .titled("sesudah", teks!("sesudah", "after"), J::Teks)
    .titled("selisih", teks!("selisih", "difference"), J::Angka);
    for c in changes {
        table.push(vec![
            c.jenis.nama().into(),
            c.tingkat.map(|t| t.nama().to_owned()).into(),
            c.jalur.clone().into(),
            c.uraian.clone().into(),
            c.indikator.clone().into(),
            c.tahun.map_or(Nilai::Kosong, Nilai::Tahun),
            c.sebelum.clone().into(),
            c.sesudah.clone().into(),
            c.selisih.map_or(Nilai::Kosong, Nilai::Angka),
        ]);
    }
    table
}
