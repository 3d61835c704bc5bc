//! Achievement of a target as it is printed: a number, a range or a rank.

use serde::{Deserialize, Serialize};

use super::{RumusCapaian, achievement, achievement_from};
use crate::model::{BarisHasil, Polaritas};
use crate::peraturan::permenpanrb_88_2021::PREDIKAT;
use crate::value::latin::lower;
use crate::value::target::Besaran;
use crate::value::{Angka, Rasio, TakTerdefinisi, Target};

/// What is done with an achievement below 0 or above 100 percent. No national rule was found.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum BatasCapaian {
    /// No limit.
    #[default]
    TanpaBatas,
    /// Below 0 it counts as 0.
    BawahNol,
    /// Below 0 it counts as 0, above 100 percent as 100 percent.
    NolSampaiSeratus,
}

impl BatasCapaian {
    /// All variants.
    pub const ALL: [Self; 3] = [Self::TanpaBatas, Self::BawahNol, Self::NolSampaiSeratus];

    /// The value inside the limits.
    fn limit(self, nilai: Rasio) -> Rasio {
        let edge = |n: u32| Rasio::whole(Angka::from(n));
        match self {
            Self::TanpaBatas => nilai,
            Self::BawahNol => nilai.max(edge(0)),
            Self::NolSampaiSeratus => nilai.max(edge(0)).min(edge(1)),
        }
    }
}

/// What a target of zero means where lower is better. No rule of law was found.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum TargetNol {
    /// The formula decides: where it divides by zero there is no achievement.
    #[default]
    TakTerdefinisi,
    /// Nothing planned and nothing happened is 100 percent, where lower is better.
    SeratusBilaNol,
}

impl TargetNol {
    /// All variants.
    pub const ALL: [Self; 2] = [Self::TakTerdefinisi, Self::SeratusBilaNol];
}

/// The options of an achievement.
///
/// The default is realised over target, without limits, a target of zero undefined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct OpsiCapaian {
    /// Formula.
    pub rumus: RumusCapaian,
    /// Limits.
    pub batas: BatasCapaian,
    /// What a target of zero means.
    pub target_nol: TargetNol,
    /// The baseline, which only the formula from it uses.
    pub awal: Option<Angka>,
}

impl Default for OpsiCapaian {
    fn default() -> Self {
        Self::for_polarity(None, RumusCapaian::Selisih)
    }
}

impl OpsiCapaian {
    /// The choices for a polarity; undeclared counts as higher is better.
    ///
    /// `negatif` is the formula where lower is better. It is an open choice: no law in force
    /// prescribes one for organisations. [`RumusCapaian::Selisih`] is the one that reports print.
    ///
    /// ```
    /// use renstra_core::{OpsiCapaian, Polaritas, RumusCapaian};
    /// let of = |p| OpsiCapaian::for_polarity(p, RumusCapaian::Selisih).rumus;
    /// assert_eq!(of(Some(Polaritas::Negatif)), RumusCapaian::Selisih);
    /// assert_eq!(of(Some(Polaritas::Stabil)), RumusCapaian::Stabil);
    /// assert_eq!(of(None), RumusCapaian::Positif);
    /// ```
    pub fn for_polarity(polaritas: Option<Polaritas>, negatif: RumusCapaian) -> Self {
        let rumus = match polaritas {
            Some(Polaritas::Positif) | None => RumusCapaian::Positif,
            Some(Polaritas::Negatif) => negatif,
            Some(Polaritas::Stabil) => RumusCapaian::Stabil,
        };
        Self {
            rumus,
            batas: BatasCapaian::default(),
            target_nol: TargetNol::default(),
            awal: None,
        }
    }
}

/// The choices that a plan may declare (keys of its table `rencana`), with the words of each, the default first: of an
/// achievement, and which rows count money.
pub(crate) const PILIHAN: [(&str, &str); 5] = [
    ("rumus_positif", "positif, dari_awal"),
    ("rumus_negatif", "selisih, kebalikan, dari_awal"),
    (
        "batas_capaian",
        "tanpa_batas, bawah_nol, nol_sampai_seratus",
    ),
    ("target_nol", "tak_terdefinisi, seratus_bila_nol"),
    (BarisHasil::KUNCI, "nomenklatur, semua"),
];

