//! The columns of an evaluation form in the table of progress.

use super::number_column::NumberColumn;
use super::row_info::{RowInfo, plain_cells};
use super::{Reader, optional};
use crate::model::anggaran::Persentase;
use crate::model::{BarisRealisasi, Evaluasi, KolomEvaluasi};
use crate::sheet::Lembar;
use crate::sheet::lembar::BarisLembar;
use crate::value::satuan::{first_word, words};
use crate::value::{Satuan, Sel};

type KolomAngka<'a> = Option<NumberColumn<'a>>;

/// The columns of a form: of performance, then of money.
pub(super) struct KolomFormulir<'a> {
    kinerja: KolomBesaran<'a>,
    keuangan: KolomBesaran<'a>,
    rp_target: KolomAngka<'a>,
    target_triwulan: [KolomAngka<'a>; 4],
}

/// The columns of one quantity.
struct KolomBesaran<'a> {
    target_akhir: KolomAngka<'a>,
    sampai_tahun_lalu: KolomAngka<'a>,
    triwulan: [KolomAngka<'a>; 4],
    capaian: KolomAngka<'a>,
    target_berikut: KolomAngka<'a>,
    sampai_tahun_ini: KolomAngka<'a>,
    tingkat_capaian: KolomAngka<'a>,
}

/// True for a column that only evaluation forms have.
fn of_form(name: &str) -> bool {
    let name = name.strip_prefix("rp_").unwrap_or(name);
    matches!(
        name,
        "target_akhir"
            | "sampai_tahun_lalu"
            | "capaian"
            | "sampai_tahun_ini"
            | "tingkat_capaian"
            | "target_berikut"
    ) || name.contains("_tw_")
}

/// The words of a row that closes a programme or the form, where it has no code. An indicator may be called a mean, a sum or a
/// predicate too: it has targets.
fn closing_words(sheet: &Lembar, row: &BarisLembar) -> Option<String> {
    let mut texts = ["no", "kode", "uraian", "indikator"]
        .into_iter()
        .filter_map(|c| {
            let text = optional(sheet, row, sheet.column(c))?;
            Some((c, text))
        });
    let (column, text) = texts.next()?;
    let first = words(&text);
    let first: Vec<&str> = first.iter().map(String::as_str).collect();
    let closes = matches!(
        first.as_slice(),
        ["rata", "rata", ..]
            | ["predikat" | "faktor" | "jumlah" | "total" | "usulan", ..]
            | ["tindak", "lanjut", ..]
    );
    let has_target = || {
        let mut columns = sheet
            .kolom_normal()
            .filter(|(_, name)| name.starts_with("target"));
        columns.any(|(i, _)| !sheet.text(row, i).trim().is_empty())
    };
    (closes && (column != "indikator" || !has_target())).then_some(text)
}

