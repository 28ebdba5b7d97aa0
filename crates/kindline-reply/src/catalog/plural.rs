//! Which plural form a whole number takes: the cardinal rules of the Unicode CLDR 48.2, read
//! 2026-11-22, for counts from 0.

use crate::Language;
use crate::ids::closed_ids;

closed_ids! {
    /// A plural category.
    pub enum Plural: "plural category" {
        /// Zero.
        Zero = "zero",
        /// One.
        One = "one",
        /// Two.
        Two = "two",
        /// A few.
        Few = "few",
        /// Many.
        Many = "many",
        /// All others.
        Other = "other",
    }
}

/// The form that `count` takes.
pub(crate) const fn plural(language: Language, count: u32) -> Plural {
    match language {
        Language::En | Language::Es => match count {
            1 => Plural::One,
            _ => Plural::Other,
        },
    }
}

/// The forms that a whole number can take, each with a number that takes it.
pub(crate) const fn forms(language: Language) -> &'static [(Plural, u32)] {
    match language {
        Language::En | Language::Es => &[(Plural::One, 1), (Plural::Other, 24)],
    }
}
