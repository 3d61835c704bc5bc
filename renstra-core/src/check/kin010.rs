//! KIN010: a printed achievement differs from the computed one, and which other formula, cap or
//! truncation it follows.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::printed_ratio::{RatioNotation, RatioPair, coarse_teks};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::num;
use crate::analysis::targets::place_key;
use crate::model::anggaran::Persentase;
use crate::model::figur::{Figur, UkuranIndikator};
use crate::model::{BarisKinerja, Polaritas, of_year};
use crate::peraturan::permendagri_54_2010;
use crate::rules::{OpsiCapaian, RumusCapaian, TargetNol, achieve};
use crate::value::bahasa::teks;
use crate::value::target::in_other_unit;
use crate::value::{Angka, Bahasa, Rasio, Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat};

/// A printed achievement with its figures.
struct Pembanding<'a> {
    row: &'a BarisKinerja,
    year: Tahun,
    cell: &'a Sel<Persentase>,
    printed: &'a Persentase,
    target: (&'a Sel<Target>, &'a Target),
    reached: (&'a Sel<Target>, &'a Target),
}

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN010",
    keparahan: Keparahan::Galat,
    judul_id: "capaian tercetak berbeda dari yang dihitung, atau tercetak tanpa dasar",
    judul_en: "a printed achievement differs from the computed one, or stands where nothing can be computed",
    dasar: Some(permendagri_54_2010::RASIO_CAPAIAN),
    jalankan: run,
};

pub(super) fn run<'a>(k: &Konteks<'a>, p: &mut Pemeriksa) {
    let mut cells = Vec::new();
    for row in &k.plan.kinerja {
        for (year, cell) in &row.rasio {
            let Some(printed) = cell.value() else {
                continue;
            };
            let cells_of = |list: &'a [(Tahun, Sel<Target>)]| of_year(list, *year);
            let (target, reached) = (cells_of(&row.target), cells_of(&row.realisasi));
            if let Some(finding) = baseless(row, *year, (cell, printed), (target, reached)) {
                p.fail_as(Keparahan::Peringatan, finding);
                continue;
            }
            let read = |c: Option<&'a Sel<Target>>| Some((c?, c?.value()?));
            match (read(target), read(reached)) {
                (Some(target), Some(reached)) if comparable(row, target.1, reached.1) => {
                    cells.push(Pembanding {
                        row,
                        year: *year,
                        cell,
                        printed,
                        target,
                        reached,
                    });
                }
                _ => p.skip(),
            }
        }
    }
    let pairs: Vec<RatioPair<'_>> = cells.iter().filter_map(Pembanding::pair).collect();
    let table = RatioNotation::of_table(&pairs);
    // One alone may be a slip; several show how the table was rounded.
    let rounded = cells.iter().filter(|c| c.is_coarse(table)).count() > 1;
    let mut rest = cells.as_slice();
    while let Some(first) = rest.first() {
        let same = |c: &&Pembanding<'_>| c.row.tempat == first.row.tempat;
        let length = rest.iter().take_while(same).count();
        let (row, behind) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        judge_row(p, table, rounded, row);
        rest = behind;
    }
}

/// Numbers, or a number beside a range, that count the same thing.
fn comparable(row: &BarisKinerja, target: &Target, reached: &Target) -> bool {
    let other = |figure| in_other_unit(figure, row.satuan.as_ref());
    let raw = achieve(target, reached, &OpsiCapaian::default());
    let ranks = matches!(target, Target::Peringkat(_));
    reached.number().is_some()
        && !ranks
        && other(target) == other(reached)
        && raw.err() != Some(TakTerdefinisi::SatuanBerbeda)
}

