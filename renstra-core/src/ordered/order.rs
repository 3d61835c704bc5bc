//! The order of entries that are known by their numbers.

use std::cmp::Ordering;

/// The largest block; a larger one is split, so that an insertion moves few numbers.
const LONGEST: usize = 256;

/// Numbers of entries in the order of their keys, in blocks; no block is empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Order(Vec<Vec<usize>>);

/// Where a number is, or would have to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    block: usize,
    at: usize,
}

impl Order {
    /// The entry that compares as equal and its place, otherwise the place where it belongs. `compare` tells how an
    /// entry stands to the wanted one.
    #[inline(never)]
    pub(super) fn find(
        &self,
        compare: &mut dyn FnMut(usize) -> Ordering,
    ) -> (Option<usize>, Place) {
        let begins_before = |block: &Vec<usize>| block.first().is_some_and(|i| compare(*i).is_le());
        // Most have one block, where there is nothing to choose.
        let block = match self.0.len() {
            0..=1 => 0,
            _ => self.0.partition_point(begins_before).saturating_sub(1),
        };
        let numbers = self.0.get(block).map(Vec::as_slice).unwrap_or_default();
        let (found, at) = match numbers.binary_search_by(|i| compare(*i)) {
            Ok(at) => (numbers.get(at).copied(), at),
            Err(at) => (None, at),
        };
        (found, Place { block, at })
    }

    /// Inserts a number at the position that [`Self::find`] returned.
    #[inline(never)]
    pub(super) fn insert(&mut self, place: Place, number: usize) {
        let Some(block) = self.0.get_mut(place.block) else {
            self.0.push(vec![number]);
            return;
        };
        block.insert(place.at, number);
        if block.len() > LONGEST {
            let rest = block.split_off(LONGEST / 2);
            self.0.insert(place.block + 1, rest);
        }
    }

    /// Removes the number at the position that [`Self::find`] returned.
    #[inline(never)]
    pub(super) fn remove(&mut self, place: Place) {
        if let Some(block) = self.0.get_mut(place.block) {
            block.remove(place.at);
            if block.is_empty() {
                self.0.remove(place.block);
            }
        }
    }

    /// How many.
    pub(super) fn len(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    /// The number after those that were passed, in order; `cursor` begins as zeros.
    #[inline(never)]
    pub(super) fn step(&self, cursor: &mut Cursor) -> Option<usize> {
        let block = self.0.get(cursor.0.block)?;
        let number = block.get(cursor.0.at).copied();
        cursor.0.at += 1;
        if cursor.0.at == block.len() {
            cursor.0 = Place {
                block: cursor.0.block + 1,
                at: 0,
            };
        }
        number
    }
}

/// The position of an iterator.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor(Place);

impl Cursor {
    /// Before the first.
    pub(super) const START: Self = Self(Place { block: 0, at: 0 });
}
