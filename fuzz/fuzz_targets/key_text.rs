//! Any text as a licence key.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tenure_tests::fuzzed_licences::key_text(bytes));
