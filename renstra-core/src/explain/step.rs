//! The steps from figures to a figure. Each only calls its rule.

use crate::analysis::response::median;
use crate::model::Agregasi;
use crate::rules::sakip::named_predicate;
use crate::rules::{
    AturanKategori, BagianIndeks, KomponenBiaya, OpsiCapaian, RumusPertumbuhan, SifatIndikator,
    Turunan, accumulate, achieve, aggregate, categorise, growth_known, mean_achievement, mean_of,
    need, ratio_of_sums, sakip_predicate_in, spm_category, spm_index_part, sum_of,
    weighted_mean_of,
};
use crate::table;
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::target_figure::target_of;
use crate::value::{Angka, Bahasa, Rasio, Rupiah, Tahun, TakTerdefinisi, Teks};

/// How a figure comes from its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is printed.
    Sel,
    /// The sum of the parts that are known; empty cells do not count.
    Jumlah,
    /// The sum of the parts; unknown if one of them is.
    JumlahLengkap,
    /// The first part less the second.
    Selisih,
    /// The first part over the second.
    Bagi,
    /// An indicator from others. In a weighted mean each is followed by its weight, in a ratio of sums by
    /// its denominator.
    Turunan(Turunan),
    /// A part of the SPM index: the percentage of the part, times its weight.
    BagianIndeks(BagianIndeks),
    /// The SPM index: its two weighted parts together.
    IndeksSpm,
    /// The category of the part, an SPM index.
    KategoriSpm,
    /// The money for a gap: the first part is how many are not served, the second what one costs.
    Kebutuhan,
    /// The value at the end of a period, from its years.
    Agregasi(Agregasi),
    /// Mean yearly growth over the parts, which are years in order.
    Pertumbuhan(RumusPertumbuhan),
    /// The name of the part on the scale of SAKIP that was in force in the year.
    Predikat(Tahun),
    /// The part, spread over so many years.
    PerTahun(u32),
    /// The quarters or months of a year added up.
    Akumulasi,
    /// The achievement: the first part is what was reached, the second its target, the third the
    /// baseline where the formula is that from it.
    Capaian(OpsiCapaian),
    /// The mean of the parts, achievements that have a value.
    RataRataCapaian,
    /// The name of the part, an achievement, on the scale of performance.
    Kategori,
    /// The sum of the parts, which are numbers; unknown if one of them is.
    JumlahAngka,
    /// The first part less the second, nothing where the second is more.
    Kekurangan,
    /// The first part for each of the second.
    Per,
    /// The one in the middle of the parts, or the mean of the two.
    Median,
    /// The largest part.
    Terbesar,
    /// The share of the parts that are no more than their standard, which follows each of them.
    DalamStandar,
    /// Nothing leads to a figure.
    TanpaCara,
    /// Parts in different units, which no way brings together.
    SatuanBerbeda,
    /// Sums of different lines, because cells are empty; nothing compares them.
    SelKosong,
    /// A finding about the parts.
    Temuan,
}

