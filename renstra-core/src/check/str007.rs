//! STR007: a row of progress that is not used: its node, year or indicator is not in the plan, it does not say
//! which indicator it is about, or another row says something else of the same time.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::progress::owner::{KunciPemilik, PemilikKode};
use crate::model::{BarisRealisasi, Masa, Simpul};
use crate::ordered::{Map, Set};
use crate::value::bahasa::teks;
use crate::value::satuan::words;
use crate::value::{Sel, Tahun, Target, Teks, Tempat, Tiada};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR007",
    keparahan: Keparahan::Peringatan,
    judul_id: "baris realisasi yang tidak dipakai: simpul, tahun, atau indikatornya tidak jelas, atau dua angka untuk satu masa",
    judul_en: "a row of progress that is not used: its node, year or indicator is unclear, or there are two figures for one time",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    if tree.is_empty() {
        k.plan.realisasi.iter().for_each(|_| p.skip());
        return;
    }
    if k.plan.realisasi.is_empty() {
        return;
    }
    let pemilik = &k.progress.pemilik;
    let nodes =
        { pemilik.iter() }.map(|(key, n)| (key.clone(), KodeBersama::of(n, pemilik.apart(key))));
    let nodes: Map<KunciPemilik, KodeBersama> = nodes.collect();
    let years = tree.all_years();
    let mut seen = Terlihat::default();
    for row in k.plan.realisasi.iter().filter(|r| !r.is_closing()) {
        let key = pemilik.of_row(row);
        let known = key.and_then(|key| Some((nodes.get(&key)?, key)));
        let Some((nodes, key)) = known else {
            p.fail(of_nobody(row, pemilik));
            continue;
        };
        let Some(year) = row.tahun.filter(|_| row.masa.is_some()) else {
            p.skip();
            continue;
        };
        let name = row.indikator.as_deref().map(words);
        let wrong = of_year((&years, &tree.tahun), row, year)
            .or_else(|| of_shared(row, nodes))
            .or_else(|| of_indicator(row, nodes.about(name.as_ref())))
            .or_else(|| seen.twice(row, (key, nodes.about(name.as_ref())), year));
        match wrong {
            Some(found) => p.fail(found),
            None => p.pass(),
        }
    }
}

/// Most rows with the same code that one message lists.
const ROWS_NAMED: usize = 10;

/// The nodes that share a code, and what a row must say to mean one of their indicators.
struct KodeBersama {
    /// Number of nodes.
    n: usize,
    /// True if they belong to several units.
    units: bool,
    /// Row numbers of the first of them, for the message.
    rows: Teks,
    /// Comparable names of their indicators.
    names: Set<Vec<String>>,
    /// Names that indicators of several units bear.
    kembar: Set<Vec<String>>,
    /// Comparable name of an indicator that is the only one of its node.
    only: Option<Vec<String>>,
}

impl KodeBersama {
    fn of(nodes: &[&Simpul], units: bool) -> Self {
        let all = nodes.iter().filter_map(|s| s.tempat.baris());
        let first: Vec<String> = all.take(ROWS_NAMED).map(|b| b.to_string()).collect();
        let first = first.join(", ");
        let rows = match nodes.len().checked_sub(ROWS_NAMED) {
            None | Some(0) => Teks::same(first),
            Some(more) => teks!("{first} dan {more} lagi", "{first} and {more} more"),
        };
        let indicators = nodes.iter().flat_map(|n| &n.indikator);
        let mut kembar = Set::new();
        if units {
            let mut seen = Set::new();
            for i in indicators.clone() {
                let name = words(&i.nama);
                if !seen.insert(name.clone()) {
                    kembar.insert(name);
                }
            }
        }
        let only = nodes.iter().find_map(|n| match n.indikator.as_slice() {
            [only] => Some(words(&only.nama)),
            _ => None,
        });
        Self {
            n: nodes.len(),
            units,
            rows,
            names: indicators.map(|i| words(&i.nama)).collect(),
            kembar,
            only,
        }
    }

