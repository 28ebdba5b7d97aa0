//! Numbering plans: the country codes of the world with the lengths of their numbers, and the plans of
//! six countries.

/// Country codes with the fewest and the most digits of a subscriber's national number, by code as text.
/// Codes: ITU-T, "List of Recommendation ITU-T E.164 assigned country codes" (Operational Bulletin 1125
/// annex) and the shared codes of ITU-T E.164.1; lengths: the national plans notified under ITU-T E.129,
/// as the metadata of libphonenumber 9.0.43 sums them up.
const COUNTRIES: &[(u16, u8, u8)] = &[
    (1, 10, 10),
    (20, 8, 10),
    (211, 9, 9),
    (212, 9, 9),
    (213, 8, 9),
    (216, 8, 8),
    (218, 9, 9),
    (220, 7, 9),
    (221, 9, 9),
    (222, 8, 8),
    (223, 8, 8),
    (224, 8, 9),
    (225, 10, 10),
    (226, 8, 8),
    (227, 8, 8),
    (228, 8, 8),
    (229, 10, 10),
    (230, 7, 8),
    (231, 7, 9),
    (232, 8, 8),
    (233, 9, 9),
    (234, 10, 10),
    (235, 8, 8),
    (236, 8, 8),
    (237, 9, 9),
    (238, 7, 7),
    (239, 7, 7),
    (240, 9, 9),
    (241, 7, 8),
    (242, 9, 9),
    (243, 7, 10),
    (244, 9, 9),
    (245, 7, 9),
    (246, 7, 7),
    (247, 5, 5),
    (248, 7, 7),
    (249, 9, 9),
    (250, 8, 9),
    (251, 9, 9),
    (252, 6, 9),
    (253, 8, 8),
    (254, 7, 9),
    (255, 9, 9),
    (256, 9, 9),
    (257, 8, 8),
    (258, 8, 9),
    (260, 9, 9),
    (261, 9, 9),
    (262, 9, 9),
    (263, 9, 10),
    (264, 8, 9),
    (265, 7, 9),
    (266, 8, 8),
    (267, 7, 8),
    (268, 8, 8),
    (269, 7, 7),
    (27, 5, 9),
    (290, 4, 5),
    (291, 7, 7),
    (297, 7, 7),
    (298, 6, 6),
    (299, 6, 6),
    (30, 10, 10),
    (31, 9, 11),
    (32, 8, 9),
    (33, 9, 9),
    (34, 9, 9),
    (350, 8, 8),
    (351, 9, 9),
    (352, 4, 11),
    (353, 7, 10),
    (354, 7, 9),
    (355, 8, 9),
    (356, 8, 8),
    (357, 8, 8),
    (358, 5, 10),
    (359, 6, 9),
    (36, 8, 9),
    (370, 8, 8),
    (371, 8, 8),
    (372, 7, 8),
    (373, 8, 8),
    (374, 8, 8),
    (375, 9, 9),
    (376, 6, 9),
    (377, 8, 9),
    (378, 8, 10),
    (380, 9, 9),
    (381, 7, 12),
    (382, 8, 8),
    (383, 8, 12),
    (385, 8, 9),
    (386, 8, 8),
    (387, 8, 9),
    (389, 8, 8),
    (39, 6, 12),
    (40, 6, 9),
    (41, 9, 9),
    (420, 9, 9),
    (421, 6, 9),
    (423, 7, 9),
    (43, 4, 13),
    (44, 9, 10),
    (45, 8, 8),
    (46, 7, 9),
    (47, 8, 8),
    (48, 7, 9),
    (49, 5, 15),
    (500, 5, 5),
    (501, 7, 7),
    (502, 8, 8),
    (503, 8, 8),
    (504, 8, 8),
    (505, 8, 8),
    (506, 8, 8),
    (507, 7, 8),
    (508, 6, 9),
    (509, 8, 8),
    (51, 8, 9),
    (52, 10, 10),
    (53, 6, 10),
    (54, 10, 11),
    (55, 10, 11),
    (56, 9, 9),
    (57, 8, 10),
    (58, 10, 10),
    (590, 9, 9),
    (591, 8, 8),
    (592, 7, 7),
    (593, 8, 9),
    (594, 9, 9),
    (595, 7, 9),
    (596, 9, 9),
    (597, 6, 7),
    (598, 8, 8),
    (599, 7, 8),
    (60, 8, 10),
    (61, 9, 9),
    (62, 7, 12),
    (63, 6, 10),
    (64, 8, 10),
    (65, 8, 8),
    (66, 8, 9),
    (670, 7, 8),
    (672, 6, 6),
    (673, 7, 7),
    (674, 7, 7),
    (675, 7, 8),
    (676, 5, 7),
    (677, 5, 7),
    (678, 5, 7),
    (679, 7, 7),
    (680, 7, 7),
    (681, 6, 6),
    (682, 5, 5),
    (683, 4, 7),
    (685, 5, 10),
    (686, 5, 8),
    (687, 6, 6),
    (688, 5, 7),
    (689, 8, 8),
    (690, 4, 7),
    (691, 7, 7),
    (692, 7, 7),
    (7, 10, 10),
    (800, 8, 8),
    (808, 8, 8),
    (81, 9, 10),
    (82, 5, 11),
    (84, 9, 10),
    (850, 8, 10),
    (852, 8, 8),
    (853, 8, 8),
    (855, 8, 9),
    (856, 8, 10),
    (86, 7, 11),
    (870, 9, 12),
    (878, 12, 12),
    (880, 6, 10),
    (881, 9, 10),
    (882, 7, 12),
    (883, 8, 12),
    (886, 8, 11),
    (888, 11, 11),
    (90, 10, 10),
    (91, 10, 10),
    (92, 9, 10),
    (93, 9, 9),
    (94, 9, 9),
    (95, 6, 10),
    (960, 7, 7),
    (961, 7, 8),
    (962, 8, 9),
    (963, 8, 9),
    (964, 8, 10),
    (965, 8, 8),
    (966, 9, 9),
    (967, 7, 9),
    (968, 8, 8),
    (970, 8, 9),
    (971, 8, 9),
    (972, 8, 12),
    (973, 8, 8),
    (974, 8, 8),
    (975, 7, 8),
    (976, 8, 10),
    (977, 8, 10),
    (979, 9, 9),
    (98, 6, 10),
    (992, 9, 9),
    (993, 8, 8),
    (994, 9, 9),
    (995, 9, 9),
    (996, 9, 9),
    (998, 9, 9),
];

