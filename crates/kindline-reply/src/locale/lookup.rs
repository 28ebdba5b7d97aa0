//! From a language tag to a covered locale.

use super::{Language, Locale, LocaleError};

/// A covered locale for a tag, and how near it is to what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Found {
    /// The locale to write in.
    pub locale: Locale,
    /// How near it is.
    pub fit: Fit,
}

/// How near a locale is to what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It is the one.
    Exact,
    /// The same language, under another name or in another region's spelling.
    Nearest,
    /// Another language of the reader's: the first one is not covered.
    OtherLanguage,
}

pub(super) fn find(tag: &str) -> Result<Found, LocaleError> {
    let same = |known: &str| {
        known.len() == tag.len()
            && known
                .bytes()
                .zip(tag.bytes())
                .all(|(a, b)| a.eq_ignore_ascii_case(&b) || (a == b'-' && b == b'_'))
    };
    if let Some(locale) = Locale::ALL.iter().copied().find(|one| same(one.tag())) {
        let fit = Fit::Exact;
        return Ok(Found { locale, fit });
    }
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let rest: Vec<String> = parts.map(str::to_ascii_lowercase).collect();
    let is_part = |part: &String| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if !rest.iter().all(is_part) {
        return Err(LocaleError::new(tag));
    }
    // What follows a single letter is an extension: `en-u-hc-h23`. It has no words of its own.
    let own: Vec<&str> = rest
        .iter()
        .map(String::as_str)
        .take_while(|part| part.len() > 1)
        .collect();
    nearest(&language, &own)
        .map(|locale| Found {
            locale,
            fit: Fit::Nearest,
        })
        .ok_or_else(|| LocaleError::new(tag))
}

pub(super) fn choose(preferred: &[&str]) -> Result<Found, LocaleError> {
    let mut refused = None;
    for tag in preferred {
        match find(tag) {
            Ok(found) if refused.is_none() => return Ok(found),
            Ok(Found { locale, .. }) => {
                let fit = Fit::OtherLanguage;
                return Ok(Found { locale, fit });
            }
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    Err(refused.unwrap_or_else(|| LocaleError::new("")))
}

/// The nearest covered spelling of a language for a tag that is not in the list.
fn nearest(language: &str, rest: &[&str]) -> Option<Locale> {
    let script = rest
        .iter()
        .copied()
        .find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let has = |region: &str| rest.contains(&region);
    let locale = match language {
        "en" if rest.is_empty() => Locale::EnUs,
        // The United States, their territories, and the Philippines, who write as they do.
        "en" if ["us", "ph", "pr", "gu", "as", "mp", "vi", "um"]
            .iter()
            .any(|one| has(one)) =>
        {
            Locale::EnUs
        }
        "en" => Locale::EnGb,
        "es" if has("us") || has("pr") => Locale::EsUs,
        "es" if ["es", "ea", "ic", "gq", "ph"].iter().any(|one| has(one)) => Locale::EsEs,
        "es" => Locale::Es419,
        "fr" if has("ca") => Locale::FrCa,
        "fr" => Locale::FrFr,
        "zh" | "cmn" if script == Some("hant") => Locale::ZhHant,
        "zh" | "cmn" if script.is_none() && ["tw", "hk", "mo"].iter().any(|one| has(one)) => {
            Locale::ZhHant
        }
        "zh" | "cmn" => Locale::ZhHans,
        "yue" if script == Some("hans") || (script.is_none() && has("cn")) => Locale::ZhHans,
        "yue" => Locale::ZhHant,
        "vi" => Locale::Vi,
        "pt" if rest.is_empty() || has("br") => Locale::PtBr,
        "pt" => Locale::PtPt,
        "ru" => Locale::Ru,
        "ko" => Locale::Ko,
        "fil" | "tl" => Locale::Fil,
        "ht" => Locale::Ht,
        "pl" => Locale::Pl,
        "ar" | "arb" => Locale::Ar,
        "ur" => Locale::Ur,
        // Punjabi of Pakistan is written in Arabic letters.
        "pa" if script.is_none() && has("pk") => return None,
        "pa" => Locale::Pa,
        _ => return None,
    };
    let reads = script.is_none_or(|script| locale.language().scripts().contains(&script));
    reads.then_some(locale)
}

impl Language {
    /// The scripts that its templates are in, as a tag writes them.
    const fn scripts(self) -> &'static [&'static str] {
        match self {
            Self::En
            | Self::Es
            | Self::Fr
            | Self::Vi
            | Self::Pt
            | Self::Fil
            | Self::Ht
            | Self::Pl => &["latn"],
            Self::ZhHans => &["hans"],
            Self::ZhHant => &["hant"],
            Self::Ru => &["cyrl"],
            Self::Ko => &["kore", "hang"],
            Self::Ar | Self::Ur => &["arab", "aran"],
            Self::Pa => &["guru"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_of_tags() {
        for (tag, locale) in [
            ("en", Locale::EnUs),
            ("en-ZA", Locale::EnGb),
            ("en-PR", Locale::EnUs),
            ("en-u-hc-h23", Locale::EnUs),
            ("es-MX", Locale::Es419),
            ("es-PR", Locale::EsUs),
            ("es-GQ", Locale::EsEs),
            ("fr-BE", Locale::FrFr),
            ("zh", Locale::ZhHans),
            ("zh-TW", Locale::ZhHant),
            ("zh_Hant_HK", Locale::ZhHant),
            ("zh-Hans-HK", Locale::ZhHans),
            ("cmn-CN", Locale::ZhHans),
            ("yue", Locale::ZhHant),
            ("yue-CN", Locale::ZhHans),
            ("pt", Locale::PtBr),
            ("pt-AO", Locale::PtPt),
            ("tl", Locale::Fil),
            ("tl-PH", Locale::Fil),
            ("fil-PH", Locale::Fil),
            ("ht-HT", Locale::Ht),
            ("pl-PL", Locale::Pl),
            ("ko-KR", Locale::Ko),
            ("ko-Kore-KR", Locale::Ko),
            ("ar-EG", Locale::Ar),
            ("ur-IN", Locale::Ur),
            ("pa-IN", Locale::Pa),
            ("PA-GURU", Locale::Pa),
            ("ru-UA", Locale::Ru),
        ] {
            let fit = Fit::Nearest;
            assert_eq!(find(tag), Ok(Found { locale, fit }), "{tag}");
        }
    }

    #[test]
    fn another_script_is_another_language() {
        for tag in [
            "pa-Arab",
            "pa-PK",
            "ur-Latn",
            "zh-Latn",
            "ru-Latn",
            "ko-Latn",
            "fr-",
            "en--US",
            "",
            "cy",
            "pnb",
            "en-\u{202e}",
            "fr-toolongpart",
        ] {
            assert!(find(tag).is_err(), "{tag}");
        }
    }

    #[test]
    fn every_locale_finds_itself() {
        for &locale in Locale::ALL {
            let fit = Fit::Exact;
            assert_eq!(find(locale.tag()), Ok(Found { locale, fit }));
        }
    }

    #[test]
    fn the_first_covered_language_is_chosen() {
        let of = |tags: &[&str]| choose(tags).map(|found| (found.locale, found.fit));
        assert_eq!(of(&["ht", "fr"]), Ok((Locale::Ht, Fit::Exact)));
        assert_eq!(
            of(&["so", "am", "ar"]),
            Ok((Locale::Ar, Fit::OtherLanguage))
        );
        assert_eq!(of(&["so", "am"]), Err(LocaleError::new("so")));
        assert!(choose(&[]).is_err());
    }
}
