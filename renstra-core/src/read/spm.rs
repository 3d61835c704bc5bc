//! The tables of minimum services.

use super::number_column::NumberColumn;
use super::row_info::plain_cells;
use super::{Reader, optional, required};
use crate::model::anggaran::Persentase;
use crate::model::spm::{DasarBerhak, RingkasanSpm, TahunSpm};
use crate::model::{BarisSpm, CatatanBaca, KebutuhanDasar, KriteriaSpm, LayananSpm, Sumber};
use crate::ordered::Map;
use crate::sheet::Lembar;
use crate::value::number::{
    Locale, LokalKolom, NumberError, PotonganKolom, infer_locale, missing_kind, parse_number,
    read_number,
};
use crate::value::satuan::words;
use crate::value::target::{TargetShape, split_range};
use crate::value::{Isi, Satuan, Sel, Tahun, Target, Tiada};

impl Reader {
    pub(super) fn spm(&mut self, sheet: &Lembar) -> Vec<BarisSpm> {
        let entitled = self.people_columns(sheet, "berhak");
        let served = self.people_columns(sheet, "terlayani");
        let planned = self.people_columns(sheet, "target_terlayani");
        let cells = plain_cells(sheet, false);
        let mut ratios = |prefix: &str| -> Vec<(Tahun, NumberColumn<'_>)> {
            let read = |(year, i)| (year, self.column(sheet, i, &cells));
            sheet.year_columns(prefix).into_iter().map(read).collect()
        };
        let (printed, quality) = (ratios("capaian"), ratios("mutu"));
        self.note_without_entitled(sheet);
        let of = |columns: &'_ [(Tahun, NumberColumn<'_>)], year: Tahun| {
            columns.binary_search_by_key(&year, |(y, _)| *y).ok()
        };
        let mut years: Vec<Tahun> = entitled.iter().chain(&printed).map(|(y, _)| *y).collect();
        years.sort_unstable();
        years.dedup();
        let mut rows = Vec::new();
        for row in &sheet.baris {
            let mut tahun = Vec::new();
            for year in &years {
                let mut target = |columns: &[(Tahun, NumberColumn<'_>)]| {
                    let (_, column) = columns.get(of(columns, *year)?)?;
                    Some(self.people(column, row))
                };
                let (terlayani, target_terlayani) = (target(&served), target(&planned));
                let berhak = target(&entitled).unwrap_or_else(|| Sel {
                    tempat: sheet.place_of_row(row).in_column(format!("berhak_{year}")),
                    isi: Isi::Tiada(Tiada::SelKosong),
                    tercetak: String::new().into(),
                });
                let mut ratio = |columns: &[(Tahun, NumberColumn<'_>)]| {
                    let (_, column) = columns.get(of(columns, *year)?)?;
                    Some(self.persentase(column, row))
                };
                tahun.push(TahunSpm {
                    tahun: *year,
                    berhak,
                    terlayani,
                    target_terlayani,
                    capaian: ratio(&printed),
                    mutu: ratio(&quality),
                    hanya_capaian: None,
                });
            }
            let keterangan = sheet.column("keterangan").map(|i| {
                let text = required(sheet, row, Some(i));
                Sel {
                    tempat: sheet.place(row, i),
                    isi: match missing_kind(&text) {
                        Some(kind) => Isi::Tiada(kind),
                        None => Isi::Ada(text.clone()),
                    },
                    tercetak: text.into(),
                }
            });
            // Of two units a bare number in the remark has neither.
            let first = { tahun.iter() }.find_map(|t| t.berhak.value());
            let unit = first.and_then(|target| {
                let mut quantities = target.quantities();
                let only = quantities.next()?;
                quantities.next().is_none().then(|| only.satuan.clone())?
            });
            let mut sumber = Vec::new();
            if let Some((cell, text)) = keterangan.as_ref().and_then(|k| Some((k, k.value()?))) {
                let (sources, errors) = breakdown(text, unit.as_ref(), self.locale);
                sumber = sources;
                self.catatan
                    .extend(errors.into_iter().map(|error| CatatanBaca::TakTerbaca {
                        tempat: cell.tempat.clone(),
                        error,
                    }));
            }
            rows.push(BarisSpm {
                jenis_pelayanan: required(sheet, row, sheet.column("jenis_pelayanan")),
                indikator: optional(sheet, row, sheet.column("indikator")),
                lokasi: optional(sheet, row, sheet.column("tempat")),
                tahap: optional(sheet, row, sheet.column("tahap")),
                dasar_berhak: self.word(
                    sheet,
                    row,
                    "dasar_berhak",
                    DasarBerhak::from_name,
                    "terdaftar, ditetapkan, proyeksi",
                ),
                ringkasan: None,
                pembeda: None,
                tempat: sheet.place_of_row(row),
                tahun,
                sumber,
                keterangan,
            });
        }
        name_rows(&mut rows);
        use_printed_coverage(&mut rows);
        rows
    }

    /// Columns of a year for which nobody is entitled: their figures are not used.
    fn note_without_entitled(&mut self, sheet: &Lembar) {
        let has =
            |prefix: &str, year: Tahun| sheet.year_columns(prefix).iter().any(|(y, _)| *y == year);
        for prefix in ["terlayani", "target_terlayani", "mutu"] {
            for (year, column) in sheet.year_columns(prefix) {
                // A printed coverage stands for itself, and is enough beside a quality.
                let known = has("berhak", year) || (prefix == "mutu" && has("capaian", year));
                let mut cells = sheet.baris.iter().map(|row| sheet.text(row, column));
                if known || cells.all(|text| missing_kind(text).is_some()) {
                    continue;
                }
                let column = sheet.kolom().get(column).cloned().unwrap_or_default();
                self.catatan.push(CatatanBaca::KolomTanpaPasangan {
                    tempat: sheet.place_of_table().in_column(column.trim()),
                    perlu: format!("berhak_{year}"),
                });
            }
        }
    }

    fn people_columns<'a>(
        &mut self,
        sheet: &'a Lembar,
        prefix: &str,
    ) -> Vec<(Tahun, NumberColumn<'a>)> {
        sheet
            .year_columns(prefix)
            .into_iter()
            .map(|(year, i)| (year, self.people_column(sheet, i)))
            .collect()
    }

    pub(super) fn layanan_spm(&mut self, sheet: &Lembar) -> Vec<LayananSpm> {
        let list = |row, column: &str| -> Vec<String> {
            required(sheet, row, sheet.column(column))
                .split(';')
                .map(|s| s.trim().to_owned())
                .filter(|s| !s.is_empty())
                .collect()
        };
        sheet
            .baris
            .iter()
            .map(|row| LayananSpm {
                jenis_pelayanan: required(sheet, row, sheet.column("jenis_pelayanan")),
                sasaran: list(row, "sasaran"),
                indikator: optional(sheet, row, sheet.column("indikator")),
                target: optional(sheet, row, sheet.column("target")),
                kebutuhan: list(row, "kebutuhan"),
                komponen_biaya: list(row, "komponen_biaya"),
                cara_hitung: optional(sheet, row, sheet.column("cara_hitung")),
                program: list(row, "program"),
                tempat: sheet.place_of_row(row),
            })
            .collect()
    }

    pub(super) fn kebutuhan_dasar(&mut self, sheet: &Lembar) -> Vec<KebutuhanDasar> {
        sheet
            .baris
            .iter()
            .map(|row| KebutuhanDasar {
                sasaran: required(sheet, row, sheet.column("sasaran")),
                komponen: required(sheet, row, sheet.column("komponen")),
                tempat: sheet.place_of_row(row),
            })
            .collect()
    }

    pub(super) fn kriteria_spm(&mut self, sheet: &Lembar) -> Vec<KriteriaSpm> {
        let column = sheet.column("kriteria");
        let mut rows = Vec::new();
        for row in &sheet.baris {
            let kriteria = required(sheet, row, column);
            if let Some(range) = backward_range(&kriteria) {
                self.catatan.push(CatatanBaca::RentangTerbalik {
                    tempat: sheet.place(row, column.unwrap_or_default()),
                    tercetak: range,
                });
            }
            rows.push(KriteriaSpm {
                sasaran: required(sheet, row, sheet.column("sasaran")),
                kriteria,
                tempat: sheet.place_of_row(row),
            });
        }
        rows
    }
}

