//! What follows from what happens on the page.

use std::rc::Rc;

use assay_credential::status::{List, Lists, Withdrawals};
use assay_credential::verify::Finding;
use assay_credential::{Asked, Credential, Issuers, ListUrl, RecordNumber, Shown, VERIFY_PLACE};
use assay_messages::VerifyWords;

use super::sight::{seen, stop_camera, turned};
use super::{
    Camera, Config, Likeness, Listed, Refusal, Request, SUMMARY, Source, State, Step, Subject,
    Trust, VERDICT, Verifying, Words, check,
};
use crate::certificates;
use crate::effect::{CertificatePaper, Effect, Voice, WordGroup};
use crate::message::CertificateFailure;
use crate::model::Model;
use crate::now::Now;
use crate::route::Route;
use crate::store::StoreFailure;
use crate::update::FormatsOf;

/// The page was come to, with the letters of a link or without: a link fills the field and is checked at once.
#[inline(never)]
pub fn visit(model: &mut Model, letters: &str) -> Vec<Effect> {
    let verifying = model.verifying.get_or_insert_default();
    let mut effects = vec![Request::FindCamera.into()];
    if !letters.is_empty() {
        verifying.text = [VERIFY_PLACE, letters].concat();
        effects.extend(read(verifying));
    }
    effects
}

/// The page was left, or come to again by another link. What was given is forgotten, and the camera goes off.
#[inline(never)]
pub fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(verifying) = &mut model.verifying else {
        return Vec::new();
    };
    let mut effects = stop_camera(verifying);
    if !matches!(model.route, Route::Verify(_)) {
        effects.extend(stop_comparing(verifying));
        model.verifying = None;
        // Somebody's link may have named a file as what it isn't.
        model.library.forget_failures();
    }
    effects
}

/// What could not be had is asked for again, and the certificate is checked again.
#[inline(never)]
pub fn retry(model: &mut Model) {
    let Some(verifying) = &mut model.verifying else {
        return;
    };
    if matches!(verifying.words, Words::Failed) {
        verifying.words = Words::Away;
    }
    if let State::Checked(subject, _) = &verifying.state {
        let mut subject = subject.clone();
        if let Some(paper) = &mut subject.paper {
            paper.likeness = Likeness::Waiting;
            paper.on = CertificatePaper::A4;
        }
        verifying.state = State::Checking(subject);
        verifying.is_told = false;
        verifying.trust = Trust::Away;
        verifying.lists.clear();
    }
}

/// The page's words came, or didn't.
#[inline(never)]
pub fn words_came(model: &mut Model, bytes: Option<&[u8]>, formats: FormatsOf) -> Vec<Effect> {
    let language = model.preferences.language;
    let Some(verifying) = &mut model.verifying else {
        return Vec::new();
    };
    let read = bytes.and_then(|bytes| VerifyWords::read(bytes, formats(language)).ok());
    verifying.words = read.map_or(Words::Failed, |words| Words::Here(Box::new(words)));
    match verifying.state {
        State::Refused(_) => vec![Effect::Focus(SUMMARY.to_owned())],
        _ => Vec::new(),
    }
}

/// What the page is called.
#[must_use]
pub fn title(model: &Model) -> String {
    let verifying = model.verifying.as_ref();
    let Some(words) = verifying.and_then(|verifying| verifying.words()) else {
        return model.words.loading();
    };
    words.heading()
}

/// Whether the page's words are here; `None` while they are on their way.
#[inline(never)]
#[must_use]
pub fn has_words(model: &Model) -> Option<bool> {
    match model.verifying.as_ref()?.words {
        Words::Here(_) => Some(true),
        Words::Failed => Some(false),
        Words::Away | Words::Asked => None,
    }
}

/// Whether something was given that can't be checked.
#[inline(never)]
#[must_use]
pub fn is_refused(model: &Model) -> bool {
    let verifying = model.verifying.as_ref();
    verifying.is_some_and(|it| matches!(it.state, State::Refused(_)))
}

