//! What can be wrong in a file of words, and how it is told.

use std::fmt;

use super::Source;

/// One thing to mend in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Path of the file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// The message, `question-of`, or attribute, `key-missing.hint`; empty for syntax.
    pub key: String,
    /// What is wrong.
    pub what: What,
}

/// Kinds of fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Not Fluent.
    Syntax(String),
    /// The reference has the key, this file hasn't.
    MissingKey,
    /// This file has the key, the reference hasn't.
    ExtraKey {
        /// The reference's path.
        reference: String,
    },
    /// The key stands twice.
    Twice,
    /// The key makes no Rust name.
    Name,
    /// The reference places the argument, this file doesn't.
    MissingArgument(String),
    /// This file places an argument that the reference doesn't.
    ExtraArgument(String),
    /// The argument is of one kind here and of another there.
    OtherKind {
        /// The argument.
        argument: String,
        /// What it is here.
        here: &'static str,
        /// What it must be.
        expected: &'static str,
    },
    /// A function, option or reference that the compiler doesn't know.
    Unknown(String),
    /// A reference that leads back to itself.
    Circle(String),
    /// A control character.
    Control,
    /// A choice without any variant but the default.
    NoVariants(String),
    /// A choice by number whose default isn't `[other]`.
    DefaultNotOther(String),
    /// A choice by number that leaves out a category of the language.
    Category {
        /// The argument.
        argument: String,
        /// The category of CLDR.
        category: &'static str,
    },
    /// Choices nest too deep.
    TooDeep,
    /// Over 26 arguments.
    TooManyArguments,
}

impl Fault {
    /// A fault at a key of a file.
    pub fn new(source: Source<'_>, key: &str, what: What) -> Self {
        let name = key.split('.').next().unwrap_or_default();
        let starts = |line: &str| {
            line.strip_prefix(name)
                .is_some_and(|rest| rest.starts_with([' ', '=']))
        };
        let line = source.text.lines().position(starts).map_or(1, |i| i + 1);
        Self {
            file: source.file.to_owned(),
            line,
            key: key.to_owned(),
            what,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        match &self.what {
            What::Syntax(why) => write!(f, "not Fluent: {why}"),
            What::MissingKey => f.write_str("missing here; add the message in this language"),
            What::ExtraKey { reference } => {
                write!(f, "not in {reference}; add it there or remove it here")
            }
            What::Twice => f.write_str("stands twice; remove one"),
            What::Name => f.write_str(
                "is no name for a function; use a-z, 0-9 and hyphens, and no word of Rust",
            ),
            What::MissingArgument(name) => write!(f, "${name} is missing here; place it"),
            What::ExtraArgument(name) => write!(
                f,
                "${name} is not in the English message; remove it or add it there"
            ),
            What::OtherKind {
                argument,
                here,
                expected,
            } => {
                write!(
                    f,
                    "${argument} is a {here} here but a {expected} in the rest; use it alike"
                )
            }
            What::Unknown(name) => {
                write!(
                    f,
                    "{name} is not known; there are NUMBER, DATETIME, PERCENT and MARKS of one argument"
                )
            }
            What::Circle(name) => write!(f, "{name} refers to itself"),
            What::Control => f.write_str("holds a control character; remove it"),
            What::NoVariants(name) => {
                write!(f, "the choice by ${name} has only a default; add a variant")
            }
            What::DefaultNotOther(name) => write!(
                f,
                "the choice by number ${name} must have the default *[other]"
            ),
            What::Category { argument, category } => {
                write!(
                    f,
                    "the plural by ${argument} lacks [{category}], which this language needs"
                )
            }
            What::TooDeep => f.write_str("choices nest too deep; write two messages"),
            What::TooManyArguments => f.write_str("has over 26 arguments"),
        }
    }
}
