//! Wire to checked: the defaults that a file may leave out are filled in here, once.

use super::published::HEADER_FORMAT;
use super::{
    Assessment, Attempts, Blueprint, CertificateTerms, Contents, Counts, CutScore, Draw, DrawTerms,
    Gate, Header, Objective, Pass, Quota, Reveal, Revealed, Review, ReviewStatus, Section, Topic,
    TopicCut, Used, wire,
};
use crate::delivery::{Delivery, OneWay, Tries, TryRule};
use crate::duration::Period;
use crate::fraction::Share;
use crate::id::{AssessmentId, BadId, SectionId};
use crate::timing::Timing;

/// The id of the assessment, and of its section, of a bank that names none.
pub const EVERY_ITEM: &str = "every-item";
/// The share of all points that passes an assessment of a bank that names none.
const DEFAULT_CUT: (i64, i64) = (7, 10);

/// The header of a bank, without its contents, which follow from the items.
pub(crate) fn header(bank: wire::Bank, uses: Vec<Used>) -> Option<Header> {
    let assessments = match bank.assessments {
        Some(assessments) => assessments.iter().map(Assessment::from).collect(),
        None => vec![every_item(&bank.title).ok()?],
    };
    let review = bank.review.map_or(
        Review {
            status: ReviewStatus::Draft,
            reviewed_by: Vec::new(),
            cut_score: CutScore::Provisional,
        },
        |review| Review {
            status: review.status,
            reviewed_by: review.reviewed_by,
            cut_score: review.cut_score,
        },
    );
    Some(Header {
        format: HEADER_FORMAT.to_owned(),
        id: bank.id,
        version: bank.version,
        language: bank.language,
        title: bank.title,
        description: bank.description,
        topics: bank
            .topics
            .into_iter()
            .map(|wire::Topic { id, title, study }| Topic { id, title, study })
            .collect(),
        objectives: bank
            .objectives
            .into_iter()
            .map(|wire::Objective { id, topic, title }| Objective { id, topic, title })
            .collect(),
        assessments,
        review,
        contents: Contents {
            strata: Vec::new(),
            shards: Vec::new(),
            notices: false,
            media: false,
        },
        uses,
    })
}

/// The assessment of a bank that names none: all its items, passed at 70%, without a certificate.
fn every_item(title: &str) -> Result<Assessment, BadId> {
    let total = crate::fraction::Fraction::new(DEFAULT_CUT.0, DEFAULT_CUT.1)
        .and_then(Share::new)
        .unwrap_or(Share::ALL);
    let every = Draw {
        from: None,
        topic: None,
        objective: None,
        difficulty: None,
        bloom: None,
        item_type: None,
        tag: None,
        case: None,
        count: None,
        terms: None,
        practice: false,
    };
    Ok(Assessment {
        id: AssessmentId::new(EVERY_ITEM)?,
        title: title.to_owned(),
        audiences: Vec::new(),
        sections: vec![Section {
            id: SectionId::new(EVERY_ITEM)?,
            title: title.to_owned(),
            draw: vec![every],
            shuffle_items: true,
            shuffle_choices: true,
            cut: None,
        }],
        attempts: attempts(None),
        reveal: reveal(None),
        pass: Pass {
            total,
            topics: Vec::new(),
            all_right: Vec::new(),
        },
        certificate: None,
        delivery: None,
        blueprint: None,
    })
}

impl From<&wire::Assessment> for Assessment {
    fn from(wire: &wire::Assessment) -> Self {
        let mut audiences = wire.audiences.clone();
        audiences.sort();
        audiences.dedup();
        Self {
            id: wire.id.clone(),
            title: wire.title.clone(),
            audiences,
            sections: sections(wire),
            attempts: attempts(wire.attempts.as_ref()),
            reveal: reveal(wire.reveal.as_ref()),
            pass: pass(wire.pass.as_ref()),
            certificate: wire.certificate.as_ref().map(|terms| CertificateTerms {
                title: terms.title.clone(),
                valid_for: terms.valid_for,
            }),
            delivery: delivery(wire).map(Box::new),
            blueprint: blueprint(wire).map(Box::new),
        }
    }
}

