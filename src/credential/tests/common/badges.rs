//! Badges with all that can stand in one.

use assay_credential::attest::{Vouch, Vouches};
use assay_credential::badge::{self, Badge, BadgeText, SignedBadge};
use assay_credential::verify::{Bank, Circumstances, Finding, Verdict};
use assay_credential::{Did, HolderName, ListUrl, Moment, RecordNumber, Score};
use assay_engine::digest::Digest;
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, BankId};

use super::issuer::{Issuer, moment, signed};
use super::{Honest, honest_ones};

/// Texts that are easily written wrongly.
const TEXTS: [&str; 24] = [
    "Foundation",
    "",
    " ",
    "a \"quoted\" \\ text\\n",
    "\n\r\t\u{8}\u{c}",
    "\0\u{1}\u{b}\u{1f}\u{7f}\u{80}\u{9f}",
    "أسس مكافحة الاتجار",
    "\u{202e}turned\u{202c} \u{2066}held\u{2069}",
    "line\u{2028}and\u{2029}paragraph",
    "\u{feff}\u{fffe}\u{ffff}\u{e000}",
    "🙂👩🏽‍🚒\u{10ffff}",
    "]]> <![CDATA[ & &amp; <svg>",
    "</openbadges:credential>",
    "_:c14n0",
    "\\u0041\\U00000041",
    "@id",
    "https://example.org/",
    "did:web:example.org",
    "\"@value\"",
    "null",
    "true",
    "é e\u{301}",
    "x\u{200d}y\u{200c}z",
    "<iri> \"literal\"^^<type> .",
];

const NAMES: [&str; 6] = [
    "Amina Ali",
    "آمنة محمد",
    "D’Souza \"Ana\"",
    "O\\Brien <br>",
    "李雷",
    "Z\u{200d}oe 1",
];

/// Numbers that look random and are the same each time. Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    pub fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.roll(of.len())]
    }

    fn text(&mut self) -> String {
        match self.roll(8) {
            0 => (0..self.roll(40)).map(|_| self.one(&TEXTS)).collect(),
            1 => self.character().to_string(),
            _ => self.one(&TEXTS).to_owned(),
        }
    }

    fn character(&mut self) -> char {
        loop {
            let code = match self.roll(2) {
                0 => self.roll(0x300),
                _ => self.roll(0x11_0000),
            };
            if let Some(c) = char::from_u32(code as u32) {
                return c;
            }
        }
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.roll(256) as u8)
    }

    fn number(&mut self) -> i64 {
        let most = [10, 100, 1_000_000][self.roll(3)];
        self.roll(most) as i64 + 1
    }

    fn moment(&mut self) -> Moment {
        let millis = if self.roll(2) == 0 { 1 } else { 1000 };
        moment(1_700_000_000_000 + (self.roll(400_000_000_000) as i64) / millis * millis)
    }
}

/// Plain words for a badge.
pub fn text() -> BadgeText {
    let own = |text: &str| text.to_owned();
    BadgeText {
        description: own("Fuzz, certified. Random banks, Fuzz."),
        criteria: own("At least 15 of 30 points."),
        score: own("Points"),
        passed: own("Passed"),
        evidence: own("Answers"),
        narrative: own("The answers to the questions, named by their SHA-256."),
    }
}

/// The badge of a certificate that an issuer attested.
pub fn badge(attested: &Honest) -> Badge {
    let stated = attested.credential.attestation.as_ref().unwrap();
    let at = stated.statement.attested;
    Badge::of(&attested.credential, "Example".to_owned(), text(), at).unwrap()
}

/// It, signed both ways.
pub fn both(issuer: &Issuer, badge: &Badge) -> [SignedBadge; 2] {
    let at = badge.valid_from;
    let (name, key) = (&issuer.name, &issuer.key);
    [
        SignedBadge::with_integrity(badge.clone(), name, at, key).unwrap(),
        SignedBadge::with_token(badge.clone(), name, key),
    ]
}

