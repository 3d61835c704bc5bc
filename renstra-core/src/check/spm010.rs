//! SPM010: figures of social assistance that contradict each other, recipients who may be counted twice, updates of the data
//! base that are missing.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::{num, unit};
use crate::analysis::AssistanceRow;
use crate::analysis::targets::number_in;
use crate::model::BarisBantuan;
use crate::peraturan::inpres_4_2025::{DTSEN, PEMUTAKHIRAN_SETAHUN, SETAHUN_PENUH};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SPM010",
    keparahan: Keparahan::Galat,
    judul_id: "angka bantuan sosial saling bertentangan, atau penerimanya dapat terhitung dua kali",
    judul_en: "figures of social assistance contradict each other, or recipients may be counted twice",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for program in &k.plan.bantuan_sosial {
        overlap(program, p);
    }
    let mut before = None;
    for row in k.plan.social_assistance() {
        figures(&row, p);
        recipients(&row, p);
        // The data base is that of the year, whatever is counted.
        if before.replace(row.tahun) != Some(row.tahun) {
            updates(&row, p);
        }
    }
}

fn cells<'a>(
    rows: &[&'a BarisBantuan],
    of: fn(&BarisBantuan) -> Option<&Sel<Target>>,
) -> Vec<(&'a BarisBantuan, &'a Sel<Target>)> {
    let all = rows.iter().filter_map(|p| Some((*p, of(p)?)));
    all.filter(|(_, c)| c.value().is_some()).collect()
}

fn places<'a>(row: &AssistanceRow<'a>) -> Vec<&'a Tempat> {
    let both = row
        .program
        .iter()
        .flat_map(|p| [&p.penerima, &p.juga_penerima]);
    both.flatten()
        .filter(|c| c.value().is_some())
        .map(|c| &c.tempat)
        .collect()
}

/// More who stand in another programme too than recipients.
fn overlap(program: &BarisBantuan, p: &mut Pemeriksa) {
    let printed = (
        program.juga_penerima.as_ref(),
        number_in(program.penerima.as_ref()),
    );
    let (Some(cell), Ok(all)) = printed else {
        return;
    };
    let Ok(twice) = number_in(Some(cell)) else {
        return;
    };
    p.judge(twice <= all, || {
        let name = &program.program;
        let message = Teks::each(|b| {
            let (twice, all) = (num(twice, b), num(all, b));
            match b {
                Bahasa::Id => format!("{twice} penerima `{name}` juga menerima program lain, padahal penerimanya {all}"),
                Bahasa::En => format!("{twice} recipients of `{name}` stand in another programme too, but it has {all}"),
            }
        });
        let todo = teks!("periksa kedua angkanya", "check both figures");
        let found = Temuan::new(cell.tempat.clone(), message, todo).tercetak(&cell.tercetak);
        let found = found.dihitung(all).difference(twice, all);
        found.beside(program.penerima.iter().map(|c| &c.tempat))
    });
}

/// A figure of a year is one number, wherever it is printed: place, text and value of each cell.
fn one_figure<T: PartialEq>(
    what: &Teks,
    year: Tahun,
    all: &[(&Tempat, &str, T)],
    p: &mut Pemeriksa,
) {
    let Some((_, a, own)) = all.first() else {
        return;
    };
    let Some((place, b, _)) = all.iter().find(|(_, _, other)| other != own) else {
        p.pass();
        return;
    };
    let message = Teks::each(|bahasa| {
        let what = what.get(bahasa);
        match bahasa {
            Bahasa::Id => format!(
                "{what} {year} tercetak {a} dan {b}: tidak dapat ditentukan mana yang berlaku"
            ),
            Bahasa::En => format!(
                "{what} of {year}: printed as {a} and as {b}; which of them holds cannot be told"
            ),
        }
    });
    let todo = teks!(
        "cetak satu angka untuk setahun dan satuan yang sama",
        "print one number for one year and unit"
    );
    let found = Temuan::new((*place).clone(), message, todo).tercetak(*b);
    p.fail(found.beside(all.iter().map(|(place, ..)| *place)));
}

