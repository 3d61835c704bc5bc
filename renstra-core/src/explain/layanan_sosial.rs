//! Social assistance and response times: shares, medians and sums over the rows of a year.

use super::Explainer;
use super::penjelasan::Penjelasan;
use super::step::Step;
use crate::analysis::response::standard_of;
use crate::analysis::targets::number_in;
use crate::analysis::{AssistanceRow, ResponseRow};
use crate::model::figur::{Figur, UkuranBantuan, UkuranTanggap};
use crate::model::{BarisBantuan, Kejadian, Renstra};
use crate::peraturan::inpres_4_2025::DTSEN;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::{Nilai, Sel, Tahun, Target, Teks};

impl Explainer<'_> {
    /// A figure of the social assistance of a year: to those that a unit counts, or to the first that are counted.
    pub(super) fn explain_bantuan(
        &self,
        satuan: Option<&str>,
        ukuran: UkuranBantuan,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let rows = self.plan.social_assistance();
        let is_it = |r: &&AssistanceRow<'_>| {
            let own = r.satuan.map(|s| lower(s.as_str()));
            r.tahun == tahun && (satuan.is_none() || own.as_deref() == satuan)
        };
        let row = rows.iter().find(is_it)?;
        row.explained().find(|u| *u == ukuran)?;
        Some(assistance(row, ukuran))
    }

    /// A figure of the response times of a year, by the standards that the table prints.
    pub(super) fn explain_tanggap(
        &self,
        ukuran: UkuranTanggap,
        tahun: Tahun,
    ) -> Option<Penjelasan> {
        let rows = self.plan.response_times(None);
        let row = rows.iter().find(|r| r.tahun == tahun)?;
        row.explained().find(|u| *u == ukuran)?;
        let events: Vec<&Kejadian> = { self.plan.kejadian.iter() }
            .filter(|e| e.tahun == Some(tahun))
            .collect();
        Some(response(self.plan, row, &events, ukuran))
    }
}

fn leaf(title: Teks, cell: Option<&Sel<Target>>) -> Penjelasan {
    Penjelasan::cell(title, cell, number_in(cell).into())
}

fn assistance(row: &AssistanceRow<'_>, ukuran: UkuranBantuan) -> Penjelasan {
    let year = row.tahun;
    let unit = row.satuan.map(|s| format!(" ({s})")).unwrap_or_default();
    let each = |title: Teks, step: Step, cell: fn(&BarisBantuan) -> Option<&Sel<Target>>| {
        let parts = row.program.iter().filter_map(|p| {
            let cell = cell(p)?;
            (number_in(Some(cell)).is_ok() || cell.is_broken())
                .then(|| leaf(Teks::same(&p.program), Some(cell)))
        });
        Penjelasan::computed(title, step, parts.collect())
    };
    let first =
        |title: Teks, all: &[&BarisBantuan], cell: fn(&BarisBantuan) -> Option<&Sel<Target>>| {
            let mut cells = all.iter().filter_map(|p| cell(p));
            let printed = cells.find(|c| c.missing().is_none());
            leaf(title, printed)
        };
    let recipients = || {
        let all = each(
            teks!("Penerima setiap program", "Recipients of each programme"),
            Step::JumlahAngka,
            |p| p.penerima.as_ref(),
        );
        let twice = each(
            teks!(
                "Yang juga tercatat pada program lain",
                "Those who stand in another programme too"
            ),
            Step::JumlahAngka,
            |p| p.juga_penerima.as_ref(),
        );
        let title = teks!(
            "Penerima bantuan {year}{unit}",
            "Recipients of help {year}{unit}"
        );
        let parts = match twice.bagian.is_empty() {
            true => {
                return Penjelasan {
                    judul: title,
                    ..all
                };
            }
            false => vec![all, twice],
        };
        Penjelasan::computed(title, Step::Selisih, parts).remark(teks!(
            "setiap penerima dihitung satu kali",
            "each recipient is counted once"
        ))
    };
    let key = |of: Penjelasan, u: UkuranBantuan| of.key(row.figur(u));
    let recipients = || key(recipients(), UkuranBantuan::Penerima);
    let cover = || {
        let poor = first(
            teks!("Warga miskin {year}{unit}", "The poor {year}{unit}"),
            &row.program,
            |p| p.sasaran.as_ref(),
        );
        let title = teks!(
            "Cakupan bantuan sosial {year}{unit}",
            "Cover of social assistance {year}{unit}"
        );
        let found = Penjelasan::computed(title, Step::Bagi, vec![recipients(), poor]);
        key(found, UkuranBantuan::Cakupan)
    };
    let amount = || {
        let parts = row.program.iter().map(|p| {
            let cell = p.nilai.as_ref();
            let value = crate::analysis::budget::printed(cell);
            Penjelasan::cell(Teks::same(&p.program), cell, value.into())
        });
        let title = teks!("Nilai bantuan {year}{unit}", "Amount of help {year}{unit}");
        let found = Penjelasan::computed(title, Step::JumlahLengkap, parts.collect());
        key(found, UkuranBantuan::Nilai)
    };
    match ukuran {
        UkuranBantuan::Penerima => recipients(),
        UkuranBantuan::Cakupan => cover(),
        UkuranBantuan::Nilai => amount(),
        UkuranBantuan::NilaiPerPenerima => {
            let title = teks!(
                "Nilai bantuan setiap penerima {year}{unit} (rupiah)",
                "Help for each recipient {year}{unit} (rupiah)"
            );
            key(
                Penjelasan::computed(title, Step::Per, vec![amount(), recipients()]),
                ukuran,
            )
        }
        UkuranBantuan::Capaian => {
            let cell = row
                .program
                .iter()
                .find_map(|p| p.target_cakupan.as_ref().filter(|c| c.value().is_some()));
            let title = teks!(
                "Target cakupan {year}{unit}",
                "Target of the cover {year}{unit}"
            );
            let target = Penjelasan::cell(title, cell, row.target.clone().into());
            let title = teks!(
                "Capaian target cakupan {year}{unit}",
                "Achievement of the target of the cover {year}{unit}"
            );
            key(
                Penjelasan::computed(title, Step::Bagi, vec![cover(), target]),
                ukuran,
            )
        }
        UkuranBantuan::Pemutakhiran => {
            let done = first(
                teks!("Pemutakhiran data {year}", "Updates of the data {year}"),
                &row.setahun,
                |p| p.pemutakhiran.as_ref(),
            );
            let title = teks!("Pemutakhiran yang wajib {year}", "Updates due {year}");
            let mut due = first(title.clone(), &row.setahun, |p| {
                p.pemutakhiran_wajib.as_ref()
            });
            if due.tempat.is_none() {
                due = Penjelasan::printed(title, None, row.pemutakhiran_wajib.into()).basis(DTSEN);
            }
            let title = teks!(
                "Pemutakhiran data yang terlaksana {year}",
                "Share of the updates done {year}"
            );
            key(
                Penjelasan::computed(title, Step::Bagi, vec![done, due]),
                ukuran,
            )
        }
    }
}

