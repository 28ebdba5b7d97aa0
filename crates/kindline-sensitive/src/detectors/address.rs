//! Postal addresses.

mod boxes;
mod front;
mod roads;
mod tail;
mod words;

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Cue, View};
use crate::finding::Kind;
use crate::lexicon::attr;
use crate::tokens::{Token, gap, shape};
use crate::words::is_one_of;
pub(super) use boxes::{BOX, CORNER};
pub(crate) use words::ends_like_street;
use words::{is_link, is_unit};

/// ## What it does
/// Finds a house number with a street's name, told by a word such as Street (USPS Publication 28; Royal
/// Mail, "How to address your mail"; Canada Post, "Addressing guidelines"; AS 4590.1:2017; An Post
/// "Addressing guide"), by a unit ("Apt. 12"), by words such as "my address is", or by the lines that
/// follow; and what comes after it: unit, town, state, country, postal code.
///
/// Trigger: a number of up to six digits.
/// ## Limits
/// A street without a house number is no finding.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::STREET_ADDRESS,
    find: Find::On(Trigger::DIGIT, find),
    examples: &[
        "«225 E. John Carpenter Fwy, Suite 1500 Irving, Texas 75062»",
        "pick me up from «9 Cobblers Rise, Little Harrowgate» at 6",
        "«4417 Old Kettle Rd, Fresno, CA 93726».",
        "i live at «12 elm street»",
        "ship to «11 Lindenstrasse 98\n Suite 568\n Angerdorf\n Malta 04311» today",
        "my address is «14 Rue des Tilleuls, Namur»",
        "send it to «18, rue Cordier, 35286 Lillois»",
        "at «2/405 Smith Parade, Geelong, VIC, 3220» now",
        "post to «Flat 26\nBradley Rise\nHarrowgate\nLS1 4AP»",
        "«Flat 4, 27 Mill Lane, Ballinrobe»",
        "«Unit 7 112 Wattle Parade, Geelong VIC 3220»",
        "«1200 N Larkspur St»",
        "address is «77 NW 4th St»",
        "drop it at «415 n division st» ok",
        "«1234 N. Larkspur Ln, Elko NV 89801»",
        "«742 Elmwood Avenue #3B»",
        "«742 Elmwood Ave. # 3, Toledo OH»",
        "«2210 County Road 14»",
        "«77 Highway 12» is the farm",
        "«1420 Route 9, Wappingers NY»",
        "«4400 US Highway 27 South, Sebring, FL 33870»",
        "«1401 Farm to Market Road 1960»",
        "«1420 US-1 S»",
        "«77 4th St NW, Elko NV 89801»",
        "«300 SE Hwy 20»",
        "she lives at «12 Larkspur Croft» now",
        "«150 hwy 12 w»",
        "«8100 I-35 Frontage Rd»",
        "«7 The Crescent, Ballina»",
        "«5 The Green, Ely CB7 4XX»",
        "«12, Station Road, Ely»",
        "«17 - 19 Heath Road»",
        "«2345 Sideroad 10, Barrie ON»",
        "«14 Main St., Tralee, Co. Kerry»",
        "«5 Lower Abbey Street, Dublin 1»",
        "«2nd Floor, 14 Dock Street, Dundee»",
        "«Flat B, 11 Rowan Gardens»",
        "«204 - 1188 Howe St»",
        "«U5/12 Rose St»",
        "«1212 1/2 Pine St»",
        "she is at «13 Station Approach», come",
        "«12 Bramble Bank»",
        "«12 Bramble End, Ely»",
        "«9 Wattle Cl, Geelong»",
        "«2 Holly Cottages, Mill Rd»",
        "«350 Broadway, New York»",
        "i live at «8 Woodside, Ely»",
        "«1450 Boul. René-Lévesque O., Montréal QC H3G 1T7»",
    ],
    counter_examples: &[
        "5 of us on the way",
        "2 places left",
        "1 st of may",
        "at 9 close the shop",
        "meet me at 8 Sat",
        "24 Dec is a good day",
        "i have 3 Dogs and 2 Cats",
        "suite 400 is open",
        "24 Hour Drive thru",
        "the 12 Step Road to recovery",
        "me 4 n the road",
        "5 The Road Not Taken",
        "in 2019, Park Road was shut",
        "i have 12, Mill Lane is shut",
        "owe 40 Lloyds Bank wants it",
        "3 West Bank towns",
        "in 2024 Grand Chase",
        "took 2 Route maps",
        "lost 5 Field mice and 6 Track suits",
        "meet at 8 Sharp, Dave",
        "2 - 300 people",
        "is 3 West open",
        "moved to 12 new bank accounts",
        "the 5 Green Line",
        "Top 10 World Buildings.",
        "chapter 3, Mill Lane, Essex",
        "episode 4 The Bend.",
        "5 Route 66 Shirts",
        "the 8100 I-35 sign",
        "won 4 n lost 12 st",
    ],
};

