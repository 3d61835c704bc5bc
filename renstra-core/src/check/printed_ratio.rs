//! Printed ratios, which a table gives as percents or as fractions without saying which.

use crate::model::anggaran::Persentase;
use crate::rules::{agrees_as_printed, agrees_truncated};
use crate::value::{Angka, Rasio};

/// How a table writes its ratios.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cara {
    Persen,
    Pecahan,
}

/// A printed ratio with the exact one.
pub(super) struct Pasangan<'a> {
    pub(super) tercetak: &'a Persentase,
    pub(super) tepat: Rasio,
}

impl Cara {
    /// The exact ratio in the way of the table.
    pub(super) fn shown(self, exact: &Rasio) -> Rasio {
        match self {
            Self::Persen => exact.multiply(&Rasio::whole(Angka::from(100))),
            Self::Pecahan => exact.clone(),
        }
    }

    /// The way in which most of the printed ratios agree with the exact ones; percent if none tells.
    pub(super) fn of_table(pairs: &[Pasangan<'_>]) -> Self {
        let hits = |way: Self| {
            pairs
                .iter()
                .filter(|p| p.tercetak.persen == (way == Self::Persen) || !p.tercetak.persen)
                .filter(|p| way.agrees(p.tercetak, &p.tepat))
                .count()
        };
        if hits(Self::Pecahan) > hits(Self::Persen) {
            Self::Pecahan
        } else {
            Self::Persen
        }
    }

    /// The way of one cell: a percent sign settles it.
    pub(super) fn of_cell(self, cell: &Persentase) -> Self {
        if cell.persen { Self::Persen } else { self }
    }

    /// True if the printed ratio is the exact one, rounded.
    pub(super) fn agrees(self, cell: &Persentase, exact: &Rasio) -> bool {
        agrees_as_printed(cell.angka, cell.desimal, &self.of_cell(cell).shown(exact))
    }

    /// True if the printed ratio is the exact one, cut off.
    pub(super) fn truncated(self, cell: &Persentase, exact: &Rasio) -> bool {
        agrees_truncated(cell.angka, cell.desimal, &self.of_cell(cell).shown(exact))
    }

    /// The exact ratio as it should have been printed.
    pub(super) fn expected(self, cell: &Persentase, exact: &Rasio) -> Option<Angka> {
        let decimals = cell.desimal.max(2);
        self.of_cell(cell)
            .shown(exact)
            .round(crate::Pembulatan::half_away(decimals))
            .ok()
    }
}
