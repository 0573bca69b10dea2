// The slow line: what comes through it is what was sent. How long it takes no test says; nothing is quicker than the line.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { slowLine } from "./line.mjs";

test("everything arrives, and no sooner than the line lets it", async () => {
  const body = Buffer.alloc(20_000, "slow ");
  // It hangs up at once; what it has sent still comes.
  const server = createServer((_, response) => response.setHeader("connection", "close").end(body));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const line = await slowLine(`http://127.0.0.1:${server.address().port}`, { roundTripMs: 40, bytesPerSecond: 200_000 });
  const began = performance.now();
  const answers = await Promise.all(["/one", "/two"].map((path) => fetch(line.address + path).then((answer) => answer.arrayBuffer())));
  const passed = performance.now() - began;
  for (const answer of answers) assert.ok(Buffer.from(answer).equals(body));
  // Two answers of 20 kB at 200 kB a second, two round trips before; timers may be a little early.
  assert.ok(passed >= 230, `after ${passed} ms`);
  await line.close();
  await new Promise((done) => { server.close(done); server.closeAllConnections(); });
});
