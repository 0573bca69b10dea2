//! Files that have a record in them, made anew: with another one beside it, with one that was changed, with one that is hidden.

use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::carriers::Whose;
use crate::common::badges::Dice;
use crate::handed::{Carrier, Shown, chunk, element, pdf, png, svg, with_texts};
use crate::json;
use crate::run::*;
use crate::samples::Sample;

/// Those that have something else to show, and the record in it.
const CARRIERS: [Carrier; 3] = [Carrier::Pdf, Carrier::Png, Carrier::Svg];

fn text(sample: &Sample) -> String {
    String::from_utf8(sample.credential.to_bytes()).unwrap()
}

fn refused(shown: Shown) -> Option<Forged> {
    let may = &[Refused];
    Some(Forged { shown, may })
}

pub fn kinds() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for whose in Whose::BOTH {
        for carrier in CARRIERS {
            kinds.extend(of_all(carrier, whose));
        }
        kinds.extend(of_each(whose));
    }
    // Some bytes that stand for many.
    kinds.push(kind(
        "Pdf: what unpacks to a hundred times more than is read",
        |case, dice| {
            let mut bomb = case.own.credential.to_bytes();
            bomb.resize(5_000_000, b' ');
            let bomb = compress_to_vec_zlib(&bomb, 1);
            refused(Shown::File(pdf(&vec![bomb; 1 + dice.roll(12)])))
        },
    ));
    kinds
}

fn of_all(carrier: Carrier, whose: Whose) -> [Kind; 3] {
    let named = |what: &str| format!("{carrier:?}: {what}, {}", whose.named());
    let both = move |mut both: [String; 2], dice: &mut Dice| {
        both.rotate_left(dice.roll(2));
        refused(with_texts(carrier, &both, dice))
    };
    [
        kind(named("another’s beside it"), move |case, dice| {
            both([text(whose.of(case)), text(&case.other)], dice)
        }),
        kind(named("its own beside it, edited"), move |case, dice| {
            let own = whose.of(case);
            let mut edited = own.clone();
            edited.credential.record.holder = "Somebody Else".to_owned().try_into().ok()?;
            both([text(own), text(&edited)], dice)
        }),
        kind(named("made anew, a score changed"), move |case, dice| {
            let own = whose.of(case);
            let (score, was) = (own.credential.record.score, text(own));
            let [points, of] = [score.points(), score.of()];
            let edited = json::swap(
                &was,
                &format!("\"score\":{{\"of\":\"{of}\",\"points\":\"{points}\""),
                &format!("\"score\":{{\"of\":\"{of}\",\"points\":\"{of}\""),
            )?;
            (edited != was).then(|| Forged {
                shown: with_texts(carrier, &[edited], dice),
                may: &[Altered],
            })
        }),
    ]
}

fn of_each(whose: Whose) -> [Kind; 5] {
    let named = |what: &str| format!("{what}, {}", whose.named());
    [
        kind(named("Pdf: packed twice"), move |case, _| {
            let once = compress_to_vec_zlib(text(whose.of(case)).as_bytes(), 6);
            refused(Shown::File(pdf(&[compress_to_vec_zlib(&once, 6)])))
        }),
        kind(named("Png: packed"), move |case, _| {
            let text = compress_to_vec_zlib(text(whose.of(case)).as_bytes(), 6);
            let packed = chunk(&[&b"assay-record\0\x01\0\0\0"[..], &text].concat());
            refused(Shown::File(png(&[packed])))
        }),
        kind(named("Png: by another name"), move |case, dice| {
            let name = dice.one(&["Assay-record", "assay-record ", "record", ""]);
            let text = text(whose.of(case));
            let other = chunk(&[name.as_bytes(), &[0; 5], text.as_bytes()].concat());
            refused(Shown::File(png(&[other])))
        }),
        kind(named("Svg: another’s in a comment"), move |case, dice| {
            let hidden = format!("<!-- {} -->", element(&text(&case.other), dice));
            let mut both = [element(&text(whose.of(case)), dice), hidden];
            both.rotate_left(dice.roll(2));
            refused(Shown::File(svg(&both)))
        }),
        kind(
            named("Svg: in an element without an end"),
            move |case, dice| {
                let whole = element(&text(whose.of(case)), dice);
                let open = whole.strip_suffix("</metadata>")?.to_owned();
                refused(Shown::File(svg(&[open])))
            },
        ),
    ]
}

/// What is written into pictures here is what certificates have in them.
#[test]
fn pictures_are_made_as_those_of_certificates() {
    use assay_credential::carrier::{png_chunk, svg_element};
    for case in cases(12) {
        let credential = &case.attested.credential;
        let text = text(&case.attested);
        let own = [b"assay-record\0\0\0\0\0", text.as_bytes()].concat();
        assert_eq!(chunk(&own), png_chunk(credential));
        let elements: Vec<String> = (0..20).map(|n| element(&text, &mut Dice(n))).collect();
        assert!(elements.contains(&svg_element(credential)));
    }
}
