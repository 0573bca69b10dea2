//! Paragraphs: text shaped, broken into lines and put into the order in which it is seen.

use std::ops::Range;

use harfrust::{
    BufferClusterLevel, BufferFlags, Direction, Feature, GlyphInfo, ShapeOptions, Tag,
    UnicodeBuffer,
};
use krilla::text::{GlyphId, KrillaGlyph};
use unicode_bidi::{BidiInfo, Level};

use crate::Trouble;
use crate::font::{FontFile, Fonts, Loaded, Script, Weight};
use crate::itemise::{Item, items};
use crate::legible::{Ends, Mark, Meeting, direct, lift_marks};
use crate::script::{Reach, holds_together, is_drawn_by_none};

/// How a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    /// Base direction; `None`: that of the first letter.
    pub(crate) base: Option<Level>,
    /// Direction of the page around it.
    pub(crate) page: Level,
    /// Script of what all scripts share, where no letter says otherwise.
    pub(crate) usual: Script,
    pub(crate) width: f32,
}

/// A paragraph, ready to be drawn.
#[derive(Debug)]
pub(crate) struct Paragraph {
    pub(crate) lines: Vec<Line>,
    /// Whether a word was too long for a line.
    pub(crate) broken_word: bool,
    /// The room that each of its lines needs.
    pub(crate) reach: Reach,
}

/// One line, its pieces in reading order.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    /// Without the space at its end.
    pub(crate) width: f32,
    /// How far the space at the end of a right-to-left line stands out to the left.
    pub(crate) hang: f32,
}

/// Glyphs of one font that are drawn in one go.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) font: FontFile,
    pub(crate) text: String,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    pub(crate) marks: Vec<Mark>,
    /// From the line's left edge.
    pub(crate) x: f32,
}

/// Shapes and breaks a text that has no line breaks of its own.
pub(crate) fn paragraph(text: &str, style: Style, fonts: &Fonts<'_>) -> Result<Paragraph, Trouble> {
    let bidi = BidiInfo::new(text, style.base);
    let items = items(&bidi, style.weight, style.usual, fonts)?;
    let scripts = items.iter().map(|item| item.script.reach());
    let mut reach = scripts
        .reduce(Reach::or)
        .unwrap_or_else(|| style.usual.reach());
    let mut clusters = Vec::new();
    for item in &items {
        let glyphs = shape(text, item, fonts)?;
        let font = fonts.get(item.font)?;
        for glyph in &glyphs {
            if let Some(drawn) = font.reach(glyph.glyph_id.to_u32()) {
                reach = reach.or(drawn.raised(glyph.y_offset));
            }
        }
        clusters.extend(glyphs.iter().map(|glyph| {
            (
                item.range.start + glyph.text_range.start,
                glyph.x_advance * style.size,
            )
        }));
    }
    clusters.sort_by_key(|&(start, _)| start);
    let (ranges, broken_word) = break_lines(text, &clusters, style.width);
    let mut lines = Vec::with_capacity(ranges.len());
    for range in ranges {
        lines.push(line(&bidi, &items, range, style, fonts)?);
    }
    Ok(Paragraph {
        lines,
        broken_word,
        reach,
    })
}

/// Greedy: as many words on a line as fit; a word that fits on none is broken where a cluster and a syllable end. So are names
/// of scripts that set no spaces between words.
fn break_lines(text: &str, clusters: &[(usize, f32)], width: f32) -> (Vec<Range<usize>>, bool) {
    let (mut lines, mut broken_word, mut start) = (Vec::new(), false, 0);
    while start < text.len() {
        let mut end = None;
        for candidate in opportunities(text, start) {
            let seen = text
                .get(start..candidate)
                .unwrap_or_default()
                .trim_end_matches(' ')
                .len();
            if end.is_some() && measure(clusters, start..start + seen) > width {
                break;
            }
            end = Some(candidate);
        }
        let mut end = end.unwrap_or(text.len());
        let seen = start
            + text
                .get(start..end)
                .unwrap_or_default()
                .trim_end_matches(' ')
                .len();
        if measure(clusters, start..seen) > width {
            broken_word = true;
            let cuts = clusters
                .iter()
                .map(|&(cut, _)| cut)
                .filter(|&cut| cut > start && cut < seen && may_part(text, cut));
            let fitting = cuts
                .clone()
                .take_while(|&cut| measure(clusters, start..cut) <= width)
                .last();
            end = fitting.or_else(|| cuts.min()).unwrap_or(end);
        }
        lines.push(start..end);
        start = end;
    }
    (lines, broken_word)
}