impl Step {
    /// The key in data.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Sel => "sel",
            Self::Jumlah => "jumlah",
            Self::JumlahLengkap => "jumlah_lengkap",
            Self::Selisih => "selisih",
            Self::Bagi => "bagi",
            Self::Turunan(way) => way.nama(),
            Self::BagianIndeks(_) => "bagian_indeks",
            Self::IndeksSpm => "indeks_spm",
            Self::KategoriSpm => "kategori_spm",
            Self::Kebutuhan => "kebutuhan",
            Self::Agregasi(way) => way.nama(),
            Self::Pertumbuhan(_) => "pertumbuhan",
            Self::Predikat(_) => "predikat",
            Self::PerTahun(_) => "per_tahun",
            Self::Akumulasi => "akumulasi",
            Self::Capaian(_) => "capaian",
            Self::RataRataCapaian => "rata_rata_capaian",
            Self::Kategori => "kategori",
            Self::JumlahAngka => "jumlah_angka",
            Self::Kekurangan => "kekurangan",
            Self::Per => "per",
            Self::Median => "median",
            Self::Terbesar => "terbesar",
            Self::DalamStandar => "dalam_standar",
            Self::TanpaCara => "tanpa_cara",
            Self::SatuanBerbeda => "satuan_berbeda",
            Self::SelKosong => "sel_kosong",
            Self::Temuan => "temuan",
        }
    }

    /// The formula in words.
    pub fn rumus(self) -> Teks {
        match self {
            Self::Sel => teks!("tercetak", "as printed"),
            Self::Jumlah => teks!(
                "jumlah bagiannya; sel kosong tidak dihitung",
                "sum of its parts; empty cells do not count"
            ),
            Self::JumlahLengkap | Self::JumlahAngka => teks!(
                "jumlah bagiannya, bila semuanya ada",
                "sum of its parts, if all are there"
            ),
            Self::Selisih => teks!(
                "bagian pertama dikurangi bagian kedua",
                "the first part less the second"
            ),
            Self::Bagi => teks!(
                "bagian pertama dibagi bagian kedua",
                "the first part over the second"
            ),
            Self::Kekurangan => teks!(
                "bagian pertama dikurangi bagian kedua; kelebihan bukan kekurangan",
                "the first part less the second; a surplus is no shortage"
            ),
            Self::Per => teks!(
                "bagian pertama untuk setiap bagian kedua",
                "the first part for each of the second"
            ),
            Self::Median => teks!(
                "yang di tengah, atau rata-rata kedua yang di tengah",
                "the one in the middle, or the mean of the two"
            ),
            Self::Terbesar => teks!("bagian yang terbesar", "the largest part"),
            Self::DalamStandar => teks!(
                "bagian dari kejadian yang waktunya tidak melebihi standarnya",
                "share of the events whose time is no more than their standard"
            ),
            Self::Turunan(way) => way.teks(),
            Self::BagianIndeks(part) => {
                let weight = part.bobot().map(Nilai::Persen);
                Teks::each(|b| {
                    let weight = weight.as_ref().map_or_else(String::new, |w| w.shown(b));
                    match b {
                        Bahasa::Id => format!("bagiannya × bobot {weight} %"),
                        Bahasa::En => format!("the part × its weight of {weight} %"),
                    }
                })
            }
            Self::IndeksSpm => teks!(
                "bagian penerima ditambah bagian mutu",
                "coverage part plus quality part"
            ),
            Self::KategoriSpm => teks!(
                "kategori indeks, dari nilai tepatnya",
                "category of the index, by its exact value"
            ),
            Self::Kebutuhan => teks!(
                "yang belum terlayani × satuan biaya",
                "those not served yet × unit cost"
            ),
            Self::Agregasi(way) => way.teks(),
            Self::Pertumbuhan(formula) => formula.teks(),
            Self::Predikat(year) => teks!(
                "predikat pada skala nilai tahun {year}",
                "name on the scale of scores of {year}"
            ),
            Self::PerTahun(n) => teks!(
                "bagiannya dibagi {n} tahun yang tersisa",
                "its part over the {n} years that are left"
            ),
            Self::Akumulasi => teks!(
                "jumlah triwulan atau bulannya",
                "sum of the quarters or months"
            ),
            Self::Capaian(opsi) => opsi.rumus.teks(),
            Self::RataRataCapaian => teks!(
                "rata-rata capaian yang bernilai",
                "mean of the achievements that have a value"
            ),
            Self::Kategori => teks!(
                "nama capaian pada skala kinerja, dari nilai tepatnya",
                "name of the achievement on the scale of performance, by its exact value"
            ),
            Self::SatuanBerbeda => TakTerdefinisi::SatuanBerbeda.teks(),
            Self::SelKosong => TakTerdefinisi::SelKosong.teks(),
            Self::TanpaCara => teks!(
                "tidak ada cara yang dinyatakan atau dapat disimpulkan",
                "no way is declared or can be inferred"
            ),
            Self::Temuan => teks!("temuan tentang bagiannya", "finding about its parts"),
        }
    }

    /// The figure from its parts.
    pub(super) fn of(self, parts: &[&Nilai]) -> Nilai {
        match self {
            Self::Sel | Self::Temuan => Nilai::Kosong,
            Self::SatuanBerbeda => Nilai::TakTerdefinisi(TakTerdefinisi::SatuanBerbeda),
            Self::SelKosong => Nilai::TakTerdefinisi(TakTerdefinisi::SelKosong),
            Self::TanpaCara => Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda),
            Self::Jumlah => sum(parts, false).into(),
            Self::JumlahLengkap => sum(parts, true).into(),
            Self::Selisih => difference(parts),
            Self::Bagi => quotient(parts).into(),
            Self::JumlahAngka => { numbers(parts) }.and_then(|n| Ok(Angka::total(n)?)).into(),
            Self::Kekurangan => { numbers(parts) }
                .and_then(|n| match n.as_slice() {
                    [need, has] if need < has => Ok(Angka::ZERO),
                    [need, has] => Ok(need.checked_sub(*has)?),
                    _ => Err(TakTerdefinisi::DataTidakAda),
                })
                .into(),
            Self::Per => quotient(parts).map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio),
            Self::Median => { numbers(parts) }
                .and_then(|mut all| {
                    all.sort_unstable();
                    median(&all)
                })
                .map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio),
            Self::Terbesar => { numbers(parts) }
                .and_then(|all| all.into_iter().max().ok_or(TakTerdefinisi::DataTidakAda))
                .into(),
            Self::DalamStandar => { pairs(parts) }
                .and_then(|all| {
                    let kept = all
                        .iter()
                        .filter(|(time, standard)| time <= standard)
                        .count();
                    let count = |n: usize| Angka::from(u32::try_from(n).unwrap_or(u32::MAX));
                    Rasio::new(count(kept), count(all.len()))
                })
                .into(),
            Self::Turunan(way) => {
                derived(parts, way).map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio)
            }
            Self::BagianIndeks(part) => share(parts.first().copied())
                .and_then(|r| spm_index_part(part, r))
                .into(),
            Self::IndeksSpm => index(parts).into(),
            Self::KategoriSpm => match share(parts.first().copied()) {
                Ok(r) => spm_category(r)
                    .map_or(Nilai::TakTerdefinisi(TakTerdefinisi::DiLuarRentang), |k| {
                        k.nama.into()
                    }),
                Err(reason) => Nilai::TakTerdefinisi(reason),
            },
            Self::Kebutuhan => needed(parts).into(),
            Self::Agregasi(way) => numbers(parts)
                .and_then(|v| aggregate(&v, way))
                .map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio),
            Self::Pertumbuhan(formula) => {
                let years: Vec<_> = parts.iter().map(|p| number(p)).collect();
                growth_known(&years, formula).into()
            }
            Self::PerTahun(n) => {
                let left = parts
                    .first()
                    .map_or(Err(TakTerdefinisi::DataTidakAda), |p| ratio(p));
                left.and_then(|r| r.divide(&Rasio::whole(n.into())))
                    .map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio)
            }
            Self::Akumulasi => {
                let quarters: Vec<Option<Angka>> = parts.iter().map(|p| number(p).ok()).collect();
                accumulate(&quarters, SifatIndikator::Inkremental, false).into()
            }
            Self::Capaian(opsi) => achieved(parts, &opsi),
            Self::RataRataCapaian => {
                let all: Vec<_> = { parts.iter() }.map(|p| share(Some(p)).cloned()).collect();
                mean_achievement(&all).map(|(mean, _)| mean).into()
            }
            Self::Kategori => match parts.first() {
                Some(Nilai::Persen(r)) => categorise(r, &AturanKategori::default())
                    .map_or(Nilai::TakTerdefinisi(TakTerdefinisi::DiLuarRentang), |k| {
                        k.nama.into()
                    }),
                Some(Nilai::TakTerdefinisi(reason)) => Nilai::TakTerdefinisi(*reason),
                _ => Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda),
            },
            Self::Predikat(year) => {
                let band = match parts.first() {
                    Some(Nilai::Teks(rank)) => {
                        named_predicate(rank, year).ok_or(TakTerdefinisi::DataTidakAda)
                    }
                    Some(part) => number(part).and_then(|score| {
                        sakip_predicate_in(score, year, None).ok_or(TakTerdefinisi::DiLuarRentang)
                    }),
                    None => Err(TakTerdefinisi::DataTidakAda),
                };
                band.map_or_else(Nilai::TakTerdefinisi, |b| b.nama.into())
            }
        }
    }
}

