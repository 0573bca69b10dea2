// Elements on the screen that may have the role (or "*": any), and the name that each seems to have. A guess only: what
// counts is the role and the name that the browser computes.
const css = {
  button: "button, [role=button]", link: "a[href]", radio: "input[type=radio]", checkbox: "input[type=checkbox]",
  heading: "h1, h2, h3", textbox: "input[type=text], input[type=password], textarea", searchbox: "input[type=search]", table: "table", combobox: "select", navigation: "nav", main: "main",
  alertdialog: "dialog[open]", progressbar: "progress", group: "fieldset, [role=group], details", region: "section[aria-label]",
};
const wanted = arguments[0];
const roles = wanted === "*" ? Object.keys(css) : [wanted];
const out = { elements: [], names: [], roles: [] };
const dialog = document.querySelector("dialog[open]");
for (const role of roles) {
  for (const element of document.querySelectorAll(css[role] || `[role=${role}]`)) {
    // Behind an open dialog nothing can be used.
    if (dialog && !dialog.contains(element)) continue;
    if (element.checkVisibility && !element.checkVisibility()) continue;
    const labelled = (element.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
      .map((id) => (document.getElementById(id) || {}).textContent || "").join(" ");
    const label = labelled || element.getAttribute("aria-label") || [...(element.labels || [])].map((l) => l.textContent).join(" ");
    const own = role === "group" ? ((element.querySelector("legend") || {}).textContent || "") : element.textContent;
    out.names.push((label || own).trim());
    out.roles.push(role);
    if (wanted !== "*") out.elements.push(element);
  }
}
return out;
