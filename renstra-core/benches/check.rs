//! How long reading and checking the real plan takes, inside the process.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use renstra_core::Renstra;

/// The allocator of the command line.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn bench(c: &mut Criterion) {
    let files = renstra_tests::files("kukar");
    let plan = renstra_tests::kukar();
    c.bench_function("read", |b| {
        b.iter(|| Renstra::read(black_box(&files).iter().map(|(n, f)| (n, f))))
    });
    c.bench_function("check", |b| b.iter(|| black_box(&plan).check()));
    c.bench_function("read and check", |b| {
        b.iter(|| Renstra::read(black_box(&files).iter().map(|(n, f)| (n, f))).map(|p| p.check()))
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
