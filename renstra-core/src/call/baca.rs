//! A plan from texts with names, and how it is read.

use std::sync::Arc;

use super::daftar::nomenclature;
use super::galat::Galat;
use super::masukan::Masukan;
use crate::model::Renstra;
use crate::peraturan::Nomenklatur;
use crate::read::OpsiBaca;
use crate::value::number::Locale;

/// Reads a plan: `{"berkas": [{"nama": "rencana.csv", "isi": "kunci,nilai\n…"}], "notasi": "id"}`.
///
/// `notasi` (`id`, `en`) settles the notation of all numbers; without it each column tells its own. `nomenklatur` is a
/// list of `{"nama", "isi"}` like `berkas`: whole lists of codes, by the names of their files.
///
/// # Errors
/// [`Galat`] for wrong arguments, and where [`Renstra::read`] or [`nomenclature`] fails.
///
/// ```
/// use renstra_core::call;
/// let plan = call::read(r#"{"berkas": [{"nama": "rencana.csv", "isi": "kunci,nilai\ndaerah,Kutai\n"}]}"#).unwrap();
/// assert_eq!(plan.identitas.daerah.as_deref(), Some("Kutai"));
/// ```
pub fn read(argumen: &str) -> Result<Renstra, Galat> {
    let mut input = Masukan::new("read", argumen)?;
    let files = texts(&mut input, "berkas")?;
    let mut lists = Vec::new();
    for (nama, isi) in texts(&mut input, "nomenklatur")? {
        lists.push(Arc::clone(nomenclature(&nama, isi.as_bytes())?.list()));
    }
    read_with(files, lists, input)
}

/// Names and texts.
fn texts(input: &mut Masukan, nama: &'static str) -> Result<Vec<(String, String)>, Galat> {
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
/// use renstra_core::call;
/// let table = b"kunci,nilai\ndaerah,Kutai\n";
/// let plan = call::read_files([("rencana.csv", table)], Vec::new(), "{}").unwrap();
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
    read_with(berkas, nomenklatur, Masukan::new("read", argumen)?)
}

fn read_with<N, B>(
    berkas: impl IntoIterator<Item = (N, B)>,
    nomenklatur: Vec<Arc<Nomenklatur>>,
    mut input: Masukan,
) -> Result<Renstra, Galat>
where
    N: AsRef<str>,
    B: AsRef<[u8]>,
{
    let opsi = OpsiBaca {
        nomenklatur,
        ..options(&mut input)?
    };
    input.end()?;
    Ok(Renstra::read_with(berkas, &opsi)?)
}

/// How a plan is read, for a caller that has its files already: `{"notasi": "id"}`.
///
/// # Errors
/// [`Galat`] for wrong arguments.
///
/// ```
/// use renstra_core::{Locale, call};
/// assert_eq!(call::read_options(r#"{"notasi": "id"}"#).unwrap().locale, Some(Locale::Id));
/// assert!(call::read_options(r#"{"notasi": "fr"}"#).is_err());
/// ```
pub fn read_options(argumen: &str) -> Result<OpsiBaca, Galat> {
    let mut input = Masukan::new("read", argumen)?;
    let opsi = options(&mut input)?;
    input.end()?;
    Ok(opsi)
}

fn options(input: &mut Masukan) -> Result<OpsiBaca, Galat> {
    let locale: Option<Locale> = input.pilihan("notasi")?;
    Ok(OpsiBaca {
        locale,
        ..OpsiBaca::default()
    })
}
