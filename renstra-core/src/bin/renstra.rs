//! The command line `renstra`.

/// Reading and checking make many small values: with this allocator they take a third less time than with the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    renstra_core::cli::main()
}
