//! Pagu rolled up from the sub kegiatan.

use serde::{Deserialize, Serialize};

use super::same_money::{self, Ulangan, less};
use crate::model::figur::TOTAL;
use crate::model::{Kode, Pohon, Renstra, Simpul, SimpulId, Tingkat};
use crate::nomenklatur::kode::TingkatKode;
use crate::ordered::{Map, Set};
use crate::peraturan::jenis_spm::JenisPelayananDasar;
use crate::value::{Nilai, Tahun, TakTerdefinisi, Teks};

pub use super::jumlah::Jumlah;
pub(crate) use super::jumlah::{printed, sum_known};

/// The grouping by which pagu is added up.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Menurut {
    /// Every node of the plan.
    #[default]
    Hierarki,
    /// Tujuan only.
    Tujuan,
    /// Unit kerja of the lowest nodes.
    UnitKerja,
    /// Lokasi of the lowest nodes.
    Lokasi,
    /// Kegiatan that pay for SPM services, and everything else.
    Spm,
}

/// Amounts of a node or a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetRow {
    /// The node; `None` for a group and for the plan as a whole.
    pub simpul: Option<SimpulId>,
    /// Key of the node, or of the plan as a whole; `None` for a group.
    pub jalur: Option<String>,
    /// Key of the node above, or of the plan for the topmost nodes; `None` for a group and for the plan as a whole.
    pub induk: Option<String>,
    /// Level of the node, or the kind of group.
    pub tingkat: String,
    /// Depth below the top row, for indenting.
    pub kedalaman: usize,
    /// Full code, where it is known.
    pub kode: Option<Kode>,
    /// Name.
    pub uraian: String,
    /// Amounts by year, in the order of [`Budget::tahun`].
    pub per_tahun: Vec<Jumlah>,
    /// Sum over the years.
    pub jumlah: Jumlah,
}

/// Pagu by year, added up from the lowest nodes that carry money.
///
/// Money that stands at two nodes, such as that of a programme under two sasaran, counts once in what is above both.
/// An empty cell does not count; a cell that cannot be read makes everything above it unknown, never
/// zero. Basis: each level is the sum of the level below, and the end of the period is the sum of the
/// years (Permendagri 54/2010 annex IV, T-IV.C.28 column 19, superseded; real plans recomputed).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// The years.
    pub tahun: Vec<Tahun>,
    rows: Vec<BudgetRow>,
    plan: BudgetRow,
}

impl Budget {
    /// The rows in the order of the plan, the plan as a whole last.
    pub fn rows(&self) -> impl Iterator<Item = &BudgetRow> {
        self.rows.iter().chain(std::iter::once(&self.plan))
    }

    /// The row of a node.
    pub fn of(&self, id: SimpulId) -> Option<&BudgetRow> {
        // By hierarchy the rows stand in the order of the nodes.
        let direct = self.rows.get(id.0).filter(|r| r.simpul == Some(id));
        direct.or_else(|| {
            // Otherwise they are some of the nodes, in the same order.
            let at = self
                .rows
                .binary_search_by_key(&Some(id), |r| r.simpul)
                .ok()?;
            self.rows.get(at)
        })
    }

    /// The plan as a whole.
    pub fn plan(&self) -> &BudgetRow {
        &self.plan
    }

    /// The total of the plan over all years.
    ///
    /// # Errors
    /// [`TakTerdefinisi`] if the plan has no money or a cell cannot be read.
    pub fn total(&self) -> Jumlah {
        self.plan.jumlah
    }
}

impl Renstra {
    /// Rolls the pagu up along the hierarchy.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let budget = plan.budget();
    /// assert_eq!(budget.total()?.to_string(), "118873826774");
    /// let rehab = plan.pohon.find("1.06.04").unwrap();
    /// assert_eq!(budget.of(rehab.id).unwrap().jumlah?.to_string(), "9005000000");
    /// # Ok::<(), renstra_core::TakTerdefinisi>(())
    /// ```
    pub fn budget(&self) -> Budget {
        self.budget_by(Menurut::Hierarki)
    }

