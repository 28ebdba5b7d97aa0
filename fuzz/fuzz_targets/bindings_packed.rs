//! Any bytes are packed texts and events with as many rows, or an error that says which argument cannot be used.
#![no_main]

mod bindings;

use bindings::ENGINE;
use kindline_ffi::KindlineError;
use libfuzzer_sys::fuzz_target;

unsafe extern "C" {
    // bindings/ffi/src/direct.rs
    fn kindline_ffi_scan_direct(engine: u64, buffer: *mut u8, capacity: u64, length: u64) -> i64;
}

fn number(bytes: &[u8], at: usize) -> usize {
    let field = bytes
        .get(at..at + 4)
        .and_then(|field| field.try_into().ok());
    field.map(u32::from_le_bytes).expect("a header") as usize
}

fn check(input: &[u8], rows: Result<Vec<u8>, KindlineError>, row: usize) {
    match rows {
        Ok(rows) => {
            assert_eq!(number(&rows, 4), number(input, 4), "a row for each");
            assert_eq!(
                rows.len(),
                16 + row * number(&rows, 4) + 16 * number(&rows, 8)
            );
        }
        // A defect would be an internal error: no panic comes out of the bindings.
        Err(error) => assert_eq!(error.code(), "argument", "{error}"),
    }
}

fuzz_target!(|bytes: &[u8]| {
    // Most bytes fail at the version, so the first of them only says what is tried.
    let Some((way, rest)) = bytes.split_first() else {
        return;
    };
    let mut input = rest.to_vec();
    if way & 2 == 0 {
        input.splice(0..input.len().min(4), [1, 0, 0, 0]);
    }
    if way & 1 == 0 {
        let rows = ENGINE.scan_packed(&input);
        let direct = bindings::directly(kindline_ffi_scan_direct, &input, 1 << 16);
        assert!(direct.is_none() || direct == rows.as_ref().ok().cloned());
        assert!(direct.is_some() || rows.as_ref().map_or(true, |rows| rows.len() > 1 << 16));
        check(&input, rows, 16);
    } else {
        check(&input, ENGINE.decide_packed(&input), 32);
        match ENGINE.decide_packed_to_json(&input) {
            Ok(json) => assert!(serde_json::from_slice::<serde_json::Value>(&json).is_ok()),
            Err(error) => assert!(
                ["argument", "event"].contains(&error.code().as_str()),
                "{error}"
            ),
        }
    }
});
