//! What is made to take long: a checker that hangs is as good as one that is fooled.

use assay_engine::attempt::{Entry, Event};
use assay_engine::duration::Millis;
use assay_engine::form::Slot;
use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::common::badges::Dice;
use crate::handed::{Carrier, Shown, chunk, pdf, png, svg};
use crate::run::*;

const MANY: usize = 100_000;

fn file(bytes: impl Into<Vec<u8>>) -> Option<Forged> {
    Some(Forged {
        shown: Shown::File(bytes.into()),
        may: &[Refused],
    })
}

fn letters(letters: String) -> Option<Forged> {
    Some(Forged {
        shown: Shown::Letters(letters),
        may: &[Refused],
    })
}

/// A packed stream of nothing: blocks that are stored, each of no bytes.
fn nothing(blocks: usize) -> Vec<u8> {
    [&[0x78, 0x01][..], &[0, 0, 0, 0xff, 0xff].repeat(blocks)].concat()
}

fn carriers() -> Vec<Kind> {
    vec![
        kind("a PDF of streams without an end", |_, _| {
            file([&b"%PDF-1.7\n"[..], &b"stream\n{".repeat(MANY)].concat())
        }),
        kind("a PDF of streams within streams", |_, _| {
            file(
                [
                    &b"%PDF-1.7\n"[..],
                    &b"stream\n{\"format\":".repeat(MANY),
                    b"\nendstream",
                ]
                .concat(),
            )
        }),
        kind("a PDF of packed streams without an end", |_, _| {
            let streams = [b"stream\n", &nothing(1)[..]].concat().repeat(MANY / 10);
            file([&b"%PDF-1.7\n"[..], &streams, &nothing(MANY)].concat())
        }),
        kind("a PDF of streams that unpack to much", |case, dice| {
            let mut much = case.own.credential.to_bytes();
            much.resize(3_900_000, b' ');
            let much = compress_to_vec_zlib(&much, 1);
            file(pdf(&vec![much; 9 + dice.roll(40)]))
        }),
        kind("a PDF whose word for a stream is all there is", |_, _| {
            file([&b"%PDF-1.7\n"[..], &b"stream\n".repeat(MANY)].concat())
        }),
        kind("a code of very many digits", |_, d| {
            letters("123456789".repeat(MANY / (18 + d.roll(9))))
        }),
        kind("a code of digits without end", |_, _| {
            letters("9".repeat(MANY * 10))
        }),
        kind("a link of very many letters", |_, _| {
            letters(format!("r{}", "AgAB".repeat(MANY / 12)))
        }),
        kind("a link of letters without end", |_, _| {
            letters(format!("r{}", "AgAB".repeat(MANY)))
        }),
    ]
}

fn texts() -> Vec<Kind> {
    const OPEN: [&str; 5] = ["[", "{\"a\":", "{\"record\":", "[{\"a\":[", "\"\\u"];
    vec![
        kind("JSON nested without end", |_, dice| {
            file(dice.one(&OPEN).repeat(MANY))
        }),
        kind("JSON nested within a record", |case, _| {
            let text = String::from_utf8(case.own.credential.to_bytes()).unwrap();
            let deep = ["[".repeat(MANY), "]".repeat(MANY)].concat();
            file(text.replacen("\"holder\":", &format!("\"deep\":{deep},\"holder\":"), 1))
        }),
        kind("JSON of members without end", |_, _| {
            let members: Vec<String> = (0..MANY).map(|number| format!("\"a{number}\":0")).collect();
            file(format!("{{{}}}", members.join(",")))
        }),
        kind("JSON of one member without end", |_, _| {
            file(format!("{{{}\"a\":0}}", "\"a\":0,".repeat(MANY)))
        }),
        kind("a number without end", |case, _| {
            let text = String::from_utf8(case.own.credential.to_bytes()).unwrap();
            file(text.replacen("\"rules\":", &format!("\"rules\":{}", "9".repeat(MANY)), 1))
        }),
        kind("a name without end", |case, _| {
            let text = String::from_utf8(case.own.credential.to_bytes()).unwrap();
            file(text.replacen(
                "\"holder\":\"",
                &format!("\"holder\":\"{}", "a".repeat(MANY * 10)),
                1,
            ))
        }),
        kind("a picture of elements without end", |_, dice| {
            let element = dice.one(&[
                "<",
                "<g>",
                "<!--",
                "<openbadges:credential",
                "<![CDATA[",
                "<?x ",
                " a=\"b\"",
            ]);
            file(format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" {}",
                element.repeat(MANY)
            ))
        }),
        kind("a picture of badges without end", |case, _| {
            let badge = "<openbadges:credential verify=\"a.b.c\"/>".repeat(MANY / 4);
            let _ = case;
            file(format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">{badge}</svg>"
            ))
        }),
        kind("a picture of records without end", |case, dice| {
            let text = String::from_utf8(case.own.credential.to_bytes()).unwrap();
            let record = dice.one(&["", "{", "{}", "]]>", &text[..200]]);
            let end = dice.one(&["", "</metadata>"]);
            let open = "<metadata id=\"assay-record\">";
            let elements = [open, record, end].concat().repeat(MANY / 4);
            file(svg(&[elements]))
        }),
        kind("a picture of chunks without end", |_, dice| {
            let text = dice.one(&["", "{", "{}"]);
            let own = [b"assay-record\0\0\0\0\0", text.as_bytes()].concat();
            file(png(&vec![chunk(&own); MANY / 4]))
        }),
        kind("a token of dots", |case, _| {
            let text = case.badges[1].text();
            file([&text, &".a".repeat(MANY)[..]].concat())
        }),
    ]
}

/// Records that are read, and answers that would take long to replay.
fn answers() -> Vec<Kind> {
    let with = |name: &'static str,
                fill: fn(&mut assay_engine::transcript::Transcript, &mut Dice)| {
        kind(name, move |case, dice| {
            let mut own = case.own.clone();
            fill(own.credential.answers.as_mut()?, dice);
            let shown = own.shown(Carrier::Json, dice)?;
            Some(Forged {
                shown,
                may: &[Altered, AnswersFit],
            })
        })
    };
    vec![
        with("an answer a hundred thousand times", |answers, _| {
            let first = answers.entries[0].clone();
            answers
                .entries
                .splice(0..0, std::iter::repeat_n(first, MANY));
        }),
        with(
            "an item looked at a hundred thousand times",
            |answers, dice| {
                let item = dice.roll(5) as u32;
                let looked = Entry {
                    at: Millis(0),
                    event: Event::Checked { item },
                };
                answers
                    .entries
                    .splice(0..0, std::iter::repeat_n(looked, MANY));
            },
        ),
        with("clocks a hundred thousand times", |answers, _| {
            let wall = answers.started.wall;
            let clock = Entry {
                at: Millis(0),
                event: Event::Clock { wall },
            };
            answers
                .entries
                .splice(0..0, std::iter::repeat_n(clock, MANY));
        }),
        with("very many items seen before", |answers, _| {
            let seen = |place: usize| Slot {
                bank: (place % 3) as u16,
                position: place as u32,
            };
            answers.started.request.seen = (0..MANY).map(seen).collect();
        }),
        with("very many items", |answers, _| {
            let first = answers.started.items[0].clone();
            answers.started.items = vec![first; MANY / 10];
        }),
    ]
}

#[test]
fn nothing_takes_long() {
    let mut kinds = carriers();
    kinds.extend(texts());
    kinds.extend(answers());
    run("Heavy", count() / 50, &kinds);
}