impl OpsiCapaian {
    /// Takes a declared choice over; false for a key or word outside [`PILIHAN`]. The formula is that
    /// of the polarity of the key.
    pub(crate) fn choose(&mut self, kunci: &str, nilai: &str) -> bool {
        match (kunci, lower(nilai.trim()).as_str()) {
            ("rumus_positif", "positif") => self.rumus = RumusCapaian::Positif,
            ("rumus_positif" | "rumus_negatif", "dari_awal") => self.rumus = RumusCapaian::DariAwal,
            ("rumus_negatif", "selisih") => self.rumus = RumusCapaian::Selisih,
            ("rumus_negatif", "kebalikan") => self.rumus = RumusCapaian::Kebalikan,
            ("batas_capaian", "tanpa_batas") => self.batas = BatasCapaian::TanpaBatas,
            ("batas_capaian", "bawah_nol") => self.batas = BatasCapaian::BawahNol,
            ("batas_capaian", "nol_sampai_seratus") => self.batas = BatasCapaian::NolSampaiSeratus,
            ("target_nol", "tak_terdefinisi") => self.target_nol = TargetNol::TakTerdefinisi,
            ("target_nol", "seratus_bila_nol") => self.target_nol = TargetNol::SeratusBilaNol,
            // No choice of an achievement.
            (BarisHasil::KUNCI, "nomenklatur" | "semua") => {}
            _ => return false,
        }
        true
    }
}

/// The value of an achievement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NilaiCapaian {
    /// A ratio; 1 is 100 percent.
    Rasio(Rasio),
    /// For ranks, which have an order and no distance: reached or not.
    Tercapai(bool),
}

/// An achievement and the options that it was computed with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Capaian {
    /// The value.
    pub nilai: NilaiCapaian,
    /// The formula asked for; ranks use none.
    pub rumus: RumusCapaian,
    /// The limits asked for.
    pub batas: BatasCapaian,
    /// What a target of zero means.
    pub target_nol: TargetNol,
    /// True if the limits changed the value.
    pub dibatasi: bool,
}

impl Capaian {
    /// The ratio, where there is one.
    pub fn rasio(&self) -> Option<&Rasio> {
        match &self.nilai {
            NilaiCapaian::Rasio(r) => Some(r),
            NilaiCapaian::Tercapai(_) => None,
        }
    }

    /// True if the target is reached: at least 100 percent, or the rank.
    pub fn tercapai(&self) -> bool {
        match &self.nilai {
            NilaiCapaian::Rasio(r) => *r >= Rasio::whole(1.into()),
            NilaiCapaian::Tercapai(yes) => *yes,
        }
    }
}

/// Achievement of a target as printed.
///
/// - Numbers: by the formula.
/// - A range: inside it 100 percent (not confirmed); outside, the nearer end is the target of the formula
///   (text of PermenPAN-RB 8/2021, for employees, superseded). A range with one open end has its
///   direction in itself: a formula that would praise the wrong side gives nothing.
/// - Predicates of SAKIP: reached or not, in the order of the scale. Other ranks have no known order:
///   reached if they are the same text.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] where the formula divides by zero; [`TakTerdefinisi::DataTidakAda`] for the formula from
/// the baseline without one; [`TakTerdefinisi::SatuanBerbeda`]
/// for different units, two units at once, or a rank against a number; [`TakTerdefinisi::DiLuarRentang`]
/// for a realised range, ranks without an order, and an open range on its wrong side (see above).
///
/// ```
/// use renstra_core::{Locale, NilaiCapaian, OpsiCapaian, Pembulatan, achieve, value::target::read_target};
/// let of = |t, r| achieve(&read_target(t, Locale::Id).unwrap(), &read_target(r, Locale::Id).unwrap(),
///     &OpsiCapaian::default()).unwrap();
/// let percent = |t, r| of(t, r).rasio().unwrap().percent(Pembulatan::default()).unwrap().to_string();
/// assert_eq!(percent("73", "83,57"), "114.48");
/// assert_eq!(percent("80-90", "70"), "87.5");
/// assert_eq!(of("BB", "A").nilai, NilaiCapaian::Tercapai(true));
/// ```
pub fn achieve(
    target: &Target,
    realisasi: &Target,
    opsi: &OpsiCapaian,
) -> Result<Capaian, TakTerdefinisi> {
    let raw = match (target, realisasi) {
        (Target::Angka(t), Target::Angka(r)) if same_unit(t, r) => {
            NilaiCapaian::Rasio(achieve_numbers(t.angka, r.angka, opsi)?)
        }
        (Target::Rentang { dari, sampai }, Target::Angka(r)) => {
            NilaiCapaian::Rasio(of_range((*dari, *sampai), r.angka, opsi)?)
        }
        (Target::Peringkat(t), Target::Peringkat(r)) => {
            NilaiCapaian::Tercapai(compare_ranks(t, r)?.is_ge())
        }
        (_, Target::Rentang { .. }) => return Err(TakTerdefinisi::DiLuarRentang),
        _ => return Err(TakTerdefinisi::SatuanBerbeda),
    };
    let nilai = match &raw {
        NilaiCapaian::Rasio(r) => NilaiCapaian::Rasio(opsi.batas.limit(r.clone())),
        NilaiCapaian::Tercapai(_) => raw.clone(),
    };
    Ok(Capaian {
        dibatasi: nilai != raw,
        nilai,
        rumus: opsi.rumus,
        batas: opsi.batas,
        target_nol: opsi.target_nol,
    })
}

