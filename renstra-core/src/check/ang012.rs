//! ANG012: several lines of the budget history print the same budget and the same realisation, to the rupiah.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::rp;
use crate::model::BarisAnggaran;
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Tahun, Teks, TempatLain};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "ANG012",
    keparahan: Keparahan::Catatan,
    judul_id: "beberapa baris mencetak anggaran dan realisasi yang sama persis",
    judul_en: "several lines print exactly the same budget and realisation",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let mut pairs: Map<(Tahun, Rupiah, Rupiah), Vec<[&BarisAnggaran; 2]>> = Map::new();
    for i in k.anggaran.leaves() {
        let partner = k.anggaran.partner(i, &k.realisasi);
        let lines = k
            .anggaran
            .lines
            .get(i)
            .zip(partner.and_then(|j| k.realisasi.lines.get(j)));
        let Some((budget, spent)) = lines else {
            continue;
        };
        for (year, cell) in &budget.nilai {
            let amounts = cell
                .value()
                .zip(spent.nilai_of(*year).and_then(|c| c.value()));
            // Round amounts are standard costs, which lines may well share.
            let odd = amounts.filter(|(a, r)| a != r && !a.is_round() && !r.is_round());
            if let Some((a, r)) = odd {
                pairs.push((*year, *a, *r), [*budget, *spent]);
            }
        }
    }
    for ((year, a, r), lines) in pairs {
        let [[first, _], rest @ ..] = lines.as_slice() else {
            continue;
        };
        if rest.is_empty() {
            p.pass();
            continue;
        }
        let Some(cell) = first.nilai_of(year) else {
            continue;
        };
        let cells = lines
            .iter()
            .flatten()
            .filter_map(|l| Some(&l.nilai_of(year)?.tempat));
        let others = rest.iter().filter_map(|[l, _]| {
            let cell = l.nilai_of(year)?;
            Some(TempatLain {
                tercetak: Some(cell.tercetak.to_string()),
                ..TempatLain::from(&cell.tempat)
            })
        });
        // The same lines in several years are one copy.
        let rows: String = lines.iter().map(|[l, _]| l.tempat.row_key()).collect();
        let (name, n) = (&first.uraian, rest.len());
        let finding = Temuan::new(
            cell.tempat.clone(),
            Teks::each(|b| {
                let (a, r) = (rp(a, b), rp(r, b));
                match b {
                    Bahasa::Id => format!(
                        "anggaran {a} dan realisasi {r} {year} pada `{name}` tercetak juga pada {n} baris lain, sama sampai rupiahnya"
                    ),
                    Bahasa::En => format!(
                        "budget {a} and realisation {r} of {year} for `{name}` are printed for {n} other lines too, the same to the rupiah"
                    ),
                }
            }),
            teks!(
                "periksa apakah satu jumlah tersalin ke beberapa baris",
                "check whether one amount was copied to several lines"
            ),
        );
        p.fail(
            finding
                .tercetak(&cell.tercetak)
                .beside(cells.filter(|t| **t != cell.tempat))
                .lists(others)
                .cause(rows),
        );
    }
}
