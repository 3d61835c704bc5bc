//! The indicator tables beside the funding matrix: T-C.25, T-C.28, IKU, IKK.

use super::number_column::NumberColumn;
use super::row_info::RowInfo;
use super::{Reader, optional, required};
use crate::model::{BarisIndikator, Indikator};
use crate::sheet::Lembar;
use crate::value::Tahun;

impl Reader {
    /// Reads an indicator table; years before `first` are baselines.
    pub(super) fn indikator(
        &mut self,
        sheet: &Lembar,
        first: Option<Tahun>,
    ) -> Vec<BarisIndikator> {
        let years = sheet.year_columns("");
        let (end, baseline) = (sheet.column("akhir"), sheet.column("kondisi_awal"));
        let number_columns = years.iter().map(|(_, i)| *i).chain(end).chain(baseline);
        let number_columns: Vec<usize> = number_columns.collect();
        let info = RowInfo::new(sheet, &number_columns);
        self.catatan.extend(info.texts(&number_columns));
        let cells = info.targets();
        let yearly: Vec<(Tahun, NumberColumn<'_>)> = years
            .into_iter()
            .map(|(year, i)| (year, self.column(sheet, i, &cells)))
            .collect();
        let end = end.map(|i| self.column(sheet, i, &cells));
        let baseline = baseline.map(|i| self.column(sheet, i, &cells));
        let last_year_is_end = sheet.ends_with_last_year();
        let mut rows = Vec::new();
        for (row, unit, rank) in info.rows() {
            let all: Vec<_> = yearly
                .iter()
                .map(|(year, c)| (*year, self.target(c, row, unit, rank)))
                .collect();
            let (tahun_awal, target) = all
                .into_iter()
                .partition(|(year, _)| first.is_some_and(|f| *year < f));
            let polaritas = self.polaritas(sheet, row);
            rows.push(BarisIndikator {
                kelompok: optional(sheet, row, sheet.column("jenis"))
                    .or_else(|| optional(sheet, row, sheet.column("kelompok"))),
                uraian: optional(sheet, row, sheet.column("uraian")),
                nomor: optional(sheet, row, sheet.column("no")),
                nspk: optional(sheet, row, sheet.column("nspk")),
                sasaran_rpjmd: optional(sheet, row, sheet.column("sasaran_rpjmd")),
                indikator: Indikator {
                    nama: required(sheet, row, sheet.column("indikator")),
                    satuan: unit.cloned(),
                    tempat: sheet.place_of_row(row),
                    kondisi_awal: baseline.as_ref().map(|c| self.target(c, row, unit, rank)),
                    tahun_awal,
                    target,
                    tahun_terakhir_akhir: last_year_is_end,
                    target_akhir: end.as_ref().map(|c| self.target(c, row, unit, rank)),
                    polaritas,
                    agregasi: None,
                    akumulasi: None,
                },
            });
        }
        rows
    }
}
