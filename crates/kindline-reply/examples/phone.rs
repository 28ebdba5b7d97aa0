//! What a phone links, to be measured: see docs/size.md.

#![allow(clippy::print_stdout, reason = "what is not used would not be linked")]

use kindline_hours::{Calendar, ScheduleDocument};
use kindline_reply::{
    Catalog, Channel, Context, Header, Inbound, Locale, Medium, Message, Region, State, Tone,
    suppress,
};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().unwrap_or_default();
    let document: Result<ScheduleDocument, _> = serde_json::from_str(&next());
    let Some(schedule) = document.ok().and_then(|document| document.check().ok()) else {
        return;
    };
    let Ok(now) = next().parse() else { return };
    let next_open = Calendar::new(schedule.clone()).next_open(now);
    let (header, locale) = (next(), next());
    let inbound = Inbound {
        headers: &[Header {
            name: "Auto-Submitted",
            value: &header,
        }],
        ..Inbound::new(Medium::Email)
    };
    if !suppress(&inbound, &State::default()).may_reply() {
        return;
    }
    let context = Context {
        next_open,
        region: Region::parse(&next()).unwrap_or_default(),
        ..Context::new(&schedule, now)
    };
    let (Ok(locale), Some(message), Some(tone), Some(channel)) = (
        Locale::parse(&locale),
        Message::from_id(&next()),
        Tone::from_id(&next()),
        Channel::from_id(&next()),
    ) else {
        return;
    };
    let reply = Catalog::built_in().render(message, locale, tone, channel, &context);
    let segments = reply.sms.map_or(0, |sms| sms.segments);
    println!("{}\n{:?}\n{segments}", reply.text, reply.html);
}
