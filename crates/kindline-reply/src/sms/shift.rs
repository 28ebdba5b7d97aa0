//! National language shift tables (3GPP TS 23.038, annex A.2 and A.3).
//!
//! Every cell was compared on 2026-11-22 with two independent implementations; where they differ, one
//! of them has a code point that Unicode does not assign, one of another script, or one twice.

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
        /// Bengali and Assamese. Here and in those that follow, the letters are in the locking
        /// table and the language's digits in the other.
        Bengali = "bengali",
        /// Gujarati.
        Gujarati = "gujarati",
        /// Hindi and other languages in Devanagari.
        Hindi = "hindi",
        /// Kannada.
        Kannada = "kannada",
        /// Malayalam.
        Malayalam = "malayalam",
        /// Oriya.
        Oriya = "oriya",
        /// Punjabi in Gurmukhi.
        Punjabi = "punjabi",
        /// Tamil.
        Tamil = "tamil",
        /// Telugu.
        Telugu = "telugu",
        /// Urdu, and the Arabic letters of Pashto and Sindhi; the tables have no ghain.
        Urdu = "urdu",
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

/// Characters in order, as pairs of the first and the last of those that follow each other.
type Ranges = &'static [(char, char)];

fn has(ranges: Ranges, c: char) -> bool {
    ranges.iter().any(|&(first, last)| first <= c && c <= last)
}

impl NationalTable {
    /// Whether `c` is a letter of the single-shift table beyond the default alphabet and its
    /// extension.
    #[must_use]
    pub fn shifts(self, c: char) -> bool {
        gsm7::septets(c) == Septets::None && self.single_has(c)
    }

    /// Whether the table's alphabet can lock: Spanish has none.
    #[must_use]
    pub const fn locks(self) -> bool {
        !matches!(self, Self::Spanish)
    }

    /// Whether the tables are those of a script with letters of its own, which leave the capitals and
    /// most signs of the default alphabet to the single-shift table.
    const fn is_of_own_script(self) -> bool {
        !matches!(self, Self::Turkish | Self::Spanish | Self::Portuguese)
    }

    /// Whether the single-shift table has `c` beyond what the extension of the default alphabet has.
    fn single_has(self, c: char) -> bool {
        has(self.single(), c) || (self.is_of_own_script() && has(SINGLE_SIGNS, c))
    }

    /// Whether `c` is in the alphabet that is locked in; without one the default alphabet stays.
    fn locking_has(self, c: char) -> bool {
        match self {
            Self::Spanish => gsm7::septets(c) == Septets::One,
            _ => has(self.locking(), c) || (self.is_of_own_script() && has(LOCKING_SIGNS, c)),
        }
    }

    /// How many septets `c` takes with this table.
    pub(crate) fn septets(self, c: char, shift: Shift) -> Septets {
        let plain = gsm7::septets(c);
        let is_basic = match shift {
            Shift::Single => plain == Septets::One,
            Shift::Locking | Shift::Both => self.locking_has(c),
        };
        if is_basic {
            return Septets::One;
        }
        // Each single-shift table has all of the extension of the default alphabet.
        if plain == Septets::Two || (shift != Shift::Locking && self.single_has(c)) {
            return Septets::Two;
        }
        Septets::None
    }

