//! What words must not do: hide, promise, betray, or carry a number of their own.

use super::{Place, report};
use crate::catalog::outline::Outline;
use crate::catalog::problem::{Lint, Problem};
use crate::header_text::is_hidden;
use crate::{Language, Tone};

/// No character that nobody sees.
pub(super) fn hidden(
    literal: &str,
    at: usize,
    name: &str,
    outline: &Outline<'_>,
    problems: &mut Vec<Problem>,
) {
    if let Some(c) = literal.chars().find(|c| is_hidden(*c)) {
        let message = format!(
            "{name} holds the invisible character U+{:04X}",
            u32::from(c)
        );
        report(outline, at, Lint::HiddenCharacter, message, None, problems);
    }
}

/// No number of its own: a reader who dials a wrong one is lost, so all come from the crisis data.
pub(super) fn numbers(
    literal: &str,
    at: usize,
    name: &str,
    outline: &Outline<'_>,
    problems: &mut Vec<Problem>,
) {
    let mut digits = 0;
    for c in literal.chars().chain(['.']) {
        if c.is_numeric() {
            digits += 1;
        } else if !matches!(c, ' ' | '-' | '\u{2011}' | '\u{a0}') {
            if digits >= 3 {
                let message = format!("{name} holds a number of {digits} digits");
                let help = Some("numbers to call come from the crisis data or a slot".to_owned());
                report(outline, at, Lint::PhoneNumber, message, help, problems);
                return;
            }
            digits = 0;
        }
    }
}

/// What a reader sees of one path.
pub(super) fn text(place: &Place, text: &str, outline: &Outline<'_>, problems: &mut Vec<Problem>) {
    let name = place.name();
    if text.trim().is_empty() {
        let message = format!("{name} can be empty");
        report(
            outline,
            place.at,
            Lint::MissingMessage,
            message,
            None,
            problems,
        );
    }
    let doubled = [
        "..", ",,", " .", " ,", "  ", ".,", "?.", "!.", "。。", "।।", "۔۔", "،،", " ۔", " ،", " ।",
    ];
    if let Some(found) = doubled
        .iter()
        .find(|found| text.replace("...", "").contains(**found))
    {
        let message = format!("{name} can read `{found}`");
        report(outline, place.at, Lint::DoubleStop, message, None, problems);
    }
    let lower = text.to_lowercase().replace('’', "'");
    for promise in promises(outline.source.language) {
        if has_words(&lower, promise) {
            let message = format!("{name} promises `{promise}`");
            let help = Some("say only what the hours and the policy keep".to_owned());
            report(
                outline,
                place.at,
                Lint::ForbiddenPromise,
                message,
                help,
                problems,
            );
        }
    }
    if place.tone == Tone::Discreet {
        for word in telling(outline.source.language) {
            if has_words(&lower, word) {
                let message = format!("{name} says `{word}`");
                let help = Some("somebody else may read the phone".to_owned());
                report(
                    outline,
                    place.at,
                    Lint::NotDiscreet,
                    message,
                    help,
                    problems,
                );
            }
        }
    }
}

/// Whether words stand in a text, not inside longer words. Scripts without spaces are searched plainly.
fn has_words(text: &str, words: &str) -> bool {
    if !words.is_ascii() {
        return text.contains(words);
    }
    text.match_indices(words).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + found.len()..)
            .and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// What no reply may promise.
