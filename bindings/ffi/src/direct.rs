//! `decide` for languages in which a structure that crosses the boundary costs more than the decision.
//!
//! On the JVM, JNA spends microseconds on each buffer and each call status that it passes by value. This
//! function takes plain numbers: the address of one buffer of the caller's for the event on its way in
//! and the decision on its way out, in the form in which uniffi writes them. Whatever is not a decision
//! that fits is answered with a number, and the caller asks again in the ordinary way, which words the
//! error.

#![expect(
    unsafe_code,
    reason = "it reads and writes a buffer that the caller lends by its address"
)]

use std::time::SystemTime;

use uniffi::{Lift, Lower};

use crate::guard::guard;
use crate::{Decision, Engine, Event, KindlineError, UniFfiTag};

/// The answer to a call that has no decision to give.
const ASK_AGAIN: i64 = -1;

/// Decides about the event in the first `length` bytes of the buffer, and writes the decision over it.
/// Returns how many bytes the decision has, -1 where there is none to give, and for one that does not
/// fit into `capacity` bytes its length, negative and less one.
///
/// # Safety
/// `engine` is the handle of an [`Engine`] that lives until this returns. `buffer` points to `capacity`
/// bytes that nothing else reads or writes until then, and `length` is at most `capacity`.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn kindline_ffi_decide_direct(
    engine: u64,
    buffer: *mut u8,
    capacity: u64,
    length: u64,
) -> i64 {
    let (Ok(capacity), Ok(length)) = (usize::try_from(capacity), usize::try_from(length)) else {
        return ASK_AGAIN;
    };
    if engine == 0 || buffer.is_null() || length > capacity {
        return ASK_AGAIN;
    }
    let handle = uniffi::Handle::from_raw_unchecked(engine);
    // SAFETY: the caller keeps the engine alive, and a shared reference is all that is made of it.
    let engine: &Engine = unsafe { &*handle.as_pointer() };
    // SAFETY: the caller lends all `capacity` bytes until this returns.
    let buffer: &mut [u8] = unsafe { std::slice::from_raw_parts_mut(buffer, capacity) };
    answer(engine, buffer, length)
}

/// The decision in place of the event, whose words do not stay in the buffer.
fn answer(engine: &Engine, buffer: &mut [u8], length: usize) -> i64 {
    let decision = guard(|| decide(engine, buffer.get(..length).unwrap_or_default()));
    let bytes = decision.unwrap_or_default();
    let fits = buffer.len() >= bytes.len();
    let written = if fits { bytes.as_slice() } else { &[] };
    if let Some((head, rest)) = buffer.split_at_mut_checked(written.len()) {
        head.copy_from_slice(written);
        let words = length.saturating_sub(written.len());
        rest.get_mut(..words).unwrap_or_default().fill(0);
    }
    let needed = i64::try_from(bytes.len()).unwrap_or(i64::MAX - 1);
    if fits && !bytes.is_empty() {
        needed
    } else {
        -needed - 1
    }
}

fn decide(engine: &Engine, mut input: &[u8]) -> Result<Vec<u8>, KindlineError> {
    let malformed = |_| KindlineError::argument("event", "it is not in the form of the bindings");
    let event = <Event as Lift<UniFfiTag>>::try_read(&mut input).map_err(malformed)?;
    let at = <SystemTime as Lift<UniFfiTag>>::try_read(&mut input).map_err(malformed)?;
    if !input.is_empty() {
        return Err(KindlineError::argument("event", "more follows it"));
    }
    let mut bytes = Vec::with_capacity(1024);
    <Decision as Lower<UniFfiTag>>::write(engine.decide(event, at)?, &mut bytes);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Channel, EngineOptions, EventKind, Party, PrivateText};

    fn engine() -> std::sync::Arc<Engine> {
        let policy = include_bytes!("../../../examples/riverside.toml");
        Engine::new(
            policy.to_vec(),
            "riverside".to_owned(),
            EngineOptions::default(),
        )
        .expect("the sample is a policy")
    }

    fn event(text: &str) -> (Event, SystemTime) {
        let event = Event {
            channel: Some(Channel::Sms),
            party: Some(Party::Client),
            text: Some(PrivateText::new(text)),
            ..Event::new(EventKind::MessageReceived)
        };
        (
            event,
            SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_778_900_640),
        )
    }

    fn written(event: Event, at: SystemTime) -> Vec<u8> {
        let mut bytes = Vec::new();
        <Event as Lower<UniFfiTag>>::write(event, &mut bytes);
        <SystemTime as Lower<UniFfiTag>>::write(at, &mut bytes);
        bytes
    }

    #[test]
    fn it_answers_as_the_ordinary_way_and_keeps_no_words() {
        let engine = engine();
        let words = "can we move thursday? ".repeat(400);
        let (event, at) = event(&words);
        let input = written(event.clone(), at);
        let mut buffer = vec![0; 16 * 1024];
        buffer[..input.len()].copy_from_slice(&input);
        let length = answer(&engine, &mut buffer, input.len());
        let mut output = &buffer[..usize::try_from(length).expect("a decision")];
        let direct = <Decision as Lift<UniFfiTag>>::try_read(&mut output).expect("a decision");
        assert_eq!(direct, engine.decide(event, at).expect("a decision"));
        assert!(output.is_empty());
        assert!(!String::from_utf8_lossy(&buffer).contains("thursday"));
    }

    #[test]
    fn what_does_not_fit_says_how_much_it_needs() {
        let engine = engine();
        let (event, at) = event("hi");
        let input = written(event, at);
        let mut small = input.clone();
        let needed = -(answer(&engine, &mut small, input.len()) + 1);
        assert!(needed > i64::try_from(input.len()).unwrap());
        let mut enough = input.clone();
        enough.resize(usize::try_from(needed).unwrap(), 0);
        assert_eq!(answer(&engine, &mut enough, input.len()), needed);
    }

    #[test]
    fn nonsense_has_no_answer() {
        let engine = engine();
        let (event, at) = event("hi");
        let input = written(event, at);
        for length in 0..input.len() {
            let mut buffer = vec![0; 16 * 1024];
            buffer[..length].copy_from_slice(&input[..length]);
            assert_eq!(answer(&engine, &mut buffer, length), ASK_AGAIN);
            assert!(buffer.iter().all(|byte| *byte == 0));
        }
        let mut longer = input.clone();
        longer.push(0);
        let length = longer.len();
        longer.resize(4096, 0);
        assert_eq!(answer(&engine, &mut longer, length), ASK_AGAIN);
    }
}
