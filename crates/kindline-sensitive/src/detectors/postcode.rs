//! Postal codes without their street.

use super::codes::{Code, Forms};
use super::score::{Odds, Score, form};
use super::spelling::Pairs;
use super::{Detector, Find};
use crate::context::{Around, Cue};
use crate::digits::{Form, Number, Separator};
use crate::finding::Kind;
use crate::lexicon::attr;
use crate::tokens::{gap, shape};
use crate::words::is_one_of;

/// ## What it does
/// Finds US ZIP codes, ZIP+4 and, with words, their first three digits (USPS Publication 28, section 2;
/// 45 CFR 164.514(b)(2)(i)(B) counts all of them), and the four digits of Australia and New
/// Zealand: after "zip", "postcode" and the like, or after a state ("CA 93726").
/// ## Limits
/// Five digits alone are no finding.
pub(super) const ZIP: Detector = Detector {
    kind: Kind::POSTCODE,
    find: Find::Digits(
        Form::of(0b10_0011_1000)
            .in_groups(0b110)
            .bare(&[&[5]], &[&[5], &[5, 4]])
            .or_near(&[Cue::Zip]),
        zip,
    ),
    examples: &[
        "zip «90210»",
        "my zip code is «35649»",
        "zip «94110-2243»",
        "zip starts with «902»",
        "postcode «3056»",
        "postcode fitzroy «3065»",
        "zip codes «90210» and on",
        "Fresno, CA «93726»",
    ],
    counter_examples: &[
        "I owe 12345 dollars",
        "room 90210",
        "IN 12345 words",
        "zip it by 9",
        "the zip file has 90210 rows",
        "my zip is 902",
        "zip file 20240",
        "the zip line 12345",
        "postcode lottery 20240",
        "postal vote 2024",
    ],
};

/// ## What it does
/// Finds UK postcodes (BS 7666; area letters as Royal Mail gives them), Canadian ones (Canada Post: no
/// D F I O Q U, no W or Z first) and Irish Eircodes (routing key and four characters of
/// A C D E F H K N P R T V W X Y and digits; eircode.ie): in capitals with their
/// space, or in any writing with words such as "postcode" or "address".
/// ## Limits
/// Whether the code is in use is not known.
pub(super) const CODES: Detector = Detector {
    kind: Kind::POSTCODE,
    find: Find::Code(Forms::of(POSTCODES).in_groups(2), lettered),
    examples: &[
        "postcode «SW1A 1AA»",
        "«K1A 0B6»",
        "eircode «A65F4E2»",
        "in «D6W XY00» now",
        "postcode is «sw1a1aa»",
        "«CF10 3NP»",
    ],
    counter_examples: &[
        "room A1 2nd floor",
        "QQ1 1AA",
        "D1A 0B6",
        "B52 BOMB",
        "bus E3 4pm",
    ],
};

const UK: &[&str] = &["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"];

/// Those of the United Kingdom, of Canada and of Ireland.
const POSTCODES: &[&str] = &[
    "A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA", "A9A9A9", "A99****", "A9A****",
];

fn zip(number: &Number<'_>, around: &Around) -> Option<Score> {
    if number.plus || number.parenthesis {
        return None;
    }
    let said = around.left.has(Cue::Zip) && around.nearest == Some(Cue::Zip);
    let near = said && around.distance <= 1 && !of_other(number, around.distance);
    let other = around.says(Cue::Goods) || around.says(Cue::Money);
    // After words, or after a state: else it is not looked at any closer.
    let stated = matches!(number.groups(), [5] | [5, 4]) && after_state(number);
    if !said && !stated || number.glued() || number.amount() {
        return None;
    }
    match number.groups() {
        [5] if near => Odds::form(form::DIGITS + 0.6).said().unless(other).score(),
        [5, 4] if said && number.separator == Separator::Dash => {
            Odds::form(form::GROUPS).said().score()
        }
        [5] if stated => Odds::form(form::RARE).unless(other).score(),
        [5, 4] if number.separator == Separator::Dash && stated => Odds::form(form::OWN).score(),
        // "zip 902" alone is what a redaction leaves, and what the rule allows to stay.
        [4] if near => Odds::form(form::DIGITS).said().unless(other).score(),
        [3] if said && around.distance == 2 && starts(number) => {
            Odds::form(form::DIGITS).said().unless(other).score()
        }
        _ => None,
    }
}

