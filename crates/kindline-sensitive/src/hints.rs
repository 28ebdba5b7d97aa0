//! Hints: words that say little alone and much together, across the sentences of one message.
//!
//! "It is quiet up here" may be a flat with a view; "thank you for being kind to me" closes many a
//! good talk. Both in one message are neither. Every hint belongs to a family; the best of every
//! family counts once, and the sum decides. The families and weights are in the sections `hint` of
//! `data/lexicon`.

use crate::signals::Crisis;

/// Arguments of the crisis role from here on are families of hints.
pub(crate) const FIRST: u8 = 16;

/// Danger that the writer is to themselves.
const SELF: u8 = 1;
/// Danger from or to somebody else, or to a life now.
const OTHER: u8 = 2;
/// What takes from either sum.
const AGAINST: u8 = 0;

/// The families, and which sums they add to.
const FAMILIES: &[(&str, u8)] = &[
    ("means", SELF),
    ("place", SELF),
    ("farewell", SELF),
    ("thanks", SELF),
    ("handover", SELF),
    ("settled", SELF),
    ("burden", SELF),
    ("despair", SELF),
    ("found", SELF),
    ("harm", SELF),
    ("time", SELF | OTHER),
    ("plea", SELF | OTHER),
    ("attacker", OTHER),
    ("entry", OTHER),
    ("hiding", OTHER),
    ("hush", OTHER),
    ("weapon", OTHER),
    ("injury", OTHER),
    ("rage", OTHER),
    ("child", OTHER),
    ("dose", SELF | OTHER),
    ("ill", SELF | OTHER),
    ("missing", SELF | OTHER),
    ("against", AGAINST),
];

/// The argument of a family, where there is one of that name.
#[cfg(test)]
pub(crate) fn family(name: &str) -> Option<u8> {
    let at = FAMILIES.iter().position(|(other, _)| *other == name)?;
    u8::try_from(at).ok().map(|at| at + FIRST)
}

/// Hints this many tokens apart and less are of one breath.
const REACH: usize = 48;

/// A sum from which on hints are a concern, and a crisis.
const CONCERN: u8 = 3;
const CRISIS: u8 = 4;

/// The best weight of every family in one stretch of a text.
#[derive(Clone, Copy, Default)]
struct Stretch([u8; FAMILIES.len()]);

impl Stretch {
    fn see(&mut self, family: usize, weight: u8) {
        if let Some(best) = self.0.get_mut(family) {
            *best = weight.max(*best);
        }
    }

    fn level(&self) -> Crisis {
        let against: u8 = FAMILIES
            .iter()
            .zip(self.0)
            .filter(|((_, sums), _)| *sums == AGAINST)
            .map(|(_, weight)| weight)
            .sum();
        let sum = |of: u8| {
            let mine = || {
                FAMILIES
                    .iter()
                    .zip(self.0)
                    .filter(move |((_, sums), _)| sums & of != 0)
            };
            let best = mine().map(|(_, weight)| weight).max().unwrap_or(0);
            let several = mine().filter(|(_, weight)| *weight > 0).count() > 1;
            let all: u8 = mine().map(|(_, weight)| weight).sum();
            if best >= CONCERN {
                all.saturating_sub(against).max(best)
            } else if best == 2 && several {
                all.saturating_sub(against)
            } else {
                0
            }
        };
        match sum(SELF).max(sum(OTHER)) {
            CRISIS.. => Crisis::Crisis,
            CONCERN.. => Crisis::Concern,
            _ => Crisis::None,
        }
    }
}

/// In a text of more tokens than this the hints of weight 1 say nothing: a long letter holds many of
/// the words that anybody writes.
const SHORT: usize = 96;

/// Adds hints up, in one pass over a text: every hint counts in two stretches that overlap by half.
#[derive(Default)]
pub(crate) struct Hints {
    /// The least weight that counts.
    least: u8,
    /// The stretches that begin at the present half and at the one before it.
    open: [Stretch; 2],
    half: usize,
    highest: Crisis,
}

impl Hints {
    /// No hints yet, for a text of this many tokens.
    pub(crate) fn new(tokens: usize) -> Hints {
        Hints {
            least: if tokens > SHORT { 2 } else { 1 },
            ..Hints::default()
        }
    }

    /// Takes a hint into account. Hints come by the token they start at.
    pub(crate) fn see(&mut self, start: usize, argument: u8, weight: u8) {
        if weight < self.least {
            return;
        }
        let half = start / (REACH / 2);
        while self.half < half {
            let [present, before] = self.open;
            self.highest = self.highest.max(before.level());
            self.open = [Stretch::default(), present];
            self.half = if half > self.half + 2 {
                half - 1
            } else {
                self.half + 1
            };
        }
        let family = usize::from(argument.saturating_sub(FIRST));
        for stretch in &mut self.open {
            stretch.see(family, weight);
        }
    }

    /// What the hints of the whole text come to.
    pub(crate) fn level(&self) -> Crisis {
        self.open
            .iter()
            .map(Stretch::level)
            .fold(self.highest, Ord::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(hints: &[(usize, &str, u8)]) -> Crisis {
        let mut all = Hints::new(SHORT);
        for (start, name, weight) in hints {
            all.see(*start, family(name).unwrap(), *weight);
        }
        all.level()
    }

    #[test]
    fn families_add_up_and_one_alone_does_not() {
        assert_eq!(level(&[(0, "place", 2)]), Crisis::None);
        assert_eq!(level(&[(0, "place", 2), (3, "place", 2)]), Crisis::None);
        assert_eq!(level(&[(0, "found", 3)]), Crisis::Concern);
        assert_eq!(level(&[(0, "place", 2), (9, "time", 1)]), Crisis::Concern);
        assert_eq!(
            level(&[(0, "plea", 1), (9, "time", 1), (12, "harm", 1)]),
            Crisis::None
        );
        assert_eq!(
            level(&[(0, "place", 2), (9, "farewell", 2)]),
            Crisis::Crisis
        );
        assert_eq!(level(&[(0, "place", 2), (9, "entry", 2)]), Crisis::None);
        assert_eq!(
            level(&[(0, "place", 2), (4, "against", 1), (9, "farewell", 2)]),
            Crisis::Concern
        );
    }

    #[test]
    fn weak_hints_say_nothing_in_a_long_text() {
        let level = |tokens| {
            let mut all = Hints::new(tokens);
            all.see(0, family("place").unwrap(), 2);
            all.see(4, family("time").unwrap(), 1);
            all.level()
        };
        assert_eq!(level(SHORT), Crisis::Concern);
        assert_eq!(level(SHORT + 1), Crisis::None);
    }

    #[test]
    fn only_what_is_near_adds_up() {
        for shift in [0, 1, 23, 24, 47, 1000, 1001] {
            let near = [(shift, "place", 2), (shift + REACH / 2, "farewell", 2)];
            assert_eq!(level(&near), Crisis::Crisis, "{shift}");
            let far = [(shift, "place", 2), (shift + REACH, "farewell", 2)];
            assert_eq!(level(&far), Crisis::None, "{shift}");
        }
    }
}
