//! The JSON API of the bindings: operations by name, arguments and results as JSON.
//!
//! A binding converts its own values to JSON and back, and nothing else: names of arguments, defaults,
//! rounding and messages stand here and below, once. Numbers are decimal strings (or fractions that are decimals: `1/8`) or
//! whole JSON numbers, never binary floats; an unknown or missing argument is an error that names it.
//!
//! | function | what |
//! | --- | --- |
//! | [`rule`] | a rule on its own, such as `coverage` |
//! | `rule_columns` | a rule over Arrow columns, row by row (feature `arrow`) |
//! | [`table`] | a result table of a plan, such as `budget` |
//! | [`tables`], [`needs_year`] | the names of the tables, and which are of one year |
//! | [`main_table`] | the main ones, for a program that is to be small |
//! | [`report`] | the report of a plan as text, Markdown, JSON or a page |
//! | [`page`] | the page of it, for a program that is to be small |
//! | [`explain()`] | how a figure comes about |
//! | [`compare`] | a table about two plans: `diff`, `diff_totals`, `reconcile` |
//! | [`steps`] | a scenario from a list of steps |
//! | [`read`], [`read_files`] | a plan from texts or bytes with names |
//! | `document_tables`, `pdf_tables`, `tables_json` | the tables of a workbook or PDF as a JSON document, which [`read_files`] takes (features `xlsx`, `pdf`) |
//! | [`nomenclature`] | a list of the nomenclature, for reading plans |
//! | [`check`] | the findings, and the comparisons behind them, from one run |
//! | [`choices`] | the declared choices as a file |
//! | [`header`] | whose plan it is |
//! | [`nodes`] | keys and depths of the rows of `budget` |
//! | [`written`], [`explained`], [`language`] | forms and language by their names |

mod arg_value;
mod args;
#[cfg(feature = "arrow")]
mod columns;
#[cfg(feature = "xlsx")]
mod documents;
mod error;
mod format;
mod lists;
mod named_service;
mod read;
mod rule_result;
mod rules;
mod scenario;
mod tables;

#[cfg(feature = "arrow")]
pub use columns::rule_columns;
#[cfg(feature = "pdf")]
pub use documents::pdf_tables;
#[cfg(feature = "xlsx")]
pub use documents::{document_tables, reading_stopped, tables_json};
pub use error::{Galat, JenisGalat};
pub use format::{explained, language, written};
pub use lists::{Daftar, nomenclature};
pub use read::{read, read_files, read_options};
pub use rules::{rule, rules};
pub use scenario::{more_steps, scenario_table, steps};
pub use tables::{
    check, choices, compare, explain, header, main_table, main_tables, needs_year, nodes, page,
    report, table, tables,
};
