//! `cargo xtask wasm`: the npm package in `renstra-wasm/pkg`.

mod bindgen;
mod build;
mod optimise;
mod package;
mod pustaka;
mod size;

use crate::step::{self, Failure};
use pustaka::Pustaka;

/// Builds the npm package for browsers, bundlers and Node.
#[derive(clap::Args, Default)]
pub struct Wasm {
    /// Also tell which crates the code comes from
    #[arg(long)]
    sizes: bool,
}

impl Wasm {
    /// Compiles, binds, shrinks, packs and weighs.
    pub fn run(self) -> Result<(), Failure> {
        let pustaka = Pustaka::find()?;
        println!("standard library for wasm32: {pustaka}");
        let linked = build::build(&pustaka)?;
        let work = step::target_dir().join("wasm");
        let bound = bindgen::bind(&linked, &work)?;
        let small = optimise::shrink(&bound.module)?;
        let module = package::write(&bound, &small)?;
        if self.sizes {
            size::print_crates(&linked)?;
        }
        size::weigh(&module)
    }
}
