//! Telephone numbers: E.164 for every country, the plans of North America, the United Kingdom, Ireland,
//! Australia and New Zealand, and other countries' national forms where words or labels tell.

mod plans;

use super::score::{Odds, Score, form};
use super::spelling::{self, Lists};
use super::{Detector, Find};
use crate::context::{Around, Cue, View};
use crate::digits::{Form, Number, Patterns, Separator};
use crate::finding::Kind;
use crate::tokens::{gap, shape};
use crate::words::is_one_of;
use plans::Line;

/// ## What it does
/// Finds numbers with a country code (ITU-T E.164, with each country's lengths), numbers that the plans of
/// the US, Canada, the UK, Ireland, Australia and New Zealand allow, and anything written as telephone
/// numbers are next to words such as "call", "reach me at" or a label such as "office". An extension
/// belongs to it.
/// ## Limits
/// Toll-free and other numbers that only organizations have (0800, 1-800, 1300) are no findings without an
/// extension or a label: they lead to no person. Up to eight digits alone need words such as "call".
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::PHONE_NUMBER,
    find: Find::Digits(
        Form::of(0b1111_1111_1110_0000)
            .bare(GROUPS, GROUPS)
            .or_near(&[Cue::Phone])
            .or_trunk(TRUNK),
        check,
    ),
    examples: &[
        "im on «07700 900412»",
        "a text from «07700 900412»xx",
        "«07700 900412»/«07700 900413»",
        "tel «07700900412»,«07700900413»",
        "phone=«646-555-0147»",
        "room 12 at the hostel «07700 900412»",
        "text me «(555) 234-5678»",
        "my cell is «5102348230»",
        "ring «07700 900123»",
        "call «+65 97965247»",
        "or on «+44 (20) 7123 4567» after 10am",
        "«1-313-555-0107»",
        "call me at «555-0147»",
        "ext. on «(313)555-0107x4587» please",
        "«313-555-0107 ext. 22» is mine",
        "«+49(0)1234 567890»",
        "fax «001-555-313-0107»",
        "at «(03) 9555 0123» after six",
        "reach me at «50-98-28-96»",
        "«24 428557» office",
        "«06-10446904»-Office",
        "tel. «0033 1 70 18 99 00»",
        "my number is «61 51 81»",
        "mob «087 123 4567»",
        "«313.555.0107»",
        "registered «975 97 287»",
        "+ number «+353 1 555 0123»",
        "call «3135550107x88»",
    ],
    counter_examples: &[
        "1 2 3 4 5 6 7 8 9",
        "product 0190074442 in stock",
        "at 106.0512973 east",
        "ts 1607635102",
        "meet 1030-1230 at gate 4",
        "110bcd25-a55d-453a-8046-1297901ea002",
        "call 988 or 1-800-273-8255",
        "call us on 0800 1111",
        "call us on 0808 157 0123",
        "call 116 123",
        "loss 0.0345 0.0456",
        "we raised 3135550 x",
        "the sum is 1,234,567,890",
        "number of people 12 14 15",
        "call between 10 30 and 11",
        "we paid 20 30 40 50",
        "on 12.05.2011 call me",
        "the score 21 19 21 17",
        "part number 219-09-44178",
        "ring 13 11 14",
        "my lotto numbers 04 11 19 23 38 42",
    ],
};

fn check(number: &Number<'_>, around: &Around) -> Option<Score> {
    if goes_on_in_pairs(number) {
        return None;
    }
    // Most numbers are of a form that words or a label alone could make a telephone's.
    let told = number.plus || number.extended || number.parenthesis || around.says(Cue::Phone);
    let formed = told || is_told_by_form(number);
    let labelled = is_labelled(number);
    if !formed && !labelled || number.is_uniform() || number.glued_before() || number.amount() {
        return None;
    }
    if number.glued() && !labelled || is_rest_of_a_service_number(number) {
        return None;
    }
    let said = labelled || around.says(Cue::Phone) && !is_goods_number(number, around);
    // Words for another sort of number, nearer than any for telephones.
    let other = !labelled && !number.plus && around.nearest.is_some_and(names_another);
    let odds = prior(number, said, labelled)?;
    // Goods have numbers of any form, but hardly that of a mobile telephone two words on.
    let near = around.nearest == Some(Cue::Goods) && around.distance <= 2;
    let apart = !near && !is_goods_number(number, around);
    let mobile = apart && number.groups().len() > 1 && odds.is_of_its_own();
    if around.says(Cue::Goods) && !said && !number.plus && !mobile {
        return None;
    }
    odds.said_if(said).unless(other).score()
}

