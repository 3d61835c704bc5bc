//! The files of a folder: which are tables, which are left out, and why.

use super::pilihan::FoundChoices;
use super::{OpsiBaca, csv_file, file_name, stem};
use crate::error::{ErrorKind, RenstraError};
use crate::model::{CatatanBaca, Pilihan, Renstra};
use crate::sheet::json::JsonPlan;
use crate::sheet::{Tabel, json, limits};
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::{Teks, Tempat};

/// What a file of a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JenisBerkas {
    /// A table as CSV.
    Csv,
    /// A JSON document.
    Json,
    /// Declared choices.
    Pilihan,
    /// May hold tables, in a form that is not read; a finding says so.
    Lain,
    /// No tables: files of the system, notes, programs, pictures.
    Bukan,
}

/// Endings of files that hold tables in other forms, or whose content nobody knows.
const LAIN: [&str; 18] = [
    "dat", "db", "doc", "docx", "htm", "html", "ods", "odt", "pdf", "parquet", "rtf", "tab", "txt",
    "xls", "xlsb", "xlsm", "xlsx", "xml",
];

/// Beginnings of names that systems and programs leave in folders.
const SISTEM: [&str; 2] = ["._", "~$"];

impl JenisBerkas {
    /// Its word: `csv`, `json`, `pilihan`, `lain`, `bukan`.
    ///
    /// ```
    /// use renstra_core::read::JenisBerkas;
    /// assert_eq!(JenisBerkas::of("Pilihan.TOML").nama(), "pilihan");
    /// ```
    pub fn nama(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Pilihan => "pilihan",
            Self::Lain => "lain",
            Self::Bukan => "bukan",
        }
    }

    /// The kind by name, in any case. A `.txt` is a table only if its name is that of a table; whatever is named like a
    /// table was meant as one.
    ///
    /// ```
    /// use renstra_core::read::JenisBerkas;
    /// assert_eq!(JenisBerkas::of("tabel-2.3-capaian-spm.Csv"), JenisBerkas::Csv);
    /// assert_eq!(JenisBerkas::of("._tabel-2.3-capaian-spm.csv"), JenisBerkas::Bukan);
    /// assert_eq!(JenisBerkas::of("Renstra.xlsx"), JenisBerkas::Lain);
    /// ```
    pub fn of(name: &str) -> Self {
        let name = lower(file_name(name));
        if SISTEM.iter().any(|start| name.starts_with(start)) {
            return Self::Bukan;
        }
        if Pilihan::is_named(&name) {
            return Self::Pilihan;
        }
        let named = Tabel::of_file(&name).is_some();
        match name.rsplit_once('.').map(|(_, ending)| ending) {
            Some("csv" | "tsv") => Self::Csv,
            Some("json") => Self::Json,
            Some("txt") if named => Self::Csv,
            Some(ending) if named || LAIN.contains(&ending) => Self::Lain,
            None if named => Self::Lain,
            _ => Self::Bukan,
        }
    }
}

/// A file of a folder: its bytes, or why it has none.
pub type Berkas<N> = (N, Result<Vec<u8>, Teks>);

