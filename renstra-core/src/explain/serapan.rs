//! Budget history: absorption, what remained, growth.

use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::serapan::garis::{Susunan, line_key};
use crate::analysis::serapan::{JUMLAH, pairs};
use crate::model::{BarisAnggaran, KelompokAnggaran, Renstra};
use crate::peraturan::permendagri_86_2017;
use crate::rules::RumusPertumbuhan;
use crate::value::bahasa::teks;
use crate::value::{Tahun, TakTerdefinisi, Teks, Tempat};

/// The figures of a line.
pub(super) const FIGURES: [&str; 4] = [
    "serapan",
    "sisa",
    "pertumbuhan_anggaran",
    "pertumbuhan_realisasi",
];

/// Both groups of the budget history, and which lines belong together.
struct Riwayat<'a> {
    years: Vec<Tahun>,
    anggaran: Susunan<'a>,
    realisasi: Susunan<'a>,
}

/// A line: its place in either group; none for the sum of the lines.
type Pasang = Option<(Option<usize>, Option<usize>)>;

impl Renstra {
    /// A figure of a line, by the number of the line (from 1) or `jumlah`.
    pub(super) fn explain_serapan(
        &self,
        figure: &str,
        line: &str,
        tahun: Option<Tahun>,
    ) -> Option<Penjelasan> {
        let history = Riwayat::of(self);
        let all = pairs(&history.anggaran, &history.realisasi);
        let pair: Pasang = match line {
            "jumlah" => None,
            number => {
                let n: usize = number.parse().ok()?;
                Some(*all.get(n.checked_sub(1)?)?)
            }
        };
        if all.is_empty() || tahun.is_some_and(|t| !history.years.contains(&t)) {
            return None;
        }
        let key = format!("{figure}/{line}");
        let name = history.name(pair);
        let year = tahun.map(|t| format!(" {t}")).unwrap_or_default();
        let spent = || history.amount(KelompokAnggaran::Realisasi, pair, tahun);
        let budget = || history.amount(KelompokAnggaran::Anggaran, pair, tahun);
        let found = match figure {
            "serapan" => Penjelasan::computed(
                teks!("Serapan{year}: {name}", "Absorption{year}: {name}"),
                Step::Bagi,
                vec![spent(), budget()],
            )
            .rule("serapan", Some(permendagri_86_2017::RASIO)),
            "sisa" => Penjelasan::computed(
                teks!(
                    "Sisa anggaran{year}: {name}",
                    "Remaining budget{year}: {name}"
                ),
                Step::Selisih,
                vec![budget(), spent()],
            )
            .rule("sisa_anggaran", None),
            _ if tahun.is_some() => return None,
            "pertumbuhan_anggaran" => history.growth(KelompokAnggaran::Anggaran, pair),
            "pertumbuhan_realisasi" => history.growth(KelompokAnggaran::Realisasi, pair),
            _ => return None,
        };
        Some(found.key(key, tahun))
    }

    /// How many lines the budget history has; none without one.
    pub(super) fn history_lines(&self) -> usize {
        let of = |k| self.susunan(k);
        pairs(
            &of(KelompokAnggaran::Anggaran),
            &of(KelompokAnggaran::Realisasi),
        )
        .len()
    }
}

impl Renstra {
    /// The key of a line by one of its rows: its number, or `jumlah` for a total.
    pub(super) fn history_key(&self, row: &BarisAnggaran) -> Option<String> {
        if row.is_total() {
            return Some("jumlah".to_owned());
        }
        let budget = self.susunan(KelompokAnggaran::Anggaran);
        let spent = self.susunan(KelompokAnggaran::Realisasi);
        let key = line_key(&row.uraian);
        let is_it = |s: &Susunan<'_>, i: Option<usize>| i.and_then(|i| s.keys.get(i)) == Some(&key);
        let n = pairs(&budget, &spent)
            .iter()
            .position(|(a, r)| is_it(&budget, *a) || is_it(&spent, *r))?;
        Some((n + 1).to_string())
    }

