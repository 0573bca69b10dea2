//! How a learner gets on: attempts by assessment over time, and the topics that stay weak.

use litemap::LiteMap;

use crate::duration::WallTime;
use crate::fraction::{Fraction, Share};
use crate::id::{AssessmentId, BankId, TopicId};
use crate::report::reaches;
use crate::result::Summary;

/// A submitted attempt, as far as it is counted here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The bank.
    pub bank: BankId,
    /// Which of its assessments.
    pub assessment: AssessmentId,
    /// When it was submitted.
    pub submitted: WallTime,
    /// The score as a share of the maximum.
    pub share: Fraction,
    /// Whether it was passed.
    pub passed: bool,
    /// What was scored by topic, where that is known.
    pub summary: Option<Summary>,
}

/// The attempts at one assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The bank.
    pub bank: BankId,
    /// Which of its assessments.
    pub assessment: AssessmentId,
    /// Each attempt's place in what was taken, the earliest first.
    pub attempts: Vec<usize>,
    /// The best share.
    pub best: Fraction,
    /// Whether any was passed.
    pub passed: bool,
    /// By how much the last share is above the first; `None` for a single attempt.
    pub gain: Option<Fraction>,
}

/// A topic below what it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeakTopic {
    /// The bank that it was asked in.
    pub bank: BankId,
    /// Which topic.
    pub topic: TopicId,
    /// How many items the forms had of it.
    pub items: u32,
    /// Points scored.
    pub score: Fraction,
    /// Points that could be scored.
    pub max: Fraction,
    /// The assessment that asked it last: where to try again.
    pub assessment: AssessmentId,
}

/// What was taken, by assessment: that of the latest attempt first.
#[must_use]
pub fn courses(taken: &[Taken]) -> Vec<Course> {
    let mut courses: Vec<Course> = Vec::new();
    let mut order: Vec<usize> = (0..taken.len()).collect();
    order.sort_by_key(|place| taken.get(*place).map(|taken| taken.submitted));
    for place in order {
        let Some(attempt) = taken.get(place) else {
            continue;
        };
        let is_of = |course: &Course| {
            course.bank == attempt.bank && course.assessment == attempt.assessment
        };
        let known = courses.iter().position(is_of).map(|at| courses.remove(at));
        let mut course = known.unwrap_or_else(|| Course {
            bank: attempt.bank.clone(),
            assessment: attempt.assessment.clone(),
            attempts: Vec::new(),
            best: attempt.share,
            passed: false,
            gain: None,
        });
        let first = course.attempts.first().and_then(|first| taken.get(*first));
        course.gain = first.and_then(|first| attempt.share.minus(first.share));
        course.best = course.best.max(attempt.share);
        course.passed |= attempt.passed;
        course.attempts.push(place);
        // The latest is the last here, and comes first in the end.
        courses.push(course);
    }
    courses.reverse();
    courses
}

/// The topics that are below what they take, the weakest first. Of each assessment the last attempt alone counts: that is what is
/// known now. What several assessments of a bank ask of a topic is one sum.
#[must_use]
pub fn weak_topics(taken: &[Taken]) -> Vec<WeakTopic> {
    let mut sums: LiteMap<(BankId, TopicId), (WeakTopic, Share)> = LiteMap::new();
    for course in courses(taken) {
        let last = course.attempts.last().and_then(|place| taken.get(*place));
        let Some(summary) = last.and_then(|last| last.summary.as_ref()) else {
            continue;
        };
        for topic in &summary.topics {
            let key = (course.bank.clone(), topic.topic.clone());
            let cut = topic.cut.unwrap_or(summary.cut);
            let sum = match sums.get(&key) {
                None => Some(WeakTopic {
                    bank: course.bank.clone(),
                    topic: topic.topic.clone(),
                    items: topic.items,
                    score: topic.score,
                    max: topic.max,
                    assessment: course.assessment.clone(),
                }),
                Some((known, _)) => known.clone().with(topic.items, topic.score, topic.max),
            };
            let cut = sums.get(&key).map_or(cut, |(_, known)| cut.max(*known));
            if let Some(sum) = sum {
                sums.insert(key, (sum, cut));
            }
        }
    }
    let sums = sums.into_iter().map(|(_, sum)| sum);
    let mut weak: Vec<WeakTopic> = sums
        .filter(|(topic, cut)| topic.max > Fraction::ZERO && !reaches(topic.score, topic.max, *cut))
        .map(|(topic, _)| topic)
        .collect();
    weak.sort_by_key(WeakTopic::share);
    weak
}