/// What happens on the page.
#[inline(never)]
pub fn update(model: &mut Model, step: Step) -> Vec<Effect> {
    // It may have been left meanwhile.
    let Some(verifying) = &mut model.verifying else {
        return Vec::new();
    };
    match step {
        Step::Typed(text) => {
            verifying.text = text;
            Vec::new()
        }
        Step::Check => read(verifying),
        Step::Document(bytes) => match Shown::of_file(&bytes) {
            Ok(shown) => begin(verifying, Subject::of_file(shown, &bytes)),
            Err(bad) => refuse(verifying, bad.into()),
        },
        Step::TooLarge => refuse(verifying, Refusal::TooLarge),
        Step::Looking => {
            let mut effects = stop_camera(verifying);
            effects.extend(stop_comparing(verifying));
            verifying.state = State::Looking;
            effects.extend(say(verifying, VerifyWords::looking));
            effects
        }
        Step::Seen(found) => seen(verifying, found),
        Step::Kept(number, kept) => found(verifying, number, kept),
        Step::Config(config) => {
            verifying.trust = trusted(config);
            Vec::new()
        }
        Step::Lists(url, files) => {
            came(verifying, &url, files);
            Vec::new()
        }
        Step::Camera(camera) => turned(verifying, camera),
        Step::StartCamera => {
            verifying.camera = Camera::Asking;
            let mut effects = vec![Request::StartCamera.into()];
            effects.extend(say(verifying, VerifyWords::camera_asking));
            effects
        }
        Step::StopCamera => stop_camera(verifying),
        Step::Remade(file) => remade(model, file),
    }
}

/// Takes it a step further: asks for what isn't here, and checks once nothing is on its way.
#[inline(never)]
pub fn advance(model: &mut Model, now: &Now) -> Vec<Effect> {
    let language = model.preferences.language;
    let Some(verifying) = &mut model.verifying else {
        return Vec::new();
    };
    let mut effects = check::asks(verifying);
    match verifying.words {
        Words::Here(_) => {}
        Words::Away => {
            verifying.words = Words::Asked;
            effects.push(Effect::FetchWords(language, WordGroup::Verify));
            return effects;
        }
        Words::Asked | Words::Failed => return effects,
    }
    match check::finding(model, now) {
        Some(finding) => effects.extend(told(model, finding)),
        None => effects.extend(waits(model)),
    }
    effects
}

/// What was found is shown, and takes focus, which is what a screen reader says.
fn told(model: &mut Model, finding: Finding) -> Vec<Effect> {
    let Some(verifying) = &mut model.verifying else {
        return Vec::new();
    };
    let State::Checking(subject) = std::mem::take(&mut verifying.state) else {
        return Vec::new();
    };
    verifying.state = State::Checked(subject, Box::new(finding));
    let mut effects = vec![Effect::Focus(VERDICT.to_owned())];
    effects.extend(compare(model));
    effects
}

/// Something is on its way: that is said once.
fn waits(model: &mut Model) -> Vec<Effect> {
    let Some(verifying) = &mut model.verifying else {
        return Vec::new();
    };
    if verifying.is_told || !matches!(verifying.state, State::Checking(_)) {
        return Vec::new();
    }
    verifying.is_told = true;
    say(verifying, VerifyWords::checking)
}

/// What stands in the field.
pub(super) fn read(verifying: &mut Verifying) -> Vec<Effect> {
    match Asked::read(&verifying.text) {
        Ok(Asked::Carried(carried)) => begin(verifying, Shown::from(*carried).into()),
        Ok(Asked::Number(number)) => {
            let mut effects = stop_camera(verifying);
            effects.extend(stop_comparing(verifying));
            verifying.state = State::Searching(number);
            effects.push(Request::Find(number).into());
            effects
        }
        Err(bad) => refuse(verifying, bad.into()),
    }
}

/// A certificate: whatever was checked before is over, and so is what was known then of issuers and of what they withdrew.
fn begin(verifying: &mut Verifying, subject: Subject) -> Vec<Effect> {
    let mut effects = stop_camera(verifying);
    effects.extend(stop_comparing(verifying));
    verifying.state = State::Checking(Box::new(subject));
    verifying.is_told = false;
    verifying.trust = Trust::Away;
    verifying.lists.clear();
    effects
}

pub(super) fn refuse(verifying: &mut Verifying, refusal: Refusal) -> Vec<Effect> {
    let mut effects = stop_comparing(verifying);
    verifying.state = State::Refused(refusal);
    effects.push(Effect::Focus(SUMMARY.to_owned()));
    effects
}

/// What this device keeps under the number that was asked for.
fn found(
    verifying: &mut Verifying,
    number: RecordNumber,
    kept: Result<Option<Vec<u8>>, StoreFailure>,
) -> Vec<Effect> {
    if !matches!(verifying.state, State::Searching(asked) if asked == number) {
        return Vec::new();
    }
    match kept {
        Ok(Some(bytes)) => match Credential::from_bytes(&bytes) {
            Ok(credential) => begin(verifying, Shown::from(credential).into()),
            Err(_) => refuse(verifying, Refusal::Store),
        },
        Ok(None) => refuse(verifying, Refusal::NotHere(number)),
        Err(failure) => refuse(verifying, failure.into()),
    }
}

