//! Codes of letters and digits: those with a form of their own, and those that words announce.

use std::ops::Range;

use super::{Detector, Find, Raw, Score};
use crate::context::{Around, Cue, View};
use crate::finding::{Evidence, Kind};
use crate::tokens::{Token, fold, gap, shape};

/// ## What it does
/// Walks every token with a digit in it once, with the neighbors joined to it, and reads it as an
/// IBAN (ISO 13616, modulus 97), UK NINO, US MBI, DEA number, VIN, PPSN, postal code, or as what the
/// words before say: case, medical record, account, licence, passport, plate, plan, device, PIN.
/// ## Limits
/// A code that no word announces and that has no form of its own is no finding.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::CASE_NUMBER,
    find: Find::Text(find),
    examples: &[
        "invited. Ref «LCS-8830-4417».",
        "case #«2024-8812»",
        "docket no. «23-cv-1187»",
    ],
    counter_examples: &["in case 2 people come", "ref the 2 forms", "case closed"],
};

macro_rules! shown {
    ($name:ident $kind:ident [$($example:literal),*] [$($counter:literal),*]) => {
        /// Found by [`DETECTOR`]'s walk.
        pub(super) const $name: Detector = Detector {
            kind: Kind::$kind,
            find: Find::Text(|_, _| {}),
            examples: &[$($example),*],
            counter_examples: &[$($counter),*],
        };
    };
}

shown!(IBAN IBAN ["a week to «IE64IRCE92050112345678», and", "IBAN «GB29 NWBK 6016 1331 9268 19»"] ["IE65IRCE92050112345678"]);
shown!(NINO UK_NINO ["NI number «AB 12 34 56 C»", "nino «ab123456c»"] ["BG123456C", "order AB 12 34 56 C"]);
shown!(MBI US_MBI ["medicare «1EG4-TE5-MK73»"] ["part 1EG4TE5MK7"]);
shown!(VIN VIN ["VIN «1HGCM82633A004352»"] ["VIN 1HGCM8263"]);
shown!(PPSN IE_PPSN ["PPS number «1234567FA»"] ["PPS number 1234567A"]);
shown!(DEA US_DEA ["DEA «AB1234563»"] ["DEA AB1234567"]);
shown!(NHI NZ_NHI ["NHI «ZZZ0016»"] ["code ZZZ0016"]);
shown!(CRN AU_CRN ["Centrelink CRN «123456789A»"] ["part 123456789A"]);
shown!(MRN MEDICAL_RECORD_NUMBER ["MRN «5583920»", "filed under mrn «2280» pending"] ["MRN is missing", "chart of 12 songs"]);
shown!(ACCOUNT ACCOUNT_NUMBER ["Billing account «6620148833» was", "account number is «0447 11908»"] ["account for 12 people", "on my account at 5"]);
shown!(PLATE LICENSE_PLATE ["plate «7ABC123»", "reg «AB12 CDE»"] ["plate of 12 biscuits"]);
shown!(LICENSE DRIVER_LICENSE ["driver license «D1234567»"] ["license expired 2019"]);
shown!(PASSPORT PASSPORT ["passport «X1234567»"] ["passport photo 2 copies"]);
shown!(PLAN HEALTH_PLAN_NUMBER ["member ID is «HPX-77-40921»"] ["plan for 3 weeks"]);
shown!(DEVICE DEVICE_ID ["Device serial «SN-CG5-881207X»"] ["serial killer 2"]);
shown!(POSTCODE POSTCODE ["postcode «SW1A 1AA»", "«K1A 0B6»", "zip «90210»"] ["I owe 12345 dollars", "room A1 2nd floor"]);

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits {
        return;
    }
    let mut at = 0;
    while let Some(token) = view.token(at) {
        if token.shape & shape::DIGIT == 0 {
            at += 1;
            continue;
        }
        let (first, after) = tight(view, at);
        if let Some(raw) = judge(view, first, after) {
            let end = raw.end;
            found.push(raw);
            while view
                .token(at)
                .is_some_and(|token| (token.start as usize) < end)
            {
                at += 1;
            }
        } else {
            at = after.max(at + 1);
        }
    }
}

