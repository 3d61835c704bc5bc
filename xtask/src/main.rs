//! `cargo xtask`: tasks of those who work on the project. One file a task.

mod fuzz;
mod step;
mod wasm;

use std::process::ExitCode;

use clap::Parser;

/// Tasks of those who work on the project.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Tugas {
    Fuzz(fuzz::Fuzz),
    Wasm(wasm::Wasm),
}

fn main() -> ExitCode {
    let done = match Tugas::parse() {
        Tugas::Fuzz(task) => task.run(),
        Tugas::Wasm(task) => task.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("cargo xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
