//! SPM index of each service, and the money to close its gap.

use super::JenisTerlayani;

use super::coverage::CoverageRow;
use crate::model::Renstra;
use crate::model::anggaran::Persentase;
use crate::model::figur::{FigurId, UkuranSpm};
use crate::model::spm::{DasarBerhak, TahunSpm};
use crate::rules::{
    BagianIndeks, CaraTahap, IndeksSpm, Kebutuhan, KomponenBiaya, need, other_category, spm_index,
    spm_index_part,
};
use crate::value::satuan::words;
use crate::value::{
    Angka, Isi, Pembulatan, Rasio, Rupiah, Satuan, Sel, Tahun, TakTerdefinisi, Tempat,
};

/// SPM index (IP-SPM, 1 stands for 100) of a service in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexRow {
    /// The index as a figure of the plan.
    pub figur: Option<FigurId>,
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// The service with what tells it from other rows of the same service.
    pub sebutan: String,
    /// The year.
    pub tahun: Tahun,
    /// What is counted.
    pub satuan: Option<Satuan>,
    /// Served over entitled; 1 where more were found and served than projected.
    pub penerima: Result<Rasio, TakTerdefinisi>,
    /// True if the people found replace a projection that was too low.
    pub menggantikan_proyeksi: bool,
    /// Minimum quality as printed; unknown where the table has no column for it.
    pub mutu: Result<Rasio, TakTerdefinisi>,
    /// The index with its parts and its category.
    pub indeks: Result<IndeksSpm, TakTerdefinisi>,
    /// Where the entitled are printed.
    pub tempat: Tempat,
}

/// The money that closes the gap of a service in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedRow {
    /// The gap as a figure of the plan.
    pub figur: Option<FigurId>,
    /// Entitled less served.
    pub belum_terlayani: Result<Angka, TakTerdefinisi>,
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// The year.
    pub tahun: Tahun,
    /// What is counted.
    pub satuan: Option<Satuan>,
    /// The need by component and in all.
    pub kebutuhan: Result<Kebutuhan, TakTerdefinisi>,
    /// The need as goods required less available, where a table of goods has the service and year.
    pub kebutuhan_barang: Option<Result<Rupiah, TakTerdefinisi>>,
}

impl Renstra {
    /// The SPM index of each service and year in which the served were counted. Without a printed minimum
    /// quality there is no index, and the reason is said; so where nothing tells whether it is printed as
    /// a percent or as a fraction.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let table = "jenis_pelayanan,berhak_2024,terlayani_2024,mutu_2024\nA,100,95,70%\n";
    /// let plan = Renstra::read([("tabel-2.3-capaian-spm.csv", table)])?;
    /// // 0,80 × 95 + 0,20 × 70 = 90
    /// let index = plan.spm_indices()[0].indeks.clone().unwrap();
    /// assert_eq!((index.nilai.to_string(), index.kategori.nama), ("9/10".into(), "Tuntas Utama"));
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn spm_indices(&self) -> Vec<IndexRow> {
        let percents = self.quality_in_percent();
        let rows = self.coverage().into_iter();
        let rows = rows
            .filter(|r| r.jenis == JenisTerlayani::Realisasi && r.tahap.is_none())
            .map(|row| {
                let year = self.spm_year(row.layanan, row.tahun);
                let mutu = quality_of(year.and_then(|y| y.mutu.as_ref()), percents);
                IndexRow {
                    figur: row.figur(UkuranSpm::Indeks),
                    indeks: index_of(&row.penerima(), &mutu),
                    penerima: row.penerima(),
                    menggantikan_proyeksi: row.exceeds_projection(),
                    jenis_pelayanan: row.jenis_pelayanan,
                    sebutan: row.sebutan,
                    tahun: row.tahun,
                    satuan: row.satuan,
                    mutu,
                    tempat: row.tempat,
                }
            });
        rows.chain(self.staged_indices(percents)).collect()
    }

    /// The index of the services with stages: of the mean of their stages, and of the quality that they print.
    fn staged_indices(&self, percents: bool) -> impl Iterator<Item = IndexRow> {
        let rows = self.spm_stages(CaraTahap::default()).into_iter();
        rows.filter(|r| r.jenis == JenisTerlayani::Realisasi)
            .filter_map(move |row| {
                let first = row.tahap.first()?;
                let printed = row.tahap.iter().filter_map(|stage| {
                    let year = self.spm_year(stage.layanan, row.tahun)?;
                    let cell = year.mutu.as_ref().filter(|c| c.missing().is_none());
                    Some(quality_of(Some(cell?), percents))
                });
                let mut printed: Vec<_> = printed.collect();
                printed.dedup();
                let mutu = match printed.as_slice() {
                    [] => Err(TakTerdefinisi::DataTidakAda),
                    [one] => one.clone(),
                    _ => Err(TakTerdefinisi::BarisGanda),
                };
                Some(IndexRow {
                    figur: None,
                    indeks: index_of(&row.capaian, &mutu),
                    penerima: row.capaian.clone(),
                    menggantikan_proyeksi: false,
                    jenis_pelayanan: row.jenis_pelayanan.clone(),
                    sebutan: row.jenis_pelayanan.clone(),
                    tahun: row.tahun,
                    satuan: first.satuan.clone(),
                    mutu,
                    tempat: first.tempat.clone(),
                })
            })
    }

