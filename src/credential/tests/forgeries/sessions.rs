//! Session codes used twice: of a try, and of what was signed about it.

use crate::handed::Carrier;
use crate::lots::published;
use crate::run::*;
use crate::samples::{Knows, of_lot, session_try};

/// What an issuer signs under a session code, and what is made of it.
pub fn kinds() -> [Kind; 3] {
    let under = |case: &Case| {
        let number = case.own.credential.record.submitted;
        let learner = u32::try_from(i64::from(number) % 5_000).unwrap();
        let is_published = published(&case.own.lot.digest).is_some();
        is_published.then(|| {
            let first = of_lot(
                &case.own.lot,
                learner,
                Some(session_try(learner, 1)),
                Knows::Most,
            );
            let second = of_lot(
                &case.own.lot,
                learner,
                Some(session_try(learner, 2)),
                Knows::Most,
            );
            [first, second]
        })
    };
    [
        // The statement about one try, on the record of another under the same code.
        kind("a code used twice: the statement", move |case, dice| {
            let [first, second] = under(case)?;
            let stated = first.attested(&case.issuer).credential.attestation?;
            let carrier = Carrier::one(&Carrier::ALL, dice);
            let shown = second.with(*stated).shown(carrier, dice)?;
            Some(Forged {
                shown,
                may: &[Altered],
            })
        }),
        // The same form and answers under another name and number.
        kind("a code used twice: the answers", move |case, dice| {
            let [mut first, second] = under(case)?;
            let stated = first.attested(&case.issuer).credential.attestation?;
            first.credential.record.holder = "Somebody Else".to_owned().try_into().unwrap();
            first.credential.record.number = second.credential.record.number;
            let carrier = Carrier::one(&Carrier::ALL, dice);
            let shown = first.with(*stated).shown(carrier, dice)?;
            Some(Forged {
                shown,
                may: &[Altered],
            })
        }),
        // Signed by the issuer itself about a form that wasn't drawn from the code: the answers show it.
        kind(
            "a code used twice: another form under it",
            move |case, dice| {
                let [first, mut second] = under(case)?;
                second.session = first.session;
                let carrier = Carrier::one(&Carrier::WHOLE, dice);
                let attested = second.attested(&second.issuer());
                let shown = attested.shown(carrier, dice)?;
                Some(Forged {
                    shown,
                    may: &[Altered],
                })
            },
        ),
    ]
}
