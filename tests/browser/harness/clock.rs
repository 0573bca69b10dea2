//! Clocks that a test moves.

use serde_json::json;
use thirtyfour::cdp::Cdp;

use super::person::Person;

/// Both clocks of each page are ahead by `ahead`, and by what passes while it is open. Nothing else of a browser can be told what time
/// it is.
const CLOCKS: &str = "
    const moved = () => { try { return ahead + Number(localStorage.getItem('moved') ?? 0); } catch { return ahead; } };
    const [wall, page] = [Date.now.bind(Date), performance.now.bind(performance)];
    Date.now = () => wall() + moved();
    performance.now = () => page() + moved();";

impl Person {
    /// Gives the pages that are opened from now on clocks that are ahead by so many milliseconds. Chromium only.
    pub async fn set_clocks(&self, ahead: i64) {
        let source = format!("const ahead = {ahead}; {CLOCKS}");
        Cdp::new(self.browser.page().clone())
            .send_raw(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": source }),
            )
            .await
            .unwrap();
    }

    /// Time goes on by so many milliseconds, for a browser whose clocks were set.
    pub async fn passes(&self, milliseconds: i64) {
        let script = format!(
            "localStorage.setItem('moved', Number(localStorage.getItem('moved') ?? 0) + {milliseconds})"
        );
        self.look(&script).await;
    }
}
