//! The local days of a block as such: which are business days, and why others are closed.

use super::{BLOCK_DAYS, Block, DAY, MARGIN_DAYS};
use crate::Span;
use crate::span::DAY_MINUTES;

/// Why a day is closed as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::calendar) enum Note {
    Holiday(Option<String>),
    Closure(Option<String>),
}

impl Block {
    /// Marks the days on which open time starts.
    pub(super) fn mark_business_days(&mut self) {
        let has_hours: Vec<u64> = self
            .plans
            .iter()
            .map(|plan| u64::from(!plan.is_empty()))
            .collect();
        self.business = self
            .plan_ids
            .chunks(64)
            .map(|ids| {
                ids.iter().enumerate().fold(0, |word, (bit, id)| {
                    word | has_hours.get(usize::from(*id)).copied().unwrap_or(0) << bit
                })
            })
            .collect();
        // Where the clock jumps forward it may jump over all of a day's hours.
        let jumps: Vec<(i64, i64)> = self
            .segments
            .iter()
            .skip(1)
            .map(|segment| (segment.reached, segment.start + segment.shift))
            .filter(|(from, to)| from < to)
            .collect();
        for (from, to) in jumps {
            for day in from.div_euclid(DAY) - 1..=to.div_euclid(DAY) {
                let day = self.first_day + day;
                if !self.has_open_time(day) {
                    self.clear_business(day);
                }
            }
        }
    }

    fn has_open_time(&self, day: i64) -> bool {
        self.spans_of(day).iter().any(|span| {
            let endpoint = |minute: u16| {
                let local = (day - self.first_day) * DAY + i64::from(minute) * 60;
                self.first_second(local, 0).map(|(second, _)| second)
            };
            endpoint(span.start()) != endpoint(span.end())
        })
    }

    /// Whether any minute of a span that starts on a local day is open.
    pub(in crate::calendar) fn opens_within(&self, day: i64, span: Span) -> bool {
        let open = |day: i64, from: u16, end: u16| {
            let index = usize::try_from(day - self.first_day).ok();
            let template = index.and_then(|index| self.template(index));
            let next = template.and_then(|template| template.next_open(from));
            next.is_some_and(|minute| minute < end)
        };
        open(day, span.start(), span.end())
            || open(day + 1, 0, span.end().saturating_sub(DAY_MINUTES))
    }

    /// Takes a local day out of the business days.
    pub(in crate::calendar) fn clear_business(&mut self, day: i64) {
        let Ok(index) = usize::try_from(day - self.first_day) else {
            return;
        };
        if let Some(word) = self.business.get_mut(index / 64) {
            *word &= !(1 << (index % 64));
        }
    }

    /// The hours that start on a local day.
    pub(in crate::calendar) fn spans_of(&self, day: i64) -> &[Span] {
        usize::try_from(day - self.first_day)
            .ok()
            .and_then(|index| self.plan_ids.get(index))
            .and_then(|id| self.plans.get(usize::from(*id)))
            .map_or(&[], Vec::as_slice)
    }

    /// Why a local day is closed as a whole.
    pub(in crate::calendar) fn note(&self, day: i64) -> Option<&Note> {
        let index = self.notes.binary_search_by_key(&day, |(day, _)| *day);
        self.notes.get(index.ok()?).map(|(_, note)| note)
    }

    /// The `count`th business day (from 1) on or after a local day, or how many are still to come
    /// after this block's.
    pub(in crate::calendar) fn business_day(&self, from: i64, count: u64) -> Result<i64, u64> {
        let mut left = count;
        for (base, mut bits) in self.business_words(from, i64::MAX) {
            let ones = u64::from(bits.count_ones());
            if ones >= left {
                for _ in 1..left {
                    bits &= bits.wrapping_sub(1);
                }
                return Ok(base + i64::from(bits.trailing_zeros()));
            }
            left -= ones;
        }
        Err(left)
    }

    /// How many business days of this block there are from one local day up to another.
    pub(in crate::calendar) fn count_business_days(&self, from: i64, end: i64) -> u64 {
        self.business_words(from, end)
            .map(|(_, bits)| u64::from(bits.count_ones()))
            .sum()
    }

    /// The business days that only this block counts, from one local day up to another, in words:
    /// the local day of bit 0, and the bits.
    fn business_words(&self, from: i64, end: i64) -> impl Iterator<Item = (i64, u64)> {
        // As many days as the block has UTC days, by the same numbers.
        let first = self.first_day + MARGIN_DAYS;
        let last = first + BLOCK_DAYS;
        let from = from.clamp(first, last);
        let end = end.clamp(from, last);
        let words = self.business.iter().copied();
        let bases = (self.first_day..).step_by(64);
        bases.zip(words).map(move |(base, bits)| {
            let keep = ones_below(end - base) & !ones_below(from - base);
            (base, bits & keep)
        })
    }
}

/// A word with the bits below `count` set.
fn ones_below(count: i64) -> u64 {
    match u32::try_from(count) {
        Ok(count) if count < 64 => (1 << count) - 1,
        Ok(_) => u64::MAX,
        Err(_) => 0,
    }
}
