//! What comes of pictures, and of the camera.

use assay_credential::Asked;
use assay_messages::VerifyWords;

use super::update::{alarm, read, refuse, say};
use super::{Camera, Refusal, Request, State, Unseen, Verifying};
use crate::effect::Effect;

/// What a picture's code says. The camera goes on looking until that is a certificate's.
pub(super) fn seen(verifying: &mut Verifying, seen: Result<Option<String>, Unseen>) -> Vec<Effect> {
    let by_camera = verifying.camera == Camera::Running;
    if !by_camera && !matches!(verifying.state, State::Looking) {
        return Vec::new();
    }
    let text = match seen {
        Ok(Some(text)) => text,
        Ok(None) if by_camera => return Vec::new(),
        Ok(None) => return refuse(verifying, Refusal::NoCode),
        Err(unseen) => {
            let mut effects = stop_camera(verifying);
            effects.extend(refuse(verifying, unseen.into()));
            return effects;
        }
    };
    match Asked::read(&text) {
        Ok(_) => {
            verifying.text = text;
            read(verifying)
        }
        Err(bad) => match Refusal::from(bad) {
            Refusal::Newer => {
                let mut effects = stop_camera(verifying);
                effects.extend(refuse(verifying, Refusal::Newer));
                effects
            }
            _ if by_camera => Vec::new(),
            _ => refuse(verifying, Refusal::OtherCode),
        },
    }
}

pub(super) fn turned(verifying: &mut Verifying, camera: Camera) -> Vec<Effect> {
    let is_wanted = matches!(verifying.camera, Camera::Asking | Camera::Running);
    // What was stopped meanwhile says nothing any more, and one that is found isn't turned off.
    let is_news = match camera {
        Camera::Absent | Camera::Off => verifying.camera == Camera::Absent,
        _ => is_wanted,
    };
    if !is_news {
        return Vec::new();
    }
    verifying.camera = camera;
    match camera {
        Camera::Running => say(verifying, VerifyWords::camera_running),
        Camera::Refused => alarm(verifying, VerifyWords::camera_refused),
        Camera::Failed => alarm(verifying, VerifyWords::camera_failed),
        Camera::Absent | Camera::Off | Camera::Asking => Vec::new(),
    }
}

pub(super) fn stop_camera(verifying: &mut Verifying) -> Vec<Effect> {
    if !matches!(verifying.camera, Camera::Asking | Camera::Running) {
        return Vec::new();
    }
    verifying.camera = Camera::Off;
    vec![Request::StopCamera.into()]
}
