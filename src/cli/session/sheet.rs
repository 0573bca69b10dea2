//! The sheet of a session's codes: a page to print and to cut up, with a slip for each learner. It needs nothing but itself.

use assay_credential::{Session, SessionCode};
use assay_messages::{Locale, SessionWords};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("sheet.css");
/// Nothing may be fetched, and nothing may run.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole page.
pub(super) fn page(
    session: &Session,
    title: Option<&str>,
    locale: Locale,
    words: &SessionWords,
) -> String {
    let codes = (1..).map_while(|learner| Some((learner, session.code(learner)?)));
    let heading = title.map_or_else(|| words.title(), |title| words.title_of(title));
    let page = html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction().as_str()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (heading) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (heading) }
                    p.desk { (words.for_the_desk()) }
                    ul { @for (learner, code) in codes { (slip(learner, code, title, words)) } }
                }
            }
        }
    };
    page.into_string()
}

fn slip(learner: u32, code: SessionCode, title: Option<&str>, words: &SessionWords) -> Markup {
    html! {
        li {
            p.number { (words.number(learner)) }
            @if let Some(title) = title { p.title { bdi { (title) } } }
            p.label { (words.code()) }
            // Letters and digits read from left to right in every language.
            p.code dir="ltr" { (code) }
            p.name { (words.name()) span {} }
            p { (words.first()) }
            p { (words.once()) }
            p.quiet { (words.small_letters()) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::session_words;

    fn sheet(title: Option<&str>, locale: Locale) -> String {
        let session = Session::new([3; 32], 3);
        page(&session, title, locale, &session_words(locale).unwrap())
    }

    #[test]
    fn each_learner_has_a_slip_in_every_language() {
        let session = Session::new([3; 32], 3);
        for (locale, begin, name, number) in [
            (
                Locale::En,
                "<html lang=\"en\" dir=\"ltr\">",
                "Name",
                "No. 3",
            ),
            (Locale::Fr, "<html lang=\"fr\" dir=\"ltr\">", "Nom", "Nº 3"),
            (
                Locale::Ar,
                "<html lang=\"ar\" dir=\"rtl\">",
                "الاسم",
                "رقم ٣",
            ),
        ] {
            let page = sheet(Some("Core concepts"), locale);
            assert!(page.contains(begin), "{locale:?}");
            assert!(page.contains(number), "{locale:?}");
            assert_eq!(page.matches("<li>").count(), 3);
            assert_eq!(page.matches(&format!("{name}<span>")).count(), 3);
            assert_eq!(page.matches("<bdi>Core concepts</bdi>").count(), 3);
            for learner in 1..=3 {
                let code = session.code(learner).unwrap();
                let shown = format!("<p class=\"code\" dir=\"ltr\">{code}</p>");
                assert_eq!(page.matches(&shown).count(), 1);
            }
        }
    }

    #[test]
    fn nothing_is_fetched_and_nothing_runs() {
        let page = sheet(Some("<script>alert(1)</script>"), Locale::En);
        for outside in [
            "<script", "http://", "https://", "src=", "url(", "<link", "@import",
        ] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains(POLICY.replace('\'', "&#39;").as_str()) || page.contains(POLICY));
        assert!(!sheet(None, Locale::En).contains("<bdi>"));
    }
}
