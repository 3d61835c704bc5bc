//! The rows of other tables that a node of the plan is linked to: IKU, IKK, priorities, NSPK, sasaran of the RPJMD.

use super::indicator_links::level_of;
use super::priority_links::CaraTaut;
use crate::model::{Renstra, Simpul, SimpulId, Tingkat};
use crate::nomenklatur::nama::indicator_key;
use crate::ordered::{Map, Set};
use crate::sheet::Tabel;
use crate::value::bahasa::teks;
use crate::value::{Teks, Tempat};

/// What a node is linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JenisTautan {
    /// An IKU, by its indicator.
    Iku,
    /// An IKK, by its indicator.
    Ikk,
    /// A row of the table of priority sub kegiatan.
    Prioritas,
    /// NSPK that a tujuan or sasaran follows.
    Nspk,
    /// The sasaran of the RPJMD that a tujuan or sasaran serves.
    SasaranRpjmd,
}

impl JenisTautan {
    /// The key in data.
    pub fn nama(self) -> &'static str {
        match self {
            Self::Iku => "iku",
            Self::Ikk => "ikk",
            Self::Prioritas => "prioritas",
            Self::Nspk => "nspk",
            Self::SasaranRpjmd => "sasaran_rpjmd",
        }
    }

    /// The word for readers.
    pub fn teks(self) -> Teks {
        match self {
            Self::Iku => Teks::same("IKU"),
            Self::Ikk => Teks::same("IKK"),
            Self::Prioritas => teks!("subkegiatan prioritas", "priority sub kegiatan"),
            Self::Nspk => Teks::same("NSPK"),
            Self::SasaranRpjmd => teks!("sasaran RPJMD", "sasaran of the RPJMD"),
        }
    }
}

/// A node and a row of another table that is about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TautanSimpul<'a> {
    /// The node.
    pub simpul: &'a Simpul,
    /// What the row is.
    pub jenis: JenisTautan,
    /// Its text: the indicator, the sub kegiatan, the NSPK, the sasaran.
    pub isi: &'a str,
    /// The row.
    pub tempat: &'a Tempat,
    /// True if name and code, or the only one of them that is printed, are the same; false where another code, another name or similar
    /// words lead to the node.
    pub sama: bool,
}

