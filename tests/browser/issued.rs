//! A certificate in Arabic, made on a phone without a line, and what others find of it in another browser: by its code alone, by its
//! file, once an issuer has signed it, once that was withdrawn, where a digit was changed, and without a line.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use assay_credential::attest::{Statement, StatusEntry, Vouch, Vouches};
use assay_credential::badge::{Badge, BadgeText, SignedBadge};
use assay_credential::status::{Bits, List};
use assay_credential::{Credential, Did, Key, ListUrl, Moment, carrier};

use crate::harness::{Answers, Engine, Name, Person, Server, by_zbarimg, copied, dist, run};
use crate::verify::{certified, give, picture, verdict, with_one_digit_changed};

const HOLDER: &str = "فاطمة بنت عليّ";
const ISSUER: &str = "الأكاديمية المثال";
const INDEX: u32 = 5;

/// An issuer whose list lies beside the page.
pub struct Issuer {
    key: Key,
    did: Did,
    list: ListUrl,
}

impl Issuer {
    pub fn new() -> Self {
        let key = Key::from_seed([11; 32]);
        Self {
            did: Did::Key(key.public()),
            key,
            list: ListUrl::read("https://example.org/status/1").expect("an address"),
        }
    }

    pub fn did(&self) -> &Did {
        &self.did
    }

    /// Puts what the site has of it beside the page.
    pub fn publish(&self, site: &Path, at: Moment, withdrawn: &[u32]) {
        let config = serde_json::json!({ "issuers": [{
            "names": { "ar": ISSUER, "en": "Example Academy" },
            "did": self.did.to_string(),
            "status": [{ "url": "https://example.org/status/1", "list": "status/1.json" }],
        }] });
        fs::write(site.join("assay.config.json"), config.to_string()).unwrap();
        let mut bits = Bits::none();
        for index in withdrawn {
            bits.withdraw(*index).expect("an entry");
        }
        let list = List {
            id: self.list.clone(),
            issuer: self.did.clone(),
            valid_from: at,
            valid_until: None,
            bits,
        };
        fs::create_dir_all(site.join("status")).unwrap();
        fs::write(site.join("status/1.json"), list.to_json()).unwrap();
    }

    pub fn signed(&self, credential: &Credential) -> Credential {
        let statement = Statement {
            issuer: self.did.clone(),
            key: self.did.own_key().expect("its own").0,
            vouches: Vouches::with(Vouch::Replayed, []),
            attested: credential.record.issued,
            valid_until: None,
            status: Some(StatusEntry {
                list: self.list.clone(),
                index: INDEX,
            }),
            session: None,
            answers: Some(self.seen(credential)),
        };
        Credential {
            attestation: Some(Box::new(statement.signed(&credential.record, &self.key))),
            ..credential.clone()
        }
    }

    fn seen(&self, credential: &Credential) -> assay_credential::attest::AnswersSeen {
        // Only the digest of the whole is held against the file; the short form is that of the link.
        let answers = credential.answers.as_ref().expect("answers");
        assay_credential::attest::AnswersSeen::of(answers, "1")
    }

    fn badge(&self, signed: &Credential) -> Vec<u8> {
        let words = BadgeText {
            description: "تقييم".to_owned(),
            criteria: "70 %".to_owned(),
            score: "النقاط".to_owned(),
            passed: "ناجح".to_owned(),
            evidence: "الإجابات".to_owned(),
            narrative: "أعيد حساب النتيجة".to_owned(),
        };
        let stated = signed.attestation.as_ref().expect("a statement");
        let attested = stated.statement.attested;
        let badge = Badge::of(signed, ISSUER.to_owned(), words, attested).expect("a badge");
        let name = self.did.own_key().expect("its own").0;
        let badge = SignedBadge::with_integrity(badge, &name, attested, &self.key);
        badge.expect("a proof").text().into_bytes()
    }
}

