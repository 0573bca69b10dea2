//! The page about offline on the screen, and the notice of a newer version on others.

use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{News, Page, Row, Standing, Step, Told, Trouble};
use crate::message::Msg;
use crate::route::Route;
use crate::ui::{Icon, Send, icon, loading, notice, on, plain};

/// The page.
#[inline(never)]
pub fn view(page: &Page, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    let content = match page {
        Page::Looking => return loading(words),
        Page::Blocked => notice(outcome.offline_blocked()),
        Page::Modules {
            trouble,
            news,
            rows,
            is_busy,
            is_pinned,
        } => html! {
            <>
                { reach(*trouble, words, outcome, send) }
                { news.map(|news| versions(news, *is_busy, words, outcome, send)).unwrap_or_default() }
                { for rows.iter().map(|row| self::row(row, *is_busy, trouble.is_none(), words, outcome, send)) }
                if *is_pinned && rows.iter().any(|row| row.standing == Standing::Ready) {
                    <p class="kicker">{ outcome.offline_pinned() }</p>
                }
                <p class="kicker">{ outcome.offline_install() }</p>
            </>
        },
    };
    html! {
        <>
            <p><a class="back" href="#/">{ words.to_catalogue() }</a></p>
            <h1 id="offline-heading">{ outcome.offline_heading() }</h1>
            <p class="lead">{ outcome.offline_purpose() }</p>
            { content }
        </>
    }
}

fn step<E: 'static>(send: &Send, step: Step) -> Callback<E> {
    on(send, Msg::Offline(Box::new(step)))
}

/// Why nothing can be saved now.
fn reach(
    trouble: Option<Trouble>,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let text = match trouble {
        None => return Html::default(),
        Some(Trouble::Offline) => outcome.offline_no_line(),
        Some(_) => outcome.offline_unknown(),
    };
    html! {
        <div class="note">
            <p>{ icon(Icon::Alert) }<span>{ text }</span></p>
            <button type="button" class="btn sec" onclick={step(send, Step::Again)}>{ words.retry() }</button>
        </div>
    }
}

#[inline(never)]
fn versions(
    news: News,
    is_busy: bool,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let text = match news {
        News::There(bytes) => outcome.offline_news_text(&megabytes(bytes, outcome)),
        News::Coming(done, total) => {
            return html! {
                <section class="card panel">
                    <h2>{ outcome.offline_news() }</h2>
                    { progress(done, total, "offline-heading", words, outcome, send) }
                </section>
            };
        }
        News::Waits => outcome.offline_waits(),
        News::Ready => outcome.offline_new_ready(),
    };
    html! {
        <section class="card panel">
            <h2>{ outcome.offline_news() }</h2>
            <p>{ text }</p>
            if matches!(news, News::There(_)) && !is_busy {
                <button type="button" class="btn" onclick={step(send, Step::Update)}>{ outcome.offline_update() }</button>
            }
            if news == News::Ready {
                <button type="button" class="btn" onclick={step(send, Step::Adopt)}>{ words.reload() }</button>
            }
        </section>
    }
}

/// One module with what can be done about it.
#[inline(never)]
fn row(
    row: &Row,
    is_busy: bool,
    is_reached: bool,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let heading = ["offline-", row.module.as_str()].concat();
    html! {
        <section class="card pack" aria-labelledby={heading.clone()}>
            <h2 id={heading.clone()}>{ plain(&row.title) }</h2>
            { told(row, outcome) }
            { match row.standing {
                Standing::Coming(done, total) => progress(done, total, &heading, words, outcome, send),
                standing => html! {
                    <>
                        { state(standing, words, outcome) }
                        { buttons(row, is_busy, is_reached, outcome, send) }
                    </>
                },
            } }
        </section>
    }
}

/// What came of the last press, where the state of the module doesn't say it.
fn told(row: &Row, outcome: &OutcomeWords) -> Html {
    match &row.told {
        Some(Told::Failed(_, trouble, total)) => {
            html! { <p class="err">{ icon(Icon::Alert) }<span>{ self::trouble(*trouble, *total, outcome) }</span></p> }
        }
        Some(Told::Stopped(_)) => html! { <p>{ outcome.offline_stopped() }</p> },
        Some(Told::Removed(_)) => html! { <p>{ outcome.offline_removed() }</p> },
        Some(Told::Ready(_)) | None => Html::default(),
    }
}

