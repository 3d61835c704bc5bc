//! From tables to the model: every cell is read once, and what cannot be read is noted.
//!
//! Reading never stops at a mistake in the plan; it notes it ([`CatatanBaca`]) and goes on.

mod anggaran;
mod bantuan_sosial;
mod barang_spm;
mod code_cell;
#[cfg(feature = "xlsx")]
mod document;
mod evaluasi;
mod evaluasi_renstra;
pub(crate) mod folder;
mod identitas;
mod indikator;
mod kejadian;
mod kinerja;
mod kode;
mod number_column;
mod open_table;
mod pilihan;
mod pohon;
#[cfg(feature = "xlsx")]
pub(crate) mod printed_text;
mod prioritas;
mod row_info;
mod row_level;
mod shared_money;
mod spm;
mod strategi;
mod sumber_daya;
mod table_notation;

use std::sync::Arc;

pub use folder::{Berkas, JenisBerkas};
use pilihan::FoundChoices;
pub(crate) use pilihan::quoted;

#[cfg(feature = "xlsx")]
use crate::document::Peta;
use crate::error::{ErrorKind, RenstraError};
use crate::model::scenario_trace::Jejak;
use crate::model::{CatatanBaca, Pilihan, Renstra};
use crate::nomenklatur::Nomenklatur;
use crate::sheet::{LeftOut, Lembar, Sebab, Tabel, csv, json, lembar, limits};
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::number::Locale;
use crate::value::{Periode, Tahun, Tempat};

/// How a plan is read.
///
/// ```
/// use renstra_core::{OpsiBaca, Renstra};
/// # let list = renstra_tests::nomenklatur("permendagri-90-2019.tsv");
/// // `list` is `data/nasional/permendagri-90-2019.tsv`, read by `Nomenklatur::read`.
/// let opsi = OpsiBaca { nomenklatur: vec![list], ..OpsiBaca::default() };
/// let table = "tingkat,kode,uraian,rp_2022\n\
///     program,1.02.02,PEMENUHAN UPAYA KESEHATAN,1\n\
///     kegiatan,1 2 2 2,Penyelenggaraan Sistem Informasi Kesehatan secara Terintegrasi,1\n";
/// let plan = Renstra::read_with([("tabel-6.1-program-pendanaan.csv", table)], &opsi)?;
/// let code = &plan.pohon.iter().nth(1).unwrap().kode;
/// assert_eq!(code.lengkap.unwrap().to_string(), "1.02.02.2.03");
/// assert_eq!(code.menurut, Some("Permendagri 90/2019"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpsiBaca {
    /// The notation of all numbers; inferred column by column if `None`.
    pub locale: Option<Locale>,
    /// Whole lists of codes and names. Lost codes are recovered from them, and the plan is checked
    /// against them; bidang 1.06 and the support programme are built in.
    pub nomenklatur: Vec<Arc<Nomenklatur>>,
    /// Declared choices. A file of them among the files of the plan (`pilihan.json`) counts only without these.
    pub pilihan: Option<Arc<Pilihan>>,
    /// Options of rules that go before those of any file and of the plan: key and word.
    pub aturan: Vec<(String, String)>,
    /// How tables of documents are read where their heads do not tell it.
    #[cfg(feature = "xlsx")]
    pub peta: Option<Arc<Peta>>,
}

impl OpsiBaca {
    /// The choices, with the options of rules that go before theirs.
    fn choices(&self) -> Option<Arc<Pilihan>> {
        if self.aturan.is_empty() {
            return self.pilihan.clone();
        }
        let mut all = self.pilihan.as_deref().cloned().unwrap_or_default();
        for (key, word) in &self.aturan {
            all.set_rule(key, word);
        }
        Some(Arc::new(all))
    }
}

