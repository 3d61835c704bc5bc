//! A file of declared choices: `pilihan.toml` or `pilihan.json`.

mod declare;
mod isi;
mod write;

use isi::IsiBerkas;
pub(crate) use write::quoted;

use std::sync::Arc;

use super::{OpsiBaca, file_name};
use crate::error::{ErrorKind, RenstraError};
use crate::model::pilihan::{Penerimaan, Pilihan, PilihanIndikator};
use crate::model::{Agregasi, CatatanBaca, Polaritas, Renstra, SifatIndikator};
use crate::rules::OpsiCapaian;
use crate::rules::achieve::PILIHAN;
use crate::sheet::column_name::distance;
use crate::sheet::{LeftOut, Lembar, limits};
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::printable::shorten;
use crate::value::{Teks, Tempat};

/// Name of the file in a folder, without its ending.
const NAMA: &str = "pilihan";

/// Version of the form.
const VERSI: u32 = 1;

const BAGIAN: &[&str] = &["pilihan", "aturan", "indikator", "temuan"];
const INDIKATOR: &[&str] = &["nama", "polaritas", "agregasi", "akumulasi", "akumulasi_rp"];
const TEMUAN: &[&str] = &["alasan", "tercetak", "jumlah_tempat"];

impl Pilihan {
    /// True for the name of a file of choices: `pilihan.toml`, `pilihan.json`, in any folder and any case.
    ///
    /// ```
    /// use renstra_core::Pilihan;
    /// assert!(Pilihan::is_named("Renstra/pilihan.toml"));
    /// assert!(!Pilihan::is_named("pilihan.csv"));
    /// ```
    pub fn is_named(name: &str) -> bool {
        let name = lower(file_name(name));
        { ["toml", "json"].iter() }.any(|end| name == format!("{NAMA}.{end}"))
    }

    /// Reads a file of choices: TOML if its name ends in `.toml`, otherwise JSON of the same shape.
    ///
    /// | table | what it holds |
    /// | --- | --- |
    /// | `aturan` | options of rules: `rumus_negatif = "kebalikan"` |
    /// | `indikator` | by key: `polaritas`, `agregasi`, `akumulasi`, `akumulasi_rp`, and `nama` as a guard |
    /// | `temuan` | by key of the finding: `alasan`, and `tercetak`, `jumlah_tempat` as guards; or the reason alone |
    ///
    /// Whether the plan has the indicators is seen when it is read, whether it has the findings when it is checked.
    ///
    /// # Errors
    /// [`RenstraError`] of kind [`BadChoices`](ErrorKind::BadChoices) that names file, key, what stands there and what may:
    /// for broken text, unknown keys and words, a finding without a reason. TOML is read only with the feature `toml`.
    ///
    /// ```
    /// use renstra_core::{Agregasi, Bahasa, Pilihan};
    /// let text = r#"{"indikator": {"1.06.04/target": {"agregasi": "akhir"}}}"#;
    /// let found = Pilihan::read("pilihan.json", text.as_bytes())?;
    /// assert_eq!(found.indikator[0].agregasi, Some(Agregasi::Akhir));
    /// let wrong = Pilihan::read("pilihan.json", br#"{"aturan": {"target_nul": "x"}}"#).unwrap_err();
    /// assert_eq!(wrong.kode(), "BAC016");
    /// assert!(wrong.pesan(Bahasa::Id).contains("`target_nol`"));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, RenstraError> {
        limits::check_bytes(None, bytes.len())?;
        let berkas = file_name(name);
        let at = LetakKunci { berkas, jalur: &[] };
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let text = std::str::from_utf8(bytes)
            .map_err(|_| at.error(teks!("bukan teks UTF-8", "it is not UTF-8 text")))?;
        let content = if is_toml(berkas) {
            read_toml(&at, text)?
        } else {
            IsiBerkas::of_json(text).map_err(|Teks { id, en }| {
                at.error(teks!(
                    "JSON tidak dapat dibaca: {id}",
                    "the JSON cannot be read: {en}"
                ))
            })?
        };
        let mut found = Self {
            berkas: Some(berkas.to_owned()),
            ..Self::default()
        };
        for (key, value) in at.table(content)? {
            let inside = [key.as_str()];
            let at = at.inside(&inside);
            match key.as_str() {
                "pilihan" => match value {
                    IsiBerkas::Lain(text) if text == VERSI.to_string() => {}
                    other => return Err(at.wrong(&other, &VERSI.to_string())),
                },
                "aturan" => found.aturan = rules(&at, value)?,
                "indikator" => {
                    for (key, value) in at.table(value)? {
                        found.indikator.push(indicator(&at, key, value)?);
                    }
                }
                "temuan" => {
                    for (key, value) in at.table(value)? {
                        found.temuan.push(finding(&at, key, value)?);
                    }
                }
                _ => return Err(at.unknown(BAGIAN)),
            }
        }
        Ok(found)
    }

    /// An option of a rule as a call gives it, `key=word`; `flag` names the call in the error.
    ///
    /// # Errors
    /// As [`Pilihan::read`], for an unknown key or word.
    ///
    /// ```
    /// use renstra_core::Pilihan;
    /// let (key, word) = Pilihan::rule("--pilih", "target_nol=seratus_bila_nol")?;
    /// assert_eq!((key.as_str(), word.as_str()), ("target_nol", "seratus_bila_nol"));
    /// assert!(Pilihan::rule("--pilih", "target_nol=100").is_err());
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn rule(flag: &str, text: &str) -> Result<(String, String), RenstraError> {
        let (key, word) = text.split_once('=').unwrap_or((text, ""));
        let jalur = [key.trim()];
        let at = LetakKunci {
            berkas: flag,
            jalur: &jalur,
        };
        rule(&at, key.trim(), IsiBerkas::Teks(word.trim().to_owned()))
    }

    /// Sets an option of a rule in place of the same one.
    pub(super) fn set_rule(&mut self, key: &str, word: &str) {
        self.aturan.retain(|(k, _)| k != key);
        self.aturan.push((key.to_owned(), word.to_owned()));
    }
}

