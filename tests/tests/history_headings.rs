//! Headings of the budget history that one of the two groups does not print. Sums are made by hand.

#![allow(clippy::unwrap_used, reason = "a failed expectation ends the test")]

use renstra_core::Renstra;

/// `BELANJA TIDAK LANGSUNG` has no realisation of its own; `BELANJA` is still the sum of what stands below it, and no
/// amount counts twice.
#[test]
fn a_heading_without_a_partner_leaves_the_others_what_they_are() {
    let table = "kelompok,uraian,2024,2025\n\
        anggaran,BELANJA,300,500\n\
        anggaran,BELANJA TIDAK LANGSUNG,100,150\n\
        anggaran,Belanja Pegawai,100,150\n\
        anggaran,BELANJA LANGSUNG,200,350\n\
        anggaran,Belanja Barang,120,150\n\
        anggaran,Belanja Modal,80,200\n\
        realisasi,BELANJA,270,450\n\
        realisasi,Belanja Pegawai,90,140\n\
        realisasi,BELANJA LANGSUNG,180,310\n\
        realisasi,Belanja Barang,110,130\n\
        realisasi,Belanja Modal,70,180\n";
    let plan = Renstra::read([("anggaran-realisasi", table)]).unwrap();
    let history = plan.absorption();
    let totals: Vec<_> = { history.totals() }
        .filter(|row| row.tahun.is_some())
        .map(|row| {
            let shown = |m: Option<renstra_core::Rupiah>| m.map(|m| m.to_string());
            (shown(row.anggaran.ok()), shown(row.realisasi.ok()))
        })
        .collect();
    let money = |a: &str, r: &str| (Some(a.to_owned()), Some(r.to_owned()));
    assert_eq!(totals, [money("300", "270"), money("500", "450")]);
}
