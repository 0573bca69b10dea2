//! A theme, read strictly.

use assay_credential::Did;
use assay_credential::place::{Expected, Faults, Place, Wrong};

use super::colour::{colour, is_legible, is_visible};
use super::path::path;
use super::{Colours, Drawing, MOST_SIGNATORIES, Ornament, Signatory, Theme};
use crate::drawn::Colour;
use crate::outline::{At, Segment};

const FORMAT: &str = "assay-theme/1";

/// Shapes of a drawing, at most.
const MOST_SHAPES: usize = 200;

pub(super) fn theme(whole: &Place<'_>, faults: &mut Faults) -> Option<Theme> {
    let members = [
        "format",
        "issuer",
        "names",
        "colours",
        "ornament",
        "logo",
        "signatories",
        "seal",
    ];
    whole.object(&members, faults)?;
    if let Some(format) = whole.must("format", faults) {
        format.fixed(FORMAT, faults);
    }
    let issuer = whole.must("issuer", faults).and_then(|place| {
        let text = place.text(Expected::Text, Some, faults)?;
        let read = Did::read(text);
        read.map_or_else(|bad| place.wrong(Wrong::Did(bad), faults), Some)
    });
    let names = whole.must("names", faults);
    let names = names.and_then(|place| place.by_language(faults));
    let colours = whole.may("colours").map(|place| colours(&place, faults));
    let ornament = whole.may("ornament").map(|place| {
        let expected = Expected::OneOf("bar, frame and none");
        place.text(expected, ornament, faults)
    });
    let mut drawing = |member: &str| whole.may(member).map(|place| drawing(&place, faults));
    let (logo, seal) = (drawing("logo"), drawing("seal"));
    let signatories = whole.may("signatories");
    let signatories = signatories.map(|place| signatories_of(&place, faults));
    Some(Theme {
        issuer: issuer?,
        names: names?,
        colours: colours.map_or(Some(Colours::default()), |read| read)?,
        ornament: ornament.map_or(Some(Ornament::default()), |read| read)?,
        logo: logo.flatten(),
        signatories: signatories.map_or(Some(Vec::new()), |read| read)?,
        seal: seal.flatten(),
    })
}

fn ornament(word: &str) -> Option<Ornament> {
    match word {
        "bar" => Some(Ornament::Bar),
        "frame" => Some(Ornament::Frame),
        "none" => Some(Ornament::None),
        _ => None,
    }
}

fn colours(place: &Place<'_>, faults: &mut Faults) -> Option<Colours> {
    place.object(&["accent", "ink", "muted"], faults)?;
    let usual = Colours::default();
    let mut one = |member: &str, usual: Colour| match place.may(member) {
        Some(place) => {
            let colour = place.text(Expected::Colour, colour, faults)?;
            match is_legible(colour) {
                true => Some(colour),
                false => place.not(Expected::Legible, faults),
            }
        }
        None => Some(usual),
    };
    let (accent, ink, muted) = (
        one("accent", usual.accent),
        one("ink", usual.ink),
        one("muted", usual.muted),
    );
    Some(Colours {
        accent: accent?,
        ink: ink?,
        muted: muted?,
    })
}

fn signatories_of(place: &Place<'_>, faults: &mut Faults) -> Option<Vec<Signatory>> {
    let list = place.list(faults)?;
    if list.len() > MOST_SIGNATORIES {
        return place.not(Expected::AtMost(MOST_SIGNATORIES), faults);
    }
    let all: Vec<Option<Signatory>> = list
        .iter()
        .map(|place| {
            place.object(&["name", "titles"], faults)?;
            let is_text = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
            let name = place.must("name", faults);
            let name = name.and_then(|name| name.text(Expected::Text, is_text, faults));
            let titles = place.must("titles", faults);
            let titles = titles.and_then(|titles| titles.by_language(faults));
            Some(Signatory {
                name: name?,
                titles: titles?,
            })
        })
        .collect();
    all.into_iter().collect()
}

fn drawing(place: &Place<'_>, faults: &mut Faults) -> Option<Drawing> {
    place.object(&["view", "paths"], faults)?;
    let view = place.must("view", faults);
    let view = view.and_then(|view| view.text(Expected::ViewBox, view_box, faults));
    let paths = place.must("paths", faults)?;
    let list = paths.list(faults)?;
    if list.is_empty() {
        return paths.not(Expected::NotEmpty, faults);
    }
    if list.len() > MOST_SHAPES {
        return paths.not(Expected::AtMost(MOST_SHAPES), faults);
    }
    let view = view?;
    let shapes: Vec<Option<(Vec<Segment>, Colour)>> = list
        .iter()
        .map(|place| shape(place, &view, faults))
        .collect();
    let shapes: Option<Vec<_>> = shapes.into_iter().collect();
    Some(Drawing {
        width: view.size.0,
        height: view.size.1,
        shapes: shapes?,
    })
}

struct View {
    corner: At,
    size: At,
}

fn view_box(text: &str) -> Option<View> {
    let numbers: Option<Vec<f32>> = text
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok().filter(|number: &f32| number.is_finite()))
        .collect();
    match numbers?.as_slice() {
        &[x, y, width, height] if width > 0.0 && height > 0.0 => Some(View {
            corner: (x, y),
            size: (width, height),
        }),
        _ => None,
    }
}

/// A path, moved so that its view begins at nought.
fn shape(place: &Place<'_>, view: &View, faults: &mut Faults) -> Option<(Vec<Segment>, Colour)> {
    place.object(&["fill", "d"], faults)?;
    let fill = place.must("fill", faults).and_then(|place| {
        let fill = place.text(Expected::Colour, colour, faults)?;
        match is_visible(fill) {
            true => Some(fill),
            false => place.not(Expected::Visible, faults),
        }
    });
    let moved = |(x, y): At| {
        let (x, y) = (x - view.corner.0, y - view.corner.1);
        let is_within = (0.0..=view.size.0).contains(&x) && (0.0..=view.size.1).contains(&y);
        is_within.then_some((x, y))
    };
    let within = |data: &str| -> Option<Vec<Segment>> {
        let segments = path(data)?.into_iter().map(|segment| segment.moved(&moved));
        segments.collect()
    };
    let data = place.must("d", faults);
    let data = data.and_then(|data| data.text(Expected::Path2d, within, faults));
    Some((data?, fill?))
}
