//! Passwords, passcodes and PINs.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Cue, View};
use crate::finding::Kind;
use crate::lexicon::{attr, role};
use crate::tokens::{gap, shape};
use crate::words::is_one_of;

/// ## What it does
/// Finds what stands after "password is", "pin:", "door code" (own wording of the words; they are in the
/// lexicon as the cues `password` and `pin`).
///
/// Trigger: a cue of a password or a PIN.
/// ## Limits
/// A word that could be any word counts only right after "is" or a colon.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::PASSWORD,
    find: Find::On(Trigger::cues(&[Cue::Password, Cue::Pin]), find),
    examples: &[
        "my password is «Harrow!77x»",
        "pin: «4471»",
        "door code is «2580#»",
        "the wifi password: «bluebird-41»",
        "exp 09/28 cvv «123»",
        "PIN no. «0912»",
        "one time code: «448221»",
        "2fa code «448221»",
        "the buzzer code is «0912»",
        "lockbox combo «4471»",
        "intercom code - «1944»",
        "{\"password\":\"«Harrow!77x»\",\"ssn\":\"\"}",
        "password=«hunter2x9»&next=/home",
    ],
    counter_examples: &[
        "i forgot my password again",
        "the password is wrong",
        "pin it on the board",
        "my zip code is 35649",
        "error code is 500",
        "the exit code is 137",
        "status code is 404",
        "QR code is 1234",
        "a combination 3000 mg of both",
        "combination 2000 ml",
        "error code 500",
        "one code 448221",
        "promo code 4482",
        "a combo 4471",
        "buzzer code 3 people",
        "2fa code 448221 people",
        "building code 2018",
        "{\"password\":null,\"ssn\":\"\",\"email\":null}",
    ],
};

/// Whether what is counted or weighed follows a number.
fn is_unit(view: &View<'_>, at: usize) -> bool {
    const UNITS: &str = "mg mcg ml g kg l units tablets tabs pills people times days weeks hours mins minutes miles km \
pounds dollars euros quid calories kcal";
    is_one_of(view.word(at), UNITS)
}

/// No password ends with these.
const ENDS: [char; 5] = ['.', ',', ')', '"', '\''];
/// How many characters are read of one.
const LONGEST: usize = 64;

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    // Where the next white space is, and where the text ends but for what no password ends with: each is
    // sought once, however many words announce a password.
    let (mut from, mut space) = (1, 0);
    let mut last = None;
    for hit in view.matches.iter().filter(|m| m.action.role == role::CUE) {
        let pin = hit.action.argument == Cue::Pin as u8;
        if !pin && hit.action.argument != Cue::Password as u8 {
            continue;
        }
        let nearest = view.around(hit.end, hit.end + 1).nearest;
        if is_other_code(view, hit.start) || !matches!(nearest, Some(Cue::Pin | Cue::Password)) {
            continue;
        }
        let mut at = hit.end;
        let ended = view
            .word(hit.end.saturating_sub(1))
            .eq_ignore_ascii_case("is");
        let next = view.word(at);
        let linked = ended || next.eq_ignore_ascii_case("is") || next.eq_ignore_ascii_case("was");
        at += usize::from(linked && !ended);
        let Some(token) = view.token(at) else {
            continue;
        };
        let start = token.start as usize;
        let colon = token.gap & gap::COLON != 0 || view.byte_before(start) == b'=';
        // "PIN no. 0912".
        let short = view.word(at.saturating_sub(1)).eq_ignore_ascii_case("no");
        if token.gap & gap::STOP != 0 && !(short && token.gap == gap::STOP | gap::SPACE) {
            continue;
        }
        if !(from..=space).contains(&start) {
            from = start;
            let rest = view.text.get(start..).unwrap_or_default();
            space = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
        }
        // Longer than any password is none, and is not read to its end.
        let next = view.text.get(start..space).unwrap_or_default();
        let near = next.len() <= 4 * LONGEST && next.chars().nth(LONGEST).is_none();
        let body = if near {
            next.trim_end_matches(ENDS)
        } else {
            let end = *last.get_or_insert_with(|| view.text.trim_end_matches(ENDS).len());
            view.text.get(start..end.max(start)).unwrap_or_default()
        };
        let body = if near { first_value(body) } else { body };
        if body.len() > 64 || is_one_of(body, "null none nil true false undefined redacted") {
            continue;
        }
        let digits = body.bytes().filter(u8::is_ascii_digit).count();
        let strange = digits > 0 || body.contains(['!', '#', '$', '*', '_', '&', '^']);
        let word = token.has(attr::COMMON | attr::FUNCTION)
            || token.word != 0 && token.shape & shape::DIGIT == 0;
        // The code of a payment card has three digits.
        let card = pin && is_one_of(view.word(hit.start), "cvv cvc cvv2");
        let fits = if card {
            (3..=4).contains(&digits) && digits == body.len()
        } else if pin {
            digits >= 3
                && body.len() <= 12
                && (linked || colon || digits >= 4)
                && !(digits == body.len() && is_unit(view, at + 1))
        } else {
            body.len() >= 4 && (strange || !word) && (linked || colon || strange && body.len() >= 6)
        };
        if fits {
            let own = if strange && (linked || colon) {
                0.8
            } else {
                0.0
            };
            let score = Odds::form(form::DIGITS).plus(own).said().score();
            let range = start..start + body.len();
            found.extend(score.map(|score| Raw::new(range, Kind::PASSWORD, score)));
        }
    }
}

/// What belongs to the value in a row of fields: in `"password":null,"ssn":""` what stands before the next quote,
/// in `password=hunter2x9&next=/home` what stands before the next field.
fn first_value(body: &str) -> &str {
    let quoted = body.split('"').next().unwrap_or_default();
    match quoted.split_once('&') {
        Some((value, rest)) if rest.contains('=') => value,
        _ => quoted.trim_end_matches(ENDS),
    }
}

/// "zip code is", "area code is": another sort of code.
fn is_other_code(view: &View<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| view.word(at));
    view.word(at).eq_ignore_ascii_case("code")
        && is_one_of(
            before,
            "zip post postal area country sort dress bar diagnosis billing promo error exit status response \
return qr http discount voucher coupon offer referral tax morse source product item course \
module unit dialling dialing dial airport currency colour color penal highway reason procedure \
swift",
        )
}
