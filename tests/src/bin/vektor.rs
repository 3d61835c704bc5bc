//! Runs the vectors and prints how many came out as expected.

use std::process::ExitCode;

use renstra_tests::vektor::Vektor;
use renstra_tests::vektor::runner::run_all;

fn main() -> ExitCode {
    let all = match Vektor::read() {
        Ok(all) => all,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::from(2);
        }
    };
    let (right, wrong) = run_all(&all);
    for problem in &wrong {
        eprintln!("{problem}");
    }
    println!("vektor rust: {right}");
    ExitCode::from(u8::from(!wrong.is_empty()))
}
