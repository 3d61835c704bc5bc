//! The heads of evaluation forms as they are printed: long, over several lines, with the numbers of the columns among them.

use super::column_alias::quarter_number;
use super::skema::Skema;
use crate::value::Tahun;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

impl Skema {
    /// True for a table of an evaluation form.
    pub(super) fn is_evaluation(&self) -> bool {
        self.knows("tingkat_capaian")
    }
}

/// The column that the parts of a head mean, from the top to the bottom; `None` if its words tell none for sure. The year
/// is the one that a figure of the year names, for a form without a column of its own for it.
pub(super) fn of_evaluation_head(parts: &[&str], skema: &Skema) -> Option<(String, Option<Tahun>)> {
    let lowered: Vec<String> = parts.iter().map(|p| lower(p)).collect();
    let split = |text: &String| -> Vec<String> { split_words(text).map(str::to_owned).collect() };
    let lines: Vec<Vec<String>> = lowered.iter().map(split).collect();
    let all: Vec<&str> = lines.iter().flatten().map(String::as_str).collect();
    let says = |word: &str| all.contains(&word);
    let any = |words: &[&str]| words.iter().any(|w| says(w));
    let year = all
        .iter()
        .find_map(|w| w.parse::<Tahun>().ok().filter(|_| w.len() == 4));
    // `K` and `Rp` below a head, or the only words of one.
    let is_money = |w: &String| {
        matches!(
            w.as_str(),
            "rp" | "rupiah" | "keuangan" | "anggaran" | "pagu"
        )
    };
    let is_plain = |w: &String| matches!(w.as_str(), "k" | "kinerja");
    let last = lines.last()?;
    let money = last.iter().any(is_money) && !last.iter().any(is_plain);
    let quantity = |line: &&Vec<String>| !line.iter().all(|w| is_money(w) || is_plain(w));
    let own = lines.iter().rev().find(quantity);
    let own: Vec<&str> = own.unwrap_or(last).iter().map(String::as_str).collect();
    let named = |words: &[&str]| words.iter().any(|w| own.contains(w));
    let first = *all.first()?;
    let column = match first {
        "no" | "nomor" if all.len() < 3 => "no",
        "kode" => "kode",
        "indikator" => "indikator",
        "satuan" => "satuan",
        "ket" | "keterangan" => "keterangan",
        "unit" | "penanggung" | "perangkat" | "pd" | "opd" | "skpd" => "unit_kerja",
        "sasaran" => "sasaran",
        "urusan" | "bidang" | "program" | "kegiatan" => "uraian",
        _ => "",
    };
    if !column.is_empty() {
        return skema.knows(column).then(|| (column.to_owned(), None));
    }
    let with_money = |column: String| match money {
        true => format!("rp_{column}"),
        false => column,
    };
    let known = |column: String| Some(with_money(column)).filter(|c| skema.knows(c));
    let share = named(&["tingkat", "rasio"]);
    let reached = any(&["realisasi", "capaian", "prakiraan", "perkiraan"]);
    let yearly = !skema.wajib_tahun.is_empty();
    if let Some(quarter) = quarter(&all) {
        let kind = if says("target") && !says("realisasi") {
            "target"
        } else {
            "realisasi"
        };
        return known(format!("{kind}_tw_{quarter}")).map(|c| (c, year));
    }
    if yearly {
        let column = match year {
            _ if any(&["awal", "baseline"]) => "kondisi_awal".to_owned(),
            _ if says("akhir") && share => "tingkat_capaian".to_owned(),
            _ if says("akhir") && says("target") => "target_akhir".to_owned(),
            _ if says("akhir") && reached => "sampai_tahun_ini".to_owned(),
            Some(year) if any(&["rasio", "tingkat"]) => format!("rasio_{year}"),
            Some(year) if says("realisasi") || (reached && !says("target")) => {
                format!("realisasi_{year}")
            }
            Some(year) if says("target") => format!("target_{year}"),
            _ => return None,
        };
        return known(column).map(|c| (c, None));
    }
    let of_plan = any(&["renstra", "rpjmd"]);
    let up_to = any(&["sampai", "sd"])
        || lowered
            .iter()
            .any(|t| t.contains("s/d") || t.contains("s.d"));
    let column = match () {
        () if share && (of_plan || up_to) => "tingkat_capaian",
        () if share => "capaian",
        () if named(&["realisasi"]) || (reached && !named(&["target"])) => {
            let before = named(&["lalu"]) || own.windows(2).any(|w| matches!(w, ["n", "3"]));
            match (up_to, before) {
                (true, true) => "sampai_tahun_lalu",
                (true, false) => "sampai_tahun_ini",
                (false, _) => "realisasi",
            }
        }
        () if named(&["target"]) && of_plan && !any(&["renja", "rkpd"]) => "target_akhir",
        () if named(&["target"]) && says("akhir") => "target_akhir",
        () if named(&["target"]) => "target",
        () => return None,
    };
    let of_year = year.filter(|_| matches!(column, "realisasi" | "target"));
    known(column.to_owned()).map(|c| (c, of_year))
}

/// The quarter that a head names: behind the word, or alone in a line below it.
fn quarter(all: &[&str]) -> Option<char> {
    let at = all.iter().position(|w| matches!(*w, "triwulan" | "tw"))?;
    let rest = all.get(at + 1..)?;
    rest.iter().find_map(|w| quarter_number(w))
}

/// True for the number of a column among the lines of a head: `7`, `(7)`, `13 = 6 + 12`.
pub(super) fn is_column_number(text: &str) -> bool {
    let text = text.trim().trim_start_matches('(');
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default().trim_start();
    (1..=2).contains(&digits) && (rest.trim_matches(')').is_empty() || rest.starts_with('='))
}
