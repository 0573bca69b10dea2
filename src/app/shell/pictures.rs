//! Pictures in which a code may be: files, and what the camera sees. A worker reads them; nothing of them leaves the page or is kept.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, Url, Worker};
use yew::Callback;

use super::promise::{call, call_async, event, get, set, wait};
use super::start;
use crate::message::Msg;
use crate::verifying::{CAMERA, Camera, Kind, Step, Unseen, carries, kind};

const WORKER: &str = "scanner-worker_loader.js";

/// How many bytes tell what a file is.
const HEAD: i32 = 1024;

/// Points on the longer side of a picture that is looked at: a page of A4 has some ten to a millimetre then.
const MOST_OF_A_FILE: f64 = 3000.0;

/// The same of what the camera sees, which is looked at often.
const MOST_OF_A_FRAME: f64 = 1280.0;

/// A drawing has no size of its own: it is drawn so large.
const DRAWN: f64 = 1600.0;

/// Between two looks through the camera, in ms.
const PAUSE: i32 = 250;

/// The largest picture that is looked into for a certificate that its file has, in bytes.
const MOST_OF_A_CARRIER: u64 = 16_000_000;

thread_local! {
    /// How many files were given. What comes of one is told only until another is given.
    static GIVEN: Cell<u32> = const { Cell::new(0) };
}

/// Points of a picture, four bytes each.
struct Points {
    rgba: JsValue,
    width: f64,
}

/// Takes a file for what it is: a certificate's own, or a picture of its code.
pub async fn give(file: File, send: Callback<Msg>) {
    let number = GIVEN.get().wrapping_add(1);
    GIVEN.set(number);
    let tell = |step| {
        if GIVEN.get() == number {
            send.emit(Msg::Verifying(Box::new(step)));
        }
    };
    let head = match file.slice_with_i32_and_i32(0, HEAD) {
        Ok(part) => bytes(&part).await.unwrap_or_default(),
        Err(_) => Vec::new(),
    };
    let size = whole(file.size());
    let kind = kind(&file.type_(), size, &head);
    if matches!(kind, Kind::Picture | Kind::Drawing)
        && size <= MOST_OF_A_CARRIER
        && let Some(bytes) = bytes(&file).await.filter(|bytes| carries(bytes))
    {
        return tell(Step::Document(bytes.into()));
    }
    match kind {
        Kind::TooLarge => tell(Step::TooLarge),
        Kind::Document => tell(Step::Document(Rc::from(
            bytes(&file).await.unwrap_or_default(),
        ))),
        Kind::Picture => {
            tell(Step::Looking);
            tell(Step::Seen(seen(photo(&file).await).await));
        }
        Kind::Drawing => {
            tell(Step::Looking);
            tell(Step::Seen(seen(drawing(&file).await).await));
        }
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size is whole and never negative"
)]
fn whole(size: f64) -> u64 {
    size as u64
}