/// Whether it is cut from a longer row of pairs, as drawn numbers are: "04 11 19 23 38 42".
fn goes_on_in_pairs(number: &Number<'_>) -> bool {
    let pairs = number.separator == Separator::Space
        && !number.plus
        && number.groups().iter().all(|&length| length == 2);
    pairs
        && number.view.token(number.after).is_some_and(|next| {
            next.len() == 2
                && next.start as usize == number.end + 1
                && next.shape & (shape::DIGIT | shape::UPPER | shape::LOWER) == shape::DIGIT
        })
}

/// North America's groups: these can be enough.
const GROUPS: Patterns = &[&[10], &[3, 3, 4], &[1, 3, 3, 4], &[3, 7], &[6, 4]];

/// The fewest digits of a number with a trunk prefix or with the international one.
const TRUNK: usize = 8;

/// Whether the digits and their groups can be enough: with a prefix, or in North America's groups.
fn is_told_by_form(number: &Number<'_>) -> bool {
    match number.digits() {
        [0, 0, code, rest @ ..] => *code != 0 && rest.len() + 3 >= TRUNK,
        digits @ [0, ..] => plans::national(digits).is_some(),
        _ => GROUPS.contains(&number.groups()),
    }
}

/// "Part number", "order no.": a number, and none of a telephone.
fn is_goods_number(number: &Number<'_>, around: &Around) -> bool {
    let word = number
        .first
        .checked_sub(1)
        .map_or("", |at| number.view.word(at));
    around.left.has(Cue::Goods) && is_one_of(word, "number numbers nr no")
}

/// Cues of numbers that can look like telephone numbers.
fn names_another(cue: Cue) -> bool {
    !matches!(
        cue,
        Cue::Phone
            | Cue::User
            | Cue::Url
            | Cue::Address
            | Cue::Born
            | Cue::Age
            | Cue::Password
            | Cue::Pin
            // "Im on 07700 900412", "a text from 07700 900412".
            | Cue::Day
            | Cue::Place
    )
}

/// What the digits and their groups say.
fn prior(number: &Number<'_>, said: bool, labelled: bool) -> Option<Odds> {
    let digits = number.digits();
    let personal = labelled || number.extended;
    // "00" is the international prefix of most of the world, "+" stands for any.
    let (bare, prefixed) = match digits {
        [0, 0, rest @ ..]
            if rest.first().is_some_and(|&digit| digit != 0)
                && number.groups().first() > Some(&1) =>
        {
            (rest, true)
        }
        rest => (rest, number.plus),
    };
    if prefixed {
        // Without a plus sign, a group that is not the code alone is needed.
        let sure = number.plus || number.groups().len() > 1 || said;
        return international(bare, number, personal).filter(|_| sure);
    }
    let (area, coded) = match digits {
        [1, rest @ ..] if rest.len() == 10 => (rest, true),
        rest => (rest, false),
    };
    let line = plans::north_america(area)
        .filter(|_| area.len() == 10)
        .or_else(|| plans::national(digits));
    let groups = number.groups();
    // Service numbers are written with their prefix of four digits apart, or in one piece.
    let service = line == Some(Line::Service)
        && (digits.first() != Some(&0) || matches!(groups, [4, ..] | [_]));
    if (service || is_service(number)) && !personal {
        return None;
    }
    let line = line.filter(|line| *line != Line::Service || service);
    let marked = matches!(
        number.separator,
        Separator::Dash | Separator::Dot | Separator::Mixed
    ) || number.parenthesis;
    let american = matches!(groups, [3, 3, 4] | [1, 3, 3, 4]);
    let toll_free = matches!(area, &[a, b, c, ..] if plans::is_toll_free(a, b, c));
    if american && marked && (!toll_free || personal) {
        let valid = plans::north_america(area).is_some();
        return Some(Odds::form(if valid { form::OWN + 0.4 } else { form::RARE }));
    }
    match line {
        Some(line) if area.len() == 10 && digits.first() != Some(&0) => {
            north_american(groups, number, coded, said).map(|form| (form, line))
        }
        Some(line) => trunk(groups, number, line, said).map(|form| (form, line)),
        None => None,
    }
    .map(|(form, _)| Odds::form(form))
    .or_else(|| foreign(number, said, labelled))
}

