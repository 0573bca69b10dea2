//! From Fluent's syntax tree to patterns: references are put in place, uses of arguments noted.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::{parser, unicode};

use super::Source;
use super::arguments::{Kind, Use};
use super::fault::{Fault, What};

/// A message or an attribute of one, `key-missing.hint`.
#[derive(Debug)]
pub struct Message {
    /// Its key.
    pub key: String,
    /// Its pattern.
    pub parts: Vec<Part>,
    /// Uses of arguments in order.
    pub uses: Vec<Use>,
    /// Its pattern as a line of prose, for the docs of its function.
    pub source: String,
}

/// A piece of a pattern.
#[derive(Debug)]
pub enum Part {
    /// Words.
    Text(String),
    /// The argument's value.
    Place(String),
    /// One of several patterns, by the argument's value; the last has an empty key and fits everything.
    Select(String, Vec<(String, Vec<Part>)>),
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
const MAX_DEPTH: usize = 4;

/// Reads a file's messages in order.
pub fn lower(source: Source<'_>, faults: &mut Vec<Fault>) -> Vec<Message> {
    let resource = parser::parse(source.text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = source
                .text
                .get(..error.pos.start)
                .unwrap_or_default()
                .matches('\n')
                .count()
                + 1;
            let what = What::Syntax(error.kind.to_string());
            faults.push(Fault {
                file: source.file.to_owned(),
                line,
                key: String::new(),
                what,
            });
        }
        resource
    });
    let mut named: BTreeMap<String, &Pattern<&str>> = BTreeMap::new();
    let mut order = Vec::new();
    for entry in &resource.body {
        let mut add = |key: String, pattern, shown: bool| {
            if named.insert(key.clone(), pattern).is_some() {
                faults.push(Fault::new(source, &key, What::Twice));
            } else if shown {
                order.push(key);
            }
        };
        match entry {
            Entry::Message(message) => {
                if let Some(pattern) = &message.value {
                    add(message.id.name.to_owned(), pattern, true);
                }
                for attribute in &message.attributes {
                    add(
                        format!("{}.{}", message.id.name, attribute.id.name),
                        &attribute.value,
                        true,
                    );
                }
            }
            Entry::Term(term) => add(format!("-{}", term.id.name), &term.value, false),
            _ => {}
        }
    }
    let mut messages = Vec::new();
    for key in order {
        let mut lowering = Lowering {
            source,
            key: &key,
            named: &named,
            uses: Vec::new(),
            inside: vec![key.clone()],
            faults,
        };
        let parts = named
            .get(&key)
            .map(|pattern| lowering.pattern(pattern, 0))
            .unwrap_or_default();
        let uses = lowering.uses;
        messages.push(Message {
            source: prose(&parts),
            parts,
            uses,
            key,
        });
    }
    messages
}

struct Lowering<'a, 's> {
    source: Source<'a>,
    key: &'a str,
    named: &'a BTreeMap<String, &'a Pattern<&'s str>>,
    uses: Vec<Use>,
    inside: Vec<String>,
    faults: &'a mut Vec<Fault>,
}

