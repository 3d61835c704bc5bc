//! What a table lacks.

use super::Lembar;
use super::skema::{Tabel, year_column};

impl Lembar {
    /// Columns that the table needs and does not have; `None` of them if it is no table of a plan.
    pub(crate) fn missing_columns(&self) -> Vec<String> {
        self.tabel().map(|t| self.lacking(t)).unwrap_or_default()
    }

    /// Columns that it would lack as this table.
    pub(crate) fn lacking(&self, tabel: Tabel) -> Vec<String> {
        let skema = tabel.skema();
        let named = { skema.wajib.iter() }
            .filter(|c| self.column(c).is_none())
            .map(|c| (*c).to_owned());
        let yearly = { skema.wajib_tahun.iter() }
            .filter(|p| self.year_columns(p).is_empty())
            .map(|p| year_column(p));
        let any = skema.salah_satu;
        let none_of = (!any.is_empty() && any.iter().all(|c| self.column(c).is_none()))
            .then(|| any.join(" / "));
        let any_year = skema.salah_satu_tahun;
        let no_year = (!any_year.is_empty()
            && any_year.iter().all(|p| self.year_columns(p).is_empty()))
        .then(|| {
            let names: Vec<String> = any_year.iter().map(|p| year_column(p)).collect();
            names.join(" / ")
        });
        named.chain(yearly).chain(none_of).chain(no_year).collect()
    }
}
