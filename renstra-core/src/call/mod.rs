//! The one door for other languages: operations by name, arguments and results as JSON.
//!
//! A binding converts its own values to JSON and back, and nothing else: names of arguments, defaults,
//! rounding and messages stand here and below, once. Numbers are decimal strings or whole JSON numbers,
//! never binary floats; an unknown or missing argument is an error that names it.
//!
//! | function | what |
//! | --- | --- |
//! | [`rule`] | a rule on its own, such as `coverage` |
//! | `rule_columns` | a rule over Arrow columns, row by row (feature `arrow`) |
//! | [`table`] | a result table of a plan, such as `budget` |
//! | [`explain`] | how a figure comes about |
//! | [`compare`] | a table about two plans: `diff`, `reconcile` |
//! | [`steps`] | a scenario from a list of steps |
//! | [`read`] | a plan from texts with names |

mod baca;
mod galat;
mod hasil;
mod kaidah;
#[cfg(feature = "arrow")]
mod kolom;
mod masukan;
mod rencana;
mod skenario;

pub use baca::{language, read, read_options};
pub use galat::{Galat, JenisGalat};
pub use kaidah::{rule, rules};
#[cfg(feature = "arrow")]
pub use kolom::rule_columns;
pub use rencana::{compare, explain, table, tables};
pub use skenario::{more_steps, scenario_table, steps};
