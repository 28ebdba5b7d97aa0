//! Which engine, data and formats are at work.

/// Which engine, data and formats are at work.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Versions {
    /// The engine's version, the same as that of the package.
    pub engine: String,
    /// The bundled time-zone database, such as `2026e`.
    pub zone_data: String,
    /// The version of the packed bulk format.
    pub packed: i32,
}

/// The versions of the engine, its time-zone data and the packed format.
#[uniffi::export]
#[must_use]
pub fn versions() -> Versions {
    Versions {
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        zone_data: kindline::hours::tzdb_version().to_owned(),
        packed: crate::packed::VERSION.into(),
    }
}
