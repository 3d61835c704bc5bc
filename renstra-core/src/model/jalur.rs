//! Keys of nodes: how a person writes which node is meant.
//!
//! ```text
//! key       = code | level "-" number, then qualifiers
//! qualifier = "@" unit | "@" key of a node above | "@baris-" row
//! ```
//!
//! | key | node |
//! | --- | --- |
//! | `1.06.04` | the only node with this code |
//! | `1.02.02.2.02@upt-puskesmas-a` | of several with this code, the one of this unit kerja |
//! | `1.02.02@sasaran-2` | the one below this sasaran |
//! | `1.02.02@dinas@sasaran-2` | both are needed to tell it from the others |
//! | `1.02.02@baris-7` | nothing but its row tells it from the others |
//! | `tujuan-1`, `sasaran-3` | by level, counted over the whole table |
//! | `kegiatan-2@1.06.01` | a node without a known code: the second kegiatan below its parent |
//!
//! A unit is written in lower case, with `-` for everything that is neither letter nor digit. A key does not move when
//! rows are added elsewhere. A shorter spelling names a node too, as long as only one fits.

use super::id::SimpulId;
use super::node_index::NodeIndex;
use super::pohon::{Pohon, Simpul, Tingkat, named};
use crate::nomenklatur::{Kode, parse_kode};
use crate::ordered::Map;
use crate::value::Teks;
use crate::value::bahasa::teks;
use crate::value::latin::{is_letter_or_digit, lower};
use crate::value::printable::shorten;

/// Most keys of nodes that an error names.
const LISTED: usize = 20;

/// The message about a spelling that fits several nodes, with their keys.
pub(crate) fn ambiguous_key(text: &str, nodes: &[&Simpul]) -> Teks {
    let text = shorten(text);
    let n = nodes.len();
    let keys = nodes.iter().take(LISTED).map(|node| node.jalur.as_str());
    let mut keys = keys.collect::<Vec<_>>().join(", ");
    if n > LISTED {
        keys.push_str(", …");
    }
    teks!(
        "`{text}` cocok dengan {n} simpul; pilih salah satu: {keys}",
        "`{text}` fits {n} nodes; choose one of them: {keys}"
    )
}

/// Gives every node its key, once the whole table is read.
pub(crate) fn name_nodes(tree: &mut Pohon) {
    let mut by_code: Map<Kode, Vec<SimpulId>> = Map::new();
    for node in &tree.simpul {
        if let Some(code) = node.kode.lengkap {
            by_code.push(code, node.id);
        }
    }
    let shared = by_code.iter().filter(|(_, ids)| ids.len() > 1);
    let same_code: Map<Kode, SameCode> = { shared }
        .map(|(code, ids)| (*code, SameCode::of(tree, ids)))
        .collect();
    // Parents come before their children, so that a key can hold that of a node above.
    let mut statements: Map<Tingkat, usize> = Map::new();
    let mut below: Map<(SimpulId, Tingkat), usize> = Map::new();
    let mut tops: Map<Tingkat, usize> = Map::new();
    for at in 0..tree.simpul.len() {
        let Some(node) = tree.simpul.get(at) else {
            continue;
        };
        let level = node.tingkat;
        let number = match node.induk {
            _ if level <= Tingkat::Sasaran => statements.count(level),
            Some(parent) => below.count((parent, level)),
            None => tops.count(level),
        };
        let key = match node.kode.lengkap {
            Some(code) => {
                let others = same_code.get(&code);
                let qualifier = others.map(|o| o.qualifier(tree, node)).unwrap_or_default();
                format!("{code}{qualifier}")
            }
            None => {
                let above = node.induk.filter(|_| level > Tingkat::Sasaran);
                let above = above.and_then(|id| tree.get(id));
                let above = above.map(|n| format!("@{}", n.jalur)).unwrap_or_default();
                format!("{level}-{number}{above}")
            }
        };
        if let Some(node) = tree.simpul.get_mut(at) {
            node.jalur = key;
        }
    }
    let by_key = tree.simpul.iter().map(|n| (n.jalur.clone(), n.id));
    tree.indeks = NodeIndex {
        by_key: by_key.collect(),
        by_code,
    };
}

/// How often each unit and each statement above stands among the nodes of one code.
#[derive(Default)]
struct SameCode {
    unit: Map<String, usize>,
    statement: Map<SimpulId, usize>,
    both: Map<(String, SimpulId), usize>,
}

impl SameCode {
    fn of(tree: &Pohon, same: &[SimpulId]) -> Self {
        let mut counts = Self::default();
        for node in same.iter().filter_map(|id| tree.get(*id)) {
            let (unit, statement) = (unit_of(tree, node), statement_of(tree, node));
            if let Some(u) = &unit {
                counts.unit.count(u.clone());
            }
            if let Some(s) = statement {
                counts.statement.count(s.id);
            }
            if let (Some(u), Some(s)) = (unit, statement) {
                counts.both.count((u, s.id));
            }
        }
        counts
    }