fn push(view: &View<'_>, found: &mut Vec<Raw>, first: usize, after: usize, odds: Odds) {
    let (Some(start), Some(last)) = (
        view.token(first),
        after.checked_sub(1).and_then(|at| view.token(at)),
    ) else {
        return;
    };
    let range = start.start as usize..last.end as usize;
    found.extend(
        odds.score()
            .map(|score| Raw::new(range, Kind::STREET_ADDRESS, score)),
    );
}

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits {
        return;
    }
    let mut at = 0;
    let announced = view.cues().has(Cue::Address);
    // The next token that can make a number a house's without words that announce an address.
    let mut name = 0;
    while let Some(token) = view.token(at) {
        if token.shape & shape::DIGIT == 0
            || token.len() > 6
            || !view.byte_at(token.start as usize).is_ascii_digit()
        {
            at += 1;
            continue;
        }
        name = name.max(at + 1);
        while name <= at + LONGEST
            && view
                .token(name)
                .is_some_and(|token| !words::may_name(view, token, name))
        {
            name += 1;
        }
        if name > at + LONGEST && !announced {
            at += 1;
            continue;
        }
        match street(view, at) {
            Some(street) => {
                let after = tail::after(view, street.after, street.anchored);
                let first = front::first(view, at);
                push(view, found, first, after, street.odds);
                at = after.max(at + 1);
            }
            None => at += 1,
        }
    }
}

struct Street {
    /// The token after the street's last.
    after: usize,
    odds: Odds,
    /// A unit or a cue makes lines that follow part of it.
    anchored: bool,
}

/// How many tokens a street has at most.
const LONGEST: usize = 12;

