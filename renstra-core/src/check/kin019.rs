//! KIN019: money without an indicator, where the other nodes of the level have indicators.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::rp;
use crate::model::{Simpul, Tingkat};
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN019",
    keparahan: Keparahan::Peringatan,
    judul_id: "berdana tetapi tanpa indikator",
    judul_en: "money without an indicator",
    dasar: None,
    jalankan: run,
};

/// Levels of which each node has an indicator of its own.
const LEVELS: [Tingkat; 3] = [Tingkat::Program, Tingkat::Kegiatan, Tingkat::SubKegiatan];

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for level in LEVELS {
        let nodes = k.plan.pohon.iter().filter(|n| n.tingkat == level);
        let (with, without): (Vec<&Simpul>, Vec<&Simpul>) =
            nodes.partition(|n| n.indikator.iter().any(|i| !i.nama.is_empty()));
        for _ in &with {
            p.pass();
        }
        let funded = without.into_iter().filter_map(|n| Some((n, money(n)?)));
        let funded: Vec<(&Simpul, Rupiah)> = funded.collect();
        // A table that prints indicators of other levels only has none here by its form.
        if with.is_empty() {
            for _ in &funded {
                p.skip();
            }
            continue;
        }
        for one in funded {
            p.fail(finding(one));
        }
    }
}

/// The first amount above zero of the years of a node.
fn money(node: &Simpul) -> Option<Rupiah> {
    let mut amounts = node.pagu.iter().filter_map(|(_, c)| c.money());
    amounts.find(|m| !m.is_zero() && !m.is_negative())
}

fn finding((node, money): (&Simpul, Rupiah)) -> Temuan {
    let name = node.label();
    Temuan::new(
        node.tempat.clone(),
        Teks::each(|b| {
            let m = rp(money, b);
            match b {
                Bahasa::Id => format!("`{name}` berdana {m} tetapi tanpa indikator"),
                Bahasa::En => format!("`{name}` has {m} and no indicator"),
            }
        }),
        teks!(
            "tulis indikator dan targetnya; setiap program, kegiatan, dan sub kegiatan punya indikatornya sendiri",
            "write its indicator and targets; each programme, activity and sub-activity has its own"
        ),
    )
    .jalur(&node.jalur)
    .cause("none")
}
