//! The axes along which rules tell events apart.
//!
//! Each fact that a rule can ask about is a dimension with a small set of values (or a number). An
//! event has one value on each, or none: unknown. To add a dimension, add its line here and set it
//! in `facts.rs`.

use crate::event::{
    Account, Attachment, Channel, Consent, InReplyTo, OnFileFor, OverrideReason, Party,
    SearchReason, Store,
};

/// What an absent value means to a rule's `when`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Absent {
    /// The fact protects somebody, and nobody said that it holds: a rule that asks for it fires.
    Matches,
    /// The fact is a report; silence is no report: a rule fires only if it lists `unknown`.
    IsNoReport,
}

/// The values of a dimension.
#[derive(Clone, Copy)]
pub(crate) enum Domain {
    /// A closed set of words.
    Words(&'static [&'static str]),
    /// A closed set of words in order, so that `>= R` means something.
    Ordered(&'static [&'static str]),
    /// `yes` or `no`, also written `true` or `false`.
    YesNo,
    /// A whole number from 0.
    Number,
}

/// `yes` and `no` as a dimension's values.
const YES_NO: &[&str] = &["yes", "no"];

macro_rules! dimensions {
    ($($(#[doc = $about:literal])+ $name:ident = $key:literal, $absent:ident, $domain:expr;)+) => {
        /// An axis along which rules tell events apart.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub(crate) enum Dimension {
            $($(#[doc = $about])+ $name,)+
        }

        impl Dimension {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The key that rules use.
            pub(crate) fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// What the dimension says, in a sentence.
            pub(crate) fn about(self) -> &'static str {
                match self { $(Self::$name => concat!($($about),+).trim_ascii()),+ }
            }

            /// What an absent value means.
            pub(crate) fn absent(self) -> Absent {
                match self { $(Self::$name => Absent::$absent),+ }
            }

            /// The values.
            pub(crate) fn domain(self) -> Domain {
                use Domain::{Number, Ordered, Words, YesNo};
                match self { $(Self::$name => $domain),+ }
            }

            /// The dimension with this key.
            pub(crate) fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

dimensions! {
    /// The channel.
    Channel = "channel", Matches, Words(Channel::IDS);
    /// Who can read along on the channel, by the policy's own table.
    ChannelSecurity = "channel-security", Matches, Words(SECURITY);
    /// Whose account of the worker's it is.
    Account = "account", Matches, Words(Account::IDS);
    /// Who is on the other side.
    Party = "party", Matches, Words(Party::IDS);
    /// Whether the office is open at the moment, and if not, why.
    Hours = "hours", Matches, Words(HOURS);
    /// Whether it is quiet hours where the recipient is.
    RecipientTime = "recipient-time", IsNoReport, Words(RECIPIENT_TIME);
    /// What the client agreed to about the channel.
    Consent = "consent", Matches, Words(Consent::IDS);
    /// Where data is or would be kept.
    Store = "store", Matches, Words(Store::IDS);
    /// The store is encrypted.
    StoreEncrypted = "store-encrypted", Matches, YesNo;
    /// The store's operator signed the agreement that the law asks for.
    StoreAgreement = "store-agreement", Matches, YesNo;
    /// How sensitive the words are, by HL7 confidentiality.
    Confidentiality = "confidentiality", Matches, Ordered(CONFIDENTIALITY);
    /// Crisis language in the words: a floor, never detection.
    Crisis = "crisis", IsNoReport, Ordered(CRISIS);
    /// The words or the picture tell who a client is.
    ClientIdentifiable = "client-identifiable", Matches, YesNo;
    /// What a draft answers.
    InReplyTo = "in-reply-to", IsNoReport, Words(InReplyTo::IDS);
    /// The conversation is about a crisis that is not over.
    CrisisOpen = "crisis-open", IsNoReport, YesNo;
    /// How many people get the message.
    Recipients = "recipients", IsNoReport, Number;
    /// The recipients see each other.
    RecipientsVisible = "recipients-visible", Matches, YesNo;
    /// The address was checked with the client.
    AddressVerified = "address-verified", Matches, YesNo;
    /// Whose address it is, by the records.
    NumberOnFileFor = "number-on-file-for", IsNoReport, Words(OnFileFor::IDS);
    /// Contact puts the client at risk.
    SafeContact = "safe-contact-flag", IsNoReport, YesNo;
    /// Others use the recipient's telephone or mailbox.
    SharedPhone = "shared-phone", IsNoReport, YesNo;
    /// A signed release for this disclosure is on file.
    ReleaseOnFile = "release-on-file", Matches, YesNo;
    /// Written consent under 42 CFR Part 2 is on file.
    WrittenConsent = "written-consent-on-file", Matches, YesNo;
    /// How long ago the case was closed, by the policy's own period.
    CaseClosed = "case-closed", Matches, Words(CASE_CLOSED);
    /// The client agreed to being looked up online.
    SearchConsent = "consent-to-search", Matches, YesNo;
    /// Why the worker wants to look the client up.
    SearchReason = "reason", Matches, Words(SearchReason::IDS);
    /// What goes along with the message or post.
    Attachment = "attachment", IsNoReport, Words(Attachment::IDS);
    /// Another person approved the words.
    Approved = "approved", Matches, YesNo;
    /// The device locks its screen.
    ScreenLock = "screen-lock", Matches, YesNo;
    /// The device's storage is encrypted.
    DiskEncryption = "disk-encryption", Matches, YesNo;
    /// The device can be wiped from afar.
    RemoteWipe = "remote-wipe", IsNoReport, YesNo;
    /// The device is lost or stolen.
    DeviceLost = "device-lost", IsNoReport, YesNo;
    /// The agency issued the device.
    AgencyIssued = "agency-issued", IsNoReport, YesNo;
    /// The account asks for a second factor.
    Mfa = "mfa", Matches, YesNo;
    /// The length of the password in characters.
    PasswordLength = "password-length", IsNoReport, Number;
    /// The age of the password in days.
    PasswordAgeDays = "password-age-days", IsNoReport, Number;
    /// The password is used elsewhere too.
    PasswordReused = "password-reused", IsNoReport, YesNo;
    /// The password or account shows signs of being in other hands.
    PasswordBreached = "password-breached", IsNoReport, YesNo;
    /// How many people use the account.
    AccountUsers = "account-users", IsNoReport, Number;
    /// Why the worker goes ahead in spite of a decision.
    OverrideReason = "override-reason", IsNoReport, Words(OverrideReason::IDS);
    /// Exceptions the worker already made in the last seven days.
    EarlierExceptions = "earlier-exceptions", IsNoReport, Number;
}

impl Dimension {
    /// The words of the dimension's values; empty for a number.
    pub(crate) fn words(self) -> &'static [&'static str] {
        match self.domain() {
            Domain::Words(words) | Domain::Ordered(words) => words,
            Domain::YesNo => YES_NO,
            Domain::Number => &[],
        }
    }
}

/// Who can read along on a channel.
const SECURITY: &[&str] = &["secure", "spoken", "plain", "public"];
/// Whether the office is open, and if not, why.
const HOURS: &[&str] = &[
    "open",
    "after-hours",
    "break",
    "day-off",
    "holiday",
    "closure",
    "absence",
];
const RECIPIENT_TIME: &[&str] = &["awake", "quiet"];
const CASE_CLOSED: &[&str] = &["open", "recently", "long-ago"];
const CONFIDENTIALITY: &[&str] = &["U", "L", "M", "N", "R", "V"];
const CRISIS: &[&str] = &["none", "concern", "crisis"];

#[cfg(test)]
mod tests {
    use kindline_sensitive::{Confidentiality, Crisis};

    use super::*;

    #[test]
    fn words_of_the_scanner_stand_in_its_order() {
        use Confidentiality::{L, M, N, R, U, V};
        assert!(
            [U, L, M, N, R, V]
                .iter()
                .map(|level| level.id())
                .eq(CONFIDENTIALITY.iter().copied())
        );
        let crisis = [Crisis::None, Crisis::Concern, Crisis::Crisis];
        assert!(
            crisis
                .iter()
                .map(|level| level.id())
                .eq(CRISIS.iter().copied())
        );
    }
}
