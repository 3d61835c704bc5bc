//! The funding matrix (T-C.27) as a tree: tujuan, sasaran, urusan, bidang, programme, kegiatan,
//! sub kegiatan.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::akumulasi::SifatIndikator;
use super::id::SimpulId;
use super::identitas::Identitas;
use super::indikator::{Indikator, JenisIndikator};
use super::node_index::NodeIndex;
use crate::nomenklatur::{Kode, KodeError};

use crate::ordered::Set;
use crate::value::latin::lower;
use crate::value::satuan::split_words;
use crate::value::{Rupiah, Sel, Tahun, Tempat};

/// Level of a row of the funding matrix, from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tingkat {
    /// Tujuan.
    Tujuan,
    /// Sasaran.
    Sasaran,
    /// Urusan.
    Urusan,
    /// Bidang urusan.
    Bidang,
    /// Program.
    Program,
    /// Kegiatan.
    Kegiatan,
    /// Sub kegiatan.
    SubKegiatan,
}

impl Tingkat {
    /// All levels from the top.
    pub const ALL: [Self; 7] = [
        Self::Tujuan,
        Self::Sasaran,
        Self::Urusan,
        Self::Bidang,
        Self::Program,
        Self::Kegiatan,
        Self::SubKegiatan,
    ];

    /// The word of the column `tingkat`.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Tujuan => "tujuan",
            Self::Sasaran => "sasaran",
            Self::Urusan => "urusan",
            Self::Bidang => "bidang",
            Self::Program => "program",
            Self::Kegiatan => "kegiatan",
            Self::SubKegiatan => "subkegiatan",
        }
    }

    /// The level of a printed word, with any marks between its parts (`sub_kegiatan`, `Bidang Urusan`).
    ///
    /// ```
    /// use renstra_core::model::Tingkat;
    /// assert_eq!(Tingkat::from_name("Sub Kegiatan"), Some(Tingkat::SubKegiatan));
    /// assert_eq!(Tingkat::from_name("bidang_urusan"), Some(Tingkat::Bidang));
    /// assert_eq!(Tingkat::from_name("output"), None);
    /// ```
    pub fn from_name(text: &str) -> Option<Self> {
        let word = level_word(text);
        let word = match word.as_str() {
            "bidangurusan" | "bidangurusanpemerintahan" => "bidang",
            "urusanpemerintahan" => "urusan",
            "subkeg" => "subkegiatan",
            "keg" => "kegiatan",
            "prog" => "program",
            "tujuanrenstra" | "tujuanpd" => "tujuan",
            "sasaranrenstra" | "sasaranpd" => "sasaran",
            other => other,
        };
        Self::ALL.into_iter().find(|t| t.nama() == word)
    }

    /// What an indicator of this level measures.
    pub fn jenis_indikator(self) -> JenisIndikator {
        match self {
            Self::Program => JenisIndikator::Outcome,
            Self::Kegiatan | Self::SubKegiatan => JenisIndikator::Output,
            _ => JenisIndikator::Impact,
        }
    }
}

/// A printed word of the column `tingkat` in small letters, without what stands between its parts.
pub(crate) fn level_word(text: &str) -> String {
    split_words(&lower(text)).collect()
}

impl fmt::Display for Tingkat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.nama())
    }
}

/// A code as printed, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KodeTercetak {
    /// The text of the cell.
    pub tercetak: String,
    /// The code, or why it is none; `None` for an empty cell.
    pub kode: Option<Result<Kode, KodeError>>,
    /// The full code: as printed, or recovered from name and nomenclature.
    pub lengkap: Option<Kode>,
    /// The list by which the full code was recovered, as it is cited; `None` if it is as printed.
    pub menurut: Option<&'static str>,
}

