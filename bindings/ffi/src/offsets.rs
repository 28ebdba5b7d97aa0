//! Positions in a text, in the caller's own unit. They are signed, as Kotlin, Java and Swift slice.

use std::ops::Range;

/// How the caller counts a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, uniffi::Enum)]
pub enum OffsetUnit {
    /// UTF-16 code units: Swift's `utf16` view, Kotlin, Java.
    Utf16,
    /// Unicode code points: Python.
    #[default]
    CodePoints,
}

/// Turns code points of one text into the caller's unit.
pub(crate) struct Offsets {
    /// The code points that take two UTF-16 units, by their number; empty where nothing changes.
    wide: Vec<usize>,
}

impl Offsets {
    /// One pass over the text at most.
    pub(crate) fn of(text: &str, unit: OffsetUnit) -> Self {
        // Only characters outside the basic plane take two units, and only they start with 0xF0 or more.
        let changes = unit == OffsetUnit::Utf16 && text.bytes().any(|byte| byte >= 0xF0);
        let wide = if changes {
            let numbered = text.chars().enumerate();
            numbered
                .filter(|(_, c)| *c > '\u{ffff}')
                .map(|(at, _)| at)
                .collect()
        } else {
            Vec::new()
        };
        Self { wide }
    }

    /// A range of code points in the caller's unit.
    pub(crate) fn range(&self, points: Range<usize>) -> (i32, i32) {
        (self.at(points.start), self.at(points.end))
    }

    fn at(&self, point: usize) -> i32 {
        let more = self.wide.partition_point(|wide| *wide < point);
        i32::try_from(point + more).unwrap_or(i32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn utf16_is_what_counting_gives(text in "[a-z\u{e9}\u{4e2d}\u{1f642}\u{1f1fa}]{0,40}", at in 0_usize..41) {
            let at = at.min(text.chars().count());
            let counted: usize = text.chars().take(at).map(char::len_utf16).sum();
            let offsets = Offsets::of(&text, OffsetUnit::Utf16);
            prop_assert_eq!(offsets.range(at..at).0 as usize, counted);
            prop_assert_eq!(Offsets::of(&text, OffsetUnit::CodePoints).range(at..at).0 as usize, at);
        }
    }
}
