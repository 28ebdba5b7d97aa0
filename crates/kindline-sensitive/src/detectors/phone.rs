//! Telephone numbers: North America in full, every other country by its E.164 form, and the national
//! forms of the United Kingdom, Ireland, Australia and New Zealand.

use super::{Detector, Find, Score};
use crate::context::{Around, Cue};
use crate::digits::{Number, Separator};
use crate::finding::Kind;

/// ## What it does
/// Finds numbers with a country code (ITU-T E.164: at most 15 digits), North American numbers whose
/// area and exchange codes can exist, and national numbers with their trunk 0.
/// ## Limits
/// Toll-free and other numbers that only organizations have (0800, 1-800, 1300) are no findings:
/// they lead to no person. Seven digits alone need words such as "call".
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::PHONE_NUMBER,
    find: Find::Digits(0b1111_1111_1000_0000, check),
    examples: &[
        "text me «(555) 234-5678»",
        "my cell is «5102348230»",
        "ring «07700 900123»",
        "call «+65 97965247»",
        "or on «+44 (20) 7123 4567» after 10am",
        "«1-313-555-0107»",
        "call me at «555-0147»",
        "ext. on «(313)555-0107x4587» please",
    ],
    counter_examples: &[
        "1 2 3 4 5 6 7 8 9",
        "product 0190074442 in stock",
        "at 106.0512973 east",
        "ts 1607635102",
        "meet 1030-1230 at gate 4",
        "110bcd25-a55d-453a-8046-1297901ea002",
        "call 988 or 1-800-273-8255",
    ],
};

fn check(number: &Number<'_>, around: &Around) -> Option<Score> {
    if number.glued || number.amount || number.is_uniform() {
        return None;
    }
    let said = around.says(Cue::Phone);
    let goods = around.says(Cue::Goods) && !said;
    if number.plus {
        return international(number);
    }
    if goods {
        return None;
    }
    north_america(number, around, said)
        .or_else(|| trunk(number, said))
        .or_else(|| written(number, around, said))
}

/// Numbers of other countries and numbers that no plan allows, written as telephone numbers are, with
/// words that say so; and ten digits as 3-3-4 with dashes or parentheses.
fn written(number: &Number<'_>, around: &Around, said: bool) -> Option<Score> {
    let groups = number.groups();
    let length = number.digits().len();
    let grouped = groups.len() >= 2 && groups.iter().all(|&group| (2..=7).contains(&group));
    let toll_free = is_toll_free(number.value(0, 3)) || is_toll_free(number.value(1, 4));
    if !grouped || toll_free || number.is_uniform() {
        return None;
    }
    let near = said && (8..=13).contains(&length) && groups.len() <= 5;
    let dashed = matches!(number.separator, Separator::Dash | Separator::Mixed);
    match groups {
        _ if near => Score::context(0.75),
        [3, 3, 4] if dashed && around.nearest.is_none() => Score::format(0.6),
        _ => None,
    }
}

fn international(number: &Number<'_>) -> Option<Score> {
    let length = number.digits().len();
    let first = number.digit(0);
    let fits = match first {
        1 => length == 11 && is_nanp(number, 1) && !is_toll_free(number.value(1, 4)),
        0 => false,
        _ => (8..=15).contains(&length),
    };
    if fits { Score::format(0.96) } else { None }
}

fn is_nanp(number: &Number<'_>, from: usize) -> bool {
    let area = number.value(from, from + 3);
    let exchange = number.value(from + 3, from + 6);
    (200..=989).contains(&area)
        && area % 100 != 11
        && area / 10 % 10 != 9
        && (200..=999).contains(&exchange)
        && exchange % 100 != 11
}

fn is_toll_free(area: u64) -> bool {
    matches!(area, 800 | 833 | 844 | 855 | 866 | 877 | 888 | 900)
}

fn north_america(number: &Number<'_>, around: &Around, said: bool) -> Option<Score> {
    let groups = number.groups();
    let (from, local) = match number.digits().len() {
        11 if number.digit(0) == 1 => (1, false),
        10 => (0, false),
        7 => (0, true),
        _ => return None,
    };
    if local {
        let shaped = groups == [3, 4] && number.separator != Separator::Mixed;
        let exchange = number.value(0, 3);
        let ok = said && shaped && exchange >= 200 && exchange % 100 != 11;
        return if ok { Score::context(0.8) } else { None };
    }
    if !is_nanp(number, from) || is_toll_free(number.value(from, from + 3)) {
        return None;
    }
    let shaped = matches!(groups, [3, 3, 4] | [1, 3, 3, 4] | [3, 7] | [6, 4] | [1, 10]);
    match (groups.len(), number.separator) {
        (1, _) if said => Score::context(0.93),
        (1, _) if around.nearest.is_some() => None,
        (1, _) => Score::format(0.55),
        (_, Separator::None) => None,
        (_, _) if !shaped => None,
        (_, Separator::Space) if !said => Score::format(0.8),
        (_, _) if said => Score::context(0.97),
        _ => Score::format(0.93),
    }
}

/// National numbers with the trunk prefix 0.
fn trunk(number: &Number<'_>, said: bool) -> Option<Score> {
    let digits = number.digits();
    if number.digit(0) != 0 || number.digit(1) == 0 {
        return None;
    }
    let two = number.value(0, 2);
    let three = number.value(0, 3);
    let four = number.value(0, 4);
    // Organizations: 0300, 0345, 0800, 0808, 0844, 0871 and the like (UK), 0508, 0800 (NZ).
    if matches!(two, 3 | 8 | 9) && !(matches!(three, 83 | 85 | 86 | 87 | 89) && digits.len() == 10)
        || matches!(four, 508)
    {
        return None;
    }
    let mobile = match digits.len() {
        11 => two == 7,
        10 => matches!(two, 4) || matches!(three, 83 | 85 | 86 | 87 | 89 | 21 | 22 | 27),
        9 => matches!(three, 21 | 22 | 27),
        _ => false,
    };
    let groups = number.groups();
    let shaped = groups.len() <= 5
        && groups.iter().all(|&length| length >= 2)
        && matches!(
            number.separator,
            Separator::None | Separator::Space | Separator::Mixed | Separator::Dash
        )
        && groups
            .first()
            .is_some_and(|&first| first <= 5 || groups.len() == 1);
    let long = (9..=11).contains(&digits.len());
    match (said, mobile, shaped, groups.len()) {
        (true, true, _, _) => Score::context(0.96),
        (true, false, true, _) if long => Score::context(0.9),
        (false, true, true, 2..) => Score::format(0.9),
        (false, true, _, 1) if digits.len() == 11 => Score::format(0.85),
        (false, false, true, 2..) if digits.len() >= 10 && two <= 2 => Score::format(0.7),
        _ => None,
    }
}
