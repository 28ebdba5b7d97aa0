//! What a display makes of replies from right to left, by the Unicode bidirectional algorithm: every
//! number to call and every time stands in it with its digits in their order.

use kindline_hours::{Calendar, ScheduleDocument};
use kindline_reply::{
    Catalog, Channel, Context, CrisisData, Locale, Message, Notice, Region, Tone,
};
use unicode_bidi::{BidiInfo, Level};

/// The lines of a text as a display shows them, left to right, in a conversation of this direction
/// or, as most do, of each paragraph's own.
fn shown(text: &str, direction: Option<Level>) -> String {
    let info = BidiInfo::new(text, direction);
    info.paragraphs
        .iter()
        .map(|paragraph| info.reorder_line(paragraph, paragraph.range.clone()) + "\n")
        .collect()
}

#[test]
fn a_display_turns_the_groups_of_a_number_around() {
    // Why numbers are written in one piece.
    let text = "اتصلوا بالرقم 1-833-555-0142.";
    assert!(!shown(text, None).contains("1-833-555-0142"));
    assert!(shown("اتصلوا بالرقم 18335550142.", None).contains("18335550142"));
    assert!(!shown("اتصلوا بالرقم 116 123.", None).contains("116 123"));
    // A hyphen between two times turns them around too; a colon inside one does not.
    assert!(shown("من 9:30-17:00", None).contains("17:00-9:30"));
}

#[test]
fn numbers_and_times_are_shown_in_their_order() {
    let hours = r#"{"zone": "America/New_York", "mon-fri": ["09:30-12:15", "13:00-17:45"]}"#;
    let document: ScheduleDocument = serde_json::from_str(hours).unwrap();
    let schedule = document.check().unwrap();
    let now = "2026-11-27T23:30:00Z".parse().unwrap();
    let translated = Catalog::built_in()
        .clone()
        .sending_unreviewed_crisis_words();
    let covers = [
        ("Ana Reyes, 555-0142", "555-0142"),
        ("سارة، 1-833-555-0142", "18335550142"),
        ("سارہ، 555 01 42", "5550142"),
    ];
    let locales = Locale::ALL
        .iter()
        .filter(|locale| locale.is_right_to_left());
    let mut seen = 0;
    for &locale in locales {
        for (turn, region) in ["US", "CA", "GB", "IE", "AU", "NZ", "DE"]
            .into_iter()
            .enumerate()
        {
            let region = Region::parse(region).unwrap();
            let lines = CrisisData::built_in().lines(region, None, None);
            let general = lines.general();
            let (cover, cover_number) = covers[turn % covers.len()];
            let context = Context {
                next_open: Calendar::new(schedule.clone()).next_open(now),
                region,
                cover: Some(cover),
                ..Context::new(&schedule, now)
            };
            for (message, channel, tone) in cells() {
                for catalog in [Catalog::built_in(), &translated] {
                    let reply = catalog.render(message, locale, tone, channel, &context);
                    let english = reply.notices.contains(&Notice::CrisisWordsInEnglish);
                    let mut numbers = Vec::new();
                    if message.needs_emergency_line() {
                        let contact = general.iter().flat_map(|one| [one.voice, one.text]);
                        for number in contact.chain([lines.emergency()]).flatten() {
                            let digits = number.chars().filter(char::is_ascii_digit);
                            numbers.push(if english {
                                number.to_owned()
                            } else {
                                digits.collect()
                            });
                        }
                    }
                    if reply.text.contains(cover_number) {
                        numbers.push(cover_number.to_owned());
                    }
                    for time in ["9:30", "12:15", "5:45"] {
                        if reply.text.contains(time) {
                            numbers.push(time.to_owned());
                        }
                    }
                    // Where the conversation is set from right to left, an English paragraph's
                    // numbers stand among its own letters.
                    for direction in [None, Some(Level::rtl())] {
                        let shown = shown(&reply.text, direction);
                        for number in &numbers {
                            seen += 1;
                            assert!(
                                shown.contains(number),
                                "{locale} {message} {channel}: {number} is not in\n{shown}"
                            );
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 5_000, "{seen}");
}

fn cells() -> impl Iterator<Item = (Message, Channel, Tone)> {
    let ways =
        [Channel::Sms, Channel::Email].map(|way| [(way, Tone::Gentle), (way, Tone::Discreet)]);
    Message::ALL.iter().flat_map(move |&message| {
        let ways = ways.into_iter().flatten();
        ways.map(move |(channel, tone)| (message, channel, tone))
    })
}