/// The response time of an event, where it is printed or by its times.
fn time(plan: &Renstra, event: &Kejadian) -> Penjelasan {
    let row = event.tempat.baris().unwrap_or_default();
    let title = teks!(
        "Waktu tanggap, baris {row} (menit)",
        "Response time, row {row} (minutes)"
    );
    let value = Nilai::from(event.waktu());
    if let Some(cell) = event.menit.as_ref().filter(|c| !c.tercetak.is_empty()) {
        return Penjelasan::cell(title, Some(cell), value);
    }
    let [from, to] = ["dilaporkan", "ditolong"].map(|c| event.tempat.in_column(c));
    let reported = plan.text_at(&from).unwrap_or_default();
    let helped = plan.text_at(&to).map(|text| (to, text));
    Penjelasan::printed(title, helped, value).remark(teks!(
        "sejak dilaporkan: {reported}",
        "since the report: {reported}"
    ))
}

fn response(
    plan: &Renstra,
    row: &ResponseRow<'_>,
    events: &[&Kejadian],
    ukuran: UkuranTanggap,
) -> Penjelasan {
    let year = row.tahun;
    let timed = || events.iter().filter(|e| e.waktu().is_ok());
    let within = || {
        let parts = timed().filter_map(|e| {
            let row = e.tempat.baris().unwrap_or_default();
            let standard = standard_of(e, None)?;
            let title = teks!(
                "Standar, baris {row} (menit)",
                "Standard, row {row} (minutes)"
            );
            let standard = Penjelasan::cell(title, e.standar.as_ref(), standard.into());
            Some([time(plan, e), standard])
        });
        let title = teks!(
            "Kejadian yang ditangani dalam standar {year}",
            "Events within the standard {year}"
        );
        let found = Penjelasan::computed(title, Step::DalamStandar, parts.flatten().collect());
        found.key(Figur::Tanggap(UkuranTanggap::DalamStandar).at(Some(year)))
    };
    let all = |title: Teks, step: Step| {
        let found = Penjelasan::computed(title, step, timed().map(|e| time(plan, e)).collect());
        found.key(Figur::Tanggap(ukuran).at(Some(year)))
    };
    match ukuran {
        UkuranTanggap::DalamStandar => within(),
        UkuranTanggap::Median => all(
            teks!(
                "Median waktu tanggap {year} (menit)",
                "Median of the response times {year} (minutes)"
            ),
            Step::Median,
        ),
        UkuranTanggap::Terlama => all(
            teks!(
                "Waktu tanggap terlama {year} (menit)",
                "Slowest response {year} (minutes)"
            ),
            Step::Terbesar,
        ),
        UkuranTanggap::Capaian => {
            let title = teks!(
                "Target dalam standar {year}",
                "Target of the share within the standard {year}"
            );
            let target = Penjelasan::cell(title, row.sel_target, row.target.clone().into());
            let title = teks!(
                "Capaian target waktu tanggap {year}",
                "Achievement of the target of response {year}"
            );
            let found = Penjelasan::computed(title, Step::Bagi, vec![within(), target]);
            found.key(Figur::Tanggap(ukuran).at(Some(year)))
        }
    }
}
