//! What a plan's reader declares beside its tables: how indicators are to be read, the options of rules, and the
//! findings that are accepted.

use crate::model::{Agregasi, Polaritas, SifatIndikator};
use crate::value::printable::shorten;

/// The declared choices of one file (`pilihan.toml`, `pilihan.json`), read by [`Pilihan::read`].
///
/// Choices that differ in their file alone are equal: it says where they come from, not what they say.
#[derive(Debug, Clone, Default, Eq)]
pub struct Pilihan {
    /// Name of the file; `None` for choices that a program made.
    pub berkas: Option<String>,
    /// Options of rules, as the table `rencana` declares them: key and word. They go before those of the table.
    pub aturan: Vec<(String, String)>,
    /// What is declared of indicators. It goes before the columns of the tables.
    pub indikator: Vec<PilihanIndikator>,
    /// Findings that are accepted.
    pub temuan: Vec<Penerimaan>,
}

/// What is declared of one indicator, or of the money of a node.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PilihanIndikator {
    /// Its key, as [`crate::Renstra::explain`] spells it: `1.06.04/target/2`, `iku/3/target`; of a node with one
    /// indicator `1.06.04` is enough.
    pub kunci: String,
    /// Its name, if the file gives it: a guard against a row that moved.
    pub nama: Option<String>,
    /// Which way is better.
    pub polaritas: Option<Polaritas>,
    /// How years make the end of the period.
    pub agregasi: Option<Agregasi>,
    /// How quarters and months make the year.
    pub akumulasi: Option<SifatIndikator>,
    /// The same for the money of its node.
    pub akumulasi_rp: Option<SifatIndikator>,
}

/// A finding that is known and stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Penerimaan {
    /// Key of the finding, as [`crate::Temuan::kunci`] gives it.
    pub kunci: String,
    /// Why it is accepted.
    pub alasan: String,
    /// What its cell printed then, if the file gives it: another figure is not accepted.
    pub tercetak: Option<String>,
    /// How many places it had then, if the file gives it: a finding that has come to further places is not accepted.
    pub jumlah_tempat: Option<usize>,
}

impl Penerimaan {
    /// What the file gives of the finding, beside what it is now; `None` where that still is so.
    pub(crate) fn differs(
        &self,
        tercetak: Option<&str>,
        places: usize,
    ) -> Option<(String, String)> {
        let text = |t: Option<&str>| format!("`{}`", shorten(t.unwrap_or_default()));
        let then = self.tercetak.as_deref();
        if then.is_some() && then != tercetak {
            return Some((text(then), text(tercetak)));
        }
        let many = self.jumlah_tempat.filter(|n| *n != places)?;
        Some((
            format!("jumlah_tempat {many}"),
            format!("jumlah_tempat {places}"),
        ))
    }
}

impl PartialEq for Pilihan {
    fn eq(&self, other: &Self) -> bool {
        self.aturan == other.aturan
            && self.indikator == other.indikator
            && self.temuan == other.temuan
    }
}

impl Pilihan {
    /// True if nothing is declared.
    pub fn is_empty(&self) -> bool {
        self.aturan.is_empty() && self.indikator.is_empty() && self.temuan.is_empty()
    }
}