/// True for the name of a file in TOML.
fn is_toml(name: &str) -> bool {
    lower(name).ends_with(".toml")
}

#[cfg(feature = "toml")]
fn read_toml(at: &LetakKunci<'_>, text: &str) -> Result<IsiBerkas, RenstraError> {
    let read: Result<toml::Table, _> = toml::from_str(text);
    let table = read.map_err(|e| {
        let before = e.span().and_then(|s| text.get(..s.start));
        let line = before.map_or(0, |before| before.matches('\n').count());
        let printed = shorten(text.lines().nth(line).unwrap_or_default());
        let (line, why) = (line + 1, shorten(e.message()));
        at.error(teks!(
            "TOML tidak dapat dibaca pada baris {line}: `{printed}`; tulis `kunci = \"kata\"`, setiap kunci satu kali, di bawah `[bagian]`-nya",
            "the TOML cannot be read in line {line}: `{printed}` ({why}); write `key = \"word\"`, each key once, below its `[table]`"
        ))
    })?;
    Ok(IsiBerkas::of_toml(toml::Value::Table(table)))
}

#[cfg(not(feature = "toml"))]
fn read_toml(at: &LetakKunci<'_>, _: &str) -> Result<IsiBerkas, RenstraError> {
    Err(at.error(teks!(
        "TOML hanya dibaca perintah `renstra` dan Python; `renstra pilihan … --format json` menulis isinya sebagai JSON",
        "TOML is read by the command `renstra` and by Python only; `renstra choices … --format json` writes it as JSON"
    )))
}

fn rules(at: &LetakKunci<'_>, value: IsiBerkas) -> Result<Vec<(String, String)>, RenstraError> {
    let members = at.table(value)?.into_iter();
    let read =
        |(key, value): (String, IsiBerkas)| rule(&at.inside(&[at.last(), &key]), &key, value);
    members.map(read).collect()
}

fn rule(
    at: &LetakKunci<'_>,
    key: &str,
    value: IsiBerkas,
) -> Result<(String, String), RenstraError> {
    let Some((key, words)) = PILIHAN.iter().find(|(k, _)| *k == key) else {
        let keys = PILIHAN.map(|(k, _)| k);
        return Err(at.unknown(&keys));
    };
    match value {
        IsiBerkas::Teks(word) if OpsiCapaian::default().choose(key, &word) => {
            Ok(((*key).to_owned(), lower(word.trim())))
        }
        other => Err(at.wrong(&other, words)),
    }
}

fn indicator(
    at: &LetakKunci<'_>,
    kunci: String,
    value: IsiBerkas,
) -> Result<PilihanIndikator, RenstraError> {
    let inside = [at.last(), &kunci];
    let at = at.inside(&inside);
    let mut found = PilihanIndikator::default();
    for (key, value) in at.table(value)? {
        let inside = [inside[0], inside[1], &key];
        let at = at.inside(&inside);
        match key.as_str() {
            "nama" => found.nama = Some(at.text(value)?),
            "polaritas" => {
                found.polaritas = Some(at.word(value, Polaritas::from_name, Polaritas::KATA)?);
            }
            "agregasi" => {
                found.agregasi = Some(at.word(value, Agregasi::from_name, Agregasi::KATA)?);
            }
            "akumulasi" => found.akumulasi = Some(accumulation(&at, value)?),
            "akumulasi_rp" => found.akumulasi_rp = Some(accumulation(&at, value)?),
            _ => return Err(at.unknown(INDIKATOR)),
        }
    }
    Ok(PilihanIndikator { kunci, ..found })
}