impl Renstra {
    /// Reads a plan from the files of a folder, whatever else lies there: what may hold tables and is not read
    /// ([`JenisBerkas::Lain`], JSON that is no plan) is told by a finding (MSK004). A table that cannot be read is an error, as it is in [`Renstra::read_with`].
    ///
    /// # Errors
    /// As [`Renstra::read_with`].
    ///
    /// ```
    /// use renstra_core::{OpsiBaca, Renstra};
    /// let table = "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,P,5\n";
    /// let files = [("tabel-6.1-program-pendanaan.csv", table), ("Renstra.xlsx", "PK"), ("package.json", "{}")];
    /// let files = files.map(|(name, text)| (name, Ok(text.as_bytes().to_vec())));
    /// let plan = Renstra::read_folder(files, &OpsiBaca::default())?;
    /// let left_out = plan.check().temuan().iter().filter(|t| t.kode == "MSK004").count();
    /// assert_eq!(left_out, 2);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn read_folder<N: AsRef<str>>(
        files: impl IntoIterator<Item = Berkas<N>>,
        opsi: &OpsiBaca,
    ) -> Result<Self, RenstraError> {
        let mut sheets = Vec::new();
        let mut left: Vec<(String, Teks)> = Vec::new();
        let mut passed: Vec<String> = Vec::new();
        let mut broken = None;
        let mut total = 0usize;
        let mut declared = FoundChoices::default();
        #[cfg(feature = "xlsx")]
        let mut printed = super::printed_text::PrintedTexts::default();
        for (name, content) in files {
            let name = file_name(name.as_ref());
            let kind = JenisBerkas::of(name);
            let bytes = match content {
                _ if kind == JenisBerkas::Bukan => {
                    passed.push(name.to_owned());
                    continue;
                }
                Ok(bytes) => bytes,
                Err(reason) => {
                    left.push((name.to_owned(), reason));
                    continue;
                }
            };
            total = total.saturating_add(bytes.len());
            limits::check_bytes(None, total)?;
            if kind == JenisBerkas::Pilihan {
                declared.add(name, &bytes, opsi)?;
                continue;
            }
            match read_file(name, kind, &bytes) {
                Ok(found) => {
                    #[cfg(feature = "xlsx")]
                    let lembar = found.lembar.into_iter().filter_map(|sheet| match kind {
                        JenisBerkas::Csv => printed.take(name, &bytes, sheet),
                        _ => Some(sheet),
                    });
                    #[cfg(not(feature = "xlsx"))]
                    let lembar = found.lembar;
                    sheets.extend(lembar);
                    declared.add_beside(name, found.pilihan, found.bagian, opsi)?;
                }
                Err(error)
                    if kind == JenisBerkas::Csv && Tabel::from_name(stem(name)).is_some() =>
                {
                    return Err(error);
                }
                Err(error) => {
                    left.push((name.to_owned(), error.teks().clone()));
                    let named = match kind {
                        JenisBerkas::Json => error.in_file(name),
                        _ => error,
                    };
                    broken = broken.or(Some(named));
                }
            }
        }
        #[cfg(feature = "xlsx")]
        declared.add_beside("", None, printed.settle(&mut sheets), opsi)?;
        if sheets.is_empty() {
            // The only file is what the caller meant.
            let only = broken.filter(|_| left.len() == 1);
            return Err(only.unwrap_or_else(|| no_tables(&left, &passed)));
        }
        let mut plan = declared.into_plan(sheets, opsi)?;
        left.sort_by(|a, b| a.0.cmp(&b.0));
        let notes = left.into_iter();
        plan.catatan
            .extend(notes.map(|(name, alasan)| CatatanBaca::BerkasTakDibaca {
                tempat: Tempat::table(name),
                alasan,
            }));
        Ok(plan)
    }
}

fn read_file<'a>(
    name: &str,
    kind: JenisBerkas,
    bytes: &'a [u8],
) -> Result<JsonPlan<'a>, RenstraError> {
    match kind {
        JenisBerkas::Csv => {
            let (sheet, bagian) = csv_file(name, bytes)?;
            Ok(JsonPlan {
                lembar: vec![sheet],
                pilihan: None,
                bagian,
            })
        }
        JenisBerkas::Json => json::read_document(bytes),
        JenisBerkas::Pilihan | JenisBerkas::Lain | JenisBerkas::Bukan => Err(RenstraError::new(
            ErrorKind::NoTables,
            other_kind(name),
            None,
        )),
    }
}

/// Why a file of another kind is not read.
pub(crate) fn other_kind(name: &str) -> Teks {
    let ending = name.rsplit_once('.').map(|(_, ending)| lower(ending));
    match ending.as_deref() {
        Some("xlsx" | "xlsm" | "xls" | "xlsb" | "ods" | "htm" | "html") => teks!(
            "buku kerja di samping tabel CSV atau JSON tidak dibaca; baca buku kerja itu tersendiri, atau simpan setiap lembarnya sebagai CSV",
            "a workbook beside tables as CSV or JSON is not read; read it on its own, or save each sheet as CSV"
        ),
        Some("pdf" | "doc" | "docx" | "odt") => teks!(
            "dokumen tidak dibaca; salin setiap tabelnya ke berkas CSV",
            "documents are not read; copy each table into a CSV file"
        ),
        _ => teks!("bukan berkas CSV atau JSON", "not a CSV or JSON file"),
    }
}

/// `left`: what may hold tables, and why it was not read; `passed`: all other files.
fn no_tables(left: &[(String, Teks)], passed: &[String]) -> RenstraError {
    let found = Teks::each(|b| {
        let left = left
            .iter()
            .map(|(name, why)| format!("`{name}` ({})", why.get(b)));
        let passed = passed.iter().map(|name| format!("`{name}`"));
        let names: Vec<_> = left.chain(passed).collect();
        if names.is_empty() {
            "-".to_owned()
        } else {
            names.join(", ")
        }
    });
    let expected = Tabel::ProgramPendanaan.nama();
    RenstraError::new(
        ErrorKind::NoTables,
        Teks::new(
            format!(
                "tidak ada tabel Renstra di sini; berkas yang ada: {}; yang dicari misalnya `{expected}.csv`",
                found.id
            ),
            format!(
                "there is no table of a Renstra here; files found: {}; expected for example `{expected}.csv`",
                found.en
            ),
        ),
        None,
    )
}
