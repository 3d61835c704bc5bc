//! Columns of an evaluation form: as printed, and computed.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::evaluation::{AngkaFormulir, form_basis};
use crate::analysis::{EvaluationRow, OpsiKemajuan};
use crate::model::SifatIndikator;
use crate::model::figur::{KunciIndikator, UkuranEvaluasi as U};
use crate::rules::OpsiCapaian;
use crate::value::bahasa::teks;
use crate::value::{Nilai, Tahun, Teks};

impl Explainer<'_> {
    /// True if a row of an evaluation form has this key.
    pub(super) fn is_form_key(&self, jalur: &str) -> bool {
        self.plan
            .evaluation()
            .iter()
            .any(|r| r.kunci.jalur == jalur)
    }

    /// A column of a row of an evaluation form; none where it has no value.
    pub(super) fn explain_evaluasi(
        &self,
        of: &KunciIndikator,
        ukuran: U,
        uang: bool,
        tahun: Option<Tahun>,
    ) -> Option<Penjelasan> {
        let rows = self.plan.evaluation();
        let is_it =
            |r: &&EvaluationRow<'_>| r.kunci == *of && r.uang == uang && r.baris.tahun == tahun;
        let row = rows.iter().find(is_it)?;
        let opsi = OpsiKemajuan::of(self.plan);
        let mut columns = row.columns(&opsi).into_iter();
        let (_, value) = columns.find(|(u, _)| *u == ukuran)?;
        value.plain().map(|_| column(row, ukuran, &opsi))
    }
}

fn column(row: &EvaluationRow<'_>, ukuran: U, opsi: &OpsiKemajuan) -> Penjelasan {
    let title = title(row, ukuran);
    let found = match ukuran {
        U::Realisasi => year(row, title),
        U::SampaiTahunIni => up_to_now(row, title, opsi),
        U::Capaian => achieved(row, title, [U::Realisasi, U::Target], opsi),
        U::TingkatCapaian => achieved(row, title, [U::SampaiTahunIni, U::TargetAkhir], opsi),
        _ => match row.printed(ukuran) {
            Some(Ok(cell)) => printed(title, cell),
            Some(Err(reason)) => Penjelasan::printed(title, None, Nilai::TakTerdefinisi(reason)),
            None => Penjelasan::printed(title, None, Nilai::Kosong),
        },
    };
    found.key(row.figur(ukuran))
}

fn printed(title: Teks, cell: AngkaFormulir<'_>) -> Penjelasan {
    let at = (cell.tempat.clone(), cell.tercetak.to_owned());
    Penjelasan::printed(title, Some(at), Nilai::Angka(cell.angka))
}

/// The year from its quarters, otherwise as printed.
fn year(row: &EvaluationRow<'_>, title: Teks) -> Penjelasan {
    if row.year_of_quarters().is_err() {
        return match row.realisasi {
            Some(Ok(cell)) => printed(title, cell),
            _ => Penjelasan::computed(title, Step::TanpaCara, Vec::new()),
        };
    }
    let quarters = [U::Triwulan1, U::Triwulan2, U::Triwulan3, U::Triwulan4];
    let known = quarters
        .iter()
        .filter_map(|u| Some((*u, row.printed(*u)?.ok()?)));
    let mut leaves: Vec<Penjelasan> = known
        .map(|(u, cell)| printed(self::title(row, u), cell).key(row.figur(u)))
        .collect();
    let way = match row.akumulasi {
        Some(way) => way.teks(),
        None => teks!(
            "akumulasinya tidak dinyatakan, dan setiap cara memberi angka yang sama",
            "no accumulation is declared, and every way gives the same figure"
        ),
    };
    let adds = row.akumulasi == Some(SifatIndikator::Inkremental) && leaves.len() > 1;
    match leaves.pop() {
        Some(last) if !adds => Penjelasan {
            judul: title,
            ..last
        },
        last => {
            leaves.extend(last);
            Penjelasan::computed(title, Step::Akumulasi, leaves).rule("akumulasi", None)
        }
    }
    .remark(way)
}

/// What was reached up to this year.
fn up_to_now(row: &EvaluationRow<'_>, title: Teks, opsi: &OpsiKemajuan) -> Penjelasan {
    let known = |u: U| {
        let found = column(row, u, opsi);
        found.nilai.plain().map(|_| found)
    };
    let next = known(U::TargetBerikut);
    if row.years() == Some(SifatIndikator::Inkremental) {
        let earlier = row.tahun_lain.iter().filter_map(|c| c.ok());
        let earlier = earlier.map(|c| printed(self::title(row, U::SampaiTahunLalu), c));
        let parts = known(U::SampaiTahunLalu).into_iter().chain(earlier);
        let parts = parts.chain(known(U::Realisasi)).chain(next);
        return Penjelasan::computed(title, Step::JumlahAngka, parts.collect());
    }
    let is_only = row.sampai_tahun_lalu.is_none() && row.tahun_lain.is_empty();
    let why = match next.is_none() && is_only {
        true => teks!(
            "yang dicapai sampai tahun lalu tidak tercetak",
            "what was reached up to last year is not printed"
        ),
        false => teks!(
            "angka tahun terakhir yang berlaku, tidak ditambah tahun sebelumnya",
            "the figure of the last year holds, those before it are not added"
        ),
    };
    let own = next.unwrap_or_else(|| year(row, title.clone()));
    Penjelasan {
        judul: title,
        ..own
    }
    .remark(why)
}

fn achieved(row: &EvaluationRow<'_>, title: Teks, of: [U; 2], opsi: &OpsiKemajuan) -> Penjelasan {
    let formula = OpsiCapaian {
        rumus: opsi.of_form(row.polaritas, None).rumus,
        ..OpsiCapaian::default()
    };
    let parts = of.map(|u| column(row, u, opsi));
    Penjelasan::computed(title, Step::Capaian(formula), parts.into())
        .rule("evaluasi_renja", Some(form_basis(row.baris.tempat.tabel())))
}

fn title(row: &EvaluationRow<'_>, ukuran: U) -> Teks {
    let what = match ukuran {
        U::TargetAkhir => teks!("Target akhir periode", "Target at the end of the period"),
        U::SampaiTahunLalu => teks!("Realisasi sampai tahun lalu", "Reached up to last year"),
        U::Target => teks!("Target", "Target"),
        U::Triwulan1 => teks!("Realisasi triwulan 1", "Reached in quarter 1"),
        U::Triwulan2 => teks!("Realisasi triwulan 2", "Reached in quarter 2"),
        U::Triwulan3 => teks!("Realisasi triwulan 3", "Reached in quarter 3"),
        U::Triwulan4 => teks!("Realisasi triwulan 4", "Reached in quarter 4"),
        U::Realisasi => teks!("Realisasi", "Reached"),
        U::Capaian => teks!("Capaian", "Achievement"),
        U::TargetBerikut => teks!("Target tahun berikutnya", "Target of the next year"),
        U::SampaiTahunIni => teks!("Realisasi sampai tahun ini", "Reached up to this year"),
        U::TingkatCapaian => teks!(
            "Tingkat capaian target akhir",
            "Share of the target at the end"
        ),
    };
    let year = row
        .baris
        .tahun
        .map_or_else(String::new, |y| format!(" {y}"));
    let (name, Teks { id, en }) = (row.nama(), what);
    let rp = if row.uang { " (Rp)" } else { "" };
    teks!("{id}{year}{rp}: {name}", "{en}{year}{rp}: {name}")
}
