//! Index and need of the SPM services as tables.

use super::model::{JenisKolom as J, Table};
use super::views::{key, reason};
use crate::analysis::{IndexRow, NeedRow};
use crate::model::figur::{Figur, UkuranSpm};
use crate::rules::{BagianIndeks, other_category, spm_index_part};
use crate::value::Nilai;
use crate::value::bahasa::teks;
use crate::value::number::write_number;
use crate::value::{Bahasa, Pembulatan, Rasio, Teks};

/// `jenis_pelayanan, tahun, satuan, penerima, mutu, bagian_penerima, bagian_mutu, indeks, kategori, alasan`; the
/// parts are what coverage and quality contribute, the reason is that of a missing index.
///
/// ```
/// use renstra_core::{Renstra, table::index_table};
/// let table = "jenis_pelayanan,berhak_2024,terlayani_2024,mutu_2024\nA,100,95,70%\n";
/// let plan = Renstra::read([("tabel-2.3-capaian-spm.csv", table)])?;
/// let table = index_table(&plan.spm_indices());
/// assert_eq!(table.get(0, "indeks").unwrap().plain().unwrap(), "90");
/// assert_eq!(table.get(0, "kategori").unwrap().plain().unwrap(), "Tuntas Utama");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn index_table(rows: &[IndexRow]) -> Table {
    let mut table = Table::new(teks!("Indeks SPM (persen)", "SPM index (percent)"))
        .column("jenis_pelayanan", J::Teks)
        .column("tahun", J::Tahun)
        .column("satuan", J::Teks)
        .column("penerima", J::Persen)
        .column("mutu", J::Persen)
        .column("bagian_penerima", J::Persen)
        .column("bagian_mutu", J::Persen)
        .column("indeks", J::Persen)
        .column("kategori", J::Teks)
        .column("alasan", J::Teks)
        .column("kunci", J::Teks);
    for row in rows {
        let index = row.indeks.as_ref();
        table.push(vec![
            row.sebutan.clone().into(),
            row.tahun.into(),
            row.satuan.as_ref().map(|s| s.as_str().to_owned()).into(),
            row.penerima.clone().into(),
            row.mutu.clone().into(),
            part(row, BagianIndeks::Penerima),
            part(row, BagianIndeks::Mutu),
            index.map(|i| i.nilai.clone()).map_err(|e| *e).into(),
            index.ok().map(|i| i.kategori.nama.to_owned()).into(),
            remark(row).unwrap_or_else(|| reason(index.err())),
            key(row.figur.as_ref()),
        ]);
        for ukuran in [
            UkuranSpm::BagianPenerima,
            UkuranSpm::BagianMutu,
            UkuranSpm::Indeks,
            UkuranSpm::Kategori,
        ] {
            if let Some(figur) = &row.figur
                && let Figur::Spm(layanan, unit, _) = &figur.figur
            {
                let figur = Figur::Spm(*layanan, unit.clone(), ukuran).at(figur.tahun);
                table.figure(ukuran.nama(), figur);
            }
        }
    }
    table
}

/// What has to be said of an index: that its category is not that of the printed figure, or what its recipients are.
fn remark(row: &IndexRow) -> Option<Nilai> {
    let index = row.indeks.as_ref().ok()?;
    let other = other_category(&index.nilai, Pembulatan::default());
    let other = other.map(|printed| {
        let cut = index
            .nilai
            .percent(Pembulatan::truncate(6))
            .unwrap_or_default();
        let whole = Rasio::new(cut, 100.into()).as_ref() == Ok(&index.nilai);
        let (name, printed) = (index.kategori.nama, printed.nama);
        let exact = |b: Bahasa| {
            let dots = if whole { "" } else { "…" };
            format!("{}{dots}", write_number(cut, b.locale(), 0))
        };
        Teks::new(
            format!(
                "kategori {name} menurut nilai tepat {}; angka yang tampil masuk {printed}",
                exact(Bahasa::Id)
            ),
            format!(
                "category {name} by the exact value {}; the figure shown is in {printed}",
                exact(Bahasa::En)
            ),
        )
    });
    let found = row.menggantikan_proyeksi.then(|| {
        teks!(
            "yang ditemukan dan terlayani lebih banyak daripada proyeksi dan menggantikannya: penerima 100 %",
            "more were found and served than projected, and replace the projection: recipients 100 %"
        )
    });
    match (found, other) {
        (Some(a), Some(b)) => Some(Teks::new(
            format!("{}; {}", a.id, b.id),
            format!("{}; {}", a.en, b.en),
        )),
        (a, b) => a.or(b),
    }
    .map(Nilai::Kalimat)
}

