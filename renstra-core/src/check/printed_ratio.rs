//! Printed ratios, which a table gives as percents or as fractions without saying which; and how they
//! are compared with the exact ones.

use super::pemeriksaan::Pemeriksa;
use super::temuan::{Keparahan, Rujukan, Temuan};
use super::wording::num;
use crate::model::anggaran::Persentase;
use crate::ordered::Map;
use crate::rules::{agrees_as_printed, agrees_truncated};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Rasio, Sel, Tahun, Teks};

/// Whether a table prints ratios as percents or as fractions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RatioNotation {
    Persen,
    Pecahan,
}

/// A printed ratio with the exact one.
pub(super) struct RatioPair<'a> {
    pub(super) tercetak: &'a Persentase,
    pub(super) tepat: Rasio,
}

impl RatioNotation {
    /// The exact ratio in the unit of the table.
    pub(super) fn shown(self, exact: &Rasio) -> Rasio {
        match self {
            Self::Persen => exact.multiply(&Rasio::whole(Angka::from(100))),
            Self::Pecahan => exact.clone(),
        }
    }

    /// The unit in which most printed ratios agree with the exact ones; percent if undecided.
    pub(super) fn of_table(pairs: &[RatioPair<'_>]) -> Self {
        let hits = |way: Self| {
            pairs
                .iter()
                .filter(|p| way.readable(p))
                .filter(|p| way == Self::Persen || !p.tercetak.persen)
                .filter(|p| way.agrees(p.tercetak, &p.tepat))
                .count()
        };
        if hits(Self::Pecahan) > hits(Self::Persen) {
            Self::Pecahan
        } else {
            Self::Persen
        }
    }

    /// A fraction has decimals, unless it is whole: 0 does not stand for 0,08.
    fn readable(self, p: &RatioPair<'_>) -> bool {
        let whole = || Rasio::whole(p.tercetak.angka) == p.tepat;
        self == Self::Persen || p.tercetak.desimal > 0 || whole()
    }

    /// The way of one row: that of the table, unless all of its cells, at least two, agree only with the
    /// other.
    pub(super) fn of_row(self, pairs: &[RatioPair<'_>]) -> Self {
        let other = match self {
            Self::Persen => Self::Pecahan,
            Self::Pecahan => Self::Persen,
        };
        let fits =
            |way: Self, p: &RatioPair<'_>| way.readable(p) && way.agrees(p.tercetak, &p.tepat);
        let all = |way: Self| pairs.iter().all(|p| fits(way, p));
        if pairs.len() > 1 && !pairs.iter().any(|p| self.agrees(p.tercetak, &p.tepat)) && all(other)
        {
            other
        } else {
            self
        }
    }

    /// The unit of one cell: a percent sign decides.
    pub(super) fn of_cell(self, cell: &Persentase) -> Self {
        if cell.persen { Self::Persen } else { self }
    }

    /// True if the printed ratio is the exact one, rounded.
    pub(super) fn agrees(self, cell: &Persentase, exact: &Rasio) -> bool {
        agrees_as_printed(cell.angka, cell.desimal, &self.of_cell(cell).shown(exact))
    }

    /// True if the printed ratio is the exact one rounded or cut to fewer digits, with zeros behind: 86,00 for 86,26.
    pub(super) fn coarse(self, cell: &Persentase, exact: &Rasio) -> bool {
        let shown = self.of_cell(cell).shown(exact);
        let digits = cell.angka.decimals();
        digits < cell.desimal
            && (agrees_as_printed(cell.angka, digits, &shown)
                || agrees_truncated(cell.angka, digits, &shown))
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
            .round(crate::value::Pembulatan::half_away(decimals))
            .ok()
    }
}

/// A printed ratio with its name and year, and the exact ratios that it may stand for.
pub(super) struct RasioTercetak<'a> {
    pub(super) nama: &'a str,
    /// The key of its row, where that is its name.
    pub(super) jalur: Option<&'a str>,
    pub(super) tahun: Tahun,
    pub(super) cell: &'a Sel<Persentase>,
    pub(super) tepat: Vec<Rasio>,
    /// Why there is no exact one, where the table says so: a budget of zero, an empty cell.
    pub(super) tanpa: Option<Teks>,
    /// A way that gives the printed one, where it is wrong.
    pub(super) lain: Option<Teks>,
    /// What the first of them is, where it can be explained.
    pub(super) acuan: Option<Rujukan>,
}

impl<'a> RasioTercetak<'a> {
    fn pair(&self) -> Option<RatioPair<'a>> {
        Some(RatioPair {
            tercetak: self.cell.value()?,
            tepat: self.tepat.first()?.clone(),
        })
    }
}

