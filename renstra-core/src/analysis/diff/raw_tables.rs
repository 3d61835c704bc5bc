//! Tables beside programmes, funding and their indicators: cell by cell, where both versions have the
//! same rows; otherwise that the table is another one.

use super::{JenisPerubahan, Keadaan, Perubahan};
use crate::model::Renstra;
use crate::ordered::Set;
use crate::sheet::{Lembar, Tabel};

/// Tables that are compared node by node and indicator by indicator.
const RINCI: [Tabel; 5] = [
    Tabel::ProgramPendanaan,
    Tabel::TujuanSasaran,
    Tabel::IndikatorRpjmd,
    Tabel::Iku,
    Tabel::Ikk,
];

pub(super) fn changes(a: &Renstra, b: &Renstra) -> Vec<Perubahan> {
    let sheets = a.lembar().iter().chain(b.lembar());
    let all: Set<Tabel> = sheets.filter_map(|l| l.tabel()).collect();
    all.into_iter()
        .filter(|t| !RINCI.contains(t))
        .flat_map(|t| table(t, sheet(a, t), sheet(b, t)))
        .collect()
}

fn sheet(plan: &Renstra, tabel: Tabel) -> Option<&Lembar> {
    let mut all = plan.lembar().iter();
    all.find(|l| l.tabel() == Some(tabel))
}

fn table(tabel: Tabel, a: Option<&Lembar>, b: Option<&Lembar>) -> Vec<Perubahan> {
    let (Some(old), Some(new)) = (a, b) else {
        return vec![whole(tabel, a, b)];
    };
    if old.kolom() != new.kolom() || old.baris.len() != new.baris.len() {
        return vec![whole(tabel, a, b)];
    }
    let rows = old.baris.iter().zip(&new.baris);
    rows.flat_map(|(before, after)| {
        let cells = old.kolom().iter().enumerate();
        cells.filter_map(move |(i, column)| {
            let (x, y) = (old.text(before, i).trim(), new.text(after, i).trim());
            (x != y).then(|| {
                let row = after.nomor;
                let place = format!("{}/{row}", tabel.nama());
                change(place, column.trim(), state(x), state(y))
            })
        })
    })
    .collect()
}

/// A table that one version lacks, or that has other rows or columns.
fn whole(tabel: Tabel, a: Option<&Lembar>, b: Option<&Lembar>) -> Perubahan {
    let size = |sheet: Option<&Lembar>| match sheet {
        None => Keadaan::TidakAda,
        Some(s) => Keadaan::Teks(format!("{} × {}", s.baris.len(), s.kolom().len())),
    };
    change(tabel.nama().to_owned(), tabel.nama(), size(a), size(b))
}

fn state(text: &str) -> Keadaan {
    if text.is_empty() {
        Keadaan::Kosong
    } else {
        Keadaan::Teks(text.to_owned())
    }
}

fn change(jalur: String, uraian: &str, sebelum: Keadaan, sesudah: Keadaan) -> Perubahan {
    Perubahan {
        jenis: JenisPerubahan::Tabel,
        tingkat: None,
        jalur,
        uraian: uraian.to_owned(),
        indikator: None,
        figur: None,
        tahun: None,
        sebelum,
        sesudah,
        bawahan_berubah: false,
        selisih: None,
    }
}
