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
}

impl Wasm {
    /// Compiles, generates bindings, optimises, packages and measures.
    pub fn run(self) -> Result<(), Failure> {
        let pustaka = Pustaka::find()?;
        println!("standard library for wasm32: {pustaka}");
        let work = step::target_dir().join("wasm");
        package::write()?;
        for modul in Modul::ALL {
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
