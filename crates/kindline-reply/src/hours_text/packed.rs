//! The tables of words as they are kept in a program: per language one text in which every word stands
//! once, and where each is in it.
//!
//! A table of references costs sixteen bytes a word and as many again to be placed in memory; a phone
//! would carry more of those than of words. So the compiler packs them.

use super::words::{DateOrder, Words};

/// How many words a table has.
const WORDS: usize = 104;
/// How many parts of the day a clock may name.
const PERIODS: usize = 8;

// Where each word stands, in the order of `list`.
const DAYS: usize = 0;
const RANGE_START: usize = 7;
const RANGE_END: usize = 14;
const ON_DAY: usize = 21;
const MONTHS: usize = 28;
const DAY_RANGE: usize = 40;
const LIST: usize = 43;
const EVERY_DAY: usize = 45;
const TIME_RANGE: usize = 48;
const NEXT_DAY: usize = 51;
const AT: usize = 55;
const TODAY: usize = 57;
const TOMORROW: usize = 59;
const ON_DAY_AT: usize = 61;
const ON_DATE_AT: usize = 63;
const DATE: usize = 66;
const YEAR: usize = 69;
const DATE_RANGE: usize = 71;
const YOUR_TIME: usize = 74;
const CITY_TIME: usize = 76;
const FIRST: usize = 78;
const CLOSED: usize = 79;
const NAME: usize = 81;
const SEPARATOR: usize = 83;
const BEFORE: usize = 88;
const AFTER: usize = BEFORE + PERIODS;
const _: () = assert!(AFTER + PERIODS == WORDS);

/// A packed table.
pub(super) struct Packed {
    /// Where each word starts in the text.
    starts: [u16; WORDS],
    /// How many bytes it is.
    lengths: [u8; WORDS],
    /// From which hours the parts of the day hold, before and after the time; 255 where there is none.
    hours: [[u8; PERIODS]; 2],
    twelve: bool,
    minutes_always: bool,
    order: Order,
}

/// The order of a date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayMonth,
    MonthDay,
    YearMonthDay,
}

/// The words of one language in one style.
#[derive(Clone, Copy)]
pub(crate) struct View {
    pub(super) table: &'static Packed,
    pub(super) text: &'static str,
}

/// The words of a table in order. An unused part of the day is empty.
const fn list(words: &Words) -> [&'static str; WORDS] {
    let mut all = [""; WORDS];
    put(&mut all, DAYS, &words.days);
    put(&mut all, RANGE_START, &words.range_start);
    put(&mut all, RANGE_END, &words.range_end);
    put(&mut all, ON_DAY, &words.on_day);
    put(&mut all, MONTHS, &words.months);
    put(&mut all, DAY_RANGE, &words.day_range);
    put(&mut all, LIST, &words.list);
    put(&mut all, TIME_RANGE, &words.time_range);
    put(&mut all, AT, &words.at);
    put(&mut all, TODAY, &words.today);
    put(&mut all, TOMORROW, &words.tomorrow);
    put(&mut all, ON_DAY_AT, &words.on_day_at);
    put(&mut all, ON_DATE_AT, &words.on_date_at);
    put(&mut all, YEAR, &words.year);
    put(&mut all, DATE_RANGE, &words.date_range);
    put(&mut all, YOUR_TIME, &words.your_time);
    put(&mut all, CITY_TIME, &words.city_time);
    put(&mut all, FIRST, &[words.first]);
    put(&mut all, CLOSED, &words.closed);
    put(&mut all, NAME, &words.name);
    match &words.date {
        DateOrder::DayMonth(between) | DateOrder::MonthDay(between) => {
            put(&mut all, DATE, between);
        }
        DateOrder::YearMonthDay(between) => put(&mut all, DATE, between),
    }
    let clock = &words.clock;
    put(
        &mut all,
        EVERY_DAY,
        &[words.every_day, words.days_to_times, words.after_times],
    );
    put(
        &mut all,
        NEXT_DAY,
        &[
            words.next_day,
            words.all_day,
            words.between_groups,
            words.by_appointment,
        ],
    );
    put(
        &mut all,
        SEPARATOR,
        &[
            clock.separator,
            clock.after_minutes,
            or_empty(clock.after_hour),
            or_empty(clock.noon),
            or_empty(clock.midnight),
        ],
    );
    put_periods(&mut all, BEFORE, clock.before);
    put_periods(&mut all, AFTER, clock.after);
    all
}

#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error of the build"
)]
const fn put(all: &mut [&'static str; WORDS], at: usize, words: &[&'static str]) {
    let mut index = 0;
    while index < words.len() {
        all[at + index] = words[index];
        index += 1;
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error of the build"
)]
const fn put_periods(all: &mut [&'static str; WORDS], at: usize, periods: &[(u8, &'static str)]) {
    assert!(
        periods.len() <= PERIODS,
        "a clock names too many parts of the day"
    );
    let mut index = 0;
    while index < periods.len() {
        assert!(
            index == 0 || periods[index - 1].0 < periods[index].0,
            "the parts of a day are in order"
        );
        all[at + index] = periods[index].1;
        index += 1;
    }
}

