//! Ahead, as planned or behind.

use std::cmp::Ordering;

use serde::Serialize;

use crate::model::Polaritas;
use crate::rules::achieve::compare_ranks;
use crate::value::bahasa::teks;
use crate::value::{Rasio, Target, Teks};

/// Where an indicator stands beside its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Posisi {
    /// Better than planned.
    Mendahului,
    /// As planned: equal, or inside the range.
    Sesuai,
    /// Worse than planned.
    Tertinggal,
}

impl Posisi {
    /// The key in tables.
    ///
    /// ```
    /// assert_eq!(renstra_core::Posisi::Tertinggal.nama(), "tertinggal");
    /// ```
    pub fn nama(self) -> &'static str {
        match self {
            Self::Mendahului => "mendahului",
            Self::Sesuai => "sesuai",
            Self::Tertinggal => "tertinggal",
        }
    }

    /// In words.
    pub fn teks(self) -> Teks {
        match self {
            Self::Mendahului => teks!("mendahului", "ahead"),
            Self::Sesuai => teks!("sesuai", "as planned"),
            Self::Tertinggal => teks!("tertinggal", "behind"),
        }
    }

    /// The position of a figure beside its target. Undeclared polarity counts as higher is better, as
    /// in the achievement; where closer is better, either way off the target is worse.
    pub(super) fn of_numbers(
        target: &Rasio,
        reached: &Rasio,
        polaritas: Option<Polaritas>,
    ) -> Self {
        Self::from_order(reached.cmp(target), polaritas)
    }

    /// The position of a printed figure beside a printed range or rank; `None` where they cannot be
    /// compared.
    pub(super) fn of_printed(
        target: &Target,
        reached: &Target,
        polaritas: Option<Polaritas>,
    ) -> Option<Self> {
        match (target, reached) {
            (Target::Rentang { dari, sampai }, Target::Angka(r)) => {
                let below = dari.is_some_and(|lo| r.angka < lo);
                let above = sampai.is_some_and(|hi| r.angka > hi);
                let open = dari.is_none() || sampai.is_none();
                Some(match (below, above) {
                    (false, false) => Self::Sesuai,
                    // `at least 80` says itself which way is better.
                    _ if open => Self::Tertinggal,
                    (true, _) => Self::from_order(Ordering::Less, polaritas),
                    (_, true) => Self::from_order(Ordering::Greater, polaritas),
                })
            }
            (Target::Peringkat(t), Target::Peringkat(r)) => {
                let order = compare_ranks(t, r).ok()?;
                Some(Self::from_order(order, Some(Polaritas::Positif)))
            }
            _ => None,
        }
    }

    fn from_order(order: Ordering, polaritas: Option<Polaritas>) -> Self {
        match (order, polaritas) {
            (Ordering::Equal, _) => Self::Sesuai,
            (_, Some(Polaritas::Stabil))
            | (Ordering::Less, Some(Polaritas::Positif) | None)
            | (Ordering::Greater, Some(Polaritas::Negatif)) => Self::Tertinggal,
            _ => Self::Mendahului,
        }
    }
}
