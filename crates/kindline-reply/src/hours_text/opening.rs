//! The next opening relative to now, in words.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::closed::date;
use super::words::add;
use super::{HoursStyle, View, index_of, words};
use crate::{Context, Locale};

/// Appends when somebody is next at work: "tomorrow at 9 a.m.", with the reader's own time beside it
/// where the clocks differ at that moment. Answers `false`, writing nothing, when nobody knows.
pub(crate) fn next_opening(
    context: &Context<'_>,
    now: NaiveDateTime,
    locale: Locale,
    style: HoursStyle,
    out: &mut String,
) -> bool {
    let Some(opening) = context.next_open else {
        return false;
    };
    let zone = context.schedule.zone();
    let words = words(locale, style);
    let here = zone.local(opening);
    moment(here, now, words, out);
    if let Some(theirs) = context.recipient_zone {
        let there = theirs.local(opening);
        if there != here {
            let [before, after] = words.your_time();
            add(before, out);
            if there.date() == here.date() {
                words.time(minutes(there), out);
            } else {
                moment(there, theirs.local(context.now), words, out);
            }
            add(after, out);
        }
    }
    true
}

/// A local moment as seen from a local now.
fn moment(at: NaiveDateTime, now: NaiveDateTime, words: View, out: &mut String) {
    let days = at.date().signed_duration_since(now.date()).num_days();
    let weekday = words.on_day(index_of(at.weekday()));
    let end = match days {
        0 => {
            let [before, after] = words.today();
            add(before, out);
            after
        }
        1 => {
            let [before, after] = words.tomorrow();
            add(before, out);
            after
        }
        2..=6 => {
            let [between, after] = words.on_day_at();
            add(weekday, out);
            add(between, out);
            after
        }
        _ => {
            let [before, between, after] = words.on_date_at();
            add(weekday, out);
            add(before, out);
            date(at.date(), now.date(), words, out);
            add(between, out);
            after
        }
    };
    words.at_time(minutes(at), out);
    add(end, out);
}

fn minutes(at: NaiveDateTime) -> u16 {
    u16::try_from(at.num_seconds_from_midnight() / 60).unwrap_or_default()
}

/// Whether the reader's clock differs from the agency's now.
pub(crate) fn clocks_differ(context: &Context<'_>, now: NaiveDateTime) -> bool {
    context
        .recipient_zone
        .is_some_and(|theirs| theirs.local(context.now) != now)
}
