//! Rules as data: a box in the space of facts, and what follows when an event lies in it.
//!
//! `dimension` names the axes, `boxes` turns `when` and `unless` into bit masks, `document` is how
//! a rule is written and `outcome` what it can ask for.

mod boxes;
mod condition;
mod dimension;
mod document;
mod outcome;

pub(crate) use boxes::{FactBits, Layout, RuleBox, Side};
pub use condition::Condition;
pub(crate) use dimension::Dimension;
pub use document::{Example, RuleDocument};
pub use outcome::{Obligation, Outcome, ReplyTemplate, Verdict};
