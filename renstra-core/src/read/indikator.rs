//! The indicator tables beside the funding matrix: T-C.25, T-C.28, IKU, IKK.

use super::number_column::NumberColumn;
use super::row_info::RowInfo;
use super::{Reader, optional, required};
use crate::model::{BarisIndikator, Indikator, Tingkat};
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
        let (mut nspk, mut sasaran_rpjmd) = (None, None);
        let mut statement = (None, None);
        let mut rows = Vec::new();
        for (row, unit, rank) in info.rows() {
            let cell = |column: &str| optional(sheet, row, sheet.column(column));
            // Empty cells repeat what stands above them: they are merged in print.
            nspk = cell("nspk").or(nspk);
            sasaran_rpjmd = cell("sasaran_rpjmd").or(sasaran_rpjmd);
            // Below a tujuan with a sasaran of its own, the indicator is that of the sasaran.
            let stated = cell("sasaran").map(|s| (Tingkat::Sasaran, s));
            let stated = stated.or_else(|| cell("tujuan").map(|t| (Tingkat::Tujuan, t)));
            if let Some((level, text)) = stated {
                statement = (Some(level.nama().to_owned()), Some(text));
            }
            let all: Vec<_> = yearly
                .iter()
                .map(|(year, c)| (*year, self.target(c, row, unit, rank)))
                .collect();
            let (tahun_awal, target) = all
                .into_iter()
                .partition(|(year, _)| first.is_some_and(|f| *year < f));
            let polaritas = self.polaritas(sheet, row);
            rows.push(BarisIndikator {
                kelompok: { cell("jenis").or_else(|| cell("kelompok")) }
                    .or_else(|| statement.0.clone()),
                uraian: cell("uraian").or_else(|| statement.1.clone()),
                nomor: cell("no"),
                nspk: nspk.clone(),
                sasaran_rpjmd: sasaran_rpjmd.clone(),
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
