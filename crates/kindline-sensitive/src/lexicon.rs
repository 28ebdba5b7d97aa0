//! The lexicon: one hashed table of words and one trie of phrases over them.
//!
//! The sources are the text files under `data/lexicon/`; [`compile`] turns them into the one binary
//! file `data/lexicon.bin`, which the scanner reads in place: nothing is built at start.

#[cfg(test)]
mod compile;
pub(crate) mod matcher;
#[cfg(test)]
mod spelling;
pub(crate) mod table;

pub(crate) use matcher::{Match, matches};
pub(crate) use table::{Table, attr, role};
