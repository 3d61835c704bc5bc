//! Which nodes a row of the progress table is about: those of its code, of one unit where several units bear it.

use crate::model::pohon::named_unit;
use crate::model::{BarisRealisasi, Kode, Pohon, Simpul, SimpulId, parse_kode};
use crate::ordered::{Map, Set};

/// A code, and the unit where several units bear it; without a unit the nodes of all of them.
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
}

impl<'a> PemilikKode<'a> {
    pub(crate) fn new(tree: &'a Pohon) -> Self {
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
        Self { units, nodes, keys }
    }

    /// The key of a node; `None` without a code.
    pub(crate) fn of_node(&self, node: &Simpul) -> Option<&KunciPemilik> {
        self.keys.get(&node.id)
    }

    /// The key of a row; `None` if its code or its unit is not in the plan.
    pub(crate) fn of_row(&self, row: &BarisRealisasi) -> Option<KunciPemilik> {
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

    /// True for a code without a unit that several units bear.
    pub(crate) fn apart(&self, (code, unit): &KunciPemilik) -> bool {
        unit.is_none() && self.units.get(code).is_some_and(|of| of.len() > 1)
    }

    /// The keys with their nodes.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&KunciPemilik, &[&'a Simpul])> {
        self.nodes
            .iter()
            .map(|(key, nodes)| (key, nodes.as_slice()))
    }
}
