//! `decide` and `scan_packed` for languages in which a structure that crosses the boundary costs more than the
//! decision.
//!
//! On the JVM and in Python, microseconds go into each buffer and each call status that is passed by value,
//! and Swift spends as long on making values of every field. These functions take plain numbers: the address of
//! one buffer of the caller's for what goes in and for what comes out. An event goes in in the form in which
//! uniffi writes it and its decision comes out as `wire.rs` writes it; texts and rows are as `packed.rs` has
//! them. Whatever is no answer that fits is answered with a number, and the caller asks again in the ordinary
//! way, which words the error.

#![expect(
    unsafe_code,
    reason = "it reads and writes a buffer that the caller lends by its address"
)]

use std::time::SystemTime;

use uniffi::Lift;

use crate::guard::guard;
use crate::instant::to_utc;
use crate::offsets::Offsets;
use crate::{Engine, Event, KindlineError, UniFfiTag, wire};

/// The answer to a call that has no answer to give.
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
    // SAFETY: the caller promises what this function asks for.
    unsafe { lent(engine, buffer, capacity, length, decide) }
}

/// Scans the packed texts in the first `length` bytes of the buffer, and writes the rows over them. Returns
/// what [`kindline_ffi_decide_direct`] does.
///
/// # Safety
/// As for [`kindline_ffi_decide_direct`].
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn kindline_ffi_scan_direct(
    engine: u64,
    buffer: *mut u8,
    capacity: u64,
    length: u64,
) -> i64 {
    // SAFETY: the caller promises what this function asks for.
    unsafe { lent(engine, buffer, capacity, length, scan) }
}

/// Answers what is in a buffer, in the same buffer: how many bytes the answer takes, and the answer if it fits.
type Work = fn(&Engine, &mut [u8], usize) -> Result<usize, KindlineError>;

/// Works in memory that the caller lends.
///
/// # Safety
/// As for [`kindline_ffi_decide_direct`].
unsafe fn lent(engine: u64, buffer: *mut u8, capacity: u64, length: u64, work: Work) -> i64 {
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
    answer(engine, buffer, length, work)
}

/// The answer in place of what was asked, whose words do not stay in the buffer.
fn answer(engine: &Engine, buffer: &mut [u8], length: usize, work: Work) -> i64 {
    let answered = guard(|| work(engine, buffer, length));
    let fits = answered.as_ref().is_ok_and(|size| *size <= buffer.len());
    let written = answered
        .as_ref()
        .map_or(0, |size| if fits { *size } else { 0 });
    let words = buffer.get_mut(written..length);
    words.unwrap_or_default().fill(0);
    let size = answered.map_or(0, |size| i64::try_from(size).unwrap_or(i64::MAX - 1));
    if fits { size } else { -size - 1 }
}

/// How many bytes the rows take.
fn scan(engine: &Engine, buffer: &mut [u8], length: usize) -> Result<usize, KindlineError> {
    let rows = engine.scanned(buffer.get(..length).unwrap_or_default())?;
    if let Some(room) = buffer.get_mut(..rows.len()) {
        room.copy_from_slice(&rows);
    }
    Ok(rows.len())
}