impl Lowering<'_, '_> {
    fn tell(&mut self, what: What) {
        self.faults.push(Fault::new(self.source, self.key, what));
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, depth: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value, &mut parts),
                PatternElement::Placeable { expression } => {
                    self.expression(expression, depth, &mut parts)
                }
            }
        }
        parts
    }

    fn text(&mut self, text: &str, parts: &mut Vec<Part>) {
        if text.chars().any(|c| c.is_control() && c != '\n') {
            self.tell(What::Control);
        }
        match parts.last_mut() {
            Some(Part::Text(before)) => before.push_str(text),
            _ => parts.push(Part::Text(text.to_owned())),
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, depth: usize, parts: &mut Vec<Part>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, depth, parts),
            Expression::Select { selector, variants } => {
                self.select(selector, variants, depth, parts)
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, depth: usize, parts: &mut Vec<Part>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                self.text(&unicode::unescape_unicode_to_string(value), parts);
            }
            InlineExpression::NumberLiteral { value } => self.text(value, parts),
            InlineExpression::Placeable { expression } => self.expression(expression, depth, parts),
            InlineExpression::VariableReference { .. }
            | InlineExpression::FunctionReference { .. } => {
                if let Some((name, kind)) = self.argument(inline) {
                    self.uses.push((name.clone(), kind));
                    parts.push(Part::Place(name));
                }
            }
            InlineExpression::MessageReference { id, attribute } => {
                let key = attribute
                    .as_ref()
                    .map_or(id.name.to_owned(), |a| format!("{}.{}", id.name, a.name));
                self.refer(key, depth, parts);
            }
            InlineExpression::TermReference { id, arguments, .. } => match arguments {
                Some(_) => self.tell(What::Unknown(format!("-{} with arguments", id.name))),
                None => self.refer(format!("-{}", id.name), depth, parts),
            },
        }
    }

    /// Puts the pattern of another message or term in place.
    fn refer(&mut self, key: String, depth: usize, parts: &mut Vec<Part>) {
        if self.inside.contains(&key) {
            return self.tell(What::Circle(key));
        }
        let Some(pattern) = self.named.get(&key).copied() else {
            return self.tell(What::Unknown(key));
        };
        self.inside.push(key);
        for part in self.pattern(pattern, depth) {
            match part {
                Part::Text(text) => self.text(&text, parts),
                part => parts.push(part),
            }
        }
        self.inside.pop();
    }

    /// The argument that a variable or a function of one variable names.
    fn argument(&mut self, inline: &InlineExpression<&str>) -> Option<(String, Option<Kind>)> {
        match inline {
            InlineExpression::VariableReference { id } => Some((id.name.to_owned(), None)),
            InlineExpression::FunctionReference { id, arguments } => {
                let kind = match id.name {
                    "NUMBER" => Kind::Number,
                    "DATETIME" => Kind::Date,
                    "PERCENT" | "MARKS" => Kind::Shown,
                    other => {
                        self.tell(What::Unknown(other.to_owned()));
                        return None;
                    }
                };
                match (arguments.positional.as_slice(), arguments.named.as_slice()) {
                    ([InlineExpression::VariableReference { id }], []) => {
                        Some((id.name.to_owned(), Some(kind)))
                    }
                    _ => {
                        self.tell(What::Unknown(format!("{}() with other arguments", id.name)));
                        None
                    }
                }
            }
            _ => {
                self.tell(What::Unknown("this selector".to_owned()));
                None
            }
        }
    }

    fn select(
        &mut self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
        depth: usize,
        parts: &mut Vec<Part>,
    ) {
        if depth == MAX_DEPTH {
            return self.tell(What::TooDeep);
        }
        let Some((name, kind)) = self.argument(selector) else {
            return;
        };
        let named: Vec<(&str, &Variant<&str>)> = variants.iter().map(|v| (key_of(v), v)).collect();
        let keys: Vec<&str> = named
            .iter()
            .filter(|(_, v)| !v.default)
            .map(|(key, _)| *key)
            .collect();
        if keys.is_empty() {
            self.tell(What::NoVariants(name.clone()));
        }
        let by_number = kind == Some(Kind::Number)
            || keys
                .iter()
                .all(|key| is_number(key) || CATEGORIES.contains(key));
        if by_number {
            self.check_plural(&name, &named, &keys);
        }
        self.uses.push((
            name.clone(),
            Some(if by_number {
                Kind::Number
            } else {
                kind.unwrap_or(Kind::Text)
            }),
        ));
        // An exact number goes before the category that it is in; the default fits whatever is left.
        let rank = |(key, variant): &(&str, &Variant<&str>)| match (variant.default, is_number(key))
        {
            (true, _) => 2,
            (false, true) => 0,
            (false, false) => 1,
        };
        let mut ordered = named;
        ordered.sort_by_key(rank);
        let lowered = ordered
            .into_iter()
            .map(|(key, variant)| {
                let key = if variant.default {
                    String::new()
                } else {
                    key.to_owned()
                };
                (key, self.pattern(&variant.value, depth + 1))
            })
            .collect();
        parts.push(Part::Select(name, lowered));
    }

    fn check_plural(&mut self, name: &str, named: &[(&str, &Variant<&str>)], keys: &[&str]) {
        if named
            .iter()
            .any(|(key, variant)| variant.default && *key != "other")
        {
            self.tell(What::DefaultNotOther(name.to_owned()));
        }
        // A choice by exact numbers alone isn't a plural.
        if keys.iter().all(|key| is_number(key)) && !keys.contains(&"1") {
            return;
        }
        let needed: &[(&str, &str)] = match self.source.locale {
            "en" | "fr" => &[("one", "1")],
            "ar" => &[
                ("zero", "0"),
                ("one", "1"),
                ("two", "2"),
                ("few", ""),
                ("many", ""),
            ],
            _ => &[],
        };
        for (category, exact) in needed {
            if !keys.contains(category) && !keys.contains(exact) {
                self.tell(What::Category {
                    argument: name.to_owned(),
                    category,
                });
            }
        }
    }
}

fn key_of<'s>(variant: &Variant<&'s str>) -> &'s str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn is_number(key: &str) -> bool {
    key.parse::<i64>().is_ok()
}

/// A pattern as a line of prose.
fn prose(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(&text.replace('\n', " ")),
            Part::Place(name) => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
            Part::Select(_, variants) => {
                out.push_str(
                    &variants
                        .last()
                        .map(|(_, parts)| prose(parts))
                        .unwrap_or_default(),
                );
            }
        }
    }
    out
}
