//! Priority sub kegiatan, in the form in force since 2025.

use super::code_cell::code_and_name;
use super::number_column::NumberColumn;
use super::row_info::{RowInfo, plain_cells};
use super::{Reader, optional};
use crate::model::{BarisPrioritas, Indikator};
use crate::sheet::Lembar;
use crate::value::Tahun;

impl Reader {
    /// Empty cells below a programme or an outcome repeat it: they are merged in print.
    pub(super) fn prioritas(&mut self, sheet: &Lembar) -> Vec<BarisPrioritas> {
        let years = sheet.year_columns("target");
        let target_columns: Vec<usize> = years.iter().map(|(_, i)| *i).collect();
        let info = RowInfo::new(sheet, &target_columns);
        self.catatan.extend(info.texts(&target_columns));
        let (cells, money) = (info.targets(), plain_cells(sheet, true));
        let target: Vec<(Tahun, NumberColumn<'_>)> = years
            .into_iter()
            .map(|(year, i)| (year, self.column(sheet, i, &cells)))
            .collect();
        let rp: Vec<(Tahun, NumberColumn<'_>)> = { sheet.year_columns("rp").into_iter() }
            .map(|(year, i)| (year, self.column(sheet, i, &money)))
            .collect();
        let (mut program, mut outcome) = (None, None);
        let mut rows = Vec::new();
        for (row, unit, rank) in info.rows() {
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
            let yearly: Vec<_> = { target.iter() }
                .map(|(year, c)| (*year, self.target(c, row, unit, rank)))
                .collect();
            let nama = cell("indikator");
            let printed = nama.is_some() || yearly.iter().any(|(_, c)| !c.tercetak.is_empty());
            let indikator = printed.then(|| Indikator {
                nama: nama.unwrap_or_default(),
                satuan: unit.cloned(),
                tempat: sheet.place_of_row(row),
                kondisi_awal: None,
                tahun_awal: Vec::new(),
                target: yearly,
                tahun_terakhir_akhir: false,
                target_akhir: None,
                polaritas: None,
                agregasi: None,
                akumulasi: None,
            });
            let pagu = { rp.iter() }.map(|(year, c)| (*year, self.uang(c, row)));
            rows.push(BarisPrioritas {
                nomor: cell("no"),
                kode: Some(kode).filter(|k| !k.is_empty()),
                uraian,
                program: program.clone(),
                outcome: outcome.clone(),
                indikator,
                pagu: pagu.collect(),
                tempat: sheet.place_of_row(row),
            });
        }
        rows
    }
}
