//! A map in the order of its keys.

use std::borrow::Borrow;

use serde::{Serialize, Serializer};

use super::order::{Cursor, Order, Place};

/// A map; entries come in the order of the keys.
#[derive(Debug, Clone)]
pub(crate) struct Map<K, V> {
    /// Entries in the order of insertion; `None` where one was removed.
    entries: Vec<Option<(K, V)>>,
    order: Order,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            order: Order::default(),
        }
    }
}

impl<K: Ord, V> Map<K, V> {
    /// An empty map.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> (Option<usize>, Place)
    where
        K: Borrow<Q>,
    {
        self.order.find(&mut |i| match self.entries.get(i) {
            Some(Some((k, _))) => k.borrow().cmp(key),
            _ => std::cmp::Ordering::Less,
        })
    }

    fn add(&mut self, place: Place, key: K, value: V) -> usize {
        let number = self.entries.len();
        self.entries.push(Some((key, value)));
        self.order.insert(place, number);
        number
    }

    /// The value of a key.
    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let number = self.find(key).0?;
        self.entries.get(number)?.as_ref().map(|(_, v)| v)
    }

    /// The value of a key, to be changed.
    pub(crate) fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let number = self.find(key).0?;
        self.entries.get_mut(number)?.as_mut().map(|(_, v)| v)
    }

    /// True if there is a value of a key.
    pub(crate) fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).0.is_some()
    }

    /// Sets a value; returns the previous one.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        let (found, place) = self.find(&key);
        match found {
            Some(number) => {
                let entry = self.entries.get_mut(number)?.as_mut()?;
                Some(std::mem::replace(&mut entry.1, value))
            }
            None => {
                self.add(place, key, value);
                None
            }
        }
    }

    /// Sets a value where there is none yet.
    pub(crate) fn keep_first(&mut self, key: K, value: V) {
        if let (None, place) = self.find(&key) {
            self.add(place, key, value);
        }
    }

    /// Changes a value, a new one where there is none yet.
    pub(crate) fn update(&mut self, key: K, new: impl FnOnce() -> V, change: impl FnOnce(&mut V)) {
        let number = match self.find(&key) {
            (Some(number), _) => number,
            (None, place) => self.add(place, key, new()),
        };
        if let Some(Some((_, value))) = self.entries.get_mut(number) {
            change(value);
        }
    }

    /// Removes a value and returns it.
    pub(crate) fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let (found, place) = self.find(key);
        let entry = self.entries.get_mut(found?)?.take();
        self.order.remove(place);
        entry.map(|(_, v)| v)
    }

    /// All keys with their values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        let mut cursor = Cursor::START;
        std::iter::from_fn(move || {
            let number = self.order.step(&mut cursor)?;
            self.entries.get(number)?.as_ref().map(|(k, v)| (k, v))
        })
    }

    /// All keys.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(k, _)| k)
    }

    /// How many keys there are.
    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }
}

impl<K: Ord, T> Map<K, Vec<T>> {
    /// Appends to the list of a key.
    pub(crate) fn push(&mut self, key: K, item: T) {
        self.update(key, Vec::new, |list| list.push(item));
    }
}

impl<K: Ord> Map<K, usize> {
    /// Counts a key; returns how often it has been counted, this time included.
    pub(crate) fn count(&mut self, key: K) -> usize {
        let mut times = 0;
        self.update(
            key,
            || 0,
            |n| {
                *n += 1;
                times = *n;
            },
        );
        times
    }
}

/// The consuming iterator of a map.
pub(crate) struct IntoIter<K, V> {
    map: Map<K, V>,
    cursor: Cursor,
}

impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);

    fn next(&mut self) -> Option<(K, V)> {
        let number = self.map.order.step(&mut self.cursor)?;
        self.map.entries.get_mut(number)?.take()
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;

    fn into_iter(self) -> IntoIter<K, V> {
        IntoIter {
            map: self,
            cursor: Cursor::START,
        }
    }
}

impl<K: Ord, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<K: Ord + Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Behaves like `BTreeMap`, for any number of entries and removals.
        #[test]
        fn like_the_librarys(steps in prop::collection::vec((0u16..900, any::<bool>()), 0..3000)) {
            let (mut map, mut expected) = (Map::new(), BTreeMap::new());
            for (i, (key, keep)) in steps.into_iter().enumerate() {
                if keep {
                    prop_assert_eq!(map.insert(key, i), expected.insert(key, i));
                } else {
                    prop_assert_eq!(map.remove(&key), expected.remove(&key));
                }
                prop_assert_eq!(map.get(&(key / 2)), expected.get(&(key / 2)));
            }
            prop_assert_eq!(map.len(), expected.len());
            prop_assert!(map.iter().eq(expected.iter()));
            prop_assert!(map.into_iter().eq(expected));
        }
    }

    #[test]
    fn the_first_is_kept_and_lists_grow() {
        let mut first = Map::new();
        first.keep_first("b", 1);
        first.keep_first("b", 2);
        assert_eq!(first.get("b"), Some(&1));
        let mut lists = Map::new();
        for (key, item) in [("b", 1), ("a", 2), ("b", 3)] {
            lists.push(key, item);
        }
        let all: Vec<_> = lists.into_iter().collect();
        assert_eq!(all, [("a", vec![2]), ("b", vec![1, 3])]);
        let mut times = Map::new();
        assert_eq!(["x", "y", "x"].map(|k| times.count(k)), [1, 1, 2]);
    }

    #[test]
    fn many_in_any_direction() {
        let up: Map<u32, ()> = (0..5000).map(|i| (i, ())).collect();
        let down: Map<u32, ()> = (0..5000).rev().map(|i| (i, ())).collect();
        assert!(up.keys().eq(down.keys()));
        assert!(up.keys().copied().eq(0..5000));
    }
}
