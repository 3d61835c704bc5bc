//! The form of a table: that of Permendagri 86/2017, or the one in force since 2025 (Inmendagri 2/2025).

use super::lembar::Lembar;

impl Lembar {
    /// True for a table with targets in the form in force since 2025: its last year is the end of the period. It has no
    /// column for the end, and targets up to 2030, or rows of outcomes and outputs.
    ///
    /// Basis: the layout of published plans that name Inmendagri 2/2025; the decree itself was not read.
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
        if ["target_akhir", "rp_akhir", "akhir"]
            .iter()
            .any(|c| self.column(c).is_some())
        {
            return false;
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
        up_to_2030 || (years.len() > 1 && self.baris.iter().any(|row| is_result(level(row))))
    }
}
