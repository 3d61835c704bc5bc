//! Columns of the evaluation forms of the Renja and the RKPD.
//!
//! The forms were not seen; the arithmetic is that of the headers which public applications print.
//! Filled forms add blindly; here a figure is added only where its nature allows it.

use super::accumulation::{SifatIndikator, accumulate};
use super::achievement::{RumusCapaian, achievement};
use crate::value::{Angka, Rasio, TakTerdefinisi};

/// A row of the evaluation of a Renja (form E.81), for one quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluasiRenja {
    /// Column 5: target at the end of the Renstra.
    pub target_renstra: Angka,
    /// Column 6: reached up to the Renja of last year.
    pub sampai_tahun_lalu: Option<Angka>,
    /// Column 7: target of this year's Renja.
    pub target_renja: Option<Angka>,
    /// Columns 8 to 11: the quarters, each with its own figure.
    pub triwulan: [Option<Angka>; 4],
    /// True for percents, which are never added up.
    pub persen: bool,
    /// How an achievement is computed: by another formula where lower is better.
    pub rumus: RumusCapaian,
    /// How the years lead to the end (column 13), where it differs from how the quarters lead to the year.
    pub antar_tahun: Option<SifatIndikator>,
}

/// The computed columns of the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HasilEvaluasiRenja {
    /// Column 12: reached in the year that is evaluated.
    pub realisasi: Result<Angka, TakTerdefinisi>,
    /// Achievement of the year's own target (extended form).
    pub capaian_renja: Result<Rasio, TakTerdefinisi>,
    /// Column 13: reached up to this year.
    pub sampai_tahun_ini: Result<Angka, TakTerdefinisi>,
    /// Column 14: share of the target of the Renstra.
    pub tingkat_capaian: Result<Rasio, TakTerdefinisi>,
}

/// Evaluates a row of form E.81: `12 = 8+9+10+11`, `13 = 6 + 12`, `14 = 13 / 5`, added only for an
/// incremental quantity that is no percentage; for others the last figure counts. Where lower is better, columns of achievement follow
/// the formula that the caller names.
///
/// Basis: Permendagri 86/2017, form E.81, as public applications print it.
///
/// ```
/// use renstra_core::rules::{EvaluasiRenja, RumusCapaian, SifatIndikator, evaluate_renja};
/// let row = EvaluasiRenja {
///     target_renstra: 100.into(), sampai_tahun_lalu: Some(100.into()), target_renja: Some(100.into()),
///     triwulan: [None, None, None, Some(100.into())], persen: false, rumus: RumusCapaian::Positif,
///     antar_tahun: None,
/// };
/// // A percentage that was reached last year and this year is reached, not reached twice.
/// let share = evaluate_renja(&row, SifatIndikator::Absolut);
/// assert_eq!(share.tingkat_capaian.unwrap().to_string(), "1/1");
/// // Added blindly, as filled forms do, it would be 200 percent.
/// let blind = evaluate_renja(&row, SifatIndikator::Inkremental);
/// assert_eq!(blind.tingkat_capaian.unwrap().to_string(), "2/1");
/// ```
pub fn evaluate_renja(row: &EvaluasiRenja, sifat: SifatIndikator) -> HasilEvaluasiRenja {
    let realisasi = accumulate(&row.triwulan, sifat, row.persen);
    let sampai_tahun_ini = realisasi.and_then(|now| {
        let years = row.antar_tahun.unwrap_or(sifat);
        accumulate(&[row.sampai_tahun_lalu, Some(now)], years, row.persen)
    });
    HasilEvaluasiRenja {
        realisasi,
        capaian_renja: realisasi.and_then(|r| {
            achievement(
                row.target_renja.ok_or(TakTerdefinisi::DataTidakAda)?,
                r,
                row.rumus,
            )
        }),
        sampai_tahun_ini,
        tingkat_capaian: sampai_tahun_ini
            .and_then(|r| achievement(row.target_renstra, r, row.rumus)),
    }
}

