//! Pairing of the nodes of two funding matrices.
//!
//! The code decides, then the code that holds in every urusan, then the name below the same parent.
//! What is left is paired only where little else is possible: a parent by its children, a node alone
//! with its printed code, a name that both matrices have once. Duplicates pair in their order.

use std::collections::VecDeque;

use crate::model::{Pohon, Renstra, Simpul, Tingkat};
use crate::nomenklatur::nama::{letters_only, likeness_percent, statement_key};
use crate::ordered::{Map, Set};

/// Two nodes without a code, alone below one parent, are one if they share this much of their words.
const LIKE_PERCENT: usize = 50;

/// A name without case, spacing, punctuation and the word for its level.
pub(crate) fn name_key(tingkat: Tingkat, uraian: &str) -> String {
    let letters = letters_only(uraian);
    match letters.strip_prefix(tingkat.nama()) {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => letters,
    }
}

/// One of the two matrices.
struct Sisi<'a> {
    simpul: Vec<&'a Simpul>,
    /// The comparable name of each node.
    nama: Vec<String>,
    /// The lowest level that counts; nodes above it are neither paired nor parents.
    dari: Tingkat,
}

impl<'a> Sisi<'a> {
    fn new(plan: &'a Renstra, dari: Tingkat) -> Self {
        let simpul: Vec<&Simpul> = plan.pohon.iter().collect();
        let name = |n: &&Simpul| match n.tingkat {
            Tingkat::Tujuan | Tingkat::Sasaran => statement_key(&n.uraian, plan.agency()),
            level => name_key(level, &n.uraian),
        };
        Self {
            nama: simpul.iter().map(name).collect(),
            simpul,
            dari,
        }
    }

    fn get(&self, i: usize) -> Option<&'a Simpul> {
        self.simpul
            .get(i)
            .copied()
            .filter(|n| n.tingkat >= self.dari)
    }

    fn name(&self, i: usize) -> &str {
        self.nama.get(i).map_or("", String::as_str)
    }

    fn parent(&self, i: usize) -> Option<usize> {
        let above = self.get(i)?.induk?.0;
        self.get(above).map(|_| above)
    }

    /// The nodes directly below a node; for `None` the highest nodes.
    fn below(&self, i: Option<usize>) -> Vec<usize> {
        match i {
            Some(i) => self
                .get(i)
                .map(|n| n.anak.iter().map(|id| id.0).collect())
                .unwrap_or_default(),
            None => self.all().filter(|i| self.parent(*i).is_none()).collect(),
        }
    }

    fn all(&self) -> impl Iterator<Item = usize> {
        (0..self.simpul.len()).filter(|i| self.get(*i).is_some())
    }
}

/// The pairs, by the number of the node in either matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Padanan {
    ke_b: Vec<Option<usize>>,
    ke_a: Vec<Option<usize>>,
}

impl Padanan {
    /// Pairs the nodes of two plans from a level downward.
    pub(crate) fn new(a: &Renstra, b: &Renstra, dari: Tingkat) -> Self {
        let (a, b) = (Sisi::new(a, dari), Sisi::new(b, dari));
        let mut pairs = Self {
            ke_b: vec![None; a.simpul.len()],
            ke_a: vec![None; b.simpul.len()],
        };
        let all = |s: &Sisi<'_>| s.all().collect::<Vec<usize>>();
        let (left, right) = (all(&a), all(&b));
        pairs.by_key((&a, &left), (&b, &right), |s, i| {
            let node = s.get(i)?;
            Some((node.tingkat, node.kode.lengkap?, s.name(i).to_owned()))
        });
        pairs.by_key((&a, &left), (&b, &right), |s, i| {
            let node = s.get(i)?;
            Some((node.tingkat, node.kode.lengkap?))
        });
        pairs.by_generic_code((&a, &left), (&b, &right));
        pairs.top_down(&a, &b, false);
        pairs.by_children(&a, &b);
        pairs.top_down(&a, &b, true);
        pairs.by_unique_name(&a, &b);
        pairs.top_down(&a, &b, true);
        pairs
    }

