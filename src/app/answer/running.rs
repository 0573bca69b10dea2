//! Running text with controls at its places.

use assay_engine::item::places::{Piece, pieces};
use assay_engine::rich_text::{self, Block, Inline};
use yew::prelude::*;

use crate::preferences::direction;
use crate::sitting::texts::Text;
use crate::ui::{block, node};

/// A text whose places are made by `at`, given the id of each.
pub fn running(text: &Text, at: &dyn Fn(&str) -> Html) -> Html {
    let (blocks, _) = rich_text::parse(&text.text);
    let part = |part: &Block| match part {
        Block::Paragraph(inlines) => html! { <p>{ all(inlines, at) }</p> },
        other => block(other),
    };
    html! {
        <div class="rich running" lang={text.lang.clone()} dir={direction(&text.lang)}>{ for blocks.iter().map(part) }</div>
    }
}

/// Texts that stand side by side are one: a place may lie over their border.
fn all(inlines: &[Inline], at: &dyn Fn(&str) -> Html) -> Html {
    let (mut shown, mut open) = (Vec::new(), String::new());
    for inline in inlines {
        if let Inline::Text(text) = inline {
            open.push_str(text);
            continue;
        }
        shown.push(places(&std::mem::take(&mut open), at));
        shown.push(match inline {
            Inline::Emphasis(inner) => html! { <em>{ all(inner, at) }</em> },
            Inline::Strong(inner) => html! { <strong>{ all(inner, at) }</strong> },
            other => node(other),
        });
    }
    shown.push(places(&open, at));
    shown.into_iter().collect()
}

fn places(text: &str, at: &dyn Fn(&str) -> Html) -> Html {
    let piece = |piece| match piece {
        Piece::Text(text) => html! { { text.to_owned() } },
        Piece::Place(id) => at(id),
    };
    pieces(text).into_iter().map(piece).collect()
}