impl Reader {
    /// The columns of an evaluation form; `None` for a table that has none of them.
    pub(super) fn form_columns<'a>(&mut self, sheet: &'a Lembar) -> Option<KolomFormulir<'a>> {
        let is_form = sheet.kolom_normal().any(|(_, name)| of_form(name));
        let columns = self.all_form_columns(sheet);
        is_form.then_some(columns)
    }

    /// The columns of an evaluation form that a table has.
    pub(super) fn all_form_columns<'a>(&mut self, sheet: &'a Lembar) -> KolomFormulir<'a> {
        // What comes whole settles the notation.
        let units = RowInfo::new(sheet, &[]);
        let figures = units.targets();
        let (money, percents) = (plain_cells(sheet, true), plain_cells(sheet, false));
        let mut column = |name: &str, uang: bool| {
            let cells = match name {
                _ if uang => money.as_slice(),
                _ if name.ends_with("capaian") => percents.as_slice(),
                _ => figures.as_slice(),
            };
            let index = sheet.column(name)?;
            Some(self.column(sheet, index, cells))
        };
        let mut quarters = |prefix: &str, uang: bool| {
            ["1", "2", "3", "4"].map(|q| column(&format!("{prefix}_tw_{q}"), uang))
        };
        let (reached, spent) = (quarters("realisasi", false), quarters("rp_realisasi", true));
        let target_triwulan = quarters("target", false);
        let mut quantity = |prefix: &str, triwulan: [KolomAngka<'a>; 4]| {
            let mut own = |name: &str, uang: bool| column(&format!("{prefix}{name}"), uang);
            let uang = !prefix.is_empty();
            KolomBesaran {
                target_akhir: own("target_akhir", uang),
                sampai_tahun_lalu: own("sampai_tahun_lalu", uang),
                triwulan,
                capaian: own("capaian", false),
                target_berikut: own("target_berikut", uang),
                sampai_tahun_ini: own("sampai_tahun_ini", uang),
                tingkat_capaian: own("tingkat_capaian", false),
            }
        };
        let (kinerja, keuangan) = (quantity("", reached), quantity("rp_", spent));
        let rp_target = column("rp_target", true);
        KolomFormulir {
            kinerja,
            keuangan,
            rp_target,
            target_triwulan,
        }
    }

    /// A row that closes a programme or the form, if this is one.
    pub(super) fn closing(
        &mut self,
        form: &KolomFormulir<'_>,
        (sheet, row): (&Lembar, &BarisLembar),
    ) -> Option<BarisRealisasi> {
        let text = closing_words(sheet, row)?;
        Some(BarisRealisasi {
            kode: String::new(),
            tahun: None,
            masa: None,
            unit_kerja: None,
            sasaran: None,
            indikator: None,
            tempat: sheet.place_of_row(row),
            target: None,
            realisasi: None,
            rp_realisasi: None,
            evaluasi: Some(Box::new(self.closing_row(form, row, text))),
        })
    }

    /// What a row of an evaluation form prints beside the figures of its year.
    pub(super) fn evaluasi(
        &mut self,
        form: &KolomFormulir<'_>,
        (sheet, row): (&Lembar, &BarisLembar),
        satuan: Option<&Satuan>,
    ) -> Evaluasi {
        let target = |reader: &mut Self, c: &NumberColumn<'_>| reader.target(c, row, satuan, false);
        let uang = |reader: &mut Self, c: &NumberColumn<'_>| reader.uang(c, row);
        Evaluasi {
            kinerja: self.quantity(&form.kinerja, row, target),
            keuangan: self.quantity(&form.keuangan, row, uang),
            rp_target: form.rp_target.as_ref().map(|c| uang(self, c)),
            target_triwulan: form
                .target_triwulan
                .each_ref()
                .map(|c| c.as_ref().map(|c| target(self, c))),
            satuan: satuan.cloned(),
            polaritas: self.polaritas(sheet, row),
            uraian: optional(sheet, row, sheet.column("uraian")),
            penutup: false,
        }
    }

    /// A row that closes a programme or the form: of its cells printed means are read, and names on the scale kept; others may hold
    /// any words.
    fn closing_row(
        &mut self,
        form: &KolomFormulir<'_>,
        row: &BarisLembar,
        text: String,
    ) -> Evaluasi {
        let named = first_word(&text) == "predikat";
        let mut mean = |c: &KolomAngka<'_>| self.closing_cell(c.as_ref()?, row, named);
        let mut quantity = |of: &KolomBesaran<'_>| (mean(&of.capaian), mean(&of.tingkat_capaian));
        let (kinerja, keuangan) = (quantity(&form.kinerja), quantity(&form.keuangan));
        let mut closing = Evaluasi {
            uraian: Some(text),
            penutup: true,
            ..Evaluasi::default()
        };
        (closing.kinerja.capaian, closing.kinerja.tingkat_capaian) = kinerja;
        (closing.keuangan.capaian, closing.keuangan.tingkat_capaian) = keuangan;
        closing
    }

    /// A mean, or its name on the scale.
    pub(super) fn closing_cell(
        &mut self,
        column: &NumberColumn<'_>,
        row: &BarisLembar,
        named: bool,
    ) -> Option<Sel<Persentase>> {
        let cell = self.persentase_or_words(column, row);
        Some(cell).filter(|c| named || !c.is_broken())
    }

    fn quantity<T>(
        &mut self,
        of: &KolomBesaran<'_>,
        row: &BarisLembar,
        read: impl Fn(&mut Self, &NumberColumn<'_>) -> Sel<T>,
    ) -> KolomEvaluasi<T> {
        let mut cell = |c: &KolomAngka<'_>| c.as_ref().map(|c| read(self, c));
        let (target_akhir, sampai_tahun_lalu) =
            (cell(&of.target_akhir), cell(&of.sampai_tahun_lalu));
        let triwulan = of.triwulan.each_ref().map(&mut cell);
        let target_berikut = cell(&of.target_berikut);
        let sampai_tahun_ini = cell(&of.sampai_tahun_ini);
        let mut ratio = |c: &KolomAngka<'_>| c.as_ref().map(|c| self.persentase(c, row));
        KolomEvaluasi {
            target_akhir,
            sampai_tahun_lalu,
            triwulan,
            capaian: ratio(&of.capaian),
            target_berikut,
            sampai_tahun_ini,
            tingkat_capaian: ratio(&of.tingkat_capaian),
        }
    }
}