/// Finds the rows that sum up others, and what tells several rows of one service apart.
fn name_rows(rows: &mut [BarisSpm]) {
    // Rows of a service, those that name a place, and whether all have one indicator.
    let mut count: Map<String, (usize, usize, bool, Option<String>)> = Map::new();
    for row in rows.iter() {
        let own = || (0, 0, true, row.indikator.clone());
        count.update(
            row.jenis_pelayanan.clone(),
            own,
            |(all, placed, same, first)| {
                *all += 1;
                *placed += usize::from(row.lokasi.is_some());
                *same &= row.indikator == *first;
            },
        );
    }
    for row in rows {
        let parts = [&row.indikator, &row.lokasi];
        let part = parts
            .into_iter()
            .flatten()
            .find_map(|t| RingkasanSpm::from_name(t));
        row.ringkasan = RingkasanSpm::from_name(&row.jenis_pelayanan).or(match part {
            Some(RingkasanSpm::Jumlah) => Some(RingkasanSpm::JumlahLayanan),
            other => other,
        });
        let of_service = count.get(&row.jenis_pelayanan);
        let several = of_service.is_some_and(|n| n.0 > 1);
        // One row without a place beside several with one is the total of the places.
        let over_places = of_service
            .is_some_and(|(all, placed, same, _)| *same && *placed > 1 && *all == placed + 1);
        if row.ringkasan.is_none() && over_places && row.lokasi.is_none() {
            row.ringkasan = Some(RingkasanSpm::JumlahLayanan);
        }
        row.pembeda = several
            .then(|| {
                let others = || row.lokasi.clone().or_else(|| row.indikator.clone());
                row.tahap.clone().or_else(others)
            })
            .flatten();
    }
}