const fn or_empty(word: Option<&'static str>) -> &'static str {
    match word {
        Some(word) => word,
        None => "",
    }
}

/// How long the text of these tables is, each word in it once.
pub(super) const fn text_len(tables: &[&Words]) -> usize {
    fill::<LONGEST_TEXT>(tables).1
}

/// The text of these tables.
#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error of the build"
)]
pub(super) const fn text<const LEN: usize>(tables: &[&Words]) -> [u8; LEN] {
    let (long, _) = fill::<LONGEST_TEXT>(tables);
    let mut text = [0; LEN];
    let mut index = 0;
    while index < LEN {
        text[index] = long[index];
        index += 1;
    }
    text
}

/// A table whose words stand in `text`.
#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error of the build"
)]
pub(super) const fn pack(words: &Words, text: &[u8]) -> Packed {
    let all = list(words);
    let mut starts = [0; WORDS];
    let mut lengths = [0; WORDS];
    let mut index = 0;
    while index < WORDS {
        let word = all[index].as_bytes();
        assert!(word.len() < 256, "a word of hours is too long");
        starts[index] = find(word, text, text.len()) as u16;
        lengths[index] = word.len() as u8;
        index += 1;
    }
    let clock = &words.clock;
    Packed {
        starts,
        lengths,
        hours: [hours(clock.before), hours(clock.after)],
        twelve: clock.twelve,
        minutes_always: clock.after_hour.is_none(),
        order: match words.date {
            DateOrder::DayMonth(_) => Order::DayMonth,
            DateOrder::MonthDay(_) => Order::MonthDay,
            DateOrder::YearMonthDay(_) => Order::YearMonthDay,
        },
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error of the build"
)]
const fn hours(periods: &[(u8, &'static str)]) -> [u8; PERIODS] {
    let mut hours = [NO_HOUR; PERIODS];
    let mut index = 0;
    while index < periods.len() {
        hours[index] = periods[index].0;
        index += 1;
    }
    hours
}

const NO_HOUR: u8 = 255;
const LONGEST_TEXT: usize = 16 * 1024;

#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error of the build"
)]
const fn fill<const LEN: usize>(tables: &[&Words]) -> ([u8; LEN], usize) {
    let mut text = [0; LEN];
    let mut len = 0;
    let mut table = 0;
    while table < tables.len() {
        let all = list(tables[table]);
        let mut index = 0;
        while index < WORDS {
            let word = all[index].as_bytes();
            if find(word, &text, len) == len {
                let mut byte = 0;
                while byte < word.len() {
                    text[len + byte] = word[byte];
                    byte += 1;
                }
                len += word.len();
            }
            index += 1;
        }
        table += 1;
    }
    (text, len)
}

/// Where `word` stands in the first `len` bytes of `text`; `len` where it does not.
#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error of the build"
)]
const fn find(word: &[u8], text: &[u8], len: usize) -> usize {
    if word.is_empty() {
        return 0;
    }
    let mut at = 0;
    while at + word.len() <= len {
        let mut byte = 0;
        while byte < word.len() && text[at + byte] == word[byte] {
            byte += 1;
        }
        if byte == word.len() {
            return at;
        }
        at += 1;
    }
    len
}

/// Packs the tables of a language: `packed!(view, [(long, short), ...])` declares a function that gives
/// the views of the pair of a place.
macro_rules! packed {
    ($name:ident, [$($pair:expr),+ $(,)?]) => {
        pub(super) fn $name(place: usize) -> Option<[$crate::hours_text::View; 2]> {
            use $crate::hours_text::packed::{Packed, pack, text, text_len};
            const TABLES: &[&$crate::hours_text::Words] = &[$($pair.0, $pair.1),+];
            const LEN: usize = text_len(TABLES);
            const BYTES: [u8; LEN] = text(TABLES);
            static TEXT: &str = match core::str::from_utf8(&BYTES) {
                Ok(text) => text,
                Err(_) => "",
            };
            static PACKED: &[[Packed; 2]] = &[$([pack($pair.0, &BYTES), pack($pair.1, &BYTES)]),+];
            PACKED.get(place).map(|[long, short]| {
                [long, short].map(|table| $crate::hours_text::View { table, text: TEXT })
            })
        }
    };
}
pub(super) use packed;

impl View {
    /// No words at all.
    pub(super) const EMPTY: Self = {
        static NONE: Packed = Packed {
            starts: [0; WORDS],
            lengths: [0; WORDS],
            hours: [[NO_HOUR; PERIODS]; 2],
            twelve: false,
            minutes_always: true,
            order: Order::DayMonth,
        };
        Self {
            table: &NONE,
            text: "",
        }
    };

