//! RDF, as far as a badge needs it: triples of the default graph, and their canonical N-Quads.
//!
//! Source: W3C RDF Dataset Canonicalization (RDFC-1.0), sections 4.4, 4.6 and 5; W3C RDF 1.1 N-Quads.

use assay_engine::digest::Digest;

/// What a triple is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// A name.
    Iri(String),
    /// A node without a name, by its place among those.
    Blank(usize),
    /// A text, with the IRI of its type where it is no plain string.
    Literal(String, Option<&'static str>),
}

/// A triple. Predicates are names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Triple {
    subject: Term,
    predicate: String,
    object: Term,
}

/// Triples, each once.
#[derive(Debug, Default)]
pub(super) struct Dataset {
    triples: Vec<Triple>,
    blanks: usize,
}

impl Dataset {
    /// Another node without a name.
    pub fn blank(&mut self) -> Term {
        self.blanks += 1;
        Term::Blank(self.blanks - 1)
    }

    /// Adds a triple, unless it is there.
    pub fn add(&mut self, subject: Term, predicate: String, object: Term) {
        let triple = Triple {
            subject,
            predicate,
            object,
        };
        if !self.triples.contains(&triple) {
            self.triples.push(triple);
        }
    }

    /// The canonical form. Nodes without a name are told apart by what is directly said of them (section 4.6, "Hash First Degree Quads"), which is all that
    /// a badge needs: `None` where two can't be, for which RDFC-1.0 has more steps.
    pub fn canonical(&self) -> Option<String> {
        let mut order: Vec<(Digest, usize)> = (0..self.blanks)
            .map(|blank| (self.first_degree(blank), blank))
            .collect();
        order.sort_unstable();
        let are_alike = order.windows(2).any(|two| match two {
            [(one, _), (next, _)] => one == next,
            _ => false,
        });
        if are_alike {
            return None;
        }
        let label = |blank: usize| {
            let place = order.iter().position(|(_, known)| *known == blank);
            format!("_:c14n{}", place.unwrap_or_default())
        };
        Some(lines(self.triples.iter(), &label))
    }

    fn first_degree(&self, blank: usize) -> Digest {
        let this = Term::Blank(blank);
        let about = self.triples.iter();
        let about = about.filter(|triple| triple.subject == this || triple.object == this);
        let label = |other: usize| if other == blank { "_:a" } else { "_:z" }.to_owned();
        Digest::of(lines(about, &label).as_bytes())
    }
}

/// N-Quads in code point order, which is that of their bytes.
fn lines<'t>(triples: impl Iterator<Item = &'t Triple>, label: &dyn Fn(usize) -> String) -> String {
    let line = |triple: &Triple| {
        let (subject, object) = (term(&triple.subject, label), term(&triple.object, label));
        format!("{subject} <{}> {object} .\n", triple.predicate)
    };
    let mut lines: Vec<String> = triples.map(line).collect();
    lines.sort_unstable();
    lines.concat()
}

fn term(term: &Term, label: &dyn Fn(usize) -> String) -> String {
    match term {
        Term::Iri(iri) => format!("<{iri}>"),
        Term::Blank(blank) => label(*blank),
        Term::Literal(text, None) => quoted(text),
        Term::Literal(text, Some(datatype)) => format!("{}^^<{datatype}>", quoted(text)),
    }
}

/// Source: RDFC-1.0, section 5, "Canonical form".
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\0'..='\u{1f}' | '\u{7f}' => {
                out.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iri(name: &str) -> Term {
        Term::Iri(format!("https://example.org/{name}"))
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(
            quoted("a\"\\\u{8}\t\n\u{b}\u{c}\r\0\u{1f}\u{7f}\u{80}\u{2028}é🙂"),
            "\"a\\\"\\\\\\b\\t\\n\\u000B\\f\\r\\u0000\\u001F\\u007F\u{80}\u{2028}é🙂\""
        );
    }

    #[test]
    fn nodes_without_a_name_are_told_apart_or_refused() {
        let mut data = Dataset::default();
        let (one, two) = (data.blank(), data.blank());
        data.add(iri("s"), "https://example.org/p".to_owned(), one.clone());
        data.add(iri("s"), "https://example.org/p".to_owned(), two.clone());
        assert_eq!(data.canonical(), None);
        data.add(one, "https://example.org/q".to_owned(), iri("o"));
        assert!(data.canonical().is_some());
        data.add(two, "https://example.org/q".to_owned(), iri("o"));
        assert_eq!(data.canonical(), None);
    }
}
