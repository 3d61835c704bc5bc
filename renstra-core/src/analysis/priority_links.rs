//! Priority sub kegiatan and the nodes of the funding matrix that they name.

use crate::model::{BarisPrioritas, Renstra, Simpul, Tingkat};
use crate::nomenklatur::Kode;
use crate::nomenklatur::kode::{TingkatKode, scan};
use crate::nomenklatur::nama::bare_name;
use crate::ordered::Map;

/// A row of the table of priority sub kegiatan, with what the funding matrix has for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TautanPrioritas<'a> {
    /// The row.
    pub baris: &'a BarisPrioritas,
    /// Its nodes: those with its code, otherwise those with its name; several where units bear one code.
    pub simpul: Vec<&'a Simpul>,
    /// How the nodes were found.
    pub cara: CaraTaut,
}

/// How a row was brought to its nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaraTaut {
    /// By code and name, or by the only one of them that the row prints.
    Sama,
    /// The code is there, under another name.
    NamaLain,
    /// The name is there, under another code.
    KodeLain,
    /// Neither is there.
    TidakAda,
    /// The funding matrix does not go down to such rows.
    TidakDapat,
}

impl Renstra {
    /// The rows of the table of priority sub kegiatan with the nodes that they name.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let matrix = "tingkat,kode,uraian,rp_2026\nsubkegiatan,5.02.02.2.01.0001,Penyusunan KUA,5\n";
    /// let first = "uraian\n5.02.02.2.01.0001 - Penyusunan KUA\n";
    /// let plan = Renstra::read([("program-pendanaan", matrix), ("subkegiatan-prioritas", first)])?;
    /// let links = plan.priority_links();
    /// assert_eq!(links[0].simpul[0].jalur, "5.02.02.2.01.0001");
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn priority_links(&self) -> Vec<TautanPrioritas<'_>> {
        if self.prioritas.is_empty() {
            return Vec::new();
        }
        let mut by_name: Map<String, Vec<&Simpul>> = Map::new();
        for node in self.pohon.coded_levels() {
            by_name.push(bare_name(&node.uraian), node);
        }
        let rows = self.prioritas.iter();
        rows.map(|baris| {
            let code = baris.kode.as_deref().and_then(|text| scan(text).ok());
            let named = by_name.get(&bare_name(&baris.uraian));
            let named = named.map(Vec::as_slice).unwrap_or_default();
            let (simpul, cara) = self.found(code, named);
            TautanPrioritas {
                baris,
                simpul,
                cara,
            }
        })
        .collect()
    }

    fn found<'a>(
        &'a self,
        code: Option<Kode>,
        named: &[&'a Simpul],
    ) -> (Vec<&'a Simpul>, CaraTaut) {
        let Some(code) = code else {
            return match named {
                [] if self.pohon.has_level(Tingkat::SubKegiatan) => {
                    (Vec::new(), CaraTaut::TidakAda)
                }
                [] => (Vec::new(), CaraTaut::TidakDapat),
                nodes => (nodes.to_vec(), CaraTaut::Sama),
            };
        };
        let coded = self.pohon.find_all(&code.to_string());
        if !coded.is_empty() {
            let same = |n: &&&Simpul| named.iter().any(|other| other.id == n.id);
            let both: Vec<&Simpul> = coded.iter().filter(same).copied().collect();
            return if both.is_empty() {
                (coded, CaraTaut::NamaLain)
            } else {
                (both, CaraTaut::Sama)
            };
        }
        if !named.is_empty() {
            return (named.to_vec(), CaraTaut::KodeLain);
        }
        let level = match code.tingkat() {
            TingkatKode::SubKegiatan => Tingkat::SubKegiatan,
            TingkatKode::Kegiatan => Tingkat::Kegiatan,
            _ => Tingkat::Program,
        };
        let cara = if self.pohon.has_level(level) {
            CaraTaut::TidakAda
        } else {
            CaraTaut::TidakDapat
        };
        (Vec::new(), cara)
    }
}
