//! Any names give every reply without hidden characters, within the price of a text message.
#![no_main]

use std::sync::LazyLock;

use kindline_hours::{Schedule, ScheduleDocument};
use kindline_reply::{Catalog, Channel, Context, Locale, Message, Region, Tone};
use libfuzzer_sys::fuzz_target;

static OFFICE: LazyLock<Schedule> = LazyLock::new(|| {
    let document: ScheduleDocument =
        serde_json::from_str(r#"{"zone": "UTC", "mon-fri": "09:00-17:00"}"#).expect("a schedule");
    document.check().expect("an office")
});

fuzz_target!(|names: (&str, &str, &str)| {
    let context = Context {
        agency: Some(names.0),
        cover: Some(names.1),
        secure_channel: Some(names.2),
        region: Region::parse("US").unwrap_or_default(),
        ..Context::new(&OFFICE, Default::default())
    };
    for &message in Message::ALL {
        for &locale in Locale::ALL {
            for &channel in Channel::ALL {
                let reply =
                    Catalog::built_in().render(message, locale, Tone::Gentle, channel, &context);
                assert!(reply.text.chars().all(|c| c == '\n' || !c.is_control()));
                assert!(!message.needs_emergency_line() || reply.text.contains("911"));
                let budget = message.sms_budget(reply.locale.language().fits_gsm());
                assert!(reply.sms.is_none_or(|cost| cost.segments <= u32::from(budget)));
            }
        }
    }
});
