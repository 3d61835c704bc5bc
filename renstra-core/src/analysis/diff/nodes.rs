//! Comparison of the nodes of two versions.

use super::cells::RowHead;
use super::{JenisPerubahan as Jenis, Keadaan, Perubahan};
use super::{changed_below, columns, indikator};
use crate::analysis::budget::{printed, sum_known};
use crate::analysis::node_pairing::{Padanan, name_key};
use crate::model::figur::{Figur, TOTAL};
use crate::model::of_year;
use crate::model::pohon::BarisTotal;
use crate::model::{Renstra, Simpul, Tingkat};
use crate::ordered::{Map, Set};
use crate::value::{Rupiah, Sel, Tahun};

/// Two versions with their pairs of nodes.
struct Versi<'a> {
    a: &'a Renstra,
    b: &'a Renstra,
    pairs: Padanan,
    unit_kerja: bool,
    lokasi: bool,
    satuan: bool,
    /// The levels that either version has.
    tingkat: [Set<Tingkat>; 2],
}

/// The changes of all nodes, then of the printed totals.
pub(super) fn changes(a: &Renstra, b: &Renstra) -> Vec<Perubahan> {
    let versi = Versi {
        a,
        b,
        pairs: Padanan::new(a, b, Tingkat::Tujuan),
        unit_kerja: columns::in_both(a, b, "unit_kerja"),
        lokasi: columns::in_both(a, b, "lokasi"),
        satuan: columns::in_both(a, b, "satuan"),
        tingkat: [a, b].map(|plan| plan.pohon.iter().map(|n| n.tingkat).collect()),
    };
    let mut removed = versi.removed();
    let mut out = removed.remove(&None).unwrap_or_default();
    for node in b.pohon.iter() {
        match versi.pairs.in_a(node, &a.pohon) {
            Some(before) => {
                out.extend(versi.node(before, node));
                out.extend(removed.remove(&Some(before.id.0)).unwrap_or_default());
            }
            None => out.push(alone(node, Jenis::Ditambah)),
        }
    }
    // A total is the nth total of its table.
    for (x, y) in a.pohon.total.iter().zip(&b.pohon.total) {
        out.extend(total(x, y));
    }
    changed_below::mark(a, b, &versi.pairs, &mut out);
    out
}

