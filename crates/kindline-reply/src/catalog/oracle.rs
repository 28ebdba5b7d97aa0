//! Programs read word by word, as they were compiled: the oracle of how they are run.

use super::fill::{Filler, Scene};
use super::out::Out;
use super::table::{Step, Table};

impl Filler<'_, '_> {
    /// The plain reading of a program.
    pub(super) fn run_plainly(&self, table: &Table, words: &[u16], out: &mut Out<'_>) {
        let mut rest = words;
        while let Some((step, after)) = table.step(rest) {
            match step {
                Step::Literal(words) => out.literal(words),
                Step::Slot(slot) => self.write(slot, out),
                Step::Paragraph => out.paragraph(),
                Step::Choice(slot, arms) => {
                    self.run_plainly(table, arms.pick(self.key(table, slot, out)), out);
                }
            }
            rest = after;
        }
    }
}

/// A text of a program, run or read plainly.
fn text(scene: &Scene<'_>, table: &Table, program: u16, plainly: bool) -> String {
    let mut text = String::new();
    let mut out = Out::new(&mut text, "\n\n");
    let filler = Filler {
        plainly,
        ..Filler::new(scene)
    };
    filler.run(table, program, &mut out);
    Filler::finish(&mut out);
    text
}

use kindline_hours::{Calendar, Schedule, ScheduleDocument};
use proptest::prelude::*;

use crate::{Catalog, Channel, Context, Locale, Message, Need, Region, ResponseWithin, Tone};

fn office() -> Schedule {
    serde_json::from_str::<ScheduleDocument>(
        r#"{"zone": "America/New_York", "mon-fri": "09:00-17:00"}"#,
    )
    .unwrap()
    .check()
    .unwrap()
}

fn name() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        Just(None),
        Just(Some(String::new())),
        Just(Some("Ana Reyes, 555-0142.".to_owned())),
        Just(Some("Наталья".to_owned())),
        "[ -~]{0,40}".prop_map(Some),
        any::<String>().prop_map(Some),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_run_is_what_was_written(
        names in [name(), name(), name(), name(), name(), name()],
        minutes in 0_i64..600_000,
        within in prop::option::of((0_u32..80).prop_map(ResponseWithin::Hours)),
        need in prop::option::of(prop::sample::select(Need::ALL)),
        region in prop::sample::select(vec!["US", "GB-SCT", "GB", "DE", "NZ", "JP"]),
        exceptions in 0_u32..30,
    ) {
        let schedule = office();
        let now = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(29_000_000 + minutes);
        let [worker, agency, client, cover, secure, occasion] = &names;
        let context = Context {
            next_open: Calendar::new(schedule.clone()).next_open(now),
            region: Region::parse(region).unwrap(),
            need,
            response: within,
            worker: worker.as_deref(),
            agency: agency.as_deref(),
            client: client.as_deref(),
            cover: cover.as_deref(),
            secure_channel: secure.as_deref(),
            occasion: occasion.as_deref(),
            exceptions,
            ..Context::new(&schedule, now)
        };
        let catalog = Catalog::built_in();
        for &locale in Locale::ALL {
            for &message in Message::ALL {
                for &channel in Channel::ALL {
                    for &tone in Tone::ALL {
                        let scene = catalog.scene(message, locale, tone, channel, &context);
                        let table = scene.table;
                        let cell = table.cell(message, channel, tone).unwrap();
                        let subject = table.subject(message, tone).unwrap();
                        for program in [cell, subject] {
                            prop_assert_eq!(
                                text(&scene, table, program, false),
                                text(&scene, table, program, true)
                            );
                        }
                    }
                }
            }
        }
    }
}
