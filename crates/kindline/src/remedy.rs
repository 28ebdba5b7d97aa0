//! What would make it allowed: the smallest changes to the facts after which no rule restricts.
//!
//! Nothing is guessed: each remedy is tried on the rules themselves before it is offered.

use std::ops::BitOr;

use chrono::{DateTime, FixedOffset, Utc};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::decision::rfc3339;
use crate::event::{Channel, Event, EventKind};
use crate::facts::{Gathered, set_channel};
use crate::policy::{Policy, Rule};
use crate::rule::{Dimension, FactBits, Verdict};

/// The largest number of steps that still reads as advice.
const MOST_STEPS: usize = 3;
/// How many ways out are worth showing.
const MOST_REMEDIES: usize = 4;

/// One way to make it allowed: all of its steps together.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Remedy {
    /// What to do.
    pub steps: Vec<Step>,
}

/// One thing to change.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Step {
    /// Wait for the release time, on the worker's clock.
    Wait(DateTime<FixedOffset>),
    /// Use this channel.
    UseChannel(Channel),
    /// Take the sensitive parts out; the code-point ranges of what was seen, where known.
    TakeOut(Vec<(usize, usize)>),
    /// Make this fact so.
    Make {
        /// The fact's key.
        fact: &'static str,
        /// Its value as a code.
        value: String,
        /// The same in words.
        words: &'static str,
    },
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Wait(until) => {
                map.serialize_entry("do", "wait")?;
                map.serialize_entry("until", &rfc3339(*until))?;
            }
            Self::UseChannel(channel) => {
                map.serialize_entry("do", "use_channel")?;
                map.serialize_entry("channel", channel)?;
            }
            Self::TakeOut(spans) => {
                map.serialize_entry("do", "take_out")?;
                map.serialize_entry("spans", spans)?;
            }
            Self::Make { fact, value, .. } => {
                map.serialize_entry("do", "make")?;
                map.serialize_entry("fact", fact)?;
                map.serialize_entry("value", value)?;
            }
        }
        map.end()
    }
}

impl Serialize for Remedy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("words", &self.to_string())?;
        map.serialize_entry("steps", &self.steps)?;
        map.end()
    }
}

/// A step with the facts it would change.
struct Candidate {
    step: Step,
    effect: Effect,
}

/// How a step moves the facts.
#[derive(Clone, Copy)]
enum Effect {
    Wait,
    UseChannel(Channel),
    TakeOut,
    Word(Dimension, &'static str),
    Number(Dimension, u32),
}

impl Effect {
    fn apply(self, policy: &Policy, facts: &mut FactBits) {
        let layout = policy.layout();
        match self {
            Self::Wait => {
                facts.set_word(layout, Dimension::Hours, "open");
                facts.set_word(layout, Dimension::RecipientTime, "awake");
            }
            Self::UseChannel(channel) => set_channel(facts, policy, Some(channel)),
            Self::TakeOut => {
                facts.set_word(layout, Dimension::Confidentiality, "N");
                facts.set_word(layout, Dimension::ClientIdentifiable, "no");
                facts.set_labels(kindline_sensitive::LabelSet::default());
            }
            Self::Word(dimension, word) => facts.set_word(layout, dimension, word),
            Self::Number(dimension, number) => facts.set_number(layout, dimension, Some(number)),
        }
    }
}

/// Finds the smallest sets of steps after which the verdict is at most `notify`. `until` is the release on
/// the worker's clock.
pub(crate) fn find(
    policy: &Policy,
    event: &Event,
    gathered: &Gathered,
    fired: &[&Rule],
    verdict: Verdict,
    until: Option<DateTime<FixedOffset>>,
    now: DateTime<Utc>,
) -> Vec<Remedy> {
    if verdict <= Verdict::Notify {
        return Vec::new();
    }
    let mut candidates = candidates(policy, event, gathered, fired, until, now);
    candidates.truncate(Steps::MOST);
    let mut found = Found::default();
    // What did not help yet, with the facts after it.
    let first = (Steps::default(), gathered.bits);
    let mut sets = Vec::new();
    for size in 0..MOST_STEPS {
        let smaller = if size == 0 {
            std::slice::from_ref(&first)
        } else {
            sets.as_slice()
        };
        let mut larger = Vec::new();
        for (earlier, facts) in smaller {
            for (index, candidate) in candidates.iter().enumerate().skip(earlier.end()) {
                let set = earlier.with(index);
                if found.sets().iter().any(|smaller| smaller.within(set))
                    || clashes(&candidates, *earlier, candidate)
                {
                    continue;
                }
                let mut facts = *facts;
                candidate.effect.apply(policy, &mut facts);
                if !policy.restricts(event.kind, &facts) {
                    if found.is_full_with(set) {
                        return remedies(&candidates, found.sets());
                    }
                } else {
                    larger.push((set, facts));
                }
            }
        }
        sets = larger;
    }
    remedies(&candidates, found.sets())
}

/// The sets that help, as many as are worth showing.
#[derive(Default)]
struct Found {
    sets: [Steps; MOST_REMEDIES],
    count: usize,
}

impl Found {
    fn sets(&self) -> &[Steps] {
        self.sets.get(..self.count).unwrap_or_default()
    }