    /// The partner of a node of the first matrix.
    pub(crate) fn in_b<'b>(&self, node: &Simpul, b: &'b Pohon) -> Option<&'b Simpul> {
        let at = self.ke_b.get(node.id.0).copied().flatten()?;
        b.get(crate::model::SimpulId(at))
    }

    /// The partner of a node of the second matrix.
    pub(crate) fn in_a<'a>(&self, node: &Simpul, a: &'a Pohon) -> Option<&'a Simpul> {
        let at = self.ke_a.get(node.id.0).copied().flatten()?;
        a.get(crate::model::SimpulId(at))
    }

    fn b_of(&self, i: usize) -> Option<usize> {
        self.ke_b.get(i).copied().flatten()
    }

    fn is_free(&self, a: usize, b: usize) -> bool {
        self.ke_b.get(a) == Some(&None) && self.ke_a.get(b) == Some(&None)
    }

    fn put(&mut self, a: usize, b: usize) {
        if self.is_free(a, b)
            && let (Some(x), Some(y)) = (self.ke_b.get_mut(a), self.ke_a.get_mut(b))
        {
            *x = Some(b);
            *y = Some(a);
        }
    }

    /// Pairs unpaired nodes with equal keys, in order.
    fn by_key<K: Ord>(
        &mut self,
        (a, left): (&Sisi<'_>, &[usize]),
        (b, right): (&Sisi<'_>, &[usize]),
        key: impl Fn(&Sisi<'_>, usize) -> Option<K>,
    ) {
        let mut waiting: Map<K, VecDeque<usize>> = Map::new();
        for i in right.iter().filter(|i| self.ke_a.get(**i) == Some(&None)) {
            if let Some(k) = key(b, *i) {
                waiting.update(k, VecDeque::new, |list| list.push_back(*i));
            }
        }
        for i in left {
            if self.ke_b.get(*i) != Some(&None) {
                continue;
            }
            let other = key(a, *i).and_then(|k| waiting.get_mut(&k)?.pop_front());
            if let Some(other) = other {
                self.put(*i, other);
            }
        }
    }

    /// A code for every urusan (`X.XX.01`) is the same code in an urusan (`1.06.01`): by it and the name, then by it.
    fn by_generic_code(
        &mut self,
        (a, left): (&Sisi<'_>, &[usize]),
        (b, right): (&Sisi<'_>, &[usize]),
    ) {
        let code = |s: &Sisi<'_>, i: usize| s.get(i)?.kode.lengkap;
        let generic = |s: &Sisi<'_>, list: &[usize]| -> Vec<usize> {
            let list = list.iter().copied();
            list.filter(|i| code(s, *i).is_some_and(|c| c.generic() == Some(c)))
                .collect()
        };
        let (generic_left, generic_right) = (generic(a, left), generic(b, right));
        for (left, right) in [(&generic_left[..], right), (left, &generic_right[..])] {
            self.by_key((a, left), (b, right), |s, i| {
                Some((code(s, i)?.generic()?, s.name(i).to_owned()))
            });
            self.by_key((a, left), (b, right), |s, i| code(s, i)?.generic());
        }
    }

    /// Pairs by name below every pair of parents, from the top; then single remaining children.
    fn top_down(&mut self, a: &Sisi<'_>, b: &Sisi<'_>, alone: bool) {
        for parent in std::iter::once(None).chain(a.all().map(Some)) {
            let other = match parent {
                None => None,
                Some(i) => match self.b_of(i) {
                    Some(j) => Some(j),
                    None => continue,
                },
            };
            let (left, right) = (a.below(parent), b.below(other));
            self.by_key((a, &left), (b, &right), |s, i| {
                Some((s.get(i)?.tingkat, s.name(i).to_owned()))
            });
            if alone {
                self.alone((a, &left), (b, &right));
            }
        }
    }

    /// Pairs nodes that are the only ones left with their level and printed code.
    fn alone(&mut self, (a, left): (&Sisi<'_>, &[usize]), (b, right): (&Sisi<'_>, &[usize])) {
        type Left<'k> = Map<(Tingkat, &'k str), Vec<usize>>;
        fn group<'k>(s: &Sisi<'k>, list: &[usize], taken: &[Option<usize>]) -> Left<'k> {
            let mut out = Left::new();
            for i in list.iter().filter(|i| taken.get(**i) == Some(&None)) {
                if let Some(n) = s.get(*i) {
                    let key = (n.tingkat, n.kode.tercetak.as_str());
                    out.push(key, *i);
                }
            }
            out
        }
        let others = group(b, right, &self.ke_a);
        for ((level, code), mine) in group(a, left, &self.ke_b) {
            let theirs = others.get(&(level, code)).map_or(&[][..], Vec::as_slice);
            let (&[i], &[j]) = (mine.as_slice(), theirs) else {
                continue;
            };
            let like =
                |x: &Simpul, y: &Simpul| likeness_percent(&x.uraian, &y.uraian) >= LIKE_PERCENT;
            if let (Some(x), Some(y)) = (a.get(i), b.get(j))
                && !both_coded(x, y)
                && (!code.is_empty() || like(x, y))
            {
                self.put(i, j);
            }
        }
    }

    /// Pairs parents at least half of whose children are pairs, from the bottom.
    fn by_children(&mut self, a: &Sisi<'_>, b: &Sisi<'_>) {
        for level in Tingkat::ALL.into_iter().rev() {
            let mut votes: Map<(usize, usize), usize> = Map::new();
            for i in a.all() {
                let parents = self
                    .b_of(i)
                    .and_then(|j| Some((a.parent(i)?, b.parent(j)?)));
                if let Some((i, j)) = parents
                    && let (Some(x), Some(y)) = (a.get(i), b.get(j))
                    && (x.tingkat, y.tingkat) == (level, level)
                    && !both_coded(x, y)
                {
                    votes.count((i, j));
                }
            }
            for ((i, j), n) in votes {
                let half =
                    |s: &Sisi<'_>, i| s.get(i).is_some_and(|x: &Simpul| 2 * n >= x.anak.len());
                if half(a, i) && half(b, j) {
                    self.put(i, j);
                }
            }
        }
    }

    /// Pairs nodes whose name occurs once in each matrix: they were moved.
    fn by_unique_name(&mut self, a: &Sisi<'_>, b: &Sisi<'_>) {
        let once = |s: &Sisi<'_>| {
            let (mut seen, mut twice) = (Map::new(), Set::new());
            for i in s.all() {
                let Some(node) = s.get(i) else { continue };
                let key = (node.tingkat, s.name(i).to_owned());
                if seen.insert(key.clone(), i).is_some() {
                    twice.insert(key);
                }
            }
            let once = seen.into_iter().filter(|(k, _)| !twice.contains(k));
            once.collect::<Map<_, _>>()
        };
        let others = once(b);
        for (key, i) in once(a) {
            if let Some(j) = others.get(&key) {
                self.put(i, *j);
            }
        }
    }
}

