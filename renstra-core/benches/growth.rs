//! How the cost of reading and checking grows with a plan: beside each other at growing sizes, so that the ratios can
//! be read in one run. Ten times the size should take little more than ten times as long.
//!
//! `cargo test --bench growth` runs each once and leaves the largest out.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use renstra_core::Renstra;
use renstra_tests::large::{LARGE, Large};

/// Sizes of the two trees; of everything else the first two.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// The trees, which plans have most of.
const TREES: [&str; 2] = ["wide tree", "deep tree"];

fn sizes(large: &Large) -> &'static [usize] {
    // Criterion runs each once if it is not asked to measure.
    let once = !std::env::args().any(|arg| arg == "--bench")
        || std::env::args().any(|arg| arg == "--test");
    let most = match (once, TREES.contains(&large.name)) {
        (true, _) => 1,
        (false, true) => 3,
        (false, false) => 2,
    };
    SIZES.get(..most).unwrap_or(&SIZES)
}

fn bench(c: &mut Criterion) {
    for large in LARGE {
        let mut group = c.benchmark_group(large.name);
        group.sample_size(10);
        for size in sizes(large) {
            let files = (large.files)(*size);
            group.throughput(Throughput::Elements(*size as u64));
            group.bench_with_input(
                BenchmarkId::new("read and check", size),
                &files,
                |b, files| {
                    b.iter(|| {
                        Renstra::read(black_box(files).iter().map(|(n, f)| (n, f)))
                            .map(|p| p.check())
                    })
                },
            );
        }
        group.finish();
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