    #[inline]
    fn word(self, at: usize) -> &'static str {
        let start = self.table.starts.get(at).copied().map_or(0, usize::from);
        let len = self.table.lengths.get(at).copied().unwrap_or_default();
        self.text
            .get(start..start + usize::from(len))
            .unwrap_or_default()
    }

    #[inline]
    fn several<const COUNT: usize>(self, at: usize) -> [&'static str; COUNT] {
        let mut words = [""; COUNT];
        for (index, word) in words.iter_mut().enumerate() {
            *word = self.word(at + index);
        }
        words
    }

    /// A weekday in a list, Monday being 0.
    pub(super) fn day(self, index: usize) -> &'static str {
        self.word(DAYS + index % 7)
    }

    /// A weekday at the start of a range.
    pub(super) fn range_start(self, index: usize) -> &'static str {
        self.word(RANGE_START + index % 7)
    }

    /// A weekday at the end of a range.
    pub(super) fn range_end(self, index: usize) -> &'static str {
        self.word(RANGE_END + index % 7)
    }

    /// A weekday with its preposition.
    pub(super) fn on_day(self, index: usize) -> &'static str {
        self.word(ON_DAY + index % 7)
    }

    /// A month in a date, January being 0.
    pub(super) fn month(self, index: usize) -> &'static str {
        self.word(MONTHS + index % 12)
    }

    pub(super) fn day_range(self) -> [&'static str; 3] {
        self.several(DAY_RANGE)
    }

    pub(super) fn list(self) -> [&'static str; 2] {
        self.several(LIST)
    }

    pub(super) fn every_day(self) -> &'static str {
        self.word(EVERY_DAY)
    }

    pub(super) fn days_to_times(self) -> &'static str {
        self.word(EVERY_DAY + 1)
    }

    pub(super) fn after_times(self) -> &'static str {
        self.word(EVERY_DAY + 2)
    }

    pub(super) fn time_range(self) -> [&'static str; 3] {
        self.several(TIME_RANGE)
    }

    pub(super) fn next_day(self) -> &'static str {
        self.word(NEXT_DAY)
    }

    pub(super) fn all_day(self) -> &'static str {
        self.word(NEXT_DAY + 1)
    }

    pub(super) fn between_groups(self) -> &'static str {
        self.word(NEXT_DAY + 2)
    }

    pub(super) fn by_appointment(self) -> &'static str {
        self.word(NEXT_DAY + 3)
    }

    pub(super) fn at(self) -> [&'static str; 2] {
        self.several(AT)
    }

    pub(super) fn today(self) -> [&'static str; 2] {
        self.several(TODAY)
    }

    pub(super) fn tomorrow(self) -> [&'static str; 2] {
        self.several(TOMORROW)
    }

    pub(super) fn on_day_at(self) -> [&'static str; 2] {
        self.several(ON_DAY_AT)
    }

    pub(super) fn on_date_at(self) -> [&'static str; 3] {
        self.several(ON_DATE_AT)
    }

    /// The order of a date, and what stands between its parts and after it; the third word is the last
    /// of a year first.
    pub(super) fn date(self) -> (Order, [&'static str; 3]) {
        (self.table.order, self.several(DATE))
    }

    /// The first day of a month.
    pub(super) fn first(self) -> &'static str {
        self.word(FIRST)
    }

    /// Before and after closed days in a list.
    pub(super) fn closed(self) -> [&'static str; 2] {
        self.several(CLOSED)
    }

    /// Before and after the name of a closure.
    pub(super) fn name(self) -> [&'static str; 2] {
        self.several(NAME)
    }

    pub(super) fn year(self) -> [&'static str; 2] {
        self.several(YEAR)
    }

    pub(super) fn date_range(self) -> [&'static str; 3] {
        self.several(DATE_RANGE)
    }

    pub(super) fn your_time(self) -> [&'static str; 2] {
        self.several(YOUR_TIME)
    }

    pub(super) fn city_time(self) -> [&'static str; 2] {
        self.several(CITY_TIME)
    }

    /// Whether hours run from 1 to 12.
    pub(super) const fn twelve(self) -> bool {
        self.table.twelve
    }

    pub(super) fn separator(self) -> &'static str {
        self.word(SEPARATOR)
    }

    pub(super) fn after_minutes(self) -> &'static str {
        self.word(SEPARATOR + 1)
    }

    /// What stands after a full hour; `None`: minutes are always written.
    pub(super) fn after_hour(self) -> Option<&'static str> {
        (!self.table.minutes_always).then(|| self.word(SEPARATOR + 2))
    }

    pub(super) fn noon(self) -> Option<&'static str> {
        Some(self.word(SEPARATOR + 3)).filter(|word| !word.is_empty())
    }

    pub(super) fn midnight(self) -> Option<&'static str> {
        Some(self.word(SEPARATOR + 4)).filter(|word| !word.is_empty())
    }

    /// The words before and after a time, for an hour.
    pub(super) fn periods(self, hour: u16) -> [&'static str; 2] {
        let mut words = [""; 2];
        let places = [BEFORE, AFTER];
        for ((word, hours), start) in words.iter_mut().zip(&self.table.hours).zip(places) {
            let holds = |from: &&u8| u16::from(**from) <= hour;
            // They are in order, and what is not used holds at no hour.
            let last = hours.iter().take_while(holds).count();
            if let Some(index) = last.checked_sub(1) {
                *word = self.word(start + index);
            }
        }
        words
    }
}
