//! Staff and assets.

use super::kolom::{Harapan, SelKolom};
use super::{Pembaca, required};
use crate::model::{Aset, BarisPegawai};
use crate::sheet::Lembar;
use crate::value::{Satuan, Tempat};

impl Pembaca {
    pub(super) fn pegawai(&mut self, sheet: &Lembar) -> Vec<BarisPegawai> {
        // Head counts are people, whatever the table calls them.
        let people = Satuan::new("Orang");
        let cells = |harapan, satuan| -> Vec<SelKolom<'_>> {
            sheet
                .baris
                .iter()
                .map(|row| SelKolom {
                    row,
                    harapan,
                    satuan,
                })
                .collect()
        };
        let count = sheet.column("jumlah_tercetak").map(|i| {
            self.column(
                sheet,
                i,
                &cells(Harapan::Target { rank: false }, people.as_ref()),
            )
        });
        let share = sheet
            .column("persen_tercetak")
            .map(|i| self.column(sheet, i, &cells(Harapan::Persentase, None)));
        let mut rows = Vec::new();
        for row in &sheet.baris {
            rows.push(BarisPegawai {
                pengelompokan: required(sheet, row, sheet.column("pengelompokan")),
                kelompok: required(sheet, row, sheet.column("kelompok")),
                jumlah: count
                    .as_ref()
                    .map(|c| self.target(c, row, people.as_ref(), false)),
                persen: share.as_ref().map(|c| self.persentase(c, row)),
                tempat: Tempat::row(&sheet.nama, row.nomor),
            });
        }
        rows
    }

    pub(super) fn aset(&mut self, sheet: &Lembar) -> Vec<Aset> {
        let units: Vec<Option<Satuan>> = sheet
            .baris
            .iter()
            .map(|r| Satuan::new(&required(sheet, r, sheet.column("satuan"))))
            .collect();
        let cells: Vec<SelKolom<'_>> = sheet
            .baris
            .iter()
            .zip(&units)
            .map(|(row, unit)| SelKolom {
                row,
                harapan: Harapan::Target { rank: false },
                satuan: unit.as_ref(),
            })
            .collect();
        let count = self.column(sheet, sheet.column("jumlah").unwrap_or_default(), &cells);
        let mut rows = Vec::new();
        for (row, unit) in sheet.baris.iter().zip(&units) {
            rows.push(Aset {
                jenis_barang: required(sheet, row, sheet.column("jenis_barang")),
                jumlah: self.target(&count, row, unit.as_ref(), false),
                satuan: unit.clone(),
                tempat: Tempat::row(&sheet.nama, row.nomor),
            });
        }
        rows
    }
}
