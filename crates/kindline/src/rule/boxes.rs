//! Conditions as bit masks.
//!
//! Every value of every dimension is one bit, and "unknown" is one more a dimension. An event sets
//! exactly one bit a dimension. A box sets the bits that it allows, and all bits of the dimensions
//! it says nothing about. So an event lies in a box exactly if it has no bit outside the box: a few
//! words of `event & !box == 0`, however many facts a rule asks about.

use std::borrow::Cow;

use kindline_sensitive::LabelSet;

use super::condition::{Allowed, Condition};
use super::dimension::{Dimension, Domain};

/// How many words hold the bits of all dimensions.
pub(crate) const WORDS: usize = 5;
/// How many different bounds a policy's rules may name on one number.
pub(crate) const MOST_BOUNDS: usize = 12;

/// A set of dimension values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Bits([u64; WORDS]);

impl Bits {
    const NONE: Self = Self([0; WORDS]);
    const ALL: Self = Self([u64::MAX; WORDS]);

    fn set(&mut self, bit: usize) {
        if let Some(word) = self.0.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    fn clear(&mut self, bit: usize) {
        if let Some(word) = self.0.get_mut(bit / 64) {
            *word &= !(1 << (bit % 64));
        }
    }

    /// Clears every bit of `other`.
    fn remove(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= !theirs;
        }
    }

    fn has(&self, bit: usize) -> bool {
        self.0
            .get(bit / 64)
            .is_some_and(|word| word & (1 << (bit % 64)) != 0)
    }

    /// Whether every bit of `self` is in `other`.
    #[inline]
    pub(crate) fn within(&self, other: &Self) -> bool {
        self.0
            .iter()
            .zip(&other.0)
            .all(|(mine, theirs)| mine & !theirs == 0)
    }
}

/// Where each dimension's bits lie, and where the rules cut each number.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    lanes: Vec<Lane>,
    /// "Unknown" on every dimension.
    unknown: Bits,
}

#[derive(Clone, Debug)]
struct Lane {
    /// The bit of "unknown"; the values follow.
    first: usize,
    /// How many values, "unknown" not counted.
    values: usize,
    /// All of its bits.
    own: Bits,
    /// For a number: the smallest number of every bucket but the first.
    cuts: Vec<u32>,
}

impl Layout {
    /// The layout for rules with these conditions.
    pub(crate) fn new<'a>(conditions: impl Iterator<Item = &'a Condition> + Clone) -> Self {
        let mut next = 0;
        let mut unknown = Bits::NONE;
        let lanes = Dimension::ALL
            .iter()
            .map(|&dimension| {
                let cuts = match dimension.domain() {
                    Domain::Number => bounds(dimension, conditions.clone()),
                    _ => Vec::new(),
                };
                let values = match dimension.domain() {
                    Domain::Number => cuts.len() + 1,
                    _ => dimension.words().len(),
                };
                let first = next;
                next += values + 1;
                unknown.set(first);
                let mut own = Bits::NONE;
                (first..next).for_each(|bit| own.set(bit));
                Lane {
                    first,
                    values,
                    own,
                    cuts,
                }
            })
            .collect();
        Self { lanes, unknown }
    }

    /// Dimensions on which the rules name more bounds than fit.
    pub(crate) fn crowded<'a>(
        conditions: impl Iterator<Item = &'a Condition> + Clone,
    ) -> Option<Dimension> {
        Dimension::ALL.iter().copied().find(|&dimension| {
            matches!(dimension.domain(), Domain::Number)
                && bounds(dimension, conditions.clone()).len() > MOST_BOUNDS
        })
    }

    fn lane(&self, dimension: Dimension) -> Option<&Lane> {
        self.lanes.get(dimension as usize)
    }

    /// A condition as a box. `absent` says which constraints an absent value satisfies.
    pub(crate) fn to_box(&self, condition: &Condition, side: Side) -> RuleBox {
        let mut bits = Bits::ALL;
        for constraint in &condition.constraints {
            let Some(lane) = self.lane(constraint.dimension) else {
                continue;
            };
            let absent = side == Side::When && constraint.absent_matches();
            if !absent {
                bits.clear(lane.first);
            }
            for value in 0..lane.values {
                if !lane.allows(value, &constraint.allowed) {
                    bits.clear(lane.first + 1 + value);
                }
            }
        }
        RuleBox {
            bits,
            labels: condition.labels.bits(),
            unread_matches: !condition.labels_known,
        }
    }

    /// An event's value on a dimension as a code; a number as the span that the rules tell apart.
    pub(crate) fn value_in_words(
        &self,
        facts: &FactBits,
        dimension: Dimension,
    ) -> Cow<'static, str> {
        let Some(value) = facts.value(self, dimension) else {
            return Cow::Borrowed("unknown");
        };
        if let Some(word) = dimension.words().get(value) {
            return Cow::Borrowed(word);
        }
        let cuts = self.lane(dimension).map_or(&[][..], |lane| &lane.cuts);
        let low = value
            .checked_sub(1)
            .and_then(|cut| cuts.get(cut))
            .copied()
            .unwrap_or(0);
        Cow::Owned(match cuts.get(value) {
            Some(next) if *next == low + 1 => low.to_string(),
            Some(next) => format!("{low}..{}", next - 1),
            None => format!(">= {low}"),
        })
    }

    /// No fact known yet.
    pub(crate) fn nothing_known(&self) -> FactBits {
        FactBits {
            bits: self.unknown,
            labels: None,
        }
    }
}