    /// Rolls the pagu up by something else than the hierarchy.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Menurut;
    /// let by_place = plan.budget_by(Menurut::Lokasi);
    /// let sums: Vec<_> = by_place.rows().map(|r| (r.uraian.as_str(), r.jumlah.unwrap().to_string())).collect();
    /// assert_eq!(sums[0], ("Tgr", "54845826774".into()));
    /// ```
    pub fn budget_by(&self, menurut: Menurut) -> Budget {
        let tree = &self.pohon;
        let amounts = RollUp::new(tree);
        let plan = amounts.whole(tree);
        let above = |node: &Simpul| {
            let parent = tree.ancestors(node).next();
            parent.map_or_else(|| TOTAL.to_owned(), |p| p.jalur.clone())
        };
        let node_row = |node: &Simpul| BudgetRow {
            simpul: Some(node.id),
            jalur: Some(node.jalur.clone()),
            induk: Some(above(node)),
            tingkat: node.tingkat.nama().to_owned(),
            kedalaman: tree.ancestors(node).count(),
            kode: node.kode.lengkap,
            uraian: node.uraian.clone(),
            per_tahun: amounts.of(node.id).to_vec(),
            jumlah: sum_known(amounts.of(node.id)),
        };
        let rows = match menurut {
            Menurut::Hierarki => tree.iter().map(node_row).collect(),
            Menurut::Tujuan => tree
                .iter()
                .filter(|n| n.tingkat == Tingkat::Tujuan)
                .map(node_row)
                .collect(),
            Menurut::UnitKerja => self.groups(&amounts, "unit_kerja", &|n| {
                (None, inherited(tree, n, |s| s.unit_kerja.as_deref()))
            }),
            Menurut::Lokasi => self.groups(&amounts, "lokasi", &|n| {
                (None, inherited(tree, n, |s| s.lokasi.as_deref()))
            }),
            Menurut::Spm => {
                let services = self.spm_services();
                self.groups(&amounts, "spm", &|n| self.spm_group(&services, n))
            }
        };
        Budget {
            tahun: tree.tahun.clone(),
            rows,
            plan,
        }
    }

    /// Adds up the lowest nodes by a key, groups in the order in which they first appear.
    fn groups(
        &self,
        amounts: &RollUp,
        kind: &str,
        key: &dyn Fn(&Simpul) -> (Option<Kode>, String),
    ) -> Vec<BudgetRow> {
        type Key = (Option<Kode>, String);
        let mut groups: Vec<(Key, Vec<Vec<Jumlah>>)> = Vec::new();
        let mut places: Map<Key, usize> = Map::new();
        let elsewhere = amounts.counted_elsewhere(&self.pohon);
        for node in self.pohon.iter().filter(|n| !elsewhere.contains(&n.id)) {
            let own = amounts.own(node.id);
            // A year without money below is no money of the node itself.
            let missing = |v: &Option<Jumlah>| *v == Some(Err(TakTerdefinisi::DataTidakAda));
            let above = !node.anak.is_empty();
            if own.iter().all(|v| v.is_none() || (above && missing(v))) {
                continue;
            }
            let key = key(node);
            let at = places.get(&key).copied().unwrap_or(groups.len());
            if at == groups.len() {
                places.insert(key.clone(), at);
                groups.push((key, Vec::new()));
            }
            let row = own
                .iter()
                .map(|v| v.unwrap_or(Err(TakTerdefinisi::DataTidakAda)))
                .collect();
            if let Some((_, members)) = groups.get_mut(at) {
                members.push(row);
            }
        }
        groups
            .into_iter()
            .map(|((kode, uraian), members)| {
                let per_tahun: Vec<Jumlah> = (0..self.pohon.tahun.len())
                    .map(|y| {
                        let column: Vec<Jumlah> =
                            members.iter().filter_map(|m| m.get(y).copied()).collect();
                        sum_known(&column)
                    })
                    .collect();
                BudgetRow {
                    simpul: None,
                    jalur: None,
                    induk: None,
                    tingkat: kind.to_owned(),
                    kedalaman: 0,
                    kode,
                    uraian,
                    jumlah: sum_known(&per_tahun),
                    per_tahun,
                }
            })
            .collect()
    }

