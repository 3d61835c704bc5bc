//! STR005: a sasaran without strategy, programme or indicator; a programme under no sasaran.
//!
//! One sasaran may be named a little differently in the funding matrix, T-C.25 and T-C.26; the name
//! or the indicator ties them together.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::indicator_links::level_of;
use crate::model::{Renstra, Simpul, SimpulId, Tingkat};
use crate::ordered::{Map, Set};
use crate::peraturan::permendagri_86_2017;
use crate::sheet::Tabel;
use crate::value::bahasa::teks;
use crate::value::{Teks, Tempat};

/// One sasaran, with the tables that mention it.
struct Sasaran<'a> {
    name: &'a str,
    tempat: Tempat,
    node: Option<&'a Simpul>,
    indicator: bool,
    strategy: bool,
}

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR005",
    keparahan: Keparahan::Peringatan,
    judul_id: "sasaran tanpa strategi, program, atau indikator; program tanpa sasaran",
    judul_en: "a sasaran without strategy, programme or indicator; a programme under no sasaran",
    dasar: Some(permendagri_86_2017::T_C_26),
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    let all = collect(k);
    let served = with_programmes(plan);
    // Without the table and without a sasaran that has one nothing says that an indicator is missing, but for a row of a
    // matrix that has indicators.
    let has_table = plan.has(Tabel::TujuanSasaran) || all.iter().any(|s| s.indicator);
    let in_matrix = plan.each_indicator().next().is_some();
    let has_sasaran = plan.pohon.has_level(Tingkat::Sasaran);
    for s in &all {
        let mut lacks = Vec::new();
        if plan.has(Tabel::Strategi) && !s.strategy {
            lacks.push(teks!(
                "strategi (tabel strategi)",
                "strategy (table of strategies)"
            ));
        }
        if has_sasaran && !s.node.is_some_and(|n| served.contains(&n.id)) {
            lacks.push(teks!(
                "program (tabel program dan pendanaan)",
                "programme (funding matrix)"
            ));
        }
        if (has_table || s.node.is_some() && in_matrix) && !s.indicator {
            lacks.push(teks!(
                "indikator (tabel tujuan dan sasaran)",
                "indicator (table of tujuan and sasaran)"
            ));
        }
        if lacks.is_empty() {
            p.pass();
            continue;
        }
        let join = |get: fn(&Teks) -> &str, word: &str| {
            lacks.iter().map(get).collect::<Vec<_>>().join(word)
        };
        let column = if Tabel::from_name(s.tempat.tabel()) == Some(Tabel::Strategi) {
            "sasaran"
        } else {
            "uraian"
        };
        let name = s.name;
        let (id, en) = (join(|t| &t.id, " dan "), join(|t| &t.en, " and no "));
        let finding = Temuan::new(
            s.tempat.in_column(column),
            Teks::new(
                format!("sasaran `{name}` tidak memiliki {id}"),
                format!("the sasaran `{name}` has no {en}"),
            ),
            teks!(
                "samakan rumusan sasaran di semua tabel, atau lengkapi yang kurang",
                "use one wording of the sasaran in all tables, or add what is missing"
            ),
        )
        .tercetak(name);
        p.fail(match s.node {
            Some(node) => finding.jalur(&node.jalur),
            None => finding,
        });
    }
    loose_programmes(plan, p);
}

/// All sasaran of the plan, found again by any of their names.
#[derive(Default)]
struct StatementIndex<'a> {
    all: Vec<Sasaran<'a>>,
    by_key: Map<String, usize>,
    by_node: Map<SimpulId, usize>,
}

impl<'a> StatementIndex<'a> {
    /// The sasaran of a name or of a linked node; made if it is new.
    fn entry(
        &mut self,
        key: String,
        node: Option<SimpulId>,
        new: impl FnOnce() -> Sasaran<'a>,
    ) -> Option<&mut Sasaran<'a>> {
        let known = node
            .and_then(|id| self.by_node.get(&id))
            .or_else(|| self.by_key.get(&key));
        let at = known.copied().unwrap_or_else(|| {
            self.all.push(new());
            self.all.len() - 1
        });
        self.by_key.insert(key, at);
        if let Some(id) = node {
            self.by_node.insert(id, at);
        }
        self.all.get_mut(at)
    }
}

/// All sasaran of the plan, those of the funding matrix first.
fn collect<'a>(k: &Konteks<'a>) -> Vec<Sasaran<'a>> {
    let plan = k.plan;
    let mut list = StatementIndex::default();
    for node in plan.pohon.iter().filter(|n| n.tingkat == Tingkat::Sasaran) {
        list.entry(plan.statement(&node.uraian), Some(node.id), || Sasaran {
            name: &node.uraian,
            tempat: node.tempat.clone(),
            node: Some(node),
            indicator: node.indikator.iter().any(|i| !i.nama.is_empty()),
            strategy: false,
        });
    }
    for link in k
        .links
        .iter()
        .filter(|l| level_of(l.baris) == Some(Tingkat::Sasaran))
    {
        let row = link.baris;
        let Some(name) = row.uraian.as_deref() else {
            continue;
        };
        let node = link
            .simpul
            .map(|(n, _)| n)
            .filter(|n| n.tingkat == Tingkat::Sasaran);
        let known = list.entry(plan.statement(name), node.map(|n| n.id), || Sasaran {
            name,
            tempat: row.indikator.tempat.clone(),
            node: None,
            indicator: false,
            strategy: false,
        });
        if let Some(s) = known {
            s.indicator |= !row.indikator.nama.is_empty();
        }
    }
    for row in plan.strategi.iter().filter(|r| !r.sasaran.is_empty()) {
        let known = list.entry(plan.statement(&row.sasaran), None, || Sasaran {
            name: &row.sasaran,
            tempat: row.tempat.clone(),
            node: None,
            indicator: false,
            strategy: false,
        });
        if let Some(s) = known {
            s.strategy |= !row.strategi.is_empty();
        }
    }
    list.all
}

/// The nodes that have a programme below them.
fn with_programmes(plan: &Renstra) -> Set<SimpulId> {
    plan.pohon
        .iter()
        .filter(|n| n.tingkat == Tingkat::Program)
        .flat_map(|n| plan.pohon.ancestors(n).map(|a| a.id))
        .collect()
}

/// Programmes under no sasaran, in a matrix that has sasaran.
fn loose_programmes(plan: &Renstra, p: &mut Pemeriksa) {
    if !plan.pohon.has_level(Tingkat::Sasaran) {
        return;
    }
    for node in plan.pohon.iter().filter(|n| n.tingkat == Tingkat::Program) {
        let name = node.label();
        p.judge(plan.pohon.above(node, Tingkat::Sasaran).is_some(), || {
            Temuan::new(
                node.tempat.clone(),
                teks!(
                    "program `{name}` tidak berada di bawah suatu sasaran",
                    "the programme `{name}` is under no sasaran"
                ),
                teks!(
                    "letakkan program di bawah sasaran yang didukungnya",
                    "place the programme under the sasaran that it supports"
                ),
            )
            .jalur(&node.jalur)
        });
    }
}
