//! Rules of the SPM.

use serde_json::json;

use super::super::args::Args;
use super::super::error::Galat;
use super::super::rule_result::{RuleContext, RuleResult};
use crate::rules::{self, BarisMutu, GabunganMutu, KomponenBiaya, TanpaBerhak};
use crate::value::TakTerdefinisi;

type H = Result<RuleResult, Galat>;

pub(super) fn coverage(m: &mut Args, cara: RuleContext) -> H {
    let (terlayani, berhak) = (m.angka("terlayani")?, m.angka("berhak")?);
    let tanpa: TanpaBerhak = m.pilihan("tanpa_berhak")?.unwrap_or_default();
    let value = rules::coverage_or(terlayani, berhak, tanpa);
    Ok(cara
        .persen("cakupan_spm", value)
        .pilih("tanpa_berhak", &tanpa))
}

pub(super) fn quality(m: &mut Args, cara: RuleContext) -> H {
    let gabungan: GabunganMutu = m.pilihan("gabungan")?.unwrap_or_default();
    let mut lines = Vec::new();
    for mut row in m.baris("baris")? {
        lines.push(BarisMutu {
            terpenuhi: row.angka("terpenuhi")?,
            diperlukan: row.angka("diperlukan")?,
        });
        row.end()?;
    }
    let value = rules::quality(&lines, gabungan);
    Ok(cara.persen("mutu_spm", value).pilih("gabungan", &gabungan))
}

pub(super) fn spm_index(m: &mut Args, cara: RuleContext) -> H {
    let index = rules::spm_index(&m.persen("penerima")?, &m.persen("mutu")?);
    let result = cara.persen("indeks_spm", index.clone().map(|i| i.nilai));
    Ok(match index {
        Ok(i) => result
            .rinci("kategori", &i.kategori.nama)
            .rinci("dasar", &i.kutipan.to_string()),
        Err(_) => result.rinci("kategori", &None::<String>),
    })
}

pub(super) fn spm_category(m: &mut Args, cara: RuleContext) -> H {
    let band = rules::spm_category(&m.persen("indeks")?);
    let name = band.map(|b| b.nama.to_owned());
    Ok(cara.nama("kategori_spm", name.ok_or(TakTerdefinisi::DiLuarRentang)))
}

pub(super) fn need(m: &mut Args, cara: RuleContext) -> H {
    let (berhak, terlayani) = (m.angka("berhak")?, m.angka("terlayani")?);
    let mut costs = Vec::new();
    for mut row in m.baris("biaya")? {
        costs.push(KomponenBiaya {
            nama: row.teks("nama")?,
            satuan_biaya: row.rupiah("satuan_biaya")?,
        });
        row.end()?;
    }
    let need = rules::need(berhak, terlayani, &costs);
    let result = cara.rupiah(
        "kebutuhan_spm",
        need.as_ref().map(|n| n.jumlah).map_err(|e| *e),
    );
    Ok(match need {
        Ok(n) => {
            let parts = n.komponen.iter();
            let parts = parts.map(|(nama, jumlah)| json!({"nama": nama, "jumlah": jumlah}));
            result
                .rinci("belum_terlayani", &n.belum_terlayani)
                .rinci("komponen", &parts.collect::<Vec<_>>())
        }
        Err(_) => result,
    })
}

pub(super) fn disaster_level(m: &mut Args, cara: RuleContext) -> H {
    let (refugees, regions) = (m.cacah("pengungsi")?, m.cacah("kabupaten_kota")?);
    let level = rules::disaster_level(refugees, regions);
    Ok(cara.kunci("kewenangan_bencana", level))
}