fn may_part(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    let after = text.get(at..).and_then(|text| text.chars().next());
    !before
        .zip(after)
        .is_some_and(|(before, after)| holds_together(before, after))
}

/// Where a line may end after `start`: behind spaces, hyphens within words and slashes, beside Chinese characters and kana, and at
/// the text's end.
fn opportunities(text: &str, start: usize) -> impl Iterator<Item = usize> {
    let rest = text.get(start..).unwrap_or_default();
    let next = rest.chars().skip(1).map(Some).chain([None]);
    rest.char_indices()
        .zip(next)
        .filter_map(move |((at, c), next)| {
            let end = at + c.len_utf8();
            let breaks = match next {
                None => true,
                Some(next) => {
                    matches!(c, ' ' | '\u{200B}') && next != ' '
                        || matches!(c, '-' | '\u{2010}' | '/') && next.is_alphabetic()
                        || (stands_alone(c) || stands_alone(next))
                            && next != ' '
                            && !holds_together(c, next)
                }
            };
            breaks.then_some(start + end)
        })
}

/// Whether a letter is a word of its own to those who break lines.
fn stands_alone(c: char) -> bool {
    matches!(Script::of(c), Some(Script::Han | Script::Kana))
}

fn measure(clusters: &[(usize, f32)], range: Range<usize>) -> f32 {
    clusters
        .iter()
        .filter(|(start, _)| range.contains(start))
        .map(|(_, advance)| advance)
        .sum()
}

fn line(
    bidi: &BidiInfo<'_>,
    items: &[Item],
    range: Range<usize>,
    style: Style,
    fonts: &Fonts<'_>,
) -> Result<Line, Trouble> {
    let Some(paragraph) = bidi.paragraphs.first() else {
        return Ok(Line::default());
    };
    // The space at the end takes the paragraph's level (rule L1), which the levels of the line know.
    let (levels, runs) = bidi.visual_runs(paragraph, range.clone());
    let seen = range.start
        + bidi
            .text
            .get(range.clone())
            .unwrap_or_default()
            .trim_end_matches(' ')
            .len();
    let size = style.size;
    let is_mixed = runs.len() > 1;
    let (mut pieces, mut x, mut hang, mut width) = (Vec::new(), 0.0, 0.0, 0.0);
    for run in runs {
        let level = levels.get(run.start).copied().unwrap_or_else(Level::ltr);
        let mut inside: Vec<Item> = items
            .iter()
            .flat_map(|item| cut(item, &run, level, bidi.text))
            .collect();
        if level.is_rtl() {
            inside.reverse();
        }
        let meeting = match (style.page.is_rtl(), level.is_rtl()) {
            (false, false) => Meeting::BothLeftToRight,
            (true, true) => Meeting::BothRightToLeft,
            (true, false) => Meeting::LeftToRightWithin,
            (false, true) if is_mixed => Meeting::RightToLeftWithin,
            // There is nothing that it could be mixed up with.
            (false, true) => Meeting::RightToLeftAlone,
        };
        // A space says by itself that there is one, if nothing else is told with it.
        let is_seen = |item: &Item| bidi.text.get(item.range.clone()) != Some(" ");
        let (first, last) = (
            inside.iter().position(is_seen),
            inside.iter().rposition(is_seen),
        );
        for (place, item) in inside.into_iter().enumerate() {
            let glyphs = shape(bidi.text, &item, fonts)?;
            let advance: f32 = glyphs.iter().map(|glyph| glyph.x_advance * size).sum();
            let trailing: f32 = glyphs
                .iter()
                .filter(|glyph| item.range.start + glyph.text_range.start >= seen)
                .map(|glyph| glyph.x_advance * size)
                .sum();
            width += advance - trailing;
            if paragraph.level.is_rtl() {
                hang += trailing;
            }
            let text = bidi.text.get(item.range.clone()).unwrap_or_default();
            let blank = level.is_rtl().then(|| fonts.get(item.font)).transpose()?;
            let blank = blank.and_then(Loaded::blank);
            let (mut glyphs, marks) = lift_marks(text, glyphs, blank);
            let ends = Ends {
                left: Some(place) == first,
                right: Some(place) == last,
            };
            let text = direct(text, &mut glyphs, meeting, ends);
            pieces.push((
                item.range.start,
                Piece {
                    font: item.font,
                    text,
                    glyphs,
                    marks,
                    x,
                },
            ));
            x += advance;
        }
    }
    pieces.sort_by_key(|&(start, _)| start);
    Ok(Line {
        pieces: pieces.into_iter().map(|(_, piece)| piece).collect(),
        width,
        hang,
    })
}

