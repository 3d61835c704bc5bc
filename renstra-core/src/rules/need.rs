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
