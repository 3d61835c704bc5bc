//! A table as HTML.

use maud::{Markup, html};

use super::model::{JenisKolom, Kolom, Table};
use crate::value::printable::printable;
use crate::value::{Bahasa, JenisNilai, Nilai};

/// Rows shown before the rest is folded away.
const OPEN: usize = 30;

impl Table {
    /// The table as HTML without script: caption, headings with their scope, numbers in the notation of the
    /// language. Everything that came from a plan is escaped. Rows behind the first 30 are folded into a
    /// `details` element.
    ///
    /// Classes for a style sheet: `renstra` (the table), `angka` (numbers), `negatif`, `kosong` (no value; the reason
    /// stands in the title).
    ///
    /// ```
    /// use renstra_core::{Bahasa, Renstra};
    /// let table = "tingkat,kode,uraian,rp_2022\nprogram,1.02.02,<script>,1000\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan.csv", table)])?;
    /// let html = plan.budget().table().to_html(Bahasa::Id);
    /// assert!(html.contains("&lt;script&gt;") && !html.contains("<script>"));
    /// assert!(html.contains("1.000"));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn to_html(&self, bahasa: Bahasa) -> String {
        let (open, folded) = self.baris.split_at(OPEN.min(self.baris.len()));
        html! {
            (self.rows_html(open, bahasa, true))
            @if !folded.is_empty() {
                details.renstra {
                    summary { (more(folded.len(), bahasa)) }
                    (self.rows_html(folded, bahasa, false))
                }
            }
        }
        .into_string()
    }

    fn rows_html(&self, rows: &[Vec<Nilai>], bahasa: Bahasa, captioned: bool) -> Markup {
        html! {
            table.renstra {
                @if captioned { caption { (printable(self.judul.get(bahasa))) } }
                thead { tr {
                    @for column in &self.kolom {
                        th scope="col" class=[numeric(column)] { (printable(column.judul.get(bahasa))) }
                    }
                } }
                tbody {
                    @for row in rows {
                        tr { @for (column, cell) in self.kolom.iter().zip(row) { (data(column, cell, bahasa)) } }
                    }
                }
            }
        }
    }
}

fn more(count: usize, bahasa: Bahasa) -> String {
    match bahasa {
        Bahasa::Id => format!("{count} baris lagi"),
        Bahasa::En => format!("{count} more rows"),
    }
}

fn numeric(column: &Kolom) -> Option<&'static str> {
    (!matches!(column.jenis, JenisKolom::Teks | JenisKolom::Campuran)).then_some("angka")
}

/// In a column of several kinds each cell is shown as what it is.
fn numeric_cell(column: &Kolom, cell: &Nilai) -> Option<&'static str> {
    match column.jenis {
        JenisKolom::Campuran => {
            let text = matches!(cell.jenis(), JenisNilai::Teks | JenisNilai::Kosong);
            (!text).then_some("angka")
        }
        _ => numeric(column),
    }
}

fn data(column: &Kolom, cell: &Nilai, bahasa: Bahasa) -> Markup {
    let reason = match cell {
        Nilai::TakTerdefinisi(reason) => Some(reason.teks()),
        _ => None,
    };
    let class = [
        numeric_cell(column, cell),
        cell.is_negative().then_some("negatif"),
        reason.is_some().then_some("kosong"),
    ];
    let class = class.into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        td class=[(!class.is_empty()).then_some(class)] title=[reason.as_ref().map(|r| r.get(bahasa))] {
            (printable(&cell.shown(bahasa)))
        }
    }
}
