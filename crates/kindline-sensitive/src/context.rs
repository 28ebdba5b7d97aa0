//! The scanned text as the detectors see it: tokens, phrases, and the words that say what a number is.

use crate::lexicon::{Match, role};
use crate::tokens::{Token, Tokens, gap};

macro_rules! cues {
    ($($name:ident $id:literal,)*) => {
        /// What words near a number can say about it. The phrases are in `data/lexicon/en/cues.txt`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Cue { $($name,)* }

        impl Cue {
            const ALL: &'static [Cue] = &[$(Cue::$name,)*];
            /// How many cues there are.
            pub(crate) const COUNT: usize = Cue::ALL.len();

            #[cfg(test)]
            pub(crate) fn from_id(id: &str) -> Option<Cue> {
                match id { $($id => Some(Cue::$name),)* _ => None }
            }
        }
    };
}

cues! {
    Ssn "ssn", LastFour "last-four", Itin "itin", Ein "ein", Mbi "mbi", Npi "npi", Dea "dea",
    Routing "routing", Nhs "nhs", Nino "nino", Utr "utr", Sin "sin", HealthCard "health-card",
    Tfn "tfn", Medicare "medicare", Crn "crn", Ird "ird", Nhi "nhi", Ppsn "ppsn", Iban "iban",
    Card "card", Account "account", SortCode "sort-code", Phone "phone", Mrn "mrn", Case "case",
    Plate "plate", Vin "vin", Passport "passport", License "license", Certificate "certificate",
    Plan "plan", Device "device", Password "password", Pin "pin", Born "born", Age "age", Zip "zip",
    Address "address", Imei "imei", User "user", Goods "goods", Money "money", Day "day",
    Url "url", Ip "ip", Mac "mac", Place "place",
    Biometric "biometric", Home "home",
}

impl Cue {
    fn from_index(index: u8) -> Option<Cue> {
        Cue::ALL.get(usize::from(index)).copied()
    }
}

/// A set of cues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cues(u64);

impl Cues {
    pub(crate) fn has(self, cue: Cue) -> bool {
        self.0 >> (cue as u8) & 1 != 0
    }

    fn put(&mut self, cue: Cue) {
        self.0 |= 1 << (cue as u8);
    }
}

/// The cues around a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Around {
    pub(crate) left: Cues,
    pub(crate) right: Cues,
    /// The one nearest before it.
    pub(crate) nearest: Option<Cue>,
    /// How many tokens stand between that one and the place.
    pub(crate) distance: usize,
}

impl Around {
    /// Whether a cue stands on either side.
    pub(crate) fn says(&self, cue: Cue) -> bool {
        self.left.has(cue) || self.right.has(cue)
    }
}

/// How many tokens before a number a cue may end.
const REACH_BEFORE: usize = 7;
/// How many tokens after a number a cue may start.
const REACH_AFTER: usize = 3;

/// A text, its tokens and its phrases.
pub(crate) struct View<'a> {
    pub(crate) text: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) seen: &'a Tokens,
    pub(crate) tokens: &'a [Token],
    pub(crate) matches: &'a [Match],
    /// Cues as `(first token, token after, cue)`, by first token.
    cues: Vec<(usize, usize, Cue)>,
}

impl<'a> View<'a> {
    pub(crate) fn new(text: &'a str, seen: &'a Tokens, matches: &'a [Match]) -> View<'a> {
        let mut cues: Vec<(usize, usize, Cue)> = matches
            .iter()
            .filter(|found| found.action.role == role::CUE)
            .filter_map(|m| Cue::from_index(m.action.argument).map(|cue| (m.start, m.end, cue)))
            .collect();
        // A cue that starts inside another one is part of it: the "number is" of "account number is".
        let mut furthest = (0, 0);
        cues.retain(|&(start, end, _)| {
            let inside = start > furthest.0 && start < furthest.1;
            if !inside && end > furthest.1 {
                furthest = (start, end);
            }
            !inside
        });
        View {
            text,
            bytes: text.as_bytes(),
            seen,
            tokens: &seen.list,
            matches,
            cues,
        }
    }

    pub(crate) fn token(&self, index: usize) -> Option<Token> {
        self.tokens.get(index).copied()
    }

    pub(crate) fn word(&self, index: usize) -> &'a str {
        self.token(index)
            .and_then(|token| self.text.get(token.range()))
            .unwrap_or_default()
    }

    /// The byte before a place, 0 at the start.
    pub(crate) fn byte_before(&self, at: usize) -> u8 {
        at.checked_sub(1)
            .and_then(|at| self.bytes.get(at))
            .copied()
            .unwrap_or(0)
    }

    /// The byte at a place, 0 at the end.
    pub(crate) fn byte_at(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The cues around the tokens `first..after`.
    pub(crate) fn around(&self, first: usize, after: usize) -> Around {
        let mut around = Around::default();
        if self.cues.is_empty() {
            return around;
        }
        let from = first.saturating_sub(REACH_BEFORE + 4);
        let lower = self.cues.partition_point(|cue| cue.0 < from);
        let mut best = 0;
        for &(start, end, cue) in self.cues.get(lower..).unwrap_or_default() {
            if start >= after + REACH_AFTER {
                break;
            }
            if end <= first && first - end <= REACH_BEFORE && self.joined(end, first) {
                around.left.put(cue);
                // Of two cues that end together the longer says more.
                if end >= best {
                    if end > best || around.nearest.is_none() {
                        around.nearest = Some(cue);
                        around.distance = first - end;
                    }
                    best = end;
                }
            } else if start >= after && self.joined(after, start + 1) {
                around.right.put(cue);
            }
        }
        around
    }

    /// Whether no sentence ends between the tokens, one right after a label ("No. 12") aside.
    fn joined(&self, from: usize, to: usize) -> bool {
        let tokens = self
            .tokens
            .get(from..=to.min(self.tokens.len().saturating_sub(1)));
        let stops = tokens
            .unwrap_or_default()
            .iter()
            .take(to.saturating_sub(from) + 1)
            .filter(|token| token.gap & (gap::STOP | gap::PAUSE) == gap::STOP)
            .count();
        stops == 0 || (stops == 1 && to.saturating_sub(from) <= 1)
    }
}