/// A node of the funding matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Simpul {
    /// Its number in the tree.
    pub id: SimpulId,
    /// Its level.
    pub tingkat: Tingkat,
    /// Its code.
    pub kode: KodeTercetak,
    /// Its name as printed.
    pub uraian: String,
    /// Its first row.
    pub tempat: Tempat,
    /// The node above it.
    pub induk: Option<SimpulId>,
    /// The nodes directly below it, in order.
    pub anak: Vec<SimpulId>,
    /// Its indicators, one a row.
    pub indikator: Vec<Indikator>,
    /// Its further rows: its outcomes or outputs, and what else prints its money again or a part of it.
    pub hasil: Vec<Hasil>,
    /// Pagu as printed, by year. Of rows that print a part each, it is their sum and the printed text all of them
    /// (`7 + 2`), in the place of the first.
    pub pagu: Vec<(Tahun, Sel<Rupiah>)>,
    /// Pagu at the end of the period as printed.
    pub pagu_akhir: Option<Sel<Rupiah>>,
    /// Unit kerja as printed.
    pub unit_kerja: Option<String>,
    /// Lokasi as printed.
    pub lokasi: Option<String>,
    /// Declared way of its money from the quarters and months to the year.
    pub akumulasi_rp: Option<SifatIndikator>,
    /// Its key, unique in the plan (see [`super::jalur`]).
    pub jalur: String,
}

/// Between the printed parts of the pagu of a node.
pub(crate) const PLUS: &str = " + ";

/// True for an amount that several rows print in parts.
pub(crate) fn is_in_parts(cell: &Sel<Rupiah>) -> bool {
    cell.money().is_some() && cell.tercetak.contains(PLUS)
}

impl Simpul {
    /// True if the rows of the node print each its part of the pagu of a year: what was spent is printed by row too.
    pub(crate) fn paid_in_parts(&self, tahun: Tahun) -> bool {
        self.pagu_of(tahun).is_some_and(is_in_parts)
    }

    /// The printed pagu of a year.
    pub fn pagu_of(&self, tahun: Tahun) -> Option<&Sel<Rupiah>> {
        super::of_year(&self.pagu, tahun)
    }

    /// True if its money stands apart from that of its further rows: its first row has no indicator, or all others are
    /// outcomes and outputs.
    pub(crate) fn prints_money_apart(&self) -> bool {
        self.hasil.iter().all(|h| h.jenis.is_some())
            || !self
                .indikator
                .iter()
                .any(|i| i.tempat.same_row(&self.tempat))
    }

    /// The unit kerja that its rows name, in the same letters wherever it is the same unit; `-` names none.
    pub(crate) fn named_unit(&self) -> Option<String> {
        named_unit(self.unit_kerja.as_deref())
    }

    /// Code and name, for messages.
    pub fn label(&self) -> String {
        match self.kode.lengkap {
            Some(k) => format!("{k} {}", self.uraian),
            None => self.uraian.clone(),
        }
    }
}

/// A further row of a node. In the form in force since 2025 an outcome (of a programme) or an output (of a kegiatan or
/// sub kegiatan) has a row of its own below the node, with its indicator and the node's money once more or its part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hasil {
    /// Outcome or output, if the row says so.
    pub jenis: Option<JenisIndikator>,
    /// What it states, if it is not the name of the node.
    pub uraian: Option<String>,
    /// Its row.
    pub tempat: Tempat,
    /// Money of its row by year, as printed: the node's once more, or its part; it never adds to the node's.
    pub pagu: Vec<(Tahun, Sel<Rupiah>)>,
    /// Money at the end of the period as printed.
    pub pagu_akhir: Option<Sel<Rupiah>>,
}

/// A cell of text without the dash that stands for an empty one.
pub(crate) fn named(text: Option<&str>) -> Option<&str> {
    text.filter(|t| *t != "-")
}

/// The unit kerja that a cell names, in the same letters wherever it is the same unit.
pub(crate) fn named_unit(text: Option<&str>) -> Option<String> {
    named(text).map(lower)
}

/// Which rows of the form in force since 2025 count money: no document that was read says whether an outcome or
/// output that prints an amount repeats that of its node or has its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BarisHasil {
    /// The rows of the nomenclature; what an outcome or output prints repeats their money, or is a part of it.
    #[default]
    Nomenklatur,
    /// All rows: the amounts of outcomes and outputs are added to that of their node.
    Semua,
}

impl BarisHasil {
    /// The key of the choice in the table `rencana`.
    pub(crate) const KUNCI: &'static str = "baris_hasil";

