//! The table `rencana`.

use super::{Reader, optional, required};
use crate::model::{CatatanBaca, DeklarasiTurunan, Identitas, TingkatDaerah, turunan};
use crate::rules::OpsiCapaian;
use crate::rules::achieve::PILIHAN;
use crate::sheet::Lembar;
use crate::value::latin::lower;
use crate::value::{Periode, Tahun};

/// Keys of the table, for messages.
const KUNCI: &str = "perangkat_daerah, daerah, tingkat_daerah, bidang_urusan, periode_awal, periode_akhir, versi, visi, misi, turunan, rumus_positif, rumus_negatif, batas_capaian, target_nol, baris_hasil";

/// Keys that may stand several times.
const REPEATABLE: [&str; 3] = ["bidang_urusan", "misi", "turunan"];

/// A choice of an achievement with its words.
fn choice_of(kunci: &str) -> Option<&'static (&'static str, &'static str)> {
    PILIHAN.iter().find(|(known, _)| *known == kunci)
}

impl Reader {
    pub(super) fn identitas(&mut self, sheet: &Lembar) -> Identitas {
        let (key, value) = (sheet.column("kunci"), sheet.column("nilai"));
        let mut id = Identitas::default();
        let (mut from, mut to) = (None, None);
        let mut end_place = None;
        let mut seen: Vec<(String, String)> = Vec::new();
        for row in &sheet.baris {
            let text = optional(sheet, row, value);
            let place = |column: Option<usize>| sheet.place(row, column.unwrap_or_default());
            let Some(printed) = text.clone() else {
                continue;
            };
            let year = |note: &mut Vec<CatatanBaca>| -> Option<Tahun> {
                let year = printed.parse().ok();
                if year.is_none() {
                    note.push(CatatanBaca::NilaiAsing {
                        tempat: place(value),
                        tercetak: printed.clone(),
                        harapan: "YYYY".to_owned(),
                    });
                }
                year
            };
            let name = lower(&required(sheet, row, key));
            if !REPEATABLE.contains(&name.as_str())
                && let Some((_, first)) = seen.iter().find(|(known, _)| *known == name)
            {
                self.catatan.push(CatatanBaca::KunciGanda {
                    tempat: place(value),
                    kunci: name,
                    tercetak: printed,
                    pertama: first.clone(),
                });
                continue;
            }
            seen.push((name.clone(), printed.clone()));
            match name.as_str() {
                "perangkat_daerah" => id.perangkat_daerah = text,
                "daerah" => id.daerah = text,
                "bidang_urusan" => id.bidang_urusan.extend(text),
                "versi" => id.versi = text,
                "visi" => id.visi = text,
                "misi" => id.misi.extend(text),
                "turunan" => match DeklarasiTurunan::read(&printed, place(value)) {
                    Some(declared) => id.turunan.push(declared),
                    None => self.catatan.push(CatatanBaca::NilaiAsing {
                        tempat: place(value),
                        tercetak: printed,
                        harapan: turunan::BENTUK.to_owned(),
                    }),
                },
                "periode_awal" => from = year(&mut self.catatan),
                "periode_akhir" => {
                    to = year(&mut self.catatan);
                    end_place = Some(place(value));
                }
                "tingkat_daerah" => {
                    id.tingkat_daerah = TingkatDaerah::from_name(&printed);
                    if id.tingkat_daerah.is_none() {
                        self.catatan.push(CatatanBaca::NilaiAsing {
                            tempat: place(value),
                            tercetak: printed,
                            harapan: "provinsi, kabupaten, kota".to_owned(),
                        });
                    }
                }
                choice if choice_of(choice).is_some() => {
                    let words = choice_of(choice).map_or("", |(_, words)| words);
                    if OpsiCapaian::default().choose(choice, &printed) {
                        id.pilihan.push((choice.to_owned(), printed));
                    } else {
                        self.catatan.push(CatatanBaca::NilaiAsing {
                            tempat: place(value),
                            tercetak: printed,
                            harapan: words.to_owned(),
                        });
                    }
                }
                other => self.catatan.push(CatatanBaca::NilaiAsing {
                    tempat: place(key),
                    tercetak: other.to_owned(),
                    harapan: KUNCI.to_owned(),
                }),
            }
        }
        if let (Some(from), Some(to)) = (from, to) {
            id.periode = Periode::new(from, to).ok();
            if id.periode.is_none() {
                self.catatan.push(CatatanBaca::NilaiAsing {
                    tempat: end_place.unwrap_or_else(|| sheet.place_of_table()),
                    tercetak: to.to_string(),
                    harapan: format!("≥ {from} (periode_awal)"),
                });
            }
        }
        id
    }
}
