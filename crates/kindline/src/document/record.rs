//! Records: one table of fields gives the struct, its reader and its JSON Schema.

/// Declares a closed record. Each field has a mode:
/// `required T` must be there, `optional T` may be absent, `fact T` may be absent or `"unknown"`,
/// `list T` is a list (or a single value) and empty when absent.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $(#[derive($($derived:ident),+)])?
        $vis:vis struct $name:ident {
            $(
                $(#[doc = $doc:literal])+
                $mode:ident $field:ident $(= $key:literal)?: $type:ty,
            )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq $($(, $derived)+)?)]
        #[non_exhaustive]
        $vis struct $name {
            $(
                $(#[doc = $doc])+
                pub $field: $crate::document::record!(@type $mode $type),
            )+
        }

        impl $name {
            /// The record's keys as they are written in a document.
            pub(crate) const KEYS: &'static [&'static str] =
                &[$($crate::document::record!(@key $field $($key)?)),+];
        }

        impl $crate::document::FromNode for $name {
            fn from_node(
                node: &$crate::document::Node,
                reader: &mut $crate::document::Reader,
            ) -> Option<Self> {
                let entries = reader.table(node)?;
                $(
                    let $field = $crate::document::record!(
                        @read $mode $type, reader, node, entries,
                        $crate::document::record!(@key $field $($key)?)
                    );
                )+
                reader.unknown_keys(entries, Self::KEYS);
                Some(Self { $($field: $field?,)+ })
            }

            fn schema(definitions: &mut $crate::document::Definitions) -> serde_json::Value {
                definitions.define(stringify!($name), |definitions| {
                let mut properties = serde_json::Map::new();
                let mut required: Vec<&str> = Vec::new();
                $(
                    let key = $crate::document::record!(@key $field $($key)?);
                    let mut schema = $crate::document::record!(@schema $mode $type, definitions);
                    $crate::document::describe(&mut schema, concat!($($doc),+));
                    properties.insert(key.to_owned(), schema);
                    if stringify!($mode) == "required" {
                        required.push(key);
                    }
                )+
                serde_json::json!({
                    "type": "object",
                    "additionalProperties": false,
                    "properties": properties,
                    "required": required,
                })
                })
            }
        }
    };

    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@type fact $type:ty) => { Option<$type> };
    (@type list $type:ty) => { Vec<$type> };

    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };

    (@read required $type:ty, $reader:ident, $node:ident, $entries:ident, $key:expr) => {
        $reader.required::<$type>($node, $entries, $key)
    };
    (@read optional $type:ty, $reader:ident, $node:ident, $entries:ident, $key:expr) => {
        $reader.optional::<$type>($entries, $key)
    };
    (@read fact $type:ty, $reader:ident, $node:ident, $entries:ident, $key:expr) => {
        $reader.fact::<$type>($entries, $key)
    };
    (@read list $type:ty, $reader:ident, $node:ident, $entries:ident, $key:expr) => {
        $reader.list_at::<$type>($entries, $key)
    };

    (@schema required $type:ty, $definitions:ident) => { <$type as $crate::document::FromNode>::schema($definitions) };
    (@schema optional $type:ty, $definitions:ident) => { <$type as $crate::document::FromNode>::schema($definitions) };
    (@schema fact $type:ty, $definitions:ident) => {
        serde_json::json!({
            "anyOf": [
                <$type as $crate::document::FromNode>::schema($definitions),
                { "enum": ["unknown", null] },
            ]
        })
    };
    (@schema list $type:ty, $definitions:ident) => {{
        let item = <$type as $crate::document::FromNode>::schema($definitions);
        serde_json::json!({ "anyOf": [{ "type": "array", "items": item.clone() }, item] })
    }};
}

pub(crate) use record;
