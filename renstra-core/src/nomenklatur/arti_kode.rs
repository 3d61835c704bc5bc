//! What each part of a code means.

use serde::Serialize;

use super::kode::Kode;
use super::rantai_kode::RANTAI;
use super::urusan::{Arti, BIDANG, KEWENANGAN, URUSAN};
use crate::peraturan::Keyakinan;
use crate::value::Teks;
use crate::value::bahasa::teks;

/// The parts of a code, from the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BagianKode {
    /// Urusan.
    Urusan,
    /// Bidang urusan.
    Bidang,
    /// Program.
    Program,
    /// Kewenangan, the level of government.
    Kewenangan,
    /// Kegiatan.
    Kegiatan,
    /// Sub kegiatan.
    SubKegiatan,
}

/// A part of a code with its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArtiBagian {
    /// Which part.
    pub bagian: BagianKode,
    /// Its digits.
    pub angka: String,
    /// What they mean.
    pub arti: Teks,
    /// How that was confirmed.
    pub keyakinan: Keyakinan,
}

impl Kode {
    /// What each part of the code means, and how that was confirmed. A number that no list knows
    /// says so.
    ///
    /// ```
    /// use renstra_core::{parse_kode, nomenklatur::BagianKode};
    /// let parts = parse_kode("1.06.02.2.03.0001")?.explain();
    /// let said: Vec<_> = parts.iter().map(|p| format!("{} {}", p.angka, p.arti.id)).collect();
    /// assert_eq!(said[0], "1 urusan wajib pelayanan dasar");
    /// assert_eq!(said[1], "06 bidang sosial");
    /// assert_eq!(said[3], "2 kewenangan kabupaten/kota");
    /// assert_eq!(parts[5].bagian, BagianKode::SubKegiatan);
    /// assert!(said[5].contains("Kepmendagri 900.1.15.5-1317/2023"));
    /// # Ok::<(), renstra_core::KodeError>(())
    /// ```
    pub fn explain(&self) -> Vec<ArtiBagian> {
        use crate::nomenklatur::kode::TingkatKode::{Bidang, Kegiatan, Program, SubKegiatan};
        let level = self.tingkat();
        let mut parts = vec![self.explain_urusan()];
        if level >= Bidang {
            parts.push(self.explain_bidang());
        }
        if let (true, Some(number)) = (level >= Program, self.program()) {
            parts.push(explain_program(number));
        }
        if let (true, Some(authority), Some(number)) =
            (level >= Kegiatan, self.kewenangan(), self.kegiatan())
        {
            parts.push(explain_kewenangan(authority));
            parts.push(part(
                BagianKode::Kegiatan,
                format!("{number:02}"),
                teks!(
                    "kegiatan nomor {number} pada kewenangan itu; ditulis bersama sebagai `{authority}.{number:02}`, sebuah teks dan bukan bilangan",
                    "kegiatan number {number} of that level; both are written as `{authority}.{number:02}`, which is text and no number"
                ),
                Keyakinan::DataResmi,
            ));
        }
        if let (true, Some(number)) = (level >= SubKegiatan, self.sub()) {
            parts.push(explain_sub(number, self.sub_digits()));
        }
        parts
    }

    fn explain_urusan(&self) -> ArtiBagian {
        let Some(number) = self.urusan() else {
            return part(
                BagianKode::Urusan,
                "X".to_owned(),
                teks!("semua urusan", "every urusan"),
                Keyakinan::DataResmi,
            );
        };
        let known = find(URUSAN, number);
        let (arti, keyakinan) = known.unwrap_or_else(unknown);
        part(BagianKode::Urusan, number.to_string(), arti, keyakinan)
    }

    fn explain_bidang(&self) -> ArtiBagian {
        let (Some(urusan), Some(number)) = (self.urusan(), self.bidang()) else {
            return part(
                BagianKode::Bidang,
                "XX".to_owned(),
                teks!("semua bidang urusan", "every bidang urusan"),
                Keyakinan::DataResmi,
            );
        };
        let known = BIDANG.iter().find(|b| (b.0, b.1) == (urusan, number));
        let (arti, keyakinan) = known.map_or_else(unknown, |(_, _, id, en)| {
            (teks!("bidang {id}", "bidang {en}"), Keyakinan::DataResmi)
        });
        part(BagianKode::Bidang, format!("{number:02}"), arti, keyakinan)
    }
}

