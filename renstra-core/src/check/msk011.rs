//! MSK011: a table lacks columns that its form has.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::list;
use crate::model::Renstra;
use crate::sheet::{Bentuk, Lembar, Tabel};
use crate::value::bahasa::teks;
use crate::value::{Tahun, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK011",
    keparahan: Keparahan::Catatan,
    judul_id: "tabel tidak memuat kolom yang dimiliki bentuknya",
    judul_en: "a table lacks columns that its form has",
    dasar: None,
    jalankan: run,
};

/// A table with fewer years of the period is a part of a plan, not one of its tables.
const WHOLE: usize = 3;

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for tabel in Tabel::ALL {
        let form = k.plan.form();
        let Some(sheet) = k.plan.table(tabel) else {
            continue;
        };
        gaps(p, k.plan, sheet, tabel);
        match form {
            Some(form) if !form.kolom(tabel).is_empty() => columns(p, k.plan, sheet, form, tabel),
            _ => {}
        }
    }
}

/// The years of a table inside the declared period.
fn years(plan: &Renstra, sheet: &Lembar, prefix: &str) -> Vec<Tahun> {
    let columns = sheet.year_columns(prefix).into_iter().map(|(year, _)| year);
    let inside = |year: &Tahun| plan.identitas.periode.is_some_and(|p| *year >= p.awal());
    columns.filter(inside).collect()
}

fn columns(p: &mut Pemeriksa, plan: &Renstra, sheet: &Lembar, form: Bentuk, tabel: Tabel) {
    let prefix = if tabel == Tabel::ProgramPendanaan {
        "rp"
    } else {
        ""
    };
    if years(plan, sheet, prefix).len() < WHOLE {
        p.skip();
        return;
    }
    let before = |year: Tahun| plan.identitas.periode.is_some_and(|p| year < p.awal());
    let has = |column: &&str| match column.strip_suffix("_YYYY") {
        Some(prefix) => !sheet.year_columns(prefix).is_empty(),
        // The year before the period is the baseline.
        None if *column == "kondisi_awal"
            && sheet.year_columns("").iter().any(|(y, _)| before(*y)) =>
        {
            true
        }
        None => sheet.column(column).is_some(),
    };
    let missing: Vec<&str> = form
        .kolom(tabel)
        .iter()
        .copied()
        .filter(|c| !has(c))
        .collect();
    let names = list(&missing);
    let bentuk = form.nama();
    p.judge(missing.is_empty(), || {
        Temuan::new(
            sheet.place_of_table(),
            Teks::new(
                format!("tabel ini tidak memuat kolom {names}, yang dimiliki bentuk rencana ini: {}; yang memerlukannya tidak dihitung", bentuk.id),
                format!("this table lacks the columns {names}, which the form of this plan has: {}; what needs them is not computed", bentuk.en),
            ),
            teks!(
                "tambahkan kolomnya bila dokumennya memuatnya",
                "add the columns if the document has them"
            ),
        )
        .dihitung(&*names)
    });
}

/// A year between the first and the last of the table has no column.
fn gaps(p: &mut Pemeriksa, plan: &Renstra, sheet: &Lembar, tabel: Tabel) {
    let prefixes: &[&str] = match tabel {
        Tabel::ProgramPendanaan => &["rp", "target"],
        Tabel::TujuanSasaran | Tabel::IndikatorRpjmd | Tabel::Iku | Tabel::Ikk => &[""],
        _ => return,
    };
    for prefix in prefixes {
        let own = years(plan, sheet, prefix);
        let (Some(first), Some(last)) = (own.first(), own.last()) else {
            continue;
        };
        if own.len() < WHOLE {
            continue;
        }
        let all = (first.get()..=last.get()).filter_map(|y| Tahun::new(y).ok());
        let missing: Vec<Tahun> = all.filter(|y| !own.contains(y)).collect();
        let names = list(missing.iter().map(|y| match *prefix {
            "" => y.to_string(),
            _ => format!("{prefix}_{y}"),
        }));
        p.judge_as(Keparahan::Peringatan, missing.is_empty(), || {
            Temuan::new(
                sheet.place_of_table(),
                teks!(
                    "kolom {names} tidak ada, padahal tahun sebelum dan sesudahnya ada",
                    "there is no column {names}, although the years before and after it are there"
                ),
                teks!("tambahkan kolomnya", "add the column"),
            )
            .dihitung(&*names)
        });
    }
}
