//! A file of choices for a plan: what is declared, and as comments what is left to declare.

use crate::check::{HasilPeriksa, Keparahan, Usul};
use crate::model::{Agregasi, Pilihan, Polaritas, Renstra, SifatIndikator};
use crate::read::quoted;
use crate::rules::achieve::PILIHAN;
use crate::value::Bahasa;
use crate::value::printable::printable;

/// The choices of a plan as TOML. Comments name the options of rules with what is in force, the choices that the
/// findings ask to declare, each with the word that the figures leave, and how a finding is accepted.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{Bahasa, Pilihan, report::choices};
/// let text = choices::toml(&plan, &plan.check(), Bahasa::Id);
/// assert!(text.contains("# target_nol = \"tak_terdefinisi\""));
/// # #[cfg(feature = "toml")]
/// assert!(Pilihan::read("pilihan.toml", text.as_bytes()).unwrap().is_empty());
/// ```
pub fn toml(plan: &Renstra, result: &HasilPeriksa, bahasa: Bahasa) -> String {
    let id = bahasa == Bahasa::Id;
    let choices = plan.guarded_choices();
    let mut out = String::from(match id {
        true => "# Pilihan yang dinyatakan; hapus tanda # di depan baris untuk memakainya.\n",
        false => "# Declared choices; remove the # before a line to use it.\n",
    });
    out.push_str(&choices.to_toml());
    out.push_str(&rules(plan, &choices, id));
    let asked = result.temuan().iter().flat_map(|t| &t.nyatakan);
    let asked: Vec<&Usul> = asked.collect();
    if !asked.is_empty() {
        out.push_str(match id {
            true => "\n# Belum dinyatakan:\n",
            false => "\n# Not declared yet:\n",
        });
    }
    for usul in asked {
        out.push_str(&format!("\n# [indikator.{}]\n", quoted(&usul.kunci)));
        if !usul.nama.is_empty() {
            out.push_str(&format!("# nama = {}\n", quoted(&usul.nama)));
        }
        let words = words_of(usul.kolom);
        let told = match (usul.kata, id) {
            (Some(_), true) => format!("cocok dengan angkanya; yang ada: {words}"),
            (Some(_), false) => format!("fits the figures; there are: {words}"),
            (None, _) => words.to_owned(),
        };
        let word = usul.kata.unwrap_or("…");
        out.push_str(&format!("# {} = \"{word}\"  # {told}\n", usul.kolom));
    }
    let mut grave = result.temuan().iter();
    if let Some(t) = grave.find(|t| t.keparahan != Keparahan::Catatan) {
        out.push_str(match id {
            true => "\n# Temuan yang diterima, dengan alasannya, misalnya:\n",
            false => "\n# Accepted findings, each with its reason, for example:\n",
        });
        let pesan = printable(t.pesan.get(bahasa));
        out.push_str(&format!("#\n# {} {pesan}\n", t.kode));
        out.push_str(&format!(
            "# [temuan.{}]\n# alasan = \"…\"\n",
            quoted(&t.kunci())
        ));
        if let Some(text) = &t.tercetak {
            out.push_str(&format!("# tercetak = {}\n", quoted(text)));
        }
        let places = t.tempat_lain.len() + 1;
        if places > 1 {
            out.push_str(&format!("# jumlah_tempat = {places}\n"));
        }
    }
    out
}

/// The options of rules that the choices do not set, with the words in force.
fn rules(plan: &Renstra, choices: &Pilihan, id: bool) -> String {
    let set = |key: &str| choices.aturan.iter().any(|(k, _)| k == key);
    let open: Vec<_> = PILIHAN.iter().filter(|(k, _)| !set(k)).collect();
    let mut out = String::new();
    if open.is_empty() {
        return out;
    }
    out.push_str(match id {
        true => "\n# Pilihan kaidah yang berlaku sekarang, untuk bagian [aturan]:\n",
        false => "\n# Options of rules now in force, for the table [aturan]:\n",
    });
    if choices.aturan.is_empty() {
        out.push_str("# [aturan]\n");
    }
    for (key, words) in open {
        let mut declared = plan.identitas.pilihan.iter();
        let declared = declared.find(|(k, _)| k == key).map(|(_, w)| w.as_str());
        let default = words.split(", ").next();
        let word = declared.or(default).unwrap_or_default();
        out.push_str(&format!("# {key} = \"{word}\"  # {words}\n"));
    }
    out
}

/// The choices of a plan as JSON.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// let text = renstra_core::report::choices::json(&plan);
/// assert!(renstra_core::Pilihan::read("pilihan.json", text.as_bytes()).unwrap().is_empty());
/// ```
pub fn json(plan: &Renstra) -> String {
    plan.guarded_choices().to_json()
}

fn words_of(column: &str) -> &'static str {
    match column {
        "polaritas" => Polaritas::KATA,
        "agregasi" => Agregasi::KATA,
        _ => SifatIndikator::KATA,
    }
}
