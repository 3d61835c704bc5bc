//! A plan from texts with names, and how it is read.

use std::sync::Arc;

use super::args::Args;
use super::error::Galat;
use super::lists::nomenclature;
#[cfg(feature = "xlsx")]
use crate::document::Peta;
use crate::model::{Pilihan, Renstra};
use crate::nomenklatur::Nomenklatur;
use crate::read::OpsiBaca;
use crate::value::number::Locale;

/// Reads a plan: `{"berkas": [{"nama": "rencana.csv", "isi": "kunci,nilai\n…"}], "notasi": "id"}`.
///
/// `notasi` (`id`, `en`) settles the notation of all numbers; without it each column tells its own. `nomenklatur` is a
/// list of `{"nama", "isi"}` like `berkas`: whole lists of codes, by the names of their files. `pilihan` is one such
/// object: declared choices, which go before a file of that name among the others ([`Pilihan::read`]).
///
/// # Errors
/// [`Galat`] for wrong arguments, and where [`Renstra::read`] or [`nomenclature`] fails.
///
/// ```
/// use renstra_core::api;
/// let plan = api::read(r#"{"berkas": [{"nama": "rencana.csv", "isi": "kunci,nilai\ndaerah,Kutai\n"}]}"#).unwrap();
/// assert_eq!(plan.identitas.daerah.as_deref(), Some("Kutai"));
/// ```
pub fn read(argumen: &str) -> Result<Renstra, Galat> {
    let mut input = Args::new("read", argumen)?;
    let files = texts(&mut input, "berkas")?;
    let mut lists = Vec::new();
    for (nama, isi) in texts(&mut input, "nomenklatur")? {
        lists.push(Arc::clone(nomenclature(&nama, isi.as_bytes())?.list()));
    }
    let opsi = options(input, lists)?;
    Ok(Renstra::read_with(files, &opsi)?)
}

/// Names and texts.
fn texts(input: &mut Args, nama: &'static str) -> Result<Vec<(String, String)>, Galat> {
    let mut found = Vec::new();
    for mut file in input.baris(nama)? {
        found.push((file.teks("nama")?, file.teks("isi")?));
        file.end()?;
    }
    Ok(found)
}

/// Reads a plan from bytes with names, with lists that were read before; `argumen` is as for [`read`] for the rest.
///
/// # Errors
/// As [`read`].
///
/// ```
/// use renstra_core::api;
/// let table = b"kunci,nilai\ndaerah,Kutai\n";
/// let plan = api::read_files([("rencana.csv", table)], Vec::new(), "{}").unwrap();
/// assert_eq!(plan.identitas.daerah.as_deref(), Some("Kutai"));
/// ```
pub fn read_files<N, B>(
    berkas: impl IntoIterator<Item = (N, B)>,
    nomenklatur: Vec<Arc<Nomenklatur>>,
    argumen: &str,
) -> Result<Renstra, Galat>
where
    N: AsRef<str>,
    B: AsRef<[u8]>,
{
    Ok(Renstra::read_with(
        berkas,
        &read_options(argumen, nomenklatur)?,
    )?)
}

/// How a plan is read, for a caller that has its files already: `{"notasi": "id"}`, `pilihan` as in [`read`], `peta` likewise (with
/// the feature `xlsx`: a mapping for documents), and lists that were read before.
///
/// # Errors
/// [`Galat`] for wrong arguments.
///
/// ```
/// use renstra_core::{Locale, api};
/// let opsi = api::read_options(r#"{"notasi": "id"}"#, Vec::new()).unwrap();
/// assert_eq!(opsi.locale, Some(Locale::Id));
/// assert!(api::read_options(r#"{"notasi": "fr"}"#, Vec::new()).is_err());
/// ```
pub fn read_options(argumen: &str, nomenklatur: Vec<Arc<Nomenklatur>>) -> Result<OpsiBaca, Galat> {
    options(Args::new("read", argumen)?, nomenklatur)
}

fn options(mut input: Args, nomenklatur: Vec<Arc<Nomenklatur>>) -> Result<OpsiBaca, Galat> {
    let locale: Option<Locale> = input.pilihan("notasi")?;
    let pilihan = match input.bagian("pilihan")? {
        Some(mut file) => {
            let (nama, isi) = (file.teks("nama")?, file.teks("isi")?);
            file.end()?;
            Some(Arc::new(Pilihan::read(&nama, isi.as_bytes())?))
        }
        None => None,
    };
    #[cfg(feature = "xlsx")]
    let peta = match input.bagian("peta")? {
        Some(mut file) => {
            let (nama, isi) = (file.teks("nama")?, file.teks("isi")?);
            file.end()?;
            Some(Arc::new(Peta::read(&nama, isi.as_bytes())?))
        }
        None => None,
    };
    input.end()?;
    Ok(OpsiBaca {
        locale,
        nomenklatur,
        pilihan,
        #[cfg(feature = "xlsx")]
        peta,
        ..OpsiBaca::default()
    })
}
