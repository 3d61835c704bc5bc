//! The tables of a plan: views of its typed results.

use super::model::{JenisKolom as J, Table};
use crate::analysis::serapan::sum_of_the_lines;
use crate::analysis::{Absorption, Budget, CoverageRow, IndicatorRow};
use crate::check::{Diterima, Hitungan, Temuan};
use crate::model::Renstra;
use crate::model::figur::{Figur, FigurId, UkuranIndikator, UkuranSerapan, UkuranSpm};
use crate::ordered::Set;
use crate::rules::sakip::predicate_of;
use crate::value::bahasa::teks;
use crate::value::number::missing_kind;
use crate::value::{JenisNilai, Nilai, Tahun, TakTerdefinisi, Target, Teks, document_fields};

impl Budget {
    /// `tingkat, kode, uraian`, one column a year, `jumlah, kunci, induk`; `induk` is the key of the row above, that of the
    /// whole plan (`total`) for the topmost ones.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let table = plan.budget().table();
    /// let cell = |row, kunci| table.get(row, kunci).and_then(|c| c.plain());
    /// assert_eq!((cell(0, "kunci").as_deref(), cell(0, "induk").as_deref()), (Some("tujuan-1"), Some("total")));
    /// assert_eq!(cell(1, "induk"), cell(0, "kunci"));
    /// assert_eq!(cell(table.baris.len() - 1, "induk"), None);
    /// ```
    pub fn table(&self) -> Table {
        let mut table = Table::new(teks!("Pagu (rupiah)", "Budget (rupiah)"))
            .column("tingkat", J::Teks)
            .column("kode", J::Teks)
            .column("uraian", J::Teks);
        for year in &self.tahun {
            table = table.column(&year.to_string(), J::Rupiah);
        }
        table = table
            .column("jumlah", J::Rupiah)
            .column("kunci", J::Teks)
            .column("induk", J::Teks);
        for row in self.rows() {
            let mut cells: Vec<Nilai> = vec![
                row.tingkat.clone().into(),
                row.kode.map(|k| k.to_string()).into(),
                row.nama(),
            ];
            cells.extend(row.per_tahun.iter().map(|v| Nilai::from(*v)));
            cells.push(row.jumlah.into());
            cells.push(row.jalur.clone().into());
            cells.push(row.induk.clone().into());
            table.push(cells);
            if let Some(jalur) = &row.jalur {
                let figur = Figur::Pagu(jalur.clone());
                for year in &self.tahun {
                    table.figure(&year.to_string(), figur.clone().at(Some(*year)));
                }
                table.figure("jumlah", figur.at(None));
            }
        }
        table
    }
}

impl Absorption {
    /// `uraian, tahun, anggaran, realisasi, sisa, serapan, pertumbuhan_anggaran,
    /// pertumbuhan_realisasi, kosong, kunci`; the growth stands in the row of all years (without a year);
    /// `kosong` counts the empty cells that a sum leaves out.
    pub fn table(&self) -> Table {
        let mut table = Table::new(teks!("Anggaran dan realisasi", "Budget and realisation"))
            .column("uraian", J::Teks)
            .column("tahun", J::Tahun)
            .column("anggaran", J::Rupiah)
            .column("realisasi", J::Rupiah)
            .column("sisa", J::Rupiah)
            .column("serapan", J::Persen)
            .column("pertumbuhan_anggaran", J::Persen)
            .column("pertumbuhan_realisasi", J::Persen)
            .column("kosong", J::Angka)
            .column("kunci", J::Teks);
        for row in self.rows() {
            let growth = self.growth(row.garis).filter(|_| row.tahun.is_none());
            let (a, r) = match growth {
                Some(g) => (g.anggaran.clone().into(), g.realisasi.clone().into()),
                None => (Nilai::Kosong, Nilai::Kosong),
            };
            let name = match row.garis {
                Some(_) => row.uraian.clone().into(),
                None => Nilai::Kalimat(sum_of_the_lines()),
            };
            table.push(vec![
                name,
                row.tahun.map_or(Nilai::Kosong, Nilai::Tahun),
                row.anggaran.into(),
                row.realisasi.into(),
                row.sisa.into(),
                row.serapan.clone().into(),
                a,
                r,
                match row.sel_kosong {
                    0 => Nilai::Kosong,
                    n => n.into(),
                },
                row.figur(UkuranSerapan::Serapan).figur.to_string().into(),
            ]);
            for ukuran in UkuranSerapan::ALL {
                if row.tahun.is_none() || !ukuran.is_growth() {
                    table.figure(ukuran.nama(), row.figur(*ukuran));
                }
            }
        }
        table
    }
}