const fn promises(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "tonight",
            "always here",
            "always available",
            "always be there",
            "any time you need me",
            "anytime you need me",
            "whenever you need me",
            "day or night",
            "24/7",
            "around the clock for you",
            "i promise",
            "immediately",
            "right back",
            "my personal number",
            "text me at home",
        ],
        Language::Es => &[
            "esta noche",
            "siempre estoy aquí",
            "siempre estaré",
            "día y noche",
            "de inmediato",
            "inmediatamente",
            "le prometo",
        ],
        Language::Fr => &[
            "ce soir",
            "toujours là",
            "toujours disponible",
            "jour et nuit",
            "immédiatement",
            "je vous promets",
        ],
        Language::ZhHans => &["今晚", "永远都在", "一直都在", "日夜", "马上", "我保证"],
        Language::ZhHant => &["今晚", "永遠都在", "一直都在", "日夜", "馬上", "我保證"],
        Language::Pt => &[
            "hoje à noite",
            "esta noite",
            "sempre estou aqui",
            "sempre disponível",
            "dia e noite",
            "imediatamente",
            "prometo",
        ],
        Language::Ru => &[
            "сегодня вечером",
            "всегда рядом",
            "всегда на связи",
            "днём и ночью",
            "немедленно",
            "обещаю",
        ],
        Language::Vi => &[
            "tối nay",
            "luôn luôn ở đây",
            "luôn có mặt",
            "ngày đêm",
            "ngay lập tức",
            "tôi hứa",
        ],
        Language::Ko => &[
            "오늘 밤",
            "항상 여기",
            "언제나 곁에",
            "밤낮",
            "24시간 대기",
            "즉시 답변",
            "약속드립니다",
        ],
        Language::Fil => &[
            "ngayong gabi",
            "palagi akong nandito",
            "lagi akong nandito",
            "araw at gabi",
            "agad-agad",
            "pangako",
        ],
        Language::Ht => &[
            "aswè a",
            "toujou la pou ou",
            "lajounen kou lannwit",
            "touswit m ap",
            "san pèdi tan",
            "mwen pwomèt",
            "m pwomèt",
        ],
        Language::Pl => &[
            "dziś wieczorem",
            "dzisiaj wieczorem",
            "zawsze jestem",
            "zawsze do dyspozycji",
            "dniem i nocą",
            "dzień i noc",
            "natychmiast",
            "obiecuję",
        ],
        Language::Ar => &[
            "الليلة",
            "دائمًا هنا",
            "موجود دائمًا",
            "ليل نهار",
            "ليلًا ونهارًا",
            "فورًا",
            "أعدكم",
        ],
        Language::Ur => &[
            "آج رات",
            "ہمیشہ موجود",
            "ہر وقت حاضر",
            "دن رات",
            "فوراً جواب",
            "وعدہ",
        ],
        Language::Pa => &[
            "ਅੱਜ ਰਾਤ",
            "ਹਮੇਸ਼ਾ ਮੌਜੂਦ",
            "ਹਰ ਵੇਲੇ ਹਾਜ਼ਰ",
            "ਦਿਨ ਰਾਤ",
            "ਤੁਰੰਤ ਜਵਾਬ",
            "ਵਾਅਦਾ",
        ],
    }
}

