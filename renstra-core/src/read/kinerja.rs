//! Achieved performance (T-C.23) and progress of the plan's own nodes.

use super::number_column::{ColumnCell, NumberColumn};
use super::row_info::{RowInfo, plain_cells};
use super::{Reader, optional, required};
use crate::model::{BarisKinerja, BarisRealisasi, CatatanBaca, Masa};
use crate::sheet::Lembar;
use crate::sheet::lembar::BarisLembar;
use crate::value::{Satuan, Tahun};

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
                polaritas: self.polaritas(sheet, row),
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
        let units = RowInfo::new(sheet, &[]);
        let cells = units.targets();
        let mut figures = |name: &str| {
            let column = sheet.column(name);
            column.map(|i| self.column(sheet, i, &cells))
        };
        let (planned, reached) = (figures("target"), figures("realisasi"));
        let spent = sheet
            .column("rp_realisasi")
            .map(|i| self.column(sheet, i, &plain_cells(sheet, true)));
        let form = self.form_columns(sheet);
        let unit_column = sheet.column("satuan");
        let mut rows = Vec::new();
        for row in &sheet.baris {
            if let Some(closing) = { form.as_ref() }.and_then(|f| self.closing(f, (sheet, row))) {
                rows.push(closing);
                continue;
            }
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
            let masa = self.masa(sheet, row);
            let satuan = optional(sheet, row, unit_column).and_then(|t| Satuan::new(&t));
            let satuan = satuan.as_ref();
            let evaluasi = form
                .as_ref()
                .map(|form| Box::new(self.evaluasi(form, (sheet, row), satuan)));
            rows.push(BarisRealisasi {
                kode: required(sheet, row, sheet.column("kode")),
                tahun,
                masa,
                unit_kerja: optional(sheet, row, sheet.column("unit_kerja")),
                sasaran: optional(sheet, row, sheet.column("sasaran")),
                indikator: optional(sheet, row, sheet.column("indikator")),
                tempat: sheet.place_of_row(row),
                target: planned.as_ref().map(|c| self.target(c, row, satuan, false)),
                realisasi: reached.as_ref().map(|c| self.target(c, row, satuan, false)),
                rp_realisasi: spent.as_ref().map(|c| self.uang(c, row)),
                evaluasi,
            });
        }
        rows
    }

    /// The part of the year that a row is about; a month goes before its quarter, and lies in it.
    fn masa(&mut self, sheet: &Lembar, row: &BarisLembar) -> Option<Masa> {
        let printed = |column: &str| optional(sheet, row, sheet.column(column));
        let months = "1, 2, ..., 12";
        let quarter = self.word(sheet, row, "triwulan", Masa::quarter, "1, 2, 3, 4");
        let within = |text: &str| {
            Masa::month(text).filter(|m| quarter.is_none() || m.its_quarter() == quarter)
        };
        match (printed("triwulan"), printed("bulan")) {
            (None, None) => Some(Masa::Setahun),
            (Some(_), None) => quarter,
            (None, Some(_)) => self.word(sheet, row, "bulan", within, months),
            (Some(_), Some(_)) => {
                let month = self.word(sheet, row, "bulan", within, months);
                quarter.and(month)
            }
        }
    }
}
