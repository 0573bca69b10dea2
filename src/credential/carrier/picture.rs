//! A certificate in a picture: in a chunk of its own in a PNG, and in the metadata of an SVG.
//!
//! Which names are taken is Assay's own affair: an Open Badge, which others read, has other ones and may stand beside it
//! ([`badge`](crate::badge)).

use assay_engine::json::Node;

use crate::Credential;
use crate::badge::bake::{png, svg};

/// The keyword of the PNG's text, and the identifier of the SVG's element.
pub(super) const NAME: &str = "assay-record";

const OPEN: &str = "<metadata id=\"assay-record\">";
const CLOSE: &str = "</metadata>";

/// What an element's start has, wherever its attributes stand.
const MARK: &str = "id=\"assay-record\"";

/// The chunk of a PNG that carries a credential, to stand before its points: an `iTXt` that isn't packed.
#[must_use]
pub fn png_chunk(credential: &Credential) -> Vec<u8> {
    png::chunk(NAME, &credential.to_bytes())
}

/// The element of an SVG that carries a credential.
#[must_use]
pub fn svg_element(credential: &Credential) -> String {
    let bytes = credential.to_bytes();
    let json = svg::json(&String::from_utf8_lossy(&bytes));
    [OPEN, &json, CLOSE].concat()
}

/// All credentials in a picture, in their one form. `None` where it is no picture.
pub(super) fn texts(bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    if bytes.starts_with(&png::SIGNATURE) {
        let texts = png::texts(bytes, NAME).unwrap_or_default();
        return Some(texts.into_iter().map(<[u8]>::to_vec).collect());
    }
    let text = std::str::from_utf8(bytes).ok()?;
    if !svg::is_svg(text) {
        return None;
    }
    let found = text.split(MARK).skip(1).filter_map(|rest| {
        let (_, rest) = rest.split_once('>')?;
        let (inside, _) = rest.split_once(CLOSE)?;
        of_xml(inside.trim())
    });
    Some(found.collect())
}

/// JSON as it stood before it was put into XML, by this program or by one that wrote the picture anew.
fn of_xml(inside: &str) -> Option<Vec<u8>> {
    let cdata = inside.strip_prefix("<![CDATA[");
    let json = match cdata {
        Some(cdata) => cdata.strip_suffix("]]>")?.to_owned(),
        None => {
            // The ampersand last, so that nothing is read twice.
            let signs = [
                ("&lt;", "<"),
                ("&gt;", ">"),
                ("&quot;", "\""),
                ("&amp;", "&"),
            ];
            let unescape = |text: String, (from, to)| text.replace(from, to);
            signs.into_iter().fold(inside.to_owned(), unescape)
        }
    };
    Some(Node::parse(json.as_bytes())?.canonical())
}
