//! Exact ratios.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::bahasa::teks;
use super::{Angka, CaraBulat, Pembulatan, Rupiah, Teks, ValueError};

/// Why a ratio has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TakTerdefinisi {
    /// The denominator is zero: nobody entitled, no budget, target zero.
    #[error("the denominator is zero")]
    PenyebutNol,
    /// A figure that the rule needs is missing from the tables.
    #[error("a figure that is needed is missing")]
    DataTidakAda,
    /// A part of the figure has an empty cell: not a zero, and not a line that was not there (`N.A`).
    #[error("a part of the figure has an empty cell")]
    SelKosong,
    /// A line stands twice, and nothing says which of the two counts.
    #[error("a line stands twice, and nothing says which of them counts")]
    BarisGanda,
    /// A figure that the rule needs is printed but cannot be read.
    #[error("a figure that is needed cannot be read")]
    TakTerbaca,
    /// Two figures count different things (people and households).
    #[error("the figures have different units")]
    SatuanBerbeda,
    /// A figure is outside what the rule knows: more served than entitled, a cumulative figure that
    /// falls.
    #[error("a figure is outside the range of the rule")]
    DiLuarRentang,
    /// Years that could be parts of a sum or stages of one figure; the plan does not declare which.
    #[error("it is not known how the years come together")]
    CaraGabungTakDiketahui,
    /// Quarters or months that could be parts of a sum, running totals or states; the plan does not declare which.
    #[error("it is not known how the quarters or months make the year")]
    AkumulasiTakDinyatakan,
    /// The result is too large.
    #[error("the result is too large to be held exactly")]
    Luapan,
}

impl TakTerdefinisi {
    /// The reason in words.
    pub fn teks(self) -> Teks {
        match self {
            Self::PenyebutNol => teks!("penyebutnya nol", "the denominator is zero"),
            Self::DataTidakAda => teks!("datanya tidak ada", "the data is missing"),
            Self::SelKosong => teks!(
                "salah satu bagiannya sel kosong",
                "one of its parts is an empty cell"
            ),
            Self::BarisGanda => teks!(
                "satu barisnya berdiri dua kali, dan tidak dinyatakan mana yang berlaku",
                "one of its lines stands twice, and nothing says which counts"
            ),
            Self::TakTerbaca => teks!("angkanya tidak terbaca", "the figure cannot be read"),
            Self::SatuanBerbeda => teks!("satuannya berbeda", "the units differ"),
            Self::DiLuarRentang => teks!(
                "angkanya di luar rentang kaidah",
                "a figure is outside the range of the rule"
            ),
            Self::CaraGabungTakDiketahui => teks!(
                "tidak diketahui apakah tahunnya dijumlahkan: nyatakan agregasinya",
                "it is not known whether the years add up: declare the aggregation (agregasi)"
            ),
            Self::AkumulasiTakDinyatakan => teks!(
                "tidak diketahui bagaimana triwulan atau bulannya menjadi setahun: nyatakan akumulasinya",
                "it is not known how the quarters or months make the year: declare it (akumulasi)"
            ),
            Self::Luapan => teks!("hasilnya terlalu besar", "the result is too large"),
        }
    }
}

impl From<ValueError> for TakTerdefinisi {
    fn from(_: ValueError) -> Self {
        Self::Luapan
    }
}

/// An exact ratio of two numbers; 1 stands for 100 percent.
///
/// Categories and comparisons use the exact value. It is rounded once, to be shown.
///
/// ```
/// use renstra_core::{Angka, Pembulatan, Rasio};
/// let a: Angka = "83.57".parse()?;
/// let b: Angka = "73".parse()?;
/// let r = Rasio::new(a, b).unwrap();
/// assert_eq!(r.percent(Pembulatan::default())?.to_string(), "114.48");
/// assert_eq!(r.percent(Pembulatan::truncate(2))?.to_string(), "114.47");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Rasio(BigRational);

impl PartialEq for Rasio {
    /// Ratios are always reduced, with a denominator above zero.
    fn eq(&self, other: &Self) -> bool {
        self.0.numer() == other.0.numer() && self.0.denom() == other.0.denom()
    }
}

impl Eq for Rasio {}

impl std::hash::Hash for Rasio {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.0.numer(), self.0.denom()).hash(state);
    }
}

impl Ord for Rasio {
    /// Crosswise: denominators are above zero.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (a, b) = (&self.0, &other.0);
        (a.numer() * b.denom()).cmp(&(b.numer() * a.denom()))
    }
}

impl PartialOrd for Rasio {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Rasio {
    /// The ratio `pembilang / penyebut`.
    ///
    /// # Errors
    /// [`TakTerdefinisi::PenyebutNol`] if the denominator is zero.
    pub fn new(pembilang: Angka, penyebut: Angka) -> Result<Self, TakTerdefinisi> {
        if penyebut.is_zero() {
            return Err(TakTerdefinisi::PenyebutNol);
        }
        Ok(small(pembilang, penyebut).unwrap_or_else(|| Self(exact(pembilang) / exact(penyebut))))
    }

