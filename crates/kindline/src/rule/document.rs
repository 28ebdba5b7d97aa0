//! How a rule is written.

use super::condition::Condition;
use super::outcome::{Outcome, Verdict};
use crate::document::record;
use crate::event::{Event, EventKind};

record! {
    /// One rule: a manual page and a box in one.
    pub struct RuleDocument {
        /// The rule's id, `area.what-it-says`.
        required id: String,
        /// What the rule says, as a heading.
        required title: String,
        /// Why it says so, for the worker who meets it.
        required why: String,
        /// The sources: law, standard, guideline.
        list cite: String,
        /// The kinds of event it looks at.
        list on: EventKind,
        /// What must hold for it to fire.
        optional when: Condition,
        /// What keeps it from firing; any one of several is enough.
        list unless: Condition,
        /// What follows.
        required then: Outcome,
        /// A rule that no layer below may switch off.
        optional locked: bool,
        /// A rule that is off unless a layer below switches it on.
        optional off: bool,
        /// Events on which it fires, with the decision's verdict.
        list example: Example,
        /// Events on which it does not fire.
        list counter: Example,
    }
}

record! {
    /// An event with the verdict that is expected.
    pub struct Example {
        /// What the example shows.
        optional about: String,
        /// The event. Without `at` it happens on an ordinary open morning.
        required event: Event,
        /// The verdict of the whole decision; for a counter-example it may be left out.
        optional expect: Verdict,
    }
}
