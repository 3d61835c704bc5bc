//! Heads of a budget of one year, as SIPD exports it: what each column holds, which year it is, and what is no budget.

use super::grid::{CellKind, Grid, GridRow};
use super::head::in_one_line;
use crate::value::Tahun;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// Rows in which a head is looked for.
const DEPTH: usize = 30;

/// Levels of which an export repeats code and name in each row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// Urusan and bidang urusan; nothing is taken of them.
    Urusan,
    Agency,
    SubUnit,
    Program,
    Kegiatan,
    Sub,
    Account,
    /// Any: a column of all levels.
    Any,
}

/// What a column of a budget holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Code(Level),
    Name(Level),
    Year,
    /// Money of the year; the year if the head names it.
    Money(Option<Tahun>),
    Indicator,
    Target,
    Unit,
    Place,
    Remarks,
    /// What only other tables have: quarters, realisation.
    Progress,
    Other,
}

/// The head of a budget: its row among the rows of the sheet, and its columns.
pub(super) struct BudgetHead {
    pub(super) at: usize,
    pub(super) columns: Vec<(u32, Role)>,
    pub(super) money: u32,
    pub(super) named_year: Option<Tahun>,
}

impl BudgetHead {
    /// The head, if a row of the sheet is one: codes and names of sub kegiatan, and money of one year in one column.
    pub(super) fn find(rows: &[GridRow]) -> Option<Self> {
        let heads = rows.iter().enumerate().take(DEPTH);
        heads
            .into_iter()
            .find_map(|(at, row)| Self::of_row(at, row))
    }

    fn of_row(at: usize, row: &GridRow) -> Option<Self> {
        if row
            .sel
            .iter()
            .any(|c| matches!(c.jenis, CellKind::Number { .. }))
        {
            return None;
        }
        let cells = row.sel.iter();
        let columns: Vec<(u32, Role)> = cells.map(|c| (c.kolom, role(&c.teks))).collect();
        let mut money = columns.iter().filter_map(|(column, role)| match role {
            Role::Money(year) => Some((*column, *year)),
            _ => None,
        });
        // Of two columns of money none is surely the one.
        let (only, None) = (money.next()?, money.next()) else {
            return None;
        };
        let has = |wanted: &[Role]| columns.iter().any(|(_, r)| wanted.contains(r));
        let of_sub = has(&[Role::Code(Level::Sub)])
            && has(&[Role::Name(Level::Sub), Role::Name(Level::Any)]);
        let of_all = has(&[Role::Code(Level::Any)])
            && has(&[Role::Name(Level::Sub), Role::Name(Level::Any)]);
        ((of_sub || of_all) && !has(&[Role::Progress])).then_some(Self {
            at,
            money: only.0,
            named_year: only.1,
            columns,
        })
    }

    /// The first column of a role.
    pub(super) fn column(&self, wanted: Role) -> Option<u32> {
        let mut found = self.columns.iter().filter(|(_, r)| *r == wanted);
        found.next().map(|(column, _)| *column)
    }
}

/// What a head says.
fn role(text: &str) -> Role {
    let text = lower(&in_one_line(text));
    let words: Vec<&str> = split_words(&text).collect();
    let has = |any: &[&str]| words.iter().any(|w| any.contains(w));
    let year = words
        .iter()
        .find_map(|w| w.parse::<Tahun>().ok().filter(|_| w.len() == 4));
    let of_money = |w: &&str| {
        matches!(
            *w,
            "jumlah"
                | "total"
                | "pagu"
                | "nilai"
                | "rincian"
                | "anggaran"
                | "indikatif"
                | "rp"
                | "rupiah"
                | "tahun"
                | "apbd"
                | "belanja"
        ) || w.parse::<Tahun>().is_ok()
    };
    if matches!(words.as_slice(), ["tahun"] | ["tahun", "anggaran"]) {
        return Role::Year;
    }
    if has(&["realisasi", "relisasi", "triwulan", "tw", "sisa", "serapan"])
        || month(&words).is_some()
    {
        return Role::Progress;
    }
    if words.iter().all(of_money) && has(&["pagu", "nilai", "anggaran", "jumlah", "rp", "rupiah"]) {
        return Role::Money(year);
    }
    let is_code = has(&["kode", "kd"]);
    if has(&["tolok", "tolak", "indikator"]) {
        // Of the indicators of a sub kegiatan its output counts.
        return match has(&["capaian", "hasil", "outcome"]) {
            true => Role::Other,
            false => Role::Indicator,
        };
    }
    if has(&["target"]) {
        return match has(&["capaian", "hasil", "outcome"]) && !has(&["keluaran", "output"]) {
            true => Role::Other,
            false => Role::Target,
        };
    }
    match words.as_slice() {
        ["satuan"] => return Role::Unit,
        ["lokasi"] => return Role::Place,
        ["keterangan" | "ket"] => return Role::Remarks,
        ["kode"] | ["kode", "rekening" | "nomenklatur"] => return Role::Code(Level::Any),
        ["uraian"] => return Role::Name(Level::Any),
        _ => {}
    }
    let Some(level) = level(&words) else {
        return Role::Other;
    };
    // Names stand alone or behind `Nama`; anything else is about them.
    let about = |w: &&str| {
        matches!(
            *w,
            "kode"
                | "kd"
                | "nama"
                | "uraian"
                | "sub"
                | "kegiatan"
                | "subkegiatan"
                | "program"
                | "dan"
                | "bidang"
                | "urusan"
                | "skpd"
                | "opd"
                | "perangkat"
                | "daerah"
                | "unit"
                | "rekening"
                | "akun"
                | "pemerintahan"
                | "belanja"
        )
    };
    match (words.iter().all(about), is_code) {
        (false, _) => Role::Other,
        (true, true) => Role::Code(level),
        (true, false) => Role::Name(level),
    }
}

