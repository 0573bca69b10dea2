//! What the start page says, and what its buttons do.

use assay_engine::admission::{self, Admission};
use assay_engine::bank::modules::Purpose;
use assay_engine::bank::{Assessment, Header};
use assay_engine::duration::WallTime;
use assay_engine::form::TimeFactor;
use assay_engine::fraction::Share;
use assay_engine::id::{AssessmentId, AudienceId, BankId};
use assay_engine::rng::Seed;
use assay_engine::timing::Timing;

use crate::catalogue::Pack;
use crate::effect::Effect;
use crate::library::{Failure, Progress, Want};
use crate::message::Ask;
use crate::model::Model;
use crate::now::Now;
use crate::route::Route;
use crate::sitting::prepare::{self, Preparing};
use crate::sitting::texts::{Text, Texts};
use crate::sitting::{Lost, Sitting};
use crate::standing;
use crate::store::{AttemptId, Card, Storage};

/// The dialog that asks before an unfinished attempt is left for a new one.
pub const AGAIN_DIALOG: &str = "again-dialog";

/// What stands at a bank's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// This site publishes no such bank, or the bank has no such assessment.
    Unknown,
    /// On its way.
    Loading,
    /// It could not be had.
    Failed(Failure),
    /// Several assessments to choose from: title, and for each its id and title.
    Several(Text, Vec<(Route, Text)>),
    /// One assessment.
    Start(Box<Start>),
}

/// The facts of one assessment, for this learner, now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Bank.
    pub bank: BankId,
    /// Assessment.
    pub assessment: AssessmentId,
    /// Its title.
    pub title: Text,
    /// What the bank is about: rich text.
    pub description: Option<Text>,
    /// How many items a form has.
    pub items: u32,
    /// What time is allowed, where that is limited, and how much more of it the learner needs.
    pub timing: Option<(Timing, TimeFactor)>,
    /// What passing takes.
    pub pass: Share,
    /// Sections that must be reached besides.
    pub section_cuts: Vec<(Text, Share)>,
    /// Topics that must be reached besides.
    pub topic_cuts: Vec<(Text, Share)>,
    /// Whether there is a safety gate.
    pub gate: bool,
    /// Audiences to choose from; one or none needs no choice.
    pub audiences: Vec<(AudienceId, Text)>,
    /// The audience chosen so far.
    pub audience: Option<AudienceId>,
    /// Whether a pass gives a certificate.
    pub certificate: bool,
    /// How its module stands offline.
    pub pack: Option<Pack>,
    /// Tags of the languages that there is a text in, the source first.
    pub languages: Vec<String>,
    /// Attempts left; `None`: as many as one likes.
    pub attempts_left: Option<u32>,
    /// What the learner can do.
    pub way: Way,
    /// The attempt that was passed, and when it was submitted.
    pub passed: Option<(AttemptId, i64)>,
    /// Whether nothing is kept in this browser.
    pub storage_blocked: bool,
    /// Whether the content is a draft or its cut score provisional.
    pub draft: bool,
    /// Whether the translation that is shown was made by a machine.
    pub machine: bool,
    /// What it is for, where that isn't to pass.
    pub purpose: Option<Purpose>,
    /// What else the bank has to learn and practise with, beside what can be passed.
    pub others: Vec<(Route, Text)>,
}

/// What the learner can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Begin.
    Start,
    /// Begin, and the files are on their way.
    Starting,
    /// Go on with the unfinished attempt.
    Continue(Box<Card>),
    /// Begin, from this Unix time (ms) on.
    Wait(i64),
    /// No attempt is left.
    NoneLeft,
}

