//! CommonMark's reference rendering, to compare with its examples.

use crate::rich_text::{Block, Inline, Spacing};

pub(super) fn blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    write_blocks(blocks, Spacing::Loose, &mut out);
    out
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// URLs as the reference implementation writes them.
fn url(text: &str) -> String {
    let kept = |c: char| c.is_ascii_alphanumeric() || "-_.+!*'(),%#@?=;:/,$&~".contains(c);
    let mut out = String::new();
    for c in text.chars() {
        if kept(c) {
            out.push(c);
        } else {
            for byte in c.to_string().bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    escaped(&out)
}

fn fresh_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

fn write_blocks(blocks: &[Block], spacing: Spacing, out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) if spacing == Spacing::Tight => write_inlines(content, out),
            Block::Paragraph(content) => {
                fresh_line(out);
                out.push_str("<p>");
                write_inlines(content, out);
                out.push_str("</p>\n");
            }
            Block::Code(text) => {
                fresh_line(out);
                out.push_str(&format!("<pre><code>{}</code></pre>\n", escaped(text)));
            }
            Block::List(list) => {
                fresh_line(out);
                let (open, close) = match list.start {
                    None => ("<ul>".to_owned(), "</ul>\n"),
                    Some(1) => ("<ol>".to_owned(), "</ol>\n"),
                    Some(start) => (format!("<ol start=\"{start}\">"), "</ol>\n"),
                };
                out.push_str(&open);
                out.push('\n');
                for item in &list.items {
                    out.push_str("<li>");
                    if list.spacing == Spacing::Loose && !item.is_empty() {
                        out.push('\n');
                    }
                    write_blocks(item, list.spacing, out);
                    out.push_str("</li>\n");
                }
                out.push_str(close);
            }
        }
    }
}

fn write_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        let (open, content, close) = match inline {
            Inline::Text(text) => (escaped(text), &[][..], ""),
            Inline::Code(text) => (format!("<code>{}", escaped(text)), &[][..], "</code>"),
            Inline::Emphasis(content) => ("<em>".to_owned(), &content[..], "</em>"),
            Inline::Strong(content) => ("<strong>".to_owned(), &content[..], "</strong>"),
            Inline::Link { target, content } => (
                format!("<a href=\"{}\">", url(&target.to_string())),
                &content[..],
                "</a>",
            ),
            Inline::Image { file, alt } => (
                format!(
                    "<img src=\"{}\" alt=\"{}\" />",
                    url(file.as_str()),
                    escaped(alt)
                ),
                &[][..],
                "",
            ),
            Inline::Span { content, .. } => ("<span>".to_owned(), &content[..], "</span>"),
            Inline::Break => ("<br />\n".to_owned(), &[][..], ""),
        };
        out.push_str(&open);
        write_inlines(content, out);
        out.push_str(close);
    }
}
