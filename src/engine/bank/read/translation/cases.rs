//! The cases of an overlay, against those that the bank's items are about.

use std::collections::BTreeMap;

use super::{Rules, media, parity};
use crate::bank::Case;
use crate::bank::overlay::{CaseTexts, TableTexts};
use crate::check::Code;
use crate::check::rules::cases;
use crate::id::CaseId;
use crate::json::Pointer;

impl Rules<'_, '_> {
    /// Each case is translated, all of it, as it is now.
    pub(super) fn cases(&mut self, at: &Pointer) {
        let (bank, overlay) = (self.bank, self.overlay);
        let of_items = bank.items.iter().filter_map(|item| {
            let case = item.details().case.as_ref()?;
            Some((&case.id, case))
        });
        let all: BTreeMap<&CaseId, &Case> = of_items.collect();
        let ids = all.keys().map(ToString::to_string).collect();
        self.same("case", &ids, &super::keys(overlay.cases.all()), at);
        for (id, texts) in overlay.cases.all() {
            if let Some(case) = all.get(id) {
                self.case(case, texts, &at.join(id.as_str()));
            }
        }
    }

    fn case(&mut self, case: &Case, texts: &CaseTexts, at: &Pointer) {
        if texts.source != case.digest {
            let data = [
                ("case", case.id.to_string()),
                ("digest", case.digest.to_string()),
            ];
            self.findings
                .push(Code::TranslationStale, &at.join("source"), data);
        }
        let languages = [
            self.bank.header.language.as_str(),
            self.overlay.language.as_str(),
        ];
        if texts.title.is_none() {
            self.missing("title", case.id.to_string(), at);
        }
        match &texts.text {
            None => self.missing("text", case.id.to_string(), at),
            Some(text) => {
                parity::pair(&case.text, text, languages, &at.join("text"), self.findings)
            }
        }
        media::check(self, &case.media, &texts.media, at);
        let at = at.join("table");
        match (&case.table, &texts.table) {
            (Some(_), None) => self.missing("table", case.id.to_string(), &at),
            (None, Some(_)) => {
                let data = [("kind", "table".to_owned()), ("id", case.id.to_string())];
                self.findings.push(Code::TranslationOfNothing, &at, data);
            }
            (Some(source), Some(TableTexts { head, rows, .. })) => {
                cases::alike(source, head, rows, &at, self.findings);
            }
            (None, None) => {}
        }
    }
}
