//! A finding.

use std::cmp::Reverse;

use serde::Serialize;

use super::wording::few;
use crate::model::figur::{Figur, FigurId};
use crate::model::{Masa, SifatIndikator};
use crate::value::bahasa::teks;
use crate::value::printable::into_printable;
use crate::value::{Angka, JenisNilai, Nilai, Rupiah, Tahun, Teks, Tempat, TempatLain};

/// A finding names no more compared cells than this: a sum may have a hundred thousand parts.
pub(crate) const MOST_BESIDE: usize = 200;

/// Once the findings of a check have named so many compared cells, the others name [`FEW_BESIDE`] each.
pub(super) const MOST_IN_ALL: usize = 100_000;

/// So many are named by any finding that has as many.
pub(super) const FEW_BESIDE: usize = 3;

/// Severity of a finding; the most severe first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Keparahan {
    /// The figures contradict each other or cannot be read.
    Galat,
    /// Very likely a mistake.
    Peringatan,
    /// Worth a look.
    Catatan,
}

impl std::fmt::Display for Keparahan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.nama())
    }
}

impl Keparahan {
    /// All, the most severe first.
    pub const ALL: [Self; 3] = [Self::Galat, Self::Peringatan, Self::Catatan];

    /// The key in tables.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Galat => "galat",
            Self::Peringatan => "peringatan",
            Self::Catatan => "catatan",
        }
    }

    /// In words.
    pub fn teks(self) -> Teks {
        let en = match self {
            Self::Galat => "error",
            Self::Peringatan => "warning",
            Self::Catatan => "note",
        };
        Teks::new(self.nama(), en)
    }
}

/// With what the printed figure of a finding is compared, where that can be explained down to its cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rujukan {
    /// A figure of the plan.
    Figur(FigurId),
    /// The years of the row of the finding, added up as printed.
    JumlahTahunan,
    /// The lines that the total or heading of the finding adds up, in a year.
    JumlahBaris(Tahun),
    /// What the nodes below that of the finding spent in a part of a year.
    BelanjaBawahan(Tahun, Masa),
    /// What the compared parts of a year come to.
    Setahun(SifatIndikator),
    /// The end of the period of the top rows: all years of the plan, or what they print.
    AkhirTotal,
    /// Mean yearly growth of a row of T-C.24, by its number there from 0.
    PertumbuhanBaris(usize),
    /// Realised over budget of two rows of T-C.24, by their numbers there from 0, in a year.
    RasioBaris {
        /// Row of the budget.
        anggaran: usize,
        /// Row of what was realised.
        realisasi: usize,
        /// The year.
        tahun: Tahun,
    },
}

/// One mistake, with everything that is needed to mend it.
///
/// Its figures are values with their kind; nothing is written before a language is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Temuan {
    /// Stable code, such as `ANG003`.
    pub kode: &'static str,
    /// What it is about, after its code: a figure or a place. It does not move when other findings come or go.
    pub tentang: String,
    /// Its severity.
    pub keparahan: Keparahan,
    /// Where.
    pub tempat: Tempat,
    /// True if it stands in the second of two documents.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub di_kedua: bool,
    /// Key of the node it concerns.
    pub jalur: Option<String>,
    /// The figure it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figur: Option<FigurId>,
    /// With what the printed figure is compared.
    #[serde(skip)]
    pub acuan: Option<Rujukan>,
    /// What is wrong.
    pub pesan: Teks,
    /// What was printed, as printed.
    pub tercetak: Option<String>,
    /// What was computed or expected.
    pub dihitung: Option<Nilai>,
    /// Printed less computed, without sign.
    pub selisih: Option<Nilai>,
    /// What kind of figure printed, computed and difference are.
    pub jenis: JenisNilai,
    /// The rule that it rests on.
    pub dasar: Option<String>,
    /// The other cells that were compared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pembanding: Vec<Tempat>,
    /// The cells of the second document that were compared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pembanding_kedua: Vec<Tempat>,
    /// Further places of the same cause.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tempat_lain: Vec<TempatLain>,
    /// What to do.
    pub saran: Teks,
    /// What the plan should declare, at its place and at the further ones.
    #[serde(skip)]
    pub nyatakan: Vec<Usul>,
    /// Its cause, by a key: findings of one check and severity that share it are told once.
    #[serde(skip)]
    pub(super) sebab: Option<String>,
}

