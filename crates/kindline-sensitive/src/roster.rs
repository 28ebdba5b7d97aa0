//! The agency's own clients, found by name.

/// The names of the people an agency works with, given by the host.
///
/// ```
/// use kindline_sensitive::{Kind, Roster, Scanner};
///
/// let roster = Roster::from_names(["Tadhg Ó Briain", "Ana Lopez"]);
/// let scanner = Scanner::builder().roster(roster).build();
/// let scan = scanner.scan("saw tadhg today");
/// assert_eq!(scan.findings.first().map(|finding| finding.kind.clone()), Some(Kind::PERSON));
/// ```
#[derive(Clone, Default)]
pub struct Roster {
    pub(crate) words: std::collections::HashMap<u64, u32>,
    people: usize,
}

impl Roster {
    /// A roster of these people's names, as the agency writes them ("Given Family").
    #[must_use]
    pub fn from_names<I>(names: I) -> Roster
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut roster = Roster::default();
        for name in names {
            for word in name.as_ref().split_whitespace() {
                let plain: String = word.chars().filter_map(crate::tokens::fold).collect();
                if plain.chars().count() >= 2 {
                    roster.words.insert(crate::hash::word_hash(plain.as_bytes()), 0);
                }
            }
            roster.people += 1;
        }
        roster
    }

    /// How many people the roster has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.people
    }

    /// Whether the roster has nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people == 0
    }
}

impl std::fmt::Debug for Roster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Roster").field("people", &self.people).finish_non_exhaustive()
    }
}
