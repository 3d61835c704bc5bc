//! English headings of the columns; the keys stay Indonesian in all languages.

use crate::value::Teks;

/// Keys and their English headings.
const JUDUL: &[(&str, &str)] = &[
    ("agregasi", "aggregation"),
    ("akhir_dihitung", "end computed"),
    ("alasan", "reason"),
    ("anggaran", "budget"),
    ("arti", "meaning"),
    ("asal_agregasi", "origin"),
    ("bagian_mutu", "quality part"),
    ("bagian_penerima", "coverage part"),
    ("baris", "row"),
    ("belum_terlayani", "not served"),
    ("berhak", "entitled"),
    ("bernilai", "with a value"),
    ("biaya", "cost"),
    ("capaian", "coverage"),
    ("cara", "way"),
    ("cocok", "agrees"),
    ("dasar", "basis"),
    ("dihitung", "computed"),
    ("dokumen", "document"),
    ("figur", "figure"),
    ("ikk", "key indicator (IKK)"),
    ("indeks", "index"),
    ("indikator", "indicator"),
    ("jalur", "key"),
    ("jenis", "kind"),
    ("jenis_pelayanan", "service"),
    ("jumlah", "total"),
    ("jumlah_program", "programmes"),
    ("kategori", "category"),
    ("keparahan", "severity"),
    ("kode", "code"),
    ("kolom", "column"),
    ("komponen", "component"),
    ("kondisi_awal", "baseline"),
    ("kunci", "key"),
    ("laju_perlu", "needed a year"),
    ("mutu", "quality"),
    ("nilai", "score"),
    ("penerima", "recipients"),
    ("pernyataan", "declaration"),
    ("pertumbuhan_anggaran", "growth of budget"),
    ("pertumbuhan_realisasi", "growth of realised"),
    ("pesan", "message"),
    ("polaritas", "polarity"),
    ("posisi", "position"),
    ("predikat", "predicate"),
    ("rata_rata_capaian", "mean achievement"),
    ("realisasi", "realised"),
    ("rincian", "served by"),
    ("spm", "SPM or standard"),
    ("saran", "what to do"),
    ("satuan", "unit"),
    ("selisih", "difference"),
    ("serapan", "absorption"),
    ("sisa", "remaining"),
    ("sisa_menuju_akhir", "left to the end"),
    ("tabel", "table"),
    ("tahun", "year"),
    ("tanpa_nilai", "without"),
    ("target_akhir", "end"),
    ("tercetak", "printed"),
    ("terlayani", "served"),
    ("tingkat", "level"),
    ("uraian", "name"),
];

/// The heading of a key: the key in words, and its English form where there is one.
pub(crate) fn heading(kunci: &str) -> Teks {
    let words = kunci.replace('_', " ");
    let english = JUDUL
        .iter()
        .find(|(k, _)| *k == kunci)
        .map(|(_, en)| (*en).to_owned());
    Teks::new(words.clone(), english.unwrap_or(words))
}