/// The tokens joined to this one by a single dash, slash or underscore.
fn tight(view: &View<'_>, at: usize) -> (usize, usize) {
    const MOST: usize = 6;
    let joined = |token: Token, before: Token| {
        token.start - before.end == 1
            && matches!(token.gap, gap::DASH | gap::UNDERSCORE | gap::SLASH)
            || token.start - before.end <= 3 && token.gap == gap::DASH
    };
    let mut first = at;
    while at - first < MOST {
        let Some(before) = first.checked_sub(1).and_then(|i| view.token(i)) else {
            break;
        };
        let Some(token) = view.token(first) else {
            break;
        };
        if !joined(token, before)
            || before.len() > 12
            || (before.shape & shape::DIGIT == 0 && before.len() > 5)
        {
            break;
        }
        first -= 1;
    }
    let mut after = at + 1;
    while after - at < MOST {
        let (Some(before), Some(token)) = (view.token(after - 1), view.token(after)) else {
            break;
        };
        if !joined(token, before) || token.len() > 20 {
            break;
        }
        after += 1;
    }
    (first, after)
}

/// The most bytes that a code has.
const MOST_BYTES: usize = 40;

/// A code's letters and digits, kept without an allocation: a text can hold thousands of candidates.
#[derive(Clone, Copy)]
struct Code {
    bytes: [u8; MOST_BYTES],
    length: usize,
}

impl Code {
    const EMPTY: Code = Code {
        bytes: [0; MOST_BYTES],
        length: 0,
    };

    /// Adds a character; `None` where there is no room.
    fn push(&mut self, char: char) -> Option<()> {
        let end = self.length + char.len_utf8();
        let place = self.bytes.get_mut(self.length..end)?;
        char.encode_utf8(place);
        self.length = end;
        Some(())
    }
}

impl std::ops::Deref for Code {
    type Target = str;

