//! The next opening relative to now, in words.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::closed::date;
use super::words::Words;
use super::{HoursStyle, day, index_of, words};
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
            let [before, after] = words.your_time;
            out.push_str(before);
            if there.date() == here.date() {
                words.time(minutes(there), out);
            } else {
                moment(there, theirs.local(context.now), words, out);
            }
            out.push_str(after);
        }
    }
    true
}

/// A local moment as seen from a local now.
fn moment(at: NaiveDateTime, now: NaiveDateTime, words: &Words, out: &mut String) {
    let days = at.date().signed_duration_since(now.date()).num_days();
    let weekday = day(&words.on_day, index_of(at.weekday()));
    let end = match days {
        0 => {
            let [before, after] = words.today;
            out.push_str(before);
            after
        }
        1 => {
            let [before, after] = words.tomorrow;
            out.push_str(before);
            after
        }
        2..=6 => {
            let [between, after] = words.on_day_at;
            out.push_str(weekday);
            out.push_str(between);
            after
        }
        _ => {
            let [before, between, after] = words.on_date_at;
            out.push_str(weekday);
            out.push_str(before);
            date(at.date(), now.date(), words, out);
            out.push_str(between);
            after
        }
    };
    words.at_time(minutes(at), out);
    out.push_str(end);
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
