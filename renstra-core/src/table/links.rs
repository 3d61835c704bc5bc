//! What the nodes of a plan are linked to, as a table.

use super::model::{JenisKolom as J, Table};
use crate::analysis::TautanSimpul;
use crate::value::Nilai;
use crate::value::bahasa::teks;

/// `jalur, tingkat, uraian, jenis, isi, cara, tabel, baris`: the IKU, IKK, priorities, NSPK and sasaran of the RPJMD of each node, with
/// the row that prints them. `jenis` is `iku`, `ikk`, `prioritas`, `nspk` or `sasaran_rpjmd`; `cara` is `sama`, or `serupa` where
/// another code, another name or similar words lead to the node.
///
/// ```
/// use renstra_core::{Renstra, table::links_table};
/// let matrix = "tingkat,kode,uraian,rp_2026\nsubkegiatan,5.02.02.2.01.0001,Penyusunan KUA,5\n";
/// let first = "uraian\n5.02.02.2.01.0001 - Penyusunan KUA\n";
/// let plan = Renstra::read([("program-pendanaan", matrix), ("subkegiatan-prioritas", first)])?;
/// let table = links_table(&plan.node_links());
/// let cell = |key| table.get(0, key).unwrap().plain().unwrap();
/// assert_eq!((cell("jalur"), cell("jenis"), cell("cara")), ("5.02.02.2.01.0001".into(), "prioritas".into(), "sama".into()));
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn links_table(rows: &[TautanSimpul<'_>]) -> Table {
    let mut table = Table::new(teks!(
        "Tautan simpul: IKU, IKK, prioritas, NSPK, sasaran RPJMD",
        "Links of the nodes: IKU, IKK, priorities, NSPK, sasaran of the RPJMD"
    ))
    .column("jalur", J::Teks)
    .column("tingkat", J::Teks)
    .column("uraian", J::Teks)
    .column("jenis", J::Teks)
    .column("isi", J::Teks)
    .column("cara", J::Teks)
    .column("tabel", J::Teks)
    .column("baris", J::Angka);
    for row in rows {
        table.push(vec![
            row.simpul.jalur.as_str().into(),
            row.simpul.tingkat.nama().into(),
            row.simpul.uraian.as_str().into(),
            Nilai::Kata(row.jenis.nama(), row.jenis.teks()),
            row.isi.into(),
            match row.sama {
                true => Nilai::Kata("sama", teks!("sama", "same")),
                false => Nilai::Kata("serupa", teks!("serupa", "alike")),
            },
            row.tempat.tabel().into(),
            { row.tempat.baris() }.map_or(Nilai::Kosong, |b| Nilai::Cacah(b.into())),
        ]);
    }
    table
}
