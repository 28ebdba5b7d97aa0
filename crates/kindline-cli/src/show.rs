//! `kindline rules` and `kindline schema`.

use std::io::Write as _;
use std::process::ExitCode;

use kindline::{Event, Policy};

use crate::Failure;
use crate::args::Schema;

pub(crate) fn rules() -> Result<ExitCode, Failure> {
    anstream::stdout().write_all(kindline::rule_reference().as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn schema(of: Schema) -> Result<ExitCode, Failure> {
    let schema = match of {
        Schema::Event => Event::json_schema(),
        Schema::Policy => Policy::json_schema(),
    };
    let mut out = anstream::stdout();
    serde_json::to_writer_pretty(&mut out, &schema).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(ExitCode::SUCCESS)
}