/// A choice that a finding asks to declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usul {
    /// Key of the indicator or node.
    pub kunci: String,
    /// Its name.
    pub nama: String,
    /// The column: `polaritas`, `agregasi`, `akumulasi`, `akumulasi_rp`.
    pub kolom: &'static str,
    /// The only word that the figures leave, if they do.
    pub kata: Option<&'static str>,
}

impl Temuan {
    /// A finding with its message and what to do; the rest is set by the methods below.
    #[inline(never)]
    pub(crate) fn new(tempat: Tempat, pesan: Teks, saran: Teks) -> Self {
        Self {
            kode: "",
            tentang: String::new(),
            keparahan: Keparahan::Catatan,
            tempat,
            di_kedua: false,
            jalur: None,
            figur: None,
            acuan: None,
            pesan,
            tercetak: None,
            dihitung: None,
            selisih: None,
            jenis: JenisNilai::Kosong,
            dasar: None,
            pembanding: Vec::new(),
            pembanding_kedua: Vec::new(),
            tempat_lain: Vec::new(),
            saran,
            nyatakan: Vec::new(),
            sebab: None,
        }
    }

    /// Asks to declare a choice.
    pub(crate) fn declare(
        mut self,
        kunci: String,
        nama: &str,
        kolom: &'static str,
        kata: Option<&'static str>,
    ) -> Self {
        let nama = nama.to_owned();
        self.nyatakan.push(Usul {
            kunci,
            nama,
            kolom,
            kata,
        });
        self
    }

    pub(crate) fn jalur(self, jalur: impl Into<String>) -> Self {
        self.jalur_if_any(Some(jalur))
    }

    /// The key of the node, where the finding is about one.
    pub(crate) fn jalur_if_any(mut self, jalur: Option<impl Into<String>>) -> Self {
        self.jalur = jalur.map(Into::into);
        self
    }

    /// The figure that it is about, which the printed one should be.
    pub(crate) fn figur(mut self, figur: FigurId) -> Self {
        self.acuan = Some(Rujukan::Figur(figur.clone()));
        self.figur = Some(figur);
        self
    }

    /// With what the printed figure is compared.
    pub(crate) fn acuan(mut self, acuan: Rujukan) -> Self {
        self.acuan = Some(acuan);
        self
    }

    pub(crate) fn tercetak(mut self, text: impl Into<String>) -> Self {
        self.tercetak = Some(text.into());
        self
    }

    pub(crate) fn dihitung(mut self, value: impl Into<Nilai>) -> Self {
        let value = value.into();
        if self.jenis == JenisNilai::Kosong {
            self.jenis = value.jenis();
        }
        self.dihitung = Some(value);
        self
    }

    /// Says that its figures are percents.
    pub(crate) fn percent(mut self) -> Self {
        self.jenis = JenisNilai::Persen;
        self
    }

    /// The printed number beside the expected one, where that is known.
    pub(crate) fn against(self, printed: impl Into<Angka>, expected: Option<Angka>) -> Self {
        match expected {
            Some(e) => self.dihitung(e).difference(printed, e),
            None => self,
        }
    }