/// Achievement of a number by the formula of the choices, without their limits.
pub(crate) fn achieve_numbers(
    t: Angka,
    r: Angka,
    opsi: &OpsiCapaian,
) -> Result<Rasio, TakTerdefinisi> {
    let lower = matches!(opsi.rumus, RumusCapaian::Selisih | RumusCapaian::Kebalikan);
    if opsi.target_nol == TargetNol::SeratusBilaNol && lower && t.is_zero() && r.is_zero() {
        return Ok(Rasio::whole(1.into()));
    }
    match opsi.rumus {
        RumusCapaian::DariAwal => {
            achievement_from(opsi.awal.ok_or(TakTerdefinisi::DataTidakAda)?, t, r)
        }
        rumus => achievement(t, r, rumus),
    }
}

fn of_range(
    (dari, sampai): (Option<Angka>, Option<Angka>),
    r: Angka,
    opsi: &OpsiCapaian,
) -> Result<Rasio, TakTerdefinisi> {
    let one = Rasio::whole(1.into());
    let below = dari.filter(|lo| r < *lo);
    let above = sampai.filter(|hi| r > *hi);
    let Some(end) = below.or(above) else {
        return Ok(one);
    };
    let value = achieve_numbers(end, r, opsi)?;
    let open = dari.is_none() || sampai.is_none();
    // `at most 5`, missed with 6, is no 120 percent.
    if open && value >= one {
        return Err(TakTerdefinisi::DiLuarRentang);
    }
    Ok(value)
}

/// The realised rank against the planned one: greater is better.
pub(crate) fn compare_ranks(
    target: &str,
    realisasi: &str,
) -> Result<std::cmp::Ordering, TakTerdefinisi> {
    let (t, r) = (target.trim(), realisasi.trim());
    match (PREDIKAT.rank(t), PREDIKAT.rank(r)) {
        // Ranks count from the best.
        (Some(t), Some(r)) => Ok(t.cmp(&r)),
        _ if lower(t) == lower(r) => Ok(std::cmp::Ordering::Equal),
        _ => Err(TakTerdefinisi::DiLuarRentang),
    }
}