fn state(standing: Standing, words: &LearnerWords, outcome: &OutcomeWords) -> Html {
    let size = |bytes| megabytes(bytes, outcome);
    match standing {
        Standing::Ready => {
            html! { <p class="verdict right">{ icon(Icon::Tick) }<span>{ words.offline_ready() }</span></p> }
        }
        Standing::WithNext => html! { <p>{ outcome.offline_with_next() }</p> },
        Standing::Broken => {
            html! { <p class="err">{ icon(Icon::Alert) }<span>{ outcome.offline_broken() }</span></p> }
        }
        Standing::Away(Some((total, 0))) => {
            html! { <p>{ outcome.offline_size(&size(total)) }</p> }
        }
        Standing::Away(Some((total, here))) | Standing::Begun(Some((total, here))) => {
            let left = total.saturating_sub(here);
            html! { <p>{ outcome.offline_partly(&size(left), &size(total)) }</p> }
        }
        Standing::Away(None) | Standing::Begun(None) | Standing::Coming(..) => Html::default(),
    }
}

fn buttons(
    row: &Row,
    is_busy: bool,
    is_reached: bool,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let button = |class: &'static str, name: String, deed: Step| {
        let label = outcome.offline_of(&name, &row.title.text);
        html! { <button type="button" {class} aria-label={label} onclick={step(send, deed)}>{ name }</button> }
    };
    let save = |name| button("btn", name, Step::Save(row.module.clone()));
    let remove = || {
        button(
            "btn sec",
            outcome.offline_remove(),
            Step::Remove(row.module.clone()),
        )
    };
    if is_busy {
        return Html::default();
    }
    let deeds = match row.standing {
        Standing::Away(Some(_)) if is_reached => save(outcome.offline_save()),
        Standing::Begun(Some(_)) if is_reached => {
            html! { <>{ save(outcome.offline_resume()) }{ remove() }</> }
        }
        Standing::Broken if is_reached => {
            html! { <>{ save(outcome.offline_mend()) }{ remove() }</> }
        }
        Standing::Ready | Standing::WithNext | Standing::Begun(_) | Standing::Broken => remove(),
        Standing::Away(_) | Standing::Coming(..) => return Html::default(),
    };
    html! { <div class="row">{ deeds }</div> }
}

fn progress(
    done: u64,
    total: u64,
    labelled_by: &str,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let saving = outcome.offline_saving(&megabytes(done, outcome), &megabytes(total, outcome));
    html! {
        <>
            <p>{ saving }</p>
            <progress class="prog" value={done.to_string()} max={total.to_string()} aria-labelledby={labelled_by.to_owned()}></progress>
            <div class="row">
                <button type="button" class="btn sec" id="offline-cancel" onclick={step(send, Step::Cancel)}>{ words.cancel() }</button>
            </div>
        </>
    }
}

/// Bytes in megabytes of a million, with up to two decimals, and never as nothing.
fn megabytes(bytes: u64, outcome: &OutcomeWords) -> String {
    let hundredths = i64::try_from(bytes.div_ceil(10_000)).unwrap_or(i64::MAX);
    outcome.formats().decimal(hundredths)
}

/// The words for what went wrong.
pub(super) fn trouble(trouble: Trouble, total: u64, outcome: &OutcomeWords) -> String {
    match trouble {
        Trouble::Offline => outcome.offline_broken_off(),
        Trouble::Changed => outcome.offline_changed(),
        Trouble::Damaged => outcome.offline_damaged(),
        Trouble::Full => outcome.offline_full(&megabytes(total, outcome)),
        Trouble::Blocked => outcome.offline_blocked(),
        Trouble::Elsewhere => outcome.offline_elsewhere(),
        Trouble::Stopped | Trouble::Other => outcome.offline_failed(),
    }
}

/// On other pages: a newer version is on the site, or waits.
#[inline(never)]
pub fn news_notice(news: News, outcome: &OutcomeWords) -> Html {
    let text = match news {
        News::There(_) | News::Coming(..) => outcome.offline_news(),
        News::Waits => outcome.offline_waits(),
        News::Ready => outcome.offline_new_ready(),
    };
    html! {
        <p class="note">{ icon(Icon::Alert) }<span>{ text }{ " " }<a href={Route::Offline.address()}>{ outcome.offline_see() }</a></span></p>
    }
}
