//! What a template may be filled in with, and what it may choose by.

use crate::ids::closed_ids;

closed_ids! {
    /// A place in a template: `{ $next-open }`. The set is closed, so a slot that does not exist is
    /// found when the template is loaded.
    pub enum Slot: "slot" {
        /// The week's hours: "Monday to Friday, 9 a.m. to 5 p.m.".
        Hours = "hours",
        /// When somebody is next at work: "tomorrow at 9 a.m.".
        NextOpen = "next-open",
        /// By when an answer is promised: "within 24 hours".
        Response = "response",
        /// The paragraph that says whom to call in an emergency.
        Emergency = "emergency",
        /// The block of a crisis reply: whom to call now.
        Crisis = "crisis",
        /// The worker's name.
        Worker = "worker",
        /// The agency's name.
        Agency = "agency",
        /// The reader's name.
        Client = "client",
        /// What the secure way is called.
        SecureChannel = "secure-channel",
        /// Who stands in.
        Cover = "cover",
        /// The name of the holiday or the closure.
        Occasion = "occasion",
        /// The closed days.
        Closed = "closed",
        /// How many exceptions there were.
        Exceptions = "exceptions",
        /// The number of hours or days of a promise; only in the fragments of promises.
        Count = "count",
        /// The emergency number; only in crisis fragments, like all that follow.
        EmergencyNumber = "emergency-number",
        /// How to reach the region's line for anybody: "call or text 988".
        Support = "support",
        /// Whether that line answers at any hour: `yes` or `no`.
        Always = "always",
        /// How a line is reached: `call`, `text`, `either` (one number for both) or `both`.
        Reach = "reach",
        /// A line's number to call.
        Voice = "voice",
        /// A line's number to text.
        Text = "text",
        /// The word to text.
        Keyword = "keyword",
        /// A line's name.
        Name = "name",
    }
}

/// What a slot holds, and so how a template may use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Always there.
    Always,
    /// Perhaps not known: it stands in the arm of a choice on itself that is not `[none]`.
    Optional,
    /// A count: chosen by plural category.
    Number,
    /// One of these words: only chosen by, never written.
    Choice(&'static [&'static str]),
}

impl Slot {
    pub(crate) const fn kind(self) -> Kind {
        match self {
            Self::Emergency | Self::Crisis | Self::SecureChannel | Self::Name => Kind::Always,
            Self::Exceptions | Self::Count => Kind::Number,
            Self::Always => Kind::Choice(&["yes", "no"]),
            Self::Reach => Kind::Choice(&["call", "text", "either", "both"]),
            _ => Kind::Optional,
        }
    }

    /// Whether it belongs to fragments only.
    #[cfg(feature = "parse")]
    pub(crate) const fn is_of_fragments(self) -> bool {
        matches!(
            self,
            Self::Count
                | Self::EmergencyNumber
                | Self::Support
                | Self::Always
                | Self::Reach
                | Self::Voice
                | Self::Text
                | Self::Keyword
                | Self::Name
        )
    }

    /// Its place among the names and phrases that the caller gives, for those that are one.
    pub(crate) const fn phrase_place(self) -> Option<usize> {
        match self {
            Self::Worker => Some(0),
            Self::Agency => Some(1),
            Self::Client => Some(2),
            Self::Cover => Some(3),
            Self::SecureChannel => Some(4),
            Self::Occasion => Some(5),
            _ => None,
        }
    }

    /// Whether it says who writes to whom.
    #[cfg(feature = "parse")]
    pub(crate) const fn names_somebody(self) -> bool {
        matches!(
            self,
            Self::Worker | Self::Agency | Self::Client | Self::Cover
        )
    }

    /// The most units it takes in a text message; what is longer counts as unknown there.
    pub(crate) const fn sms_cap(self) -> u32 {
        match self {
            Self::Hours => 72,
            Self::NextOpen => 48,
            Self::Client | Self::Worker => 20,
            Self::Agency | Self::SecureChannel | Self::Cover => 32,
            Self::Occasion => 24,
            Self::Closed => 36,
            _ => 40,
        }
    }
}

/// The phrases in the order of their places. The first [`NAMES`] say who writes to whom.
pub(crate) const PHRASES: [Slot; 6] = [
    Slot::Worker,
    Slot::Agency,
    Slot::Client,
    Slot::Cover,
    Slot::SecureChannel,
    Slot::Occasion,
];
/// How many of the phrases name somebody.
pub(crate) const NAMES: usize = 4;

closed_ids! {
    /// A small text of a language that messages are put together from.
    pub enum Fragment: "fragment" {
        /// The paragraph `$emergency`.
        Emergency = "emergency",
        /// The block `$crisis`.
        Crisis = "crisis-block",
        /// One line of the block for a need: `$name` and how to reach it.
        CrisisLine = "crisis-line",
        /// How to reach a line: `$support`.
        Reach = "reach",
        /// `$response` in hours.
        ResponseHours = "response-hours",
        /// `$response` in business days.
        ResponseDays = "response-days",
        /// What the secure way is called where the agency does not say.
        SecureChannel = "secure-channel",
    }
}

#[cfg(feature = "parse")]
impl Fragment {
    /// The slots that it may use.
    pub(crate) const fn slots(self) -> &'static [Slot] {
        match self {
            Self::Emergency | Self::Crisis => &[Slot::EmergencyNumber, Slot::Support, Slot::Always],
            Self::CrisisLine => &[Slot::Name, Slot::Support, Slot::Always],
            Self::Reach => &[Slot::Reach, Slot::Voice, Slot::Text, Slot::Keyword],
            Self::ResponseHours | Self::ResponseDays => &[Slot::Count],
            Self::SecureChannel => &[],
        }
    }

    /// Whether it is crisis wording, which only people may release.
    pub(crate) const fn is_crisis_wording(self) -> bool {
        matches!(
            self,
            Self::Emergency | Self::Crisis | Self::CrisisLine | Self::Reach
        )
    }
}
