//! From the catalogue to the certificate, in each language.

use std::rc::Rc;

use crate::harness::{Answers, Choosing, Engine, Name, Person, Server, dist, plain, run};

/// Takes the core concepts' assessment with every answer right, and reads the certificate's PDF back.
async fn walk(engine: Engine, language: &'static str, holder: &str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    person.begin(&answers).await;
    let paper = person.answer_all(&answers, |_| Some(Choosing::Right)).await;
    let mut stems = paper.stems.clone();
    stems.sort();
    stems.dedup();
    assert_eq!(stems.len(), 20, "no question is asked twice");

    person.submit().await;
    person.arrive(person.words.outcome.result_passed()).await;
    let score = person.words.outcome.result_score("20", "20", "100%", "70%");
    person.reads(&score).await;
    // After a pass each answer is explained.
    for stem in &paper.stems {
        let question = answers.question(stem).expect("a known question");
        for secret in question.right_secrets() {
            person.reads(&secret).await;
        }
    }

    person.name_certificate(holder).await;
    person.reads(holder).await;
    let number = person.certificate_number().await;
    let pdf = read_back(&person.download_certificate().await);
    for expected in [holder, "100%", "20", &number, "core-concepts/foundation"] {
        let expected = read_back(expected);
        assert!(
            pdf.contains(&expected),
            "the certificate says {expected:?}; it reads:\n{pdf}"
        );
    }
}

/// A text without its spaces, whatever line breaks a reader of files puts between words; letters of presentation forms as
/// the letters that they stand for.
pub fn read_back(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    plain(&text.nfkc().collect::<String>()).replace(' ', "")
}

#[test]
fn in_english_with_chromium() {
    run(walk(Engine::Chromium, "en", "Zoë Ångström-Núñez"));
}

#[test]
fn in_french_with_chromium() {
    run(walk(Engine::Chromium, "fr", "Hélène Lefèvre"));
}

#[test]
fn in_arabic_with_chromium() {
    run(walk(Engine::Chromium, "ar", "فاطمة الزهراء"));
}

#[test]
fn in_english_with_firefox() {
    run(walk(Engine::Firefox, "en", "Олена Шевченко"));
}

#[test]
fn in_arabic_with_firefox() {
    run(walk(Engine::Firefox, "ar", "عبد الرحمن بن علي"));
}

/// Whoever hasn't passed learns the score and the topics, and no answer, while an attempt remains.
#[test]
fn failing_reveals_no_answer() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.begin(&answers).await;
        let paper = person
            .answer_all(&answers, |number| (number != 7).then_some(Choosing::Wrong))
            .await;
        person
            .reads(&person.words.outcome.review_unanswered_heading(1_u32))
            .await;
        person.submit().await;
        person
            .arrive(person.words.outcome.result_not_passed())
            .await;
        person.reads(&person.words.outcome.result_hidden()).await;
        // What to study is told all the same, in the bank's own words.
        let study = person.find("link", "Trafficking Protocol").await;
        let leads = study.attr("href").await.unwrap().unwrap_or_default();
        assert!(leads.starts_with("https://www.ohchr.org/en/"), "{leads}");
        let page = plain(
            &person
                .look("return document.documentElement.textContent")
                .await
                .to_string(),
        );
        for stem in &paper.stems {
            let question = answers.question(stem).expect("a known question");
            for secret in &question.secrets {
                assert!(
                    !page.contains(secret.as_str()),
                    "the result gives away: {secret}"
                );
            }
            for choice in question
                .choices
                .iter()
                .filter(|choice| choice.is_right && choice.name.len() > 20)
            {
                assert!(
                    !page.contains(&choice.name),
                    "the result names the key: {}",
                    choice.name
                );
            }
        }
        assert!(
            !person
                .sees("link", person.words.outcome.get_certificate())
                .await,
            "there is no certificate"
        );

        // Whoever types the certificate's address is told why there is none.
        let place = person.place().await.replace("/result", "/certificate");
        person.visit(&format!("#{place}")).await;
        person
            .arrive(person.words.outcome.certificate_not_passed_heading())
            .await;

        // And a second attempt has to wait.
        person
            .press("link", person.words.outcome.to_assessment())
            .await;
        person.find("heading", Name::Any).await;
        assert!(
            !person
                .sees("button", person.words.learner.start_button())
                .await,
            "the next attempt has to wait a day"
        );
    });
}

/// A module whose assessment opens with items of another bank.
#[test]
fn a_module_that_draws_from_another_bank() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);
        person.visit("").await;
        let name = person.words.learner.module_level(
            &answers.title("modules", "victim-identification"),
            &answers.title("levels", "foundation"),
        );
        let offered = person.until(async || {
            let all = person.all("link", name.clone()).await;
            (!all.is_empty()).then_some(all)
        });
        offered.await.expect("the assessments of the module")[0]
            .click()
            .await
            .unwrap();
        person
            .press("button", person.words.learner.start_button())
            .await;
        person
            .holds(
                "a question is on the screen",
                "return !!document.querySelector('main fieldset legend h1')",
            )
            .await;
        let stem = person.heading().await;
        assert!(
            answers.question(&stem).is_some(),
            "the first question is of a known bank: {stem}"
        );
    });
}
