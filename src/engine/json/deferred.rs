//! Parts of a published file that are read when they are first asked for.

use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;

use super::{FromNode, Node};

/// What a node holds, read when it is first asked for: much of what is published is needed only after the first question.
#[derive(Clone)]
pub struct Deferred<T> {
    node: Rc<Node>,
    read: OnceCell<T>,
}

impl<T: FromNode> Deferred<T> {
    /// What is in this node.
    #[must_use]
    pub const fn of(node: Rc<Node>) -> Self {
        Self {
            node,
            read: OnceCell::new(),
        }
    }

    /// The value. Where the node isn't what the type asks for, what can't be read stands for nothing.
    pub fn get(&self) -> &T {
        self.read.get_or_init(|| self.node.lenient())
    }

    /// The value, to be changed in place; the node stays as it was. `None` is never given.
    pub(crate) fn get_mut(&mut self) -> Option<&mut T> {
        self.get();
        self.read.get_mut()
    }

    /// The whole node as canonical JSON.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        self.node.canonical()
    }

    /// Whether the node has a member of this name; nothing is read for it.
    #[must_use]
    pub fn has(&self, member: &str) -> bool {
        *self.node.member(member) != Node::Null
    }

    /// Whether the node is what the type asks for.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.node.to::<T>().is_some()
    }
}

/// The order of members says nothing.
impl<T> PartialEq for Deferred<T> {
    fn eq(&self, other: &Self) -> bool {
        self.node.canonical() == other.node.canonical()
    }
}

impl<T> Eq for Deferred<T> {}

impl<T> fmt::Debug for Deferred<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.node.fmt(f)
    }
}