    /// What a single-shift table has beyond the extension of the default alphabet (A.2.1 to A.2.13);
    /// for the scripts of their own without [`SINGLE_SIGNS`].
    #[rustfmt::skip]
    const fn single(self) -> Ranges {
        match self {
            Self::Turkish => &[('ç', 'ç'), ('Ğ', 'ğ'), ('İ', 'ı'), ('Ş', 'ş')],
            Self::Spanish => &[('Á', 'Á'), ('Í', 'Í'), ('Ó', 'Ó'), ('Ú', 'Ú'), ('á', 'á'), ('ç', 'ç'), ('í', 'í'), ('ó', 'ó'), ('ú', 'ú')],
            Self::Portuguese => &[('À', 'Ã'), ('Ê', 'Ê'), ('Í', 'Í'), ('Ó', 'Õ'), ('Ú', 'Ú'), ('á', 'ã'), ('ç', 'ç'), ('ê', 'ê'), ('í', 'í'), ('ó', 'õ'), ('ú', 'ú'), ('Γ', 'Γ'), ('Θ', 'Θ'), ('Π', 'Π'), ('Σ', 'Σ'), ('Φ', 'Φ'), ('Ψ', 'Ω')],
            Self::Bengali => &[('\u{09df}', '\u{09e3}'), ('\u{09e6}', '\u{09ef}'), ('\u{09f2}', '\u{09fa}')],
            Self::Gujarati => &[('\u{0964}', '\u{0965}'), ('\u{0ae6}', '\u{0aef}')],
            Self::Hindi => &[('\u{0951}', '\u{0954}'), ('\u{0958}', '\u{0971}')],
            Self::Kannada => &[('\u{0964}', '\u{0965}'), ('\u{0cde}', '\u{0cde}'), ('\u{0ce6}', '\u{0cef}'), ('\u{0cf1}', '\u{0cf2}')],
            Self::Malayalam => &[('\u{0964}', '\u{0965}'), ('\u{0d66}', '\u{0d75}'), ('\u{0d7a}', '\u{0d7f}')],
            Self::Oriya => &[('\u{0964}', '\u{0965}'), ('\u{0b5c}', '\u{0b5d}'), ('\u{0b5f}', '\u{0b5f}'), ('\u{0b66}', '\u{0b71}')],
            Self::Punjabi => &[('\u{0964}', '\u{0965}'), ('\u{0a59}', '\u{0a5c}'), ('\u{0a5e}', '\u{0a5e}'), ('\u{0a66}', '\u{0a6f}'), ('\u{0a75}', '\u{0a75}')],
            Self::Tamil => &[('\u{0964}', '\u{0965}'), ('\u{0be6}', '\u{0bef}'), ('\u{0bf3}', '\u{0bf8}'), ('\u{0bfa}', '\u{0bfa}')],
            Self::Telugu => &[('\u{0c58}', '\u{0c59}'), ('\u{0c66}', '\u{0c6f}'), ('\u{0c78}', '\u{0c7f}')],
            Self::Urdu => &[('\u{0600}', '\u{0601}'), ('\u{060c}', '\u{0614}'), ('\u{061b}', '\u{061b}'), ('\u{061f}', '\u{061f}'), ('\u{0640}', '\u{0640}'), ('\u{0652}', '\u{0652}'), ('\u{0658}', '\u{0658}'), ('\u{066b}', '\u{066c}'), ('\u{0672}', '\u{0673}'), ('\u{06cd}', '\u{06cd}'), ('\u{06d4}', '\u{06d4}'), ('\u{06f0}', '\u{06f9}')],
        }
    }

