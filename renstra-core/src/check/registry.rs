//! The registry of checks.

use super::pemeriksaan::Pemeriksaan;
use super::temuan::Keparahan;
use super::{
    ang001, ang002, ang003, ang004, ang005, ang006, ang007, ang008, ang009, ang010, ang011, ang012,
    ang013, ang020, dok001, kin001, kin002, kin003, kin004, kin005, kin006, kin007, kin008, kin009,
    kin010, kin011, kin012, kin013, kin014, kin015, kin016, kin017, kin018, kin019, kin020, kin021,
    msk001, msk002, msk003, msk004, msk005, msk006, msk007, msk008, msk009, msk010, msk011, sdm001,
    sdm002, spm001, spm002, spm003, spm004, spm005, spm006, spm007, spm008, spm009, spm010, str001,
    str002, str003, str004, str005, str006, str007, str008, str009, str010, str011,
};

/// Severities beside the usual one, and when: for the pages of the checks.
pub const KEPARAHAN_LAIN: &[(&str, Keparahan, &str)] = &[
    (
        "DOK001",
        Keparahan::Catatan,
        "bila bagian itu tersembunyi tetapi dibaca, atau lembar tanpa tabel yang dikenali",
    ),
    (
        "ANG001",
        Keparahan::Peringatan,
        "bila bawahannya ada yang tanpa angka dan jumlahnya lebih kecil: yang kosong dapat menjadi sisanya",
    ),
    (
        "ANG002",
        Keparahan::Peringatan,
        "bila ada tahun tanpa angka dan jumlahnya lebih kecil",
    ),
    (
        "ANG008",
        Keparahan::Catatan,
        "bila angkanya dipotong atau dibulatkan lebih kasar daripada yang tercetak, atau 0 tercetak tanpa dasar",
    ),
    (
        "ANG009",
        Keparahan::Peringatan,
        "bila angkanya cocok dengan rumus lain",
    ),
    (
        "ANG009",
        Keparahan::Catatan,
        "bila angkanya dipotong, bukan dibulatkan, atau 0 tercetak di tempat yang tak terdefinisi",
    ),
    (
        "KIN002",
        Keparahan::Peringatan,
        "bila satu target suatu bagian melebihi 100 %",
    ),
    (
        "KIN003",
        Keparahan::Peringatan,
        "bila hanya satuannya yang berbeda, persen dan bukan persen",
    ),
    (
        "KIN009",
        Keparahan::Catatan,
        "bila hanya menyangkut satuan waktu atau keluarga",
    ),
    (
        "KIN010",
        Keparahan::Peringatan,
        "bila angkanya cocok dengan rumus lain",
    ),
    (
        "KIN010",
        Keparahan::Catatan,
        "bila angkanya dipotong, atau polaritasnya tidak dinyatakan",
    ),
    (
        "KIN020",
        Keparahan::Galat,
        "bila angka setahun yang tercetak bukan hasil triwulan atau bulannya",
    ),
    (
        "KIN020",
        Keparahan::Catatan,
        "bila akumulasinya tidak dinyatakan",
    ),
    (
        "KIN021",
        Keparahan::Peringatan,
        "bila angkanya mengikuti cara lain, misalnya persentase dijumlahkan antar tahun, atau bawahannya berjumlah lebih kecil",
    ),
    (
        "KIN021",
        Keparahan::Catatan,
        "bila angkanya dipotong, bukan dibulatkan, atau mengikuti rumus yang memerlukan polaritas yang tidak dinyatakan",
    ),
    (
        "MSK002",
        Keparahan::Peringatan,
        "bila setiap sel hanya cocok dengan satu notasi",
    ),
    (
        "MSK003",
        Keparahan::Catatan,
        "bila satu sel memuat dua satuan",
    ),
    (
        "MSK004",
        Keparahan::Peringatan,
        "bila kolom tidak dipakai karena pasangannya tidak ada",
    ),
    (
        "MSK004",
        Keparahan::Catatan,
        "bila kolom atau berkasnya tidak dikenal",
    ),
    (
        "MSK007",
        Keparahan::Peringatan,
        "bila ada uang di luar periode",
    ),
    (
        "MSK011",
        Keparahan::Peringatan,
        "bila tahun di antara tahun yang tercetak tidak berkolom",
    ),
    (
        "SDM002",
        Keparahan::Catatan,
        "bila angkanya dipotong, bukan dibulatkan",
    ),
    (
        "SPM001",
        Keparahan::Peringatan,
        "bila yang berhak dinyatakan sebagai proyeksi (`dasar_berhak`)",
    ),
    (
        "SPM002",
        Keparahan::Catatan,
        "bila angkanya dipotong atau dibulatkan lebih kasar daripada yang tercetak",
    ),
    (
        "SPM006",
        Keparahan::Catatan,
        "bila pagunya tidak dirinci sampai layanan itu, sehingga tidak dapat ditentukan",
    ),
    (
        "SPM010",
        Keparahan::Peringatan,
        "bila penerimanya lebih banyak daripada warga miskin",
    ),
    (
        "SPM010",
        Keparahan::Catatan,
        "bila penerima ganda tidak dinyatakan, atau pemutakhiran datanya kurang",
    ),
    (
        "STR001",
        Keparahan::Catatan,
        "bila hanya angka nol yang hilang, atau kodenya dari klasifikasi sebelum Permendagri 90/2019",
    ),
    (
        "STR002",
        Keparahan::Catatan,
        "bila kodenya rusak atau namanya juga sama",
    ),
];

/// All checks, by family.
pub static PEMERIKSAAN: &[Pemeriksaan] = &[
    msk001::CHECK,
    msk002::CHECK,
    msk003::CHECK,
    msk004::CHECK,
    msk005::CHECK,
    msk006::CHECK,
    msk007::CHECK,
    msk008::CHECK,
    msk009::CHECK,
    msk010::CHECK,
    msk011::CHECK,
    dok001::CHECK,
    str001::CHECK,
    str002::CHECK,
    str003::CHECK,
    str004::CHECK,
    str005::CHECK,
    str006::CHECK,
    str007::CHECK,
    str008::CHECK,
    str009::CHECK,
    str010::CHECK,
    str011::CHECK,
    ang001::CHECK,
    ang002::CHECK,
    ang003::CHECK,
    ang004::CHECK,
    ang005::CHECK,
    ang006::CHECK,
    ang007::CHECK,
    ang008::CHECK,
    ang009::CHECK,
    ang010::CHECK,
    ang011::CHECK,
    ang012::CHECK,
    ang013::CHECK,
    ang020::CHECK,
    kin001::CHECK,
    kin002::CHECK,
    kin003::CHECK,
    kin004::CHECK,
    kin005::CHECK,
    kin006::CHECK,
    kin007::CHECK,
    kin008::CHECK,
    kin009::CHECK,
    kin010::CHECK,
    kin011::CHECK,
    kin012::CHECK,
    kin013::CHECK,
    kin014::CHECK,
    kin015::CHECK,
    kin016::CHECK,
    kin017::CHECK,
    kin020::CHECK,
    kin021::CHECK,
    kin018::CHECK,
    kin019::CHECK,
    spm001::CHECK,
    spm002::CHECK,
    spm003::CHECK,
    spm004::CHECK,
    spm005::CHECK,
    spm006::CHECK,
    spm007::CHECK,
    spm008::CHECK,
    spm009::CHECK,
    spm010::CHECK,
    sdm001::CHECK,
    sdm002::CHECK,
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
                ["DOK", "MSK", "STR", "ANG", "KIN", "SPM", "SDM", "REK"].contains(&family),
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
