//! The rules on their own.

mod anggaran;
mod baca;
mod evaluasi;
mod kinerja;
mod spm;
mod turunan;

use super::args::Args;
use super::error::Galat;
use super::rule_result::{RuleContext, RuleResult};
use crate::value::Bahasa;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// A rule: takes its arguments out, and computes.
pub(super) type Kaidah = fn(&mut Args, RuleContext) -> Result<RuleResult, Galat>;

/// All rules by their names.
const KAIDAH: &[(&str, Kaidah)] = &[
    ("absorption", anggaran::absorption),
    ("accumulate", kinerja::accumulate),
    ("achievement", kinerja::achievement),
    ("aggregate", kinerja::aggregate),
    ("belanja_class", anggaran::belanja_class),
    ("coverage", spm::coverage),
    ("coverage_of_stages", spm::coverage_of_stages),
    ("deviation", anggaran::deviation),
    ("disaster_level", spm::disaster_level),
    ("evaluate_renja", evaluasi::evaluate_renja),
    ("evaluate_rkpd", evaluasi::evaluate_rkpd),
    ("growth", anggaran::growth),
    ("growth_of_ratio", anggaran::growth_of_ratio),
    ("largest_remainder", anggaran::largest_remainder),
    ("mandatory_share", anggaran::mandatory_share),
    ("mean_achievement", evaluasi::mean_achievement),
    ("mean_of", turunan::mean_of),
    ("need", spm::need),
    ("need_of_goods", spm::need_of_goods),
    ("parse_kode", baca::parse_kode),
    ("parse_number", baca::parse_number),
    ("performance_category", kinerja::performance_category),
    ("quality", spm::quality),
    ("ratio_of_sums", turunan::ratio_of_sums),
    ("recapitulate", evaluasi::recapitulate),
    ("remaining", anggaran::remaining),
    ("sakip_points_2015", evaluasi::sakip_points_2015),
    ("sakip_predicate", evaluasi::sakip_predicate),
    ("sakip_score", evaluasi::sakip_score),
    ("silpa", anggaran::silpa),
    ("spm_category", spm::spm_category),
    ("spm_index", spm::spm_index),
    ("sum_of", turunan::sum_of),
    ("weighted_mean_of", turunan::weighted_mean_of),
];

/// The names of all rules.
pub fn rules() -> impl Iterator<Item = &'static str> {
    KAIDAH.iter().map(|(name, _)| *name)
}

/// Computes a rule by its name: arguments as a JSON object, the result as JSON.
///
/// The result has `aturan` (key of the rule in `docs/aturan/`), `jenis` (`persen`, `pecahan`, `angka`,
/// `rupiah`, `teks`), `nilai` (text, rounded once), `tepat` (the exact ratio; 1 is 100 percent), `alasan`
/// and `pesan` (why there is no value), `pilihan` (the choices used) and `rincian` (what else belongs to
/// it). Every rule takes `pembulatan` (`{"desimal": 2, "cara": "setengah_menjauhi_nol"}`).
///
/// # Errors
/// [`Galat`] for an unknown rule, and for arguments that are missing, unknown or no numbers. That a rule has no result
/// for good arguments is no error.
///
/// ```
/// use renstra_core::{Bahasa, api::rule};
/// let result = rule("coverage", r#"{"terlayani": 43, "berhak": "60"}"#, Bahasa::Id).unwrap();
/// let result: serde_json::Value = serde_json::from_str(&result).unwrap();
/// assert_eq!(result["nilai"], "71.67");
/// assert_eq!(result["tepat"], "43/60");
/// let nobody = rule("coverage", r#"{"terlayani": 0, "berhak": 0}"#, Bahasa::En).unwrap();
/// assert!(nobody.contains("the denominator is zero"));
/// assert!(rule("coverage", r#"{"terlayani": 4.5, "berhak": 60}"#, Bahasa::Id).is_err());
/// ```
pub fn rule(nama: &str, argumen: &str, bahasa: Bahasa) -> Result<String, Galat> {
    let compute = find(nama)?;
    let mut input = Args::new(nama, argumen)?;
    let cara = RuleContext {
        bahasa,
        pembulatan: input.pembulatan()?,
        ringkas: false,
    };
    let result = compute(&mut input, cara)?;
    input.end()?;
    Ok(result.to_json())
}

