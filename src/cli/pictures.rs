//! Pictures: files beside a bank that its texts show. The engine knows their names; whether they are there is known here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use assay_engine::check::{Code, Finding};
use assay_engine::json::{self, Pointer};
use assay_engine::rich_text::{self, Block, ImageFile, Inline};
use serde_json::Value;

use crate::trouble::Trouble;

/// A picture that a text shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The text.
    pub at: Pointer,
    /// Its name in the bank's folder.
    pub file: ImageFile,
}

/// What a bank or translation shows in the texts of items that may be given, in those of cases, and in its description.
#[must_use]
pub fn shown(value: &Value) -> Vec<Picture> {
    let mut pictures = Vec::new();
    let root = Pointer::root();
    text(
        value.get("description"),
        &root.join("description"),
        &mut pictures,
    );
    cases(value.get("cases"), &root.join("cases"), &mut pictures);
    for (at, value) in items(value) {
        item(value, &at, &mut pictures);
    }
    pictures
}

/// The items of a bank that may be given, or those of a translation, with where each stands.
pub(crate) fn items(value: &Value) -> Vec<(Pointer, &Value)> {
    let at = Pointer::root().join("items");
    match value.get("items") {
        Some(Value::Array(items)) => {
            let is_ready = |item: &Value| item.get("status").is_none_or(|status| status == "ready");
            let items = items.iter().enumerate();
            let items = items.map(|(place, item)| (at.join(place), item));
            items.filter(|(_, item)| is_ready(item)).collect()
        }
        Some(Value::Object(items)) => {
            let items = items.iter();
            items.map(|(id, item)| (at.join(id), item)).collect()
        }
        _ => Vec::new(),
    }
}

/// The cases of a bank, or those of a translation by id. Text, title and cells are all that there is in them.
fn cases(value: Option<&Value>, at: &Pointer, pictures: &mut Vec<Picture>) {
    match value {
        Some(Value::Array(values)) => {
            for (place, value) in values.iter().enumerate() {
                cases(Some(value), &at.join(place), pictures);
            }
        }
        Some(Value::Object(members)) => {
            for (name, value) in members {
                cases(Some(value), &at.join(name), pictures);
            }
        }
        other => text(other, at, pictures),
    }
}

/// An item of a bank, where what belongs to the answer stands in it, or of a translation.
fn item(value: &Value, at: &Pointer, pictures: &mut Vec<Picture>) {
    text(value.get("stem"), &at.join("stem"), pictures);
    if let Some(Value::Array(choices)) = value.get("choices") {
        for (place, choice) in choices.iter().enumerate() {
            let at = at.join("choices").join(place).join("text");
            text(choice.get("text"), &at, pictures);
        }
    }
    if let Some(Value::Array(prompts)) = value.get("prompts") {
        for (place, prompt) in prompts.iter().enumerate() {
            let at = at.join("prompts").join(place).join("text");
            text(prompt.get("text"), &at, pictures);
        }
    }
    text(value.get("text"), &at.join("text"), pictures);
    let media = at.join("media");
    match value.get("media") {
        Some(Value::Array(all)) => {
            for (place, one) in all.iter().enumerate() {
                let at = media.join(place).join("transcript");
                text(one.get("transcript"), &at, pictures);
            }
        }
        Some(Value::Object(all)) => {
            for (id, one) in all {
                let at = media.join(id).join("transcript");
                text(one.get("transcript"), &at, pictures);
            }
        }
        _ => {}
    }
    let file = value.pointer("/picture/file").and_then(Value::as_str);
    pictures.extend(file.and_then(ImageFile::new).map(|file| Picture {
        at: at.join("picture").join("file"),
        file,
    }));
    each(value.get("choices"), &at.join("choices"), pictures);
    each(value.get("prompts"), &at.join("prompts"), pictures);
    let answer = at.join("answer");
    for (part, at) in [(Some(value), at), (value.get("answer"), &answer)] {
        let Some(part) = part else { continue };
        each(part.get("feedback"), &at.join("feedback"), pictures);
        each(part.get("outcomes"), &at.join("outcomes"), pictures);
        text(part.get("model"), &at.join("model"), pictures);
        text(part.get("rationale"), &at.join("rationale"), pictures);
    }
}