/// The poor and the planned share of a year.
fn figures(row: &AssistanceRow<'_>, p: &mut Pemeriksa) {
    let poor = teks!("warga miskin", "the poor");
    one_figure(
        &poor,
        row.tahun,
        &numbers(&cells(&row.program, |p| p.sasaran.as_ref())),
        p,
    );
    let planned = row.program.iter().filter_map(|p| p.target_cakupan.as_ref());
    let planned =
        planned.filter_map(|c| Some((&c.tempat, c.tercetak.as_str(), c.value()?.share(true))));
    let target = teks!("target cakupan", "planned share");
    one_figure(&target, row.tahun, &planned.collect::<Vec<_>>(), p);
}

fn numbers<'a>(
    cells: &[(&'a BarisBantuan, &'a Sel<Target>)],
) -> Vec<(&'a Tempat, &'a str, Result<Angka, TakTerdefinisi>)> {
    let number = |c: &'a Sel<Target>| (&c.tempat, c.tercetak.as_str(), number_in(Some(c)));
    cells.iter().map(|(_, c)| number(c)).collect()
}

/// Each recipient once: no fewer than the largest programme has, and no more than there are poor.
fn recipients(row: &AssistanceRow<'_>, p: &mut Pemeriksa) {
    let counted = cells(&row.program, |p| p.penerima.as_ref());
    let largest = counted
        .iter()
        .filter_map(|(p, c)| Some((number_in(Some(c)).ok()?, *p, *c)));
    let Some((most, program, cell)) = largest.max_by_key(|(n, ..)| *n) else {
        return;
    };
    let sum = Angka::total(counted.iter().filter_map(|(_, c)| number_in(Some(c)).ok())).ok();
    let (year, satuan) = (row.tahun, unit(row.satuan));
    if row.overlap_is_open() {
        let all = row.sasaran.ok();
        let message = Teks::each(|b| {
            let (most, sum) = (num(most, b), sum.map_or_else(String::new, |s| num(s, b)));
            let of = all.map_or_else(String::new, |a| match b {
                Bahasa::Id => format!(" dari {}{satuan} warga miskin", num(a, b)),
                Bahasa::En => format!(" of {}{satuan} poor", num(a, b)),
            });
            match b {
                Bahasa::Id => format!(
                    "{year}: tidak dinyatakan berapa penerima yang tercatat pada lebih dari satu program; penerimanya antara {most} dan {sum}{of}"
                ),
                Bahasa::En => format!(
                    "{year}: it is not said how many recipients stand in more than one programme; they are between {most} and {sum}{of}"
                ),
            }
        });
        let todo = teks!(
            "isi `juga_penerima`: berapa penerima program itu yang sudah tercatat pada program di atasnya; 0 bila tidak ada",
            "fill in `juga_penerima`: how many recipients of the programme stand in one above it already; 0 if none"
        );
        // Where the first of them does not say it.
        let open = row.program.iter().find(|p| p.overlap().is_none());
        let open = open.and_then(|p| p.penerima.as_ref()).unwrap_or(cell);
        let found = Temuan::new(open.tempat.in_column("juga_penerima"), message, todo);
        p.fail_as(Keparahan::Catatan, found.beside(places(row)));
        return;
    }
    let Ok(once) = row.penerima else {
        p.skip();
        return;
    };
    let told = |p: &&BarisBantuan| {
        let twice = number_in(p.juga_penerima.as_ref());
        twice.is_ok_and(|n| number_in(p.penerima.as_ref()).is_ok_and(|all| n > all))
    };
    if row.program.iter().any(told) {
        p.skip();
        return;
    }
    p.judge(once >= most, || {
        let name = &program.program;
        let message = Teks::each(|b| {
            let (once, most) = (num(once, b), num(most, b));
            match b {
                Bahasa::Id => format!("penerima bantuan {year} tanpa hitung ganda {once}{satuan}, lebih sedikit daripada penerima `{name}` sendiri, {most}"),
                Bahasa::En => format!("each counted once, {once}{satuan} receive help in {year}, fewer than the {most} of `{name}` alone"),
            }
        });
        let todo = teks!(
            "periksa `juga_penerima`: setiap penerima ganda dikurangkan satu kali, pada program yang di bawah",
            "check `juga_penerima`: who stands twice is taken off once, at the programme further down"
        );
        let found = Temuan::new(cell.tempat.clone(), message, todo).tercetak(&cell.tercetak);
        found.dihitung(once).difference(most, once).beside(places(row))
    });
    let Ok(all) = row.sasaran else { return };
    p.judge_as(Keparahan::Peringatan, once <= all, || {
        let message = Teks::each(|b| {
            let (once, all) = (num(once, b), num(all, b));
            match b {
                Bahasa::Id => format!("penerima bantuan {year} tanpa hitung ganda {once}{satuan}, melebihi warga miskin {all}{satuan}"),
                Bahasa::En => format!("each counted once, {once}{satuan} receive help in {year}, more than the {all}{satuan} that are poor"),
            }
        });
        let todo = teks!(
            "periksa data sasaran dan penerimanya: ada penerima di luar sasaran, atau data sasarannya tidak mutakhir",
            "check the data: some recipients are not among the poor, or the number of the poor is out of date"
        );
        let poor = cells(&row.program, |p| p.sasaran.as_ref());
        let found = Temuan::new(cell.tempat.clone(), message, todo).tercetak(&cell.tercetak);
        let found = found.dihitung(all).difference(once, all);
        found.beside(places(row)).beside(poor.iter().map(|(_, c)| &c.tempat))
    });
}