    fn deref(&self) -> &str {
        let bytes = self.bytes.get(..self.length).unwrap_or_default();
        // INVARIANT: only whole characters are pushed.
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

/// The letters and digits of some tokens, upper case; `None` above 40 bytes.
fn plain(view: &View<'_>, first: usize, after: usize) -> Option<Code> {
    let mut code = Code::EMPTY;
    for at in first..after {
        for char in view.word(at).chars() {
            if let Some(folded) = fold(char) {
                code.push(folded.to_ascii_uppercase())?;
            }
        }
    }
    Some(code)
}

fn bytes(view: &View<'_>, first: usize, after: usize) -> Range<usize> {
    let start = view.token(first).map_or(0, |token| token.start as usize);
    let end = view
        .token(after - 1)
        .map_or(start, |token| token.end as usize);
    start..end
}

/// The tokens after `first` that single spaces join, up to `most` and while each is short.
fn spaced(view: &View<'_>, first: usize, most: usize, longest: usize) -> usize {
    let mut after = first + 1;
    while after < first + most {
        let Some(token) = view.token(after) else {
            break;
        };
        if !matches!(token.gap, gap::SPACE | gap::DASH)
            || token.len() > longest
            || !is_codelike(token)
        {
            break;
        }
        after += 1;
    }
    after
}

fn is_codelike(token: Token) -> bool {
    token.shape & shape::DIGIT != 0 || token.shape & shape::LOWER == 0 || token.len() <= 2
}

fn judge(view: &View<'_>, first: usize, after: usize) -> Option<Raw> {
    let around = view.around(first, after);
    let lone = after == first + 1 && view.token(first).is_some_and(Token::is_number);
    if lone && around == Around::default() {
        return None;
    }
    let raw = |kind: Kind, first, after, score: Option<Score>| {
        score.map(|score| Raw::new(bytes(view, first, after), kind, score))
    };
    let code = plain(view, first, after)?;
    let range = bytes(view, first, after);
    let before = view.byte_before(range.start);
    let after_byte = view.byte_at(range.end);
    if matches!(before, b'/' | b'@' | b'=' | b'$') || after_byte == b'@' || after_byte == b'%' {
        return None;
    }
    if is_nino(&code) {
        let said = around.says(Cue::Nino);
        return raw(
            Kind::UK_NINO,
            first,
            after,
            if said {
                Score::context(0.98)
            } else {
                Score::format(0.85)
            },
        );
    }
    // Written in groups with spaces: the group of letters in front may belong to it.
    for start in [first.checked_sub(1), Some(first)].into_iter().flatten() {
        let lead = view.token(start)?;
        let lettered = start == first
            || (lead.len() == 2 && view.token(first).is_some_and(|t| t.gap == gap::SPACE));
        if !lettered {
            continue;
        }
        if around.says(Cue::Nino) {
            let end = spaced(view, start, 5, 6);
            for stop in (after..=end).rev() {
                if plain(view, start, stop).is_some_and(|code| is_nino(&code))
                    && around.says(Cue::Nino)
                {
                    return raw(Kind::UK_NINO, start, stop, Score::context(0.97));
                }
            }
        }
    }
    let headed = code.bytes().take(2).all(|b| b.is_ascii_alphabetic());
    let group_end = if headed {
        spaced(view, first, 9, 4)
    } else {
        after
    };
    for stop in [after, group_end] {
        if headed && stop >= after && plain(view, first, stop).is_some_and(|code| is_iban(&code)) {
            return raw(Kind::IBAN, first, stop, Score::checked(0.99));
        }
    }
    if code.len() == 17
        && code
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() && !b"IOQ".contains(&b))
        && code.bytes().any(|b| b.is_ascii_alphabetic())
        && (around.says(Cue::Vin) || is_vin(&code))
    {
        return raw(Kind::VIN, first, after, Score::checked(0.93));
    }
    let shape = pattern(&code);
    let said = |cue| around.says(cue);
    if is_mbi(&code) && (said(Cue::Mbi) || *shape == *"9A99A99A99" || code.len() == 11) {
        return raw(
            Kind::US_MBI,
            first,
            after,
            Score::format(if said(Cue::Mbi) { 0.97 } else { 0.85 }),
        );
    }
    if *shape == *"AA9999999" && said(Cue::Dea) {
        return if is_dea(&code) {
            raw(Kind::US_DEA, first, after, Score::checked_context(0.98))
        } else {
            None
        };
    }
    if matches!(&*shape, "9999999A" | "9999999AA") && (said(Cue::Ppsn)) {
        return if is_ppsn(&code) {
            raw(Kind::IE_PPSN, first, after, Score::checked_context(0.98))
        } else {
            None
        };
    }
    if *shape == *"AAA9999" && said(Cue::Nhi) {
        return raw(Kind::NZ_NHI, first, after, Score::context(0.95));
    }
    if *shape == *"999999999A" && said(Cue::Crn) {
        return raw(Kind::AU_CRN, first, after, Score::context(0.95));
    }
    if let Some(stop) = postcode(view, first) {
        let cued = said(Cue::Zip) || said(Cue::Address);
        return raw(
            Kind::POSTCODE,
            first,
            stop,
            Score::format(if cued { 0.95 } else { 0.75 }),
        );
    }
    announced(view, first, after, &code)
}

/// Codes that only the words before tell: the nearest words decide.
fn announced(view: &View<'_>, first: usize, after: usize, code: &str) -> Option<Raw> {
    let token = view.token(first)?;
    let around = view.around(first, after);
    let cue = around.nearest.filter(|_| around.distance <= 2)?;
    if token.gap & (gap::STOP | gap::PAUSE) == gap::STOP && around.distance > 0 {
        return None;
    }
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let mut stop = after;
    // Numbers in groups go on: "0447 11908".
    while digits == code.len() && stop < after + 3 {
        let Some(next) = view
            .token(stop)
            .filter(|n| n.gap == gap::SPACE && n.is_number() && n.len() >= 3)
        else {
            break;
        };
        if next.len() > 8 {
            break;
        }
        stop += 1;
    }
    if cue == Cue::Plate {
        let next = view
            .token(stop)
            .filter(|n| n.gap == gap::SPACE && n.len() <= 3 && n.shape & shape::LOWER == 0);
        stop += usize::from(next.is_some());
    }
    let total = plain(view, first, stop)?.len();
    let year = code.len() == 4 && total == 4 && (code.starts_with("19") || code.starts_with("20"));
    let (kind, least, confidence) = match cue {
        Cue::Mrn => (Kind::MEDICAL_RECORD_NUMBER, 4, 0.93),
        Cue::Case | Cue::Crn => (Kind::CASE_NUMBER, 3, 0.85),
        Cue::Account | Cue::SortCode => (Kind::ACCOUNT_NUMBER, 5, 0.88),
        Cue::Plan | Cue::Mbi => (Kind::HEALTH_PLAN_NUMBER, 6, 0.85),
        Cue::Device => (Kind::DEVICE_ID, 5, 0.85),
        Cue::License => (Kind::DRIVER_LICENSE, 5, 0.88),
        Cue::Passport => (Kind::PASSPORT, 6, 0.93),
        Cue::Certificate => (Kind::CERTIFICATE_NUMBER, 4, 0.85),
        Cue::Plate => (Kind::LICENSE_PLATE, 4, 0.88),
        Cue::Zip => (Kind::POSTCODE, 5, 0.88),
        _ => return None,
    };
    let measured = view.token(stop).is_some_and(|next| {
        next.gap == gap::SPACE && next.shape & shape::DIGIT == 0 && is_unit(view.word(stop))
    });
    let numbered = digits >= 4 || digits >= 2 && code.len() > digits && total >= 5;
    // A short number needs its words right before it, or a number sign.
    let link = first
        .checked_sub(1)
        .map(|at| view.word(at).to_ascii_lowercase());
    let linked = around.distance == 1
        && matches!(link.as_deref(), Some("is" | "was" | "no" | "number" | "id"));
    let close = around.distance == 0 || linked || token.gap & gap::HASH != 0 || digits >= 6;
    if total < least || !numbered || year || measured || !close {
        return None;
    }
    let score = Score {
        confidence,
        evidence: Evidence::FORMAT.and(Evidence::CONTEXT),
    };
    Some(Raw::new(bytes(view, first, stop), kind, score))
}

fn is_unit(word: &str) -> bool {
    const UNITS: &[&str] = &[
        "am", "pm", "dollars", "pounds", "euros", "people", "days", "weeks", "months", "years",
        "hours", "hrs", "minutes", "mins", "times", "miles", "km", "kg", "mg", "ml", "lbs", "quid",
        "bucks", "euro", "pages", "points", "copies", "biscuits",
    ];
    UNITS.iter().any(|unit| word.eq_ignore_ascii_case(unit))
}

/// The code with every letter as A and every digit as 9; no known pattern is as long as its limit.
fn pattern(code: &str) -> Code {
    let mut pattern = Code::EMPTY;
    for byte in code.bytes().take(MOST_BYTES) {
        if pattern
            .push(if byte.is_ascii_digit() { '9' } else { 'A' })
            .is_none()
        {
            break;
        }
    }
    pattern
}

/// gov.uk, "National insurance numbers": prefixes D F I Q U V are unused, as are some pairs.
fn is_nino(code: &str) -> bool {
    let bytes = code.as_bytes();
    code.len() == 9
        && *pattern(code) == *"AA999999A"
        && !matches!(bytes.first(), Some(b'D' | b'F' | b'I' | b'Q' | b'U' | b'V'))
        && !matches!(
            bytes.get(1),
            Some(b'D' | b'F' | b'I' | b'Q' | b'U' | b'V' | b'O')
        )
        && !matches!(
            code.get(..2),
            Some("BG" | "GB" | "NK" | "KN" | "TN" | "NT" | "ZZ")
        )
        && matches!(bytes.last(), Some(b'A'..=b'D'))
}

/// ISO 13616: country, two check digits, modulus 97.
fn is_iban(code: &str) -> bool {
    let bytes = code.as_bytes();
    let head = bytes.get(..4).is_some_and(|head| {
        head.iter().take(2).all(u8::is_ascii_alphabetic)
            && head.iter().skip(2).all(u8::is_ascii_digit)
    });
    if !head || !(15..=34).contains(&bytes.len()) {
        return false;
    }
    let turned = bytes.iter().skip(4).chain(bytes.iter().take(4));
    let rest = turned.fold(0u32, |rest, &byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.to_ascii_uppercase().wrapping_sub(b'A')) + 10) % 97,
    });
    rest == 1
}

