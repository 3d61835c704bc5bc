//! Maps and sets in the order of their keys.
//!
//! The compiler writes the code of the library's `BTreeMap` once more for each pair of types, one to three kilobytes
//! each time: a tenth of what a browser had to fetch. Here the part that is the same for all types is compiled once, in
//! [`order`], and the rest is short.

mod map;
mod order;
mod set;

pub(crate) use map::Map;
pub(crate) use set::Set;
