//! What stands in a field, held to as many characters as its item takes.

/// A field's text, and where its caret is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// How many of its characters stand before the caret.
    pub caret: usize,
}

impl Written {
    /// The same with at most so many characters. Of what is over, the characters before the caret go: those that came last. What
    /// stood there before stays, at the end too.
    ///
    /// `maxlength` would do that, but it counts UTF-16 units: an emoji is two of them, and one character for the engine.
    #[must_use]
    pub fn within(self, most: usize) -> Self {
        let over = self.text.chars().count().saturating_sub(most);
        if over == 0 {
            return self;
        }
        let caret = self.caret.saturating_sub(over);
        let before = self.text.chars().take(caret);
        let after = self.text.chars().skip(self.caret);
        Self {
            text: before.chain(after).take(most).collect(),
            caret,
        }
    }

    /// Where the caret is as browsers count, in UTF-16 units.
    #[must_use]
    pub fn caret_in_units(&self) -> usize {
        let before = self.text.chars().take(self.caret);
        before.map(char::len_utf16).sum()
    }
}
