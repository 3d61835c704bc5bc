//! Steps of a scenario on a plan: whatever is asked, the changed plan reads, and adds up.

use renstra_core::{Bahasa, Change, Lindungi, Rasio, Renstra, Scenario};

use super::rencana::refused;
use super::{Berkas, lossy, shown};

/// Steps that are taken of one case.
const STEPS: usize = 8;

/// The file `langkah` of a case holds a step a line; the other files are the plan.
pub(super) fn run(bytes: &[u8]) {
    let files = Berkas::split(bytes);
    let (steps, tables): (Vec<_>, Vec<_>) = files.iter().partition(|f| f.nama == "langkah");
    let plan = match Renstra::read(tables.iter().map(|f| (&f.nama, f.isi))) {
        Ok(plan) => plan,
        Err(error) => return refused(&error),
    };
    let mut scenario = plan.scenario();
    let text: String = steps.iter().map(|f| lossy(f.isi).into_owned()).collect();
    for step in text.lines().filter_map(step).take(STEPS) {
        scenario = take(scenario, step);
    }
    let _ = scenario.effects();
    let changed = scenario.plan();
    let again = Renstra::from_json(changed.to_json().as_bytes());
    assert_eq!(again.as_ref().map(Renstra::lembar), Ok(changed.lembar()));
}

fn take(scenario: Scenario, step: Change) -> Scenario {
    for bahasa in [Bahasa::Id, Bahasa::En] {
        shown::message(step.teks().get(bahasa));
    }
    let before = scenario.clone();
    match scenario.apply(step.clone()) {
        Ok(after) => {
            if let Change::FitYear { tahun, batas, .. } = &step {
                let budget = after.plan().budget();
                let at = after.plan().pohon.tahun.iter().position(|t| t == tahun);
                let total = at.and_then(|i| budget.plan().per_tahun.get(i).copied());
                assert_eq!(total, Some(Ok(*batas)), "a fitted year is its ceiling");
            }
            after
        }
        Err(error) => {
            for bahasa in [Bahasa::Id, Bahasa::En] {
                shown::message(&error.pesan(bahasa));
            }
            before
        }
    }
}

/// `set_pagu 1.02.02 2022 100`; nothing for a line that is no step.
fn step(line: &str) -> Option<Change> {
    let mut words = line.split_whitespace();
    let name = words.next()?;
    let mut next = || words.next();
    let factor = |text: &str| text.parse().ok().map(Rasio::whole);
    Some(match name {
        "set_pagu" => Change::SetPagu {
            jalur: next()?.to_owned(),
            tahun: next()?.parse().ok()?,
            jumlah: next()?.parse().ok()?,
        },
        "scale_pagu" => Change::ScalePagu {
            faktor: factor(next()?)?,
            jalur: next().map(str::to_owned),
            tahun: next().and_then(|t| t.parse().ok()),
        },
        "move_pagu" => Change::MovePagu {
            dari: next()?.to_owned(),
            ke: next()?.to_owned(),
            tahun: next()?.parse().ok()?,
            jumlah: next()?.parse().ok()?,
        },
        "fit_year" => Change::FitYear {
            tahun: next()?.parse().ok()?,
            batas: next()?.parse().ok()?,
            lindungi: match next() {
                Some(key) => Lindungi::spm().and(key),
                None => Lindungi::none(),
            },
        },
        "set_target" => Change::SetTarget {
            jalur: next()?.to_owned(),
            indikator: next()?.parse().ok()?,
            tahun: next()?.parse().ok()?,
            nilai: next()?.parse().ok()?,
        },
        "scale_target" => Change::ScaleTarget {
            faktor: factor(next()?)?,
            jalur: next()?.to_owned(),
            indikator: next()?.parse().ok()?,
            tahun: next().and_then(|t| t.parse().ok()),
        },
        _ => return None,
    })
}
