//! The scanned text as the detectors see it: tokens, phrases, and the words that say what a number is.

use std::cell::Cell;

use crate::lexicon::{Match, role};
use crate::tokens::{Token, Tokens, gap, shape};

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

    /// Whether it is a word for a number that somebody is known by.
    fn is_of_a_number(self) -> bool {
        !matches!(
            self,
            Cue::LastFour
                | Cue::Phone
                | Cue::Password
                | Cue::Pin
                | Cue::Born
                | Cue::Age
                | Cue::Zip
                | Cue::Address
                | Cue::User
                | Cue::Goods
                | Cue::Money
                | Cue::Day
                | Cue::Url
                | Cue::Place
                | Cue::Home
        )
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

    /// Those of a list.
    pub(crate) fn of(list: &[Cue]) -> Cues {
        let mut all = Cues::default();
        list.iter().for_each(|&cue| all.put(cue));
        all
    }

    pub(crate) fn with(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }

    pub(crate) fn meets(self, other: Cues) -> bool {
        self.0 & other.0 != 0
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

    /// The cues on both sides.
    pub(crate) fn all(&self) -> Cues {
        self.left.with(self.right)
    }
}

/// How many tokens before a number a cue may end.
const REACH_BEFORE: usize = 7;
/// How many tokens after a number a cue may start.
const REACH_AFTER: usize = 3;

/// The cues before a place.
#[derive(Debug, Clone, Copy)]
struct Before {
    /// The place; `usize::MAX` stands for none.
    first: usize,
    left: Cues,
    nearest: Option<Cue>,
    distance: usize,
}

impl Before {
    const NONE: Before = Before {
        first: usize::MAX,
        left: Cues(0),
        nearest: None,
        distance: 0,
    };
}

/// The cues after a place.
#[derive(Debug, Clone, Copy)]
struct Behind {
    /// The place; `usize::MAX` stands for none.
    after: usize,
    right: Cues,
}

impl Behind {
    const NONE: Behind = Behind {
        after: usize::MAX,
        right: Cues(0),
    };
}

/// How many places are kept of which is known what follows: one for each group of a number, and one more.
const PLACES: usize = 8;

/// What the tokens of a view have between them, so that a walk knows at once that it will find nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Traits {
    /// Bits of [`gap`].
    pub(crate) gaps: u16,
    /// Bits of [`crate::lexicon::attr`].
    pub(crate) attrs: u16,
}

/// A text, its tokens and its phrases.
pub(crate) struct View<'a> {
    pub(crate) text: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) seen: &'a Tokens,
    pub(crate) tokens: &'a [Token],
    pub(crate) matches: &'a [Match],
    pub(crate) traits: Traits,
    /// Cues as `(first token, token after, cue)`, by first token.
    cues: Vec<(u32, u32, Cue)>,
    said: Cues,
    /// Where cues before and after a place were sought last: the next place is nearly always close by.
    hands: [Cell<usize>; 2],
    /// The tokens before which a sentence ends, a bit for each.
    stops: Vec<u64>,
    /// What was found before the last place, which is asked for again with another end.
    before: Cell<Before>,
    /// What was found after the last places, each by its lowest bits: the next number mostly ends there too.
    behind: [Cell<Behind>; PLACES],
}

impl<'a> View<'a> {
    pub(crate) fn new(text: &'a str, seen: &'a Tokens, matches: &'a [Match]) -> View<'a> {
        let cues = together(text, &seen.list, matches);
        let mut said = Cues::default();
        cues.iter().for_each(|&(_, _, cue)| said.put(cue));
        let stops = if cues.is_empty() {
            Vec::new()
        } else {
            stops(&seen.list)
        };
        let traits = seen
            .list
            .iter()
            .fold(Traits::default(), |all, token| Traits {
                gaps: all.gaps | token.gap,
                attrs: all.attrs | token.attr,
            });
        View {
            text,
            bytes: text.as_bytes(),
            seen,
            tokens: &seen.list,
            matches,
            traits,
            cues,
            said,
            hands: [Cell::new(0), Cell::new(0)],
            stops,
            before: Cell::new(Before::NONE),
            behind: [const { Cell::new(Behind::NONE) }; PLACES],
        }
    }

    /// A text and its tokens, for names: no phrases, no cues and no traits.
    pub(crate) fn bare(text: &'a str, seen: &'a Tokens) -> View<'a> {
        View {
            text,
            bytes: text.as_bytes(),
            seen,
            tokens: &seen.list,
            matches: &[],
            traits: Traits::default(),
            cues: Vec::new(),
            said: Cues::default(),
            hands: Default::default(),
            stops: Vec::new(),
            before: Cell::new(Before::NONE),
            behind: [const { Cell::new(Behind::NONE) }; PLACES],
        }
    }