/// A number with its country code.
fn international(digits: &[u8], number: &Number<'_>, personal: bool) -> Option<Odds> {
    // "+49(0)1234": the trunk digit in parentheses is not dialed.
    let mut kept = [0u8; 24];
    let mut length = 0;
    let skipped = number.digits().len() - digits.len();
    let trunk = number.trunk_zero();
    for (index, &digit) in digits.iter().enumerate() {
        if trunk == Some(index + skipped) {
            continue;
        }
        if let Some(place) = kept.get_mut(length) {
            *place = digit;
            length += 1;
        }
    }
    let kept = kept.get(..length).unwrap_or_default();
    let Some((code, rest)) = plans::country(kept) else {
        // A mistyped or invented number in the right writing.
        let fits = (7..=15).contains(&kept.len()) && kept.first() != Some(&0);
        return fits.then(|| Odds::form(form::RARE));
    };
    if code == 1 {
        return match plans::north_america(rest) {
            Some(Line::Service) if !personal => None,
            Some(_) => Some(Odds::form(form::UNIQUE)),
            None => Some(Odds::form(form::RARE)),
        };
    }
    Some(Odds::form(form::UNIQUE))
}

fn north_american(groups: &[u8], number: &Number<'_>, coded: bool, said: bool) -> Option<f32> {
    match (groups, number.separator) {
        ([_], _) if coded && !said => None,
        ([_], _) if is_alone(number) => Some(form::RARE),
        // Orders and clocks have ten digits as well.
        ([_], _) => Some(form::DIGITS + 2.4),
        ([3, 3, 4] | [1, 3, 3, 4], _) => Some(form::RARE + 0.6),
        ([3, 7] | [6, 4] | [1, 10] | [3, 4, 3] | [3, 3, 2, 2] | [5, 5], _)
            if said || groups == [3, 7] || groups == [6, 4] =>
        {
            Some(form::GROUPS + 1.0)
        }
        _ => None,
    }
}

/// National numbers with the trunk prefix 0.
fn trunk(groups: &[u8], number: &Number<'_>, line: Line, said: bool) -> Option<f32> {
    let count = number.digits().len();
    let area = groups.first().copied().unwrap_or(0);
    // Land lines of ten digits have an area of two (Australia), three or four (Ireland, Britain).
    let australian = count == 10 && matches!(number.value(0, 2), 2 | 3 | 7 | 8);
    if line == Line::Fixed && australian && groups.len() > 1 && area != 2 {
        return None;
    }
    let shaped = groups.len() <= 5
        && groups.iter().all(|&length| length >= 2)
        // Land lines of eight and nine digits have areas of two or three, but for Ireland's 0402 and 0505.
        && (count >= 10
            || groups.len() == 1
            || (area <= 3 || matches!(number.value(0, 3), 40 | 50)) && groups.last() >= Some(&3))
        && groups.first().is_some_and(|&first| first <= 5 || groups.len() == 1);
    match (line, groups.len()) {
        (Line::Mobile, 1) if count == 11 => Some(form::OWN - 0.5),
        (Line::Mobile, 1) if count == 10 => Some(form::RARE - 0.4),
        (Line::Mobile, 2..) if shaped => Some(form::OWN),
        (Line::Fixed, 2..) if shaped && number.parenthesis => Some(form::OWN),
        (Line::Fixed, 2..) if shaped && count >= 10 => Some(form::RARE),
        (Line::Fixed, 3) if groups == [2, 3, 4] => Some(form::RARE - 0.4),
        (_, 1) if said => Some(form::DIGITS + 1.0),
        (_, 2..) if said && shaped => Some(form::GROUPS),
        // One digit of area: "0 20 7946 0123" is not written so.
        _ => None,
    }
}

