//! STR009: a problem that no sasaran, strategy or policy direction answers.
//!
//! The tables do not tie problems to sasaran; their words do. A problem is answered if one of its texts
//! shares most words with one of the strategy table, unanswered if all of them share none. What lies
//! between is not judged.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::analysis::indicator_links::{MOST_COMPARISONS, SAME_WORDS_PERCENT};
use crate::model::{Permasalahan, Renstra, Tingkat};
use crate::nomenklatur::nama::{akin, overlap_of_lengths, subject_key, word_set};
use crate::ordered::{Map, Set};
use crate::value::Tempat;
use crate::value::bahasa::teks;

/// Pairs of words that are compared.
const MOST_AKIN: usize = 100 * MOST_COMPARISONS;

/// A main problem with the texts of its rows.
struct ProblemWords<'a> {
    row: &'a Permasalahan,
    texts: Set<&'a str>,
    keys: Set<String>,
    /// Its texts, where they stand.
    cells: Vec<Tempat>,
}

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "STR009",
    keparahan: Keparahan::Catatan,
    judul_id: "permasalahan yang tidak dijawab sasaran, strategi, atau arah kebijakan",
    judul_en: "a problem that no sasaran, strategy or policy direction answers",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let plan = k.plan;
    // Sasaran alone say too little to miss a word in them.
    if plan.strategi.is_empty() {
        problems(plan).iter().for_each(|_| p.skip());
        return;
    }
    let answers = answers(plan);
    let answers: Vec<Vec<&str>> = answers.iter().map(|a| word_set(a)).collect();
    // The answers that have a word, by their numbers.
    let mut words: Map<&str, Vec<usize>> = Map::new();
    for (i, answer) in answers.iter().enumerate() {
        answer.iter().for_each(|word| words.push(*word, i));
    }
    let problems = problems(plan);
    let texts: usize = problems.iter().map(|i| i.keys.len()).sum();
    let keys = problems.iter().flat_map(|i| i.keys.iter());
    let text_words: usize = keys.map(|key| key.split(' ').count()).sum();
    let few = texts.saturating_mul(answers.len()) <= MOST_COMPARISONS
        && text_words.saturating_mul(answers.len()) <= MOST_AKIN;
    let mut left = MOST_AKIN;
    for problem in problems {
        if !few || problem.keys.is_empty() {
            p.skip();
            continue;
        }
        let like = |key: &String| {
            let key = word_set(key);
            let mut shared = vec![0; answers.len()];
            for i in key.iter().filter_map(|word| words.get(word)).flatten() {
                if let Some(n) = shared.get_mut(*i) {
                    *n += 1;
                }
            }
            let near = |(n, a): (usize, &Vec<&str>)| {
                overlap_of_lengths(n, key.len(), a.len()) >= SAME_WORDS_PERCENT
            };
            shared.into_iter().zip(&answers).any(near)
        };
        let mut touched = |w: &str| {
            // Each other word is compared with every one of theirs; beyond the bound nothing is said.
            words.contains_key(w) || {
                left = left.saturating_sub(words.len());
                left == 0 || words.keys().any(|a| akin(w, a))
            }
        };
        if problem.keys.iter().any(like) {
            p.pass();
        } else if problem
            .keys
            .iter()
            .flat_map(|key| key.split(' '))
            .any(&mut touched)
        {
            p.skip();
        } else {
            p.fail(finding(problem.row).beside(&problem.cells));
        }
    }
}

/// The intentions of the plan: sasaran with their indicators, strategies, policy directions.
fn answers(plan: &Renstra) -> Set<String> {
    let strategies = plan.strategi.iter().flat_map(|r| {
        [
            Some(r.sasaran.as_str()),
            Some(r.strategi.as_str()),
            r.arah_kebijakan.as_deref(),
        ]
    });
    let rows = plan
        .tujuan_sasaran
        .iter()
        .flat_map(|r| [r.uraian.as_deref(), Some(r.indikator.nama.as_str())]);
    let nodes = plan
        .pohon
        .iter()
        .filter(|n| n.tingkat <= Tingkat::Sasaran)
        .map(|n| Some(n.uraian.as_str()));
    // The tables repeat a sasaran for each of its strategies.
    let texts: Set<&str> = strategies.chain(rows).chain(nodes).flatten().collect();
    let texts = texts.into_iter();
    texts
        .map(|text| subject_key(text, plan.agency()))
        .filter(|key| !key.is_empty())
        .collect()
}

/// The main problems in the order of the table; a row without one continues the row before it.
fn problems(plan: &Renstra) -> Vec<ProblemWords<'_>> {
    let mut all: Vec<ProblemWords<'_>> = Vec::new();
    let mut by_key: Map<String, usize> = Map::new();
    let mut at = None;
    for row in &plan.permasalahan {
        let key = plan.statement(&row.pokok_masalah);
        if !key.is_empty() || at.is_none() {
            at = by_key.get(&key).copied().or(Some(all.len()));
            if at == Some(all.len()) {
                by_key.insert(key, all.len());
                all.push(ProblemWords {
                    row,
                    texts: Set::new(),
                    keys: Set::new(),
                    cells: Vec::new(),
                });
            }
        }
        let Some(problem) = at.and_then(|i| all.get_mut(i)) else {
            continue;
        };
        let texts = [
            ("pokok_masalah", &row.pokok_masalah),
            ("masalah", &row.masalah),
            ("akar_masalah", &row.akar_masalah),
        ];
        let printed = texts.iter().filter(|(_, text)| !text.is_empty());
        let cells = printed.map(|(column, _)| row.tempat.in_column(*column));
        problem.cells.extend(cells);
        for (_, text) in texts {
            // A text is repeated in each of its rows.
            if problem.texts.insert(text) {
                let key = subject_key(text, plan.agency());
                problem.keys.extend(Some(key).filter(|key| !key.is_empty()));
            }
        }
    }
    all
}

fn finding(row: &Permasalahan) -> Temuan {
    let name = &row.pokok_masalah;
    Temuan::new(
        row.tempat.in_column("pokok_masalah"),
        teks!(
            "tidak ada sasaran, strategi, atau arah kebijakan yang menyebut masalah `{name}` atau akarnya",
            "no sasaran, strategy or policy direction speaks of the problem `{name}` or its roots"
        ),
        teks!(
            "tambahkan sasaran atau strategi yang menjawabnya, atau pakai istilah yang sama",
            "add a sasaran or strategy that answers it, or use the same words"
        ),
    )
    .tercetak(name)
}
