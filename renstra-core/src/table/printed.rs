//! A table of a plan as it is printed.

use super::model::{JenisKolom, Table};
use crate::sheet::Lembar;
use crate::value::Nilai;
use crate::value::Teks;

/// The cells of a table as printed; `baris` is the row as a spreadsheet counts it.
///
/// ```
/// use renstra_core::{Renstra, table::printed_table};
/// let plan = Renstra::read([("rencana.csv", "kunci,nilai\ndaerah,Kutai\n")])?;
/// let table = printed_table(&plan.lembar()[0]);
/// assert_eq!(table.to_csv(), "baris,kunci,nilai\n2,daerah,Kutai\n");
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn printed_table(lembar: &Lembar) -> Table {
    let mut table = Table::new(Teks::same(lembar.nama())).column("baris", JenisKolom::Angka);
    for name in lembar.kolom() {
        table = table.titled(name.trim(), Teks::same(name.trim()), JenisKolom::Teks);
    }
    for row in &lembar.baris {
        let cells = (0..lembar.kolom().len()).map(|i| match lembar.text(row, i) {
            "" => Nilai::Kosong,
            text => text.into(),
        });
        table.push(
            [Nilai::Cacah(row.nomor.into())]
                .into_iter()
                .chain(cells)
                .collect(),
        );
    }
    table
}
