//! Budget and realisation (T-C.24).

use super::number_column::{ColumnCell, NumberColumn};
use super::row_info::plain_cells;
use super::{Reader, optional, required};
use crate::model::{BarisAnggaran, CatatanBaca, KelompokAnggaran};
use crate::sheet::Lembar;
use crate::value::Tahun;

impl Reader {
    pub(super) fn anggaran(&mut self, sheet: &Lembar) -> Vec<BarisAnggaran> {
        let group_column = sheet.column("kelompok");
        let groups: Vec<Option<KelompokAnggaran>> = sheet
            .baris
            .iter()
            .map(|r| KelompokAnggaran::from_name(&required(sheet, r, group_column)))
            .collect();
        let cells: Vec<ColumnCell<'_>> = sheet
            .baris
            .iter()
            .zip(&groups)
            .map(|(row, group)| ColumnCell {
                row,
                satuan: None,
                uang: group.is_some_and(|g| g != KelompokAnggaran::Rasio),
            })
            .collect();
        let years: Vec<(Tahun, NumberColumn<'_>)> = sheet
            .year_columns("")
            .into_iter()
            .map(|(year, i)| (year, self.column(sheet, i, &cells)))
            .collect();
        let growth = sheet
            .column("pertumbuhan")
            .map(|i| self.column(sheet, i, &plain_cells(sheet, false)));
        let mut rows = Vec::new();
        for (row, group) in sheet.baris.iter().zip(&groups) {
            let Some(kelompok) = *group else {
                self.catatan.push(CatatanBaca::NilaiAsing {
                    tempat: sheet.place(row, group_column.unwrap_or_default()),
                    tercetak: required(sheet, row, group_column),
                    harapan: "anggaran, realisasi, rasio".to_owned(),
                });
                continue;
            };
            let is_ratio = kelompok == KelompokAnggaran::Rasio;
            let mut line = BarisAnggaran {
                kelompok,
                uraian: required(sheet, row, sheet.column("uraian")),
                tingkat: optional(sheet, row, sheet.column("tingkat")),
                kode: optional(sheet, row, sheet.column("kode")),
                tempat: sheet.place_of_row(row),
                nilai: Vec::new(),
                rasio: Vec::new(),
                pertumbuhan: growth.as_ref().map(|c| self.persentase(c, row)),
            };
            for (year, column) in &years {
                if is_ratio {
                    line.rasio.push((*year, self.persentase(column, row)));
                } else {
                    line.nilai.push((*year, self.uang(column, row)));
                }
            }
            rows.push(line);
        }
        rows
    }
}
