//! Coarser values: the year of a date, the first digits of a ZIP code, `90+`.

use crate::finding::Kind;

/// How coarse a date becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum DateGrain {
    /// `2024`, as 45 CFR 164.514(b)(2)(i)(C) allows.
    #[default]
    Year,
    /// `2024-Q1`. Finer than the rule allows for de-identified data.
    Quarter,
    /// `2024-03`. Finer than the rule allows for de-identified data. The year alone where day and month
    /// could be each other.
    Month,
}

impl DateGrain {
    /// Every grain, the coarsest first.
    pub const ALL: &'static [DateGrain] = &[DateGrain::Year, DateGrain::Quarter, DateGrain::Month];

    /// The grain's name in settings: `year`, `quarter`, `month`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            DateGrain::Year => "year",
            DateGrain::Quarter => "quarter",
            DateGrain::Month => "month",
        }
    }

    /// The grain with this name; `None` for any other text.
    #[must_use]
    pub fn from_id(id: &str) -> Option<DateGrain> {
        DateGrain::ALL
            .iter()
            .copied()
            .find(|grain| grain.id() == id)
    }
}

/// The three-digit ZIP areas of 20,000 people or fewer (2000 census, HHS guidance on 45 CFR
/// 164.514(b)(2)(i)(B), 26 November 2012).
const SMALL_ZIPS: [&str; 17] = [
    "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878",
    "879", "884", "890", "893",
];

/// From this age on nobody's age is told (45 CFR 164.514(b)(2)(i)(C)).
const OLD: u16 = 90;
/// Without the present year: whoever was born in this year or later turns 90 in 2030 or later.
const BORN_LATE: u16 = 1940;

/// The coarser value of some words; `None` where there is none.
pub(super) fn coarser(
    kind: &Kind,
    words: &str,
    dates: DateGrain,
    present: Option<u16>,
) -> Option<String> {
    let plain: String = words.chars().map(plain_digit).collect();
    if *kind == Kind::AGE_OVER_89 {
        return Some("90+".to_owned());
    }
    if *kind == Kind::DATE_OF_BIRTH {
        let birth = year(&plain)?;
        return match present {
            Some(present) if present.saturating_sub(birth) >= OLD => Some("90+".to_owned()),
            None if birth < BORN_LATE => None,
            _ => coarser_date(&plain, dates),
        };
    }
    if *kind == Kind::DATE {
        return coarser_date(&plain, dates);
    }
    if *kind == Kind::POSTCODE {
        return zip3(plain.trim());
    }
    if *kind == Kind::STREET_ADDRESS {
        // What stands before the ZIP code of a US address may be its state, which can stay.
        let (before, zip) = plain.trim().rsplit_once(' ')?;
        let three = zip3(zip)?;
        let state = before
            .rsplit([' ', ','])
            .next()
            .filter(|word| STATES.contains(word));
        return Some(state.map_or(three.clone(), |state| format!("{state} {three}")));
    }
    None
}

/// Fullwidth digits as ASCII ones.
fn plain_digit(char: char) -> char {
    crate::tokens::fold(char)
        .filter(char::is_ascii_digit)
        .unwrap_or(char)
}

fn zip3(zip: &str) -> Option<String> {
    let (five, four) = zip.split_once('-').unwrap_or((zip, "0000"));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !(five.len() == 5 && four.len() == 4 && digits(five) && digits(four)) {
        return None;
    }
    let three = five.get(..3)?;
    let small = SMALL_ZIPS.contains(&three);
    Some(if small { "000" } else { three }.to_owned())
}

/// The numbers of a text.
fn numbers(words: &str) -> impl Iterator<Item = &str> {
    words
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
}

fn year(words: &str) -> Option<u16> {
    let mut years = numbers(words).filter(|part| part.len() == 4);
    let year: u16 = years.next()?.parse().ok()?;
    ((1800..=2199).contains(&year) && years.next().is_none()).then_some(year)
}

fn coarser_date(words: &str, grain: DateGrain) -> Option<String> {
    let year = year(words)?;
    let (first, last) = months(words).unwrap_or((0, 12));
    let quarter = |month: u16| month.saturating_sub(1) / 3 + 1;
    Some(match grain {
        DateGrain::Quarter if first > 0 && quarter(first) == quarter(last) => {
            format!("{year}-Q{}", quarter(first))
        }
        DateGrain::Month if first > 0 && first == last => format!("{year}-{first:02}"),
        _ => year.to_string(),
    })
}

