//! Index and need of the SPM services of a plan.

use super::JenisTerlayani;
use super::coverage::CoverageRow;
use crate::model::Renstra;
use crate::rules::{IndeksSpm, Kebutuhan, KomponenBiaya, need, spm_index};
use crate::value::{Angka, Isi, Rasio, Tahun, TakTerdefinisi};

/// Index of a service in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexRow {
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// The year.
    pub tahun: Tahun,
    /// Served over entitled.
    pub penerima: Result<Rasio, TakTerdefinisi>,
    /// Minimum quality as printed.
    pub mutu: Result<Rasio, TakTerdefinisi>,
    /// The index with its category.
    pub indeks: Result<IndeksSpm, TakTerdefinisi>,
}

/// The money that closes the gap of a service in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedRow {
    /// The service as printed.
    pub jenis_pelayanan: String,
    /// The year.
    pub tahun: Tahun,
    /// The need by component and in all.
    pub kebutuhan: Result<Kebutuhan, TakTerdefinisi>,
}

impl Renstra {
    /// The SPM index of each service and year in which the served were counted and the table has a column
    /// for the minimum quality.
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
        let quality = self.spm.iter().flat_map(|s| &s.tahun);
        let of = |row: &CoverageRow| {
            let mut years = quality.clone();
            let year = years.find(|t| t.berhak.tempat == row.tempat)?;
            let cell = year.mutu.as_ref()?;
            Some(match &cell.isi {
                Isi::Ada(m) => Rasio::new(m.angka, Angka::from(100)),
                Isi::Tiada(_) => Err(TakTerdefinisi::DataTidakAda),
                Isi::Rusak => Err(TakTerdefinisi::TakTerbaca),
            })
        };
        let rows = self.coverage().into_iter();
        rows.filter(|r| r.jenis == JenisTerlayani::Realisasi)
            .filter_map(|row| {
                let mutu = of(&row)?;
                let both = row.capaian.clone().and_then(|c| Ok((c, mutu.clone()?)));
                Some(IndexRow {
                    indeks: both.and_then(|(c, m)| spm_index(&c, &m)),
                    jenis_pelayanan: row.jenis_pelayanan,
                    tahun: row.tahun,
                    penerima: row.capaian,
                    mutu,
                })
            })
            .collect()
    }

    /// The money that serves those who are not served yet, by service and year: `biaya` gives the unit
    /// costs of a service by its printed name, in rupiah for one person or household as the service
    /// counts. Services without costs are left out.
    ///
    /// ```
    /// use renstra_core::{Renstra, rules::KomponenBiaya};
    /// let table = "jenis_pelayanan,berhak_2024,terlayani_2024\nAnak telantar,1707,1117\n";
    /// let plan = Renstra::read([("tabel-2.3-capaian-spm.csv", table)])?;
    /// let costs = [KomponenBiaya { nama: "permakanan".into(), satuan_biaya: "1500000".parse()? }];
    /// let need = plan.spm_need(|service| service.contains("Anak").then_some(&costs[..]));
    /// // 590 children times 1.500.000.
    /// let of_2024 = need[0].kebutuhan.clone()?;
    /// assert_eq!(of_2024.belum_terlayani.to_string(), "590");
    /// assert_eq!(of_2024.jumlah.to_string(), "885000000");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn spm_need<'a>(
        &self,
        biaya: impl Fn(&str) -> Option<&'a [KomponenBiaya]>,
    ) -> Vec<NeedRow> {
        let rows = self.coverage().into_iter();
        rows.filter_map(|row| {
            let costs = biaya(&row.jenis_pelayanan)?;
            let both = row.berhak.and_then(|b| Ok((b, row.terlayani?)));
            Some(NeedRow {
                kebutuhan: both.and_then(|(b, t)| need(b, t, costs)),
                jenis_pelayanan: row.jenis_pelayanan,
                tahun: row.tahun,
            })
        })
        .collect()
    }
}