/// On a phone whose line is gone once the module is saved: the PDF, and what it holds.
async fn made_offline(site: &Rc<Server>) -> (std::path::PathBuf, Vec<u8>, Credential) {
    let learner = Person::new(Engine::Chromium, "ar", site).await;
    learner.resize(390, 844).await;
    let answers = Answers::in_language(&learner.words);
    learner.save_offline(&answers, "core-concepts").await;
    site.go_away();
    learner.visit("").await;
    let (file, pdf) = certified(&learner, HOLDER).await;
    let credential = carrier::read(&pdf).expect("a record in the PDF");
    assert_eq!(credential.record.holder.as_str(), HOLDER);
    // The folder of downloads ends with its browser.
    let kept = std::env::temp_dir().join(format!("assay-{}.pdf", credential.record.number));
    fs::copy(&file, &kept).unwrap();
    (kept, pdf, credential)
}

async fn given(person: &Person, name: &str, bytes: &[u8]) {
    let media_type = match name.rsplit('.').next() {
        Some("png") => "image/png",
        Some("pdf") => "application/pdf",
        _ => "application/json",
    };
    give(person, name, media_type, bytes, false).await;
}

async fn what_others_find(elsewhere: Engine) {
    let built = copied(&dist());
    let (server, _reports) = Server::start(built.path(), "/").await;
    let site = Rc::new(server);
    let (file, pdf, credential) = made_offline(&site).await;
    site.come_back();

    // What somebody else's program reads in the code is the address to open. The code alone has the answers, and the site has their bank.
    let photo = picture(&file);
    fs::remove_file(&file).unwrap();
    let address = by_zbarimg(&photo);
    let place = address.strip_prefix(&site.url());
    let place = place.unwrap_or_else(|| panic!("{address} isn't on {}", site.url()));
    let other = Person::new(elsewhere, "ar", &site).await;
    let words = &other.words.verify;
    other.visit(place).await;
    verdict(&other, words.answers_fit()).await;
    other.reads(HOLDER).await;
    other.reads(&words.answers_fit_means()).await;
    other.reads(&words.vouched_by_nobody()).await;
    given(&other, "certificate.pdf", &pdf).await;
    other.reads(&words.paper_as_issued()).await;
    verdict(&other, words.answers_fit()).await;
    // The page reads the code, too.
    given(&other, "photo.png", &photo).await;
    other.reads(&words.code_only()).await;
    verdict(&other, words.answers_fit()).await;

    // The same, signed: before the site knows the issuer, and after.
    let issuer = Issuer::new();
    let signed = issuer.signed(&credential);
    given(&other, "signed.json", &signed.to_bytes()).await;
    verdict(&other, words.issuer_unknown()).await;
    let at = credential.record.issued;
    issuer.publish(built.path(), at, &[]);
    given(&other, "signed.json", &signed.to_bytes()).await;
    verdict(&other, words.issuer_verified()).await;
    other.reads(&words.issuer_verified_means(ISSUER)).await;
    let badge = issuer.badge(&signed);
    given(&other, "badge.json", &badge).await;
    other.reads(&words.badge()).await;
    verdict(&other, words.issuer_verified()).await;

    // Without a line what was withdrawn isn't known, and nobody is called verified.
    site.go_away();
    given(&other, "signed.json", &signed.to_bytes()).await;
    verdict(&other, words.unavailable()).await;
    site.come_back();

    issuer.publish(built.path(), at, &[INDEX]);
    given(&other, "signed.json", &signed.to_bytes()).await;
    let withdrawn = words.withdrawn_by(i64::from(at));
    other.find("heading", withdrawn).await;
    other.reads(&words.withdrawn_date_of_list()).await;
    given(&other, "badge.json", &badge).await;
    other.reads(&words.badge()).await;

    let changed = with_one_digit_changed(&signed);
    given(&other, "changed.json", &changed).await;
    verdict(&other, words.altered()).await;
    let changed = with_one_digit_changed(&credential);
    given(&other, "changed.json", &changed).await;
    verdict(&other, words.altered()).await;
    other.find("heading", Name::Is(words.heading())).await;
}

#[test]
fn in_firefox() {
    run(what_others_find(Engine::Firefox));
}

#[test]
fn in_chromium() {
    run(what_others_find(Engine::Chromium));
}
