//! A text in chunks, records and batches give what one text after the other gives.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

use kindline_sensitive::{
    Column, ColumnErrorKind, Custom, Deny, Records, Redaction, Roster, Scan, Scanner, Stream,
    StreamError, StreamErrorKind, Validity,
};
use proptest::prelude::*;
use proptest::sample::Index;

/// Identifiers, phrases and characters that a cut can hit, and what programs stumble over.
const PIECES: &[&str] = &[
    "my ssn is 536-90-4399",
    "call +44 20 7946 0958",
    "313-555-0107",
    "ana@example.org",
    "ana\u{FF20}example.org",
    "4111\u{200B}1111\u{200B}1111\u{200B}1111",
    "IE64IRCE92050112345678",
    "12 Elm Street, Fresno, CA 93726",
    "dob 03/11/1987",
    "https://example.org/x",
    "i start methadone monday",
    "my HIV test came back positive",
    "i want to kill myself",
    "don\u{2019}t text me again",
    "STOP",
    "my client Loretta Quillfeather",
    "Hi Loretta,",
    "MR OKONKWO",
    "Jose\u{301} Mart\u{ED}nez",
    "project lantern",
    "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "\u{1F1FA}\u{1F1F8}",
    "\u{FF13}\u{FF11}\u{FF13}-\u{FF15}\u{FF15}\u{FF15}-0107",
    "\u{202E}",
    "\u{FEFF}",
    "\u{2028}",
    "\u{0}",
    "\n",
    "\r\n",
    "\r",
    ". ",
    "@",
    "%40",
    "1-1-1-",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        5 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let glue = proptest::sample::select(vec!["", " ", "\n", "\r\n", ", "]);
    proptest::collection::vec((piece, glue), 0..9).prop_map(|parts| {
        let joined = parts.into_iter().map(|(piece, glue)| piece + glue);
        joined.collect::<String>()
    })
}

/// Bytes that are a text but for some places.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let stray = proptest::sample::select(vec![0xFF, 0xC3, 0xE2, 0x80, 0xF0, b'\n', b'a']);
    let strays = proptest::collection::vec((any::<Index>(), stray), 0..3);
    (texts(), strays).prop_map(|(text, strays)| {
        let mut bytes = text.into_bytes();
        for (place, stray) in strays {
            bytes.insert(place.index(bytes.len() + 1), stray);
        }
        bytes
    })
}

fn cuts() -> impl Strategy<Value = Vec<Index>> {
    proptest::collection::vec(any::<Index>(), 0..12)
}

/// The bytes in chunks, some of them empty.
fn chunks<'a>(bytes: &'a [u8], cuts: &[Index]) -> Vec<&'a [u8]> {
    let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
    places.extend([0, bytes.len()]);
    places.sort_unstable();
    places
        .windows(2)
        .map(|pair| &bytes[pair[0]..pair[1]])
        .collect()
}

fn scanner() -> Scanner {
    let custom = Custom::builder()
        .deny(Deny::new("project lantern"))
        .build()
        .unwrap();
    Scanner::builder()
        .roster(Roster::from_names(["Loretta Quillfeather"]))
        .custom(custom)
        .build()
}

fn streamed(mut stream: Stream<'_>, chunks: &[&[u8]]) -> Result<Scan, StreamError> {
    for chunk in chunks {
        stream.push_bytes(chunk)?;
    }
    stream.finish()
}

type Read = (u64, u64, Result<(String, Scan), StreamError>);

