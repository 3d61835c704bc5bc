//! Nodes of the funding matrix by their keys and codes, to find them without a search.

use super::id::SimpulId;
use crate::nomenklatur::Kode;
use crate::ordered::Map;

/// Nodes by their keys and codes.
#[derive(Debug, Clone, Default)]
pub(crate) struct NodeIndex {
    pub(super) by_key: Map<String, SimpulId>,
    pub(super) by_code: Map<Kode, Vec<SimpulId>>,
}

/// It follows from the nodes: trees of equal nodes have equal ones.
impl PartialEq for NodeIndex {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for NodeIndex {}
