//! Scales: a value, and the name of the band it falls into.

use serde::{Deserialize, Serialize};

use crate::value::{Angka, Pembulatan, Rasio, Teks};

/// How the edges of printed bands are read, and the gaps between bands printed in whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BacaanTepi {
    /// Above the lower edge: `> 90`; 90 itself belongs below.
    BawahTerbuka,
    /// At or above the lower edge: `>= 91`; 90,5 belongs below.
    BawahTertutup,
    /// Above the upper edge of the band below: `> 90` for a band printed from 91; 90,5 belongs above.
    AtasTerbuka,
    /// Cut to a whole number first, then at or above the lower edge.
    BulatkanDulu,
}

impl BacaanTepi {
    /// All readings.
    pub const ALL: [Self; 4] = [
        Self::BawahTerbuka,
        Self::BawahTertutup,
        Self::AtasTerbuka,
        Self::BulatkanDulu,
    ];
}

/// One band of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pita {
    /// Its name.
    pub nama: &'static str,
    /// What the name means; empty if the name is self-explanatory.
    pub arti: &'static str,
    /// The band as printed in the source.
    pub tercetak: &'static str,
    /// Its lower edge as printed.
    pub dari: u32,
    /// Its upper edge as printed.
    pub sampai: u32,
}

impl Pita {
    /// A band.
    pub const fn new(
        nama: &'static str,
        arti: &'static str,
        tercetak: &'static str,
        dari: u32,
        sampai: u32,
    ) -> Self {
        Self {
            nama,
            arti,
            tercetak,
            dari,
            sampai,
        }
    }
}

impl Pita {
    /// What the name means, in both languages; the English words are this library's.
    pub fn arti_teks(&self) -> Teks {
        let en = match self.arti {
            "Sangat Memuaskan" => "very satisfactory",
            "Memuaskan" => "satisfactory",
            "Sangat Baik" => "very good",
            "Baik" => "good",
            "Cukup (Memadai)" => "sufficient (adequate)",
            "Kurang" => "poor",
            "Sangat Kurang" => "very poor",
            other => other,
        };
        Teks::new(self.arti, en)
    }
}

/// A scale from the best band down; the last one takes everything below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Skala {
    /// The bands from the best down.
    pub pita: &'static [Pita],
    /// Values above the best band still belong to it; otherwise they have no band.
    pub terbuka_ke_atas: bool,
    /// The default interpretation of an edge.
    pub bacaan: BacaanTepi,
    /// The readings that are in use.
    pub pilihan: &'static [BacaanTepi],
}

