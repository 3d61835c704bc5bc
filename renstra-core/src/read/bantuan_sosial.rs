//! Social assistance.

use super::row_info::plain_cells;
use super::{Reader, optional, required};
use crate::model::BarisBantuan;
use crate::sheet::Lembar;
use crate::value::Satuan;

impl Reader {
    pub(super) fn bantuan(&mut self, sheet: &Lembar) -> Vec<BarisBantuan> {
        let mut people = |name: &str| sheet.column(name).map(|i| self.people_column(sheet, i));
        let (penerima, juga, sasaran) = (
            people("penerima"),
            people("juga_penerima"),
            people("sasaran"),
        );
        let mut plain = |name: &str, uang: bool| {
            let index = sheet.column(name)?;
            Some(self.column(sheet, index, &plain_cells(sheet, uang)))
        };
        let (nilai, target) = (plain("nilai", true), plain("target_cakupan", false));
        let (done, due) = (
            plain("pemutakhiran", false),
            plain("pemutakhiran_wajib", false),
        );
        let mut rows = Vec::new();
        for row in &sheet.baris {
            let satuan = optional(sheet, row, sheet.column("satuan"));
            let satuan = satuan.and_then(|t| Satuan::new(&t));
            let mut people = |c: &Option<_>| c.as_ref().map(|c| self.people(c, row));
            let (penerima, juga_penerima, sasaran) =
                (people(&penerima), people(&juga), people(&sasaran));
            let mut count = |c: &Option<_>| c.as_ref().map(|c| self.target(c, row, None, false));
            let (pemutakhiran, pemutakhiran_wajib) = (count(&done), count(&due));
            rows.push(BarisBantuan {
                tahun: self.row_year(sheet, row),
                program: required(sheet, row, sheet.column("program")),
                satuan,
                penerima,
                juga_penerima,
                sasaran,
                nilai: nilai.as_ref().map(|c| self.uang(c, row)),
                target_cakupan: target.as_ref().map(|c| self.persentase(c, row)),
                pemutakhiran,
                pemutakhiran_wajib,
                tempat: sheet.place_of_row(row),
            });
        }
        rows
    }
}
