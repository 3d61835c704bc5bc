//! Other names of columns, as the forms and people write them, and the name that an unknown one is closest to.

#[cfg(feature = "xlsx")]
use std::sync::OnceLock;

use super::column_name::{distance, normal_column};
use super::skema::{Skema, year_column};
#[cfg(feature = "xlsx")]
use crate::ordered::Map;
use crate::value::Tahun;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// A column, and its other names: the words in small letters with `_` between them, years left out.
const NAMA_LAIN: &[(&str, &str)] = &[
    ("tingkat", "level jenjang tingkatan"),
    (
        "kode",
        "kode_rekening kode_nomenklatur kode_program kode_program_kegiatan nomor_kode code",
    ),
    (
        "uraian",
        "nama nomenklatur kegiatan_subkegiatan kegiatan_sub_kegiatan program_kegiatan program_kegiatan_subkegiatan program_kegiatan_sub_kegiatan program_dan_kegiatan \
         bidang_urusan_program_outcome_kegiatan_subkegiatan_output bidang_urusan_program_kegiatan_sub_kegiatan \
         nama_program nama_program_kegiatan urusan_bidang_program_kegiatan_sub_kegiatan uraian_belanja name",
    ),
    (
        "indikator",
        "indikator_kinerja nama_indikator indikator_outcome_output indikator_outcome indikator_output \
         indikator_kinerja_utama indikator_kinerja_kunci indikator_kinerja_program indicator \
         indikator_tujuan_sasaran indikator_tujuan_dan_sasaran indikator_kinerja_tujuan_sasaran \
         indikator_kinerja_sesuai_tugas_dan_fungsi tolok_ukur_kinerja tolok_ukur tolak_ukur_kinerja tolak_ukur \
         indikator_kinerja_tujuan_sasaran_program_outcome_dan_kegiatan_output \
         indikator_kinerja_tujuan_sasaran_program_dan_kegiatan indikator_kinerja_program_outcome_dan_kegiatan_output \
         indikator_kinerja_tujuan_sasaran_program_outcome_kegiatan_output_dan_sub_kegiatan \
         indikator_kinerja_program_outcome_kegiatan_output indikator_kinerja_program_dan_kegiatan",
    ),
    ("satuan", "satuan_target satuan_ukur sat unit_satuan"),
    (
        "kondisi_awal",
        "baseline baseline_tahun data_awal capaian_awal data_capaian_awal kondisi_kinerja_awal kondisi_awal_renstra",
    ),
    (
        "target_akhir",
        "kondisi_akhir kondisi_kinerja_akhir target_akhir_renstra target_akhir_periode target_akhir_k kondisi_akhir_k \
         target_renstra target_rpjmd target_akhir_rpjmd",
    ),
    (
        "akhir",
        "target_akhir kondisi_akhir kondisi_kinerja_akhir target_akhir_renstra target_akhir_periode",
    ),
    (
        "rp_akhir",
        "pagu_akhir anggaran_akhir total_pagu target_akhir_rp kondisi_akhir_rp",
    ),
    (
        "unit_kerja",
        "perangkat_daerah pd opd skpd unit_organisasi penanggung_jawab unit_penanggung_jawab pd_penanggung_jawab \
         perangkat_daerah_penanggung_jawab unit_kerja_penanggung_jawab",
    ),
    ("tujuan", "tujuan_renstra tujuan_strategis"),
    ("sasaran", "sasaran_renstra sasaran_strategis"),
    ("lokasi", "lokasi_kegiatan"),
    ("polaritas", "polarisasi arah_indikator polarity"),
    ("agregasi", "cara_agregasi aggregation"),
    ("kelompok", "jenis"),
    ("pertumbuhan", "rata_rata_pertumbuhan growth"),
    ("no", "nomor no_urut nomor_urut"),
    ("keterangan", "ket"),
    ("nspk", "operasionalisasi_nspk"),
    (
        "sasaran_rpjmd",
        "sasaran_rpjmd_yang_relevan sasaran_rpjmd_relevan",
    ),
    (
        "jenis_pelayanan",
        "layanan jenis_layanan jenis_pelayanan_dasar pelayanan_dasar jenis_spm",
    ),
    ("triwulan", "tw quarter"),
    (
        "realisasi",
        "realisasi_kinerja realisasi_target realisasi_renja realisasi_setahun total total_realisasi jumlah_realisasi",
    ),
    (
        "target",
        "target_renja target_rkpd target_ini target_berjalan",
    ),
    ("target_berikut", "target_tahun_berikut target_n_1"),
    (
        "sampai_tahun_lalu",
        "realisasi_sampai_lalu realisasi_s_d_lalu realisasi_sd_lalu capaian_sampai_lalu s_d_lalu sd_lalu",
    ),
    (
        "sampai_tahun_ini",
        "realisasi_sampai_ini realisasi_s_d_ini realisasi_sd_ini capaian_sampai_ini s_d_ini sd_ini \
         realisasi_renstra realisasi_rpjmd capaian_akhir capaian_akhir_periode",
    ),
    (
        "tingkat_capaian",
        "tingkat_capaian_renstra tingkat_capaian_rpjmd tingkat_capaian_akhir capaian_renstra capaian_rpjmd \
         rasio_capaian_akhir rasio_akhir",
    ),
    (
        "capaian",
        "capaian_renja capaian_rkpd tingkat_capaian_renja tingkat_capaian_rkpd capaian_kinerja % persen persentase \
         persentase_capaian",
    ),
    (
        "rp_realisasi",
        "realisasi_rp realisasi_anggaran realisasi_keuangan realisasi_pagu",
    ),
    ("jenis_barang", "nama_barang"),
    ("program", "program_prioritas"),
    ("kunci", "key"),
    ("nilai", "value isi"),
];