    /// Comparable name of the indicator that a row means: the named one, or the only one of a node; `None` if unclear.
    fn about<'a>(&'a self, name: Option<&'a Vec<String>>) -> Option<&'a Vec<String>> {
        match name {
            Some(name) => Some(name).filter(|n| self.names.contains(*n)),
            None => self.only.as_ref(),
        }
    }
}

/// A year that is outside the plan, or for which the plan has no pagu.
fn of_year(
    (all, with_money): (&[Tahun], &[Tahun]),
    row: &BarisRealisasi,
    year: Tahun,
) -> Option<Temuan> {
    let message = if all.binary_search(&year).is_err() {
        teks!(
            "tahun {year} di luar rencana; baris ini tidak dipakai",
            "the year {year} is outside the plan; this row is not used"
        )
    } else if spends(row) && with_money.binary_search(&year).is_err() {
        teks!(
            "rencana tidak mencetak pagu tahun {year}; `rp_realisasi` baris ini tidak dipakai",
            "the plan prints no budget for {year}; `rp_realisasi` of this row is not used"
        )
    } else {
        return None;
    };
    Some(finding(&row.tempat, "tahun", &year.to_string(), message))
}

/// A row of a code, or of a unit, that the plan does not have.
fn of_nobody(row: &BarisRealisasi, pemilik: &PemilikKode<'_>) -> Temuan {
    let code = &row.kode;
    match row.unit_kerja.as_ref().filter(|_| pemilik.knows_code(row)) {
        Some(unit) => {
            let message = teks!(
                "kode `{code}` tidak dimiliki unit `{unit}` dalam rencana; baris ini tidak dipakai",
                "no unit `{unit}` bears the code `{code}` in the plan; this row is not used"
            );
            finding(&row.tempat, "unit_kerja", unit, message)
        }
        None => {
            let message = teks!(
                "kode `{code}` tidak ada dalam rencana; baris ini tidak dipakai",
                "the code `{code}` is not in the plan; this row is not used"
            );
            finding(&row.tempat, "kode", code, message)
        }
    }
}

/// A code shared by several nodes: money, or a figure without an indicator, cannot be assigned to one of them.
fn of_shared(row: &BarisRealisasi, nodes: &KodeBersama) -> Option<Temuan> {
    let figure = reaches(row);
    let name = row.indikator.as_deref().map(words);
    let whose = name.is_none_or(|name| nodes.kembar.contains(&name));
    let unclear = spends(row) || (figure.is_some() && whose);
    if nodes.n < 2 || !unclear {
        return None;
    }
    let (code, n) = (&row.kode, nodes.n);
    let Teks { id, en } = &nodes.rows;
    let message = teks!(
        "kode `{code}` dipakai {n} baris rencana (baris {id}); milik yang mana tidak disebut, dan angkanya tidak dipakai",
        "the code `{code}` is borne by {n} rows of the plan (rows {en}); whose it is is not said, and the figure is not used"
    );
    let message = match nodes.units {
        true => {
            let Teks { id, en } = message;
            teks!(
                "{id}; sebutkan unitnya (`unit_kerja`)",
                "{en}; name the unit (`unit_kerja`)"
            )
        }
        false => message,
    };
    let cells = figure.into_iter().map(|c| &c.tempat);
    let money = row.by_period().filter_map(|of| of.rp_realisasi);
    let money = money.map(|c| &c.tempat);
    Some(finding(&row.tempat, "kode", code, message).beside(cells.chain(money)))
}

