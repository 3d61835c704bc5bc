//! Reading the numbers of one column: the notation of the whole column first, then each cell.

use crate::model::CatatanBaca;
use crate::model::anggaran::Persentase;
use crate::sheet::Lembar;
use crate::sheet::lembar::BarisLembar;
use crate::value::number::column::{self, Petunjuk, hint};
use crate::value::number::scale::{in_rupiah, money_scale};
use crate::value::number::{
    Bilangan, Locale, LokalKolom, NumberError, NumberErrorKind, PotonganKolom, missing_kind,
    read_number,
};
use crate::value::target::{looks_like_rank, read_target_with, unit_fits};
use crate::value::{CellText, Isi, Pembulatan, Rasio, Rupiah, Satuan, Sel, Target};

use super::Reader;
use super::table_notation::{TableNotation, pieces_of};

/// A cell of a column of numbers, with the unit of its row.
pub(crate) struct ColumnCell<'a> {
    pub(crate) row: &'a BarisLembar,
    pub(crate) satuan: Option<&'a Satuan>,
    pub(crate) uang: bool,
}

/// A column of a table with its notation.
pub(crate) struct NumberColumn<'a> {
    lembar: &'a Lembar,
    index: usize,
    locale: Option<Locale>,
    /// The unit of cells that print no unit.
    bawaan: Option<Satuan>,
}

/// Decimals of money.
const SEN: u32 = 2;

impl Reader {
    /// Infers the notation of a column from all of its cells, and notes an ambiguous column.
    pub(crate) fn column<'a>(
        &mut self,
        lembar: &'a Lembar,
        index: usize,
        cells: &[ColumnCell<'_>],
    ) -> NumberColumn<'a> {
        let mut kolom = NumberColumn {
            lembar,
            index,
            locale: self.locale,
            bawaan: None,
        };
        if kolom.locale.is_some() {
            return kolom;
        }
        let pieces: Vec<(&BarisLembar, PotonganKolom<'_>)> = cells
            .iter()
            .flat_map(|c| {
                pieces_of(lembar.text(c.row, index)).map(|text| {
                    let piece = PotonganKolom {
                        text,
                        satuan: c.satuan,
                        uang: c.uang,
                    };
                    (c.row, piece)
                })
            })
            .collect();
        let rows_of = |wanted: Petunjuk| -> Vec<(&BarisLembar, &str)> {
            pieces
                .iter()
                .filter(|(_, p)| hint(p) == wanted)
                .map(|(r, p)| (*r, p.text))
                .collect()
        };
        match column::infer(pieces.iter().map(|(_, p)| p)) {
            LokalKolom::Tetap(locale) => kolom.locale = Some(locale),
            LokalKolom::TidakBerpengaruh => {}
            LokalKolom::TakTentu => {
                let open = rows_of(Petunjuk::Ganda);
                let uang = pieces.iter().any(|(_, p)| p.uang);
                kolom.locale = self.notation_of_table(lembar).for_column(uang);
                if kolom.locale.is_none()
                    && let Some((row, text)) = open.first()
                {
                    self.catatan.push(CatatanBaca::LokalTakTentu {
                        tempat: lembar.place(row, index),
                        tercetak: (*text).to_owned(),
                        baris: open.iter().map(|(r, _)| r.nomor).collect(),
                    });
                }
            }
            LokalKolom::Campuran => {
                let id = rows_of(Petunjuk::Hanya(Locale::Id));
                let en = rows_of(Petunjuk::Hanya(Locale::En));
                let rarer = if en.len() <= id.len() { en } else { id };
                if let Some((row, text)) = rarer.first() {
                    self.catatan.push(CatatanBaca::LokalCampuran {
                        tempat: lembar.place(row, index),
                        tercetak: (*text).to_owned(),
                        baris: rarer.iter().map(|(r, _)| r.nomor).collect(),
                    });
                }
            }
        }
        kolom
    }

    /// What the columns of a table tell together.
    fn notation_of_table(&mut self, lembar: &Lembar) -> TableNotation {
        let known = self.notasi.take().filter(|(name, _)| name == lembar.nama());
        let (name, notation) =
            known.unwrap_or_else(|| (lembar.nama().to_owned(), TableNotation::of(lembar)));
        self.notasi = Some((name, notation));
        notation
    }