fn recorded(mut records: Records<'_>, chunks: &[&[u8]]) -> Vec<Read> {
    let mut all = Vec::new();
    let mut keep = |record: kindline_sensitive::Record<'_>| {
        let read = record
            .scan()
            .map(|scan| (record.text.unwrap().to_owned(), scan));
        all.push((record.number, record.at, read));
    };
    for chunk in chunks {
        let mut chunk = *chunk;
        while let Some(record) = records.next(&mut chunk) {
            keep(record);
        }
        assert!(chunk.is_empty());
    }
    if let Some(record) = records.finish() {
        keep(record);
    }
    assert!(records.finish().is_none());
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn chunks_give_what_the_whole_gives(text in texts(), cuts in cuts()) {
        let scanner = scanner();
        let whole = scanner.scan(&text);
        prop_assert_eq!(streamed(scanner.stream(), &chunks(text.as_bytes(), &cuts)), Ok(whole.clone()));
        let single: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
        prop_assert_eq!(streamed(scanner.stream(), &single), Ok(whole));
        let mut stream = scanner.stream();
        for word in text.split_inclusive(' ') {
            stream.push(word).unwrap();
        }
        let redaction = Redaction::default();
        prop_assert_eq!(stream.finish_redacted(&redaction), Ok(scanner.redact(&text, &redaction)));
    }

    #[test]
    fn what_is_wrong_is_told_the_same_however_cut(bytes in bytes(), cuts in cuts(), limit in 0..400_usize) {
        let scanner = scanner();
        let expected = match std::str::from_utf8(&bytes[..bytes.len().min(limit)]) {
            Err(error) if error.error_len().is_some() || bytes.len() <= limit => {
                Err((StreamErrorKind::NotUtf8, error.valid_up_to()))
            }
            _ if bytes.len() > limit => Err((StreamErrorKind::TooLong, limit)),
            text => Ok(scanner.scan(text.unwrap())),
        };
        for cuts in [&cuts[..], &[]] {
            let found = streamed(scanner.stream().limit(limit), &chunks(&bytes, cuts));
            prop_assert_eq!(&found.map_err(|error| (error.kind(), error.at())), &expected);
        }
    }

    #[test]
    fn records_give_what_lines_give(text in texts(), cuts in cuts()) {
        let scanner = scanner();
        let found = recorded(scanner.records(), &chunks(text.as_bytes(), &cuts));
        let lines: Vec<&str> = text.lines().collect();
        prop_assert_eq!(found.len(), lines.len());
        for ((number, at, read), (index, line)) in found.into_iter().zip(lines.into_iter().enumerate()) {
            prop_assert_eq!(number, index as u64 + 1);
            prop_assert!(text[usize::try_from(at).unwrap()..].starts_with(line));
            prop_assert_eq!(read, Ok((line.to_owned(), scanner.scan(line))));
        }
    }

    #[test]
    fn bad_records_cost_no_other(bytes in bytes(), cuts in cuts(), limit in 0..80_usize) {
        let scanner = scanner();
        let found = recorded(scanner.records().limit(limit), &chunks(&bytes, &cuts));
        let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        let rest = lines.pop().unwrap();
        let mut at = 0;
        let mut expected: Vec<Read> = Vec::new();
        let ended = lines.iter().map(|line| (*line, line.strip_suffix(b"\r").unwrap_or(line)));
        let last = (!rest.is_empty()).then_some((rest, rest));
        for (number, (line, text)) in (1..).zip(ended.chain(last)) {
            let read = match std::str::from_utf8(text) {
                _ if line.len() > limit => Err((StreamErrorKind::TooLong, limit)),
                Err(error) => Err((StreamErrorKind::NotUtf8, error.valid_up_to())),
                Ok(text) => Ok((text.to_owned(), scanner.scan(text))),
            };
            prop_assert_eq!(expected.len() as u64 + 1, number);
            let found = &found[expected.len()];
            prop_assert_eq!((found.0, found.1), (number, at));
            let found = found.2.clone();
            prop_assert_eq!(&found.clone().map_err(|error| (error.kind(), error.at())), &read);
            expected.push((number, at, found));
            at += line.len() as u64 + 1;
        }
        prop_assert_eq!(found.len(), expected.len());
    }

    #[test]
    fn batches_give_what_one_after_the_other_gives(
        rows in proptest::collection::vec(proptest::option::weighted(0.8, texts()), 0..24),
        before in 0..20_usize,
    ) {
        let scanner = scanner();
        let redaction = Redaction::default();
        let texts: Vec<&str> = rows.iter().flatten().map(String::as_str).collect();
        let scans: Vec<Scan> = texts.iter().map(|text| scanner.scan(text)).collect();
        prop_assert_eq!(scanner.scan_all(&texts), scans);
        let redacted: Vec<_> = texts.iter().map(|text| scanner.redact(text, &redaction)).collect();
        prop_assert_eq!(scanner.redact_all(&texts, &redaction), redacted);

        // As in a slice of a larger column: bytes and bits stand before, and a null row has bytes that
        // are no text.
        let mut values = vec![0xFF; before];
        let mut large = vec![before as i64];
        let mut bits = vec![0xFF_u8; (before + rows.len()).div_ceil(8)];
        for (row, text) in rows.iter().enumerate() {
            match text {
                Some(text) => values.extend_from_slice(text.as_bytes()),
                None => {
                    values.extend_from_slice(b"\xE2\x82");
                    bits[(before + row) / 8] &= !(1 << ((before + row) % 8));
                }
            }
            large.push(values.len() as i64);
        }
        let small: Vec<i32> = large.iter().map(|offset| i32::try_from(*offset).unwrap()).collect();
        let validity = Some(Validity::new(&bits).from_bit(before));
        let expected: Vec<Option<Scan>> =
            rows.iter().map(|row| row.as_ref().map(|text| scanner.scan(text))).collect();
        let columns = [
            Column::new(&values, &large[..], validity).unwrap(),
            Column::new(&values, &small[..], validity).unwrap(),
        ];
        for column in columns {
            prop_assert_eq!(&scanner.scan_column(&column), &expected);
            let redacted: Vec<_> = rows
                .iter()
                .map(|row| row.as_ref().map(|text| scanner.redact(text, &redaction)))
                .collect();
            prop_assert_eq!(scanner.redact_column(&column, &redaction), redacted);
        }
    }

    #[test]
    fn columns_are_total(
        values in proptest::collection::vec(any::<u8>(), 0..12),
        offsets in proptest::collection::vec(-2..14_i64, 0..6),
        bits in proptest::option::of(proptest::collection::vec(any::<u8>(), 0..2)),
        first in prop_oneof![0..20_usize, Just(usize::MAX)],
    ) {
        let validity = bits.as_deref().map(|bits| Validity::new(bits).from_bit(first));
        match Column::new(&values, &offsets[..], validity) {
            Ok(column) => {
                prop_assert_eq!(column.rows().len(), offsets.len().saturating_sub(1));
                for (row, text) in column.rows().iter().enumerate() {
                    let (start, end) = (offsets[row], offsets[row + 1]);
                    let bytes = &values[usize::try_from(start).unwrap()..usize::try_from(end).unwrap()];
                    prop_assert!(text.is_none_or(|text| text.as_bytes() == bytes));
                    let valid = bits.as_ref().is_none_or(|bits| bits[(first + row) / 8] >> ((first + row) % 8) & 1 == 1);
                    prop_assert_eq!(text.is_some(), valid);
                }
            }
            Err(error) => {
                let row = error.row();
                let (start, end) = (offsets[row], offsets[row + 1]);
                let fits = 0 <= start && start <= end && end <= values.len() as i64;
                match error.kind() {
                    ColumnErrorKind::Offset => prop_assert!(!fits),
                    ColumnErrorKind::NotUtf8 => {
                        let bytes = &values[usize::try_from(start).unwrap()..usize::try_from(end).unwrap()];
                        prop_assert!(std::str::from_utf8(bytes).is_err());
                    }
                    _ => prop_assert!(bits.is_some_and(|bits| first.saturating_add(row) / 8 >= bits.len())),
                }
            }
        }
    }

    #[test]
    fn debug_holds_no_text(secret in "[b-df-hj-np-tv-xz]{9,12}") {
        let scanner = Scanner::new();
        let mut stream = scanner.stream();
        stream.push(&secret).unwrap();
        let mut records = scanner.records();
        let mut chunk = secret.as_bytes();
        let none = records.next(&mut chunk).is_none();
        let shown = format!("{stream:?} {records:?} {:?}", records.clone().finish());
        let values = format!("{secret}\u{E9}");
        let column = Column::new(values.as_bytes(), &[0, 4, 4], None);
        let broken = Column::new(values.as_bytes(), &[0, values.len() as i32 - 1], None).unwrap_err();
        let shown = format!("{shown} {column:?} {broken:?} {broken}");
        prop_assert!(none && !shown.contains(&secret[..4]), "{}", shown);
    }
}

