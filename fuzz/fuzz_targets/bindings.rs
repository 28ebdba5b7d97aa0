//! What the targets of the bindings share.

use std::sync::{Arc, LazyLock};

use kindline_ffi::{Engine, EngineOptions, OffsetUnit};

pub static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(|| {
    let policy = include_bytes!("../../examples/riverside.toml");
    let options = EngineOptions {
        offsets: OffsetUnit::Utf16,
        ..EngineOptions::default()
    };
    Engine::new(policy.to_vec(), "riverside.toml".to_owned(), options)
        .expect("the example policy is whole")
});

/// One of the calls of bindings/ffi/src/direct.rs.
pub type Direct = unsafe extern "C" fn(u64, *mut u8, u64, u64) -> i64;

/// The answer to a question that goes out in a buffer with so much room behind it, if there is one that fits. No word of
/// the question stays.
pub fn directly(call: Direct, question: &[u8], room: usize) -> Option<Vec<u8>> {
    let mut buffer = question.to_vec();
    buffer.resize(question.len().max(1) + room, 0);
    let (capacity, length) = (buffer.len() as u64, question.len() as u64);
    let engine = Arc::as_ptr(&ENGINE) as u64;
    // SAFETY: the engine is never freed, and the buffer is this function's alone and as long as it says.
    let size = unsafe { call(engine, buffer.as_mut_ptr(), capacity, length) };
    let size = usize::try_from(size).ok();
    let left = buffer.get(size.unwrap_or(0)..question.len());
    assert!(
        left.unwrap_or_default().iter().all(|byte| *byte == 0),
        "no word of the question stays"
    );
    buffer.truncate(size?);
    Some(buffer)
}
