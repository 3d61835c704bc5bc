//! The boundary to JavaScript: text in, text out, errors as the JSON of [`renstra_core::api::Galat`].
//!
//! It converts and delegates to [`renstra_core::api`], and computes nothing. `js/renstra.js` makes the API of it
//! that users see. Each feature is a module of its own that a page fetches when it needs it; `lengkap` has `periksa` in it.

#[cfg(feature = "lengkap")]
mod daftar;
#[cfg(any(feature = "buku-kerja", feature = "pdf"))]
mod dokumen;
mod galat;
#[cfg(feature = "lengkap")]
mod lengkap;
#[cfg(feature = "periksa")]
mod nama;
#[cfg(feature = "periksa")]
mod rencana;
#[cfg(feature = "lengkap")]
mod skenario;
