//! A file and questions.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tenure_tests::fuzzed::coverage(bytes));
