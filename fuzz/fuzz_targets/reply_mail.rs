//! Any header lines are decided, and a machine's mark always silences.
#![no_main]

use kindline_reply::{Header, Inbound, Medium, State, Strength, suppress};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (Vec<(&str, &str)>, &str)| {
    let (lines, own) = input;
    let mut headers: Vec<Header<'_>> =
        lines.into_iter().map(|(name, value)| Header { name, value }).collect();
    headers.push(Header { name: "List-Id", value: "<a.example>" });
    let own = [own];
    let inbound =
        Inbound { headers: &headers, own_addresses: &own, ..Inbound::new(Medium::Email) };
    assert_eq!(suppress(&inbound, &State::default()).strength(), Some(Strength::Hard));
});
