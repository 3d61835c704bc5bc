//! Strategies (T-C.26), problems, and priority sub kegiatan.

use super::code_cell::code_and_name;
use super::{Reader, optional, required};
use crate::model::{BarisPrioritas, BarisStrategi, Permasalahan};
use crate::sheet::Lembar;

impl Reader {
    pub(super) fn strategi(&mut self, sheet: &Lembar) -> Vec<BarisStrategi> {
        let years = sheet.year_columns("");
        sheet
            .baris
            .iter()
            .map(|row| BarisStrategi {
                misi: optional(sheet, row, sheet.column("misi")),
                tujuan: optional(sheet, row, sheet.column("tujuan")),
                sasaran: required(sheet, row, sheet.column("sasaran")),
                strategi: required(sheet, row, sheet.column("strategi")),
                arah_kebijakan: optional(sheet, row, sheet.column("arah_kebijakan")),
                tahun: years
                    .iter()
                    .filter(|(_, i)| !sheet.text(row, *i).trim().is_empty())
                    .map(|(year, _)| *year)
                    .collect(),
                tempat: sheet.place_of_row(row),
            })
            .collect()
    }

    /// Empty cells below a programme or an outcome repeat it: they are merged in print.
    pub(super) fn prioritas(&mut self, sheet: &Lembar) -> Vec<BarisPrioritas> {
        let (mut program, mut outcome) = (None, None);
        let mut rows = Vec::new();
        for row in &sheet.baris {
            let cell = |column: &str| optional(sheet, row, sheet.column(column));
            if let Some(named) = cell("program") {
                (program, outcome) = (Some(named), None);
            }
            outcome = cell("outcome").or(outcome);
            let (code, name) = (
                cell("kode").unwrap_or_default(),
                cell("uraian").unwrap_or_default(),
            );
            let (kode, uraian) = code_and_name(code, name, None);
            if uraian.is_empty() {
                continue;
            }
            rows.push(BarisPrioritas {
                nomor: cell("no"),
                kode: Some(kode).filter(|k| !k.is_empty()),
                uraian,
                program: program.clone(),
                outcome: outcome.clone(),
                tempat: sheet.place_of_row(row),
            });
        }
        rows
    }

    pub(super) fn permasalahan(&mut self, sheet: &Lembar) -> Vec<Permasalahan> {
        sheet
            .baris
            .iter()
            .map(|row| Permasalahan {
                pokok_masalah: required(sheet, row, sheet.column("pokok_masalah")),
                masalah: required(sheet, row, sheet.column("masalah")),
                akar_masalah: required(sheet, row, sheet.column("akar_masalah")),
                tempat: sheet.place_of_row(row),
            })
            .collect()
    }
}
