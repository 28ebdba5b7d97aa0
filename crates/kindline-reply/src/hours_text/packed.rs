//! The tables of words as they are kept: in a program all languages packed into one file, in memory one
//! text and where each word is in it.
//!
//! A table of references costs sixteen bytes a word and as many again to be placed in memory; a phone
//! would carry more of those than of words. `source.rs` writes the file.

/// How many words a table has.
pub(super) const WORDS: usize = 104;
/// How many parts of the day a clock may name.
pub(super) const PERIODS: usize = 8;

// Where each word stands, in the order of `list`.
pub(super) const DAYS: usize = 0;
pub(super) const RANGE_START: usize = 7;
pub(super) const RANGE_END: usize = 14;
pub(super) const ON_DAY: usize = 21;
pub(super) const MONTHS: usize = 28;
pub(super) const DAY_RANGE: usize = 40;
pub(super) const LIST: usize = 43;
pub(super) const EVERY_DAY: usize = 45;
pub(super) const TIME_RANGE: usize = 48;
pub(super) const NEXT_DAY: usize = 51;
pub(super) const AT: usize = 55;
pub(super) const TODAY: usize = 57;
pub(super) const TOMORROW: usize = 59;
pub(super) const ON_DAY_AT: usize = 61;
pub(super) const ON_DATE_AT: usize = 63;
pub(super) const DATE: usize = 66;
pub(super) const YEAR: usize = 69;
pub(super) const DATE_RANGE: usize = 71;
pub(super) const YOUR_TIME: usize = 74;
pub(super) const CITY_TIME: usize = 76;
pub(super) const FIRST: usize = 78;
pub(super) const CLOSED: usize = 79;
pub(super) const NAME: usize = 81;
pub(super) const SEPARATOR: usize = 83;
pub(super) const BEFORE: usize = 88;
pub(super) const AFTER: usize = BEFORE + PERIODS;
const _: () = assert!(AFTER + PERIODS == WORDS);

/// The hour of a part of the day that there is not.
pub(super) const NO_HOUR: u8 = 255;
/// The first byte of what is said of a table after its words and hours: the order of its dates is added.
pub(super) const TWELVE: u8 = 1 << 2;
pub(super) const MINUTES_ALWAYS: u8 = 1 << 3;

/// The tables of every language.
#[derive(Default)]
pub(crate) struct Tables {
    text: String,
    tables: Vec<Table>,
}

/// One language in one style.
struct Table {
    /// Where each word starts in the text.
    starts: [u16; WORDS],
    /// How many bytes it is.
    lengths: [u8; WORDS],
    /// From which hours the parts of the day hold, before and after the time.
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
    table: &'static Table,
    text: &'static str,
}

impl Tables {
    /// Reads what `source.rs` writes: for each table its words, each with NUL behind it, the hours of
    /// the parts of its day, and a byte about the rest. `None` where the bytes are something else.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut all = Self::default();
        let mut rest = bytes;
        while !rest.is_empty() {
            let mut table = Table::EMPTY;
            for (start, length) in table.starts.iter_mut().zip(&mut table.lengths) {
                let end = rest.iter().position(|&byte| byte == 0)?;
                let (word, after) = rest.split_at_checked(end)?;
                *start = u16::try_from(all.text.len()).ok()?;
                *length = u8::try_from(end).ok()?;
                all.text.push_str(std::str::from_utf8(word).ok()?);
                rest = after.get(1..)?;
            }
            for hours in &mut table.hours {
                let (first, after) = rest.split_first_chunk()?;
                *hours = *first;
                rest = after;
            }
            let (&about, after) = rest.split_first()?;
            rest = after;
            table.twelve = about & TWELVE != 0;
            table.minutes_always = about & MINUTES_ALWAYS != 0;
            table.order = match about & (TWELVE - 1) {
                0 => Order::DayMonth,
                1 => Order::MonthDay,
                _ => Order::YearMonthDay,
            };
            all.tables.push(table);
        }
        Some(all)
    }

    /// The words of a place; none at all where nothing is.
    pub(crate) fn view(&'static self, place: usize) -> View {
        static NONE: Table = Table::EMPTY;
        View {
            table: self.tables.get(place).unwrap_or(&NONE),
            text: &self.text,
        }
    }
}

impl Table {
    const EMPTY: Self = Self {
        starts: [0; WORDS],
        lengths: [0; WORDS],
        hours: [[NO_HOUR; PERIODS]; 2],
        twelve: false,
        minutes_always: true,
        order: Order::DayMonth,
    };
}

impl View {
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
