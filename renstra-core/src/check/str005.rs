//! STR005: a sasaran without strategy, programme or indicator; a programme under no sasaran.
//!
//! One sasaran may be named a little differently in the funding matrix, T-C.25 and T-C.26; the name
//! or the indicator ties them together.

use super::context::{Konteks, Pemeriksa};
use super::temuan::Temuan;
use crate::analysis::links::level_of;
use crate::model::{Renstra, Simpul, Tingkat};
use crate::sheet::Tabel;
use crate::value::bahasa::teks;
use crate::value::{Teks, Tempat};

/// One sasaran, as far as the tables speak of it.
struct Sasaran<'a> {
    name: &'a str,
    keys: Vec<String>,
    tempat: Tempat,
    node: Option<&'a Simpul>,
    indicator: bool,
    strategy: bool,
}

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    let all = collect(k);
    for s in &all {
        let mut lacks = Vec::new();
        if plan.has(Tabel::Strategi) && !s.strategy {
            lacks.push(teks!("strategi (tabel 5.1)", "strategy (table 5.1)"));
        }
        if plan.pohon.has_level(Tingkat::Sasaran) && !has_programme(plan, s) {
            lacks.push(teks!(
                "program (tabel program dan pendanaan)",
                "programme (funding matrix)"
            ));
        }
        if (plan.has(Tabel::TujuanSasaran) || s.node.is_some()) && !s.indicator {
            lacks.push(teks!("indikator (tabel 4.1)", "indicator (table 4.1)"));
        }
        if lacks.is_empty() {
            p.pass();
            continue;
        }
        let join = |get: fn(&Teks) -> &str, word: &str| {
            lacks.iter().map(get).collect::<Vec<_>>().join(word)
        };
        let column = if s.tempat.tabel == Tabel::Strategi.nama() {
            "sasaran"
        } else {
            "uraian"
        };
        let name = s.name;
        let (id, en) = (join(|t| &t.id, " dan "), join(|t| &t.en, " and no "));
        let finding = Temuan::new(
            Tempat {
                kolom: Some(column.to_owned()),
                ..s.tempat.clone()
            },
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

/// All sasaran of the plan, those of the funding matrix first.
fn collect<'a>(k: &Konteks<'a>) -> Vec<Sasaran<'a>> {
    let plan = k.plan;
    let mut all: Vec<Sasaran<'a>> = plan
        .pohon
        .iter()
        .filter(|n| n.tingkat == Tingkat::Sasaran)
        .map(|node| Sasaran {
            name: &node.uraian,
            keys: vec![plan.statement(&node.uraian)],
            tempat: node.tempat.clone(),
            node: Some(node),
            indicator: node.indikator.iter().any(|i| !i.nama.is_empty()),
            strategy: false,
        })
        .collect();
    for row in plan
        .tujuan_sasaran
        .iter()
        .filter(|r| level_of(r) == Some(Tingkat::Sasaran))
    {
        let Some(name) = row.uraian.as_deref() else {
            continue;
        };
        let key = plan.statement(name);
        let linked = k
            .links
            .iter()
            .find(|l| std::ptr::eq(l.baris, row))
            .map(|l| l.simpul.id);
        let known = all.iter_mut().find(|s| {
            let by_indicator = linked.is_some() && s.node.map(|n| n.id) == linked;
            by_indicator || s.keys.contains(&key)
        });
        match known {
            Some(s) => {
                s.keys.push(key);
                s.indicator = true;
            }
            None => all.push(Sasaran {
                name,
                keys: vec![key],
                tempat: row.indikator.tempat.clone(),
                node: None,
                indicator: !row.indikator.nama.is_empty(),
                strategy: false,
            }),
        }
    }
    for row in plan.strategi.iter().filter(|r| !r.sasaran.is_empty()) {
        let key = plan.statement(&row.sasaran);
        let has = !row.strategi.is_empty();
        let known = all.iter_mut().find(|s| s.keys.contains(&key));
        match known {
            Some(s) => s.strategy |= has,
            None => all.push(Sasaran {
                name: &row.sasaran,
                keys: vec![key],
                tempat: row.tempat.clone(),
                node: None,
                indicator: false,
                strategy: has,
            }),
        }
    }
    all
}

fn has_programme(plan: &Renstra, s: &Sasaran<'_>) -> bool {
    s.node.is_some_and(|node| {
        plan.pohon.iter().any(|n| {
            n.tingkat == Tingkat::Program && plan.pohon.ancestors(n).any(|a| a.id == node.id)
        })
    })
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
