//! The gallery on the screen: a list of all examples, and each in all its states.

use assay_engine::fraction::Fraction;
use assay_engine::id::ItemId;
use assay_engine::item::Verdict;
use assay_engine::report::ItemReport;
use assay_messages::figures::explanation;
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Example, State, examples, items};
use crate::library::Progress;
use crate::message::Msg;
use crate::model::Model;
use crate::pages;
use crate::preferences::direction;
use crate::route::Route;
use crate::sitting::case;
use crate::sitting::question;
use crate::sitting::texts::Texts;
use crate::ui::{Send, failure, inline, loading, rich};

/// The page: all examples, or one of them.
#[inline(never)]
pub fn view(
    model: &Model,
    item: Option<&ItemId>,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    match model
        .library
        .progress(&super::required(model, &model.library))
    {
        Progress::Failed(reason) => return failure(&reason, words, send),
        Progress::Loading => return loading(words),
        Progress::Ready => {}
    }
    match item {
        None => list(model, words, outcome),
        Some(id) => examples(model, id).map_or_else(
            || pages::not_found(words),
            |examples| one(id, &examples, words, outcome, send),
        ),
    }
}

fn list(model: &Model, words: &LearnerWords, outcome: &OutcomeWords) -> Html {
    let Some((header, items)) = items(model) else {
        return pages::not_found(words);
    };
    let texts = Texts::of(model, &header);
    let of = |kind: &assay_engine::item::ItemType| {
        let own = items.iter().filter(|item| item.item_type() == *kind);
        let link = |item: &std::rc::Rc<assay_engine::item::Item>| {
            let stem = texts.stem(0, item);
            html! {
                <li><a href={Route::Example(item.id.clone()).to_string()} lang={stem.lang.clone()} dir={direction(&stem.lang)}>{ inline(&stem.text) }</a></li>
            }
        };
        html! {
            <section>
                <h2 id={kind.as_str()}><code dir="ltr">{ kind.as_str() }</code></h2>
                <ul>{ for own.map(link) }</ul>
            </section>
        }
    };
    html! {
        <>
            <h1>{ outcome.gallery_heading() }</h1>
            <p>{ outcome.gallery_text() }</p>
            { for assay_engine::item::ItemType::ALL.iter().map(of) }
        </>
    }
}

fn one(
    id: &ItemId,
    examples: &[Example],
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let to_tried = {
        let send = send.clone();
        Callback::from(move |message| match message {
            Msg::Move(number, step) => send.emit(Msg::Tried(number, step)),
            Msg::Press(number, choice) => {
                send.emit(Msg::Tried(number, assay_engine::item::Move::Press(choice)));
            }
            _ => {}
        })
    };
    // What isn't to be tried keeps its state.
    let still = Callback::noop();
    let shown = |example: &Example| {
        let send = if example.state == State::Live {
            &to_tried
        } else {
            &still
        };
        html! {
            <section key={example.question.key.clone()} class="example" data-state={name(example.state)} dir={mirrored(example)}>
                <h2>{ title(example.state, outcome) }</h2>
                { case(example, outcome) }
                { question::controls(&example.question, words, Some(outcome), send) }
                { marked(example, outcome) }
            </section>
        }
    };
    html! {
        <>
            <p><a class="back" href={Route::Gallery.to_string()}>{ outcome.gallery_back() }</a></p>
            <h1><bdi dir="ltr">{ id.to_string() }</bdi></h1>
            { for examples.iter().map(shown) }
        </>
    }
}

/// What the question is about. There is nothing to fold it for.
fn case(example: &Example, words: &OutcomeWords) -> Html {
    let group = format!("q-{}", example.question.key);
    match example.question.case() {
        Some(case) => case::view(case, &group, "h3", words, &Callback::noop()),
        None => Html::default(),
    }
}

/// The direction of what is shown in the other one.
fn mirrored(example: &Example) -> Option<&'static str> {
    (example.state == State::Mirrored).then(|| direction(&example.question.stem.lang))
}

fn title(state: State, words: &OutcomeWords) -> String {
    match state {
        State::Live => words.gallery_live(),
        State::Untouched => words.gallery_untouched(),
        State::Marked(Verdict::Right) => words.gallery_right(),
        State::Marked(Verdict::Partly) => words.gallery_partly(),
        State::Marked(_) => words.gallery_wrong(),
        State::Disabled => words.gallery_disabled(),
        State::Error => words.gallery_error(),
        State::Mirrored => words.gallery_mirrored(),
        State::Missing => words.gallery_missing(),
    }
}

/// A name for style sheets and tests.
fn name(state: State) -> &'static str {
    match state {
        State::Live => "live",
        State::Untouched => "untouched",
        State::Marked(Verdict::Right) => "right",
        State::Marked(Verdict::Partly) => "partly",
        State::Marked(_) => "wrong",
        State::Disabled => "disabled",
        State::Error => "error",
        State::Mirrored => "mirrored",
        State::Missing => "missing",
    }
}

/// What the response would earn, and why.
fn marked(example: &Example, words: &OutcomeWords) -> Html {
    let Some((marked, points, told)) = &example.marked else {
        return Html::default();
    };
    let max = if marked.verdict == Verdict::Unmarked {
        Fraction::ZERO
    } else {
        Fraction::whole(*points)
    };
    let report = ItemReport {
        score: marked.share.times(max).unwrap_or(Fraction::ZERO),
        max,
        verdict: marked.verdict,
        explanation: Some(marked.explanation.clone()),
        cost: None,
    };
    html! {
        <div class="note">
            <p>{ explanation(&report, words) }</p>
            { for told.iter().map(rich) }
        </div>
    }
}
