//! Budget history: absorption, what remained, growth.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::budget::printed;
use crate::analysis::serapan::garis::Susunan;
use crate::analysis::serapan::{Gap, gaps, pairs, sum_of_the_lines};
use crate::model::figur::{Figur, UkuranSerapan};
use crate::model::{KelompokAnggaran, Renstra};
use crate::peraturan::permendagri_86_2017;
use crate::rules::RumusPertumbuhan;
use crate::value::bahasa::teks;
use crate::value::{Tahun, TakTerdefinisi, Teks, Tempat};

/// Both groups of the budget history, and which lines belong together.
struct Riwayat<'a> {
    years: Vec<Tahun>,
    anggaran: Susunan<'a>,
    realisasi: Susunan<'a>,
}

/// A line: its place in either group; none for the sum of the lines.
type Pasang = Option<(Option<usize>, Option<usize>)>;

impl Explainer<'_> {
    /// A figure of a line by its number from 1, or of the sum of the lines.
    pub(super) fn explain_serapan(
        &self,
        ukuran: UkuranSerapan,
        line: Option<u32>,
        tahun: Option<Tahun>,
    ) -> Option<Penjelasan> {
        let history = Riwayat::of(self.plan);
        let all = pairs(&history.anggaran, &history.realisasi);
        let pair: Pasang = match line {
            None => None,
            Some(number) => {
                let at = usize::try_from(number).ok()?.checked_sub(1)?;
                Some(*all.get(at)?)
            }
        };
        let known = tahun.is_none_or(|t| history.years.contains(&t));
        if all.is_empty() || !known || (ukuran.is_growth() && tahun.is_some()) {
            return None;
        }
        let name = history.name(pair);
        let year = tahun.map(|t| format!(" {t}")).unwrap_or_default();
        let spent = || history.amount(KelompokAnggaran::Realisasi, pair, tahun);
        let budget = || history.amount(KelompokAnggaran::Anggaran, pair, tahun);
        let found = match ukuran {
            UkuranSerapan::Serapan => Penjelasan::computed(
                Teks::new(
                    format!("Serapan{year}: {}", name.id),
                    format!("Absorption{year}: {}", name.en),
                ),
                Step::Bagi,
                vec![spent(), budget()],
            )
            .rule("serapan", Some(permendagri_86_2017::RASIO)),
            UkuranSerapan::Sisa => Penjelasan::computed(
                Teks::new(
                    format!("Sisa anggaran{year}: {}", name.id),
                    format!("Remaining budget{year}: {}", name.en),
                ),
                Step::Selisih,
                vec![budget(), spent()],
            )
            .rule("sisa_anggaran", None),
            UkuranSerapan::PertumbuhanAnggaran => history.growth(KelompokAnggaran::Anggaran, pair),
            UkuranSerapan::PertumbuhanRealisasi => {
                history.growth(KelompokAnggaran::Realisasi, pair)
            }
        };
        let found = match history.gap(pair, tahun) {
            gap if gap.uneven => found.undefined_by_gap(),
            _ => found,
        };
        Some(found.key(Figur::Serapan(ukuran, line).at(tahun)))
    }

    /// How many lines the budget history has; none without one.
    pub(super) fn history_lines(&self) -> usize {
        let history = Riwayat::of(self.plan);
        pairs(&history.anggaran, &history.realisasi).len()
    }

    /// What a printed total or heading of the budget history should be: the sum of its lines; for a
    /// total of the funding matrix, of the plan.
    pub(super) fn sum_of_lines(&self, place: &Tempat, year: Tahun) -> Option<Penjelasan> {
        let history = Riwayat::of(self.plan);
        for group in [KelompokAnggaran::Anggaran, KelompokAnggaran::Realisasi] {
            let lines = history.group(group);
            let at = lines.lines.iter().position(|l| l.tempat.same_row(place));
            let Some((i, row)) = at.and_then(|i| Some((i, *lines.lines.get(i)?))) else {
                continue;
            };
            let total = lines.totals.iter().find(|(t, _)| *t == i);
            let parts = total.map_or_else(|| lines.below.get(i), |(_, parts)| Some(parts))?;
            let cells = parts.iter().map(|p| history.cell(group, Some(*p), year));
            let title = title(group, &Teks::same(&row.uraian), Some(year));
            let sum = Penjelasan::computed(title, Step::Jumlah, cells.collect());
            return Some(sum.basis(permendagri_86_2017::T_C_24));
        }
        let tree = &self.plan.pohon;
        let total = tree.total.iter().any(|t| t.tempat.same_row(place));
        total.then(|| self.explain_pagu(None, Some(year)))
    }

    /// Mean yearly growth of a row of T-C.24, from its own cells.
    pub(super) fn growth_of_row(&self, row: usize) -> Option<Penjelasan> {
        let row = self.plan.anggaran.get(row)?;
        let name = Teks::same(&row.uraian);
        let amounts = row.nilai.iter().map(|(year, cell)| {
            let title = title(row.kelompok, &name, Some(*year));
            Penjelasan::cell(title, Some(cell), printed(Some(cell)).into())
        });
        let ratios = row.rasio.iter().map(|(year, cell)| {
            let title = title(row.kelompok, &name, Some(*year));
            let number = cell
                .value()
                .map(|p| p.angka)
                .ok_or(TakTerdefinisi::DataTidakAda);
            Penjelasan::cell(title, Some(cell), number.into())
        });
        let what = title(row.kelompok, &name, None);
        Some(grown(&what, amounts.chain(ratios).collect()))
    }

    /// Realised over budget of two rows of T-C.24.
    pub(super) fn ratio_of_rows(
        &self,
        (budget, spent): (usize, usize),
        year: Tahun,
    ) -> Option<Penjelasan> {
        let cell = |row: usize| {
            let row = self.plan.anggaran.get(row)?;
            let cell = row.nilai_of(year)?;
            let title = title(row.kelompok, &Teks::same(&row.uraian), Some(year));
            Some(Penjelasan::cell(
                title,
                Some(cell),
                printed(Some(cell)).into(),
            ))
        };
        let name = &self.plan.anggaran.get(budget)?.uraian;
        let title = teks!("Serapan {year}: {name}", "Absorption {year}: {name}");
        let ratio = Penjelasan::computed(title, Step::Bagi, vec![cell(spent)?, cell(budget)?]);
        Some(ratio.rule("serapan", Some(permendagri_86_2017::RASIO)))
    }
}

