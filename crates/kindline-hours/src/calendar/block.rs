//! A stretch of 4,096 UTC days with everything that questions about it need.
//!
//! Questions are answered on the local clock with its repeats taken out: while a clock that was set
//! back replays an hour, local time stands still just before the point it had reached. That makes
//! local time a rising function of the instant, and puts every endpoint at the first instant whose
//! wall clock reads that time or later.
//!
//! Inside a block, UTC is counted in seconds since the block's start and local time in seconds since
//! its first local day, so that both fit 32 bits.

mod days;
mod dense;
mod stretches;

use super::template::Template;
use super::{DAY, Side};
use crate::Span;
pub(super) use days::Note;
pub(super) use stretches::State;
use stretches::Stretches;

/// Days to a block.
pub(super) const BLOCK_DAYS: i64 = 4096;
/// Days added on either side, for local dates that lie outside the UTC ones.
pub(super) const MARGIN_DAYS: i64 = 2;
/// Seconds to a block.
pub(super) const BLOCK_SECONDS: i64 = BLOCK_DAYS * DAY;
/// Seconds to an entry of the segment index, as a power of two: about 24 days.
const INDEX_SHIFT: u32 = 21;

pub(super) struct Block {
    /// First UTC second, since 1970.
    start: i64,
    /// The local day of index 0.
    first_day: i64,
    /// INVARIANT: ascending in `start`; the first starts with the block.
    segments: Vec<Segment>,
    /// The segment in force at the start of each 2^21 seconds.
    segment_index: Vec<u16>,
    /// Which template each local day follows.
    days: Vec<u16>,
    templates: Vec<Template>,
    /// Open minutes of the local days before each. This, `next_opening` and `closes` are filled only
    /// where there are no `stretches`.
    open_before: Vec<u32>,
    /// For each local day the first open local second of the days after it, or [`NEVER`].
    next_opening: Vec<u32>,
    /// One bit a local day that has a closed minute.
    closes: Vec<u64>,
    /// Open seconds of the block.
    total: i64,
    /// Days that a holiday or closure closes, in order.
    notes: Vec<(i64, Note)>,
    /// Which plan each local day follows, and the hours that start on a day of that plan.
    plan_ids: Vec<u16>,
    plans: Vec<Vec<Span>>,
    /// One bit a local day on which open time starts.
    business: Vec<u64>,
    /// Unless there are too many.
    stretches: Option<Stretches>,
}

/// No local second: a block has far fewer.
const NEVER: u32 = u32::MAX;

/// A stretch of constant offset from UTC.
#[derive(Debug, Clone, Copy)]
struct Segment {
    start: i64,
    /// The first UTC second after it.
    end: i64,
    /// What turns UTC seconds into local ones.
    shift: i64,
    /// The local second that the clock had reached before; until it is reached again time stands
    /// still at the second before.
    reached: i64,
    /// Open seconds of the block before the segment.
    open_before: i64,
    /// What turns open seconds on the local clock into those of the block, once `reached` has been
    /// passed.
    running: i64,
}

/// An instant of the block and where it lies.
#[derive(Clone, Copy)]
struct Spot<'a> {
    /// UTC second of the block.
    second: i64,
    segment: usize,
    /// Local second, repeats taken out.
    local: i64,
    day: usize,
    /// Of the local day.
    minute: u16,
    template: &'a Template,
}

/// What a block is made from.
pub(super) struct Parts {
    /// First UTC day.
    pub(super) first_utc_day: i64,
    /// Start and offset of each segment, and the local second reached before it, since 1970.
    pub(super) segments: Vec<(i64, i64, i64)>,
    /// Template of each local day from `first_utc_day - MARGIN_DAYS`.
    pub(super) days: Vec<u16>,
    pub(super) templates: Vec<Template>,
    pub(super) notes: Vec<(i64, Note)>,
    /// Plan of each local day, and the hours that start on a day of that plan.
    pub(super) plan_ids: Vec<u16>,
    pub(super) plans: Vec<Vec<Span>>,
}

impl Spot<'_> {
    #[inline]
    fn is_open(&self) -> bool {
        self.template.is_open(self.minute)
    }
}

