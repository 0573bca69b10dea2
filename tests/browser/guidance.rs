//! Hints, checks, certainty, and a question that is passed by: the gallery's assessment with help.

use std::rc::Rc;

use thirtyfour::By;

use crate::axe::is_silent;
use crate::harness::{Engine, Name, Person, Server, dist, plain, run};
use crate::screens::picture;

/// What a name with something to fill in begins with.
fn begins(name: &str) -> Name {
    Name::Starts(name.split('§').next().unwrap_or_default().to_owned())
}

/// Begins the assessment; gives the heading of its first question.
async fn begin(person: &Person) -> String {
    person.visit("#/gallery/foundation/with-help").await;
    person
        .press("button", person.words.learner.start_button())
        .await;
    at(person, 1).await
}

/// Waits for a question of the assessment; gives its heading.
async fn at(person: &Person, number: u32) -> String {
    let bar = person.words.learner.question_of(i64::from(number), 4);
    let shown = person.until(async || {
        let texts = "return [document.querySelector('main .bar')?.innerText, document.querySelector('main h1')?.innerText]";
        let texts = person.look(texts).await;
        let text = |place: usize| plain(texts[place].as_str().unwrap_or_default());
        (text(0).contains(&plain(&bar)) && !text(1).is_empty()).then(|| text(1))
    });
    match shown.await {
        Some(heading) => heading,
        None => person.fail(&format!("question {number} isn't shown")).await,
    }
}

async fn to(person: &Person, number: u32) -> String {
    person
        .press("button", person.words.learner.continue_button())
        .await;
    at(person, number).await
}

/// The question that warns of what it shows: the first of some of the forms. Practice is forgotten once its result is left, so each
/// form comes by chance.
async fn to_the_notice(person: &Person) {
    let notice = plain(&person.words.outcome.notice_heading());
    for _ in 0..16 {
        if begin(person).await == notice {
            return;
        }
        for number in 2..=4 {
            to(person, number).await;
        }
        let review = person.words.learner.to_review();
        person.press("button", review).await;
        person.submit().await;
    }
    person.fail("no form has the question").await
}

async fn with_help(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, language, &Rc::new(server)).await;
    let words = &person.words.outcome;

    to_the_notice(&person).await;
    look(&person, engine, "notice").await;
    person.press("button", words.notice_pass()).await;
    person
        .holds(
            "focus is on the heading of the other question",
            "return document.activeElement.id === 'q-on-a-cooled-burn_stem'",
        )
        .await;
    assert!(!person.sees("button", words.notice_pass()).await);

    to(&person, 2).await;
    person.press("button", begins(&words.hint_price("§"))).await;
    person
        .holds(
            "focus is on the hint",
            "return document.activeElement.id === 'q-what-helps-whom_hint-0'",
        )
        .await;
    person.press("button", words.check_answer()).await;
    let nothing = plain(&words.check_nothing());
    let said = person.until(async || {
        let said = person
            .look("return document.getElementById('say-now').innerText")
            .await;
        (plain(said.as_str()?) == nothing).then_some(())
    });
    said.await
        .expect("it is said that there is nothing to check");

    to(&person, 3).await;
    to(&person, 4).await;
    sure_and_checked(&person).await;
    look(&person, engine, "checked").await;

    person
        .press("button", person.words.learner.to_review())
        .await;
    person.submit().await;
    person.find("heading", words.calibration_heading()).await;
    look(&person, engine, "calibration").await;
}

/// Tries the choices one after the other until one is right; with each it is said how sure one is.
async fn sure_and_checked(person: &Person) {
    let words = &person.words.outcome;
    person.find("button", words.check_answer()).await;
    for number in 1..=3_u32 {
        let page = person.browser.page();
        let choices = page.find_all(By::Css("main .opts label")).await.unwrap();
        let choice = &choices[number as usize - 1];
        // Away from the bar that stays at the top.
        let middle = vec![choice.to_json().unwrap()];
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        page.execute(script, middle).await.unwrap();
        choice.click().await.unwrap();
        person.press("radio", words.certainty_high()).await;
        person.press("button", words.check_answer()).await;
        let verdict = |verdict: &str| words.try_told(i64::from(number), verdict);
        let (right, wrong) = (
            verdict(&words.result_right()),
            verdict(&words.result_wrong()),
        );
        let heading = person.until(async || {
            let focused = person.look("return document.activeElement.innerText").await;
            let focused = plain(focused.as_str()?);
            [&right, &wrong]
                .into_iter()
                .find(|heading| focused == plain(heading))
        });
        let heading = heading.await.expect("focus is on what is told of the try");
        if *heading == right || number == 3 {
            break;
        }
    }
    // Right, or out of tries: the response stays.
    person.reads(&words.answer_stays()).await;
    person
        .holds(
            "nothing can be picked any more",
            "return [...document.querySelectorAll('main form fieldset input')].every((input) => input.disabled)",
        )
        .await;
    assert!(!person.sees("button", words.check_answer()).await);
}

/// Nothing on the screen hinders anybody, as far as a program can tell; and there is a picture for people.
async fn look(person: &Person, engine: Engine, screen: &str) {
    is_silent(person, screen).await;
    if engine == Engine::Chromium {
        let language = person.words.locale.tag();
        picture(person, &format!("guidance-{screen}-{language}")).await;
    }
}

#[test]
fn in_english() {
    run(with_help(Engine::Chromium, "en"));
}

#[test]
fn in_arabic() {
    run(with_help(Engine::Chromium, "ar"));
}

#[test]
fn in_firefox() {
    run(with_help(Engine::Firefox, "fr"));
}