/// Its sections, with draws that know what they draw for.
fn sections(wire: &wire::Assessment) -> Vec<Section> {
    let mut sections: Vec<Section> = wire.sections.iter().map(Section::from).collect();
    for draw in sections.iter_mut().flat_map(|section| &mut section.draw) {
        draw.practice = wire.purpose == Some(wire::Purpose::Practice);
    }
    sections
}

/// What passing takes. Where there is none, nothing does.
fn pass(wire: Option<&wire::Pass>) -> Pass {
    let topic = |cut: &wire::TopicCut| TopicCut {
        topic: cut.topic.clone(),
        cut: cut.cut,
    };
    let gate = |gate: &wire::Gate| Gate {
        tag: gate.tag.clone(),
        count: gate.count,
    };
    Pass {
        total: wire.map_or(Share::NONE, |pass| pass.total),
        topics: wire
            .iter()
            .flat_map(|pass| &pass.topics)
            .map(topic)
            .collect(),
        all_right: wire
            .iter()
            .flat_map(|pass| &pass.all_right)
            .map(gate)
            .collect(),
    }
}

/// How it is given, where that isn't the usual way. What is shown after each item takes a try, if only one.
fn delivery(wire: &wire::Assessment) -> Option<Delivery> {
    let is_shown = wire
        .reveal
        .as_ref()
        .is_some_and(|reveal| !reveal.after_item.is_empty());
    let once = || Tries {
        max: Some(1),
        price: Share::NONE,
        rule: TryRule::Interactive,
    };
    let tries = wire.tries.as_ref().map(|tries| Tries {
        max: tries.max,
        price: tries.price.unwrap_or(Share::NONE),
        rule: tries.rule.unwrap_or(TryRule::Interactive),
    });
    let weights = wire.sections.iter();
    let delivery = Delivery {
        tries: tries.or_else(|| is_shown.then(once)),
        hint: wire.hints.as_ref().map(|hints| hints.price),
        certainty: wire.certainty == Some(wire::AskCertainty::Asked),
        practice: wire.purpose == Some(wire::Purpose::Practice),
        diagnostic: wire.purpose == Some(wire::Purpose::Diagnostic),
        weights: weights
            .filter_map(|section| Some((section.id.clone(), section.weight?)))
            .filter(|(_, weight)| *weight != 1)
            .collect(),
        compensatory: wire
            .pass
            .as_ref()
            .is_some_and(|pass| pass.sections == Some(wire::SectionCuts::Compensatory)),
        timing: timing(wire),
        navigation: match wire.navigation {
            None | Some(wire::Navigation::Free) => None,
            Some(wire::Navigation::ForwardOnly) => Some(OneWay::ForwardOnly),
            Some(wire::Navigation::SectionBySection) => Some(OneWay::SectionBySection),
        },
    };
    (!delivery.is_usual()).then_some(delivery)
}

/// What time it allows, where that is limited.
fn timing(wire: &wire::Assessment) -> Option<Timing> {
    let sections = wire.sections.iter();
    let how = wire.timing.as_ref();
    let timing = Timing {
        limit: wire.time_limit.map(Period::length),
        sections: sections
            .filter_map(|section| Some((section.id.clone(), section.time_limit?.length())))
            .collect(),
        grace: how.and_then(|how| how.grace).map(Period::length),
        extend: how.and_then(|how| how.extend).map(Period::length),
        essential: how.is_some_and(|how| how.essential == Some(true)),
        pauses: how.is_some_and(|how| how.away == Some(wire::Away::Pauses)),
    };
    timing.is_timed().then_some(timing)
}

