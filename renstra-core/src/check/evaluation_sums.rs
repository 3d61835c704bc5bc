//! Money of an evaluation form: a row beside the rows below it, for KIN021.

use super::pemeriksaan::Pemeriksa;
use super::temuan::{Keparahan, Temuan};
use super::wording::rp;
use crate::model::{BarisRealisasi, Kode, Renstra, parse_kode};
use crate::ordered::Map;
use crate::value::bahasa::teks;
use crate::value::{Bahasa, Rupiah, Sel, Tahun, Teks, Tempat};

/// The money columns; what was spent comes last.
const KOLOM: usize = 9;

/// The columns that the plan's own checks do not compare.
const TANPA_REALISASI: usize = 4;

/// A column of money of a row.
fn column(row: &BarisRealisasi, of: usize) -> Option<&Sel<Rupiah>> {
    let form = row.evaluasi.as_deref()?;
    let money = &form.keuangan;
    match of {
        0 => money.target_akhir.as_ref(),
        1 => money.sampai_tahun_lalu.as_ref(),
        2 => form.rp_target.as_ref(),
        3 => money.sampai_tahun_ini.as_ref(),
        4 => row.rp_realisasi.as_ref(),
        quarter => money.triwulan.get(quarter.checked_sub(5)?)?.as_ref(),
    }
}

/// A row that is open: rows below it are added up.
struct Induk<'a> {
    kode: Kode,
    row: &'a BarisRealisasi,
    cell: Option<(&'a Sel<Rupiah>, Rupiah)>,
    /// All rows below, and each code once.
    semua: Option<Rupiah>,
    sekali: Option<Rupiah>,
    terakhir: Option<Kode>,
    sel: Vec<&'a Tempat>,
    /// A row below without money leaves the sum open.
    kosong: bool,
    /// Money of further rows of the same code.
    tambahan: Option<Rupiah>,
}

/// Each row beside what the rows directly below it add up to. Rows of one code print their money again, or each its part: either will do.
pub(super) fn sums(plan: &Renstra, p: &mut Pemeriksa) {
    let mut wrong: Map<Option<u32>, Vec<(Keparahan, Temuan)>> = Map::new();
    let mut tell = |grave: Keparahan, found: Temuan| {
        wrong.push(found.tempat.baris(), (grave, found));
    };
    // What the nodes of a plan spent is compared there.
    let columns = match plan.pohon.is_empty() {
        true => KOLOM,
        false => TANPA_REALISASI,
    };
    for of in 0..columns {
        let mut open: Vec<Induk<'_>> = Vec::new();
        let mut year: Option<Tahun> = None;
        for row in &plan.realisasi {
            let kode = parse_kode(&row.kode)
                .ok()
                .filter(|_| row.evaluasi.is_some());
            let Some(kode) = kode.filter(|_| !row.is_closing()) else {
                continue;
            };
            if row.tahun != year {
                close(&mut open, p, &mut tell, |_| false);
            }
            year = row.tahun;
            close(&mut open, p, &mut tell, |above| {
                above.kode == kode || kode.is_under(&above.kode)
            });
            let cell = column(row, of).and_then(|c| Some((c, c.money()?)));
            if let Some(above) = open.last_mut().filter(|above| above.kode != kode) {
                above.add(kode, cell);
            } else if open.last().is_some() {
                // A further indicator of the row above: its money is that row's own, or a part of it.
                let below = open.len().checked_sub(2).and_then(|i| open.get_mut(i));
                if let (Some(above), Some(_)) = (below, cell) {
                    above.add(kode, cell);
                }
                if let (Some(own), Some((_, more))) = (open.last_mut(), cell) {
                    own.tambahan = own.tambahan.and_then(|m| m.checked_add(more).ok());
                }
                continue;
            }
            open.push(Induk {
                kode,
                row,
                cell,
                semua: Some(Rupiah::ZERO),
                sekali: Some(Rupiah::ZERO),
                terakhir: None,
                sel: Vec::new(),
                kosong: false,
                tambahan: Some(Rupiah::ZERO),
            });
        }
        close(&mut open, p, &mut tell, |_| false);
    }
    // Columns of one row are one cause.
    for (_, found) in wrong {
        let worst = { found.iter() }.map(|(grave, _)| *grave).min();
        let mut found = found.into_iter().map(|(_, t)| t);
        if let (Some(first), Some(worst)) = (found.next(), worst) {
            p.fail_as(worst, first.also(found.map(Temuan::into_place)));
        }
    }
}

impl<'a> Induk<'a> {
    fn add(&mut self, kode: Kode, cell: Option<(&'a Sel<Rupiah>, Rupiah)>) {
        let Some((cell, money)) = cell else {
            self.kosong = true;
            return;
        };
        let add = |sum: Option<Rupiah>| sum.and_then(|s| s.checked_add(money).ok());
        self.semua = add(self.semua);
        if self.terakhir.replace(kode) != Some(kode) {
            self.sekali = add(self.sekali);
        }
        self.sel.push(&cell.tempat);
    }

    /// The finding, where the row prints something else than any sum.
    fn judge(&self, p: &mut Pemeriksa, tell: &mut dyn FnMut(Keparahan, Temuan)) {
        let (Some((cell, own)), Some(all), Some(once)) = (self.cell, self.semua, self.sekali)
        else {
            return;
        };
        if self.sel.is_empty() {
            return;
        }
        // What is empty below may be the rest.
        if self.kosong && all < own {
            p.skip();
            return;
        }
        let whole = self.tambahan.and_then(|more| own.checked_add(more).ok());
        let printed = [Some(own), whole].into_iter().flatten();
        if printed.into_iter().any(|own| own == all || own == once) {
            p.pass();
            return;
        }
        let form = self.row.evaluasi.as_ref().and_then(|e| e.uraian.as_deref());
        let name = form.unwrap_or(&self.row.kode);
        let column = cell.tempat.kolom().unwrap_or_default();
        let message = Teks::each(|b| {
            let (own, sum) = (rp(own, b), rp(once, b));
            match b {
                Bahasa::Id => format!(
                    "`{name}` kolom {column} {own}, sedangkan baris di bawahnya berjumlah {sum}"
                ),
                Bahasa::En => format!(
                    "`{name}` has {own} in the column {column}, but the rows below it add up to {sum}"
                ),
            }
        });
        let todo = teks!(
            "periksa baris dan bawahannya; pakai angka yang benar di kedua tingkat",
            "check the row and those below it; use the right figure on both levels"
        );
        let found = Temuan::new(cell.tempat.clone(), message, todo).tercetak(&cell.tercetak);
        let found = found.dihitung(once).difference(own, once);
        // Rows that are not printed may be the rest.
        let grave = if once < own {
            Keparahan::Peringatan
        } else {
            Keparahan::Galat
        };
        tell(grave, found.beside(self.sel.iter().copied()));
    }
}

/// Closes the rows that are not above the next one.
fn close(
    open: &mut Vec<Induk<'_>>,
    p: &mut Pemeriksa,
    tell: &mut dyn FnMut(Keparahan, Temuan),
    stays: impl Fn(&Induk<'_>) -> bool,
) {
    while let Some(last) = open.pop_if(|above| !stays(above)) {
        last.judge(p, tell);
    }
}
