//! Addresses in header values, and which of them are machines.

/// Calls `visit` with each mailbox address in a header's value: `Ann <ann@example.org>, bob@...`.
/// Display names, comments, quoted strings and group names are passed over; `visit` answers whether
/// to stop, and so does this.
pub(super) fn any_address(value: &str, mut visit: impl FnMut(&str) -> bool) -> bool {
    let mut rest = value;
    loop {
        let (one, next) = split_list(rest);
        let address = bare(one);
        if !address.is_empty() && visit(address) {
            return true;
        }
        match next {
            Some(next) => rest = next,
            None => return false,
        }
    }
}

/// Whether `address` is one of `own`, case aside; a `+detail` before the `@` is ours as well.
pub(super) fn is_own(address: &str, own: &[&str]) -> bool {
    own.iter().any(|mine| {
        let mine = mine.trim_ascii();
        address.eq_ignore_ascii_case(mine) || without_detail(address, mine)
    })
}

fn without_detail(address: &str, mine: &str) -> bool {
    if !address.contains('+') {
        return false;
    }
    let (Some((local, domain)), Some((my_local, my_domain))) =
        (address.rsplit_once('@'), mine.rsplit_once('@'))
    else {
        return false;
    };
    domain.eq_ignore_ascii_case(my_domain)
        && local
            .split_once('+')
            .is_some_and(|(base, _)| base.eq_ignore_ascii_case(my_local))
}

/// The address inside `<...>`, or the bare one, trimmed.
pub(super) fn bare(one: &str) -> &str {
    let one = match (one.rfind('<'), one.rfind('>')) {
        (Some(open), Some(close)) if open < close => one.get(open + 1..close).unwrap_or(""),
        _ => one,
    };
    // A route or a group name stands before a colon; a comment may follow.
    let one = one.rsplit_once(':').map_or(one, |(_, address)| address);
    let one = one.split_once('(').map_or(one, |(address, _)| address);
    one.trim_matches(|c: char| c.is_whitespace() || c == ';')
}

/// Splits at the first comma or semicolon that is not quoted, in a comment or in an address.
fn split_list(value: &str) -> (&str, Option<&str>) {
    let mut quoted = false;
    let mut escaped = false;
    let mut depth = 0_u32;
    for (at, byte) in value.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted || depth > 0,
            b'"' if depth == 0 => quoted = !quoted,
            _ if quoted => {}
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b',' | b';' if depth == 0 => {
                return match value.split_at_checked(at) {
                    Some((one, rest)) => (one, rest.get(1..)),
                    None => (value, None),
                };
            }
            _ => {}
        }
    }
    (value, None)
}

/// `no-reply@`, `do_not_reply@` and their kin.
pub(super) fn is_no_reply(address: &str) -> bool {
    let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
    let may_be = matches!(local.as_bytes().first(), Some(b'n' | b'N' | b'd' | b'D'));
    may_be && NO_REPLY.iter().any(|name| starts_as(local, name))
}

/// Whether `local`, with its joints left out, starts with `name` and no other word goes on from it:
/// `no.reply`, `noreply+7`, `noreply-orders`, but not `noreplyson`.
fn starts_as(local: &str, name: &str) -> bool {
    let mut wanted = name.bytes();
    let mut next = wanted.next();
    for byte in local.bytes() {
        let byte = byte.to_ascii_lowercase();
        match next {
            Some(letter) if byte == letter => next = wanted.next(),
            Some(_) if matches!(byte, b'-' | b'_' | b'.') => {}
            Some(_) => return false,
            None => return !byte.is_ascii_alphabetic(),
        }
    }
    next.is_none()
}

/// Addresses that RFC 5230, section 4.6 names as machines'. `postmaster` is not one of them: people
/// read it.
pub(super) fn is_system(address: &str) -> bool {
    let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
    SYSTEM.iter().any(|name| local.eq_ignore_ascii_case(name))
        || local
            .get(..6)
            .is_some_and(|start| start.eq_ignore_ascii_case("owner-"))
        || ends_with(local, "-request")
        || ends_with(local, "-owner")
        || ends_with(local, "-bounces")
        || ends_with(local, "-bounce")
        || local
            .get(..8)
            .is_some_and(|start| start.eq_ignore_ascii_case("bounces+"))
        || local
            .get(..7)
            .is_some_and(|start| start.eq_ignore_ascii_case("bounce+"))
}

fn ends_with(text: &str, end: &str) -> bool {
    text.len()
        .checked_sub(end.len())
        .and_then(|at| text.get(at..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

/// Whether a text's sender is a machine's number: three to six digits.
pub(super) fn is_short_code(sender: &str) -> bool {
    let sender = sender.trim();
    (3..=6).contains(&sender.len()) && sender.bytes().all(|byte| byte.is_ascii_digit())
}

const NO_REPLY: [&str; 6] = [
    "noreply",
    "donotreply",
    "dontreply",
    "noresponse",
    "noanswer",
    "neantworten",
];
const SYSTEM: [&str; 8] = [
    "mailer-daemon",
    "mailerdaemon",
    "listserv",
    "majordomo",
    "mailman",
    "autoresponder",
    "auto-reply",
    "bounces",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(value: &str) -> Vec<String> {
        let mut found = Vec::new();
        any_address(value, |address| {
            found.push(address.to_owned());
            false
        });
        found
    }

    #[test]
    fn finds_the_addresses_of_a_list() {
        assert_eq!(
            addresses(
                "\"Doe, Ann\" <ann@example.org>, bob@example.org (Bob, at work),\r\n c@d.example"
            ),
            ["ann@example.org", "bob@example.org", "c@d.example"]
        );
        assert_eq!(
            addresses("Team: a@b.example, c@d.example;"),
            ["a@b.example", "c@d.example"]
        );
        assert_eq!(addresses("<>"), Vec::<String>::new());
    }

    #[test]
    fn knows_robots_from_people() {
        for robot in [
            "no-reply@x.example",
            "NoReply+17@x.example",
            "do_not.reply@x.example",
        ] {
            assert!(is_no_reply(robot), "{robot}");
        }
        for person in ["noreplyson@x.example", "replies@x.example", "n.o@x.example"] {
            assert!(!is_no_reply(person), "{person}");
        }
        for robot in [
            "MAILER-DAEMON@x.example",
            "owner-list@x.example",
            "list-request@x.example",
        ] {
            assert!(is_system(robot), "{robot}");
        }
        for person in [
            "postmaster@x.example",
            "request-line@x.example",
            "my-request-desk@x.example",
        ] {
            assert!(!is_system(person), "{person}");
        }
        assert!(is_short_code("12345"));
        assert!(
            !is_short_code("+1 555 0100") && !is_short_code("555-0142") && !is_short_code("c17")
        );
    }
}
