//! Blocks with more open stretches than are worth listing: questions are answered from the days and
//! their templates.

use super::{Block, DAY, NEVER, Side, Spot, day_and_minute, last_at_most};
use crate::calendar::template::Template;

impl Block {
    pub(super) fn count_days(&mut self) {
        // Of each template: open minutes, whether it has closed ones, the first open second.
        let facts: Vec<(u32, u64, Option<u32>)> = self
            .templates
            .iter()
            .map(|template| {
                let total = template.total();
                let closes = total < crate::span::DAY_MINUTES;
                let first = template.first(true).map(|minute| u32::from(minute) * 60);
                (u32::from(total), u64::from(closes), first)
            })
            .collect();
        let fact = |day: &u16| {
            facts
                .get(usize::from(*day))
                .copied()
                .unwrap_or((0, 1, None))
        };
        let mut sum = 0;
        let mut before = Vec::with_capacity(self.days.len());
        for day in &self.days {
            before.push(sum);
            sum += fact(day).0;
        }
        self.open_before = before;
        let word = |days: &[u16]| {
            let bits = days.iter().zip(0..);
            bits.fold(0, |word, (day, bit)| word | fact(day).1 << bit)
        };
        self.closes = self.days.chunks(64).map(word).collect();
        let mut next = NEVER;
        let mut midnight = u32::try_from(self.days.len()).unwrap_or(0) * 86_400;
        let mut openings = vec![NEVER; self.days.len()];
        for (day, opening) in self.days.iter().zip(openings.iter_mut()).rev() {
            midnight -= 86_400;
            *opening = next;
            if let Some(second) = fact(day).2 {
                next = midnight + second;
            }
        }
        self.next_opening = openings;
    }

    /// Sums up the open time of the segments, from that of the days.
    pub(super) fn sum_segments(&mut self) {
        let mut open = 0;
        let mut segments = std::mem::take(&mut self.segments);
        for segment in &mut segments {
            let caught_up = (segment.reached - segment.shift).clamp(segment.start, segment.end);
            let standing = if self.is_open_local(segment.reached - 1) {
                caught_up - segment.start
            } else {
                0
            };
            segment.open_before = open;
            segment.running = open + standing - self.local_open(caught_up + segment.shift);
            open = if caught_up < segment.end {
                segment.running + self.local_open(segment.end + segment.shift)
            } else {
                open + standing
            };
        }
        self.segments = segments;
        self.total = open;
    }

    fn is_open_local(&self, local: i64) -> bool {
        let (day, minute) = day_and_minute(local);
        self.template(day)
            .is_some_and(|template| template.is_open(minute))
    }

    /// Open seconds on the local clock from the first day to `local`.
    fn local_open(&self, local: i64) -> i64 {
        let (day, minute) = day_and_minute(local);
        self.template(day)
            .map_or(0, |template| self.open_at(local, day, minute, template))
    }

    fn open_at(&self, local: i64, day: usize, minute: u16, template: &Template) -> i64 {
        let before = self.open_before.get(day).copied().unwrap_or(0);
        let minutes = i64::from(before) + i64::from(template.open_before(minute));
        let seconds = if template.is_open(minute) {
            local % 60
        } else {
            0
        };
        minutes * 60 + seconds
    }

    /// When the state at a spot changes to `side`. `None` when it does not within the block.
    pub(super) fn next_on(&self, side: Side, spot: Spot<'_>) -> Option<i64> {
        let mut spot = spot;
        loop {
            let local = self.next_local(side, &spot)?;
            let (second, jumped) = self.first_second(local, spot.segment)?;
            if !jumped {
                return Some(second);
            }
            // The clock jumped over the local time, maybe over a whole stretch of it.
            spot = self.spot(second)?;
            if spot.is_open() == (side == Side::Open) {
                return Some(second);
            }
        }
    }

    /// The next second of the local clock that is on `side`, which the spot is not.
    fn next_local(&self, side: Side, spot: &Spot<'_>) -> Option<i64> {
        let midnight = spot.day as i64 * DAY;
        match side {
            Side::Open => match spot.template.next_open(spot.minute) {
                Some(minute) => Some(midnight + i64::from(minute) * 60),
                None => {
                    let next = *self.next_opening.get(spot.day)?;
                    (next != NEVER).then_some(i64::from(next))
                }
            },
            Side::Closed => match spot.template.next_closed(spot.minute) {
                Some(minute) => Some(midnight + i64::from(minute) * 60),
                None => {
                    let day = next_bit(&self.closes, spot.day + 1)?;
                    let minute = self.template(day)?.first(false)?;
                    Some(day as i64 * DAY + i64::from(minute) * 60)
                }
            },
        }
    }

    /// Open seconds of the block before a spot.
    pub(super) fn open_until(&self, spot: &Spot<'_>) -> i64 {
        let Some(segment) = self.segments.get(spot.segment) else {
            return 0;
        };
        if spot.second + segment.shift >= segment.reached {
            segment.running + self.open_at(spot.local, spot.day, spot.minute, spot.template)
        } else if spot.is_open() {
            segment.open_before + spot.second - segment.start
        } else {
            segment.open_before
        }
    }

    /// The UTC second that is open and has `count` open seconds, less than all, before it.
    pub(super) fn nth_open_local(&self, count: i64, near: Option<&Spot<'_>>) -> Option<i64> {
        let (from_segment, from_day) = near.map_or((0, 0), |spot| (spot.segment, spot.day));
        let index = last_at_most(&self.segments, from_segment, |segment| {
            segment.open_before <= count
        });
        let segment = self.segments.get(index)?;
        let standing = segment.start + count - segment.open_before;
        if standing + segment.shift < segment.reached && self.is_open_local(segment.reached - 1) {
            return Some(standing);
        }
        let count = u32::try_from(count - segment.running).ok()?;
        let minutes = count / 60;
        let day = last_at_most(&self.open_before, from_day, |before| *before <= minutes);
        let left = u16::try_from(minutes - self.open_before.get(day)?).ok()?;
        let minute = self.template(day)?.nth_open(left)?;
        let local = i64::try_from(day).ok()? * DAY + i64::from(minute) * 60;
        Some(local + i64::from(count % 60) - segment.shift)
    }
}

/// The first set bit from `from` on.
#[inline]
fn next_bit(words: &[u64], from: usize) -> Option<usize> {
    let mut mask = u64::MAX << (from % 64);
    let mut base = from / 64 * 64;
    for word in words.get(from / 64..)? {
        let left = word & mask;
        if left != 0 {
            return Some(base + left.trailing_zeros() as usize);
        }
        mask = u64::MAX;
        base += 64;
    }
    None
}
