//! What the detectors of numbers ask for: lengths, groups and cues, put in order once.

use std::ops::Range;

use super::{MOST_DIGITS, MOST_GROUPS};
use crate::context::{Cue, Cues};
use crate::detectors::{Detector, Find};
use crate::finding::Kind;

/// Lengths of groups, number by number.
pub(crate) type Patterns = &'static [&'static [u8]];

/// What the numbers that a detector judges have in common: what can be asked before they are put together.
pub(crate) struct Form {
    /// Bit `n` for `n` digits.
    lengths: u32,
    /// Bit `n` for `n` groups.
    groups: u8,
    pub(super) cues: &'static [Cue],
    /// See [`Form::bare`]: with spaces first, and with other separators.
    bare: Option<[Patterns; 2]>,
    /// See [`Form::or_near`].
    telling: &'static [Cue],
    /// See [`Form::or_glued`].
    glued: bool,
    /// See [`Form::or_trunk`].
    trunk: Option<usize>,
}

impl Form {
    /// Numbers that have one of these lengths (bit `n` for `n` digits).
    pub(crate) const fn of(lengths: u32) -> Form {
        Form {
            lengths,
            groups: u8::MAX,
            cues: &[],
            bare: None,
            telling: &[],
            glued: false,
            trunk: None,
        }
    }

    /// Only those in so many groups (bit `n` for `n` groups).
    pub(crate) const fn in_groups(self, groups: u8) -> Form {
        Form { groups, ..self }
    }

    /// Only those with one of these cues on either side.
    pub(crate) const fn near(self, cues: &'static [Cue]) -> Form {
        Form { cues, ..self }
    }

    /// Bare numbers only in one of these groups, 0 for any digits: `spaced` where spaces set the first
    /// three groups apart, `marked` where anything else does. A number is bare where nothing tells what it
    /// is but its digits: no plus sign or label before, no parentheses around its first group, no label or
    /// extension behind its row. Cues leave it bare, but for those of [`Form::or_near`].
    pub(crate) const fn bare(self, spaced: Patterns, marked: Patterns) -> Form {
        Form {
            bare: Some([spaced, marked]),
            ..self
        }
    }

    /// Bare numbers in any groups where one of these cues is near.
    pub(crate) const fn or_near(self, cues: &'static [Cue]) -> Form {
        Form {
            telling: cues,
            ..self
        }
    }

    /// Numbers before which something longer goes on ([`Number::glued_before`]) as well, in the groups of bare
    /// ones; detectors that do not ask for them find nothing there.
    ///
    /// [`Number::glued_before`]: super::Number::glued_before
    pub(crate) const fn or_glued(self) -> Form {
        Form {
            glued: true,
            ..self
        }
    }

    /// Bare numbers of so many digits or more that start with 0 in any groups.
    pub(crate) const fn or_trunk(self, digits: usize) -> Form {
        Form {
            trunk: Some(digits),
            ..self
        }
    }

    /// The groups in which a bare number can be one of these.
    fn bare_groups(&self, marked: bool) -> impl Iterator<Item = Groups> {
        const ANY: Patterns = &[&[]];
        let groups = match self.bare {
            _ if !self.cues.is_empty() => &[],
            Some([_, groups]) if marked => groups,
            Some([groups, _]) => groups,
            None => ANY,
        };
        groups.iter().map(|groups| Groups::of(groups))
    }
}

/// Lengths of groups as one number: which are wanted, and in which places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Groups {
    wanted: u64,
    mask: u64,
}

/// The bits of a group's length in such a number.
pub(super) const GROUP: u64 = 31;

/// A group's length in its place.
pub(super) fn group(at: usize, length: u64) -> u64 {
    length << (5 * at)
}

impl Groups {
    fn of(groups: &[u8]) -> Groups {
        let mut all = Groups { wanted: 0, mask: 0 };
        for (at, &length) in groups
            .iter()
            .enumerate()
            .filter(|(_, length)| **length != 0)
        {
            all.wanted |= group(at, length.into());
            all.mask |= group(at, GROUP);
        }
        all
    }

    pub(super) fn fits(self, groups: u64) -> bool {
        groups & self.mask == self.wanted
    }
}

/// A detector of numbers.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its place in the table.
    pub(super) detector: usize,
    /// One of these must stand near, where there are any.
    pub(super) cues: Cues,
    /// Near one of these it judges numbers in any groups, bare ones as well.
    pub(super) telling: Cues,
    /// Its part of [`ByLength::bare`], with spaces and with other separators.
    pub(super) bare: [Range<usize>; 2],
    /// How many digits after a 0 first are enough, that one among them.
    pub(super) trunk: usize,
}

/// The detectors of the numbers of one length in so many groups.
#[derive(Debug, Clone, Default)]
pub(super) struct List {
    pub(super) all: Vec<Entry>,
    /// Those that need no words.
    pub(super) free: Vec<Entry>,
    /// Those of them that judge bare numbers where no cue tells anything, with spaces and with other
    /// separators.
    pub(super) bare: [Vec<Entry>; 2],
    /// Those that judge numbers before which something longer goes on.
    pub(super) glued: Vec<Entry>,
    /// The first groups of these, a bit for each length.
    pub(super) firsts: [u32; 2],
    /// Whether any of them judges numbers that start with 0, whatever their groups.
    pub(super) trunk: bool,
    /// The cues that the others need.
    pub(super) cues: Cues,
    /// Near one of these cues a bare number can be something whatever its groups are.
    pub(super) telling: Cues,
}

