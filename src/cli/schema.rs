//! `assay schema`: what editors complete and check with.

use std::path::PathBuf;

use assay_engine::bank::schema;
use clap::{Args, ValueEnum};
use serde_json::Value;

use crate::Outcome;
use crate::console::Console;
use crate::trouble::Trouble;
use crate::write;

/// Which schema, and where to.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay schema --out assessments/bank.schema.json
  assay schema --of overlay > assessments/overlay.schema.json

Name the file in a bank's first line, \"$schema\": \"../bank.schema.json\", and most editors complete and check it.")]
pub struct Schema {
    /// Of which kind of file.
    #[arg(long, value_enum, default_value_t = Of::Bank, value_name = "KIND")]
    pub of: Of,
    /// The file to write; without it, the schema is printed.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// A kind of file that trainers write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Of {
    /// A bank.
    Bank,
    /// A translation of a bank.
    Overlay,
    /// The list of modules.
    Modules,
}

impl Schema {
    /// Writes or prints the schema.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be written.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let text = text(&match self.of {
            Of::Bank => schema::bank_schema(),
            Of::Overlay => schema::overlay_schema(),
            Of::Modules => schema::modules_schema(),
        });
        match &self.out {
            Some(file) => {
                write::replace(file, text.as_bytes())?;
            }
            None => console.out().write_all(text.as_bytes())?,
        }
        Ok(Outcome::Clean)
    }
}

/// The bank's schema as it lies beside the app.
#[must_use]
pub fn bank_schema_text() -> String {
    text(&schema::bank_schema())
}

fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}
