//! SDM002: a printed share differs from count / total, or the counts exceed the total.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::sdm001::groupings;
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::num;
use crate::model::BarisPegawai;
use crate::model::anggaran::Persentase;
use crate::rules::{agrees_as_printed, agrees_truncated};
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Sel, Target, Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "SDM002",
    keparahan: Keparahan::Galat,
    judul_id: "bagian tercetak berbeda dari jumlah dibagi total, atau jumlahnya melebihi total",
    judul_en: "a printed share differs from count / total, or the counts exceed the total",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let rows = &k.plan.pegawai;
    // One agency has one staff: a grouping without a total of its own takes that of another.
    let staff = rows.iter().filter(|r| r.is_total()).find_map(total_of);
    for (name, members) in groupings(rows) {
        let own = members
            .iter()
            .filter(|r| r.is_total())
            .find_map(|r| total_of(r));
        let Some(total) = own.or(staff) else {
            if members
                .iter()
                .any(|r| r.persen.as_ref().is_some_and(|c| c.value().is_some()))
            {
                p.skip();
            }
            continue;
        };
        compare_sum(p, name, &members, &total, own.is_some());
        for row in members.iter().filter(|r| !r.is_total()) {
            let share = row.persen.as_ref().filter(|c| c.value().is_some());
            match (count(row), share) {
                (Some(n), Some(cell)) => compare_share(p, row, cell, n, &total),
                (None, Some(_)) => p.skip(),
                _ => {}
            }
        }
    }
}

fn count(row: &BarisPegawai) -> Option<Angka> {
    row.jumlah.as_ref()?.value().and_then(Target::number)
}

/// A printed total and its place.
type Jumlah<'a> = (Angka, &'a Tempat);

fn total_of(row: &BarisPegawai) -> Option<Jumlah<'_>> {
    Some((count(row)?, &row.jumlah.as_ref()?.tempat))
}

/// The counts of a grouping: equal to its own total, never above that of the staff.
fn compare_sum(
    p: &mut Pemeriksa,
    name: &str,
    members: &[&BarisPegawai],
    (total, at): &Jumlah<'_>,
    own: bool,
) {
    let counted: Vec<(&BarisPegawai, Angka)> = members
        .iter()
        .filter(|r| !r.is_total())
        .filter_map(|r| Some((*r, count(r)?)))
        .collect();
    let (Some((first, _)), Ok(sum)) = (
        counted.first(),
        Angka::total(counted.iter().map(|(_, n)| *n)),
    ) else {
        return;
    };
    let total = *total;
    // A count that is missing may be the rest.
    let all = members.iter().filter(|r| !r.is_total()).count();
    if own && counted.len() < all && sum < total {
        p.skip();
        return;
    }
    let ok = if own { sum == total } else { sum <= total };
    p.judge(ok, || {
        let place = first
            .jumlah
            .as_ref()
            .map_or_else(|| first.tempat.clone(), |c| c.tempat.clone());
        let finding = Temuan::new(
            place,
            Teks::each(|b| {
                let (s, t) = (num(sum, b), num(total, b));
                match b {
                    Bahasa::Id => {
                        format!("jumlah pegawai menurut `{name}` {s}, sedangkan totalnya {t}")
                    }
                    Bahasa::En => {
                        format!("the staff by `{name}` adds up to {s}, but the total is {t}")
                    }
                }
            }),
            teks!(
                "periksa jumlah setiap kelompok",
                "check the count of each group"
            ),
        )
        .tercetak(total.to_string())
        .dihitung(sum)
        .beside(
            counted
                .iter()
                .filter_map(|(r, _)| Some(&r.jumlah.as_ref()?.tempat)),
        )
        .beside([*at]);
        finding.difference(sum, total)
    });
}

fn compare_share(
    p: &mut Pemeriksa,
    row: &BarisPegawai,
    cell: &Sel<Persentase>,
    n: Angka,
    (total, at): &Jumlah<'_>,
) {
    let total = *total;
    let hundred = Rasio::whole(Angka::from(100));
    let (Some(printed), Ok(exact)) = (cell.value(), Rasio::new(n, total)) else {
        p.skip();
        return;
    };
    let exact = exact.multiply(&hundred);
    let cut = agrees_truncated(printed.angka, printed.desimal, &exact);
    if agrees_as_printed(printed.angka, printed.desimal, &exact) {
        p.pass();
        return;
    }
    let (name, text) = (&row.kelompok, &cell.tercetak);
    let expected = exact
        .round(Pembulatan::half_away(printed.desimal.max(1)))
        .ok();
    let finding = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let e = expected.map_or_else(String::new, |v| num(v, b));
            let (n, t) = (num(n, b), num(total, b));
            match b {
                Bahasa::Id => format!("bagian `{name}` tercetak {text}, {n} dari {t} adalah {e} %"),
                Bahasa::En => {
                    format!("the share of `{name}` is printed as {text}, {n} of {t} is {e} %")
                }
            }
        }),
        teks!("hitung ulang bagiannya", "compute the share again"),
    )
    .tercetak(text)
    .beside(row.jumlah.as_ref().map(|c| &c.tempat))
    .beside([*at]);
    let finding = finding.percent().against(printed.angka, expected);
    if cut {
        p.fail_as(Keparahan::Catatan, finding.cause("cut"));
    } else {
        p.fail(finding);
    }
}
