//! The one list of checks.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Keparahan;
use crate::peraturan::{
    Kutipan, permendagri_54_2010, permendagri_59_2021, permendagri_86_2017, permendagri_90_2019,
    pp_2_2018,
};

/// A check: its code, what it looks for, and the function that does it.
pub struct Pemeriksaan {
    /// Stable code, never reused.
    pub kode: &'static str,
    /// How grave its findings usually are.
    pub keparahan: Keparahan,
    /// What is wrong, in Indonesian.
    pub judul_id: &'static str,
    /// What is wrong, in English.
    pub judul_en: &'static str,
    /// The rule that it rests on.
    pub dasar: Option<Kutipan>,
    pub(crate) jalankan: fn(&Konteks<'_>, &mut Pemeriksa),
}

/// All checks, by family.
pub static PEMERIKSAAN: &[Pemeriksaan] = &[
    Pemeriksaan {
        kode: "MSK001",
        keparahan: Keparahan::Galat,
        judul_id: "sel yang seharusnya angka tidak dapat dibaca",
        judul_en: "a cell that should hold a number cannot be read as one",
        dasar: None,
        jalankan: super::msk001::run,
    },
    Pemeriksaan {
        kode: "MSK002",
        keparahan: Keparahan::Galat,
        judul_id: "notasi angka dalam satu kolom tidak dapat ditentukan",
        judul_en: "a column of numbers reads differently in the two locales and nothing settles it",
        dasar: None,
        jalankan: super::msk002::run,
    },
    Pemeriksaan {
        kode: "MSK003",
        keparahan: Keparahan::Peringatan,
        judul_id: "satu sel memuat dua satuan, atau satuan yang bukan satuan kolomnya",
        judul_en: "one cell holds two units, or a unit that the unit column does not have",
        dasar: None,
        jalankan: super::msk003::run,
    },
    Pemeriksaan {
        kode: "MSK004",
        keparahan: Keparahan::Galat,
        judul_id: "kolom atau tabel yang diperlukan tidak ada, atau kolom tidak dikenal",
        judul_en: "a required column or table is missing, or a column is unknown",
        dasar: None,
        jalankan: super::msk004::run,
    },
    Pemeriksaan {
        kode: "MSK005",
        keparahan: Keparahan::Galat,
        judul_id: "jumlah sel satu baris tidak sama dengan jumlah kolom",
        judul_en: "a row has more or fewer cells than the header",
        dasar: None,
        jalankan: super::msk005::run,
    },
    Pemeriksaan {
        kode: "MSK006",
        keparahan: Keparahan::Peringatan,
        judul_id: "batas bawah suatu rentang di atas batas atasnya",
        judul_en: "the lower end of a range is above its upper end",
        dasar: None,
        jalankan: super::msk006::run,
    },
    Pemeriksaan {
        kode: "MSK007",
        keparahan: Keparahan::Galat,
        judul_id: "isi sel bukan salah satu nilai yang dikenal",
        judul_en: "a cell holds something else than one of the known values",
        dasar: None,
        jalankan: super::msk007::run,
    },
    Pemeriksaan {
        kode: "STR001",
        keparahan: Keparahan::Peringatan,
        judul_id: "kode kehilangan angka atau tingkat",
        judul_en: "a code lost digits or a level",
        dasar: Some(permendagri_90_2019::KODE),
        jalankan: super::str001::run,
    },
    Pemeriksaan {
        kode: "STR002",
        keparahan: Keparahan::Galat,
        judul_id: "kode yang sama dipakai lebih dari sekali",
        judul_en: "the same code on two siblings, or twice in the plan",
        dasar: Some(permendagri_90_2019::KODE),
        jalankan: super::str002::run,
    },
    Pemeriksaan {
        kode: "STR003",
        keparahan: Keparahan::Peringatan,
        judul_id: "baris tanpa induk, atau di bawah induk yang salah",
        judul_en: "a row has no parent, or hangs under the wrong one",
        dasar: None,
        jalankan: super::str003::run,
    },
    Pemeriksaan {
        kode: "STR004",
        keparahan: Keparahan::Peringatan,
        judul_id: "kode dan nama tidak sesuai nomenklatur",
        judul_en: "code and name disagree with the nomenclature",
        dasar: Some(permendagri_90_2019::KODE),
        jalankan: super::str004::run,
    },
    Pemeriksaan {
        kode: "STR005",
        keparahan: Keparahan::Peringatan,
        judul_id: "sasaran tanpa strategi, program, atau indikator; program tanpa sasaran",
        judul_en: "a sasaran without strategy, programme or indicator; a programme under no sasaran",
        dasar: Some(permendagri_86_2017::T_C_26),
        jalankan: super::str005::run,
    },
    Pemeriksaan {
        kode: "STR006",
        keparahan: Keparahan::Catatan,
        judul_id: "tabel SPM menyebut program yang tidak ada dalam rencana",
        judul_en: "the SPM table names a programme that the plan does not have",
        dasar: None,
        jalankan: super::str006::run,
    },
    Pemeriksaan {
        kode: "STR007",
        keparahan: Keparahan::Peringatan,
        judul_id: "baris realisasi yang tidak dipakai: simpul, tahun, atau indikatornya tidak jelas, atau dua angka untuk satu masa",
        judul_en: "a row of progress that is not used: its node, year or indicator is unclear, or there are two figures for one time",
        dasar: None,
        jalankan: super::str007::run,
    },
    Pemeriksaan {
        kode: "STR008",
        keparahan: Keparahan::Catatan,
        judul_id: "kode sudah diganti atau dihapus dalam daftar yang lebih baru",
        judul_en: "a later list replaced or dropped the code",
        dasar: Some(permendagri_90_2019::KODE),
        jalankan: super::str008::run,
    },
    Pemeriksaan {
        kode: "STR009",
        keparahan: Keparahan::Catatan,
        judul_id: "permasalahan yang tidak dijawab sasaran, strategi, atau arah kebijakan",
        judul_en: "a problem that no sasaran, strategy or policy direction answers",
        dasar: None,
        jalankan: super::str009::run,
    },
    Pemeriksaan {
        kode: "STR010",
        keparahan: Keparahan::Peringatan,
        judul_id: "program berpagu tanpa unit kerja penanggung jawab",
        judul_en: "a programme with money and nobody responsible",
        dasar: None,
        jalankan: super::str010::run,
    },
    Pemeriksaan {
        kode: "ANG001",
        keparahan: Keparahan::Galat,
        judul_id: "pagu setahun berbeda dari jumlah bawahannya",
        judul_en: "a year's pagu differs from the sum of its children",
        dasar: Some(permendagri_86_2017::T_C_27),
        jalankan: super::ang001::run,
    },
    Pemeriksaan {
        kode: "ANG002",
        keparahan: Keparahan::Galat,
        judul_id: "pagu akhir periode berbeda dari jumlah tahunannya",
        judul_en: "the end-of-period amount differs from the sum of the years",
        dasar: Some(permendagri_54_2010::JUMLAH_PENDANAAN),
        jalankan: super::ang002::run,
    },
    Pemeriksaan {
        kode: "ANG003",
        keparahan: Keparahan::Galat,
        judul_id: "jumlah tercetak berbeda dari jumlah barisnya",
        judul_en: "a printed total differs from the sum of its lines",
        dasar: Some(permendagri_86_2017::T_C_24),
        jalankan: super::ang003::run,
    },
    Pemeriksaan {
        kode: "ANG004",
        keparahan: Keparahan::Peringatan,
        judul_id: "ada target tetapi tidak ada uang pada tahun itu",
        judul_en: "a target above zero with no money that year",
        dasar: None,
        jalankan: super::ang004::run,
    },
    Pemeriksaan {
        kode: "ANG005",
        keparahan: Keparahan::Peringatan,
        judul_id: "ada uang tetapi targetnya nol atau tidak ada",
        judul_en: "money with a target of zero or none",
        dasar: None,
        jalankan: super::ang005::run,
    },
    Pemeriksaan {
        kode: "ANG006",
        keparahan: Keparahan::Peringatan,
        judul_id: "realisasi melebihi anggaran",
        judul_en: "realised above budget",
        dasar: None,
        jalankan: super::ang006::run,
    },
    Pemeriksaan {
        kode: "ANG007",
        keparahan: Keparahan::Peringatan,
        judul_id: "uang yang sama berada di bawah dua tujuan atau sasaran",
        judul_en: "the same money stands under two tujuan or sasaran",
        dasar: None,
        jalankan: super::ang007::run,
    },
    Pemeriksaan {
        kode: "ANG008",
        keparahan: Keparahan::Galat,
        judul_id: "rasio tercetak berbeda dari realisasi dibagi anggaran",
        judul_en: "a printed ratio of realised to budget differs from the computed one",
        dasar: Some(permendagri_86_2017::RASIO),
        jalankan: super::ang008::run,
    },
    Pemeriksaan {
        kode: "ANG009",
        keparahan: Keparahan::Galat,
        judul_id: "pertumbuhan tercetak berbeda dari yang dihitung",
        judul_en: "a printed growth differs from the computed one",
        dasar: Some(permendagri_86_2017::PERTUMBUHAN),
        jalankan: super::ang009::run,
    },
    Pemeriksaan {
        kode: "ANG010",
        keparahan: Keparahan::Peringatan,
        judul_id: "jumlah uang di bawah nol",
        judul_en: "an amount of money below zero",
        dasar: None,
        jalankan: super::ang010::run,
    },
    Pemeriksaan {
        kode: "KIN001",
        keparahan: Keparahan::Galat,
        judul_id: "target akhir periode bukan agregat target tahunan",
        judul_en: "the end-of-period target is no aggregate of the yearly targets",
        dasar: None,
        jalankan: super::kin001::run,
    },
    Pemeriksaan {
        kode: "KIN002",
        keparahan: Keparahan::Galat,
        judul_id: "persentase dijumlahkan, atau suatu bagian melebihi 100 %",
        judul_en: "percentages were added up, or a share passes 100 %",
        dasar: None,
        jalankan: super::kin002::run,
    },
    Pemeriksaan {
        kode: "KIN003",
        keparahan: Keparahan::Galat,
        judul_id: "target satu indikator berbeda antara dua tabel",
        judul_en: "one indicator has different targets in two tables",
        dasar: Some(permendagri_86_2017::T_C_28),
        jalankan: super::kin003::run,
    },
    Pemeriksaan {
        kode: "KIN004",
        keparahan: Keparahan::Galat,
        judul_id: "indikator turunan tidak mengikuti indikator asalnya",
        judul_en: "an indicator that follows from others does not",
        dasar: None,
        jalankan: super::kin004::run,
    },
    Pemeriksaan {
        kode: "KIN005",
        keparahan: Keparahan::Peringatan,
        judul_id: "kondisi awal satu indikator berbeda antara dua tabel",
        judul_en: "baselines of one indicator differ between tables",
        dasar: Some(permendagri_86_2017::T_C_28),
        jalankan: super::kin005::run,
    },
    Pemeriksaan {
        kode: "KIN006",
        keparahan: Keparahan::Peringatan,
        judul_id: "induk dan satu-satunya anak berbeda untuk besaran yang sama",
        judul_en: "a parent and its only child disagree on the same quantity",
        dasar: None,
        jalankan: super::kin006::run,
    },
    Pemeriksaan {
        kode: "KIN007",
        keparahan: Keparahan::Peringatan,
        judul_id: "target bergerak melawan polaritas indikatornya",
        judul_en: "targets move against the indicator's polarity",
        dasar: None,
        jalankan: super::kin007::run,
    },
    Pemeriksaan {
        kode: "KIN008",
        keparahan: Keparahan::Catatan,
        judul_id: "kondisi awal tidak ada",
        judul_en: "the baseline is missing",
        dasar: None,
        jalankan: super::kin008::run,
    },
    Pemeriksaan {
        kode: "KIN009",
        keparahan: Keparahan::Peringatan,
        judul_id: "satuan tidak sesuai dengan indikatornya",
        judul_en: "the unit does not fit the indicator",
        dasar: None,
        jalankan: super::kin009::run,
    },
    Pemeriksaan {
        kode: "KIN010",
        keparahan: Keparahan::Galat,
        judul_id: "capaian tercetak berbeda dari yang dihitung",
        judul_en: "a printed achievement differs from the computed one",
        dasar: Some(permendagri_54_2010::RASIO_CAPAIAN),
        jalankan: super::kin010::run,
    },
    Pemeriksaan {
        kode: "KIN011",
        keparahan: Keparahan::Peringatan,
        judul_id: "induk dan anaknya mencapai akhir periode dengan cara yang berbeda",
        judul_en: "a parent and its children reach the end of the period in different ways",
        dasar: None,
        jalankan: super::kin011::run,
    },
    Pemeriksaan {
        kode: "KIN012",
        keparahan: Keparahan::Peringatan,
        judul_id: "indikator menyebut nama kegiatan atau sub kegiatan lain",
        judul_en: "an indicator carries the name of another kegiatan or sub kegiatan",
        dasar: None,
        jalankan: super::kin012::run,
    },
    Pemeriksaan {
        kode: "KIN013",
        keparahan: Keparahan::Catatan,
        judul_id: "anak menjangkau lebih banyak orang atau keluarga daripada induknya",
        judul_en: "a child reaches more people or households than its parent",
        dasar: None,
        jalankan: super::kin013::run,
    },
    Pemeriksaan {
        kode: "KIN014",
        keparahan: Keparahan::Peringatan,
        judul_id: "jumlah yang tidak terbagi ditulis dengan desimal",
        judul_en: "a count of things that come whole has decimals",
        dasar: None,
        jalankan: super::kin014::run,
    },
    Pemeriksaan {
        kode: "KIN015",
        keparahan: Keparahan::Peringatan,
        judul_id: "indikator tidak terukur: tanpa satuan dan tanpa angka",
        judul_en: "an indicator cannot be measured: no unit and no number",
        dasar: None,
        jalankan: super::kin015::run,
    },
    Pemeriksaan {
        kode: "KIN016",
        keparahan: Keparahan::Peringatan,
        judul_id: "indikator tanpa target pada satu tahun pun dalam periode",
        judul_en: "an indicator without a target in any year of the period",
        dasar: None,
        jalankan: super::kin016::run,
    },
    Pemeriksaan {
        kode: "KIN017",
        keparahan: Keparahan::Catatan,
        judul_id: "target hasil tetap sama dengan kondisi awal di semua tahun",
        judul_en: "the targets of a result stay at the baseline in all years",
        dasar: None,
        jalankan: super::kin017::run,
    },
    Pemeriksaan {
        kode: "SPM001",
        keparahan: Keparahan::Galat,
        judul_id: "yang terlayani lebih banyak daripada yang berhak",
        judul_en: "more served than entitled",
        dasar: Some(permendagri_59_2021::CAPAIAN),
        jalankan: super::spm001::run,
    },
    Pemeriksaan {
        kode: "SPM002",
        keparahan: Keparahan::Galat,
        judul_id: "capaian SPM tercetak berbeda dari terlayani dibagi berhak",
        judul_en: "printed coverage differs from served / entitled",
        dasar: Some(permendagri_59_2021::CAPAIAN),
        jalankan: super::spm002::run,
    },
    Pemeriksaan {
        kode: "SPM003",
        keparahan: Keparahan::Galat,
        judul_id: "rincian pemberi layanan tidak sama dengan jumlah terlayani",
        judul_en: "the breakdown of who served them does not add up",
        dasar: None,
        jalankan: super::spm003::run,
    },
    Pemeriksaan {
        kode: "SPM004",
        keparahan: Keparahan::Galat,
        judul_id: "satuan yang terlayani berbeda dari satuan yang berhak",
        judul_en: "numerator and denominator have different units",
        dasar: Some(permendagri_59_2021::CAPAIAN),
        jalankan: super::spm004::run,
    },
    Pemeriksaan {
        kode: "SPM005",
        keparahan: Keparahan::Catatan,
        judul_id: "yang berhak sama dengan yang terlayani di semua baris dan tahun",
        judul_en: "entitled equals served in every row and year",
        dasar: Some(permendagri_59_2021::CAPAIAN),
        jalankan: super::spm005::run,
    },
    Pemeriksaan {
        kode: "SPM006",
        keparahan: Keparahan::Peringatan,
        judul_id: "layanan SPM tanpa sub kegiatan yang berpagu",
        judul_en: "a service of the SPM has no sub kegiatan with money",
        dasar: Some(pp_2_2018::SOSIAL),
        jalankan: super::spm006::run,
    },
    Pemeriksaan {
        kode: "SPM007",
        keparahan: Keparahan::Galat,
        judul_id: "mutu layanan di luar 0 sampai 100 %",
        judul_en: "a printed quality is below 0 or above 100 %",
        dasar: None,
        jalankan: super::spm007::run,
    },
    Pemeriksaan {
        kode: "SDM001",
        keparahan: Keparahan::Peringatan,
        judul_id: "bagian-bagian dari satu keseluruhan tidak berjumlah 100 %",
        judul_en: "shares of one whole do not add up to 100 %",
        dasar: None,
        jalankan: super::sdm001::run,
    },
    Pemeriksaan {
        kode: "SDM002",
        keparahan: Keparahan::Galat,
        judul_id: "bagian tercetak berbeda dari jumlah dibagi total, atau jumlahnya melebihi total",
        judul_en: "a printed share differs from count / total, or the counts exceed the total",
        dasar: None,
        jalankan: super::sdm002::run,
    },
];

impl Pemeriksaan {
    /// The check of a code.
    pub fn find(kode: &str) -> Option<&'static Self> {
        let all = PEMERIKSAAN.iter().chain(super::REKONSILIASI);
        all.into_iter().find(|p| p.kode == kode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_well_formed() {
        let mut seen = std::collections::BTreeSet::new();
        for p in PEMERIKSAAN.iter().chain(super::super::REKONSILIASI) {
            let (family, number) = p.kode.split_at(3);
            assert!(
                ["MSK", "STR", "ANG", "KIN", "SPM", "SDM", "REK"].contains(&family),
                "{}",
                p.kode
            );
            assert!(
                number.len() == 3 && number.parse::<u16>().is_ok(),
                "{}",
                p.kode
            );
            assert!(seen.insert(p.kode), "{} twice", p.kode);
            assert!(!p.judul_id.is_empty() && !p.judul_en.is_empty());
        }
    }
}
