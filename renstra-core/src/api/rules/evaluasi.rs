//! Evaluation forms and SAKIP.

use super::super::args::{Args, percent};
use super::super::error::Galat;
use super::super::rule_result::{RuleContext, RuleResult};
use crate::peraturan::permenpanrb_88_2021::{PREDIKAT, SKALA_PREDIKAT};
use crate::peraturan::{BacaanTepi, in_force};
use crate::rules::{self, EvaluasiRenja, HasilEvaluasiRenja, RumusCapaian, SifatIndikator};
use crate::value::{Angka, Rasio, TakTerdefinisi};

type H = Result<RuleResult, Galat>;

fn row(m: &mut Args) -> Result<(EvaluasiRenja, SifatIndikator), Galat> {
    let row = EvaluasiRenja {
        target_renstra: m.angka("target_renstra")?,
        sampai_tahun_lalu: m.opsional("sampai_tahun_lalu")?,
        target_renja: m.opsional("target_renja")?,
        triwulan: m.larik("triwulan")?,
        persen: m.ya("persen")?.unwrap_or(false),
        rumus: m.pilihan("rumus")?.unwrap_or(RumusCapaian::Positif),
        antar_tahun: m.pilihan("antar_tahun")?,
    };
    Ok((row, m.wajib_pilih("sifat")?))
}

fn evaluated(
    aturan: &'static str,
    done: HasilEvaluasiRenja,
    sifat: SifatIndikator,
    cara: RuleContext,
) -> RuleResult {
    let share =
        |r: Result<Rasio, TakTerdefinisi>| r.and_then(|r| Ok(r.percent(cara.pembulatan)?)).ok();
    cara.persen(aturan, done.tingkat_capaian)
        .rinci("realisasi", &done.realisasi.ok())
        .rinci("sampai_tahun_ini", &done.sampai_tahun_ini.ok())
        .rinci("capaian_renja", &share(done.capaian_renja))
        .pilih("sifat", &sifat)
}

pub(super) fn evaluate_renja(m: &mut Args, cara: RuleContext) -> H {
    let (row, sifat) = row(m)?;
    Ok(evaluated(
        "evaluasi_renja",
        rules::evaluate_renja(&row, sifat),
        sifat,
        cara,
    ))
}

pub(super) fn evaluate_rkpd(m: &mut Args, cara: RuleContext) -> H {
    let (row, sifat) = row(m)?;
    Ok(evaluated(
        "evaluasi_rkpd",
        rules::evaluate_rkpd(&row, sifat),
        sifat,
        cara,
    ))
}

pub(super) fn recapitulate(m: &mut Args, cara: RuleContext) -> H {
    let years: [Option<Angka>; 3] = m.larik("nilai")?;
    let sifat: SifatIndikator = m.wajib_pilih("sifat")?;
    let done = rules::recapitulate(years, m.angka("target_renstra")?, sifat);
    let reached = done.as_ref().ok().map(|(sum, _)| *sum);
    Ok(cara
        .persen("rekap_renja", done.map(|(_, share)| share))
        .rinci("realisasi", &reached)
        .pilih("sifat", &sifat))
}

pub(super) fn mean_achievement(m: &mut Args, cara: RuleContext) -> H {
    let values = m.deret("capaian")?.into_iter();
    let all: Vec<_> = values
        .map(|v| v.map(percent).ok_or(TakTerdefinisi::DataTidakAda))
        .collect();
    let mean = rules::mean_achievement(&all);
    let left_out = mean.as_ref().ok().map(|(_, n)| *n);
    Ok(cara
        .persen("rata_rata_capaian", mean.map(|(mean, _)| mean))
        .rinci("tidak_dihitung", &left_out))
}

pub(super) fn sakip_predicate(m: &mut Args, cara: RuleContext) -> H {
    let (score, tahun) = (m.angka("nilai")?, m.tahun("tahun")?);
    let bacaan: Option<BacaanTepi> = m.pilihan("bacaan")?;
    let band = match tahun {
        Some(year) => rules::sakip_predicate_in(score, year, bacaan),
        None => rules::sakip_predicate(score, bacaan),
    };
    let own = match tahun {
        Some(year) => in_force(SKALA_PREDIKAT, year).map(|s| s.nilai.bacaan),
        None => Some(PREDIKAT.bacaan),
    };
    let name = band.map(|b| b.nama.to_owned());
    Ok(cara
        .nama("predikat_sakip", name.ok_or(TakTerdefinisi::DiLuarRentang))
        .rinci("arti", &band.map(|b| b.arti))
        .rinci("pita", &band.map(|b| b.tercetak))
        .pilih("bacaan", &bacaan.or(own))
        .pilih("tahun", &tahun))
}

pub(super) fn sakip_score(m: &mut Args, cara: RuleContext) -> H {
    let mut grades = Vec::new();
    for mut row in m.baris("jawaban")? {
        grades.push((
            row.teks("komponen")?,
            row.teks("bagian")?,
            row.teks("nilai")?,
        ));
        row.end()?;
    }
    let value = rules::sakip_score(|komponen, bagian| {
        let found = grades.iter().find(|(k, b, _)| k == komponen && b == bagian);
        found.map(|(_, _, grade)| grade.as_str())
    });
    Ok(cara.angka("nilai_sakip", value))
}

pub(super) fn sakip_points_2015(m: &mut Args, cara: RuleContext) -> H {
    let (ya, pertanyaan) = (m.cacah("ya")?, m.cacah("pertanyaan")?);
    let value = rules::sakip_points_2015(ya, pertanyaan, m.angka("bobot")?);
    Ok(cara.angka("poin_sakip_2015", value))
}
