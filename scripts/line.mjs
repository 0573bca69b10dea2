// A slow line on one machine: a relay before a server, for the programs that measure. What a browser's own tools slow down is the page
// alone; through the relay go workers and service workers, too.
//
// Each new connection costs one round trip, each way takes half of one, and all that comes shares the line evenly.

import { connect, createServer } from "node:net";

/// A slow mobile line: milliseconds for a round trip, bytes a second.
export const SLOW = { roundTripMs: 400, bytesPerSecond: 50_000 };
/// By how much a cheap phone is slower than the machine that measures, as is usual.
export const SLOW_CPU = 4;
const PACKET = 1_460;

/// Relays to an address such as http://127.0.0.1:8080; resolves once it listens.
export async function slowLine(address, { roundTripMs, bytesPerSecond } = SLOW) {
  const { hostname, port } = new URL(address);
  const queues = []; // A queue of chunks for each connection that has any, in the order in which they come to turn.
  let free = 0; // When the line has passed on what it took last.
  let timer = null;

  function pump() {
    timer = null;
    const now = performance.now();
    while (queues.length > 0 && free <= now) {
      const queue = queues.shift();
      const chunk = queue.chunks.shift();
      const packet = chunk.subarray(0, PACKET);
      if (chunk.length > PACKET) queue.chunks.unshift(chunk.subarray(PACKET));
      if (queue.chunks.length > 0) queues.push(queue);
      // What was missed since timers are coarse is made up for, but never what the line stood idle.
      free = Math.max(free, now - 20) + (packet.length * 1000) / bytesPerSecond;
      setTimeout(() => queue.to.writable && queue.to.write(packet), roundTripMs / 2);
      if (queue.chunks.length === 0 && queue.isOver) finish(queue);
    }
    if (queues.length > 0) timer = setTimeout(pump, Math.max(1, free - performance.now()));
  }

  function pass(queue, chunk) {
    if (queue.chunks.length === 0) queues.push(queue);
    queue.chunks.push(chunk);
    if (!timer) pump();
  }

  // What the server has sent before it hung up still arrives.
  const finish = (queue) => setTimeout(() => queue.to.end(), roundTripMs / 2);

  const open = new Set();
  const relay = createServer({ noDelay: true }, (client) => {
    const server = connect({ host: hostname, port: Number(port), noDelay: true });
    const queue = { to: client, chunks: [], isOver: false };
    const shaken = performance.now() + roundTripMs;
    for (const end of [client, server]) {
      open.add(end);
      end.on("error", () => {});
      end.on("close", () => open.delete(end));
    }
    client.on("close", () => server.destroy());
    server.on("close", () => {
      queue.isOver = true;
      if (queue.chunks.length === 0) finish(queue);
    });
    client.on("data", (chunk) => setTimeout(() => server.writable && server.write(chunk), Math.max(0, shaken - performance.now()) + roundTripMs / 2));
    server.on("data", (chunk) => pass(queue, chunk));
  });
  await new Promise((done, refuse) => {
    relay.once("error", refuse);
    relay.listen(0, "127.0.0.1", done);
  });
  return {
    address: `http://127.0.0.1:${relay.address().port}`,
    close: () => new Promise((done) => {
      relay.close(done);
      for (const end of open) end.destroy();
    }),
  };
}