/// What a deployment that trusts the issuer finds.
pub fn found(issuer: &Issuer, signed: &SignedBadge, now: Moment) -> Finding {
    let circumstances = Circumstances {
        bank: Bank::Unknown,
        catalogue: None,
        issuers: &issuer.issuers,
        lists: &|url| issuer.lists(url),
        now,
    };
    badge::verify(signed, &circumstances)
}

pub fn verdict(issuer: &Issuer, signed: &SignedBadge) -> Verdict {
    found(issuer, signed, issuer.now).verdict
}

/// An issuer, and the badge of an honest certificate.
pub fn one() -> (Issuer, Badge) {
    let (issuer, attested) = signed();
    let badge = badge(&attested);
    (issuer, badge)
}

/// A picture of one point.
pub const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xae, 0x42, 0x60, 0x82,
];

pub const SVGS: [&str; 4] = [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Badge</title></svg>",
    "\u{feff}<?xml version=\"1.0\"?>\n<!-- <svg> -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\">\n<svg\n  width='1' data-x='a > b'>\n</svg>\n",
    "<svg/>",
    "<svg width=\"1\" />",
];

/// So many badges: of honest certificates, then with everything in them changed to what is hard to write.
pub fn generated(count: usize) -> impl Iterator<Item = (Issuer, Badge)> {
    let honest = honest_ones(20);
    (0..count).map(move |place| {
        let honest = &honest[place % honest.len()];
        let issuer = Issuer::of(honest);
        let mut badge = badge(&issuer.attested(honest));
        let mut dice = Dice(place as u64);
        if place >= 20 {
            changed(&mut badge, &mut dice);
        }
        (issuer, badge)
    })
}

fn changed(badge: &mut Badge, dice: &mut Dice) {
    badge.number = RecordNumber::from_random(dice.bytes());
    badge.holder = HolderName::new(dice.one(&NAMES), str::to_owned).unwrap();
    badge.issuer.name = dice.text();
    let dids = [
        "did:web:example.org",
        "did:web:training.example.org%3A8443:academy:counter-trafficking_1",
        "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
    ];
    badge.issuer.did = Did::read(dice.one(&dids)).unwrap();
    badge.valid_from = dice.moment();
    badge.valid_until = (dice.roll(2) == 0).then(|| dice.moment());
    (badge.started, badge.submitted) = (dice.moment(), dice.moment());
    badge.bank.digest = Digest(dice.bytes());
    badge.bank.version = dice.text();
    badge.bank.id = BankId::new(dice.one(&["core-concepts/foundation", "a/b"])).unwrap();
    let assessments = ["everyone", "law-enforcement", "x"];
    badge.assessment = AssessmentId::new(dice.one(&assessments)).unwrap();
    badge.titles.certificate = dice.text();
    badge.titles.module = dice.text();
    badge.titles.level = dice.text();
    badge.titles.assessment = dice.text();
    let below = dice.number();
    let of = Fraction::new(dice.number() + 2_000_000, below).unwrap();
    let points = Fraction::new(dice.number(), below).unwrap();
    badge.score = Score::new(points, of).unwrap();
    badge.required = Fraction::new(dice.number(), dice.number()).unwrap();
    let vouches = Vouch::ALL.into_iter().filter(|_| dice.roll(2) == 0);
    let vouches: Vec<Vouch> = vouches.collect();
    badge.vouches = Vouches::with(Vouch::Replayed, vouches);
    badge.answers = Digest(dice.bytes());
    badge.status = match dice.roll(4) {
        0 => None,
        _ => badge.status.clone(),
    };
    if let Some(status) = &mut badge.status {
        status.index = dice.roll(131_072) as u32;
        let lists = [
            "https://example.org/status/1",
            "https://example.org/a?b=c&d=%20[1]~!$'()*+,;:@",
        ];
        status.list = ListUrl::read(dice.one(&lists)).unwrap();
    }
    let text = &mut badge.words;
    for text in [
        &mut text.description,
        &mut text.criteria,
        &mut text.score,
        &mut text.passed,
        &mut text.evidence,
        &mut text.narrative,
    ] {
        *text = dice.text();
    }
}