/// Year columns by prefix, and the words that stand beside the year instead.
const TAHUN_LAIN: &[(&str, &str)] = &[
    (
        "rp",
        "pagu pagu_indikatif pagu_rp pagu_anggaran pagu_indikatif_rp anggaran anggaran_rp dana dana_rp target_rp target_pagu rupiah budget",
    ),
    (
        "target",
        "k target_k kinerja target_kinerja target_capaian target_renstra",
    ),
    (
        "realisasi",
        "capaian realisasi_kinerja realisasi_capaian realisasi_renstra realisasi_target realisasi_capaian_kinerja",
    ),
    (
        "rasio",
        "rasio_capaian capaian_rasio tingkat_capaian persentase_capaian capaian_% %",
    ),
    (
        "berhak",
        "sasaran jumlah_sasaran populasi jumlah_populasi jumlah_berhak yang_berhak jumlah_yang_berhak harus_dilayani \
         yang_harus_dilayani jumlah_yang_harus_dilayani total_yang_harus_dilayani jumlah_total_yang_harus_dilayani",
    ),
    (
        "terlayani",
        "yang_terlayani jumlah_terlayani jumlah_yang_terlayani dilayani jumlah_dilayani jumlah_yang_dilayani",
    ),
    (
        "capaian",
        "persentase_capaian capaian_spm capaian_% cakupan %",
    ),
    ("mutu", "mutu_minimal mutu_layanan capaian_mutu"),
    ("", "target"),
    (
        "kondisi_awal",
        "baseline kondisi_awal data_awal capaian_awal",
    ),
];

/// True for the head of a column of all levels: `Bidang Urusan / Program / Outcome / Kegiatan / Sub Kegiatan / Output`.
fn lists_levels(stem: &str) -> bool {
    let level = |word| match word {
        "urusan" | "bidang" => Some("urusan"),
        "program" => Some("program"),
        "kegiatan" => Some("kegiatan"),
        "sub" | "subkegiatan" => Some("sub"),
        "dan" | "outcome" | "output" | "hasil" | "keluaran" => Some(""),
        _ => None,
    };
    let levels: Option<Vec<&str>> = stem.split('_').map(level).collect();
    let mut levels = levels.unwrap_or_default();
    levels.retain(|l| !l.is_empty());
    levels.sort_unstable();
    levels.dedup();
    levels.len() > 2
}

