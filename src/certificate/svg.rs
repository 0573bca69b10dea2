//! The drawing: the PDF's page as SVG, its letters as outlines, so that it looks the same where no font of it is.
//!
//! Over each line lies its text, which isn't painted: it can be selected, found and heard. Nothing in it runs, and nothing is fetched; the only address is that of
//! the check, a link that is followed by whoever wants to. The credential stands in its metadata, where [`assay_credential::carrier`] finds it.

mod path;

use assay_credential::carrier;
use assay_messages::locale::Direction;

use crate::Trouble;
use crate::drawn::{Area, Colour, Part, Role, Set, SetLine};
use crate::order::{Step, Whole};
use crate::outline;
use crate::sheet::is_bidi_control;
use path::{UNITS, path};

/// Writes the drawing.
pub(crate) fn write(whole: &Whole<'_>, progress: &mut dyn FnMut(Step)) -> Result<Vec<u8>, Trouble> {
    let mut parts = Vec::with_capacity(whole.drawn.parts.len());
    let mut list = List::default();
    for part in &whole.drawn.parts {
        let written = match part {
            Part::Ornament(area, colour) => rectangle(*area, *colour),
            Part::Text(set) => text(whole, set)?,
            Part::Picture(shapes, name, _) => {
                let shapes = shapes.iter().map(|(segments, colour)| {
                    let (fill, drawn) = (hex(*colour), path(segments));
                    format!("<path fill=\"{fill}\" transform=\"scale({UNITS})\" d=\"{drawn}\"/>")
                });
                let shapes: String = shapes.collect();
                let name = escaped(name);
                format!("<g role=\"img\" aria-label=\"{name}\">{shapes}</g>\n")
            }
            Part::Code(code, name, area) => {
                let drawn = path(&outline::code(code, *area));
                let (name, address) = (escaped(name), escaped(code.address()));
                // The white between the modules leads there, too.
                let ground = rectangle(*area, Colour::PAPER);
                format!(
                    "<a href=\"{address}\" aria-label=\"{name}\">{ground}<path transform=\"scale({UNITS})\" shape-rendering=\"crispEdges\" \
                     d=\"{drawn}\"/></a>\n"
                )
            }
        };
        parts.push([list.before(part), written].concat());
    }
    parts.push(list.end());
    progress(Step::Page);
    let head = head(whole);
    progress(Step::Record);
    let scale = whole.drawn.scale;
    let svg = format!(
        "{head}<g transform=\"scale({})\">\n{}</g>\n</svg>\n",
        number(scale),
        parts.concat()
    );
    progress(Step::File);
    Ok(svg.into_bytes())
}

/// All before what is drawn: what it is, the credential, the paper.
fn head(whole: &Whole<'_>) -> String {
    let sheet = whole.sheet;
    let (width, height) = (number(whole.paper.width()), number(whole.paper.height()));
    let language = escaped(&sheet.language);
    let direction = match sheet.direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {width} {height}\" \
         lang=\"{language}\" xml:lang=\"{language}\" direction=\"{direction}\" role=\"document\" aria-labelledby=\"title\" aria-describedby=\"subject\">\n\
         <title id=\"title\">{}</title>\n{}\n<desc id=\"subject\">{}</desc>\n<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        escaped(&sheet.document_title),
        carrier::svg_element(whole.credential),
        escaped(&sheet.subject),
        hex(Colour::PAPER),
    )
}

/// Facts that follow each other are a list, and each label with its value an item of it.
#[derive(Default)]
struct List {
    is_open: bool,
}

impl List {
    /// What stands before a part.
    fn before(&mut self, part: &Part<'_>) -> String {
        match part {
            Part::Text(set) if matches!(set.role, Role::Label | Role::Value) => {
                let is_new = !std::mem::replace(&mut self.is_open, true);
                let open = if is_new { "<g role=\"list\">\n" } else { "" };
                open.to_owned()
            }
            // Lines stand between facts as well.
            Part::Ornament(..) => String::new(),
            Part::Text(_) | Part::Picture(..) | Part::Code(..) => self.end(),
        }
    }

    fn end(&mut self) -> String {
        let close = if std::mem::take(&mut self.is_open) {
            "</g>\n"
        } else {
            ""
        };
        close.to_owned()
    }
}

fn text(whole: &Whole<'_>, set: &Set<'_>) -> Result<String, Trouble> {
    let mut inside = String::new();
    for line in &set.lines {
        let drawn = path(&outline::line(set, line, whole.fonts)?);
        let colour = hex(set.colour);
        inside.push_str(&format!(
            "<path fill=\"{colour}\" transform=\"scale({UNITS})\" d=\"{drawn}\"/>"
        ));
        inside.push_str(&heard(whole.sheet.direction, set, line));
    }
    let language = set.text.language.as_deref().map_or(String::new(), |tag| {
        let tag = escaped(tag);
        format!(" lang=\"{tag}\" xml:lang=\"{tag}\"")
    });
    let (open, close) = match set.role {
        Role::Heading(level) => (format!("<g role=\"heading\" aria-level=\"{level}\""), ""),
        Role::Paragraph => ("<g role=\"paragraph\"".to_owned(), ""),
        Role::Label => ("<g role=\"listitem\"><g".to_owned(), ""),
        Role::Value => ("<g".to_owned(), "</g>"),
    };
    Ok(format!("{open}{language}>{inside}</g>{close}\n"))
}

/// The text of a line, as long as its drawing, and not painted.
fn heard(direction: Direction, set: &Set<'_>, line: &SetLine) -> String {
    let text: String = line.line.pieces.iter().map(|piece| &*piece.text).collect();
    let text: String = text.chars().filter(|&c| !is_bidi_control(c)).collect();
    let x = match direction {
        Direction::Ltr => line.x,
        Direction::Rtl => line.x + line.line.hang + line.line.width,
    };
    format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\" \
         font-family=\"sans-serif\" xml:space=\"preserve\">{}</text>",
        number(x),
        number(line.baseline),
        number(set.size),
        number(line.line.width),
        escaped(&text),
    )
}

fn rectangle(area: Area, colour: Colour) -> String {
    format!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
        number(area.x),
        number(area.y),
        number(area.width),
        number(area.height),
        hex(colour),
    )
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A length to a hundredth of a point.
#[allow(
    clippy::cast_possible_truncation,
    reason = "lengths on a page are some thousand points"
)]
fn number(length: f32) -> String {
    let hundredths = (f64::from(length) * 100.0).round() as i64;
    let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.abs());
    let decimals = format!("{:02}", size % 100);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{decimals}", size / 100)
}

/// Text as XML has it. What XML has no character for stands for nothing that is drawn.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (length, expected) in [
            (0.0, "0"),
            (12.0, "12"),
            (595.276, "595.28"),
            (0.6, "0.6"),
            (-0.254, "-0.25"),
            (-3.004, "-3"),
        ] {
            assert_eq!(number(length), expected);
        }
    }

    #[test]
    fn text_is_no_markup() {
        assert_eq!(
            escaped("\"<b>\" & \u{FFFF}c\n"),
            "&quot;&lt;b&gt;&quot; &amp; c "
        );
    }
}