fn number(part: &Nilai) -> Result<Angka, TakTerdefinisi> {
    match part {
        Nilai::Angka(a) => Ok(*a),
        Nilai::Rupiah(r) => Ok(r.angka()),
        Nilai::TakTerdefinisi(reason) => Err(*reason),
        _ => Err(TakTerdefinisi::DataTidakAda),
    }
}

fn numbers(parts: &[&Nilai]) -> Result<Vec<Angka>, TakTerdefinisi> {
    parts.iter().map(|p| number(p)).collect()
}

/// A share of a whole.
fn share(part: Option<&Nilai>) -> Result<&Rasio, TakTerdefinisi> {
    match part {
        Some(Nilai::Persen(r)) => Ok(r),
        Some(Nilai::TakTerdefinisi(reason)) => Err(*reason),
        _ => Err(TakTerdefinisi::DataTidakAda),
    }
}

/// The parts two by two.
fn pairs(parts: &[&Nilai]) -> Result<Vec<(Angka, Angka)>, TakTerdefinisi> {
    let all = numbers(parts)?;
    let two = |pair: &[Angka]| match pair {
        [a, b] => Ok((*a, *b)),
        _ => Err(TakTerdefinisi::DataTidakAda),
    };
    all.chunks(2).map(two).collect()
}

