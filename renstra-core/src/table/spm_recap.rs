//! SPM: stages, goods and spending by service as tables.

use super::model::{JenisKolom as J, Table};
use super::views::reason;
use crate::analysis::{GoodsRow, SpmSpendingRow, StagesRow};
use crate::model::figur::Figur;
use crate::value::Nilai;
use crate::value::bahasa::teks;

/// `jenis_pelayanan, tahun, tahap, capaian, alasan`: a row for each stage, then one for the service.
///
/// ```
/// use renstra_core::{Renstra, rules::CaraTahap, table::stages_table};
/// let table = "jenis_pelayanan,tahap,berhak_2024,terlayani_2024\nA,pra,40,30\nA,darurat,10,10\n";
/// let plan = Renstra::read([("capaian-spm", table)])?;
/// let table = stages_table(&plan.spm_stages(CaraTahap::RataRata));
/// assert_eq!(table.get(2, "capaian").unwrap().plain().unwrap(), "87.5");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn stages_table(rows: &[StagesRow]) -> Table {
    let mut table = Table::new(teks!(
        "Capaian layanan SPM yang bertahap",
        "Coverage of SPM services with stages"
    ))
    .column("jenis_pelayanan", J::Teks)
    .column("tahun", J::Tahun)
    .titled("tahap", teks!("tahap", "stage"), J::Teks)
    .column("satuan", J::Teks)
    .column("berhak", J::Angka)
    .column("terlayani", J::Angka)
    .column("capaian", J::Persen)
    .column("alasan", J::Teks);
    for row in rows {
        let unit =
            |r: &crate::analysis::CoverageRow| r.satuan.as_ref().map(|s| s.as_str().to_owned());
        for stage in &row.tahap {
            table.push(vec![
                row.jenis_pelayanan.clone().into(),
                row.tahun.into(),
                stage.tahap.clone().into(),
                unit(stage).into(),
                stage.berhak.into(),
                stage.terlayani.into(),
                stage.capaian.clone().into(),
                reason(stage.capaian.as_ref().err()),
            ]);
        }
        table.push(vec![
            row.jenis_pelayanan.clone().into(),
            row.tahun.into(),
            Nilai::Kata("semua", teks!("semua tahap", "all stages")),
            row.tahap.first().and_then(unit).into(),
            Nilai::Kosong,
            Nilai::Kosong,
            row.capaian.clone().into(),
            reason(row.capaian.as_ref().err()),
        ]);
    }
    table
}

/// `jenis_pelayanan, tahun, barang, satuan, diperlukan, tersedia, kurang, satuan_biaya, kebutuhan, alasan`.
///
/// ```
/// use renstra_core::{Renstra, table::goods_table};
/// let goods = "jenis_pelayanan,tahun,barang,diperlukan,tersedia,satuan_biaya\nA,2024,Paket,120,85,40000\n";
/// let plan = Renstra::read([("kebutuhan-barang", goods)])?;
/// assert_eq!(goods_table(&plan.spm_goods()).get(0, "kurang").unwrap().plain().unwrap(), "35");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn goods_table(rows: &[GoodsRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Kebutuhan barang dan jasa SPM (rupiah)",
        "Goods and services that the SPM needs (rupiah)"
    ))
    .column("jenis_pelayanan", J::Teks)
    .column("tahun", J::Tahun)
    .titled(
        "barang",
        teks!("barang atau jasa", "goods or services"),
        J::Teks,
    )
    .column("satuan", J::Teks)
    .titled("diperlukan", teks!("diperlukan", "required"), J::Angka)
    .titled("tersedia", teks!("tersedia", "available"), J::Angka)
    .titled("kurang", teks!("kurang", "missing"), J::Angka)
    .titled(
        "satuan_biaya",
        teks!("satuan biaya", "unit cost"),
        J::Rupiah,
    )
    .titled("kebutuhan", teks!("kebutuhan", "need"), J::Rupiah)
    .column("alasan", J::Teks);
    for row in rows {
        let of = row.baris;
        let count = |c: &Option<_>| Nilai::from(crate::analysis::targets::number_in(c.as_ref()));
        table.push(vec![
            of.jenis_pelayanan.clone().into(),
            row.tahun.into(),
            of.barang.clone().into(),
            of.satuan.clone().into(),
            count(&of.diperlukan),
            count(&of.tersedia),
            row.kurang.into(),
            crate::analysis::budget::printed(of.satuan_biaya.as_ref()).into(),
            row.kebutuhan.into(),
            reason(row.kebutuhan.as_ref().err()),
        ]);
    }
    table
}

/// `bidang, jenis_pelayanan, kode, tahun, pagu, rp_realisasi, serapan, bagian, alasan`: services that share a kegiatan in one row, `kode`
/// what pays for them, `bagian` the share of the pagu of the plan; the last rows are all services together.
///
/// ```
/// use renstra_core::{Renstra, table::spm_spending_table};
/// let matrix = "tingkat,kode,uraian,rp_2024\nprogram,1.06.06,P,40\nkegiatan,1.06.06.2.01,K,40\n";
/// let plan = Renstra::read([("rencana", "kunci,nilai\ntingkat_daerah,kota\n"), ("program-pendanaan", matrix)])?;
/// let table = spm_spending_table(&plan.spm_spending());
/// assert_eq!(table.get(table.baris.len() - 1, "pagu").unwrap().plain().unwrap(), "40");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn spm_spending_table(rows: &[SpmSpendingRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Rekapitulasi belanja menurut layanan SPM (rupiah)",
        "Spending by SPM service (rupiah)"
    ))
    .titled("bidang", teks!("bidang urusan", "bidang urusan"), J::Teks)
    .column("jenis_pelayanan", J::Teks)
    .column("kode", J::Teks)
    .column("tahun", J::Tahun)
    .column("pagu", J::Rupiah)
    .titled("rp_realisasi", teks!("realisasi", "realised"), J::Rupiah)
    .column("serapan", J::Persen)
    .titled(
        "bagian",
        teks!("bagian pagu rencana", "share of the pagu"),
        J::Persen,
    )
    .column("alasan", J::Teks);
    for row in rows {
        let names: Vec<&str> = row.layanan.iter().map(|s| s.nama).collect();
        let codes: Vec<&str> = row.simpul.iter().map(|n| n.jalur.as_str()).collect();
        let bidang = row.layanan.first().map(|s| s.urusan.bidang());
        let (bidang, name): (Nilai, Nilai) = match row.jumlah {
            true => (
                Nilai::Kosong,
                Nilai::Kata("jumlah", teks!("semua layanan SPM", "all SPM services")),
            ),
            false => (bidang.map(str::to_owned).into(), names.join("; ").into()),
        };
        let why = match row.simpul.is_empty() {
            true => Nilai::Kalimat(teks!(
                "tidak ada kegiatan atau sub kegiatan untuk layanan ini",
                "no kegiatan or sub kegiatan is for this service"
            )),
            false => reason(row.pagu.as_ref().err()),
        };
        let shown = if row.jumlah {
            String::new()
        } else {
            codes.join("; ")
        };
        table.push(vec![
            bidang,
            name,
            shown.into(),
            row.tahun.into(),
            row.pagu.into(),
            row.rp_realisasi.into(),
            row.serapan.clone().into(),
            row.bagian.clone().into(),
            why,
        ]);
        if let (false, [only]) = (row.jumlah, row.simpul.as_slice()) {
            table.figure("pagu", Figur::Pagu(only.jalur.clone()).at(Some(row.tahun)));
        }
    }
    table
}
