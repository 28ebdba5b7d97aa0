//! The lexicon: one hashed table of words and one automaton of phrases over them, read from anchors.
//!
//! The sources are the text files under `data/lexicon/`; [`compile`] turns them into the one binary
//! file `data/lexicon.bin`. Of it [`unpack`] reads the words of phrases once in a program, and the rest in
//! pieces, when a text first comes to them.

mod bits;
#[cfg(test)]
mod compile;
pub(crate) mod matcher;
#[cfg(test)]
mod spelling;
pub(crate) mod table;
mod unpack;

#[cfg(test)]
pub(crate) use compile::{Forward, say_all};
pub(crate) use matcher::{Match, matches};
pub(crate) use table::{Table, attr, group, role};
