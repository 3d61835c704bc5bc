//! KIN010: a printed achievement differs from the computed one, and which other formula, cap or
//! truncation it follows.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::printed_ratio::{RatioNotation, RatioPair};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use super::wording::num;
use crate::model::anggaran::Persentase;
use crate::model::{BarisKinerja, Polaritas, of_year};
use crate::peraturan::permendagri_54_2010;
use crate::rules::{OpsiCapaian, RumusCapaian, achieve, achievement};
use crate::value::bahasa::teks;
use crate::value::target::in_other_unit;
use crate::value::{Angka, Bahasa, Rasio, Sel, Tahun, TakTerdefinisi, Target, Teks, Tempat};

/// A printed achievement with its figures.
struct Pembanding<'a> {
    row: &'a BarisKinerja,
    year: Tahun,
    cell: &'a Sel<Persentase>,
    printed: &'a Persentase,
    target: Angka,
    reached: Angka,
    /// Where target and reached are printed.
    from: [&'a Tempat; 2],
}

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN010",
    keparahan: Keparahan::Galat,
    judul_id: "capaian tercetak berbeda dari yang dihitung",
    judul_en: "a printed achievement differs from the computed one",
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
            let find = |list: &'a [(Tahun, Sel<Target>)]| {
                let c = of_year(list, *year)?;
                let figure = c.value()?;
                Some((figure, figure.number()?, &c.tempat))
            };
            match (find(&row.target), find(&row.realisasi)) {
                (Some((t, target, a)), Some((r, reached, b))) if comparable(row, t, r) => cells
                    .push(Pembanding {
                        row,
                        year: *year,
                        cell,
                        printed,
                        target,
                        reached,
                        from: [a, b],
                    }),
                _ => p.skip(),
            }
        }
    }
    let pairs: Vec<RatioPair<'_>> = cells.iter().filter_map(Pembanding::pair).collect();
    let table = RatioNotation::of_table(&pairs);
    let mut rest = cells.as_slice();
    while let Some(first) = rest.first() {
        let same = |c: &&Pembanding<'_>| c.row.tempat == first.row.tempat;
        let length = rest.iter().take_while(same).count();
        let (row, behind) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        judge_row(p, table, row);
        rest = behind;
    }
}

/// Both count the same thing.
fn comparable(row: &BarisKinerja, target: &Target, reached: &Target) -> bool {
    let other = |figure| in_other_unit(figure, row.satuan.as_ref());
    let raw = achieve(target, reached, &OpsiCapaian::default());
    other(target) == other(reached) && raw.err() != Some(TakTerdefinisi::SatuanBerbeda)
}

/// Judges the printed achievements of one row.
fn judge_row(p: &mut Pemeriksa, table: RatioNotation, row: &[Pembanding<'_>]) {
    let pairs: Vec<RatioPair<'_>> = row.iter().filter_map(Pembanding::pair).collect();
    let way = table.of_row(&pairs);
    if let Some(other) = undeclared(way, row) {
        if let Some(first) = row.first() {
            p.fail_as(Keparahan::Catatan, undeclared_finding(first, row, other));
        }
        return;
    }
    for c in row {
        let exact = c.exact();
        let Some(first) = exact.first() else {
            p.skip();
            continue;
        };
        if exact.iter().any(|e| way.agrees(c.printed, e)) {
            p.pass();
            continue;
        }
        let cut = exact.iter().any(|e| way.truncated(c.printed, e));
        let other = explanation(c, way, first);
        let grave = match (cut, &other) {
            (true, _) => Keparahan::Catatan,
            (false, Some(_)) => Keparahan::Peringatan,
            (false, None) => Keparahan::Galat,
        };
        p.fail_as(grave, finding(c, way, first, other, cut));
    }
}

impl<'a> Pembanding<'a> {
    /// The achievements by the formulas that the row allows.
    fn exact(&self) -> Vec<Rasio> {
        formulas(self.row)
            .iter()
            .filter_map(|f| achievement(self.target, self.reached, *f).ok())
            .collect()
    }

    fn pair(&self) -> Option<RatioPair<'a>> {
        Some(RatioPair {
            tercetak: self.printed,
            tepat: self.exact().first()?.clone(),
        })
    }
}

/// A row that declares neither polarity nor formula, and follows another formula throughout.
fn undeclared(way: RatioNotation, row: &[Pembanding<'_>]) -> Option<RumusCapaian> {
    let open = row
        .first()
        .is_some_and(|c| c.row.polaritas.is_none() && c.row.rumus.is_none());
    let follows = |f: RumusCapaian| {
        row.iter()
            .all(|c| achievement(c.target, c.reached, f).is_ok_and(|e| way.agrees(c.printed, &e)))
    };
    if !open || row.len() < 2 || follows(RumusCapaian::Positif) {
        return None;
    }
    RumusCapaian::ALL.into_iter().skip(1).find(|f| follows(*f))
}

fn undeclared_finding(c: &Pembanding<'_>, row: &[Pembanding<'_>], other: RumusCapaian) -> Temuan {
    let name = &c.row.indikator;
    let formula = other.teks();
    Temuan::new(
        c.cell.tempat.clone(),
        Teks::new(
            format!("polaritas `{name}` tidak dinyatakan; capaian seluruh baris ini mengikuti {}, bukan realisasi / target", formula.id),
            format!("the polarity of `{name}` is not declared; the achievement of this whole row follows {}, not realised / target", formula.en),
        ),
        teks!("nyatakan polaritas dan rumusnya", "declare polarity and formula"),
    )
    .tercetak(&c.cell.tercetak)
    .beside(row.iter().flat_map(|c| [&c.cell.tempat].into_iter().chain(c.from)))
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
        .find(|f| achievement(c.target, c.reached, *f).is_ok_and(|e| way.agrees(c.printed, &e)))
        .map(RumusCapaian::teks)
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
            let (t, r) = (num(c.target, b), num(c.reached, b));
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
    .beside(c.from);
    finding.percent().against(c.printed.angka, expected)
}