/// Texts by id.
fn each(texts: Option<&Value>, at: &Pointer, pictures: &mut Vec<Picture>) {
    for (id, value) in texts.and_then(Value::as_object).into_iter().flatten() {
        text(Some(value), &at.join(id), pictures);
    }
}

fn text(value: Option<&Value>, at: &Pointer, pictures: &mut Vec<Picture>) {
    let Some(source) = value.and_then(Value::as_str) else {
        return;
    };
    let mut files = Vec::new();
    in_blocks(&rich_text::parse(source).0, &mut files);
    pictures.extend(files.into_iter().map(|file| Picture {
        at: at.clone(),
        file,
    }));
}

fn in_blocks(blocks: &[Block], files: &mut Vec<ImageFile>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => in_inlines(inlines, files),
            Block::List(list) => list
                .items
                .iter()
                .for_each(|blocks| in_blocks(blocks, files)),
            Block::Code(_) => {}
        }
    }
}

fn in_inlines(inlines: &[Inline], files: &mut Vec<ImageFile>) {
    for inline in inlines {
        match inline {
            Inline::Image { file, .. } => files.push(file.clone()),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Link { content, .. }
            | Inline::Span { content, .. } => in_inlines(content, files),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

/// The pictures that a file shows and its folder lacks.
#[must_use]
pub fn missing(bytes: &[u8], path: &Path) -> Vec<Finding> {
    let Some(value) = json::read(bytes).value else {
        return Vec::new();
    };
    let folder = folder(path);
    let lacking = shown(&value)
        .into_iter()
        .filter(|picture| !folder.join(picture.file.as_str()).is_file());
    lacking
        .map(|picture| Finding {
            position: json::locate(bytes, &picture.at),
            ..Finding::new(
                Code::ImageFile,
                picture.at,
                vec![("found", picture.file.as_str().to_owned())],
            )
        })
        .collect()
}

/// The names of the pictures that a file shows, each once, with where each is.
///
/// # Errors
/// [`Trouble::Unreadable`] where the file can't be read.
pub fn files(path: &Path) -> Result<BTreeSet<(String, PathBuf)>, Trouble> {
    let bytes = fs::read(path).map_err(Trouble::unreadable(path))?;
    let value = json::read(&bytes).value.unwrap_or(Value::Null);
    let folder = folder(path);
    let named = |picture: Picture| {
        let name = picture.file.as_str().to_owned();
        let file = folder.join(&name);
        (name, file)
    };
    Ok(shown(&value).into_iter().map(named).collect())
}

pub(crate) fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_looked_at() {
        let bank: Value = serde_json::from_str(
            r#"{"description":"![a](1.png)","cases":[{"table":{"rows":[["![h](8.png)"]]},"text":"![g](7.png)"}],"items":[
                {"stem":"- *[x ![b](2.png)](https://example.org/)*","choices":[{"text":"![c](3.png)"}],
                 "answer":{"feedback":{"a":"![d](4.png)"},"rationale":"`![no](no.png)` ![e](5.png)"}},
                {"status":"draft","stem":"![f](6.png)"}]}"#,
        )
        .expect("JSON");
        let found = |value: &Value| -> Vec<String> {
            shown(value)
                .iter()
                .map(|picture| format!("{} {}", picture.at, picture.file.as_str()))
                .collect()
        };
        assert_eq!(
            found(&bank),
            [
                "/description 1.png",
                "/cases/0/table/rows/0/0 8.png",
                "/cases/0/text 7.png",
                "/items/0/stem 2.png",
                "/items/0/choices/0/text 3.png",
                "/items/0/answer/feedback/a 4.png",
                "/items/0/answer/rationale 5.png"
            ]
        );
        let overlay: Value = serde_json::from_str(
            r#"{"items":{"x":{"stem":"![a](1.png)","choices":{"a":"![b](2.png)"},"feedback":{"a":"![c](3.png)"}}}}"#,
        )
        .expect("JSON");
        assert_eq!(
            found(&overlay),
            [
                "/items/x/stem 1.png",
                "/items/x/choices/a 2.png",
                "/items/x/feedback/a 3.png"
            ]
        );
    }
}
