//! `assay`: the command line for trainers and for those who publish banks.
//!
//! One file a verb; [`shelf`] reads the files that verbs work on. The engine decides and the messages word it: what is left
//! here is reading, writing and printing. Exit status: 0 when all is well, 1 when the check found something that must be
//! mended (or an attempt didn't hold), 2 when a command or a file can't be used.

pub mod answers;
pub mod attest;
pub mod badge;
pub mod catalogue;
pub mod check;
pub mod columns;
pub mod console;
pub mod draw;
pub mod explained;
pub mod fixes;
pub mod folder;
pub mod github;
pub mod given;
pub mod keyfile;
pub mod keygen;
pub mod kind;
pub mod language;
pub mod ledger;
pub mod lot;
pub mod media;
pub mod parallel;
pub mod pictures;
pub mod place;
pub mod print;
pub mod register;
pub mod revoke;
pub mod rsakey;
pub mod sarif;
pub mod schema;
pub mod score;
pub mod session;
pub mod shelf;
pub mod signer;
pub mod simulate;
pub mod site;
pub mod speech;
pub mod status_list;
pub mod told;
pub mod trouble;
pub mod verified;
pub mod verify;
pub mod write;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use console::Console;
use trouble::Trouble;

/// Checks question banks, publishes them, draws forms, scores attempts, and checks and signs certificates.
#[derive(Debug, Parser)]
#[command(
    name = "assay",
    version,
    max_term_width = 100,
    after_help = "Exit status: 0 all is well, 1 something must be mended, 2 the command or a file can't be used."
)]
pub struct Command {
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What `assay` does.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Tells all that is wrong in banks, translations and modules.json, and how to mend it.
    Check(check::Check),
    /// Prints the JSON Schema by which editors complete and check banks.
    Schema(schema::Schema),
    /// Makes the files that the app loads, each named by its digest, once the check has passed.
    Catalogue(catalogue::Catalogue),
    /// Draws a form, as a learner would get it, and marks the right choices.
    Draw(draw::Draw),
    /// Replays a person's answers against their bank, and tells the score and how it came about.
    Score(score::Score),
    /// Puts the results of a class into one table, and replays each against its bank.
    Register(register::Register),
    /// Lets learners take an assessment who are made up, and tells what it would make of real ones.
    Simulate(Box<simulate::Simulate>),
    /// Checks certificates: whether they hold together, who signed them, and whether they still count.
    Verify(verify::Verify),
    /// Makes the key that an issuer signs certificates with.
    Keygen(keygen::Keygen),
    /// Makes codes for the learners of a session, from which their forms are drawn.
    Session(session::Codes),
    /// Replays the answers of certificates, and signs those that hold.
    Attest(Box<attest::Attest>),
    /// Makes Open Badges of certificates that were signed.
    Badge(Box<badge::Badge>),
    /// Withdraws certificates that were signed.
    Revoke(revoke::Revoke),
    /// Writes the list of what was withdrawn, to be published.
    StatusList(status_list::StatusList),
}

/// How a verb ended that could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Clean,
    /// Something must be mended.
    Faulty,
}

impl Verb {
    /// Does it.
    ///
    /// # Errors
    /// [`Trouble`] where a file or the command can't be used.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        match self {
            Self::Check(check) => check.run(console),
            Self::Schema(schema) => schema.run(console),
            Self::Catalogue(catalogue) => catalogue.run(console),
            Self::Draw(draw) => draw.run(console),
            Self::Score(score) => score.run(console),
            Self::Register(register) => register.run(console),
            Self::Simulate(simulate) => simulate.run(console),
            Self::Verify(verify) => verify.run(console),
            Self::Keygen(keygen) => keygen.run(console),
            Self::Session(codes) => codes.run(console),
            Self::Attest(attest) => attest.run(console),
            Self::Badge(badge) => badge.run(console),
            Self::Revoke(revoke) => revoke.run(console),
            Self::StatusList(list) => list.run(console),
        }
    }
}

/// Runs the command that the process was given.
#[must_use]
pub fn main() -> ExitCode {
    let command = Command::parse();
    let mut out = anstream::stdout().lock();
    let mut console = Console::new(&mut out);
    let done = command
        .verb
        .run(&mut console)
        .and_then(|outcome| console.finish().map(|()| outcome));
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::from(1),
        Err(trouble) => {
            anstream::eprintln!("{0}assay:{0:#} {trouble}", print::ERROR);
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn arguments_hold_together() {
        Command::command().debug_assert();
    }

    #[test]
    fn every_verb_shows_an_example() {
        for verb in Command::command().get_subcommands_mut() {
            let help = verb.render_long_help().to_string();
            assert!(help.contains("Example"), "{help}");
        }
    }
}