fn accumulation(at: &LetakKunci<'_>, value: IsiBerkas) -> Result<SifatIndikator, RenstraError> {
    at.word(value, SifatIndikator::from_name, SifatIndikator::KATA)
}

fn finding(
    at: &LetakKunci<'_>,
    kunci: String,
    value: IsiBerkas,
) -> Result<Penerimaan, RenstraError> {
    let inside = [at.last(), &kunci];
    let at = at.inside(&inside);
    let (mut alasan, mut tercetak, mut jumlah_tempat) = (None, None, None);
    match value {
        IsiBerkas::Teks(_) => alasan = Some(at.text(value)?),
        value => {
            for (key, value) in at.table(value)? {
                let inside = [inside[0], inside[1], &key];
                let at = at.inside(&inside);
                match key.as_str() {
                    "alasan" => alasan = Some(at.text(value)?),
                    "tercetak" => tercetak = Some(at.text(value)?),
                    "jumlah_tempat" => jumlah_tempat = Some(at.count(value)?),
                    _ => return Err(at.unknown(TEMUAN)),
                }
            }
        }
    }
    let Some(alasan) = alasan.filter(|a| !a.trim().is_empty()) else {
        return Err(at.error(teks!(
            "penerimaan temuan memerlukan `alasan` yang tidak kosong",
            "an accepted finding needs an `alasan` that is not empty"
        )));
    };
    Ok(Penerimaan {
        kunci,
        alasan,
        tercetak,
        jumlah_tempat,
    })
}

/// The files of choices among those of a plan.
#[derive(Default)]
pub(super) struct FoundChoices {
    found: Option<Pilihan>,
    passed: Vec<String>,
    bagian: Vec<LeftOut>,
}

impl FoundChoices {
    /// What stands beside the tables of a JSON document or another one: choices, and parts that are not read.
    ///
    /// # Errors
    /// As [`FoundChoices::add`].
    pub(super) fn add_beside(
        &mut self,
        name: &str,
        choices: Option<&str>,
        bagian: Vec<LeftOut>,
        opsi: &OpsiBaca,
    ) -> Result<(), RenstraError> {
        self.bagian.extend(bagian);
        choices.map_or(Ok(()), |choices| self.add(name, choices.as_bytes(), opsi))
    }

    /// One more file, which is read unless the caller gave choices.
    ///
    /// # Errors
    /// As [`Pilihan::read`]; two files.
    pub(super) fn add(
        &mut self,
        name: &str,
        bytes: &[u8],
        opsi: &OpsiBaca,
    ) -> Result<(), RenstraError> {
        let berkas = file_name(name);
        let read = Pilihan::read(name, bytes);
        if let Some(given) = &opsi.pilihan {
            // The caller may name the file of the folder.
            if read.ok().as_ref() != Some(given) {
                self.passed.push(berkas.to_owned());
            }
            return Ok(());
        }
        let read = read?;
        match self.found.replace(read).and_then(|first| first.berkas) {
            None => Ok(()),
            Some(first) => Err(LetakKunci { berkas, jalur: &[] }.error(teks!(
                "ada pula `{first}`; hanya satu berkas pilihan yang berlaku, hapus yang lain",
                "there is `{first}` too; only one file of choices can count, delete the other"
            ))),
        }
    }

    /// The plan of the tables, with what was found.
    pub(super) fn into_plan(
        self,
        sheets: Vec<Lembar>,
        opsi: &OpsiBaca,
    ) -> Result<Renstra, RenstraError> {
        let found = self.found.map(Arc::new);
        let opsi = OpsiBaca {
            pilihan: opsi.pilihan.clone().or(found),
            ..opsi.clone()
        };
        // A document without a table of a plan: what it is says more than that there is none.
        if let (true, Some(first)) = (sheets.is_empty(), self.bagian.first()) {
            return Err(no_table_in_document(first, self.bagian.len()));
        }
        let mut plan = Renstra::from_sheets(sheets, &opsi)?;
        let passed = self.passed.into_iter();
        plan.catatan
            .extend(passed.map(|name| CatatanBaca::BerkasTakDibaca {
                tempat: Tempat::table(name),
                alasan: teks!(
                    "pilihan yang lain diberikan saat membaca",
                    "other choices were given for reading"
                ),
            }));
        let parts = self.bagian.into_iter();
        plan.catatan
            .extend(parts.filter_map(CatatanBaca::of_document));
        Ok(plan)
    }
}

