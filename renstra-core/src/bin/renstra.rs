//! The command line `renstra`.

fn main() -> std::process::ExitCode {
    renstra_core::cli::main()
}
