//! The declared choices put into the plan; where a table declares something else, that is noted.

use crate::error::{ErrorKind, RenstraError};
use crate::model::figur::{Figur, FigurId, KunciIndikator};
use crate::model::jalur::ambiguous_key;
use crate::model::pilihan::{Pilihan, PilihanIndikator};
use crate::model::{BarisIndikator, CatatanBaca, Indikator, Renstra, Simpul, SimpulId};
use crate::sheet::Tabel;
use crate::value::bahasa::teks;
use crate::value::latin::lower;
use crate::value::printable::shorten;
use crate::value::{Teks, Tempat};

/// What a key names.
#[derive(Clone, Copy)]
enum Dinyatakan {
    /// A node, or its n-th indicator from 0.
    Simpul(SimpulId, Option<usize>),
    /// A row of another table.
    Baris(Tabel, u32),
}

impl Renstra {
    /// Puts the choices into what one table says, once that is read.
    pub(in crate::read) fn declare(&mut self, tabel: Tabel, notes: &mut Vec<CatatanBaca>) {
        let Some(choices) = self.pilihan.clone() else {
            return;
        };
        if tabel == Tabel::Rencana {
            for (key, word) in &choices.aturan {
                self.declare_rule(key, word, notes);
            }
            return;
        }
        for declared in &choices.indikator {
            notes.extend(self.unguarded(tabel, declared));
            match self.meaning(&declared.kunci) {
                Ok(Dinyatakan::Simpul(id, at)) if tabel == Tabel::ProgramPendanaan => {
                    if let Some(node) = self.pohon.simpul.get_mut(id.0) {
                        declare_node(node, at, declared, notes);
                    }
                }
                Ok(Dinyatakan::Baris(own, row)) if own == tabel => {
                    if let Some(indikator) = self.indicator_in(own, row) {
                        declare_indicator(indikator, declared, notes);
                    } else if let Some(past) = { self.kinerja.iter_mut() }
                        .find(|r| own == Tabel::PencapaianKinerja && r.tempat.baris() == Some(row))
                    {
                        let place = past.tempat.in_column("polaritas");
                        put(
                            &mut past.polaritas,
                            declared.polaritas,
                            place,
                            |p| p.nama(),
                            notes,
                        );
                    }
                }
                _ => {}
            }
        }
    }

    fn declare_rule(&mut self, key: &str, word: &str, notes: &mut Vec<CatatanBaca>) {
        let own = &mut self.identitas.pilihan;
        let printed = own
            .iter()
            .position(|(k, _)| k == key)
            .map(|at| own.remove(at));
        own.push((key.to_owned(), word.to_owned()));
        if let Some((_, printed)) = printed.filter(|(_, p)| lower(p.trim()) != word) {
            let sheet = self.lembar.iter();
            let mut sheet = sheet.filter(|l| l.tabel() == Some(Tabel::Rencana));
            let name = sheet.next().map_or(Tabel::Rencana.nama(), |l| l.nama());
            notes.push(CatatanBaca::PilihanLain {
                tempat: Tempat::table(name),
                kunci: key.to_owned(),
                tercetak: printed,
                dipakai: word.to_owned(),
            });
        }
    }

    /// The choices, each of an indicator with its name as a guard.
    pub(crate) fn guarded_choices(&self) -> Pilihan {
        let mut choices = self.pilihan().cloned().unwrap_or_default();
        for declared in &mut choices.indikator {
            if declared.nama.is_none() {
                let named = self.meaning(&declared.kunci).ok();
                let named = named.and_then(|of| self.named(of));
                declared.nama = named.map(|(name, _)| name.to_owned());
            }
        }
        choices
    }

    /// The name and the row of an indicator that a key names.
    fn named(&self, of: Dinyatakan) -> Option<(&str, &Tempat)> {
        let (tabel, row) = match of {
            Dinyatakan::Simpul(id, at) => {
                let node = self.pohon.get(id)?;
                let found = match (at, node.indikator.as_slice()) {
                    (None, [only]) => only,
                    (at, all) => all.get(at?)?,
                };
                return Some((found.nama.as_str(), &found.tempat));
            }
            Dinyatakan::Baris(tabel, row) => (tabel, row),
        };
        if tabel == Tabel::PencapaianKinerja {
            let mut rows = self.kinerja.iter();
            let found = rows.find(|r| r.tempat.baris() == Some(row))?;
            return Some((found.indikator.as_str(), &found.tempat));
        }
        let rows = match tabel {
            Tabel::TujuanSasaran => &self.tujuan_sasaran,
            Tabel::IndikatorRpjmd => &self.indikator_rpjmd,
            Tabel::Iku => &self.iku,
            Tabel::Ikk => &self.ikk,
            _ => return None,
        };
        let mut rows = rows.iter().map(|r| &r.indikator);
        let found = rows.find(|i| i.tempat.baris() == Some(row))?;
        Some((found.nama.as_str(), &found.tempat))
    }

