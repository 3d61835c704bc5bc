//! Evaluation forms and quarters as tables.

use super::model::{JenisKolom as J, Table};
use super::progress::achieved;
use super::views::{reason, target_cell};
use crate::analysis::{EvaluationRow, OpsiKemajuan, QuarterRow};
use crate::model::figur::UkuranEvaluasi as U;
use crate::value::Nilai;
use crate::value::bahasa::teks;

/// `formulir, kode, uraian, besaran, satuan, tahun, target_akhir, sampai_tahun_lalu, target, triwulan_1` to `triwulan_4`, `realisasi, capaian,
/// target_berikut, sampai_tahun_ini, tingkat_capaian, alasan, kunci`: the columns of form E.81, `realisasi` and those behind it computed; the reason is that
/// of a missing share of the end. `besaran` is `kinerja` or `keuangan` (rupiah); `kunci` is the key of the last column that has a value.
///
/// ```
/// use renstra_core::{OpsiKemajuan, Renstra, table::evaluation_table};
/// let form = "kode,tahun,rp_target_akhir,rp_sampai_tahun_lalu,rp_target,rp_realisasi_tw_1\n1.06.02,2024,1000,300,200,150\n";
/// let plan = Renstra::read([("evaluasi-renja", form)])?;
/// let table = evaluation_table(&plan.evaluation(), &OpsiKemajuan::default());
/// assert_eq!(table.get(0, "capaian").unwrap().plain().unwrap(), "75");
/// assert_eq!(table.get(0, "tingkat_capaian").unwrap().plain().unwrap(), "45");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn evaluation_table(rows: &[EvaluationRow<'_>], opsi: &OpsiKemajuan) -> Table {
    let mut table = Table::new(teks!(
        "Formulir evaluasi, kolom hitungannya dihitung kembali",
        "Evaluation forms, their computed columns recomputed"
    ))
    .column("formulir", J::Teks)
    .column("kode", J::Teks)
    .column("uraian", J::Teks)
    .column("besaran", J::Teks)
    .column("satuan", J::Teks)
    .column("tahun", J::Tahun)
    .column("target_akhir", J::Angka)
    .column("sampai_tahun_lalu", J::Angka)
    .column("target", J::Angka)
    .column("triwulan_1", J::Angka)
    .column("triwulan_2", J::Angka)
    .column("triwulan_3", J::Angka)
    .column("triwulan_4", J::Angka)
    .column("realisasi", J::Angka)
    .titled("capaian", teks!("capaian", "achievement"), J::Persen)
    .column("target_berikut", J::Angka)
    .column("sampai_tahun_ini", J::Angka)
    .column("tingkat_capaian", J::Persen)
    .column("alasan", J::Teks)
    .column("kunci", J::Teks);
    for row in rows {
        let columns = row.columns(opsi);
        let (word, unit) = match row.uang {
            true => (
                Nilai::Kata("keuangan", teks!("keuangan", "money")),
                Some("Rp".to_owned()),
            ),
            false => (
                Nilai::Kata("kinerja", teks!("kinerja", "performance")),
                row.satuan.map(|s| s.as_str().to_owned()),
            ),
        };
        let mut cells: Vec<Nilai> = vec![
            row.formulir().into(),
            row.baris.kode.clone().into(),
            row.nama().into(),
            word,
            unit.into(),
            row.baris.tahun.map(Nilai::Tahun).into(),
        ];
        let known = |(ukuran, value): &(U, Nilai)| value.plain().map(|_| *ukuran);
        let all: Vec<U> = columns.iter().filter_map(known).collect();
        let last = columns.last().and_then(|(_, value)| match value {
            Nilai::TakTerdefinisi(why) => Some(why),
            _ => None,
        });
        let why = reason(last);
        cells.extend(columns.iter().map(|(_, value)| value.clone()));
        let key = all.last().map(|u| row.figur(*u).figur.to_string());
        cells.extend([why, key.into()]);
        table.push(cells);
        for ukuran in all {
            table.figure(ukuran.nama(), row.figur(ukuran));
        }
    }
    table
}

/// `jalur, indikator, satuan, tahun, masa, target_masa, realisasi, capaian_masa, sampai_masa, target, capaian_sampai_masa, alasan, kunci`: what
/// each quarter or month reached beside its target, and the year so far beside that of the year; the reason is that of a missing
/// achievement of the year.
///
/// ```
/// use renstra_core::{OpsiKemajuan, Renstra, table::quarters_table};
/// let matrix = "tingkat,kode,uraian,indikator,akumulasi,target_2024,rp_2024\nprogram,1.06.02,P,Jumlah kali,inkremental,8,1\n";
/// let progress = "kode,tahun,triwulan,realisasi\n1.06.02,2024,1,2\n";
/// let plan = Renstra::read([("tabel-6.1-program-pendanaan", matrix), ("tabel-realisasi", progress)])?;
/// let table = quarters_table(&plan.quarters(&OpsiKemajuan::default()));
/// assert_eq!(table.get(0, "capaian_sampai_masa").unwrap().plain().unwrap(), "25");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn quarters_table(rows: &[QuarterRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Capaian menurut triwulan dan bulan",
        "Achievement by quarter and month"
    ))
    .column("jalur", J::Teks)
    .column("indikator", J::Teks)
    .column("satuan", J::Teks)
    .column("tahun", J::Tahun)
    .titled("masa", teks!("masa", "period"), J::Teks)
    .column("target_masa", J::Angka)
    .column("realisasi", J::Angka)
    .column("capaian_masa", J::Persen)
    .column("sampai_masa", J::Angka)
    .column("target", J::Angka)
    .column("capaian_sampai_masa", J::Persen)
    .column("alasan", J::Teks)
    .column("kunci", J::Teks);
    for row in rows {
        let i = row.indikator;
        let cell = |c: &crate::value::Sel<crate::value::Target>| {
            target_cell(Some((c.value(), c.tercetak.as_str())))
        };
        table.push(vec![
            row.simpul.jalur.as_str().into(),
            i.nama.as_str().into(),
            i.satuan.as_ref().map(|s| s.as_str().to_owned()).into(),
            row.tahun.into(),
            Nilai::Kalimat(row.masa.teks()),
            row.target.map(cell).into(),
            cell(row.realisasi),
            achieved(&row.capaian),
            row.sampai_masa.into(),
            i.target_of(row.tahun).map(cell).into(),
            row.capaian_tahun.clone().into(),
            reason(row.capaian_tahun.as_ref().err()),
            row.figur().figur.to_string().into(),
        ]);
        if i.target_of(row.tahun).is_some() {
            table.figure("target", row.figur());
        }
    }
    table
}