/// The indicator of a table of tujuan and sasaran: `Indikator Sasaran`. In the funding matrix it is none of its rows.
fn of_sasaran(skema: &Skema, stem: &str) -> Option<String> {
    let is_one = matches!(
        stem,
        "indikator_sasaran" | "indikator_sasaran_strategis" | "indikator_kinerja_sasaran"
    );
    let of_table = skema.knows("tujuan") && skema.wajib.contains(&"indikator");
    (is_one && of_table).then(|| "indikator".to_owned())
}

/// The words for whom a target is, which agencies put behind it: `Target Renstra Perangkat Daerah`, `... Tugas dan Fungsi SKPD`.
fn without_agency(stem: &str) -> Option<&str> {
    ["_perangkat_daerah", "_pd", "_skpd", "_opd"]
        .iter()
        .find_map(|agency| stem.strip_suffix(agency))
}

impl Skema {
    /// True for the columns of the form that name where an indicator is from, without figures of a year: `Target NSPK`,
    /// `Target IKK/IKU`, `Indikator SPM/NSPK`. Nothing is computed from them.
    pub(crate) fn tells_source(&self, name: &str) -> bool {
        const SOURCES: &str =
            "nspk spm ikk iku ikd sdgs sdg s tpb lppd rpjmd indikator lainnya or atau dan";
        let mut words = split_words(name);
        let of_form = matches!(words.next(), Some("target" | "indikator"));
        let mut sources = words.peekable();
        self.nama == "pencapaian-kinerja"
            && of_form
            && sources.peek().is_some()
            && sources.all(|w| is_among(SOURCES, w))
    }

    /// The column of this table that a printed name means: its own name, or another one in use; `None` if it is
    /// unknown.
    ///
    /// ```
    /// use renstra_core::sheet::Tabel;
    /// let columns = Tabel::ProgramPendanaan.skema();
    /// assert_eq!(columns.meaning("Pagu 2026").as_deref(), Some("rp_2026"));
    /// assert_eq!(columns.meaning("target_2026_k").as_deref(), Some("target_2026"));
    /// assert_eq!(columns.meaning("level").as_deref(), Some("tingkat"));
    /// assert_eq!(columns.meaning("warna"), None);
    /// ```
    pub fn meaning(&self, name: &str) -> Option<String> {
        let own = normal_column(name);
        if self.knows(&own) {
            return Some(own);
        }
        // A column without a head is none of years.
        if own.is_empty() {
            return None;
        }
        let (stem, year) = words_and_year(name);
        let Some(year) = year else {
            let of_agency = || without_agency(&stem).and_then(|stem| self.named(stem));
            let of_levels =
                || (self.knows("uraian") && lists_levels(&stem)).then(|| "uraian".to_owned());
            return { self.named(&stem) }
                .or_else(of_agency)
                .or_else(|| self.of_evaluation(&stem))
                .or_else(of_levels)
                .or_else(|| of_sasaran(self, &stem));
        };
        let with_year = |prefix: &str| match prefix {
            "" => year.to_string(),
            _ => format!("{prefix}_{year}"),
        };
        let of_year = |stem: &str| {
            let own = with_year(stem);
            if self.knows(&own) {
                return Some(own);
            }
            TAHUN_LAIN.iter().find_map(|(prefix, others)| {
                if !is_among(others, stem) {
                    return None;
                }
                // A baseline names its year and has one column. The target of the Renstra is none of the year in a form.
                let column = Some(with_year(prefix)).filter(|c| self.knows(c));
                let one = stem != "target_renstra" && self.knows(prefix);
                column.or_else(|| one.then(|| (*prefix).to_owned()))
            })
        };
        let shorter = || without_agency(&stem).or_else(|| stem.strip_suffix("_%"));
        of_year(&stem).or_else(|| of_year(shorter()?))
    }