pub(super) fn find(nama: &str) -> Result<Kaidah, Galat> {
    let found = KAIDAH.iter().find(|(name, _)| *name == nama);
    found.map(|(_, compute)| *compute).ok_or_else(|| {
        let (nama, known) = (shorten(nama), rules().collect::<Vec<_>>().join(", "));
        Galat::call(teks!(
            "kaidah `{nama}` tidak dikenal; yang ada: {known}",
            "there is no rule `{nama}`; there are: {known}"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::registry::ATURAN;

    /// Functions that are another form of a rule that can be called, or that serve checks only.
    const OTHER_FORMS: &[&str] = &[
        "achieve",
        "agrees_as_printed",
        "agrees_truncated",
        "categorise",
        "coverage_or",
        "achievement_from",
        "fitting_aggregations",
        "growth_by",
        "growth_known",
        "may_propose",
        "spm_category_by",
        "sakip_predicate_in",
        "same_as_printed",
        "spm_index_part",
    ];

    #[test]
    fn every_rule_of_the_registry_can_be_called() {
        let told = ATURAN.iter().flat_map(|a| a.fungsi);
        for function in told.filter(|f| !OTHER_FORMS.contains(f)) {
            assert!(rules().any(|r| r == *function), "{function}");
        }
        for name in rules() {
            assert!(ATURAN.iter().any(|a| a.fungsi.contains(&name)), "{name}");
        }
    }

    #[test]
    fn results_name_a_rule_of_the_registry() {
        let result = rule("mean_of", r#"{"nilai": [1, 2]}"#, Bahasa::Id).unwrap();
        let result: serde_json::Value = serde_json::from_str(&result).unwrap();
        assert_eq!(result["nilai"], "1.5");
        assert!(ATURAN.iter().any(|a| a.kunci == result["aturan"]));
    }

    #[test]
    fn wrong_calls_say_what_is_wrong() {
        let says = |name: &str, json: &str, word: &str| {
            let error = rule(name, json, Bahasa::Id).unwrap_err();
            assert!(error.pesan(Bahasa::Id).contains(word), "{error:?}");
            assert!(error.pesan(Bahasa::En).contains(word), "{error:?}");
        };
        says("cover", "{}", "`cover`");
        says("coverage", "[]", "JSON");
        says("coverage", "{", "JSON");
        says("coverage", r#"{"terlayani": 1}"#, "`berhak`");
        says(
            "coverage",
            r#"{"terlayani": 1, "berhak": null}"#,
            "`berhak`",
        );
        says("coverage", r#"{"terlayani": 1.5, "berhak": 2}"#, "1.5");
        says("coverage", r#"{"terlayani": "1,5", "berhak": 2}"#, "1,5");
        says(
            "coverage",
            r#"{"terlayani": 1, "berhak": 2, "x": 3}"#,
            "`x`",
        );
        says(
            "coverage",
            r#"{"terlayani": 1, "berhak": 2, "tanpa_berhak": "x"}"#,
            "`seratus`",
        );
        says(
            "coverage",
            r#"{"terlayani": 1, "berhak": 2, "pembulatan": {"desimal": 29}}"#,
            "28",
        );
        says(
            "absorption",
            r#"{"anggaran": "1.005", "realisasi": 1}"#,
            "1.005",
        );
        says("aggregate", r#"{"nilai": 3, "agregasi": "jumlah"}"#, "3");
        says(
            "need",
            r#"{"berhak": 3, "terlayani": 1, "biaya": [{"nama": "a"}]}"#,
            "need.biaya[0]",
        );
    }
}
