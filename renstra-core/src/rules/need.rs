//! The money that closes the gap of an SPM service.

use crate::value::{Angka, Rupiah, TakTerdefinisi};

/// A component of the cost of serving one person (permakanan, sandang, …).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KomponenBiaya {
    /// Its name.
    pub nama: String,
    /// Rupiah for one person (or household, as the service counts).
    pub satuan_biaya: Rupiah,
}

/// The money needed to serve those who are not served yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kebutuhan {
    /// Entitled less served.
    pub belum_terlayani: Angka,
    /// Money by component.
    pub komponen: Vec<(String, Rupiah)>,
    /// Total money.
    pub jumlah: Rupiah,
}

/// A kind of goods or services of a technical standard: how much is required, how much is there, and what one costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisKebutuhan {
    /// Its name.
    pub nama: String,
    /// Required by the standard.
    pub diperlukan: Angka,
    /// Available.
    pub tersedia: Angka,
    /// Rupiah for one (standar biaya).
    pub satuan_biaya: Rupiah,
}

/// The need by goods, as the law counts it: required less available, for each kind, times the standard cost. A surplus of one kind is
/// no need, and takes nothing off another one.
///
/// Basis: PP 2/2018 article 13(1) and (2). [`need`] by people and cost is a short form of it.
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] without a kind; [`TakTerdefinisi::DiLuarRentang`] for a number below zero.
///
/// ```
/// use renstra_core::rules::{BarisKebutuhan, need_of_goods};
/// let line = |a: u32, b: u32| BarisKebutuhan {
///     nama: "paket".into(), diperlukan: a.into(), tersedia: b.into(), satuan_biaya: "40000".parse().unwrap(),
/// };
/// // (90 − 65) × 40.000; the surplus of 5 counts for nothing.
/// assert_eq!(need_of_goods(&[line(90, 65), line(10, 15)]).unwrap().jumlah.to_string(), "1000000");
/// ```
pub fn need_of_goods(baris: &[BarisKebutuhan]) -> Result<KebutuhanBarang, TakTerdefinisi> {
    if baris.is_empty() {
        return Err(TakTerdefinisi::DataTidakAda);
    }
    let mut all = Vec::new();
    for line in baris {
        let gap = shortage(line.diperlukan, line.tersedia)?;
        let money = line.satuan_biaya.times(gap)?;
        all.push((line.nama.clone(), gap, money));
    }
    let jumlah = Rupiah::total(all.iter().map(|(_, _, m)| *m))?;
    Ok(KebutuhanBarang { baris: all, jumlah })
}

/// Required less available; a surplus is no shortage.
pub(crate) fn shortage(diperlukan: Angka, tersedia: Angka) -> Result<Angka, TakTerdefinisi> {
    if diperlukan.is_negative() || tersedia.is_negative() {
        return Err(TakTerdefinisi::DiLuarRentang);
    }
    let gap = diperlukan.checked_sub(tersedia)?;
    Ok(if gap.is_negative() { Angka::ZERO } else { gap })
}

/// The need by goods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KebutuhanBarang {
    /// Each kind with how much is needed, and the money.
    pub baris: Vec<(String, Angka, Rupiah)>,
    /// Total money.
    pub jumlah: Rupiah,
}

/// The need of a service in a year: entitled less served, times the unit cost of each component.
///
/// # Errors
/// [`TakTerdefinisi::DiLuarRentang`] if more were served than entitled, [`TakTerdefinisi::DataTidakAda`]
/// without any unit cost (a cost that is not known is not zero), [`TakTerdefinisi::Luapan`] if the money
/// does not fit or is not whole sen.
///
/// ```
/// use renstra_core::rules::{KomponenBiaya, need};
/// let costs = [
///     KomponenBiaya { nama: "permakanan".into(), satuan_biaya: "1500000".parse()? },
///     KomponenBiaya { nama: "sandang".into(), satuan_biaya: "350000".parse()? },
/// ];
/// let n = need(1707.into(), 1117.into(), &costs).unwrap();
/// assert_eq!(n.belum_terlayani.to_string(), "590");
/// assert_eq!(n.jumlah.to_string(), "1091500000");
/// # Ok::<(), renstra_core::ValueError>(())
/// ```
pub fn need(
    berhak: Angka,
    terlayani: Angka,
    biaya: &[KomponenBiaya],
) -> Result<Kebutuhan, TakTerdefinisi> {
    let gap = berhak.checked_sub(terlayani)?;
    if gap.is_negative() {
        return Err(TakTerdefinisi::DiLuarRentang);
    }
    if biaya.is_empty() {
        return Err(TakTerdefinisi::DataTidakAda);
    }
    let komponen: Vec<(String, Rupiah)> = biaya
        .iter()
        .map(|k| Ok((k.nama.clone(), k.satuan_biaya.times(gap)?)))
        .collect::<Result<_, TakTerdefinisi>>()?;
    let jumlah = Rupiah::total(komponen.iter().map(|(_, m)| *m))?;
    Ok(Kebutuhan {
        belum_terlayani: gap,
        komponen,
        jumlah,
    })
}
