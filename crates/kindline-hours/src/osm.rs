//! OpenStreetMap's `opening_hours` texts, as far as a schedule can say the same.
//!
//! A text that asks for more is refused with the reason, and so is a schedule that cannot be written:
//! neither is ever read or written to mean something else. Refused are, among others: comments,
//! `unknown` and fallback rules, sunrise and sunset, open ends, week numbers, years on their own,
//! weekdays counted in the month, school holidays, hours of their own on public holidays, and spans
//! over midnight next to rules that would cut them.
//!
//! The format: <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>, read 2026-11-22.

mod read;
mod write;

pub use read::read;
pub use write::write;