    /// The alphabet of a locking table (A.3.1 to A.3.13); for the scripts of their own without
    /// [`LOCKING_SIGNS`].
    #[rustfmt::skip]
    const fn locking(self) -> Ranges {
        match self {
            Self::Spanish => &[],
            Self::Turkish => &[('\n', '\n'), ('\r', '\r'), (' ', 'Z'), ('_', '_'), ('a', 'z'), ('£', '¥'), ('§', '§'), ('Ä', 'Å'), ('Ç', 'Ç'), ('É', 'É'), ('Ñ', 'Ñ'), ('Ö', 'Ö'), ('Ü', 'Ü'), ('ß', 'à'), ('ä', 'å'), ('ç', 'ç'), ('é', 'é'), ('ñ', 'ò'), ('ö', 'ö'), ('ù', 'ù'), ('ü', 'ü'), ('Ğ', 'ğ'), ('İ', 'ı'), ('Ş', 'ş'), ('Γ', 'Δ'), ('Θ', 'Θ'), ('Λ', 'Λ'), ('Ξ', 'Ξ'), ('Π', 'Π'), ('Σ', 'Σ'), ('Φ', 'Φ'), ('Ψ', 'Ω'), ('€', '€')],
            Self::Portuguese => &[('\n', '\n'), ('\r', '\r'), (' ', 'Z'), ('\\', '\\'), ('^', 'z'), ('|', '|'), ('~', '~'), ('£', '£'), ('¥', '¥'), ('§', '§'), ('ª', 'ª'), ('º', 'º'), ('À', 'Ã'), ('Ç', 'Ç'), ('É', 'Ê'), ('Í', 'Í'), ('Ó', 'Õ'), ('Ú', 'Ú'), ('Ü', 'Ü'), ('à', 'ã'), ('ç', 'ç'), ('é', 'ê'), ('í', 'í'), ('ó', 'õ'), ('ú', 'ú'), ('ü', 'ü'), ('Δ', 'Δ'), ('€', '€'), ('∞', '∞')],
            Self::Bengali => &[('\u{0981}', '\u{0983}'), ('\u{0985}', '\u{098c}'), ('\u{098f}', '\u{0990}'), ('\u{0993}', '\u{09a8}'), ('\u{09aa}', '\u{09b0}'), ('\u{09b2}', '\u{09b2}'), ('\u{09b6}', '\u{09b9}'), ('\u{09bc}', '\u{09c4}'), ('\u{09c7}', '\u{09c8}'), ('\u{09cb}', '\u{09ce}'), ('\u{09d7}', '\u{09d7}'), ('\u{09dc}', '\u{09dd}'), ('\u{09f0}', '\u{09f1}')],
            Self::Gujarati => &[('\u{0a81}', '\u{0a83}'), ('\u{0a85}', '\u{0a8d}'), ('\u{0a8f}', '\u{0a91}'), ('\u{0a93}', '\u{0aa8}'), ('\u{0aaa}', '\u{0ab0}'), ('\u{0ab2}', '\u{0ab3}'), ('\u{0ab5}', '\u{0ab9}'), ('\u{0abc}', '\u{0ac5}'), ('\u{0ac7}', '\u{0ac9}'), ('\u{0acb}', '\u{0acd}'), ('\u{0ad0}', '\u{0ad0}'), ('\u{0ae0}', '\u{0ae3}'), ('\u{0af1}', '\u{0af1}')],
            Self::Hindi => &[('\u{0901}', '\u{0903}'), ('\u{0905}', '\u{0939}'), ('\u{093c}', '\u{094d}'), ('\u{0950}', '\u{0950}'), ('\u{0972}', '\u{0972}'), ('\u{097b}', '\u{097c}'), ('\u{097e}', '\u{097f}')],
            Self::Kannada => &[('\u{0c82}', '\u{0c83}'), ('\u{0c85}', '\u{0c8c}'), ('\u{0c8e}', '\u{0c90}'), ('\u{0c92}', '\u{0ca8}'), ('\u{0caa}', '\u{0cb3}'), ('\u{0cb5}', '\u{0cb9}'), ('\u{0cbc}', '\u{0cc4}'), ('\u{0cc6}', '\u{0cc8}'), ('\u{0cca}', '\u{0ccd}'), ('\u{0cd5}', '\u{0cd6}'), ('\u{0ce0}', '\u{0ce3}')],
            Self::Malayalam => &[('\u{0d02}', '\u{0d03}'), ('\u{0d05}', '\u{0d0c}'), ('\u{0d0e}', '\u{0d10}'), ('\u{0d12}', '\u{0d28}'), ('\u{0d2a}', '\u{0d39}'), ('\u{0d3d}', '\u{0d44}'), ('\u{0d46}', '\u{0d48}'), ('\u{0d4a}', '\u{0d4d}'), ('\u{0d57}', '\u{0d57}'), ('\u{0d60}', '\u{0d63}'), ('\u{0d79}', '\u{0d79}')],
            Self::Oriya => &[('\u{0b01}', '\u{0b03}'), ('\u{0b05}', '\u{0b0c}'), ('\u{0b0f}', '\u{0b10}'), ('\u{0b13}', '\u{0b28}'), ('\u{0b2a}', '\u{0b30}'), ('\u{0b32}', '\u{0b33}'), ('\u{0b35}', '\u{0b39}'), ('\u{0b3c}', '\u{0b44}'), ('\u{0b47}', '\u{0b48}'), ('\u{0b4b}', '\u{0b4d}'), ('\u{0b56}', '\u{0b57}'), ('\u{0b60}', '\u{0b63}')],
            Self::Punjabi => &[('\u{0a01}', '\u{0a03}'), ('\u{0a05}', '\u{0a0a}'), ('\u{0a0f}', '\u{0a10}'), ('\u{0a13}', '\u{0a28}'), ('\u{0a2a}', '\u{0a30}'), ('\u{0a32}', '\u{0a33}'), ('\u{0a35}', '\u{0a36}'), ('\u{0a38}', '\u{0a39}'), ('\u{0a3c}', '\u{0a3c}'), ('\u{0a3e}', '\u{0a42}'), ('\u{0a47}', '\u{0a48}'), ('\u{0a4b}', '\u{0a4d}'), ('\u{0a51}', '\u{0a51}'), ('\u{0a70}', '\u{0a74}')],
            Self::Tamil => &[('\u{0b82}', '\u{0b83}'), ('\u{0b85}', '\u{0b8a}'), ('\u{0b8e}', '\u{0b90}'), ('\u{0b92}', '\u{0b95}'), ('\u{0b99}', '\u{0b9a}'), ('\u{0b9c}', '\u{0b9c}'), ('\u{0b9e}', '\u{0b9f}'), ('\u{0ba3}', '\u{0ba4}'), ('\u{0ba8}', '\u{0baa}'), ('\u{0bae}', '\u{0bb9}'), ('\u{0bbe}', '\u{0bc2}'), ('\u{0bc6}', '\u{0bc8}'), ('\u{0bca}', '\u{0bcd}'), ('\u{0bd0}', '\u{0bd0}'), ('\u{0bd7}', '\u{0bd7}'), ('\u{0bf0}', '\u{0bf2}'), ('\u{0bf9}', '\u{0bf9}')],
            Self::Telugu => &[('\u{0c01}', '\u{0c03}'), ('\u{0c05}', '\u{0c0c}'), ('\u{0c0e}', '\u{0c10}'), ('\u{0c12}', '\u{0c28}'), ('\u{0c2a}', '\u{0c33}'), ('\u{0c35}', '\u{0c39}'), ('\u{0c3d}', '\u{0c44}'), ('\u{0c46}', '\u{0c48}'), ('\u{0c4a}', '\u{0c4d}'), ('\u{0c55}', '\u{0c56}'), ('\u{0c60}', '\u{0c63}')],
            Self::Urdu => &[('\u{0621}', '\u{0622}'), ('\u{0627}', '\u{0628}'), ('\u{062a}', '\u{0639}'), ('\u{0641}', '\u{0642}'), ('\u{0644}', '\u{0646}'), ('\u{0648}', '\u{0648}'), ('\u{064d}', '\u{064d}'), ('\u{064f}', '\u{0651}'), ('\u{0653}', '\u{0657}'), ('\u{0670}', '\u{0670}'), ('\u{0679}', '\u{0681}'), ('\u{0683}', '\u{068a}'), ('\u{068c}', '\u{068d}'), ('\u{068f}', '\u{068f}'), ('\u{0691}', '\u{0691}'), ('\u{0693}', '\u{0693}'), ('\u{0696}', '\u{0696}'), ('\u{0698}', '\u{069a}'), ('\u{06a6}', '\u{06a6}'), ('\u{06a9}', '\u{06ab}'), ('\u{06af}', '\u{06af}'), ('\u{06b1}', '\u{06b1}'), ('\u{06b3}', '\u{06b3}'), ('\u{06ba}', '\u{06bc}'), ('\u{06be}', '\u{06be}'), ('\u{06c1}', '\u{06c2}'), ('\u{06c4}', '\u{06c4}'), ('\u{06cc}', '\u{06cc}'), ('\u{06d0}', '\u{06d0}'), ('\u{06d2}', '\u{06d2}'), ('\u{06d5}', '\u{06d5}')],
        }
    }
}

