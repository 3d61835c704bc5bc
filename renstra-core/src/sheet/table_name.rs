//! The names of tables: their own, those of the forms of the regulation, and what documents call them.

use super::column_name::distance;
use super::skema::Tabel;
use crate::value::latin::lower;
use crate::value::satuan::split_words;

/// A name of a table without its number.
fn bare(name: &str) -> &str {
    name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'))
}

/// Numbers of the forms (Permendagri 86/2017, with those of the evaluation) without marks, their tables, and the numbers as printed.
const FORMULIR: [(&str, Tabel, &str); 12] = [
    ("tc23", Tabel::PencapaianKinerja, "T-C.23"),
    ("tc24", Tabel::AnggaranRealisasi, "T-C.24"),
    ("tc25", Tabel::TujuanSasaran, "T-C.25"),
    ("tc26", Tabel::Strategi, "T-C.26"),
    ("tc27", Tabel::ProgramPendanaan, "T-C.27"),
    ("tc28", Tabel::IndikatorRpjmd, "T-C.28"),
    ("tc29", Tabel::Realisasi, "T-C.29"),
    ("e54", Tabel::EvaluasiRenstra, "E.54"),
    ("e58", Tabel::EvaluasiRenstra, "E.58"),
    ("e60", Tabel::Realisasi, "E.60"),
    ("e80", Tabel::EvaluasiRenstra, "E.80"),
    ("e81", Tabel::Realisasi, "E.81"),
];

/// The number before a name, without marks (`t-c.27`, `tc27` and `T-C.27` are one), and its words.
fn number_and_words(name: &str) -> (String, String) {
    let name = lower(name);
    let mut words = split_words(&name).peekable();
    words.next_if_eq(&"tabel");
    let mut number = String::new();
    let is_number =
        |w: &&str| w.chars().any(|c| c.is_ascii_digit()) || matches!(*w, "t" | "c" | "tc" | "e");
    while let Some(part) = words.next_if(is_number) {
        number.push_str(part);
    }
    (number, words.collect::<Vec<_>>().join("-"))
}

/// The names that tables had first, with the numbers that one agency printed.
const NAMA_PERTAMA: [&str; 11] = [
    "tabel-2.1-aset",
    "tabel-2.2-spm-layanan",
    "tabel-2.3-capaian-spm",
    "tabel-2.4-anggaran-realisasi",
    "tabel-3.1-permasalahan",
    "tabel-4.1-tujuan-sasaran",
    "tabel-5.1-strategi",
    "tabel-6.1-indikator-rpjmd",
    "tabel-6.1-program-pendanaan",
    "tabel-pencapaian-kinerja",
    "tabel-realisasi",
];

