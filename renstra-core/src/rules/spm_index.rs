//! The index of SPM achievement (IP-SPM) and its categories.

use serde::{Deserialize, Serialize};

use crate::peraturan::permendagri_59_2021::{BOBOT_INDEKS, SKALA_INDEKS};
use crate::peraturan::{Kutipan, Pita};
use crate::value::{Angka, Pembulatan, Rasio, TakTerdefinisi};

/// How several lines of minimum quality make one percentage. The regulation's annex was not read and
/// practice differs, so the caller says it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum GabunganMutu {
    /// The mean of the percentages of the lines.
    #[default]
    RataRata,
    /// All fulfilled over all required, although the lines count unlike things.
    Subtotal,
}

/// A line of minimum quality: goods, services or staff, fulfilled and required.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisMutu {
    /// What was fulfilled.
    pub terpenuhi: Angka,
    /// What is required.
    pub diperlukan: Angka,
}

/// The coverage where nobody was entitled. No legal rule was found, and practice differs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum TanpaBerhak {
    /// Undefined, with a reason.
    #[default]
    TakTerdefinisi,
    /// It counts as 100 percent (a published plan).
    Seratus,
    /// It counts as 0 percent (an application).
    Nol,
}

/// Which value names the category of an index. No source says it; they differ for 89,9972, which prints 90,00.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum DasarKategori {
    /// The exact value.
    #[default]
    Tepat,
    /// The value as it is printed, rounded.
    Tercetak,
}

/// The coverage of a service that has stages, such as health care in a disaster (before the crisis, emergency response).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CaraTahap {
    /// The mean of the percentages of the stages (Permenkes 4/2019, superseded).
    #[default]
    RataRata,
    /// All served over all entitled.
    RasioJumlah,
}

/// The coverage of a service with stages: each stage with the served and the entitled.
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] without a stage, [`TakTerdefinisi::PenyebutNol`] where a stage (or all of them together) has nobody
/// entitled.
///
/// ```
/// use renstra_core::rules::{CaraTahap, coverage_of_stages};
/// let stages = [(3.into(), 4.into()), (50.into(), 100.into())];
/// // (75 % + 50 %) / 2, and 53 of 104
/// assert_eq!(coverage_of_stages(&stages, CaraTahap::RataRata).unwrap().to_string(), "5/8");
/// assert_eq!(coverage_of_stages(&stages, CaraTahap::RasioJumlah).unwrap().to_string(), "53/104");
/// ```
pub fn coverage_of_stages(
    tahap: &[(Angka, Angka)],
    cara: CaraTahap,
) -> Result<Rasio, TakTerdefinisi> {
    let lines: Vec<BarisMutu> = { tahap.iter() }
        .map(|(terlayani, berhak)| BarisMutu {
            terpenuhi: *terlayani,
            diperlukan: *berhak,
        })
        .collect();
    quality(
        &lines,
        match cara {
            CaraTahap::RataRata => GabunganMutu::RataRata,
            CaraTahap::RasioJumlah => GabunganMutu::Subtotal,
        },
    )
}

/// An index with its parts, category and weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndeksSpm {
    /// The index; 1 stands for 100.
    pub nilai: Rasio,
    /// The contribution of the coverage.
    pub bagian_penerima: Rasio,
    /// The contribution of the minimum quality.
    pub bagian_mutu: Rasio,
    /// Its category.
    pub kategori: &'static Pita,
    /// The weights that were used.
    pub kutipan: Kutipan,
}

/// One of the two parts of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BagianIndeks {
    /// Those who received the service: the coverage.
    Penerima,
    /// The minimum quality.
    Mutu,
}

impl BagianIndeks {
    /// The key, as in the list of weights.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Penerima => "penerima",
            Self::Mutu => "mutu",
        }
    }

    /// Its weight in the index; all weights together are 1.
    pub fn bobot(self) -> Option<Rasio> {
        let weights = BOBOT_INDEKS.nilai.iter();
        let own = { weights }.find(|b| b.nama == self.nama())?;
        own.points().divide(&Rasio::whole(100.into())).ok()
    }
}