/// CMS, "Understanding the MBI": 11 characters, letters without S L O I B Z.
fn is_mbi(code: &str) -> bool {
    if code.len() != 11 {
        return false;
    }
    let shape = pattern(code);
    let letters = code
        .bytes()
        .filter(u8::is_ascii_alphabetic)
        .all(|b| !b"SLOIBZ".contains(&b));
    let bytes = code.as_bytes();
    let at = |index: usize| bytes.get(index).copied().unwrap_or(0);
    code.len() == 11
        && letters
        && (b'1'..=b'9').contains(&at(0))
        && at(1).is_ascii_alphabetic()
        && at(3).is_ascii_digit()
        && at(4).is_ascii_alphabetic()
        && at(6).is_ascii_digit()
        && shape.ends_with("AA99")
}

/// Two letters and seven digits: d1+d3+d5 + 2(d2+d4+d6) ends in d7.
fn is_dea(code: &str) -> bool {
    let digits: Vec<u32> = code.chars().filter_map(|c| c.to_digit(10)).collect();
    let [a, b, c, d, e, f, check] = digits.as_slice() else {
        return false;
    };
    (a + c + e + 2 * (b + d + f)) % 10 == *check
}

/// Seven digits and one or two letters: weights 8 to 2, second letter times 9, modulus 23.
fn is_ppsn(code: &str) -> bool {
    let digits: u32 = code
        .chars()
        .filter_map(|c| c.to_digit(10))
        .zip([8, 7, 6, 5, 4, 3, 2])
        .map(|(d, w)| d * w)
        .sum();
    let mut letters = code
        .bytes()
        .filter(u8::is_ascii_alphabetic)
        .map(|b| u32::from(b - b'A') + 1);
    let check = letters.next().unwrap_or(0) % 23;
    let second = letters.next().map_or(0, |letter| letter * 9);
    (digits + second) % 23 == check
}