/// The page at the route's bank.
#[must_use]
pub fn page(model: &Model, now: &Now) -> Page {
    let Some(listed) = model.route.bank().and_then(|bank| model.listed(bank)) else {
        return Page::Unknown;
    };
    let header = match model.library.progress(&[Want::Header(listed.header)]) {
        Progress::Failed(failure) => return Page::Failed(failure),
        Progress::Loading => return Page::Loading,
        Progress::Ready => model.library.header(&listed.header),
    };
    let Some(header) = header else {
        return Page::Loading;
    };
    // The translation, if there is one, comes before the page is shown, so that no text changes under the reader.
    if model
        .library
        .progress(&model.overlay_of(&header.id).into_iter().collect::<Vec<_>>())
        == Progress::Loading
    {
        return Page::Loading;
    }
    // An unfinished attempt is gone on with, and none is begun beside it.
    if model.storage == Storage::Opening {
        return Page::Loading;
    }
    if let Some(failure) = failed_start(model) {
        return Page::Failed(failure);
    }
    let texts = Texts::of(model, &header);
    let wanted = match &model.route {
        Route::Start(_, assessment) | Route::Session(_, assessment) => header
            .assessments
            .iter()
            .find(|offered| offered.id == *assessment),
        _ => match header.only_assessment() {
            Some(only) => Some(only),
            None => {
                let all = header.assessments.iter();
                return Page::Several(texts.bank_title(), choices(&header, all, &texts));
            }
        },
    };
    match wanted {
        Some(assessment) => Page::Start(Box::new(facts(model, &header, assessment, &texts, now))),
        None => Page::Unknown,
    }
}

/// Why the attempt that was to begin here didn't: its items could not be had.
fn failed_start(model: &Model) -> Option<Failure> {
    match &model.sitting {
        Sitting::Lost(_, Lost::Bank(failure), _) => Some(failure.clone()),
        Sitting::Preparing(preparing) => {
            match model.library.progress(&preparing.required(&model.library)) {
                Progress::Failed(failure) => Some(failure),
                _ => None,
            }
        }
        _ => None,
    }
}

fn choices<'a>(
    header: &Header,
    several: impl Iterator<Item = &'a Assessment>,
    texts: &Texts,
) -> Vec<(Route, Text)> {
    let to = |offered: &Assessment| Route::Start(header.id.clone(), offered.id.clone());
    several
        .map(|offered| (to(offered), texts.assessment(offered)))
        .collect()
}

fn facts(
    model: &Model,
    header: &Header,
    assessment: &Assessment,
    texts: &Texts,
    now: &Now,
) -> Start {
    let own: Vec<&Card> = model
        .cards
        .iter()
        .filter(|card| card.bank == header.id && card.assessment == assessment.id)
        .collect();
    let (way, attempts_left) = way(model, assessment, &own, now);
    let purpose = assessment.purpose();
    let counts = assessment.attempts.counts;
    let passed = standing::counting(model, &header.id, &assessment.id, counts);
    let passed = passed.filter(|card| card.passed == Some(true) && purpose.is_none());
    let others = header.assessments.iter();
    let others = others.filter(|one| purpose.is_none() && one.purpose().is_some());
    let mut languages = vec![header.language.clone()];
    languages.extend(
        model
            .listed(&header.id)
            .into_iter()
            .flat_map(|listed| listed.overlays.keys().cloned()),
    );
    let offered = |id: &AudienceId| {
        model
            .catalogue
            .audiences
            .iter()
            .find(|audience| audience.id == *id)
    };
    let audiences = match assessment.audiences.as_slice() {
        [_] => Vec::new(),
        several => several
            .iter()
            .map(|id| {
                (
                    id.clone(),
                    title(model, offered(id).map(|a| &a.title), id.as_str()),
                )
            })
            .collect(),
    };
    let audience = prepare::audience(model, header, &assessment.id);
    Start {
        bank: header.id.clone(),
        assessment: assessment.id.clone(),
        title: texts.assessment(assessment),
        description: texts.description(),
        items: header.most_items_for(assessment, audience.as_ref()),
        timing: assessment
            .delivery
            .as_ref()
            .and_then(|delivery| delivery.timing.clone())
            .map(|timing| (timing, model.preferences.extra_time)),
        pass: assessment.pass.total,
        section_cuts: assessment
            .sections
            .iter()
            .filter_map(|section| Some((texts.section(assessment, &section.id), section.cut?)))
            .collect(),
        topic_cuts: assessment
            .pass
            .topics
            .iter()
            .map(|cut| (texts.topic(0, &cut.topic), cut.cut))
            .collect(),
        gate: !assessment.pass.all_right.is_empty(),
        audiences,
        audience,
        certificate: assessment.certificate.is_some(),
        pack: crate::catalogue::pack(model, &header.id.module),
        languages,
        attempts_left,
        way,
        passed: passed.and_then(|card| Some((card.id.clone(), card.submitted?))),
        storage_blocked: matches!(model.storage, Storage::Blocked(_)),
        draft: header.is_draft(),
        machine: texts.is_machine(),
        purpose,
        others: choices(header, others, texts),
    }
}

