//! A pair of documents, with their common nodes and indicators.

use crate::analysis::budget::{Jumlah, RollUp, printed};
use crate::analysis::node_pairing::{Padanan, pair_rows};
use crate::model::{BarisIndikator, Indikator, Renstra, Simpul, Tingkat};
use crate::nomenklatur::nama::indicator_key;
use crate::ordered::Set;
use crate::value::{Tahun, TakTerdefinisi, Tempat};

/// One indicator in both documents, with the key of its node in the first.
pub(crate) struct IndikatorBersama<'a> {
    pub(crate) jalur: Option<&'a str>,
    pub(crate) satu: &'a Indikator,
    pub(crate) dua: &'a Indikator,
}

/// The other document, paired with the plan from the programmes downward.
pub struct DocumentPair<'a> {
    pub(crate) lain: &'a Renstra,
    pub(crate) roll: RollUp,
    /// Nodes that both have.
    pub(crate) simpul: Vec<(&'a Simpul, &'a Simpul)>,
    /// Nodes that only the plan has.
    pub(crate) hanya_satu: Vec<&'a Simpul>,
    /// Nodes that only the other document has.
    pub(crate) hanya_dua: Vec<&'a Simpul>,
    /// Indicators that both have.
    pub(crate) indikator: Vec<IndikatorBersama<'a>>,
    /// Indicators without a partner at nodes or in tables that both have.
    pub(crate) indikator_sendiri: usize,
    /// Years of money that both have.
    pub(crate) tahun: Vec<Tahun>,
}

/// The common years, nodes and indicators.
const LEVELS: [Tingkat; 3] = [Tingkat::Program, Tingkat::Kegiatan, Tingkat::SubKegiatan];

impl<'a> DocumentPair<'a> {
    pub(crate) fn new(plan: &'a Renstra, lain: &'a Renstra) -> Self {
        let pairs = Padanan::new(plan, lain, Tingkat::Program);
        let years: Set<Tahun> = lain.pohon.tahun.iter().copied().collect();
        let common = |tahun: &&Tahun| years.contains(*tahun);
        let mut out = Self {
            lain,
            roll: RollUp::new(&lain.pohon),
            simpul: Vec::new(),
            hanya_satu: Vec::new(),
            hanya_dua: Vec::new(),
            indikator: Vec::new(),
            indikator_sendiri: 0,
            tahun: plan.pohon.tahun.iter().filter(common).copied().collect(),
        };
        for node in plan.pohon.iter().filter(|n| LEVELS.contains(&n.tingkat)) {
            match pairs.in_b(node, &lain.pohon) {
                Some(other) => out.simpul.push((node, other)),
                None => out.hanya_satu.push(node),
            }
        }
        let others = lain.pohon.iter().filter(|n| LEVELS.contains(&n.tingkat));
        out.hanya_dua = others
            .filter(|n| pairs.in_a(n, &plan.pohon).is_none())
            .collect();
        out.pair_indicators(plan);
        out
    }

    fn pair_indicators(&mut self, plan: &'a Renstra) {
        let agency = (plan.agency(), self.lain.agency());
        let key = |name: &str| indicator_key(&indicator_key(name, agency.0), agency.1);
        for (node, other) in &self.simpul {
            let of = |i: &Indikator| Some(key(&i.nama));
            for pair in pair_rows(&node.indikator, &other.indikator, &[&of]) {
                match pair {
                    (Some(satu), Some(dua)) => self.indikator.push(IndikatorBersama {
                        jalur: Some(&node.jalur),
                        satu,
                        dua,
                    }),
                    _ => self.indikator_sendiri += 1,
                }
            }
        }
        let of = |r: &BarisIndikator| Some(key(&r.indikator.nama));
        let grouped = |r: &BarisIndikator| {
            let group = r.kelompok.as_deref().unwrap_or_default();
            Some(format!("{group}: {}", key(&r.indikator.nama)))
        };
        let tables = plan.indicator_tables().into_iter();
        for ((_, left), (_, right)) in tables.zip(self.lain.indicator_tables()) {
            // A table that one document does not have is not compared.
            if left.is_empty() || right.is_empty() {
                continue;
            }
            for pair in pair_rows(left, right, &[&grouped, &of]) {
                match pair {
                    (Some(x), Some(y)) => self.indikator.push(IndikatorBersama {
                        jalur: None,
                        satu: &x.indikator,
                        dua: &y.indikator,
                    }),
                    _ => self.indikator_sendiri += 1,
                }
            }
        }
    }
}

/// The cells behind [`amount`]: its own, or those below it that are printed.
pub(crate) fn amount_cells(plan: &Renstra, node: &Simpul, tahun: Tahun) -> Vec<Tempat> {
    match node.pagu_of(tahun) {
        Some(cell) if !cell.tercetak.is_empty() => vec![cell.tempat.clone()],
        _ => plan
            .pohon
            .children(node)
            .flat_map(|child| amount_cells(plan, child, tahun))
            .collect(),
    }
}

/// The printed amount of a node in a year, or the sum of its children if it prints none.
pub(crate) fn amount(plan: &Renstra, roll: &RollUp, node: &Simpul, tahun: Tahun) -> Jumlah {
    match printed(node.pagu_of(tahun)) {
        Err(TakTerdefinisi::DataTidakAda) => {
            let year = plan.pohon.tahun.binary_search(&tahun);
            let missing = Err(TakTerdefinisi::DataTidakAda);
            year.map_or(missing, |y| roll.of_node(node.id, y))
        }
        own => own,
    }
}
