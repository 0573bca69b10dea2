use proptest::prelude::*;
use serde_json::Value;

use super::block::Blocks;
use super::inline::Accept;
use super::{
    Block, Code, Direction, ImageFile, Inline, MAX_FAULTS, MAX_INLINES, MAX_LISTS, Target, parse,
    parse_inline, plain,
};

mod html;

/// Links and images as CommonMark has them, so that its examples can be read.
const ANYTHING: Accept = Accept {
    link: |destination| Some(Target::Web(destination.to_owned())),
    image: |name| Some(ImageFile(name.to_owned())),
};

#[test]
fn commonmark_examples_of_the_subset() {
    let file: Value = serde_json::from_str(include_str!("commonmark-0.31.2.json")).unwrap();
    let examples = file["examples"].as_array().unwrap();
    assert_eq!(examples.len(), 350);
    for example in examples {
        let (blocks, _) = Blocks::new(&ANYTHING).read(example["markdown"].as_str().unwrap());
        assert_eq!(
            html::blocks(&blocks),
            example["html"].as_str().unwrap(),
            "example {}",
            example["example"]
        );
    }
}

/// What a text of one paragraph is shown as, and its faults.
#[track_caller]
fn check(text: &str, shown: &str, faults: &[(Code, &str)]) {
    let (inlines, found) = parse_inline(text);
    let found: Vec<_> = found
        .iter()
        .map(|fault| (fault.code, fault.found.as_str()))
        .collect();
    let html = html::blocks(&[Block::Paragraph(inlines)]);
    let html = html
        .trim_end()
        .strip_prefix("<p>")
        .and_then(|html| html.strip_suffix("</p>"));
    assert_eq!((html, found.as_slice()), (Some(shown), faults), "{text}");
}

#[test]
fn links_lead_to_the_web_to_letters_and_within_the_page() {
    check(
        "[IOM](https://www.iom.int/)",
        "<a href=\"https://www.iom.int/\">IOM</a>",
        &[],
    );
    check(
        "<https://www.iom.int/>",
        "<a href=\"https://www.iom.int/\">https://www.iom.int/</a>",
        &[],
    );
    check(
        "<help@example.org>",
        "<a href=\"mailto:help@example.org\">help@example.org</a>",
        &[],
    );
    assert_eq!(
        Target::new("#sources"),
        Some(Target::InPage("sources".to_owned()))
    );
    check(
        "[sources](#sources)",
        "<a href=\"#sources\">sources</a>",
        &[],
    );
    for target in [
        "https://www.iom.int/",
        "mailto:help@example.org",
        "#sources",
    ] {
        assert_eq!(
            Target::new(target)
                .map(|target| target.to_string())
                .as_deref(),
            Some(target)
        );
    }
    assert_eq!(
        Target::new("HTTPS://iom.int"),
        Some(Target::Web("HTTPS://iom.int".to_owned()))
    );
    let refused = [
        "",
        "#",
        "/",
        "//iom.int",
        "http://iom.int",
        "javascript:alert(1)",
        "data:text/html,x",
        "https:",
        "https://",
        "https:///x",
        "https://a@b",
        "https://a b",
        "https://a\\b",
        "https://a\u{0}b",
        "mailto:",
        "mailto:a",
        "mailto:@b",
        "file.html",
        " https://iom.int",
    ];
    for target in refused {
        assert_eq!(Target::new(target), None, "{target}");
    }
}

#[test]
fn other_links_are_text() {
    check(
        "[a](http://b/)",
        "[a](http://b/)",
        &[(Code::LinkTarget, "http://b/")],
    );
    check(
        "[*a*](javascript:b)",
        "[<em>a</em>](javascript:b)",
        &[(Code::LinkTarget, "javascript:b")],
    );
    check(
        "<http://b/>",
        "&lt;http://b/&gt;",
        &[(Code::LinkTarget, "http://b/")],
    );
    check("[a](b c)", "[a](b c)", &[(Code::LinkForm, "](b c)")]);
    check(
        "[a [b](https://b/)](https://c/)",
        "[a <a href=\"https://b/\">b</a>](https://c/)",
        &[(Code::LinkForm, "](https://c/)")],
    );
}

