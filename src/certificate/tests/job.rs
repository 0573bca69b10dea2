//! The worker's conversation, without a browser.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod common;

use assay_certificate::job::{Ask, Desk, Job, Reply};
use assay_certificate::{FontFile, Form, Paper};
use assay_messages::embedded;
use common::{Case, case, font};

fn job(file: &str) -> Job {
    let case = case(file);
    Job {
        credential: case.credential().to_bytes(),
        words: embedded("certificate", case.locale.tag()).unwrap().to_vec(),
        language: case.locale.tag().to_owned(),
        site: common::SITE.to_owned(),
        ..Job::default()
    }
}

/// A job for an English certificate with this name.
fn named(name: &str) -> Job {
    let whole = job("en");
    let credential = String::from_utf8(whole.credential).unwrap();
    Job {
        credential: credential.replace("Ana María Núñez", name).into_bytes(),
        ..whole
    }
}

fn say(desk: &mut Desk, ask: Ask) -> Vec<Reply> {
    let mut replies = Vec::new();
    desk.take(ask, &mut |reply| replies.push(reply));
    replies
}

fn brought(names: &[String]) -> Ask {
    let bytes =
        |name: &String| font(FontFile::named(name.strip_prefix("fonts/").unwrap()).unwrap());
    Ask::Fonts(
        names
            .iter()
            .map(|name| (name.clone(), bytes(name)))
            .collect(),
    )
}

fn asked_for(replies: &[Reply]) -> Vec<String> {
    match replies {
        [Reply::Fonts(names)] => names.clone(),
        other => panic!("asks for no fonts: {other:?}"),
    }
}

fn file(replies: &[Reply]) -> Vec<u8> {
    let (last, steps) = replies.split_last().unwrap();
    let done: Vec<(u8, u8)> = steps
        .iter()
        .map(|reply| match reply {
            Reply::Step { done, of } => (*done, *of),
            other => panic!("{other:?} among the steps"),
        })
        .collect();
    assert_eq!(done, [(1, 4), (2, 4), (3, 4), (4, 4)]);
    match last {
        Reply::Made(file) => file.clone(),
        other => panic!("not made: {other:?}"),
    }
}

fn failed(replies: &[Reply]) -> (&'static str, String) {
    match replies {
        [.., Reply::Failed(failure)] => (failure.code(), failure.detail()),
        other => panic!("didn't fail: {other:?}"),
    }
}

#[test]
fn a_job_asks_for_its_fonts_once_and_gives_what_make_gives() {
    let mut desk = Desk::default();
    let names = asked_for(&say(&mut desk, Ask::Job(job("en"))));
    assert_eq!(
        names,
        [
            "fonts/NotoSans-Latin-Regular.ttf",
            "fonts/NotoSans-Latin-Bold.ttf"
        ]
    );
    assert_eq!(file(&say(&mut desk, brought(&names))), case("en").pdf());
    assert_eq!(file(&say(&mut desk, Ask::Job(job("fr")))), case("fr").pdf());
    let names = asked_for(&say(&mut desk, Ask::Job(job("ar"))));
    assert!(
        names.iter().all(|name| name.contains("Arabic")),
        "{names:?}"
    );
    assert_eq!(file(&say(&mut desk, brought(&names))), case("ar").pdf());
}

#[test]
fn a_job_gives_the_form_that_is_wanted() {
    let (mut desk, case) = (Desk::default(), case("en"));
    let names = asked_for(&say(&mut desk, Ask::Job(job("en"))));
    say(&mut desk, brought(&names));
    for form in Form::ALL {
        let wanted = Job {
            form: form.name().to_owned(),
            ..job("en")
        };
        let made = case.made(&case.credential(), form);
        assert!(file(&say(&mut desk, Ask::Job(wanted))) == made, "{form:?}");
    }
}

#[test]
fn a_job_is_made_for_the_paper_that_is_wanted() {
    let mut desk = Desk::default();
    let names = asked_for(&say(&mut desk, Ask::Job(job("en"))));
    say(&mut desk, brought(&names));
    for (paper, name) in Paper::ALL.into_iter().zip(["a4", "letter"]) {
        assert_eq!((paper.name(), Paper::named(name)), (name, Some(paper)));
        let wanted = Job {
            paper: name.to_owned(),
            ..job("en")
        };
        let case = Case {
            paper,
            ..case("en")
        };
        let made = case.made(&case.credential(), Form::Pdf);
        assert!(file(&say(&mut desk, Ask::Job(wanted))) == made, "{name}");
    }
}

