//! One macro for the closed sets that have names in policies and templates.

/// Declares a `Copy` enum with `ALL`, `id()`, `from_id()`, `Display` and serde by id.
macro_rules! closed_ids {
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $noun:literal {
            $( $(#[$variant_meta:meta])* $variant:ident = $id:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )+
        }

        impl $name {
            #[doc = concat!("Every ", $noun, ", in the order of the declaration.")]
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            #[doc = concat!("The identifier of this ", $noun, ", as policies and templates write it.")]
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $( Self::$variant => $id, )+ }
            }

            #[doc = concat!("The ", $noun, " of this identifier; `-` and `_` are the same. `None` when there is none.")]
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| $crate::ids::same_id(one.id(), id))
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.id())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let id = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::from_id(&id).ok_or_else(|| {
                    serde::de::Error::custom(format_args!(concat!("there is no ", $noun, " `{}`"), id))
                })
            }
        }
    };
}
pub(crate) use closed_ids;

/// Whether two identifiers are the same when `-` and `_` are.
pub(crate) fn same_id(left: &str, right: &str) -> bool {
    left.len() == right.len()
        && left
            .bytes()
            .zip(right.bytes())
            .all(|(a, b)| a == b || (is_joint(a) && is_joint(b)))
}

const fn is_joint(byte: u8) -> bool {
    matches!(byte, b'-' | b'_')
}
