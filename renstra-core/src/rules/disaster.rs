//! The level of government responsible for a disaster: kabupaten/kota or provinsi.

use crate::peraturan::JenisPemda;
use crate::peraturan::permensos_9_2018::{PENGUNGSI_KABKOTA, PENGUNGSI_PROVINSI};

/// The level of government that owes protection after a disaster, by the number of refugees and of
/// kabupaten/kota that it struck; `None` where the source decides nothing.
///
/// Up to 50 refugees in one kabupaten or kota: that kabupaten or kota. 51 to 100, or more than one
/// kabupaten or kota: the provinsi. More than 100 in one kabupaten or kota is not decided.
///
/// Basis: Permensos 9/2018, articles 10 and 29, as a public application reads them; the line for
/// kabupaten/kota also stands in a real plan.
///
/// ```
/// use renstra_core::{peraturan::JenisPemda, rules::disaster_level};
/// assert_eq!(disaster_level(50, 1), Some(JenisPemda::KabupatenKota));
/// assert_eq!(disaster_level(51, 1), Some(JenisPemda::Provinsi));
/// assert_eq!(disaster_level(20, 2), Some(JenisPemda::Provinsi));
/// assert_eq!(disaster_level(101, 1), None);
/// assert_eq!(disaster_level(0, 1), None);
/// ```
pub fn disaster_level(pengungsi: u32, kabupaten_kota: u32) -> Option<JenisPemda> {
    match (pengungsi, kabupaten_kota) {
        (0, _) | (_, 0) => None,
        (p, _) if p > PENGUNGSI_KABKOTA && p <= PENGUNGSI_PROVINSI => Some(JenisPemda::Provinsi),
        (p, 1) if p <= PENGUNGSI_KABKOTA => Some(JenisPemda::KabupatenKota),
        (_, k) if k > 1 => Some(JenisPemda::Provinsi),
        _ => None,
    }
}