/// True unless both cells say a unit and it is not the same one.
fn same_unit(a: &Besaran, b: &Besaran) -> bool {
    let percent_of_other = |p: &Besaran, other: &Besaran| {
        p.persen && other.satuan.as_ref().is_some_and(|s| !s.is_percent())
    };
    let differ = matches!((&a.satuan, &b.satuan), (Some(x), Some(y)) if x != y);
    !differ && !percent_of_other(a, b) && !percent_of_other(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Pembulatan;
    use crate::value::number::Locale;
    use crate::value::target::read_target;

    fn opsi(rumus: RumusCapaian) -> OpsiCapaian {
        OpsiCapaian {
            rumus,
            ..OpsiCapaian::default()
        }
    }

    fn of(t: &str, r: &str, opsi: &OpsiCapaian) -> Result<Capaian, TakTerdefinisi> {
        let read = |s| read_target(s, Locale::Id).unwrap();
        achieve(&read(t), &read(r), opsi)
    }

    fn percent(t: &str, r: &str, opsi: &OpsiCapaian) -> Result<String, TakTerdefinisi> {
        let value = of(t, r, opsi)?;
        let ratio = value.rasio().unwrap();
        Ok(ratio.percent(Pembulatan::default())?.to_string())
    }

    /// Printed: 1 + (1 − 6.5/7) = 107 %, 1 + (1 − 9/8) = 87.5 %.
    #[test]
    fn lower_is_better_as_published() {
        let o = opsi(RumusCapaian::Selisih);
        assert_eq!(percent("7", "6,5", &o).unwrap(), "107.14");
        assert_eq!(percent("8", "9", &o).unwrap(), "87.5");
    }

    /// 92/90 and 70/80; inside 100 %.
    #[test]
    fn ranges() {
        let o = OpsiCapaian::default();
        for (r, expected) in [
            ("92", "102.22"),
            ("70", "87.5"),
            ("80", "100"),
            ("90", "100"),
        ] {
            assert_eq!(percent("80-90", r, &o).unwrap(), expected, "{r}");
        }
        assert_eq!(percent("≥ 80", "60", &o).unwrap(), "75");
        assert_eq!(percent("≥ 80", "95", &o).unwrap(), "100");
        assert_eq!(percent("≤ 5", "4", &o).unwrap(), "100");
        let wrong = Err(TakTerdefinisi::DiLuarRentang);
        assert_eq!(percent("≤ 5", "6", &o), wrong);
        let lower = opsi(RumusCapaian::Selisih);
        // (10 − 6) / 5
        assert_eq!(percent("≤ 5", "6", &lower).unwrap(), "80");
        assert_eq!(percent("≥ 80", "60", &lower), wrong);
        assert_eq!(percent("80", "80-90", &o), wrong);
    }

    #[test]
    fn target_zero() {
        let strict = opsi(RumusCapaian::Selisih);
        let full = OpsiCapaian {
            target_nol: TargetNol::SeratusBilaNol,
            ..strict
        };
        let none = Err(TakTerdefinisi::PenyebutNol);
        assert_eq!(percent("0", "0", &strict), none);
        assert_eq!(percent("0", "0", &full).unwrap(), "100");
        assert_eq!(percent("0", "2", &full), none);
        let higher = OpsiCapaian {
            rumus: RumusCapaian::Positif,
            ..full
        };
        assert_eq!(percent("0", "0", &higher), none);
    }

    #[test]
    fn limits_are_recorded() {
        let mut o = opsi(RumusCapaian::Selisih);
        // (10 − 15) / 5
        assert_eq!(percent("5", "15", &o).unwrap(), "-100");
        o.batas = BatasCapaian::BawahNol;
        assert_eq!(percent("5", "15", &o).unwrap(), "0");
        assert!(of("5", "15", &o).unwrap().dibatasi);
        assert_eq!(percent("5", "0", &o).unwrap(), "200");
        assert!(!of("5", "0", &o).unwrap().dibatasi);
        o.batas = BatasCapaian::NolSampaiSeratus;
        assert_eq!(percent("5", "0", &o).unwrap(), "100");
        assert!(of("5", "0", &o).unwrap().dibatasi);
    }

    #[test]
    fn ranks() {
        let o = OpsiCapaian::default();
        let reached = |t, r| of(t, r, &o).map(|c| c.tercapai());
        for r in ["AA", "A", "BB"] {
            assert_eq!(reached("BB", r), Ok(true), "{r}");
        }
        assert_eq!(reached("BB", "B"), Ok(false));
        assert_eq!(reached("WTP", "WTP"), Ok(true));
        assert_eq!(reached("WTP", "WDP"), Err(TakTerdefinisi::DiLuarRentang));
        assert_eq!(reached("BB", "75"), Err(TakTerdefinisi::SatuanBerbeda));
    }

    #[test]
    fn units() {
        let o = OpsiCapaian::default();
        let other = Err(TakTerdefinisi::SatuanBerbeda);
        assert_eq!(percent("4 KK", "8 Orang", &o), other);
        assert_eq!(percent("50%", "8 Orang", &o), other);
        assert_eq!(percent("4 kk/ 9 jiwa", "4 kk/ 9 jiwa", &o), other);
        assert_eq!(percent("4 KK", "8 kk", &o).unwrap(), "200");
        assert_eq!(percent("50%", "25", &o).unwrap(), "50");
    }
}