    #[inline]
    pub(crate) fn token(&self, index: usize) -> Option<Token> {
        self.tokens.get(index).copied()
    }

    pub(crate) fn word(&self, index: usize) -> &'a str {
        self.token(index)
            .and_then(|token| self.text.get(token.range()))
            .unwrap_or_default()
    }

    /// The bytes of a word; none behind the last one.
    #[inline]
    pub(crate) fn spelling(&self, index: usize) -> &'a [u8] {
        self.token(index)
            .and_then(|token| self.bytes.get(token.range()))
            .unwrap_or_default()
    }

    /// Whether a token is of ASCII letters and digits alone.
    #[inline]
    pub(crate) fn is_plain(&self, token: Token) -> bool {
        // What shows nothing leaves no trace in a token's shape.
        token.shape & (shape::WIDE | shape::APOSTROPHE) == 0
            && (self.seen.ascii || self.bytes.get(token.range()).is_some_and(<[u8]>::is_ascii))
    }

    /// The byte before a place, 0 at the start.
    #[inline]
    pub(crate) fn byte_before(&self, at: usize) -> u8 {
        at.checked_sub(1)
            .and_then(|at| self.bytes.get(at))
            .copied()
            .unwrap_or(0)
    }

    /// The byte at a place, 0 at the end.
    #[inline]
    pub(crate) fn byte_at(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// All cues of the text.
    pub(crate) fn cues(&self) -> Cues {
        self.said
    }

    /// All cues that may stand around tokens from `first` on that end before `after`, and some more.
    #[inline]
    pub(crate) fn cues_near(&self, first: usize, after: usize) -> Cues {
        if self.cues.is_empty() {
            return Cues::default();
        }
        let lower = self.seek(&self.hands[0], first.saturating_sub(REACH_BEFORE + 4));
        let next = self.cues.get(lower..).unwrap_or_default().iter();
        let near = next.take_while(|cue| (cue.0 as usize) < after + REACH_AFTER);
        near.fold(Cues::default(), |all, cue| all.with(Cues::of(&[cue.2])))
    }

    /// The cues around the tokens `first..after`.
    #[inline]
    pub(crate) fn around(&self, first: usize, after: usize) -> Around {
        if self.cues.is_empty() {
            return Around::default();
        }
        self.cues_around(first, after)
    }

    fn cues_around(&self, first: usize, after: usize) -> Around {
        let mut before = self.before.get();
        if before.first != first {
            before = self.cues_before(first);
            self.before.set(before);
        }
        Around {
            left: before.left,
            right: self.cues_behind(after),
            nearest: before.nearest,
            distance: before.distance,
        }
    }

    fn cues_behind(&self, after: usize) -> Cues {
        let known = self.behind.get(after % PLACES);
        if let Some(known) = known.map(Cell::get).filter(|known| known.after == after) {
            return known.right;
        }
        let mut right = Cues::default();
        let stops = self.stops_from(after);
        let lower = self.seek(&self.hands[1], after);
        for &(start, _, cue) in self.cues.get(lower..).unwrap_or_default() {
            let distance = (start as usize).saturating_sub(after);
            if distance >= REACH_AFTER {
                break;
            }
            let between = stops & ((4 << distance) - 1);
            if is_joined(between, distance + 1) {
                right.put(cue);
            }
        }
        if let Some(place) = known {
            place.set(Behind { after, right });
        }
        right
    }

    fn cues_before(&self, first: usize) -> Before {
        let mut found = Before {
            first,
            ..Before::NONE
        };
        let lower = self.seek(&self.hands[0], first.saturating_sub(REACH_BEFORE + 4));
        let mut best = 0;
        // The bits of the tokens up to this one, this one's the highest of so many.
        let reach = REACH_BEFORE.min(first);
        let stops = self.stops_from(first - reach) & ((2 << reach) - 1);
        for &(start, end, cue) in self.cues.get(lower..).unwrap_or_default() {
            let (start, end) = (start as usize, end as usize);
            if start >= first {
                break;
            }
            let Some(distance) = first.checked_sub(end).filter(|d| *d <= REACH_BEFORE) else {
                continue;
            };
            if stops != 0 && !is_joined(stops >> (reach - distance), distance) {
                continue;
            }
            found.left.put(cue);
            // Of two cues that end together the longer says more.
            if end >= best {
                if end > best || found.nearest.is_none() {
                    found.nearest = Some(cue);
                    found.distance = distance;
                }
                best = end;
            }
        }
        found
    }

    /// The first cue that starts at this token or after it.
    fn seek(&self, hand: &Cell<usize>, from: usize) -> usize {
        const FAR: usize = 16;
        let starts = |at: usize| self.cues.get(at).map(|cue| cue.0 as usize);
        let mut at = hand.get();
        let mut steps = 0;
        while steps < FAR && starts(at).is_some_and(|start| start < from) {
            at += 1;
            steps += 1;
        }
        while steps < FAR && at > 0 && starts(at - 1).is_some_and(|start| start >= from) {
            at -= 1;
            steps += 1;
        }
        if steps == FAR {
            at = self.cues.partition_point(|cue| (cue.0 as usize) < from);
        }
        hand.set(at);
        at
    }

    /// Before which tokens a sentence ends: a bit for each, from the lowest on, sixteen at least.
    fn stops_from(&self, token: usize) -> u64 {
        let block = |at: usize| self.stops.get(at).copied().unwrap_or(0);
        let (at, bit) = (token / 64, token % 64);
        block(at) >> bit | block(at + 1).checked_shl(64 - bit as u32).unwrap_or(0)
    }
}

