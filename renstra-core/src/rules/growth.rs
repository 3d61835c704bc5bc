//! Mean yearly growth of a line of T-C.24.

use serde::{Deserialize, Serialize};

use crate::peraturan::{Kutipan, permendagri_54_2010, permendagri_86_2017};
use crate::value::bahasa::teks;
use crate::value::{Angka, Rasio, Rupiah, TakTerdefinisi, Teks};

/// The formulas of growth that published tables use.
///
/// Text and practice differ; the default is what most published tables follow.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum RumusPertumbuhan {
    /// Mean of the yearly growths; a year without a base is left out and does not count.
    #[default]
    RataRataTahunan,
    /// `(last − first) / n`, in rupiah a year; n is the number of years (Permendagri 54/2010).
    RupiahPerTahun,
    /// The same as a share of the first year.
    BagianTahunPertama,
    /// `g2 + g3 + g4 + g5/4`: the mean with its brackets forgotten, a spreadsheet error.
    TanpaKurung,
}

impl RumusPertumbuhan {
    /// All formulas, the default first.
    pub const ALL: [Self; 4] = [
        Self::RataRataTahunan,
        Self::RupiahPerTahun,
        Self::BagianTahunPertama,
        Self::TanpaKurung,
    ];

    /// The formula in words.
    pub fn teks(self) -> Teks {
        match self {
            Self::RataRataTahunan => teks!(
                "rata-rata pertumbuhan tahunan",
                "mean of the yearly growths"
            ),
            Self::RupiahPerTahun => teks!(
                "(tahun terakhir − tahun pertama) / jumlah tahun, dalam rupiah",
                "(last year − first year) / number of years, in rupiah"
            ),
            Self::BagianTahunPertama => teks!(
                "(tahun terakhir − tahun pertama) / jumlah tahun, dibagi tahun pertama",
                "(last year − first year) / number of years, as a share of the first year"
            ),
            Self::TanpaKurung => teks!(
                "jumlah pertumbuhan dengan hanya suku terakhir yang dibagi (kurung rumusnya hilang)",
                "sum of the growths with only the last one divided (the formula lost its brackets)"
            ),
        }
    }

    /// Where the formula is written.
    pub fn kutipan(self) -> Option<Kutipan> {
        match self {
            Self::RataRataTahunan => Some(permendagri_86_2017::PERTUMBUHAN),
            Self::RupiahPerTahun => Some(permendagri_54_2010::PERTUMBUHAN),
            Self::BagianTahunPertama | Self::TanpaKurung => None,
        }
    }
}

/// Mean yearly growth by the default formula, as a fraction (0.05 is five percent a year).
///
/// `None` stands for a year without a figure.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] where no pair of years has a base to grow from.
///
/// ```
/// use renstra_core::{growth, Pembulatan};
/// let v = [50, 100, 150, 200, 250].map(|n| Some(n.into()));
/// assert_eq!(growth(&v).unwrap().percent(Pembulatan::default())?.to_string(), "52.08");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn growth(values: &[Option<Angka>]) -> Result<Rasio, TakTerdefinisi> {
    growth_by(values, RumusPertumbuhan::default())
}

/// The same over figures of which some are missing: a year without a figure is a gap, a year whose figure cannot be
/// known (it cannot be read, or a part of it is missing) makes the growth unknown.
///
/// # Errors
/// The reason of the first year that cannot be known; otherwise as [`growth_by`].
///
/// ```
/// use renstra_core::{RumusPertumbuhan, TakTerdefinisi, rules::growth_known};
/// let of = |second| growth_known(&[Ok(100.into()), second, Ok(110.into())], RumusPertumbuhan::default());
/// assert_eq!(of(Err(TakTerdefinisi::DataTidakAda)), Err(TakTerdefinisi::PenyebutNol));
/// assert_eq!(of(Err(TakTerdefinisi::TakTerbaca)), Err(TakTerdefinisi::TakTerbaca));
/// assert_eq!(of(Ok(100.into())).unwrap().to_string(), "1/20");
/// ```
pub fn growth_known(
    values: &[Result<Angka, TakTerdefinisi>],
    rumus: RumusPertumbuhan,
) -> Result<Rasio, TakTerdefinisi> {
    let years = known_years(values)?;
    growth_by(&years, rumus)
}

