//! An agency's own emergency number and crisis line, laid over the built-in ones.

use chrono::NaiveDate;
use kindline_reply::{Answers, Confidence, CrisisData, Line, Need, Region, Role};

use crate::document::record;

record! {
    /// Whom to call when it cannot wait. What is absent stays as the region's own lines have it.
    #[derive(Default)]
    pub struct EmergencySettings {
        /// The number for danger now, such as `911`.
        optional number: String,
        /// The number of the agency's own crisis line.
        optional line: String,
        /// What that line is called.
        optional line_name = "line-name": String,
    }
}

impl EmergencySettings {
    /// The built-in lines with the agency's own before them.
    ///
    /// # Errors
    /// What is wrong with a number or name, in words.
    pub(crate) fn overlaid(&self, region: Region) -> Result<CrisisData, Vec<String>> {
        let area = region.id().to_owned();
        let emergency = self.number.as_ref().map(|number| Line {
            role: Role::Emergency,
            name: "emergency services".into(),
            ..line("agency-emergency", &area, number)
        });
        let own = self.line.as_ref().map(|number| Line {
            role: Role::General,
            name: self
                .line_name
                .clone()
                .unwrap_or_else(|| "our crisis line".to_owned())
                .into(),
            ..line("agency-line", &area, number)
        });
        CrisisData::built_in()
            .overlaid(emergency.into_iter().chain(own).collect())
            .map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }
}

/// A line that the agency answers for: it does not go stale by our calendar.
fn line(id: &str, area: &str, number: &str) -> Line {
    Line {
        id: id.to_owned().into(),
        area: area.to_owned().into(),
        name: "".into(),
        role: Role::General,
        serves: vec![Need::General].into(),
        voice: Some(number.to_owned().into()),
        menu: Vec::new().into(),
        text: None,
        chat: None,
        tty: None,
        answers: Answers::Unknown,
        languages: Vec::new().into(),
        is_not: Vec::new().into(),
        pair: None,
        confidence: Confidence::High,
        source: "the agency's policy".into(),
        seen_on: NaiveDate::MIN,
        verified_on: None,
        expires: NaiveDate::MAX,
    }
}