/// `jenis_pelayanan, tahun, jenis, satuan, berhak, terlayani, belum_terlayani, capaian, alasan, rincian, kunci, layanan,
/// indikator, tempat, dasar_berhak, tercetak`; `layanan` is the number of the service in its table, from 1, `tercetak` the coverage
/// where only that is printed and nothing was computed.
pub fn coverage_table(rows: &[CoverageRow]) -> Table {
    let mut table = Table::new(teks!("Capaian SPM (persen)", "SPM coverage (percent)"))
        .column("jenis_pelayanan", J::Teks)
        .column("tahun", J::Tahun)
        .column("jenis", J::Teks)
        .column("satuan", J::Teks)
        .column("berhak", J::Angka)
        .column("terlayani", J::Angka)
        .column("belum_terlayani", J::Angka)
        .column("capaian", J::Persen)
        .column("alasan", J::Teks)
        .column("rincian", J::Teks)
        .column("kunci", J::Teks)
        .column("layanan", J::Angka)
        .column("indikator", J::Teks)
        .column("tempat", J::Teks)
        .column("dasar_berhak", J::Teks)
        .column("tercetak", J::Persen);
    for row in rows {
        let sources = row.sumber.iter().map(|s| {
            let amounts = s
                .besaran
                .iter()
                .map(|b| match &b.satuan {
                    Some(unit) => format!("{} {unit}", b.angka),
                    None => b.angka.to_string(),
                })
                .collect::<Vec<_>>()
                .join(" / ");
            format!("{}: {amounts}", s.nama)
        });
        let sources = sources.collect::<Vec<_>>().join("; ");
        table.push(vec![
            row.jenis_pelayanan.clone().into(),
            row.tahun.into(),
            Nilai::Kata(row.jenis.nama(), row.jenis.teks()),
            row.satuan.as_ref().map(|s| s.as_str().to_owned()).into(),
            row.berhak.into(),
            row.terlayani.into(),
            row.belum_terlayani.into(),
            row.capaian.clone().into(),
            reason(row.capaian.as_ref().err()),
            (!sources.is_empty()).then_some(sources).into(),
            key(row.figur(UkuranSpm::Capaian).as_ref()),
            Nilai::Cacah(row.layanan.into()),
            row.indikator.clone().into(),
            row.lokasi.clone().into(),
            match row.dasar_berhak {
                Some(d) => Nilai::Kata(d.nama(), d.teks()),
                None => Nilai::Kosong,
            },
            match (row.tercetak, &row.capaian) {
                (true, Ok(c)) => Nilai::Persen(c.clone()),
                _ => Nilai::Kosong,
            },
        ]);
        for (column, ukuran) in [
            ("capaian", UkuranSpm::Capaian),
            ("belum_terlayani", UkuranSpm::BelumTerlayani),
        ] {
            if let Some(figur) = row.figur(ukuran) {
                table.figure(column, figur);
            }
        }
    }
    table
}