    /// The column of these words: its own name, with other marks between them, or another one in use.
    fn named(&self, stem: &str) -> Option<String> {
        { of_other_name(stem).into_iter() }
            .find(|column| self.knows(column))
            .or(Some(stem).filter(|s| self.knows(s)))
            .map(str::to_owned)
    }

    /// A column of an evaluation form: of a quarter (`tw_i`, `realisasi_triwulan_2`), or one with a word for performance (K) or
    /// money (Rp).
    fn of_evaluation(&self, stem: &str) -> Option<String> {
        if !self.knows("realisasi_tw_1") {
            return None;
        }
        let mut money = false;
        let mut quarter = None;
        let mut rest = String::new();
        let mut words = stem.split('_').peekable();
        while let Some(word) = words.next() {
            let number = word
                .strip_prefix("triwulan")
                .or_else(|| word.strip_prefix("tw"));
            match (word, number) {
                ("rp" | "anggaran" | "keuangan", _) => money = true,
                ("k" | "kinerja", _) => {}
                (_, Some("")) => quarter = Some(quarter_number(words.next()?)?),
                (_, Some(number)) => quarter = Some(quarter_number(number)?),
                _ => {
                    if !rest.is_empty() {
                        rest.push('_');
                    }
                    rest.push_str(word);
                }
            }
        }
        let column = match quarter {
            Some(quarter) if rest.is_empty() => format!("realisasi_tw_{quarter}"),
            Some(quarter) => format!("{rest}_tw_{quarter}"),
            None => self.named(&rest)?,
        };
        let column = match money {
            true => format!("rp_{column}"),
            false => column,
        };
        self.knows(&column).then_some(column)
    }

    /// The columns that an unknown name is closest to, none if it is like none of them; `taken` tells those that the
    /// table has.
    pub(crate) fn proposal(&self, name: &str, taken: impl Fn(&str) -> bool) -> Option<String> {
        let (stem, year) = words_and_year(name);
        let year = year.map(|y| y.to_string());
        let column = |known: &str| match &year {
            Some(year) => known.replace("YYYY", year),
            None => known.to_owned(),
        };
        let own = self.column_names().map(|known| (column(&known), known));
        let named = { NAMA_LAIN.iter() }
            .filter(|(column, _)| self.knows(column))
            .flat_map(|(column, others)| others.split(' ').map(move |o| (*column, o)));
        let yearly = { TAHUN_LAIN.iter() }
            .map(|(prefix, others)| (year_column(prefix), *others))
            .filter(|(known, _)| self.column_names().any(|c| c == *known))
            .flat_map(|(known, others)| {
                let others = others.split(' ');
                let others = others.map(|o| (column(&known), format!("{o}_YYYY")));
                others.collect::<Vec<_>>()
            });
        let named = named.map(|(column, other)| (column.to_owned(), other.to_owned()));
        let wanted = match &year {
            Some(_) if stem.is_empty() => return None,
            Some(_) => format!("{stem}_YYYY"),
            None => stem,
        };
        let most = wanted.trim_end_matches("_YYYY").chars().count() / 3;
        own.chain(named)
            .chain(yearly)
            .filter(|(column, like)| like.ends_with("YYYY") == year.is_some() && !taken(column))
            .map(|(column, like)| (distance(&wanted, &like), column))
            .filter(|(far, _)| (1..=most).contains(far))
            .min_by_key(|(far, _)| *far)
            .map(|(_, column)| column)
    }
}

pub(super) fn quarter_number(text: &str) -> Option<char> {
    const NUMBERS: [(&str, char); 4] = [("i", '1'), ("ii", '2'), ("iii", '3'), ("iv", '4')];
    let digit = |c: &char| ('1'..='4').contains(c) && text.len() == 1;
    let roman = NUMBERS.iter().find(|(roman, _)| *roman == text);
    roman
        .map(|(_, n)| *n)
        .or_else(|| text.chars().next().filter(digit))
}

