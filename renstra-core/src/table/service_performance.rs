//! T-C.30 as a table.

use super::model::{JenisKolom as J, Table};
use super::views::target_cell;
use crate::analysis::ServiceRow;
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::target_figure::written;
use crate::value::{Tahun, TakTerdefinisi};

/// `jalur, indikator, satuan, spm, ikk`, then `target_YYYY` of four years, `realisasi_YYYY` of the two before
/// the Renja, `proyeksi_YYYY` of its year and the next. `ikk` and the projections have no value: no table of a
/// plan prints them, and how the projections are made is not confirmed.
pub fn service_table(rows: &[ServiceRow<'_>], tahun: Tahun) -> Table {
    let mut table = Table::new(teks!(
        "Pencapaian kinerja pelayanan untuk Renja {tahun} (T-C.30; susunan kolomnya menurut aplikasi, lampirannya belum dilihat)",
        "Performance of services for the Renja of {tahun} (T-C.30; columns as applications print them, the annex was not seen)"
    ))
    .column("jalur", J::Teks)
    .column("indikator", J::Teks)
    .column("satuan", J::Teks)
    .column("spm", J::Teks)
    .column("ikk", J::Teks);
    let years: Vec<Tahun> = rows
        .first()
        .map(|r| r.tahun.iter().map(|y| y.tahun).collect())
        .unwrap_or_default();
    for year in &years {
        table = table.column(&format!("target_{year}"), J::Angka);
    }
    for (year, what) in figures(&years, tahun) {
        table = table.column(&format!("{what}_{year}"), J::Angka);
    }
    table = table.column("kunci", J::Teks);
    for row in rows {
        let unknown = || Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda);
        let mut cells: Vec<Nilai> = vec![
            row.jalur.clone().into(),
            row.indikator.into(),
            row.satuan.map(|s| s.as_str().to_owned()).into(),
            row.spm.map(str::to_owned).into(),
            unknown(),
        ];
        let targets = row.tahun.iter().map(|y| y.target);
        cells.extend(targets.map(|t| target_cell(t.map(|c| (c.value(), c.tercetak.as_str())))));
        cells.extend(row.tahun.iter().map(|y| match &y.realisasi {
            Some(Ok(t)) => t.number().map_or_else(|| written(t).into(), Nilai::Angka),
            Some(Err(reason)) => Nilai::TakTerdefinisi(*reason),
            None => unknown(),
        }));
        let figur = row.figur();
        cells.push(figur.to_string().into());
        table.push(cells);
        for year in { row.tahun.iter() }.filter(|y| y.sendiri) {
            let figur = figur.clone().at(Some(year.tahun));
            table.figure(&format!("target_{}", year.tahun), figur);
        }
    }
    table
}

/// What stands beside the target of a year.
fn figures(years: &[Tahun], renja: Tahun) -> impl Iterator<Item = (Tahun, &'static str)> {
    let before = move |y: Tahun| if y < renja { "realisasi" } else { "proyeksi" };
    years.iter().map(move |y| (*y, before(*y)))
}