/// What a part contributes; it may be there without the other one.
fn part(row: &IndexRow, bagian: BagianIndeks) -> Nilai {
    let percent = match bagian {
        BagianIndeks::Penerima => &row.penerima,
        BagianIndeks::Mutu => &row.mutu,
    };
    let percent = percent.as_ref().map_err(|reason| *reason);
    percent.and_then(|p| spm_index_part(bagian, p)).into()
}

/// `jenis_pelayanan, tahun, satuan, belum_terlayani, komponen, biaya, alasan`: a row for each component of cost, one
/// with `jumlah` for all of them, and one with `kebutuhan_barang` where a table of goods says what the service needs.
///
/// ```
/// use renstra_core::{Renstra, rules::KomponenBiaya, table::need_table};
/// let table = "jenis_pelayanan,berhak_2024,terlayani_2024\nAnak telantar,1707,1117\n";
/// let plan = Renstra::read([("tabel-2.3-capaian-spm.csv", table)])?;
/// let costs = [KomponenBiaya { nama: "permakanan".into(), satuan_biaya: "1500000".parse()? }];
/// let table = need_table(&plan.spm_need(|_| Some(&costs[..])));
/// assert_eq!(table.get(1, "komponen").unwrap().plain().unwrap(), "jumlah");
/// assert_eq!(table.get(1, "biaya").unwrap().plain().unwrap(), "885000000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn need_table(rows: &[NeedRow]) -> Table {
    let mut table = Table::new(teks!(
        "Dana untuk yang belum terlayani (rupiah)",
        "Money that closes the gap (rupiah)"
    ))
    .column("jenis_pelayanan", J::Teks)
    .column("tahun", J::Tahun)
    .column("satuan", J::Teks)
    .column("belum_terlayani", J::Angka)
    .column("komponen", J::Teks)
    .column("biaya", J::Rupiah)
    .column("alasan", J::Teks)
    .column("kunci", J::Teks);
    for row in rows {
        let mut push = |komponen: &str, biaya: Nilai, why: Nilai| {
            table.push(vec![
                row.jenis_pelayanan.clone().into(),
                row.tahun.into(),
                row.satuan.as_ref().map(|s| s.as_str().to_owned()).into(),
                row.belum_terlayani.into(),
                komponen.into(),
                biaya,
                why,
                key(row.figur.as_ref()),
            ]);
            if let (Some(figur), Ok(_)) = (&row.figur, row.belum_terlayani) {
                table.figure("belum_terlayani", figur.clone());
            }
        };
        match &row.kebutuhan {
            Ok(need) => {
                for (name, amount) in &need.komponen {
                    push(name, Nilai::Rupiah(*amount), Nilai::Kosong);
                }
                push("jumlah", Nilai::Rupiah(need.jumlah), Nilai::Kosong);
            }
            Err(reason) => {
                let none = Nilai::TakTerdefinisi(*reason);
                push("jumlah", none, Nilai::Kalimat(reason.teks()));
            }
        }
        if let Some(goods) = row.kebutuhan_barang {
            push(
                "kebutuhan_barang",
                goods.into(),
                reason(goods.as_ref().err()),
            );
            if let Some(figur) = &row.figur
                && let Figur::Spm(layanan, unit, _) = &figur.figur
                && goods.is_ok()
            {
                let figur = Figur::Spm(*layanan, unit.clone(), UkuranSpm::KebutuhanBarang);
                table.figure("biaya", figur.at(Some(row.tahun)));
            }
        }
    }
    table
}
