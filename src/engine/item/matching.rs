//! `matching`: a partner for each prompt, with partners to spare.

use super::pairs::Paired;

/// A partner for each prompt. Partners are shuffled, prompts are not.
pub type Matching = Paired<2, true>;
