//! Tables that set two versions or one year side by side.

use super::model::{JenisKolom as J, Table};
use super::views::{aggregation, target_cell};
use crate::analysis::Renja;
use crate::analysis::diff::{Keadaan, Perubahan, SelisihTahun};
use crate::model::figur::{Figur, TOTAL};
use crate::value::Nilai;
use crate::value::bahasa::teks;

impl From<Keadaan> for Nilai {
    fn from(keadaan: Keadaan) -> Self {
        match keadaan {
            Keadaan::TidakAda => Self::Kosong,
            Keadaan::Kosong => Self::Kata("(kosong)", teks!("(kosong)", "(empty)")),
            Keadaan::Teks(t) => Self::Teks(t),
            Keadaan::Angka(a) => Self::Angka(a),
            Keadaan::Rupiah(r) => Self::Rupiah(r),
        }
    }
}

/// `jenis, tingkat, jalur, uraian, indikator, tahun, sebelum, sesudah, selisih, bawahan_berubah,
/// kunci`: what
/// changed between two versions. An empty cell is `(kosong)`, what a version does not have is left
/// blank. `ya` in `bawahan_berubah`: the money of nodes below changed too, so that it stands in both. `kunci` is the
/// figure in the second version, of what was removed in the first.
///
/// ```
/// # let plan = renstra_tests::kukar();
/// use renstra_core::{diff, diff_table};
/// let table = diff_table(&diff(&plan, &plan));
/// assert_eq!(table.to_csv(), "jenis,tingkat,jalur,uraian,indikator,tahun,sebelum,sesudah,selisih,bawahan_berubah,kunci\n");
/// ```
pub fn diff_table(changes: &[Perubahan]) -> Table {
    let mut table = Table::new(teks!(
        "Perubahan antara dua versi",
        "Changes between two versions"
    ))
    .column("jenis", J::Teks)
    .column("tingkat", J::Teks)
    .column("jalur", J::Teks)
    .column("uraian", J::Teks)
    .column("indikator", J::Teks)
    .column("tahun", J::Tahun)
    .titled("sebelum", teks!("sebelum", "before"), J::Teks)
    .titled("sesudah", teks!("sesudah", "after"), J::Teks)
    .titled("selisih", teks!("selisih", "difference"), J::Angka)
    .titled(
        "bawahan_berubah",
        teks!("bawahan berubah", "also below"),
        J::Teks,
    )
    .column("kunci", J::Teks);
    for c in changes {
        table.push(vec![
            Nilai::Kata(c.jenis.nama(), c.jenis.teks()),
            c.tingkat.map(|t| t.nama().to_owned()).into(),
            c.jalur.clone().into(),
            c.uraian.clone().into(),
            c.indikator.clone().into(),
            c.tahun.map_or(Nilai::Kosong, Nilai::Tahun),
            c.sebelum.clone().into(),
            c.sesudah.clone().into(),
            c.selisih.map_or(Nilai::Kosong, Nilai::Angka),
            c.bawahan_berubah
                .then(|| Nilai::Kata("ya", teks!("ya", "yes")))
                .into(),
            c.figur.as_ref().map(ToString::to_string).into(),
        ]);
    }
    table
}

/// `tahun, sebelum, sesudah, selisih, kunci`: what both versions amount to, year by year; the last row, without
/// a year, all years together.
pub fn diff_totals_table(totals: &[SelisihTahun]) -> Table {
    let mut table = Table::new(teks!(
        "Pagu kedua versi, dihitung dari tingkat terbawah, bukan dari jumlah tercetak (rupiah)",
        "Budget of both versions, rolled up from the lowest level, not from printed sums (rupiah)"
    ))
    .titled("tahun", teks!("tahun", "year"), J::Teks)
    .titled("sebelum", teks!("sebelum", "before"), J::Rupiah)
    .titled("sesudah", teks!("sesudah", "after"), J::Rupiah)
    .titled("selisih", teks!("selisih", "difference"), J::Rupiah)
    .column("kunci", J::Teks);
    for row in totals {
        let figur = Figur::Pagu(TOTAL.to_owned()).at(row.tahun);
        table.push(vec![
            row.tahun
                .map_or(Nilai::Kata("semua", teks!("semua", "all")), Nilai::Tahun),
            row.sebelum.into(),
            row.sesudah.into(),
            row.selisih.into(),
            figur.to_string().into(),
        ]);
    }
    table
}

impl Renja<'_> {
    /// `tingkat, jalur, uraian, pagu, pagu_kumulatif, indikator, satuan, target, agregasi,
    /// target_kumulatif`; a row for every indicator, the money in the first row of a node, the whole
    /// plan last.
    ///
    /// ```
    /// # let plan = renstra_tests::kukar();
    /// let table = plan.renja("2026".parse()?)?.table();
    /// let last = table.baris.len() - 1;
    /// assert_eq!(table.get(last, "pagu_kumulatif").unwrap().plain().unwrap(), "118873826774");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn table(&self) -> Table {
        let year = self.tahun;
        let mut table = Table::new(teks!("Target dan pagu {year}", "Targets and budget {year}"))
            .column("tingkat", J::Teks)
            .column("jalur", J::Teks)
            .column("uraian", J::Teks)
            .column("pagu", J::Rupiah)
            .column("pagu_kumulatif", J::Rupiah)
            .column("indikator", J::Teks)
            .column("satuan", J::Teks)
            .column("target", J::Angka)
            .column("agregasi", J::Teks)
            .column("target_kumulatif", J::Angka)
            .column("kunci", J::Teks);
        let none = || vec![Nilai::Kosong; 5];
        for row in self.rows() {
            let mut indicators = row.indikator.iter().map(|i| {
                let unit = i.indikator.satuan.as_ref().map(|s| s.as_str().to_owned());
                vec![
                    i.indikator.nama.clone().into(),
                    unit.into(),
                    target_cell(i.target.map(|c| (c.value(), c.tercetak.as_str()))),
                    i.agregasi.map(|(way, _)| aggregation(way)).into(),
                    match &i.kumulatif {
                        Ok(r) => Nilai::Rasio(r.clone()),
                        Err(reason) => Nilai::TakTerdefinisi(*reason),
                    },
                ]
            });
            let node = |pagu: Nilai, sum: Nilai| -> Vec<Nilai> {
                vec![
                    row.simpul.tingkat.nama().into(),
                    row.simpul.jalur.clone().into(),
                    row.simpul.uraian.clone().into(),
                    pagu,
                    sum,
                ]
            };
            let first = node(row.pagu.into(), row.pagu_kumulatif.into());
            let figur = Figur::Pagu(row.simpul.jalur.clone());
            let key = || vec![Nilai::from(figur.to_string())];
            table.push([first, indicators.next().unwrap_or_else(none), key()].concat());
            table.figure("pagu", figur.clone().at(Some(year)));
            for more in indicators {
                table.push([node(Nilai::Kosong, Nilai::Kosong), more, key()].concat());
            }
        }
        let total = vec![
            "total".into(),
            Nilai::Kosong,
            "TOTAL".into(),
            self.pagu.into(),
            self.pagu_kumulatif.into(),
        ];
        table.push([total, none(), vec![TOTAL.into()]].concat());
        table.figure("pagu", Figur::Pagu(TOTAL.to_owned()).at(Some(year)));
        table
    }
}