#[test]
fn a_name_brings_only_the_fonts_of_its_letters() {
    let plain = [
        "fonts/NotoSans-Latin-Regular.ttf",
        "fonts/NotoSans-Latin-Bold.ttf",
    ];
    for (name, others) in [
        ("Sok", &[][..]),
        ("Сара", &["fonts/NotoSans-GreekCyrillic-Bold.ttf"]),
        ("سارة", &["fonts/NotoNaskhArabic-Bold.ttf"]),
        ("សុខ 2", &["fonts/scripts/NotoSansKhmer-Bold.ttf"]),
        ("শেখ।", &["fonts/scripts/NotoSansBengali-Bold.ttf"]),
        (
            "王小明",
            &[
                "fonts/cjk/NotoSansCJK-Han-5C.otf",
                "fonts/cjk/NotoSansCJK-Han-66.otf",
                "fonts/cjk/NotoSansCJK-Han-73.otf",
            ],
        ),
        ("さくら", &["fonts/cjk/NotoSansCJK-Kana.otf"]),
        (
            "김민",
            &[
                "fonts/cjk/NotoSansCJK-Hangul-0.otf",
                "fonts/cjk/NotoSansCJK-Hangul-3.otf",
            ],
        ),
    ] {
        let asked = asked_for(&say(&mut Desk::default(), Ask::Job(named(name))));
        assert_eq!(asked, [&plain[..], others].concat(), "{name}");
    }
}

#[test]
fn a_letter_that_no_font_has_is_named() {
    // Of scripts that no font is for: known before anything is fetched. Of rare characters: once their slice is here.
    for (name, letter) in [
        ("ລາວ", "ລ"),
        ("தமிழ்", "த"),
        ("㐀", "㐀"),
        ("𠮷野", "𠮷"),
        ("王龘", "龘"),
        ("뷁", "뷁"),
        ("ꧠꦃ", "ꦃ"),
        ("Ana🙂", "🙂"),
    ] {
        let mut desk = Desk::default();
        let mut replies = say(&mut desk, Ask::Job(named(name)));
        if let [Reply::Fonts(names)] = replies.as_slice() {
            let names = brought(names);
            replies = say(&mut desk, names);
        }
        assert_eq!(failed(&replies), ("no-font", letter.to_owned()), "{name}");
    }
}

#[test]
fn a_further_job_takes_the_place_of_one_that_waits() {
    let mut desk = Desk::default();
    say(&mut desk, Ask::Job(job("ar")));
    let names = asked_for(&say(&mut desk, Ask::Job(job("en"))));
    assert_eq!(file(&say(&mut desk, brought(&names))), case("en").pdf());
    assert_eq!(say(&mut desk, brought(&names)), [], "no job waits any more");
}

#[test]
fn what_is_wrong_has_a_code_and_names_its_cause() {
    let whole = job("en");
    let replaced = |from: &str, to: &str| {
        String::from_utf8(whole.credential.clone())
            .unwrap()
            .replace(from, to)
            .into_bytes()
    };
    let cases = [
        (
            Job {
                credential: replaced("Núñez", "ગુજરાતી"),
                ..whole.clone()
            },
            "no-font",
            "ગ",
        ),
        (
            Job {
                credential: replaced("Núñez", "ລາວ"),
                ..whole.clone()
            },
            "no-font",
            "ລ",
        ),
        (
            Job {
                credential: Vec::new(),
                ..whole.clone()
            },
            "bad-record",
            "",
        ),
        (
            Job {
                credential: replaced("assay-record/1", "assay-record/9"),
                ..whole.clone()
            },
            "bad-record",
            "assay-record/9",
        ),
        (
            Job {
                words: b"no pack".to_vec(),
                ..whole.clone()
            },
            "bad-words",
            "",
        ),
        (
            Job {
                language: "fr".to_owned(),
                ..whole.clone()
            },
            "bad-job",
            "fr",
        ),
        (
            Job {
                language: "xx".to_owned(),
                ..whole.clone()
            },
            "bad-job",
            "xx",
        ),
        (
            Job {
                form: "gif".to_owned(),
                ..whole.clone()
            },
            "bad-job",
            "gif",
        ),
        (
            Job {
                paper: "a5".to_owned(),
                ..whole.clone()
            },
            "bad-job",
            "a5",
        ),
        (
            Job {
                theme: b"{}".to_vec(),
                ..whole.clone()
            },
            "bad-theme",
            "\"issuer\" is missing",
        ),
    ];
    for (job, code, detail) in cases {
        let (found, said) = failed(&say(&mut Desk::default(), Ask::Job(job)));
        assert_eq!(found, code, "{said}");
        assert!(said.contains(detail), "{code}: {said}");
    }
    let unknown = say(&mut Desk::default(), Ask::Unknown("dance".to_owned()));
    assert_eq!(failed(&unknown).0, "bad-job");
}

#[test]
fn a_damaged_font_is_asked_for_again() {
    let mut desk = Desk::default();
    let names = asked_for(&say(&mut desk, Ask::Job(job("en"))));
    let torn = names.iter().map(|name| (name.clone(), b"no font".to_vec()));
    let (code, name) = failed(&say(&mut desk, Ask::Fonts(torn.collect())));
    assert_eq!((code, &name), ("font-damaged", &names[0]));
    assert_eq!(asked_for(&say(&mut desk, Ask::Job(job("en")))), [name]);
    let (code, name) = failed(&say(&mut desk, Ask::Fonts(Vec::new())));
    assert_eq!((code, &name), ("font-missing", &names[0]));
}
