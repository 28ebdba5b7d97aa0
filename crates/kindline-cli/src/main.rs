//! The `kindline` command.

fn main() {}
