//! The lexicon: one hashed table of words and one automaton of phrases over them.
//!
//! The sources are the text files under `data/lexicon/`; [`compile`] turns them into the one binary
//! file `data/lexicon.bin`, which [`unpack`] reads once in a program.

#[cfg(test)]
mod compile;
pub(crate) mod matcher;
#[cfg(test)]
mod spelling;
pub(crate) mod table;
mod unpack;

#[cfg(test)]
pub(crate) use compile::say_all;
pub(crate) use matcher::{Match, matches};
pub(crate) use table::{Table, attr, group, role};