/// The parts of the message that depend on the check: the name of the ratio and of its parts.
pub(super) struct Kata {
    pub(super) sebutan: (&'static str, &'static str),
    pub(super) asal: (&'static str, &'static str),
}

/// Judges all printed ratios of one table: rounded is right, cut off is a note, else a finding.
pub(super) fn judge(p: &mut Pemeriksa, cells: &[RasioTercetak<'_>], kata: &Kata) {
    let table = RatioNotation::of_table(
        &cells
            .iter()
            .filter_map(RasioTercetak::pair)
            .collect::<Vec<_>>(),
    );
    let mut rows: Map<Option<u32>, Vec<RatioPair<'_>>> = Map::new();
    for c in cells {
        let row = c.cell.tempat.baris();
        rows.update(row, Vec::new, |pairs| pairs.extend(c.pair()));
    }
    let rows = rows.into_iter();
    let ways: Map<Option<u32>, RatioNotation> = rows
        .map(|(row, pairs)| (row, table.of_row(&pairs)))
        .collect();
    let way_of = |c: &RasioTercetak<'_>| ways.get(&c.cell.tempat.baris()).copied().unwrap_or(table);
    // One alone may be a slip; several show how the table was rounded.
    let coarse = |c: &RasioTercetak<'_>| {
        let printed = c.cell.value();
        let wrong = |p: &&Persentase| !c.tepat.iter().any(|e| way_of(c).agrees(p, e));
        let printed = printed.filter(wrong);
        printed.is_some_and(|p| c.tepat.iter().any(|e| way_of(c).coarse(p, e)))
    };
    let rounded = cells.iter().filter(|c| coarse(c)).count() > 1;
    for c in cells {
        let way = way_of(c);
        let (Some(printed), Some(first)) = (c.cell.value(), c.tepat.first()) else {
            match (c.cell.value(), &c.tanpa) {
                (Some(printed), Some(reason)) if printed.angka.is_zero() => {
                    p.fail_as(Keparahan::Catatan, undefined(c, reason, kata));
                }
                (Some(_), Some(reason)) => p.fail(undefined(c, reason, kata)),
                _ => p.skip(),
            }
            continue;
        };
        if c.tepat.iter().any(|e| way.agrees(printed, e)) {
            p.pass();
            continue;
        }
        let cut = c.tepat.iter().any(|e| way.truncated(printed, e));
        let coarse = rounded && coarse(c);
        let other = match coarse {
            true => Some(coarse_teks()),
            false => match &c.lain {
                Some(o) => Some(Teks::new(format!("; {}", o.id), format!("; {}", o.en))),
                None => other_ratio(way, printed, first),
            }
            .filter(|_| !cut),
        };
        let cut = cut && !coarse;
        let (name, year, text) = (c.nama, c.tahun, &c.cell.tercetak);
        let expected = way.expected(printed, first);
        let message = Teks::each(|b| {
            let percent = way.of_cell(printed) == RatioNotation::Persen;
            let percent = if percent { " %" } else { "" };
            let e = expected.map_or_else(String::new, |v| num(v, b) + percent);
            match (b, cut) {
                (Bahasa::Id, false) => format!(
                    "{} {year} `{name}` tercetak {text}, {} {e}{}",
                    kata.sebutan.0,
                    kata.asal.0,
                    other.as_ref().map_or("", |o| o.id.as_str())
                ),
                (Bahasa::Id, true) => format!(
                    "{} {year} `{name}` tercetak {text}: dipotong, bukan dibulatkan dari {e}",
                    kata.sebutan.0
                ),
                (Bahasa::En, false) => format!(
                    "the {} of {year} for `{name}` is printed as {text}, {} is {e}{}",
                    kata.sebutan.1,
                    kata.asal.1,
                    other.as_ref().map_or("", |o| o.en.as_str())
                ),
                (Bahasa::En, true) => format!(
                    "the {} of {year} for `{name}` is printed as {text}: cut off, not rounded from {e}",
                    kata.sebutan.1
                ),
            }
        });
        let todo = teks!("hitung ulang angkanya", "compute the figure again");
        let finding = Temuan::new(c.cell.tempat.clone(), message, todo).tercetak(text);
        let finding = finding.jalur_if_any(c.jalur);
        let mut finding = finding.percent().against(printed.angka, expected);
        if let Some(Rujukan::Figur(figur)) = &c.acuan {
            finding = finding.figur(figur.clone());
        }
        finding.acuan = c.acuan.clone();
        match (cut, other) {
            // A whole table is cut off, or follows another way, for one cause.
            (true, _) => p.fail_as(Keparahan::Catatan, finding.cause("cut")),
            (false, Some(other)) if coarse => {
                p.fail_as(Keparahan::Catatan, finding.cause(other.id));
            }
            (false, Some(other)) => p.fail(finding.cause(other.id)),
            (false, None) => p.fail(finding),
        }
    }
}