/// What all single-shift tables of scripts of their own have beyond the extension of the default
/// alphabet.
#[rustfmt::skip]
const SINGLE_SIGNS: Ranges = &[('"', '\''), ('*', '+'), ('-', '-'), ('/', '/'), ('<', '>'), ('@', 'Z'), ('_', '_'), ('¡', '¡'), ('£', '¥'), ('¿', '¿')];

/// What all locking tables of scripts of their own have.
#[rustfmt::skip]
const LOCKING_SIGNS: Ranges = &[('\n', '\n'), ('\r', '\r'), (' ', '!'), ('(', ')'), (',', ','), ('.', '.'), ('0', ';'), ('?', '?'), ('a', 'z')];

#[cfg(test)]
mod tests {
    use super::*;

    /// A table as the standard prints it: sixteen rows of eight columns, of which the first holds the
    /// codes 0 to 15. `SP`, `LF`, `CR`, `FF` and `ESC` are what they are called, `.` is an empty cell
    /// and `DOT` a full stop.
    fn grid(table: &str) -> Vec<char> {
        let mut cells: Vec<char> = Vec::new();
        let words: Vec<&str> = table.split_whitespace().collect();
        assert_eq!(words.len(), 128);
        for word in words {
            let cell = match word {
                "." | "ESC" => continue,
                "SP" => ' ',
                "LF" => '\n',
                "CR" => '\r',
                "FF" => '\x0c',
                "DOT" => '.',
                word => word.chars().next().unwrap(),
            };
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
        cells.sort_unstable();
        cells
    }

    fn with(septets: Septets, table: NationalTable, shift: Shift) -> Vec<char> {
        ('\0'..='\u{ffff}')
            .filter(|&c| table.septets(c, shift) == septets)
            .collect()
    }

    #[test]
    fn the_locking_tables_are_the_printed_ones() {
        let turkish = grid(
            r#"
        @   Δ   SP  0   İ   P   ç   p
        £   _   !   1   A   Q   a   q
        $   Φ   "   2   B   R   b   r
        ¥   Γ   #   3   C   S   c   s
        €   Λ   ¤   4   D   T   d   t
        é   Ω   %   5   E   U   e   u
        ù   Π   &   6   F   V   f   v
        ı   Ψ   '   7   G   W   g   w
        ò   Σ   (   8   H   X   h   x
        Ç   Θ   )   9   I   Y   i   y
        LF  Ξ   *   :   J   Z   j   z
        Ğ   ESC +   ;   K   Ä   k   ä
        ğ   Ş   ,   <   L   Ö   l   ö
        CR  ş   -   =   M   Ñ   m   ñ
        Å   ß   DOT >   N   Ü   n   ü
        å   É   /   ?   O   §   o   à
        "#,
        );
        let portuguese = grid(
            r#"
        @   Δ   SP  0   Í   P   ~   p
        £   _   !   1   A   Q   a   q
        $   ª   "   2   B   R   b   r
        ¥   Ç   #   3   C   S   c   s
        ê   À   º   4   D   T   d   t
        é   ∞   %   5   E   U   e   u
        ú   ^   &   6   F   V   f   v
        í   \   '   7   G   W   g   w
        ó   €   (   8   H   X   h   x
        ç   Ó   )   9   I   Y   i   y
        LF  |   *   :   J   Z   j   z
        Ô   ESC +   ;   K   Ã   k   ã
        ô   Â   ,   <   L   Õ   l   õ
        CR  â   -   =   M   Ú   m   `
        Á   Ê   DOT >   N   Ü   n   ü
        á   É   /   ?   O   §   o   à
        "#,
        );
        for (table, printed) in [
            (NationalTable::Turkish, turkish),
            (NationalTable::Portuguese, portuguese),
        ] {
            assert_eq!(
                with(Septets::One, table, Shift::Locking),
                printed,
                "{table}"
            );
            assert_eq!(printed.len(), 127);
        }
    }

    #[test]
    fn the_single_shift_tables_are_the_printed_ones() {
        let turkish = grid(
            r#"
        .   .   .   .   |   .   .   .
        .   .   .   .   .   .   .   .
        .   .   .   .   .   .   .   .
        .   .   .   .   .   Ş   ç   ş
        .   ^   .   .   .   .   .   .
        .   .   .   .   .   .   €   .
        .   .   .   .   .   .   .   .
        .   .   .   .   Ğ   .   ğ   .
        .   .   {   .   .   .   .   .
        .   .   }   .   İ   .   ı   .
        FF  .   .   .   .   .   .   .
        .   ESC .   .   .   .   .   .
        .   .   .   [   .   .   .   .
        .   .   .   ~   .   .   .   .
        .   .   .   ]   .   .   .   .
        .   .   \   .   .   .   .   .
        "#,
        );
        let spanish = grid(
            r#"
        .   .   .   .   |   .   .   .
        .   .   .   .   Á   .   á   .
        .   .   .   .   .   .   .   .
        .   .   .   .   .   .   .   .
        .   ^   .   .   .   .   .   .
        .   .   .   .   .   Ú   €   ú
        .   .   .   .   .   .   .   .
        .   .   .   .   .   .   .   .
        .   .   {   .   .   .   .   .
        ç   .   }   .   Í   .   í   .
        FF  .   .   .   .   .   .   .
        .   ESC .   .   .   .   .   .
        .   .   .   [   .   .   .   .
        .   .   .   ~   .   .   .   .
        .   .   .   ]   .   .   .   .
        .   .   \   .   Ó   .   ó   .
        "#,
        );
        let portuguese = grid(
            r#"
        .   .   .   .   |   .   .   .
        .   .   .   .   À   .   Â   .
        .   Φ   .   .   .   .   .   .
        .   Γ   .   .   .   .   .   .
        .   ^   .   .   .   .   .   .
        ê   Ω   .   .   .   Ú   €   ú
        .   Π   .   .   .   .   .   .
        .   Ψ   .   .   .   .   .   .
        .   Σ   {   .   .   .   .   .
        ç   Θ   }   .   Í   .   í   .
        FF  .   .   .   .   .   .   .
        Ô   ESC .   .   .   Ã   .   ã
        ô   .   .   [   .   Õ   .   õ
        .   .   .   ~   .   .   .   .
        Á   .   .   ]   .   .   .   .
        á   Ê   \   .   Ó   .   ó   â
        "#,
        );
        for (table, printed) in [
            (NationalTable::Turkish, turkish),
            (NationalTable::Spanish, spanish),
            (NationalTable::Portuguese, portuguese),
        ] {
            // What the default alphabet has too takes one septet, whatever the table.
            let rest = |c: &char| gsm7::septets(*c) != Septets::One;
            let printed: Vec<char> = printed.into_iter().filter(rest).collect();
            assert_eq!(with(Septets::Two, table, Shift::Single), printed, "{table}");
        }
    }

    #[test]
    fn scripts_of_their_own_have_as_many_cells_as_are_printed() {
        // Locking: without the escape. Single shift: beyond the default alphabet and its extension.
        for (table, locking, single) in [
            (NationalTable::Bengali, 114, 24),
            (NationalTable::Gujarati, 120, 12),
            (NationalTable::Hindi, 127, 30),
            (NationalTable::Kannada, 120, 15),
            (NationalTable::Malayalam, 120, 24),
            (NationalTable::Oriya, 116, 17),
            (NationalTable::Punjabi, 110, 18),
            (NationalTable::Tamil, 102, 19),
            (NationalTable::Telugu, 120, 20),
            (NationalTable::Urdu, 127, 32),
        ] {
            let one = with(Septets::One, table, Shift::Locking);
            assert_eq!(one.len(), locking, "{table}");
            let shifts = ('\0'..='\u{ffff}').filter(|&c| table.shifts(c)).count();
            assert_eq!(shifts, single, "{table}");
            // With both, no letter, digit or sign of the default alphabet's capitals is lost.
            for c in ('A'..='Z').chain('a'..='z').chain('0'..='9') {
                assert_ne!(table.septets(c, Shift::Both), Septets::None, "{table} {c}");
            }
        }
    }

    #[test]
    fn a_message_in_punjabi_or_urdu_fits_its_tables() {
        for (table, text) in [
            (NationalTable::Punjabi, "ਤੁਹਾਡੇ ਸੁਨੇਹੇ ਲਈ ਧੰਨਵਾਦ। 24 ਘੰਟੇ, 911"),
            (NationalTable::Urdu, "آپ کا شکریہ۔ 24 گھنٹے، 911"),
        ] {
            let shifted = crate::Segments::count_shifted(text, table, Shift::Both);
            assert_eq!(shifted.encoding, crate::Encoding::Gsm7, "{table}");
        }
        // The standard's Urdu tables have no such letter.
        assert_eq!(NationalTable::Urdu.septets('غ', Shift::Both), Septets::None);
    }
}