#[test]
fn images_come_from_the_banks_folder_and_have_a_text_alternative() {
    check(
        "![A *map*](map.png)",
        "<img src=\"map.png\" alt=\"A map\" />",
        &[],
    );
    check(
        "![A map](images/map.png)",
        "<img src=\"images/map.png\" alt=\"A map\" />",
        &[],
    );
    check(
        "![](map.png)",
        "![](map.png)",
        &[(Code::ImageWithoutAlt, "map.png")],
    );
    check(
        "![  ](map.png)",
        "![  ](map.png)",
        &[(Code::ImageWithoutAlt, "map.png")],
    );
    check(
        "![a ![b](b.png)](a.png)",
        "![a <img src=\"b.png\" alt=\"b\" />](a.png)",
        &[(Code::LinkForm, "](a.png)")],
    );
    for name in [
        "/map.png",
        "../map.png",
        "a/../map.png",
        "https://b/map.png",
        "c:map.png",
        "a//b.png",
        "a\\b",
        "map",
        "map.html",
        "map.svg.exe",
        "",
    ] {
        check(
            &format!("![a](<{name}>)"),
            &html::escaped(&format!("![a](<{name}>)")),
            &[(Code::ImageFile, name)],
        );
    }
}

/// That a picture only decorates is said by its title, since an empty text alternative may be forgotten.
#[test]
fn decorative_images_say_so() {
    check(
        "![](map.png \"decorative\") Where?",
        "<img src=\"map.png\" alt=\"\" /> Where?",
        &[],
    );
    check(
        "![ ](<map.png>  \"decorative\" )",
        "<img src=\"map.png\" alt=\"\" />",
        &[],
    );
    check(
        "![A map](map.png \"decorative\")",
        "![A map](map.png &quot;decorative&quot;)",
        &[(Code::DecorativeWithAlt, "map.png")],
    );
    for text in [
        "![A map](map.png \"Decorative\")",
        "![A map](map.png \"a title\")",
        "[a](https://b/ \"decorative\")",
        "![](map.png\"decorative\")",
    ] {
        let (_, faults) = parse_inline(text);
        let codes: Vec<Code> = faults.iter().map(|fault| fault.code).collect();
        let expected = if text.contains("png\"") {
            Code::ImageFile
        } else {
            Code::LinkForm
        };
        assert_eq!(codes, [expected], "{text}");
    }
}

#[test]
fn spans_have_a_language_or_a_direction() {
    let (inlines, faults) = parse_inline("Say [*Bonjour*]{lang=fr-CH dir=\"ltr\"}!");
    let text = |text: &str| Inline::Text(text.to_owned());
    let span = Inline::Span {
        lang: Some("fr-CH".to_owned()),
        dir: Some(Direction::Ltr),
        content: vec![Inline::Emphasis(vec![text("Bonjour")])],
    };
    assert_eq!(
        (inlines, faults),
        (vec![text("Say "), span, text("!")], vec![])
    );
    check("[سلام]{dir=rtl}", "<span>سلام</span>", &[]);
    for bad in [
        "{}",
        "{lang=}",
        "{lang=f}",
        "{lang=fr lang=en}",
        "{dir=up}",
        "{.class}",
        "{lang=fr onclick=x}",
        "{lang=fr",
    ] {
        check(
            &format!("[a]{bad}"),
            &format!("[a]{bad}"),
            &[(Code::SpanForm, &format!("]{bad}"))],
        );
    }
}

#[test]
fn html_and_entities_are_text() {
    check(
        "<b>a</b>",
        "&lt;b&gt;a&lt;/b&gt;",
        &[(Code::RawHtml, "b"), (Code::RawHtml, "/b")],
    );
    check(
        "<!-- a -->",
        "&lt;!-- a --&gt;",
        &[(Code::RawHtml, "!-- a --")],
    );
    check("1 < 2 > 0, a<b", "1 &lt; 2 &gt; 0, a&lt;b", &[]);
    check(
        "&amp; &#39; AT&T; R & D",
        "&amp;amp; &amp;#39; AT&amp;T; R &amp; D",
        &[(Code::Entity, "&amp;"), (Code::Entity, "&#39;")],
    );
}

#[test]
fn blocks_outside_the_subset_are_paragraphs() {
    for text in ["# a", "> a", "***", "    a", "- > a"] {
        let codes: Vec<_> = parse(text).1.into_iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [Code::NoSuchBlock], "{text}");
    }
    assert_eq!(parse("#1 and 3 > 2\n\n* a\n").1, []);
}

#[test]
fn plain_text_is_all_that_is_read_aloud() {
    let text = "Do *no* harm:\n\n1. ask `first`,\\\nthen act;\n2. see [this]{lang=en} ![map](m.png)\n\n```\nx\n  y\n```\n";
    assert_eq!(
        plain(&parse(text).0),
        "Do no harm: ask first, then act; see this map x   y"
    );
}

