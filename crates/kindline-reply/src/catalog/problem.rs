//! What can be wrong with a template, and where.

use std::fmt;

use crate::ids::closed_ids;

closed_ids! {
    /// Which rule a template breaks.
    pub enum Lint: "lint" {
        /// The file is not Fluent.
        Syntax = "syntax",
        /// Fluent that the strict subset leaves out: functions, references to messages, numbers.
        NotInTheSubset = "not-in-the-subset",
        /// No message or fragment has this name.
        UnknownMessage = "unknown-message",
        /// No channel has this name.
        UnknownAttribute = "unknown-attribute",
        /// No slot has this name.
        UnknownSlot = "unknown-slot",
        /// The slot has no place here.
        MisplacedSlot = "misplaced-slot",
        /// A slot that may be empty stands outside a choice on itself.
        UnguardedSlot = "unguarded-slot",
        /// A choice with an arm that cannot be, or without one that must be.
        WrongChoice = "wrong-choice",
        /// The same message twice.
        Duplicate = "duplicate",
        /// A message, subject or fragment is missing.
        MissingMessage = "missing-message",
        /// A slot that the message must carry is missing on some path.
        MissingSlot = "missing-slot",
        /// The emergency line is missing on some path.
        MissingCrisis = "missing-crisis",
        /// A text message costs more segments than its budget.
        SmsOverBudget = "sms-over-budget",
        /// A character forces the whole text message out of the 7-bit alphabet.
        SmsNotGsm = "sms-not-gsm",
        /// A character that nobody sees: a control or bidirectional mark.
        HiddenCharacter = "hidden-character",
        /// Two stops, or a space before one.
        DoubleStop = "double-stop",
        /// A promise that no policy keeps.
        ForbiddenPromise = "forbidden-promise",
        /// A telephone number in the words: numbers come from the crisis data.
        PhoneNumber = "phone-number",
        /// Harder to read than a reader in distress should have to.
        ReadingGrade = "reading-grade",
        /// A sentence that is too long.
        LongSentence = "long-sentence",
        /// The words are the English ones.
        Untranslated = "untranslated",
        /// A word that could put a reader at risk whose phone somebody else reads.
        NotDiscreet = "not-discreet",
        /// More text than a table can hold.
        TooLarge = "too-large",
    }
}

/// Something wrong in a template file. All problems of a load come at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the source named it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The rule.
    pub lint: Lint,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}:{}:{}",
            self.message, self.file, self.line, self.column
        )?;
        match &self.help {
            Some(help) => write!(f, "; {help})"),
            None => f.write_str(")"),
        }
    }
}

impl std::error::Error for Problem {}

/// The nearest of `names` to a mistyped one, for "did you mean".
pub(super) fn nearest<'n>(
    typed: &str,
    names: impl IntoIterator<Item = &'n str>,
) -> Option<&'n str> {
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(typed, name), name))
        .filter(|(distance, name)| *distance <= (name.len() / 3).max(1))
        .min()
        .map(|(_, name)| name)
}
