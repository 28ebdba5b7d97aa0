//! The open stretches of a block as a list: what most questions come down to.

use super::{BLOCK_SECONDS, Block, DAY, Side, last_at_most};

/// A block with more stretches keeps no list: its size would get out of hand.
const MOST: usize = 40_000;
/// Seconds to an entry of the index, as a power of two: about four and a half hours.
const SHIFT: u32 = 14;

/// Open stretches in UTC seconds of the block.
pub(super) struct Stretches {
    /// INVARIANT: ascending and apart; the last may end with the block.
    list: Vec<Stretch>,
    /// The first stretch that ends after the start of each 2^14 seconds.
    index: Vec<u16>,
}

#[derive(Clone, Copy)]
struct Stretch {
    start: u32,
    end: u32,
    /// Open seconds of the block before it.
    open_before: u32,
}

/// Whether an instant is open, and when that changes; no change within the block is `None`.
#[derive(Clone, Copy)]
pub(in crate::calendar) struct State {
    pub(in crate::calendar) open: bool,
    pub(in crate::calendar) change: Option<i64>,
}

impl Stretches {
    /// Lists the stretches of a block that is otherwise ready.
    pub(super) fn of(block: &Block) -> Option<Self> {
        let mut list: Vec<Stretch> = Vec::with_capacity(4096);
        let mut segment = 0;
        // Both ends of a run are the first instants whose wall clock reads that time or later.
        let mut second_of = |local: i64| {
            while let Some((second, _)) = block.first_second(local, segment) {
                let end = block.segments.get(segment).map(|segment| segment.end);
                if end.is_none_or(|end| second < end) {
                    return u32::try_from(second).ok();
                }
                segment += 1;
            }
            None
        };
        for (day, template) in (0..).zip(&block.days) {
            let template = block.templates.get(usize::from(*template))?;
            for (from, to) in template.runs() {
                let local = |minute: u16| day * DAY + i64::from(minute) * 60;
                let Some(start) = second_of(local(from)) else {
                    break;
                };
                let end = second_of(local(to)).unwrap_or(BLOCK_SECONDS as u32);
                match list.last_mut() {
                    Some(last) if start <= last.end => last.end = last.end.max(end),
                    _ if start < end => list.push(Stretch {
                        start,
                        end,
                        open_before: 0,
                    }),
                    _ => {}
                }
            }
            if list.len() > MOST {
                return None;
            }
        }
        let mut open_before = 0;
        let mut index = Vec::with_capacity((BLOCK_SECONDS >> SHIFT) as usize + 1);
        for (number, stretch) in (0u16..).zip(list.iter_mut()) {
            stretch.open_before = open_before;
            open_before += stretch.end - stretch.start;
            let steps = ((stretch.end - 1) >> SHIFT) as usize + 1;
            index.resize(steps, number);
        }
        // Beyond the last stretch there is none.
        index.resize((BLOCK_SECONDS >> SHIFT) as usize + 1, u16::MAX);
        list.shrink_to_fit();
        Some(Self { list, index })
    }

    /// Open seconds of the block.
    pub(super) fn total(&self) -> i64 {
        let last = self.list.last();
        last.map_or(0, |last| {
            i64::from(last.open_before + (last.end - last.start))
        })
    }

    /// The first stretch that ends after a second, and its number.
    #[inline(always)]
    fn at(&self, second: u32) -> (usize, Option<&Stretch>) {
        let step = (second >> SHIFT) as usize;
        let mut number = usize::from(self.index.get(step).copied().unwrap_or(u16::MAX));
        loop {
            match self.list.get(number) {
                Some(stretch) if stretch.end <= second => number += 1,
                found => return (number, found),
            }
        }
    }
}

impl Block {
    /// Whether a UTC second of the block is open.
    #[inline(always)]
    pub(in crate::calendar) fn is_open(&self, second: i64) -> bool {
        match (&self.stretches, u32::try_from(second)) {
            (Some(stretches), Ok(second)) => {
                let (_, stretch) = stretches.at(second);
                stretch.is_some_and(|stretch| stretch.start <= second)
            }
            _ => self.spot(second).is_some_and(|spot| spot.is_open()),
        }
    }

    /// Whether a UTC second of the block is open, and when that changes.
    #[inline(always)]
    pub(in crate::calendar) fn state(&self, second: i64) -> State {
        let (Some(stretches), Ok(small)) = (&self.stretches, u32::try_from(second)) else {
            return self.state_of_spot(second);
        };
        let Some(stretch) = stretches.at(small).1 else {
            return State {
                open: false,
                change: None,
            };
        };
        let open = stretch.start <= small;
        let change = i64::from(if open { stretch.end } else { stretch.start });
        State {
            open,
            change: (change < BLOCK_SECONDS).then_some(change),
        }
    }

    #[cold]
    fn state_of_spot(&self, second: i64) -> State {
        let Some(spot) = self.spot(second) else {
            return State {
                open: false,
                change: None,
            };
        };
        let open = spot.is_open();
        let side = if open { Side::Closed } else { Side::Open };
        State {
            open,
            change: self.next_on(side, spot),
        }
    }

    /// Whether a UTC second of the block is open, and the open seconds of the block before it.
    #[inline]
    pub(in crate::calendar) fn open_before_second(&self, second: i64) -> (bool, i64) {
        let (Some(stretches), Ok(small)) = (&self.stretches, u32::try_from(second)) else {
            let spot = self.spot(second);
            return spot.map_or((false, 0), |spot| (spot.is_open(), self.open_until(&spot)));
        };
        match stretches.at(small).1 {
            None => (false, self.total),
            Some(stretch) if stretch.start <= small => {
                let open = stretch.open_before + (small - stretch.start);
                (true, i64::from(open))
            }
            Some(stretch) => (false, i64::from(stretch.open_before)),
        }
    }

    /// The UTC second that is open and has `count` open seconds of the block before it. It is found
    /// fastest when it lies soon after the second `near`.
    #[inline]
    pub(in crate::calendar) fn nth_open_second(&self, count: i64, near: i64) -> Option<i64> {
        if count < 0 || count >= self.total {
            return None;
        }
        let Some(stretches) = &self.stretches else {
            return self.nth_open_local(count, self.spot(near).as_ref());
        };
        let count = u32::try_from(count).ok()?;
        let near = stretches.at(u32::try_from(near).ok()?).0;
        let low = |stretch: &Stretch| stretch.open_before <= count;
        let number = last_at_most(&stretches.list, near, low);
        let stretch = stretches.list.get(number)?;
        Some(i64::from(stretch.start + (count - stretch.open_before)))
    }
}