/// What its forms are held to, where that is more than the counts of its draws.
fn blueprint(wire: &wire::Assessment) -> Option<Blueprint> {
    let mut draws = wire.sections.iter().flat_map(|section| &section.draw);
    let has_terms = draws.any(|draw| terms(draw).is_some());
    let blueprint = Blueprint {
        shuffle_sections: wire.shuffle.contains(&wire::ShuffledParts::Sections),
        quotas: wire.quotas.iter().map(Quota::from).collect(),
    };
    (has_terms || blueprint != Blueprint::default()).then_some(blueprint)
}

fn terms(wire: &wire::Draw) -> Option<DrawTerms> {
    let mut items = wire.items.clone();
    items.sort();
    items.dedup();
    let counts = wire.count_for.iter();
    let terms = DrawTerms {
        items,
        whole: wire.whole,
        count_for: counts.map(|(id, count)| (id.clone(), *count)).collect(),
    };
    (terms != DrawTerms::default()).then_some(terms)
}

impl From<&wire::Quota> for Quota {
    fn from(wire: &wire::Quota) -> Self {
        Self {
            of: Draw {
                from: None,
                topic: wire.topic.clone(),
                objective: wire.objective.clone(),
                difficulty: wire.difficulty,
                bloom: wire.bloom,
                item_type: wire.item_type.clone(),
                tag: wire.tag.clone(),
                case: None,
                count: None,
                terms: None,
                practice: false,
            },
            min: wire.min,
            max: wire.max,
        }
    }
}

impl From<&wire::Section> for Section {
    fn from(wire: &wire::Section) -> Self {
        let shuffles = |what| {
            wire.shuffle
                .as_ref()
                .is_none_or(|shuffled| shuffled.contains(&what))
        };
        Self {
            id: wire.id.clone(),
            title: wire.title.clone(),
            draw: wire.draw.iter().map(Draw::from).collect(),
            shuffle_items: shuffles(wire::Shuffled::Items),
            shuffle_choices: shuffles(wire::Shuffled::Choices),
            cut: wire.cut,
        }
    }
}

impl From<&wire::Draw> for Draw {
    fn from(wire: &wire::Draw) -> Self {
        let terms = terms(wire);
        // Items that are named are all taken, and before others: as many as there are names.
        let named = terms.as_ref().map(|terms| terms.items.len());
        let named = named.filter(|named| *named > 0 && !wire.whole);
        let named = named.and_then(|named| u32::try_from(named).ok());
        Self {
            from: wire.from.clone(),
            topic: wire.topic.clone(),
            objective: wire.objective.clone(),
            difficulty: wire.difficulty,
            bloom: wire.bloom,
            item_type: wire.item_type.clone(),
            tag: wire.tag.clone(),
            case: wire.case.clone(),
            count: wire.count.or(named),
            terms: terms.map(Box::new),
            practice: false,
        }
    }
}

fn attempts(wire: Option<&wire::Attempts>) -> Attempts {
    let counts = wire
        .and_then(|attempts| attempts.counts)
        .unwrap_or(Counts::Best);
    Attempts {
        max: wire.and_then(|attempts| attempts.max),
        wait: wire.and_then(|attempts| attempts.wait),
        counts,
    }
}

/// What may be seen: as written, each thing once; else little while attempts remain and everything after that.
fn reveal(wire: Option<&wire::Reveal>) -> Reveal {
    use Revealed::{Answers, Feedback, Marks, Rationale, Score, Topics};
    let all = vec![Score, Topics, Marks, Feedback, Answers, Rationale];
    let Some(wire) = wire else {
        return Reveal {
            after_item: Vec::new(),
            attempts_remain: vec![Score, Topics],
            passed: all.clone(),
            no_attempts_left: all,
        };
    };
    let sorted = |list: &[Revealed]| {
        let mut list = list.to_vec();
        list.sort();
        list.dedup();
        list
    };
    Reveal {
        after_item: sorted(&wire.after_item),
        attempts_remain: sorted(&wire.attempts_remain),
        passed: sorted(&wire.passed),
        no_attempts_left: sorted(&wire.no_attempts_left),
    }
}
