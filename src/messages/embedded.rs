//! Every pack as bytes in the binary.

/// Group, language and bytes of every pack.
pub static PACKS: &[(&str, &str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The pack of a group, such as `learner`, in a language, such as `fr`. `None` where there is no such group or language.
#[must_use]
pub fn embedded(group: &str, locale: &str) -> Option<&'static [u8]> {
    PACKS
        .iter()
        .find(|(g, l, _)| *g == group && *l == locale)
        .map(|(_, _, bytes)| *bytes)
}
