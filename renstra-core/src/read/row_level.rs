//! What a row of the funding matrix is: by the column `tingkat`, or without it by its code and name.

use super::code_cell::code_and_name;
use crate::model::pohon::level_word;
use crate::model::{JenisIndikator, Pohon, SimpulId, Tingkat};
use crate::nomenklatur::kode::{TingkatKode, scan};
use crate::sheet::Lembar;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// The words of the column `tingkat`, for messages.
pub(super) const TINGKAT: &str =
    "tujuan, sasaran, urusan, bidang, program, outcome, kegiatan, output, subkegiatan, total";

/// What a row of the matrix is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowLevel {
    Simpul(Tingkat),
    /// An outcome or output of the node above it.
    Hasil(JenisIndikator),
    /// A further row of the node before it, without a word of its own.
    Lanjutan,
    Total,
}

impl RowLevel {
    /// The level that a word of the column `tingkat` says.
    pub(super) fn of(text: &str) -> Option<Self> {
        match level_word(text).as_str() {
            "total" | "jumlah" => Some(Self::Total),
            "outcome" | "hasil" => Some(Self::Hasil(JenisIndikator::Outcome)),
            "output" | "keluaran" => Some(Self::Hasil(JenisIndikator::Output)),
            _ => Tingkat::from_name(text).map(Self::Simpul),
        }
    }

    /// The level that code and name say, where there is no column of levels: a whole code has one, otherwise the words
    /// that the name begins with.
    pub(super) fn told(code: &str, uraian: &str) -> Option<Self> {
        let (code, name) = code_and_name(code.to_owned(), uraian.to_owned(), None);
        let name = lower(&name);
        let mut words = split_words(&name);
        let (first, second) = (words.next().unwrap_or_default(), words.next());
        if let Ok(code) = scan(&code) {
            let tingkat = match code.tingkat() {
                // A number alone may count the rows.
                TingkatKode::Urusan if matches!(first, "urusan" | "unsur") => Tingkat::Urusan,
                TingkatKode::Urusan => return None,
                TingkatKode::Bidang => Tingkat::Bidang,
                TingkatKode::Program => Tingkat::Program,
                TingkatKode::Kegiatan => Tingkat::Kegiatan,
                TingkatKode::SubKegiatan => Tingkat::SubKegiatan,
            };
            return Some(Self::Simpul(tingkat));
        }
        let tingkat = match (first, second) {
            ("total", _) => return Some(Self::Total),
            ("jumlah", None)
            | ("jumlah", Some("pagu" | "total" | "seluruhnya" | "keseluruhan")) => {
                return Some(Self::Total);
            }
            ("sub", Some("kegiatan")) | ("subkegiatan", _) => Tingkat::SubKegiatan,
            ("kegiatan", Some(_)) => Tingkat::Kegiatan,
            ("program", Some(_)) => Tingkat::Program,
            ("bidang", Some("urusan")) => Tingkat::Bidang,
            ("urusan", Some(_)) => Tingkat::Urusan,
            ("sasaran", Some(_)) => Tingkat::Sasaran,
            ("tujuan", Some(_)) => Tingkat::Tujuan,
            _ => return None,
        };
        Some(Self::Simpul(tingkat))
    }

    /// The same for a table: true if some row has a level by its code.
    pub(super) fn are_told(sheet: &Lembar) -> bool {
        let [code, name] = ["kode", "uraian"].map(|c| sheet.column(c));
        let cell = |row, column: Option<usize>| column.map_or("", |i| sheet.text(row, i).trim());
        sheet.baris.iter().any(|row| {
            let (code, name) = (cell(row, code), cell(row, name));
            let told = Self::told(code, name);
            matches!(told, Some(Self::Simpul(t)) if t >= Tingkat::Bidang) && {
                let (code, _) = code_and_name(code.to_owned(), name.to_owned(), None);
                scan(&code).is_ok()
            }
        })
    }

    /// A row without code in a table without levels: what the node above it achieves.
    pub(super) fn result(code: &str, uraian: &str, tree: &Pohon) -> Option<Self> {
        let above = tree.simpul.last()?;
        // A damaged code is one all the same.
        if !code.is_empty() || uraian.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        Some(Self::Hasil(above.tingkat.jenis_indikator()))
    }

    pub(super) fn jenis(self) -> Option<JenisIndikator> {
        match self {
            Self::Hasil(jenis) => Some(jenis),
            _ => None,
        }
    }

    /// The node that a row without a name of its own belongs to: an outcome to the programme that is open, anything else
    /// to the last row.
    pub(super) fn owner(self, tree: &Pohon) -> Option<SimpulId> {
        let last = tree.simpul.last()?;
        let mut path = std::iter::once(last).chain(tree.ancestors(last));
        let program = path.find(|n| n.tingkat == Tingkat::Program);
        match (self, program) {
            (Self::Hasil(JenisIndikator::Outcome), Some(program)) => Some(program.id),
            _ => Some(last.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_name_tell_the_level() {
        use Tingkat::{Bidang, Kegiatan, Program, Sasaran, SubKegiatan, Urusan};
        let told = RowLevel::told;
        for (code, name, level) in [
            ("7.02", "BIDANG X", Bidang),
            ("7", "URUSAN X", Urusan),
            ("7.02.03", "A", Program),
            ("7.02.03.2.01", "A", Kegiatan),
            ("7.02.03.2.01.0004", "Kegiatan A", SubKegiatan),
            ("", "7.02.03 - PROGRAM A", Program),
            ("", "PROGRAM A", Program),
            ("", "Kegiatan: A", Kegiatan),
            ("", "Sub Kegiatan A", SubKegiatan),
            ("", "Sasaran 1: A", Sasaran),
        ] {
            assert_eq!(
                told(code, name),
                Some(RowLevel::Simpul(level)),
                "{code} {name}"
            );
        }
        assert_eq!(told("", "TOTAL PAGU"), Some(RowLevel::Total));
        assert_eq!(told("", "Jumlah"), Some(RowLevel::Total));
        for (code, name) in [
            ("3", "Belanja"),
            ("", "Meningkatnya X"),
            ("", "Jumlah dokumen"),
            ("", "Program"),
        ] {
            assert_eq!(told(code, name), None, "{code} {name}");
        }
    }
}