/// What a discreet reply must not say.
const fn telling(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "crisis",
            "suicide",
            "suicidal",
            "violence",
            "violent",
            "abuse",
            "abusive",
            "assault",
            "rape",
            "shelter",
            "refuge",
            "hotline",
            "helpline",
            "lifeline",
            "hiv",
            "therapy",
            "therapist",
            "counseling",
            "counselling",
            "counselor",
            "treatment",
            "recovery",
            "rehab",
            "mental health",
            "social worker",
            "social work",
            "client",
            "clients",
            "case",
            "police",
            "danger",
            "victim",
            "survivor",
        ],
        Language::Es => &[
            "crisis",
            "suicidio",
            "violencia",
            "abuso",
            "maltrato",
            "agresión",
            "refugio",
            "albergue",
            "línea de ayuda",
            "vih",
            "terapia",
            "terapeuta",
            "tratamiento",
            "salud mental",
            "trabajadora social",
            "trabajador social",
            "clientes",
            "caso",
            "policía",
            "peligro",
            "víctima",
        ],
        Language::Fr => &[
            "crise",
            "suicide",
            "violence",
            "violences",
            "abus",
            "maltraitance",
            "agression",
            "refuge",
            "ligne d'écoute",
            "vih",
            "thérapie",
            "thérapeute",
            "traitement",
            "santé mentale",
            "travailleuse sociale",
            "travailleur social",
            "clientèle",
            "dossier",
            "police",
            "danger",
            "victime",
        ],
        Language::ZhHans => &[
            "危机",
            "自杀",
            "暴力",
            "虐待",
            "侵犯",
            "庇护",
            "热线",
            "艾滋",
            "治疗",
            "心理",
            "社工",
            "服务对象",
            "个案",
            "警察",
            "危险",
            "受害",
        ],
        Language::ZhHant => &[
            "危機",
            "自殺",
            "暴力",
            "虐待",
            "侵犯",
            "庇護",
            "熱線",
            "愛滋",
            "治療",
            "心理",
            "社工",
            "服務對象",
            "個案",
            "警察",
            "危險",
            "受害",
        ],
        Language::Pt => &[
            "crise",
            "suicídio",
            "violência",
            "abuso",
            "agressão",
            "abrigo",
            "linha de apoio",
            "hiv",
            "terapia",
            "terapeuta",
            "tratamento",
            "saúde mental",
            "assistente social",
            "clientes",
            "caso",
            "polícia",
            "perigo",
            "vítima",
        ],
        Language::Ru => &[
            "кризис",
            "суицид",
            "самоубийств",
            "насили",
            "убежищ",
            "приют",
            "горячая линия",
            "телефон доверия",
            "терапи",
            "лечени",
            "психи",
            "психо",
            "социальный работник",
            "клиент",
            "полици",
            "опасн",
            "жертв",
        ],
        Language::Vi => &[
            "khủng hoảng",
            "tự tử",
            "bạo lực",
            "bạo hành",
            "lạm dụng",
            "xâm hại",
            "nơi trú ẩn",
            "đường dây nóng",
            "trị liệu",
            "điều trị",
            "tâm thần",
            "tâm lý",
            "nhân viên xã hội",
            "thân chủ",
            "hồ sơ",
            "cảnh sát",
            "nguy hiểm",
            "nạn nhân",
        ],
        Language::Ko => &[
            "위기",
            "자살",
            "폭력",
            "학대",
            "성폭행",
            "쉼터",
            "핫라인",
            "상담",
            "치료",
            "정신 건강",
            "정신건강",
            "사회복지사",
            "이용자",
            "내담자",
            "사례",
            "경찰",
            "위험",
            "피해자",
        ],
        Language::Fil => &[
            "krisis",
            "suicide",
            "pagpapakamatay",
            "karahasan",
            "pang-aabuso",
            "abuso",
            "panggagahasa",
            "shelter",
            "hotline",
            "hiv",
            "therapy",
            "therapist",
            "counseling",
            "paggamot",
            "mental health",
            "social worker",
            "kliyente",
            "kaso",
            "pulis",
            "panganib",
            "biktima",
        ],
        Language::Ht => &[
            "kriz",
            "swisid",
            "touye tèt",
            "vyolans",
            "abi",
            "kadejak",
            "abri",
            "liy dirèk",
            "viy",
            "terapi",
            "terapis",
            "tretman",
            "sante mantal",
            "travayè sosyal",
            "kliyan",
            "dosye",
            "lapolis",
            "polis",
            "danje",
            "viktim",
        ],
        Language::Pl => &[
            "kryzys",
            "samobój",
            "przemoc",
            "znęca",
            "gwałt",
            "schronisk",
            "telefon zaufania",
            "infolini",
            "hiv",
            "terapi",
            "leczeni",
            "psychi",
            "pracownik socjalny",
            "pracownica socjalna",
            "klient",
            "policj",
            "niebezpiecz",
            "ofiar",
        ],
        Language::Ar => &[
            "أزمة",
            "انتحار",
            "عنف",
            "إساءة",
            "اعتداء",
            "اغتصاب",
            "مأوى",
            "ملجأ",
            "خط ساخن",
            "الخط الساخن",
            "علاج",
            "نفسي",
            "أخصائي",
            "العمل الاجتماعي",
            "عمل اجتماعي",
            "المستفيدين",
            "ملفكم",
            "شرطة",
            "خطر",
            "ضحية",
        ],
        Language::Ur => &[
            "بحران",
            "خودکشی",
            "تشدد",
            "زیادتی",
            "بدسلوکی",
            "عصمت",
            "پناہ گاہ",
            "ہیلپ لائن",
            "ہاٹ لائن",
            "علاج",
            "تھراپی",
            "ذہنی",
            "نفسیات",
            "سوشل ورکر",
            "سماجی کارکن",
            "کلائنٹ",
            "مقدمہ",
            "پولیس",
            "خطر",
            "متاثر",
        ],
        Language::Pa => &[
            "ਸੰਕਟ",
            "ਖੁਦਕੁਸ਼ੀ",
            "ਹਿੰਸਾ",
            "ਬਦਸਲੂਕੀ",
            "ਜਬਰ",
            "ਪਨਾਹ",
            "ਹੈਲਪਲਾਈਨ",
            "ਹੌਟਲਾਈਨ",
            "ਇਲਾਜ",
            "ਥੈਰੇਪੀ",
            "ਮਾਨਸਿਕ",
            "ਸੋਸ਼ਲ ਵਰਕਰ",
            "ਸਮਾਜ ਸੇਵਕ",
            "ਕਲਾਇੰਟ",
            "ਕੇਸ",
            "ਪੁਲਿਸ",
            "ਖ਼ਤਰ",
            "ਪੀੜਤ",
        ],
    }
}