    /// Adds one and says whether it was the last that there is room for.
    fn is_full_with(&mut self, set: Steps) -> bool {
        if let Some(place) = self.sets.get_mut(self.count) {
            *place = set;
            self.count += 1;
        }
        self.count == MOST_REMEDIES
    }
}

/// Some of the candidates, by their places: one bit each.
#[derive(Clone, Copy, Default)]
struct Steps(u64);

impl Steps {
    /// More candidates than there can be: every change and every channel.
    const MOST: usize = 64;

    fn with(self, index: usize) -> Self {
        Self(self.0 | 1 << index)
    }

    fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The place after the last.
    fn end(self) -> usize {
        (u64::BITS - self.0.leading_zeros()) as usize
    }

    fn of(self, candidates: &[Candidate]) -> impl Iterator<Item = &Candidate> {
        let numbered = candidates.iter().enumerate();
        numbered
            .filter(move |(index, _)| self.0 >> index & 1 != 0)
            .map(|(_, candidate)| candidate)
    }
}

/// Two channels, or two values of one fact, make no sense together.
fn clashes(candidates: &[Candidate], earlier: Steps, last: &Candidate) -> bool {
    earlier
        .of(candidates)
        .any(|other| match (&other.step, &last.step) {
            (Step::UseChannel(_), Step::UseChannel(_)) => true,
            (Step::Make { fact, .. }, Step::Make { fact: same, .. }) => fact == same,
            _ => false,
        })
}

fn remedies(candidates: &[Candidate], found: &[Steps]) -> Vec<Remedy> {
    let steps = |set: &Steps| set.of(candidates).map(|each| each.step.clone()).collect();
    found
        .iter()
        .map(|set| Remedy { steps: steps(set) })
        .collect()
}

/// The steps that could matter: those that move a fact that a restricting rule asks about.
fn candidates(
    policy: &Policy,
    event: &Event,
    gathered: &Gathered,
    fired: &[&Rule],
    until: Option<DateTime<FixedOffset>>,
    now: DateTime<Utc>,
) -> Vec<Candidate> {
    let mut asked = 0;
    let mut labels_asked = false;
    for rule in fired
        .iter()
        .filter(|rule| rule.outcome().verdict > Verdict::Notify)
    {
        for condition in rule.document().when.iter().chain(&rule.document().unless) {
            asked |= condition.dimensions().map(bit).fold(0, BitOr::bitor);
            labels_asked |= !condition.labels.is_empty();
        }
    }
    let asks = |dimension: Dimension| asked & bit(dimension) != 0;

    let mut candidates = Vec::new();
    if asks(Dimension::Hours) || asks(Dimension::RecipientTime) {
        candidates.extend(until.filter(|until| *until > now).map(wait));
    }
    let by_message = matches!(
        event.kind,
        EventKind::MessageDrafted | EventKind::MessageReceived
    );
    if by_message && (asks(Dimension::Channel) || asks(Dimension::ChannelSecurity)) {
        let others = policy.channels().secure_channels();
        candidates.extend(
            others
                .filter(|channel| Some(*channel) != event.channel)
                .map(use_channel),
        );
    }
    // What somebody else wrote cannot be taken out, nor can facts about it be changed.
    if event.kind.is_inbound() {
        return candidates;
    }
    if labels_asked || asks(Dimension::Confidentiality) || asks(Dimension::ClientIdentifiable) {
        candidates.push(take_out(gathered));
    }
    for change in CHANGES.iter().filter(|change| asks(change.dimension)) {
        candidates.push(make(change));
    }
    let lengths = fired.iter().filter_map(|rule| {
        rule.document()
            .when
            .as_ref()
            .and_then(|when| when.smallest_above(Dimension::PasswordLength))
    });
    candidates.extend(lengths.max().map(longer_password));
    candidates
}

/// A set of dimensions is a number with a bit for each.
const fn bit(dimension: Dimension) -> u64 {
    const { assert!(Dimension::ALL.len() <= 64, "every dimension has a bit") };
    1 << dimension as u64
}

/// A change that a person can bring about.
struct Change {
    dimension: Dimension,
    value: &'static str,
    words: &'static str,
}

const CHANGES: &[Change] = &[
    change(
        Dimension::NumberOnFileFor,
        "recipient",
        "use the address that is on file for this person",
    ),
    change(
        Dimension::AddressVerified,
        "yes",
        "check the address with the client first",
    ),
    change(Dimension::Attachment, "none", "leave the attachment out"),
    change(
        Dimension::RecipientsVisible,
        "no",
        "write to each person separately",
    ),
    change(
        Dimension::Consent,
        "prefers_unencrypted",
        "tell the client about the risk and record that they prefer this channel",
    ),
    change(Dimension::ReleaseOnFile, "yes", "get a signed release"),
    change(
        Dimension::WrittenConsent,
        "yes",
        "get written consent for this disclosure",
    ),
    change(
        Dimension::SearchConsent,
        "yes",
        "ask the client for consent to the search",
    ),
    change(Dimension::Approved, "yes", "have another person approve it"),
    change(
        Dimension::Store,
        "case_system",
        "keep it in the case-management system",
    ),
    change(Dimension::StoreEncrypted, "yes", "encrypt the store"),
    change(
        Dimension::StoreAgreement,
        "yes",
        "sign the data protection agreement with the provider",
    ),
    change(Dimension::ScreenLock, "yes", "turn on the screen lock"),
    change(Dimension::DiskEncryption, "yes", "encrypt the device"),
    change(Dimension::RemoteWipe, "yes", "set up remote wiping"),
    change(Dimension::Mfa, "yes", "turn on a second factor"),
    change(
        Dimension::PasswordBreached,
        "no",
        "change the password now and look for misuse",
    ),
    change(
        Dimension::PasswordReused,
        "no",
        "choose a password that is used nowhere else",
    ),
    change(
        Dimension::AccountUsers,
        "1",
        "give each person an account of their own",
    ),
    change(Dimension::Account, "agency", "use the agency's account"),
];

const fn change(dimension: Dimension, value: &'static str, words: &'static str) -> Change {
    Change {
        dimension,
        value,
        words,
    }
}

fn wait(until: DateTime<FixedOffset>) -> Candidate {
    Candidate {
        step: Step::Wait(until),
        effect: Effect::Wait,
    }
}

fn use_channel(channel: Channel) -> Candidate {
    Candidate {
        step: Step::UseChannel(channel),
        effect: Effect::UseChannel(channel),
    }
}

fn take_out(gathered: &Gathered) -> Candidate {
    let mut spans: Vec<(usize, usize)> = gathered
        .sightings()
        .map(|sighting| (sighting.start, sighting.end))
        .collect();
    spans.sort_unstable();
    // Overlapping sightings are one place to the person who edits the text.
    spans.dedup_by(|next, place| {
        let touches = next.0 <= place.1;
        if touches {
            place.1 = place.1.max(next.1);
        }
        touches
    });
    Candidate {
        step: Step::TakeOut(spans),
        effect: Effect::TakeOut,
    }
}

fn make(change: &Change) -> Candidate {
    let effect = match change.value.parse() {
        Ok(number) => Effect::Number(change.dimension, number),
        Err(_) => Effect::Word(change.dimension, change.value),
    };
    let step = Step::Make {
        fact: change.dimension.key(),
        value: change.value.to_owned(),
        words: change.words,
    };
    Candidate { step, effect }
}

fn longer_password(length: u32) -> Candidate {
    let dimension = Dimension::PasswordLength;
    let step = Step::Make {
        fact: dimension.key(),
        value: length.to_string(),
        words: "choose a longer password",
    };
    Candidate {
        step,
        effect: Effect::Number(dimension, length),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_a_value_of_its_dimension() {
        for change in CHANGES {
            let known = change.dimension.words().contains(&change.value);
            assert!(
                known || change.value.parse::<u32>().is_ok(),
                "{}",
                change.dimension.key()
            );
        }
    }
}