    /// What is declared for a row of a table without the name that would tell whether it has moved.
    fn unguarded(&self, tabel: Tabel, declared: &PilihanIndikator) -> Option<CatatanBaca> {
        let of = self.meaning(&declared.kunci).ok()?;
        let by_row = matches!(of, Dinyatakan::Baris(own, _) if own == tabel);
        let unnamed = by_row && declared.nama.is_none();
        let (nama, tempat) = self.named(of).filter(|_| unnamed)?;
        Some(CatatanBaca::PilihanTanpaNama {
            tempat: tempat.clone(),
            kunci: declared.kunci.clone(),
            nama: nama.to_owned(),
        })
    }

    fn indicator_in(&mut self, tabel: Tabel, row: u32) -> Option<&mut Indikator> {
        let rows = match tabel {
            Tabel::TujuanSasaran => &mut self.tujuan_sasaran,
            Tabel::IndikatorRpjmd => &mut self.indikator_rpjmd,
            Tabel::Iku => &mut self.iku,
            Tabel::Ikk => &mut self.ikk,
            _ => return None,
        };
        let mut own = rows
            .iter_mut()
            .map(|r: &mut BarisIndikator| &mut r.indikator);
        own.find(|i| i.tempat.baris() == Some(row))
    }

    /// Every declared indicator is in the plan, under the name that is declared, and can be declared so.
    ///
    /// # Errors
    /// A key that the plan does not have, or that fits several; another name; a column that it cannot have.
    pub(in crate::read) fn check_declared(&mut self) -> Result<(), RenstraError> {
        let Some(choices) = self.pilihan.clone() else {
            return Ok(());
        };
        let file = choices.berkas.as_deref().unwrap_or("pilihan");
        for declared in &choices.indikator {
            self.check_one(declared).map_err(|Teks { id, en }| {
                let key = shorten(&declared.kunci);
                RenstraError::new(
                    ErrorKind::BadChoices,
                    teks!(
                        "{file}, `indikator` → `{key}`: {id}",
                        "{file}, `indikator` → `{key}`: {en}"
                    ),
                    Some(Tempat::table(file)),
                )
            })?;
        }
        Ok(())
    }

    fn check_one(&mut self, declared: &PilihanIndikator) -> Result<(), Teks> {
        let of_years = declared.agregasi.is_some() || declared.akumulasi.is_some();
        let (name, cannot) = match self.meaning(&declared.kunci)? {
            Dinyatakan::Simpul(id, at) => {
                let node = self.pohon.get(id).ok_or_else(|| no_indicator(&[]))?;
                let needs = of_years || declared.polaritas.is_some() || declared.nama.is_some();
                match at.or((node.indikator.len() == 1).then_some(0)) {
                    Some(at) => {
                        let found = node.indikator.get(at);
                        let found = found.ok_or_else(|| no_indicator(&keys_of(node)))?;
                        (Some(found.nama.clone()), None)
                    }
                    None if needs => return Err(no_indicator(&keys_of(node))),
                    None => (None, None),
                }
            }
            Dinyatakan::Baris(Tabel::PencapaianKinerja, row) => {
                let mut rows = self.kinerja.iter();
                let found = rows.find(|r| r.tempat.baris() == Some(row));
                let found = found.ok_or_else(|| no_indicator(&[]))?;
                let other = of_years.then_some("agregasi, akumulasi");
                (Some(found.indikator.clone()), other)
            }
            Dinyatakan::Baris(tabel, row) => {
                let found = self.indicator_in(tabel, row);
                let found = found.ok_or_else(|| no_indicator(&[]))?;
                (
                    Some(found.nama.clone()),
                    declared.akumulasi.and(Some("akumulasi")),
                )
            }
        };
        let in_matrix = matches!(self.meaning(&declared.kunci), Ok(Dinyatakan::Simpul(..)));
        let cannot = cannot.or(declared
            .akumulasi_rp
            .filter(|_| !in_matrix)
            .and(Some("akumulasi_rp")));
        if let Some(columns) = cannot {
            return Err(teks!(
                "baris tabel ini tidak memiliki {columns}",
                "a row of this table has no {columns}"
            ));
        }
        match (&declared.nama, name) {
            (Some(wanted), Some(name)) if !same_name(wanted, &name) => {
                let (wanted, name) = (shorten(wanted), shorten(&name));
                Err(teks!(
                    "indikatornya bernama `{name}`, bukan `{wanted}`: barisnya mungkin bergeser; betulkan kuncinya",
                    "the indicator is named `{name}`, not `{wanted}`: its row may have moved; correct the key"
                ))
            }
            _ => Ok(()),
        }
    }

