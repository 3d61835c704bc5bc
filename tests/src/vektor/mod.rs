//! The language-neutral cases of `tests/vectors/`: what they hold, and the runner of Rust.

pub mod kanonik;
pub mod runner;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The folder `tests/vectors`.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// The list of case files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifes {
    /// Version of the form of the case files.
    pub versi: u32,
    /// Cases in all files.
    pub jumlah: usize,
    /// Plans that cases may name: the files of each, from this folder.
    pub data: BTreeMap<String, Vec<String>>,
    /// The case files.
    pub berkas: Vec<Berkas>,
}

/// A line of the manifest.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Berkas {
    /// The file, from this folder.
    pub jalur: String,
    /// How many cases it holds.
    pub kasus: usize,
}

/// A case file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BerkasKasus {
    /// What its cases are about.
    pub uraian: String,
    /// Plans that its cases share, by name.
    #[serde(default)]
    pub rencana: BTreeMap<String, Rencana>,
    /// The cases.
    pub kasus: Vec<Kasus>,
}

impl BerkasKasus {
    /// The plan that a plan starts from.
    fn acuan(&self, rencana: &Rencana) -> Result<Option<&Rencana>, String> {
        let Some(name) = &rencana.acuan else {
            return Ok(None);
        };
        let plan = self.rencana.get(name);
        plan.map(Some).ok_or_else(|| format!("no plan `{name}`"))
    }

    /// The lists of a plan: names and texts.
    ///
    /// # Errors
    /// A plan that does not exist.
    pub fn lists(&self, rencana: &Rencana) -> Result<BTreeMap<String, String>, String> {
        let mut lists = match self.acuan(rencana)? {
            Some(plan) => self.lists(plan)?,
            None => BTreeMap::new(),
        };
        let own = rencana.daftar.iter();
        lists.extend(own.map(|(name, text)| (name.clone(), text.text())));
        Ok(lists)
    }
}

/// A case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kasus {
    /// Its name, once among all cases.
    pub id: String,
    /// The operation: `rule:coverage`, `table:budget`, `explain`, …
    pub operasi: String,
    /// The arguments.
    #[serde(default)]
    pub masukan: Option<Value>,
    /// `id` or `en`.
    #[serde(default)]
    pub bahasa: Option<String>,
    /// The plan.
    #[serde(default)]
    pub rencana: Option<Rencana>,
    /// The second plan of a comparison.
    #[serde(default)]
    pub pembanding: Option<Rencana>,
    /// Of a table: the rows that are compared, by column and the values that keep a row.
    #[serde(default)]
    pub saring: BTreeMap<String, Vec<Value>>,
    /// Of a table: the columns of a compared row, in this order.
    #[serde(default)]
    pub pilih: Option<Vec<String>>,
    /// The expected result, as far as it is compared.
    #[serde(default)]
    pub harapan: Option<Value>,
    /// The expected error, as far as it is compared.
    #[serde(default)]
    pub galat: Option<Value>,
    /// Where the expectation comes from.
    pub asal: Asal,
}

/// Where an expectation comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asal {
    /// `hitungan`, `peraturan`, `tabel_terbit`, `regresi`.
    pub jenis: String,
    /// The computation, the regulation, the table.
    pub uraian: String,
}

/// The texts of a plan.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rencana {
    /// A plan of the manifest.
    #[serde(default)]
    pub data: Option<String>,
    /// A plan of the same case file.
    #[serde(default)]
    pub acuan: Option<String>,
    /// Files by name; they come after those of `data` or `acuan`, or in their place.
    #[serde(default)]
    pub berkas: BTreeMap<String, Teks>,
    /// What is replaced in all texts, wherever it stands; it must stand somewhere.
    #[serde(default)]
    pub ganti: Vec<(String, String)>,
    /// Lists of codes by the names of their files, passed with the tables; those of `acuan` come first.
    #[serde(default)]
    pub daftar: BTreeMap<String, Teks>,
    /// The notation of all numbers; each column tells its own without it.
    #[serde(default)]
    pub notasi: Option<String>,
}

/// A text, or its lines.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Teks {
    /// As it is.
    Utuh(String),
    /// Lines; each ends with a line feed.
    Baris(Vec<String>),
}

impl Teks {
    /// The text.
    pub fn text(&self) -> String {
        match self {
            Self::Utuh(text) => text.clone(),
            Self::Baris(lines) => lines.iter().map(|l| format!("{l}\n")).collect(),
        }
    }
}

/// All cases, each with the plans of its file.
#[derive(Debug)]
pub struct Vektor {
    /// The manifest.
    pub manifes: Manifes,
    /// The case files, in the order of the manifest.
    pub berkas: Vec<BerkasKasus>,
}

impl Vektor {
    /// Reads the manifest and all files that it lists.
    ///
    /// # Errors
    /// A file that cannot be read, and which.
    pub fn read() -> Result<Self, String> {
        let manifes: Manifes = read_json("manifest.json")?;
        let files = manifes.berkas.iter().map(|b| read_json(&b.jalur));
        let berkas = files.collect::<Result<_, _>>()?;
        Ok(Self { manifes, berkas })
    }

    /// All cases.
    pub fn kasus(&self) -> impl Iterator<Item = (&BerkasKasus, &Kasus)> {
        let files = self.berkas.iter();
        files.flat_map(|b| b.kasus.iter().map(move |k| (b, k)))
    }

    /// The files of a plan: names and texts.
    ///
    /// # Errors
    /// A plan that does not exist, and a replacement that replaces nothing.
    pub fn files(
        &self,
        berkas: &BerkasKasus,
        rencana: &Rencana,
    ) -> Result<BTreeMap<String, String>, String> {
        let mut files = BTreeMap::new();
        if let Some(name) = &rencana.data {
            let paths = self.manifes.data.get(name);
            for path in paths.ok_or_else(|| format!("no data `{name}`"))? {
                let name = path.rsplit('/').next().unwrap_or(path);
                files.insert(name.to_owned(), read_text(path)?);
            }
        }
        if let Some(plan) = berkas.acuan(rencana)? {
            files.extend(self.files(berkas, plan)?);
        }
        let own = rencana.berkas.iter();
        files.extend(own.map(|(name, text)| (name.clone(), text.text())));
        for (from, to) in &rencana.ganti {
            if !files.values().any(|text| text.contains(from)) {
                return Err(format!("nothing to replace: `{from}`"));
            }
            for text in files.values_mut() {
                *text = text.replace(from, to);
            }
        }
        Ok(files)
    }
}

/// All cases.
///
/// # Panics
/// If they cannot be read.
#[allow(clippy::panic, reason = "a test cannot go on without its data")]
pub fn all() -> Vektor {
    Vektor::read().unwrap_or_else(|e| panic!("{e}"))
}

fn read_text(path: &str) -> Result<String, String> {
    let path = folder().join(path);
    fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
}

fn read_json<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    serde_json::from_str(&read_text(path)?).map_err(|e| format!("{path}: {e}"))
}
