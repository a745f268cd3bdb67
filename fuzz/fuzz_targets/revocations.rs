//! Any text as a list of revocations, and any bytes as its signed payload.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tenure_tests::fuzzed_licences::revocations(bytes));
