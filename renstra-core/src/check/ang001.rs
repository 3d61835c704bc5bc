//! ANG001: a year's pagu differs from the sum of its children.
//!
//! A printed amount may be the sum of what its children print, or of what their own children add up
//! to: a mistake further down is reported there, once. The rows of outcomes and outputs print the money of their node once more,
//! or its parts.

use std::cell::LazyCell;

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::sum_slip::{Bagian, BedaBaris, SalahJumlah, sum_slip};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::{list, rp};
use crate::analysis::budget::{Jumlah, printed, sum_known};
use crate::model::figur::Figur;
use crate::model::{Simpul, Tingkat, of_year};
use crate::ordered::Set;
use crate::peraturan::permendagri_86_2017;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, TakTerdefinisi, Teks, Tiada};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG001",
    keparahan: Keparahan::Galat,
    judul_id: "pagu setahun berbeda dari jumlah bawahannya",
    judul_en: "a year's pagu differs from the sum of its children",
    dasar: Some(permendagri_86_2017::T_C_27),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    children(k, p);
    outputs(k, p);
}

/// The money of outcomes and outputs is that of their node once more, or its parts.
fn outputs(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let nodes = k.plan.pohon.iter();
    let mut wrong = Vec::new();
    let mut any_right = false;
    for node in nodes.filter(|n| !n.hasil.is_empty() && n.prints_money_apart()) {
        // An amount that only further rows print is what they print.
        let own = node
            .pagu
            .iter()
            .filter(|(_, c)| c.tempat.same_row(&node.tempat));
        for (year, cell) in own {
            let rows = node.hasil.iter().filter_map(|h| of_year(&h.pagu, *year));
            let cells: Vec<_> = rows
                .filter(|c| c.money().is_some_and(|m| !m.is_zero()))
                .collect();
            let amounts: Vec<Jumlah> = cells.iter().map(|c| printed(Some(c))).collect();
            let (Ok(own), Ok(sum)) = (printed(Some(cell)), sum_known(&amounts)) else {
                continue;
            };
            let fits = sum == own || amounts.iter().all(|m| *m == Ok(own));
            if fits {
                any_right = true;
                p.pass();
                continue;
            }
            // That the children come to it too is told of them.
            let y = k.plan.pohon.tahun.binary_search(year).ok();
            let below = y.filter(|_| !node.anak.is_empty());
            if below.is_some_and(|y| k.roll.of_node(node.id, y) == Ok(sum)) {
                p.skip();
                continue;
            }
            wrong.push({
                let name = node.label();
                let finding = Temuan::new(
                    cell.tempat.clone(),
                    Teks::each(|b| {
                        let (a, e) = (rp(own, b), rp(sum, b));
                        match b {
                            Bahasa::Id => format!(
                                "pagu {year} `{name}` tercetak {a}; baris outcome atau output-nya tidak mengulanginya dan berjumlah {e}"
                            ),
                            Bahasa::En => format!(
                                "pagu of {year} for `{name}` is printed as {a}; the rows of its outcomes or outputs do not repeat it and add up to {e}"
                            ),
                        }
                    }),
                    teks!(
                        "periksa pagu {year} pada baris ini dan pada baris outcome atau output-nya",
                        "check the amount of {year} in this row and in the rows of its outcomes or outputs"
                    ),
                )
                .tercetak(&cell.tercetak)
                .dihitung(sum)
                .beside(cells.iter().map(|c| &c.tempat))
                .jalur(&node.jalur)
                .figur(Figur::Pagu(node.jalur.clone()).at(Some(*year)));
                (node, finding.difference(own, sum))
            });
        }
    }
    // A table in which none fits has a form of its own.
    for (node, finding) in wrong {
        let cause = match any_right {
            true => node.jalur.as_str(),
            false => "outputs",
        };
        p.fail_as(Keparahan::Peringatan, finding.cause(cause));
    }
}