/// How many bytes the decision takes; it is in the buffer if it fits.
fn decide(engine: &Engine, buffer: &mut [u8], length: usize) -> Result<usize, KindlineError> {
    let malformed = |_| KindlineError::argument("event", "it is not in the form of the bindings");
    let mut input = buffer.get(..length).unwrap_or_default();
    let event = <Event as Lift<UniFfiTag>>::try_read(&mut input).map_err(malformed)?;
    let at = <SystemTime as Lift<UniFfiTag>>::try_read(&mut input).map_err(malformed)?;
    if !input.is_empty() {
        return Err(KindlineError::argument("event", "more follows it"));
    }
    let event = event.into_core()?;
    let decision = engine.core().decide(&event, to_utc(at)?);
    let text = event.text.as_ref().map_or("", |text| text.as_str());
    let offsets = Offsets::of(text, engine.unit());
    Ok(wire::write(&decision, &offsets, buffer))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;
    use uniffi::Lower;

    use super::*;
    use crate::{
        Account, Channel, Consent, Decision, EngineOptions, EventKind, OffsetUnit, Party,
        PrivateText, Store,
    };

    fn engine() -> std::sync::Arc<Engine> {
        let policy = include_bytes!("../../../examples/riverside.toml");
        let options = EngineOptions {
            offsets: OffsetUnit::Utf16,
            ..EngineOptions::default()
        };
        Engine::new(policy.to_vec(), "riverside".to_owned(), options)
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
            SystemTime::UNIX_EPOCH + Duration::from_secs(1_778_900_640),
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
        let length = answer(&engine, &mut buffer, input.len(), decide);
        let direct = read(&buffer[..usize::try_from(length).expect("a decision")]);
        assert_eq!(direct, engine.decide(event, at).expect("a decision"));
        assert!(!String::from_utf8_lossy(&buffer).contains("thursday"));
    }

    /// The decision in a buffer, after which the places of its fields follow and nothing else.
    fn read(output: &[u8]) -> Decision {
        let mut rest = output;
        let decision = <Decision as Lift<UniFfiTag>>::try_read(&mut rest).expect("a decision");
        let (_clocks, table) = rest.split_at(rest.len() - 16 * 4);
        let places: Vec<usize> = table
            .chunks(4)
            .map(|place| u32::from_be_bytes(place.try_into().expect("a number")) as usize)
            .collect();
        let ends = output.len() - rest.len();
        assert!(places.is_sorted() && places[0] == 0);
        assert_eq!(places[14], ends);
        let at = |place: usize| &output[places[place]..ends];
        assert_eq!(read_at::<String>(at(2)), decision.zone);
        assert_eq!(read_at::<Vec<crate::PlannedReply>>(at(7)), decision.replies);
        assert_eq!(read_at::<Vec<crate::Reason>>(at(9)), decision.reasons);
        assert_eq!(read_at::<Vec<crate::Remedy>>(at(10)), decision.remedies);
        assert_eq!(read_at::<crate::PolicyStamp>(at(13)), decision.policy);
        let clock = |place: usize| read_at::<Option<i32>>(&output[places[place]..]);
        assert_eq!(clock(14).is_some(), decision.until.is_some());
        assert!(clock(15).is_none() || decision.recipient_zone.is_some());
        decision
    }

    fn read_at<T: Lift<UniFfiTag>>(mut bytes: &[u8]) -> T {
        T::try_read(&mut bytes).expect("a field")
    }

    fn any_of<T: Copy + std::fmt::Debug + 'static>(
        all: &'static [T],
    ) -> impl Strategy<Value = Option<T>> {
        prop::option::of(prop::sample::select(all))
    }

    proptest! {
        /// Each field of every kind of decision is written as uniffi writes it.
        #[test]
        fn the_direct_way_says_what_the_ordinary_one_says(
            kind in prop::sample::select(EventKind::ALL),
            channel in any_of(Channel::ALL),
            account in any_of(Account::ALL),
            party in any_of(Party::ALL),
            consent in any_of(Consent::ALL),
            store in any_of(Store::ALL),
            text in any_of(&[
                "\u{1f642} my ssn is 536-90-4399, i tested positive for hiv",
                "i want to end my life tonight", "STOP", "the waiting room is on the second floor",
            ]),
            facts in any_of(&[
                r#"{"mfa": false, "password_length": 9, "password_reused": true}"#,
                r#"{"recipient_zone": "Asia/Kathmandu", "earlier_exceptions": 3}"#,
                r#"{"headers": [{"name": "Precedence", "value": "bulk"}]}"#,
                r#"{"attachment": "photo", "recipients": 4, "recipients_visible": true}"#,
            ]),
            seconds in -2_000_000_000_i64..4_000_000_000,
            nanos in 0_u32..1_000_000_000,
        ) {
            let engine = engine();
            let event = Event {
                channel, account, party, consent, store,
                text: text.map(PrivateText::new),
                facts_json: facts.map(PrivateText::new),
                ..Event::new(kind)
            };
            let past = Duration::new(seconds.unsigned_abs(), nanos);
            let at = if seconds < 0 { SystemTime::UNIX_EPOCH - past } else { SystemTime::UNIX_EPOCH + past };
            let input = written(event.clone(), at);
            let mut buffer = input.clone();
            buffer.resize(32 * 1024, 0);
            let length = answer(&engine, &mut buffer, input.len(), decide);
            match engine.decide(event, at) {
                Ok(decision) => {
                    prop_assert_eq!(read(&buffer[..usize::try_from(length).unwrap()]), decision);
                }
                Err(_) => prop_assert_eq!(length, ASK_AGAIN),
            }
        }
    }

    #[test]
    fn texts_are_scanned_as_the_ordinary_way_does_and_no_word_stays() {
        let engine = engine();
        let texts = [
            "my ssn is 536-90-4399",
            "",
            "\u{1f642} call 212-555-0147",
            "see you then",
        ];
        let mut input = vec![1, 0, 0, 0, 4, 0, 0, 0];
        for text in texts {
            input.extend(u32::try_from(text.len()).unwrap().to_le_bytes());
        }
        input.extend(texts.concat().bytes());
        let rows = engine.scan_packed(&input).expect("rows");
        assert!(rows.len() > input.len());
        let mut buffer = input.clone();
        let needed = -(answer(&engine, &mut buffer, input.len(), scan) + 1);
        assert_eq!(usize::try_from(needed).unwrap(), rows.len());
        assert!(buffer.iter().all(|byte| *byte == 0));

        buffer.clone_from(&input);
        buffer.resize(4096, 0);
        assert_eq!(answer(&engine, &mut buffer, input.len(), scan), needed);
        assert_eq!(&buffer[..rows.len()], rows);
        assert!(buffer[rows.len()..].iter().all(|byte| *byte == 0));

        for length in 0..input.len() {
            let mut buffer = vec![0; 4096];
            buffer[..length].copy_from_slice(&input[..length]);
            assert_eq!(answer(&engine, &mut buffer, length, scan), ASK_AGAIN);
            assert!(buffer.iter().all(|byte| *byte == 0));
        }
    }

    #[test]
    fn what_does_not_fit_says_how_much_it_needs() {
        let engine = engine();
        let (event, at) = event("hi");
        let input = written(event, at);
        let mut small = input.clone();
        let needed = -(answer(&engine, &mut small, input.len(), decide) + 1);
        assert!(needed > i64::try_from(input.len()).unwrap());
        let mut enough = input.clone();
        enough.resize(usize::try_from(needed).unwrap(), 0);
        assert_eq!(answer(&engine, &mut enough, input.len(), decide), needed);
    }

    #[test]
    fn nonsense_has_no_answer() {
        let engine = engine();
        let (event, at) = event("hi");
        let input = written(event, at);
        for length in 0..input.len() {
            let mut buffer = vec![0; 16 * 1024];
            buffer[..length].copy_from_slice(&input[..length]);
            assert_eq!(answer(&engine, &mut buffer, length, decide), ASK_AGAIN);
            assert!(buffer.iter().all(|byte| *byte == 0));
        }
        let mut longer = input.clone();
        longer.push(0);
        let length = longer.len();
        longer.resize(4096, 0);
        assert_eq!(answer(&engine, &mut longer, length, decide), ASK_AGAIN);
    }
}
