//! What comes after the submission: the result, and the certificate of a pass.

pub mod certificate;
pub mod result;
pub mod sending;
