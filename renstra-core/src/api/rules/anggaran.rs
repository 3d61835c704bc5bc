//! Money: absorption, growth, shares.

use super::super::args::Args;
use super::super::error::Galat;
use super::super::rule_result::{RuleContext, RuleResult};
use crate::rules::{self, PorsiWajib, RumusPertumbuhan};
use crate::value::{Rasio, Rupiah, TakTerdefinisi};

type H = Result<RuleResult, Galat>;

pub(super) fn absorption(m: &mut Args, cara: RuleContext) -> H {
    let value = rules::absorption(m.rupiah("anggaran")?, m.rupiah("realisasi")?);
    Ok(cara.persen("serapan", value))
}

pub(super) fn remaining(m: &mut Args, cara: RuleContext) -> H {
    let value = rules::remaining(m.rupiah("anggaran")?, m.rupiah("realisasi")?);
    Ok(cara.rupiah("sisa_anggaran", value.map_err(Into::into)))
}

pub(super) fn deviation(m: &mut Args, cara: RuleContext) -> H {
    let value = rules::deviation(&m.persen("realisasi")?, &m.persen("target")?);
    Ok(cara.persen("deviasi", Ok(value)))
}

pub(super) fn growth(m: &mut Args, cara: RuleContext) -> H {
    let rumus: RumusPertumbuhan = m.pilihan("rumus")?.unwrap_or_default();
    let value = rules::growth_by(&m.deret("nilai")?, rumus);
    // This formula gives an amount, the others a share.
    let result = match rumus {
        RumusPertumbuhan::RupiahPerTahun => cara.angka("pertumbuhan", value),
        _ => cara.pecahan("pertumbuhan", value),
    };
    Ok(result.pilih("rumus", &rumus))
}

pub(super) fn growth_of_ratio(m: &mut Args, cara: RuleContext) -> H {
    let mut years = Vec::new();
    for mut row in m.baris("tahun")? {
        years.push(Some((row.rupiah("anggaran")?, row.rupiah("realisasi")?)));
        row.end()?;
    }
    let value: Result<Rasio, TakTerdefinisi> = rules::growth_of_ratio(&years);
    Ok(cara.pecahan("pertumbuhan_rasio", value))
}

pub(super) fn largest_remainder(m: &mut Args, cara: RuleContext) -> H {
    let total = m.rupiah("jumlah")?;
    let shares = rules::largest_remainder(total, &m.daftar("bobot")?);
    let shares = shares.map_err(|e| Galat::call(e.teks()))?;
    Ok(cara
        .rupiah("sisa_terbesar", Ok(total))
        .rinci("bagian", &shares))
}

pub(super) fn belanja_class(m: &mut Args, cara: RuleContext) -> H {
    let class = rules::belanja_class(&m.teks("uraian")?);
    Ok(cara.kunci("kelas_belanja", class))
}

pub(super) fn mandatory_share(m: &mut Args, cara: RuleContext) -> H {
    let jenis: PorsiWajib = m.wajib_pilih("jenis")?;
    let (bagian, total) = (m.rupiah("bagian")?, m.rupiah("total")?);
    let off = m.opsional_rupiah("pengurang")?.unwrap_or(Rupiah::ZERO);
    let share = rules::mandatory_share(jenis, bagian, total, off);
    let (limit, met) = (jenis.ketentuan(), share.as_ref().ok().map(|s| s.1));
    Ok(cara
        .persen("porsi_belanja", share.map(|s| s.0))
        .rinci("batas", &limit.nilai.persen)
        .rinci("paling_banyak", &limit.nilai.paling_banyak)
        .rinci("terpenuhi", &met)
        .rinci("dasar", &limit.kutipan.to_string())
        .pilih("jenis", &jenis))
}

pub(super) fn silpa(m: &mut Args, cara: RuleContext) -> H {
    let value = rules::silpa(
        m.rupiah("pendapatan")?,
        m.rupiah("belanja")?,
        m.rupiah("penerimaan_pembiayaan")?,
        m.rupiah("pengeluaran_pembiayaan")?,
    );
    Ok(cara.rupiah("silpa", value.map_err(Into::into)))
}