impl Lane {
    fn allows(&self, value: usize, allowed: &Allowed) -> bool {
        match *allowed {
            Allowed::Words(words) => words & (1 << value) != 0,
            Allowed::Between(low, high) => {
                // INVARIANT: the cuts hold both ends of every interval, so a bucket lies wholly
                // inside or wholly outside and its smallest number decides.
                let smallest = match value.checked_sub(1) {
                    None => 0,
                    Some(cut) => self.cuts.get(cut).copied().unwrap_or(u32::MAX),
                };
                low <= smallest && smallest <= high
            }
        }
    }
}

fn bounds<'a>(dimension: Dimension, conditions: impl Iterator<Item = &'a Condition>) -> Vec<u32> {
    let mut cuts: Vec<u32> = conditions
        .flat_map(|condition| &condition.constraints)
        .filter(|constraint| constraint.dimension == dimension)
        .flat_map(|constraint| match constraint.allowed {
            Allowed::Between(low, high) => [Some(low), high.checked_add(1)],
            Allowed::Words(_) => [None, None],
        })
        .flatten()
        .filter(|cut| *cut > 0)
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Which side of a rule a condition stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// `when`: unknown counts as matching where the fact is a safeguard.
    When,
    /// `unless`: unknown never counts as matching.
    Unless,
}

/// A condition, ready to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RuleBox {
    bits: Bits,
    /// Labels of which one is enough; none for no constraint.
    labels: u64,
    /// Whether words that nobody read count as carrying one of them.
    unread_matches: bool,
}

impl RuleBox {
    /// Whether a `when` box holds these facts. Unread words count as carrying any label, unless the
    /// rule says otherwise.
    #[inline]
    pub(crate) fn holds_when(&self, facts: &FactBits) -> bool {
        facts.bits.within(&self.bits)
            && (self.labels == 0
                || facts
                    .labels
                    .map_or(self.unread_matches, |labels| labels & self.labels != 0))
    }

    /// Whether an `unless` box holds these facts. Unread words count as carrying no label.
    #[inline]
    pub(crate) fn holds_unless(&self, facts: &FactBits) -> bool {
        facts.bits.within(&self.bits)
            && (self.labels == 0 || facts.labels.is_some_and(|labels| labels & self.labels != 0))
    }
}

/// What is known about one event: a value or "unknown" on every dimension, and the labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FactBits {
    bits: Bits,
    labels: Option<u64>,
}

impl FactBits {
    /// Sets a dimension of words by the word's position, or to unknown.
    pub(crate) fn set(&mut self, layout: &Layout, dimension: Dimension, value: Option<usize>) {
        let Some(lane) = layout.lane(dimension) else {
            return;
        };
        self.bits.remove(&lane.own);
        match value.filter(|value| *value < lane.values) {
            Some(value) => self.bits.set(lane.first + 1 + value),
            None => self.bits.set(lane.first),
        }
    }

    /// Sets a dimension to one of its words.
    pub(crate) fn set_word(&mut self, layout: &Layout, dimension: Dimension, word: &str) {
        let position = dimension.words().iter().position(|known| *known == word);
        self.set(layout, dimension, position);
    }

    /// Sets a number, or unknown.
    pub(crate) fn set_number(
        &mut self,
        layout: &Layout,
        dimension: Dimension,
        number: Option<u32>,
    ) {
        let bucket = number.and_then(|number| {
            let lane = layout.lane(dimension)?;
            Some(lane.cuts.partition_point(|cut| *cut <= number))
        });
        self.set(layout, dimension, bucket);
    }

    /// Sets the labels of words that were read.
    pub(crate) fn set_labels(&mut self, labels: LabelSet) {
        self.labels = Some(labels.bits());
    }

