//! A scenario from a list of steps.

use super::args::Args;
use super::error::Galat;
use crate::analysis::{Change, Lindungi, Scenario};
use crate::model::Renstra;
use crate::table::Table;
use crate::value::Rasio;
use crate::value::bahasa::teks;

/// Takes the steps one after the other:
/// `{"langkah": [{"jenis": "fit_year", "tahun": 2025, "batas": "21000000000", "lindungi": ["SPM"]}]}`.
///
/// | `jenis` | arguments |
/// | --- | --- |
/// | `set_pagu` | `jalur`, `tahun`, `jumlah` |
/// | `scale_pagu` | `jalur` (the plan without it), `tahun` (all years without it), `faktor` |
/// | `move_pagu` | `dari`, `ke`, `tahun`, `jumlah` |
/// | `fit_year` | `tahun`, `batas`, `lindungi`: keys of nodes, and `SPM` |
/// | `set_target` | `jalur`, `indikator` (number from 0; 0 without it), `tahun`, `nilai` |
/// | `scale_target` | `jalur`, `indikator`, `tahun` (all years without it), `faktor` |
///
/// # Errors
/// [`Galat`] for wrong arguments, and with the code of the scenario (`SKN…`) where a step cannot be taken.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::api::steps;
/// let fitted = steps(&plan, r#"{"langkah": [
///     {"jenis": "fit_year", "tahun": 2025, "batas": "21000000000", "lindungi": ["SPM"]}]}"#).unwrap();
/// assert_eq!(fitted.plan().budget().plan().per_tahun[3].unwrap().to_string(), "21000000000");
/// ```
pub fn steps(plan: &Renstra, argumen: &str) -> Result<Scenario, Galat> {
    more_steps(plan.scenario(), argumen)
}

/// Takes further steps; the arguments are those of [`steps`].
///
/// # Errors
/// As [`steps`].
pub fn more_steps(scenario: Scenario, argumen: &str) -> Result<Scenario, Galat> {
    let mut input = Args::new("scenario", argumen)?;
    let mut scenario = scenario;
    for mut part in input.baris("langkah")? {
        let step = step(&mut part)?;
        part.end()?;
        scenario = scenario.apply(step)?;
    }
    input.end()?;
    Ok(scenario)
}

/// A table of a scenario: `compare` (money beside the original), `targets` and `spm` (what it does to targets
/// and services).
///
/// # Errors
/// [`Galat`] for another name.
pub fn scenario_table(scenario: &Scenario, nama: &str) -> Result<Table, Galat> {
    match nama {
        "compare" => Ok(scenario.compare()),
        "targets" => Ok(scenario.effects().target_table()),
        "spm" => Ok(scenario.effects().spm_table()),
        _ => Err(Galat::call(teks!(
            "tabel skenario `{nama}` tidak dikenal; yang ada: compare, targets, spm",
            "there is no table `{nama}` of a scenario; there are: compare, targets, spm"
        ))),
    }
}

fn step(m: &mut Args) -> Result<Change, Galat> {
    let jenis = m.teks("jenis")?;
    Ok(match jenis.as_str() {
        "set_pagu" => Change::SetPagu {
            jalur: m.teks("jalur")?,
            tahun: m.wajib_tahun("tahun")?,
            jumlah: m.rupiah("jumlah")?,
        },
        "scale_pagu" => Change::ScalePagu {
            jalur: m.teks_opsional("jalur")?,
            tahun: m.tahun("tahun")?,
            faktor: Rasio::whole(m.angka("faktor")?),
        },
        "move_pagu" => Change::MovePagu {
            dari: m.teks("dari")?,
            ke: m.teks("ke")?,
            tahun: m.wajib_tahun("tahun")?,
            jumlah: m.rupiah("jumlah")?,
        },
        "fit_year" => Change::FitYear {
            tahun: m.wajib_tahun("tahun")?,
            batas: m.rupiah("batas")?,
            lindungi: Lindungi::from_keys(m.daftar_teks("lindungi")?),
        },
        "set_target" => Change::SetTarget {
            jalur: m.teks("jalur")?,
            indikator: indicator(m)?,
            tahun: m.wajib_tahun("tahun")?,
            nilai: m.angka("nilai")?,
        },
        "scale_target" => Change::ScaleTarget {
            jalur: m.teks("jalur")?,
            indikator: indicator(m)?,
            tahun: m.tahun("tahun")?,
            faktor: Rasio::whole(m.angka("faktor")?),
        },
        _ => {
            return Err(Galat::call(teks!(
                "langkah `{jenis}` tidak dikenal; yang ada: set_pagu, scale_pagu, move_pagu, fit_year, set_target, scale_target",
                "there is no step `{jenis}`; there are: set_pagu, scale_pagu, move_pagu, fit_year, set_target, scale_target"
            )));
        }
    })
}

fn indicator(m: &mut Args) -> Result<usize, Galat> {
    let number = m.cacah_opsional("indikator")?.unwrap_or(0);
    Ok(usize::try_from(number).unwrap_or(usize::MAX))
}