    /// What a key names.
    fn meaning(&self, key: &str) -> Result<Dinyatakan, Teks> {
        let id: FigurId = key.parse().map_err(|_| no_indicator(&[]))?;
        let (jalur, nomor) = match id.figur {
            Figur::Indikator(KunciIndikator { jalur, nomor }, _) => (jalur, Some(nomor)),
            Figur::Pagu(jalur) | Figur::Belanja(jalur, _) => (jalur, None),
            _ => return Err(no_indicator(&[])),
        };
        if id.tahun.is_some() {
            return Err(teks!(
                "kunci indikator di sini tanpa tahun (`@`)",
                "the key of an indicator is without a year (`@`) here"
            ));
        }
        match self.pohon.find_all(&jalur).as_slice() {
            [node] => {
                let at = nomor.map(|n| usize::try_from(n).unwrap_or(usize::MAX));
                Ok(Dinyatakan::Simpul(node.id, at.map(|n| n.saturating_sub(1))))
            }
            [] => {
                let row = jalur.rsplit_once('/').and_then(|(name, row)| {
                    Some(Dinyatakan::Baris(
                        Tabel::from_name(name)?,
                        row.parse().ok()?,
                    ))
                });
                let only = row.filter(|_| nomor.is_none_or(|n| n == 1));
                only.ok_or_else(|| no_indicator(&[]))
            }
            several => Err(ambiguous_key(&jalur, several)),
        }
    }
}

/// The keys of the indicators of a node.
fn keys_of(node: &Simpul) -> Vec<String> {
    let all = 1..=u32::try_from(node.indikator.len()).unwrap_or(u32::MAX);
    let ukuran = crate::model::figur::UkuranIndikator::Target;
    let keys = all.map(|n| Figur::indikator(&*node.jalur, n, ukuran).to_string());
    keys.take(20).collect()
}

fn no_indicator(near: &[String]) -> Teks {
    if near.is_empty() {
        return teks!(
            "rencana ini tidak memiliki indikator dengan kunci itu; `renstra pilihan` mencetak kuncinya, seperti 1.06.04/target atau iku/3/target",
            "the plan has no indicator of this key; `renstra choices` prints the keys, such as 1.06.04/target or iku/3/target"
        );
    }
    let near = near.join(", ");
    teks!("pilih salah satu: {near}", "choose one of them: {near}")
}

/// True for one name in other letters or blanks.
fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (lower(a), lower(b));
    a.split_whitespace().eq(b.split_whitespace())
}

fn declare_node(
    node: &mut Simpul,
    at: Option<usize>,
    declared: &PilihanIndikator,
    notes: &mut Vec<CatatanBaca>,
) {
    let place = node.tempat.in_column("akumulasi_rp");
    let own = &mut node.akumulasi_rp;
    put(own, declared.akumulasi_rp, place, |w| w.nama(), notes);
    if let Some(indikator) = node.indikator.get_mut(at.unwrap_or_default()) {
        declare_indicator(indikator, declared, notes);
    }
}

fn declare_indicator(
    own: &mut Indikator,
    declared: &PilihanIndikator,
    notes: &mut Vec<CatatanBaca>,
) {
    let place = |column: &str| own.tempat.in_column(column);
    let (p, a, k) = (place("polaritas"), place("agregasi"), place("akumulasi"));
    put(
        &mut own.polaritas,
        declared.polaritas,
        p,
        |w| w.nama(),
        notes,
    );
    put(&mut own.agregasi, declared.agregasi, a, |w| w.nama(), notes);
    put(
        &mut own.akumulasi,
        declared.akumulasi,
        k,
        |w| w.nama(),
        notes,
    );
}

/// Puts what is declared in place of what the table says.
fn put<T: Copy + PartialEq>(
    own: &mut Option<T>,
    declared: Option<T>,
    place: Tempat,
    name: fn(T) -> &'static str,
    notes: &mut Vec<CatatanBaca>,
) {
    let Some(new) = declared else { return };
    if let Some(old) = own.replace(new).filter(|old| *old != new) {
        notes.push(CatatanBaca::PilihanLain {
            kunci: place.kolom().unwrap_or_default().to_owned(),
            tempat: place,
            tercetak: name(old).to_owned(),
            dipakai: name(new).to_owned(),
        });
    }
}