/// A site without a configuration trusts nobody. One whose configuration is faulty says nothing of whom it trusts.
fn trusted(config: Config) -> Trust {
    let known = |issuers, source| Trust::Known(Rc::new(issuers), source);
    match config {
        Config::Absent => known(Issuers::default(), Source::Site),
        Config::Unreachable => Trust::Unreadable,
        Config::Here(bytes, source) => {
            let read = Issuers::read(&bytes);
            read.map_or(Trust::Unreadable, |issuers| known(issuers, source))
        }
    }
}

fn came(verifying: &mut Verifying, url: &ListUrl, [list, dates]: [Option<Rc<[u8]>>; 2]) {
    let list = list.and_then(|bytes| List::read(&bytes).ok());
    let listed = list.map_or(Listed::Missing, |list| {
        let dates = dates.and_then(|bytes| Withdrawals::read(&bytes).ok());
        Listed::Here(Rc::new(Lists { list, dates }))
    });
    if let Some((_, known)) = verifying.lists.iter_mut().find(|(known, _)| known == url) {
        *known = listed;
    }
}

/// After the verdict, which needs less: the file is made anew of its record.
fn compare(model: &mut Model) -> Vec<Effect> {
    let Some(verifying) = &mut model.verifying else {
        return Vec::new();
    };
    let issuers = match &verifying.trust {
        Trust::Known(issuers, _) => Some(Rc::clone(issuers)),
        Trust::Away | Trust::Asked | Trust::Unreadable => None,
    };
    let subject = verifying.subject_mut();
    let paper = subject.and_then(|subject| subject.paper.as_mut());
    let Some(paper) = paper.filter(|paper| paper.likeness == Likeness::Waiting) else {
        return Vec::new();
    };
    let (credential, form) = &paper.made_of;
    // What an issuer signed is made with its name, which isn't known now: that this file has it is no difference.
    let is_open = credential.attestation.is_some() && issuers.is_none();
    let kind = (*form, paper.on);
    match certificates::job(&model.library, issuers.as_deref(), credential, kind) {
        Some(job) if !is_open => {
            paper.likeness = Likeness::Comparing;
            vec![Request::Remake(job).into()]
        }
        _ => {
            paper.likeness = Likeness::NotCompared;
            Vec::new()
        }
    }
}

fn stop_comparing(verifying: &mut Verifying) -> Vec<Effect> {
    let subject = verifying.subject();
    let paper = subject.and_then(|subject| subject.paper.as_ref());
    match paper {
        Some(paper) if paper.likeness == Likeness::Comparing => vec![Request::StopRemaking.into()],
        _ => Vec::new(),
    }
}

fn remade(model: &mut Model, file: Result<Rc<[u8]>, CertificateFailure>) -> Vec<Effect> {
    let Some(verifying) = &mut model.verifying else {
        return Vec::new();
    };
    let subject = verifying.subject_mut();
    let paper = subject.and_then(|subject| subject.paper.as_mut());
    let Some(paper) = paper.filter(|paper| paper.likeness == Likeness::Comparing) else {
        return Vec::new();
    };
    paper.likeness = match file {
        Ok(file) if file == paper.file => Likeness::AsIssued,
        Ok(_) if paper.on == CertificatePaper::A4 => {
            paper.on = CertificatePaper::Letter;
            paper.likeness = Likeness::Waiting;
            return compare(model);
        }
        Ok(_) => Likeness::NotAsIssued,
        Err(_) => Likeness::NotCompared,
    };
    let told: fn(&VerifyWords) -> String = match paper.likeness {
        Likeness::AsIssued => VerifyWords::paper_as_issued,
        Likeness::NotAsIssued => VerifyWords::paper_not_as_issued,
        _ => VerifyWords::paper_not_compared,
    };
    say(verifying, told)
}

pub(super) fn say(verifying: &Verifying, text: fn(&VerifyWords) -> String) -> Vec<Effect> {
    let words = verifying.words().into_iter();
    words
        .map(|words| Effect::Say(Voice::Status, text(words)))
        .collect()
}

pub(super) fn alarm(verifying: &Verifying, text: fn(&VerifyWords) -> String) -> Vec<Effect> {
    let words = verifying.words().into_iter();
    words
        .map(|words| Effect::Say(Voice::Alert, text(words)))
        .collect()
}
