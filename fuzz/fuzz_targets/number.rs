#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| renstra_tests::hostile::run("number", data));
