//! Running text with controls at its places.

use assay_engine::item::places::{Piece, Run, pieces, runs};
use assay_engine::rich_text::{self, Block, Inline, List, Spacing};
use yew::prelude::*;

use crate::preferences::direction;
use crate::sitting::texts::Text;
use crate::ui::{block, node};

/// Makes what stands at a place, by its id.
type At<'a> = &'a dyn Fn(&str) -> Html;

/// A text whose places are made by `at`, given the id of each.
pub fn running(text: &Text, at: At<'_>) -> Html {
    let (blocks, _) = rich_text::parse(&text.text);
    html! {
        <div class="rich running" lang={text.lang.clone()} dir={direction(&text.lang)}>{ for blocks.iter().map(|part| part_of(part, at)) }</div>
    }
}

fn part_of(part: &Block, at: At<'_>) -> Html {
    match part {
        Block::Paragraph(inlines) => html! { <p>{ all(inlines, at) }</p> },
        Block::List(list) => self::list(list, at),
        other @ Block::Code(_) => block(other),
    }
}

fn list(list: &List, at: At<'_>) -> Html {
    let items = list.items.iter().map(|blocks| {
        let inner = |part: &Block| match part {
            Block::Paragraph(inlines) if list.spacing == Spacing::Tight => all(inlines, at),
            other => part_of(other, at),
        };
        html! { <li>{ for blocks.iter().map(inner) }</li> }
    });
    match list.start {
        Some(start) => html! { <ol start={start.to_string()}>{ for items }</ol> },
        None => html! { <ul>{ for items }</ul> },
    }
}

fn all(inlines: &[Inline], at: At<'_>) -> Html {
    let shown = |run| match run {
        Run::Text(text) => places(&text, at),
        Run::Other(Inline::Emphasis(inner)) => html! { <em>{ all(inner, at) }</em> },
        Run::Other(Inline::Strong(inner)) => html! { <strong>{ all(inner, at) }</strong> },
        Run::Other(Inline::Span { lang, dir, content }) => {
            let dir = dir.map(|dir| dir.as_str());
            html! { <span lang={lang.clone()} {dir}>{ all(content, at) }</span> }
        }
        Run::Other(other) => node(other),
    };
    runs(inlines).into_iter().map(shown).collect()
}

fn places(text: &str, at: At<'_>) -> Html {
    let piece = |piece| match piece {
        Piece::Text(text) => html! { { text.to_owned() } },
        Piece::Place(id) => at(id),
    };
    pieces(text).into_iter().map(piece).collect()
}
