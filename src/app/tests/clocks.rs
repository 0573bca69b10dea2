//! Whatever clocks do, and however often a browser is killed: the time that passed is the time that counts.

use assay_engine::duration::Millis;
use assay_engine::item::Response;
use assay_messages::Locale;
use proptest::prelude::*;

use super::device::{Device, gallery};
use crate::message::Msg;
use crate::route::Route;
use crate::sitting::time::{self, Step};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const LIMIT: i64 = 12 * MINUTE;
const GRACE: i64 = 10 * SECOND;

/// What happens to a device during an attempt.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// Time passes, and the page notices.
    Wait(i64),
    /// A question of the second section, which has no limit of its own, is answered.
    Answer(u32),
    /// The browser is killed after an answer, and opened again so much later by its clock, which may have been set back meanwhile.
    Kill(u32, i64),
    /// The clock is set by so much while the page is open.
    Set(i64),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let far = prop_oneof![-90 * MINUTE..-2 * MINUTE, 2 * MINUTE..90 * MINUTE];
    let deed = prop_oneof![
        (0..2 * MINUTE).prop_map(Deed::Wait),
        (3_u32..5).prop_map(Deed::Answer),
        ((3_u32..5), -10 * MINUTE..3 * MINUTE).prop_map(|(number, away)| Deed::Kill(number, away)),
        far.prop_map(Deed::Set),
    ];
    prop::collection::vec(deed, 1..20)
}

/// A device, and how much time its learner has used by a clock that nobody sets.
struct Sitting {
    device: Device,
    /// Until the browser was opened last.
    before: i64,
    opened: i64,
    kills: i64,
}

impl Sitting {
    fn begun() -> Self {
        let mut device = Device::new(&gallery(), Locale::En, "#/");
        device.start("gallery/foundation", "against-the-clock");
        let opened = device.open().card.started;
        let mut sitting = Self {
            device,
            before: 0,
            opened,
            kills: 0,
        };
        sitting.go(3);
        sitting
    }

    fn used(&self) -> i64 {
        self.before + self.device.wall - self.device.set_ahead - self.opened
    }

    /// What the page has counted, as long as the attempt goes on.
    fn counted(&self) -> Option<i64> {
        let shown = time::shown(self.device.open(), Some(2))?;
        let left = i64::try_from(shown.whole?.left().0).unwrap();
        Some(LIMIT - left)
    }

    fn responses(&self) -> Vec<Option<Response>> {
        let attempt = &self.device.open().attempt;
        let of = |item| attempt.session(item).unwrap().response.clone();
        (0..4).map(of).collect()
    }

    fn go(&mut self, number: u32) {
        let id = self.device.open().card.id.clone();
        self.device.send(Msg::Routed(Route::Question(id, number)));
    }

    /// Presses the first choice.
    fn answer(&mut self, number: u32) {
        self.go(number);
        let choice = self.device.open().paper.items[number as usize - 1].choices[0].clone();
        self.device.send(Msg::Press(number - 1, choice));
    }

    fn tick(&mut self) {
        self.device.send(Msg::Time(Step::Tick));
    }

    fn kill(self, away: i64) -> Self {
        let address = self.device.model.route.address();
        let (used, wall) = (self.used(), self.device.wall);
        Self {
            before: used + away.max(0),
            opened: wall + away,
            kills: self.kills + 1,
            device: self.device.killed_for(away, &address),
        }
    }

    fn after(mut self, deed: Deed) -> Self {
        match deed {
            Deed::Wait(time) => {
                self.device.pass(time);
                self.tick();
                self
            }
            Deed::Answer(number) => {
                self.answer(number);
                self
            }
            Deed::Kill(number, away) => {
                self.answer(number);
                let responses = self.responses();
                let again = self.kill(away);
                assert_eq!(again.responses(), responses, "nothing is lost");
                again
            }
            Deed::Set(by) => {
                self.device.set_clock(by);
                self.tick();
                self
            }
        }
    }
}

/// What a browser takes to start counts where its clock can tell it, and not where the clock was set back.
const START: i64 = 15 * SECOND;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_time_that_passed_is_the_time_that_counts(deeds in deeds()) {
        let mut sitting = Sitting::begun();
        let mut counted = 0;
        for deed in deeds {
            sitting = sitting.after(deed);
            let slack = START * (1 + sitting.kills);
            let open = sitting.device.open();
            if let Some(end) = open.attempt.submitted() {
                prop_assert_eq!(end, Millis(u64::try_from(LIMIT + GRACE).unwrap()), "dated at the end");
                prop_assert!(time::ran_out(open));
                prop_assert!(sitting.used() + slack >= LIMIT + GRACE, "ended after {} ms", sitting.used());
                return Ok(());
            }
            let now = sitting.counted().unwrap();
            prop_assert!(now >= counted, "{} ms were given back by {:?}", counted - now, deed);
            prop_assert!((sitting.used() - now).abs() <= slack, "{now} ms are counted of {} after {deed:?}", sitting.used());
            counted = now;
        }
    }
}
