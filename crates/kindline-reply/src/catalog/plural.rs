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
        Language::ZhHans | Language::ZhHant | Language::Vi | Language::Ko => Plural::Other,
        // "Isa, dalawa, tatlo" and what does not end in 4, 6 or 9 take the same particle.
        Language::Fil => match count {
            1..=3 => Plural::One,
            _ if !matches!(count % 10, 4 | 6 | 9) => Plural::One,
            _ => Plural::Other,
        },
        Language::Ht | Language::Ur => match count {
            1 => Plural::One,
            _ => Plural::Other,
        },
        Language::Pl => match (count, count % 10, count % 100) {
            (1, ..) => Plural::One,
            (_, 2..=4, tens) if tens < 12 || tens > 14 => Plural::Few,
            _ => Plural::Many,
        },
        Language::Ar => match (count, count % 100) {
            (0, _) => Plural::Zero,
            (1, _) => Plural::One,
            (2, _) => Plural::Two,
            (_, 3..=10) => Plural::Few,
            (_, 11..=99) => Plural::Many,
            _ => Plural::Other,
        },
        Language::Ru => match (count % 10, count % 100) {
            (1, tens) if tens != 11 => Plural::One,
            (2..=4, tens) if tens < 12 || tens > 14 => Plural::Few,
            _ => Plural::Many,
        },
        // None is one here: "0 heure".
        Language::Fr | Language::Pt | Language::Pa => match count {
            0 | 1 => Plural::One,
            _ => Plural::Other,
        },
    }
}

/// The forms that a whole number can take, each with a number that takes it.
#[cfg(feature = "parse")]
pub(crate) const fn forms(language: Language) -> &'static [(Plural, u32)] {
    match language {
        Language::En | Language::Es | Language::Fr | Language::Pt => {
            &[(Plural::One, 1), (Plural::Other, 24)]
        }
        Language::Ht | Language::Ur | Language::Pa => &[(Plural::One, 1), (Plural::Other, 24)],
        Language::Fil => &[(Plural::One, 48), (Plural::Other, 24)],
        Language::Ru => &[(Plural::One, 21), (Plural::Few, 3), (Plural::Many, 48)],
        Language::Pl => &[(Plural::One, 1), (Plural::Few, 3), (Plural::Many, 48)],
        Language::Ar => &[
            (Plural::Zero, 0),
            (Plural::One, 1),
            (Plural::Two, 2),
            (Plural::Few, 3),
            (Plural::Many, 48),
            (Plural::Other, 100),
        ],
        Language::ZhHans | Language::ZhHant | Language::Vi | Language::Ko => &[(Plural::Other, 24)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_count_takes_one_of_the_forms() {
        for &language in Language::ALL {
            for &(form, count) in forms(language) {
                assert_eq!(plural(language, count), form, "{language} {count}");
            }
            for count in 0..=200 {
                let form = plural(language, count);
                assert!(
                    forms(language).iter().any(|(one, _)| *one == form),
                    "{language} {count}"
                );
            }
        }
    }

    #[test]
    fn russian_counts() {
        let of = |count| plural(Language::Ru, count);
        assert_eq!([1, 21, 101].map(of), [Plural::One; 3]);
        assert_eq!([2, 4, 22, 104].map(of), [Plural::Few; 4]);
        assert_eq!([0, 5, 11, 12, 14, 25, 111, 112].map(of), [Plural::Many; 8]);
    }
}
