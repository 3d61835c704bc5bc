//! MSK010: a declared choice that a table contradicts or that a row moves, or an accepted finding that is not there.

use super::HasilPeriksa;
use super::context::Konteks;
use super::pemeriksaan::{Pemeriksa, Pemeriksaan};
use super::temuan::{Keparahan, Temuan};
use crate::model::{CatatanBaca, Penerimaan, Pilihan};
use crate::value::Tempat;
use crate::value::bahasa::teks;
use crate::value::printable::shorten;

/// The check.
pub(super) const CHECK: Pemeriksaan = Pemeriksaan {
    kode: "MSK010",
    keparahan: Keparahan::Catatan,
    judul_id: "pilihan yang dinyatakan berbeda dari tabel, menunjuk baris tanpa nama, atau menerima temuan yang tidak ada",
    judul_en: "a declared choice differs from a table, names a row by its number alone, or accepts a finding that is not there",
    dasar: None,
    jalankan: run,
};

pub(super) fn run(k: &Konteks<'_>, p: &mut Pemeriksa) {
    for note in &k.plan.catatan {
        if let CatatanBaca::PilihanLain {
            tempat,
            kunci,
            tercetak,
            dipakai,
        } = note
        {
            let printed = shorten(tercetak);
            let message = teks!(
                "tabel menyatakan `{kunci}` {printed}, berkas pilihan {dipakai}; yang dipakai {dipakai}",
                "the table declares `{kunci}` {printed}, the file of choices {dipakai}; {dipakai} is used"
            );
            let todo = teks!(
                "samakan keduanya, atau hapus salah satunya",
                "make them agree, or delete one of them"
            );
            p.fail(Temuan::new(tempat.clone(), message, todo).tercetak(tercetak));
        }
        if let CatatanBaca::PilihanTanpaNama {
            tempat,
            kunci,
            nama,
        } = note
        {
            let (key, name) = (shorten(kunci), shorten(nama));
            let message = teks!(
                "berkas pilihan menunjuk `{name}` hanya dengan nomor barisnya (`{key}`): bila baris disisipkan di atasnya, pilihannya berlaku bagi indikator lain",
                "the file of choices names `{name}` by the number of its row alone (`{key}`): a row inserted above it moves the choice to another indicator"
            );
            let todo = teks!(
                "tulis `nama` indikatornya di bawah kunci itu; `renstra pilihan` menuliskannya",
                "write the name of the indicator (`nama`) below that key; `renstra choices` does"
            );
            p.fail(Temuan::new(tempat.clone(), message, todo).cause("nama"));
        }
    }
    p.pass_if_clean();
}

/// An acceptance without its finding, or of what it no longer is (then, now): the keys of `result` that are most alike are
/// named.
pub(super) fn without_finding(
    choices: &Pilihan,
    accepted: &Penerimaan,
    other: Option<(String, String)>,
    result: &HasilPeriksa,
) -> Temuan {
    let file = choices.berkas.as_deref().unwrap_or("pilihan");
    let key = shorten(&accepted.kunci);
    let (message, todo) = match other {
        Some((then, now)) => (
            teks!(
                "`{key}` diterima untuk {then}, sedangkan kini {now}; temuan itu tetap",
                "`{key}` is accepted for {then}, but now it is {now}; that finding stays"
            ),
            teks!(
                "periksa angkanya; bila masih diterima, perbarui `tercetak` atau `jumlah_tempat`",
                "look at the figure; if it is still accepted, bring `tercetak` or `jumlah_tempat` up to date"
            ),
        ),
        None => {
            let near = result.nearest(&accepted.kunci, 3).join(", ");
            (
                teks!(
                    "`{key}` diterima, tetapi tidak ada temuan dengan kunci itu; yang mirip: {near}",
                    "`{key}` is accepted, but there is no finding of this key; alike: {near}"
                ),
                teks!(
                    "bila angkanya sudah benar, hapus penerimaannya; bila tidak, betulkan kuncinya",
                    "if the figure is right now, delete the acceptance; otherwise correct the key"
                ),
            )
        }
    };
    let mut found = Temuan::new(Tempat::column(file, &accepted.kunci), message, todo);
    (found.kode, found.keparahan) = (CHECK.kode, CHECK.keparahan);
    found
}