/// The RKPD form (E.60) has the same arithmetic over other columns: `13 = 9+10+11+12`, `14 = 7 + 13`,
/// `15 = 14 / 6`, with the RPJMD in place of the Renstra.
pub fn evaluate_rkpd(row: &EvaluasiRenja, sifat: SifatIndikator) -> HasilEvaluasiRenja {
    evaluate_renja(row, sifat)
}

/// T-C.29: what was reached up to last year, from three years, and its share of the Renstra target.
///
/// # Errors
/// [`TakTerdefinisi`] where there is no figure, or the target is zero.
///
/// ```
/// use renstra_core::rules::{SifatIndikator, recapitulate};
/// let (sum, share) = recapitulate([Some(3.into()), Some(4.into()), Some(5.into())], 24.into(), SifatIndikator::Inkremental).unwrap();
/// assert_eq!((sum.to_string(), share.to_string()), ("12".into(), "1/2".into()));
/// ```
pub fn recapitulate(
    years: [Option<Angka>; 3],
    target_renstra: Angka,
    sifat: SifatIndikator,
) -> Result<(Angka, Rasio), TakTerdefinisi> {
    let reached = accumulate(&years, sifat, false)?;
    Ok((reached, Rasio::new(reached, target_renstra)?))
}

/// Mean achievement of a programme or an agency, over the achievements that have a value; and how many
/// had none. The mean is not rounded; its name on the scale is taken on the exact value.
///
/// Basis: bottom rows of the evaluation forms, as public applications compute them.
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] if no achievement has a value.
pub fn mean_achievement(
    all: &[Result<Rasio, TakTerdefinisi>],
) -> Result<(Rasio, usize), TakTerdefinisi> {
    let known: Vec<Rasio> = all.iter().filter_map(|r| r.clone().ok()).collect();
    let mean = Rasio::mean(&known).map_err(|_| TakTerdefinisi::DataTidakAda)?;
    Ok((mean, all.len() - known.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(target: u32, before: u32, now: u32) -> EvaluasiRenja {
        EvaluasiRenja {
            target_renstra: target.into(),
            sampai_tahun_lalu: Some(before.into()),
            target_renja: None,
            triwulan: [Some(now.into()), None, None, None],
            persen: false,
            rumus: RumusCapaian::Positif,
            antar_tahun: None,
        }
    }

    /// Running totals of the quarters, years that are added: 10, 25, 40 make 40, and 60 + 40 = 100.
    #[test]
    fn quarters_and_years_have_their_own_ways() {
        let of = |antar_tahun| {
            let row = EvaluasiRenja {
                triwulan: [Some(10.into()), Some(25.into()), None, Some(40.into())],
                antar_tahun,
                ..row(200, 60, 0)
            };
            let done = evaluate_renja(&row, SifatIndikator::Kumulatif);
            done.sampai_tahun_ini.map(|n| n.to_string())
        };
        assert_eq!(of(Some(SifatIndikator::Inkremental)), Ok("100".to_owned()));
        assert_eq!(of(Some(SifatIndikator::Absolut)), Ok("40".to_owned()));
        assert_eq!(of(None), Err(TakTerdefinisi::DiLuarRentang));
    }

    /// Rows of a filled form of Deli Serdang: 3 + 4 against 3, 45 + 580 against 45.
    #[test]
    fn published_rows() {
        let percent = |r: &EvaluasiRenja| {
            let done = evaluate_renja(r, SifatIndikator::Inkremental);
            done.tingkat_capaian
                .unwrap()
                .percent(crate::Pembulatan::default())
                .unwrap()
                .to_string()
        };
        assert_eq!(percent(&row(3, 3, 4)), "233.33");
        assert_eq!(percent(&row(45, 45, 580)), "1388.89");
    }

    #[test]
    fn means_leave_out_what_has_no_value() {
        let r = |n: u32| Ok(Rasio::whole(n.into()));
        let (mean, left) =
            mean_achievement(&[r(1), Err(TakTerdefinisi::PenyebutNol), r(2)]).unwrap();
        assert_eq!((mean.to_string(), left), ("3/2".into(), 1));
        assert!(mean_achievement(&[]).is_err());
    }
}