/// The cues of a text, by their first tokens. One that starts inside another is part of it, the "account number"
/// of "bank account number"; so is a bare "number" that follows a word for one, the one of "license plate number".
fn together(text: &str, tokens: &[Token], matches: &[Match]) -> Vec<(u32, u32, Cue)> {
    let found = matches
        .iter()
        .filter(|found| found.action.role == role::CUE)
        .filter_map(|m| {
            Cue::from_index(m.action.argument).map(|cue| (m.start as u32, m.end as u32, cue))
        });
    let is_bare = |start: u32| {
        let token = tokens.get(start as usize);
        let word = token.filter(|token| token.gap == gap::SPACE);
        let word = word.and_then(|token| text.get(token.range()));
        word.is_some_and(|word| {
            let known = ["number", "numbers", "num", "no", "nr", "id"];
            known.iter().any(|one| word.eq_ignore_ascii_case(one))
        })
    };
    let mut cues: Vec<(u32, u32, Cue)> = Vec::new();
    // Of the longest cue so far: where it starts and ends, and whether it is of a number.
    let (mut first, mut after, mut numbered) = (0, 0, false);
    for (start, end, cue) in found {
        let general = matches!(cue, Cue::Phone | Cue::User);
        let inside = start > first && start < after;
        let bare = start == after && numbered && general && is_bare(start);
        if inside || bare {
            if bare || !general && cue.is_of_a_number() {
                let open = cues.iter_mut().rev().take_while(|cue| cue.0 >= first);
                let further = after.max(end);
                open.filter(|cue| cue.1 == after)
                    .for_each(|cue| cue.1 = further);
                after = further;
            }
            continue;
        }
        if end > after {
            (first, after, numbered) = (start, end, cue.is_of_a_number());
        }
        cues.push((start, end, cue));
    }
    cues
}

/// The tokens before which a sentence ends, a bit for each.
fn stops(tokens: &[Token]) -> Vec<u64> {
    let blocks = tokens.chunks(64).map(|block| {
        block.iter().rev().fold(0, |stops, token| {
            stops << 1 | u64::from(token.gap & (gap::STOP | gap::PAUSE) == gap::STOP)
        })
    });
    blocks.collect()
}

/// Whether no sentence ends before any of the tokens of which these are the bits, one right after a label
/// ("No. 12") aside.
fn is_joined(stops: u64, distance: usize) -> bool {
    stops == 0 || stops.is_power_of_two() && distance <= 1
}