    /// What tells a node from the others: its unit, the statement above it, both, or its row.
    fn qualifier(&self, tree: &Pohon, node: &Simpul) -> String {
        let unit = unit_of(tree, node);
        let statement = statement_of(tree, node);
        match (unit, statement) {
            (Some(u), _) if self.unit.get(&u) == Some(&1) => format!("@{u}"),
            (_, Some(s)) if self.statement.get(&s.id) == Some(&1) => format!("@{}", s.jalur),
            (Some(u), Some(s)) if self.both.get(&(u.clone(), s.id)) == Some(&1) => {
                format!("@{u}@{}", s.jalur)
            }
            _ => format!("@{ROW}{}", node.tempat.baris().unwrap_or_default()),
        }
    }
}

/// Qualifier by row.
const ROW: &str = "baris-";

/// The unit kerja of a node or of the nearest node above it that has one, as keys write it.
fn unit_of(tree: &Pohon, node: &Simpul) -> Option<String> {
    let mut path = std::iter::once(node).chain(tree.ancestors(node));
    let unit = path.find_map(|n| named(n.unit_kerja.as_deref()))?;
    Some(slug(unit)).filter(|s| !s.is_empty())
}

/// The sasaran or tujuan above a node.
fn statement_of<'a>(tree: &'a Pohon, node: &'a Simpul) -> Option<&'a Simpul> {
    let mut above = tree.ancestors(node);
    above.find(|n| n.tingkat <= Tingkat::Sasaran)
}

/// The key of a row that names no node of the plan: its code as keys write it, or its name; and its unit.
pub(crate) fn key_of_printed(kode: &str, unit: Option<&str>, name: &str) -> String {
    let mut parts = kode.split('@').map(str::trim);
    let head = parts.next().unwrap_or_default();
    let head = parse_kode(head).map_or_else(|_| slug(head), |code| code.to_string());
    let mut key = [head, slug(name)]
        .into_iter()
        .find(|k| !k.is_empty())
        .unwrap_or_else(|| "0".to_owned());
    for unit in parts.chain(unit).map(slug).filter(|s| !s.is_empty()) {
        key.push('@');
        key.push_str(&unit);
    }
    key
}

/// A text as keys write it.
fn slug(text: &str) -> String {
    let text = lower(text);
    let words = text.split(|c: char| !is_letter_or_digit(c));
    let joined = words
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    // Digits alone would be a year.
    if joined.bytes().all(|b| b.is_ascii_digit()) && !joined.is_empty() {
        return format!("unit-{joined}");
    }
    joined
}

impl Pohon {
    /// A node by its key, as [`Simpul::jalur`] spells it.
    pub fn find(&self, jalur: &str) -> Option<&Simpul> {
        self.get(*self.indeks.by_key.get(jalur)?)
    }

    /// The nodes that a spelling may mean: one for a key, several where something is left out.
    ///
    /// ```
    /// # use renstra_core::Renstra;
    /// let table = "tingkat,kode,uraian,rp_2026,unit_kerja\n\
    ///     kegiatan,1.02.02.2.02,Layanan,4,UPT A\n\
    ///     kegiatan,1.02.02.2.02,Layanan,5,UPT B\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", table)])?;
    /// let keys = |text: &str| plan.pohon.find_all(text).iter().map(|n| n.jalur.clone()).collect::<Vec<_>>();
    /// assert_eq!(keys("1.02.02.2.02"), ["1.02.02.2.02@upt-a", "1.02.02.2.02@upt-b"]);
    /// assert_eq!(keys("1 2 2 2.02@UPT B"), ["1.02.02.2.02@upt-b"]);
    /// assert!(keys("1.02.02.2.03").is_empty());
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn find_all(&self, text: &str) -> Vec<&Simpul> {
        let text = text.trim();
        if let Some(node) = self.find(text) {
            return vec![node];
        }
        let mut parts = text.split('@').map(str::trim);
        let head = parts.next().unwrap_or_default();
        let qualifiers: Vec<&str> = parts.collect();
        let ids: Vec<SimpulId> = match parse_kode(head) {
            Ok(code) => self.indeks.by_code.get(&code).cloned().unwrap_or_default(),
            Err(_) => self.numbered(head),
        };
        let fits = |node: &&Simpul| qualifiers.iter().all(|q| self.qualifies(node, q));
        ids.iter()
            .filter_map(|id| self.get(*id))
            .filter(fits)
            .collect()
    }

    /// The nodes whose key begins with level and number.
    fn numbered(&self, head: &str) -> Vec<SimpulId> {
        let head = lower(head);
        let is_it = |n: &&Simpul| n.jalur.split('@').next() == Some(head.as_str());
        self.iter().filter(is_it).map(|n| n.id).collect()
    }

    /// True if a qualifier is true of a node: its unit, a node above it, or its row.
    fn qualifies(&self, node: &Simpul, qualifier: &str) -> bool {
        if let Some(row) = qualifier.strip_prefix(ROW) {
            return row.parse().ok() == node.tempat.baris();
        }
        let code = parse_kode(qualifier).ok();
        let is_above = |n: &Simpul| {
            n.jalur == qualifier
                || (code.is_some() && n.kode.lengkap == code)
                || n.jalur.split('@').next() == Some(qualifier)
        };
        unit_of(self, node).as_deref() == Some(slug(qualifier).as_str())
            || self.ancestors(node).any(is_above)
    }
}
