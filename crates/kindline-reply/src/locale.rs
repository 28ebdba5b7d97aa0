//! The languages and regional spellings that the built-in catalogue covers.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::ids::closed_ids;

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
    /// Russian.
    Ru = "ru", Ru;
}

impl Locale {
    /// The covered locale for a BCP 47 tag, in any case, with `-` or `_`. A regional spelling that
    /// has none of its own takes the nearest of the same language.
    ///
    /// # Errors
    /// When the language is not covered, or the tag is no tag.
    pub fn parse(tag: &str) -> Result<Self, LocaleError> {
        let same = |known: &str| {
            known.len() == tag.len()
                && known
                    .bytes()
                    .zip(tag.bytes())
                    .all(|(a, b)| a.eq_ignore_ascii_case(&b) || (a == b'-' && b == b'_'))
        };
        if let Some(found) = Self::ALL.iter().copied().find(|one| same(one.tag())) {
            return Ok(found);
        }
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let rest: Vec<String> = parts.map(str::to_ascii_lowercase).collect();
        if rest.iter().any(|part| part.is_empty() || part.len() > 8) {
            return Err(LocaleError::new(tag));
        }
        nearest(&language, &rest).ok_or_else(|| LocaleError::new(tag))
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
            | Self::Ru => false,
        }
    }

    /// Whether its text messages are written within the GSM 7-bit alphabet, diacritics simplified
    /// where the alphabet lacks them.
    #[must_use]
    pub const fn fits_gsm(self) -> bool {
        match self {
            Self::En | Self::Es | Self::Fr | Self::Pt => true,
            Self::ZhHans | Self::ZhHant | Self::Vi | Self::Ru => false,
        }
    }
}

/// The nearest covered spelling of a language for a tag that is not in the list.
fn nearest(language: &str, rest: &[String]) -> Option<Locale> {
    let has = |part: &str| rest.iter().any(|one| one == part);
    Some(match language {
        "en" if rest.is_empty() => Locale::EnUs,
        "en" if has("us") || has("ph") => Locale::EnUs,
        "en" => Locale::EnGb,
        "es" if has("us") || has("pr") => Locale::EsUs,
        "es" => Locale::Es419,
        "fr" if has("ca") => Locale::FrCa,
        "fr" => Locale::FrFr,
        "zh" if ["hant", "tw", "hk", "mo"].iter().any(|part| has(part)) => Locale::ZhHant,
        "zh" => Locale::ZhHans,
        "vi" => Locale::Vi,
        "pt" => Locale::PtBr,
        "ru" => Locale::Ru,
        "yue" if !has("hans") => Locale::ZhHant,
        _ => return None,
    })
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
