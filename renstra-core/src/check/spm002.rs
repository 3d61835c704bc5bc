//! SPM002: printed coverage differs from served / entitled.

use super::context::{Konteks, Pemeriksa};
use super::printed_ratio::{Kata, RasioTercetak, judge};
use crate::analysis::coverage::pair_up;
use crate::rules::coverage;

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    let mut cells = Vec::new();
    for row in &k.plan.spm {
        for year in &row.tahun {
            let Some(cell) = year.capaian.as_ref().filter(|c| c.value().is_some()) else {
                continue;
            };
            let served = year.terlayani.as_ref().or(year.target_terlayani.as_ref());
            cells.push(RasioTercetak {
                nama: &row.jenis_pelayanan,
                tahun: year.tahun,
                cell,
                tepat: pair_up(&year.berhak, served)
                    .into_iter()
                    .filter_map(|pair| coverage(pair.terlayani.ok()?, pair.berhak.ok()?).ok())
                    .collect(),
            });
        }
    }
    let kata = Kata {
        sebutan: ("capaian", "coverage"),
        asal: ("terlayani dibagi berhak", "served over entitled"),
    };
    judge(p, &cells, &kata);
}
