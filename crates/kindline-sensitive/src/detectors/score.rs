//! How sure a detector is: log-odds of form, check digits and words, added up.

use crate::context::{Around, Cue};
use crate::digits::FLOOR;
use crate::finding::Evidence;

/// How sure a detector is, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Score {
    pub(crate) confidence: f32,
    pub(crate) evidence: Evidence,
}

/// Natural log-odds that some characters are the identifier. Each part of the evidence adds its own:
/// the form, the check digits (the logarithm of how rarely they pass by chance), the words near by.
/// The sum becomes a confidence by the logistic function; docs/calibration.md compares it with how
/// often such findings are right.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Odds {
    log: f32,
    evidence: Evidence,
}

/// What the form alone says: of all characters of this form in messages, how many are the identifier.
pub(crate) mod form {
    /// A number of so many digits: nearly always something else.
    pub(crate) const DIGITS: f32 = -3.0;
    /// Digits in the groups of the identifier: mostly something else.
    pub(crate) const GROUPS: f32 = -1.0;
    /// Letters and digits, or groups, that few other things have.
    pub(crate) const RARE: f32 = 0.8;
    /// A form of its own.
    pub(crate) const OWN: f32 = 2.2;
    /// A form that nothing else has.
    pub(crate) const UNIQUE: f32 = 4.0;
}

/// What words that name the identifier add.
const SAID: f32 = 5.0;
/// What words for another sort of number take away.
const OTHER: f32 = -2.4;

impl Odds {
    pub(crate) fn form(log: f32) -> Odds {
        Odds {
            log,
            evidence: Evidence::FORMAT,
        }
    }

    /// The check digits are right, which one in `chance` random codes is.
    pub(crate) fn checked(self, chance: f32) -> Odds {
        Odds {
            log: self.log + chance.ln(),
            evidence: self.evidence.and(Evidence::CHECKSUM),
        }
    }

    /// Words near by name the identifier.
    pub(crate) fn said(self) -> Odds {
        Odds {
            log: self.log + SAID,
            evidence: self.evidence.and(Evidence::CONTEXT),
        }
    }

    pub(crate) fn said_if(self, said: bool) -> Odds {
        if said { self.said() } else { self }
    }

    /// Words near by name something that has such numbers as well.
    pub(crate) fn unless(self, other: bool) -> Odds {
        Odds {
            log: self.log + if other { OTHER } else { 0.0 },
            ..self
        }
    }

    /// Whether the form alone is hardly anything else's.
    pub(crate) fn is_of_its_own(self) -> bool {
        self.log >= form::OWN
    }

    /// Other evidence, for or against.
    pub(crate) fn plus(self, log: f32) -> Odds {
        Odds {
            log: self.log + log,
            ..self
        }
    }

    /// The score; `None` where it is more likely something else.
    pub(crate) fn score(self) -> Option<Score> {
        let confidence = 1.0 / (1.0 + (-self.log).exp());
        (confidence >= FLOOR).then_some(Score {
            confidence,
            evidence: self.evidence,
        })
    }
}

/// A number that is nothing without its words: `fits` is its form, `chance` how rarely random digits
/// pass its check (1 where it has none).
pub(crate) fn needs_words(fits: bool, around: &Around, cue: Cue, chance: f32) -> Option<Score> {
    if !fits || !around.says(cue) {
        return None;
    }
    let odds = Odds::form(form::DIGITS + 1.0).said();
    if chance > 1.0 {
        odds.checked(chance).score()
    } else {
        odds.score()
    }
}
