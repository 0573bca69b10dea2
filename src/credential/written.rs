//! JSON for people: what the command line writes into files that somebody looks at.

use assay_engine::json::Node;

/// JSON with two spaces a level, members in their own order, and a line's end.
pub(crate) fn pretty(node: &Node) -> String {
    let mut out = String::new();
    write(node, 0, &mut out);
    out.push('\n');
    out
}

fn write(node: &Node, depth: usize, out: &mut String) {
    let (open, close) = match node {
        Node::List(_) => ('[', ']'),
        _ => ('{', '}'),
    };
    let entries: Vec<(Option<&str>, &Node)> = match node {
        Node::List(nodes) => nodes.iter().map(|node| (None, node)).collect(),
        Node::Object(members) => {
            let members = members.iter();
            members.map(|(key, node)| (Some(&**key), node)).collect()
        }
        plain => return out.push_str(&String::from_utf8_lossy(&plain.canonical())),
    };
    out.push(open);
    for (index, (key, node)) in entries.iter().enumerate() {
        out.push_str(if index > 0 { ",\n" } else { "\n" });
        out.push_str(&"  ".repeat(depth + 1));
        if let Some(key) = key {
            write(&Node::Text((*key).to_owned()), 0, out);
            out.push_str(": ");
        }
        write(node, depth + 1, out);
    }
    if !entries.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push(close);
}
