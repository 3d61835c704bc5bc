//! The unit behind the name of an indicator: `Jumlah peserta pelatihan (Orang)`, as the form in force prints it.

use super::Satuan;
use super::latin::{is_letter, lower};
use super::satuan::{golongan_of_word, is_percent_word, split_words};

/// Units without a kind of their own that stand in brackets.
const LAINNYA: &str = "rp rupiah juta miliar milyar ton kg kilogram kuintal liter ha hektar hektare km kilometer m meter m2 m² m3 m³ \
    mm menit detik poin angka nilai skor indeks predikat opini kategori level rasio kasus perkara aplikasi sistem modul \
    ruas sekolah ekor pohon batang bidang event kelas tim kapita kwh watt volt sr";

/// A name and the text of the brackets at its end; `None` for a name without.
pub(crate) fn bracketed(name: &str) -> Option<(&str, &str)> {
    let text = name.trim_end_matches(['.', ' ']);
    let inner = text.strip_suffix(')')?;
    let (name, unit) = inner.rsplit_once('(')?;
    let (name, unit) = (name.trim(), unit.trim());
    (!name.is_empty() && !unit.is_empty() && !unit.contains(')')).then_some((name, unit))
}

/// The unit in the brackets behind a name. `usual`: the table has no other place for units and most of its names end in
/// brackets, so that words which are no known unit are one too, unless they are an abbreviation (`(IKM)`), a number, or
/// several words.
pub(crate) fn bracketed_unit(name: &str, usual: bool) -> Option<Satuan> {
    let (name, text) = bracketed(name)?;
    let unit = Satuan::new(text)?;
    let small = lower(text);
    let known = |w: &str| golongan_of_word(w).is_some() || LAINNYA.split(' ').any(|u| u == w);
    let mut words = split_words(&small);
    let first = words.next().unwrap_or(text);
    let rest = words.count();
    // `Orang/bulan`, `Dokumen Perencanaan`; what is longer explains something.
    if unit.golongan().is_some() || (known(first) && rest < 3) {
        return Some(unit);
    }
    let share = is_percent_word(split_words(&lower(name)).next().unwrap_or_default());
    let abbreviation = !text.bytes().any(|b| b.is_ascii_lowercase());
    let plain = text
        .chars()
        .all(|c| is_letter(c) || matches!(c, ' ' | '/' | '-' | '.'));
    (usual && !share && !abbreviation && plain && rest < 2).then_some(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_hold_a_unit_or_explain() {
        let unit = |name: &str, usual: bool| bracketed_unit(name, usual).map(|u| u.to_string());
        for (name, known, usual) in [
            (
                "Jumlah peserta pelatihan (Orang)",
                Some("Orang"),
                Some("Orang"),
            ),
            ("Cakupan layanan (%)", Some("%"), Some("%")),
            ("JUMLAH KELUARGA (KK)", Some("KK"), Some("KK")),
            (
                "Jumlah gaji (Orang/bulan).",
                Some("Orang/bulan"),
                Some("Orang/bulan"),
            ),
            ("Luas lahan (Ha)", Some("Ha"), Some("Ha")),
            ("Panjang drainase (m)", Some("m"), Some("m")),
            ("Jumlah bibit (polybag)", None, Some("polybag")),
            ("Indeks Kepuasan Masyarakat (IKM)", None, None),
            ("Persentase penduduk miskin (ekstrem)", None, None),
            ("Angka kematian (per 1.000 kelahiran hidup)", None, None),
            ("Skor (1-5)", None, None),
            ("Orang (dalam kota) yang dilatih", None, None),
            ("(Orang)", None, None),
        ] {
            assert_eq!(unit(name, false).as_deref(), known, "{name}");
            assert_eq!(unit(name, true).as_deref(), usual, "{name}");
        }
    }
}
