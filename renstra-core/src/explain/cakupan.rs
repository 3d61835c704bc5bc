//! SPM coverage: served over entitled.

use super::langkah::Langkah;
use super::penjelasan::Penjelasan;
use crate::analysis::{CoverageRow, JenisTerlayani};
use crate::model::Renstra;
use crate::peraturan::permendagri_59_2021;
use crate::table::Nilai;
use crate::value::Tahun;
use crate::value::bahasa::teks;

impl Renstra {
    /// Coverage of a service (by its number from 1) in a year, in its first unit or a named one.
    pub(super) fn explain_cakupan(
        &self,
        number: &str,
        unit: Option<&str>,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let n: usize = number.parse().ok()?;
        let service = self.spm.get(n.checked_sub(1)?)?;
        let year = service.tahun.iter().find(|t| t.tahun == tahun)?;
        let all = self.coverage();
        let row = all.iter().find(|r| {
            r.tempat == year.berhak.tempat
                && unit.is_none_or(|u| {
                    r.satuan
                        .as_ref()
                        .is_some_and(|s| s.as_str().to_lowercase() == u.to_lowercase())
                })
        })?;
        let served = match row.jenis {
            JenisTerlayani::Realisasi => year.terlayani.as_ref(),
            JenisTerlayani::Target => year.target_terlayani.as_ref(),
        };
        let name = &row.jenis_pelayanan;
        let of = unit_of(row);
        let parts = vec![
            Penjelasan::cell(
                teks!("Terlayani {tahun}{of}", "Served {tahun}{of}"),
                served,
                Nilai::from(row.terlayani),
            ),
            Penjelasan::cell(
                teks!("Berhak {tahun}{of}", "Entitled {tahun}{of}"),
                Some(&year.berhak),
                Nilai::from(row.berhak),
            ),
        ];
        let key = unit.map_or_else(
            || format!("spm/{n}"),
            |u| format!("spm/{n}/{}", u.to_lowercase()),
        );
        let found = Penjelasan::computed(
            teks!(
                "Capaian SPM {tahun}{of}: {name}",
                "SPM coverage {tahun}{of}: {name}"
            ),
            Langkah::Bagi,
            parts,
        )
        .rule("cakupan_spm", Some(permendagri_59_2021::CAPAIAN))
        .key(key, Some(tahun));
        Some(match row.jenis {
            JenisTerlayani::Realisasi => found,
            JenisTerlayani::Target => found.remark(teks!(
                "yang terlayani baru direncanakan",
                "the served are only planned"
            )),
        })
    }
}

fn unit_of(row: &CoverageRow) -> String {
    let unit = row.satuan.as_ref();
    unit.map(|u| format!(" ({u})")).unwrap_or_default()
}
