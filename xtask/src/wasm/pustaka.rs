//! Where the standard library for `wasm32-unknown-unknown` comes from.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{self, Failure};

/// The target.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// A toolchain that can build for the browser.
pub(super) enum Pustaka {
    /// The toolchain in use has the library.
    Toolchain,
    /// Debian's packages for the web have its source, and a linker.
    Debian {
        /// `wasm-ld` of the version that the compiler was built with.
        linker: PathBuf,
        /// Version of the compiler, for messages.
        versi: String,
    },
}

/// The error message if there is none.
const NONE: &str = "the standard library for wasm32-unknown-unknown is missing. Either
  rustup target add wasm32-unknown-unknown
or, on Debian and Ubuntu,
  apt-get install rustc-web cargo-web rust-web-src lld-NN
with the NN of `LLVM version` in `/usr/bin/rustc -vV`";

impl Pustaka {
    /// The one of the toolchain in use, otherwise Debian's.
    pub(super) fn find() -> Result<Self, Failure> {
        if of_toolchain()? {
            return Ok(Self::Toolchain);
        }
        debian().ok_or_else(|| NONE.to_owned())
    }

    /// The folder that the sources of the library lie in.
    pub(super) fn sources(&self) -> Result<String, Failure> {
        let rustc = match self {
            Self::Toolchain => "rustc",
            Self::Debian { .. } => DEBIAN_RUSTC,
        };
        let sysroot = step::output(clean(&mut Command::new(rustc)).args(["--print", "sysroot"]))?;
        Ok(format!("{sysroot}/lib/rustlib/src/rust"))
    }
}

impl std::fmt::Display for Pustaka {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Toolchain => f.write_str("of the toolchain in use"),
            Self::Debian { versi, .. } => write!(f, "Debian's source for {versi}"),
        }
    }
}

/// Debian's compiler: rustup, which comes first on the path, does not hide it here.
pub(super) const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
/// Debian's cargo.
pub(super) const DEBIAN_CARGO: &str = "/usr/bin/cargo";

/// `rustc` prints the folder even where the library is not in it.
fn of_toolchain() -> Result<bool, Failure> {
    let folder =
        step::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(false);
    };
    Ok(entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    }))
}

fn debian() -> Option<Pustaka> {
    let about = step::output(clean(&mut Command::new(DEBIAN_RUSTC)).arg("-vV")).ok()?;
    let llvm = about
        .lines()
        .find_map(|l| l.strip_prefix("LLVM version: "))?;
    let major = llvm.split('.').next()?;
    let linker = Path::new("/usr/bin").join(format!("wasm-ld-{major}"));
    let found = Pustaka::Debian {
        linker: linker.clone(),
        versi: about.lines().next().unwrap_or("rustc").to_owned(),
    };
    let lock = format!("{}/library/Cargo.lock", found.sources().ok()?);
    let all = [Path::new(DEBIAN_CARGO), &linker, Path::new(&lock)];
    all.iter().all(|path| path.exists()).then_some(found)
}

/// Without what rustup and cargo set for the toolchain that runs this task.
pub(super) fn clean(command: &mut Command) -> &mut Command {
    for name in [
        "CARGO",
        "LD_LIBRARY_PATH",
        "RUSTC",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "RUSTDOC",
        "RUSTUP_TOOLCHAIN",
    ] {
        command.env_remove(name);
    }
    command
}
