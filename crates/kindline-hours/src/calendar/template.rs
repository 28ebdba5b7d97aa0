//! The open minutes of one kind of day.

use crate::span::DAY_MINUTES;

const WORDS: usize = 23;

/// A day as one bit a minute and as runs of open minutes. Many days share one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template {
    bits: [u64; WORDS],
    /// INVARIANT: ascending and apart.
    runs: Vec<Run>,
    total: u16,
    /// The first open minute; 1440 for none.
    first_open: u16,
    /// The end of the last run; 0 for none.
    last_end: u16,
}

/// Open minutes from `start` up to `end`, with so many open ones before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    start: u16,
    end: u16,
    before: u16,
}

impl Template {
    /// A day open in these stretches of minutes, each within 0 to 1440.
    pub(super) fn new(stretches: impl IntoIterator<Item = (u16, u16)>) -> Self {
        let mut template = Self {
            bits: [0; WORDS],
            runs: Vec::new(),
            total: 0,
            first_open: DAY_MINUTES,
            last_end: 0,
        };
        for (start, end) in stretches {
            template.fill(start, end, true);
        }
        template.find_runs();
        template
    }

    /// The same day closed from one minute up to another.
    pub(super) fn without(&self, start: u16, end: u16) -> Self {
        let mut template = self.clone();
        template.fill(start, end, false);
        template.find_runs();
        template
    }

    fn fill(&mut self, start: u16, end: u16, open: bool) {
        let end = end.min(DAY_MINUTES);
        for (word, bits) in (0u16..).zip(self.bits.iter_mut()) {
            let base = word * 64;
            let low = start.clamp(base, base + 64) - base;
            let high = end.clamp(base, base + 64) - base;
            if low < high {
                let mask = (u64::MAX >> (64 - (high - low))) << low;
                *bits = if open { *bits | mask } else { *bits & !mask };
            }
        }
    }

    fn find_runs(&mut self) {
        self.runs.clear();
        self.total = 0;
        let mut from = 0;
        while let Some(start) = self.next(from, true) {
            let end = self.next(start, false).unwrap_or(DAY_MINUTES);
            self.runs.push(Run {
                start,
                end,
                before: self.total,
            });
            self.total += end - start;
            from = end;
        }
        self.first_open = self.runs.first().map_or(DAY_MINUTES, |run| run.start);
        self.last_end = self.runs.last().map_or(0, |run| run.end);
    }

    /// The open minutes: from, up to.
    pub(super) fn runs(&self) -> impl Iterator<Item = (u16, u16)> {
        self.runs.iter().map(|run| (run.start, run.end))
    }

    /// The first open minute, or the first closed one.
    #[inline]
    pub(super) fn first(&self, open: bool) -> Option<u16> {
        if open {
            Some(self.first_open).filter(|minute| *minute < DAY_MINUTES)
        } else if self.first_open > 0 {
            Some(0)
        } else {
            self.next_closed(0)
        }
    }

    /// The first minute from `minute` on whose bit is set, or not.
    fn next(&self, minute: u16, open: bool) -> Option<u16> {
        let mut mask = u64::MAX << (minute % 64);
        let mut base = minute / 64 * 64;
        for bits in self.bits.get(usize::from(minute / 64)..)? {
            let left = if open { *bits } else { !*bits } & mask;
            if left != 0 {
                let found = base + left.trailing_zeros() as u16;
                return (found < DAY_MINUTES).then_some(found);
            }
            mask = u64::MAX;
            base += 64;
        }
        None
    }

    #[inline]
    pub(super) fn is_open(&self, minute: u16) -> bool {
        let word = self.bits.get(usize::from(minute / 64));
        word.is_some_and(|word| word >> (minute % 64) & 1 == 1)
    }

    /// Open minutes of the whole day.
    #[inline]
    pub(super) fn total(&self) -> u16 {
        self.total
    }

    /// Open minutes before a minute.
    #[inline]
    pub(super) fn open_before(&self, minute: u16) -> u16 {
        let mut sum = 0;
        for run in &self.runs {
            if minute <= run.start {
                break;
            }
            sum = run.before + minute.min(run.end) - run.start;
        }
        sum
    }

    /// The first open minute from `minute` on.
    #[inline]
    pub(super) fn next_open(&self, minute: u16) -> Option<u16> {
        if minute >= self.last_end {
            return None;
        }
        let run = self.runs.iter().find(|run| minute < run.end)?;
        Some(run.start.max(minute))
    }

    /// The first closed minute from `minute` on.
    #[inline]
    pub(super) fn next_closed(&self, minute: u16) -> Option<u16> {
        let run = self.runs.iter().find(|run| minute < run.end);
        match run {
            Some(run) if run.start <= minute => Some(run.end).filter(|end| *end < DAY_MINUTES),
            _ => Some(minute),
        }
    }

    /// The open minute that comes after `count` others.
    #[inline]
    pub(super) fn nth_open(&self, count: u16) -> Option<u16> {
        let run = self
            .runs
            .iter()
            .find(|run| count < run.before + run.end - run.start)?;
        Some(run.start + count - run.before)
    }
}

#[cfg(test)]
mod tests {
    use super::Template;

    #[test]
    fn minutes_and_runs_agree() {
        let day = Template::new([(0, 1), (60, 130), (120, 128), (700, 701), (1380, 1440)]);
        let day = day.without(100, 110);
        let open: Vec<u16> = (0..1440).filter(|minute| day.is_open(*minute)).collect();
        assert_eq!(open.len(), usize::from(day.total()));
        for minute in 0..1440 {
            let before = open.iter().filter(|other| **other < minute).count();
            assert_eq!(usize::from(day.open_before(minute)), before);
            let next = open.iter().copied().find(|other| *other >= minute);
            assert_eq!(day.next_open(minute), next);
            let closed = (minute..1440).find(|other| !day.is_open(*other));
            assert_eq!(day.next_closed(minute), closed, "{minute}");
        }
        for (count, minute) in (0..).zip(&open) {
            assert_eq!(day.nth_open(count), Some(*minute));
        }
        assert_eq!(day.nth_open(day.total()), None);
    }
}