/// Reads a street from its number on: one pass over its tokens.
fn street(view: &View<'_>, at: usize) -> Option<Street> {
    let number = view.token(at)?;
    let before = view.byte_before(number.start as usize);
    // "2/405 Smith Mews": unit and house.
    let slashed = before == b'/' && front::is_slashed(view, at);
    if matches!(before, b'$' | b'/' | b'.' | b':' | b'-' | b'@') && !slashed {
        return None;
    }
    let around = view.around(at, at + 1);
    let said = around.left.has(Cue::Address) && around.distance <= 3 && !around.says(Cue::Money);
    let counted = around.left.has(Cue::Goods) || words::is_part(view, at);
    let road = roads::after(view, at).filter(|&(after, sure)| {
        said || sure
            || !counted
                && (is_closed(view, after, true)
                    && view
                        .token(after)
                        .is_none_or(|t| t.gap != gap::SPACE || t.has(attr::FUNCTION)))
    });
    if let Some((after, _)) = road {
        return Some(Street {
            after,
            odds: Odds::form(form::OWN + 0.3).said_if(said),
            anchored: said,
        });
    }
    let mut words = 0;
    let mut capitals = 0;
    let mut numbers = 1;
    // The end of a name that an ordinary word ends: "Station Approach".
    let mut soft = None;
    // "12, Station Road": a comma after the number.
    let mut parted = false;
    // The end of the last street's word, and whether it was written with a capital.
    let mut named: Option<(usize, bool, bool)> = None;
    let mut next = at + 1;
    let mut unit = None;
    while next < at + LONGEST {
        let Some(token) = view.token(next) else { break };
        let line = token.gap & gap::LINE != 0;
        // "> Apt. 2": lines that an e-mail quotes.
        let quoted = line && token.gap & !(gap::LINE | gap::SPACE | gap::CLOSE) == 0;
        let plain = quoted
            || token.gap & !(gap::SPACE | gap::LINE | gap::COMMA | gap::HASH) == 0
            || token.gap == gap::STOP | gap::SPACE && is_abbreviated(view, next - 1)
            || token.gap == gap::DASH
            || token.gap & !(gap::SPACE | gap::QUOTE) == 0;
        if !plain {
            break;
        }
        let valued = || {
            view.token(next + 1).is_some_and(|t| {
                t.shape & shape::DIGIT != 0
                    && t.len() <= 5
                    && t.gap & !(gap::SPACE | gap::STOP | gap::HASH) == 0
            })
        };
        if words + numbers > 1 && valued() && is_unit(view, next) {
            unit = Some(next + 2);
            break;
        }
        if line || token.gap & gap::COMMA != 0 {
            // "Flat 26,\nBradley Rise": a line of its own for the unit; "18, rue Cordier".
            let leads = words == 0
                && numbers == 1
                && (token.shape & shape::CAPITAL != 0
                    && at.checked_sub(1).is_some_and(|at| is_unit(view, at))
                    || !line && words::street(view, next, 0) == Some(words::Sort::First));
            let parts = words == 0
                && numbers == 1
                && token.gap & !gap::SPACE == gap::COMMA
                && token.shape & shape::CAPITAL != 0
                && number.len() <= 4;
            parted |= parts && !leads;
            if !leads && !parts {
                break;
            }
        }
        if token.is_number() {
            if words == 0 && numbers >= 2 || token.len() > 5 || named.is_some_and(|n| n.2) {
                break;
            }
            numbers += 1;
            next += 1;
            continue;
        }
        let capital = token.shape & shape::CAPITAL != 0;
        if words > 0 || capital {
            if let Some(kind) = words::street(view, next, words) {
                let before = view.token(next - 1)?;
                let fits = match kind {
                    words::Sort::Last => {
                        words > 0
                            && (!before.has(attr::FUNCTION)
                                || roads::is_point_of(view, next - 1, at)
                                || capital
                                    && words == 1
                                    && (said || !counted)
                                    && is_the_only(view, next))
                    }
                    words::Sort::Suffix => capital || words > 0,
                    words::Sort::First => capital,
                };
                if fits {
                    named = Some((
                        next + 1,
                        capital && (capitals > 0 || kind != words::Sort::Last),
                        kind == words::Sort::Last,
                    ));
                }
            }
        } else if words::street(view, next, 0) == Some(words::Sort::First)
            && words == 0
            && (numbers > 1
                || words::is_abroad(view, next)
                    && view
                        .token(next + 1)
                        .is_some_and(|t| t.gap == gap::SPACE && t.shape & shape::CAPITAL != 0))
        {
            named = Some((next + 1, words::is_abroad(view, next), false));
        }
        if capital && words > 0 && words::is_soft(view, next) {
            soft = Some(next + 1);
        }
        if token.has(attr::FUNCTION | attr::MONTH)
            && !is_link(view, next)
            && !(words == 0 && roads::is_point_of(view, next, at))
            && named.is_none_or(|n| n.0 != next + 1)
        {
            break;
        }
        if named.is_some_and(|n| n.2 && n.0 <= next && !capital) {
            break;
        }
        words += 1;
        capitals += usize::from(capital);
        if words > 6 {
            break;
        }
        next += 1;
    }
    if let Some(after) = unit.filter(|_| words > 0 && !parted) {
        return Some(Street {
            after,
            odds: Odds::form(form::OWN + 0.6),
            anchored: true,
        });
    }
    if words == 0 || named.is_none() && capitals == 0 {
        return None;
    }
    if parted && (counted || !named.is_some_and(|n| n.1 && n.2 && goes_on(view, n.0))) {
        return None;
    }
    // Nothing names a street: words that announce an address, or the lines that follow, have to.
    let unnamed = named.is_none();
    if unnamed && (said || !counted) {
        let led = view
            .token(at + 1)
            .is_some_and(|t| t.shape & shape::CAPITAL != 0);
        let end = soft.filter(|&end| {
            led && is_closed(view, end, said)
                && !is_year(view, at)
                && (said || goes_on(view, end) || !words::is_loose(view, end - 1))
        });
        if let Some(after) = end.or_else(|| whole_name(view, at, said)) {
            return Some(Street {
                after,
                odds: Odds::form(form::RARE + 0.3).said_if(said),
                anchored: said,
            });
        }
    }
    if unnamed && !is_named_well(view, at, numbers, words) {
        return None;
    }
    if let Some((end, capital, last)) = named {
        // "24 Hour Drive thru", "12 Step Road to recovery".
        if !said && end == at + 3 && words::is_counted(view, at + 1) && !goes_on(view, end) {
            return None;
        }
        // "Via Roma 12": what follows a leading street's word belongs to it.
        let end = if last { end } else { next.max(end) };
        let strong = last && words::is_strong(view, end - 1);
        if capital {
            return Some(Street {
                after: end,
                odds: Odds::form(form::OWN + 0.3).said_if(said),
                anchored: said,
            });
        }
        if strong || said || !last && numbers > 1 {
            return Some(Street {
                after: end,
                odds: Odds::form(if strong { form::RARE + 0.3 } else { form::RARE }).said_if(said),
                anchored: said,
            });
        }
    }
    if !unnamed && (capitals == 0 || !is_named_well(view, at, numbers, words)) {
        return None;
    }
    let block = tail::is_block(view, next);
    let more = words >= 2 || numbers >= 2;
    if block || said && more && around.distance <= 2 {
        return Some(Street {
            after: next,
            odds: Odds::form(if block {
                form::RARE
            } else {
                form::GROUPS - 2.4
            })
            .said_if(said),
            anchored: true,
        });
    }
    None
}

