//! Starting with a session code: the form is drawn from what an issuer gave out, so that the device has no choice in it.

mod view;

use assay_credential::{BadSessionCode, SessionCode, SessionTry};
use assay_messages::OutcomeWords;

use crate::effect::Effect;
use crate::model::Model;
use crate::now::Now;
use crate::route::Route;
use crate::sitting::Sitting;
use crate::start;

pub use view::view;

/// Id of the code's field.
pub const CODE: &str = "session-code";

/// Id of the field for the number of the try.
pub const TRY: &str = "session-try";

/// Id of the error summary.
pub const SUMMARY: &str = "error-summary";

/// The form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The code, as it is typed.
    pub code: String,
    /// The number of the try, as it is typed.
    pub number: String,
    /// Why nothing was begun.
    pub wrong: Option<Wrong>,
}

/// Why nothing was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The code.
    Code(BadSessionCode),
    /// The number of the try.
    Number,
}

/// What happens on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The code was edited.
    Code(String),
    /// The number of the try was.
    Number(String),
    /// "Start with this code" was pressed.
    Start,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            code: String::new(),
            number: "1".to_owned(),
            wrong: None,
        }
    }
}

impl Session {
    fn read(&self) -> Result<SessionTry, Wrong> {
        let code = SessionCode::parse(&self.code).map_err(Wrong::Code)?;
        let mut digits = self.number.trim().chars().map(|c| {
            let digit = assay_engine::digits::of_any_script(c)?;
            digit.to_digit(10)
        });
        let number = digits.try_fold(0_u32, |number, digit| {
            number.checked_mul(10)?.checked_add(digit?)
        });
        match number {
            Some(number) if number > 0 => Ok(SessionTry { code, number }),
            _ => Err(Wrong::Number),
        }
    }
}

impl Wrong {
    /// Why it is, in words.
    #[must_use]
    pub fn words(self, words: &OutcomeWords) -> String {
        match self {
            Self::Code(BadSessionCode::Length { found: 0 }) => words.session_code_empty(),
            Self::Code(BadSessionCode::Length { found }) => {
                words.session_code_length(u64::try_from(found).unwrap_or(u64::MAX))
            }
            Self::Code(BadSessionCode::Character(c)) => {
                words.session_code_character(&c.to_string())
            }
            Self::Code(BadSessionCode::Check) => words.session_code_mistyped(),
            Self::Number => words.session_try_wrong(),
        }
    }

    /// Id of the control that it is about.
    #[must_use]
    pub const fn control(self) -> &'static str {
        match self {
            Self::Code(_) => CODE,
            Self::Number => TRY,
        }
    }
}

/// What happens on the page.
#[inline(never)]
pub fn update(model: &mut Model, step: Step, now: &Now) -> Vec<Effect> {
    let session = model.session.get_or_insert_default();
    match step {
        Step::Code(code) => session.code = code,
        Step::Number(number) => session.number = number,
        Step::Start => {
            let read = session.read();
            session.wrong = read.err();
            return match read {
                Ok(sat) => begin(model, sat, now),
                Err(_) => vec![Effect::Focus(SUMMARY.to_owned())],
            };
        }
    }
    Vec::new()
}

/// Begins as the start page does. What was seen before doesn't count under a code, since a device could make that up.
fn begin(model: &mut Model, sat: SessionTry, now: &Now) -> Vec<Effect> {
    let Route::Session(bank, assessment) = model.route.clone() else {
        return Vec::new();
    };
    let effects = start::begin(model, &bank, &assessment, now);
    if let Sitting::Preparing(preparing) = &mut model.sitting {
        preparing.draw_from(sat.seed());
    }
    effects
}

/// Whether something is typed that can't be used.
#[inline(never)]
#[must_use]
pub fn is_refused(model: &Model) -> bool {
    let session = model.session.as_ref();
    session.is_some_and(|session| session.wrong.is_some())
}