fn derived(parts: &[&Nilai], way: Turunan) -> Result<Rasio, TakTerdefinisi> {
    match way {
        Turunan::RataRata => mean_of(&numbers(parts)?),
        Turunan::Jumlah => sum_of(&numbers(parts)?).map(Rasio::whole),
        Turunan::RataRataTertimbang => weighted_mean_of(&pairs(parts)?),
        Turunan::RasioJumlah => ratio_of_sums(&pairs(parts)?),
    }
}

fn index(parts: &[&Nilai]) -> Result<Rasio, TakTerdefinisi> {
    match parts {
        [a, b] => Ok(share(Some(a))?.add(share(Some(b))?)),
        _ => Err(TakTerdefinisi::DataTidakAda),
    }
}

fn needed(parts: &[&Nilai]) -> Result<Rupiah, TakTerdefinisi> {
    let [gap, cost] = parts else {
        return Err(TakTerdefinisi::DataTidakAda);
    };
    let gap = number(gap)?;
    let cost = KomponenBiaya {
        nama: String::new(),
        satuan_biaya: money(cost)?,
    };
    Ok(need(gap, Angka::ZERO, &[cost])?.jumlah)
}

fn money(part: &Nilai) -> Result<Rupiah, TakTerdefinisi> {
    Ok(Rupiah::from_angka(number(part)?)?)
}

/// The sum of money; with `all`, a part without a figure leaves it without one.
fn sum(parts: &[&Nilai], all: bool) -> Result<Rupiah, TakTerdefinisi> {
    let amounts: Vec<_> = parts.iter().map(|p| money(p)).collect();
    match amounts.iter().find_map(|a| a.err()).filter(|_| all) {
        Some(reason) => Err(reason),
        None => crate::analysis::budget::sum_known(&amounts),
    }
}

/// The achievement of a target by what was reached; whether their units fit was seen when they were read.
fn achieved(parts: &[&Nilai], opsi: &OpsiCapaian) -> Nilai {
    let [reached, target, rest @ ..] = parts else {
        return Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda);
    };
    let opsi = OpsiCapaian {
        awal: rest.first().and_then(|awal| number(awal).ok()),
        ..*opsi
    };
    let capaian = target_of(target).and_then(|t| achieve(&t, &target_of(reached)?, &opsi));
    table::progress::achieved(&capaian)
}

fn difference(parts: &[&Nilai]) -> Nilai {
    let [first, second] = parts else {
        return Nilai::TakTerdefinisi(TakTerdefinisi::DataTidakAda);
    };
    if matches!((first, second), (Nilai::Rupiah(_), Nilai::Rupiah(_))) {
        let less = money(first).and_then(|a| Ok(a.checked_sub(money(second)?)?));
        return less.into();
    }
    if matches!(first, Nilai::Rasio(_)) || matches!(second, Nilai::Rasio(_)) {
        let less = ratio(first).and_then(|a| Ok(a.subtract(&ratio(second)?)));
        return less.map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio);
    }
    let less = number(first).and_then(|a| Ok(a.checked_sub(number(second)?)?));
    less.into()
}

/// A number that need not be a decimal: a mean over years.
fn ratio(part: &Nilai) -> Result<Rasio, TakTerdefinisi> {
    match part {
        Nilai::Rasio(r) => Ok(r.clone()),
        other => number(other).map(Rasio::whole),
    }
}

/// The reason of the denominator comes first.
fn quotient(parts: &[&Nilai]) -> Result<Rasio, TakTerdefinisi> {
    let [first, second] = parts else {
        return Err(TakTerdefinisi::DataTidakAda);
    };
    if let (Nilai::Persen(first), Nilai::Persen(second)) = (first, second) {
        return first.divide(second);
    }
    let below = number(second)?;
    Rasio::new(number(first)?, below)
}