impl<'a> Riwayat<'a> {
    fn of(plan: &'a Renstra) -> Self {
        Self {
            years: plan.anggaran_years(),
            anggaran: plan.susunan(KelompokAnggaran::Anggaran),
            realisasi: plan.susunan(KelompokAnggaran::Realisasi),
        }
    }

    fn group(&self, group: KelompokAnggaran) -> &Susunan<'a> {
        match group {
            KelompokAnggaran::Realisasi => &self.realisasi,
            _ => &self.anggaran,
        }
    }

    fn name(&self, pair: Pasang) -> Teks {
        let line = |s: &Susunan<'_>, i: Option<usize>| Some(s.lines.get(i?)?.uraian.clone());
        let Some((a, r)) = pair else {
            return sum_of_the_lines();
        };
        let name = line(&self.anggaran, a).or_else(|| line(&self.realisasi, r));
        Teks::same(name.unwrap_or_default())
    }

    /// The empty cells that the sum of the lines leaves out in a year, or in all.
    fn gap(&self, pair: Pasang, tahun: Option<Tahun>) -> Gap {
        if pair.is_some() {
            return Gap::default();
        }
        let all = pairs(&self.anggaran, &self.realisasi);
        let years = tahun.map_or_else(|| self.years.clone(), |year| vec![year]);
        Gap::of_all(&gaps(&all, &self.anggaran, &self.realisasi, &years))
    }

    /// The amount of a year, or of all years together.
    fn amount(&self, group: KelompokAnggaran, pair: Pasang, tahun: Option<Tahun>) -> Penjelasan {
        let Some(year) = tahun else {
            let parts = self.years.iter().map(|y| self.year(group, pair, *y));
            let title = title(group, &self.name(pair), None);
            return Penjelasan::computed(title, Step::JumlahLengkap, parts.collect());
        };
        self.year(group, pair, year)
    }

    fn year(&self, group: KelompokAnggaran, pair: Pasang, year: Tahun) -> Penjelasan {
        let lines = self.group(group);
        let Some((a, r)) = pair else {
            let other = self.group(match group {
                KelompokAnggaran::Realisasi => KelompokAnggaran::Anggaran,
                _ => KelompokAnggaran::Realisasi,
            });
            let unclear = lines.unclear(other);
            let parts = lines.leaves().map(|i| Penjelasan {
                nilai: lines.part(i, year, &unclear).into(),
                ..self.cell(group, Some(i), year)
            });
            let sum = Penjelasan::computed(
                title(group, &sum_of_the_lines(), Some(year)),
                Step::Jumlah,
                parts.collect(),
            )
            .basis(permendagri_86_2017::T_C_24);
            let empty = lines.leaves().filter(|i| lines.is_empty(*i, year)).count();
            return match empty {
                0 => sum,
                n => sum.remark(teks!(
                    "{n} sel kosong tidak ikut dijumlahkan",
                    "empty cells left out of the sum: {n}"
                )),
            };
        };
        let line = match group {
            KelompokAnggaran::Realisasi => r,
            _ => a,
        };
        self.cell(group, line, year)
    }

    fn cell(&self, group: KelompokAnggaran, line: Option<usize>, year: Tahun) -> Penjelasan {
        let lines = self.group(group);
        let Some((i, row)) = line.and_then(|i| Some((i, *lines.lines.get(i)?))) else {
            let none = Err::<crate::Rupiah, _>(TakTerdefinisi::DataTidakAda);
            return Penjelasan::printed(
                title(group, &Teks::same("–"), Some(year)),
                None,
                none.into(),
            );
        };
        let title = title(group, &Teks::same(&row.uraian), Some(year));
        Penjelasan::cell(title, row.nilai_of(year), lines.printed(i, year).into())
    }

    fn growth(&self, group: KelompokAnggaran, pair: Pasang) -> Penjelasan {
        let parts = self.years.iter().map(|y| self.year(group, pair, *y));
        let what = title(group, &self.name(pair), None);
        grown(&what, parts.collect())
    }
}

/// Mean yearly growth over years in order.
fn grown(what: &Teks, years: Vec<Penjelasan>) -> Penjelasan {
    let formula = RumusPertumbuhan::default();
    Penjelasan::computed(
        Teks::new(
            format!("Pertumbuhan rata-rata per tahun – {}", what.id),
            format!("Mean yearly growth – {}", what.en),
        ),
        Step::Pertumbuhan(formula),
        years,
    )
    .rule("pertumbuhan", formula.kutipan())
}

fn title(group: KelompokAnggaran, name: &Teks, year: Option<Tahun>) -> Teks {
    let year = year.map(|t| format!(" {t}")).unwrap_or_default();
    let (id, en) = match group {
        KelompokAnggaran::Anggaran => ("Anggaran", "Budget"),
        KelompokAnggaran::Realisasi => ("Realisasi", "Realised"),
        KelompokAnggaran::Rasio => ("Rasio", "Ratio"),
    };
    Teks::new(
        format!("{id}{year}: {}", name.id),
        format!("{en}{year}: {}", name.en),
    )
}
