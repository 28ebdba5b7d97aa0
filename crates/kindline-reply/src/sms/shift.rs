//! National language single-shift tables (3GPP TS 23.038, annex A.2).

use crate::ids::closed_ids;

closed_ids! {
    /// A national single-shift table: the letters a language needs beyond the default alphabet, at
    /// two septets each. Telling the handset which table is meant costs room in each segment, and
    /// not every carrier passes them on, so the renderer does not use them; they are here for
    /// agencies whose gateway does.
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
        /// Spanish: Á Í Ó Ú á ç í ó ú.
        Spanish = "spanish",
        /// Portuguese: Á À Â Ã Ê Í Ó Ô Õ Ú á â ã ç ê í ó ô õ ú and Greek capitals.
        Portuguese = "portuguese",
    }
}

impl NationalTable {
    /// Whether `c` is a letter of this table beyond the default alphabet and its extension.
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
}