/// A title of `modules.json` in the chosen language, else in another that it has.
#[must_use]
pub fn title(model: &Model, words: Option<&assay_engine::bank::modules::Words>, id: &str) -> Text {
    let wanted = [model.preferences.language.tag(), "en"];
    let (lang, text) = words
        .and_then(|words| words.best(&wanted))
        .unwrap_or(("en", id));
    Text {
        text: text.to_owned(),
        lang: lang.to_owned(),
    }
}

fn way(model: &Model, assessment: &Assessment, own: &[&Card], now: &Now) -> (Way, Option<u32>) {
    let submitted: Vec<WallTime> = own
        .iter()
        .filter_map(|card| card.submitted)
        .map(WallTime)
        .collect();
    let open = own.iter().find(|card| card.is_open());
    let admission = admission::admit(&assessment.attempts, &submitted, WallTime(now.wall));
    let left = match &admission {
        Admission::Open { left } | Admission::Wait { left, .. } => *left,
        Admission::NoneLeft => Some(0),
    };
    let way = match (open, admission) {
        (Some(card), _) => Way::Continue(Box::new((*card).clone())),
        (None, Admission::NoneLeft) => Way::NoneLeft,
        (None, Admission::Wait { until, .. }) => Way::Wait(until.0),
        (None, Admission::Open { .. }) if matches!(model.sitting, Sitting::Preparing(_)) => {
            Way::Starting
        }
        (None, Admission::Open { .. }) => Way::Start,
    };
    (way, left)
}

/// "Start": draws a form with the page's seed; the attempt opens when its items are here.
#[inline(never)]
pub fn begin(
    model: &mut Model,
    bank: &BankId,
    assessment: &AssessmentId,
    now: &Now,
) -> Vec<Effect> {
    // A second press while the first is under way.
    if matches!(model.sitting, Sitting::Preparing(_)) {
        return Vec::new();
    }
    let listed = model.listed(bank).map(|listed| listed.header);
    let Some((digest, header)) =
        listed.and_then(|digest| Some((digest, model.library.header(&digest)?)))
    else {
        return Vec::new();
    };
    let own: Vec<&Card> = model
        .cards
        .iter()
        .filter(|card| card.bank == *bank && card.assessment == *assessment)
        .collect();
    let offered = header
        .assessments
        .iter()
        .find(|offered| offered.id == *assessment);
    let Some(Way::Start) = offered.map(|offered| way(model, offered, &own, now).0) else {
        return Vec::new();
    };
    let preparing = Preparing::fresh(model, &header, digest, assessment, now);
    model.sitting = Sitting::Preparing(Box::new(preparing));
    model.seed = Seed(now.low());
    Vec::new()
}

/// "Start again": asks, since the unfinished answers are deleted.
#[inline(never)]
pub fn again(model: &mut Model, ask: Ask, now: &Now) -> Vec<Effect> {
    match ask {
        Ask::Pressed => vec![Effect::OpenDialog(AGAIN_DIALOG)],
        Ask::Declined => vec![Effect::CloseDialog(AGAIN_DIALOG)],
        Ask::Confirmed => {
            let unfinished = match page(model, now) {
                Page::Start(start) => match start.way {
                    Way::Continue(card) => Some(card.id),
                    _ => None,
                },
                _ => None,
            };
            let mut effects = vec![Effect::CloseDialog(AGAIN_DIALOG)];
            if let Some(id) = unfinished {
                model.cards.retain(|card| card.id != id);
                if model.sitting.id() == Some(&id) {
                    model.sitting = Sitting::Closed;
                    effects.push(Effect::Unlock);
                }
                effects.push(Effect::Delete(id));
            }
            effects
        }
    }
}