/// The earliest and the latest month that the date can mean.
fn months(words: &str) -> Option<(u16, u16)> {
    const NAMES: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let named = words
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() >= 3)
        .find_map(|word| {
            let word = word.to_lowercase();
            NAMES.iter().position(|name| word.starts_with(name))
        });
    if let Some(index) = named {
        let month = u16::try_from(index + 1).ok()?;
        return Some((month, month));
    }
    let parts: Vec<(usize, u16)> = numbers(words)
        .map(|part| (part.len(), part.parse().unwrap_or(0)))
        .collect();
    let month = |number: u16| (1..=12).contains(&number);
    match parts.as_slice() {
        // Year first is always year, month, day.
        [(4, _), (_, middle), _] if month(*middle) => Some((*middle, *middle)),
        [(_, one), (_, other), (4, _)] => match (month(*one), month(*other)) {
            (true, true) => Some((*one.min(other), *one.max(other))),
            (true, false) => Some((*one, *one)),
            (false, true) => Some((*other, *other)),
            (false, false) => None,
        },
        _ => None,
    }
}

/// The postal abbreviations of the US states and territories (USPS Publication 28, appendix B).
const STATES: [&str; 56] = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA",
    "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM",
    "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA",
    "WV", "WI", "WY", "PR", "GU", "VI", "AS", "MP",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Kind, words: &str, grain: DateGrain, expected: Option<&str>) {
        let found = coarser(&kind, words, grain, None);
        assert_eq!(found.as_deref(), expected, "{words}");
    }

    #[test]
    fn dates() {
        use DateGrain::{Month, Quarter, Year};
        check(Kind::DATE, "03/14/2024", Year, Some("2024"));
        check(Kind::DATE, "14.03.2024", Month, Some("2024-03"));
        check(Kind::DATE, "2024-03-04", Month, Some("2024-03"));
        check(Kind::DATE, "03/04/2024", Month, Some("2024"));
        check(Kind::DATE, "03/04/2024", Quarter, Some("2024"));
        check(Kind::DATE, "01/02/2024", Quarter, Some("2024-Q1"));
        check(Kind::DATE, "14 September 2024", Quarter, Some("2024-Q3"));
        check(Kind::DATE, "May 5, 2024", Month, Some("2024-05"));
        check(Kind::DATE, "03/14/24", Year, None);
        check(Kind::DATE, "\u{FF12}\u{FF10}24-01-01", Year, Some("2024"));
    }

    #[test]
    fn births_of_the_old_are_told_by_nothing() {
        check(
            Kind::DATE_OF_BIRTH,
            "03/14/1987",
            DateGrain::Year,
            Some("1987"),
        );
        check(Kind::DATE_OF_BIRTH, "03/14/1931", DateGrain::Year, None);
        let in_2026 =
            |words: &str| coarser(&Kind::DATE_OF_BIRTH, words, DateGrain::Year, Some(2026));
        assert_eq!(in_2026("03/14/1931").as_deref(), Some("90+"));
        assert_eq!(in_2026("03/14/1936").as_deref(), Some("90+"));
        assert_eq!(in_2026("03/14/1937").as_deref(), Some("1937"));
    }

    #[test]
    fn zip_codes() {
        check(Kind::POSTCODE, "90210", DateGrain::Year, Some("902"));
        check(Kind::POSTCODE, "90210-1234", DateGrain::Year, Some("902"));
        for small in SMALL_ZIPS {
            check(
                Kind::POSTCODE,
                &format!("{small}01"),
                DateGrain::Year,
                Some("000"),
            );
        }
        check(Kind::POSTCODE, "SW1A 1AA", DateGrain::Year, None);
        check(Kind::POSTCODE, "2000", DateGrain::Year, None);
        let address = "4417 Old Kettle Rd, Fresno, CA 93726";
        check(
            Kind::STREET_ADDRESS,
            address,
            DateGrain::Year,
            Some("CA 937"),
        );
        check(Kind::STREET_ADDRESS, "12 elm street", DateGrain::Year, None);
    }
}
