//! Rich text as nodes. There is no other way from a bank's text to the page.

use assay_engine::rich_text::{self, Block, Inline, List, Spacing, Target};
use yew::prelude::*;

use super::element;
use crate::media::TextPicture;
use crate::preferences::direction;
use crate::sitting::texts::Text;

/// Blocks of rich text, with their language.
#[inline(never)]
pub fn rich(text: &Text) -> Html {
    let (blocks, _) = rich_text::parse(&text.text);
    html! {
        <div class="rich" lang={text.lang.clone()} dir={direction(&text.lang)}>{ for blocks.iter().map(block) }</div>
    }
}

/// A line of rich text.
#[inline(never)]
pub fn inline(text: &str) -> Html {
    let (inlines, _) = rich_text::parse_inline(text);
    all(&inlines)
}

/// A line of rich text without its marks, for where only letters can stand.
#[must_use]
pub fn flat(text: &str) -> String {
    rich_text::plain(&rich_text::parse(text).0)
}

#[inline(never)]
fn all(inlines: &[Inline]) -> Html {
    inlines.iter().map(node).collect()
}

/// A block of rich text.
#[inline(never)]
pub fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(inlines) => element("p", "", all(inlines)),
        Block::Code(code) => html! { <pre dir="ltr"><code>{ code }</code></pre> },
        Block::List(list) => self::list(list),
    }
}

#[inline(never)]
fn list(list: &List) -> Html {
    let tight = list.spacing == Spacing::Tight;
    let items = list.items.iter().map(|blocks| {
        let content = blocks.iter().map(|inner| match inner {
            Block::Paragraph(inlines) if tight => all(inlines),
            other => block(other),
        });
        element("li", "", content.collect())
    });
    match list.start {
        Some(start) => html! { <ol start={start.to_string()}>{ for items }</ol> },
        None => element("ul", "", items.collect()),
    }
}

/// A piece of a line of rich text.
#[inline(never)]
pub fn node(inline: &Inline) -> Html {
    match inline {
        Inline::Text(text) => html! { text },
        Inline::Emphasis(inner) => element("em", "", all(inner)),
        Inline::Strong(inner) => element("strong", "", all(inner)),
        Inline::Code(code) => html! { <code dir="ltr">{ code }</code> },
        Inline::Break => html! { <br /> },
        Inline::Span { lang, dir, content } => {
            let dir = dir.map(|dir| dir.as_str());
            html! { <span lang={lang.clone()} {dir}>{ all(content) }</span> }
        }
        Inline::Image { file, alt } => picture(file.as_str(), alt),
        Inline::Link { target, content } => link(target, content),
    }
}

/// A picture; one that only decorates isn't missed where it doesn't come.
#[inline(never)]
fn picture(file: &str, alt: &str) -> Html {
    let src = format!("assessments/{file}");
    if alt.is_empty() {
        html! { <img {src} alt="" loading="lazy" /> }
    } else {
        html! { <TextPicture {src} alt={alt.to_owned()} /> }
    }
}

/// A link that leaves opens beside the attempt, so that nothing is lost by following it.
#[inline(never)]
fn link(target: &Target, content: &[Inline]) -> Html {
    let href = target.to_string();
    if target.leaving() {
        html! { <a {href} rel="noopener noreferrer" target="_blank" class="leaves">{ all(content) }</a> }
    } else {
        html! { <a {href}>{ all(content) }</a> }
    }
}
