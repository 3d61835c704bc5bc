//! KIN020: quarters or months that do not lead to their year: it is not declared how, or running totals fall.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use super::wording::{num, rp, series};
use crate::analysis::budget::printed;
use crate::analysis::progress::proposal::propose;
use crate::analysis::progress::realised::{Bagian, Terealisasi, money_way, reads_like_totals};
use crate::model::{Indikator, SifatIndikator, Simpul};
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Angka, Bahasa, Rupiah, Sel, Tahun, TakTerdefinisi, Target, Teks};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN020",
    keparahan: Keparahan::Peringatan,
    judul_id: "triwulan atau bulan yang tidak menjadi setahun: akumulasinya tidak dinyatakan, atau jumlah berjalannya turun",
    judul_en: "quarters or months that do not make their year: their accumulation is not declared, or running totals fall",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    if k.plan.realisasi.is_empty() {
        return;
    }
    let reached = Terealisasi::new(k.plan);
    for node in k.plan.pohon.iter() {
        for i in &node.indikator {
            indicator(&reached, node, i, p);
        }
        for (year, cells) in reached.spent_by_year(node).into_iter().flat_map(Map::iter) {
            if let Ok(cells) = cells
                && cells.len() > 1
            {
                money(k, node, *year, cells, p);
            }
        }
    }
}

/// The figures of a year as numbers; `None` where one of them is none.
fn numbers(cells: &[&Sel<Target>]) -> Option<Vec<Angka>> {
    cells.iter().map(|c| c.value()?.number()).collect()
}

/// One finding for the years of an indicator that nothing is declared of, one for each running total that falls.
fn indicator(reached: &Terealisasi<'_>, node: &Simpul, i: &Indikator, p: &mut Pemeriksa) {
    let mut open = Vec::new();
    for (year, (figure, cells)) in reached.of(node, i) {
        match (figure, i.akumulasi) {
            (Err(TakTerdefinisi::AkumulasiTakDinyatakan), _) => open.push((year, cells)),
            (Err(TakTerdefinisi::DiLuarRentang), Some(SifatIndikator::Kumulatif)) => {
                match falls(&cells) {
                    Some((before, cell)) => {
                        p.fail(fallen(&i.nama, year, before, cell).jalur(&node.jalur))
                    }
                    None => p.skip(),
                }
            }
            _ if cells.is_empty() => p.skip(),
            _ => p.pass(),
        }
    }
    let Some((year, cells)) = open.first() else {
        return;
    };
    let Some(cell) = cells.last() else {
        return;
    };
    let shown = |b| {
        series(cells.iter().map(|c| {
            c.value()
                .and_then(Target::number)
                .map_or_else(|| c.tercetak.to_string(), |n| num(n, b))
        }))
    };
    let years = open.iter().map(|(year, cells)| {
        let target = i.target_of(*year).and_then(|c| c.value()?.number());
        Some((numbers(cells)?, target))
    });
    let years = years.collect::<Option<Vec<_>>>().unwrap_or_default();
    let todo = declare("akumulasi", propose(&years, i.is_percent()));
    let name = &i.nama;
    let found = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| match b {
            Bahasa::Id => format!(
                "`{name}` {year}: tidak dinyatakan apakah {} dijumlahkan atau yang terakhir yang berlaku (`akumulasi`); capaiannya tidak dapat ditentukan",
                shown(b)
            ),
            Bahasa::En => format!(
                "`{name}` {year}: it is not declared whether {} add up or the last one counts (`akumulasi`); the achievement cannot be told",
                shown(b)
            ),
        }),
        todo,
    );
    let others = open
        .iter()
        .flat_map(|(_, cells)| cells.iter().map(|c| &c.tempat));
    p.fail_as(
        Keparahan::Catatan,
        found
            .tercetak(&cell.tercetak)
            .beside(others)
            .jalur(&node.jalur),
    );
}

