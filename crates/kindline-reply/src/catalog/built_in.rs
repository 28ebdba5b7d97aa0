//! The built-in templates, compiled. @generated from `data/replies/` by `tests/built_in.rs`.

mod ar;
mod en;
mod es;
mod fil;
mod fr;
mod ht;
mod ko;
mod pa;
mod pl;
mod pt;
mod ru;
mod ur;
mod vi;
mod zh_hans;
mod zh_hant;

use super::table::Table;

/// English, whose crisis words stand in for those that nobody has released.
pub(super) static ENGLISH: &Table = &en::TABLE;

/// Every language.
pub(super) static TABLES: &[Table] = &[
    en::TABLE,
    es::TABLE,
    fr::TABLE,
    zh_hans::TABLE,
    zh_hant::TABLE,
    vi::TABLE,
    pt::TABLE,
    ru::TABLE,
    ko::TABLE,
    fil::TABLE,
    ht::TABLE,
    pl::TABLE,
    ar::TABLE,
    ur::TABLE,
    pa::TABLE,
];