/// Why a stream keeps the text: nothing less than the whole decides.
#[test]
fn the_end_of_a_text_changes_its_beginning() {
    let scanner = Scanner::new();
    let (first, rest) = ("STOP\n", "the meds, they make me sleep");
    assert!(scanner.scan(first).signals.opt_out);
    let chunks = [first.as_bytes(), rest.as_bytes()];
    let scan = streamed(scanner.stream(), &chunks).unwrap();
    assert!(!scan.signals.opt_out);
    let records = recorded(scanner.records(), &chunks);
    assert!(matches!(&records[0].2, Ok((_, scan)) if scan.signals.opt_out));
}

#[test]
fn an_error_ends_a_stream() {
    let scanner = Scanner::new();
    let mut stream = scanner.stream();
    stream.push("call ").unwrap();
    let error = stream.push_bytes(b"313\xFF").unwrap_err();
    assert_eq!(error.to_string(), "the text is not UTF-8 at byte 8");
    assert_eq!(stream.push("555-0107"), Err(error));
    assert_eq!(stream.finish(), Err(error));

    let mut stream = scanner.stream();
    stream.push_bytes(b"Jos\xC3").unwrap();
    let error = stream.clone().finish().unwrap_err();
    assert_eq!((error.kind(), error.at()), (StreamErrorKind::NotUtf8, 3));
    assert_eq!(stream.push("e"), Err(error));

    let mut stream = scanner.stream().limit(9);
    let error = stream.push("call 313-555-0107").unwrap_err();
    assert_eq!(error.to_string(), "the text is longer than 9 bytes");
}

/// A line that never ends costs no more memory than the limit, and nothing of what follows.
#[test]
fn a_line_without_an_end_is_passed_over() {
    let scanner = Scanner::new();
    let mut records = scanner.records().limit(1 << 10);
    let part = [b'7'; 1 << 9];
    let mut refused = 0;
    for _ in 0..(4 << 10) {
        let mut chunk = part.as_slice();
        while let Some(record) = records.next(&mut chunk) {
            assert_eq!(record.scan().unwrap_err().kind(), StreamErrorKind::TooLong);
            refused += 1;
        }
    }
    let mut chunk = b"\ncall 313-555-0107\n".as_slice();
    let record = records.next(&mut chunk).unwrap();
    assert_eq!((record.number, record.at, refused), (2, (2 << 20) + 1, 1));
    assert_eq!(record.scan().unwrap().findings.len(), 1);
}

/// Half a megabyte byte by byte: no clock is read here, that it ends is what is held.
#[test]
fn single_bytes_end() {
    let scanner = Scanner::builder().names(false).build();
    let text = "call 313-555-0107 \u{1F642}\n".repeat(20_000);
    let single: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
    let whole = streamed(scanner.stream(), &single).unwrap();
    assert_eq!(whole.findings.len(), 20_000);
    assert_eq!(recorded(scanner.records(), &single).len(), 20_000);
}
