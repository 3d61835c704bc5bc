//! The modules of the package: what a page fetches first, and everything.

/// A module.
#[derive(Clone, Copy)]
pub(super) enum Modul {
    /// Reading, findings, the main tables.
    Periksa,
    /// Everything, fetched by those who ask for more.
    Lengkap,
}

impl Modul {
    pub(super) const ALL: [Self; 2] = [Self::Periksa, Self::Lengkap];

    /// The name of its files; `renstra-wasm/js/inti.js` imports them.
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

    /// The most that a browser may have to fetch for it, in bytes of gzip.
    pub(super) const fn limit(self) -> usize {
        match self {
            Self::Periksa => 250_000,
            Self::Lengkap => 420_000,
        }
    }
}
