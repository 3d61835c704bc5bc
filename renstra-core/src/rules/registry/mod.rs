//! The registry of rules: formula, edge cases, options, legal basis and examples of each.
//!
//! The pages in `docs/aturan/` are made from it.

mod aturan;
mod contoh;

mod anggaran;
mod baca;
mod bentuk;
mod capaian;
mod evaluasi;
mod indeks_spm;
mod kinerja;
mod peringkat;
mod pertumbuhan;
mod sakip;
mod spm;
mod turunan;

pub use aturan::{Acuan, Aturan, Opsi, PilihanTerbuka};
pub use bentuk::{AturanBentuk, BENTUK};
pub use contoh::{Contoh, Hasil, Isian};

/// All rules, by family.
///
/// ```
/// use renstra_core::rules::registry::ATURAN;
/// let rule = ATURAN.iter().find(|a| a.kunci == "cakupan_spm").unwrap();
/// for example in rule.contoh {
///     assert_eq!(example.dihitung(), example.diharapkan);
/// }
/// ```
pub static ATURAN: &[Aturan] = &[
    spm::CAKUPAN,
    spm::CAKUPAN_TANPA_BERHAK,
    spm::CAKUPAN_BERTAHAP,
    indeks_spm::MUTU,
    indeks_spm::INDEKS,
    indeks_spm::KATEGORI,
    spm::KEBUTUHAN,
    spm::KEBUTUHAN_BARANG,
    spm::BENCANA,
    kinerja::CAPAIAN,
    capaian::TERCETAK,
    kinerja::AKUMULASI,
    kinerja::AGREGASI,
    peringkat::KATEGORI,
    evaluasi::RENJA,
    evaluasi::RKPD,
    evaluasi::REKAP,
    evaluasi::RATA_RATA,
    sakip::NILAI,
    sakip::PREDIKAT,
    sakip::POIN_2015,
    anggaran::SERAPAN,
    anggaran::SISA,
    anggaran::DEVIASI,
    anggaran::KELAS,
    anggaran::SILPA,
    anggaran::PORSI,
    anggaran::SISA_TERBESAR,
    pertumbuhan::PERTUMBUHAN,
    pertumbuhan::RASIO,
    turunan::RATA_RATA,
    turunan::TERTIMBANG,
    turunan::JUMLAH,
    turunan::RASIO_JUMLAH,
    baca::ANGKA,
    baca::KODE,
    baca::CETAK,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_comes_out_as_by_hand() {
        for rule in ATURAN {
            assert!(!rule.contoh.is_empty(), "{}", rule.kunci);
            for example in rule.contoh {
                assert_eq!(example.dihitung(), example.diharapkan, "{}", rule.kunci);
            }
        }
    }

    #[test]
    fn every_rule_is_told_whole_and_once() {
        for (i, rule) in ATURAN.iter().enumerate() {
            assert!(
                ATURAN.iter().skip(i + 1).all(|r| r.kunci != rule.kunci),
                "{}",
                rule.kunci
            );
            let texts = [rule.judul_id, rule.judul_en, rule.menghitung, rule.rumus];
            assert!(texts.iter().all(|t| !t.is_empty()), "{}", rule.kunci);
            assert!(
                !rule.masukan.is_empty() && !rule.tepi.is_empty(),
                "{}",
                rule.kunci
            );
        }
    }

    #[test]
    fn options_have_keys_and_at_most_one_default() {
        for choice in ATURAN.iter().flat_map(|r| r.pilihan) {
            let options = (choice.opsi)();
            assert!(options.len() > 1, "{}", choice.nama);
            assert!(
                options.iter().all(|o| !o.kunci.is_empty()),
                "{}",
                choice.nama
            );
            assert!(
                options.iter().filter(|o| o.baku).count() <= 1,
                "{}",
                choice.nama
            );
        }
    }
}
