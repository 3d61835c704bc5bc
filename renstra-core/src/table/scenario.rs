//! A scenario beside the original.

use super::model::{JenisKolom as J, Table};
use crate::analysis::budget::Jumlah;
use crate::analysis::scenario::{Effects, Scenario, SpmEffect};
use crate::model::figur::{Figur, TOTAL, UkuranSpm};
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::{Rasio, Satuan, TakTerdefinisi, Teks};

impl Scenario {
    /// `jalur, uraian`, for every year that changes `asal_YYYY, menjadi_YYYY, selisih_YYYY`, then
    /// `asal_jumlah, menjadi_jumlah, selisih_jumlah` over all years, and `kunci`; the plan as a whole in
    /// the last row.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let scenario = plan.scenario().set_pagu("1.06.07", "2025".parse()?, "150000000".parse()?)?;
    /// let table = scenario.compare();
    /// let keys: Vec<_> = table.kolom.iter().map(|k| k.kunci.as_str()).collect();
    /// assert_eq!(keys[..5], ["jalur", "uraian", "asal_2025", "menjadi_2025", "selisih_2025"]);
    /// let total = table.baris.len() - 1;
    /// assert_eq!(table.get(total, "menjadi_2025").unwrap().plain().unwrap(), "23712076495");
    /// assert_eq!(table.get(total, "selisih_jumlah").unwrap().plain().unwrap(), "-50000000");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn compare(&self) -> Table {
        let changed = self.tahun_berubah();
        let mut table = Table::new(teks!(
            "Skenario di samping rencana asal (rupiah)",
            "Scenario beside the original (rupiah)"
        ))
        .column("jalur", J::Teks)
        .column("uraian", J::Teks);
        let years = changed.iter().map(|year| Teks::same(year.to_string()));
        for part in years.chain([teks!("jumlah", "total")]) {
            for (side, english) in [
                ("asal", "before"),
                ("menjadi", "after"),
                ("selisih", "difference"),
            ] {
                let key = format!("{side}_{}", part.id);
                let title = Teks::new(
                    format!("{side} {}", part.id),
                    format!("{english} {}", part.en),
                );
                table = table.titled(&key, title, J::Rupiah);
            }
        }
        table = table.column("kunci", J::Teks);
        let (before, after) = (self.asal().budget(), self.plan().budget());
        for (a, b) in before.rows().zip(after.rows()) {
            let node = a.simpul.and_then(|id| self.asal().pohon.get(id));
            let mut cells: Vec<Nilai> = vec![node.map(|n| n.jalur.clone()).into(), a.nama()];
            let yearly = a.per_tahun.iter().zip(&b.per_tahun);
            for (year, (a, b)) in before.tahun.iter().zip(yearly) {
                if changed.contains(year) {
                    cells.extend(beside(*a, *b));
                }
            }
            cells.extend(beside(a.jumlah, b.jumlah));
            cells.push(node.map_or(TOTAL, |n| &n.jalur).into());
            table.push(cells);
        }
        table
    }
}

/// Before, after, and the difference.
fn beside(a: Jumlah, b: Jumlah) -> [Nilai; 3] {
    let difference = a.and_then(|a| Ok(b?.checked_sub(a)?));
    [a.into(), b.into(), difference.into()]
}

fn unit(satuan: Option<&Satuan>) -> Nilai {
    satuan.map(|s| s.as_str().to_owned()).into()
}

/// A ratio that is a number of rupiah.
fn number(value: &Result<Rasio, TakTerdefinisi>) -> Nilai {
    value
        .clone()
        .map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio)
}

