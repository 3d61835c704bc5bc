//! Derived indicators as tables: as the plan declares them, and as they are proposed.

use super::model::{JenisKolom as J, Table};
use crate::analysis::{DeclaredRow, DeclaredYear, MeanProposal};
use crate::model::figur::Figur;
use crate::value::Nilai;
use crate::value::bahasa::teks;

/// `jalur, indikator, pernyataan, cara, tahun, tercetak, dihitung, cocok, alasan`: what the plan declares to follow
/// from others, what is printed, what follows, and whether they agree as rounded in print. A declaration that
/// names indicators which the plan does not have is one row; its reason names them.
///
/// ```
/// use renstra_core::{Bahasa, Renstra, declared_table};
/// let plan = "kunci,nilai\nturunan,sasaran-1 = rata_rata(1.06.02; 1.06.04)\n";
/// let matrix = "tingkat,kode,uraian,indikator,satuan,target_2024,rp_2024\n\
///               sasaran,,S,Cakupan,Persen,80,\n\
///               program,1.06.02,P,Terlayani,Persen,90,10\n\
///               program,1.06.04,Q,Terlayani,Persen,71,10\n";
/// let plan = Renstra::read([("rencana.csv", plan), ("tabel-6.1-program-pendanaan.csv", matrix)])?;
/// let table = declared_table(&plan.declared());
/// let cell = |key| table.get(0, key).unwrap().plain().unwrap();
/// assert_eq!((cell("tercetak"), cell("dihitung"), cell("cocok")), ("80".into(), "80.5".into(), "tidak".into()));
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn declared_table(rows: &[DeclaredRow<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Indikator turunan (dinyatakan oleh rencana)",
        "Derived indicators (declared by the plan)"
    ))
    .column("jalur", J::Teks)
    .column("indikator", J::Teks)
    .column("pernyataan", J::Teks)
    .column("cara", J::Teks)
    .column("tahun", J::Tahun)
    .column("tercetak", J::Angka)
    .column("dihitung", J::Angka)
    .column("cocok", J::Teks)
    .column("alasan", J::Teks)
    .column("kunci", J::Teks);
    for row in rows {
        if row.tahun.is_empty() {
            table.push(declared(row, None));
        }
        for year in &row.tahun {
            table.push(declared(row, Some(year)));
            if let Some(kunci) = &row.kunci {
                table.figure(
                    "dihitung",
                    Figur::Turunan(kunci.clone()).at(Some(year.tahun)),
                );
            }
        }
    }
    table
}

fn declared(row: &DeclaredRow<'_>, year: Option<&DeclaredYear>) -> Vec<Nilai> {
    let rule = row.deklarasi;
    let unknown = || match row.tak_dikenal.as_slice() {
        [] => None,
        keys => {
            let keys = keys.join(", ");
            Some(teks!(
                "tidak ada dalam rencana: {keys}",
                "not in the plan: {keys}"
            ))
        }
    };
    let reason = match year.map(|y| &y.dihitung) {
        Some(Err(reason)) => Some(reason.teks()),
        Some(Ok(_)) => None,
        None => unknown(),
    };
    vec![
        rule.jalur.clone().into(),
        row.indikator.map(|i| i.nama.clone()).into(),
        rule.tercetak.clone().into(),
        Nilai::Kata(rule.cara.nama(), rule.cara.teks()),
        year.map_or(Nilai::Kosong, |y| Nilai::Tahun(y.tahun)),
        year.and_then(|y| y.tercetak)
            .map_or(Nilai::Kosong, |(n, _)| Nilai::Angka(n)),
        year.map_or(Nilai::Kosong, |y| match &y.dihitung {
            Ok(exact) => Nilai::Rasio(exact.clone()),
            Err(reason) => Nilai::TakTerdefinisi(*reason),
        }),
        year.and_then(|y| y.cocok).map_or(Nilai::Kosong, yes_or_no),
        reason.map(Nilai::Kalimat).into(),
        row.kunci
            .as_ref()
            .map(|k| Figur::Turunan(k.clone()).to_string())
            .into(),
    ]
}

fn yes_or_no(agrees: bool) -> Nilai {
    match agrees {
        true => Nilai::Kata("ya", teks!("ya", "yes")),
        false => Nilai::Kata("tidak", teks!("tidak", "no")),
    }
}

/// `jalur, indikator, jumlah_program, tahun, tercetak, dihitung, cocok`: sasaran whose indicator is proposed to be
/// the mean of its programmes.
pub fn proposals_table(all: &[MeanProposal<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Indikator turunan (usulan): rata-rata indikator pertama setiap program",
        "Derived indicators (proposed): mean of the first indicator of each programme"
    ))
    .column("jalur", J::Teks)
    .column("indikator", J::Teks)
    .column("jumlah_program", J::Angka)
    .column("tahun", J::Tahun)
    .column("tercetak", J::Angka)
    .column("dihitung", J::Angka)
    .column("cocok", J::Teks)
    .column("kunci", J::Teks);
    for proposal in all {
        let figur = Figur::Turunan(proposal.kunci());
        for year in &proposal.tahun {
            table.push(vec![
                proposal.kunci().to_string().into(),
                proposal.indikator.nama.clone().into(),
                proposal.program.len().into(),
                year.tahun.into(),
                Nilai::Angka(year.tercetak.0),
                Nilai::Rasio(year.dihitung.clone()),
                yes_or_no(year.cocok),
                figur.to_string().into(),
            ]);
            table.figure("dihitung", figur.clone().at(Some(year.tahun)));
        }
    }
    table
}