impl Renstra {
    /// Reads a plan from its tables: pairs of file name and bytes, in any order.
    ///
    /// A name without folder and ending tells the table (`tabel-6.1-program-pendanaan.csv`). CSV may
    /// be separated by comma, semicolon or tab. One file may be a JSON document instead: its name ends in `.json`, or has
    /// no ending and its text begins with `{`. With the feature `xlsx` a file may be a workbook or a page of HTML, told by its
    /// content, whose tables are found by their heads, as those of a text that is not named after a table.
    ///
    /// # Errors
    /// [`RenstraError`] if nothing of it is a table of a plan, if a file is not UTF-8 text or broken,
    /// or if it is larger than the limits. Mistakes inside the tables are findings, not errors.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let table = "tingkat,kode,uraian,rp_2022,rp_2023\n\
    ///              program,1.06.02,PEMBERDAYAAN SOSIAL,\"925,000,000\",\"775,000,000\"\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan.csv", table)])?;
    /// assert_eq!(plan.budget().total()?.to_string(), "1700000000");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read<N, B>(files: impl IntoIterator<Item = (N, B)>) -> Result<Self, RenstraError>
    where
        N: AsRef<str>,
        B: AsRef<[u8]>,
    {
        Self::read_with(files, &OpsiBaca::default())
    }

    /// Reads a plan with options; see [`Renstra::read`].
    ///
    /// # Errors
    /// As [`Renstra::read`].
    pub fn read_with<N, B>(
        files: impl IntoIterator<Item = (N, B)>,
        opsi: &OpsiBaca,
    ) -> Result<Self, RenstraError>
    where
        N: AsRef<str>,
        B: AsRef<[u8]>,
    {
        let mut sheets = Vec::new();
        let mut total = 0usize;
        let mut declared = FoundChoices::default();
        #[cfg(feature = "xlsx")]
        let mut printed = printed_text::PrintedTexts::default();
        for (name, bytes) in files {
            let (name, bytes) = (name.as_ref(), bytes.as_ref());
            total = total.saturating_add(bytes.len());
            limits::check_bytes(None, total)?;
            #[cfg(feature = "xlsx")]
            if document::is_document(bytes) {
                let found = document::tables(file_name(name), bytes, opsi.peta.as_deref())?;
                sheets.extend(found.lembar);
                declared.add_beside(name, None, found.lain, opsi)?;
                continue;
            }
            if Pilihan::is_named(name) {
                declared.add(name, bytes, opsi)?;
            } else if is_json(name, bytes) {
                let found = json::read_document(bytes).map_err(|e| e.in_file(name))?;
                sheets.extend(found.lembar);
                declared.add_beside(name, found.pilihan, found.bagian, opsi)?;
            } else {
                let (sheet, parts) = csv_file(name, bytes)?;
                declared.add_beside(name, None, parts, opsi)?;
                #[cfg(feature = "xlsx")]
                let Some(sheet) = printed.take(name, bytes, sheet) else {
                    continue;
                };
                sheets.push(sheet);
            }
        }
        #[cfg(feature = "xlsx")]
        declared.add_beside("", None, printed.settle(&mut sheets), opsi)?;
        declared.into_plan(sheets, opsi)
    }

