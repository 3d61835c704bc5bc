//! Which nodes a row of the progress table is about: those of its code, of one unit where several units bear it, and of
//! these the one that its sasaran or its order tells.

use super::twins::{AsalMilik, MilikKembar};
use crate::model::pohon::named_unit;
use crate::model::{BarisRealisasi, Kode, Pohon, Simpul, SimpulId, parse_kode};
use crate::ordered::{Map, Set};

/// A code, and the unit where several units bear it, or the key of the node where rows tell it from its twins; without, the
/// nodes of all of them.
pub(crate) type KunciPemilik = (Kode, Option<String>);

/// The nodes of every code.
#[derive(Default)]
pub(crate) struct PemilikKode<'a> {
    /// The units that bear a code; a unit is that of the node, else of the nearest node above it that names one.
    units: Map<Kode, Set<Option<String>>>,
    /// The nodes of a key.
    nodes: Map<KunciPemilik, Vec<&'a Simpul>>,
    /// The key of a node.
    keys: Map<SimpulId, KunciPemilik>,
    /// The key that a node shares with its twins, where rows tell them apart.
    shared: Map<SimpulId, KunciPemilik>,
    /// Rows that tell one of several twins.
    rows: MilikKembar<'a>,
}

impl<'a> PemilikKode<'a> {
    pub(crate) fn new(tree: &'a Pohon, tables: [&'a [BarisRealisasi]; 2]) -> Self {
        let mut units: Map<Kode, Set<Option<String>>> = Map::new();
        let coded = || tree.iter().filter_map(|n| Some((n.kode.lengkap?, n)));
        let unit_of = |node: &Simpul| {
            let above = || tree.ancestors(node).find_map(Simpul::named_unit);
            node.named_unit().or_else(above)
        };
        for (code, node) in coded() {
            units.update(code, Set::new, |of| {
                of.insert(unit_of(node));
            });
        }
        let (mut nodes, mut keys) = (Map::new(), Map::new());
        for (code, node) in coded() {
            let apart = units.get(&code).is_some_and(|of| of.len() > 1);
            let key = (code, unit_of(node).filter(|_| apart));
            if key.1.is_some() {
                nodes.push((code, None), node);
            }
            nodes.push(key.clone(), node);
            keys.insert(node.id, key);
        }
        let mut all = Self {
            units,
            nodes,
            keys,
            shared: Map::new(),
            rows: Map::new(),
        };
        for rows in tables {
            let told = super::twins::told(tree, rows, |row| {
                all.key_of(row).map_or(&[], |key| all.nodes(&key))
            });
            all.rows.extend(told);
        }
        let told: Set<SimpulId> = { all.rows.iter() }.map(|(_, (node, _))| node.id).collect();
        let twins = { all.nodes.iter() }
            .filter(|(key, nodes)| {
                let mut own = nodes.iter().filter(|n| all.keys.get(&n.id) == Some(*key));
                nodes.len() > 1 && own.any(|n| told.contains(&n.id))
            })
            .flat_map(|(key, nodes)| nodes.iter().map(|n| (key.clone(), *n)));
        for (key, node) in twins.collect::<Vec<_>>() {
            let own = (key.0, Some(node.jalur.clone()));
            if all.keys.get(&node.id) == Some(&key) {
                all.nodes.push(own.clone(), node);
                all.keys.insert(node.id, own);
                all.shared.insert(node.id, key);
            }
        }
        all
    }

    /// How the rows tell a node from its twins.
    pub(crate) fn told(&self, row: &BarisRealisasi) -> Option<(&'a Simpul, AsalMilik)> {
        self.rows.get(&row.tempat).copied()
    }

    /// The keys of rows that may be about a node, or about one of its twins.
    pub(crate) fn unclear(&self, node: &Simpul) -> impl Iterator<Item = KunciPemilik> {
        let shared = self.shared.get(&node.id).cloned();
        let apart = |(code, of): &KunciPemilik| of.as_ref().map(|_| (*code, None));
        let key = shared.as_ref().or_else(|| self.keys.get(&node.id));
        let any = key.and_then(apart);
        shared.into_iter().chain(any)
    }

    /// The key of a node; `None` without a code.
    pub(crate) fn of_node(&self, node: &Simpul) -> Option<&KunciPemilik> {
        self.keys.get(&node.id)
    }

    /// The key of a row; `None` if its code or its unit is not in the plan.
    pub(crate) fn of_row(&self, row: &BarisRealisasi) -> Option<KunciPemilik> {
        match self.told(row) {
            Some((node, _)) => self.of_node(node).cloned(),
            None => self.key_of(row),
        }
    }

    /// The key that code and unit of a row give.
    fn key_of(&self, row: &BarisRealisasi) -> Option<KunciPemilik> {
        let code = parse_kode(&row.kode).ok()?;
        let units = self.units.get(&code)?;
        let unit = named_unit(row.unit_kerja.as_deref());
        // A plan that tells no unit of the code takes them all.
        let plain = units.len() == 1 && units.contains(&None);
        if unit.is_none() || plain {
            return Some((code, None));
        }
        let known = units.contains(&unit);
        known.then(|| (code, unit.filter(|_| units.len() > 1)))
    }

    /// True if the plan has the code of a row.
    pub(crate) fn knows_code(&self, row: &BarisRealisasi) -> bool {
        parse_kode(&row.kode).is_ok_and(|code| self.units.contains_key(&code))
    }

    /// The nodes of a key: one, where a row of it says whose it is.
    pub(crate) fn nodes(&self, key: &KunciPemilik) -> &[&'a Simpul] {
        self.nodes.get(key).map_or(&[], Vec::as_slice)
    }

    /// True for a key of which the rows do not say whose they are, while others do, or a unit would.
    pub(crate) fn apart(&self, key: &KunciPemilik) -> bool {
        let nodes = self.nodes(key);
        nodes.len() > 1 && nodes.iter().any(|n| self.of_node(n) != Some(key))
    }

    /// True for a code without a unit that several units bear.
    pub(crate) fn lacks_unit(&self, (code, unit): &KunciPemilik) -> bool {
        unit.is_none() && self.units.get(code).is_some_and(|of| of.len() > 1)
    }

    /// The keys with their nodes.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&KunciPemilik, &[&'a Simpul])> {
        self.nodes
            .iter()
            .map(|(key, nodes)| (key, nodes.as_slice()))
    }
}