    /// What a printed total or heading of the budget history should be: the sum of its lines; for a
    /// total of the funding matrix, of the plan.
    pub(super) fn explain_jumlah_baris(&self, place: &Tempat, year: Tahun) -> Option<Penjelasan> {
        let history = Riwayat::of(self);
        for group in [KelompokAnggaran::Anggaran, KelompokAnggaran::Realisasi] {
            let lines = history.group(group);
            let at = lines.lines.iter().position(|l| same_row(&l.tempat, place));
            let Some((i, row)) = at.and_then(|i| Some((i, *lines.lines.get(i)?))) else {
                continue;
            };
            let total = lines.totals.iter().find(|(t, _)| *t == i);
            let parts = total.map_or_else(|| lines.below.get(i), |(_, parts)| Some(parts))?;
            let cells = parts.iter().map(|p| history.cell(group, Some(*p), year));
            let title = history.title(group, &row.uraian, Some(year));
            let sum = Penjelasan::computed(title, Step::Jumlah, cells.collect());
            return Some(sum.basis(permendagri_86_2017::T_C_24));
        }
        let total = self.pohon.total.iter().any(|t| same_row(&t.tempat, place));
        total.then(|| self.explain_pagu(None, Some(year)))
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

    fn name(&self, pair: Pasang) -> String {
        let line = |s: &Susunan<'_>, i: Option<usize>| Some(s.lines.get(i?)?.uraian.clone());
        let Some((a, r)) = pair else {
            return JUMLAH.to_owned();
        };
        line(&self.anggaran, a)
            .or_else(|| line(&self.realisasi, r))
            .unwrap_or_default()
    }

    /// The amount of a year, or of all years together.
    fn amount(&self, group: KelompokAnggaran, pair: Pasang, tahun: Option<Tahun>) -> Penjelasan {
        let Some(year) = tahun else {
            let parts = self.years.iter().map(|y| self.year(group, pair, *y));
            let name = self.name(pair);
            let title = self.title(group, &name, None);
            return Penjelasan::computed(title, Step::JumlahLengkap, parts.collect());
        };
        self.year(group, pair, year)
    }

    fn year(&self, group: KelompokAnggaran, pair: Pasang, year: Tahun) -> Penjelasan {
        let lines = self.group(group);
        let Some((a, r)) = pair else {
            let parts = lines.leaves().map(|i| Penjelasan {
                nilai: lines.part(i, year).into(),
                ..self.cell(group, Some(i), year)
            });
            return Penjelasan::computed(
                self.title(group, JUMLAH, Some(year)),
                Step::Jumlah,
                parts.collect(),
            )
            .basis(permendagri_86_2017::T_C_24);
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
            return Penjelasan::printed(self.title(group, "–", Some(year)), None, none.into());
        };
        let title = self.title(group, &row.uraian, Some(year));
        Penjelasan::cell(title, row.nilai_of(year), lines.printed(i, year).into())
    }

    fn title(&self, group: KelompokAnggaran, name: &str, year: Option<Tahun>) -> Teks {
        let year = year.map(|t| format!(" {t}")).unwrap_or_default();
        match group {
            KelompokAnggaran::Realisasi => {
                teks!("Realisasi{year}: {name}", "Realised{year}: {name}")
            }
            _ => teks!("Anggaran{year}: {name}", "Budget{year}: {name}"),
        }
    }

    fn growth(&self, group: KelompokAnggaran, pair: Pasang) -> Penjelasan {
        let formula = RumusPertumbuhan::default();
        let parts = self.years.iter().map(|y| self.year(group, pair, *y));
        let name = self.name(pair);
        let what = self.title(group, &name, None);
        Penjelasan::computed(
            Teks::new(
                format!("Pertumbuhan rata-rata per tahun – {}", what.id),
                format!("Mean yearly growth – {}", what.en),
            ),
            Step::Pertumbuhan(formula),
            parts.collect(),
        )
        .rule("pertumbuhan", formula.kutipan())
    }
}

fn same_row(a: &Tempat, b: &Tempat) -> bool {
    a.tabel() == b.tabel() && a.baris() == b.baris()
}