/// True if both nodes have full codes; without an earlier pair, they are different nodes.
fn both_coded(a: &Simpul, b: &Simpul) -> bool {
    a.kode.lengkap.is_some() && b.kode.lengkap.is_some()
}

/// A key by which rows are paired; `None` for a row that this key does not pair.
pub(crate) type Kunci<'k, T> = &'k dyn Fn(&T) -> Option<String>;

/// Pairs rows by the first key, what is left by the next, duplicates in order; rows without a partner
/// come with `None`, those of the second list last.
pub(crate) fn pair_rows<'a, 'b, T>(
    left: &'a [T],
    right: &'b [T],
    keys: &[Kunci<'_, T>],
) -> Vec<(Option<&'a T>, Option<&'b T>)> {
    let mut partner: Vec<Option<usize>> = vec![None; left.len()];
    let mut taken = Set::new();
    for key in keys {
        let mut waiting: Map<String, VecDeque<usize>> = Map::new();
        for (j, row) in right.iter().enumerate().filter(|(j, _)| !taken.contains(j)) {
            if let Some(k) = key(row) {
                waiting.update(k, VecDeque::new, |list| list.push_back(j));
            }
        }
        for (row, slot) in left.iter().zip(&mut partner) {
            if slot.is_none() {
                *slot = key(row).and_then(|k| waiting.get_mut(&k)?.pop_front());
                taken.extend(*slot);
            }
        }
    }
    let paired = left
        .iter()
        .zip(partner)
        .map(|(row, j)| (Some(row), j.and_then(|j| right.get(j))));
    let rest = right.iter().enumerate().filter(|(j, _)| !taken.contains(j));
    paired
        .chain(rest.map(|(_, row)| (None, Some(row))))
        .collect()
}
