//! Years and columns that only one version has.

use super::cells::RowHead;
use super::{JenisPerubahan, Keadaan, Perubahan};
use crate::model::{BarisIndikator, Renstra};
use crate::ordered::Set;
use crate::sheet::Tabel;
use crate::value::Tahun;

/// A column of a table: its name, and its year if it has one.
type KolomTahun = (&'static str, Option<Tahun>);

/// Columns of the tables that both versions have. A whole table that only one version has shows
/// itself by its rows.
pub(super) fn changes(a: &Renstra, b: &Renstra) -> Vec<Perubahan> {
    let mut out = Vec::new();
    let mut table = |nama: &str, a: Set<KolomTahun>, b: Set<KolomTahun>| {
        if a.is_empty() || b.is_empty() {
            return;
        }
        let row = |(column, year): &KolomTahun, jenis| {
            let pokok = RowHead {
                tingkat: None,
                jalur: nama.to_owned(),
                uraian: (*column).to_owned(),
                indikator: None,
                figur: None,
            };
            pokok.change(jenis, *year, Keadaan::TidakAda, Keadaan::TidakAda, None)
        };
        let gone = a.iter().filter(|c| !b.contains(*c));
        out.extend(gone.map(|c| row(c, JenisPerubahan::KolomDihapus)));
        let new = b.iter().filter(|c| !a.contains(*c));
        out.extend(new.map(|c| row(c, JenisPerubahan::KolomDitambah)));
    };
    table(Tabel::ProgramPendanaan.nama(), matrix(a), matrix(b));
    for ((tabel, left), (_, right)) in a.indicator_tables().into_iter().zip(b.indicator_tables()) {
        table(tabel.nama(), indicators(left), indicators(right));
    }
    out
}

/// The columns of the funding matrix.
fn matrix(plan: &Renstra) -> Set<KolomTahun> {
    let mut out = Set::new();
    for node in plan.pohon.iter() {
        out.extend(node.pagu.iter().map(|(y, _)| ("pagu", Some(*y))));
        out.extend(node.pagu_akhir.iter().map(|_| ("pagu_akhir", None)));
        out.extend(node.unit_kerja.iter().map(|_| ("unit_kerja", None)));
        out.extend(node.lokasi.iter().map(|_| ("lokasi", None)));
        for i in &node.indikator {
            out.extend(i.target.iter().map(|(y, _)| ("target", Some(*y))));
            out.extend(i.kondisi_awal.iter().map(|_| ("kondisi_awal", None)));
            out.extend(i.target_akhir.iter().map(|_| ("target_akhir", None)));
            out.extend(i.satuan.iter().map(|_| ("satuan", None)));
        }
    }
    out
}

/// The columns of a table of indicators.
fn indicators(rows: &[BarisIndikator]) -> Set<KolomTahun> {
    let mut out = Set::new();
    for i in rows.iter().map(|r| &r.indikator) {
        let years = i.tahun_awal.iter().chain(&i.target);
        out.extend(years.map(|(y, _)| ("target", Some(*y))));
        out.extend(i.kondisi_awal.iter().map(|_| ("kondisi_awal", None)));
        out.extend(i.target_akhir.iter().map(|_| ("target_akhir", None)));
        out.extend(i.satuan.iter().map(|_| ("satuan", None)));
    }
    out
}

/// True if both versions have such a column in the matrix, or neither: then its cells are compared.
pub(super) fn in_both(a: &Renstra, b: &Renstra, column: &'static str) -> bool {
    let has = |plan: &Renstra| {
        plan.pohon.iter().any(|n| match column {
            "unit_kerja" => n.unit_kerja.is_some(),
            "lokasi" => n.lokasi.is_some(),
            _ => n.indikator.iter().any(|i| i.satuan.is_some()),
        })
    };
    has(a) == has(b)
}
