//! The money that closes the gap of an SPM service.

use super::Explainer;
use super::layanan::Layanan;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::budget::printed;
use crate::analysis::targets::number_in;
use crate::analysis::{GoodsRow, Shared};
use crate::error::RenstraError;
use crate::model::Renstra;
use crate::model::figur::{Figur, UkuranSpm};
use crate::peraturan::pp_2_2018::KEBUTUHAN as DASAR;
use crate::rules::KomponenBiaya;
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::satuan::words;
use crate::value::{Sel, Tahun, TakTerdefinisi, Target, Teks};

impl Renstra {
    /// The need of a service (`spm/1/kebutuhan`) with unit costs that no table of the plan prints, in rupiah
    /// for one person or household as the service counts. [`Renstra::explain`] knows the same figure
    /// without them, as far as it goes.
    ///
    /// # Errors
    /// [`RenstraError`] of kind [`UnknownFigure`](crate::ErrorKind::UnknownFigure) for a key that is no need of a service, or a
    /// year that it does not have.
    ///
    /// ```
    /// use renstra_core::{Renstra, Tahun, rules::KomponenBiaya};
    /// let table = "jenis_pelayanan,berhak_2024,terlayani_2024\nAnak telantar,1707,1117\n";
    /// let plan = Renstra::read([("tabel-2.3-capaian-spm.csv", table)])?;
    /// let year = Tahun::new(2024)?;
    /// let costs = [KomponenBiaya { nama: "permakanan".into(), satuan_biaya: "1500000".parse()? }];
    /// let need = plan.explain_need("spm/1/kebutuhan", year, &costs)?;
    /// // (1707 − 1117) × 1.500.000
    /// assert_eq!(need.nilai.plain().as_deref(), Some("885000000"));
    /// // The plan itself does not say what one costs.
    /// assert_eq!(plan.explain("spm/1/kebutuhan", Some(year))?.nilai.plain(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain_need(
        &self,
        kunci: &str,
        tahun: Tahun,
        biaya: &[KomponenBiaya],
    ) -> Result<Penjelasan, RenstraError> {
        let shared = Shared::default();
        let explainer = Explainer::new(self, &shared);
        let service = match kunci.parse() {
            Ok(Figur::Spm(number, unit, UkuranSpm::Kebutuhan)) => {
                explainer.service((number, unit.as_deref()), tahun)
            }
            _ => None,
        };
        match service {
            Some(of) => Ok(need(&of, biaya)),
            None => Err(explainer.unknown_figure(kunci, Some(tahun))),
        }
    }
}

impl Explainer<'_> {
    /// The money for the goods of a service that are missing, by kind; none where no table of goods has the service and year.
    pub(super) fn need_of_goods(&self, of: &Layanan<'_>) -> Option<Penjelasan> {
        let name = words(&of.row.jenis_pelayanan);
        let goods = self.plan.spm_goods();
        let own =
            |g: &&GoodsRow<'_>| g.tahun == of.row.tahun && words(&g.baris.jenis_pelayanan) == name;
        let kinds = goods.iter().filter(own).map(|g| {
            let count = |title: Teks, cell: &Option<Sel<Target>>| {
                Penjelasan::cell(title, cell.as_ref(), number_in(cell.as_ref()).into())
            };
            let missing = Penjelasan::computed(
                teks!("Yang kurang", "What is missing"),
                Step::Kekurangan,
                vec![
                    count(teks!("Diperlukan", "Required"), &g.baris.diperlukan),
                    count(teks!("Tersedia", "Available"), &g.baris.tersedia),
                ],
            );
            let cost = g.baris.satuan_biaya.as_ref();
            let title = teks!("Satuan biaya", "Unit cost");
            let cost = Penjelasan::cell(title, cost, printed(cost).into());
            Penjelasan::computed(
                Teks::same(&g.baris.barang),
                Step::Kebutuhan,
                vec![missing, cost],
            )
        });
        let kinds: Vec<Penjelasan> = kinds.collect();
        let title = of.title(&teks!("Kebutuhan barang", "Need of goods"));
        let found = Penjelasan::computed(title, Step::JumlahLengkap, kinds)
            .rule("kebutuhan_barang", Some(DASAR))
            .key(of.key(UkuranSpm::KebutuhanBarang));
        (!found.bagian.is_empty()).then_some(found)
    }
}

/// Those who are not served yet.
pub(super) fn gap(of: &Layanan<'_>) -> Penjelasan {
    let title = of.title(&teks!("Belum terlayani", "Not served yet"));
    of.planned(
        Penjelasan::computed(title, Step::Selisih, of.entitled_and_served())
            .rule("kebutuhan_spm", Some(DASAR))
            .key(of.key(UkuranSpm::BelumTerlayani)),
    )
}

/// The gap times the cost of each component, added up.
pub(super) fn need(of: &Layanan<'_>, biaya: &[KomponenBiaya]) -> Penjelasan {
    let parts = match biaya {
        [] => vec![component(of, None)],
        all => all.iter().map(|k| component(of, Some(k))).collect(),
    };
    let title = of.title(&teks!(
        "Kebutuhan dana untuk yang belum terlayani",
        "Money for those who are not served yet"
    ));
    Penjelasan::computed(title, Step::JumlahLengkap, parts)
        .rule("kebutuhan_spm", Some(DASAR))
        .key(of.key(UkuranSpm::Kebutuhan))
}

fn component(of: &Layanan<'_>, biaya: Option<&KomponenBiaya>) -> Penjelasan {
    let (name, amount) = match biaya {
        Some(k) => (format!(": {}", k.nama), Ok(k.satuan_biaya)),
        None => (String::new(), Err(TakTerdefinisi::DataTidakAda)),
    };
    let cost = Penjelasan::printed(
        teks!("Satuan biaya{name}", "Unit cost{name}"),
        None,
        Nilai::from(amount),
    );
    let cost = cost.remark(match biaya {
        Some(_) => teks!(
            "diberikan oleh pemanggil; tidak tercetak dalam rencana",
            "given by the caller; not printed in the plan"
        ),
        None => teks!(
            "tabel rencana tidak memuat satuan biaya; berikan biayanya untuk menghitung kebutuhannya",
            "the tables of the plan print no unit costs; hand them in to compute the need"
        ),
    });
    let title = teks!("Kebutuhan dana{name}", "Money needed{name}");
    Penjelasan::computed(title, Step::Kebutuhan, vec![gap(of), cost])
        .rule("kebutuhan_spm", Some(DASAR))
}