/// "7 The Crescent": the word and its article are all of the name.
fn is_the_only(view: &View<'_>, at: usize) -> bool {
    view.word(at - 1) == "The" && is_closed(view, at + 1, false)
}

/// Whether a name ends here: with the text, a mark, a unit, or, where an address was announced, at a word
/// in lower case.
fn is_closed(view: &View<'_>, end: usize, said: bool) -> bool {
    view.token(end).is_none_or(|next| {
        next.gap & !gap::SPACE != 0 && next.gap & (gap::DASH | gap::QUOTE | gap::AT) == 0
            || is_unit(view, end)
            || said && next.shape & shape::CAPITAL == 0
    })
}

/// Whether a town follows: a word with a capital after a comma or on the next line.
fn goes_on(view: &View<'_>, end: usize) -> bool {
    view.token(end).is_some_and(|next| {
        next.gap & (gap::COMMA | gap::LINE) != 0
            && next.gap & !(gap::COMMA | gap::LINE | gap::SPACE | gap::STOP) == 0
            && next.shape & shape::CAPITAL != 0
            && next.shape & shape::DIGIT == 0
            && !next.has(attr::FUNCTION | attr::MONTH)
    })
}

/// "350 Broadway, New York", and after "i live at" any name: "8 Woodside, Ely".
fn whole_name(view: &View<'_>, at: usize, said: bool) -> Option<usize> {
    let name = view.token(at + 1).filter(|t| {
        t.gap == gap::SPACE && t.looks(shape::CAPITAL | shape::LOWER) && t.len() >= 5
    })?;
    let end = at + 2;
    let known = words::is_whole(view, at + 1) && (goes_on(view, end) || said);
    let home =
        said && goes_on(view, end) && !name.has(attr::FUNCTION | attr::MONTH) && is_home(view, at);
    (known || home).then_some(end)
}

/// Whether the words before the number say where somebody lives: "live at 8", "address is 8", "address: 8".
fn is_home(view: &View<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let verb = before.checked_sub(1).is_some_and(|verb| {
        is_one_of(
            view.word(verb),
            "live lives living lived stay stays staying stayed resides address home moved",
        )
    });
    verb && is_one_of(view.word(before), "at is to")
        || is_one_of(view.word(before), "address")
            && view.token(at).is_some_and(|t| t.gap & gap::COLON != 0)
}

/// Whether a number can be a year: it is no house's before an ordinary word.
fn is_year(view: &View<'_>, at: usize) -> bool {
    let word = view.spelling(at);
    word.len() == 4 && (word.starts_with(b"19") || word.starts_with(b"20"))
}

/// Whether up to five words stand behind the numbers, with a capital that is no small word's.
fn is_named_well(view: &View<'_>, at: usize, numbers: usize, words: usize) -> bool {
    let number = |at: usize| view.token(at).is_some_and(Token::is_number);
    words <= 5
        && view
            .token(at + 1 + usize::from(numbers > 1 && number(at + 1)))
            .is_some_and(|wide| {
                wide.shape & shape::CAPITAL != 0
                    && !wide.has(attr::FUNCTION | attr::MONTH)
                    && wide.len() >= 3
            })
}

/// "E. John Carpenter", "ul. Karpacka", "Eötvös út 10.": a full stop that ends no sentence.
fn is_abbreviated(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.token(at) else {
        return false;
    };
    view.byte_at(token.end as usize) == b'.'
        && (token.shape & shape::CAPITAL != 0 && view.word(at).chars().count() <= 3
            || token.has(attr::STREET)
            || is_one_of(view.word(at), "ul str u av st boul")
            || token.is_number()
                && at > 0
                && words::street(view, at - 1, 1) == Some(words::Sort::Suffix))
}
