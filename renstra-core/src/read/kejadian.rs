//! Events of a disaster or fire service.

use super::row_info::plain_cells;
use super::{Reader, optional};
use crate::model::{CatatanBaca, Kejadian};
use crate::sheet::Lembar;
use crate::sheet::lembar::BarisLembar;
use crate::value::number::missing_kind;
use crate::value::{Angka, Satuan, TakTerdefinisi};

/// How a time is written.
const TIMES: &str = "2025-03-01 10:15, 01/03/2025 10.15, 10:15";

impl Reader {
    pub(super) fn kejadian(&mut self, sheet: &Lembar) -> Vec<Kejadian> {
        let cells = plain_cells(sheet, false);
        let mut column = |name: &str| sheet.column(name).map(|i| self.column(sheet, i, &cells));
        let (minutes, standard) = (column("menit"), column("standar_menit"));
        let target = column("target_dalam_standar");
        let victims = sheet.column("korban").map(|i| self.people_column(sheet, i));
        let (unit, people) = (Satuan::new("Menit"), Satuan::new("Orang"));
        let mut rows = Vec::new();
        for row in &sheet.baris {
            let mut number = |c: &Option<_>, unit: &Option<Satuan>| {
                c.as_ref()
                    .map(|c| self.target(c, row, unit.as_ref(), false))
            };
            let (menit, standar) = (number(&minutes, &unit), number(&standard, &unit));
            let korban = number(&victims, &people);
            let (from, to) = (
                self.time(sheet, row, "dilaporkan"),
                self.time(sheet, row, "ditolong"),
            );
            rows.push(Kejadian {
                tahun: self.row_year(sheet, row),
                jenis: optional(sheet, row, sheet.column("jenis")),
                lokasi: optional(sheet, row, sheet.column("tempat")),
                menit,
                menurut_jam: from.zip(to).map(|(from, to)| between(from, to)),
                standar,
                target: target.as_ref().map(|c| self.persentase(c, row)),
                korban,
                tempat: sheet.place_of_row(row),
            });
        }
        rows
    }

    /// A printed time; `None` where there is none, the reason where it cannot be read.
    fn time(
        &mut self,
        sheet: &Lembar,
        row: &BarisLembar,
        column: &str,
    ) -> Option<Result<Waktu, TakTerdefinisi>> {
        let index = sheet.column(column)?;
        let text = sheet.text(row, index).trim();
        if missing_kind(text).is_some() {
            return None;
        }
        let read = Waktu::read(text);
        if read.is_none() {
            self.catatan.push(CatatanBaca::NilaiAsing {
                tempat: sheet.place(row, index),
                tercetak: text.to_owned(),
                harapan: TIMES.to_owned(),
            });
        }
        Some(read.ok_or(TakTerdefinisi::TakTerbaca))
    }
}

/// A time of a day, with or without its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Waktu {
    /// Days since the first of March of the year 0.
    hari: Option<i64>,
    menit: i64,
}

impl Waktu {
    fn read(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split([' ', 'T']).filter(|p| !p.is_empty()).collect();
        let (date, clock) = match parts.as_slice() {
            [clock] => (None, *clock),
            [date, clock] => (Some(*date), *clock),
            _ => return None,
        };
        let numbers = |text: &str, marks: &[char]| -> Option<Vec<i64>> {
            let all = text
                .split(marks)
                .map(|p| p.parse::<u16>().ok().map(i64::from));
            all.collect()
        };
        let menit = match numbers(clock, &[':', '.'])?.as_slice() {
            [h @ 0..=23, m @ 0..=59] | [h @ 0..=23, m @ 0..=59, 0..=59] => h * 60 + m,
            _ => return None,
        };
        let hari = match date.map(|d| numbers(d, &['-', '/'])) {
            None => None,
            Some(parts) => Some(match parts?.as_slice() {
                [y @ 1000..=9999, m, d] | [d, m, y @ 1000..=9999] => day(*y, *m, *d)?,
                _ => return None,
            }),
        };
        Some(Self { hari, menit })
    }
}

/// The number of a day; `None` for a day that no calendar has.
fn day(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=last).contains(&day) {
        return None;
    }
    // Years begin in March, so that the leap day is their last.
    let (y, m) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    Some(365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1)
}

/// Minutes between two times; without dates both are of one day.
fn between(
    from: Result<Waktu, TakTerdefinisi>,
    to: Result<Waktu, TakTerdefinisi>,
) -> Result<Angka, TakTerdefinisi> {
    let (from, to) = (from?, to?);
    let days = match (from.hari, to.hari) {
        (Some(a), Some(b)) => b - a,
        (None, None) => 0,
        _ => return Err(TakTerdefinisi::TakTerbaca),
    };
    let minutes = days * 24 * 60 + to.menit - from.menit;
    minutes
        .to_string()
        .parse()
        .map_err(|_| TakTerdefinisi::Luapan)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(from: &str, to: &str) -> Option<String> {
        let found = between(Ok(Waktu::read(from)?), Ok(Waktu::read(to)?));
        found.ok().map(|m| m.to_string())
    }

    #[test]
    fn minutes_between_times() {
        for (from, to, expected) in [
            ("10:15", "10:40", Some("25")),
            ("10.15", "10:40:30", Some("25")),
            ("2025-03-01 23:50", "2025-03-02 00:05", Some("15")),
            ("2024-02-28 12:00", "2024-03-01 12:00", Some("2880")),
            ("28/02/2025 12:00", "01/03/2025T12:00", Some("1440")),
            ("31/12/2024 23:59", "01/01/2025 00:00", Some("1")),
            ("10:40", "10:15", Some("-25")),
            ("2025-03-01 10:00", "10:15", None),
            ("2025-02-29 10:00", "2025-03-01 10:00", None),
            ("24:00", "10:15", None),
            ("pagi", "10:15", None),
        ] {
            assert_eq!(minutes(from, to).as_deref(), expected, "{from} {to}");
        }
    }
}
