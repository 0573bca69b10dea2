//! A badge in an SVG: one element directly after the root's tag.
//!
//! The root's tag is found without reading the rest as XML: before it stand only a declaration, comments, instructions and a document type.
//!
//! Source: Open Badges 3.0, section 5.3.2.

use super::BadImage;

const NAMESPACE: &str = "https://purl.imsglobal.org/ob/v3p0";
const OPEN: &str = "<openbadges:credential";
const CLOSE: &str = "</openbadges:credential>";
const CDATA: &str = "<![CDATA[";
const CDATA_END: &str = "]]>";

/// Where the root's tag stands: its name ends at `name`, and the tag at `end`, the `>` included.
struct Root {
    name: usize,
    end: usize,
}

pub(crate) fn is_svg(text: &str) -> bool {
    root(text).is_some()
}

fn root(text: &str) -> Option<Root> {
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    loop {
        at += blank(text.get(at..)?);
        let rest = text.get(at..)?;
        let skipped = if rest.starts_with("<!--") {
            rest.find("-->")? + 3
        } else if rest.starts_with("<?") {
            rest.find("?>")? + 2
        } else if rest.starts_with("<!") {
            doctype(rest)?
        } else {
            break;
        };
        at += skipped;
    }
    let rest = text.get(at..)?;
    let name = rest.strip_prefix("<svg")?;
    if !name.starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/') {
        return None;
    }
    Some(Root {
        name: at + "<svg".len(),
        end: at + tag(rest)?,
    })
}

fn blank(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t', '\r', '\n']).len()
}

/// The length of a tag that begins here. Values may hold a `>`.
fn tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            (b'>', None) => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The length of a document type that declares nothing by itself: what it declared could stand for anything.
fn doctype(text: &str) -> Option<usize> {
    let end = tag(text)?;
    let has_own = text.get(..end)?.contains('[');
    (!has_own).then_some(end)
}

pub(super) fn baked(svg: &str, text: &str) -> Result<String, BadImage> {
    let root = root(svg).ok_or(BadImage::Form)?;
    if svg.contains(NAMESPACE) || svg.contains("<openbadges:") {
        return Err(BadImage::Baked);
    }
    let parts = (
        svg.get(..root.name),
        svg.get(root.name..root.end),
        svg.get(root.end..),
    );
    let (Some(start), Some(attributes), Some(rest)) = parts else {
        return Err(BadImage::Form);
    };
    let attributes = attributes.strip_suffix('>').unwrap_or(attributes);
    // A root that has nothing in it is opened.
    let (attributes, rest) = match attributes.strip_suffix('/') {
        Some(attributes) => (attributes, format!("</svg>{rest}")),
        None => (attributes, rest.to_owned()),
    };
    let badge = element(text);
    Ok(format!(
        "{start} xmlns:openbadges=\"{NAMESPACE}\"{attributes}>{badge}{rest}"
    ))
}

fn element(text: &str) -> String {
    if !text.starts_with('{') {
        return format!("{OPEN} verify=\"{text}\"></openbadges:credential>");
    }
    format!("{OPEN}>{}{CLOSE}", json(text))
}

/// JSON as XML has it.
pub(crate) fn json(text: &str) -> String {
    let mut json = String::with_capacity(text.len());
    // In JSON these stand only within strings. XML has no such characters as the last two, and may take the first two for its own.
    for c in text.chars() {
        match c {
            '<' => json.push_str("\\u003c"),
            '>' => json.push_str("\\u003e"),
            '\u{fffe}' => json.push_str("\\ufffe"),
            '\u{ffff}' => json.push_str("\\uffff"),
            c => json.push(c),
        }
    }
    [CDATA, &json, CDATA_END].concat()
}

pub(super) fn text(svg: &str) -> Result<Option<String>, BadImage> {
    let root = root(svg).ok_or(BadImage::Form)?;
    let head = svg.get(root.name..root.end).unwrap_or_default();
    if !svg.contains(OPEN) {
        return Ok(None);
    }
    // Another prefix may mean the same, and this one another thing: both are left to others' software.
    let is_declared = ['"', '\''].iter().any(|quote| {
        let declared = format!("xmlns:openbadges={quote}{NAMESPACE}{quote}");
        head.contains(&declared)
    });
    let rest = svg.get(root.end..).unwrap_or_default();
    let rest = rest.get(blank(rest)..).unwrap_or_default();
    if !is_declared || svg.matches(OPEN).count() != 1 {
        return Err(BadImage::Several);
    }
    let badge = rest.strip_prefix(OPEN).ok_or(BadImage::Several)?;
    of_element(badge).map(Some).ok_or(BadImage::Form)
}

/// The badge of an element that follows its name.
fn of_element(rest: &str) -> Option<String> {
    let end = tag(rest)?;
    let attributes = rest.get(..end - 1)?.trim();
    let (attributes, is_closed) = match attributes.strip_suffix('/') {
        Some(attributes) => (attributes.trim(), true),
        None => (attributes, false),
    };
    let body = match is_closed {
        true => "",
        false => {
            let body = rest.get(end..)?;
            body.get(..body.find(CLOSE)?)?.trim()
        }
    };
    if let Some(token) = attributes.strip_prefix("verify=") {
        let quote = token.chars().next().filter(|c| "\"'".contains(*c))?;
        let token = token.strip_prefix(quote)?.strip_suffix(quote)?;
        return (body.is_empty() && !token.contains(quote)).then(|| token.to_owned());
    }
    let json = body.strip_prefix(CDATA)?.strip_suffix(CDATA_END)?;
    (attributes.is_empty() && !json.contains(CDATA_END)).then(|| json.to_owned())
}
