//! The command line.

use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};

use crate::redact::Named;

/// Professional boundaries in digital communication: what to do, until when, with which words, and why
#[derive(Parser)]
#[command(name = "kindline", version, about, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 done; 1 mistakes in a policy, an event or a row; 2 wrong command \
line; 3 a file cannot be read or written; 4 with `decide --exit-code`, the event may not go ahead.\n\
Kindline is not a crisis service and not legal advice."
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Decide about an event, or about a stream of them.
    Decide(Decide),
    /// Check a policy: every mistake at once, with its line and what would help.
    Check(Check),
    /// Office hours on their own: show a week, answer queries.
    #[command(subcommand)]
    Hours(Hours),
    /// Replies on their own: preview a message, count SMS segments, decide about silence.
    #[command(subcommand)]
    Reply(Reply),
    /// See what is in a text: identifiers, special categories, crisis language.
    Scan(ScanArgs),
    /// Take out of a text what is found in it.
    Redact(RedactArgs),
    /// Print the built-in rules with their reasons and sources, as Markdown.
    Rules,
    /// Print the JSON Schema of events or policies.
    Schema {
        /// Which schema.
        of: Schema,
    },
}

#[derive(Arguments)]
pub(crate) struct Decide {
    /// The policy, TOML or JSON.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: String,
    /// The event, a JSON file; `-` is standard input.
    #[arg(value_name = "EVENT.json", required_unless_present = "jsonl")]
    pub(crate) event: Option<String>,
    /// Read events from standard input, one JSON object a line with an `id`, and write one decision a
    /// line. A bad row gets an error row and stops nothing.
    #[arg(long, conflicts_with_all = ["event", "format"])]
    pub(crate) jsonl: bool,
    /// The moment, RFC 3339; without it each event's own `at` counts.
    #[arg(long, value_name = "RFC3339", value_parser = DateTime::parse_from_rfc3339)]
    pub(crate) at: Option<DateTime<FixedOffset>>,
    /// How to print the decision.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Client names, one a line, so that words that name a client are seen.
    #[arg(long, value_name = "FILE")]
    pub(crate) roster: Option<String>,
    /// Exit with 4 unless the event may go ahead as it is.
    #[arg(long)]
    pub(crate) exit_code: bool,
}

