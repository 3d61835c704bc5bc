//! The head of a report: the identity of the plan.

use super::OpsiLaporan;
use super::wrap::wrap;
use crate::model::{Identitas, Pilihan, Renstra, TingkatDaerah};
use crate::sheet::{Bentuk, Lembar};
use crate::table::markdown::escape;
use crate::value::bahasa::teks;
use crate::value::printable::printable;
use crate::value::{Bahasa, Teks};

/// Name of the plan and the other parts of its identity, one line each.
pub(crate) fn lines(plan: &Renstra, bahasa: Bahasa) -> (String, Vec<String>) {
    let id = &plan.identitas;
    let unknown = match bahasa {
        Bahasa::Id => "(perangkat daerah tidak disebut)",
        Bahasa::En => "(agency not named)",
    };
    let who = id.perangkat_daerah.as_deref().unwrap_or(unknown);
    let title = [Some("Renstra"), Some(who), id.daerah.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let title = match id.periode {
        Some(p) => format!("{title} {p}"),
        None => title,
    };
    let label = |name: &str, value: Option<String>| value.map(|v| format!("{name}: {v}"));
    let names = match bahasa {
        Bahasa::Id => ["Versi", "Bidang urusan", "Tingkat daerah", "Visi", "Misi"],
        Bahasa::En => [
            "Version",
            "Bidang urusan",
            "Level of government",
            "Vision",
            "Mission",
        ],
    };
    let [version, bidang, level, vision, mission] = names;
    let mut rest: Vec<String> = [
        label(version, id.versi.clone()),
        label(
            bidang,
            (!id.bidang_urusan.is_empty()).then(|| id.bidang_urusan.join(", ")),
        ),
        label(level, id.tingkat_daerah.map(level_name)),
        label(vision, id.visi.clone()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(form) = plan.form() {
        let end = match (form, ends_with_last_year(plan)) {
            (Bentuk::Permendagri86, _) => teks!(" (T-C.23 sampai T-C.28)", " (T-C.23 to T-C.28)"),
            (_, true) => teks!(
                "; tahun terakhir adalah akhir periode",
                "; the last year is the end of the period"
            ),
            _ => Teks::same(""),
        };
        let name = form.nama();
        let line = Teks::new(
            format!("Bentuk: {}{}", name.id, end.id),
            format!("Form: {}{}", name.en, end.en),
        );
        rest.push(line.get(bahasa).to_owned());
    }
    rest.extend(plan.pilihan().map(|c| choices(c, bahasa)));
    rest.extend(missions(id).map(|m| format!("{mission} {m}")));
    (title, rest)
}

/// Which choices the plan was read with.
fn choices(of: &Pilihan, bahasa: Bahasa) -> String {
    let (a, i, t) = (of.aturan.len(), of.indikator.len(), of.temuan.len());
    let rules = of.aturan.iter().map(|(k, w)| format!("{k} = {w}"));
    let rules = rules.collect::<Vec<_>>().join(", ");
    let rules = match a {
        0 => String::new(),
        _ => format!(" ({rules})"),
    };
    let from = of.berkas.as_deref();
    match bahasa {
        Bahasa::Id => {
            let from = from.unwrap_or("dari pemanggil");
            format!("Pilihan: {from}; aturan {a}{rules}, indikator {i}, penerimaan temuan {t}")
        }
        Bahasa::En => {
            let from = from.unwrap_or("of the caller");
            format!("Choices: {from}; rules {a}{rules}, indicators {i}, accepted findings {t}")
        }
    }
}

/// True if the columns say so; the period alone does not.
fn ends_with_last_year(plan: &Renstra) -> bool {
    plan.lembar().iter().any(Lembar::ends_with_last_year)
}

fn missions(id: &Identitas) -> impl Iterator<Item = String> + '_ {
    id.misi
        .iter()
        .enumerate()
        .map(|(i, m)| format!("{}: {m}", i + 1))
}

fn level_name(level: TingkatDaerah) -> String {
    match level {
        TingkatDaerah::Provinsi => "provinsi",
        TingkatDaerah::Kabupaten => "kabupaten",
        TingkatDaerah::Kota => "kota",
    }
    .to_owned()
}

/// The head as text.
pub(super) fn text(plan: &Renstra, opsi: &OpsiLaporan) -> String {
    let (title, rest) = lines(plan, opsi.bahasa);
    let mut out = format!("{}\n", printable(&title).to_uppercase());
    for line in rest {
        out.push_str(&wrap(&printable(&line), "", opsi.lebar));
    }
    out
}

/// The head in Markdown.
pub(super) fn markdown(plan: &Renstra, bahasa: Bahasa) -> String {
    let (title, rest) = lines(plan, bahasa);
    let mut out = format!("# {}\n\n", escape(&title));
    for line in rest {
        out.push_str(&format!("- {}\n", escape(&line)));
    }
    out
}
