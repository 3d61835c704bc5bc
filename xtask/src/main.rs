//! `cargo xtask`: developer tasks, one file for each.

mod files;
mod fuzz;
mod serve;
mod step;
mod wasm;
mod www;

use std::process::ExitCode;

use clap::Parser;

/// Developer tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Tugas {
    Fuzz(fuzz::Fuzz),
    Serve(serve::Serve),
    Wasm(wasm::Wasm),
    Www(www::Www),
}

fn main() -> ExitCode {
    let done = match Tugas::parse() {
        Tugas::Fuzz(task) => task.run(),
        Tugas::Serve(task) => task.run(),
        Tugas::Wasm(task) => task.run(),
        Tugas::Www(task) => task.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("cargo xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