impl Skala {
    /// The band of a value under a reading; `None` below zero, and above a closed scale.
    pub fn classify(&self, value: &Rasio, bacaan: BacaanTepi) -> Option<&'static Pita> {
        let edge = |n: u32| Rasio::whole(Angka::from(n));
        let top = self.pita.first()?;
        if value.is_negative() || (!self.terbuka_ke_atas && *value > edge(top.sampai)) {
            return None;
        }
        let cut = match bacaan {
            BacaanTepi::BulatkanDulu => Rasio::whole(value.round(Pembulatan::truncate(0)).ok()?),
            _ => value.clone(),
        };
        let mut bands = self.pita.iter().peekable();
        while let Some(band) = bands.next() {
            let Some(below) = bands.peek() else {
                return Some(band);
            };
            let reached = match bacaan {
                BacaanTepi::BawahTerbuka => cut > edge(band.dari),
                BacaanTepi::BawahTertutup | BacaanTepi::BulatkanDulu => cut >= edge(band.dari),
                BacaanTepi::AtasTerbuka => cut > edge(below.sampai),
            };
            if reached {
                return Some(band);
            }
        }
        None
    }

    /// The band of a name.
    pub fn named(&self, nama: &str) -> Option<&'static Pita> {
        self.pita.iter().find(|p| p.nama == nama)
    }

    /// How far a name is from the best: 0 for the best band.
    pub fn rank(&self, nama: &str) -> Option<usize> {
        self.pita.iter().position(|p| p.nama == nama)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::peraturan::permendagri_59_2021::SKALA_INDEKS;
    use crate::peraturan::permendagri_86_2017::SKALA_KINERJA;
    use crate::peraturan::permenpanrb_88_2021::SKALA_PREDIKAT;

    fn scales() -> Vec<(&'static str, Skala)> {
        SKALA_PREDIKAT
            .iter()
            .chain(SKALA_KINERJA)
            .chain([&SKALA_INDEKS])
            .map(|k| (k.id, k.nilai))
            .collect()
    }

    fn name(scale: &Skala, value: &str, bacaan: BacaanTepi) -> Option<&'static str> {
        let value = Rasio::whole(value.parse().unwrap());
        scale.classify(&value, bacaan).map(|p| p.nama)
    }

    /// At every printed edge, just below and just above, under every reading that is in use: each value
    /// has one band, and bands only get better with the value.
    #[test]
    fn no_gap_and_no_overlap() {
        for (id, scale) in scales() {
            for bacaan in scale.pilihan {
                let mut last = scale.pita.len();
                for n in 0..=100u32 {
                    for part in ["000001", "5", "999999"] {
                        let text = format!("{n}.{part}");
                        if n == 100 && !scale.terbuka_ke_atas {
                            continue;
                        }
                        let found = name(&scale, &text, *bacaan);
                        let rank = scale
                            .rank(found.unwrap_or_else(|| panic!("{id} {text}")))
                            .unwrap();
                        assert!(rank <= last, "{id} {text}");
                        last = rank;
                    }
                }
            }
        }
    }

    /// Every reading agrees with the printed table at every whole number of a band's inside.
    #[test]
    fn readings_agree_inside_the_printed_bands() {
        for (id, scale) in scales() {
            for bacaan in scale.pilihan {
                for band in scale.pita {
                    for n in band.dari + 1..band.sampai {
                        assert_eq!(
                            name(&scale, &n.to_string(), *bacaan),
                            Some(band.nama),
                            "{id} {n}"
                        );
                    }
                }
            }
        }
    }

    /// The gaps of the performance scale, as the two readings in use fill them.
    #[test]
    fn gaps_of_the_performance_scale() {
        let scale = SKALA_KINERJA[0].nilai;
        let low = |v| name(&scale, v, BacaanTepi::BawahTertutup);
        let high = |v| name(&scale, v, BacaanTepi::AtasTerbuka);
        assert_eq!(
            (low("90.5"), high("90.5")),
            (Some("Tinggi"), Some("Sangat Tinggi"))
        );
        assert_eq!(
            (low("50.5"), high("50.5")),
            (Some("Sangat Rendah"), Some("Rendah"))
        );
        assert_eq!(
            name(&scale, "90.9", BacaanTepi::BulatkanDulu),
            Some("Tinggi")
        );
        assert_eq!(low("120"), Some("Sangat Tinggi"));
    }

    /// Figures in the press: a mean of 69 was Tuntas Muda, 42.03 Belum Tuntas.
    #[test]
    fn spm_categories() {
        let of = |v| name(&SKALA_INDEKS.nilai, v, BacaanTepi::BawahTertutup);
        assert_eq!(of("69"), Some("Tuntas Muda"));
        assert_eq!(of("42.03"), Some("Belum Tuntas"));
        assert_eq!(of("89.5"), Some("Tuntas Madya"));
        assert_eq!(of("99.99"), Some("Tuntas Utama"));
        assert_eq!(of("100"), Some("Tuntas Paripurna"));
    }

    #[test]
    fn predicates_at_their_edges() {
        let scale = SKALA_PREDIKAT[2].nilai;
        for (v, open, closed) in [
            ("90", "A", "AA"),
            ("80", "BB", "A"),
            ("30", "D", "C"),
            ("0", "D", "D"),
            ("100", "AA", "AA"),
        ] {
            assert_eq!(name(&scale, v, BacaanTepi::BawahTerbuka), Some(open), "{v}");
            assert_eq!(
                name(&scale, v, BacaanTepi::BawahTertutup),
                Some(closed),
                "{v}"
            );
        }
        assert_eq!(name(&scale, "100.01", BacaanTepi::BawahTerbuka), None);
        // No BB before 2015.
        assert_eq!(
            name(&SKALA_PREDIKAT[0].nilai, "76", BacaanTepi::BawahTerbuka),
            Some("A")
        );
    }
}
