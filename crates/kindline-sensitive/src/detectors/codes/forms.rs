//! The forms of codes: what is asked before one is put together.

use std::sync::LazyLock;

use super::{MOST, MOST_GROUPS};
use crate::context::{Cue, Cues, View};
use crate::detectors::{ALL, Detector, Find, iban};
use crate::tokens::{fold, gap, shape};

/// Forms, a bit for each in the order of [`ALL`].
type Set = u64;

/// Longer codes are IBANs.
const LONGEST_BUT_IBAN: usize = 17;

/// The forms of the codes that a detector judges: what can be asked before it is.
pub(crate) struct Forms {
    /// `A` a letter, `9` a digit, `*` either.
    forms: &'static [&'static str],
    /// Bit `n` for `n` characters, where the forms are those of beginnings only.
    lengths: u64,
    /// The most groups in which they are written.
    groups: usize,
    told: Told,
}

/// Which words the codes of some forms need on either side.
#[derive(Clone, Copy)]
enum Told {
    Free,
    Near(&'static [Cue]),
    /// Only where spaces stand between their groups.
    SpacedNear(&'static [Cue]),
}

impl Forms {
    /// Codes that have one of these forms: `A` a letter, `9` a digit, `*` either.
    pub(crate) const fn of(forms: &'static [&'static str]) -> Forms {
        Forms {
            forms,
            lengths: 0,
            groups: MOST_GROUPS,
            told: Told::Free,
        }
    }

    /// Codes that start with one of these forms and have one of these lengths (bit `n` for `n` characters).
    pub(crate) const fn starts(forms: &'static [&'static str], lengths: u64) -> Forms {
        Forms {
            lengths,
            ..Forms::of(forms)
        }
    }

    /// Only those that are written in so many groups at most.
    pub(crate) const fn in_groups(self, groups: usize) -> Forms {
        Forms { groups, ..self }
    }

    /// Only those with one of these cues on either side.
    pub(crate) const fn near(self, cues: &'static [Cue]) -> Forms {
        let told = Told::Near(cues);
        Forms { told, ..self }
    }

    /// Those written with spaces only with one of these cues on either side, and never where there are none.
    pub(crate) const fn spaced_near(self, cues: &'static [Cue]) -> Forms {
        let told = Told::SpacedNear(cues);
        Forms { told, ..self }
    }
}

/// What can be asked of a code before it is put together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outline {
    length: usize,
    /// The forms that it has as far as it goes.
    forms: Set,
    /// How many letters it starts with.
    letters_first: usize,
    lower: bool,
    spaced: bool,
    /// Its first two characters.
    country: [u8; 2],
    group_count: usize,
}

impl Outline {
    /// One without characters.
    pub(super) fn new(usable: Usable) -> Outline {
        Outline {
            length: 0,
            forms: usable.joined,
            letters_first: 0,
            lower: false,
            spaced: false,
            country: [0; 2],
            group_count: 0,
        }
    }

    /// Adds a token; `false` where it can be none of the forms any more, nor any longer one.
    pub(super) fn add(&mut self, lists: &Codes, view: &View<'_>, at: usize) -> bool {
        let Some(token) = view.token(at) else {
            return false;
        };
        if token.len() > 3 * MOST || self.group_count >= MOST_GROUPS {
            return false;
        }
        self.spaced |= self.group_count > 0 && token.gap & gap::SPACE != 0;
        self.group_count += 1;
        if token.shape & shape::WIDE == 0 {
            // All else in it are apostrophes and what shows nothing.
            let word = view.bytes.get(token.range()).unwrap_or_default();
            let mut characters = word.iter().filter(|byte| byte.is_ascii_alphanumeric());
            return characters.all(|&byte| self.put(lists, byte)) && self.forms != 0;
        }
        let all = view.word(at).chars().all(|char| {
            self.lower |= char.is_ascii_lowercase();
            fold(char).is_none_or(|folded| {
                folded.is_ascii() && self.put(lists, folded.to_ascii_uppercase() as u8)
            })
        });
        all && self.forms != 0
    }

    /// Adds a letter or digit; `false` where there are too many.
    #[inline]
    fn put(&mut self, lists: &Codes, byte: u8) -> bool {
        let Some(place) = lists.places.get(self.length) else {
            return false;
        };
        if let Some(place) = self.country.get_mut(self.length) {
            *place = byte.to_ascii_uppercase();
        }
        if byte.is_ascii_digit() {
            self.forms &= place.digit;
        } else {
            self.forms &= place.letter;
            self.lower |= byte.is_ascii_lowercase();
            self.letters_first += usize::from(self.letters_first == self.length);
        }
        self.length += 1;
        true
    }

    /// How long it is where it is an IBAN.
    fn most(&self) -> Option<usize> {
        iban::length(Some(&self.country))
    }

    /// How many more groups it can have where no words announce it: those of an IBAN, or the second half
    /// of a postal code.
    pub(super) fn goes_on(&self) -> usize {
        match self.letters_first {
            2 if self.length == 4 && self.most().is_some() => MOST_GROUPS,
            1 | 2 if self.length <= 4 && !self.lower => 1,
            _ => 0,
        }
    }

    /// Those of its forms that can be in as many groups as it has, and `more` ones, with its spaces.
    #[inline]
    fn in_groups(&self, lists: &Codes, usable: Usable, more: usize) -> Set {
        let groups = lists.groups.get(self.group_count + more);
        let spaced = if self.spaced { usable.spaced } else { Set::MAX };
        self.forms & spaced & groups.copied().unwrap_or(0)
    }

