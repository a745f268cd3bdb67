//! Any bytes as signed claims.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tenure_tests::fuzzed_licences::payload(bytes));