fn level(words: &[&str]) -> Option<Level> {
    let has = |w: &str| words.contains(&w);
    let sub = has("subkegiatan") || words.windows(2).any(|w| matches!(w, ["sub", "kegiatan"]));
    let kegiatan = words.iter().enumerate().any(|(at, w)| {
        *w == "kegiatan" && at.checked_sub(1).and_then(|b| words.get(b)) != Some(&"sub")
    });
    let levels = [has("program"), kegiatan, sub]
        .into_iter()
        .filter(|l| *l)
        .count();
    Some(match () {
        () if has("rekening") || has("akun") => Level::Account,
        () if levels > 1 => Level::Any,
        () if sub => Level::Sub,
        () if kegiatan => Level::Kegiatan,
        () if has("program") => Level::Program,
        () if has("sub") || has("unit") => Level::SubUnit,
        () if has("skpd") || has("opd") || has("perangkat") => Level::Agency,
        () if has("urusan") => Level::Urusan,
        () => return None,
    })
}

/// The month that a head names: `Januari`, `bulan1`, `Bulan 1`, `Jan`.
fn month(words: &[&str]) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    let (first, second) = (words.first()?, words.get(1));
    let number = match (first.strip_prefix("bulan"), second) {
        (Some(""), Some(n)) => n.parse().ok(),
        (Some(n), None) => n.parse().ok(),
        _ => None,
    };
    let number = number.filter(|n: &u32| (1..=12).contains(n));
    let named = (1u32..).zip(NAMES).find(|(_, name)| {
        words.len() == 1 && (name == first || first.len() == 3 && name.starts_with(first))
    });
    number.or(named.map(|(n, _)| n))
}

/// How many months the head of a sheet has side by side, at most.
pub(super) fn months(rows: &[GridRow]) -> usize {
    let of_row = |row: &GridRow| {
        let words = |text: &str| -> bool {
            let text = lower(&in_one_line(text));
            month(&split_words(&text).collect::<Vec<_>>()).is_some()
        };
        row.sel
            .iter()
            .filter(|c| c.jenis == CellKind::Text && words(&c.teks))
            .count()
    };
    rows.iter()
        .take(DEPTH)
        .map(of_row)
        .max()
        .unwrap_or_default()
}

/// The years that a document names outside of its tables: its file, the sheet, and the rows above a head.
pub(super) fn years_above(berkas: &str, grid: &Grid, above: &[GridRow]) -> Vec<Tahun> {
    let titles = above.iter().flat_map(|r| &r.sel).map(|c| c.teks.as_str());
    let texts = [berkas, grid.nama.as_str()].into_iter().chain(titles);
    let mut found: Vec<Tahun> = texts.flat_map(years).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Years in a text; numbers of decrees (`90/2019`, `Nomor 86 Tahun 2017`) are none of a table.
fn years(text: &str) -> Vec<Tahun> {
    let lowered = lower(text);
    let of_decree = lowered.contains("nomor") || lowered.contains('/');
    let words = lowered.split(|c: char| !c.is_ascii_digit());
    let words = words.filter(|w| w.len() == 4 && w.starts_with("20") && !of_decree);
    words.filter_map(|w| w.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_heads_hold() {
        for (text, wanted) in [
            ("KODE SUB KEGIATAN", Role::Code(Level::Sub)),
            ("Nama Sub Kegiatan", Role::Name(Level::Sub)),
            ("Kode Kegiatan", Role::Code(Level::Kegiatan)),
            ("PROGRAM DAN KEGIATAN", Role::Name(Level::Any)),
            ("NAMA SUB UNIT", Role::Name(Level::SubUnit)),
            ("Kode SKPD", Role::Code(Level::Agency)),
            ("Kode Akun", Role::Code(Level::Account)),
            ("PAGU", Role::Money(None)),
            ("Nilai Rincian", Role::Money(None)),
            ("JUMLAH PAGU", Role::Money(None)),
            ("TAHUN", Role::Year),
            ("TOLAK UKUR KELUARAN", Role::Indicator),
            ("TOLAK UKUR HASIL", Role::Other),
            ("TARGET KINERJA KELUARAN", Role::Target),
            ("NAMA SUMBER DANA", Role::Other),
            ("Realisasi", Role::Progress),
            ("bulan1", Role::Progress),
        ] {
            assert_eq!(role(text), wanted, "{text}");
        }
    }

    #[test]
    fn years_of_titles() {
        let years = |t: &str| years(t).iter().map(|y| y.get()).collect::<Vec<_>>();
        assert_eq!(years("anggaran_kas_2022.xlsx"), [2022]);
        assert_eq!(years("Permendagri 90/2019"), [0u16; 0]);
        assert_eq!(years("Nomor 86 Tahun 2017"), [0u16; 0]);
    }
}
