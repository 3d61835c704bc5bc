//! SPM coverage: served over entitled.

use super::indeks;
use super::kebutuhan;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::{CoverageRow, JenisTerlayani};
use crate::model::Renstra;
use crate::model::spm::TahunSpm;
use crate::peraturan::permendagri_59_2021::PENERAPAN;
use crate::peraturan::{Kutipan, in_force};
use crate::table::Nilai;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::{Tahun, Teks};

/// A service in one year and one unit.
pub(super) struct Layanan<'a> {
    /// Its key behind `spm/`: number from 1, and the unit where one is named.
    kunci: String,
    /// Its cells.
    pub(super) year: &'a TahunSpm,
    /// Its figures.
    pub(super) row: CoverageRow,
}

impl Renstra {
    /// A figure of a service, by its number from 1, its first unit or a named one, and the figure:
    /// `1`, `5/jiwa`, `1/indeks`, `5/jiwa/kebutuhan`.
    pub(super) fn explain_spm(&self, rest: &str, tahun: Tahun) -> Option<Penjelasan> {
        let named = rest.rsplit_once('/').filter(|(_, f)| is_figure(f));
        let Some((front, figure)) = named else {
            return Some(self.service(rest, tahun)?.coverage());
        };
        let of = self.service(front, tahun)?;
        match figure {
            kebutuhan::GAP => Some(kebutuhan::gap(&of)),
            kebutuhan::NEED => Some(kebutuhan::need(&of, &[])),
            other => self.explain_indeks(&of, other),
        }
    }

    /// A service by its key behind `spm/`.
    pub(super) fn service(&self, key: &str, tahun: Tahun) -> Option<Layanan<'_>> {
        let (number, unit) = key
            .split_once('/')
            .map_or((key, None), |(n, u)| (n, Some(lower(u))));
        let n: usize = number.parse().ok()?;
        let service = self.spm.get(n.checked_sub(1)?)?;
        let year = service.tahun.iter().find(|t| t.tahun == tahun)?;
        let row = self.coverage().into_iter().find(|r| {
            r.tempat == year.berhak.tempat
                && unit.as_ref().is_none_or(|u| {
                    let own = r.satuan.as_ref();
                    own.is_some_and(|s| lower(s.as_str()) == *u)
                })
        })?;
        let unit = unit.map(|u| format!("/{u}")).unwrap_or_default();
        Some(Layanan {
            kunci: format!("{n}{unit}"),
            year,
            row,
        })
    }
}

impl Layanan<'_> {
    /// The key of a figure of the service.
    pub(super) fn key(&self, figure: &str) -> String {
        format!("spm/{}/{figure}", self.kunci)
    }

    /// The title of a figure, with year, unit and service.
    pub(super) fn title(&self, what: &Teks) -> Teks {
        let (year, name) = (self.row.tahun, &self.row.jenis_pelayanan);
        let of = self.unit();
        Teks::new(
            format!("{} {year}{of}: {name}", what.id),
            format!("{} {year}{of}: {name}", what.en),
        )
    }

    /// Served over entitled.
    pub(super) fn coverage(&self) -> Penjelasan {
        let mut parts = self.entitled_and_served();
        parts.reverse();
        let title = self.title(&teks!("Capaian SPM", "SPM coverage"));
        self.planned(
            Penjelasan::computed(title, Step::Bagi, parts)
                .rule("cakupan_spm", self.basis())
                .key(format!("spm/{}", self.kunci), Some(self.row.tahun)),
        )
    }

    /// What rules the coverage in the year.
    pub(super) fn basis(&self) -> Option<Kutipan> {
        in_force(PENERAPAN, self.row.tahun).map(|k| k.kutipan)
    }

    /// The two cells.
    pub(super) fn entitled_and_served(&self) -> Vec<Penjelasan> {
        let (year, of) = (self.row.tahun, self.unit());
        let served = match self.row.jenis {
            JenisTerlayani::Realisasi => self.year.terlayani.as_ref(),
            JenisTerlayani::Target => self.year.target_terlayani.as_ref(),
        };
        vec![
            Penjelasan::cell(
                teks!("Berhak {year}{of}", "Entitled {year}{of}"),
                Some(&self.year.berhak),
                Nilai::from(self.row.berhak),
            ),
            Penjelasan::cell(
                teks!("Terlayani {year}{of}", "Served {year}{of}"),
                served,
                Nilai::from(self.row.terlayani),
            ),
        ]
    }

    /// Says that the served are only planned, where they are.
    pub(super) fn planned(&self, found: Penjelasan) -> Penjelasan {
        match self.row.jenis {
            JenisTerlayani::Realisasi => found,
            JenisTerlayani::Target => found.remark(teks!(
                "yang terlayani baru direncanakan",
                "the served are only planned"
            )),
        }
    }

    fn unit(&self) -> String {
        let unit = self.row.satuan.as_ref();
        unit.map(|u| format!(" ({u})")).unwrap_or_default()
    }
}

/// True for a figure behind the key of a service.
fn is_figure(name: &str) -> bool {
    [kebutuhan::GAP, kebutuhan::NEED].contains(&name) || indeks::FIGURES.contains(&name)
}

/// The keys of a service in one year and unit: its coverage, the gap, the need and, where the served were
/// counted, the index.
pub(super) fn figure_keys(base: &str, row: &CoverageRow) -> Vec<String> {
    let counted = row.jenis == JenisTerlayani::Realisasi;
    let index = indeks::FIGURES.iter().filter(|_| counted).copied();
    let behind = [kebutuhan::GAP, kebutuhan::NEED].into_iter().chain(index);
    let named = behind.map(|figure| format!("{base}/{figure}"));
    std::iter::once(base.to_owned()).chain(named).collect()
}
