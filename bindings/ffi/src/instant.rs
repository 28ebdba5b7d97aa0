//! Instants: the languages' own type outside, chrono's inside.

use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};

use crate::KindlineError;

/// An instant for the engine.
pub(crate) fn to_utc(at: SystemTime) -> Result<DateTime<Utc>, KindlineError> {
    let converted = match at.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs())
            .ok()
            .and_then(|seconds| DateTime::from_timestamp(seconds, after.subsec_nanos())),
        Err(before) => before_1970(before.duration()),
    };
    converted.ok_or_else(|| KindlineError::BadArgument {
        argument: "at".to_owned(),
        reason: "the instant is outside the years that can be counted".to_owned(),
    })
}

fn before_1970(by: Duration) -> Option<DateTime<Utc>> {
    let seconds = i64::try_from(by.as_secs()).ok()?.checked_neg()?;
    match by.subsec_nanos() {
        0 => DateTime::from_timestamp(seconds, 0),
        nanos => DateTime::from_timestamp(seconds.checked_sub(1)?, 1_000_000_000 - nanos),
    }
}

/// An instant for the app. `None` only where the machine's clock cannot count so far.
pub(crate) fn from_utc(at: DateTime<Utc>) -> Option<SystemTime> {
    let seconds = Duration::from_secs(at.timestamp().unsigned_abs());
    let whole = if at.timestamp() < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(seconds)?
    } else {
        SystemTime::UNIX_EPOCH.checked_add(seconds)?
    };
    whole.checked_add(Duration::from_nanos(u64::from(at.timestamp_subsec_nanos())))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn instants_come_back(seconds in -62_135_596_800_i64..253_402_300_800, nanos in 0_u32..1_000_000_000) {
            let at = DateTime::from_timestamp(seconds, nanos).unwrap();
            prop_assert_eq!(to_utc(from_utc(at).unwrap()).unwrap(), at);
        }
    }

    #[test]
    fn an_instant_beyond_counting_is_an_error() {
        let far = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 60);
        assert_eq!(to_utc(far).unwrap_err().code(), "argument");
    }
}