    /// Names other cells that were compared, each once, up to [`MOST_BESIDE`]; of more it says that there are more.
    pub(crate) fn beside<'a>(self, places: impl IntoIterator<Item = &'a Tempat>) -> Self {
        self.beside_up_to(MOST_BESIDE, places)
    }

    /// The same with another bound: see [`super::Pemeriksa::most_beside`].
    pub(super) fn beside_up_to<'a>(
        mut self,
        most: usize,
        places: impl IntoIterator<Item = &'a Tempat>,
    ) -> Self {
        let own = self.tempat.clone();
        if add_once(
            &mut self.pembanding,
            most,
            Some(&own),
            &mut places.into_iter(),
        ) {
            self.says_more();
        }
        self
    }

    /// Names cells of the second document that were compared, each once, up to [`MOST_BESIDE`].
    pub(crate) fn beside_second<'a>(
        mut self,
        places: impl IntoIterator<Item = &'a Tempat>,
    ) -> Self {
        if add_once(
            &mut self.pembanding_kedua,
            MOST_BESIDE,
            None,
            &mut places.into_iter(),
        ) {
            self.says_more();
        }
        self
    }

    /// Its cause: the findings of a check that share it are one finding.
    pub(super) fn cause(mut self, sebab: impl Into<String>) -> Self {
        self.sebab = Some(sebab.into());
        self
    }

    /// Further places of its cause, which the message counts and lists.
    pub(super) fn also(self, places: impl IntoIterator<Item = TempatLain>) -> Self {
        let mut found = self.lists(places);
        let more = others_in_words(&found.tempat, &found.tempat_lain);
        found.pesan.id.push_str(&more.id);
        found.pesan.en.push_str(&more.en);
        found
    }

    /// Further places of its cause, where the message names them in words of its own.
    pub(super) fn lists(mut self, places: impl IntoIterator<Item = TempatLain>) -> Self {
        self.tempat_lain.extend(places);
        self
    }

    /// Itself as a further place of another finding.
    pub(super) fn into_place(self) -> TempatLain {
        TempatLain {
            tempat: self.tempat,
            tercetak: self.tercetak,
            dihitung: self.dihitung,
            selisih: self.selisih,
        }
    }

    /// Where it is, and its further places.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let result = plan.check();
    /// let note = result.temuan().iter().find(|t| t.kode == "KIN006").unwrap();
    /// let columns: Vec<_> = note.all_places().filter_map(|t| t.kolom()).collect();
    /// assert_eq!(columns, ["target_2025", "target_2026", "target_akhir"]);
    /// ```
    pub fn all_places(&self) -> impl Iterator<Item = &Tempat> {
        let others = self.tempat_lain.iter().map(|p| &p.tempat);
        std::iter::once(&self.tempat).chain(others)
    }

    /// How many compared cells it names.
    pub(super) fn compared(&self) -> usize {
        self.pembanding.len() + self.pembanding_kedua.len()
    }

    /// Names only the first few compared cells: its check has named [`MOST_IN_ALL`] already.
    pub(super) fn names_few(&mut self) {
        if self.pembanding.len().max(self.pembanding_kedua.len()) > FEW_BESIDE {
            self.pembanding.truncate(FEW_BESIDE);
            self.pembanding_kedua.truncate(FEW_BESIDE);
            self.pembanding.shrink_to_fit();
            self.pembanding_kedua.shrink_to_fit();
            self.says_more();
        }
    }

    /// Says that more cells were compared than are named.
    fn says_more(&mut self) {
        let Teks { id, en } = teks!(
            " (dibandingkan dengan lebih banyak sel daripada yang disebut)",
            " (compared with more cells than are named)"
        );
        if !self.pesan.id.ends_with(&id) {
            self.pesan.id.push_str(&id);
            self.pesan.en.push_str(&en);
        }
    }

    /// Says that the finding stands in the second document.
    pub(crate) fn in_second(mut self) -> Self {
        self.di_kedua = true;
        self
    }

    /// True for a finding of [`crate::reconcile`]: its family tells, so that nothing of those checks is linked for it.
    pub(crate) fn is_of_two_documents(&self) -> bool {
        self.kode.starts_with("REK")
    }

    /// The key by which [`crate::Renstra::explain`] knows it: its code, and the figure or place that it is about.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let result = plan.check();
    /// let total = result.temuan().iter().find(|t| t.kode == "ANG003").unwrap();
    /// assert_eq!(total.kunci(), "temuan/ANG003/tabel-2.4-anggaran-realisasi/9/2018");
    /// ```
    pub fn kunci(&self) -> String {
        Figur::Temuan(self.kode.to_owned(), self.tentang.clone()).to_string()
    }

    /// What it is about: its figure, or its place. Of several findings about one place, the other cells tell them apart.
    pub(super) fn about(&self) -> String {
        let mut about = match &self.figur {
            Some(figur) => figur.to_string(),
            None => place_key(&self.tempat),
        };
        if self.di_kedua {
            about.push_str("~2");
        }
        about
    }

    /// Sets the difference between two numbers, without sign.
    pub(crate) fn difference(mut self, a: impl Into<Angka>, b: impl Into<Angka>) -> Self {
        let less = a.into().checked_sub(b.into()).ok();
        let positive = less.map(|d| match d.is_negative() {
            true => Angka::ZERO.checked_sub(d).unwrap_or(d),
            false => d,
        });
        self.selisih = positive.map(|d| match &self.dihitung {
            Some(Nilai::Rupiah(_)) => Rupiah::from_angka(d).map_or(Nilai::Angka(d), Nilai::Rupiah),
            _ => Nilai::Angka(d),
        });
        self
    }

    /// By what findings of one severity and code are sorted: the largest amount first, then by place.
    pub(crate) fn order(&self) -> (Reverse<Rupiah>, &Tempat, Option<&str>, &str) {
        (
            Reverse(self.amount()),
            &self.tempat,
            self.jalur.as_deref(),
            &self.pesan.id,
        )
    }

    /// The money that it is about: the difference between printed and computed; zero for other findings.
    pub(crate) fn amount(&self) -> Rupiah {
        let others = self.tempat_lain.iter().map(|p| &p.selisih);
        let amounts = others.chain([&self.selisih]).map(|s| match s {
            Some(Nilai::Rupiah(amount)) => *amount,
            _ => Rupiah::ZERO,
        });
        amounts.max().unwrap_or(Rupiah::ZERO)
    }
}

