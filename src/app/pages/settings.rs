//! Language, colours, text size, how much time one needs, and what makes reading and answering easier.

use assay_messages::{Locale, OutcomeWords};
use yew::prelude::*;

use crate::message::Msg;
use crate::model::Model;
use crate::preferences::{Aid, Aids, TextSize, Theme, extra_times};
use crate::protecting;
use crate::route::Route;
use crate::sitting::time;
use crate::store::Storage;
use crate::ui::{Send, notice, on};

/// One group of radios: its name, its legend, and each choice with its label, language and message.
struct Group {
    name: &'static str,
    legend: String,
    choices: Vec<(String, Option<&'static str>, bool, Msg)>,
}

/// The page.
#[inline(never)]
pub fn view(model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let chosen = model.preferences;
    let theme = |theme| match theme {
        Theme::Device => words.settings_theme_device(),
        Theme::Light => words.settings_theme_light(),
        Theme::Dark => words.settings_theme_dark(),
        Theme::Contrast => words.settings_theme_contrast(),
        Theme::ContrastDark => words.settings_theme_contrast_dark(),
        Theme::Cream => words.settings_theme_cream(),
    };
    let size = |size: TextSize| words.formats().percent(i64::from(size.percent()), 100);
    let groups = [
        Group {
            name: "language",
            legend: words.settings_language(),
            choices: Locale::ALL
                .map(|l| {
                    (
                        l.name().to_owned(),
                        Some(l.tag()),
                        l == chosen.language,
                        Msg::SetLanguage(l),
                    )
                })
                .to_vec(),
        },
        Group {
            name: "theme",
            legend: words.settings_theme(),
            choices: Theme::ALL
                .map(|t| (theme(t), None, t == chosen.theme, Msg::SetTheme(t)))
                .to_vec(),
        },
        Group {
            name: "text-size",
            legend: words.settings_text_size(),
            choices: TextSize::ALL
                .map(|s| (size(s), None, s == chosen.text, Msg::SetText(s)))
                .to_vec(),
        },
        pair(
            "spacing",
            words.settings_spacing(),
            chosen.aids,
            [
                (words.settings_usual(), None),
                (words.settings_spacing_more(), Some(Aid::Spacing)),
                (words.settings_spacing_most(), Some(Aid::WideSpacing)),
            ],
        ),
        pair(
            "hand",
            words.settings_hand(),
            chosen.aids,
            [
                (words.settings_usual(), None),
                (words.settings_hand_left(), Some(Aid::LeftHand)),
                (words.settings_hand_right(), Some(Aid::RightHand)),
            ],
        ),
        Group {
            name: "extra-time",
            legend: model.words.extra_time(),
            choices: extra_times()
                .map(|factor| {
                    let name = time::extra_name(factor, &model.words);
                    let is_chosen = factor == chosen.extra_time;
                    (name, None, is_chosen, Msg::SetExtraTime(factor))
                })
                .collect(),
        },
    ];
    html! {
        <>
            <h1>{ words.settings_heading() }</h1>
            if matches!(model.storage, Storage::Blocked(_)) && !model.is_locked() {
                { notice(words.settings_not_saved()) }
            }
            if let Some(question) = question_left(model) {
                <p><a class="back" href={question.address()}>{ words.settings_back() }</a></p>
            }
            { for groups.into_iter().map(|group| radios(group, send)) }
            { aids(chosen.aids, words, send) }
            <p class="kicker">{ words.settings_time_note() }</p>
            { protecting::section(model, words, send) }
        </>
    }
}

/// The question that the reader came from, as long as the attempt goes on.
fn question_left(model: &Model) -> Option<Route> {
    let card = model.cards.iter().find(|card| card.submitted.is_none())?;
    Some(Route::Question(card.id.clone(), card.question.max(1)))
}

/// What is as usual, or one of two aids.
fn pair(
    name: &'static str,
    legend: String,
    aids: Aids,
    choices: [(String, Option<Aid>); 3],
) -> Group {
    let both = choices
        .iter()
        .filter_map(|(_, aid)| *aid)
        .collect::<Vec<_>>();
    let none = both.iter().fold(aids, |aids, aid| aids.with(*aid, false));
    let choice = |(label, aid): (String, Option<Aid>)| {
        let with = aid.map_or(none, |aid| none.with(aid, true));
        (label, None, with == aids, Msg::SetAids(with))
    };
    Group {
        name,
        legend,
        choices: choices.map(choice).to_vec(),
    }
}

/// Aids that are on or off.
#[inline(never)]
fn aids(aids: Aids, words: &OutcomeWords, send: &Send) -> Html {
    let choices = [
        (Aid::Ruler, words.settings_ruler()),
        (Aid::OneThing, words.settings_one_thing()),
        (Aid::Still, words.settings_still()),
        (Aid::Aloud, words.settings_aloud()),
    ];
    let choice = |(index, (aid, label)): (usize, (Aid, String))| {
        let id = format!("aid-{index}");
        let checked = aids.has(aid);
        let message = Msg::SetAids(aids.with(aid, !checked));
        html! {
            <label key={id.clone()} class="opt" for={id.clone()}>
                <input type="checkbox" {id} {checked} onchange={on(send, message)} /><span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="setting" aria-describedby="aids-note">
            <legend><h2>{ words.settings_aids() }</h2></legend>
            <p id="aids-note" class="kicker">{ words.settings_aids_note() }</p>
            <div class="opts">{ for choices.into_iter().enumerate().map(choice) }</div>
        </fieldset>
    }
}

#[inline(never)]
fn radios(group: Group, send: &Send) -> Html {
    let name = group.name;
    let radio = |(index, (label, lang, checked, message)): (
        usize,
        (String, Option<&'static str>, bool, Msg),
    )| {
        let id = format!("{name}-{index}");
        html! {
            <label key={id.clone()} class="opt" for={id.clone()}>
                <input type="radio" {name} {id} {checked} onchange={on(send, message)} /><span {lang}>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="setting">
            <legend><h2>{ group.legend }</h2></legend>
            <div class="opts">{ for group.choices.into_iter().enumerate().map(radio) }</div>
        </fieldset>
    }
}
