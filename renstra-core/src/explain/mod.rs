//! Explanations: from any figure or finding down to the printed cells, with the rule, the formula and
//! the legal basis of each step.
//!
//! Keys of figures:
//!
//! | key | figure |
//! | --- | --- |
//! | `total`, `1.06.04`, `sasaran-1` | pagu of the plan or a node; of a year, or of all together |
//! | `1.06.04/target`, `…/target/2` | target of the first or second indicator: of a year as printed, or at the end |
//! | `1.06.04/capaian`, `1.06.04/kategori` | achievement of a target, its name on the scale of performance, by year |
//! | `1.06.04/sisa_menuju_akhir`, `1.06.04/laju_perlu` | what is left to the end of the period, the pace needed, by year |
//! | `1.06.04/rata_rata_capaian`, `total/kategori_rata_rata` | mean achievement of a programme or the agency, its name |
//! | `sasaran-1/predikat` | SAKIP predicate of a score, by year |
//! | `turunan/sasaran-1`, `turunan/sasaran-1/2` | an indicator from others, as declared or proposed, by year |
//! | `serapan/1`, `sisa/jumlah` | absorption, remaining budget of a line or of their sum |
//! | `pertumbuhan_anggaran/1`, `pertumbuhan_realisasi/jumlah` | mean yearly growth |
//! | `spm/1`, `spm/5/jiwa` | SPM coverage of a service, in its first or a named unit, by year |
//! | `spm/1/indeks`, `spm/1/kategori` | SPM index of a service and its category, by year |
//! | `spm/1/bagian_penerima`, `spm/1/bagian_mutu` | what coverage and minimum quality contribute to the index |
//! | `spm/1/belum_terlayani`, `spm/1/kebutuhan` | entitled less served, and the money that closes the gap |
//! | `temuan/ANG001/1` | a finding |

pub mod penjelasan;
pub mod step;

mod cakupan;
mod capaian;
mod indeks;
mod kebutuhan;
mod keys;
mod mean_achievement;
mod pagu;
mod remaining;
mod serapan;
mod target;
mod temuan;
mod turunan;

pub(crate) use pagu::TOTAL;
pub use penjelasan::Penjelasan;
pub use step::Step;

use crate::error::{ErrorKind, RenstraError};
use crate::model::Renstra;
use crate::value::Tahun;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

impl Renstra {
    /// How a figure comes about, down to printed cells. See the [module](crate::explain) for the keys.
    ///
    /// # Errors
    /// [`RenstraError`] of kind [`ErrorKind::UnknownFigure`] for a key, or a year of it, that the plan
    /// does not have; it names keys that it has.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::{Bahasa, Tahun};
    /// let pagu = plan.explain("1.06.06", Some(Tahun::new(2024)?))?;
    /// assert_eq!(pagu.nilai, pagu.recompute());
    /// // From the programme over its kegiatan to each sub kegiatan, and where it is printed.
    /// assert!(pagu.cells().all(|c| c.tabel() == "tabel-6.1-program-pendanaan"));
    /// assert_eq!(plan.explain("1.06.99", None).unwrap_err().kode(), "BAC010");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain(&self, jalur: &str, tahun: Option<Tahun>) -> Result<Penjelasan, RenstraError> {
        self.find_figure(jalur.trim(), tahun)
            .map(|found| found.traced(self))
            .ok_or_else(|| self.unknown_figure(jalur, tahun))
    }

    fn find_figure(&self, jalur: &str, tahun: Option<Tahun>) -> Option<Penjelasan> {
        let in_matrix = tahun.is_none_or(|t| self.pohon.tahun.contains(&t));
        if jalur == TOTAL {
            return (in_matrix && !self.pohon.is_empty()).then(|| self.explain_pagu(None, tahun));
        }
        if let Some(node) = self.node(jalur) {
            return in_matrix.then(|| self.explain_pagu(Some(node), tahun));
        }
        let (head, rest) = jalur.split_once('/')?;
        match head {
            "spm" => self.explain_spm(rest, tahun?),
            "temuan" => {
                let (kode, number) = rest.split_once('/').unwrap_or((rest, "1"));
                self.explain_temuan(kode, number.parse().ok()?)
            }
            "turunan" => self.explain_turunan(rest, tahun?),
            figure if serapan::FIGURES.contains(&figure) => {
                self.explain_serapan(figure, rest, tahun)
            }
            _ => self.find_indicator(jalur, tahun),
        }
    }

    /// `KEY/target`, `KEY/target/2`, `KEY/predikat`; the key may itself be `TABLE/ROW`.
    fn find_indicator(&self, jalur: &str, tahun: Option<Tahun>) -> Option<Penjelasan> {
        let (front, last) = jalur.rsplit_once('/')?;
        let (front, figure, number) = match last.parse() {
            Ok(number) => {
                let (front, figure) = front.rsplit_once('/')?;
                (front, figure, number)
            }
            Err(_) => (front, last, 1),
        };
        let key = self.node(front).map_or(front, |n| n.jalur.as_str());
        match figure {
            "target" => self.explain_target(key, number, tahun),
            "predikat" => self.explain_predikat(key, number, tahun?),
            "capaian" => self.explain_capaian(key, number, tahun?),
            remaining::LEFT | remaining::PACE => self.explain_jarak(key, figure, number, tahun?),
            mean_achievement::MEAN | mean_achievement::MEAN_NAME => {
                self.explain_rerata(key, figure, tahun?)
            }
            "kategori" => self.explain_kategori(key, number, tahun?),
            _ => None,
        }
    }

    /// A node by its key, or by its code in any spelling.
    fn node(&self, jalur: &str) -> Option<&crate::model::Simpul> {
        self.pohon.find(jalur).or_else(|| {
            let code = crate::parse_kode(jalur).ok()?;
            self.pohon.iter().find(|n| n.kode.lengkap == Some(code))
        })
    }

    pub(super) fn unknown_figure(&self, jalur: &str, tahun: Option<Tahun>) -> RenstraError {
        let year = tahun.map(|t| format!(" {t}")).unwrap_or_default();
        let years = self.years_of(jalur.trim());
        let near = self.near(jalur).join(", ");
        let jalur = shorten(jalur);
        let message = if years.is_empty() {
            teks!(
                "angka `{jalur}`{year} tidak ada dalam rencana ini; yang ada antara lain: {near}",
                "the plan has no figure `{jalur}`{year}; among those that it has: {near}"
            )
        } else {
            let list = |all: &str| {
                let named = years
                    .iter()
                    .map(|y| y.map_or(all.to_owned(), |y| y.to_string()));
                named.collect::<Vec<_>>().join(", ")
            };
            let (id, en) = (list("tanpa tahun"), list("without a year"));
            match tahun {
                Some(t) => teks!(
                    "angka `{jalur}` tidak ada untuk tahun {t}; yang ada: {id}",
                    "there is no figure `{jalur}` of {t}; there are: {en}"
                ),
                None => teks!(
                    "angka `{jalur}` memerlukan tahun; yang ada: {id}",
                    "the figure `{jalur}` needs a year; there are: {en}"
                ),
            }
        };
        RenstraError::new(ErrorKind::UnknownFigure, message, None)
    }
}