/// The fewest and the most digits of [`COUNTRIES`] by code; zeros where there is none.
static LENGTHS: [(u8, u8); 1000] = {
    let mut lengths = [(0, 0); 1000];
    let mut at = 0;
    while at < COUNTRIES.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "at < the length of the list, and every code has three digits at most"
        )]
        {
            let (code, least, most) = COUNTRIES[at];
            lengths[code as usize] = (least, most);
        }
        at += 1;
    }
    lengths
};

/// The digits of a country's code and what follows it, where the whole can be a number of that country.
pub(super) fn country(digits: &[u8]) -> Option<(u16, &[u8])> {
    for length in 1..=3 {
        let (code, rest) = digits.split_at_checked(length)?;
        let code = code
            .iter()
            .fold(0u16, |code, &digit| code * 10 + u16::from(digit));
        let lengths = LENGTHS.get(usize::from(code)).copied();
        if let Some((least, most)) = lengths.filter(|(_, most)| *most > 0) {
            // A trunk 0 that people leave in is one digit more, except in Italy, where it belongs.
            let trunk = u8::from(rest.first() == Some(&0));
            let count = u8::try_from(rest.len()).unwrap_or(u8::MAX);
            return (least..=most + trunk)
                .contains(&count)
                .then_some((code, rest));
        }
    }
    None
}