    /// A column of counts of people or households, which are always integers. Where the table prints thousands without
    /// separators, a point is none of thousands: the unit is not assumed.
    pub(crate) fn people_column<'a>(
        &mut self,
        lembar: &'a Lembar,
        index: usize,
    ) -> NumberColumn<'a> {
        let people = Satuan::new("Orang");
        let people = people.filter(|_| !self.notation_of_table(lembar).plain_thousands);
        let cells: Vec<ColumnCell<'_>> = lembar
            .baris
            .iter()
            .map(|row| ColumnCell {
                row,
                satuan: people.as_ref(),
                uang: false,
            })
            .collect();
        let kolom = self.column(lembar, index, &cells);
        NumberColumn {
            bawaan: people,
            ..kolom
        }
    }

    /// Reads a cell as money. More than two decimals are rounded and noted, where the text can be read in one notation
    /// only.
    pub(crate) fn uang(&mut self, kolom: &NumberColumn<'_>, row: &BarisLembar) -> Sel<Rupiah> {
        let mut rounded = false;
        let sel = self.cell(kolom, row, |text| {
            let error = |kind| NumberError::new(text, 0, kind);
            let b = kolom.piece(text, None, true)?;
            let (amount, decimals) =
                in_rupiah(&b).ok_or_else(|| error(NumberErrorKind::NotMoney))?;
            // `772,180` has no sen, whatever its last digit says.
            let thousands = || {
                [Locale::Id, Locale::En]
                    .iter()
                    .all(|l| read_number(text, *l).is_ok())
            };
            let amount = match decimals <= SEN {
                true => amount,
                false if thousands() => return Err(error(NumberErrorKind::BelowSen)),
                false => {
                    rounded = true;
                    let sen = Pembulatan::half_away(SEN);
                    let exact = Rasio::whole(amount).round(sen);
                    exact.map_err(|_| error(NumberErrorKind::TooPrecise))?
                }
            };
            Rupiah::from_angka(amount).map_err(|_| error(NumberErrorKind::BelowSen))
        });
        if let (true, Isi::Ada(dipakai)) = (rounded, &sel.isi) {
            self.catatan.push(CatatanBaca::DibulatkanKeSen {
                tempat: sel.tempat.clone(),
                tercetak: sel.tercetak.to_string(),
                dipakai: *dipakai,
            });
        }
        sel
    }

    /// Reads a cell as a printed ratio that may hold words instead, which are not noted.
    pub(crate) fn persentase_or_words(
        &mut self,
        kolom: &NumberColumn<'_>,
        row: &BarisLembar,
    ) -> Sel<Persentase> {
        let noted = self.catatan.len();
        let cell = self.persentase(kolom, row);
        self.catatan.truncate(noted);
        cell
    }

    /// Reads a cell as a printed ratio.
    pub(crate) fn persentase(
        &mut self,
        kolom: &NumberColumn<'_>,
        row: &BarisLembar,
    ) -> Sel<Persentase> {
        self.cell(kolom, row, |text| {
            let b = kolom.piece(text, None, false)?;
            if !b.persen && b.satuan.is_some() {
                return Err(NumberError::new(text, 0, NumberErrorKind::NotPercent));
            }
            Ok(Persentase {
                angka: b.angka,
                desimal: b.desimal,
                persen: b.persen,
            })
        })
    }

    /// Reads a cell as a number of people or families, perhaps both.
    pub(crate) fn people(&mut self, kolom: &NumberColumn<'_>, row: &BarisLembar) -> Sel<Target> {
        let sel = self.cell(kolom, row, |text| {
            read_target_with(text, |piece| {
                let b = kolom.piece(piece, None, false)?;
                if b.persen {
                    return Err(NumberError::new(text, 0, NumberErrorKind::NotPeople));
                }
                if b.angka.is_negative() {
                    return Err(NumberError::new(text, 0, NumberErrorKind::BelowZero));
                }
                Ok(b)
            })
        });
        self.note_two_units(&sel);
        sel
    }

    fn note_two_units(&mut self, sel: &Sel<Target>) {
        if let Isi::Ada(Target::Ganda(..)) = &sel.isi {
            self.catatan.push(CatatanBaca::DuaSatuan {
                tempat: sel.tempat.clone(),
                tercetak: sel.tercetak.to_string(),
            });
        }
    }

    /// Reads a cell as a target, and notes two units and units that do not fit.
    pub(crate) fn target(
        &mut self,
        kolom: &NumberColumn<'_>,
        row: &BarisLembar,
        satuan: Option<&Satuan>,
        rank: bool,
    ) -> Sel<Target> {
        let sel = self.cell(kolom, row, |text| {
            if rank {
                return Ok(Target::Peringkat(text.trim().to_owned()));
            }
            read_target_with(text, |piece| kolom.piece(piece, satuan, false))
        });
        match &sel.isi {
            Isi::Ada(Target::Ganda(..)) => self.note_two_units(&sel),
            Isi::Ada(Target::Angka(b))
                if !unit_fits(b, satuan) || is_money_for(&sel.tercetak, satuan) =>
            {
                if let Some(kolom) = satuan {
                    self.catatan.push(CatatanBaca::SatuanLain {
                        tempat: sel.tempat.clone(),
                        tercetak: sel.tercetak.to_string(),
                        kolom: kolom.clone(),
                    });
                }
            }
            _ => {}
        }
        sel
    }

    fn cell<T>(
        &mut self,
        kolom: &NumberColumn<'_>,
        row: &BarisLembar,
        read: impl FnOnce(&str) -> Result<T, NumberError>,
    ) -> Sel<T> {
        let tercetak = row
            .sel
            .get(kolom.index)
            .map_or_else(CellText::default, CellText::trimmed);
        let text = tercetak.as_str();
        let tempat = kolom.lembar.place(row, kolom.index);
        let isi = match missing_kind(text) {
            Some(kind) => Isi::Tiada(kind),
            None => match read(text) {
                Ok(value) => Isi::Ada(value),
                Err(error) => {
                    self.note_unreadable(&tempat, error);
                    Isi::Rusak
                }
            },
        };
        Sel {
            tercetak,
            tempat,
            isi,
        }
    }

    fn note_unreadable(&mut self, tempat: &crate::value::Tempat, error: NumberError) {
        match error.kind {
            // Noted once for the whole column.
            NumberErrorKind::Ambiguous => {}
            NumberErrorKind::BackwardRange => self.catatan.push(CatatanBaca::RentangTerbalik {
                tempat: tempat.clone(),
                tercetak: error.text,
            }),
            _ => self.catatan.push(CatatanBaca::TakTerbaca {
                tempat: tempat.clone(),
                error,
            }),
        }
    }
}