/// Fewer updates of the data base than were due.
fn updates(row: &AssistanceRow<'_>, p: &mut Pemeriksa) {
    let year = row.tahun;
    let due_cells = cells(&row.setahun, |p| p.pemutakhiran_wajib.as_ref());
    let done_cells = cells(&row.setahun, |p| p.pemutakhiran.as_ref());
    let done = teks!("pemutakhiran data", "updates of the data");
    one_figure(&done, year, &numbers(&done_cells), p);
    let due = teks!("pemutakhiran yang wajib", "updates due");
    one_figure(&due, year, &numbers(&due_cells), p);
    if let Some((_, cell)) = due_cells.first()
        && let Ok(due) = row.pemutakhiran_wajib
        && year.get() >= SETAHUN_PENUH
        && due < Angka::from(PEMUTAKHIRAN_SETAHUN)
    {
        let message = Teks::each(|b| {
            let due = num(due, b);
            match b {
                Bahasa::Id => format!(
                    "pemutakhiran data {year} disebut wajib {due} kali; DTSEN dimutakhirkan setiap tiga bulan, {PEMUTAKHIRAN_SETAHUN} kali setahun ({DTSEN})"
                ),
                Bahasa::En => format!(
                    "{due} updates of the data are said to be due in {year}; DTSEN is updated every three months, {PEMUTAKHIRAN_SETAHUN} times a year ({DTSEN})"
                ),
            }
        });
        let todo = teks!(
            "sesuaikan banyaknya pemutakhiran",
            "adjust the number of updates"
        );
        let found = Temuan::new(cell.tempat.clone(), message, todo).tercetak(&cell.tercetak);
        let found = found.dihitung(Angka::from(PEMUTAKHIRAN_SETAHUN));
        p.fail_as(
            Keparahan::Catatan,
            found.difference(due, Angka::from(PEMUTAKHIRAN_SETAHUN)),
        );
    }
    let (Some((_, cell)), Ok(done), Ok(due)) =
        (done_cells.first(), row.pemutakhiran, row.pemutakhiran_wajib)
    else {
        return;
    };
    p.judge_as(Keparahan::Catatan, done >= due, || {
        let message = Teks::each(|b| {
            let (done, due) = (num(done, b), num(due, b));
            match b {
                Bahasa::Id => format!("data penerima {year} dimutakhirkan {done} kali dari {due} kali yang wajib"),
                Bahasa::En => format!("the data of the recipients were updated {done} of {due} times in {year}"),
            }
        });
        let todo = teks!(
            "mutakhirkan datanya; penerima yang tidak lagi miskin, dan yang belum tercatat, tidak terlihat sebelum itu",
            "update the data; who is no longer poor, and who is not listed yet, does not show before"
        );
        let found = Temuan::new(cell.tempat.clone(), message, todo).tercetak(&cell.tercetak);
        let found = found.dihitung(due).difference(done, due);
        found.beside(due_cells.iter().map(|(_, c)| &c.tempat))
    });
}
