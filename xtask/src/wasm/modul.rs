//! The modules of the package: the small one that a page fetches first, the full one, and one for each kind of document.

/// A module.
#[derive(Clone, Copy)]
pub(super) enum Modul {
    /// Reading, findings, the main tables.
    Periksa,
    /// The full API, fetched when needed.
    Lengkap,
    /// The tables of a workbook, fetched with the first one.
    BukuKerja,
    /// The tables of a PDF, fetched with the first one.
    Pdf,
}

impl Modul {
    pub(super) const ALL: [Self; 4] = [Self::Periksa, Self::Lengkap, Self::BukuKerja, Self::Pdf];

    /// The name of its feature of `renstra-wasm`, and of its files, which `renstra-wasm/js/wasm-module.js`, `index.js` and
    /// `node.js` import.
    pub(super) const fn nama(self) -> &'static str {
        match self {
            Self::Periksa => "periksa",
            Self::Lengkap => "lengkap",
            Self::BukuKerja => "buku-kerja",
            Self::Pdf => "pdf",
        }
    }

    /// True for a module whose instances are given up after each document: a damaged one may end an instance, and the memory
    /// that a large one took comes back.
    pub(super) const fn reads_documents(self) -> bool {
        matches!(self, Self::BukuKerja | Self::Pdf)
    }

    /// The limit of its size, in bytes of gzip.
    pub(super) const fn limit(self) -> usize {
        match self {
            Self::Periksa => 463_000,
            Self::Lengkap => 705_000,
            Self::BukuKerja => 312_000,
            Self::Pdf => 1_200_000,
        }
    }
}
