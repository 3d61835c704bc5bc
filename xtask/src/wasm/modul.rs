//! The two modules of the package: the small one that a page fetches first, and the full one.

/// A module.
#[derive(Clone, Copy)]
pub(super) enum Modul {
    /// Reading, findings, the main tables.
    Periksa,
    /// The full API, fetched when needed.
    Lengkap,
}

impl Modul {
    pub(super) const ALL: [Self; 2] = [Self::Periksa, Self::Lengkap];

    /// The name of its files; `renstra-wasm/js/wasm-module.js` imports them.
    pub(super) const fn nama(self) -> &'static str {
        match self {
            Self::Periksa => "periksa",
            Self::Lengkap => "lengkap",
        }
    }

    /// Its features of `renstra-wasm`, as cargo takes them.
    pub(super) const fn features(self) -> &'static [&'static str] {
        match self {
            Self::Periksa => &["--no-default-features"],
            Self::Lengkap => &[],
        }
    }

    /// The limit of its size, in bytes of gzip.
    pub(super) const fn limit(self) -> usize {
        match self {
            Self::Periksa => 462_000,
            Self::Lengkap => 705_000,
        }
    }
}
