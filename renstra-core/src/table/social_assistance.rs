//! Social assistance as a table.

use super::model::{JenisKolom as J, Table};
use super::views::reason;
use crate::analysis::AssistanceRow;
use crate::value::Nilai;
use crate::value::bahasa::teks;

/// `tahun, satuan, sasaran, penerima, cakupan, target, capaian, nilai, nilai_per_penerima, pemutakhiran, pemutakhiran_wajib,
/// pemutakhiran_terlaksana, program, alasan, kunci`: who receives help is counted once; the reason is that of a missing cover.
///
/// ```
/// use renstra_core::{Renstra, table::assistance_table};
/// let plan = Renstra::read([("bantuan-sosial", "tahun,program,satuan,sasaran,penerima\n2024,PKH,KK,200,150\n")])?;
/// let table = assistance_table(&plan.social_assistance());
/// assert_eq!(table.get(0, "cakupan").unwrap().plain().unwrap(), "75");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn assistance_table(rows: &[AssistanceRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Cakupan bantuan sosial (rupiah setahun)",
        "Cover of social assistance (rupiah a year)"
    ))
    .column("tahun", J::Tahun)
    .column("satuan", J::Teks)
    .column("sasaran", J::Angka)
    .column("penerima", J::Angka)
    .titled("cakupan", teks!("cakupan", "cover"), J::Persen)
    .column("target", J::Persen)
    .titled("capaian", teks!("capaian", "achievement"), J::Persen)
    .titled("nilai", teks!("nilai", "amount"), J::Rupiah)
    .column("nilai_per_penerima", J::Angka)
    .column("pemutakhiran", J::Angka)
    .column("pemutakhiran_wajib", J::Angka)
    .column("pemutakhiran_terlaksana", J::Persen)
    .column("program", J::Teks)
    .column("alasan", J::Teks)
    .column("kunci", J::Teks);
    for row in rows {
        let programmes: Vec<&str> = row.program.iter().map(|p| p.program.as_str()).collect();
        let why = match row.overlap_is_open() {
            true => Nilai::Kalimat(teks!(
                "tidak dinyatakan berapa penerima yang tercatat pada lebih dari satu program",
                "it is not said how many recipients stand in more than one programme"
            )),
            false => reason(row.cakupan.as_ref().err()),
        };
        let key = row.figur(crate::model::figur::UkuranBantuan::Cakupan);
        table.push(vec![
            row.tahun.into(),
            row.satuan.map(|s| s.as_str().to_owned()).into(),
            row.sasaran.into(),
            row.penerima.into(),
            row.cakupan.clone().into(),
            row.target.clone().into(),
            row.capaian.clone().into(),
            row.nilai.into(),
            { row.nilai_per_penerima.clone() }.map_or_else(Nilai::TakTerdefinisi, Nilai::Rasio),
            row.pemutakhiran.into(),
            row.pemutakhiran_wajib.into(),
            row.pemutakhiran_terlaksana.clone().into(),
            programmes.join("; ").into(),
            why,
            key.figur.to_string().into(),
        ]);
        for ukuran in row.explained() {
            table.figure(ukuran.kolom(), row.figur(ukuran));
        }
    }
    table
}
