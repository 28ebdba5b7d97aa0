//! The tours in the READMEs are the samples that each language's tests run.

use std::path::Path;

const TOURS: [(&str, &str); 3] = [
    ("python", "python/examples/tour.py"),
    ("kotlin", "kotlin/examples/Tour.kt"),
    ("swift", "swift/Sources/tour/main.swift"),
];

/// The text without the indentation that a sample needs and a page does not.
fn flush(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
    lines.join("\n")
}

#[test]
fn the_readmes_show_the_tours_that_are_run() {
    let bindings = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for readme in ["../README.md", "README.md"] {
        let page = std::fs::read_to_string(bindings.join(readme)).expect("the page is there");
        for (language, path) in TOURS {
            let sample = std::fs::read_to_string(bindings.join(path)).expect("the sample is there");
            let fence = format!("```{language}\n");
            let (_, shown) = page.split_once(&fence).expect("the page has the language");
            let (shown, _) = shown.split_once("\n```").expect("the block ends");
            assert!(
                shown.lines().count() >= 4,
                "{readme} shows too little {language}"
            );
            assert!(
                flush(&sample).contains(&flush(shown)),
                "{readme}: its {language} is not that of bindings/{path}"
            );
        }
    }
}
