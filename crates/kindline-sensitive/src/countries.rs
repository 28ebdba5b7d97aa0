//! Which countries' national identifiers are looked for.

use crate::finding::Kind;

/// The countries whose identifiers run: all, unless the host chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Countries(Option<Vec<String>>);

impl Countries {
    pub(crate) fn only<I>(countries: I) -> Countries
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let codes = countries
            .into_iter()
            .map(|code| code.as_ref().trim().to_ascii_uppercase())
            .map(|code| if code == "UK" { "GB".to_owned() } else { code })
            .collect();
        Countries(Some(codes))
    }

    /// Whether everything runs.
    pub(crate) fn all(&self) -> bool {
        self.0.is_none()
    }

    /// Whether findings of this kind are looked for.
    pub(crate) fn run(&self, kind: &Kind) -> bool {
        match (&self.0, country(kind)) {
            (Some(codes), Some(country)) => codes.iter().any(|code| code == country),
            _ => true,
        }
    }
}

/// The country that issues a built-in kind of identifier, by its ISO code; none for kinds that are the
/// same everywhere and for the host's own.
pub(crate) fn country(kind: &Kind) -> Option<&str> {
    if *kind == Kind::ABA_ROUTING {
        return Some("US");
    }
    // `IP_ADDRESS` is no country's.
    if *kind == Kind::IP_ADDRESS || !Kind::ALL.contains(kind) {
        return None;
    }
    let (prefix, _) = kind.id().split_once('_')?;
    match prefix {
        "UK" => Some("GB"),
        code if code.len() == 2 => Some(code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scanner;

    #[test]
    fn kinds_have_their_countries() {
        assert_eq!(country(&Kind::US_SSN), Some("US"));
        assert_eq!(country(&Kind::UK_NINO), Some("GB"));
        assert_eq!(country(&Kind::IP_ADDRESS), None);
        assert_eq!(country(&Kind::PHONE_NUMBER), None);
        assert_eq!(country(&Kind::custom("XX_BADGE")), None);
    }

    #[test]
    fn only_the_chosen_countries_run() {
        let text = "my ssn is 536-90-4399 and my NI number AB 12 34 56 C";
        let kinds = |countries: &[&str]| -> Vec<String> {
            let scanner = Scanner::builder().locales(countries).build();
            let scan = scanner.scan(text);
            scan.findings
                .iter()
                .map(|f| f.kind.id().to_owned())
                .collect()
        };
        assert!(kinds(&["US"]).contains(&"US_SSN".to_owned()));
        assert!(!kinds(&["US"]).contains(&"UK_NINO".to_owned()));
        assert!(kinds(&["gb", "IE"]).contains(&"UK_NINO".to_owned()));
        assert!(!kinds(&["gb", "IE"]).contains(&"US_SSN".to_owned()));
    }
}