/// How deep lists and inlines stand inside each other.
fn depth(blocks: &[Block]) -> (usize, usize) {
    fn inlines(content: &[Inline]) -> usize {
        let deeper = |inline: &Inline| match inline {
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Link { content, .. }
            | Inline::Span { content, .. } => 1 + inlines(content),
            _ => 0,
        };
        content.iter().map(deeper).max().unwrap_or(0)
    }
    let each = blocks.iter().map(|block| match block {
        Block::Paragraph(content) => (0, inlines(content)),
        Block::Code(_) => (0, 0),
        Block::List(list) => {
            let items: Vec<_> = list.items.iter().map(|item| depth(item)).collect();
            let deepest =
                |of: fn(&(usize, usize)) -> usize| items.iter().map(of).max().unwrap_or(0);
            (1 + deepest(|item| item.0), deepest(|item| item.1))
        }
    });
    each.fold((0, 0), |deepest, one| {
        (deepest.0.max(one.0), deepest.1.max(one.1))
    })
}

#[test]
fn depth_is_bounded() {
    let (blocks, faults) = parse(&"- ".repeat(100).replace("- - -", "- + -"));
    assert_eq!((depth(&blocks).0, faults.len()), (MAX_LISTS, 1));
    let (blocks, faults) = parse(&format!("{}x{}", "*a _b ".repeat(50), " c_ d*".repeat(50)));
    assert_eq!(
        (depth(&blocks).1, faults.iter().map(|f| f.code).collect()),
        (MAX_INLINES, vec![Code::TooDeep])
    );
    assert!(plain(&blocks).starts_with("a b a b") && plain(&blocks).ends_with("c d c d"));
    let spans = format!("{}x{}", "[".repeat(40), "]{lang=fr}".repeat(40));
    assert_eq!(depth(&parse(&spans).0).1, MAX_INLINES);
}

/// Texts that make careless readers of CommonMark take quadratic time. Such a reader would need hours here.
#[test]
fn long_texts_take_linear_time() {
    let pieces = [
        "*",
        "_",
        "[",
        "]",
        "![",
        "`",
        "<",
        "&",
        "\\",
        "*a ",
        "a* ",
        "*a_ ",
        "a**b",
        "**a *b_c ",
        "[a](b",
        "[a](",
        "[a](<b",
        "![a](b",
        "[a]{",
        "[a]{lang=fr}",
        "[a](https://b) ",
        "[[a](https://b)",
        "![[a](https://b)",
        "![a](b.png)",
        "<a ",
        "<a@b",
        "&a",
        "- ",
        "1. ",
        "> ",
        "- a\n",
        "-\n",
        "    a\n",
        "  - a\n\n",
        "```\n",
        "~~~ a\n",
        " \n",
        "a\\\n",
        "a  \n",
        "`a``b```",
        "x\u{300}*",
        "é_",
        "(((",
        "[(",
    ];
    for piece in pieces {
        let text = piece.repeat((1 << 18) / piece.len());
        let (blocks, faults) = parse(&text);
        assert!(faults.len() <= MAX_FAULTS);
        drop(blocks);
    }
    for piece in ["*", "[", "_"] {
        drop(parse(&piece.repeat(1 << 20)));
    }
    // Each length of backticks once, and what opens stands apart from what closes.
    let ticks: String = (1..700).map(|length| "`".repeat(length) + " ").collect();
    let nested = [
        "![".repeat(50_000),
        "x".repeat(100_000),
        "](a.png)".repeat(50_000),
    ]
    .concat();
    let links = [
        "[".repeat(50_000),
        "x".repeat(100_000),
        "](https://a)".repeat(50_000),
    ]
    .concat();
    for text in [ticks, nested, links] {
        drop(parse(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_read(text: String) {
        drop(parse(&text));
        drop(parse_inline(&text));
    }

    #[test]
    fn any_text_of_signs_is_read_and_stays_shallow(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "*", "**", "_", "[", "]", "(", ")", "![", "](https://a.b)", "](c.png)", "]{lang=fr}", "`", "``", "```", "~~~", "<", ">",
            "&", ";", "\\", "\n", "\n\n", "  ", "\t", "- ", "1. ", "2) ", "    ", "a", "é", "،", "#", "\r",
        ]), 0..60)
    ) {
        let (blocks, _) = parse(&pieces.concat());
        let (lists, inlines) = depth(&blocks);
        prop_assert!(lists <= MAX_LISTS && inlines <= MAX_INLINES);
    }

    #[test]
    fn no_letter_is_lost(text in "[ab*_\\[\\]!\\-1.\\\\ \n\t<>&]{0,60}") {
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        prop_assert_eq!(letters(&plain(&parse(&text).0)), letters(&text));
    }

    #[test]
    fn escaped_text_is_shown_as_it_is(text in "[a-z!-/:-@\\[-`{-~é،]{0,40}") {
        let escaped: String =
            text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect();
        let (blocks, faults) = parse(&escaped);
        prop_assert_eq!((plain(&blocks), faults), (text, vec![]));
    }
}