    /// The ratio of two amounts of money.
    ///
    /// # Errors
    /// [`TakTerdefinisi::PenyebutNol`] if the denominator is zero.
    pub fn of_money(pembilang: Rupiah, penyebut: Rupiah) -> Result<Self, TakTerdefinisi> {
        Self::new(pembilang.angka(), penyebut.angka())
    }

    /// A number as a ratio to one.
    pub fn whole(value: Angka) -> Self {
        Self(exact(value))
    }

    /// The sum.
    pub fn add(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    /// The difference `self - other`.
    pub fn subtract(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    /// The product `self * other`, exact.
    pub fn multiply(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0)
    }

    /// The quotient `self / other`.
    ///
    /// # Errors
    /// [`TakTerdefinisi::PenyebutNol`] if `other` is zero.
    pub fn divide(&self, other: &Self) -> Result<Self, TakTerdefinisi> {
        if other.0.is_zero() {
            return Err(TakTerdefinisi::PenyebutNol);
        }
        Ok(Self(&self.0 / &other.0))
    }

    /// The arithmetic mean.
    ///
    /// # Errors
    /// [`TakTerdefinisi::PenyebutNol`] for no values.
    pub fn mean(values: &[Self]) -> Result<Self, TakTerdefinisi> {
        if values.is_empty() {
            return Err(TakTerdefinisi::PenyebutNol);
        }
        let sum: BigRational = values.iter().map(|v| &v.0).sum();
        Ok(Self(sum / BigInt::from(values.len())))
    }

    /// True below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The value rounded once by a named policy.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if the rounded value does not fit, or has more decimals than fit.
    pub fn round(&self, policy: Pembulatan) -> Result<Angka, ValueError> {
        if policy.desimal > Pembulatan::MOST {
            return Err(ValueError::Overflow);
        }
        if let Some(units) = self.units(1, policy) {
            return of_units(units, policy);
        }
        let scaled = self.0.numer() * ten(policy.desimal);
        let (mut whole, rest) = (&scaled / self.0.denom(), &scaled % self.0.denom());
        // Denominators are above zero.
        let up = match policy.cara {
            CaraBulat::SetengahMenjauhiNol => rest.abs() * 2u8 >= *self.0.denom(),
            CaraBulat::Potong => false,
        };
        if up {
            whole += scaled.signum();
        }
        let units = whole.to_i128().ok_or(ValueError::Overflow)?;
        of_units(units, policy)
    }

    /// A fast path of rounding where all intermediate results fit 128 bits.
    fn units(&self, times: i128, policy: Pembulatan) -> Option<i128> {
        let (numerator, denominator) = (self.0.numer().to_i128()?, self.0.denom().to_i128()?);
        let factor = 10i128.checked_pow(policy.desimal)?.checked_mul(times)?;
        let scaled = numerator.checked_mul(factor)?;
        // Denominators are above zero.
        let (whole, rest) = (
            scaled.checked_div(denominator)?,
            scaled.checked_rem(denominator)?,
        );
        let up = match policy.cara {
            CaraBulat::SetengahMenjauhiNol => rest.checked_abs()?.checked_mul(2)? >= denominator,
            CaraBulat::Potong => false,
        };
        whole.checked_add(if up { scaled.signum() } else { 0 })
    }

    /// The value times one hundred, rounded once by a named policy.
    ///
    /// # Errors
    /// [`ValueError::Overflow`] if the rounded value does not fit.
    pub fn percent(&self, policy: Pembulatan) -> Result<Angka, ValueError> {
        // Without another reduced ratio on the way: columns are made of this.
        match self
            .units(100, policy)
            .filter(|_| policy.desimal <= Pembulatan::MOST)
        {
            Some(units) => of_units(units, policy),
            None => Self(&self.0 * BigInt::from(100u8)).round(policy),
        }
    }

    /// The numerator of the reduced ratio, as text.
    pub fn pembilang(&self) -> String {
        digits(self.0.numer())
    }

    /// The denominator of the reduced ratio, as text.
    pub fn penyebut(&self) -> String {
        digits(self.0.denom())
    }
}

fn of_units(units: i128, policy: Pembulatan) -> Result<Angka, ValueError> {
    Decimal::try_from_i128_with_scale(units, policy.desimal)
        .map(Angka::from_decimal)
        .map_err(|_| ValueError::Overflow)
}

/// The reduced ratio of two numbers of up to 64 bits, the usual case: much faster than the general algorithm.
fn small(a: Angka, b: Angka) -> Option<Rasio> {
    let (a, b) = (a.decimal(), b.decimal());
    let tens = |d: &Decimal| 10i128.checked_pow(d.scale());
    let numerator = i64::try_from(a.mantissa().checked_mul(tens(&b)?)?).ok()?;
    let denominator = i64::try_from(b.mantissa().checked_mul(tens(&a)?)?).ok()?;
    let (mut common, mut rest) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    while rest != 0 {
        (common, rest) = (rest, common.checked_rem(rest)?);
    }
    let common = i128::from(common) * i128::from(denominator.signum());
    let part = |n: i64| i128::from(n).checked_div(common).map(BigInt::from);
    Some(Rasio(BigRational::new_raw(
        part(numerator)?,
        part(denominator)?,
    )))
}

fn exact(value: Angka) -> BigRational {
    let d = value.decimal();
    if d.scale() == 0 {
        return BigRational::from_integer(BigInt::from(d.mantissa()));
    }
    BigRational::new(BigInt::from(d.mantissa()), ten(d.scale()))
}

/// A power of ten; decimals have at most 28, and all of these fit.
fn ten(power: u32) -> BigInt {
    BigInt::from(10i128.saturating_pow(power))
}

/// A whole number in decimal digits; smaller than the function of `num-bigint`, which supports every base.
fn digits(number: &BigInt) -> String {
    if let Some(small) = number.to_i128() {
        return small.to_string();
    }
    let group = BigInt::from(10u64.pow(18));
    let (mut rest, mut groups) = (number.abs(), Vec::new());
    while !rest.is_zero() {
        groups.push((&rest % &group).to_u64().unwrap_or_default());
        rest /= &group;
    }
    let sign = if number.is_negative() { "-" } else { "" };
    let mut text = groups
        .pop()
        .map_or_else(String::new, |n| format!("{sign}{n}"));
    for n in groups.iter().rev() {
        text.push_str(&format!("{n:018}"));
    }
    text
}

impl fmt::Display for Rasio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.pembilang(), self.penyebut())
    }
}

