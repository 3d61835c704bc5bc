//! Citations, and the numbers that rules take from regulations.

use renstra_core::Kutipan;
use renstra_core::peraturan::{Berlaku, Bobot, Skala};
use renstra_core::rules::registry::Acuan;
use renstra_core::{Bahasa, Locale, Pembulatan, write_number};

use super::markdown::table;

/// The legal basis, with how each citation was confirmed.
pub fn basis(all: &[Kutipan]) -> String {
    if all.is_empty() {
        return "Tidak ditemukan peraturan yang menetapkannya.".to_owned();
    }
    let rows = all.iter().map(|k| [k.to_string(), confirmed(k)]);
    table(["dasar", "cara dikonfirmasi"], rows)
}

pub fn confirmed(k: &Kutipan) -> String {
    k.keyakinan.teks().get(Bahasa::Id).to_owned()
}

/// The tables of numbers, each under its citation and validity.
pub fn numbers(all: &[Acuan]) -> String {
    all.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(acuan: &Acuan) -> String {
    match acuan {
        Acuan::Skala(list) => each(list.iter().map(|k| {
            let rows = k.nilai.pita.iter();
            let rows = rows.map(|p| [p.nama.to_owned(), p.arti.to_owned(), p.tercetak.to_owned()]);
            let body = table(["pita", "arti", "tercetak"], rows);
            head(&k.kutipan, Some(&k.berlaku)) + &body + &edges(&k.nilai)
        })),
        Acuan::Bobot(list) => each(list.iter().map(|k| {
            let mut rows = Vec::new();
            weights(k.nilai, "", &mut rows);
            head(&k.kutipan, Some(&k.berlaku)) + &table(["bagian", "bobot"], rows)
        })),
        Acuan::Jawaban(k) => {
            let rows = k.nilai.iter();
            let rows = rows.map(|(name, share)| [(*name).to_owned(), format!("{share} %")]);
            let body = table(["jawaban", "bagian dari bobot"], rows);
            head(&k.kutipan, Some(&k.berlaku)) + &body
        }
        Acuan::Kelas(kutipan, list) => {
            let rows = list().into_iter();
            let rows = rows.map(|(name, class)| [name.to_owned(), class]);
            head(kutipan, None) + &table(["jenis", "kelas"], rows)
        }
        Acuan::Batas(kutipan, list) => {
            let rows = list
                .iter()
                .map(|(what, n)| [(*what).to_owned(), n.to_string()]);
            let head = kutipan.map(|k| head(&k, None)).unwrap_or_default();
            head + &table(["batas", "nilai"], rows)
        }
    }
}

fn each(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("\n")
}

/// How the edges of a scale are read, and what lies above it.
fn edges(scale: &Skala) -> String {
    let reading = serde_json::to_string(&scale.bacaan).unwrap();
    let above = if scale.terbuka_ke_atas {
        "tetap pita teratas"
    } else {
        "tidak ada pita"
    };
    let reading = reading.trim_matches('"');
    format!("\nBacaan tepi yang baku: `{reading}`. Di atas pita teratas: {above}.\n")
}

/// The citation, its validity and how it was confirmed, above a table.
fn head(kutipan: &Kutipan, berlaku: Option<&Berlaku>) -> String {
    let years = match berlaku {
        Some(Berlaku {
            sejak,
            sampai: Some(end),
        }) => format!(", berlaku {sejak} sampai {end}"),
        Some(Berlaku {
            sejak,
            sampai: None,
        }) => format!(", berlaku sejak {sejak}"),
        None => String::new(),
    };
    format!("{kutipan}{years} ({}):\n\n", confirmed(kutipan))
}

/// Weights and, under each, those of its parts.
fn weights(parts: &[Bobot], above: &str, rows: &mut Vec<[String; 2]>) {
    for part in parts {
        let name = format!("{above}{}", part.nama.replace('_', " "));
        let points = part.points().round(Pembulatan::half_away(1)).unwrap();
        rows.push([name.clone(), write_number(points, Locale::Id, 0)]);
        weights(part.bagian, &format!("{name}: "), rows);
    }
}