/// Money that is the period's own unless declared: amounts that read like running totals, running totals that fall.
fn money(
    k: &Konteks<'_>,
    node: &Simpul,
    year: Tahun,
    cells: &[Bagian<'_, Rupiah>],
    p: &mut Pemeriksa,
) {
    let y = k.plan.pohon.tahun.binary_search(&year).ok();
    let pagu = y.map_or(Err(TakTerdefinisi::DataTidakAda), |y| {
        k.roll.of_node(node.id, y)
    });
    let amounts: Vec<_> = { cells.iter() }
        .filter_map(|(_, c)| Some((printed(Some(c)).ok()?, *c)))
        .collect();
    let fall = || {
        amounts.windows(2).find_map(|w| match w {
            [(a, _), (b, cell)] if b < a => Some((*a, *cell)),
            _ => None,
        })
    };
    let name = node.label();
    if money_way(node) == Some(SifatIndikator::Kumulatif) {
        return match fall() {
            Some((before, cell)) => {
                let before = Teks::each(|b| rp(before, b));
                p.fail(fallen_text(&name, year, &before, cell).jalur(&node.jalur));
            }
            None => p.pass(),
        };
    }
    let (true, Some((last, cell)), Ok(pagu)) =
        (reads_like_totals(cells, node, pagu), amounts.last(), pagu)
    else {
        p.pass();
        return;
    };
    let found = Temuan::new(
        cell.tempat.clone(),
        Teks::each(|b| {
            let (last, pagu) = (rp(*last, b), rp(pagu, b));
            match b {
                Bahasa::Id => format!(
                    "realisasi {year} `{name}` naik sampai {last} dari pagu {pagu}, dan jumlahnya melampaui pagu itu: terbaca sebagai jumlah berjalan, yang tidak dijumlahkan"
                ),
                Bahasa::En => format!(
                    "what was spent in {year} for `{name}` rises to {last} of a budget of {pagu}, and its sum passes that budget: it reads like running totals, which are not added up"
                ),
            }
        }),
        declare("akumulasi_rp", Some(SifatIndikator::Kumulatif)),
    );
    p.fail(
        found
            .tercetak(&cell.tercetak)
            .beside(cells.iter().map(|(_, c)| &c.tempat))
            .beside(node.pagu_of(year).map(|c| &c.tempat))
            .jalur(&node.jalur),
    );
}

/// What to declare, with the way that the figures leave.
fn declare(column: &str, proposed: Option<SifatIndikator>) -> Teks {
    match proposed.map(SifatIndikator::nama) {
        Some(way) => teks!(
            "nyatakan `{column}` di tabel program; angkanya cocok dengan `{way}`",
            "declare `{column}` in the table of programmes; the figures fit `{way}`"
        ),
        None => teks!(
            "nyatakan `{column}` di tabel program: inkremental (dijumlahkan), kumulatif (jumlah berjalan), atau absolut (keadaan)",
            "declare `{column}` in the table of programmes: inkremental (added up), kumulatif (running totals) or absolut (a state)"
        ),
    }
}

/// The first figure below the one before it.
fn falls<'a>(cells: &[&'a Sel<Target>]) -> Option<(Angka, &'a Sel<Target>)> {
    let number = |c: &Sel<Target>| c.value()?.number();
    cells.windows(2).find_map(|w| {
        let [a, b] = w else { return None };
        let before = number(a)?;
        (number(b)? < before).then_some((before, *b))
    })
}

fn fallen(name: &str, year: Tahun, before: Angka, cell: &Sel<Target>) -> Temuan {
    fallen_text(name, year, &Teks::each(|b| num(before, b)), cell)
}

fn fallen_text<T>(name: &str, year: Tahun, before: &Teks, cell: &Sel<T>) -> Temuan {
    let text = &cell.tercetak;
    let Teks { id, en } = before;
    Temuan::new(
        cell.tempat.clone(),
        teks!(
            "`{name}` {year} dinyatakan kumulatif, tetapi {text} lebih kecil dari {id} sebelumnya: jumlah berjalan tidak turun",
            "`{name}` of {year} is declared cumulative, but {text} is less than the {en} before it: running totals do not fall"
        ),
        teks!(
            "periksa angkanya, atau nyatakan akumulasi yang lain",
            "check the figures, or declare another accumulation"
        ),
    )
    .tercetak(text)
}
