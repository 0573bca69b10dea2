import assert from "node:assert/strict";
import { test } from "node:test";
import { small } from "./minify.mjs";

test("a module keeps what it exports, what it imports and its strings", async () => {
  const script = await small("a.js", 'import init from "./worker.js";\n// why\nexport function show(words) { const text = `two\n  lines ${words}`; return init(text); }\n');
  assert.match(script, /from"\.\/worker\.js"/);
  assert.match(script, /show/);
  assert.match(script, /two\n {2}lines|two\\n {2}lines/);
  assert.doesNotMatch(script, /why/);
});

test("a classic script keeps the names at its top, which are the page's", async () => {
  assert.match(await small("old.js", "var oldBrowser = true;\n"), /oldBrowser/);
});
