//! `cargo xtask wasm`: the npm package in `renstra-wasm/pkg`.

mod bindgen;
mod build;
mod modul;
mod optimise;
mod package;
mod pustaka;
mod size;

use crate::step::{self, Failure};
use modul::Modul;
use pustaka::Pustaka;

/// Builds the npm package for browsers, bundlers and Node.
#[derive(clap::Args, Default)]
pub struct Wasm {
    /// Also print the size by crate
    #[arg(long)]
    sizes: bool,
    /// Only this module, in the package that is there: periksa, lengkap, buku-kerja, pdf
    #[arg(long, value_name = "MODULE")]
    only: Option<String>,
}

impl Wasm {
    /// Compiles, generates bindings, optimises, packages and measures.
    pub fn run(self) -> Result<(), Failure> {
        let pustaka = Pustaka::find()?;
        println!("standard library for wasm32: {pustaka}");
        let work = step::target_dir().join("wasm");
        if self.only.is_none() {
            package::write()?;
        }
        let wanted = |modul: &Modul| self.only.as_ref().is_none_or(|only| only == modul.nama());
        for modul in Modul::ALL.into_iter().filter(wanted) {
            let linked = build::build(&pustaka, modul)?;
            let bound = bindgen::bind(&linked, &work, modul)?;
            let small = optimise::shrink(&bound.module)?;
            let module = package::add(&bound, &small, modul)?;
            if self.sizes {
                size::print_crates(&linked)?;
            }
            size::weigh(&module, modul)?;
        }
        Ok(())
    }
}
