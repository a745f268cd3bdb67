//! A file and change sets.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tenure_tests::fuzzed::change_set(bytes));