/// Numbers of other countries and numbers that no plan allows, written as telephone numbers are.
fn foreign(number: &Number<'_>, said: bool, labelled: bool) -> Option<Odds> {
    let groups = number.groups();
    let count = number.digits().len();
    if is_calendar(number) {
        return None;
    }
    let [first, rest @ ..] = groups else {
        return None;
    };
    let last = rest.last().copied().unwrap_or(0);
    let grouped = (1..=5).contains(&rest.len())
        && (*first >= 2
            || number.parenthesis
            || count >= 8 && rest.iter().all(|&g| g >= 3)
            || count >= 7 && said && (number.said_close() || labelled))
        && (*first <= 5 || *first == 6 && said && count >= 10)
        && rest
            .iter()
            .all(|&group| (2..=8).contains(&group) || number.parenthesis && group <= 10)
        && (6..=13).contains(&count)
        && last >= 2;
    let pairs = groups.iter().all(|&group| group == 2);
    let even = number.is_evenly_separated();
    let area = number.parenthesis && (1..=5).contains(first);
    if grouped && area && count >= 7 {
        // "(88) 684-334": an area code in parentheses is written for nothing else.
        return Some(Odds::form(if said { form::RARE } else { form::RARE - 0.2 }));
    }
    let toll_free = count >= 10
        && matches!(number.digits(), &[a, b, c, ..] if plans::is_toll_free(a, b, c))
        || matches!(number.digits(), &[1, a, b, c, ..] if plans::is_toll_free(a, b, c));
    if toll_free && !labelled && !number.extended {
        return None;
    }
    if number.extended && grouped {
        return Some(Odds::form(form::RARE));
    }
    if !said {
        return None;
    }
    match (grouped, rest.len()) {
        (true, 1) if count >= 7 || labelled => Some(Odds::form(form::GROUPS - 1.4)),
        // Short pairs can be times or counts: only where the words stand right before.
        (true, 1) if groups == [3, 3] && number.said_close() => {
            Some(Odds::form(form::DIGITS - 0.6))
        }
        (true, 2..) if pairs && count < 8 => {
            (even && (labelled || number.said_close())).then(|| Odds::form(form::DIGITS - 0.6))
        }
        (true, _) if count >= 7 => Some(Odds::form(form::GROUPS - 1.4)),
        // In one piece: eight digits or more with the words right before, or a label after.
        (_, 0) if (8..=12).contains(&count) && (labelled || is_linked(number)) => {
            Some(Odds::form(form::DIGITS - 0.8))
        }
        (_, 0) if labelled && (5..=12).contains(&count) => Some(Odds::form(form::DIGITS - 1.0)),
        _ => None,
    }
}

/// Whether a word that leads from "my number" to it stands before: "call 67551337" alone is what
/// advertisements say.
fn is_linked(number: &Number<'_>) -> bool {
    let view = number.view;
    let before = number.first.checked_sub(1).map_or("", |at| view.word(at));
    let colon = view
        .token(number.first)
        .is_some_and(|token| token.gap & gap::COLON != 0);
    number.said_close()
        && (colon || is_one_of(before, "at on is no number to me nr num") || is_asked(number))
}

/// "You can call 20551234", "my registered 20551234": somebody is told to, or owns it.
fn is_asked(number: &Number<'_>) -> bool {
    let view = number.view;
    let word = |back: usize| {
        number
            .first
            .checked_sub(back)
            .map_or("", |at| view.word(at))
    };
    word(1).eq_ignore_ascii_case("registered")
        || is_one_of(word(2), "can could to please will just")
        || number.digits().len() >= 10
}

/// Whether it is all of its line.
fn is_alone(number: &Number<'_>) -> bool {
    let view = number.view;
    let edge = |token: Option<crate::tokens::Token>| {
        token.is_none_or(|token| token.gap & (gap::LINE | gap::FIRST) != 0)
    };
    edge(view.token(number.first)) && edge(view.token(number.after))
}

