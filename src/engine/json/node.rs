//! JSON as a tree, and reading checked types from it and writing them to it with as little code as possible.
//!
//! What is published has passed the check and is known by its digest, so a reader here need not say what is wrong with a
//! file, only whether it is whole: it goes on after a fault, and the fault is remembered. That costs a tenth of what
//! derived deserialisation costs, which every learner would pay for before the first question.

use litemap::LiteMap;

use serde_json::Value;

use super::parse::Parser;

/// A JSON value. Numbers are whole, as everywhere in banks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// `null`, and what an object has no member for.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object: its members in the order of the file.
    Object(Vec<(String, Node)>),
}

/// Whether all that was read so far was what was asked for.
#[derive(Debug)]
pub struct Sound(bool);

impl Sound {
    /// Something was not.
    pub const fn fault(&mut self) {
        self.0 = false;
    }
}

/// A type that is read from a node.
pub trait FromNode: Sized {
    /// Reads it. Where the node is something else, `sound` is told, and the value stands for nothing.
    fn from_node(node: &Node, sound: &mut Sound) -> Self;
}

/// A type that is written as a node.
pub trait ToNode {
    /// Writes it.
    fn to_node(&self) -> Node;
}

impl Node {
    /// An object of these members, but for those that are null: none of them is written.
    #[must_use]
    pub fn object(members: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        let mut all = Vec::new();
        for (key, node) in members {
            if node != Self::Null {
                all.push((key.to_owned(), node));
            }
        }
        Self::Object(all)
    }

    /// Reads JSON; `None` where it is none, nests deeper than a bank may, or has a number that isn't whole.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        Self::read(bytes).ok()
    }

    /// The same for what people write by hand.
    ///
    /// # Errors
    /// How many bytes stand before what can't be read.
    pub fn read(bytes: &[u8]) -> Result<Self, usize> {
        Parser::new(bytes)?.document()
    }

    /// Reads a JSON array whose items are taken one by one: each with the bytes that it was written in.
    #[must_use]
    pub fn parse_items(bytes: &[u8]) -> Option<Vec<(&[u8], Self)>> {
        Parser::new(bytes).ok()?.items()
    }

    /// The same value as `serde_json` has it. What banks don't hold (a number that isn't whole) becomes null.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(is) => Self::Bool(*is),
            Value::Number(number) => number.as_i64().map_or(Self::Null, Self::Number),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(values) => Self::List(values.iter().map(Self::of).collect()),
            Value::Object(members) => {
                let members = members.iter();
                Self::Object(
                    members
                        .map(|(key, value)| (key.clone(), Self::of(value)))
                        .collect(),
                )
            }
        }
    }

    /// A member of an object; null where there is none.
    #[must_use]
    pub fn member(&self, key: &str) -> &Self {
        let Self::Object(members) = self else {
            return &Self::Null;
        };
        members
            .iter()
            .find(|(name, _)| name == key)
            .map_or(&Self::Null, |(_, node)| node)
    }

    /// The text of a string.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Reads a member.
    #[inline(never)]
    pub fn field<T: FromNode>(&self, key: &str, sound: &mut Sound) -> T {
        T::from_node(self.member(key), sound)
    }

    /// Reads the whole, with what stands for nothing in the place of what isn't what the type asks for.
    #[must_use]
    pub fn lenient<T: FromNode>(&self) -> T {
        T::from_node(self, &mut Sound(true))
    }

    /// Reads the whole; `None` where any of it isn't what the type asks for.
    #[must_use]
    pub fn to<T: FromNode>(&self) -> Option<T> {
        let mut sound = Sound(true);
        let value = T::from_node(self, &mut sound);
        sound.0.then_some(value)
    }
}

impl FromNode for bool {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        match node {
            Node::Bool(is) => *is,
            Node::Null => false,
            _ => {
                sound.fault();
                false
            }
        }
    }
}

impl FromNode for i64 {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        if let Node::Number(number) = node {
            return *number;
        }
        sound.fault();
        0
    }
}

macro_rules! from_number {
    ($($type:ty)+) => {$(
        impl FromNode for $type {
            fn from_node(node: &Node, sound: &mut Sound) -> Self {
                Self::try_from(i64::from_node(node, sound)).unwrap_or_else(|_| {
                    sound.fault();
                    0
                })
            }
        }
    )+};
}

from_number!(u16 u32 u64);

impl FromNode for String {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        if let Node::Text(text) = node {
            return text.clone();
        }
        sound.fault();
        Self::new()
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        match node {
            Node::Null => None,
            _ => Some(T::from_node(node, sound)),
        }
    }
}

