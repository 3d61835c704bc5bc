//! Services of the SPM that a plan is about, and the nodes that pay for them.

use crate::model::{Renstra, Simpul, Tingkat, TingkatDaerah};
use crate::nomenklatur::kode::TingkatKode;
use crate::peraturan::JenisPemda;
use crate::peraturan::jenis_spm::{JENIS, JenisPelayananDasar, UrusanSpm, has_words};
use crate::value::satuan::words;

impl Renstra {
    /// The services that an agency with these bidang urusan carries by law: those of its level of government, in DKI Jakarta
    /// those of both levels (PP 2/2018 article 21). The bidang are those declared, otherwise those of the funding matrix;
    /// none of the six urusan means no service.
    ///
    /// ```
    /// use renstra_core::Renstra;
    /// let plan = Renstra::read([("rencana.csv", "kunci,nilai\nbidang_urusan,1.02\ntingkat_daerah,kota\n")])?;
    /// assert_eq!(plan.spm_services().len(), 12);
    /// # Ok::<(), renstra_core::RenstraError>(())
    /// ```
    pub fn spm_services(&self) -> Vec<&'static JenisPelayananDasar> {
        let declared = &self.identitas.bidang_urusan;
        let starts = |code: &str, bidang: &str| {
            code.starts_with(bidang) || code.starts_with(&bidang.replace('.', " "))
        };
        let urusan: Vec<UrusanSpm> = UrusanSpm::ALL
            .into_iter()
            .filter(|u| match declared.is_empty() {
                false => declared.iter().any(|c| starts(c, u.bidang())),
                true => self.pohon.iter().any(|n| {
                    let own = n.kode.lengkap.and_then(|c| c.at(TingkatKode::Bidang));
                    own.is_some_and(|c| c.to_string() == u.bidang())
                }),
            })
            .collect();
        let pemda = self.level_of_government();
        let both = self.is_dki();
        let all = JENIS.iter();
        all.filter(|s| urusan.contains(&s.urusan) && (both || s.pemda == pemda))
            .collect()
    }

    /// That of the identity, otherwise that of the codes.
    fn level_of_government(&self) -> JenisPemda {
        let coded = |level| {
            let own = |n: &Simpul| n.kode.lengkap.and_then(|c| c.kewenangan()) == Some(level);
            self.pohon.iter().any(own)
        };
        match self.identitas.tingkat_daerah {
            None if coded(1) && !coded(2) => JenisPemda::Provinsi,
            _ => JenisPemda::of(&self.identitas),
        }
    }

    /// True for DKI Jakarta, which carries the services of a provinsi and of a kabupaten/kota.
    pub(crate) fn is_dki(&self) -> bool {
        let named = |text: &Option<String>| {
            let all = text.as_deref().map(words).unwrap_or_default();
            all.iter().any(|w| w == "jakarta" || w == "dki")
        };
        self.identitas.tingkat_daerah == Some(TingkatDaerah::Provinsi)
            && named(&self.identitas.daerah)
    }
}

impl JenisPelayananDasar {
    /// True if the money of a node is for this service: the kegiatan and what is below it, or the sub kegiatan with the number or
    /// the words of the service where its kegiatan pays for others too.
    pub(crate) fn pays(&self, node: &Simpul) -> bool {
        let Some(code) = node.kode.lengkap else {
            return false;
        };
        // Most nodes are of another urusan or have no kegiatan: they need no comparison of texts.
        if code.urusan() != Some(1) || code.bidang() != Some(self.urusan.nomor()) {
            return false;
        }
        let among = |texts: &[&str]| texts.iter().any(|t| code.is_of_kegiatan(t));
        if among(self.kegiatan) {
            return true;
        }
        among(self.bersama)
            && node.tingkat == Tingkat::SubKegiatan
            && match code.sub() {
                // The lists name the sub kegiatan with a number, and mark the one of the service.
                Some(sub) if self.nomor > 0 && sub <= BERNAMA => sub == self.nomor,
                _ => self.is_named(&node.uraian),
            }
    }

    /// True if a sub kegiatan that does not pay for it by its code or its words may do so: its words are wider, or name no service of
    /// a kegiatan that is for such services alone.
    pub(crate) fn may_pay(&self, node: &Simpul) -> bool {
        let name = &node.uraian;
        let Some(code) = node.kode.lengkap else {
            return self.is_named(name);
        };
        self.bersama.iter().any(|t| code.is_of_kegiatan(t))
            && (self.is_named(name)
                || has_words(name, self.kata_luas())
                || self.urusan == UrusanSpm::PerumahanRakyat
                    && !has_words(name, &["bencana", "relokasi"]))
    }
}

/// The sub kegiatan of health that the lists name have numbers up to this one.
const BERNAMA: u16 = 59;

/// The topmost nodes that pay for one of some services.
pub(crate) fn paying<'a>(plan: &'a Renstra, services: &[&JenisPelayananDasar]) -> Vec<&'a Simpul> {
    let pays = |node: &Simpul| services.iter().any(|s| s.pays(node));
    let all = plan.pohon.iter();
    all.filter(|n| pays(n) && !plan.pohon.ancestors(n).any(pays))
        .collect()
}

/// The kegiatan that pay for some services, each once, in the order of their codes.
pub(crate) fn spm_codes(services: &[&'static JenisPelayananDasar]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = services.iter().flat_map(|s| s.kegiatan_semua()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}