/// Prefixes that only organizations have, also where the rest is short ("0800 1111").
fn is_service(number: &Number<'_>) -> bool {
    // Australia's 13 11 14, Europe's 116 123.
    number.groups() == [2, 2, 2] && number.value(0, 2) == 13
        || number.groups() == [3, 3] && number.value(0, 3) == 116
        || number.groups().len() > 1
            && number.groups().first() == Some(&4)
            && is_service_prefix(number.value(0, 4))
}

/// Whether four digits are a prefix that only organizations have.
fn is_service_prefix(prefix: u64) -> bool {
    matches!(
        prefix,
        300 | 303 | 330 | 333 | 345 | 370 | 500 | 508 | 800 | 808 | 818 | 843..=845 | 870..=873 | 900 | 1300 | 1800 | 1850 | 1890
    )
}

/// Whether it is what stands behind such a prefix: the "157 0123" of "0808 157 0123".
fn is_rest_of_a_service_number(number: &Number<'_>) -> bool {
    let view = number.view;
    let prefix = number
        .first
        .checked_sub(1)
        .map_or(&[][..], |at| view.spelling(at));
    let joined = view
        .token(number.first)
        .is_some_and(|token| matches!(token.gap, gap::SPACE | gap::DASH));
    let value = || {
        prefix
            .iter()
            .fold(0, |value, digit| 10 * value + u64::from(digit & 15))
    };
    joined
        && prefix.len() == 4
        && prefix.iter().all(u8::is_ascii_digit)
        && is_service_prefix(value())
}

/// Whether it can be a date: three numbers, of which one is a day and one a month.
fn is_calendar(number: &Number<'_>) -> bool {
    let value = |from: usize, length: u8| number.value(from, from + usize::from(length));
    match *number.groups() {
        [a, b, c] if a <= 2 && b <= 2 && (c == 2 || c == 4) => {
            let (x, y) = (value(0, a), value(usize::from(a), b));
            let year = value(usize::from(a + b), c);
            let spaced = number.separator == Separator::Space;
            matches!((x, y), (1..=31, 1..=12) | (1..=12, 1..=31))
                && (c == 4 && (1900..2100).contains(&year) || c == 2 && !spaced)
        }
        [4, b, c] if b <= 2 && c <= 2 => {
            (1900..2100).contains(&value(0, 4))
                && matches!(
                    (value(4, b), value(4 + usize::from(b), c)),
                    (1..=12, 1..=31)
                )
        }
        _ => false,
    }
}

/// Whether a word is one that is written before a telephone number or after it.
pub(crate) fn labels_number(view: &View<'_>, at: usize) -> bool {
    static LABELS: Lists<32> = Lists::new(&[(
        1,
        &[
            "office",
            "fax",
            "mobile",
            "mob",
            "cell",
            "home",
            "work",
            "desk",
            "landline",
            "direct",
            "tel",
            "phone",
            "telephone",
            "hp",
        ],
    )]);
    LABELS.of(spelling::number(view, at)) != 0
}

/// Whether a label such as "office" or "fax" follows, or "mobile:" stands right before.
fn is_labelled(number: &Number<'_>) -> bool {
    let view = number.view;
    let after = view.token(number.after).is_some_and(|token| {
        token.shape & shape::DIGIT == 0
            && (matches!(token.gap, gap::SPACE | gap::DASH | gap::OPEN)
                || token.gap == gap::SPACE | gap::OPEN
                || token.gap == gap::SPACE | gap::DASH)
    });
    // "at work", "the office": the label ends its line or its clause.
    let ends = || {
        let next = view.token(number.after + 1);
        next.is_none_or(|token| token.gap != gap::SPACE)
    };
    let before = number.first.checked_sub(1).is_some_and(|at| {
        view.token(number.first)
            .is_some_and(|token| token.gap & gap::COLON != 0)
            && labels_number(view, at)
    });
    after && ends() && labels_number(view, number.after) || before
}