    /// The SPM kegiatan that a node belongs to, or the group of everything else.
    fn spm_group(
        &self,
        services: &[&JenisPelayananDasar],
        node: &Simpul,
    ) -> (Option<Kode>, String) {
        let kegiatan = node.kode.lengkap.and_then(|k| k.at(TingkatKode::Kegiatan));
        // Of a kegiatan that pays for several services, each sub kegiatan tells its own.
        let name = kegiatan.map(|k| k.to_string()).unwrap_or_default();
        let shares = |s: &&&JenisPelayananDasar| s.bersama.contains(&name.as_str());
        let mut own = { services.iter().filter(shares) }.filter(|s| s.pays(node));
        if let (Some(service), None) = (own.next(), own.next()) {
            return (kegiatan, service.nama.to_owned());
        }
        match kegiatan.filter(|_| services.iter().any(|s| s.pays(node))) {
            Some(k) => {
                let name = std::iter::once(node)
                    .chain(self.pohon.ancestors(node))
                    .find(|n| n.tingkat == Tingkat::Kegiatan)
                    .map_or(String::new(), |n| n.uraian.clone());
                (Some(k), name)
            }
            None => (None, BUKAN_SPM.to_owned()),
        }
    }
}

/// Group of what pays for no SPM service.
const BUKAN_SPM: &str = "bukan SPM";
/// Group of what names neither unit nor place.
const TIDAK_DISEBUT: &str = "(tidak disebut)";

impl BudgetRow {
    /// The name as a value: that of a node as printed, that of a group in words of this library in both languages.
    pub fn nama(&self) -> Nilai {
        let en = match (self.simpul, self.uraian.as_str()) {
            (None, BUKAN_SPM) => "no SPM",
            (None, TIDAK_DISEBUT) => "(not named)",
            _ => return Nilai::Teks(self.uraian.clone()),
        };
        Nilai::Kalimat(Teks::new(self.uraian.as_str(), en))
    }
}

/// A text of the node or of the nearest node above it that has one.
fn inherited(tree: &Pohon, node: &Simpul, get: impl Fn(&Simpul) -> Option<&str>) -> String {
    std::iter::once(node)
        .chain(tree.ancestors(node))
        .find_map(get)
        .unwrap_or(TIDAK_DISEBUT)
        .to_owned()
}

/// Amounts of every node and year.
#[derive(Debug)]
pub(crate) struct RollUp {
    /// By node, then by year.
    computed: Vec<Vec<Jumlah>>,
    /// Where a node's own cell counts because nothing below it carries money.
    own: Vec<Vec<Option<Jumlah>>>,
    /// Nodes whose money an earlier one has.
    ulangan: Vec<Ulangan>,
}

impl RollUp {
    /// Adds up from the bottom; money that stands at two nodes counts once.
    pub(crate) fn new(tree: &Pohon) -> Self {
        let mut all = Self::adding(tree, Vec::new());
        let ulangan = same_money::repeated(tree, &all.computed);
        if !ulangan.is_empty() {
            all = Self::adding(tree, ulangan);
        }
        all
    }

