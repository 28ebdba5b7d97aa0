//! Which days of a week share their hours.

use chrono::Weekday;
use kindline_hours::{Span, WeeklyHours};

/// A set of weekdays, one bit each, Monday the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days(u8);

/// Days that share their hours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group<'a> {
    pub(super) days: Days,
    pub(super) spans: &'a [Span],
}

/// Days that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) len: usize,
}

/// At most seven of something, without allocation.
pub(super) struct AtMostSeven<T> {
    items: [Option<T>; 7],
    len: usize,
}

impl<T: Copy> AtMostSeven<T> {
    const fn new() -> Self {
        Self {
            items: [None; 7],
            len: 0,
        }
    }

    fn push(&mut self, item: T) {
        if let Some(place) = self.items.get_mut(self.len) {
            *place = Some(item);
            self.len += 1;
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter().take(self.len).flatten()
    }
}

/// The groups of a week in the order of their first day. Closed days are in none.
pub(super) fn groups(week: &WeeklyHours) -> AtMostSeven<Group<'_>> {
    const WEEK: [Weekday; 7] = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    let mut groups: AtMostSeven<Group<'_>> = AtMostSeven::new();
    for (index, weekday) in WEEK.into_iter().enumerate() {
        let spans = week.day(weekday);
        if spans.is_empty() {
            continue;
        }
        let bit = 1 << index;
        let known = groups.items.get_mut(..groups.len).unwrap_or_default();
        match known
            .iter_mut()
            .flatten()
            .find(|group| group.spans == spans)
        {
            Some(group) => group.days.0 |= bit,
            None => groups.push(Group {
                days: Days(bit),
                spans,
            }),
        }
    }
    groups
}

impl Days {
    pub(super) const fn is_all(self) -> bool {
        self.0 == 0b111_1111
    }

    const fn has(self, day: usize) -> bool {
        self.0 >> (day % 7) & 1 == 1
    }

    /// The runs of days, in week order; a run over the week's end comes first, as "Sunday to
    /// Thursday" does.
    pub(super) fn runs(self) -> AtMostSeven<Run> {
        let mut runs = AtMostSeven::new();
        if self.is_all() {
            runs.push(Run { start: 0, len: 7 });
            return runs;
        }
        let over_the_end = self.has(0) && self.has(6);
        let mut start = 0;
        if over_the_end {
            // Somewhere is a gap, so this ends.
            while self.has(start + 6) {
                start += 6;
            }
        }
        let mut day = 0;
        while day < 7 {
            let first = start + day;
            let mut len = 0;
            while day < 7 && self.has(start + day) {
                len += 1;
                day += 1;
            }
            if len > 0 {
                runs.push(Run {
                    start: first % 7,
                    len,
                });
            }
            day += 1;
        }
        runs
    }
}

impl Run {
    pub(super) const fn last(self) -> usize {
        (self.start + self.len + 6) % 7
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_hold_each_day_once() {
        for set in 0..=127_u8 {
            let days = Days(set);
            let mut seen = 0_u8;
            for run in days.runs().iter() {
                for offset in 0..run.len {
                    let bit = 1 << ((run.start + offset) % 7);
                    assert_eq!(seen & bit, 0, "{set:b}");
                    seen |= bit;
                }
                // No run could go on at either end unless it is the whole week.
                if set != 127 {
                    assert!(
                        !days.has(run.start + 6) && !days.has(run.last() + 1),
                        "{set:b}"
                    );
                }
            }
            assert_eq!(seen, set);
        }
    }
}
