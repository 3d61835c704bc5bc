//! Reading lists of codes and names.

use super::daftar::{EntriNomenklatur, Nomenklatur};
use super::kode::{Kode, KodeError, parse_kode};
use super::nama::letters_only;
use super::sumber::{DAFTAR, SumberDaftar};
use crate::error::{ErrorKind, RenstraError};
use crate::ordered::Set;
use crate::peraturan::JenisPemda;
use crate::value::bahasa::teks;
use crate::value::{Satuan, Teks, Tempat};

/// The largest file that is read as a list.
const BYTES: usize = 16 * 1024 * 1024;

/// A list as read, with notes on invalid lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BacaanDaftar {
    /// The list.
    pub daftar: Nomenklatur,
    /// Notes on lines and cells that were ignored.
    pub catatan: Vec<CatatanDaftar>,
}

/// A line of a list that was ignored, in whole or in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatatanDaftar {
    /// Number of the line; the header is line 1.
    pub baris: usize,
    /// The reason.
    pub sebab: SebabDaftar,
}

/// Why a line, or a part of it, was ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SebabDaftar {
    /// The level of government is neither 1 nor 2; the line is left out.
    Pemda(String),
    /// The code is invalid; the line is ignored.
    Kode(KodeError),
    /// The line has no name and is left out.
    TanpaNama(Kode),
    /// The code was there before; the line is left out.
    Ganda(Kode),
    /// The SPM tag is neither 1 nor 0; the entry goes without it.
    Spm(String),
    /// A replaced code cannot be read; the entry goes without it.
    Menggantikan(KodeError),
}

impl SebabDaftar {
    /// In words.
    pub fn teks(&self) -> Teks {
        match self {
            Self::Pemda(t) => teks!(
                "jenis_pemda `{t}` bukan 1 atau 2; baris tidak dipakai",
                "jenis_pemda `{t}` is neither 1 nor 2; the line is not used"
            ),
            Self::Kode(e) => {
                let e = e.teks();
                Teks::new(
                    format!("{}; baris tidak dipakai", e.id),
                    format!("{}; the line is not used", e.en),
                )
            }
            Self::TanpaNama(k) => teks!(
                "kode {k} tanpa uraian; baris tidak dipakai",
                "the code {k} has no name; the line is not used"
            ),
            Self::Ganda(k) => teks!(
                "kode {k} sudah ada di atas; baris tidak dipakai",
                "the code {k} stands above already; the line is not used"
            ),
            Self::Spm(t) => teks!(
                "tanda SPM `{t}` bukan 1 atau 0; tanda tidak dipakai",
                "the SPM tag `{t}` is neither 1 nor 0; the tag is not used"
            ),
            Self::Menggantikan(e) => {
                let e = e.teks();
                Teks::new(
                    format!("kode yang digantikan: {}; tidak dipakai", e.id),
                    format!("the replaced code: {}; it is not used", e.en),
                )
            }
        }
    }
}

/// Where the columns of a list stand.
struct ListColumns {
    pemda: usize,
    kode: usize,
    uraian: usize,
    satuan: Option<usize>,
    spm: Option<usize>,
    menggantikan: Option<usize>,
}

impl Nomenklatur {
    /// Reads a list that is identified by its file name (`permendagri-90-2019.tsv`, `pemutakhiran-2027.tsv`).
    ///
    /// ```
    /// use renstra_core::{parse_kode, nomenklatur::Nomenklatur, peraturan::JenisPemda};
    /// let file = "jenis_pemda\tkode\turaian\n2\t1.02\tURUSAN PEMERINTAHAN BIDANG KESEHATAN\n";
    /// let read = Nomenklatur::read("permendagri-90-2019.tsv", file.as_bytes())?;
    /// assert!(read.catatan.is_empty());
    /// let entry = read.daftar.get(JenisPemda::KabupatenKota, &parse_kode("1.02")?);
    /// assert_eq!(entry.unwrap().uraian, "URUSAN PEMERINTAHAN BIDANG KESEHATAN");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The name is none of a known list; otherwise as [`Nomenklatur::from_tsv`], or not UTF-8 text.
    pub fn read(nama: &str, bytes: &[u8]) -> Result<BacaanDaftar, RenstraError> {
        let Some(sumber) = SumberDaftar::from_name(nama) else {
            let known = DAFTAR.map(|d| format!("`{}.tsv`", d.kunci)).join(", ");
            return Err(RenstraError::new(
                ErrorKind::BadNomenklatur,
                teks!(
                    "`{nama}` bukan nama daftar nomenklatur; yang dikenal: {known}",
                    "`{nama}` is not the name of a list of the nomenclature; known are {known}",
                ),
                Some(Tempat::table(nama)),
            ));
        };
        let text = std::str::from_utf8(bytes).map_err(|_| {
            RenstraError::new(
                ErrorKind::NotText,
                teks!(
                    "berkas `{nama}` bukan teks UTF-8",
                    "file `{nama}` is not UTF-8 text"
                ),
                Some(Tempat::table(nama)),
            )
        })?;
        Self::from_tsv(sumber, text)
    }

