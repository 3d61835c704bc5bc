//! A plan from texts with names, and how it is read.

use super::galat::Galat;
use super::masukan::Masukan;
use crate::model::Renstra;
use crate::read::OpsiBaca;
use crate::value::number::Locale;

/// Reads a plan: `{"berkas": [{"nama": "rencana.csv", "isi": "kunci,nilai\n…"}], "notasi": "id"}`.
///
/// `notasi` (`id`, `en`) settles the notation of all numbers; without it each column tells its own.
///
/// # Errors
/// [`Galat`] for wrong arguments, and where [`Renstra::read`] fails.
///
/// ```
/// use renstra_core::call;
/// let plan = call::read(r#"{"berkas": [{"nama": "rencana.csv", "isi": "kunci,nilai\ndaerah,Kutai\n"}]}"#).unwrap();
/// assert_eq!(plan.identitas.daerah.as_deref(), Some("Kutai"));
/// ```
pub fn read(argumen: &str) -> Result<Renstra, Galat> {
    let mut input = Masukan::new("read", argumen)?;
    let mut files = Vec::new();
    for mut file in input.baris("berkas")? {
        files.push((file.teks("nama")?, file.teks("isi")?));
        file.end()?;
    }
    read_with(files, input)
}

/// Reads a plan from bytes with names; `argumen` is as for [`read`], without `berkas`.
///
/// # Errors
/// As [`read`].
///
/// ```
/// use renstra_core::call;
/// let table = b"kunci,nilai\ndaerah,Kutai\n";
/// let plan = call::read_files([("rencana.csv", table)], "{}").unwrap();
/// assert_eq!(plan.identitas.daerah.as_deref(), Some("Kutai"));
/// ```
pub fn read_files<N, B>(
    berkas: impl IntoIterator<Item = (N, B)>,
    argumen: &str,
) -> Result<Renstra, Galat>
where
    N: AsRef<str>,
    B: AsRef<[u8]>,
{
    read_with(berkas, Masukan::new("read", argumen)?)
}

fn read_with<N, B>(
    berkas: impl IntoIterator<Item = (N, B)>,
    mut input: Masukan,
) -> Result<Renstra, Galat>
where
    N: AsRef<str>,
    B: AsRef<[u8]>,
{
    let opsi = options(&mut input)?;
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
