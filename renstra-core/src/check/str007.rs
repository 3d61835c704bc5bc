//! STR007: a row of progress that is not used: its node, year or indicator is not in the plan, it does not say
//! which indicator it is about, or another row says something else of the same time.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::progress::owner::{KunciPemilik, PemilikKode};
use crate::analysis::progress::twins::AsalMilik;
use crate::model::{BarisRealisasi, Masa, Pohon, Simpul, Tingkat};
use crate::ordered::{Map, Set};
use crate::value::bahasa::teks;
use crate::value::printable::shorten;
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
        { pemilik.iter() }.map(|(key, n)| (key.clone(), KodeBersama::of(tree, (key, n), pemilik)));
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
            None => match pemilik.told(row) {
                Some((node, AsalMilik::Urutan)) => {
                    p.fail_as(Keparahan::Catatan, by_order(row, node))
                }
                _ => p.pass(),
            },
        }
    }
}

/// A row that its place among the others gives to one of several nodes of a code.
fn by_order(row: &BarisRealisasi, node: &Simpul) -> Temuan {
    let (code, at) = (&row.kode, node.tempat.baris().unwrap_or_default());
    let message = teks!(
        "kode `{code}` dipakai beberapa baris rencana; menurut urutan baris realisasi di sekitarnya, baris ini dibaca sebagai milik baris {at} rencana",
        "several rows of the plan bear the code `{code}`; by the order of the rows around it, this row is read as one of row {at} of the plan"
    );
    let advice = teks!(
        "tulis `unit_kerja` atau `sasaran` pada baris realisasi, agar tidak bergantung pada urutan",
        "write `unit_kerja` or `sasaran` in the rows of progress, so that the order does not matter"
    );
    Temuan::new(row.tempat.in_column("kode"), message, advice)
        .tercetak(code)
        .beside([&node.tempat])
        .cause("order")
}

/// Most rows with the same code that one message lists.
const ROWS_NAMED: usize = 10;

/// The nodes that share a code, and what a row must say to mean one of their indicators.
struct KodeBersama {
    /// Number of nodes.
    n: usize,
    /// The column that would tell them apart.
    kolom: Option<&'static str>,
    /// Row numbers of the first of them and whose they are, for the message.
    rows: Teks,
    /// Comparable names of their indicators.
    names: Set<Vec<String>>,
    /// Names that indicators of several of them bear, where rows tell them apart.
    kembar: Set<Vec<String>>,
    /// Comparable name of an indicator that is the only one of its node.
    only: Option<Vec<String>>,
}

impl KodeBersama {
    fn of(
        tree: &Pohon,
        (key, nodes): (&KunciPemilik, &[&Simpul]),
        pemilik: &PemilikKode<'_>,
    ) -> Self {
        let units = pemilik.lacks_unit(key);
        let whose = |node: &Simpul| match units {
            true => {
                let mut path = std::iter::once(node).chain(tree.ancestors(node));
                path.find_map(|n| n.unit_kerja.as_deref()).map(shorten)
            }
            false => {
                let mut above = tree.ancestors(node);
                let sasaran = above.find(|a| a.tingkat <= Tingkat::Sasaran);
                sasaran.map(|a| shorten(&a.uraian))
            }
        };
        let owners = nodes.iter().take(ROWS_NAMED);
        let owners: Vec<Option<String>> = owners.map(|n| whose(n)).collect();
        let kolom = match owners.as_slice() {
            [] | [_] => None,
            _ if units => Some("unit_kerja"),
            [first, rest @ ..] => rest.iter().any(|o| o != first).then_some("sasaran"),
        };
        let first = nodes.iter().zip(owners).map(|(node, owner)| {
            let row = node.tempat.baris().unwrap_or_default();
            match owner.filter(|_| kolom.is_some()) {
                Some(owner) => format!("{row} (`{owner}`)"),
                None => row.to_string(),
            }
        });
        let first = first.collect::<Vec<_>>().join(", ");
        let rows = match nodes.len().checked_sub(ROWS_NAMED) {
            None | Some(0) => Teks::same(first),
            Some(more) => teks!("{first} dan {more} lagi", "{first} and {more} more"),
        };
        let indicators = nodes.iter().flat_map(|n| &n.indikator);
        let mut kembar = Set::new();
        if pemilik.apart(key) {
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
            kolom,
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
        "kode `{code}` dipakai {n} baris rencana, yaitu baris {id}; milik yang mana tidak disebut, dan angkanya tidak dipakai",
        "the code `{code}` is borne by {n} rows of the plan, rows {en}; whose the figure is, is not said, and it is not used"
    );
    let Teks { id, en } = message;
    let message = match (&row.sasaran, nodes.kolom) {
        (Some(said), _) => {
            let said = shorten(said);
            teks!(
                "{id}; sasaran `{said}` tidak menunjuk tepat satu di antaranya",
                "{en}; the sasaran `{said}` is not that of just one of them"
            )
        }
        (None, Some("unit_kerja")) => teks!(
            "{id}; sebutkan unitnya (`unit_kerja`)",
            "{en}; name the unit (`unit_kerja`)"
        ),
        (None, Some(_)) => teks!(
            "{id}; sebutkan sasarannya (`sasaran`)",
            "{en}; name the sasaran (`sasaran`)"
        ),
        (None, None) => teks!("{id}", "{en}"),
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
