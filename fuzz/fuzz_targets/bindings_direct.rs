//! Any bytes are an event in the form of the bindings' `decide`, or no decision is given; the event's words do not stay.
#![no_main]

use std::sync::{Arc, LazyLock};

use kindline_ffi::{Engine, EngineOptions, OffsetUnit};
use libfuzzer_sys::fuzz_target;

unsafe extern "C" {
    // bindings/ffi/src/direct.rs
    fn kindline_ffi_decide_direct(engine: u64, buffer: *mut u8, capacity: u64, length: u64) -> i64;
}

static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(|| {
    let policy = include_bytes!("../../examples/riverside.toml");
    let options = EngineOptions {
        offsets: OffsetUnit::Utf16,
        ..EngineOptions::default()
    };
    Engine::new(policy.to_vec(), "riverside.toml".to_owned(), options)
        .expect("the example policy is whole")
});

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
    let mut buffer = event.to_vec();
    buffer.resize(event.len().max(1) + room, 0);
    let (capacity, length) = (buffer.len() as u64, event.len() as u64);
    let engine = Arc::as_ptr(&ENGINE) as u64;
    // SAFETY: the engine is never freed, and the buffer is this function's alone and as long as it says.
    let size = unsafe { kindline_ffi_decide_direct(engine, buffer.as_mut_ptr(), capacity, length) };
    if size < 0 {
        assert!(
            buffer[..event.len()].iter().all(|byte| *byte == 0),
            "no word of the event stays"
        );
        return;
    }
    let size = usize::try_from(size).expect("a size");
    let left = buffer.get(size..event.len()).unwrap_or_default();
    assert!(
        left.iter().all(|byte| *byte == 0),
        "no word of the event stays"
    );
    let decision = &buffer[..size];
    let places: Vec<usize> = (0..16).map(|field| place(decision, field)).collect();
    assert!(places.is_sorted() && places[0] == 0 && places[15] < size - 64);
});