/// The error for documents in which nothing is a table of a plan: the first thing that is told of them, and how many more.
fn no_table_in_document(first: &LeftOut, all: usize) -> RenstraError {
    let (letak, why) = (shorten(&first.letak), first.teks());
    let saran = first.saran();
    let more = |b: crate::value::Bahasa| match (all, b) {
        (0 | 1, _) => String::new(),
        (_, crate::value::Bahasa::Id) => format!(" (dan {} bagian lain)", all - 1),
        (_, crate::value::Bahasa::En) => format!(" (and {} other parts)", all - 1),
    };
    RenstraError::new(
        ErrorKind::NoTables,
        Teks::each(|b| match b {
            crate::value::Bahasa::Id => format!(
                "tidak ada tabel Renstra dalam dokumen ini; {letak}: {}{}; saran: {}",
                why.id,
                more(b),
                saran.id
            ),
            crate::value::Bahasa::En => format!(
                "there is no table of a Renstra in this document; {letak}: {}{}; advice: {}",
                why.en,
                more(b),
                saran.en
            ),
        }),
        None,
    )
}

/// Where in a file something stands.
struct LetakKunci<'a> {
    berkas: &'a str,
    jalur: &'a [&'a str],
}

impl LetakKunci<'_> {
    fn inside<'b>(&'b self, jalur: &'b [&'b str]) -> LetakKunci<'b> {
        LetakKunci {
            berkas: self.berkas,
            jalur,
        }
    }

    fn last(&self) -> &str {
        self.jalur.last().copied().unwrap_or_default()
    }

    /// An error at this place.
    fn error(&self, message: Teks) -> RenstraError {
        let file = shorten(self.berkas);
        let key = self.jalur.iter().map(|k| format!("`{}`", shorten(k)));
        let key = key.collect::<Vec<_>>().join(" → ");
        let key = if key.is_empty() {
            key
        } else {
            format!(", {key}")
        };
        let Teks { id, en } = message;
        RenstraError::new(
            ErrorKind::BadChoices,
            teks!("{file}{key}: {id}", "{file}{key}: {en}"),
            Some(Tempat::table(self.berkas)),
        )
    }

    fn wrong(&self, found: &IsiBerkas, expected: &str) -> RenstraError {
        let found = match found {
            IsiBerkas::Teks(text) => shorten(text),
            IsiBerkas::Tabel(_) => "{…}".to_owned(),
            IsiBerkas::Lain(text) => shorten(text),
        };
        let like = like(&found, expected.split(", "));
        let Teks { id, en } = meant(like);
        self.error(teks!(
            "berisi `{found}`, seharusnya {expected}{id}",
            "is `{found}`, expected {expected}{en}"
        ))
    }

    fn unknown(&self, known: &[&str]) -> RenstraError {
        let Teks { id, en } = meant(like(self.last(), known.iter().copied()));
        let known = known.join(", ");
        self.error(teks!(
            "kunci ini tidak dikenal{id}; yang ada: {known}",
            "this key is not known{en}; there are: {known}"
        ))
    }

    fn table(&self, value: IsiBerkas) -> Result<Vec<(String, IsiBerkas)>, RenstraError> {
        match value {
            IsiBerkas::Tabel(members) => Ok(members),
            other => Err(self.wrong(&other, "{…}")),
        }
    }

    fn text(&self, value: IsiBerkas) -> Result<String, RenstraError> {
        match value {
            IsiBerkas::Teks(text) => Ok(text),
            other => Err(self.wrong(&other, "\"…\"")),
        }
    }

    /// A count, with quotes or without.
    fn count(&self, value: IsiBerkas) -> Result<usize, RenstraError> {
        let number = match &value {
            IsiBerkas::Teks(text) | IsiBerkas::Lain(text) => text.trim().parse().ok(),
            IsiBerkas::Tabel(_) => None,
        };
        number.ok_or_else(|| self.wrong(&value, "1, 2, 3, …"))
    }

    fn word<T>(
        &self,
        value: IsiBerkas,
        read: fn(&str) -> Option<T>,
        words: &str,
    ) -> Result<T, RenstraError> {
        let found = match &value {
            IsiBerkas::Teks(text) => read(text),
            _ => None,
        };
        found.ok_or_else(|| self.wrong(&value, words))
    }
}

/// The word that another one is closest to, if it is like one.
fn like<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let found = lower(found.trim());
    let near = known.map(|k| (distance(&found, k), k));
    let near = near.filter(|(far, k)| *far <= k.chars().count() / 3);
    near.min_by_key(|(far, _)| *far).map(|(_, k)| k)
}

fn meant(like: Option<&str>) -> Teks {
    match like {
        Some(k) => teks!(" (maksudnya `{k}`?)", " (meant `{k}`?)"),
        None => Teks::same(""),
    }
}