fn explain_program(number: u8) -> ArtiBagian {
    let arti = if number == 1 {
        teks!(
            "program penunjang urusan pemerintahan daerah, sama di semua bidang (`X.XX.01`)",
            "support programme, the same in every bidang (`X.XX.01`)"
        )
    } else {
        teks!(
            "program nomor {number} bidang itu",
            "programme number {number} of that bidang"
        )
    };
    part(
        BagianKode::Program,
        format!("{number:02}"),
        arti,
        Keyakinan::DataResmi,
    )
}

fn explain_kewenangan(number: u8) -> ArtiBagian {
    let (arti, keyakinan) = find(KEWENANGAN, number).map_or_else(unknown, |(t, k)| {
        (
            Teks::new(
                format!("kewenangan {}", t.id),
                format!("level of government: {}", t.en),
            ),
            k,
        )
    });
    part(BagianKode::Kewenangan, number.to_string(), arti, keyakinan)
}

/// Two digits stand in the lists up to a decree, four in those since another.
fn explain_sub(number: u16, digits: u8) -> ArtiBagian {
    let mut same = RANTAI.iter().filter(|k| k.digit_sub == digits);
    let arti = if digits == 4 {
        let first = same.next().map_or("", |k| k.kutipan.peraturan);
        teks!(
            "sub kegiatan nomor {number}; empat angka, jadi dari daftar sejak {first}",
            "sub kegiatan number {number}; four digits, so of a list since {first}"
        )
    } else {
        let last = same.next_back().map_or("", |k| k.kutipan.peraturan);
        teks!(
            "sub kegiatan nomor {number}; dua angka, jadi dari daftar sampai {last}",
            "sub kegiatan number {number}; two digits, so of a list up to {last}"
        )
    };
    let width = usize::from(digits);
    part(
        BagianKode::SubKegiatan,
        format!("{number:0width$}"),
        arti,
        Keyakinan::PraktikAplikasi,
    )
}

fn part(bagian: BagianKode, angka: String, arti: Teks, keyakinan: Keyakinan) -> ArtiBagian {
    ArtiBagian {
        bagian,
        angka,
        arti,
        keyakinan,
    }
}

fn find(table: &[Arti], number: u8) -> Option<(Teks, Keyakinan)> {
    table
        .iter()
        .find(|a| a.0 == number)
        .map(|(_, id, en, k)| (Teks::new(*id, *en), *k))
}

fn unknown() -> (Teks, Keyakinan) {
    (
        teks!("tidak dikenal dalam daftar", "not known in the lists"),
        Keyakinan::BelumDikonfirmasi,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_kode;

    fn said(code: &str) -> Vec<String> {
        let parts = parse_kode(code).unwrap().explain();
        parts
            .into_iter()
            .map(|p| format!("{} {}", p.angka, p.arti.en))
            .collect()
    }

    #[test]
    fn as_many_parts_as_the_code_has() {
        for (code, parts) in [
            ("1", 1),
            ("2.15", 2),
            ("X.XX.01", 3),
            ("1.06.02.2.03", 5),
            ("1.06.02.2.03.01", 6),
        ] {
            assert_eq!(said(code).len(), parts, "{code}");
        }
    }

    #[test]
    fn digits_tell_the_age_of_a_list() {
        assert!(said("1.06.02.2.03.01")[5].contains("up to Kepmendagri 050-5889/2021"));
        assert!(said("1.06.02.2.03.0001")[5].contains("since Kepmendagri 900.1.15.5-1317/2023"));
    }

    #[test]
    fn nothing_claims_more_than_is_known() {
        let level = |code: &str| parse_kode(code).unwrap().explain()[3].keyakinan;
        assert_eq!(level("1.06.02.2.03"), Keyakinan::DataResmi);
        assert_eq!(level("1.06.02.3.03"), Keyakinan::BelumDikonfirmasi);
        assert_eq!(said("1.06.02.9.03")[3], "9 not known in the lists");
        assert_eq!(said("1.09")[1], "09 not known in the lists");
        assert_eq!(
            said("X.XX.01")[..2],
            ["X every urusan", "XX every bidang urusan"]
        );
    }
}
