//! ANG020: what a node spent differs from the sum of what is below it.
//!
//! Compared time by time, the whole year too, where all of them say it; where some say nothing, the node may have spent
//! more than those that do, not less.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Rujukan, Temuan};
use super::wording::rp;
use crate::analysis::progress::realised::Bagian;
use crate::analysis::spending::{Belanja, amount_in};
use crate::model::{BarisRealisasi, Masa, Simpul, SimpulId};
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Tahun, Teks, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG020",
    keparahan: Keparahan::Galat,
    judul_id: "realisasi berbeda dari jumlah realisasi bawahannya",
    judul_en: "an amount spent differs from the sum of what is below it",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    if !k.plan.realisasi.iter().any(BarisRealisasi::has_money) {
        return;
    }
    let tree = &k.plan.pohon;
    let all = Belanja::new(k.plan);
    for node in tree.iter().filter(|n| !n.anak.is_empty()) {
        for (year, cells) in all
            .reached
            .spent_by_year(node)
            .into_iter()
            .flat_map(Map::iter)
        {
            let y = tree.tahun.binary_search(year);
            match (cells, y) {
                (Ok(cells), Ok(y)) => compare(k, &all, node, (*year, y), cells, p),
                _ => p.skip(),
            }
        }
    }
}

/// Below a node in one time.
struct Bawahan {
    sum: Rupiah,
    /// How many say nothing of it.
    silent: usize,
}

/// Each time of a year in which node and children contradict each other.
fn compare(
    k: &Konteks<'_>,
    all: &Belanja<'_>,
    node: &Simpul,
    (year, y): (Tahun, usize),
    cells: &[Bagian<'_, Rupiah>],
    p: &mut Pemeriksa,
) {
    let due: Vec<SimpulId> = all.due(&node.anak, y, year).collect();
    let own = all.parts(node.id, year);
    let (mut compared, mut told) = (false, false);
    for (masa, amount) in own {
        let Some(below) = below(all, &due, year, *masa) else {
            continue;
        };
        compared = true;
        let agrees = match below.silent {
            0 => *amount == below.sum,
            _ => *amount >= below.sum,
        };
        let cell = cells.iter().find(|(own, _)| own == masa).map(|(_, c)| *c);
        let (false, Some(cell)) = (agrees, cell) else {
            continue;
        };
        told = true;
        let children = due.iter().filter_map(|id| k.plan.pohon.get(*id));
        let places: Vec<&Tempat> = { children }
            .filter_map(|n| all.reached.spent_cells(n, year)?.as_ref().ok())
            .flat_map(|cells| cells.iter().filter(|(own, _)| in_time(*own, *masa)))
            .map(|(_, c)| &c.tempat)
            .collect();
        let name = node.label();
        let time = masa.teks();
        let found = Temuan::new(
            cell.tempat.clone(),
            Teks::each(|b| {
                let (a, e) = (rp(*amount, b), rp(below.sum, b));
                match (b, below.silent) {
                    (Bahasa::Id, 0) => format!("realisasi {year} ({}) `{name}` {a}, jumlah realisasi bawahannya {e}", time.id),
                    (Bahasa::En, 0) => format!("{a} was spent in {year} ({}) for `{name}`, what is below it adds up to {e}", time.en),
                    (Bahasa::Id, n) => format!("realisasi {year} ({}) `{name}` {a} kurang dari realisasi bawahannya {e} ({n} bawahan tanpa angka)", time.id),
                    (Bahasa::En, n) => format!("{a} spent in {year} ({}) for `{name}` is less than the {e} spent below it ({n} below without a figure)", time.en),
                }
            }),
            teks!(
                "periksa angka ini dan angka semua bawahannya untuk masa yang sama",
                "check this amount and all amounts below it for the same time"
            ),
        )
        .tercetak(&cell.tercetak)
        .dihitung(below.sum)
        .beside(places)
        .acuan(Rujukan::BelanjaBawahan(year, *masa))
        .jalur(&node.jalur);
        p.fail(found.difference(*amount, below.sum));
    }
    match (told, compared) {
        (true, _) => {}
        (false, true) => p.pass(),
        (false, false) => p.skip(),
    }
}

/// What the nodes spent in a time; `None` where none of them says it.
fn below(all: &Belanja<'_>, due: &[SimpulId], year: Tahun, masa: Masa) -> Option<Bawahan> {
    let amounts = due.iter().map(|id| amount_in(all.parts(*id, year), masa));
    let mut below = Bawahan {
        sum: Rupiah::ZERO,
        silent: 0,
    };
    for amount in amounts {
        match amount {
            Some(amount) => below.sum = below.sum.checked_add(amount).ok()?,
            None => below.silent += 1,
        }
    }
    (below.silent < due.len()).then_some(below)
}

fn in_time(own: Masa, masa: Masa) -> bool {
    own == masa || masa == Masa::Setahun || own.its_quarter() == Some(masa)
}
