//! Errors of scenario steps.

use crate::rules::SisaError;
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Rasio, Rupiah, Tahun, Teks, Tempat, ValueError};

/// A step that cannot be taken; the scenario before it is unchanged.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::Bahasa;
/// let error = plan.scenario().set_pagu("1.06.09", "2025".parse()?, "5".parse()?).unwrap_err();
/// assert_eq!(error.kode(), "SKN001");
/// assert!(error.pesan(Bahasa::Id).contains("1.06.09"));
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}", self.kode(), self.teks().en)]
#[non_exhaustive]
pub enum ScenarioError {
    /// No node has this key.
    JalurAsing(String),
    /// Several nodes fit the key; the message lists their keys.
    JalurGanda(Teks),
    /// The funding matrix does not have this year.
    TahunAsing {
        /// The year asked for.
        tahun: u16,
        /// The years it has.
        ada: Vec<Tahun>,
    },
    /// An amount or a target below zero.
    Negatif(Angka),
    /// An amount with sen; a scenario is in whole rupiah.
    Bersen(Rupiah),
    /// A factor below zero.
    FaktorNegatif(Rasio),
    /// A node has less than should be moved away from it.
    PaguKurang {
        /// Code and name of the node.
        simpul: String,
        /// The year.
        tahun: Tahun,
        /// What it has.
        ada: Rupiah,
        /// What should be moved.
        diminta: Rupiah,
    },
    /// What is protected is more than the ceiling.
    LindunganMelebihiBatas {
        /// The year.
        tahun: Tahun,
        /// Pagu of the protected part.
        dilindungi: Rupiah,
        /// The ceiling.
        batas: Rupiah,
    },
    /// SPM should be protected, and no node has a code that pays for it.
    TanpaSpm {
        /// The kegiatan that were looked for.
        kegiatan: Vec<&'static str>,
    },
    /// There is no money that could be changed.
    TanpaPagu {
        /// Code and name of the node; `None` for the plan as a whole.
        simpul: Option<String>,
        /// The year; `None` for all years.
        tahun: Option<Tahun>,
    },
    /// A cell on which the step depends cannot be read.
    TakTerbaca(Tempat),
    /// A node above carries money that is not broken down.
    BelumDirinci {
        /// Code and name of the node above.
        simpul: String,
        /// The year.
        tahun: Tahun,
    },
    /// One of two nodes is part of the other.
    Bertindih {
        /// From where.
        dari: String,
        /// To where.
        ke: String,
    },
    /// A node does not have this indicator.
    IndikatorAsing {
        /// Key of the node.
        jalur: String,
        /// The indicator asked for, from 0.
        indikator: usize,
        /// How many it has.
        ada: usize,
    },
    /// A target that is not a single number.
    BukanAngka {
        /// Its cell.
        tempat: Tempat,
        /// Its text.
        tercetak: String,
    },
    /// The result is larger than a plan may hold.
    Luapan,
    /// An amount of the plan is below zero; nothing can be shared in proportion to it.
    PaguNegatif(Tempat),
    /// The part that stays as it is has sen, so that whole rupiah cannot make up the rest.
    SisaBersen {
        /// The year.
        tahun: Tahun,
        /// The amount with sen.
        jumlah: Rupiah,
    },
    /// The changed tables do not read back as the changed plan.
    TakTerbacaKembali {
        /// Key of the first node that would read differently.
        jalur: String,
    },
}

fn place(tempat: &Tempat) -> String {
    let row = tempat.baris().map(|b| b.to_string()).unwrap_or_default();
    let column = tempat.kolom().unwrap_or_default();
    format!("{} {row} {column}", tempat.tabel())
}