    /// Reads a list: tab-separated, columns by the names of the header. `jenis_pemda` (1 provinsi, 2
    /// kabupaten/kota), `kode` and `uraian` are needed; `satuan`, `spm` (1 or 0) and `menggantikan`
    /// (codes, separated by blanks) may be there. Cells at the end of a line may be missing.
    ///
    /// # Errors
    /// A needed column is missing, no line is an entry, or the text is larger than 16 MiB.
    pub fn from_tsv(sumber: SumberDaftar, text: &str) -> Result<BacaanDaftar, RenstraError> {
        let kunci = sumber.kunci;
        let bad = |kind, message| RenstraError::new(kind, message, Some(Tempat::table(kunci)));
        if text.len() > BYTES {
            return Err(bad(
                ErrorKind::TooLarge,
                teks!(
                    "daftar `{kunci}` lebih besar dari {BYTES} byte",
                    "the list `{kunci}` is larger than {BYTES} bytes"
                ),
            ));
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let header = text.lines().next().unwrap_or_default();
        let Some(kolom) = ListColumns::of(header) else {
            return Err(bad(
                ErrorKind::BadNomenklatur,
                teks!(
                    "daftar `{kunci}` memerlukan kolom jenis_pemda, kode dan uraian, dipisah tab",
                    "the list `{kunci}` needs the columns jenis_pemda, kode and uraian, separated by tabs"
                ),
            ));
        };
        let mut entri = Vec::new();
        let mut catatan = Vec::new();
        let mut seen = Set::new();
        for (i, line) in text.lines().enumerate().skip(1) {
            if line.trim().is_empty() {
                continue;
            }
            let mut note = |sebab| {
                catatan.push(CatatanDaftar {
                    baris: i + 1,
                    sebab,
                });
            };
            match kolom.entry(line, &mut note) {
                Ok(e) if seen.insert((e.pemda, e.kode)) => entri.push(e),
                Ok(e) => note(SebabDaftar::Ganda(e.kode)),
                Err(sebab) => note(sebab),
            }
        }
        if entri.is_empty() {
            return Err(bad(
                ErrorKind::BadNomenklatur,
                teks!(
                    "daftar `{kunci}` tidak memuat satu pun kode",
                    "the list `{kunci}` holds no code at all"
                ),
            ));
        }
        Ok(BacaanDaftar {
            daftar: Self::from_entries(sumber, entri),
            catatan,
        })
    }
}

impl ListColumns {
    fn of(header: &str) -> Option<Self> {
        let names: Vec<&str> = header.split('\t').map(str::trim).collect();
        let find = |name: &str| names.iter().position(|n| n.eq_ignore_ascii_case(name));
        Some(Self {
            pemda: find("jenis_pemda")?,
            kode: find("kode")?,
            uraian: find("uraian")?,
            satuan: find("satuan"),
            spm: find("spm"),
            menggantikan: find("menggantikan"),
        })
    }

