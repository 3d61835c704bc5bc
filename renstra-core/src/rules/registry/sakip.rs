//! Rules of the evaluation of accountability (SAKIP).

use super::aturan::{Acuan, Aturan, Opsi, PilihanTerbuka};
use super::contoh::{Contoh, bilangan};
use super::peringkat::bacaan;
use crate::peraturan::Pita;
use crate::peraturan::permenpanrb_88_2021::{
    BOBOT_2015, BOBOT_2022, NILAI_JAWABAN, PREDIKAT as SKALA, SKALA_PREDIKAT,
};
use crate::rules::{sakip_points_2015, sakip_predicate, sakip_predicate_in, sakip_score};
use crate::value::{Tahun, TakTerdefinisi};

pub(super) const NILAI: Aturan = Aturan {
    kunci: "nilai_sakip",
    judul_id: "Nilai SAKIP",
    judul_en: "SAKIP score",
    fungsi: &["sakip_score"],
    menghitung: "Nilai evaluasi akuntabilitas kinerja dari jawaban tiap subkomponen, dengan bobot yang kini berlaku.",
    rumus: "jumlah (bobot subkomponen × bagian yang diperoleh jawabannya)",
    masukan: &[(
        "jawaban",
        "salah satu jawaban pada tabel acuan, untuk tiap subkomponen",
    )],
    tepi: &[
        (
            "subkomponen tanpa jawaban",
            "tak terdefinisi: datanya tidak ada; ia bukan nol",
        ),
        (
            "jawaban yang tidak dikenal",
            "tak terdefinisi: datanya tidak ada",
        ),
        (
            "evaluasi masa sebelumnya",
            "tidak dihitung ulang dengan bobot ini",
        ),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[Acuan::Bobot(&[BOBOT_2022]), Acuan::Jawaban(&NILAI_JAWABAN)],
    contoh: &[
        Contoh {
            masukan: &[
                ("keberadaan (semua komponen)", "A"),
                ("kualitas (semua komponen)", "BB"),
                ("pemanfaatan (semua komponen)", "B"),
            ],
            cara: "18 dari keberadaan + 24 dari kualitas + 35 dari pemanfaatan",
            diharapkan: "77",
            hitung: |i| {
                let of = |part: &str| i.teks(&format!("{part} (semua komponen)")).ok();
                bilangan(&sakip_score(|_, part| of(part))?)
            },
        },
        Contoh {
            masukan: &[("keberadaan (semua komponen)", "A")],
            cara: "",
            diharapkan: "tak terdefinisi: datanya tidak ada",
            hitung: |i| {
                let of = |part: &str| i.teks(&format!("{part} (semua komponen)")).ok();
                bilangan(&sakip_score(|_, part| of(part))?)
            },
        },
    ],
};

fn bacaan_predikat() -> Vec<Opsi> {
    bacaan(SKALA.pilihan, SKALA.bacaan)
}

pub(super) const PREDIKAT: Aturan = Aturan {
    kunci: "predikat_sakip",
    judul_id: "Predikat SAKIP",
    judul_en: "SAKIP predicate",
    fungsi: &["sakip_predicate", "sakip_predicate_in"],
    menghitung: "Predikat suatu nilai, pada skala yang kini berlaku atau pada skala tahun evaluasinya.",
    rumus: "pita tertinggi yang dicapai nilai, menurut pilihan bacaan",
    masukan: &[
        ("nilai", "bilangan di dalam skala"),
        (
            "tahun",
            "tahun evaluasi (tanpa tahun: skala yang kini berlaku)",
        ),
    ],
    tepi: &[
        (
            "tepat di batas dua pita",
            "menurut bacaan; tabel peraturan sebelumnya mencetak batas bawah yang terbuka, beberapa aplikasi membacanya tertutup",
        ),
        ("nilai nol", "predikat terbawah"),
        (
            "di bawah nol atau di atas pita teratas",
            "tidak ada predikat",
        ),
        ("tahun sebelum skala pertama", "tidak ada predikat"),
    ],
    pilihan: &[PilihanTerbuka {
        nama: "bacaan",
        opsi: bacaan_predikat,
    }],
    dasar: &[],
    acuan: &[Acuan::Skala(SKALA_PREDIKAT)],
    contoh: &[
        Contoh {
            masukan: &[("nilai", "74,76"), ("bacaan", "bawah_terbuka")],
            cara: "",
            diharapkan: "BB (Sangat Baik)",
            hitung: predikat,
        },
        Contoh {
            masukan: &[("nilai", "90"), ("bacaan", "bawah_terbuka")],
            cara: "",
            diharapkan: "A (Memuaskan)",
            hitung: predikat,
        },
        Contoh {
            masukan: &[("nilai", "90"), ("bacaan", "bawah_tertutup")],
            cara: "",
            diharapkan: "AA (Sangat Memuaskan)",
            hitung: predikat,
        },
        Contoh {
            masukan: &[("nilai", "76"), ("tahun", "2014")],
            cara: "",
            diharapkan: "A",
            hitung: |i| {
                let tahun: Tahun = i.teks("tahun")?.parse()?;
                nama(sakip_predicate_in(i.angka("nilai")?, tahun, None))
            },
        },
    ],
};

fn predikat(i: &super::Isian<'_>) -> super::Hasil {
    nama(sakip_predicate(i.angka("nilai")?, Some(i.pilih("bacaan")?)))
}

fn nama(band: Option<&Pita>) -> super::Hasil {
    let band = band.ok_or(TakTerdefinisi::DiLuarRentang)?;
    Ok(match band.arti {
        "" => band.nama.to_owned(),
        arti => format!("{} ({arti})", band.nama),
    })
}

pub(super) const POIN_2015: Aturan = Aturan {
    kunci: "poin_sakip_2015",
    judul_id: "Poin subkomponen SAKIP masa sebelumnya",
    judul_en: "Points of a SAKIP sub-component, earlier evaluations",
    fungsi: &["sakip_points_2015"],
    menghitung: "Poin satu subkomponen evaluasi menurut peraturan sebelumnya, dari banyaknya pertanyaan yang dijawab ya.",
    rumus: "ya / pertanyaan × bobot",
    masukan: &[
        ("ya", "banyaknya"),
        ("pertanyaan", "banyaknya"),
        ("bobot", "poin subkomponen"),
    ],
    tepi: &[
        ("tanpa pertanyaan", "tak terdefinisi: penyebutnya nol"),
        ("tidak satu pun ya", "nol poin"),
    ],
    pilihan: &[],
    dasar: &[],
    acuan: &[Acuan::Bobot(&[BOBOT_2015])],
    contoh: &[Contoh {
        masukan: &[("ya", "3"), ("pertanyaan", "10"), ("bobot", "10")],
        cara: "3 / 10 × 10",
        diharapkan: "3",
        hitung: |i| {
            bilangan(&sakip_points_2015(
                i.cacah("ya")?,
                i.cacah("pertanyaan")?,
                i.angka("bobot")?,
            )?)
        },
    }],
};
