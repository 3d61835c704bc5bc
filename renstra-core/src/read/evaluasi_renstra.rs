//! The evaluation of a Renstra or RPJMD with its years side by side (E.54, E.58, E.80): each printed row as one for each year.

use super::number_column::NumberColumn;
use super::row_info::plain_cells;
use super::{Reader, optional, required};
use crate::model::{BarisRealisasi, KolomEvaluasi, Masa};
use crate::ordered::{Map, Set};
use crate::sheet::Lembar;
use crate::value::satuan::first_word;
use crate::value::{Satuan, Tahun};

/// The columns of each year of one kind.
type Tahunan<'a> = Map<Tahun, NumberColumn<'a>>;

impl Reader {
    /// The rows of each year, those of one printed row one behind the other. The columns of the end belong to the last year in which
    /// something was reached.
    pub(super) fn evaluasi_renstra(&mut self, sheet: &Lembar) -> Vec<BarisRealisasi> {
        let form = self.all_form_columns(sheet);
        let mut yearly = |prefix: &str, uang: bool| -> Tahunan<'_> {
            let columns = sheet.year_columns(prefix).into_iter();
            columns
                .map(|(year, i)| (year, self.column(sheet, i, &plain_cells(sheet, uang))))
                .collect()
        };
        let (target, realisasi) = (yearly("target", false), yearly("realisasi", false));
        let (rp_target, rp_realisasi) = (yearly("rp_target", true), yearly("rp_realisasi", true));
        let (rasio, rp_rasio) = (yearly("rasio", false), yearly("rp_rasio", false));
        let all = [
            &target,
            &realisasi,
            &rp_target,
            &rp_realisasi,
            &rasio,
            &rp_rasio,
        ];
        let years: Set<Tahun> = all.into_iter().flat_map(Map::keys).copied().collect();
        let unit_column = sheet.column("satuan");
        let mut rows = Vec::new();
        for row in &sheet.baris {
            if let Some(closing) = self.closing(&form, (sheet, row)) {
                for year in years.iter() {
                    let mut of_year = closing.clone();
                    of_year.tahun = Some(*year);
                    let Some(evaluasi) = &mut of_year.evaluasi else {
                        continue;
                    };
                    let named = evaluasi.uraian.as_deref().map(first_word);
                    let named = named.is_some_and(|w| w == "predikat");
                    let mut mean = |of: &Tahunan<'_>| {
                        of.get(year).and_then(|c| self.closing_cell(c, row, named))
                    };
                    (evaluasi.kinerja.capaian, evaluasi.keuangan.capaian) =
                        (mean(&rasio), mean(&rp_rasio));
                    without_end(&mut evaluasi.kinerja);
                    without_end(&mut evaluasi.keuangan);
                    rows.push(of_year);
                }
                rows.push(closing);
                continue;
            }
            let satuan = optional(sheet, row, unit_column).and_then(|t| Satuan::new(&t));
            let satuan = satuan.as_ref();
            let whole = self.evaluasi(&form, (sheet, row), satuan);
            let indikator = required(sheet, row, sheet.column("indikator"));
            let first = rows.len();
            // The last year with a figure, of performance and of money.
            let (mut last, mut rp_last) = (first, first);
            for year in years.iter() {
                let number = |of: &Tahunan<'_>, reader: &mut Self| {
                    of.get(year).map(|c| reader.target(c, row, satuan, false))
                };
                let money =
                    |of: &Tahunan<'_>, reader: &mut Self| of.get(year).map(|c| reader.uang(c, row));
                let ratio = |of: &Tahunan<'_>, reader: &mut Self| {
                    of.get(year).map(|c| reader.persentase(c, row))
                };
                let mut evaluasi = whole.clone();
                evaluasi.rp_target = money(&rp_target, self);
                evaluasi.kinerja.capaian = ratio(&rasio, self);
                evaluasi.keuangan.capaian = ratio(&rp_rasio, self);
                let reached = number(&realisasi, self);
                let spent = money(&rp_realisasi, self);
                if reached.as_ref().is_some_and(|c| c.missing().is_none()) {
                    last = rows.len();
                }
                if spent
                    .as_ref()
                    .is_some_and(|c| c.is_broken() || c.money().is_some())
                {
                    rp_last = rows.len();
                }
                rows.push(BarisRealisasi {
                    kode: optional(sheet, row, sheet.column("kode")).unwrap_or_default(),
                    tahun: Some(*year),
                    masa: Some(Masa::Setahun),
                    unit_kerja: optional(sheet, row, sheet.column("unit_kerja")),
                    sasaran: optional(sheet, row, sheet.column("sasaran")),
                    indikator: Some(indikator.clone()).filter(|i| !i.is_empty()),
                    tempat: sheet.place_of_row(row),
                    target: number(&target, self),
                    realisasi: reached,
                    rp_realisasi: spent,
                    evaluasi: Some(Box::new(evaluasi)),
                });
            }
            for (at, of) in (first..).zip(rows.iter_mut().skip(first)) {
                let Some(evaluasi) = &mut of.evaluasi else {
                    continue;
                };
                if at != last {
                    without_end(&mut evaluasi.kinerja);
                }
                if at != rp_last {
                    without_end(&mut evaluasi.keuangan);
                }
            }
        }
        rows
    }
}

fn without_end<T>(of: &mut KolomEvaluasi<T>) {
    (of.sampai_tahun_ini, of.tingkat_capaian) = (None, None);
}
