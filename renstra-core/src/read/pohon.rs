//! The funding matrix (T-C.27).

use super::code_cell::code_and_name;
use super::kode::{CodeLists, code_level, lists, read_code};
use super::number_column::{ColumnCell, NumberColumn};
use super::row_info::{RowInfo, plain_cells};
use super::row_level::{RowLevel, TINGKAT};
use super::shared_money::{count_results, settle_money};
use super::{Reader, optional, required};
use crate::model::jalur::name_nodes;
use crate::model::pohon::{BarisTotal, named, named_unit};
use crate::model::{
    Agregasi, BarisHasil, CatatanBaca, Hasil, Identitas, Indikator, Pohon, Polaritas,
    SifatIndikator, Simpul, SimpulId, Tingkat,
};
use crate::peraturan::JenisPemda;
use crate::sheet::Lembar;
use crate::sheet::lembar::BarisLembar;
use crate::value::number::missing_kind;
use crate::value::{Periode, Rupiah, Satuan, Sel, Tahun};

/// The columns of the matrix.
struct MatrixColumns<'a> {
    sheet: &'a Lembar,
    rp: Vec<(Tahun, NumberColumn<'a>)>,
    rp_akhir: Option<NumberColumn<'a>>,
    target: Vec<(Tahun, NumberColumn<'a>)>,
    target_akhir: Option<NumberColumn<'a>>,
    kondisi_awal: Option<NumberColumn<'a>>,
    last_year_is_end: bool,
}

impl Reader {
    pub(super) fn pohon(&mut self, sheet: &Lembar, identitas: &Identitas) -> Pohon {
        let targets = target_columns(sheet);
        let info = RowInfo::new(sheet, &targets);
        self.catatan.extend(info.texts(&targets));
        let columns = self.pohon_columns(sheet, &info);
        let mut tree = Pohon {
            tahun: columns.rp.iter().map(|(y, _)| *y).collect(),
            ..Pohon::default()
        };
        let first_year = identitas
            .periode
            .map(Periode::awal)
            .or_else(|| tree.tahun.first().copied());
        let given = self.nomenklatur.clone();
        let asal = CodeLists {
            pemda: JenisPemda::of(identitas),
            daftar: lists(&given, first_year),
        };
        let levels = sheet.column("tingkat").is_some();
        for (row, unit, rank) in info.rows() {
            let level_text = required(sheet, row, sheet.column("tingkat"));
            let code = required(sheet, row, sheet.column("kode"));
            let uraian = required(sheet, row, sheet.column("uraian"));
            // Merged cells: what names the row stands in the one before.
            let merged = level_text.is_empty() && code.is_empty() && uraian.is_empty();
            let level = match RowLevel::of(&level_text) {
                Some(level) => Some(level),
                None if merged && !tree.simpul.is_empty() => Some(RowLevel::Lanjutan),
                None if levels && !level_text.trim().is_empty() => None,
                // Beside levels a row without one is told by its code or its words, and is no further row of another.
                None if levels => RowLevel::told(&code, &uraian),
                None => RowLevel::told(&code, &uraian)
                    .or_else(|| RowLevel::result(&code, &uraian, &tree)),
            };
            let level = match level {
                Some(level) => level,
                None => {
                    self.catatan.push(CatatanBaca::NilaiAsing {
                        tempat: sheet.place_of_row(row).in_column("tingkat"),
                        tercetak: level_text,
                        harapan: TINGKAT.to_owned(),
                    });
                    continue;
                }
            };
            let (pagu, pagu_akhir) = self.row_money(&columns, row);
            let tingkat = match level {
                RowLevel::Total => {
                    self.note_target(sheet, row, &targets);
                    tree.total.push(BarisTotal {
                        uraian,
                        tempat: sheet.place_of_row(row),
                        pagu,
                        pagu_akhir,
                    });
                    continue;
                }
                RowLevel::Simpul(tingkat) => Some(tingkat),
                RowLevel::Hasil(_) | RowLevel::Lanjutan => None,
            };
            let indicator = self.row_indicator(&columns, row, unit, rank);
            let akumulasi_rp = self.accumulation(sheet, row, "akumulasi_rp");
            let mut hasil = Hasil {
                jenis: level.jenis(),
                uraian: None,
                tempat: sheet.place_of_row(row),
                pagu,
                pagu_akhir,
            };
            let Some(tingkat) = tingkat else {
                let Some(node) = level.owner(&tree).and_then(|id| tree.simpul.get_mut(id.0)) else {
                    self.catatan.push(CatatanBaca::NilaiAsing {
                        tempat: sheet.place_of_row(row).in_column("tingkat"),
                        tercetak: level_text,
                        harapan: TINGKAT.to_owned(),
                    });
                    continue;
                };
                hasil.uraian = Some(uraian).filter(|u| !u.is_empty());
                node.indikator.extend(indicator);
                node.hasil.push(hasil);
                node.akumulasi_rp = node.akumulasi_rp.or(akumulasi_rp);
                continue;
            };
            let (code, uraian) = match code_level(tingkat) {
                level @ Some(_) => code_and_name(code, uraian, level),
                None => (code, uraian),
            };
            let unit_kerja = optional(sheet, row, sheet.column("unit_kerja"));
            if let Some(node) = tree.simpul.last_mut()
                && is_same_node(
                    node,
                    (tingkat, &code, &uraian, unit_kerja.as_deref()),
                    &hasil,
                )
                && (repeats_money(node, &hasil) || adds_indicator(node, indicator.as_ref()))
            {
                node.indikator.extend(indicator);
                node.hasil.push(hasil);
                // Who is responsible, and where, may stand beside any of the indicators.
                let name = |own: &mut Option<String>, column: &str| {
                    if named(own.as_deref()).is_none() {
                        *own = optional(sheet, row, sheet.column(column)).or(own.take());
                    }
                };
                name(&mut node.unit_kerja, "unit_kerja");
                name(&mut node.lokasi, "lokasi");
                node.akumulasi_rp = node.akumulasi_rp.or(akumulasi_rp);
                continue;
            }
            let Hasil {
                pagu, pagu_akhir, ..
            } = hasil;
            let induk = parent_of(&tree, tingkat);
            let parent = induk.and_then(|id| tree.get(id));
            let kode = read_code(&code, tingkat, &uraian, parent, &asal);
            let id = SimpulId(tree.simpul.len());
            if let Some(parent) = induk.and_then(|id| tree.simpul.get_mut(id.0)) {
                parent.anak.push(id);
            }
            tree.simpul.push(Simpul {
                id,
                tingkat,
                kode,
                uraian,
                tempat: sheet.place_of_row(row),
                induk,
                anak: Vec::new(),
                indikator: indicator.into_iter().collect(),
                hasil: Vec::new(),
                pagu,
                pagu_akhir,
                unit_kerja,
                lokasi: optional(sheet, row, sheet.column("lokasi")),
                akumulasi_rp,
                // Known when the whole table is read.
                jalur: String::new(),
            });
        }
        self.catatan.extend(settle_money(&mut tree));
        if BarisHasil::of(identitas) == BarisHasil::Semua {
            count_results(&mut tree);
        }
        name_nodes(&mut tree);
        tree
    }

    /// Targets are not added up over indicators: one on a row of totals is not used.
    fn note_target(&mut self, sheet: &Lembar, row: &BarisLembar, targets: &[usize]) {
        let mut columns = targets.iter().copied();
        let printed = |i: &usize| missing_kind(sheet.text(row, *i)).is_none();
        if let Some(i) = columns.find(printed) {
            self.catatan.push(CatatanBaca::TargetPadaTotal {
                tempat: sheet.place(row, i),
                tercetak: sheet.text(row, i).trim().to_owned(),
            });
        }
    }

    fn pohon_columns<'a>(&mut self, sheet: &'a Lembar, info: &RowInfo<'_>) -> MatrixColumns<'a> {
        let money = plain_cells(sheet, true);
        let targets = info.targets();
        let mut yearly =
            |prefix: &str, cells: &[ColumnCell<'_>]| -> Vec<(Tahun, NumberColumn<'a>)> {
                sheet
                    .year_columns(prefix)
                    .into_iter()
                    .map(|(year, i)| (year, self.column(sheet, i, cells)))
                    .collect()
            };
        let rp = yearly("rp", &money);
        let target = yearly("target", &targets);
        let mut named = |name: &str, cells: &[ColumnCell<'_>]| {
            sheet.column(name).map(|i| self.column(sheet, i, cells))
        };
        MatrixColumns {
            rp,
            target,
            rp_akhir: named("rp_akhir", &money),
            target_akhir: named("target_akhir", &targets),
            kondisi_awal: named("kondisi_awal", &targets),
            last_year_is_end: sheet.ends_with_last_year(),
            sheet,
        }
    }

    #[allow(
        clippy::type_complexity,
        reason = "yearly cells and the cell for the end, used once"
    )]
    fn row_money(
        &mut self,
        columns: &MatrixColumns<'_>,
        row: &BarisLembar,
    ) -> (Vec<(Tahun, Sel<Rupiah>)>, Option<Sel<Rupiah>>) {
        let yearly = columns
            .rp
            .iter()
            .map(|(year, column)| (*year, self.uang(column, row)))
            .collect();
        let end = columns.rp_akhir.as_ref().map(|c| self.uang(c, row));
        (yearly, end)
    }

    /// The indicator of a row; `None` if the row names none and prints no target.
    fn row_indicator(
        &mut self,
        columns: &MatrixColumns<'_>,
        row: &BarisLembar,
        unit: Option<&Satuan>,
        rank: bool,
    ) -> Option<Indikator> {
        let sheet = columns.sheet;
        let nama = optional(sheet, row, sheet.column("indikator"));
        let target: Vec<_> = columns
            .target
            .iter()
            .map(|(year, c)| (*year, self.target(c, row, unit, rank)))
            .collect();
        let mut single = |column: &Option<NumberColumn<'_>>| {
            column.as_ref().map(|c| self.target(c, row, unit, rank))
        };
        let kondisi_awal = single(&columns.kondisi_awal);
        let target_akhir = single(&columns.target_akhir);
        let printed = target
            .iter()
            .map(|(_, c)| c)
            .chain(&kondisi_awal)
            .chain(&target_akhir)
            .any(|c| !c.tercetak.is_empty());
        if nama.is_none() && !printed {
            return None;
        }
        Some(Indikator {
            nama: nama.unwrap_or_default(),
            satuan: unit.cloned(),
            tempat: sheet.place_of_row(row),
            kondisi_awal,
            tahun_awal: Vec::new(),
            target,
            target_akhir,
            tahun_terakhir_akhir: columns.last_year_is_end,
            polaritas: self.polaritas(sheet, row),
            akumulasi: self.accumulation(sheet, row, "akumulasi"),
            agregasi: self.word(sheet, row, "agregasi", Agregasi::from_name, Agregasi::KATA),
        })
    }

    pub(super) fn polaritas(&mut self, sheet: &Lembar, row: &BarisLembar) -> Option<Polaritas> {
        let words = Polaritas::KATA;
        self.word(sheet, row, "polaritas", Polaritas::from_name, words)
    }

    fn accumulation(
        &mut self,
        sheet: &Lembar,
        row: &BarisLembar,
        column: &str,
    ) -> Option<SifatIndikator> {
        let words = SifatIndikator::KATA;
        self.word(sheet, row, column, SifatIndikator::from_name, words)
    }

    /// The year that a row is about, in its column `tahun`.
    pub(super) fn row_year(&mut self, sheet: &Lembar, row: &BarisLembar) -> Option<Tahun> {
        let year = |text: &str| text.trim().parse::<Tahun>().ok();
        self.word(sheet, row, "tahun", year, "YYYY")
    }

    /// A keyword in an optional column.
    pub(super) fn word<T>(
        &mut self,
        sheet: &Lembar,
        row: &BarisLembar,
        column: &str,
        read: impl Fn(&str) -> Option<T>,
        expected: &str,
    ) -> Option<T> {
        let index = sheet.column(column)?;
        let text = optional(sheet, row, Some(index))?;
        let value = read(&text);
        if value.is_none() {
            self.catatan.push(CatatanBaca::NilaiAsing {
                tempat: sheet.place(row, index),
                tercetak: text,
                harapan: expected.to_owned(),
            });
        }
        value
    }
}