/// An achievement beside no target, a target of zero, or nothing realised. Nothing printed as 0 says nothing, and
/// 100 for nothing planned and nothing happened is a way in use where lower is better.
fn baseless(
    row: &BarisKinerja,
    year: Tahun,
    (cell, printed): (&Sel<Persentase>, &Persentase),
    (target, reached): (Option<&Sel<Target>>, Option<&Sel<Target>>),
) -> Option<Temuan> {
    let (target, reached) = (target?, reached?);
    let zero = |c: &Sel<Target>| {
        c.value()
            .and_then(Target::number)
            .is_some_and(Angka::is_zero)
    };
    let nothing = |c: &Sel<Target>| c.missing().is_some();
    let lower = formulas(row)
        .iter()
        .any(|f| matches!(f, RumusCapaian::Selisih | RumusCapaian::Kebalikan));
    let planned = !nothing(target) && !(zero(target) && !(lower && zero(reached)));
    if printed.angka.is_zero()
        || (planned && !nothing(reached))
        || target.is_broken()
        || reached.is_broken()
    {
        return None;
    }
    let (name, text) = (&row.indikator, &cell.tercetak);
    let says = |c: &Sel<Target>| match c.tercetak.trim() {
        "" => teks!("kosong", "empty"),
        said => teks!("{said}", "{said}"),
    };
    let (t, r) = (says(target), says(reached));
    let (t_id, t_en, r_id, r_en) = (t.id, t.en, r.id, r.en);
    let found = Temuan::new(
        cell.tempat.clone(),
        teks!(
            "capaian {year} `{name}` tercetak {text}, padahal targetnya {t_id} dan realisasinya {r_id}: tidak ada capaian yang dapat dihitung",
            "the achievement of {year} for `{name}` is printed as {text}, but its target is {t_en} and what was realised is {r_en}: no achievement can be computed"
        ),
        teks!(
            "kosongkan capaiannya, atau isi target dan realisasinya; bila lebih rendah lebih baik, nyatakan polaritasnya",
            "leave the achievement empty, or fill in target and realised; where lower is better, declare the polarity"
        ),
    );
    Some(
        found
            .tercetak(text)
            .beside([&target.tempat, &reached.tempat])
            .cause(cell.tempat.row_key()),
    )
}

/// Judges the printed achievements of one row.
fn judge_row(p: &mut Pemeriksa, table: RatioNotation, rounded: bool, row: &[Pembanding<'_>]) {
    let pairs: Vec<RatioPair<'_>> = row.iter().filter_map(Pembanding::pair).collect();
    let way = table.of_row(&pairs);
    if let Some(first) = copied(way, row) {
        p.fail_as(Keparahan::Peringatan, copied_finding(first, row, way));
        return;
    }
    let other = undeclared(way, row);
    if let (Some(other), Some(first)) = (other, row.first()) {
        p.fail_as(
            Keparahan::Catatan,
            undeclared_finding(first, row, other, way),
        );
    }
    for c in row {
        let exact = match other {
            // What follows the other formula, cut off or rounded, is told with the row.
            Some(other) if c.follows(way, other) => continue,
            Some(other) => c.by(other).into_iter().collect(),
            None => c.exact(),
        };
        let Some(first) = exact.first().filter(|_| !c.open_choice()) else {
            match exact.iter().any(|e| way.agrees(c.printed, e)) {
                true => p.pass(),
                false => p.skip(),
            }
            continue;
        };
        if exact.iter().any(|e| way.agrees(c.printed, e)) {
            p.pass();
            continue;
        }
        let coarse = rounded && exact.iter().any(|e| way.coarse(c.printed, e));
        let cut = !coarse && exact.iter().any(|e| way.truncated(c.printed, e));
        let explained = explanation(c, way, first).filter(|_| !coarse);
        let grave = match (cut || coarse, &explained) {
            (true, _) => Keparahan::Catatan,
            (false, Some(_)) => Keparahan::Peringatan,
            (false, None) => Keparahan::Galat,
        };
        // One way of a whole table is one cause.
        let sebab = match (cut, &explained) {
            _ if coarse => Some("coarse".to_owned()),
            (true, _) => Some("cut".to_owned()),
            (false, other) => other.as_ref().map(|o| o.id.clone()),
        };
        let mut found = finding(c, way, first, explained, cut);
        if coarse {
            let Teks { id, en } = coarse_teks();
            found.pesan.id.push_str(&id);
            found.pesan.en.push_str(&en);
        }
        p.fail_as(
            grave,
            match sebab {
                Some(sebab) => found.cause(sebab),
                None => found,
            },
        );
    }
}

impl<'a> Pembanding<'a> {
    /// The achievements by the formulas that the row allows.
    fn exact(&self) -> Vec<Rasio> {
        let ways = formulas(self.row);
        ways.into_iter().filter_map(|f| self.by(f)).collect()
    }

    /// The achievement by a formula.
    fn by(&self, rumus: RumusCapaian) -> Option<Rasio> {
        let opsi = OpsiCapaian {
            rumus,
            target_nol: TargetNol::SeratusBilaNol,
            ..OpsiCapaian::default()
        };
        let reached = achieve(self.target.1, self.reached.1, &opsi).ok()?;
        reached.rasio().cloned()
    }

    /// True if the printed figure is that of a formula, rounded or cut off.
    fn follows(&self, way: RatioNotation, rumus: RumusCapaian) -> bool {
        let exact = self.by(rumus);
        exact.is_some_and(|e| way.agrees(self.printed, &e) || way.truncated(self.printed, &e))
    }

    /// True if the printed figure is not the exact one, but that rounded to fewer digits.
    fn is_coarse(&self, way: RatioNotation) -> bool {
        let exact = self.exact();
        !self.open_choice()
            && !exact.iter().any(|e| way.agrees(self.printed, e))
            && exact.iter().any(|e| way.coarse(self.printed, e))
    }

    /// True inside a range: that 100 percent is reached there is not confirmed.
    fn open_choice(&self) -> bool {
        let Target::Rentang { dari, sampai } = self.target.1 else {
            return false;
        };
        let reached = self.reached.1.number();
        reached.is_some_and(|r| dari.is_none_or(|d| d <= r) && sampai.is_none_or(|s| r <= s))
    }

    /// True if what was realised is printed where the achievement should stand.
    fn is_copy(&self) -> bool {
        self.reached.1.number() == Some(self.printed.angka)
    }

    /// Where target and reached are printed.
    fn from(&self) -> [&'a Tempat; 2] {
        [&self.target.0.tempat, &self.reached.0.tempat]
    }

    fn pair(&self) -> Option<RatioPair<'a>> {
        Some(RatioPair {
            tercetak: self.printed,
            tepat: self.exact().first()?.clone(),
        })
    }
}

