//! How certificates look: for the paper that somebody has, and by the theme of the issuer that signed. The check knows each again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;

use assay_credential::{Credential, carrier};
use serde_json::{Value, json};

use crate::harness::{Engine, Name, Person, Server, copied, dist, pdf_text, root, run};
use crate::issued::Issuer;
use crate::learning;
use crate::verify::{certified, give, verdict};

const THEME: &str = "issuers/academy.json";
const LOGO: &str = "issuers/academy.svg";

/// A drawing that is seen in any colours.
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path fill="#1d3a6b" d="M0 0h120v40H0z"/></svg>"##;

/// What `pdfinfo` says of the size of its page, in points.
fn paper(file: &Path) -> String {
    let told = Command::new("pdfinfo").arg(file).output();
    let told = String::from_utf8(told.expect("pdfinfo runs").stdout).expect("UTF-8");
    let size = told
        .lines()
        .find_map(|line| line.strip_prefix("Page size:"));
    size.expect("a size").trim().to_owned()
}

/// Presses it, and waits for the file that comes.
async fn made(person: &Person, name: Name) -> (PathBuf, Vec<u8>) {
    person.press("button", name).await;
    person.downloaded(".pdf").await
}

/// The theme of the tests, as this issuer's, with another accent.
fn theme(issuer: &Issuer, accent: &str) -> String {
    let file = root().join("src/certificate/tests/themes/academy.json");
    let mut theme: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    theme["issuer"] = json!(issuer.did().to_string());
    theme["colours"]["accent"] = json!(accent);
    theme.to_string()
}

/// Lays the issuer's theme and logo beside the page.
fn dress(site: &Path, issuer: &Issuer) {
    fs::create_dir_all(site.join("issuers")).unwrap();
    fs::write(site.join(THEME), theme(issuer, "#1d3a6b")).unwrap();
    fs::write(site.join(LOGO), DRAWING).unwrap();
    let config = site.join("assay.config.json");
    let mut told: Value = serde_json::from_slice(&fs::read(&config).unwrap()).unwrap();
    told["issuers"][0]["theme"] = json!(THEME);
    told["issuers"][0]["logo"] = json!(LOGO);
    fs::write(config, told.to_string()).unwrap();
}

async fn is_as_issued(other: &Person, pdf: &[u8]) {
    give(other, "certificate.pdf", "application/pdf", pdf, false).await;
    other.reads(&other.words.verify.paper_as_issued()).await;
}

async fn on_both_papers(learner: &Person, other: &Person) -> Credential {
    let outcome = &learner.words.outcome;
    let (file, a4) = certified(learner, "Zoë Ångström").await;
    assert!(paper(&file).ends_with("(A4)"), "{}", paper(&file));
    fs::remove_file(&file).unwrap();
    let field = learner.find("combobox", outcome.certificate_paper()).await;
    field.send_keys("Letter").await.unwrap();
    let (file, letter) = made(learner, Name::Is(outcome.certificate_pdf())).await;
    assert!(paper(&file).ends_with("(letter)"), "{}", paper(&file));
    fs::remove_file(&file).unwrap();
    let credential = carrier::read(&a4).expect("a record");
    assert_eq!(carrier::read(&letter).as_ref(), Ok(&credential));
    for file in [&letter, &a4] {
        is_as_issued(other, file).await;
        verdict(other, other.words.verify.answers_fit()).await;
    }
    credential
}

async fn for_each_paper_and_issuer(engine: Engine) {
    let built = copied(&dist());
    let (server, _reports) = Server::start(built.path(), "/").await;
    let site = Rc::new(server);
    let learner = Person::new(Engine::Chromium, "en", &site).await;
    let other = Person::new(engine, "en", &site).await;
    other.visit("#/verify").await;
    other.arrive(other.words.verify.heading()).await;
    learner.visit("").await;
    let credential = on_both_papers(&learner, &other).await;

    // What an issuer signed and gave as a record alone is made by its theme.
    let (issuer, outcome) = (Issuer::new(), &learner.words.outcome);
    issuer.publish(built.path(), credential.record.issued, &[]);
    dress(built.path(), &issuer);
    let signed = issuer.signed(&credential).to_bytes();
    let text = String::from_utf8(signed).expect("UTF-8");
    learner.visit("#/certificates").await;
    learner.arrive(outcome.certificates_heading()).await;
    learning::give(&learner, "#add-certificate", &[("a.json", text)], false).await;
    let number = credential.record.number.to_string();
    learner.reads(&outcome.certificates_added(&number)).await;
    let make = || Name::Starts(outcome.certificate_pdf());
    let (file, pdf) = made(&learner, make()).await;
    let shown = pdf_text(&file);
    for told in [
        "Dr Ada Example",
        "Director of Training",
        "Example Academy for Protection",
    ] {
        assert!(shown.contains(told), "{told} stands in\n{shown}");
    }
    is_as_issued(&other, &pdf).await;
    verdict(&other, other.words.verify.issuer_verified()).await;
    let is_seen = "const logo = document.querySelector('img.logo'); return logo?.complete && logo.naturalWidth > 0";
    other.holds("the issuer's logo is shown", is_seen).await;

    // A theme that nobody could read by: no file is made, and the verdict stands all the same.
    fs::write(built.path().join(THEME), theme(&issuer, "#ffff00")).unwrap();
    learner.press("button", make()).await;
    learner.reads(&outcome.certificate_failed_heading()).await;
    let words = &other.words.verify;
    give(&other, "again.pdf", "application/pdf", &pdf, false).await;
    other.reads(&words.paper_not_compared()).await;
    verdict(&other, words.issuer_verified()).await;
}

#[test]
fn in_chromium() {
    run(for_each_paper_and_issuer(Engine::Chromium));
}

#[test]
fn in_firefox() {
    run(for_each_paper_and_issuer(Engine::Firefox));
}
