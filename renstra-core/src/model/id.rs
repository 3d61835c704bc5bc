//! Numbers that reading gives once, by which rows and nodes are found again.

/// Number of a node in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SimpulId(pub(crate) usize);
