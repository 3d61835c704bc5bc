//! KIN020: quarters or months that do not lead to their year: it is not declared how, running totals fall, or they come
//! to something else than is printed for the whole year.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Rujukan, Temuan};
use super::wording::{num, rp, series};
use crate::analysis::budget::printed;
use crate::analysis::progress::proposal::propose;
use crate::analysis::progress::realised::{
    Bagian, Terealisasi, comes_to, in_parts, money_way, reads_like_totals,
};
use crate::model::figur::{Figur, UkuranIndikator};
use crate::model::{Indikator, SifatIndikator, Simpul};
use crate::ordered::Map;
use crate::rules::agrees_as_printed;
use crate::value::bahasa::teks;
use crate::value::target::unit_fits;
use crate::value::{
    Angka, Bahasa, Nilai, Rasio, Rupiah, Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat,
};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN020",
    keparahan: Keparahan::Peringatan,
    judul_id: "triwulan atau bulan yang tidak menjadi setahun: akumulasinya tidak dinyatakan, jumlah berjalannya turun, atau hasilnya lain",
    judul_en: "quarters or months that do not make their year: their accumulation is not declared, running totals fall, or they come to something else",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    if k.plan.realisasi.is_empty() {
        return;
    }
    let reached = &k.progress;
    for node in k.plan.pohon.iter() {
        for (i, nomor) in node.indikator.iter().zip(1..) {
            indicator(reached, node, (i, nomor), p);
            other_year(reached, node, i, p);
        }
        for (year, cells) in reached.spent_by_year(node).into_iter().flat_map(Map::iter) {
            if let Ok(cells) = cells
                && cells.len() > 1
            {
                money(k, node, *year, cells, p);
            }
        }
        for (year, whole, parts) in reached.both_spent(node) {
            if is_of_form(whole, &parts) {
                continue;
            }
            let amount =
                |(masa, c): &Bagian<'_, Rupiah>| Some((*masa, printed(Some(c)).ok()?.angka()));
            let amounts = parts.iter().map(amount).collect::<Option<Vec<_>>>();
            let (Ok(own), Some(amounts)) = (printed(Some(whole)), amounts) else {
                p.skip();
                continue;
            };
            let way = money_way(node).unwrap_or(SifatIndikator::Inkremental);
            let what = (node.label(), year, teks!("realisasi", "the amount spent"));
            let places = parts.iter().map(|(_, c)| &c.tempat).collect();
            differs(
                &what,
                (whole, own.angka(), 2),
                &comes_to(&amounts, Some(way)),
                places,
                (way, |n| {
                    Rupiah::from_angka(n).map_or(Nilai::Angka(n), Nilai::Rupiah)
                }),
                p,
            );
        }
    }
}

/// The figures of a year as numbers; `None` where one of them is none.
fn numbers(cells: &[&Sel<Target>]) -> Option<Vec<Angka>> {
    cells.iter().map(|c| c.value()?.number()).collect()
}

/// One finding for the years of an indicator that nothing is declared of, one for each running total that falls.
fn indicator(
    reached: &Terealisasi<'_>,
    node: &Simpul,
    (i, nomor): (&Indikator, u32),
    p: &mut Pemeriksa,
) {
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
    let proposed = propose(&years, i.is_percent());
    let todo = declare("akumulasi", proposed);
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
            .declare(
                Figur::indikator(&*node.jalur, nomor, UkuranIndikator::Target).to_string(),
                &i.nama,
                "akumulasi",
                proposed.map(SifatIndikator::nama),
            )
            .jalur(&node.jalur)
            // Nothing is declared: one cause, however many indicators.
            .cause(proposed.map_or("", SifatIndikator::nama)),
    );
}

/// True if a year and its parts stand in one row of an evaluation form: KIN021 compares them.
fn is_of_form<T>(whole: &Sel<T>, parts: &[Bagian<'_, T>]) -> bool {
    parts.iter().all(|(_, c)| c.tempat.same_row(&whole.tempat))
}

/// The figure of a whole year beside its parts, and the target of a year beside those of its parts.
fn other_year(reached: &Terealisasi<'_>, node: &Simpul, i: &Indikator, p: &mut Pemeriksa) {
    let numbers = |parts: &[Bagian<'_, Target>]| {
        let number = |(masa, c): &Bagian<'_, Target>| {
            let b = c
                .value()?
                .single()
                .filter(|b| unit_fits(b, i.satuan.as_ref()))?;
            Some((*masa, b.angka))
        };
        parts.iter().map(number).collect::<Option<Vec<_>>>()
    };
    let whole = reached
        .both(node, i)
        .into_iter()
        .filter(|(_, cell, parts)| !is_of_form(cell, parts))
        .map(|(year, cell, parts)| {
            (
                year,
                Some(cell),
                parts,
                teks!("realisasi", "what was realised"),
            )
        });
    let planned = reached
        .targets_of_parts(node, i)
        .into_iter()
        .map(|(year, parts)| {
            (
                year,
                i.target_of(year),
                parts,
                teks!("target", "the target"),
            )
        });
    for (year, cell, parts, word) in whole.chain(planned) {
        let own = cell.and_then(|c| Some((c, c.value()?.single()?)));
        let (Some((cell, own)), Some(figures)) = (own, numbers(&parts)) else {
            p.skip();
            continue;
        };
        let places = parts.iter().map(|(_, c)| &c.tempat).collect();
        let what = (i.nama.clone(), year, word);
        let results = comes_to(&figures, i.akumulasi);
        differs(
            &what,
            (cell, own.angka, own.desimal),
            &results,
            places,
            (
                i.akumulasi.unwrap_or(SifatIndikator::Inkremental),
                Nilai::Angka,
            ),
            p,
        );
    }
}

/// A printed year unlike anything its parts come to.
fn differs<T>(
    (name, year, word): &(String, Tahun, Teks),
    (whole, own, decimals): (&Sel<T>, Angka, u32),
    results: &[Angka],
    parts: Vec<&Tempat>,
    (way, as_value): (SifatIndikator, fn(Angka) -> Nilai),
    p: &mut Pemeriksa,
) {
    let Some(first) = results.first() else {
        p.skip();
        return;
    };
    if results
        .iter()
        .any(|n| agrees_as_printed(own, decimals, &Rasio::whole(*n)))
    {
        p.pass();
        return;
    }
    let text = &whole.tercetak;
    let (word_id, word_en) = (&word.id, &word.en);
    let found = Temuan::new(
        whole.tempat.clone(),
        Teks::each(|b| {
            let results = series(results.iter().map(|n| as_value(*n).shown(b)));
            match b {
                Bahasa::Id => format!(
                    "{word_id} {year} `{name}` tercetak {text}, sedangkan triwulan atau bulannya menjadi {results}"
                ),
                Bahasa::En => format!(
                    "{word_en} of {year} for `{name}` is printed as {text}, but its quarters or months come to {results}"
                ),
            }
        }),
        teks!(
            "periksa angka setahun dan angka triwulan atau bulannya, atau nyatakan akumulasinya",
            "check the figure of the year and those of its quarters or months, or declare the accumulation"
        ),
    );
    let found = found
        .tercetak(text)
        .dihitung(as_value(*first))
        .beside(parts)
        .acuan(Rujukan::Setahun(way));
    p.fail_as(Keparahan::Galat, found.difference(own, *first));
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
    if in_parts(cells) {
        // Of several rows of one time none comes before another.
        p.skip();
        return;
    }
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
            .declare(
                node.jalur.clone(),
                "",
                "akumulasi_rp",
                Some(SifatIndikator::Kumulatif.nama()),
            )
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