impl NumberColumn<'_> {
    /// Reads one number: in the notation of the column, or in the only one that it fits.
    pub(crate) fn piece(
        &self,
        text: &str,
        satuan: Option<&Satuan>,
        uang: bool,
    ) -> Result<Bilangan, NumberError> {
        if let Some(locale) = self.locale {
            return read_number(text, locale);
        }
        let satuan = satuan.or(self.bawaan.as_ref());
        match hint(&PotonganKolom { text, satuan, uang }) {
            Petunjuk::Netral => read_number(text, Locale::Id),
            Petunjuk::Hanya(locale) => read_number(text, locale),
            Petunjuk::Ganda => Err(NumberError::new(text, 0, NumberErrorKind::Ambiguous)),
        }
    }
}

/// True for an amount in rupiah where the unit counts something else.
fn is_money_for(text: &CellText, unit: Option<&Satuan>) -> bool {
    let text = text.as_str().trim_start();
    let rp = text.get(..2).is_some_and(|t| t.eq_ignore_ascii_case("rp"));
    rp && unit.is_some_and(|u| money_scale(Some(u)).is_none())
}

/// True if every printed cell of a row could be a rank of a scale, and none is a number.
pub(crate) fn row_is_rank<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    let mut printed = texts
        .into_iter()
        .filter(|t| missing_kind(t).is_none())
        .peekable();
    printed.peek().is_some() && printed.all(looks_like_rank)
}