impl<T: FromNode> FromNode for Box<T> {
    #[inline(never)]
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self::new(T::from_node(node, sound))
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let mut list = Self::new();
        match node {
            Node::List(nodes) => {
                for node in nodes {
                    list.push(T::from_node(node, sound));
                }
            }
            Node::Null => {}
            _ => sound.fault(),
        }
        list
    }
}

/// Keys are read as the strings that they are.
impl<K: FromNode + Ord, V: FromNode> FromNode for LiteMap<K, V> {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let mut map = Self::new();
        match node {
            Node::Object(members) => {
                for (key, node) in members {
                    let key = K::from_node(&Node::Text(key.clone()), sound);
                    map.insert(key, V::from_node(node, sound));
                }
            }
            Node::Null => {}
            _ => sound.fault(),
        }
        map
    }
}

impl ToNode for bool {
    fn to_node(&self) -> Node {
        Node::Bool(*self)
    }
}

macro_rules! to_number {
    ($($type:ty)+) => {$(
        impl ToNode for $type {
            fn to_node(&self) -> Node {
                Node::Number(i64::try_from(*self).unwrap_or(i64::MAX))
            }
        }
    )+};
}

to_number!(u16 u32 u64 i64);

impl ToNode for String {
    fn to_node(&self) -> Node {
        Node::Text(self.clone())
    }
}

impl<T: ToNode> ToNode for Option<T> {
    fn to_node(&self) -> Node {
        self.as_ref().map_or(Node::Null, ToNode::to_node)
    }
}

impl<T: ToNode> ToNode for Vec<T> {
    fn to_node(&self) -> Node {
        Node::List(self.iter().map(ToNode::to_node).collect())
    }
}

/// Keys are written as the strings that they are.
impl<K: ToNode + Ord, V: ToNode> ToNode for LiteMap<K, V> {
    fn to_node(&self) -> Node {
        let member = |(key, value): (&K, &V)| match key.to_node() {
            Node::Text(key) => Some((key, value.to_node())),
            _ => None,
        };
        Node::Object(self.iter().filter_map(member).collect())
    }
}

/// A struct whose fields are read as members of an object, by their names or by the names given. What is absent is an empty list,
/// no map, `false` or none; a text or a number must be there.
macro_rules! from_members {
    ($($type:ident { $($field:ident $(= $key:literal)?),+ $(,)? })+) => {$(
        impl $crate::json::FromNode for $type {
            fn from_node(node: &$crate::json::Node, sound: &mut $crate::json::Sound) -> Self {
                if !matches!(node, $crate::json::Node::Object(_)) {
                    sound.fault();
                }
                Self {
                    $($field: node.field($crate::json::from_members!(@key $field $($key)?), sound),)+
                }
            }
        }
    )+};
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
}

/// A struct that is written as an object of these fields, those that are none left out.
macro_rules! to_members {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {$(
        impl $crate::json::ToNode for $type {
            fn to_node(&self) -> $crate::json::Node {
                $crate::json::Node::object([$((stringify!($field), self.$field.to_node()),)+])
            }
        }
    )+};
}

/// An enum whose values are written as words. The first stands for what couldn't be read.
macro_rules! from_word {
    ($($type:ident { $first:ident = $word:literal $(, $other:ident = $text:literal)* $(,)? })+) => {$(
        impl $crate::json::FromNode for $type {
            fn from_node(node: &$crate::json::Node, sound: &mut $crate::json::Sound) -> Self {
                match node.text() {
                    Some($word) => Self::$first,
                    $(Some($text) => Self::$other,)*
                    _ => {
                        sound.fault();
                        Self::$first
                    }
                }
            }
        }

        impl $crate::json::ToNode for $type {
            fn to_node(&self) -> $crate::json::Node {
                let word = match self {
                    Self::$first => $word,
                    $(Self::$other => $text,)*
                };
                $crate::json::Node::Text(word.to_owned())
            }
        }
    )+};
}

/// A type that is written as a string, and `$nothing` to stand for what couldn't be read.
macro_rules! from_text {
    ($($type:ident: $read:expr, or $nothing:expr;)+) => {$(
        impl $crate::json::FromNode for $type {
            fn from_node(node: &$crate::json::Node, sound: &mut $crate::json::Sound) -> Self {
                let read: fn(&str) -> Option<Self> = $read;
                node.text().and_then(read).unwrap_or_else(|| {
                    sound.fault();
                    $nothing
                })
            }
        }

        impl $crate::json::ToNode for $type {
            fn to_node(&self) -> $crate::json::Node {
                $crate::json::Node::Text(self.to_string())
            }
        }
    )+};
}

pub(crate) use {from_members, from_text, from_word, to_members};
