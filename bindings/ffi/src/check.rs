//! Checking a policy without using it.

use kindline::Policy;

use crate::decision::PolicyStamp;
use crate::guard::guard;
use crate::{KindlineError, Problem};

/// What a check of a policy found.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PolicyReport {
    /// Every mistake, in the order of the document; empty for a policy that can be used.
    pub problems: Vec<Problem>,
    /// Which policy it is, where there are no problems.
    pub stamp: Option<PolicyStamp>,
    /// The ids of the rules in force, where there are no problems.
    pub rules: Vec<String>,
}

/// Checks a policy and reports every mistake at once. `file` is the name that problems carry.
///
/// # Errors
/// A file's name in the place of a document. Mistakes are part of the report.
#[uniffi::export]
pub fn check_policy(policy: Vec<u8>, file: String) -> Result<PolicyReport, KindlineError> {
    guard(|| match parse(&policy, &file) {
        Ok(policy) => Ok(PolicyReport {
            problems: Vec::new(),
            stamp: Some(policy.stamp().as_ref().into()),
            rules: policy
                .rules()
                .iter()
                .map(|rule| rule.id().to_owned())
                .collect(),
        }),
        Err(KindlineError::BadPolicy { problems }) => Ok(PolicyReport {
            problems,
            stamp: None,
            rules: Vec::new(),
        }),
        Err(other) => Err(other),
    })
}

/// Reads a policy out of bytes.
pub(crate) fn parse(policy: &[u8], file: &str) -> Result<Policy, KindlineError> {
    let text = std::str::from_utf8(policy).map_err(|error| {
        let before = policy.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let mut problem = Problem::in_field("", "the bytes are not UTF-8", "save it as UTF-8");
        problem.file = Some(file.to_owned());
        problem.line = i32::try_from(line).ok();
        KindlineError::BadPolicy {
            problems: vec![problem],
        }
    })?;
    if is_a_path(text) {
        let reason = "this is the name of a file, not what is in it";
        return Err(KindlineError::argument("policy", reason));
    }
    Ok(Policy::parse(file, text)?)
}

/// Whether somebody passed a file's name: no document is one line that assigns nothing and ends so.
fn is_a_path(text: &str) -> bool {
    let is_one_line = !text.contains(['\n', '=', '{']);
    is_one_line && [".toml", ".json"].iter().any(|end| text.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_is_no_policy() {
        for name in ["riverside.toml", "policies/a policy.json"] {
            let error = parse(name.as_bytes(), "policy").unwrap_err();
            assert_eq!(error.code(), "argument");
            assert!(error.text().contains("the name of a file"), "{error}");
        }
        for document in ["", "riverside", "policy = \"a.toml\"", "# a.toml\n", "{}"] {
            let error = parse(document.as_bytes(), "policy").unwrap_err();
            assert_eq!(error.code(), "policy", "{document}");
        }
    }
}
