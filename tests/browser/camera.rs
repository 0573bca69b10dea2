//! A certificate that is held before the camera. The film is a printed page, as pdftoppm draws it; Chromium alone plays one.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::harness::{Engine, Person, Server, Setup, Sight, dist, drawn, run};
use crate::verify::{certified, verdict};

/// Points of a frame.
const WIDTH: usize = 1280;
const HEIGHT: usize = 720;

/// Keeps what the page is given of the camera, to see when it is let go.
const KEEP_STREAM: &str =
    "const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => window.stream = await ask(wish)";

const IS_OFF: &str = "return !document.querySelector('video')
  && window.stream.getTracks().every((track) => track.readyState === 'ended')";

/// Some frames of white paper, then, where there is one, of a certificate's lower part, which has its code.
/// Source: the format's description, yuv4mpeg(5).
fn film(folder: &Path, certificate: Option<&Path>) -> PathBuf {
    let paper = vec![255; WIDTH * HEIGHT];
    let shown = certificate.map(lower_part);
    let frames = [Some(&paper), shown.as_ref(), shown.as_ref()];
    let place = folder.join("camera.y4m");
    let mut file = std::fs::File::create(&place).unwrap();
    writeln!(file, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F4:1 Ip A1:1 C420jpeg").unwrap();
    for frame in frames.into_iter().flatten() {
        writeln!(file, "FRAME").unwrap();
        file.write_all(frame).unwrap();
        // No colour, at half the points each way.
        file.write_all(&vec![128; WIDTH * HEIGHT / 2]).unwrap();
    }
    place
}

/// Grey points of the page's lower end at 150 dpi, beside white.
fn lower_part(pdf: &Path) -> Vec<u8> {
    let page = drawn(pdf, &[]);
    // Source: netpbm's description of the format, `P5`.
    let mut parts = page.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut word = || parts.next().expect("a head");
    assert_eq!(word(), b"P5");
    let mut number = || -> usize { std::str::from_utf8(word()).unwrap().parse().unwrap() };
    let (width, height) = (number(), number());
    let points = page.split_at(page.len() - width * height).1;
    let mut part = vec![255; WIDTH * HEIGHT];
    let rows = points.chunks_exact(width).skip(height - HEIGHT);
    for (to, from) in part.chunks_exact_mut(WIDTH).zip(rows) {
        to[..width].copy_from_slice(from);
    }
    part
}

async fn on_the_page(
    engine: Engine,
    language: &'static str,
    sight: Sight,
    site: &Rc<Server>,
) -> Person {
    let setup = Setup {
        language,
        sight,
        ..Setup::new(engine)
    };
    let person = Person::with(setup, site).await;
    person.visit("#/verify").await;
    person.arrive(person.words.verify.heading()).await;
    person.look(KEEP_STREAM).await;
    person
}

async fn held_before_it(language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let site = Rc::new(server);
    let learner = Person::new(Engine::Chromium, language, &site).await;
    learner.visit("").await;
    let (file, _) = certified(&learner, "Amina Diallo").await;
    let folder = tempfile::tempdir().unwrap();
    let sight = Sight::Film(film(folder.path(), Some(&file)));

    let other = on_the_page(Engine::Chromium, language, sight, &site).await;
    let words = &other.words.verify;
    other.press("button", words.camera()).await;
    verdict(&other, words.answers_fit()).await;
    other.reads("Amina Diallo").await;
    other.reads(&words.code_only()).await;
    other.holds("the camera is off", IS_OFF).await;
    other.find("button", words.camera()).await;
}

async fn let_go(language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let site = Rc::new(server);
    let folder = tempfile::tempdir().unwrap();
    let sight = Sight::Film(film(folder.path(), None));
    let person = on_the_page(Engine::Chromium, language, sight, &site).await;
    let words = &person.words.verify;
    let sees = "const video = document.querySelector('video'); return video.videoWidth > 0 && !video.paused";
    person.press("button", words.camera()).await;
    person.reads(&words.camera_running()).await;
    person.holds("what it sees is shown", sees).await;
    person.press("button", words.camera_stop()).await;
    person.holds("the camera is off", IS_OFF).await;

    person.press("button", words.camera()).await;
    person.reads(&words.camera_running()).await;
    person.press("link", person.words.learner.nav_about()).await;
    person
        .holds("the camera is off on another page", IS_OFF)
        .await;
}

async fn refused(engine: Engine, language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = on_the_page(engine, language, Sight::Refused, &Rc::new(server)).await;
    let words = &person.words.verify;
    person.press("button", words.camera()).await;
    person.reads(&words.camera_refused()).await;
    // Everything else is still there.
    person.find("textbox", words.field()).await;
    person.find("button", words.camera()).await;
}

#[test]
fn a_certificate_is_held_before_it() {
    run(held_before_it("en"));
}

#[test]
fn a_certificate_is_held_before_it_in_arabic() {
    run(held_before_it("ar"));
}

#[test]
fn it_is_let_go() {
    run(let_go("en"));
}

#[test]
fn one_run_is_refused() {
    run(refused(Engine::Chromium, "fr"));
}

#[test]
fn one_run_is_refused_in_firefox() {
    run(refused(Engine::Firefox, "ar"));
}