/// What kinds of findings come first: money, then targets and services, then form.
pub(crate) fn rank_of_code(kode: &str) -> usize {
    const FAMILIES: [&str; 8] = ["ANG", "REK", "KIN", "SPM", "SDM", "STR", "DOK", "MSK"];
    let family = FAMILIES.iter().position(|f| kode.starts_with(f));
    family.unwrap_or(FAMILIES.len())
}

/// A place as keys write it: table, row and column.
pub(super) fn place_key(place: &Tempat) -> String {
    let mut text = String::with_capacity(place.tabel().len() + 32);
    text.push_str(place.tabel());
    text.push('/');
    if let Some(row) = place.baris() {
        text.push_str(&row.to_string());
    }
    if let Some(column) = place.kolom() {
        text.push('/');
        text.push_str(column);
    }
    text.truncate(text.trim_end_matches('/').len());
    into_printable(text)
}

/// How many further places there are, and the first few: by column in the row of the finding, by row in its column.
fn others_in_words(own: &Tempat, others: &[TempatLain]) -> Teks {
    let places = || others.iter().map(|p| &p.tempat);
    if others.is_empty() {
        return Teks::same("");
    }
    let same_table = places().all(|p| p.tabel() == own.tabel());
    let same_row = same_table && places().all(|p| p.baris() == own.baris());
    let same_column = same_table && places().all(|p| p.kolom() == own.kolom());
    let named = |row: &str, column: &str| {
        // What all share is not said again; its word stands once where only the other differs.
        let name = |p: &Tempat| -> String {
            let line = p.printed_row().map(|b| b.to_string());
            let title = p.kolom().map(str::to_owned);
            match (same_row, same_column) {
                (true, _) => title.unwrap_or_default(),
                (_, true) => line.unwrap_or_default(),
                _ => {
                    let table = (!same_table).then(|| p.tabel().to_owned());
                    let line = line.map(|b| format!("{row} {b}"));
                    let title = title.map(|k| format!("{column} {k}"));
                    let parts = [table, line, title].into_iter().flatten();
                    parts.collect::<Vec<_>>().join(" ")
                }
            }
        };
        let word = match (same_row, same_column) {
            (true, _) => format!("{column} "),
            (_, true) => format!("{row} "),
            _ => String::new(),
        };
        let all: Vec<&Tempat> = places().collect();
        let list = few(&mut all.into_iter().map(name));
        Teks::each(|b| format!("{word}{}", list.get(b)))
    };
    let n = others.len();
    let (id, en) = (named("baris", "kolom").id, named("row", "column").en);
    match n {
        1 => teks!(
            "; begitu pula 1 tempat lain: {id}",
            "; so does 1 other place: {en}"
        ),
        _ => teks!(
            "; begitu pula {n} tempat lain: {id}",
            "; so do {n} other places: {en}"
        ),
    }
}

/// Adds places that are not in a list yet, until it has so many; true if there are more.
fn add_once(
    list: &mut Vec<Tempat>,
    most: usize,
    own: Option<&Tempat>,
    places: &mut dyn Iterator<Item = &Tempat>,
) -> bool {
    // A list has at most `MOST_BESIDE` places: looking through it is quick.
    for place in places {
        if own == Some(place) || list.contains(place) {
            continue;
        }
        if list.len() >= most {
            return true;
        }
        list.push(place.clone());
    }
    false
}
