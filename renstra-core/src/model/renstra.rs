//! A plan.

use std::sync::Arc;

use crate::model::anggaran::BarisAnggaran;
use crate::model::bantuan_sosial::BarisBantuan;
use crate::model::barang_spm::BarisBarang;
use crate::model::identitas::Identitas;
use crate::model::indikator::BarisIndikator;
use crate::model::kejadian::Kejadian;
use crate::model::kinerja::{BarisKinerja, BarisRealisasi};
use crate::model::pilihan::Pilihan;
use crate::model::pohon::Pohon;
use crate::model::prioritas::BarisPrioritas;
use crate::model::read_notes::CatatanBaca;
use crate::model::scenario_trace::Jejak;
use crate::model::spm::{BarisSpm, KebutuhanDasar, KriteriaSpm, LayananSpm};
use crate::model::strategi::{BarisStrategi, Permasalahan};
use crate::model::sumber_daya::{Aset, BarisPegawai};
use crate::nomenklatur::Nomenklatur;
use crate::sheet::{Bentuk, Lembar, Tabel};
use crate::value::Tempat;
use crate::value::number::Locale;

/// A plan: what its tables say, with the printed text of every cell.
///
/// Made by [`Renstra::read`]. No method changes it; everything that is computed from it is a result
/// of its methods.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renstra {
    /// The identity of the plan: agency, region, period.
    pub identitas: Identitas,
    /// The funding matrix (T-C.27).
    pub pohon: Pohon,
    /// Tujuan and sasaran with targets (T-C.25).
    pub tujuan_sasaran: Vec<BarisIndikator>,
    /// Indicators that follow the RPJMD (T-C.28).
    pub indikator_rpjmd: Vec<BarisIndikator>,
    /// IKU: the main indicators of the agency.
    pub iku: Vec<BarisIndikator>,
    /// IKK: the key indicators of its urusan.
    pub ikk: Vec<BarisIndikator>,
    /// Priority sub kegiatan.
    pub prioritas: Vec<BarisPrioritas>,
    /// Strategies (T-C.26).
    pub strategi: Vec<BarisStrategi>,
    /// Problems and their roots.
    pub permasalahan: Vec<Permasalahan>,
    /// SPM achievement by service.
    pub spm: Vec<BarisSpm>,
    /// SPM services with needs and cost components.
    pub layanan_spm: Vec<LayananSpm>,
    /// Basic needs by group.
    pub kebutuhan_dasar: Vec<KebutuhanDasar>,
    /// Criteria of who is entitled.
    pub kriteria_spm: Vec<KriteriaSpm>,
    /// Budget and realisation of past years (T-C.24).
    pub anggaran: Vec<BarisAnggaran>,
    /// Achieved performance of past years (T-C.23).
    pub kinerja: Vec<BarisKinerja>,
    /// Progress of the plan's own nodes.
    pub realisasi: Vec<BarisRealisasi>,
    /// Evaluation of the Renstra or RPJMD, a row for each year of a printed one; it is compared, not taken for progress.
    pub evaluasi_renstra: Vec<BarisRealisasi>,
    /// Events of a disaster service.
    pub kejadian: Vec<Kejadian>,
    /// Goods and services that the SPM asks for.
    pub barang_spm: Vec<BarisBarang>,
    /// Social assistance.
    pub bantuan_sosial: Vec<BarisBantuan>,
    /// Staff.
    pub pegawai: Vec<BarisPegawai>,
    /// Assets.
    pub aset: Vec<Aset>,
    pub(crate) lembar: Vec<Lembar>,
    pub(crate) catatan: Vec<CatatanBaca>,
    pub(crate) nomenklatur: Vec<Arc<Nomenklatur>>,
    pub(crate) locale: Option<Locale>,
    pub(crate) jejak: Jejak,
    pub(crate) pilihan: Option<Arc<Pilihan>>,
}

