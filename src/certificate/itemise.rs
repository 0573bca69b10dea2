//! Text cut into items: stretches of one direction, one script and one font, as a shaper wants them.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};

use crate::Trouble;
use crate::font::{FontFile, Fonts, Script, Weight};
use crate::script::is_drawn_by_none;
use crate::sheet::is_bidi_control;

/// A stretch of text that is shaped in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) range: Range<usize>,
    pub(crate) level: Level,
    pub(crate) script: Script,
    pub(crate) font: FontFile,
}

/// The font files that a text needs, as far as its letters tell.
pub(crate) fn needed(text: &str, weight: Weight, usual: Script) -> Result<Vec<FontFile>, Trouble> {
    let mut files = Vec::new();
    for c in text.chars() {
        if is_bidi_control(c) || is_drawn_by_none(c) {
            continue;
        }
        let script = match Script::of(c) {
            Some(script) => script,
            // What the Arabic font was cut down to need not be in it; Noto Sans has all of it.
            None if Script::is_shared(c) => {
                if usual == Script::Arabic {
                    Script::Latin
                } else {
                    usual
                }
            }
            None => return Err(Trouble::NoFont(c)),
        };
        let file = FontFile::of(c, script, weight);
        if !files.contains(&file) {
            files.push(file);
        }
    }
    Ok(files)
}

/// Cuts a paragraph into items, in reading order. Characters that only direct others are in none.
///
/// A shared character stays with what stands before it where that font has it, so that marks sit on their letters.
pub(crate) fn items(
    bidi: &BidiInfo<'_>,
    weight: Weight,
    usual: Script,
    fonts: &Fonts<'_>,
) -> Result<Vec<Item>, Trouble> {
    let mut items: Vec<Item> = Vec::new();
    let mut before = usual;
    for (start, c) in bidi.text.char_indices() {
        if is_bidi_control(c) {
            continue;
        }
        let level = bidi.levels.get(start).copied().unwrap_or_else(Level::ltr);
        let range = start..start + c.len_utf8();
        if let Some(last) = items.last_mut()
            && is_drawn_by_none(c)
            && last.range.end == start
            && last.level == level
        {
            last.range.end = range.end;
            continue;
        }
        let script = Script::of(c).unwrap_or(before);
        let font = font_for(c, script, weight, fonts)?;
        match items.last_mut() {
            Some(last)
                if last.range.end == start
                    && last.level == level
                    && last.font == font
                    && last.script == script =>
            {
                last.range.end = range.end;
            }
            _ => items.push(Item {
                range,
                level,
                script,
                font,
            }),
        }
        before = script;
    }
    Ok(items)
}

fn font_for(
    c: char,
    script: Script,
    weight: Weight,
    fonts: &Fonts<'_>,
) -> Result<FontFile, Trouble> {
    let own = FontFile::of(c, script, weight);
    if is_drawn_by_none(c) || fonts.get(own)?.has(c) {
        return Ok(own);
    }
    let latin = FontFile::Latin(weight);
    if Script::is_shared(c) && fonts.get(latin)?.has(c) {
        Ok(latin)
    } else {
        Err(Trouble::NoFont(c))
    }
}
