//! Response times as a table.

use super::model::{JenisKolom as J, Table};
use super::views::reason;
use crate::analysis::ResponseRow;
use crate::model::figur::Figur;
use crate::value::Nilai;
use crate::value::bahasa::teks;

/// `tahun, kejadian, bernilai, berstandar, dalam_standar, target, capaian, median, terlama, alasan`: times in minutes, the reason is that of a missing
/// median.
///
/// ```
/// use renstra_core::{Renstra, table::response_table};
/// let plan = Renstra::read([("kejadian.csv", "tahun,menit\n2024,10\n2024,15\n")])?;
/// let table = response_table(&plan.response_times(Some(12.into())));
/// assert_eq!(table.get(0, "median").unwrap().plain().unwrap(), "12.5");
/// assert_eq!(table.get(0, "dalam_standar").unwrap().plain().unwrap(), "50");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn response_table(rows: &[ResponseRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Waktu tanggap kejadian (menit)",
        "Response times of events (minutes)"
    ))
    .column("tahun", J::Tahun)
    .column("kejadian", J::Angka)
    .column("bernilai", J::Angka)
    .column("berstandar", J::Angka)
    .column("dalam_standar", J::Persen)
    .column("target", J::Persen)
    .titled("capaian", teks!("capaian", "achievement"), J::Persen)
    .column("median", J::Angka)
    .column("terlama", J::Angka)
    .column("alasan", J::Teks);
    for row in rows {
        let count = |n: usize| Nilai::from(n);
        table.push(vec![
            row.tahun.into(),
            count(row.kejadian),
            count(row.bernilai),
            count(row.berstandar),
            row.dalam_standar.clone().into(),
            row.target.clone().into(),
            row.capaian.clone().into(),
            row.median
                .clone()
                .map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio),
            row.terlama.into(),
            reason(row.median.as_ref().err()),
        ]);
        for ukuran in row.explained() {
            table.figure(ukuran.nama(), Figur::Tanggap(ukuran).at(Some(row.tahun)));
        }
    }
    table
}