/// Coverage of a service, with an option for the case that nobody was entitled.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] if nobody was entitled and the choice is to have no figure.
pub fn coverage_or(
    terlayani: Angka,
    berhak: Angka,
    tanpa: TanpaBerhak,
) -> Result<Rasio, TakTerdefinisi> {
    let whole = |n: u32| Rasio::whole(n.into());
    match super::coverage(terlayani, berhak) {
        Err(TakTerdefinisi::PenyebutNol) => match tanpa {
            TanpaBerhak::TakTerdefinisi => Err(TakTerdefinisi::PenyebutNol),
            TanpaBerhak::Seratus => Ok(whole(1)),
            TanpaBerhak::Nol => Ok(whole(0)),
        },
        other => other,
    }
}

/// The percentage of minimum quality from its lines.
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] without lines, [`TakTerdefinisi::PenyebutNol`] where nothing is
/// required.
///
/// ```
/// use renstra_core::rules::{BarisMutu, GabunganMutu, quality};
/// let line = |a: u32, b: u32| BarisMutu { terpenuhi: a.into(), diperlukan: b.into() };
/// let lines = [line(90, 100), line(1, 2)];
/// assert_eq!(quality(&lines, GabunganMutu::RataRata).unwrap().to_string(), "7/10");
/// assert_eq!(quality(&lines, GabunganMutu::Subtotal).unwrap().to_string(), "91/102");
/// ```
pub fn quality(lines: &[BarisMutu], gabungan: GabunganMutu) -> Result<Rasio, TakTerdefinisi> {
    if lines.is_empty() {
        return Err(TakTerdefinisi::DataTidakAda);
    }
    match gabungan {
        GabunganMutu::RataRata => {
            let all: Vec<Rasio> = lines
                .iter()
                .map(|l| Rasio::new(l.terpenuhi, l.diperlukan))
                .collect::<Result<_, _>>()?;
            Rasio::mean(&all)
        }
        GabunganMutu::Subtotal => {
            let sum = |get: fn(&BarisMutu) -> Angka| Angka::total(lines.iter().map(get));
            Rasio::new(sum(|l| l.terpenuhi)?, sum(|l| l.diperlukan)?)
        }
    }
}

/// The index of a service: 0,80 times the coverage and 0,20 times the minimum quality, rounded only when
/// it is shown; and its category, decided on the exact value.
///
/// Both parts are ratios (1 stands for 100 percent) between 0 and 1.
///
/// Basis: Permendagri 59/2021 (annex not read; weights and bands as public applications use them).
///
/// # Errors
/// [`TakTerdefinisi::DiLuarRentang`] if a part is below 0 or above 100 percent: more served than entitled
/// is an error in the data, and not capped.
///
/// ```
/// use renstra_core::{Rasio, spm_index};
/// let percent = |n: u32| Rasio::new(n.into(), 100.into()).unwrap();
/// let index = spm_index(&percent(95), &percent(70)).unwrap();
/// assert_eq!(index.nilai, percent(90));
/// assert_eq!(index.kategori.nama, "Tuntas Utama");
/// ```
pub fn spm_index(penerima: &Rasio, mutu: &Rasio) -> Result<IndeksSpm, TakTerdefinisi> {
    let bagian_penerima = spm_index_part(BagianIndeks::Penerima, penerima)?;
    let bagian_mutu = spm_index_part(BagianIndeks::Mutu, mutu)?;
    let nilai = bagian_penerima.add(&bagian_mutu);
    let kategori = spm_category(&nilai).ok_or(TakTerdefinisi::DiLuarRentang)?;
    Ok(IndeksSpm {
        nilai,
        bagian_penerima,
        bagian_mutu,
        kategori,
        kutipan: BOBOT_INDEKS.kutipan,
    })
}

/// What one part contributes to the index: its percentage times its weight.
///
/// # Errors
/// [`TakTerdefinisi::DiLuarRentang`] below 0 and above 100 percent, as for [`spm_index`].
///
/// ```
/// use renstra_core::Rasio;
/// use renstra_core::rules::{BagianIndeks, spm_index_part};
/// let percent = |n: u32| Rasio::new(n.into(), 100.into()).unwrap();
/// // 0,80 × 95 = 76 and 0,20 × 70 = 14
/// assert_eq!(spm_index_part(BagianIndeks::Penerima, &percent(95)).unwrap(), percent(76));
/// assert_eq!(spm_index_part(BagianIndeks::Mutu, &percent(70)).unwrap(), percent(14));
/// ```
pub fn spm_index_part(bagian: BagianIndeks, nilai: &Rasio) -> Result<Rasio, TakTerdefinisi> {
    if nilai.is_negative() || *nilai > Rasio::whole(1.into()) {
        return Err(TakTerdefinisi::DiLuarRentang);
    }
    let weight = bagian.bobot().ok_or(TakTerdefinisi::DataTidakAda)?;
    Ok(weight.multiply(nilai))
}