    /// The word of the choice.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Nomenklatur => "nomenklatur",
            Self::Semua => "semua",
        }
    }

    /// The choice that a plan declares.
    pub(crate) fn of(identitas: &Identitas) -> Self {
        let mut declared = identitas.pilihan.iter();
        let all = |(key, word): &(String, String)| {
            key == Self::KUNCI && lower(word.trim()) == Self::Semua.nama()
        };
        match declared.any(all) {
            true => Self::Semua,
            false => Self::Nomenklatur,
        }
    }
}

/// A printed total row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisTotal {
    /// Name as printed.
    pub uraian: String,
    /// Its row.
    pub tempat: Tempat,
    /// Printed amounts by year.
    pub pagu: Vec<(Tahun, Sel<Rupiah>)>,
    /// Printed amount at the end of the period.
    pub pagu_akhir: Option<Sel<Rupiah>>,
}

/// The funding matrix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pohon {
    pub(crate) simpul: Vec<Simpul>,
    /// The years for which the matrix prints money.
    pub tahun: Vec<Tahun>,
    /// Printed total rows.
    pub total: Vec<BarisTotal>,
    pub(crate) indeks: NodeIndex,
}

impl Pohon {
    /// All nodes in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Simpul> {
        self.simpul.iter()
    }

    /// The years for which the matrix prints money or a target, the first one first.
    pub fn all_years(&self) -> Vec<Tahun> {
        let indicators = self.iter().flat_map(|n| &n.indikator);
        let targets = indicators.flat_map(|i| &i.target).map(|(y, _)| *y);
        let distinct: Set<Tahun> = targets.chain(self.tahun.iter().copied()).collect();
        distinct.into_iter().collect()
    }

    /// The nodes that have a code of the nomenclature by law: programmes and below.
    pub(crate) fn coded_levels(&self) -> impl Iterator<Item = &Simpul> {
        self.iter().filter(|n| n.tingkat >= Tingkat::Program)
    }

    /// True if the plan has no funding matrix, or one without rows.
    pub fn is_empty(&self) -> bool {
        self.simpul.is_empty()
    }

    /// A node by number.
    pub fn get(&self, id: SimpulId) -> Option<&Simpul> {
        self.simpul.get(id.0)
    }

    /// The pagu of a node with further rows that stands at a place.
    pub(crate) fn pagu_at(&self, place: &Tempat) -> Option<&Sel<Rupiah>> {
        let below = self
            .simpul
            .partition_point(|n| n.tempat.baris() <= place.baris());
        let node = self.simpul.get(below.checked_sub(1)?);
        let node = node.filter(|n| !n.hasil.is_empty())?;
        let mut cells = node.pagu.iter().map(|(_, c)| c).chain(&node.pagu_akhir);
        cells.find(|c| c.tempat == *place)
    }

    /// Nodes without a node above them.
    pub fn roots(&self) -> impl Iterator<Item = &Simpul> {
        self.simpul.iter().filter(|s| s.induk.is_none())
    }

    /// The code of the row above a node, where it has a complete one.
    pub(crate) fn parent_code(&self, node: &Simpul) -> Option<Kode> {
        let above = node.induk.and_then(|id| self.get(id))?;
        match &above.kode.kode {
            Some(Ok(code)) => Some(*code),
            _ => above.kode.lengkap,
        }
    }

    /// Nodes directly below a node.
    pub fn children<'a>(&'a self, node: &'a Simpul) -> impl Iterator<Item = &'a Simpul> {
        node.anak.iter().filter_map(|id| self.get(*id))
    }

    /// The nodes above a node, nearest first.
    pub fn ancestors<'a>(&'a self, node: &'a Simpul) -> impl Iterator<Item = &'a Simpul> {
        std::iter::successors(node.induk.and_then(|id| self.get(id)), |n| {
            n.induk.and_then(|id| self.get(id))
        })
    }

    /// The nearest node above a node at a level.
    pub fn above<'a>(&'a self, node: &'a Simpul, tingkat: Tingkat) -> Option<&'a Simpul> {
        self.ancestors(node).find(|a| a.tingkat == tingkat)
    }

    /// True if the matrix has rows of this level.
    pub fn has_level(&self, tingkat: Tingkat) -> bool {
        self.simpul.iter().any(|s| s.tingkat == tingkat)
    }
}