impl Renstra {
    /// The tables as printed.
    pub fn lembar(&self) -> &[Lembar] {
        &self.lembar
    }

    /// What was noticed while reading.
    pub fn catatan(&self) -> &[CatatanBaca] {
        &self.catatan
    }

    /// The notation of numbers that the caller gave for reading; `None` if it was inferred column by column.
    pub fn locale(&self) -> Option<Locale> {
        self.locale
    }

    /// The lists of codes that the caller passed; the built-in lists are not included.
    pub fn nomenklatur(&self) -> &[Arc<Nomenklatur>] {
        &self.nomenklatur
    }

    /// The declared choices that the plan was read with, from a file or from the caller.
    pub fn pilihan(&self) -> Option<&Pilihan> {
        self.pilihan.as_deref()
    }

    /// What was printed in a cell that a scenario has set since; `None` for a cell as it was printed.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let changed = plan.scenario().set_pagu("1.06.07", "2022".parse()?, "0".parse()?)?;
    /// let cell = &changed.plan().pohon.find("1.06.07").unwrap().pagu[0].1;
    /// assert_eq!(changed.plan().printed_before(&cell.tempat), Some("200,000,000"));
    /// assert_eq!(plan.printed_before(&cell.tempat), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn printed_before(&self, place: &Tempat) -> Option<&str> {
        self.jejak.before(place)
    }

    /// The tables of indicators beside the funding matrix.
    pub(crate) fn indicator_tables(&self) -> [(Tabel, &[BarisIndikator]); 4] {
        [
            (Tabel::TujuanSasaran, &self.tujuan_sasaran),
            (Tabel::IndikatorRpjmd, &self.indikator_rpjmd),
            (Tabel::Iku, &self.iku),
            (Tabel::Ikk, &self.ikk),
        ]
    }

    /// The rows of [`Self::indicator_tables`] one behind the other.
    pub(crate) fn table_indicators(&self) -> impl Iterator<Item = &BarisIndikator> {
        self.indicator_tables()
            .into_iter()
            .flat_map(|(_, rows)| rows)
    }

    /// The form of the plan: by the columns of its tables, or where they tell nothing by its declared period (one that
    /// begins from 2025 on has the form in force since then); `None` where neither tells. A period that begins before
    /// 2017 has neither form.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// use renstra_core::{Renstra, sheet::Bentuk};
    /// assert_eq!(plan.form(), Some(Bentuk::Permendagri86));
    /// let period = "kunci,nilai\nperiode_awal,2025\nperiode_akhir,2029\n";
    /// assert_eq!(Renstra::read([("rencana", period)])?.form(), Some(Bentuk::Inmendagri2));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn form(&self) -> Option<Bentuk> {
        let first = self.identitas.periode.map(|p| p.awal().get());
        let of_period = match first {
            Some(..2017) => return None,
            Some(..2025) => Some(Bentuk::Permendagri86),
            Some(_) => Some(Bentuk::Inmendagri2),
            None => None,
        };
        let tables = [
            Tabel::ProgramPendanaan,
            Tabel::TujuanSasaran,
            Tabel::IndikatorRpjmd,
            Tabel::Iku,
            Tabel::Ikk,
        ];
        let told = |t: &Tabel| self.table(*t).and_then(Lembar::form);
        tables.iter().find_map(told).or(of_period)
    }

    /// One of its tables as printed.
    pub(crate) fn table(&self, tabel: Tabel) -> Option<&Lembar> {
        let mut sheets = self.lembar.iter();
        sheets.find(|l| l.tabel() == Some(tabel))
    }

    /// The place of a table, under the name that it has in this plan.
    pub(crate) fn place_of(&self, tabel: Tabel) -> Tempat {
        let own = self.table(tabel).map(Lembar::place_of_table);
        own.unwrap_or_else(|| Tempat::table(tabel.nama()))
    }

    /// True if the plan has this table.
    pub fn has(&self, tabel: Tabel) -> bool {
        self.table(tabel).is_some()
    }
}