/// The figures of the years, `None` for one that is missing; the reason of the first that cannot be known.
pub(crate) fn known_years(
    values: &[Result<Angka, TakTerdefinisi>],
) -> Result<Vec<Option<Angka>>, TakTerdefinisi> {
    let known = values.iter().map(|v| match v {
        Ok(n) => Ok(Some(*n)),
        Err(TakTerdefinisi::DataTidakAda) => Ok(None),
        Err(reason) => Err(*reason),
    });
    known.collect()
}

/// Mean yearly growth by a named formula.
///
/// # Errors
/// [`TakTerdefinisi`] where the formula has no value for these figures.
pub fn growth_by(
    values: &[Option<Angka>],
    rumus: RumusPertumbuhan,
) -> Result<Rasio, TakTerdefinisi> {
    match rumus {
        RumusPertumbuhan::RataRataTahunan => Rasio::mean(&yearly_growths(values)),
        RumusPertumbuhan::RupiahPerTahun => mean_step(values).map(|(step, _)| step),
        RumusPertumbuhan::BagianTahunPertama => {
            let (step, first) = mean_step(values)?;
            step.divide(&first)
        }
        RumusPertumbuhan::TanpaKurung => {
            let growths = yearly_growths(values);
            let n = u32::try_from(growths.len()).map_err(|_| TakTerdefinisi::Luapan)?;
            let (last, others) = growths.split_last().ok_or(TakTerdefinisi::PenyebutNol)?;
            let last = last.divide(&Rasio::whole(Angka::from(n)))?;
            Ok(others.iter().fold(last, |sum, g| sum.add(g)))
        }
    }
}

/// Slips of spreadsheets that printed growths follow. No rule: they only name what a printed figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum KeliruPertumbuhan {
    /// Each growth is divided by the year itself, not by the year before.
    TahunIni,
    /// `(last − first) / (n − 1)` as a share of the first year.
    SelangTahun,
    /// `(last − first)` as a share of the first year, over the whole span.
    Seluruhnya,
    /// A year after a blank or a zero counts as 100 percent.
    DariKosongSeratus,
    /// What is above 100 percent is printed as 100.
    DibatasiSeratus,
    /// `last − first / n`, in rupiah: the difference with its brackets forgotten.
    SelisihTanpaKurung,
}

impl KeliruPertumbuhan {
    pub(crate) const ALL: [Self; 6] = [
        Self::TahunIni,
        Self::SelangTahun,
        Self::Seluruhnya,
        Self::DariKosongSeratus,
        Self::DibatasiSeratus,
        Self::SelisihTanpaKurung,
    ];

    /// In words.
    pub(crate) fn teks(self) -> Teks {
        match self {
            Self::TahunIni => teks!(
                "kenaikan dibagi angka tahun ini, bukan tahun sebelumnya",
                "each rise divided by the figure of this year, not of the year before"
            ),
            Self::SelangTahun => teks!(
                "(tahun terakhir − tahun pertama) / (jumlah tahun − 1), dibagi tahun pertama",
                "(last year − first year) / (number of years − 1), as a share of the first year"
            ),
            Self::Seluruhnya => teks!(
                "(tahun terakhir − tahun pertama) / tahun pertama, tanpa dibagi jumlah tahun",
                "(last year − first year) / first year, not divided by the years"
            ),
            Self::DariKosongSeratus => teks!(
                "tahun sesudah nol atau sel kosong dihitung naik 100 %",
                "a year after a zero or an empty cell counted as a rise of 100 %"
            ),
            Self::DibatasiSeratus => teks!(
                "yang di atas 100 % dicetak 100",
                "what is above 100 % printed as 100"
            ),
            Self::SelisihTanpaKurung => teks!(
                "tahun terakhir − tahun pertama / jumlah tahun, dalam rupiah (kurung rumusnya hilang)",
                "last year − first year / number of years, in rupiah (the formula lost its brackets)"
            ),
        }
    }