/// The category of an index (1 stands for 100), from `Tuntas Paripurna` to `Belum Tuntas`.
pub fn spm_category(indeks: &Rasio) -> Option<&'static Pita> {
    let scale = SKALA_INDEKS.nilai;
    scale.classify(&indeks.multiply(&Rasio::whole(100.into())), scale.bacaan)
}

/// The category of an index by its exact value, or by the value as it is printed.
///
/// ```
/// use renstra_core::{Pembulatan, Rasio};
/// use renstra_core::rules::{DasarKategori, spm_category_by};
/// let index = Rasio::new("89.9972".parse()?, 100.into()).unwrap();
/// let of = |way| spm_category_by(&index, way, Pembulatan::default()).unwrap().nama;
/// assert_eq!(of(DasarKategori::Tepat), "Tuntas Madya");
/// assert_eq!(of(DasarKategori::Tercetak), "Tuntas Utama");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn spm_category_by(
    indeks: &Rasio,
    dasar: DasarKategori,
    pembulatan: Pembulatan,
) -> Option<&'static Pita> {
    match dasar {
        DasarKategori::Tepat => spm_category(indeks),
        DasarKategori::Tercetak => {
            let shown = indeks.percent(pembulatan).ok()?;
            spm_category(&Rasio::new(shown, 100.into()).ok()?)
        }
    }
}

/// The category that the printed value would have, where it is another one than that of the exact value.
pub(crate) fn other_category(indeks: &Rasio, pembulatan: Pembulatan) -> Option<&'static Pita> {
    let of = |way| spm_category_by(indeks, way, pembulatan);
    of(DasarKategori::Tercetak).filter(|c| Some(c.nama) != of(DasarKategori::Tepat).map(|e| e.nama))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Angka;

    fn percent(text: &str) -> Rasio {
        Rasio::new(text.parse().unwrap(), Angka::from(100)).unwrap()
    }

    /// 0,8 × 89,99 + 0,2 × 90 = 89,992: not yet Utama, although it rounds to 89,99 and the parts
    /// rounded before adding (71,99 + 18,00) give the same.
    #[test]
    fn categories_are_decided_on_the_exact_value() {
        let almost = spm_index(&percent("99.9999"), &percent("100")).unwrap();
        assert_eq!(almost.kategori.nama, "Tuntas Utama");
        let whole = spm_index(&percent("100"), &percent("100")).unwrap();
        assert_eq!(whole.kategori.nama, "Tuntas Paripurna");
        let edge = spm_index(&percent("75"), &percent("0")).unwrap();
        assert_eq!(
            (edge.nilai, edge.kategori.nama),
            (percent("60"), "Tuntas Muda")
        );
        let below = spm_index(&percent("74.99"), &percent("0")).unwrap();
        assert_eq!(below.kategori.nama, "Belum Tuntas");
    }

    #[test]
    fn parts_outside_their_range_are_refused() {
        for (a, b) in [("100.01", "50"), ("50", "-1"), ("-1", "50")] {
            assert_eq!(
                spm_index(&percent(a), &percent(b)),
                Err(TakTerdefinisi::DiLuarRentang)
            );
        }
    }

    #[test]
    fn nobody_entitled() {
        let zero = Angka::ZERO;
        assert_eq!(
            coverage_or(zero, zero, TanpaBerhak::default()),
            Err(TakTerdefinisi::PenyebutNol)
        );
        assert_eq!(
            coverage_or(zero, zero, TanpaBerhak::Seratus),
            Ok(percent("100"))
        );
        assert_eq!(coverage_or(zero, zero, TanpaBerhak::Nol), Ok(percent("0")));
    }
}
