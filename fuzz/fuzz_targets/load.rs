//! Any bytes as a file, and as a value of each type.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tenure_tests::fuzzed::load(bytes));