/// The printed coverage where a table prints nothing else of a year.
fn use_printed_coverage(rows: &mut [BarisSpm]) {
    let years = || rows.iter().flat_map(|r| &r.tahun);
    let mut cells = years().filter_map(|t| t.capaian.as_ref()?.value());
    let percents = cells.any(Persentase::shows_percent);
    let missing = |cell: Option<&Sel<Target>>| cell.is_none_or(|c| matches!(c.isi, Isi::Tiada(_)));
    for year in rows.iter_mut().flat_map(|r| &mut r.tahun) {
        let served = year.terlayani.as_ref().or(year.target_terlayani.as_ref());
        if missing(Some(&year.berhak)) && missing(served) {
            let printed = year.capaian.as_ref().and_then(Sel::value);
            year.hanya_capaian = printed.map(|c| c.share(percents));
        }
    }
}

/// The sources of one item: `Puskesmas (100) dan RSUD (50)` holds two. An item without a number in
/// brackets is a source without a number.
fn sources_of(item: &str) -> Vec<(&str, Vec<&str>)> {
    let item = item.trim().trim_end_matches('.').trim();
    let mut sources = Vec::new();
    let mut rest = item;
    let mut name_from = item;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, behind)) = after.split_once(')') else {
            break;
        };
        rest = behind;
        let counts = inside
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit());
        if !counts || is_year_of_regulation(before, inside) {
            continue;
        }
        let length = name_from.len() - after.len() - 1;
        let name = name_from.get(..length).unwrap_or_default();
        sources.push((name.trim(), TargetShape::of(inside).pieces().collect()));
        name_from = behind;
    }
    if sources.is_empty() && !item.is_empty() {
        sources.push((item, Vec::new()));
    }
    sources
}

