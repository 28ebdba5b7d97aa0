//! The forms of codes: what is asked before one is put together.

use std::sync::LazyLock;

use super::{MOST, MOST_GROUPS};
use crate::context::{Cue, View};
use crate::detectors::{ALL, Detector, Find, iban};
use crate::tokens::fold;

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
}

impl Forms {
    /// Codes that have one of these forms: `A` a letter, `9` a digit, `*` either.
    pub(crate) const fn of(forms: &'static [&'static str]) -> Forms {
        Forms {
            forms,
            lengths: 0,
            groups: MOST_GROUPS,
        }
    }

    /// Codes that start with one of these forms and have one of these lengths (bit `n` for `n` characters).
    pub(crate) const fn starts(forms: &'static [&'static str], lengths: u64) -> Forms {
        Forms {
            forms,
            lengths,
            groups: MOST_GROUPS,
        }
    }

    /// Only those that are written in so many groups at most.
    pub(crate) const fn in_groups(self, groups: usize) -> Forms {
        Forms { groups, ..self }
    }
}

/// What can be asked of a code before it is put together.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outline {
    length: usize,
    letters: u64,
    lower: bool,
    /// Its first two characters.
    country: [u8; 2],
    group_count: usize,
}

impl Outline {
    /// Adds a token; `false` where [`Code::push`] would give `None`.
    pub(super) fn add(&mut self, view: &View<'_>, at: usize) -> bool {
        let word = view.spelling(at);
        if word.is_empty() || word.len() > 3 * MOST || self.group_count >= MOST_GROUPS {
            return false;
        }
        self.group_count += 1;
        let plain = word.iter().all(u8::is_ascii_alphanumeric);
        if plain && self.length + word.len() <= MOST {
            for (place, byte) in self.country.iter_mut().skip(self.length).zip(word) {
                *place = byte.to_ascii_uppercase();
            }
            let (letters, lower) = word
                .iter()
                .rev()
                .fold((0, false), |(letters, lower), byte| {
                    (
                        letters << 1 | u64::from(byte.is_ascii_alphabetic()),
                        lower | byte.is_ascii_lowercase(),
                    )
                });
            self.letters |= letters << self.length;
            self.lower |= lower;
            self.length += word.len();
            return true;
        }
        if word.is_ascii() {
            let mut characters = word.iter().filter(|byte| byte.is_ascii_alphanumeric());
            characters.all(|&byte| self.put(byte))
        } else {
            view.word(at).chars().all(|char| {
                self.lower |= char.is_ascii_lowercase();
                fold(char).is_none_or(|folded| {
                    folded.is_ascii() && self.put(folded.to_ascii_uppercase() as u8)
                })
            })
        }
    }

    /// Adds a letter or digit.
    fn put(&mut self, byte: u8) -> bool {
        if let Some(place) = self.country.get_mut(self.length) {
            *place = byte.to_ascii_uppercase();
        }
        self.letters |= u64::from(byte.is_ascii_alphabetic()) << self.length;
        self.lower |= byte.is_ascii_lowercase();
        self.length += 1;
        self.length <= MOST
    }

    /// How long it is where it is an IBAN.
    fn most(&self) -> Option<usize> {
        iban::length(Some(&self.country))
    }

    /// How many more groups it can have where no words announce it: those of an IBAN, or the second half
    /// of a postal code.
    pub(super) fn goes_on(&self) -> usize {
        match self.letters.trailing_ones() {
            2 if self.length == 4 && self.most().is_some() => MOST_GROUPS,
            1 | 2 if self.length <= 4 && !self.lower => 1,
            _ => 0,
        }
    }
}

/// The detectors of codes, in order of [`ALL`].
pub(super) struct Codes {
    /// By the count of characters: the forms, and whose they are.
    pub(super) codes: Vec<Vec<Listed>>,
    /// The lengths of the codes that start with these letters and digits, by [`head`], and have more
    /// groups than none, one or two.
    lengths: [Vec<u64>; GROUPS],
    /// By cue.
    pub(super) said: Vec<Vec<&'static Detector>>,
}

