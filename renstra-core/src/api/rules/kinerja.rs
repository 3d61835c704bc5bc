//! Achievement, aggregation, the performance scale.

use super::super::args::{Args, percent};
use super::super::error::Galat;
use super::super::rule_result::{RuleContext, RuleResult};
use crate::model::{Agregasi, Polaritas};
use crate::peraturan::{BacaanTepi, SkalaLokal};
use crate::rules::{
    self, AturanKategori, BatasCapaian, NilaiCapaian, OpsiCapaian, RumusCapaian, SifatIndikator,
    TargetNol,
};
use crate::value::number::Locale;
use crate::value::target::read_target;
use crate::value::{TakTerdefinisi, Target};

type H = Result<RuleResult, Galat>;

/// A target or what was reached: as printed in the notation that is named, otherwise in plain decimals.
fn target(m: &mut Args, nama: &'static str, notasi: Option<Locale>) -> Result<Target, Galat> {
    let text = m.tercetak(nama)?;
    Ok(read_target(&text, notasi.unwrap_or(Locale::En))?)
}

pub(super) fn achievement(m: &mut Args, cara: RuleContext) -> H {
    let notasi: Option<Locale> = m.pilihan("notasi")?;
    let (planned, reached) = (
        target(m, "target", notasi)?,
        target(m, "realisasi", notasi)?,
    );
    let polaritas: Option<Polaritas> = m.pilihan("polaritas")?;
    let rumus: Option<RumusCapaian> = m.pilihan("rumus")?;
    let batas: BatasCapaian = m.pilihan("batas")?.unwrap_or_default();
    let target_nol: TargetNol = m.pilihan("target_nol")?.unwrap_or_default();
    let awal = match rumus {
        Some(RumusCapaian::DariAwal) => Some(m.angka("awal")?),
        _ => None,
    };
    let opsi = OpsiCapaian {
        batas,
        target_nol,
        awal,
        ..rumus.map_or_else(
            || OpsiCapaian::for_polarity(polaritas, RumusCapaian::Selisih),
            |rumus| OpsiCapaian {
                rumus,
                ..OpsiCapaian::default()
            },
        )
    };
    let value = rules::achieve(&planned, &reached, &opsi);
    let yes = value.as_ref().ok().map(rules::Capaian::tercapai);
    let result = match value.map(|c| c.nilai) {
        Ok(NilaiCapaian::Rasio(r)) => cara.persen("capaian_tercetak", Ok(r)),
        Ok(NilaiCapaian::Tercapai(yes)) => {
            let name = if yes { "tercapai" } else { "belum tercapai" };
            cara.nama("capaian_tercetak", Ok(name.to_owned()))
        }
        Err(reason) => cara.persen("capaian_tercetak", Err(reason)),
    };
    Ok(result
        .rinci("tercapai", &yes)
        .pilih("rumus", &opsi.rumus)
        .pilih("batas", &batas)
        .pilih("target_nol", &target_nol))
}

pub(super) fn aggregate(m: &mut Args, cara: RuleContext) -> H {
    let agregasi: Agregasi = m.wajib_pilih("agregasi")?;
    let value = rules::aggregate(&m.daftar("nilai")?, agregasi);
    Ok(cara.angka("agregasi", value).pilih("agregasi", &agregasi))
}

pub(super) fn accumulate(m: &mut Args, cara: RuleContext) -> H {
    let sifat: SifatIndikator = m.wajib_pilih("sifat")?;
    let value = rules::accumulate(&m.deret("nilai")?, sifat, m.ya("persen")?.unwrap_or(false));
    Ok(cara.bilangan("akumulasi", value).pilih("sifat", &sifat))
}

/// The scale that the caller passed, or the national one.
fn scale(m: &mut Args) -> Result<AturanKategori, Galat> {
    let bacaan: Option<BacaanTepi> = m.pilihan("bacaan")?;
    let Some(mut local) = m.bagian("skala")? else {
        return Ok(AturanKategori::Nasional(bacaan));
    };
    let dasar = local.teks("dasar")?;
    let mut bands = Vec::new();
    for mut band in local.baris("pita")? {
        bands.push((band.teks("nama")?, band.angka("dari")?));
        band.end()?;
    }
    local.end()?;
    let bacaan = bacaan.unwrap_or(BacaanTepi::BawahTertutup);
    let scale = SkalaLokal::new(dasar, bands, bacaan).map_err(|e| Galat::call(e.teks()))?;
    Ok(AturanKategori::Setempat(scale))
}

pub(super) fn performance_category(m: &mut Args, cara: RuleContext) -> H {
    let reached = percent(m.angka("persen")?);
    let found = rules::categorise(&reached, &scale(m)?);
    let name = found.as_ref().map(|k| k.nama.clone());
    let result = cara.nama(
        "kategori_kinerja",
        name.ok_or(TakTerdefinisi::DiLuarRentang),
    );
    Ok(match found {
        Some(k) => result
            .pilih("bacaan", &k.bacaan)
            .rinci("dasar", &k.dasar)
            .rinci("setempat", &k.setempat),
        None => result,
    })
}

#[cfg(test)]
mod tests {
    use crate::api::rule;
    use crate::value::Bahasa;

    #[test]
    fn ranks_are_reached_or_not() {
        let call = |json: &str| rule("achievement", json, Bahasa::Id).unwrap();
        let yes = call(r#"{"target": "BB", "realisasi": "A"}"#);
        assert!(yes.contains(r#""tercapai":true"#), "{yes}");
        let no = call(r#"{"target": "BB", "realisasi": "B"}"#);
        assert!(no.contains(r#""tercapai":false"#), "{no}");
    }

    /// A decimal comma is no plain decimal: nothing is guessed.
    #[test]
    fn printed_targets_need_their_notation() {
        let call = |json: &str| rule("achievement", json, Bahasa::Id);
        assert!(call(r#"{"target": "73", "realisasi": "83,57"}"#).is_err());
        let printed = call(r#"{"target": "73", "realisasi": "83,57", "notasi": "id"}"#).unwrap();
        assert!(printed.contains(r#""nilai":"114.48""#), "{printed}");
    }
}
