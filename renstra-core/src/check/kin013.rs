//! KIN013: a part exceeds its whole: a child reaches more people or households than its parent, in the
//! same unit and year.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{list, num, unit};
use crate::analysis::indicator_links::number;
use crate::model::{Indikator, Simpul, Tingkat};
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::satuan::words;
use crate::value::{Angka, Bahasa, GolonganSatuan, Sel, Tahun, Target, Teks};

/// A year in which the child has more than its parent.
type Lebih<'a> = (Tahun, &'a Sel<Target>, Angka, Angka);

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN013",
    keparahan: Keparahan::Catatan,
    judul_id: "anak menjangkau lebih banyak orang atau keluarga daripada induknya",
    judul_en: "a child reaches more people or households than its parent",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    for node in tree
        .iter()
        .filter(|n| n.tingkat == Tingkat::Kegiatan && n.anak.len() > 1)
    {
        let wholes = Wholes::of(node);
        for (child, part) in
            { tree.children(node) }.flat_map(|c| c.indikator.iter().map(move |i| (c, i)))
        {
            let Some(own) = wholes.of_part(part, child) else {
                continue;
            };
            let more: Vec<Lebih<'_>> = part
                .target
                .iter()
                .filter_map(|(year, cell)| {
                    let (a, _) = number(Some(cell))?;
                    let (whole, _) = number(own.target_of(*year))?;
                    (a > whole).then_some((*year, cell, a, whole))
                })
                .collect();
            match more.first() {
                None => p.pass(),
                Some(first) => p.fail(finding((node, own), child, first, &more)),
            }
        }
    }
}

/// The indicators of a parent that count people, by name.
struct Wholes<'a> {
    by_name: Map<Vec<String>, &'a Indikator>,
    only: Option<&'a Indikator>,
}

impl<'a> Wholes<'a> {
    fn of(node: &'a Simpul) -> Self {
        let mut by_name = Map::new();
        let mut all = node
            .indikator
            .iter()
            .filter(|i| counts_people(i))
            .peekable();
        let first = all.peek().copied();
        let mut count = 0;
        for own in all {
            by_name.keep_first(words(&own.nama), own);
            count += 1;
        }
        let only = first.filter(|_| count == 1);
        Self { by_name, only }
    }

    /// The one that a child's indicator is a part of: of the same name, or the only one, for the child's first.
    fn of_part(&self, part: &Indikator, child: &Simpul) -> Option<&'a Indikator> {
        let is_first = child
            .indikator
            .first()
            .is_some_and(|i| std::ptr::eq(i, part));
        let same = self.by_name.get(&words(&part.nama)).copied();
        let found = same.or(self.only.filter(|_| is_first));
        found.filter(|w| w.satuan == part.satuan)
    }
}

fn counts_people(indikator: &Indikator) -> bool {
    let kind = indikator.satuan.as_ref().and_then(|s| s.golongan());
    matches!(kind, Some(GolonganSatuan::Orang | GolonganSatuan::Keluarga))
}

fn finding(
    (node, own): (&Simpul, &Indikator),
    child: &Simpul,
    first: &Lebih<'_>,
    more: &[Lebih<'_>],
) -> Temuan {
    let (name, whole_name) = (child.label(), node.label());
    let (_, cell, part, whole) = first;
    let unit = unit(own.satuan.as_ref());
    let years = list(more.iter().map(|(y, _, _, _)| y));
    let row = own.tempat.baris().unwrap_or_default();
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let (a, e) = (num(*part, b), num(*whole, b));
            match b {
                Bahasa::Id => format!("`{name}` menjangkau {a}{unit}, lebih banyak daripada induknya `{whole_name}` (baris {row}) {e}{unit} (tahun {years})"),
                Bahasa::En => format!("`{name}` reaches {a}{unit}, more than its parent `{whole_name}` (row {row}) with {e}{unit} (years {years})"),
            }
        }),
        teks!(
            "periksa target keduanya; bagian tidak melebihi keseluruhan",
            "check both targets; a part does not exceed the whole"
        ),
    )
    .tercetak(&cell.tercetak)
    .dihitung(*whole)
    .beside(more.iter().flat_map(|(year, cell, _, _)| {
        let whole = own.target_of(*year);
        [Some(*cell), whole].into_iter().flatten().map(|c| &c.tempat)
    }))
    .jalur(&child.jalur);
    finding.difference(*part, *whole)
}