    /// True where it gives rupiah, no share.
    pub(crate) fn is_money(self) -> bool {
        self == Self::SelisihTanpaKurung
    }

    /// What the slip gives; none where it does not apply.
    pub(crate) fn growth(self, values: &[Option<Angka>]) -> Option<Rasio> {
        let hundred = || Rasio::whole(Angka::from(1));
        match self {
            Self::TahunIni => {
                let pairs = values.windows(2).filter_map(|pair| match pair {
                    [Some(before), Some(now)] => rise((*before, *now), *now),
                    _ => None,
                });
                Rasio::mean(&pairs.collect::<Vec<_>>()).ok()
            }
            Self::SelangTahun => {
                let known = values.iter().flatten().count();
                let spans = u32::try_from(known.checked_sub(1)?).ok()?;
                Self::Seluruhnya
                    .growth(values)?
                    .divide(&Rasio::whole(Angka::from(spans)))
                    .ok()
            }
            Self::Seluruhnya => {
                let known: Vec<Angka> = values.iter().flatten().copied().collect();
                let (first, last) = (*known.first()?, *known.last()?);
                rise((first, last), first)
            }
            Self::DariKosongSeratus => {
                let mut from_nothing = false;
                let growths: Vec<Rasio> = { values.windows(2) }
                    .filter_map(|pair| match pair {
                        [Some(before), Some(now)] if !before.is_zero() => {
                            rise((*before, *now), *before)
                        }
                        [_, Some(now)] if !now.is_zero() => {
                            from_nothing = true;
                            Some(hundred())
                        }
                        _ => None,
                    })
                    .collect();
                let mean = Rasio::mean(&growths).ok()?;
                from_nothing.then_some(mean)
            }
            Self::SelisihTanpaKurung => {
                let known: Vec<Angka> = values.iter().flatten().copied().collect();
                let n = u32::try_from(known.len()).ok()?;
                let first = Rasio::new(*known.first()?, Angka::from(n)).ok()?;
                Some(Rasio::whole(*known.last()?).subtract(&first))
            }
            Self::DibatasiSeratus => {
                let exact = growth(values).ok()?;
                (exact > hundred()).then(hundred)
            }
        }
    }
}

/// Mean yearly growth of the ratio of realised to budget, which some agencies print beside the realised
/// amounts. `None` stands for a year without both amounts.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] where no pair of years has a base to grow from.
pub fn growth_of_ratio(years: &[Option<(Rupiah, Rupiah)>]) -> Result<Rasio, TakTerdefinisi> {
    let ratios: Vec<Option<Rasio>> = years
        .iter()
        .map(|pair| {
            let (anggaran, realisasi) = (*pair)?;
            super::absorption(anggaran, realisasi).ok()
        })
        .collect();
    let growths: Vec<Rasio> = ratios
        .windows(2)
        .filter_map(|pair| match pair {
            [Some(before), Some(now)] => now.subtract(before).divide(before).ok(),
            _ => None,
        })
        .collect();
    Rasio::mean(&growths)
}

/// The rise from one figure to another, over a base; none for a base of zero.
fn rise((before, now): (Angka, Angka), base: Angka) -> Option<Rasio> {
    let rise = Rasio::whole(now).subtract(&Rasio::whole(before));
    rise.divide(&Rasio::whole(base)).ok()
}

/// Growth from year to year, pairs without a base left out.
fn yearly_growths(values: &[Option<Angka>]) -> Vec<Rasio> {
    values
        .windows(2)
        .filter_map(|pair| match pair {
            [Some(before), Some(now)] => rise((*before, *now), *before),
            _ => None,
        })
        .collect()
}