/// Where a form wants letters and where digits, a bit for each place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    letters: u64,
    digits: u64,
}

impl Shape {
    fn of(form: &str) -> Shape {
        let places = |wanted: u8| {
            let forms = form.bytes().rev();
            forms.fold(0, |bits, byte| bits << 1 | u64::from(byte == wanted))
        };
        Shape {
            letters: places(b'A'),
            digits: places(b'9'),
        }
    }

    /// Whether a code with these letters has the form, as far as its `places` go.
    pub(super) fn fits(self, letters: u64, places: u64) -> bool {
        (self.letters & !letters | self.digits & letters) & places == 0
    }
}

/// A form of a detector.
#[derive(Clone, Copy)]
pub(super) struct Listed {
    pub(super) shape: Shape,
    pub(super) detector: &'static Detector,
    /// See [`Forms::in_groups`].
    groups: usize,
    /// It is the beginning of an IBAN, whose country says how long it is.
    iban: bool,
}

/// The first characters of a code tell how long it can become.
const HEAD: usize = 6;

/// Codes of more groups than this, less one, have as many as they like.
const GROUPS: usize = 3;

/// A number for the letters and digits with which a code starts.
fn head(letters: u64, length: usize) -> usize {
    let length = length.min(HEAD);
    1 << length | letters as usize & ((1 << length) - 1)
}

pub(super) static LISTS: LazyLock<Codes> = LazyLock::new(|| {
    let mut lists = Codes {
        codes: vec![Vec::new(); MOST + 1],
        lengths: std::array::from_fn(|_| vec![0; 2 << HEAD]),
        said: vec![Vec::new(); Cue::COUNT],
    };
    for detector in ALL {
        match detector.find {
            Find::Code(ref forms, _) => {
                for form in forms.forms {
                    let own = u64::from(forms.lengths == 0) << form.len();
                    lists.put(detector, form, forms.lengths | own, forms.groups);
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
    lists
});

impl Codes {
    fn put(&mut self, detector: &'static Detector, form: &str, lengths: u64, groups: usize) {
        let shape = Shape::of(form);
        let listed = Listed {
            shape,
            detector,
            groups,
            iban: lengths >> LONGEST_BUT_IBAN >> 1 != 0,
        };
        for (length, list) in self.codes.iter_mut().enumerate() {
            if lengths >> length & 1 != 0 {
                list.push(listed);
            }
        }
        for length in 0..=HEAD {
            for letters in 0..1 << length {
                let fits = shape.fits(letters, (1 << length) - 1);
                for (most, known) in self.lengths.iter_mut().enumerate() {
                    if let Some(known) = known.get_mut(head(letters, length)) {
                        *known |= if fits && groups > most { lengths } else { 0 };
                    }
                }
            }
        }
    }

    /// Whether a code has one of the forms.
    pub(super) fn has(&self, code: &Outline) -> bool {
        let mut list = self.codes.get(code.length).into_iter().flatten();
        list.any(|listed| {
            listed.shape.fits(code.letters, u64::MAX)
                && code.group_count <= listed.groups
                && (!listed.iban || code.most() == Some(code.length))
        })
    }

    /// Whether a code can become a longer one.
    pub(super) fn go_on(&self, code: &Outline) -> bool {
        let by_head = self.lengths.get(code.group_count.min(GROUPS - 1));
        let lengths = by_head
            .and_then(|lengths| lengths.get(head(code.letters, code.length)))
            .copied()
            .unwrap_or(0);
        let longer = lengths & (u64::MAX << code.length << 1);
        longer & ((2 << LONGEST_BUT_IBAN) - 1) != 0
            || longer != 0 && code.most().is_some_and(|most| code.length < most)
    }
}
