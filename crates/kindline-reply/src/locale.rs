//! The languages and regional spellings that the built-in catalogue covers.

mod lookup;

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::ids::closed_ids;

pub use lookup::{Fit, Found};

closed_ids! {
    /// A language of templates. Regional spellings of one language share their words and differ in
    /// how they write times and dates: see [`Locale`].
    pub enum Language: "language" {
        /// English.
        En = "en",
        /// Spanish.
        Es = "es",
        /// French.
        Fr = "fr",
        /// Chinese in simplified characters.
        ZhHans = "zh-Hans",
        /// Chinese in traditional characters.
        ZhHant = "zh-Hant",
        /// Vietnamese.
        Vi = "vi",
        /// Portuguese.
        Pt = "pt",
        /// Russian.
        Ru = "ru",
        /// Korean.
        Ko = "ko",
        /// Filipino, which is Tagalog.
        Fil = "fil",
        /// Haitian Creole.
        Ht = "ht",
        /// Polish.
        Pl = "pl",
        /// Arabic, in the modern standard that is written everywhere.
        Ar = "ar",
        /// Urdu.
        Ur = "ur",
        /// Punjabi in Gurmukhi letters, as in India.
        Pa = "pa",
    }
}

macro_rules! locales {
    ($( $(#[$meta:meta])* $variant:ident = $tag:literal, $language:ident; )+) => {
        /// A language in a regional spelling that is really covered: its weekdays, times, dates and
        /// every message. The set is closed, so a language that is not covered is an error and
        /// never English in disguise.
        ///
        /// ```
        /// use kindline_reply::Locale;
        ///
        /// assert_eq!(Locale::parse("en_gb")?, Locale::EnGb);
        /// assert!(Locale::parse("cy").is_err());
        /// # Ok::<(), kindline_reply::LocaleError>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Locale {
            $( $(#[$meta])* $variant, )+
        }

        impl Locale {
            /// Every covered locale.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The BCP 47 tag, such as `en-US`.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self { $( Self::$variant => $tag, )+ }
            }

            /// The language whose templates it uses.
            #[must_use]
            pub const fn language(self) -> Language {
                match self { $( Self::$variant => Language::$language, )+ }
            }
        }
    };
}

locales! {
    /// English as in the United States.
    EnUs = "en-US", En;
    /// English as in the United Kingdom.
    EnGb = "en-GB", En;
    /// English as in Canada.
    EnCa = "en-CA", En;
    /// English as in Australia.
    EnAu = "en-AU", En;
    /// English as in New Zealand.
    EnNz = "en-NZ", En;
    /// English as in Ireland.
    EnIe = "en-IE", En;
    /// Spanish as in the United States.
    EsUs = "es-US", Es;
    /// Spanish as in Latin America.
    Es419 = "es-419", Es;
    /// Spanish as in Spain.
    EsEs = "es-ES", Es;
    /// French as in Canada.
    FrCa = "fr-CA", Fr;
    /// French as in France.
    FrFr = "fr-FR", Fr;
    /// Chinese in simplified characters.
    ZhHans = "zh-Hans", ZhHans;
    /// Chinese in traditional characters, for readers of Cantonese as well.
    ZhHant = "zh-Hant", ZhHant;
    /// Vietnamese.
    Vi = "vi", Vi;
    /// Portuguese as in Brazil.
    PtBr = "pt-BR", Pt;
    /// Portuguese with times and dates as in Portugal; the templates' words are Brazilian.
    PtPt = "pt-PT", Pt;
    /// Russian.
    Ru = "ru", Ru;
    /// Korean.
    Ko = "ko", Ko;
    /// Filipino, which is Tagalog.
    Fil = "fil", Fil;
    /// Haitian Creole.
    Ht = "ht", Ht;
    /// Polish.
    Pl = "pl", Pl;
    /// Arabic, with Latin digits: a number to dial looks as it does on the keys.
    Ar = "ar", Ar;
    /// Urdu, with Latin digits.
    Ur = "ur", Ur;
    /// Punjabi in Gurmukhi letters, with Latin digits.
    Pa = "pa", Pa;
}

impl Locale {
    /// The covered locale for a BCP 47 tag, in any case, with `-` or `_`. A regional spelling that
    /// has none of its own takes the nearest of the same language: see [`lookup`](Self::lookup),
    /// which says so.
    ///
    /// # Errors
    /// When the language is not covered, or the tag is no tag.
    pub fn parse(tag: &str) -> Result<Self, LocaleError> {
        lookup::find(tag).map(|found| found.locale)
    }

    /// As [`parse`](Self::parse), and says whether the locale is the one that was asked for.
    ///
    /// The chain, each step only where the one before finds nothing:
    ///
    /// 1. the tag itself: `es-US`;
    /// 2. another name of the language: `tl` is `fil`, `cmn` is `zh`, `yue` is written as `zh-Hant`;
    /// 3. for Chinese the script, told by the region where it is not said: `zh-TW` is `zh-Hant`;
    /// 4. the spelling whose habits the region shares: `pt-AO` is `pt-PT`, `en-ZA` is `en-GB`;
    /// 5. the language without its region: `ar-EG` is `ar`.
    ///
    /// A script that the templates are not written in ends the search: `pa-Arab` is not covered, as
    /// its readers do not read Gurmukhi.
    ///
    /// # Errors
    /// When the language is not covered, or the tag is no tag.
    ///
    /// ```
    /// use kindline_reply::{Fit, Locale};
    ///
    /// let found = Locale::lookup("zh-TW")?;
    /// assert_eq!((found.locale, found.fit), (Locale::ZhHant, Fit::Nearest));
    /// assert_eq!(Locale::lookup("ES_us")?.fit, Fit::Exact);
    /// assert!(Locale::lookup("pa-Arab").is_err());
    /// # Ok::<(), kindline_reply::LocaleError>(())
    /// ```
    pub fn lookup(tag: &str) -> Result<Found, LocaleError> {
        lookup::find(tag)
    }

    /// The first covered locale of the languages that a reader prefers, best first. Where it is not
    /// the first one's own, [`Found::fit`] says how near it is.
    ///
    /// # Errors
    /// When none is covered: the error names the first. What is sent then is the host's decision,
    /// never English in disguise.
    ///
    /// ```
    /// use kindline_reply::{Fit, Locale};
    ///
    /// let found = Locale::choose(&["so", "ar-EG", "en"])?;
    /// assert_eq!((found.locale, found.fit), (Locale::Ar, Fit::OtherLanguage));
    /// # Ok::<(), kindline_reply::LocaleError>(())
    /// ```
    pub fn choose(preferred: &[&str]) -> Result<Found, LocaleError> {
        lookup::choose(preferred)
    }

    /// Whether the script runs from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        self.language().is_right_to_left()
    }
}

impl Language {
    /// Whether the script runs from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        match self {
            Self::En
            | Self::Es
            | Self::Fr
            | Self::ZhHans
            | Self::ZhHant
            | Self::Vi
            | Self::Pt
            | Self::Ru
            | Self::Ko
            | Self::Fil
            | Self::Ht
            | Self::Pl
            | Self::Pa => false,
            Self::Ar | Self::Ur => true,
        }
    }

    /// Whether its text messages are written within the GSM 7-bit alphabet, diacritics simplified
    /// where the alphabet lacks them.
    #[must_use]
    pub const fn fits_gsm(self) -> bool {
        match self {
            Self::En | Self::Es | Self::Fr | Self::Pt | Self::Fil | Self::Ht | Self::Pl => true,
            Self::ZhHans
            | Self::ZhHant
            | Self::Vi
            | Self::Ru
            | Self::Ko
            | Self::Ar
            | Self::Ur
            | Self::Pa => false,
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&tag).map_err(serde::de::Error::custom)
    }
}

/// A language tag that no covered locale answers to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the language `{tag}` is not covered; covered are {}", Covered)]
pub struct LocaleError {
    tag: String,
}

impl LocaleError {
    fn new(tag: &str) -> Self {
        Self {
            tag: tag.chars().filter(|c| !c.is_control()).take(35).collect(),
        }
    }

    /// The tag as it was given, shortened.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }
}

struct Covered;

impl fmt::Display for Covered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, locale) in Locale::ALL.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            f.write_str(locale.tag())?;
        }
        Ok(())
    }
}
