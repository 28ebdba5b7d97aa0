//! A row of joined numbers: groups of digits with what stands between them.

use std::cell::Cell;

use super::{MOST_DIGITS, Separator};
use crate::context::View;
use crate::detectors;
use crate::tokens::{Token, fold, gap, shape};
use crate::words::is_one_of;

/// A group of digits in a row of joined ones.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// Where its digits start in those of the row.
    pub(super) from: u32,
    pub(super) length: u8,
    /// How it is joined to the one before.
    pub(super) joint: Separator,
    /// It is the start of a word that goes on with an extension.
    pub(super) extended: bool,
    /// It is the start of a word that goes on with kisses.
    pub(super) kissed: bool,
}

/// A row of joined numbers, read once: every number that starts in it is a part of it.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) first: usize,
    /// The token after its last number.
    pub(super) end: usize,
    pub(super) pieces: Vec<Piece>,
    pub(super) digits: Vec<u8>,
    /// Whether an extension or a label ends it, once that has been asked.
    told: Cell<Option<bool>>,
}

impl Run {
    /// Reads the row that starts with a token, and the number with an extension that may end it. Says
    /// how many bytes its numbers have.
    pub(super) fn read(&mut self, view: &View<'_>, first: usize) -> usize {
        self.first = first;
        self.pieces.clear();
        self.digits.clear();
        let mut bytes = 0;
        let mut end = first;
        while let Some(token) = view.token(end) {
            let joint = if end == first {
                Some(Separator::None)
            } else {
                joint(token, view, end)
            };
            let Some(joint) = joint else { break };
            if token.is_number() {
                self.push(view, token, joint, Letters::None);
            } else {
                let Some((digits, letters)) = before_letters(view, token) else {
                    break;
                };
                self.push(view, digits, joint, letters);
                if end > first {
                    break;
                }
            }
            bytes += token.len();
            end += 1;
        }
        self.end = end;
        self.told.set(None);
        bytes
    }

    /// Whether an extension or a label ends the row.
    pub(super) fn is_told(&self, view: &View<'_>) -> bool {
        self.told.get().unwrap_or_else(|| {
            let told = self.pieces.last().is_some_and(|piece| piece.extended)
                || extension(view, self.end).is_some()
                || detectors::labels_number(view, self.end);
            self.told.set(Some(told));
            told
        })
    }

    fn push(&mut self, view: &View<'_>, token: Token, joint: Separator, letters: Letters) {
        let from = self.digits.len();
        let bytes = view.bytes.get(token.range()).unwrap_or_default();
        let kept = bytes.get(..bytes.len().min(MOST_DIGITS + 1));
        let kept = kept.unwrap_or_default();
        if kept.iter().all(u8::is_ascii_digit) {
            self.digits.extend(kept.iter().map(|digit| digit & 15));
        } else {
            let word = view.text.get(token.range()).unwrap_or_default();
            let values = word
                .chars()
                .filter_map(|char| fold(char).and_then(|char| char.to_digit(10)))
                .take(MOST_DIGITS + 1);
            self.digits.extend(values.map(|digit| digit as u8));
        }
        self.pieces.push(Piece {
            from: from as u32,
            length: (self.digits.len() - from) as u8,
            joint,
            extended: letters == Letters::Extension,
            kissed: letters == Letters::Kisses,
        });
    }
}

/// What follows the digits of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    None,
    Extension,
    Kisses,
}

/// The digits before an extension ("9740x111") or kisses ("900412xx") as a token of their own.
pub(super) fn before_letters(view: &View<'_>, token: Token) -> Option<(Token, Letters)> {
    if token.is_number() || token.shape & shape::DIGIT == 0 || token.len() > 24 {
        return None;
    }
    let word = view.text.get(token.range()).unwrap_or_default();
    let (digits, extension) = word.split_once(['x', 'X'])?;
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let kisses = |part: &str| part.bytes().all(|b| matches!(b, b'x' | b'X' | b'o' | b'O'));
    let letters = match digits.len() {
        3.. if all(extension) => Letters::Extension,
        4.. if kisses(extension) && extension.len() <= 6 => Letters::Kisses,
        _ => return None,
    };
    let end = token.start + digits.len() as u32;
    all(digits).then_some((Token { end, ..token }, letters))
}

/// The end of an extension in words ("ext. 22", "x 22", "extension 22") and the token after it.
pub(super) fn extension(view: &View<'_>, at: usize) -> Option<(usize, usize)> {
    let word = view.token(at).filter(|t| !t.is_number() && t.len() <= 9)?;
    if !matches!(view.byte_at(word.start as usize), b'x' | b'X' | b'e' | b'E') {
        return None;
    }
    let name = view.word(at);
    // "313-555-0107 x22".
    let joined = matches!(name.as_bytes(), [b'x' | b'X', rest @ ..] if (1..=6).contains(&rest.len()) && rest.iter().all(u8::is_ascii_digit));
    if joined && word.gap == gap::SPACE {
        return Some((word.end as usize, at + 1));
    }
    let named = is_one_of(name, "x ext extn extension xtn");
    let number = view
        .token(at + 1)
        .filter(|t| t.is_number() && t.len() <= 6)?;
    let apart = word.gap & !(gap::SPACE | gap::COMMA | gap::OPEN | gap::HASH) == 0;
    let near = number.gap & !(gap::SPACE | gap::STOP | gap::COLON | gap::HASH) == 0;
    (named && apart && near).then_some((number.end as usize, at + 2))
}

/// How a token is joined to the number before it; `None` where it is another number.
fn joint(token: Token, view: &View<'_>, at: usize) -> Option<Separator> {
    let before = view.token(at.checked_sub(1)?)?;
    let width = (token.start - before.end) as usize;
    if width > 6 {
        return None;
    }
    match token.gap & !gap::LINE {
        0 => (token.gap == gap::LINE).then_some(Separator::Space),
        gap::SPACE => (width <= 2 || !view.seen.ascii).then_some(Separator::Space),
        gap::DASH => Some(Separator::Dash),
        flags if flags == gap::DASH | gap::SPACE => Some(Separator::Mixed),
        gap::STOP if width == 1 => Some(Separator::Dot),
        gap::SLASH => Some(Separator::Mixed),
        flags if flags & !(gap::SPACE | gap::OPEN | gap::CLOSE | gap::DASH | gap::SLASH) == 0 => {
            Some(Separator::Mixed)
        }
        _ => None,
    }
}