impl Block {
    pub(super) fn new(parts: Parts) -> Self {
        let mut block = Self {
            start: parts.first_utc_day * DAY,
            first_day: parts.first_utc_day - MARGIN_DAYS,
            segments: Vec::with_capacity(parts.segments.len()),
            segment_index: Vec::new(),
            days: parts.days,
            templates: parts.templates,
            open_before: Vec::new(),
            next_opening: Vec::new(),
            closes: Vec::new(),
            total: 0,
            notes: parts.notes,
            plan_ids: parts.plan_ids,
            plans: parts.plans,
            business: Vec::new(),
            stretches: None,
        };
        block.place_segments(&parts.segments);
        block.mark_business_days();
        block.stretches = Stretches::of(&block);
        match &block.stretches {
            Some(stretches) => block.total = stretches.total(),
            None => {
                block.count_days();
                block.sum_segments();
            }
        }
        block
    }

    fn place_segments(&mut self, segments: &[(i64, i64, i64)]) {
        let mut ends = segments.iter().skip(1).map(|segment| segment.0);
        for &(start, offset, reached) in segments {
            self.segments.push(Segment {
                start: start - self.start,
                end: ends.next().map_or(BLOCK_SECONDS, |end| end - self.start),
                shift: offset + MARGIN_DAYS * DAY,
                reached: (reached - self.first_day * DAY).max(0),
                open_before: 0,
                running: 0,
            });
        }
        let mut current = 0;
        self.segment_index = (0..=BLOCK_SECONDS >> INDEX_SHIFT)
            .map(|step| {
                let at = step << INDEX_SHIFT;
                let rest = self.segments.iter().skip(current + 1);
                current += rest.take_while(|segment| segment.start <= at).count();
                u16::try_from(current).unwrap_or(0)
            })
            .collect();
    }

    /// The first UTC second, since 1970.
    pub(super) fn start(&self) -> i64 {
        self.start
    }

    /// The first UTC second after the block, since 1970.
    pub(super) fn end(&self) -> i64 {
        self.start + BLOCK_SECONDS
    }

    /// Open seconds of the block.
    pub(super) fn total(&self) -> i64 {
        self.total
    }

    /// Where a UTC second of the block lies.
    #[inline(always)]
    fn spot(&self, second: i64) -> Option<Spot<'_>> {
        let step = (second >> INDEX_SHIFT) as usize;
        let mut segment = usize::from(*self.segment_index.get(step)?);
        let mut current = self.segments.get(segment)?;
        while second >= current.end {
            segment += 1;
            current = self.segments.get(segment)?;
        }
        let local = (second + current.shift).max(current.reached - 1);
        let (day, minute) = day_and_minute(local);
        Some(Spot {
            second,
            segment,
            local,
            day,
            minute,
            template: self.template(day)?,
        })
    }

    /// The local second, repeats taken out, of a UTC second of the block; counted since 1970.
    pub(super) fn local_since_1970(&self, second: i64) -> i64 {
        let local = self.spot(second).map_or(0, |spot| spot.local);
        self.first_day * DAY + local
    }

    #[inline]
    fn template(&self, day: usize) -> Option<&Template> {
        self.templates.get(usize::from(*self.days.get(day)?))
    }

    /// The first UTC second of the block whose wall clock reads `local` or later, and whether the
    /// clock jumped over that time. It must not lie before the segment.
    #[inline]
    fn first_second(&self, local: i64, segment: usize) -> Option<(i64, bool)> {
        for segment in self.segments.get(segment..)? {
            let second = local - segment.shift;
            if second < segment.end {
                return Some((second.max(segment.start), second < segment.start));
            }
        }
        None
    }
}

/// Local day and minute of the day of a local second of a block.
#[inline]
fn day_and_minute(local: i64) -> (usize, u16) {
    // A block with its margins has fewer than 2^32 seconds.
    let local = u32::try_from(local).unwrap_or(0);
    ((local / 86_400) as usize, (local % 86_400 / 60) as u16)
}

/// How many steps are taken one by one before they double: a long weekend.
const NEARBY: usize = 4;

/// The last index whose item is `low`, where low items come first, searched from `near` if that is
/// low: some steps one by one, then by steps that double.
#[inline]
fn last_at_most<T>(items: &[T], near: usize, low: impl Fn(&T) -> bool) -> usize {
    let is_low = |index: usize| items.get(index).is_some_and(&low);
    let mut last = if is_low(near) { near } else { 0 };
    for _ in 0..NEARBY {
        if !is_low(last + 1) {
            return last;
        }
        last += 1;
    }
    let mut step = 1;
    while is_low(last + step) {
        last += step;
        step *= 2;
    }
    while step > 1 {
        step /= 2;
        if is_low(last + step) {
            last += step;
        }
    }
    last
}
