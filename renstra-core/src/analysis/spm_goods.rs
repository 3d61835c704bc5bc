//! The need of the SPM services as goods: required less available.

use crate::analysis::budget::printed;
use crate::analysis::targets::number_in;
use crate::model::{BarisBarang, Renstra};
use crate::ordered::Map;
use crate::rules::need::shortage;
use crate::rules::{BarisKebutuhan, need_of_goods};
use crate::value::satuan::words;
use crate::value::{Angka, Rupiah, Tahun, TakTerdefinisi};

/// A kind of goods of a service in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodsRow<'a> {
    /// The row.
    pub baris: &'a BarisBarang,
    /// The year.
    pub tahun: Tahun,
    /// Required less available; zero where there is a surplus.
    pub kurang: Result<Angka, TakTerdefinisi>,
    /// The money for it.
    pub kebutuhan: Result<Rupiah, TakTerdefinisi>,
}

impl Renstra {
    /// The need of each service as the law counts it: for each kind of goods or services required less available, times its
    /// standard cost.
    ///
    /// Basis: PP 2/2018 article 13.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let goods = "jenis_pelayanan,tahun,barang,diperlukan,tersedia,satuan_biaya\nAnak telantar,2024,Paket sandang,120,85,40000\n";
    /// let plan = Renstra::read([("kebutuhan-barang", goods)])?;
    /// // (120 − 85) × 40.000
    /// assert_eq!(plan.spm_goods()[0].kebutuhan?.to_string(), "1400000");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn spm_goods(&self) -> Vec<GoodsRow<'_>> {
        let rows = self.barang_spm.iter();
        rows.filter_map(|baris| {
            let counts = number_in(baris.diperlukan.as_ref())
                .and_then(|need| Ok((need, number_in(baris.tersedia.as_ref())?)));
            let kurang = counts.and_then(|(need, has)| shortage(need, has));
            let line = counts.and_then(|(diperlukan, tersedia)| {
                Ok(BarisKebutuhan {
                    nama: baris.barang.clone(),
                    diperlukan,
                    tersedia,
                    satuan_biaya: printed(baris.satuan_biaya.as_ref())?,
                })
            });
            Some(GoodsRow {
                baris,
                tahun: baris.tahun?,
                kurang,
                kebutuhan: line.and_then(|l| Ok(need_of_goods(&[l])?.jumlah)),
            })
        })
        .collect()
    }

    /// The money for the goods of every service and year; unknown where that of one kind is.
    pub(crate) fn need_of_goods(
        &self,
    ) -> Map<(Vec<String>, Tahun), Result<Rupiah, TakTerdefinisi>> {
        let mut all: Map<(Vec<String>, Tahun), Result<Rupiah, TakTerdefinisi>> = Map::new();
        for row in self.spm_goods() {
            let key = (words(&row.baris.jenis_pelayanan), row.tahun);
            all.update(
                key,
                || Ok(Rupiah::ZERO),
                |sum| {
                    *sum = sum.and_then(|sum| Ok(sum.checked_add(row.kebutuhan?)?));
                },
            );
        }
        all
    }
}
