//! Compiles `.ftl` files: typed functions from their keys and arguments, and a pack of words for each language.
//!
//! Runs in the build script, so that a missing key, an extra one or another argument in any language fails the build. It
//! is compiled into the tests as well, which hold it to its faults.

mod arguments;
mod fault;
mod generate;
mod lower;

use std::collections::BTreeMap;

use arguments::{Kind, settle};
pub use fault::{Fault, What};
use lower::{Message, lower};

/// One language's file of a group.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// BCP 47 tag, the folder's name.
    pub locale: &'a str,
    /// The path to show in faults.
    pub file: &'a str,
    /// The file's text.
    pub text: &'a str,
}

/// What a group compiles to.
#[derive(Debug)]
pub struct Compiled {
    /// The typed functions, as Rust.
    pub rust: String,
    /// For each language its pack.
    pub packs: Vec<(String, Vec<u8>)>,
}

/// A message of the reference language, with its arguments in the order of the typed function.
#[derive(Debug)]
struct Signature {
    key: String,
    comment: String,
    arguments: Vec<(String, Kind)>,
}

/// Compiles a group; the first source is the reference that the others must fit.
///
/// # Errors
/// All faults of all files.
pub fn compile(group: &str, sources: &[Source<'_>]) -> Result<Compiled, Vec<Fault>> {
    let mut faults = Vec::new();
    let read: Vec<Vec<Message>> = sources
        .iter()
        .map(|source| lower(*source, &mut faults))
        .collect();
    let Some((reference, first)) = sources.first().zip(read.first()) else {
        return Err(faults);
    };
    let signatures: Vec<Signature> = first
        .iter()
        .map(|message| Signature {
            key: message.key.clone(),
            comment: message.source.clone(),
            arguments: settle(message, *reference, &mut faults),
        })
        .collect();
    let fingerprint = generate::fingerprint(group, &signatures);
    let mut packs = Vec::new();
    for (source, messages) in sources.iter().zip(&read) {
        let by_key: BTreeMap<&str, &Message> =
            messages.iter().map(|m| (m.key.as_str(), m)).collect();
        let mut bytes = generate::pack_head(group, source.locale, &fingerprint);
        for signature in &signatures {
            match by_key.get(signature.key.as_str()) {
                Some(message) => {
                    if source.locale != reference.locale {
                        arguments::compare(signature, message, *source, &mut faults);
                    }
                    generate::encode(&message.parts, &signature.arguments, &mut bytes);
                }
                None => faults.push(Fault::new(*source, &signature.key, What::MissingKey)),
            }
            bytes.push(generate::MESSAGE);
        }
        for message in messages {
            if !signatures
                .iter()
                .any(|signature| signature.key == message.key)
            {
                faults.push(Fault::new(
                    *source,
                    &message.key,
                    What::ExtraKey {
                        reference: reference.file.into(),
                    },
                ));
            }
        }
        packs.push((source.locale.to_owned(), bytes.into_bytes()));
    }
    let rust = generate::rust(group, &fingerprint, &signatures, *reference, &mut faults);
    if faults.is_empty() {
        Ok(Compiled { rust, packs })
    } else {
        Err(faults)
    }
}