/// The columns that have this other name, in their order. Documents ask for each cell that may be a head, and for each table:
/// they have an index.
#[cfg(feature = "xlsx")]
fn of_other_name(name: &str) -> Vec<&'static str> {
    static COLUMNS: OnceLock<Map<&str, Vec<&str>>> = OnceLock::new();
    let columns = COLUMNS.get_or_init(|| {
        let mut columns = Map::new();
        for (column, others) in NAMA_LAIN {
            for other in others.split_ascii_whitespace() {
                columns.push(other, *column);
            }
        }
        columns
    });
    columns.get(name).cloned().unwrap_or_default()
}

/// The columns that have this other name, in their order: tables of text ask for their few columns.
#[cfg(not(feature = "xlsx"))]
fn of_other_name(name: &str) -> Vec<&'static str> {
    { NAMA_LAIN.iter() }
        .filter(|(_, others)| is_among(others, name))
        .map(|(column, _)| *column)
        .collect()
}

fn is_among(others: &str, name: &str) -> bool {
    !name.is_empty() && others.split(' ').any(|o| o == name)
}

/// The words of a name with `_` between them, without the year and the word for it; and the year.
fn words_and_year(name: &str) -> (String, Option<Tahun>) {
    let mut year = None;
    let mut stem = String::new();
    let name = lower(name).replace('_', " ");
    let name = name.replace("pada tahun", "tahun");
    let name = name.replace("tahun ke-", "tahun ");
    for word in split_words(&name) {
        let found = (year.is_none() && word.len() == 4).then(|| word.parse().ok());
        if let Some(Some(found)) = found {
            year = Some(found);
        } else if !matches!(word, "tahun" | "th" | "ta") {
            if !stem.is_empty() {
                stem.push('_');
            }
            stem.push_str(word);
        }
    }
    // Alone it is the name of a column.
    match (stem.is_empty(), year) {
        (true, None) => ("tahun".to_owned(), None),
        _ => (stem, year),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Tabel;
    use super::*;

    #[test]
    fn every_other_name_means_a_column_that_a_table_has() {
        for (column, _) in NAMA_LAIN {
            assert!(
                Tabel::ALL.iter().any(|t| t.skema().knows(column)),
                "{column}"
            );
        }
        for (prefix, _) in TAHUN_LAIN {
            let known = |t: &Tabel| {
                let names: Vec<_> = t.skema().column_names().collect();
                names.contains(&year_column(prefix)) || names.iter().any(|n| n == prefix)
            };
            assert!(Tabel::ALL.iter().any(known), "{prefix}");
        }
    }

    #[test]
    fn one_word_means_what_the_table_has() {
        let meaning = |t: Tabel, name: &str| t.skema().meaning(name).unwrap_or_default();
        assert_eq!(
            meaning(Tabel::ProgramPendanaan, "Target 2027 (Rp)"),
            "rp_2027"
        );
        assert_eq!(meaning(Tabel::ProgramPendanaan, "2027 PAGU"), "rp_2027");
        for levels in [
            "Bidang Urusan/Program/Outcome/Kegiatan/Sub Kegiatan/Output",
            "Urusan, Bidang, Program, Kegiatan, dan Sub Kegiatan",
        ] {
            assert_eq!(meaning(Tabel::ProgramPendanaan, levels), "uraian");
        }
        assert_eq!(meaning(Tabel::ProgramPendanaan, "Outcome Program"), "");
        assert_eq!(
            meaning(Tabel::ProgramPendanaan, "Kondisi Akhir"),
            "target_akhir"
        );
        assert_eq!(
            meaning(Tabel::ProgramPendanaan, "Baseline Tahun 2024"),
            "kondisi_awal"
        );
        assert_eq!(meaning(Tabel::TujuanSasaran, "Kondisi Akhir"), "akhir");
        assert_eq!(meaning(Tabel::TujuanSasaran, "target_2027"), "2027");
        assert_eq!(meaning(Tabel::AnggaranRealisasi, "Tahun 2021"), "2021");
        assert_eq!(meaning(Tabel::Realisasi, "Tahun"), "tahun");
        assert_eq!(meaning(Tabel::AnggaranRealisasi, "jenis"), "kelompok");
        for (name, column) in [
            ("TW I", "realisasi_tw_1"),
            ("Triwulan IV (Rp)", "rp_realisasi_tw_4"),
            ("realisasi_tw2", "realisasi_tw_2"),
            ("target triwulan 3", "target_tw_3"),
            ("Target Renstra K", "target_akhir"),
            ("target_renstra_rp", "rp_target_akhir"),
            ("target_renja_rp", "rp_target"),
            ("realisasi s/d tahun lalu", "sampai_tahun_lalu"),
            ("Tingkat Capaian Renstra (Rp)", "rp_tingkat_capaian"),
            ("TW V", ""),
            ("Target Renstra 2026", ""),
        ] {
            assert_eq!(meaning(Tabel::Realisasi, name), column, "{name}");
        }
        assert_eq!(meaning(Tabel::TujuanSasaran, "jenis"), "jenis");
        for (name, column) in [
            (
                "Indikator Kinerja sesuai Tugas dan Fungsi Perangkat Daerah",
                "indikator",
            ),
            (
                "Target Renstra Perangkat Daerah Tahun ke-2020",
                "target_2020",
            ),
            (
                "Realisasi Capaian pada Tahun ke- 2020 (%)",
                "realisasi_2020",
            ),
            ("Rasio Capaian pada Tahun 2020", "rasio_2020"),
            ("Capaian 2020 (%)", "rasio_2020"),
            ("Target NSPK", ""),
        ] {
            assert_eq!(meaning(Tabel::PencapaianKinerja, name), column, "{name}");
        }
        for (name, column) in [
            ("Jenis Pelayanan Dasar", "jenis_pelayanan"),
            ("Jumlah yang harus dilayani 2023", "berhak_2023"),
            ("Sasaran 2023", "berhak_2023"),
            ("Jumlah yang terlayani 2023", "terlayani_2023"),
            ("Capaian 2023 (%)", "capaian_2023"),
            // What is reached without saying of whom: people or percents.
            ("Realisasi 2023", ""),
        ] {
            assert_eq!(meaning(Tabel::CapaianSpm, name), column, "{name}");
        }
    }

    #[test]
    fn targets_of_a_source_are_no_targets_of_a_year() {
        let source = |t: Tabel, name: &str| t.skema().tells_source(&normal_column(name));
        for name in [
            "Target NSPK",
            "Target IKK/ IKU",
            "TARGET SDG'S",
            "Indikator SPM/NSPK",
            "target indikator lainnya",
        ] {
            assert!(source(Tabel::PencapaianKinerja, name), "{name}");
        }
        assert!(!source(Tabel::PencapaianKinerja, "Target"));
        assert!(!source(Tabel::PencapaianKinerja, "Target warna"));
        assert!(!source(Tabel::ProgramPendanaan, "Target NSPK"));
    }

    #[test]
    fn a_slip_of_the_pen_is_answered_with_the_column() {
        let near = |t: Tabel, name: &str| t.skema().proposal(name, |_| false);
        assert_eq!(
            near(Tabel::ProgramPendanaan, "urian").as_deref(),
            Some("uraian")
        );
        assert_eq!(
            near(Tabel::ProgramPendanaan, "taget_2026").as_deref(),
            Some("target_2026")
        );
        assert_eq!(
            near(Tabel::ProgramPendanaan, "pgu_2026").as_deref(),
            Some("rp_2026")
        );
        assert_eq!(near(Tabel::ProgramPendanaan, "warna"), None);
        assert_eq!(near(Tabel::ProgramPendanaan, "x"), None);
    }
}