/// 49 CFR 565.15(c): the ninth character checks the others.
fn is_vin(code: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let value = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'H' => u32::from(byte - b'A') + 1,
        b'J'..=b'R' => u32::from(byte - b'J') + 1,
        _ => u32::from(byte.wrapping_sub(b'S')) + 2,
    };
    let sum: u32 = code
        .bytes()
        .zip(WEIGHTS)
        .map(|(byte, weight)| value(byte) * weight)
        .sum();
    let check = if sum % 11 == 10 {
        b'X'
    } else {
        b'0' + (sum % 11) as u8
    };
    code.as_bytes().get(8) == Some(&check)
}

/// UK and Canadian postal codes of two tokens; the token after.
fn postcode(view: &View<'_>, first: usize) -> Option<usize> {
    let (one, two) = (view.token(first)?, view.token(first + 1)?);
    if two.gap != gap::SPACE || (one.shape | two.shape) & shape::LOWER != 0 || two.len() != 3 {
        return None;
    }
    let (outward, inward) = (pattern(view.word(first)), pattern(view.word(first + 1)));
    let (outward, inward): (&str, &str) = (&outward, &inward);
    let uk = matches!(outward, "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A") && inward == "9AA";
    let canada = outward == "A9A" && inward == "9A9";
    (uk || canada).then_some(first + 2)
}