    /// The options that the plan was read with, to read changed tables the same way.
    ///
    /// ```
    /// use renstra_core::{Locale, OpsiBaca, Renstra};
    /// let opsi = OpsiBaca { locale: Some(Locale::Id), ..OpsiBaca::default() };
    /// let table = "tingkat,kode,uraian,rp_2022\nprogram,1.06.02,P,1.500\n";
    /// let plan = Renstra::read_with([("tabel-6.1-program-pendanaan", table)], &opsi)?;
    /// assert_eq!(plan.opsi().locale, Some(Locale::Id));
    /// assert_eq!(Renstra::from_sheets(plan.lembar().to_vec(), &plan.opsi())?, plan);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn opsi(&self) -> OpsiBaca {
        OpsiBaca {
            locale: self.locale,
            nomenklatur: self.nomenklatur.clone(),
            pilihan: self.pilihan.clone(),
            ..OpsiBaca::default()
        }
    }

    /// Reads a plan from one JSON document, the form that [`Renstra::to_json`] writes, with the choices that it carries.
    ///
    /// # Errors
    /// As [`Renstra::read`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, RenstraError> {
        let found = json::read_document(bytes)?;
        let mut declared = FoundChoices::default();
        let opsi = OpsiBaca::default();
        declared.add_beside("pilihan.json", found.pilihan, found.bagian, &opsi)?;
        declared.into_plan(found.lembar, &opsi)
    }

    /// Reads a plan from tables of text that are in memory already.
    ///
    /// # Errors
    /// As [`Renstra::read`].
    pub fn from_sheets(sheets: Vec<Lembar>, opsi: &OpsiBaca) -> Result<Self, RenstraError> {
        let sheets = sheets.into_iter().map(Lembar::with_header_found);
        let mut sheets: Vec<Lembar> = sheets.collect();
        sort(&mut sheets);
        check_sources(&sheets)?;
        let mut plan = Self {
            nomenklatur: opsi.nomenklatur.clone(),
            locale: opsi.locale,
            lembar: sheets,
            pilihan: opsi.choices(),
            ..Self::default()
        };
        plan.read_tables(|_| true);
        plan.check_declared()?;
        Ok(plan)
    }

    /// The same plan with a table in place of its own, or beside the others; only what depends on that table is
    /// read again. It equals the plan read from all tables.
    ///
    /// # Errors
    /// As [`Renstra::read`].
    ///
    /// ```
    /// use renstra_core::{Renstra, sheet::csv::read_csv};
    /// let matrix = |money: u32| format!("tingkat,kode,uraian,rp_2022\nprogram,1.06.02,P,{money}\n");
    /// let services = "jenis_pelayanan,berhak_2022,terlayani_2022\nLansia,10,4\n";
    /// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix(5).as_str()), ("tabel-2.3-capaian-spm", services)])?;
    /// let table = read_csv("tabel-6.1-program-pendanaan", matrix(7).as_bytes())?;
    /// let changed = plan.with_table(table)?;
    /// assert_eq!(changed.budget().total().unwrap().to_string(), "7");
    /// assert_eq!(changed.spm, plan.spm);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn with_table(&self, sheet: Lembar) -> Result<Self, RenstraError> {
        let sheet = sheet.with_header_found();
        let changed = sheet.tabel();
        let same = |l: &Lembar| match changed {
            Some(tabel) => l.tabel() == Some(tabel),
            None => l.nama() == sheet.nama(),
        };
        let mut plan = self.clone();
        plan.jejak = Jejak::default();
        plan.lembar.retain(|l| !same(l));
        plan.lembar.push(sheet);
        sort(&mut plan.lembar);
        check_sources(&plan.lembar)?;
        plan.read_tables(|tabel| match changed {
            Some(Tabel::Rencana) => true,
            // The first year of the matrix tells the baselines of the others.
            Some(Tabel::ProgramPendanaan) => matches!(
                tabel,
                Tabel::ProgramPendanaan
                    | Tabel::TujuanSasaran
                    | Tabel::IndikatorRpjmd
                    | Tabel::Iku
                    | Tabel::Ikk
            ),
            changed => changed == Some(tabel),
        });
        plan.check_declared()?;
        Ok(plan)
    }

    /// Reads some of the tables; what the others say, and what was noted in them, stays.
    fn read_tables(&mut self, wanted: impl Fn(Tabel) -> bool) {
        // What was left out of the folder says nothing about a table.
        let (left_out, before): (Vec<_>, Vec<_>) = { std::mem::take(&mut self.catatan) }
            .into_iter()
            .partition(|c| {
                matches!(
                    c,
                    CatatanBaca::BerkasTakDibaca { .. } | CatatanBaca::BagianDokumen { .. }
                )
            });
        let mut reader = Reader {
            locale: self.locale,
            nomenklatur: self.nomenklatur.clone(),
            catatan: Vec::new(),
            notasi: None,
        };
        for tabel in Tabel::ALL {
            if wanted(tabel) {
                self.read_table(&mut reader, tabel);
                continue;
            }
            let kept = before.iter();
            let kept = kept.filter(|c| Tabel::from_name(c.tempat().tabel()) == Some(tabel));
            reader.catatan.extend(kept.cloned());
        }
        let foreign = self.lembar.iter();
        let foreign = foreign.filter(|l| l.tabel().is_none());
        let foreign = foreign.map(|sheet| CatatanBaca::TabelAsing {
            tempat: sheet.place_of_table(),
        });
        reader.catatan.extend(foreign.chain(left_out));
        self.catatan = reader.catatan;
    }

    /// Reads one table; one that is not there, or cannot be used, has no rows.
    fn read_table(&mut self, reader: &mut Reader, tabel: Tabel) {
        let sheet = reader.open(&self.lembar, tabel);
        /// What a method of the reader makes of the table.
        macro_rules! rows {
            ($method:ident $(, $more:expr)*) => {
                sheet.map(|s| reader.$method(s $(, $more)*)).unwrap_or_default()
            };
        }
        match tabel {
            Tabel::Rencana => self.identitas = rows!(identitas),
            Tabel::ProgramPendanaan => self.pohon = rows!(pohon, &self.identitas),
            Tabel::TujuanSasaran => self.tujuan_sasaran = rows!(indikator, self.first_year()),
            Tabel::IndikatorRpjmd => self.indikator_rpjmd = rows!(indikator, self.first_year()),
            Tabel::Iku => self.iku = rows!(indikator, self.first_year()),
            Tabel::Ikk => self.ikk = rows!(indikator, self.first_year()),
            Tabel::SubKegiatanPrioritas => self.prioritas = rows!(prioritas),
            Tabel::Strategi => self.strategi = rows!(strategi),
            Tabel::Permasalahan => self.permasalahan = rows!(permasalahan),
            Tabel::CapaianSpm => self.spm = rows!(spm),
            Tabel::SpmLayanan => self.layanan_spm = rows!(layanan_spm),
            Tabel::KebutuhanDasar => self.kebutuhan_dasar = rows!(kebutuhan_dasar),
            Tabel::KriteriaSpm => self.kriteria_spm = rows!(kriteria_spm),
            Tabel::AnggaranRealisasi => self.anggaran = rows!(anggaran),
            Tabel::PencapaianKinerja => self.kinerja = rows!(kinerja),
            Tabel::Realisasi => self.realisasi = rows!(realisasi),
            Tabel::EvaluasiRenstra => self.evaluasi_renstra = rows!(evaluasi_renstra),
            Tabel::Kejadian => self.kejadian = rows!(kejadian),
            Tabel::KebutuhanBarang => self.barang_spm = rows!(barang_spm),
            Tabel::BantuanSosial => self.bantuan_sosial = rows!(bantuan),
            Tabel::KomposisiPegawai => self.pegawai = rows!(pegawai),
            Tabel::Aset => self.aset = rows!(aset),
        }
        self.declare(tabel, &mut reader.catatan);
    }

    /// First year of the period: declared, otherwise the first year of the funding matrix.
    pub(crate) fn first_year(&self) -> Option<Tahun> {
        let declared = self.identitas.periode.map(Periode::awal);
        declared.or_else(|| self.pohon.tahun.first().copied())
    }

    /// The last year of the plan: declared, or of the funding matrix.
    pub(crate) fn last_year(&self) -> Option<Tahun> {
        let declared = self.identitas.periode.map(Periode::akhir);
        declared.or_else(|| self.pohon.tahun.last().copied())
    }

    /// The plan as one JSON document: its tables as printed, and its declared choices. Reading it back with the same options
    /// gives an equal plan.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let table = "tingkat,kode,uraian,indikator,target_2022,rp_2022\nprogram,1.06.02,P,Jumlah A,4,5\n";
    /// let choices = r#"{"indikator": {"1.06.02/target": {"agregasi": "akhir"}}}"#;
    /// let plan = Renstra::read([("program-pendanaan.csv", table), ("pilihan.json", choices)])?;
    /// assert_eq!(Renstra::from_json(plan.to_json().as_bytes())?, plan);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn to_json(&self) -> String {
        let parts = self.catatan.iter().filter_map(|note| match note {
            CatatanBaca::BagianDokumen { bagian, .. } => Some(bagian),
            _ => None,
        });
        let choices = self.pilihan().map(Pilihan::to_json);
        json::write_document(&self.lembar, choices, parts.collect())
    }

    /// The plan as CSV files: its tables as printed, each with the name of its file, and its declared choices. Reading
    /// them back with the same options gives an equal plan, but for the notes on documents (DOK001), which only JSON carries.
    ///
    /// Cells are not changed in any way, so that a text like `=1+1` stays what it is; result tables
    /// ([`crate::Table::to_csv`]) neutralise it.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::Renstra;
    /// assert_eq!(Renstra::read(plan.to_csv())?, plan);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn to_csv(&self) -> Vec<(String, String)> {
        let files = self.lembar.iter();
        files
            .map(|l| (format!("{}.csv", l.nama()), csv::write_csv(l)))
            .chain(self.pilihan().map(Pilihan::file))
            .collect()
    }
}