impl ScenarioError {
    /// The stable code, such as `SKN007`.
    pub fn kode(&self) -> &'static str {
        match self {
            Self::JalurAsing(_) => "SKN001",
            Self::TahunAsing { .. } => "SKN002",
            Self::Negatif(_) => "SKN003",
            Self::Bersen(_) => "SKN004",
            Self::FaktorNegatif(_) => "SKN005",
            Self::PaguKurang { .. } => "SKN006",
            Self::LindunganMelebihiBatas { .. } => "SKN007",
            Self::TanpaSpm { .. } => "SKN008",
            Self::TanpaPagu { .. } => "SKN009",
            Self::TakTerbaca(_) => "SKN010",
            Self::BelumDirinci { .. } => "SKN011",
            Self::Bertindih { .. } => "SKN012",
            Self::IndikatorAsing { .. } => "SKN013",
            Self::BukanAngka { .. } => "SKN014",
            Self::Luapan => "SKN015",
            Self::PaguNegatif(_) => "SKN016",
            Self::SisaBersen { .. } => "SKN017",
            Self::TakTerbacaKembali { .. } => "SKN018",
            Self::JalurGanda(_) => "SKN019",
        }
    }

    /// The message in one language.
    pub fn pesan(&self, bahasa: Bahasa) -> String {
        self.teks().get(bahasa).to_owned()
    }

    /// The message in both languages.
    pub fn teks(&self) -> Teks {
        match self {
            Self::JalurAsing(jalur) => teks!(
                "tidak ada simpul berjalur `{jalur}` dalam matriks pendanaan",
                "the funding matrix has no node `{jalur}`"
            ),
            Self::JalurGanda(message) => message.clone(),
            Self::TahunAsing { tahun, ada } => {
                let years: Vec<String> = ada.iter().map(ToString::to_string).collect();
                let years = years.join(", ");
                teks!(
                    "tahun {tahun} tidak ada dalam matriks pendanaan; yang ada: {years}",
                    "the funding matrix has no year {tahun}; it has {years}"
                )
            }
            Self::Negatif(nilai) => teks!(
                "{nilai} di bawah nol; pagu dan target tidak negatif",
                "{nilai} is below zero; money and targets are not negative"
            ),
            Self::Bersen(jumlah) => Teks::each(|b| {
                let m = jumlah.shown(b);
                match b {
                    Bahasa::Id => format!("{m} memuat sen; skenario memakai rupiah bulat"),
                    Bahasa::En => format!("{m} has sen; a scenario is in whole rupiah"),
                }
            }),
            Self::FaktorNegatif(faktor) => teks!(
                "faktor {faktor} di bawah nol",
                "the factor {faktor} is below zero"
            ),
            Self::PaguKurang {
                simpul,
                tahun,
                ada,
                diminta,
            } => Teks::each(|b| {
                let (a, d) = (ada.shown(b), diminta.shown(b));
                match b {
                    Bahasa::Id => format!(
                        "pagu `{simpul}` pada {tahun} hanya {a}, tidak cukup untuk memindahkan {d}"
                    ),
                    Bahasa::En => {
                        format!("`{simpul}` has only {a} in {tahun}, {d} cannot be moved away")
                    }
                }
            }),
            Self::LindunganMelebihiBatas {
                tahun,
                dilindungi,
                batas,
            } => Teks::each(|b| {
                let (d, c) = (dilindungi.shown(b), batas.shown(b));
                match b {
                    Bahasa::Id => format!(
                        "bagian yang dilindungi pada {tahun} berjumlah {d}, melebihi batas {c}"
                    ),
                    Bahasa::En => {
                        format!("the protected part of {tahun} is {d}, above the ceiling of {c}")
                    }
                }
            }),
            Self::TanpaSpm { kegiatan } if kegiatan.is_empty() => teks!(
                "bidang urusan rencana ini tidak membawa SPM; sebutkan jalur yang dilindungi",
                "the bidang urusan of this plan carry no SPM; name the nodes to protect"
            ),
            Self::TanpaSpm { kegiatan } => {
                let codes = kegiatan.join(", ");
                teks!(
                    "tidak ada simpul yang membiayai SPM (dicari: {codes}); sebutkan jalur yang dilindungi",
                    "no node pays for SPM (looked for {codes}); name the nodes to protect"
                )
            }
            Self::TanpaPagu { simpul, tahun } => {
                let year = tahun.map(|t| format!(" {t}")).unwrap_or_default();
                let name = simpul.as_ref().map(|s| format!(" `{s}`"));
                let (id, en) = match name {
                    Some(n) => (n.clone(), n),
                    None => (" rencana ini".to_owned(), " the plan".to_owned()),
                };
                teks!(
                    "tidak ada pagu{year} yang dapat diubah pada{id}",
                    "there is no money{year} to change in{en}"
                )
            }
            Self::TakTerbaca(tempat) => {
                let p = place(tempat);
                teks!("sel {p} tidak terbaca", "the cell {p} cannot be read")
            }
            Self::BelumDirinci { simpul, tahun } => teks!(
                "pagu {tahun} tercetak pada `{simpul}` dan belum dirinci ke bawahannya",
                "the money of {tahun} is printed at `{simpul}` and not broken down below it"
            ),
            Self::Bertindih { dari, ke } => teks!(
                "`{dari}` dan `{ke}` bertindih: yang satu bagian dari yang lain",
                "`{dari}` and `{ke}` overlap: one is part of the other"
            ),
            Self::IndikatorAsing {
                jalur,
                indikator,
                ada,
            } => teks!(
                "`{jalur}` tidak memiliki indikator nomor {indikator} (dari 0); jumlah indikatornya {ada}",
                "`{jalur}` has no indicator number {indikator} (from 0); it has {ada}"
            ),
            Self::BukanAngka { tempat, tercetak } => {
                let p = place(tempat);
                teks!(
                    "target `{tercetak}` di {p} bukan satu angka",
                    "the target `{tercetak}` at {p} is not a single number"
                )
            }
            Self::Luapan => teks!("hasilnya terlalu besar", "the result is too large"),
            Self::PaguNegatif(tempat) => {
                let p = place(tempat);
                teks!(
                    "pagu di {p} di bawah nol; perbaiki dahulu",
                    "the money at {p} is below zero; correct it first"
                )
            }
            Self::SisaBersen { tahun, jumlah } => Teks::each(|b| {
                let m = jumlah.shown(b);
                match b {
                    Bahasa::Id => format!(
                        "bagian yang tetap pada {tahun}, {m}, memuat sen; sisanya tidak dapat dibagi dalam rupiah bulat"
                    ),
                    Bahasa::En => format!(
                        "the part of {tahun} that stays, {m}, has sen; whole rupiah cannot make up the rest"
                    ),
                }
            }),
            Self::TakTerbacaKembali { jalur } => teks!(
                "tabel yang diubah akan terbaca lain pada `{jalur}`",
                "the changed tables would read differently at `{jalur}`"
            ),
        }
    }
}

impl From<ValueError> for ScenarioError {
    fn from(_: ValueError) -> Self {
        Self::Luapan
    }
}

/// The amounts of a step are checked before they are divided; the only remaining error is an overflow.
impl From<SisaError> for ScenarioError {
    fn from(_: SisaError) -> Self {
        Self::Luapan
    }
}