/// What of an item lies in a run. Right-to-left text is cut into words: a word's glyphs are drawn from left to right, and its
/// reader turns them round, but words are drawn as they are read.
fn cut(item: &Item, run: &Range<usize>, level: Level, text: &str) -> Vec<Item> {
    let range = item.range.start.max(run.start)..item.range.end.min(run.end);
    let part = text.get(range.clone()).unwrap_or_default();
    let mut parts = Vec::new();
    let mut start = range.start;
    if level.is_rtl() {
        for (at, c) in part.char_indices().filter(|&(_, c)| c == ' ') {
            parts.extend([
                start..range.start + at,
                range.start + at..range.start + at + c.len_utf8(),
            ]);
            start = range.start + at + c.len_utf8();
        }
    }
    parts.push(start..range.end);
    parts
        .into_iter()
        .filter(|part| part.start < part.end)
        .map(|range| Item {
            range,
            level,
            ..item.clone()
        })
        .collect()
}

/// A glyph for each letter, so that readers that know only glyphs, not `ActualText`, read the same. Where letters change their
/// places that can't be: there a syllable's glyphs are one text.
fn clusters(script: Script) -> BufferClusterLevel {
    if script.is_syllabic() {
        BufferClusterLevel::MonotoneGraphemes
    } else {
        BufferClusterLevel::MonotoneCharacters
    }
}

/// Arabic has no ligature but lam-alef, since PDF readers turn a ligature's letters round.
fn features(script: Script) -> Vec<Feature> {
    match script {
        Script::Arabic => vec![Feature::new(Tag::new(b"liga"), 0, ..)],
        _ => Vec::new(),
    }
}

/// Shapes an item; text ranges count from its start.
fn shape(text: &str, item: &Item, fonts: &Fonts<'_>) -> Result<Vec<KrillaGlyph>, Trouble> {
    let font = fonts.get(item.font)?;
    let part = text.get(item.range.clone()).unwrap_or_default();
    let mut buffer = UnicodeBuffer::new();
    buffer.set_pre_context(text.get(..item.range.start).unwrap_or_default());
    buffer.push_str(part);
    buffer.set_post_context(text.get(item.range.end..).unwrap_or_default());
    buffer.set_direction(if item.level.is_rtl() {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    buffer.set_script(item.script.tag());
    buffer.set_cluster_level(clusters(item.script));
    buffer.set_flags(BufferFlags::PRESERVE_DEFAULT_IGNORABLES);
    let features = features(item.script);
    let shaper = font.shaping.shaper(&font.outlines).build();
    let em = f32::from(i16::try_from(shaper.units_per_em()).unwrap_or(1000));
    let shaped = shaper.shape(buffer, ShapeOptions::new().features(&features));
    let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    let all = starts(shaped.glyph_infos().iter());
    // Every letter has been looked up, so what has no glyph is what draws nothing by itself, in a font that doesn't know it. Its
    // text goes to what stands before it.
    let is_drawn = |info: &GlyphInfo| {
        let text = part.get(cluster(info, &all, part.len()));
        info.glyph_id != 0 || !text.is_some_and(|text| text.contains(is_drawn_by_none))
    };
    let glyphs = glyphs.filter(|(info, _)| is_drawn(info));
    let drawn = starts(glyphs.clone().map(|(info, _)| info));
    let share = |units: i32| units as f32 / em;
    glyphs
        .map(|(info, position)| {
            let range = cluster(info, &drawn, part.len());
            if info.glyph_id == 0 {
                let letter = part.get(range).and_then(|text| text.chars().next());
                return Err(Trouble::NoFont(letter.unwrap_or_default()));
            }
            Ok(KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                share(position.x_advance),
                share(position.x_offset),
                share(position.y_offset),
                share(position.y_advance),
                range,
                None,
            ))
        })
        .collect()
}

/// Where the clusters of glyphs begin, in order.
fn starts<'g>(glyphs: impl Iterator<Item = &'g GlyphInfo>) -> Vec<usize> {
    let mut starts: Vec<usize> = glyphs
        .filter_map(|info| usize::try_from(info.cluster).ok())
        .collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The text of a glyph's cluster.
fn cluster(info: &GlyphInfo, starts: &[usize], length: usize) -> Range<usize> {
    let start = usize::try_from(info.cluster).unwrap_or_default();
    let end = starts.iter().copied().find(|&other| other > start);
    start..end.unwrap_or(length)
}

#[cfg(test)]
mod harfbuzz;