/// The first cell of a row that prints what was realised in place of every achievement, where one of them is wrong.
fn copied<'r, 'a>(way: RatioNotation, row: &'r [Pembanding<'a>]) -> Option<&'r Pembanding<'a>> {
    let wrong = |c: &&Pembanding<'_>| {
        let exact = c.exact();
        !c.open_choice() && !exact.is_empty() && !exact.iter().any(|e| way.agrees(c.printed, e))
    };
    let all = row.iter().all(Pembanding::is_copy);
    row.iter().find(wrong).filter(|_| all)
}

fn copied_finding(c: &Pembanding<'_>, row: &[Pembanding<'_>], way: RatioNotation) -> Temuan {
    let (name, year, text) = (&c.row.indikator, c.year, &c.cell.tercetak);
    let exact = c.exact();
    let expected = exact.first().and_then(|e| way.expected(c.printed, e));
    let finding = Temuan::new(
        c.cell.tempat.clone(),
        Teks::each(|b| {
            let e = expected.map_or_else(String::new, |v| num(v, b));
            match b {
                Bahasa::Id => format!("capaian `{name}` menyalin realisasinya ({year}: {text}); dari target dan realisasi {year} seharusnya {e}"),
                Bahasa::En => format!("the achievement of `{name}` is a copy of what was realised ({year}: {text}); target and realised of {year} give {e}"),
            }
        }),
        teks!(
            "hitung capaian seluruh baris ini: realisasi dibandingkan dengan target",
            "compute the achievements of this row: what was realised beside its target"
        ),
    )
    .tercetak(text)
    .beside(row.iter().flat_map(|c| [&c.cell.tempat].into_iter().chain(c.from())))
    .cause("copy");
    finding.percent().against(c.printed.angka, expected)
}

