//! Reading hours: a day's spans and a week of days.

use chrono::Weekday;

use super::reader::{At, Problems};
use super::tree::Tree;
use crate::week::weekdays_of_key;
use crate::{Span, WeeklyHours};

/// A week while it is read: which days have been given, and under which key.
#[derive(Default)]
pub(super) struct WeekReader {
    days: [Option<(String, Vec<Span>)>; 7],
}

impl WeekReader {
    /// Takes an entry whose key names weekdays. `false` when the key names none.
    pub(super) fn accept(&mut self, key: &str, at: &At<'_>, problems: &mut Problems) -> bool {
        let Some(weekdays) = weekdays_of_key(key) else {
            return false;
        };
        let Some(spans) = spans(at, problems) else {
            return true;
        };
        problems.remark(&at.path, &spans);
        for weekday in weekdays {
            let slot = self.days.get_mut(weekday.num_days_from_monday() as usize);
            match slot {
                Some(Some((other, _))) => {
                    let other = other.clone();
                    let day = name(weekday);
                    problems.wrong(
                        at,
                        &format!("gives hours for {day}, and so does `{other}`"),
                        &format!("leave {day} out of one of the two"),
                    );
                }
                Some(slot) => *slot = Some((at.path.clone(), spans.clone())),
                None => {}
            }
        }
        true
    }

    pub(super) fn finish(self) -> WeeklyHours {
        WeeklyHours::from_days(
            self.days
                .map(|day| day.map_or_else(Vec::new, |(_, spans)| spans)),
        )
    }
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// A day's spans: `"09:00-17:00"`, `"09:00-12:00, 13:00-17:00"`, a list of such, a list of
/// `["09:00", "17:00"]` pairs, or `"closed"`.
pub(super) fn spans(at: &At<'_>, problems: &mut Problems) -> Option<Vec<Span>> {
    let mut found = Vec::new();
    let mut right = true;
    let mut add =
        |at: &At<'_>, span: Result<Span, crate::span::SpanError>, problems: &mut Problems| {
            match span {
                Ok(span) => found.push(span),
                Err(error) => {
                    problems.wrong(at, error.message(), error.help());
                    right = false;
                }
            }
        };
    for item in at.one_or_many() {
        match item.value {
            Tree::Text(text) if text.trim().eq_ignore_ascii_case("closed") => {}
            Tree::Text(text) => {
                for part in text.split(',') {
                    add(&item, Span::parse(part), problems);
                }
            }
            Tree::List(ends) => match ends.as_slice() {
                [Tree::Text(start), Tree::Text(end)] => {
                    add(&item, Span::from_ends(start, end), problems);
                }
                _ => add(&item, Err(crate::span::SpanError::Shape), problems),
            },
            _ => add(&item, Err(crate::span::SpanError::Shape), problems),
        }
    }
    right.then_some(found)
}