/// Whether a word of its own stands between, which makes another thing of it: "zip file 20240", "postal vote
/// 2024". Small words and towns do not: "postcode is 3056", "postcode Fitzroy 3065".
fn of_other(number: &Number<'_>, distance: usize) -> bool {
    let at = number.first.checked_sub(1).filter(|_| distance == 1);
    let Some((at, token)) = at.and_then(|at| Some((at, number.view.token(at)?))) else {
        return false;
    };
    // A field of a record is no word between: "postcode", "value": "20190".
    let spaced = |at: usize| number.view.token(at).is_some_and(|t| t.gap == gap::SPACE);
    if !spaced(at) || !spaced(number.first) {
        return false;
    }
    let word = number.view.word(at);
    let other = is_one_of(
        word,
        "file files line lines lottery vote votes drive order orders service worker workers lock tie \
ties bag bags hoodie",
    );
    other
        || token.shape & shape::CAPITAL == 0
            && token.has(attr::COMMON)
            && !token.has(attr::FUNCTION | attr::PLACE)
            && !is_one_of(word, "code codes no number area prefix address")
}

/// "zip starts with 902".
fn starts(number: &Number<'_>) -> bool {
    let before = number
        .first
        .checked_sub(2)
        .map_or("", |at| number.view.word(at));
    is_one_of(before, "starts begins starting beginning")
}

/// Whether the two capitals of a state stand right before it, after a comma or a town's capital.
fn after_state(number: &Number<'_>) -> bool {
    let view = number.view;
    let (Some(token), Some(at)) = (view.token(number.first), number.first.checked_sub(1)) else {
        return false;
    };
    let Some(state) = view.token(at) else {
        return false;
    };
    let town = at
        .checked_sub(1)
        .and_then(|at| view.token(at))
        .is_some_and(|town| {
            town.shape & shape::CAPITAL != 0 && town.shape & shape::DIGIT == 0 && town.len() > 2
        });
    token.gap == gap::SPACE
        && state.len() == 2
        && state.shape & (shape::LOWER | shape::DIGIT) == 0
        && town
        && (state.gap == gap::SPACE || state.gap == gap::COMMA | gap::SPACE)
        && is_state(view.word(at))
}

/// The two letters of US states, territories and military addresses (USPS Publication 28, appendix B).
pub(super) fn is_state(word: &str) -> bool {
    static STATES: Pairs = Pairs::new(
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU AS MP FM MH PW AA AE AP",
    );
    word.len() == 2 && STATES.has(word.as_bytes())
}

fn lettered(code: &Code<'_>, around: &Around) -> Option<Score> {
    let said = around.says(Cue::Zip) || around.says(Cue::Address);
    let joined = code.groups().len() == 1 && around.says(Cue::Zip);
    let halves = code.spaced && code.groups().len() == 2;
    if !(joined || halves && (said || !code.lower)) {
        return None;
    }
    let form = if is_uk(code) || is_canadian(code) {
        form::OWN - 1.0
    } else if is_eircode(code) {
        form::RARE
    } else {
        return None;
    };
    Odds::form(form).said_if(said).score()
}

pub(super) fn is_uk(code: &Code<'_>) -> bool {
    static AREAS: Pairs = Pairs::new(
        "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE",
    );
    let length = code.bytes().len();
    let area = code
        .bytes()
        .iter()
        .take_while(|byte| byte.is_ascii_uppercase())
        .count();
    let known = code.bytes().get(..area).is_some_and(|area| AREAS.has(area));
    let inward = code
        .bytes()
        .get(length.saturating_sub(2)..)
        .unwrap_or_default();
    let split = match code.groups() {
        [outward, 3] => usize::from(*outward) == length - 3,
        [_] => true,
        _ => false,
    };
    known && split && !inward.iter().any(|byte| b"CIKMOV".contains(byte)) && code.fits_any(UK)
}

pub(super) fn is_canadian(code: &Code<'_>) -> bool {
    code.fits("A9A9A9")
        && matches!(code.groups(), [3, 3] | [6])
        && !b"WZ".contains(&code.at(0))
        && [0, 2, 4]
            .iter()
            .all(|&at| !b"DFIOQU".contains(&code.at(at)))
}

pub(super) fn is_eircode(code: &Code<'_>) -> bool {
    const LETTERS: &[u8] = b"ACDEFHKNPRTVWXY";
    let allowed = |byte: &u8| byte.is_ascii_digit() || LETTERS.contains(byte);
    let tail = code.bytes().get(3..).unwrap_or_default();
    (code.fits("A99****") || code.bytes().starts_with(b"D6W") && code.bytes().len() == 7)
        && matches!(code.groups(), [3, 4] | [7])
        && LETTERS.contains(&code.at(0))
        && tail.iter().all(allowed)
        && tail.iter().any(u8::is_ascii_digit)
        && tail.iter().any(u8::is_ascii_uppercase)
}
