//! The cells that a scenario changed, with their original text.

use crate::ordered::Map;
use crate::value::Tempat;

/// The cells that a scenario set, with what was printed there before.
///
/// It says where a text comes from, not what the plan says: plans that differ in nothing else are equal.
#[derive(Debug, Clone, Default)]
pub(crate) struct Jejak(Map<Tempat, String>);

impl PartialEq for Jejak {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Jejak {}

impl Jejak {
    /// What was printed at a place before it was set.
    pub(crate) fn before(&self, place: &Tempat) -> Option<&str> {
        self.0.get(place).map(String::as_str)
    }

    /// Records a cell that differs from its original; a cell that is set back is removed.
    pub(crate) fn set(&mut self, place: Tempat, before: &str, now: &str) {
        let first = self.before(&place).unwrap_or(before);
        if first == now {
            self.0.remove(&place);
        } else {
            self.0.keep_first(place, before.to_owned());
        }
    }
}