fn children(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let tree = &k.plan.pohon;
    // Levels that print amounts at all: a form may leave those of tujuan and sasaran out.
    let printing: LazyCell<Set<(Tingkat, Tahun)>, _> = LazyCell::new(|| {
        { tree.iter() }
            .flat_map(|n| {
                let printed = n.pagu.iter().filter(|(_, c)| c.money().is_some());
                printed.map(|(y, _)| (n.tingkat, *y))
            })
            .collect()
    });
    let prints = |level, y: usize| {
        tree.tahun
            .get(y)
            .is_some_and(|year| printing.contains(&(level, *year)))
    };
    for node in tree.iter().filter(|n| !n.anak.is_empty()) {
        let mut empty: Vec<Kosong<'_>> = Vec::new();
        let mut row = BedaBaris::default();
        for (y, year) in tree.tahun.iter().enumerate() {
            let Some(cell) = node.pagu_of(*year) else {
                continue;
            };
            let below: Vec<Jumlah> = tree
                .children(node)
                .map(|c| printed(c.pagu_of(*year)))
                .collect();
            let rolled: Vec<Jumlah> = tree
                .children(node)
                .map(|c| k.roll.of_node(c.id, y))
                .collect();
            let (own, sum, deep) = (printed(Some(cell)), sum_known(&below), sum_known(&rolled));
            if cell.missing() == Some(Tiada::SelKosong)
                && prints(node.tingkat, y)
                && let Ok(expected) = deep.or(sum)
                && !expected.is_zero()
            {
                empty.push((*year, cell, expected));
                continue;
            }
            let (Ok(own), Ok(expected)) = (own, deep.or(sum)) else {
                p.skip();
                continue;
            };
            // What stands below it twice counts once.
            let twice = k.roll.again(Some(node.id)).next().is_some();
            let once = k.roll.of_node(node.id, y).ok().filter(|_| twice);
            let ok = Ok(own) == sum || Ok(own) == deep || Some(own) == once;
            let expected = once.unwrap_or(expected);
            let blank = tree
                .children(node)
                .filter(|c| printed(c.pagu_of(*year)) == Err(TakTerdefinisi::DataTidakAda))
                .count();
            // What is missing below could be the rest.
            let grave = explained_by_gaps(blank, own, expected);
            if ok {
                row.pass(p);
                continue;
            }
            let slip = (sum == Ok(expected)).then(|| {
                let parts = tree.children(node).zip(&below);
                let parts: Vec<Bagian<'_>> = parts
                    .filter_map(|(c, m)| {
                        Some(Bagian {
                            nama: &c.uraian,
                            tempat: &c.tempat,
                            uang: (*m).ok()?,
                        })
                    })
                    .collect();
                sum_slip(own, &parts)
            });
            let slip = slip.flatten();
            let told = slip.map_or(Teks::same(""), SalahJumlah::teks);
            let name = node.label();
            let finding = Temuan::new(
                    cell.tempat.clone(),
                    Teks::each(|b| {
                        let (a, e) = (rp(own, b), rp(expected, b));
                        match b {
                            Bahasa::Id => format!(
                                "pagu {year} `{name}` tercetak {a}, jumlah bawahannya {e}{}{}",
                                if blank > 0 { format!(" ({blank} bawahan tanpa angka)") } else { String::new() },
                                told.id
                            ),
                            Bahasa::En => format!(
                                "pagu of {year} for `{name}` is printed as {a}, its children add up to {e}{}{}",
                                if blank > 0 { format!(" ({blank} below without a figure)") } else { String::new() },
                                told.en
                            ),
                        }
                    }),
                    teks!(
                        "periksa pagu ini dan semua bawahannya pada tahun {year}",
                        "check this amount and all amounts below it in {year}"
                    ),
                )
                .tercetak(&cell.tercetak)
                .dihitung(expected)
                .beside(
                    tree.children(node)
                        .filter_map(|c| Some(&c.pagu_of(*year)?.tempat)),
                )
                .jalur(&node.jalur)
                .figur(Figur::Pagu(node.jalur.clone()).at(Some(*year)));
            row.fail((grave, finding), (own, expected), slip);
        }
        row.report(&node.jalur, p);
        if let Some(first) = empty.first() {
            p.fail_as(Keparahan::Peringatan, without(node, first, &empty));
        }
    }
}

/// A year without an amount, and what the children add up to.
type Kosong<'a> = (Tahun, &'a Sel<Rupiah>, Rupiah);

/// A node that prints no amount where its children have money, and others of its level print theirs.
fn without(node: &Simpul, first: &Kosong<'_>, empty: &[Kosong<'_>]) -> Temuan {
    let (name, years) = (node.label(), list(empty.iter().map(|(year, ..)| year)));
    let (year, cell, expected) = first;
    Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let e = rp(*expected, b);
            match b {
                Bahasa::Id => format!("pagu `{name}` kosong pada {years}, padahal bawahannya berjumlah {e} pada {year}"),
                Bahasa::En => format!("`{name}` prints no amount in {years}, although its children add up to {e} in {year}"),
            }
        }),
        teks!(
            "isi pagunya dengan jumlah bawahannya",
            "fill the amount in with the sum of its children"
        ),
    )
    .dihitung(*expected)
    .jalur(&node.jalur)
    .figur(Figur::Pagu(node.jalur.clone()).at(Some(*year)))
}

/// A sum of which parts are missing contradicts a larger amount less than one that is complete; amounts below zero
/// are ANG010.
pub(super) fn explained_by_gaps(gaps: usize, printed: Rupiah, sum: Rupiah) -> Keparahan {
    if gaps > 0 && printed > sum {
        Keparahan::Peringatan
    } else {
        Keparahan::Galat
    }
}
