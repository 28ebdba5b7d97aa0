//! Signals: a documented floor of crisis language, opt-out words and threats.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How much crisis language a text holds. A floor, never a detection: `None` means that no listed
/// phrase was seen and that the model took nothing for danger, not that the writer is safe.
///
/// ```
/// use kindline_sensitive::{Crisis, Scanner};
///
/// let scanner = Scanner::new();
/// assert_eq!(scanner.scan("i want to end my life").signals.crisis, Crisis::Crisis);
/// assert_eq!(scanner.scan("this bus is killing me").signals.crisis, Crisis::None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Crisis {
    /// Nothing was seen.
    #[default]
    None,
    /// Hopelessness, a passive wish, a past attempt, fear without present danger.
    Concern,
    /// Words of imminent risk to oneself or others, or of danger now.
    Crisis,
}

impl Crisis {
    /// Every level, lowest first.
    pub const ALL: &'static [Crisis] = &[Crisis::None, Crisis::Concern, Crisis::Crisis];

    /// `none`, `concern` or `crisis`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Crisis::None => "none",
            Crisis::Concern => "concern",
            Crisis::Crisis => "crisis",
        }
    }

    /// The level with this id; `None` for any other text.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Crisis> {
        Crisis::ALL.iter().copied().find(|level| level.id() == id)
    }
}

impl fmt::Display for Crisis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Crisis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Crisis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Crisis::from_id(&id)
            .ok_or_else(|| serde::de::Error::custom(format_args!("unknown crisis level `{id}`")))
    }
}

/// What the text asks for beyond its content.
///
/// ```
/// use kindline_sensitive::Scanner;
///
/// let signals = Scanner::new().scan("STOP").signals;
/// assert!(signals.opt_out && !signals.threat);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[non_exhaustive]
pub struct Signals {
    /// Crisis language seen.
    pub crisis: Crisis,
    /// The whole message is an opt-out word ("STOP", "unsubscribe").
    pub opt_out: bool,
    /// Words that threaten somebody.
    pub threat: bool,
}
