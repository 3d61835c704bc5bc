//! The form of a table: that of Permendagri 86/2017, or the one in force since 2025 (Inmendagri 2/2025).

use serde::Serialize;

use super::lembar::Lembar;
use super::skema::Tabel;
use crate::value::Teks;
use crate::value::bahasa::teks;

/// A form of the tables of a Renstra. It decides which columns a table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub enum Bentuk {
    /// Tables T-C.23 to T-C.28 of Permendagri 86/2017.
    Permendagri86,
    /// The tables in use since 2025, of Inmendagri 2/2025.
    Inmendagri2,
}

impl Bentuk {
    /// All forms.
    pub const ALL: [Self; 2] = [Self::Permendagri86, Self::Inmendagri2];

    /// Its name.
    pub fn nama(self) -> Teks {
        match self {
            Self::Permendagri86 => Teks::same("Permendagri 86/2017"),
            Self::Inmendagri2 => teks!(
                "yang berlaku sejak 2025 (Inmendagri 2/2025)",
                "in force since 2025 (Inmendagri 2/2025)"
            ),
        }
    }

    /// The columns that a table of this form has beside those without which it cannot be read. What needs one of them
    /// is not computed where it is missing.
    ///
    /// ```
    /// use renstra_core::sheet::{Bentuk, Tabel};
    /// let columns = |form: Bentuk| form.kolom(Tabel::ProgramPendanaan).contains(&"rp_akhir");
    /// assert_eq!(Bentuk::ALL.map(columns), [true, false]);
    /// ```
    pub fn kolom(self, tabel: Tabel) -> &'static [&'static str] {
        match (self, tabel) {
            (Self::Permendagri86, Tabel::ProgramPendanaan) => &[
                "indikator",
                "kondisi_awal",
                "target_YYYY",
                "target_akhir",
                "rp_akhir",
            ],
            (Self::Permendagri86, Tabel::IndikatorRpjmd) => &["kondisi_awal", "akhir"],
            (Self::Inmendagri2, Tabel::ProgramPendanaan) => {
                &["indikator", "kondisi_awal", "target_YYYY"]
            }
            (Self::Inmendagri2, Tabel::TujuanSasaran) => &["kondisi_awal"],
            _ => &[],
        }
    }
}

impl Lembar {
    /// The form that the columns of a table with targets tell: one without a column for the end whose years reach 2030,
    /// or that has rows of outcomes and outputs, is the one in force since 2025; one with such a column the older one.
    ///
    /// Basis: the layout of published plans that name Inmendagri 2/2025; the decree itself was not read.
    ///
    /// ```
    /// use renstra_core::sheet::{Bentuk, csv::read_csv};
    /// let iku = |header: &str| read_csv("iku", header.as_bytes()).map(|t| t.form());
    /// assert_eq!(iku("indikator,2025,2026,2027,2028,2029,2030\n")?, Some(Bentuk::Inmendagri2));
    /// assert_eq!(iku("indikator,2022,2023,2024,2025,2026,akhir\n")?, Some(Bentuk::Permendagri86));
    /// assert_eq!(iku("indikator,2022,2023,2024,2025,2026\n")?, None);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn form(&self) -> Option<Bentuk> {
        if ["target_akhir", "rp_akhir", "akhir"]
            .iter()
            .any(|c| self.column(c).is_some())
        {
            return Some(Bentuk::Permendagri86);
        }
        let mut years = self.year_columns("target");
        if years.is_empty() {
            years = self.year_columns("");
        }
        let years: Vec<u16> = years.iter().map(|(y, _)| y.get()).collect();
        let level = self.column("tingkat");
        let level = |row| level.map_or("", |i| self.text(row, i).trim());
        let is_result = |text: &str| {
            ["outcome", "output"]
                .iter()
                .any(|w| text.eq_ignore_ascii_case(w))
        };
        let up_to_2030 = (2024..=2026).any(|first| years.iter().copied().eq(first..=2030));
        let newer =
            up_to_2030 || (years.len() > 1 && self.baris.iter().any(|row| is_result(level(row))));
        newer.then_some(Bentuk::Inmendagri2)
    }

    /// True for a table with targets in the form in force since 2025: its last year is the end of the period.
    ///
    /// ```
    /// use renstra_core::sheet::csv::read_csv;
    /// let iku = |header: &str| read_csv("iku", header.as_bytes()).map(|t| t.ends_with_last_year());
    /// assert!(iku("indikator,2025,2026,2027,2028,2029,2030\n")?);
    /// assert!(!iku("indikator,2025,2026,2027,2028,2029,2030,akhir\n")?);
    /// assert!(!iku("indikator,2022,2023,2024,2025,2026\n")?);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn ends_with_last_year(&self) -> bool {
        self.form() == Some(Bentuk::Inmendagri2)
    }
}
