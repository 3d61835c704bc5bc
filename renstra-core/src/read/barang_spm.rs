//! Goods and services of the SPM.

use super::row_info::{RowInfo, plain_cells};
use super::{Reader, optional, required};
use crate::model::BarisBarang;
use crate::sheet::Lembar;
use crate::value::Satuan;

impl Reader {
    pub(super) fn barang_spm(&mut self, sheet: &Lembar) -> Vec<BarisBarang> {
        // What comes whole settles the notation, as elsewhere.
        let (units, money) = (RowInfo::new(sheet, &[]), plain_cells(sheet, true));
        let counts = units.targets();
        let mut column = |name: &str, cells| {
            let index = sheet.column(name)?;
            Some(self.column(sheet, index, cells))
        };
        let (need, has) = (column("diperlukan", &counts), column("tersedia", &counts));
        let cost = column("satuan_biaya", &money);
        let mut rows = Vec::new();
        for row in &sheet.baris {
            let satuan = optional(sheet, row, sheet.column("satuan"));
            let unit = satuan.as_ref().and_then(|t| Satuan::new(t));
            let mut count = |c: &Option<_>| {
                c.as_ref()
                    .map(|c| self.target(c, row, unit.as_ref(), false))
            };
            let (diperlukan, tersedia) = (count(&need), count(&has));
            rows.push(BarisBarang {
                jenis_pelayanan: required(sheet, row, sheet.column("jenis_pelayanan")),
                tahun: self.row_year(sheet, row),
                barang: required(sheet, row, sheet.column("barang")),
                satuan,
                diperlukan,
                tersedia,
                satuan_biaya: cost.as_ref().map(|c| self.uang(c, row)),
                tempat: sheet.place_of_row(row),
            });
        }
        rows
    }
}