/// A figure of an indicator that the node does not have, or of an unidentified one.
fn of_indicator(row: &BarisRealisasi, about: Option<&Vec<String>>) -> Option<Temuan> {
    let reached = reaches(row)?;
    if about.is_some() {
        return None;
    }
    let code = &row.kode;
    let (printed, message) = match &row.indikator {
        Some(name) => (
            name.as_str(),
            teks!(
                "`{code}` tidak mempunyai indikator `{name}`; angka baris ini tidak dipakai",
                "`{code}` has no indicator `{name}`; the figure of this row is not used"
            ),
        ),
        None => (
            "",
            teks!(
                "`{code}` tidak mempunyai tepat satu indikator, dan baris ini tidak menyebut yang mana; angkanya tidak dipakai",
                "`{code}` does not have just one indicator, and this row does not say which; its figure is not used"
            ),
        ),
    };
    Some(finding(&row.tempat, "indikator", printed, message).beside([&reached.tempat]))
}

/// Node, year, quarter, and the indicator (`None`: what was spent).
type Tentang = (KunciPemilik, Tahun, Option<Masa>, Option<String>);

/// A figure as printed, and its place.
type Kata<'a> = (&'a str, &'a Tempat);

/// The figures of the rows so far, by node, year, quarter and indicator: the first, and the first that differs from it.
#[derive(Default)]
struct Terlihat<'a>(Map<Tentang, (Kata<'a>, Option<Kata<'a>>)>);

impl<'a> Terlihat<'a> {
    /// A row that contradicts an earlier one on the same figure and time.
    fn twice(
        &mut self,
        row: &'a BarisRealisasi,
        (owner, about): (KunciPemilik, Option<&Vec<String>>),
        year: Tahun,
    ) -> Option<Temuan> {
        let name = about.map(|words| words.join(" ")).unwrap_or_default();
        let said = row.by_period().flat_map(|of| {
            let reached = of.realisasi.filter(|c| c.missing().is_none());
            // A dash is zero rupiah, and contradicts an amount.
            let spent = of.rp_realisasi;
            let spent = spent.filter(|c| matches!(c.missing(), None | Some(Tiada::Nihil)));
            [
                reached.map(|c| (of.masa, Some(name.clone()), &c.tercetak, &c.tempat)),
                spent.map(|c| (of.masa, None, &c.tercetak, &c.tempat)),
            ]
        });
        let mut found = None;
        for (masa, what, text, place) in said.flatten() {
            let key = (owner.clone(), year, masa, what);
            let here: Kata<'a> = (text.as_str(), place);
            let differs = |other: &Kata<'a>| other.0.trim() != text.trim();
            let before = self.0.get(&key);
            let said = before
                .and_then(|(first, other)| Some(*first).filter(differs).or(other.filter(differs)));
            if let Some((other, at)) = said {
                let message = teks!(
                    "`{text}`, sedangkan baris lain memuat `{other}` untuk masa yang sama; keduanya tidak dipakai",
                    "`{text}`, while another row has `{other}` for the same time; neither is used"
                );
                let column = place.kolom().unwrap_or_default();
                found = found.or(Some(
                    finding(&row.tempat, column, text, message).beside([at]),
                ));
            }
            self.0.update(
                key,
                || (here, None),
                |(first, other)| {
                    if other.is_none() && differs(first) {
                        *other = Some(here);
                    }
                },
            );
        }
        found
    }
}

/// True if the row has an amount spent.
fn spends(row: &BarisRealisasi) -> bool {
    let mut cells = row.by_period().filter_map(|of| of.rp_realisasi);
    cells.any(|c| c.missing().is_none())
}

/// The first figure of an indicator in the row.
fn reaches(row: &BarisRealisasi) -> Option<&Sel<Target>> {
    let mut cells = row.by_period().filter_map(|of| of.realisasi);
    cells.find(|c| c.missing().is_none())
}

fn finding(row: &Tempat, column: &str, printed: &str, message: Teks) -> Temuan {
    Temuan::new(
        row.in_column(column),
        message,
        teks!("perbaiki barisnya", "correct the row"),
    )
    .tercetak(printed)
}
