//! Any bytes are an event in the form of the bindings' `decide`, or no decision is given; the event's words do not stay.
#![no_main]

mod bindings;

use libfuzzer_sys::fuzz_target;

unsafe extern "C" {
    // bindings/ffi/src/direct.rs
    fn kindline_ffi_decide_direct(engine: u64, buffer: *mut u8, capacity: u64, length: u64) -> i64;
}

fn place(decision: &[u8], field: usize) -> usize {
    let at = decision.len() - 64 + 4 * field;
    u32::from_be_bytes(decision[at..at + 4].try_into().expect("four bytes")) as usize
}

fuzz_target!(|bytes: &[u8]| {
    // The event, with room for a decision behind it; of a short one the rest must not show.
    let room = if bytes.first().is_some_and(|first| first & 1 == 1) {
        8192
    } else {
        0
    };
    let event = bytes.get(1..).unwrap_or_default();
    let Some(decision) = bindings::directly(kindline_ffi_decide_direct, event, room) else {
        return;
    };
    let places: Vec<usize> = (0..16).map(|field| place(&decision, field)).collect();
    assert!(places.is_sorted() && places[0] == 0 && places[15] < decision.len() - 64);
});
