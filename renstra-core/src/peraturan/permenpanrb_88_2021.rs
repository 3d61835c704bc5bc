//! PermenPAN-RB 88/2021 and what came before it: evaluation of accountability (SAKIP).
//!
//! The annex of 88/2021 was not read; weights and bands of it rest on public applications. Its
//! predecessor 12/2015 was read whole.

use super::berlaku::Berlaku;
use super::bobot::Bobot;
use super::ketentuan::Ketentuan;
use super::keyakinan::Keyakinan;
use super::kutipan::Kutipan;
use super::skala::{BacaanTepi, Pita, Skala};

/// Bands of the predicates since 2015: 90 is A, above 90 is AA.
const PITA: &[Pita] = &[
    Pita::new("AA", "Sangat Memuaskan", ">90 - 100", 90, 100),
    Pita::new("A", "Memuaskan", ">80 - 90", 80, 90),
    Pita::new("BB", "Sangat Baik", ">70 - 80", 70, 80),
    Pita::new("B", "Baik", ">60 - 70", 60, 70),
    Pita::new("CC", "Cukup (Memadai)", ">50 - 60", 50, 60),
    Pita::new("C", "Kurang", ">30 - 50", 30, 50),
    Pita::new("D", "Sangat Kurang", "0 - 30", 0, 30),
];

/// Bands before 2015; there was no BB.
const PITA_LAMA: &[Pita] = &[
    Pita::new("AA", "", ">85 - 100", 85, 100),
    Pita::new("A", "", ">75 - 85", 75, 85),
    Pita::new("B", "", ">65 - 75", 65, 75),
    Pita::new("CC", "", ">50 - 65", 50, 65),
    Pita::new("C", "", ">30 - 50", 30, 50),
    Pita::new("D", "", "0 - 30", 0, 30),
];

const fn skala(pita: &'static [Pita]) -> Skala {
    Skala {
        pita,
        terbuka_ke_atas: false,
        bacaan: BacaanTepi::BawahTerbuka,
        pilihan: &[BacaanTepi::BawahTerbuka, BacaanTepi::BawahTertutup],
    }
}

/// Score to predicate, by year of the evaluation.
pub const SKALA_PREDIKAT: &[Ketentuan<Skala>] = &[
    Ketentuan::new(
        "sakip.predikat.2012",
        skala(PITA_LAMA),
        Kutipan::new(
            "PermenPAN-RB 25/2012",
            "tabel predikat",
            Keyakinan::HalamanResmi,
        ),
        Berlaku::between(2012, 2014),
    ),
    Ketentuan::new(
        "sakip.predikat.2015",
        skala(PITA),
        Kutipan::new(
            "PermenPAN-RB 12/2015",
            "tabel predikat",
            Keyakinan::TeksPeraturan,
        ),
        Berlaku::between(2015, 2021),
    ),
    Ketentuan::new(
        "sakip.predikat.2022",
        skala(PITA),
        Kutipan::new(
            "PermenPAN-RB 88/2021",
            "tabel predikat (pita PermenPAN-RB 12/2015)",
            Keyakinan::PraktikAplikasi,
        ),
        Berlaku::since(2022),
    ),
];

/// The scale in force now.
pub const PREDIKAT: Skala = skala(PITA);

const fn komponen(nama: &'static str, persepuluh: u32, bagian: &'static [Bobot]) -> Bobot {
    Bobot {
        nama,
        persepuluh,
        bagian,
    }
}

/// Components and sub-components of the evaluation since 88/2021: 20, 30 and 50 percent of each.
const KOMPONEN: &[Bobot] = &[
    komponen(
        "perencanaan",
        300,
        &[
            Bobot::part("keberadaan", 60),
            Bobot::part("kualitas", 90),
            Bobot::part("pemanfaatan", 150),
        ],
    ),
    komponen(
        "pengukuran",
        300,
        &[
            Bobot::part("keberadaan", 60),
            Bobot::part("kualitas", 90),
            Bobot::part("pemanfaatan", 150),
        ],
    ),
    komponen(
        "pelaporan",
        150,
        &[
            Bobot::part("keberadaan", 30),
            Bobot::part("kualitas", 45),
            Bobot::part("pemanfaatan", 75),
        ],
    ),
    komponen(
        "evaluasi_internal",
        250,
        &[
            Bobot::part("keberadaan", 50),
            Bobot::part("kualitas", 75),
            Bobot::part("pemanfaatan", 125),
        ],
    ),
];

/// Components of the evaluation from 2015 to 2021.
const KOMPONEN_LAMA: &[Bobot] = &[
    komponen(
        "perencanaan",
        300,
        &[
            komponen(
                "renstra",
                100,
                &[
                    Bobot::part("pemenuhan", 20),
                    Bobot::part("kualitas", 50),
                    Bobot::part("pemanfaatan", 30),
                ],
            ),
            komponen(
                "kinerja_tahunan",
                200,
                &[
                    Bobot::part("pemenuhan", 40),
                    Bobot::part("kualitas", 100),
                    Bobot::part("pemanfaatan", 60),
                ],
            ),
        ],
    ),
    komponen(
        "pengukuran",
        250,
        &[
            Bobot::part("pemenuhan", 50),
            Bobot::part("kualitas", 125),
            Bobot::part("pemanfaatan", 75),
        ],
    ),
    komponen(
        "pelaporan",
        150,
        &[
            Bobot::part("pemenuhan", 30),
            Bobot::part("kualitas", 75),
            Bobot::part("pemanfaatan", 45),
        ],
    ),
    komponen(
        "evaluasi_internal",
        100,
        &[
            Bobot::part("pemenuhan", 20),
            Bobot::part("kualitas", 50),
            Bobot::part("pemanfaatan", 30),
        ],
    ),
    komponen(
        "capaian_kinerja",
        200,
        &[
            Bobot::part("output", 50),
            Bobot::part("outcome", 100),
            Bobot::part("kinerja_tahun_berjalan", 50),
        ],
    ),
];

/// Weights of the components in the evaluations from 2015 to 2021.
pub const BOBOT_2015: Ketentuan<&[Bobot]> = Ketentuan::new(
    "sakip.bobot.2015",
    KOMPONEN_LAMA,
    Kutipan::new(
        "PermenPAN-RB 12/2015",
        "bobot komponen",
        Keyakinan::TeksPeraturan,
    ),
    Berlaku::between(2015, 2021),
);

/// Weights of the components in the evaluations since 2022.
pub const BOBOT_2022: Ketentuan<&[Bobot]> = Ketentuan::new(
    "sakip.bobot.2022",
    KOMPONEN,
    Kutipan::new(
        "PermenPAN-RB 88/2021",
        "bobot komponen",
        Keyakinan::PraktikAplikasi,
    ),
    Berlaku::since(2022),
);

/// Weights of the components, by year of the evaluation. Scores of one period are never recomputed
/// with the weights of another.
pub const BOBOT: &[Ketentuan<&[Bobot]>] = &[BOBOT_2015, BOBOT_2022];

/// Grades of an answer and the percent of the weight that each earns.
pub const NILAI_JAWABAN: Ketentuan<&[(&str, u32)]> = Ketentuan::new(
    "sakip.jawaban.2022",
    &[
        ("AA", 100),
        ("A", 90),
        ("BB", 80),
        ("B", 70),
        ("CC", 60),
        ("C", 50),
        ("D", 30),
        ("E", 0),
    ],
    Kutipan::new(
        "PermenPAN-RB 88/2021",
        "nilai jawaban sub-komponen",
        Keyakinan::PraktikAplikasi,
    ),
    Berlaku::since(2022),
);