impl Effects {
    /// `jalur, uraian, indikator, satuan, tahun, pagu_asal, pagu_menjadi, target_asal, target_menjadi,
    /// per_satuan_asal, per_satuan_menjadi, kunci`.
    pub fn target_table(&self) -> Table {
        let mut table = Table::new(teks!(
            "Akibat skenario pada target",
            "What the scenario does to targets"
        ))
        .column("jalur", J::Teks)
        .column("uraian", J::Teks)
        .column("indikator", J::Teks)
        .column("satuan", J::Teks)
        .column("tahun", J::Tahun)
        .column("pagu_asal", J::Rupiah)
        .column("pagu_menjadi", J::Rupiah)
        .column("target_asal", J::Angka)
        .column("target_menjadi", J::Angka)
        .column("per_satuan_asal", J::Angka)
        .column("per_satuan_menjadi", J::Angka)
        .column("kunci", J::Teks);
        for t in &self.target {
            table.push(vec![
                t.jalur.clone().into(),
                t.uraian.clone().into(),
                t.indikator.clone().into(),
                unit(t.satuan.as_ref()),
                t.tahun.into(),
                t.pagu_asal.into(),
                t.pagu_menjadi.into(),
                t.target_asal.into(),
                t.target_menjadi.into(),
                number(&t.per_satuan_asal),
                number(&t.per_satuan_menjadi),
                t.figur.to_string().into(),
            ]);
        }
        table
    }

    /// `jenis_pelayanan, kegiatan, tahun, pagu_asal, pagu_menjadi, selisih, pagu_bersama, tahun_cakupan, satuan,
    /// berhak, terlayani, capaian, kunci`; one row for each unit that is counted. `pagu_bersama` is the key of the
    /// service whose row has the money that both share.
    pub fn spm_table(&self) -> Table {
        let mut table = Table::new(teks!(
            "Akibat skenario pada pagu SPM, di samping capaian terakhir",
            "What the scenario does to the money of SPM, beside the latest coverage"
        ))
        .column("jenis_pelayanan", J::Teks)
        .column("kegiatan", J::Teks)
        .column("tahun", J::Tahun)
        .column("pagu_asal", J::Rupiah)
        .column("pagu_menjadi", J::Rupiah)
        .column("selisih", J::Rupiah)
        .titled(
            "pagu_bersama",
            teks!("pagu bersama layanan", "same money as"),
            J::Teks,
        )
        .column("tahun_cakupan", J::Tahun)
        .column("satuan", J::Teks)
        .column("berhak", J::Angka)
        .column("terlayani", J::Angka)
        .column("capaian", J::Persen)
        .column("kunci", J::Teks);
        for effect in &self.spm {
            for (n, row) in effect.cakupan.iter().enumerate() {
                let mut cells = money(effect, n == 0);
                cells.extend([
                    row.tahun.into(),
                    unit(row.satuan.as_ref()),
                    row.berhak.into(),
                    row.terlayani.into(),
                    row.capaian.clone().into(),
                    match row.figur(UkuranSpm::Capaian) {
                        Some(figur) => figur.to_string(),
                        None => service_key(effect.layanan),
                    }
                    .into(),
                ]);
                table.push(cells);
            }
            if effect.cakupan.is_empty() {
                let mut cells = money(effect, true);
                cells.extend(std::iter::repeat_n(Nilai::Kosong, 5));
                cells.push(service_key(effect.layanan).into());
                table.push(cells);
            }
        }
        table
    }
}

/// The coverage of a service, of all years.
fn service_key(layanan: u32) -> String {
    Figur::Spm(layanan, None, UkuranSpm::Capaian).to_string()
}

/// Money stands once, with the first of the services that share it: a sum over the rows counts no rupiah twice.
fn money(effect: &SpmEffect, first: bool) -> Vec<Nilai> {
    let mut cells: Vec<Nilai> = vec![
        effect.jenis_pelayanan.clone().into(),
        effect.kegiatan.join(", ").into(),
        effect.tahun.into(),
    ];
    match (&effect.bersama, first) {
        (None, true) => cells.extend(beside(effect.pagu_asal, effect.pagu_menjadi)),
        _ => cells.extend(std::iter::repeat_n(Nilai::Kosong, 3)),
    }
    cells.push(effect.bersama.map(service_key).into());
    cells
}