impl WeakTopic {
    /// What was scored of what could be.
    #[must_use]
    pub fn share(&self) -> Fraction {
        self.score.over(self.max).unwrap_or(Fraction::ZERO)
    }

    /// `None` where the exact sum doesn't fit in 64 bits.
    fn with(mut self, items: u32, score: Fraction, max: Fraction) -> Option<Self> {
        self.items = self.items.saturating_add(items);
        self.score = self.score.plus(score)?;
        self.max = self.max.plus(max)?;
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::result::TopicScore;

    fn share(numerator: i64, denominator: i64) -> Fraction {
        Fraction::new(numerator, denominator).expect("a fraction")
    }

    /// An attempt at `bank/level#assessment` at a time, with marks of ten by topic.
    fn taken(bank: &str, assessment: &str, at: i64, topics: &[(&str, u32)]) -> Taken {
        let score: u32 = topics.iter().map(|(_, score)| score).sum();
        let max = 10 * u32::try_from(topics.len()).expect("few");
        let topic = |(id, score): &(&str, u32)| TopicScore {
            bank: 0,
            topic: TopicId::new(*id).expect("an id"),
            items: 5,
            score: Fraction::whole(*score),
            max: Fraction::whole(10),
            cut: None,
        };
        let summary = Summary {
            score: Fraction::whole(score),
            max: Fraction::whole(max),
            cut: Share::read("70%").expect("a share"),
            passed: 10 * score >= 7 * max,
            topics: topics.iter().map(topic).collect(),
        };
        Taken {
            bank: BankId::new(bank).expect("a bank"),
            assessment: AssessmentId::new(assessment).expect("an id"),
            submitted: WallTime(at),
            share: summary.share(),
            passed: summary.passed,
            summary: Some(summary),
        }
    }

    fn ids(weak: &[WeakTopic]) -> Vec<String> {
        weak.iter()
            .map(|weak| format!("{}#{}", weak.bank, weak.topic))
            .collect()
    }

    #[test]
    fn attempts_stand_by_assessment_in_the_order_of_time() {
        let all = [
            taken("b/one", "final", 30, &[("x", 8)]),
            taken("a/one", "final", 10, &[("x", 2)]),
            taken("a/one", "final", 20, &[("x", 5)]),
            taken("a/one", "before", 5, &[("x", 9)]),
        ];
        let courses = courses(&all);
        let told: Vec<_> = courses
            .iter()
            .map(|course| {
                (
                    course.bank.to_string(),
                    course.assessment.to_string(),
                    course.attempts.clone(),
                    course.passed,
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("b/one".to_owned(), "final".to_owned(), vec![0], true),
                ("a/one".to_owned(), "final".to_owned(), vec![1, 2], false),
                ("a/one".to_owned(), "before".to_owned(), vec![3], true),
            ]
        );
        assert_eq!(courses[1].best, share(1, 2));
        assert_eq!(courses[1].gain, Some(share(3, 10)));
        assert_eq!(courses[0].gain, None);
    }

    #[test]
    fn weak_is_what_the_last_attempts_show() {
        let all = [
            taken("a/one", "final", 10, &[("x", 1), ("y", 9)]),
            taken("a/one", "final", 20, &[("x", 8), ("y", 6)]),
            taken("b/one", "final", 15, &[("x", 3), ("z", 7)]),
        ];
        assert_eq!(ids(&weak_topics(&all)), ["b/one#x", "a/one#y"]);
        assert_eq!(weak_topics(&[]), []);
    }

    #[test]
    fn what_two_assessments_ask_of_a_topic_is_one_sum() {
        let all = [
            taken("a/one", "first", 10, &[("x", 9), ("y", 9)]),
            taken("a/one", "second", 20, &[("x", 4), ("y", 6)]),
        ];
        let weak = weak_topics(&all);
        assert_eq!(ids(&weak), ["a/one#x"]);
        assert_eq!((weak[0].items, weak[0].share()), (10, share(13, 20)));
    }

    #[test]
    fn an_attempt_whose_topics_are_not_known_says_nothing_of_them() {
        let mut unknown = taken("a/one", "final", 10, &[("x", 1)]);
        unknown.summary = None;
        assert_eq!(weak_topics(&[unknown.clone()]), []);
        assert_eq!(courses(&[unknown]).len(), 1);
    }
}
