//! National language shift tables (3GPP TS 23.038, annex A.2 and A.3).
//!
//! The locking tables are not yet compared with the standard character by character, which is one
//! more reason why texts are sent without: use their counts as an estimate.

use super::gsm7::{self, Septets};
use crate::ids::closed_ids;

closed_ids! {
    /// A language's shift tables: the letters it needs beyond the default alphabet. Telling the
    /// handset which table is meant costs room in each segment, and not every carrier passes them on,
    /// so the renderer does not use them; they are here for agencies whose gateway does.
    ///
    /// ```
    /// use kindline_reply::NationalTable;
    ///
    /// assert!(NationalTable::Spanish.shifts('ó'));
    /// assert!(!NationalTable::Spanish.shifts('ł'));
    /// ```
    pub enum NationalTable: "national table" {
        /// Turkish: Ğ İ Ş ç ğ ı ş.
        Turkish = "turkish",
        /// Spanish: Á Í Ó Ú á ç í ó ú. It has no locking table.
        Spanish = "spanish",
        /// Portuguese: Á À Â Ã Ê Í Ó Ô Õ Ú á â ã ç ê í ó ô õ ú and Greek capitals.
        Portuguese = "portuguese",
    }
}

closed_ids! {
    /// How a text message makes use of a national table.
    pub enum Shift: "shift" {
        /// Letters of the table take two septets each; the default alphabet stays as it is.
        Single = "single",
        /// The table's alphabet takes the place of the default one: its letters take one septet, and
        /// the letters that they replace cannot be written.
        Locking = "locking",
        /// Both: what the locking alphabet lacks is taken from the single-shift table.
        Both = "both",
    }
}

impl Shift {
    /// The septets of one message alone and of each of several. The header that names the tables
    /// takes its length, three octets a table, and five more for the number of the part, each rounded
    /// up to whole septets (3GPP TS 23.040, 9.2.3.24).
    pub(crate) const fn room(self) -> (u32, u32) {
        match self {
            Self::Single | Self::Locking => (155, 149),
            Self::Both => (152, 146),
        }
    }
}

impl NationalTable {
    /// Whether `c` is a letter of the single-shift table beyond the default alphabet and its
    /// extension.
    #[must_use]
    pub const fn shifts(self, c: char) -> bool {
        match self {
            Self::Turkish => matches!(c, 'Ğ' | 'İ' | 'Ş' | 'ç' | 'ğ' | 'ı' | 'ş'),
            Self::Spanish => {
                matches!(c, 'ç' | 'Á' | 'Í' | 'Ó' | 'Ú' | 'á' | 'í' | 'ó' | 'ú')
            }
            Self::Portuguese => matches!(
                c,
                'ê' | 'ç'
                    | 'Ô'
                    | 'ô'
                    | 'Á'
                    | 'á'
                    | 'Í'
                    | 'Ó'
                    | 'Ú'
                    | 'Ã'
                    | 'Õ'
                    | 'Â'
                    | 'Ê'
                    | 'À'
                    | 'í'
                    | 'ó'
                    | 'ú'
                    | 'ã'
                    | 'õ'
                    | 'â'
            ),
        }
    }

    /// Whether the table's alphabet can lock: Spanish has none.
    #[must_use]
    pub const fn locks(self) -> bool {
        !matches!(self, Self::Spanish)
    }

    /// What the locking alphabet puts in (first) for what it takes out (second). Turkish: A.3.1;
    /// Portuguese: A.3.3.
    const fn swaps(self) -> (&'static [char], &'static [char]) {
        match self {
            Self::Spanish => (&[], &[]),
            Self::Turkish => (
                &['€', 'ı', 'Ğ', 'ğ', 'Ş', 'ş', 'İ', 'ç'],
                &['è', 'ì', 'Ø', 'ø', 'Æ', 'æ', '¡', '¿'],
            ),
            Self::Portuguese => (
                &[
                    'ê', 'ú', 'í', 'ó', 'ç', 'Ô', 'ô', 'Á', 'á', 'ª', 'Ç', 'À', '∞', '^', '\\',
                    '€', 'Ó', '|', 'Â', 'â', 'Ê', 'º', 'Í', 'Ã', 'Õ', 'Ú', '~', 'ã', 'õ', '`',
                ],
                &[
                    'è', 'ù', 'ì', 'ò', 'Ç', 'Ø', 'ø', 'Å', 'å', 'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ', 'Σ',
                    'Θ', 'Ξ', 'Æ', 'æ', 'ß', '¤', '¡', 'Ä', 'Ö', 'Ñ', '¿', 'ä', 'ö', 'ñ',
                ],
            ),
        }
    }

    /// How many septets `c` takes with this table.
    pub(crate) fn septets(self, c: char, shift: Shift) -> Septets {
        let plain = gsm7::septets(c);
        let extended = |usual: Septets| match usual {
            Septets::None if shift != Shift::Locking && self.shifts(c) => Septets::Two,
            // Greek capitals stand in the Portuguese single-shift table too.
            usual => usual,
        };
        if shift == Shift::Single {
            return extended(plain);
        }
        let (put_in, taken_out) = self.swaps();
        if put_in.contains(&c) {
            return Septets::One;
        }
        if taken_out.contains(&c) {
            let greek = matches!(c, 'Φ' | 'Γ' | 'Ω' | 'Π' | 'Ψ' | 'Σ' | 'Θ');
            let shifted = self == Self::Portuguese && shift == Shift::Both && greek;
            return if shifted { Septets::Two } else { Septets::None };
        }
        extended(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locking_alphabets_keep_their_size() {
        for &table in NationalTable::ALL {
            let (put_in, taken_out) = table.swaps();
            assert_eq!(put_in.len(), taken_out.len(), "{table}");
            // What is taken out was in the default alphabet; what is put in was not, or has moved.
            for &c in taken_out {
                assert_eq!(gsm7::septets(c), Septets::One, "{c}");
            }
            for &c in put_in {
                let moved = taken_out.contains(&c);
                assert!(gsm7::septets(c) != Septets::One || moved, "{c}");
            }
            let one = ('\0'..='\u{ffff}')
                .filter(|&c| table.septets(c, Shift::Locking) == Septets::One)
                .count();
            assert_eq!(one, 127, "{table}");
        }
    }
}