impl Renstra {
    /// What the nodes of the plan are linked to, in the order of the nodes.
    ///
    /// An IKU or IKK belongs to the node with its indicator: a tujuan, sasaran or programme first, otherwise every kegiatan and sub
    /// kegiatan with an indicator of that name. A priority belongs to the nodes with its code or name. NSPK and the sasaran of the RPJMD
    /// belong to the tujuan or sasaran whose row prints them.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let matrix = "tingkat,kode,uraian,indikator,rp_2026\n\
    ///               sasaran,,Kemiskinan turun,Angka kemiskinan,\n\
    ///               kegiatan,1.06.05.2.01,Jaminan sosial,Jumlah keluarga terbantu,5\n";
    /// let plan = Renstra::read([
    ///     ("program-pendanaan", matrix),
    ///     ("iku", "indikator,2026,2027\nAngka kemiskinan,7,6\n"),
    ///     ("ikk", "indikator,2026,2027\nJumlah keluarga terbantu,10,20\n"),
    /// ])?;
    /// let links: Vec<_> = plan.node_links().iter().map(|l| (l.simpul.jalur.as_str(), l.jenis.nama())).collect();
    /// assert_eq!(links, [("sasaran-1", "iku"), ("1.06.05.2.01", "ikk")]);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn node_links(&self) -> Vec<TautanSimpul<'_>> {
        let mut all = Vec::new();
        if self.pohon.is_empty() {
            return all;
        }
        if !(self.iku.is_empty() && self.ikk.is_empty() && self.tujuan_sasaran.is_empty()) {
            self.of_indicators(&mut all);
        }
        for link in self.priority_links() {
            let sama = link.cara == CaraTaut::Sama;
            all.extend(link.simpul.iter().map(|simpul| TautanSimpul {
                simpul,
                jenis: JenisTautan::Prioritas,
                isi: &link.baris.uraian,
                tempat: &link.baris.tempat,
                sama,
            }));
        }
        all.sort_by_key(|l| (l.simpul.id, l.jenis, l.tempat.baris()));
        all
    }

    fn of_indicators<'a>(&'a self, all: &mut Vec<TautanSimpul<'a>>) {
        let below = self.pohon.iter().filter(|n| n.tingkat > Tingkat::Program);
        let mut lower: Map<String, Vec<&Simpul>> = Map::new();
        for node in below {
            let names: Set<String> = { node.indikator.iter() }
                .map(|i| indicator_key(&i.nama, self.agency()))
                .collect();
            for name in names.iter() {
                lower.push(name.clone(), node);
            }
        }
        let mut statements: Map<(Tingkat, String), Vec<&Simpul>> = Map::new();
        let stated = self.pohon.iter().filter(|n| n.tingkat <= Tingkat::Sasaran);
        for node in stated {
            statements.push((node.tingkat, self.statement(&node.uraian)), node);
        }
        let tables = { self.indicator_tables().into_iter() }
            .flat_map(|(tabel, rows)| rows.iter().map(move |_| tabel));
        // An NSPK stands in every row of its sasaran; of rows with one name below the programmes the first is meant.
        let mut seen: Set<(Option<SimpulId>, JenisTautan, &str)> = Set::new();
        let mut named_below: Set<(JenisTautan, String)> = Set::new();
        for (tabel, link) in tables.zip(self.links()) {
            let row = link.baris;
            let own_table = match tabel {
                Tabel::Iku => Some(JenisTautan::Iku),
                Tabel::Ikk => Some(JenisTautan::Ikk),
                Tabel::TujuanSasaran => None,
                _ => continue,
            };
            let name = &row.indikator.nama;
            if let Some(jenis) = own_table {
                let found = match link.simpul {
                    Some((node, own)) => {
                        vec![(node, indicator_key(&own.nama, self.agency()) == link.key)]
                    }
                    None if named_below.insert((jenis, link.key.clone())) => {
                        let nodes = lower.get(&link.key).into_iter().flatten();
                        nodes.map(|n| (*n, true)).collect()
                    }
                    None => Vec::new(),
                };
                all.extend(found.into_iter().map(|(simpul, sama)| TautanSimpul {
                    simpul,
                    jenis,
                    isi: name,
                    tempat: &row.indikator.tempat,
                    sama,
                }));
                continue;
            }
            let texts = [
                (JenisTautan::Nspk, row.nspk.as_deref()),
                (JenisTautan::SasaranRpjmd, row.sasaran_rpjmd.as_deref()),
            ];
            let statement = row.uraian.as_deref().map(|u| self.statement(u));
            let of_level = |level| statements.get(&(level, statement.clone()?));
            let named = match level_of(row) {
                Some(level) => of_level(level),
                None => of_level(Tingkat::Sasaran).or_else(|| of_level(Tingkat::Tujuan)),
            };
            let own = link.simpul.map(|(node, _)| node);
            let own = own.filter(|n| n.tingkat <= Tingkat::Sasaran);
            let nodes: Vec<(&Simpul, bool)> = match named {
                Some(nodes) => nodes.iter().map(|n| (*n, true)).collect(),
                None => own.map(|n| (n, false)).into_iter().collect(),
            };
            for (jenis, text) in texts {
                let Some(isi) = text else { continue };
                // The first of the nodes tells which they are.
                if !seen.insert((nodes.first().map(|(n, _)| n.id), jenis, isi)) {
                    continue;
                }
                all.extend(nodes.iter().map(|(simpul, sama)| TautanSimpul {
                    simpul,
                    jenis,
                    isi,
                    tempat: &row.indikator.tempat,
                    sama: *sama,
                }));
            }
        }
    }
}