    /// The cells of a service, by its number from 1, in a year.
    pub(crate) fn spm_year(&self, layanan: u32, tahun: Tahun) -> Option<&TahunSpm> {
        let at = usize::try_from(layanan).ok()?.checked_sub(1)?;
        self.spm.get(at)?.tahun.iter().find(|t| t.tahun == tahun)
    }

    /// True if some cell shows that the table prints its minimum quality in percents: a lone `0,7`
    /// could be 0,7 percent or 70.
    pub(crate) fn quality_in_percent(&self) -> bool {
        let years = self.spm.iter().flat_map(|s| &s.tahun);
        let mut cells = years.filter_map(|t| t.mutu.as_ref()?.value());
        cells.any(Persentase::shows_percent)
    }

    /// The money that serves those who are not served yet, by service and year: `biaya` gives the unit
    /// costs of a row of the coverage, in rupiah for one person or household as that row counts. A service without unit costs has a row too: its need is unknown. The tables of a plan print no unit costs.
    ///
    /// ```
    /// use renstra_core::{Renstra, rules::KomponenBiaya};
    /// let table = "jenis_pelayanan,berhak_2024,terlayani_2024\nAnak telantar,1707,1117\n";
    /// let plan = Renstra::read([("tabel-2.3-capaian-spm.csv", table)])?;
    /// let costs = [KomponenBiaya { nama: "permakanan".into(), satuan_biaya: "1500000".parse()? }];
    /// let need = plan.spm_need(|row| row.jenis_pelayanan.contains("Anak").then_some(&costs[..]));
    /// // 590 children times 1.500.000.
    /// let of_2024 = need[0].kebutuhan.clone()?;
    /// assert_eq!(of_2024.belum_terlayani.to_string(), "590");
    /// assert_eq!(of_2024.jumlah.to_string(), "885000000");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn spm_need<'a>(
        &self,
        biaya: impl Fn(&CoverageRow) -> Option<&'a [KomponenBiaya]>,
    ) -> Vec<NeedRow> {
        let goods = self.need_of_goods();
        let rows = self.coverage().into_iter();
        rows.map(|row| {
            let own = (words(&row.jenis_pelayanan), row.tahun);
            let costs = biaya(&row).unwrap_or_default();
            let both = row.berhak.and_then(|b| Ok((b, row.terlayani?)));
            NeedRow {
                figur: row.figur(UkuranSpm::BelumTerlayani),
                belum_terlayani: row.belum_terlayani.and_then(not_negative),
                kebutuhan: both.and_then(|(b, t)| need(b, t, costs)),
                // Of a service that counts people and families the goods are told once.
                kebutuhan_barang: goods.get(&own).copied().filter(|_| row.utama),
                jenis_pelayanan: row.jenis_pelayanan,
                tahun: row.tahun,
                satuan: row.satuan,
            }
        })
        .collect()
    }
}

impl IndexRow {
    /// True if the category is not that of the printed figure, or the people found replace a projection.
    pub(crate) fn needs_a_word(&self) -> bool {
        let differs = |i: &IndeksSpm| other_category(&i.nilai, Pembulatan::default()).is_some();
        self.indeks
            .as_ref()
            .is_ok_and(|i| self.menggantikan_proyeksi || differs(i))
    }
}

/// The minimum quality that a cell prints, as a share; `percents`: the table prints it in percents.
pub(crate) fn quality_of(
    cell: Option<&Sel<Persentase>>,
    percents: bool,
) -> Result<Rasio, TakTerdefinisi> {
    match cell.map(|c| &c.isi) {
        Some(Isi::Ada(m)) => m.share(percents),
        Some(Isi::Rusak) => Err(TakTerdefinisi::TakTerbaca),
        Some(Isi::Tiada(_)) | None => Err(TakTerdefinisi::DataTidakAda),
    }
}

/// More served than entitled leaves no gap that money could close.
fn not_negative(gap: Angka) -> Result<Angka, TakTerdefinisi> {
    match gap.is_negative() {
        true => Err(TakTerdefinisi::DiLuarRentang),
        false => Ok(gap),
    }
}

impl CoverageRow {
    /// True if more were served than a declared projection: possible, since the projection is no count.
    pub fn exceeds_projection(&self) -> bool {
        let more = matches!((self.berhak, self.terlayani), (Ok(b), Ok(t)) if t > b);
        more && self.dasar_berhak == Some(DasarBerhak::Proyeksi)
    }

    /// The coverage as a part of the index. Where more were served than projected, the people found replace the projection:
    /// 100 percent. More served than people counted stays above it, and has no index.
    ///
    /// Basis: an example in the annex of Permenkes 4/2019 (superseded).
    pub fn penerima(&self) -> Result<Rasio, TakTerdefinisi> {
        match self.exceeds_projection() {
            true => Ok(Rasio::whole(1.into())),
            false => self.capaian.clone(),
        }
    }
}

/// The index; a problem of the coverage is reported before a problem of the quality.
fn index_of(
    penerima: &Result<Rasio, TakTerdefinisi>,
    mutu: &Result<Rasio, TakTerdefinisi>,
) -> Result<IndeksSpm, TakTerdefinisi> {
    let coverage = penerima.as_ref().map_err(|reason| *reason)?;
    spm_index_part(BagianIndeks::Penerima, coverage)?;
    spm_index(coverage, mutu.as_ref().map_err(|reason| *reason)?)
}