/// The columns that hold targets.
fn target_columns(sheet: &Lembar) -> Vec<usize> {
    sheet
        .year_columns("target")
        .into_iter()
        .map(|(_, i)| i)
        .chain(sheet.column("kondisi_awal"))
        .chain(sheet.column("target_akhir"))
        .collect()
}

/// True if a row names the node before it: same level, code and name, no other unit kerja. A row that leaves its unit
/// out belongs to that of the row before.
fn is_same_node(
    node: &Simpul,
    (tingkat, code, uraian, unit): (Tingkat, &str, &str, Option<&str>),
    row: &Hasil,
) -> bool {
    let prints_money = row.pagu.iter().any(|(_, cell)| !cell.tercetak.is_empty());
    // A unit named later is another unit if its row prints money of its own.
    let same_unit = match (node.named_unit(), named_unit(unit)) {
        (Some(own), Some(other)) => own == other,
        (None, Some(_)) => !prints_money,
        (_, None) => true,
    };
    node.tingkat == tingkat && node.kode.tercetak == code && node.uraian == uraian && same_unit
}

/// True if a row prints no money, or that of the node once more.
fn repeats_money(node: &Simpul, row: &Hasil) -> bool {
    row.pagu.iter().all(|(year, cell)| {
        cell.tercetak.is_empty()
            || node
                .pagu_of(*year)
                .is_some_and(|first| first.money() == cell.money())
    })
}

/// True if a row names an indicator that the node does not have yet: other money in it is the part of that indicator.
fn adds_indicator(node: &Simpul, row: Option<&Indikator>) -> bool {
    row.is_some_and(|i| !i.nama.is_empty() && node.indikator.iter().all(|own| own.nama != i.nama))
}

/// The nearest node before the end of the tree that may stand above a row of this level.
fn parent_of(tree: &Pohon, tingkat: Tingkat) -> Option<SimpulId> {
    let mut node = tree.simpul.last();
    while let Some(n) = node {
        if n.tingkat < tingkat {
            return Some(n.id);
        }
        node = n.induk.and_then(|id| tree.get(id));
    }
    None
}
