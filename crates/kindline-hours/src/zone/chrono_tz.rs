//! Zones named by `chrono_tz::Tz`.

use super::{Zone, ZoneError};

/// The zone of the same name with the bundled database's rules, which are newer than chrono-tz's.
///
/// ```
/// # use kindline_hours::Zone;
/// let zone = Zone::try_from(chrono_tz::America::Vancouver)?;
/// assert_eq!(zone.name(), "America/Vancouver");
/// # Ok::<(), kindline_hours::ZoneError>(())
/// ```
impl TryFrom<chrono_tz::Tz> for Zone {
    type Error = ZoneError;

    fn try_from(zone: chrono_tz::Tz) -> Result<Self, ZoneError> {
        Self::from_name(zone.name())
    }
}