impl Versi<'_> {
    /// Removed nodes by the paired node that they stood behind.
    fn removed(&self) -> Map<Option<usize>, Vec<Perubahan>> {
        let mut out: Map<_, Vec<Perubahan>> = Map::new();
        let mut behind = None;
        for node in self.a.pohon.iter() {
            if self.pairs.in_b(node, &self.b.pohon).is_some() {
                behind = Some(node.id.0);
            } else {
                let row = alone(node, Jenis::Dihapus);
                out.push(behind, row);
            }
        }
        out
    }

    fn node(&self, a: &Simpul, b: &Simpul) -> Vec<Perubahan> {
        let pokok = pokok(b);
        let mut out = Vec::new();
        if name_key(a.tingkat, &a.uraian) != name_key(b.tingkat, &b.uraian) {
            out.push(pokok.text(Jenis::DiubahNama, Some(&a.uraian), Some(&b.uraian)));
        }
        let recoded = match (a.kode.lengkap, b.kode.lengkap) {
            (Some(x), Some(y)) => x != y,
            _ => a.kode.tercetak != b.kode.tercetak,
        };
        if recoded {
            let code = |n: &Simpul| match n.kode.lengkap {
                Some(k) => k.to_string(),
                None => n.kode.tercetak.clone(),
            };
            out.push(pokok.text(Jenis::Kode, Some(&code(a)), Some(&code(b))));
        }
        out.extend(self.moved(&pokok, a, b));
        out.extend(money(&pokok, &a.pagu, &b.pagu));
        let (x, y) = (a.pagu_akhir.as_ref(), b.pagu_akhir.as_ref());
        out.extend(pokok.money(Jenis::PaguAkhir, None, x, y));
        let texts = [
            (
                Jenis::UnitKerja,
                self.unit_kerja,
                &a.unit_kerja,
                &b.unit_kerja,
            ),
            (Jenis::Lokasi, self.lokasi, &a.lokasi, &b.lokasi),
        ];
        for (jenis, compared, x, y) in texts {
            if compared && x != y {
                out.push(pokok.text(jenis, x.as_deref(), y.as_deref()));
            }
        }
        out.extend(indikator::node_changes(
            &pokok,
            (&a.indikator, &b.indikator),
            (self.a.agency(), self.b.agency()),
            self.satuan,
        ));
        out
    }

    /// The change of a node with another parent. A level that only one version has does not count.
    fn moved(&self, pokok: &RowHead, a: &Simpul, b: &Simpul) -> Option<Perubahan> {
        let was = a.induk.and_then(|id| self.a.pohon.get(id));
        let is = b.induk.and_then(|id| self.b.pohon.get(id));
        let [in_a, in_b] = &self.tingkat;
        let stays = match (was, is) {
            (None, None) => true,
            (Some(p), _) if self.below(b, p) => true,
            (_, Some(q)) if self.below_in_a(a, q) => true,
            (Some(p), None) => !in_b.contains(&p.tingkat),
            (None, Some(q)) => !in_a.contains(&q.tingkat),
            (Some(p), Some(q)) => {
                p.tingkat != q.tingkat && !(in_b.contains(&p.tingkat) && in_a.contains(&q.tingkat))
            }
        };
        let label = |n: Option<&Simpul>| n.map(Simpul::label);
        (!stays).then(|| {
            let (x, y) = (label(was), label(is));
            pokok.text(Jenis::PindahInduk, x.as_deref(), y.as_deref())
        })
    }

    /// True if a node of `b` is below the partner of a node of `a`.
    fn below(&self, node: &Simpul, parent: &Simpul) -> bool {
        self.pairs
            .in_b(parent, &self.b.pohon)
            .is_some_and(|p| self.b.pohon.ancestors(node).any(|n| n.id == p.id))
    }

    /// True if a node of `a` was below the partner of a node of `b`.
    fn below_in_a(&self, node: &Simpul, parent: &Simpul) -> bool {
        self.pairs
            .in_a(parent, &self.a.pohon)
            .is_some_and(|p| self.a.pohon.ancestors(node).any(|n| n.id == p.id))
    }
}

fn pokok(node: &Simpul) -> RowHead {
    RowHead {
        tingkat: Some(node.tingkat),
        jalur: node.jalur.clone(),
        uraian: node.uraian.clone(),
        indikator: None,
        figur: Some(Figur::Pagu(node.jalur.clone())),
    }
}

/// A node that only one version has, with the money that it prints over all years.
fn alone(node: &Simpul, jenis: Jenis) -> Perubahan {
    let cells: Vec<_> = node.pagu.iter().map(|(_, c)| printed(Some(c))).collect();
    let sum = sum_known(&cells).ok();
    let state = sum.map_or(Keadaan::Kosong, Keadaan::Rupiah);
    let (before, after, difference) = match jenis {
        Jenis::Dihapus => {
            let gone = sum.and_then(|s| Rupiah::ZERO.checked_sub(s).ok());
            (state, Keadaan::TidakAda, gone)
        }
        _ => (Keadaan::TidakAda, state, sum),
    };
    let difference = difference.map(Rupiah::angka);
    pokok(node).change(jenis, None, before, after, difference)
}

/// Changes of money in the years of both versions.
fn money(
    pokok: &RowHead,
    a: &[(Tahun, Sel<Rupiah>)],
    b: &[(Tahun, Sel<Rupiah>)],
) -> Vec<Perubahan> {
    let of = |year| of_year(b, year);
    a.iter()
        .filter_map(|(year, cell)| pokok.money(Jenis::Pagu, Some(*year), Some(cell), of(*year)))
        .collect()
}

fn total(a: &BarisTotal, b: &BarisTotal) -> Vec<Perubahan> {
    let pokok = RowHead {
        tingkat: None,
        jalur: TOTAL.to_owned(),
        uraian: b.uraian.clone(),
        indikator: None,
        figur: Some(Figur::Pagu(TOTAL.to_owned())),
    };
    let mut out = money(&pokok, &a.pagu, &b.pagu);
    let (x, y) = (a.pagu_akhir.as_ref(), b.pagu_akhir.as_ref());
    out.extend(pokok.money(Jenis::PaguAkhir, None, x, y));
    out
}
