//! Any bytes are a compiled catalogue that keeps the emergency line, or refused; the sum is put right
//! so that the reader behind it is reached.
#![no_main]

use std::sync::LazyLock;

use kindline_hours::{Schedule, ScheduleDocument};
use kindline_reply::{Catalog, Channel, Context, Language, Locale, Message, Region, Source, Tone};
use libfuzzer_sys::fuzz_target;

static OFFICE: LazyLock<Schedule> = LazyLock::new(|| {
    let document: ScheduleDocument =
        serde_json::from_str(r#"{"zone": "UTC", "mon-fri": "09:00-17:00"}"#).expect("a schedule");
    document.check().expect("an office")
});

static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let own = "opt-out-confirmation = You will get no more messages from us.\n";
    Catalog::load(&[Source::of_language("own.ftl", Language::En, own)])
        .expect("it is proven")
        .to_bytes()
});

fuzz_target!(|changes: Vec<(u16, u8)>| {
    let mut bytes = GOOD.clone();
    let end = bytes.len() - 4;
    for (at, byte) in changes {
        bytes[usize::from(at) % end] ^= byte;
    }
    let sum = bytes[..end].iter().fold(0x811c_9dc5_u32, |sum, &byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    bytes.truncate(end);
    bytes.extend(sum.to_be_bytes());
    let Ok(catalog) = Catalog::from_bytes(&bytes) else { return };
    let context = Context {
        region: Region::parse("US").unwrap_or_default(),
        ..Context::new(&OFFICE, Default::default())
    };
    for &channel in Channel::ALL {
        let reply =
            catalog.render(Message::AfterHours, Locale::EnUs, Tone::Gentle, channel, &context);
        let _ = reply.sms;
    }
    let _ = catalog.to_bytes();
});
