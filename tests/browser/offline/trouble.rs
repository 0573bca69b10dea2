//! What goes wrong with what is saved: a full device, damaged files, a version that comes in the middle.

use std::rc::Rc;

use serde_json::json;
use thirtyfour::cdp::Cdp;

use super::{MODULE, left, press_resume, press_save, reopened, version};
use crate::axe;
use crate::harness::{Answers, Choosing, Engine, Person, Server, dist, run};

/// A full device is told of, nothing half is used, and it goes on when there is room.
#[test]
fn full() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        let answers = Answers::in_language(&person.words);

        let origin = person.site.origin();
        let devtools = person.browser.page().clone();
        let quota = async |size: Option<u32>| {
            let mut parameters = json!({ "origin": origin });
            if let Some(size) = size {
                parameters["quotaSize"] = json!(size);
            }
            Cdp::new(devtools.clone())
                .send_raw("Storage.overrideQuotaForOrigin", parameters)
                .await
                .unwrap();
        };
        person.open_offline().await;
        quota(Some(400_000)).await;
        press_save(&person, &answers).await;
        person
            .reads("There is not enough room on this device")
            .await;
        assert_eq!(left(&person).await[2], 0, "nothing is used");
        quota(None).await;
        press_resume(&person, &answers).await;
        person.reads(&person.words.learner.offline_ready()).await;
    });
}

/// Changes one byte of each stored file whose address has the part.
async fn corrupt(person: &Person, part: &str) {
    let script = format!(
        "let n = 0;
        for (const name of await caches.keys()) {{
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {{
            if (!request.url.includes('{part}')) continue;
            const answer = await cache.match(request);
            const bytes = new Uint8Array(await answer.arrayBuffer());
            bytes[bytes.length >> 1] ^= 1;
            await cache.put(request, new Response(bytes, {{ headers: answer.headers }}));
            n++;
          }}
        }}
        return n"
    );
    let changed = person.waited(&script).await;
    assert!(changed.as_u64().is_some_and(|n| n > 0), "{part}: {changed}");
}

/// A damaged file is fetched again where there is a host; where there is none, there are words, and it isn't used.
#[test]
fn corrupt_files() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let site = Rc::new(server);
        let person = Person::new(Engine::Chromium, "en", &site).await;
        let answers = Answers::in_language(&person.words);
        let learner = &person.words.learner;
        person.save_offline(&answers, MODULE).await;
        for part in ["assessments/", "learner_bg", "boot-", "offline/page"] {
            corrupt(&person, part).await;
            person.choose(&answers, MODULE, "foundation").await;
        }
        // What was mended stays so.
        site.end();
        person.choose(&answers, MODULE, "foundation").await;
        corrupt(&person, "assessments/").await;
        person.visit("#/about").await;
        person.reload().await;
        person.visit("#/core-concepts/foundation").await;
        person.arrive(learner.offline_heading()).await;
        corrupt(&person, "offline/page").await;
        person.visit("?").await;
        person.reads("You are offline").await;
        person.reads("Your answers are still here.").await;
    });
}

/// A version that comes in the middle of an attempt is used after it, and its bank stays until then.
#[test]
fn a_new_version_during_an_attempt() {
    run(async {
        let newer = version::newer(&dist());
        let (server, _reports) = Server::start(&dist(), "/").await;
        let site = Rc::new(server);
        let person = Person::new(Engine::Chromium, "en", &site).await;
        let answers = Answers::in_language(&person.words);
        let outcome = &person.words.outcome.clone();
        person.save_offline(&answers, MODULE).await;
        person.begin(&answers).await;
        let (stem, picked) = person.answer(&answers, 1, Choosing::Right).await;
        let attempt = person.place().await;
        site.deploy(newer.path());

        person.visit("").await;
        person.reload().await;
        person.reads(&outcome.offline_news()).await;
        person.press("link", outcome.offline_see()).await;
        person.press("button", outcome.offline_update()).await;
        person.reads(&outcome.offline_waits()).await;
        person.reads(&outcome.offline_pinned()).await;
        axe::is_silent(&person, "a version that waits").await;
        person.visit(&format!("#{attempt}")).await;
        person.reload().await;
        assert_eq!(
            person.question(1).await,
            stem,
            "the same question of the same bank"
        );
        person.saved(&picked).await;
        let pages = "return document.querySelector('meta[name=description]').content";
        assert!(!person.look(pages).await.to_string().contains(version::MARK));

        person.answer_all(&answers, |_| Some(Choosing::Right)).await;
        person.submit().await;
        person.arrive(outcome.result_passed()).await;
        site.end();
        let person = reopened(person, false).await;
        person.visit("").await;
        person.holds("the new version is in use", &format!("return document.querySelector('meta[name=description]').content.includes('{}')", version::MARK)).await;
        // The attempt of the version before can still be looked at, and its certificate made.
        person
            .visit(&format!("#{}", attempt.replace("question/1", "result")))
            .await;
        person.arrive(outcome.result_passed()).await;
    });
}