/// The detectors that judge numbers, by the count of digits and of groups.
#[derive(Clone)]
pub(crate) struct ByLength {
    lists: Vec<List>,
    /// The fewest digits of any.
    pub(super) shortest: usize,
    /// The groups of bare numbers, by detector.
    bare: [Vec<Groups>; 2],
    /// The cues of [`List::telling`] of any list.
    pub(super) telling: Cues,
    /// By the first group of a bare number: the second ones that it can have, a bit for each length, the
    /// lowest for none.
    seconds: [Vec<u32>; 2],
    /// The same of numbers before which something longer goes on.
    glued_seconds: [Vec<u32>; 2],
}

/// What it holds is the same in every program.
impl std::fmt::Debug for ByLength {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ByLength").finish_non_exhaustive()
    }
}

impl ByLength {
    /// The lists of those detectors whose kind is to `run`.
    pub(crate) fn new(detectors: &[Detector], run: impl Fn(&Kind) -> bool) -> ByLength {
        let mut lists = vec![List::default(); (MOST_DIGITS + 1) * ROW];
        let mut bare = [Vec::new(), Vec::new()];
        let mut glued = [Vec::new(), Vec::new()];
        for (index, detector) in detectors.iter().enumerate() {
            let (Find::Digits(form, _), true) = (&detector.find, run(&detector.kind)) else {
                continue;
            };
            let starts = bare.each_ref().map(Vec::len);
            for (groups, marked) in bare.iter_mut().zip([false, true]) {
                groups.extend(form.bare_groups(marked));
            }
            for (groups, marked) in glued.iter_mut().zip([false, true]) {
                groups.extend(form.bare_groups(marked).filter(|_| form.glued));
            }
            for (at, list) in lists.iter_mut().enumerate() {
                let (length, groups) = (at / ROW, at % ROW);
                if form.lengths >> length & 1 == 0 || form.groups >> groups & 1 == 0 {
                    continue;
                }
                let own = std::array::from_fn(|kind| {
                    let end = bare.get(kind).map_or(0, Vec::len);
                    starts.get(kind).copied().unwrap_or(end)..end
                });
                let cues = Cues::of(form.cues);
                let entry = Entry {
                    detector: index,
                    cues,
                    telling: cues.with(Cues::of(form.telling)),
                    bare: own,
                    trunk: form.trunk.unwrap_or(usize::MAX),
                };
                if form.cues.is_empty() {
                    list.free.push(entry.clone());
                }
                if form.glued {
                    list.glued.push(entry.clone());
                }
                for (entries, own) in list.bare.iter_mut().zip(&entry.bare) {
                    if !own.is_empty() {
                        entries.push(entry.clone());
                    }
                }
                let own = starts.into_iter().zip(&bare);
                for (firsts, (start, groups)) in list.firsts.iter_mut().zip(own) {
                    *firsts |= firsts_of(groups.get(start..).unwrap_or_default());
                }
                list.trunk |= form.trunk.is_some_and(|digits| digits <= length);
                list.cues = list.cues.with(entry.cues);
                list.telling = list.telling.with(entry.telling);
                list.all.push(entry);
            }
        }
        let seconds = |groups: &[Vec<Groups>; 2]| {
            groups
                .each_ref()
                .map(|bare| (0..=GROUP).map(|first| seconds(bare, first)).collect())
        };
        let shortest = lists.iter().position(|list| !list.all.is_empty());
        let telling = lists.iter().map(|list| list.telling);
        ByLength {
            shortest: shortest.unwrap_or(lists.len()) / ROW,
            telling: telling.fold(Cues::default(), Cues::with),
            lists,
            seconds: seconds(&bare),
            glued_seconds: seconds(&glued),
            bare,
        }
    }

    /// Whether a bare number can start with these groups, the second one 0 where there is none.
    pub(super) fn may_start(&self, marked: bool, first: u8, second: u8) -> bool {
        may_start(&self.seconds, marked, first, second)
    }

    /// As [`ByLength::may_start`], for a number before which something longer goes on.
    pub(super) fn may_start_glued(&self, marked: bool, first: u8, second: u8) -> bool {
        may_start(&self.glued_seconds, marked, first, second)
    }

    /// Whether a detector judges bare numbers in these groups.
    pub(super) fn fits(&self, entry: &Entry, groups: u64, marked: bool) -> bool {
        let kind = usize::from(marked);
        let own = entry.bare.get(kind).cloned().unwrap_or_default();
        let known = self.bare.get(kind).and_then(|all| all.get(own));
        known.is_some_and(|known| known.iter().any(|known| known.fits(groups)))
    }

    pub(super) fn list(&self, length: usize, groups: usize) -> Option<&List> {
        self.lists
            .get(length * ROW + groups)
            .filter(|list| !list.all.is_empty())
    }
}

fn may_start(seconds: &[Vec<u32>; 2], marked: bool, first: u8, second: u8) -> bool {
    let [spaced, others] = seconds;
    let seconds = if marked { others } else { spaced };
    let seconds = seconds.get(usize::from(first));
    seconds.is_some_and(|seconds| seconds >> (second & GROUP as u8) & 1 != 0)
}

/// The first groups that bare numbers can have, a bit for each length.
fn firsts_of(bare: &[Groups]) -> u32 {
    (0..=GROUP).fold(0, |firsts, first| {
        let known = bare
            .iter()
            .any(|groups| first & groups.mask & GROUP == groups.wanted & GROUP);
        firsts | u32::from(known) << first
    })
}

/// The second groups that bare numbers with this first one can have.
fn seconds(bare: &[Groups], first: u64) -> u32 {
    const TWO: u64 = GROUP << 5 | GROUP;
    (0..=GROUP).fold(0, |seconds, second| {
        let start = group(0, first) | group(1, second);
        let known = bare
            .iter()
            .any(|groups| start & groups.mask & TWO == groups.wanted & TWO);
        seconds | u32::from(known) << second
    })
}

/// Counts of groups, from none on.
const ROW: usize = MOST_GROUPS + 1;