#[derive(Arguments)]
pub(crate) struct Check {
    /// The policy, TOML or JSON.
    #[arg(value_name = "FILE")]
    pub(crate) policy: String,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Schema {
    /// Events.
    Event,
    /// Policies.
    Policy,
}

#[derive(Subcommand)]
pub(crate) enum Hours {
    /// This week as a chart, the holidays ahead and the next opening.
    Show {
        /// A policy, or a schedule that stands alone; TOML or JSON.
        file: String,
        /// The moment, RFC 3339; now, if absent.
        #[arg(long, value_name = "RFC3339", value_parser = DateTime::parse_from_rfc3339)]
        at: Option<DateTime<FixedOffset>>,
    },
    /// Read hours written elsewhere and print them as the `[hours]` of a policy. What a schedule
    /// cannot say is refused with the reason.
    Import {
        /// What the file is written in.
        #[arg(long, value_enum)]
        from: HoursFormat,
        /// The file; `-` is standard input.
        file: String,
        /// The time zone of the hours.
        #[arg(long, value_name = "ZONE")]
        zone: String,
        /// The holidays that `PH` means, such as `US` or `US-CA`.
        #[arg(long, value_name = "REGION")]
        holidays: Vec<String>,
    },
    /// Write the hours of a policy or schedule in another format.
    Export {
        /// What to write.
        #[arg(long, value_enum)]
        to: HoursFormat,
        /// A policy, or a schedule that stands alone; TOML or JSON.
        file: String,
        /// The first day that dated entries are written for; today, if absent.
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    /// Answer queries from standard input, one JSON object a line. Keys: `id`, `schedule`, `kind`, and
    /// with it `at` (is_open, next_open, next_close, next_change, add, sub, business_days_after), `from`
    /// and `to` (intervals, between), `seconds` (add, sub) or `days` (business_days_after).
    Eval {
        /// Rows of JSON, the only form there is.
        #[arg(long, required = true)]
        jsonl: bool,
    },
}

#[derive(Arguments)]
pub(crate) struct ScanArgs {
    /// Text files; `-` or nothing is standard input.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// How to print what was found.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Scan each line as a text of its own, as soon as it has come: for logs and transcripts that need
    /// not end. With `--format json` each line has one object.
    #[arg(long)]
    pub(crate) lines: bool,
    /// Read texts from standard input, one JSON object a line: `id`, `text` and perhaps `roster`.
    #[arg(long, conflicts_with_all = ["files", "format", "lines"])]
    pub(crate) jsonl: bool,
}

#[derive(Arguments)]
#[command(
    after_help = "The result is scanned again, so that a scan of it finds nothing beyond the replacements. \
A text that tells where a victim is loses those sentences and every finding, whatever the operator \
(34 USC 12291(b)(2)).\n\n\
Redaction guarantees no anonymity: a story that everybody in town knows stays in the text."
)]
pub(crate) struct RedactArgs {
    /// Text files, redacted one after the other to standard output; `-` or nothing is standard input.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// What stands in the place of a finding: placeholder, remove, mask, hash, pseudonym, generalize or
    /// keep. `placeholder`, unless --settings or --policy says more.
    #[arg(long, value_name = "OPERATOR", conflicts_with = "settings")]
    pub(crate) operator: Option<Named>,
    /// Settings, TOML or JSON: `operator`, `keep-last`, `dates`, `floor`, `topics`, `victim-place`,
    /// `year`, and `[kinds]` with an operator for each kind. docs/policy.md explains them.
    #[arg(long, value_name = "FILE")]
    pub(crate) settings: Option<String>,
    /// A policy whose own terms and identifiers are looked for, and whose settings count where there is
    /// neither --operator nor --settings.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<String>,
    /// Client names, one a line.
    #[arg(long, value_name = "FILE")]
    pub(crate) roster: Option<String>,
    /// The secret of `hash` and `pseudonym`: at least 16 bytes, better 32 random ones. With the same key
    /// texts redacted apart agree.
    #[arg(long, value_name = "FILE")]
    pub(crate) key_file: Option<String>,
    /// Write which stand-in stands for which words, as JSON for your eyes only (mode 600). It leads back
    /// to the people. A file that is there already is not overwritten.
    #[arg(long, value_name = "FILE")]
    pub(crate) map_out: Option<String>,
    /// Go on with a map of an earlier run. The same file for --map-out replaces it.
    #[arg(long, value_name = "FILE")]
    pub(crate) map_in: Option<String>,
    /// Leave out the whole of a text that tells where a victim is.
    #[arg(long)]
    pub(crate) block_victim_places: bool,
    /// Read texts from standard input, one JSON object a line: `id`, `text` and perhaps `roster`. Writes
    /// `id` and `text`.
    #[arg(long, conflicts_with = "files")]
    pub(crate) jsonl: bool,
}

#[derive(Subcommand)]
pub(crate) enum Reply {
    /// A message in every channel and tone, as it would be sent.
    Preview {
        /// The policy whose hours, region and names fill the words.
        #[arg(long, value_name = "FILE")]
        policy: String,
        /// The message, such as `after_hours`.
        message: String,
        /// The language, such as `en-GB`.
        #[arg(long, value_name = "TAG")]
        locale: Option<String>,
        /// The moment, RFC 3339; now, if absent.
        #[arg(long, value_name = "RFC3339", value_parser = DateTime::parse_from_rfc3339)]
        at: Option<DateTime<FixedOffset>>,
    },
    /// Prove an agency's own template files, laid over the built-in ones: every problem at once.
    Lint {
        /// The template files (`.ftl`).
        #[arg(required = true)]
        files: Vec<String>,
        /// Their language (`en`) or one spelling of it (`en-GB`).
        #[arg(long, value_name = "TAG", default_value = "en")]
        locale: String,
    },
    /// What texts cost as text messages: rows of `id` and `text` on standard input.
    Sms {
        /// Rows of JSON, the only form there is.
        #[arg(long, required = true)]
        jsonl: bool,
    },
    /// Whether an automatic reply may go out: rows of messages on standard input. Keys: `id`, `channel`,
    /// `envelope_from`, `me`, `headers` (pairs), `text`, and `state` with what the host remembers.
    Suppress {
        /// Rows of JSON, the only form there is.
        #[arg(long, required = true)]
        jsonl: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum HoursFormat {
    /// OpenStreetMap's `opening_hours`.
    Osm,
    /// schema.org's `OpeningHoursSpecification`, as JSON.
    SchemaOrg,
    /// iCalendar: availability as weekly hours, all-day events as leave.
    Ical,
}
