//! A walk past every screen, for what has to hold on each.

use serde_json::json;
use thirtyfour::cdp::Cdp;

use super::answers::Answers;
use super::person::{Name, Person};
use super::way::Choosing;

/// One example of each item type in the gallery, one about a case, and those with sound and film.
const EXAMPLES: [&str; 18] = [
    "position-on-a-phone",
    "chest-comes-back-up",
    "on-a-cooled-burn",
    "how-often-in-a-kitchen",
    "capitals",
    "countries-by-region",
    "choking-step-by-step",
    "names-of-units",
    "capital-of-brazil",
    "length-of-the-equator",
    "tropic-of-cancer",
    "signs-of-a-stroke",
    "where-rice-may-wait",
    "describe-help-for-a-scald",
    "how-sure-you-feel",
    "rhythm-of-compressions",
    "shadow-of-a-stick",
    "club-lunch-throw-away",
];

impl Person {
    /// Shows every screen to the visitor, by its name.
    pub async fn tour(&self, answers: &Answers, visitor: impl AsyncFn(&str)) {
        let (learner, outcome) = (&self.words.learner, &self.words.outcome);
        self.press("link", learner.nav_settings()).await;
        self.arrive(outcome.settings_heading()).await;
        visitor("settings").await;
        self.press("link", learner.nav_about()).await;
        self.arrive(outcome.about_heading()).await;
        visitor("about").await;
        self.visit("#/offline").await;
        self.arrive(outcome.offline_heading()).await;
        self.reads(&outcome.offline_install()).await;
        visitor("offline").await;
        self.visit("#/nowhere").await;
        self.arrive(learner.not_found_heading()).await;
        visitor("not-found").await;
        self.not_passed(&visitor).await;

        self.choose(answers, "core-concepts", "foundation").await;
        visitor("start").await;
        self.start().await;
        visitor("question").await;
        self.answer(answers, 1, Choosing::Right).await;
        self.press("button", learner.flag()).await;
        self.find("button", learner.flagged()).await;
        visitor("question-answered").await;
        self.visit("#/core-concepts/foundation").await;
        self.find("link", learner.start_continue(1_u32, 20_u32))
            .await;
        visitor("start-unfinished").await;
        self.press("link", learner.start_continue(1_u32, 20_u32))
            .await;
        self.answer_all(answers, |number| (number > 1).then_some(Choosing::Right))
            .await;
        visitor("review").await;
        self.press("button", outcome.submit()).await;
        self.arrive(outcome.result_passed()).await;
        visitor("result-passed").await;

        self.press("link", outcome.get_certificate()).await;
        self.arrive(outcome.certificate_heading()).await;
        visitor("certificate-name").await;
        self.press("button", outcome.certificate_show()).await;
        self.reads(&learner.problem_heading()).await;
        visitor("certificate-error").await;
        self.find("textbox", outcome.certificate_name())
            .await
            .send_keys("Fatima al-Zahra فاطمة الزهراء")
            .await
            .unwrap();
        self.press("button", outcome.certificate_show()).await;
        self.find("button", outcome.certificate_pdf()).await;
        visitor("certificate").await;
        self.issued(&visitor).await;
        self.visit("#/gallery").await;
        self.arrive(outcome.gallery_heading()).await;
        visitor("gallery").await;
        for example in EXAMPLES {
            self.visit(&format!("#/gallery/item/{example}")).await;
            self.arrive(example).await;
            visitor(&format!("gallery-{example}")).await;
        }
        self.visit("#/").await;
        self.arrive(learner.catalogue_heading()).await;
        visitor("catalogue").await;
    }

    /// From the preview of a certificate to all that are on this device, and what the check says of one.
    async fn issued(&self, visitor: &impl AsyncFn(&str)) {
        let (outcome, verify) = (&self.words.outcome, &self.words.verify);
        let number = self.certificate_number().await;
        self.download_certificate().await;
        self.reads(&outcome.link_heading()).await;
        visitor("certificate-made").await;
        self.visit("#/certificates").await;
        self.arrive(outcome.certificates_heading()).await;
        visitor("certificates").await;
        self.visit("#/verify").await;
        self.arrive(verify.heading()).await;
        visitor("verify").await;
        let field = self.find("textbox", verify.field()).await;
        field.send_keys(number).await.unwrap();
        self.press("button", verify.check()).await;
        self.find("heading", verify.nothing_to_check()).await;
        visitor("verify-nothing-to-check").await;
    }

    /// The other module's assessment, submitted as it is.
    async fn not_passed(&self, visitor: &impl AsyncFn(&str)) {
        self.visit("#/victim-identification/foundation/service-providers")
            .await;
        self.press("button", self.words.learner.start_button())
            .await;
        self.holds(
            "a question is shown",
            "return !!document.querySelector('main fieldset legend h1')",
        )
        .await;
        let place = self.place().await;
        self.visit(&format!("#{}", place.replace("question/1", "review")))
            .await;
        self.arrive(self.words.outcome.review_heading()).await;
        visitor("review-unanswered").await;
        self.press("button", self.words.outcome.submit()).await;
        self.find("alertdialog", Name::Any).await;
        visitor("submit-dialog").await;
        self.press("button", self.words.outcome.submit_anyway())
            .await;
        self.arrive(self.words.outcome.result_not_passed()).await;
        visitor("result-not-passed").await;
    }

    /// Gives the page's window a size in CSS pixels. Chromium only.
    pub async fn resize(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        Cdp::new(self.browser.page().clone())
            .send_raw("Emulation.setDeviceMetricsOverride", size)
            .await
            .unwrap();
        self.holds(
            "the window has its size",
            &format!("return innerWidth === {width}"),
        )
        .await;
    }

    /// The device prefers dark colours, or light ones. Chromium only.
    pub async fn prefer(&self, scheme: &str) {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        Cdp::new(self.browser.page().clone())
            .send_raw("Emulation.setEmulatedMedia", media)
            .await
            .unwrap();
        self.holds(
            "the colours are preferred",
            &format!("return matchMedia('(prefers-color-scheme: {scheme})').matches"),
        )
        .await;
        // A choice's background changes over some milliseconds: colours on the way are no one's.
        self.holds(
            "the colours have changed",
            "return !document.getAnimations().some((one) => one instanceof CSSTransition)",
        )
        .await;
    }
}