impl Tabel {
    /// The table of a file or sheet name: what it is called, in any case and with any marks between the words, the
    /// number that its document gives it left out; or the number of the form in the regulation alone.
    ///
    /// ```
    /// use renstra_core::sheet::Tabel;
    /// for name in ["tabel-6.1-program-pendanaan", "Program Pendanaan", "Tabel 4.2 program_pendanaan", "T-C.27"] {
    ///     assert_eq!(Tabel::from_name(name), Some(Tabel::ProgramPendanaan), "{name}");
    /// }
    /// assert_eq!(Tabel::from_name("tabel-6.1"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        let (number, slug) = number_and_words(name);
        if slug.is_empty() {
            return { FORMULIR.iter() }
                .find(|(form, _, _)| *form == number)
                .map(|(_, tabel, _)| *tabel);
        }
        let other = |t: &Self| t.other_names().contains(&slug.as_str());
        { Self::ALL.into_iter() }.find(|t| t.nama() == slug || other(t))
    }

    /// The table whose name a caption begins with: `Indikator Kinerja Utama Dinas Kesehatan`.
    #[cfg(feature = "xlsx")]
    pub(crate) fn begun(caption: &str) -> Option<Self> {
        let (_, slug) = number_and_words(caption);
        let slug = slug.strip_prefix("daftar-").unwrap_or(&slug);
        // A name of one word begins other sentences too.
        let begins = |name: &str| {
            name.contains('-') && slug.strip_prefix(name).is_some_and(|r| r.starts_with('-'))
        };
        { Self::ALL.into_iter() }
            .find(|t| begins(t.nama()) || t.other_names().iter().any(|n| begins(n)))
    }

    /// The number of the form that a name begins with, as printed: `E.58` of `e58-evaluasi-rpjmd`.
    pub(crate) fn form_number(name: &str) -> Option<&'static str> {
        let (number, _) = number_and_words(name);
        let form = FORMULIR.iter().find(|(form, _, _)| *form == number);
        form.map(|(_, _, printed)| *printed)
    }

    /// The table that an unknown name is closest to; `None` if it is like none of them.
    pub(crate) fn proposal(name: &str) -> Option<Self> {
        let slug = lower(name).replace(['_', ' '], "-");
        let name = bare(slug.strip_prefix("tabel-").unwrap_or(&slug));
        let far = |t: &Self| distance(name, t.nama());
        let nearest = Self::ALL.into_iter().min_by_key(far)?;
        let most = nearest.nama().len() / 4;
        (far(&nearest) <= most).then_some(nearest)
    }

    /// Other names that are accepted: the number of its form, the name with a number that the first plans had, and what
    /// documents call it.
    ///
    /// ```
    /// use renstra_core::sheet::Tabel;
    /// let others: Vec<_> = Tabel::AnggaranRealisasi.nama_lain().collect();
    /// assert_eq!(others, ["T-C.24", "tabel-2.4-anggaran-realisasi", "anggaran-dan-realisasi"]);
    /// ```
    pub fn nama_lain(self) -> impl Iterator<Item = &'static str> {
        let forms = FORMULIR.iter().filter(move |(_, tabel, _)| *tabel == self);
        let first = NAMA_PERTAMA.iter().filter(move |name| {
            // The number says nothing.
            bare(name.strip_prefix("tabel-").unwrap_or(name)) == self.nama()
        });
        forms
            .map(|(_, _, name)| *name)
            .chain(first.copied())
            .chain(self.other_names().iter().copied())
    }

    /// What documents call it.
    fn other_names(self) -> &'static [&'static str] {
        match self {
            Self::ProgramPendanaan => &[
                "program-kegiatan-pendanaan",
                "rencana-program",
                "rencana-program-kegiatan-subkegiatan-dan-pendanaan",
                "program-kegiatan-subkegiatan-dan-pendanaan",
            ],
            Self::AnggaranRealisasi => &["anggaran-dan-realisasi"],
            Self::PencapaianKinerja => &["pencapaian-kinerja-pelayanan", "kinerja-pelayanan"],
            Self::TujuanSasaran => &["tujuan-dan-sasaran"],
            Self::IndikatorRpjmd => &[
                "indikator-kinerja-yang-mengacu-pada-tujuan-dan-sasaran-rpjmd",
                "indikator-kinerja-perangkat-daerah-yang-mengacu",
                "indikator-kinerja-skpd-yang-mengacu",
                "indikator-kinerja-opd-yang-mengacu",
            ],
            Self::CapaianSpm => &["spm"],
            Self::BantuanSosial => &["bansos"],
            Self::KebutuhanBarang => &["kebutuhan-barang-spm", "barang-spm"],
            Self::Realisasi => &[
                "evaluasi",
                "evaluasi-renja",
                "evaluasi-hasil-renja",
                "evaluasi-rkpd",
                "evaluasi-hasil-rkpd",
                "rekapitulasi-evaluasi-renja",
            ],
            Self::EvaluasiRenstra => &[
                "evaluasi-hasil-renstra",
                "evaluasi-rpjmd",
                "evaluasi-hasil-rpjmd",
            ],
            Self::Iku => &["indikator-kinerja-utama"],
            Self::Ikk => &["indikator-kinerja-kunci"],
            Self::SubKegiatanPrioritas => &["sub-kegiatan-prioritas"],
            _ => &[],
        }
    }

    /// The table of the name of a file, whatever its ending.
    pub(crate) fn of_file(name: &str) -> Option<Self> {
        let stem = name.rsplit_once('.').map(|(stem, _)| stem);
        stem.and_then(Self::from_name)
            .or_else(|| Self::from_name(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found() {
        for t in Tabel::ALL {
            assert_eq!(Tabel::from_name(t.nama()), Some(t));
            for other in t.nama_lain() {
                assert_eq!(Tabel::from_name(other), Some(t), "{other}");
            }
        }
        assert_eq!(
            Tabel::from_name("Tabel-2.3 Capaian SPM"),
            Some(Tabel::CapaianSpm)
        );
        assert_eq!(Tabel::from_name("foto"), None);
    }
}
