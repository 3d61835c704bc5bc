//! Staff and assets.

use super::row_info::{RowInfo, plain_cells};
use super::{Reader, required};
use crate::model::{Aset, BarisPegawai};
use crate::sheet::Lembar;
use crate::value::Satuan;

impl Reader {
    pub(super) fn pegawai(&mut self, sheet: &Lembar) -> Vec<BarisPegawai> {
        let people = Satuan::new("Orang");
        let count = sheet
            .column("jumlah_tercetak")
            .map(|i| self.people_column(sheet, i));
        let share = sheet
            .column("persen_tercetak")
            .map(|i| self.column(sheet, i, &plain_cells(sheet, false)));
        let mut rows = Vec::new();
        for row in &sheet.baris {
            rows.push(BarisPegawai {
                pengelompokan: required(sheet, row, sheet.column("pengelompokan")),
                kelompok: required(sheet, row, sheet.column("kelompok")),
                jumlah: count
                    .as_ref()
                    .map(|c| self.target(c, row, people.as_ref(), false)),
                persen: share.as_ref().map(|c| self.persentase(c, row)),
                tempat: sheet.place_of_row(row),
            });
        }
        rows
    }

    pub(super) fn aset(&mut self, sheet: &Lembar) -> Vec<Aset> {
        let info = RowInfo::new(sheet, &[]);
        let cells = info.targets();
        let count = self.column(sheet, sheet.column("jumlah").unwrap_or_default(), &cells);
        let mut rows = Vec::new();
        for (row, unit, _) in info.rows() {
            rows.push(Aset {
                jenis_barang: required(sheet, row, sheet.column("jenis_barang")),
                jumlah: self.target(&count, row, unit, false),
                satuan: unit.cloned(),
                tempat: sheet.place_of_row(row),
            });
        }
        rows
    }
}