/// `(last − first) / n` and the first figure, over the years that have one.
fn mean_step(values: &[Option<Angka>]) -> Result<(Rasio, Rasio), TakTerdefinisi> {
    let known: Vec<Angka> = values.iter().flatten().copied().collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        return Err(TakTerdefinisi::DataTidakAda);
    };
    let n = u32::try_from(known.len()).map_err(|_| TakTerdefinisi::Luapan)?;
    let first = Rasio::whole(*first);
    let step = Rasio::whole(*last)
        .subtract(&first)
        .divide(&Rasio::whole(Angka::from(n)))?;
    Ok((step, first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Pembulatan;

    fn v(cells: &[&str]) -> Vec<Option<Angka>> {
        cells.iter().map(|c| c.parse().ok()).collect()
    }

    fn percent(cells: &[&str], rumus: RumusPertumbuhan) -> String {
        growth_by(&v(cells), rumus)
            .unwrap()
            .percent(Pembulatan::default())
            .unwrap()
            .to_string()
    }

    /// Whole rows as published by agencies of Banyuwangi.
    #[test]
    fn a_formula_of_a_regulation_names_it() {
        let of = |f: RumusPertumbuhan| f.kutipan();
        let told = permendagri_86_2017::PERTUMBUHAN;
        assert_eq!(of(RumusPertumbuhan::RataRataTahunan), Some(told));
        let told = permendagri_54_2010::PERTUMBUHAN;
        assert_eq!(of(RumusPertumbuhan::RupiahPerTahun), Some(told));
        assert_eq!(of(RumusPertumbuhan::TanpaKurung), None);
    }

    #[test]
    fn published_rows() {
        let mean = RumusPertumbuhan::RataRataTahunan;
        assert_eq!(
            percent(
                &[
                    "2263113961",
                    "2300000000",
                    "2600000000",
                    "2900000000",
                    "3100000000"
                ],
                mean
            ),
            "8.28"
        );
        assert_eq!(
            percent(
                &[
                    "N/A",
                    "6042483151",
                    "1329003200",
                    "3351041300",
                    "3077845000"
                ],
                mean
            ),
            "22"
        );
        assert_eq!(
            percent(&["0", "149425965", "46673800", "49999900", "0"], mean),
            "-53.88"
        );
        assert_eq!(
            percent(&["0", "54220320", "59755325", "0", "199949100"], mean),
            "-44.9"
        );
        assert_eq!(
            percent(&["59895020", "15257890", "99456000", "0", "0"], mean),
            "125.77"
        );
    }

    #[test]
    fn other_formulas() {
        let row = ["110000000", "84998100", "72434100", "70969600", "93293700"];
        assert_eq!(percent(&row, RumusPertumbuhan::RataRataTahunan), "-2.02");
        let r = growth_by(&v(&row), RumusPertumbuhan::TanpaKurung).unwrap();
        assert_eq!(
            r.percent(Pembulatan::half_away(0)).unwrap().to_string(),
            "-32"
        );
        // 54/2010: first 100, fifth 150 is 10 a year.
        let r = growth_by(
            &v(&["100", "110", "120", "130", "150"]),
            RumusPertumbuhan::RupiahPerTahun,
        )
        .unwrap();
        assert_eq!(r.round(Pembulatan::default()).unwrap().to_string(), "10");
        assert_eq!(
            percent(
                &["100", "110", "120", "130", "150"],
                RumusPertumbuhan::BagianTahunPertama
            ),
            "10"
        );
    }

    #[test]
    fn nothing_to_grow_from() {
        assert_eq!(
            growth(&v(&["0", "0", "0"])),
            Err(TakTerdefinisi::PenyebutNol)
        );
        assert_eq!(growth(&v(&["5"])), Err(TakTerdefinisi::PenyebutNol));
        assert_eq!(growth(&[]), Err(TakTerdefinisi::PenyebutNol));
    }
}