    /// The forms that it has.
    #[inline]
    pub(super) fn forms(&self, lists: &Codes, usable: Usable) -> Set {
        let ends = lists.ends.get(self.length).copied().unwrap_or(0);
        let forms = self.in_groups(lists, usable, 0) & ends;
        if forms & lists.ibans != 0 && self.most() != Some(self.length) {
            return forms & !lists.ibans;
        }
        forms
    }

    /// Whether it can become a longer one.
    #[inline]
    pub(super) fn can_grow(&self, lists: &Codes, usable: Usable) -> bool {
        let longer = lists.longer.get(self.length).copied().unwrap_or(0);
        let forms = self.in_groups(lists, usable, 1) & longer;
        forms & !lists.ibans != 0 || forms != 0 && self.most() > Some(self.length)
    }
}

/// The forms of codes with some words around them: all, and those that may be written with spaces.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Usable {
    joined: Set,
    spaced: Set,
}

/// The forms that can have a letter in a place, and those that can have a digit there.
#[derive(Clone, Copy, Default)]
struct Place {
    letter: Set,
    digit: Set,
}

/// The forms of codes, in order of [`ALL`].
pub(super) struct Codes {
    /// Whose each of them is.
    detectors: Vec<&'static Detector>,
    /// What each place of a code says of its form.
    places: [Place; MOST],
    /// The forms of codes that have so many characters.
    ends: [Set; MOST + 1],
    /// The forms of codes that have more.
    longer: [Set; MOST + 1],
    /// The forms of codes in so many groups.
    groups: [Set; MOST_GROUPS + 1],
    /// The beginnings of IBANs: their countries say how long they are.
    ibans: Set,
    /// The forms that start with so many digits and go on with a letter.
    digits_first: [Set; MOST],
    /// The forms that need no words.
    free: Usable,
    /// Those that need one of these.
    told: Vec<(Cues, Set)>,
    /// All that are needed.
    telling: Cues,
    /// By cue.
    pub(super) said: Vec<Vec<&'static Detector>>,
}

pub(super) static LISTS: LazyLock<Codes> = LazyLock::new(|| {
    let mut lists = Codes {
        detectors: Vec::new(),
        places: [Place::default(); MOST],
        ends: [0; MOST + 1],
        longer: [0; MOST + 1],
        groups: [0; MOST_GROUPS + 1],
        ibans: 0,
        digits_first: [0; MOST],
        free: Usable::default(),
        told: Vec::new(),
        telling: Cues::default(),
        said: vec![Vec::new(); Cue::COUNT],
    };
    for detector in ALL {
        match detector.find {
            Find::Code(ref forms, _) => {
                for form in forms.forms {
                    lists.put(detector, forms, form);
                }
            }
            Find::Said(cues, _) => {
                for &cue in cues {
                    if let Some(list) = lists.said.get_mut(cue as usize) {
                        list.push(detector);
                    }
                }
            }
            Find::Digits(..) | Find::On(..) => {}
        }
    }
    let mut digits = Set::MAX;
    for (forms, place) in lists.digits_first.iter_mut().zip(&lists.places) {
        *forms = digits & place.letter;
        digits &= place.digit;
    }
    lists
});

impl Codes {
    fn put(&mut self, detector: &'static Detector, forms: &Forms, form: &str) {
        let own: Set = 1 << self.detectors.len();
        self.detectors.push(detector);
        let wanted = form.bytes().chain(std::iter::repeat(b'*'));
        for (place, wanted) in self.places.iter_mut().zip(wanted) {
            place.letter |= if wanted == b'9' { 0 } else { own };
            place.digit |= if wanted == b'A' { 0 } else { own };
        }
        let lengths = forms.lengths | u64::from(forms.lengths == 0) << form.len();
        for (length, (ends, longer)) in self.ends.iter_mut().zip(&mut self.longer).enumerate() {
            let rest = lengths >> length;
            *ends |= if rest & 1 != 0 { own } else { 0 };
            *longer |= if rest > 1 { own } else { 0 };
        }
        for groups in self.groups.iter_mut().take(forms.groups + 1) {
            *groups |= own;
        }
        if lengths >> LONGEST_BUT_IBAN > 1 {
            self.ibans |= own;
        }
        if !matches!(forms.told, Told::Near(_)) {
            self.free.joined |= own;
        }
        match forms.told {
            Told::Free => self.free.spaced |= own,
            Told::Near(cues) | Told::SpacedNear(cues) => {
                self.told.push((Cues::of(cues), own));
                self.telling = self.telling.with(Cues::of(cues));
            }
        }
    }

    /// The forms of codes with these words around them.
    pub(super) fn usable(&self, cues: Cues) -> Usable {
        let mut usable = self.free;
        if cues.meets(self.telling) {
            for (_, told) in self.told.iter().filter(|(near, _)| near.meets(cues)) {
                usable.joined |= told;
                usable.spaced |= told;
            }
        }
        usable
    }

    /// Whether a code can start with so many digits and a letter, which is in this group of it. Every code has
    /// letters.
    pub(super) fn may_start(&self, letter: Option<(usize, usize)>) -> bool {
        letter.is_some_and(|(digits, group)| {
            let forms = self.digits_first.get(digits).copied().unwrap_or(0);
            forms & self.groups.get(group).copied().unwrap_or(0) != 0
        })
    }

    /// The detectors of some forms.
    pub(super) fn of(&self, forms: Set) -> impl Iterator<Item = &'static Detector> {
        let mut left = forms;
        std::iter::from_fn(move || {
            let next = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            self.detectors.get(next).copied()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_has_a_bit() {
        assert!(LISTS.detectors.len() <= Set::BITS as usize);
    }
}