    /// Adds up without what stands again.
    fn adding(tree: &Pohon, ulangan: Vec<Ulangan>) -> Self {
        let nodes: Vec<&Simpul> = tree.iter().collect();
        let mut again: Map<SimpulId, Vec<SimpulId>> = Map::new();
        for u in &ulangan {
            if let Some(at) = u.di {
                again.push(at, u.simpul);
            }
        }
        let mut computed: Vec<Vec<Jumlah>> = vec![Vec::new(); nodes.len()];
        let mut own = vec![Vec::new(); nodes.len()];
        // Children always come after their parent in the table.
        for node in nodes.iter().rev() {
            for (y, year) in tree.tahun.iter().enumerate() {
                let amounts = |ids: &[SimpulId]| -> Vec<Jumlah> {
                    let amounts = ids
                        .iter()
                        .filter_map(|id| computed.get(id.0)?.get(y).copied());
                    amounts.collect()
                };
                let (value, from_own) = match sum_known(&amounts(&node.anak)) {
                    Err(TakTerdefinisi::DataTidakAda) => {
                        let cell = printed(node.pagu_of(*year));
                        (cell, Some(cell))
                    }
                    sum => match again.get(&node.id) {
                        Some(ids) => (less(sum, &amounts(ids)), None),
                        None => (sum, None),
                    },
                };
                if let (Some(c), Some(o)) = (computed.get_mut(node.id.0), own.get_mut(node.id.0)) {
                    c.push(value);
                    o.push(from_own);
                }
            }
        }
        Self {
            computed,
            own,
            ulangan,
        }
    }

    /// The nodes whose money an earlier one has, that come together with it in this node, or in the plan.
    pub(crate) fn again(&self, di: Option<SimpulId>) -> impl Iterator<Item = &Ulangan> {
        self.ulangan.iter().filter(move |u| u.di == di)
    }

    /// The nodes whose money an earlier one has.
    pub(crate) fn all_again(&self) -> &[Ulangan] {
        &self.ulangan
    }

    /// The earlier node that has the money of this one.
    pub(crate) fn first_of(&self, id: SimpulId) -> Option<SimpulId> {
        let at = self.ulangan.binary_search_by_key(&id, |u| u.simpul).ok()?;
        self.ulangan.get(at).map(|u| u.pertama)
    }

    /// Nodes whose money counts elsewhere: those that stand again, and what is below them.
    pub(crate) fn counted_elsewhere(&self, tree: &Pohon) -> Set<SimpulId> {
        let mut out: Set<SimpulId> = self.ulangan.iter().map(|u| u.simpul).collect();
        if !out.is_empty() {
            for node in tree.iter() {
                if node.induk.is_some_and(|id| out.contains(&id)) {
                    out.insert(node.id);
                }
            }
        }
        out
    }

    /// Computed amounts of a node, by year.
    pub(crate) fn of(&self, id: SimpulId) -> &[Jumlah] {
        self.computed.get(id.0).map_or(&[], Vec::as_slice)
    }

    /// True if a node has an amount above or below zero in any year.
    pub(crate) fn has_money(&self, id: SimpulId) -> bool {
        self.of(id).iter().any(|m| m.is_ok_and(|m| !m.is_zero()))
    }

    /// The computed amount of a node in a year, by its number in the tree.
    pub(crate) fn of_node(&self, id: SimpulId, year: usize) -> Jumlah {
        self.of(id)
            .get(year)
            .copied()
            .unwrap_or(Err(TakTerdefinisi::DataTidakAda))
    }

    pub(crate) fn own(&self, id: SimpulId) -> &[Option<Jumlah>] {
        self.own.get(id.0).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn whole(&self, tree: &Pohon) -> BudgetRow {
        let per_tahun: Vec<Jumlah> = (0..tree.tahun.len())
            .map(|y| {
                let roots: Vec<Jumlah> = tree.roots().map(|r| self.of_node(r.id, y)).collect();
                let again = self.again(None).map(|u| self.of_node(u.simpul, y));
                less(sum_known(&roots), &again.collect::<Vec<_>>())
            })
            .collect();
        BudgetRow {
            simpul: None,
            jalur: Some(TOTAL.to_owned()),
            induk: None,
            tingkat: "total".to_owned(),
            kedalaman: 0,
            kode: None,
            uraian: "TOTAL".to_owned(),
            jumlah: sum_known(&per_tahun),
            per_tahun,
        }
    }
}
