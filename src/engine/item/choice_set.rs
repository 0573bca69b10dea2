//! Sets of choices.

use serde::{Deserialize, Serialize};

use crate::id::ChoiceId;

/// Some of an item's choices: each once, in the order of their ids. There are few, so it is a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<ChoiceId>")]
pub struct ChoiceSet(Vec<ChoiceId>);

impl ChoiceSet {
    /// None of them.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    fn place(&self, choice: &ChoiceId) -> Result<usize, usize> {
        self.0.binary_search(choice)
    }

    /// Whether a choice is among them.
    #[must_use]
    pub fn contains(&self, choice: &ChoiceId) -> bool {
        self.place(choice).is_ok()
    }

    /// Adds a choice; whether it is new.
    pub fn insert(&mut self, choice: ChoiceId) -> bool {
        let place = self.place(&choice);
        if let Err(place) = place {
            self.0.insert(place, choice);
        }
        place.is_err()
    }

    /// Takes a choice out; whether it was there.
    pub fn remove(&mut self, choice: &ChoiceId) -> bool {
        let place = self.place(choice);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        place.is_ok()
    }

    /// Keeps those of which `keep` says so.
    pub fn retain(&mut self, keep: impl FnMut(&ChoiceId) -> bool) {
        self.0.retain(keep);
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The choices, in the order of their ids.
    pub fn iter(&self) -> std::slice::Iter<'_, ChoiceId> {
        self.0.iter()
    }
}

impl FromIterator<ChoiceId> for ChoiceSet {
    fn from_iter<T: IntoIterator<Item = ChoiceId>>(choices: T) -> Self {
        let mut set = Self::new();
        for choice in choices {
            set.insert(choice);
        }
        set
    }
}

impl From<Vec<ChoiceId>> for ChoiceSet {
    fn from(mut choices: Vec<ChoiceId>) -> Self {
        // A transcript that somebody hands in may name any number of them; putting each in its place would take for ever.
        choices.sort_unstable();
        choices.dedup();
        Self(choices)
    }
}

impl<const N: usize> From<[ChoiceId; N]> for ChoiceSet {
    fn from(choices: [ChoiceId; N]) -> Self {
        choices.into_iter().collect()
    }
}

impl IntoIterator for ChoiceSet {
    type Item = ChoiceId;
    type IntoIter = std::vec::IntoIter<ChoiceId>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a ChoiceSet {
    type Item = &'a ChoiceId;
    type IntoIter = std::slice::Iter<'a, ChoiceId>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ChoiceId {
        ChoiceId::new(text).unwrap()
    }

    #[test]
    fn each_once_in_order() {
        let mut set = ChoiceSet::from([id("c"), id("a"), id("c")]);
        assert_eq!(
            set.iter().map(ChoiceId::as_str).collect::<Vec<_>>(),
            ["a", "c"]
        );
        assert!(set.insert(id("b")) && !set.insert(id("b")));
        assert!(set.contains(&id("b")) && set.remove(&id("a")) && !set.remove(&id("a")));
        assert_eq!(set, ChoiceSet::from([id("b"), id("c")]));
        assert_eq!(set.len(), 2);
    }

    #[test]
    fn a_list_that_repeats_a_choice_is_read_as_a_set() {
        let set: ChoiceSet = serde_json::from_str(r#"["b","a","b"]"#).unwrap();
        assert_eq!(serde_json::to_string(&set).unwrap(), r#"["a","b"]"#);
    }
}
