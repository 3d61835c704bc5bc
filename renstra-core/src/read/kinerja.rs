//! Achieved performance (T-C.23) and progress of the plan's own nodes.

use super::number_column::{ColumnCell, NumberColumn};
use super::row_info::{RowInfo, plain_cells};
use super::{Reader, optional, required};
use crate::model::{BarisKinerja, BarisRealisasi, CatatanBaca, Polaritas};
use crate::sheet::Lembar;
use crate::value::Tahun;

impl Reader {
    pub(super) fn kinerja(&mut self, sheet: &Lembar) -> Vec<BarisKinerja> {
        let (targets, reached) = (
            sheet.year_columns("target"),
            sheet.year_columns("realisasi"),
        );
        let number_columns: Vec<usize> = targets.iter().chain(&reached).map(|(_, i)| *i).collect();
        let info = RowInfo::new(sheet, &number_columns);
        self.catatan.extend(info.texts(&number_columns));
        let (cells, ratio_cells) = (info.targets(), plain_cells(sheet, false));
        let mut columns = |years: Vec<(Tahun, usize)>, cells: &[ColumnCell<'_>]| {
            years
                .into_iter()
                .map(|(year, i)| (year, self.column(sheet, i, cells)))
                .collect::<Vec<(Tahun, NumberColumn<'_>)>>()
        };
        let targets = columns(targets, &cells);
        let reached = columns(reached, &cells);
        let ratios = columns(sheet.year_columns("rasio"), &ratio_cells);
        let mut rows = Vec::new();
        for (row, unit, rank) in info.rows() {
            let mut read = |columns: &[(Tahun, NumberColumn<'_>)]| {
                columns
                    .iter()
                    .map(|(year, c)| (*year, self.target(c, row, unit, rank)))
                    .collect::<Vec<_>>()
            };
            let (target, realisasi) = (read(&targets), read(&reached));
            rows.push(BarisKinerja {
                indikator: required(sheet, row, sheet.column("indikator")),
                satuan: unit.cloned(),
                tempat: sheet.place_of_row(row),
                polaritas: self.word(
                    sheet,
                    row,
                    "polaritas",
                    Polaritas::from_name,
                    "positif, negatif, stabil",
                ),
                rumus: optional(sheet, row, sheet.column("rumus")),
                target,
                realisasi,
                rasio: ratios
                    .iter()
                    .map(|(year, c)| (*year, self.persentase(c, row)))
                    .collect(),
            });
        }
        rows
    }

    pub(super) fn realisasi(&mut self, sheet: &Lembar) -> Vec<BarisRealisasi> {
        let reached = sheet
            .column("realisasi")
            .map(|i| self.column(sheet, i, &plain_cells(sheet, false)));
        let spent = sheet
            .column("rp_realisasi")
            .map(|i| self.column(sheet, i, &plain_cells(sheet, true)));
        let mut rows = Vec::new();
        for row in &sheet.baris {
            let year_column = sheet.column("tahun").unwrap_or_default();
            let year = required(sheet, row, Some(year_column));
            let tahun = year.parse().ok();
            if tahun.is_none() {
                self.catatan.push(CatatanBaca::NilaiAsing {
                    tempat: sheet.place(row, year_column),
                    tercetak: year,
                    harapan: "YYYY".to_owned(),
                });
            }
            let quarter = |text: &str| text.parse::<u8>().ok().filter(|q| (1..=4).contains(q));
            let triwulan = self.word(sheet, row, "triwulan", quarter, "1, 2, 3, 4");
            let printed = optional(sheet, row, sheet.column("triwulan")).is_some();
            rows.push(BarisRealisasi {
                kode: required(sheet, row, sheet.column("kode")),
                tahun,
                triwulan_rusak: printed && triwulan.is_none(),
                triwulan,
                indikator: optional(sheet, row, sheet.column("indikator")),
                tempat: sheet.place_of_row(row),
                realisasi: reached.as_ref().map(|c| self.target(c, row, None, false)),
                rp_realisasi: spent.as_ref().map(|c| self.uang(c, row)),
            });
        }
        rows
    }
}