    /// The entry of a line, or why it is none.
    fn entry(
        &self,
        line: &str,
        note: &mut impl FnMut(SebabDaftar),
    ) -> Result<EntriNomenklatur, SebabDaftar> {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let cell = |i: usize| cells.get(i).copied().unwrap_or_default();
        let optional = |i: Option<usize>| i.map(cell).filter(|t| !t.is_empty());
        let pemda = match cell(self.pemda) {
            "1" => JenisPemda::Provinsi,
            "2" => JenisPemda::KabupatenKota,
            other => return Err(SebabDaftar::Pemda(other.to_owned())),
        };
        let kode = parse_kode(cell(self.kode)).map_err(SebabDaftar::Kode)?;
        let uraian = without_mark(cell(self.uraian));
        if uraian.is_empty() {
            return Err(SebabDaftar::TanpaNama(kode));
        }
        let spm = match optional(self.spm) {
            Some("1") => Some(true),
            Some("0") => Some(false),
            Some(other) => {
                note(SebabDaftar::Spm(other.to_owned()));
                None
            }
            None => None,
        };
        let mut menggantikan = Vec::new();
        for old in optional(self.menggantikan)
            .into_iter()
            .flat_map(str::split_whitespace)
        {
            match parse_kode(old) {
                Ok(code) => menggantikan.push(code),
                Err(error) => note(SebabDaftar::Menggantikan(error)),
            }
        }
        Ok(EntriNomenklatur {
            pemda,
            kode,
            uraian: uraian.to_owned(),
            satuan: optional(self.satuan).and_then(Satuan::new),
            spm,
            menggantikan,
            letters: letters_only(uraian),
        })
    }
}

/// A name without the mark behind it that points to a special region (`****)`).
fn without_mark(name: &str) -> &str {
    match name.strip_suffix(')') {
        Some(rest) if rest.ends_with('*') => rest.trim_end_matches('*').trim_end(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sumber::{DAFTAR_2019, DAFTAR_2027};
    use super::*;

    #[test]
    fn columns_come_by_name() {
        let text = "kode\tspm\tjenis_pemda\turaian\tmenggantikan\tsatuan\n\
                    1.02.02.2.02.0055\t1\t2\tPengelolaan\t1.02.02.2.02.0021\tOrang\n\
                    1.02.02.2.02.0001\t\t2\tIbu Hamil****)\n";
        let read = Nomenklatur::from_tsv(DAFTAR_2027, text).unwrap();
        assert!(read.catatan.is_empty(), "{:?}", read.catatan);
        let entries: Vec<_> = read.daftar.entri(JenisPemda::KabupatenKota).collect();
        assert_eq!(entries[0].uraian, "Ibu Hamil");
        assert_eq!((entries[0].spm, entries[0].menggantikan.len()), (None, 0));
        assert_eq!(entries[1].spm, Some(true));
        assert_eq!(entries[1].menggantikan[0].to_string(), "1.02.02.2.02.0021");
        assert_eq!(entries[1].satuan, Satuan::new("orang"));
    }

    #[test]
    fn nothing_is_left_out_silently() {
        let text = "jenis_pemda\tkode\turaian\tsatuan\tspm\tmenggantikan\n\
                    2\t1.02\tKESEHATAN\n\
                    \n\
                    3\t1.02\tKESEHATAN\n\
                    2\t1.02.x\tKESEHATAN\n\
                    2\t1.02.02\n\
                    2\t1.02\tKESEHATAN\n\
                    2\t1.02.03\tSDM\t\tya\t1.02.9x\n";
        let read = Nomenklatur::from_tsv(DAFTAR_2027, text).unwrap();
        assert_eq!(read.daftar.len(), 2);
        let lines: Vec<usize> = read.catatan.iter().map(|c| c.baris).collect();
        assert_eq!(lines, [4, 5, 6, 7, 8, 8]);
        assert!(
            read.catatan
                .iter()
                .all(|c| c.sebab.teks().id != c.sebab.teks().en)
        );
    }

    #[test]
    fn what_is_no_list_is_an_error() {
        let kind = |r: Result<BacaanDaftar, RenstraError>| r.unwrap_err().kind();
        assert_eq!(
            kind(Nomenklatur::from_tsv(DAFTAR_2019, "kode,uraian\n")),
            ErrorKind::BadNomenklatur
        );
        assert_eq!(
            kind(Nomenklatur::from_tsv(
                DAFTAR_2019,
                "jenis_pemda\tkode\turaian\n"
            )),
            ErrorKind::BadNomenklatur
        );
        assert_eq!(
            kind(Nomenklatur::read("daftar.tsv", b"")),
            ErrorKind::BadNomenklatur
        );
        assert_eq!(
            kind(Nomenklatur::read("pemutakhiran-2027.tsv", b"\xff")),
            ErrorKind::NotText
        );
    }
}
