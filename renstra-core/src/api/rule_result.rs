//! What a rule gives back: one form for all of them.

use serde::Serialize;
use serde_json::Value;

use crate::ordered::Map;
use crate::value::{Angka, Bahasa, Pembulatan, Rasio, Rupiah, TakTerdefinisi};

/// The result of a rule.
///
/// `nilai` is the result as text, rounded once; `tepat` the exact ratio behind it (1 is 100 percent);
/// without a result `alasan` says why. `pilihan` names the choices that the law leaves open.
#[derive(Debug, Serialize)]
pub(super) struct RuleResult {
    /// Key of the rule in the registry.
    aturan: &'static str,
    /// `persen`, `pecahan`, `angka`, `rupiah`, `teks`.
    jenis: &'static str,
    nilai: Option<String>,
    tepat: Option<String>,
    alasan: Option<TakTerdefinisi>,
    pesan: Option<String>,
    pilihan: Map<&'static str, Value>,
    /// More that belongs to the result, such as the category of an index.
    rincian: Map<&'static str, Value>,
    /// A row of a column: the value alone is of interest.
    #[serde(skip)]
    ringkas: bool,
    /// The value, where it is a number.
    #[serde(skip)]
    #[cfg_attr(
        not(feature = "arrow"),
        allow(dead_code, reason = "columns take it, and come from Arrow only")
    )]
    angka: Option<Angka>,
}

/// The context of a call.
#[derive(Debug, Clone, Copy)]
pub(super) struct RuleContext {
    pub(super) bahasa: Bahasa,
    pub(super) pembulatan: Pembulatan,
    /// The value alone, without what else belongs to it.
    pub(super) ringkas: bool,
}

impl RuleContext {
    /// A ratio in percent.
    pub(super) fn persen(
        self,
        aturan: &'static str,
        r: Result<Rasio, TakTerdefinisi>,
    ) -> RuleResult {
        self.ratio(aturan, "persen", r, Rasio::percent, self.pembulatan)
    }

    /// A ratio that is a number.
    pub(super) fn angka(
        self,
        aturan: &'static str,
        r: Result<Rasio, TakTerdefinisi>,
    ) -> RuleResult {
        self.ratio(aturan, "angka", r, Rasio::round, self.pembulatan)
    }

    /// A fraction, as exact as the same value in percent.
    pub(super) fn pecahan(
        self,
        aturan: &'static str,
        r: Result<Rasio, TakTerdefinisi>,
    ) -> RuleResult {
        let two_more = Pembulatan {
            desimal: self
                .pembulatan
                .desimal
                .saturating_add(2)
                .min(Pembulatan::MOST),
            ..self.pembulatan
        };
        self.ratio(aturan, "pecahan", r, Rasio::round, two_more)
    }

    /// An amount of money, exact.
    pub(super) fn rupiah(
        self,
        aturan: &'static str,
        r: Result<Rupiah, TakTerdefinisi>,
    ) -> RuleResult {
        self.number(aturan, "rupiah", r.map(Rupiah::angka))
    }

    /// A number, exact.
    pub(super) fn bilangan(
        self,
        aturan: &'static str,
        r: Result<Angka, TakTerdefinisi>,
    ) -> RuleResult {
        self.number(aturan, "angka", r)
    }

    /// A name.
    pub(super) fn nama(
        self,
        aturan: &'static str,
        r: Result<String, TakTerdefinisi>,
    ) -> RuleResult {
        self.text(aturan, "teks", r)
    }

    /// The key of a kind; none is outside what the rule knows.
    pub(super) fn kunci(self, aturan: &'static str, kind: Option<impl Serialize>) -> RuleResult {
        let key = kind.and_then(|k| value(&k).as_str().map(str::to_owned));
        self.nama(aturan, key.ok_or(TakTerdefinisi::DiLuarRentang))
    }

    fn ratio(
        self,
        aturan: &'static str,
        jenis: &'static str,
        r: Result<Rasio, TakTerdefinisi>,
        show: fn(&Rasio, Pembulatan) -> Result<Angka, crate::value::ValueError>,
        policy: Pembulatan,
    ) -> RuleResult {
        let exact = r
            .as_ref()
            .ok()
            .filter(|_| !self.ringkas)
            .map(ToString::to_string);
        let shown = r.and_then(|r| Ok(show(&r, policy)?));
        let mut all = self.number(aturan, jenis, shown);
        all.tepat = exact;
        all.pilih("pembulatan", &policy)
    }

    fn number(
        self,
        aturan: &'static str,
        jenis: &'static str,
        r: Result<Angka, TakTerdefinisi>,
    ) -> RuleResult {
        let angka = r.as_ref().ok().copied();
        if self.ringkas {
            return RuleResult {
                angka,
                ..self.text(aturan, jenis, r.map(|_| String::new()))
            };
        }
        self.text(aturan, jenis, r.map(|n| n.to_string()))
    }

    fn text(
        self,
        aturan: &'static str,
        jenis: &'static str,
        r: Result<String, TakTerdefinisi>,
    ) -> RuleResult {
        let alasan = r.as_ref().err().copied();
        RuleResult {
            aturan,
            jenis,
            nilai: r.ok(),
            tepat: None,
            alasan,
            pesan: alasan
                .filter(|_| !self.ringkas)
                .map(|a| a.teks().get(self.bahasa).to_owned()),
            pilihan: Map::new(),
            rincian: Map::new(),
            ringkas: self.ringkas,
            angka: None,
        }
    }
}

impl RuleResult {
    /// Records a choice.
    pub(super) fn pilih(mut self, nama: &'static str, nilai: &impl Serialize) -> Self {
        if !self.ringkas {
            self.pilihan.insert(nama, value(nilai));
        }
        self
    }

    /// Adds what belongs to the result.
    pub(super) fn rinci(mut self, nama: &'static str, nilai: &impl Serialize) -> Self {
        if !self.ringkas {
            self.rincian.insert(nama, value(nilai));
        }
        self
    }

    /// What it is, the number, the text.
    #[cfg(feature = "arrow")]
    pub(super) fn into_parts(self) -> (&'static str, Option<Angka>, Option<String>) {
        let text = if self.angka.is_some() {
            None
        } else {
            self.nilai
        };
        (self.jenis, self.angka, text)
    }

    pub(super) fn to_json(&self) -> String {
        // Strings, whole numbers and null always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn value(nilai: &impl Serialize) -> Value {
    serde_json::to_value(nilai).unwrap_or_default()
}
