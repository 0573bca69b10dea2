//! What each argument of a message is, found from how it is used.

use super::fault::{Fault, What};
use super::lower::Message;
use super::{Signature, Source};

/// What an argument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, isolated where it is placed.
    Text,
    /// Text that the formats wrote, placed as it is.
    Shown,
    /// A whole number.
    Number,
    /// An instant.
    Date,
}

impl Kind {
    /// The word for faults.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Shown => "formatted value",
            Self::Number => "number",
            Self::Date => "date",
        }
    }

    /// The letter in fingerprints.
    pub fn letter(self) -> char {
        match self {
            Self::Text => 't',
            Self::Shown => 's',
            Self::Number => 'n',
            Self::Date => 'd',
        }
    }
}

/// One use of an argument; `None` where it is placed bare, which fits every kind.
pub type Use = (String, Option<Kind>);

/// The arguments of a message in the order of first use; bare ones are text.
pub fn settle(
    message: &Message,
    source: Source<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<(String, Kind)> {
    let mut found: Vec<(String, Option<Kind>)> = Vec::new();
    for (name, kind) in &message.uses {
        match found.iter_mut().find(|(known, _)| known == name) {
            None => found.push((name.clone(), *kind)),
            Some((_, known)) => match (*known, *kind) {
                (None, _) => *known = *kind,
                (Some(expected), Some(here)) if expected != here => {
                    let what = What::OtherKind {
                        argument: name.clone(),
                        here: here.name(),
                        expected: expected.name(),
                    };
                    faults.push(Fault::new(source, &message.key, what));
                }
                _ => {}
            },
        }
    }
    if found.len() > 26 {
        faults.push(Fault::new(source, &message.key, What::TooManyArguments));
    }
    found
        .into_iter()
        .map(|(name, kind)| (name, kind.unwrap_or(Kind::Text)))
        .collect()
}

/// Holds a translation's arguments to those of the reference.
pub fn compare(
    signature: &Signature,
    message: &Message,
    source: Source<'_>,
    faults: &mut Vec<Fault>,
) {
    let mut tell = |what| faults.push(Fault::new(source, &message.key, what));
    for (name, _) in &signature.arguments {
        if !message.uses.iter().any(|(used, _)| used == name) {
            tell(What::MissingArgument(name.clone()));
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for (name, kind) in &message.uses {
        match (
            signature.arguments.iter().find(|(known, _)| known == name),
            kind,
        ) {
            (None, _) if !seen.contains(&name.as_str()) => {
                seen.push(name);
                tell(What::ExtraArgument(name.clone()));
            }
            (Some((_, expected)), Some(here))
                if here != expected && !seen.contains(&name.as_str()) =>
            {
                seen.push(name);
                tell(What::OtherKind {
                    argument: name.clone(),
                    here: here.name(),
                    expected: expected.name(),
                });
            }
            _ => {}
        }
    }
}