impl Serialize for Rasio {
    /// As text, `43/60`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(a: &str, b: &str) -> Rasio {
        Rasio::new(a.parse().unwrap(), b.parse().unwrap()).unwrap()
    }

    /// The digits equal those of `num-bigint`, also with groups of zeros inside.
    #[test]
    fn digits_of_large_numbers() {
        let ten = |n| BigInt::from(10u8).pow(n);
        for number in [
            ten(18) - 1u8,
            ten(38) * 9u8,
            ten(60),
            -(ten(54) + 7u8),
            ten(1000) + ten(36) + 1u8,
        ] {
            assert_eq!(digits(&number), number.to_string());
        }
        assert_eq!(r("-6", "4").to_string(), "-3/2");
    }

    /// The fast path gives the same result as the general one, including signs and halves.
    #[test]
    fn the_quick_way_is_the_general_way() {
        let numbers = [
            "0",
            "1",
            "-1",
            "2",
            "3",
            "-7",
            "0.5",
            "-0.125",
            "12.75",
            "1000000",
            "20232610093.20",
            "9223372036854775807",
            "-9223372036854775808",
            "79228162514264337593543950335",
        ];
        let numbers = numbers.map(|n| n.parse::<Angka>().unwrap());
        for a in numbers {
            for b in numbers.into_iter().filter(|b| !b.is_zero()) {
                let quick = Rasio::new(a, b).unwrap();
                let general = Rasio(exact(a) / exact(b));
                assert_eq!(quick.0, general.0, "{a}/{b}");
                let policy = Pembulatan::default();
                let hundred = Rasio(&general.0 * BigInt::from(100u8));
                assert_eq!(quick.percent(policy), hundred.round(policy), "{a}/{b}");
                for policy in [
                    Pembulatan::default(),
                    Pembulatan::half_away(0),
                    Pembulatan::truncate(2),
                ] {
                    let scaled = &general.0 * BigInt::from(10u8).pow(policy.desimal);
                    let whole = match policy.cara {
                        CaraBulat::SetengahMenjauhiNol => scaled.round(),
                        CaraBulat::Potong => scaled.trunc(),
                    };
                    let expected = whole.to_i128().ok_or(ValueError::Overflow);
                    let expected = expected.and_then(|units| of_units(units, policy));
                    assert_eq!(quick.round(policy), expected, "{a}/{b} {policy:?}");
                }
            }
        }
    }

    #[test]
    fn a_hair_below_one_is_not_one() {
        let x = r("17999999999999999", "18000000000000000");
        assert!(x < r("1", "1"));
        assert_eq!(x.percent(Pembulatan::default()).unwrap().to_string(), "100");
    }

    #[test]
    fn halves_go_away_from_zero() {
        let p = Pembulatan::half_away(0);
        assert_eq!(r("5", "10").round(p).unwrap().to_string(), "1");
        assert_eq!(r("-5", "10").round(p).unwrap().to_string(), "-1");
        assert_eq!(r("-4", "10").round(p).unwrap().to_string(), "0");
    }

    #[test]
    fn a_mean_of_thirds_is_exact() {
        // 566 / 6 = 94 1/3
        let values: Vec<_> = ["86", "100", "100", "80", "100", "100"]
            .iter()
            .map(|v| Rasio::whole(v.parse().unwrap()))
            .collect();
        let mean = Rasio::mean(&values).unwrap();
        assert_eq!(mean.to_string(), "283/3");
        assert!(Rasio::mean(&[]).is_err());
    }

    #[test]
    fn zero_below_is_undefined() {
        assert_eq!(
            Rasio::new(Angka::ZERO, Angka::ZERO),
            Err(TakTerdefinisi::PenyebutNol)
        );
    }
}