async fn bytes(blob: &web_sys::Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn seen(points: Option<Points>) -> Result<Option<String>, Unseen> {
    let points = points.ok_or(Unseen::Picture)?;
    Scanner::start().await?.read(&points).await
}

/// A photo as the browser takes it apart, turned as its camera was held.
async fn photo(file: &File) -> Option<Points> {
    let window = web_sys::window()?;
    let picture = call_async(&window, "createImageBitmap", &[file])
        .await
        .ok()?;
    let size = |name| get(&picture, name).as_f64();
    let points = points(&picture, size("width")?, size("height")?, MOST_OF_A_FILE);
    let _ = call(&picture, "close", &[]);
    points
}

/// A drawing, which browsers draw only where it has an address. It is an image there: no script of it runs and nothing is fetched.
async fn drawing(file: &File) -> Option<Points> {
    let url = Url::create_object_url_with_blob(file).ok()?;
    let points = drawn(&url).await;
    let _ = Url::revoke_object_url(&url);
    points
}

async fn drawn(url: &str) -> Option<Points> {
    let image = web_sys::window()?.document()?.create_element("img").ok()?;
    set(&image, "src", &JsValue::from_str(url));
    event(&image, &["load"], &["error"]).await.ok()?;
    let size = |name| get(&image, name).as_f64().filter(|side| *side > 0.0);
    let (width, height) = match (size("naturalWidth"), size("naturalHeight")) {
        (Some(width), Some(height)) => (width, height),
        _ => (DRAWN, DRAWN),
    };
    let larger = (DRAWN / width.max(height)).max(1.0);
    points(&image, width * larger, height * larger, MOST_OF_A_FILE)
}

/// Draws a picture that is so large, smaller where a side would be longer than `most`, and takes its points.
fn points(picture: &JsValue, width: f64, height: f64, most: f64) -> Option<Points> {
    let smaller = (most / width.max(height)).min(1.0);
    let (width, height) = ((width * smaller).round(), (height * smaller).round());
    if !(width >= 1.0 && height >= 1.0) {
        return None;
    }
    let canvas = web_sys::window()?
        .document()?
        .create_element("canvas")
        .ok()?;
    let [zero, w, h] = [0.0, width, height].map(JsValue::from_f64);
    set(&canvas, "width", &w);
    set(&canvas, "height", &h);
    let often = Object::new();
    set(&often, "willReadFrequently", &JsValue::TRUE);
    let context = call(&canvas, "getContext", &[&JsValue::from_str("2d"), &often]).ok()?;
    call(&context, "drawImage", &[picture, &zero, &zero, &w, &h]).ok()?;
    let image = call(&context, "getImageData", &[&zero, &zero, &w, &h]).ok()?;
    let rgba = get(&get(&image, "data"), "buffer");
    Some(Points { rgba, width })
}

/// The worker that reads codes. It ends with its owner.
struct Scanner(Worker);

impl Drop for Scanner {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

impl Scanner {
    /// Starts it, and waits until it listens.
    async fn start() -> Result<Self, Unseen> {
        let scanner = Self(start::worker(WORKER).map_err(|_| Unseen::Scanner)?);
        scanner.answer().await?;
        Ok(scanner)
    }

    /// What the code in a picture says; `None` where there is none.
    async fn read(&self, points: &Points) -> Result<Option<String>, Unseen> {
        let picture = Object::new();
        set(&picture, "rgba", &points.rgba);
        set(&picture, "width", &JsValue::from_f64(points.width));
        let posted = self
            .0
            .post_message_with_transfer(&picture, &Array::of1(&points.rgba));
        posted.map_err(|_| Unseen::Scanner)?;
        let answer = self.answer().await.map_err(|_| Unseen::Picture)?;
        Ok(get(&get(&answer, "data"), "text").as_string())
    }

    /// The next thing that it says. A picture that it can't bear ends it.
    async fn answer(&self) -> Result<JsValue, Unseen> {
        let next = Promise::new(&mut |resolve, reject| {
            self.0.set_onmessage(Some(&resolve));
            self.0.set_onerror(Some(&reject));
        });
        JsFuture::from(next).await.map_err(|_| Unseen::Scanner)
    }
}

/// The camera.
#[derive(Clone)]
pub struct Eye {
    send: Callback<Msg>,
    /// Which look it is: one that is over notices by it.
    look: Rc<Cell<u32>>,
}

impl Eye {
    /// A camera that tells of itself by messages, and is off.
    pub fn new(send: Callback<Msg>) -> Self {
        Self {
            send,
            look: Rc::default(),
        }
    }

    fn tell(&self, step: Step) {
        self.send.emit(Msg::Verifying(Box::new(step)));
    }

    /// Whether there is one. Nobody is asked for that: browsers say it without saying which.
    pub fn find(&self) {
        let eye = self.clone();
        spawn_local(async move {
            if has_camera().await == Some(true) {
                eye.tell(Step::Camera(Camera::Off));
            }
        });
    }

    /// Looks through it until it is stopped.
    pub fn start(&self) {
        self.stop();
        let (eye, look) = (self.clone(), self.look.get());
        spawn_local(async move {
            if let Err(step) = eye.run(look).await
                && eye.look.get() == look
            {
                eye.tell(step);
            }
        });
    }

    /// Turns it off.
    pub fn stop(&self) {
        self.look.set(self.look.get().wrapping_add(1));
        if let Some(video) = video() {
            turn_off(&get(&video, "srcObject"));
            set(&video, "srcObject", &JsValue::NULL);
        }
    }

    async fn run(&self, look: u32) -> Result<(), Step> {
        let failed = || Step::Camera(Camera::Failed);
        let stream = opened().await.map_err(Step::Camera)?;
        let Some(video) = video().filter(|_| self.look.get() == look) else {
            turn_off(&stream);
            return Err(failed());
        };
        set(&video, "srcObject", &stream);
        let done = self.watch(look, &video).await;
        turn_off(&stream);
        done
    }

    async fn watch(&self, look: u32, video: &JsValue) -> Result<(), Step> {
        let failed = |_| Step::Camera(Camera::Failed);
        call_async(video, "play", &[]).await.map_err(failed)?;
        self.tell(Step::Camera(Camera::Running));
        let lost = |unseen| Step::Seen(Err(unseen));
        let mut scanner = Scanner::start().await.map_err(lost)?;
        let mut last = None;
        while self.look.get() == look {
            let size = |name| get(video, name).as_f64().unwrap_or_default();
            let (width, height) = (size("videoWidth"), size("videoHeight"));
            if let Some(points) = points(video, width, height, MOST_OF_A_FRAME) {
                let Ok(text) = scanner.read(&points).await else {
                    scanner = Scanner::start().await.map_err(lost)?;
                    continue;
                };
                if self.look.get() == look && text.is_some() && text != last {
                    last.clone_from(&text);
                    self.tell(Step::Seen(Ok(text)));
                }
            }
            wait(PAUSE).await;
        }
        Ok(())
    }
}

fn devices() -> Option<JsValue> {
    let devices = get(&web_sys::window()?.navigator(), "mediaDevices");
    devices.is_object().then_some(devices)
}

async fn has_camera() -> Option<bool> {
    let listed = call_async(&devices()?, "enumerateDevices", &[])
        .await
        .ok()?;
    let is_camera = |one: JsValue| get(&one, "kind") == JsValue::from_str("videoinput");
    Some(Array::from(&listed).iter().any(is_camera))
}

/// The camera's stream, once the person has let the page have it; the one at the back where there are two.
async fn opened() -> Result<JsValue, Camera> {
    let (wanted, wish) = (Object::new(), Object::new());
    set(&wish, "facingMode", &JsValue::from_str("environment"));
    set(&wanted, "video", &wish);
    let devices = devices().ok_or(Camera::Failed)?;
    let stream = call_async(&devices, "getUserMedia", &[&wanted]).await;
    stream.map_err(|why| match get(&why, "name").as_string().as_deref() {
        Some("NotAllowedError" | "SecurityError") => Camera::Refused,
        _ => Camera::Failed,
    })
}

fn turn_off(stream: &JsValue) {
    if let Ok(tracks) = call(stream, "getTracks", &[]) {
        for track in Array::from(&tracks).iter() {
            let _ = call(&track, "stop", &[]);
        }
    }
}

fn video() -> Option<JsValue> {
    let video = web_sys::window()?.document()?.get_element_by_id(CAMERA)?;
    Some(video.into())
}
