//! An explanation: a figure, how it comes from others, and those in turn, down to printed cells.

use super::step::Step;
use crate::model::Renstra;
use crate::model::figur::FigurId;
use crate::peraturan::Kutipan;
use crate::value::Nilai;
use crate::value::{Isi, Sel, Tahun, Teks, Tempat};

/// A figure with everything it rests on.
///
/// Its value is exact; [`Nilai::shown`] rounds once, by the default policy. [`Penjelasan::recompute`]
/// does the step again from the parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Penjelasan {
    /// What the figure is.
    pub judul: Teks,
    /// The figure, by which it can be asked for; parts that cannot have none.
    pub figur: Option<FigurId>,
    /// The figure, or the reason why there is none.
    pub nilai: Nilai,
    /// How it comes from its parts.
    pub langkah: Step,
    /// The rule of the step, as in the list of rules.
    pub aturan: Option<&'static str>,
    /// Where the rule is written, and how that was confirmed.
    pub dasar: Option<Kutipan>,
    /// Choices and remarks: which way was inferred, what is left out.
    pub catatan: Vec<Teks>,
    /// The cell, for a printed figure.
    pub tempat: Option<Tempat>,
    /// The text of the cell.
    pub tercetak: Option<String>,
    /// True if the cell stands in the second of two documents.
    pub di_kedua: bool,
    /// For a cell that a scenario set: what was printed there.
    pub asal: Option<String>,
    /// The figures it comes from, in the order of the step.
    pub bagian: Vec<Penjelasan>,
}

impl Penjelasan {
    /// A computed figure; its value follows from the parts.
    pub(super) fn computed(judul: Teks, langkah: Step, bagian: Vec<Self>) -> Self {
        let parts: Vec<&Nilai> = bagian.iter().map(|b| &b.nilai).collect();
        Self {
            judul,
            figur: None,
            nilai: langkah.of(&parts),
            langkah,
            aturan: None,
            dasar: None,
            catatan: Vec::new(),
            tempat: None,
            tercetak: None,
            di_kedua: false,
            asal: None,
            bagian,
        }
    }

    /// The same without a value, because its parts add up different lines.
    pub(super) fn undefined_by_gap(self) -> Self {
        match self.nilai {
            Nilai::TakTerdefinisi(_) => self,
            _ => Self {
                langkah: Step::SelKosong,
                nilai: Step::SelKosong.of(&[]),
                ..self
            },
        }
    }

    /// A printed cell and what it says; no cell where the table has no such column.
    pub(super) fn cell<T>(judul: Teks, cell: Option<&Sel<T>>, nilai: Nilai) -> Self {
        let leaf = Self::printed(
            judul,
            cell.map(|c| (c.tempat.clone(), c.tercetak.to_string())),
            nilai,
        );
        match cell.map(|c| &c.isi) {
            Some(Isi::Rusak) => leaf.remark(Teks::new(
                "sel ini tidak terbaca sebagai angka",
                "this cell cannot be read as a number",
            )),
            _ => leaf,
        }
    }

    /// A text at a place, and what it says.
    pub(super) fn printed(judul: Teks, at: Option<(Tempat, String)>, nilai: Nilai) -> Self {
        let (tempat, tercetak) = at.unzip();
        Self {
            nilai,
            tempat,
            tercetak,
            ..Self::computed(judul, Step::Sel, Vec::new())
        }
    }

    pub(super) fn key(mut self, figur: FigurId) -> Self {
        self.figur = Some(figur);
        self
    }

    /// Key of the figure, without its year.
    pub fn kunci(&self) -> Option<String> {
        self.figur.as_ref().map(|f| f.figur.to_string())
    }

    /// Its year.
    pub fn tahun(&self) -> Option<Tahun> {
        self.figur.as_ref()?.tahun
    }

    pub(super) fn rule(mut self, aturan: &'static str, dasar: Option<Kutipan>) -> Self {
        self.aturan = Some(aturan);
        self.dasar = dasar;
        self
    }

    pub(super) fn basis(mut self, dasar: Kutipan) -> Self {
        self.dasar = Some(dasar);
        self
    }

    pub(super) fn remark(mut self, catatan: Teks) -> Self {
        self.catatan.push(catatan);
        self
    }

    /// Marks the cells that a scenario set.
    pub(super) fn traced(mut self, plan: &Renstra) -> Self {
        if let Some(place) = self.tempat.as_ref().filter(|_| !self.di_kedua) {
            self.asal = plan.printed_before(place).map(str::to_owned);
        }
        let parts = self.bagian.into_iter();
        self.bagian = parts.map(|part| part.traced(plan)).collect();
        self
    }

    /// The figure computed again from its parts; a printed figure is what the cell says.
    pub fn recompute(&self) -> Nilai {
        match self.langkah {
            Step::Sel => self.nilai.clone(),
            step => step.of(&self.bagian.iter().map(|b| &b.nilai).collect::<Vec<_>>()),
        }
    }

    /// This figure and all below it, from the top.
    pub fn walk(&self) -> Vec<&Self> {
        let mut all = vec![self];
        let mut next = 0;
        while let Some(node) = all.get(next).copied() {
            all.extend(&node.bagian);
            next += 1;
        }
        all
    }

    /// The printed cells it rests on.
    pub fn cells(&self) -> impl Iterator<Item = &Tempat> {
        self.walk().into_iter().filter_map(|p| p.tempat.as_ref())
    }
}

impl Renstra {
    /// The text printed at a place: of a cell, or of all cells of a row.
    pub(super) fn text_at(&self, place: &Tempat) -> Option<String> {
        // Of money that several rows print in parts, all of them.
        if let Some(cell) = self.pohon.pagu_at(place) {
            return Some(cell.tercetak.to_string());
        }
        let sheet = self.lembar().iter().find(|l| l.nama() == place.tabel())?;
        let row = sheet.row(place.baris()?)?;
        let Some(name) = place.kolom() else {
            let cells = row.sel.iter().map(|c| c.trim());
            let printed: Vec<&str> = cells.filter(|c| !c.is_empty()).collect();
            return Some(printed.join(" | "));
        };
        let named = sheet.kolom().iter().position(|k| k.trim() == name);
        let column = named.or_else(|| sheet.column(name))?;
        Some(sheet.text(row, column).to_owned())
    }
}