/// A CSV file, and what is told of its characters.
fn csv_file(name: &str, bytes: &[u8]) -> Result<(Lembar, Vec<LeftOut>), RenstraError> {
    let (sheet, windows) = csv::read_file(stem(name), bytes)?;
    let part = LeftOut {
        letak: file_name(name).to_owned(),
        sebab: Sebab::BukanUtf8,
        jumlah: windows,
    };
    let parts = (windows > 0).then_some(part);
    Ok((sheet.in_file(file_name(name)), parts.into_iter().collect()))
}

/// File name without folder.
pub(crate) fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// The ending of the name tells; where it has none, the first character.
pub(crate) fn is_json(name: &str, bytes: &[u8]) -> bool {
    let bare = || stem(name) == file_name(name);
    let text = || bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    lower(name).ends_with(".json") || (bare() && text().trim_ascii_start().starts_with(b"{"))
}

/// File name without folder and ending.
pub(crate) fn stem(name: &str) -> &str {
    let file = file_name(name);
    match file.rsplit_once('.') {
        Some((head, end)) if ["csv", "tsv", "txt"].contains(&lower(end).as_str()) => head,
        _ => file,
    }
}

/// The tables in the order of [`Tabel`], unknown ones first.
fn sort(sheets: &mut [Lembar]) {
    sheets.sort_by_cached_key(|l| (l.tabel(), l.nama().to_owned()));
}

