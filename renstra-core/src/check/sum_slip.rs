//! Which mistake in adding up leads to a printed sum, and which sums of a row are wrong for one cause.

use super::pemeriksaan::Pemeriksa;
use super::temuan::{Keparahan, Temuan};
use super::wording::MANY;
use crate::value::bahasa::teks;
use crate::value::{Rupiah, Teks, Tempat};

/// A part of a sum.
#[derive(Clone, Copy)]
pub(super) struct Bagian<'a> {
    pub(super) nama: &'a str,
    pub(super) tempat: &'a Tempat,
    pub(super) uang: Rupiah,
}

/// A mistake in adding up; a range of a spreadsheet by how many parts it has and the last of them.
#[derive(Clone, Copy)]
pub(super) enum SalahJumlah<'a> {
    Tanpa(Bagian<'a>),
    DuaKali(Bagian<'a>),
    Pertama(usize, Bagian<'a>),
    Terakhir(usize, Bagian<'a>),
}

impl SalahJumlah<'_> {
    pub(super) fn teks(self) -> Teks {
        match self {
            Self::Tanpa(Bagian { nama, .. }) => teks!(
                "; sama dengan jumlah tanpa `{nama}`",
                "; that is the sum without `{nama}`"
            ),
            Self::DuaKali(Bagian { nama, .. }) => teks!(
                "; sama dengan jumlah bila `{nama}` dihitung dua kali",
                "; that is the sum with `{nama}` counted twice"
            ),
            Self::Pertama(n, _) => teks!(
                "; sama dengan jumlah {n} bagian pertama saja",
                "; that is the sum of the first {n} parts alone"
            ),
            Self::Terakhir(n, _) => teks!(
                "; sama dengan jumlah {n} bagian terakhir saja",
                "; that is the sum of the last {n} parts alone"
            ),
        }
    }

    /// Its kind and the row it is about: rows may share a name.
    fn key(self) -> String {
        let (kind, part) = match self {
            Self::Tanpa(part) => ('-', part),
            Self::DuaKali(part) => ('+', part),
            Self::Pertama(_, part) => ('<', part),
            Self::Terakhir(_, part) => ('>', part),
        };
        format!("{kind}{}", part.tempat.row_key())
    }
}

/// The sums of one row that it prints otherwise, and how many it prints right.
#[derive(Default)]
pub(super) struct BedaBaris {
    wrong: Vec<Beda>,
    right: usize,
}

/// A sum that is printed otherwise.
struct Beda {
    grave: Keparahan,
    /// More is printed.
    more: bool,
    /// Key of the mistake in adding up, where one is known.
    slip: Option<String>,
    finding: Temuan,
}

impl BedaBaris {
    pub(super) fn pass(&mut self, p: &mut Pemeriksa) {
        self.right += 1;
        p.pass();
    }

    pub(super) fn fail(
        &mut self,
        (grave, finding): (Keparahan, Temuan),
        (own, expected): (Rupiah, Rupiah),
        slip: Option<SalahJumlah<'_>>,
    ) {
        self.wrong.push(Beda {
            grave,
            more: own > expected,
            slip: slip.map(SalahJumlah::key),
            finding: finding.difference(own, expected),
        });
    }

    /// One cause where the mistake in adding up or the difference is the same, or where the row prints more at all times, or
    /// less: something is missing below it, or stands there too much.
    pub(super) fn report(self, row: &str, p: &mut Pemeriksa) {
        let Self { wrong, right } = self;
        let more = wrong.first().is_some_and(|w| w.more);
        let alike = |w: &Beda| w.more == more && w.slip.is_none();
        let always = right == 0 && wrong.len() >= MANY && wrong.iter().all(alike);
        for one in wrong {
            let mut finding = one.finding;
            let less = finding.selisih.as_ref().and_then(|s| s.plain());
            if always {
                let Teks { id, en } = match more {
                    true => teks!(
                        "; lebih besar di setiap tahun, seolah-olah ada baris yang tidak tercantum",
                        "; it is more in every year, as if a row were not listed"
                    ),
                    false => teks!(
                        "; lebih kecil di setiap tahun, seolah-olah ada baris yang tidak ikut dijumlahkan",
                        "; it is less in every year, as if a row were left out of the sum"
                    ),
                };
                finding.pesan.id.push_str(&id);
                finding.pesan.en.push_str(&en);
            }
            let cause = match (one.slip, less) {
                (Some(slip), _) => format!("{row} {slip}"),
                (None, _) if always => row.to_owned(),
                (None, Some(less)) => format!("{row} {} {less}", one.more),
                (None, None) => {
                    p.fail_as(one.grave, finding);
                    continue;
                }
            };
            p.fail_as(one.grave, finding.cause(cause));
        }
    }
}

/// The mistake that gives the printed amount in place of the sum of the parts: one part left out or added twice, or a range
/// of a spreadsheet that ends early or begins late. `None` where none fits, or several.
pub(super) fn sum_slip<'a>(printed: Rupiah, parts: &[Bagian<'a>]) -> Option<SalahJumlah<'a>> {
    let sum = Rupiah::total(parts.iter().map(|b| b.uang)).ok()?;
    if printed.is_zero() || parts.len() < 3 {
        return None;
    }
    let missing = sum.checked_sub(printed).ok()?;
    let more = printed.checked_sub(sum).ok()?;
    let only = |amount: Rupiah| {
        let mut found = parts.iter().filter(|b| b.uang == amount);
        let part = found.next()?;
        found.next().is_none().then_some(*part)
    };
    let several = |amount: Rupiah| parts.iter().filter(|b| b.uang == amount).count() > 1;
    if several(missing) || several(more) {
        return None;
    }
    if let Some(part) = only(missing) {
        return Some(SalahJumlah::Tanpa(part));
    }
    if let Some(part) = only(more) {
        return Some(SalahJumlah::DuaKali(part));
    }
    if let Some((n, last)) = run_of(printed, parts.iter()) {
        return Some(SalahJumlah::Pertama(n, last));
    }
    run_of(printed, parts.iter().rev()).map(|(n, first)| SalahJumlah::Terakhir(n, first))
}