/// The other formula that most of a row follows which declares neither polarity nor formula.
fn undeclared(way: RatioNotation, row: &[Pembanding<'_>]) -> Option<RumusCapaian> {
    let open = row
        .first()
        .is_some_and(|c| c.row.polaritas.is_none() && c.row.rumus.is_none());
    let follow = |f: RumusCapaian| row.iter().filter(|c| c.follows(way, f)).count();
    let plain = follow(RumusCapaian::Positif);
    let most = |f: &RumusCapaian| {
        let n = follow(*f);
        n > 1 && n > plain && n * 2 > row.len()
    };
    // The one that fits most years; the first of those that fit as many.
    let others = RumusCapaian::ALL.into_iter().skip(1).filter(most).rev();
    others.max_by_key(|f| follow(*f)).filter(|_| open)
}

fn undeclared_finding(
    c: &Pembanding<'_>,
    row: &[Pembanding<'_>],
    other: RumusCapaian,
    way: RatioNotation,
) -> Temuan {
    let name = &c.row.indikator;
    let formula = other.teks();
    let n = { row.iter() }.filter(|c| c.follows(way, other)).count();
    let whole = match n == row.len() {
        true => teks!("seluruh baris ini", "this whole row"),
        false => teks!("{n} tahun baris ini", "{n} years of this row"),
    };
    Temuan::new(
        c.cell.tempat.clone(),
        Teks::new(
            format!("polaritas `{name}` tidak dinyatakan; capaian {} mengikuti {}, bukan realisasi / target", whole.id, formula.id),
            format!("the polarity of `{name}` is not declared; the achievement of {} follows {}, not realised / target", whole.en, formula.en),
        ),
        teks!("nyatakan polaritas dan rumusnya", "declare polarity and formula"),
    )
    .tercetak(&c.cell.tercetak)
    .declare(
        Figur::indikator(place_key(&c.row.tempat), 1, UkuranIndikator::Target).to_string(),
        name,
        "polaritas",
        other.polaritas().map(Polaritas::nama),
    )
    .beside(row.iter().flat_map(|c| [&c.cell.tempat].into_iter().chain(c.from())))
    .cause(formula.id)
}

/// The formulas that the row allows: the declared one, else by polarity. For lower-is-better two are
/// in use, and no law in force prefers one.
fn formulas(row: &BarisKinerja) -> Vec<RumusCapaian> {
    if let Some(declared) = row.rumus.as_deref().and_then(RumusCapaian::from_name) {
        return vec![declared];
    }
    match row.polaritas {
        Some(Polaritas::Negatif) => vec![RumusCapaian::Selisih, RumusCapaian::Kebalikan],
        Some(Polaritas::Stabil) => vec![RumusCapaian::Stabil],
        Some(Polaritas::Positif) | None => vec![RumusCapaian::Positif],
    }
}

/// Another formula or a cap that leads to the printed figure.
fn explanation(c: &Pembanding<'_>, way: RatioNotation, exact: &Rasio) -> Option<Teks> {
    let one = Rasio::whole(Angka::from(1));
    if *exact > one && way.agrees(c.printed, &one) {
        return Some(teks!("dibatasi paling tinggi 100 %", "capped at 100 %"));
    }
    if exact.is_negative() && c.printed.angka.is_zero() {
        return Some(teks!("dibatasi paling rendah 0 %", "floored at 0 %"));
    }
    RumusCapaian::ALL
        .into_iter()
        .filter(|f| !formulas(c.row).contains(f))
        .find(|f| c.by(*f).is_some_and(|e| way.agrees(c.printed, &e)))
        .map(RumusCapaian::teks)
        .or_else(|| {
            let copy = teks!(
                "realisasinya disalin (salinan)",
                "what was realised was copied"
            );
            c.is_copy().then_some(copy)
        })
}

fn finding(
    c: &Pembanding<'_>,
    way: RatioNotation,
    exact: &Rasio,
    other: Option<Teks>,
    cut: bool,
) -> Temuan {
    let (name, year, text) = (&c.row.indikator, c.year, &c.cell.tercetak);
    let expected = way.expected(c.printed, exact);
    let finding = Temuan::new(
        c.cell.tempat.clone(),
        Teks::each(|b| {
            let e = expected.map_or_else(String::new, |v| num(v, b));
            let shown = |(cell, figure): (&Sel<Target>, &Target)| {
                let number = figure.number().map(|n| num(n, b));
                number.unwrap_or_else(|| cell.tercetak.to_string())
            };
            let (t, r) = (shown(c.target), shown(c.reached));
            let follows = match (&other, cut, b) {
                (_, true, Bahasa::Id) => "; angkanya dipotong, bukan dibulatkan".to_owned(),
                (_, true, Bahasa::En) => "; the figure is cut off, not rounded".to_owned(),
                (Some(o), false, Bahasa::Id) => format!("; yang tercetak mengikuti cara lain: {}", o.id),
                (Some(o), false, Bahasa::En) => format!("; the printed one follows another way: {}", o.en),
                (None, false, _) => String::new(),
            };
            match b {
                Bahasa::Id => format!("capaian {year} `{name}` tercetak {text}; dari target {t} dan realisasi {r} seharusnya {e}{follows}"),
                Bahasa::En => format!("the achievement of {year} for `{name}` is printed as {text}; target {t} and realised {r} give {e}{follows}"),
            }
        }),
        teks!(
            "hitung ulang capaiannya, atau nyatakan polaritas dan rumusnya",
            "compute it again, or declare polarity and formula"
        ),
    )
    .tercetak(text)
    .beside(c.from());
    finding.percent().against(c.printed.angka, expected)
}
