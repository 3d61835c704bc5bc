//! A plan from texts with names.

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
    let locale: Option<Locale> = input.pilihan("notasi")?;
    input.end()?;
    let opsi = OpsiBaca {
        locale,
        ..OpsiBaca::default()
    };
    Ok(Renstra::read_with(berkas, &opsi)?)
}