/// How many parts in a row add up to the printed amount, and the last of them.
fn run_of<'a: 'b, 'b>(
    printed: Rupiah,
    parts: impl Iterator<Item = &'b Bagian<'a>>,
) -> Option<(usize, Bagian<'a>)> {
    let mut sum = Rupiah::ZERO;
    for (n, part) in parts.enumerate() {
        sum = sum.checked_add(part.uang).ok()?;
        if sum == printed {
            return Some((n + 1, *part));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(printed: u32, parts: &[u32]) -> String {
        let names = ["A", "B", "C", "D", "E"];
        let money = |n: u32| -> Rupiah { n.to_string().parse().unwrap() };
        let tempat = &Tempat::table("t");
        let parts: Vec<Bagian<'_>> = { names.into_iter().zip(parts) }
            .map(|(nama, p)| Bagian {
                nama,
                tempat,
                uang: money(*p),
            })
            .collect();
        sum_slip(money(printed), &parts).map_or_else(String::new, |t| t.teks().id)
    }

    #[test]
    fn the_mistake_is_named_where_one_fits() {
        let parts = [11, 23, 47, 101];
        assert_eq!(of(135, &parts), "; sama dengan jumlah tanpa `C`");
        assert_eq!(
            of(193, &parts),
            "; sama dengan jumlah bila `A` dihitung dua kali"
        );
        assert_eq!(of(34, &parts), "; sama dengan jumlah 2 bagian pertama saja");
        assert_eq!(
            of(148, &parts),
            "; sama dengan jumlah 2 bagian terakhir saja"
        );
        assert_eq!(of(150, &parts), "");
    }

    #[test]
    fn what_fits_several_parts_or_anything_is_chance() {
        // Either 10 could be the one that is missing.
        assert_eq!(of(40, &[10, 10, 30]), "");
        assert_eq!(of(0, &[11, 23, 47]), "");
        assert_eq!(of(11, &[11, 23]), "");
    }
}
