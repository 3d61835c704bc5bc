//! What a node or the plan spent: from the progress table, otherwise from the nodes below.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::budget::printed;
use crate::analysis::progress::realised::money_way;
use crate::analysis::spending::{Belanja, amount_in};
use crate::model::figur::{Figur, TOTAL, UkuranBelanja};
use crate::model::{Masa, SifatIndikator, Simpul, SimpulId};
use crate::value::bahasa::teks;
use crate::value::{Nilai, Tahun, Teks, Tempat};

impl Explainer<'_> {
    /// A figure of what a node, or the plan, spent in a year; none where it has no value.
    pub(super) fn explain_belanja(
        &self,
        jalur: &str,
        ukuran: UkuranBelanja,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let y = self.pohon.tahun.binary_search(&tahun).ok()?;
        let node = match jalur {
            TOTAL => None,
            key => Some(self.pohon.find(key)?),
        };
        let spent = self.spent(&Belanja::new(self.plan), node, y, tahun);
        let pagu = || self.explain_pagu(node, Some(tahun));
        let name = node.map_or_else(
            || teks!("seluruh rencana", "the whole plan"),
            |n| Teks::same(n.label()),
        );
        let Teks { id, en } = name;
        let key = Figur::Belanja(jalur.to_owned(), ukuran).at(Some(tahun));
        let found = match ukuran {
            UkuranBelanja::Realisasi => spent,
            UkuranBelanja::Sisa => Penjelasan::computed(
                teks!("Sisa pagu {tahun}: {id}", "Remaining budget {tahun}: {en}"),
                Step::Selisih,
                vec![pagu(), spent],
            )
            .rule("sisa_anggaran", None),
            UkuranBelanja::Serapan => Penjelasan::computed(
                teks!("Serapan {tahun}: {id}", "Absorption {tahun}: {en}"),
                Step::Bagi,
                vec![spent, pagu()],
            )
            .rule("serapan", None),
        };
        (!matches!(found.nilai, Nilai::TakTerdefinisi(_))).then(|| found.key(key))
    }

    fn spent(&self, all: &Belanja<'_>, node: Option<&Simpul>, y: usize, year: Tahun) -> Penjelasan {
        let name = node.map_or_else(
            || teks!("seluruh rencana", "the whole plan"),
            |n| Teks::same(n.label()),
        );
        let Teks { id, en } = name;
        let title = teks!("Realisasi {year}: {id}", "Realised {year}: {en}");
        let cells = node.and_then(|n| Some((n, all.reached.spent_cells(n, year)?.as_ref().ok()?)));
        let key = node.map_or(TOTAL, |n| &n.jalur).to_owned();
        let key = Figur::Belanja(key, UkuranBelanja::Realisasi).at(Some(year));
        let Some((node, cells)) = cells else {
            let below: Vec<SimpulId> = match node {
                Some(node) => node.anak.clone(),
                None => self.pohon.roots().map(|n| n.id).collect(),
            };
            let parts = all.due(&below, y, year).filter_map(|id| self.pohon.get(id));
            let parts = parts.map(|n| self.spent(all, Some(n), y, year)).collect();
            return Penjelasan::computed(title, Step::JumlahLengkap, parts).key(key);
        };
        let mut leaves: Vec<Penjelasan> = { cells.iter() }
            .map(|(masa, cell)| {
                let Teks { id, en } = masa.teks();
                let leaf = Penjelasan::cell(title.clone(), Some(cell), printed(Some(cell)).into());
                leaf.remark(Teks::new(id, en))
            })
            .collect();
        let way = money_way(node).unwrap_or(SifatIndikator::Inkremental);
        let last = leaves.len() < 2 || way != SifatIndikator::Inkremental;
        match leaves.pop() {
            Some(leaf) if last => leaf.remark(way.teks()).key(key),
            leaf => {
                leaves.extend(leaf);
                Penjelasan::computed(title, Step::JumlahLengkap, leaves)
                    .remark(way.teks())
                    .key(key)
            }
        }
    }

    /// What the nodes below a node spent in a part of a year, added up.
    pub(super) fn spent_below(&self, jalur: &str, year: Tahun, masa: Masa) -> Option<Penjelasan> {
        let node = self.pohon.find(jalur)?;
        let y = self.pohon.tahun.binary_search(&year).ok()?;
        let all = Belanja::new(self.plan);
        let below = all
            .due(&node.anak, y, year)
            .filter_map(|id| self.pohon.get(id));
        let parts = below.filter_map(|child| {
            let amount = amount_in(all.parts(child.id, year), masa)?;
            let (name, Teks { id, en }) = (child.label(), masa.teks());
            let title = teks!(
                "Realisasi {year} ({id}): {name}",
                "Realised {year} ({en}): {name}"
            );
            let cells = all
                .reached
                .spent_cells(child, year)
                .and_then(|c| c.as_ref().ok());
            let cell = cells.and_then(|c| c.iter().find(|(own, _)| *own == masa));
            Some(match cell {
                Some((_, cell)) if printed(Some(cell)) == Ok(amount) => {
                    Penjelasan::cell(title, Some(cell), amount.into())
                }
                _ => Penjelasan::printed(title, None, amount.into()),
            })
        });
        let title = teks!("Jumlah bawahannya", "Sum of what is below it");
        Some(Penjelasan::computed(
            title,
            Step::JumlahLengkap,
            parts.collect(),
        ))
    }

    /// What cells of the progress table, or the targets of quarters and months, come to as parts of one year.
    pub(super) fn whole_year(&self, cells: &[Tempat], way: SifatIndikator) -> Option<Penjelasan> {
        let leaf = |place: &Tempat| {
            let row = self.row_of_progress(place)?;
            let title = teks!("pembanding", "compared with");
            let money = row.rp_realisasi.as_ref().filter(|c| c.tempat == *place);
            if let Some(cell) = money {
                return Some(Penjelasan::cell(
                    title,
                    Some(cell),
                    printed(Some(cell)).into(),
                ));
            }
            let figures = [&row.realisasi, &row.target];
            let cell = { figures.into_iter().flatten() }.find(|c| c.tempat == *place)?;
            let number = cell.value()?.number()?;
            Some(Penjelasan::cell(title, Some(cell), Nilai::Angka(number)))
        };
        let mut leaves = cells.iter().filter_map(leaf).collect::<Vec<_>>();
        if way != SifatIndikator::Inkremental {
            return leaves.pop();
        }
        let money = leaves.iter().any(|l| matches!(l.nilai, Nilai::Rupiah(_)));
        let step = if money {
            Step::JumlahLengkap
        } else {
            Step::Akumulasi
        };
        let title = teks!("Setahun", "Whole year");
        Some(Penjelasan::computed(title, step, leaves))
    }
}
