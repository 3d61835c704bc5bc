//! Strategies (T-C.26) and problems.

use super::{Reader, optional, required};
use crate::model::{BarisStrategi, Permasalahan};
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