/// That a figure was rounded before its last digits were printed.
pub(super) fn coarse_teks() -> Teks {
    teks!(
        "; angkanya dibulatkan lebih kasar daripada yang tercetak",
        "; the figure was rounded to fewer digits than are printed"
    )
}

/// Another way that gives the printed ratio: capped at 100 %, or divided the other way round. A hit on what both ways
/// give is chance.
fn other_ratio(way: RatioNotation, printed: &Persentase, exact: &Rasio) -> Option<Teks> {
    let one = Rasio::whole(Angka::from(1));
    if *exact > one && way.agrees(printed, &one) {
        return Some(teks!(
            "; yang tercetak dibatasi paling tinggi 100 %",
            "; the printed one is capped at 100 %"
        ));
    }
    let turned = one.divide(exact).ok()?;
    let fits = printed.desimal > 0 && way.agrees(printed, &turned);
    fits.then(|| {
        teks!(
            "; yang tercetak dibagi terbalik",
            "; the printed one is divided the other way round"
        )
    })
}

/// A ratio that is printed where there is none.
fn undefined(c: &RasioTercetak<'_>, reason: &Teks, kata: &Kata) -> Temuan {
    let (name, year, text) = (c.nama, c.tahun, &c.cell.tercetak);
    let ((id, en), (why_id, why_en)) = (kata.sebutan, (&reason.id, &reason.en));
    let message = Teks::new(
        format!("{id} {year} `{name}` tercetak {text}, padahal tidak dapat dihitung: {why_id}"),
        format!(
            "the {en} of {year} for `{name}` is printed as {text}, but there is none: {why_en}"
        ),
    );
    let todo = teks!(
        "kosongkan selnya, atau tulis `-`",
        "leave the cell empty, or write `-`"
    );
    let finding = Temuan::new(c.cell.tempat.clone(), message, todo);
    let finding = finding.tercetak(text).percent();
    match c.cell.value() {
        // A printed zero where nothing can be divided is common and harmless: told once.
        Some(p) if p.angka.is_zero() => finding.cause("zero"),
        _ => finding.cause(&*reason.id),
    }
}