/// At least one table of a plan, and none twice.
fn check_sources(sheets: &[Lembar]) -> Result<(), RenstraError> {
    limits::check(sheets)?;
    let known: Vec<Tabel> = sheets.iter().filter_map(|l| l.tabel()).collect();
    if known.is_empty() {
        let found = sheets
            .iter()
            .map(|l| format!("`{}`", l.nama()))
            .collect::<Vec<_>>()
            .join(", ");
        let found = if found.is_empty() {
            "-".to_owned()
        } else {
            found
        };
        let expected = Tabel::ProgramPendanaan.nama();
        return Err(RenstraError::new(
            ErrorKind::NoTables,
            teks!(
                "tidak ada tabel Renstra di sini; berkas yang ada: {found}; yang dicari misalnya `{expected}.csv`",
                "there is no table of a Renstra here; files found: {found}; expected for example `{expected}.csv`",
            ),
            None,
        ));
    }
    // They are sorted: two of a kind stand side by side.
    for pair in sheets.windows(2) {
        let [a, b] = pair else { continue };
        let (first, second) = (a.tabel(), b.tabel());
        if a.nama() == b.nama() || (first.is_some() && first == second) {
            let name = first.map_or(a.nama(), |t| t.nama());
            return Err(RenstraError::new(
                ErrorKind::TableTwice,
                teks!(
                    "tabel `{name}` ada dua kali",
                    "the table `{name}` is there twice"
                ),
                Some(Tempat::table(name)),
            ));
        }
    }
    Ok(())
}

/// The state of reading: the notation given by the caller, and the notes.
pub(crate) struct Reader {
    locale: Option<Locale>,
    nomenklatur: Vec<Arc<Nomenklatur>>,
    catatan: Vec<CatatanBaca>,
    /// The notation of the table that was asked for last, with its name.
    notasi: Option<(String, table_notation::TableNotation)>,
}

/// The trimmed text of an optional column; `None` for an empty cell.
fn optional(sheet: &Lembar, row: &lembar::BarisLembar, column: Option<usize>) -> Option<String> {
    let text = sheet.text(row, column?).trim();
    (!text.is_empty()).then(|| single_spaced(text))
}

/// A trimmed text with one space wherever it has blanks.
fn single_spaced(text: &str) -> String {
    // Nearly all texts are as they should be.
    let bytes = text.as_bytes();
    let printable = { bytes.iter() }.fold(true, |all, b| all & matches!(b, b' '..=b'~'));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let twice = pairs.fold(false, |any, (a, b)| any | ((*a == b' ') & (*b == b' ')));
    if printable && !twice {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The trimmed text of a required column.
fn required(sheet: &Lembar, row: &lembar::BarisLembar, column: Option<usize>) -> String {
    optional(sheet, row, column).unwrap_or_default()
}