    /// The position of a dimension's value, or nothing where it is unknown.
    pub(crate) fn value(&self, layout: &Layout, dimension: Dimension) -> Option<usize> {
        let lane = layout.lane(dimension)?;
        (0..lane.values).find(|value| self.bits.has(lane.first + 1 + value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dimension_fits_even_when_crowded() {
        let bits: usize = Dimension::ALL
            .iter()
            .map(|dimension| match dimension.domain() {
                Domain::Number => MOST_BOUNDS + 2,
                _ => dimension.words().len() + 1,
            })
            .sum();
        assert!(
            bits <= WORDS * 64,
            "{bits} bits do not fit into {WORDS} words"
        );
    }

    #[test]
    fn dimensions_stand_in_their_own_order() {
        for (index, dimension) in Dimension::ALL.iter().enumerate() {
            assert_eq!(*dimension as usize, index);
            assert!(dimension.words().len() < 32);
        }
    }

    use crate::rule::condition::{Constraint, Silence};
    use kindline_sensitive::Label;
    use proptest::prelude::*;

    /// An event's value on a dimension, as a person would write it down.
    type Values = Vec<Option<u32>>;

    /// The plain version: each constraint looked at on its own, without bits.
    fn holds(condition: &Condition, values: &Values, labels: Option<LabelSet>, side: Side) -> bool {
        let constraints = condition.constraints.iter().all(|constraint| {
            match values[constraint.dimension as usize] {
                None => side == Side::When && constraint.absent_matches(),
                Some(value) => match constraint.allowed {
                    Allowed::Words(words) => words >> value & 1 == 1,
                    Allowed::Between(low, high) => (low..=high).contains(&value),
                },
            }
        });
        let carries = match labels {
            _ if condition.labels.is_empty() => true,
            None => side == Side::When && !condition.labels_known,
            Some(labels) => !labels.intersection(condition.labels).is_empty(),
        };
        constraints && carries
    }

    fn condition() -> impl Strategy<Value = Condition> {
        let silence = prop::option::of(prop::sample::select(vec![
            Silence::Matches,
            Silence::DoesNotMatch,
        ]));
        let constraint = (
            prop::sample::select(Dimension::ALL),
            any::<u32>(),
            0..40_u32,
            0..40_u32,
            silence,
        );
        let constraint = constraint.prop_map(|(dimension, words, low, more, unknown)| Constraint {
            dimension,
            allowed: match dimension.domain() {
                Domain::Number => Allowed::Between(low, low + more),
                _ => Allowed::Words(words),
            },
            unknown,
        });
        let constraints = prop::collection::vec(constraint, 0..4).prop_map(|mut constraints| {
            constraints.sort_by_key(|constraint| constraint.dimension);
            constraints.dedup_by_key(|constraint| constraint.dimension);
            constraints
        });
        (constraints, labels(), any::<bool>()).prop_map(|(constraints, labels, labels_known)| {
            Condition {
                constraints,
                labels,
                labels_known,
            }
        })
    }

    fn labels() -> impl Strategy<Value = LabelSet> {
        prop::collection::vec(prop::sample::select(Label::ALL), 0..3).prop_map(|labels| {
            let mut set = LabelSet::default();
            labels.into_iter().for_each(|label| set.insert(label));
            set
        })
    }

    fn values() -> impl Strategy<Value = Values> {
        let value = |dimension: &Dimension| {
            let most = match dimension.domain() {
                Domain::Number => 90,
                _ => u32::try_from(dimension.words().len()).unwrap(),
            };
            prop::option::weighted(0.8, 0..most)
        };
        Dimension::ALL.iter().map(value).collect::<Vec<_>>()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4096, ..ProptestConfig::default() })]

        #[test]
        fn boxes_hold_what_the_plain_version_holds(
            conditions in prop::collection::vec(condition(), 1..4),
            values in values(),
            labels in prop::option::of(labels()),
        ) {
            let layout = Layout::new(conditions.iter());
            let mut facts = layout.nothing_known();
            for (dimension, value) in Dimension::ALL.iter().zip(&values) {
                match dimension.domain() {
                    Domain::Number => facts.set_number(&layout, *dimension, *value),
                    _ => facts.set(&layout, *dimension, value.map(|value| value as usize)),
                }
            }
            if let Some(labels) = labels {
                facts.set_labels(labels);
            }
            for condition in &conditions {
                let when = layout.to_box(condition, Side::When).holds_when(&facts);
                prop_assert_eq!(when, holds(condition, &values, labels, Side::When));
                let unless = layout.to_box(condition, Side::Unless).holds_unless(&facts);
                prop_assert_eq!(unless, holds(condition, &values, labels, Side::Unless));
            }
        }
    }
}
