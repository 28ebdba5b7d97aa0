//! Hours in which a recipient wants to be left alone.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::span::DAY_MINUTES;
use crate::{Problem, Span, Zone};

const DAY: i64 = 86_400;

/// The same stretch of every day, in the recipient's own zone, in which no message should arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuietHours {
    zone: Zone,
    span: Span,
}

impl QuietHours {
    /// Quiet hours from their text.
    ///
    /// ```
    /// use kindline_hours::{QuietHours, Zone};
    ///
    /// let zone = Zone::from_name("Europe/Paris").unwrap();
    /// let quiet = QuietHours::parse(&zone, "21:00-08:00").unwrap();
    /// assert!(quiet.is_quiet("2026-01-15T22:00:00Z".parse().unwrap()));
    /// assert!(!quiet.is_quiet("2026-01-15T07:00:00Z".parse().unwrap()));
    /// ```
    ///
    /// # Errors
    /// A [`Problem`] when the text is no span of time.
    pub fn parse(zone: &Zone, text: &str) -> Result<Self, Problem> {
        match Span::parse(text) {
            Ok(span) => Ok(Self {
                zone: zone.clone(),
                span,
            }),
            Err(error) => Err(Problem::new("quiet-hours", error.message())
                .with_value(text)
                .with_help(error.help())),
        }
    }

    /// The recipient's zone.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The quiet stretch of each day.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Whether the recipient wants to be left alone at this instant.
    #[must_use]
    pub fn is_quiet(&self, at: DateTime<Utc>) -> bool {
        self.next_awake(at) != Some(at)
    }

    /// The earliest instant, from `at` on, outside the quiet hours; `None` when they cover the day.
    #[must_use]
    pub fn next_awake(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        if self.span.end() - self.span.start() == DAY_MINUTES {
            return None;
        }
        let second = at.timestamp();
        let today = self.zone.local(at).and_utc().timestamp().div_euclid(DAY);
        // A span that covers `at` starts on one of these days; where the clock was set back over
        // midnight, the day it had reached is a later one.
        for day in today - 2..=today + 1 {
            let endpoint = |minute: u16| {
                let local = day * DAY + i64::from(minute) * 60;
                self.zone.first_second(local).0
            };
            let (start, end) = (endpoint(self.span.start()), endpoint(self.span.end()));
            if (start..end).contains(&second) {
                return DateTime::from_timestamp(end, 0);
            }
        }
        Some(at)
    }
}

impl fmt::Display for QuietHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.span, self.zone)
    }
}