/// `Perbup Nomor 5 (2020)`: a year, not a count.
fn is_year_of_regulation(before: &str, inside: &str) -> bool {
    const WORDS: [&str; 8] = [
        "nomor", "no", "tahun", "perbup", "perwali", "perda", "perkada", "sk",
    ];
    inside.trim().parse::<Tahun>().is_ok()
        && words(before).iter().any(|w| WORDS.contains(&w.as_str()))
}

/// Who served how many: `PKH (22.101); Panti Sosial (21)`. The number stands in the last brackets.
fn breakdown(
    text: &str,
    unit: Option<&Satuan>,
    locale: Option<Locale>,
) -> (Vec<Sumber>, Vec<NumberError>) {
    let items: Vec<(&str, Vec<&str>)> = text.split([';', '\n']).flat_map(sources_of).collect();
    // Who was served comes whole, whether the remark names the unit or not.
    let people = Satuan::new("Orang");
    let piece = |text| PotonganKolom {
        text,
        satuan: unit.or(people.as_ref()),
        uang: false,
    };
    let all: Vec<PotonganKolom<'_>> = items
        .iter()
        .flat_map(|(_, p)| p)
        .map(|t| piece(t))
        .collect();
    let settled = locale.or(match infer_locale(&all) {
        LokalKolom::Tetap(l) => Some(l),
        LokalKolom::TidakBerpengaruh => Some(Locale::Id),
        LokalKolom::Campuran | LokalKolom::TakTentu => None,
    });
    let mut errors = Vec::new();
    let mut sources = Vec::new();
    for (name, pieces) in items {
        let mut besaran = Vec::new();
        for text in pieces {
            match parse_number(text, settled) {
                Ok(Isi::Ada(mut b)) => {
                    b.satuan = b.satuan.or_else(|| unit.cloned());
                    besaran.push(b);
                }
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        sources.push(Sumber {
            nama: name.to_owned(),
            besaran,
        });
    }
    (sources, errors)
}

/// A range inside a sentence whose lower end is above its upper end: `berusia 19 sd 6 tahun`.
fn backward_range(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(3).find_map(|w| {
        let joined = w.join(" ");
        let (a, b) = split_range(&joined)?;
        let read = |t| read_number(t, Locale::Id).ok().map(|n| n.angka);
        (read(a)? > read(b)?).then(|| joined.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_served_how_many() {
        let unit = Satuan::new("Anak");
        let (all, _) = breakdown(
            "PKH (22.101); Kegiatan RPTC (37); Panti",
            unit.as_ref(),
            None,
        );
        let numbers: Vec<_> = all
            .iter()
            .map(|s| s.besaran.first().map(|b| b.angka.to_string()))
            .collect();
        assert_eq!(numbers, [Some("22101".into()), Some("37".into()), None]);
        let (two, _) = breakdown(
            "Jaminan Sosial (Tanggap Darurat) (991 kk /2339 Jiwa)",
            None,
            None,
        );
        assert_eq!(two[0].nama, "Jaminan Sosial (Tanggap Darurat)");
        assert_eq!(two[0].besaran.len(), 2);
        let (both, _) = breakdown("Puskesmas (100) dan RSUD (50)", None, None);
        assert_eq!(both.len(), 2);
        assert_eq!(both[1].besaran[0].angka, 50.into());
        let (law, _) = breakdown("Perbup Nomor 5 (2020)", None, None);
        assert!(law[0].besaran.is_empty());
    }

    #[test]
    fn ranges_inside_sentences() {
        let found = backward_range("Kepala keluarga berusia 19 sd 6 tahun");
        assert_eq!(found.as_deref(), Some("19 sd 6"));
        assert_eq!(backward_range("sebanyak 1-50 orang"), None);
        assert_eq!(backward_range("19 sd 60 tahun"), None);
    }
}
