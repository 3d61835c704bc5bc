//! Achievement of a target.

use serde::{Deserialize, Serialize};

use crate::model::Polaritas;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::{Angka, Rasio, TakTerdefinisi, Teks};

/// The formulas of achievement in use. No law in force prescribes one for organisations; the
/// formula is named in every result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RumusCapaian {
    /// Higher is better: `R / T`.
    Positif,
    /// Lower is better, by the difference: `(2T − R) / T`.
    Selisih,
    /// Lower is better, by the reciprocal: `T / R`.
    Kebalikan,
    /// Closer is better: the smaller of `R / T` and `T / R`.
    Stabil,
    /// From the baseline, whichever way is better: `(B − R) / (B − T)`. Seen in a public application
    /// (hikaya-io/activity, #397); no regulation that was read has it.
    DariAwal,
}

impl RumusCapaian {
    /// All formulas.
    pub const ALL: [Self; 5] = [
        Self::Positif,
        Self::Selisih,
        Self::Kebalikan,
        Self::Stabil,
        Self::DariAwal,
    ];

    /// The formula of a printed word: its key, or `R/T`, `(2T-R)/T`, `T/R`, `(B-R)/(B-T)`.
    ///
    /// ```
    /// use renstra_core::RumusCapaian;
    /// assert_eq!(RumusCapaian::from_name("T/R"), Some(RumusCapaian::Kebalikan));
    /// assert_eq!(RumusCapaian::from_name("lain"), None);
    /// ```
    pub fn from_name(text: &str) -> Option<Self> {
        match lower(text.trim()).as_str() {
            "positif" | "r/t" => Some(Self::Positif),
            "selisih" | "(2t-r)/t" => Some(Self::Selisih),
            "kebalikan" | "t/r" => Some(Self::Kebalikan),
            "stabil" => Some(Self::Stabil),
            "dari_awal" | "(b-r)/(b-t)" | "(r-b)/(t-b)" => Some(Self::DariAwal),
            _ => None,
        }
    }

    /// Which way is better by the formula: `selisih` and `kebalikan` are those of lower is better; that from the
    /// baseline serves both.
    ///
    /// ```
    /// use renstra_core::{Polaritas, RumusCapaian};
    /// assert_eq!(RumusCapaian::Selisih.polaritas(), Some(Polaritas::Negatif));
    /// assert_eq!(RumusCapaian::Stabil.polaritas(), Some(Polaritas::Stabil));
    /// assert_eq!(RumusCapaian::DariAwal.polaritas(), None);
    /// ```
    pub fn polaritas(self) -> Option<Polaritas> {
        match self {
            Self::Positif => Some(Polaritas::Positif),
            Self::Selisih | Self::Kebalikan => Some(Polaritas::Negatif),
            Self::Stabil => Some(Polaritas::Stabil),
            Self::DariAwal => None,
        }
    }

    /// The formula in words.
    pub fn teks(self) -> Teks {
        match self {
            Self::Positif => teks!("realisasi / target", "realised / target"),
            Self::Selisih => teks!(
                "(2 × target − realisasi) / target",
                "(2 × target − realised) / target"
            ),
            Self::Kebalikan => teks!("target / realisasi", "target / realised"),
            Self::Stabil => teks!(
                "yang terkecil dari realisasi / target dan target / realisasi",
                "the smaller of realised / target and target / realised"
            ),
            Self::DariAwal => teks!(
                "(kondisi awal − realisasi) / (kondisi awal − target)",
                "(baseline − realised) / (baseline − target)"
            ),
        }
    }
}

/// Achievement by a named formula, neither capped nor floored; that from the baseline is [`achievement_from`].
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] where the formula divides by zero; [`TakTerdefinisi::DataTidakAda`] for the formula
/// from the baseline.
///
/// ```
/// use renstra_core::{achievement, Pembulatan, RumusCapaian};
/// let percent = |t: u32, r: u32, f| achievement(t.into(), r.into(), f).unwrap()
///     .percent(Pembulatan::default()).unwrap().to_string();
/// assert_eq!(percent(8, 9, RumusCapaian::Positif), "112.5");
/// assert_eq!(percent(8, 9, RumusCapaian::Selisih), "87.5");
/// assert_eq!(percent(8, 9, RumusCapaian::Kebalikan), "88.89");
/// ```
pub fn achievement(
    target: Angka,
    realisasi: Angka,
    rumus: RumusCapaian,
) -> Result<Rasio, TakTerdefinisi> {
    match rumus {
        RumusCapaian::Positif => Rasio::new(realisasi, target),
        RumusCapaian::Kebalikan => Rasio::new(target, realisasi),
        RumusCapaian::Selisih => {
            let two = Rasio::whole(Angka::from(2));
            Ok(two.subtract(&Rasio::new(realisasi, target)?))
        }
        RumusCapaian::Stabil => {
            let up = Rasio::new(realisasi, target)?;
            let down = Rasio::new(target, realisasi)?;
            Ok(up.min(down))
        }
        RumusCapaian::DariAwal => Err(TakTerdefinisi::DataTidakAda),
    }
}

/// Achievement from the baseline: what was gained of what was to be gained, `(B − R) / (B − T)`, neither capped nor
/// floored. It serves both polarities, and a target of zero.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] where the target is the baseline; [`TakTerdefinisi::Luapan`] for numbers beyond the range.
///
/// ```
/// use renstra_core::{Pembulatan, rules::achievement_from};
/// // From 40 cases down to 10, with none as the target: 30 of 40.
/// let value = achievement_from(40.into(), 0.into(), 10.into())?;
/// assert_eq!(value.percent(Pembulatan::default())?.to_string(), "75");
/// assert!(achievement_from(40.into(), 40.into(), 10.into()).is_err());
/// # Ok::<(), renstra_core::TakTerdefinisi>(())
/// ```
pub fn achievement_from(
    awal: Angka,
    target: Angka,
    realisasi: Angka,
) -> Result<Rasio, TakTerdefinisi> {
    Rasio::new(awal.checked_sub(realisasi)?, awal.checked_sub(target)?)
}
