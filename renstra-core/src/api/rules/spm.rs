//! Rules of the SPM.

use serde_json::json;

use super::super::args::Args;
use super::super::error::Galat;
use super::super::rule_result::{RuleContext, RuleResult};
use crate::model::spm::DasarBerhak;
use crate::peraturan::permendagri_59_2021::{AwalPenerapan, coverage_basis};
use crate::rules::{
    self, BarisKebutuhan, BarisMutu, CaraTahap, DasarKategori, GabunganMutu, KomponenBiaya,
    TanpaBerhak, spm_category_by,
};
use crate::value::TakTerdefinisi;

type H = Result<RuleResult, Galat>;

pub(super) fn coverage(m: &mut Args, cara: RuleContext) -> H {
    let (terlayani, berhak) = (m.angka("terlayani")?, m.angka("berhak")?);
    let tanpa: TanpaBerhak = m.pilihan("tanpa_berhak")?.unwrap_or_default();
    let value = rules::coverage_or(terlayani, berhak, tanpa);
    let dasar: Option<DasarBerhak> = m.pilihan("dasar_berhak")?;
    let result = { cara.persen("cakupan_spm", value) }.pilih("tanpa_berhak", &tanpa);
    // The denominator is named with the value.
    let result = match dasar {
        Some(dasar) => result.pilih("dasar_berhak", &dasar),
        None => result,
    };
    let (tahun, kesehatan) = (m.tahun("tahun")?, m.ya("kesehatan")?.unwrap_or(false));
    let awal: Option<AwalPenerapan> = m.pilihan("awal_59")?;
    Ok(match tahun {
        Some(year) => {
            let awal = awal.unwrap_or_default();
            let basis = coverage_basis(year, kesehatan, awal).map(|k| k.to_string());
            result.rinci("dasar", &basis).pilih("awal_59", &awal)
        }
        None => result,
    })
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
    let (dasar, pembulatan) = (
        m.pilihan("kategori_dari")?.unwrap_or_default(),
        cara.pembulatan,
    );
    let result = cara.persen("indeks_spm", index.clone().map(|i| i.nilai));
    let result = result.pilih("kategori_dari", &dasar);
    Ok(match index {
        Ok(i) => {
            let name = spm_category_by(&i.nilai, dasar, pembulatan).map(|k| k.nama);
            let result = result.rinci("kategori", &name);
            let other = rules::other_category(&i.nilai, pembulatan).map(|k| k.nama);
            let result = match other {
                Some(printed) => result.rinci("kategori_tercetak", &printed),
                None => result,
            };
            result.rinci("dasar", &i.kutipan.to_string())
        }
        Err(_) => result.rinci("kategori", &None::<String>),
    })
}

pub(super) fn spm_category(m: &mut Args, cara: RuleContext) -> H {
    let indeks = m.persen("indeks")?;
    let dasar: DasarKategori = m.pilihan("kategori_dari")?.unwrap_or_default();
    let band = spm_category_by(&indeks, dasar, cara.pembulatan);
    let name = band.map(|b| b.nama.to_owned());
    let result = cara.nama("kategori_spm", name.ok_or(TakTerdefinisi::DiLuarRentang));
    Ok(result.pilih("kategori_dari", &dasar))
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

pub(super) fn coverage_of_stages(m: &mut Args, cara: RuleContext) -> H {
    let way: CaraTahap = m.pilihan("cara")?.unwrap_or_default();
    let mut stages = Vec::new();
    for mut row in m.baris("tahap")? {
        stages.push((row.angka("terlayani")?, row.angka("berhak")?));
        row.end()?;
    }
    let value = rules::coverage_of_stages(&stages, way);
    Ok(cara.persen("cakupan_bertahap", value).pilih("cara", &way))
}

pub(super) fn need_of_goods(m: &mut Args, cara: RuleContext) -> H {
    let mut rows = Vec::new();
    for mut row in m.baris("baris")? {
        rows.push(BarisKebutuhan {
            nama: row.teks("nama")?,
            diperlukan: row.angka("diperlukan")?,
            tersedia: row.angka("tersedia")?,
            satuan_biaya: row.rupiah("satuan_biaya")?,
        });
        row.end()?;
    }
    let need = rules::need_of_goods(&rows);
    let sum = need.as_ref().map(|n| n.jumlah).map_err(|e| *e);
    let result = cara.rupiah("kebutuhan_barang", sum);
    Ok(match need {
        Ok(n) => {
            let rows = n.baris.iter().map(
                |(nama, kurang, jumlah)| json!({"nama": nama, "kurang": kurang, "jumlah": jumlah}),
            );
            result.rinci("baris", &rows.collect::<Vec<_>>())
        }
        Err(_) => result,
    })
}

pub(super) fn disaster_level(m: &mut Args, cara: RuleContext) -> H {
    let (refugees, regions) = (m.cacah("pengungsi")?, m.cacah("kabupaten_kota")?);
    let level = rules::disaster_level(refugees, regions);
    Ok(cara.kunci("kewenangan_bencana", level))
}
