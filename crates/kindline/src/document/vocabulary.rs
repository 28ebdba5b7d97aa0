//! Vocabularies: one table gives a closed enum, its ids, its reader and its JSON Schema.

/// Declares a closed enum whose values are known by an id and described by a sentence.
macro_rules! vocabulary {
    (
        $(#[doc = $about:literal])+
        $(#[derive($($derived:ident),+)])?
        pub enum $name:ident as $what:literal {
            $( $(#[doc = $doc:literal])+ $variant:ident = $id:literal, )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash $($(, $derived)+)?)]
        pub enum $name {
            $( $(#[doc = $doc])+ $variant, )+
        }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub(crate) const IDS: &'static [&'static str] = &[$($id),+];

            /// The id that documents use.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The value with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }

            /// What the value means, in a sentence.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii()),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.pad(self.id())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl $crate::document::FromNode for $name {
            fn from_node(
                node: &$crate::document::Node,
                reader: &mut $crate::document::Reader,
            ) -> Option<Self> {
                let found = match &node.value {
                    $crate::document::Value::Text(id) => Self::from_id(id),
                    _ => None,
                };
                if found.is_none() {
                    reader.not_among(node, $what, Self::IDS);
                }
                found
            }

            fn schema(definitions: &mut $crate::document::Definitions) -> serde_json::Value {
                definitions.define(stringify!($name), |_| {
                let mut values = Vec::new();
                $(
                    values.push(serde_json::json!({
                        "const": $id,
                        "description": concat!($($doc),+).trim(),
                    }));
                )+
                serde_json::json!({ "oneOf": values })
                })
            }
        }
    };
}

pub(crate) use vocabulary;