/// `jalur, indikator, satuan, polaritas, agregasi, asal_agregasi, kondisi_awal`, one column a year,
/// `target_akhir, akhir_dihitung`. Targets as printed, in plain decimals where they are numbers.
pub fn indicators_table(rows: &[IndicatorRow<'_>]) -> Table {
    let targets = rows.iter().flat_map(|r| &r.indikator.target);
    let years: Set<Tahun> = targets.map(|(year, _)| *year).collect();
    let mut table = Table::new(teks!("Indikator dan target", "Indicators and targets"))
        .column("jalur", J::Teks)
        .column("indikator", J::Teks)
        .column("satuan", J::Teks)
        .column("polaritas", J::Teks)
        .column("agregasi", J::Teks)
        .column("asal_agregasi", J::Teks)
        .column("kondisi_awal", J::Angka);
    for year in years.iter() {
        table = table.column(&year.to_string(), J::Angka);
    }
    table = table
        .column("target_akhir", J::Angka)
        .column("akhir_dihitung", J::Angka)
        .column("kunci", J::Teks);
    for row in rows {
        let i = row.indikator;
        let baseline = i.baseline();
        let mut cells: Vec<Nilai> = vec![
            row.jalur.as_ref().into(),
            i.nama.clone().into(),
            i.satuan.as_ref().map(|s| s.as_str().to_owned()).into(),
            row.polaritas.map(polarity).into(),
            row.agregasi.map(|(w, _)| aggregation(w)).into(),
            row.agregasi
                .map(|(_, o)| Nilai::Kata(o.nama(), o.teks()))
                .into(),
            target_cell(baseline.map(|c| (c.value(), c.tercetak.as_str()))),
        ];
        for year in years.iter() {
            cells.push(target_cell(
                i.target_of(*year).map(|c| (c.value(), c.tercetak.as_str())),
            ));
        }
        cells.push(target_cell(
            i.target_akhir
                .as_ref()
                .map(|c| (c.value(), c.tercetak.as_str())),
        ));
        cells.push(match &row.akhir {
            Ok(r) => Nilai::Rasio(r.clone()),
            Err(reason) => Nilai::TakTerdefinisi(*reason),
        });
        let figur = row.figur(UkuranIndikator::Target);
        cells.push(figur.to_string().into());
        table.push(cells);
        for (year, _) in &i.target {
            table.figure(&year.to_string(), figur.clone().at(Some(*year)));
        }
        table.figure("akhir_dihitung", figur.at(None));
    }
    table
}

/// Why there is no figure; nothing where there is one.
pub(super) fn reason(reason: Option<&TakTerdefinisi>) -> Nilai {
    reason.map_or(Nilai::Kosong, |r| Nilai::Kalimat(r.teks()))
}

/// The key of a figure, without its year.
pub(super) fn key(figur: Option<&FigurId>) -> Nilai {
    figur.map(|f| f.figur.to_string()).into()
}

pub(super) fn polarity(polaritas: crate::model::Polaritas) -> Nilai {
    Nilai::Kata(polaritas.nama(), polaritas.teks())
}

/// How the years make the end, in one word.
pub(super) fn aggregation(way: crate::model::Agregasi) -> Nilai {
    Nilai::Kata(way.nama(), way.kata())
}

pub(super) fn target_cell(cell: Option<(Option<&Target>, &str)>) -> Nilai {
    match cell {
        None | Some((None, "")) => Nilai::Kosong,
        Some((Some(t), text)) => t.number().map_or_else(|| text.into(), Nilai::Angka),
        // Something is printed that is not used: no figure.
        Some((None, text)) => match missing_kind(text) {
            Some(_) => text.into(),
            None => Nilai::TakTerdefinisi(TakTerdefinisi::TakTerbaca),
        },
    }
}

/// `jalur, indikator, tahun, nilai, predikat, arti`: SAKIP scores of the plan with their predicates.
///
/// A score is named by the scale of its year. An indicator is a SAKIP score if it is named after accountability and its targets are numbers.
pub fn sakip_table(plan: &Renstra) -> Table {
    let mut table = Table::new(teks!(
        "Nilai dan predikat SAKIP",
        "SAKIP scores and predicates"
    ))
    .column("jalur", J::Teks)
    .column("indikator", J::Teks)
    .column("tahun", J::Tahun)
    .column("nilai", J::Angka)
    .column("predikat", J::Teks)
    .column("arti", J::Teks)
    .column("kunci", J::Teks);
    for row in plan.indicators() {
        let is_score = row.indikator.is_sakip_score();
        let figur = row.figur(UkuranIndikator::Predikat);
        let cells = row.indikator.tahun_awal.iter().chain(&row.indikator.target);
        for (year, cell) in cells.filter(|_| is_score) {
            let Some((target, band)) = cell
                .value()
                .and_then(|t| Some((t, predicate_of(t, *year)?)))
            else {
                continue;
            };
            let score = target.number().ok_or(TakTerdefinisi::DataTidakAda);
            let of = |text: Option<&str>| match text {
                Some(t) => t.into(),
                None => Nilai::TakTerdefinisi(TakTerdefinisi::DiLuarRentang),
            };
            table.push(vec![
                row.jalur.as_ref().into(),
                row.indikator.nama.clone().into(),
                (*year).into(),
                score.into(),
                of(band.map(|b| b.nama)),
                match band {
                    Some(b) => Nilai::Kalimat(b.arti_teks()),
                    None => Nilai::TakTerdefinisi(TakTerdefinisi::DiLuarRentang),
                },
                figur.to_string().into(),
            ]);
            table.figure("predikat", figur.clone().at(Some(*year)));
        }
    }
    table
}

/// `kode, keparahan, tabel, baris, kolom, jalur, pesan, tercetak, dihitung, selisih, dasar, saran,
/// kunci, jenis, figur, dokumen, lembar, sel, halaman, kotak, jumlah_tempat, tempat_lain`. By `kunci` a finding can be explained; `jenis` is the kind of its figures (`rupiah`, `persen`, `angka`,
/// `teks`); `lembar, sel, halaman, kotak` are the parts of the place in the document, as an explanation has them; `tempat_lain` lists the further places of one cause ([`crate::TempatLain`]).
pub fn findings_table(findings: &[Temuan]) -> Table {
    table_of(findings.iter(), teks!("Temuan", "Findings"), None)
}

/// The columns of [`findings_table`], and `alasan`: the findings that are accepted, and why.
pub fn accepted_table(accepted: &[Diterima]) -> Table {
    let findings = accepted.iter().map(|d| &d.temuan);
    let title = teks!("Temuan yang diterima", "Accepted findings");
    table_of(findings, title, Some(accepted))
}

fn table_of<'a>(
    findings: impl Iterator<Item = &'a Temuan>,
    title: Teks,
    accepted: Option<&[Diterima]>,
) -> Table {
    let mut table = Table::new(title)
        .column("kode", J::Teks)
        .column("keparahan", J::Teks)
        .column("tabel", J::Teks)
        .column("baris", J::Angka)
        .column("kolom", J::Teks)
        .column("jalur", J::Teks)
        .column("pesan", J::Teks)
        .column("tercetak", J::Teks)
        .column("dihitung", J::Campuran)
        .column("selisih", J::Angka)
        .column("dasar", J::Teks)
        .column("saran", J::Teks)
        .column("kunci", J::Teks)
        .column("jenis", J::Teks)
        .column("figur", J::Teks)
        .column("dokumen", J::Teks)
        .column("lembar", J::Teks)
        .column("sel", J::Teks)
        .column("halaman", J::Angka)
        .column("kotak", J::Teks)
        .column("jumlah_tempat", J::Angka)
        .column("tempat_lain", J::Teks);
    if accepted.is_some() {
        table = table.column("alasan", J::Teks);
    }
    for (i, t) in findings.enumerate() {
        let mut cells = vec![
            t.kode.into(),
            Nilai::Kata(t.keparahan.nama(), t.keparahan.teks()),
            t.tempat.tabel().into(),
            t.tempat
                .baris()
                .map_or(Nilai::Kosong, |b| Nilai::Cacah(b.into())),
            t.tempat.kolom().map(str::to_owned).into(),
            t.jalur.clone().into(),
            Nilai::Kalimat(t.pesan.clone()),
            t.tercetak.clone().into(),
            t.dihitung.clone().into(),
            t.selisih.clone().into(),
            t.dasar.clone().into(),
            Nilai::Kalimat(t.saran.clone()),
            own_key(t).into(),
            match t.jenis {
                JenisNilai::Kosong => Nilai::Kosong,
                jenis => jenis.nama().into(),
            },
            t.figur.as_ref().map(ToString::to_string).into(),
        ];
        cells.extend(document_fields(&t.tempat).map(|(_, value)| value));
        cells.extend([
            (t.tempat_lain.len() + 1).into(),
            Nilai::Daftar(t.tempat_lain.clone()),
        ]);
        let reason = accepted.and_then(|all| all.get(i));
        cells.extend(reason.map(|d| d.alasan.clone().into()));
        table.push(cells);
    }
    table
}

/// The key of a finding; a finding about two documents cannot be explained from one of them.
fn own_key(finding: &Temuan) -> Option<String> {
    (!finding.is_of_two_documents()).then(|| finding.kunci())
}

/// `kode, pemeriksaan, lulus, gagal, dilewati`.
pub fn counts_table(counts: &[Hitungan]) -> Table {
    let mut table = Table::new(teks!(
        "Perbandingan menurut pemeriksaan",
        "Comparisons by check"
    ))
    .column("kode", J::Teks)
    .titled("pemeriksaan", Teks::new("pemeriksaan", "check"), J::Teks)
    .titled("lulus", Teks::new("lulus", "passed"), J::Angka)
    .titled("gagal", Teks::new("gagal", "failed"), J::Angka)
    .titled("dilewati", Teks::new("dilewati", "not made"), J::Angka);
    for count in counts {
        table.push(vec![
            count.kode.into(),
            Nilai::Kalimat(Teks::new(count.judul_id, count.judul_en)),
            count.lulus.into(),
            count.gagal.into(),
            count.dilewati.into(),
        ]);
    }
    table
}
