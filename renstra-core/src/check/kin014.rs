//! KIN014: a count of things that come whole has decimals or is below zero: `1,05 Orang`, `-5 Orang`.

use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::Keparahan;
use super::temuan::Temuan;
use crate::value::bahasa::teks;
use crate::value::satuan::first_word;
use crate::value::{Besaran, Satuan, Sel, Target, Tempat};

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "KIN014",
    keparahan: Keparahan::Peringatan,
    judul_id: "jumlah yang tidak terbagi ditulis dengan desimal atau di bawah nol",
    judul_en: "a count of things that come whole has decimals or is below zero",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for of in k.indicators() {
        let (jalur, indikator) = (&of.jalur, of.indikator);
        // A mean number of people may well have decimals.
        let counts = first_word(&indikator.nama) == "jumlah";
        let whole = indikator.satuan.as_ref().is_some_and(Satuan::comes_whole);
        if counts && whole {
            let named = ["satuan", "indikator"].map(|c| indikator.tempat.in_column(c));
            let name = &indikator.nama;
            indikator
                .cells()
                .for_each(|c| judge(p, (jalur, name), c, &named));
        }
    }
    for row in &k.plan.spm {
        for year in &row.tahun {
            let served = year.terlayani.iter().chain(&year.target_terlayani);
            for cell in std::iter::once(&year.berhak).chain(served) {
                let name = &row.jenis_pelayanan;
                judge(p, (name, name), cell, &[]);
            }
        }
    }
    let staff = k.plan.pegawai.iter();
    let staff = staff.filter_map(|row| Some((&row.kelompok, row.jumlah.as_ref()?)));
    let assets = k.plan.aset.iter().filter(|row| comes_whole(&row.satuan));
    let assets = assets.map(|row| (&row.jenis_barang, &row.jumlah));
    for (name, cell) in staff.chain(assets) {
        judge(p, (name, name), cell, &[]);
    }
}

fn comes_whole(satuan: &Option<Satuan>) -> bool {
    satuan.as_ref().is_none_or(Satuan::comes_whole)
}

/// The same indicator in a kegiatan and its sub kegiatan has one cause.
fn judge(p: &mut Pemeriksa, (jalur, sebab): (&str, &str), cell: &Sel<Target>, named: &[Tempat]) {
    let Some(target) = cell.value() else { return };
    let mut counts = target.quantities().filter(|b| !b.persen).peekable();
    if counts.peek().is_none() {
        return;
    }
    let broken =
        |b: &&Besaran| (b.angka.is_negative() || !b.angka.is_whole()) && comes_whole(&b.satuan);
    let broken = counts.find(broken);
    p.judge(broken.is_none(), || {
        let printed = &cell.tercetak;
        let (what, todo) = match broken.is_some_and(|b| b.angka.is_negative()) {
            true => (
                teks!(
                    "`{printed}` di bawah nol, padahal yang ditulis suatu jumlah",
                    "`{printed}` is below zero, but it is a count"
                ),
                teks!("periksa tanda minusnya", "check the minus sign"),
            ),
            false => (
                teks!(
                    "`{printed}` bukan bilangan bulat, padahal yang dihitung tidak terbagi",
                    "`{printed}` is not a whole number, but what it counts comes whole"
                ),
                teks!(
                    "periksa pemisah ribuan dan desimalnya pada dokumen sumber",
                    "check the separators of thousands and decimals in the source document"
                ),
            ),
        };
        Temuan::new(cell.tempat.clone(), what, todo)
            .tercetak(printed)
            .beside(named)
            .jalur(jalur)
            .cause(sebab)
    });
}