/// What a number of a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// Of a person, by its range.
    Mobile,
    Fixed,
    /// Toll-free, premium or shared cost: an organization's.
    Service,
}

/// Ten digits of North America: area code N9X reserved, N11 for services, both parts from 2 (ATIS-0300051,
/// "Central office code assignment guidelines", and NANPA's area code reports).
pub(super) fn north_america(digits: &[u8]) -> Option<Line> {
    let &[a, b, c, d, e, f, ..] = digits else {
        return None;
    };
    let valid = digits.len() == 10
        && a >= 2
        && b != 9
        && d >= 2
        && !(b == 1 && c == 1)
        && !(e == 1 && f == 1);
    if !valid {
        return None;
    }
    Some(if is_toll_free(a, b, c) {
        Line::Service
    } else {
        Line::Fixed
    })
}

/// 800, 833, 844, 855, 866, 877, 888 (47 CFR 52.101) and 900.
pub(super) fn is_toll_free(a: u8, b: u8, c: u8) -> bool {
    matches!((a, b, c), (8, 0, 0) | (8, 3..=8, _) | (9, 0, 0)) && (b == c)
}

/// A number with its trunk 0, or an Australian special number without: the United Kingdom (Ofcom,
/// "National Telephone Numbering Plan", 2024), Ireland (ComReg 24/91, numbering conditions), Australia
/// (ACMA, Telecommunications Numbering Plan 2025), New Zealand (NZ Telecommunications Numbering Plan,
/// number administration deed).
pub(super) fn national(digits: &[u8]) -> Option<Line> {
    let &[zero, a, b, c, ..] = digits else {
        return None;
    };
    if zero != 0 {
        // Australia: 1300, 1800.
        return (digits.len() == 10 && zero == 1 && matches!((a, b, c), (3 | 8, 0, 0)))
            .then_some(Line::Service);
    }
    match (digits.len(), a, b) {
        // United Kingdom: ten digits after the 0.
        // 070 is "personal numbering".
        (11, 7, _) => Some(Line::Mobile),
        (11, 3, 0 | 3 | 4 | 7) if c != 1 || b != 0 => Some(Line::Service),
        (11, 8, 0) if matches!(c, 0 | 8) => Some(Line::Service),
        (11, 8, 4 | 7) => Some(Line::Service),
        (11, 1, 1..=9) | (11, 2, 0 | 3 | 4 | 8 | 9) => Some(Line::Fixed),
        // Ireland: mobiles of nine digits after the 0.
        (10, 8, 2 | 3 | 5 | 6 | 7 | 8 | 9) => Some(Line::Mobile),
        (10, 8, 0) if c == 0 => Some(Line::Service),
        // Australia: mobiles and land lines of nine.
        (10, 4, _) => Some(Line::Mobile),
        (10, 2, 1 | 2 | 7) if is_zealand_mobile(a, b) => Some(Line::Mobile),
        (10, 2 | 3 | 7 | 8, _) => Some(Line::Fixed),
        // Older British numbers of nine, and Irish ones: two digits of area and seven.
        (10, 1, _) | (10, 5 | 6 | 9, 1..=9) => Some(Line::Fixed),
        // New Zealand: mobiles of seven to nine after the 02, land lines of seven after the area.
        (9 | 11, 2, _) if is_zealand_mobile(a, b) => Some(Line::Mobile),
        (9, 3 | 4 | 6 | 7 | 9, 2..=9) => Some(Line::Fixed),
        // Ireland: Dublin, and areas with five to seven.
        (9, 1, 2..=9) | (8 | 9, 2 | 4..=7 | 9, 1..=9) => Some(Line::Fixed),
        (9 | 10, 5, 0) if c == 8 => Some(Line::Service),
        _ => None,
    }
}

fn is_zealand_mobile(a: u8, b: u8) -> bool {
    a == 2 && matches!(b, 0..=2 | 6..=9)
}
