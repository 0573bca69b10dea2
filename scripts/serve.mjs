// Serves a folder of plain files, as any static host would, for `make serve`, `make size` and the tests.
//
//   node scripts/serve.mjs [DIR] [--port N] [--base /sub/path/] [--log]
//
// DIR is `dist` unless named; the port is 8080, or PORT from the environment, and 0 takes any that is free. The address is
// the last line printed, once the server listens. `--base` puts the site under a sub-path; `--log` names each request.
// A file that has a `.br` or `.gz` beside it goes out compressed to who accepts that. Names with a digest are kept for ever.

import { createServer } from "node:http";
import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8", ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml",
  ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".avif": "image/avif",
  ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".opus": "audio/ogg", ".wav": "audio/wav",
  ".mp4": "video/mp4", ".webm": "video/webm", ".vtt": "text/vtt; charset=utf-8", ".ico": "image/x-icon", ".ttf": "font/ttf",
  ".otf": "font/otf", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8", ".pdf": "application/pdf",
  ".webmanifest": "application/manifest+json", ".words": "text/plain; charset=utf-8",
};
// A name that holds the digest of what it names can never mean anything else.
const NAMED_BY_DIGEST = /(-[0-9a-f]{12}|\/[0-9a-f]{64})\.[a-z0-9]+$/;
const ENCODINGS = [["br", ".br"], ["gzip", ".gz"]];

/// Starts the server; resolves once it listens. `onRequest` is told { path, status, file, at } of each answer, `at` being
/// when it was asked for, in milliseconds since 1970.
export async function serve({ root = "dist", port = 8080, base = "/", onRequest = () => {} } = {}) {
  const folder = await realpath(resolve(root));
  const server = createServer((request, response) => {
    const at = Date.now();
    answer(folder, base, request, response).then((given) => onRequest({ ...given, at }), () => {
      response.writeHead(500).end();
    });
  });
  await new Promise((done, refuse) => {
    server.once("error", refuse);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}${base === "/" ? "" : base}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections?.();
    }),
  };
}

async function answer(folder, base, request, response) {
  const path = decoded(request.url);
  if (request.method !== "GET" && request.method !== "HEAD") return finish(response, 405, path, { allow: "GET, HEAD" });
  const file = path?.startsWith(base) ? await fileAt(folder, path.slice(base.length)) : null;
  if (!file) return finish(response, 404, path);

  const headers = {
    "content-type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "cache-control": NAMED_BY_DIGEST.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
  };
  const accepted = String(request.headers["accept-encoding"] ?? "");
  let sent = file;
  for (const [encoding, ending] of ENCODINGS) {
    if (new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted) && (await isFile(file + ending))) {
      sent = file + ending;
      headers["content-encoding"] = encoding;
      break;
    }
  }
  let bytes = await readFile(sent);
  let status = 200;
  const part = sent === file ? partOf(request.headers.range, bytes.length) : null;
  if (part) {
    status = 206;
    headers["content-range"] = `bytes ${part.from}-${part.to}/${bytes.length}`;
    bytes = bytes.subarray(part.from, part.to + 1);
  }
  if (sent === file) headers["accept-ranges"] = "bytes";
  headers["content-length"] = bytes.length;
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : bytes);
  return { path, status, file };
}

// The part of a file that a player of sound or film asks for; null where it is all of it, or none that can be given.
function partOf(range, length) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (!from && !to) return null;
  const part = from
    ? { from: Number(from), to: to ? Math.min(Number(to), length - 1) : length - 1 }
    : { from: Math.max(0, length - Number(to)), to: length - 1 };
  return part.from <= part.to ? part : null;
}

function finish(response, status, path, headers = {}) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers }).end(`${status}\n`);
  return { path, status, file: null };
}

// The path of a request without its query; null where it isn't one.
function decoded(url) {
  try {
    return decodeURIComponent(url.split("?", 1)[0]);
  } catch {
    return null;
  }
}

// The file of a path, never one outside the folder.
async function fileAt(folder, path) {
  if (path.includes("\0")) return null;
  let file = resolve(folder, `.${sep}${path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  if (path === "" || path.endsWith("/")) file = join(file, "index.html");
  return (await isFile(file)) ? file : null;
}

async function isFile(path) {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

function options(words) {
  const chosen = { root: "dist", port: Number(process.env.PORT || 8080), base: "/", log: false };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === "--port") chosen.port = Number(words[(i += 1)]);
    else if (word === "--base") chosen.base = `/${words[(i += 1)].replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
    else if (word === "--log") chosen.log = true;
    else if (/^\d+$/.test(word)) chosen.port = Number(word);
    else chosen.root = word;
  }
  return chosen;
}

async function main() {
  const { root, port, base, log } = options(process.argv.slice(2));
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("The port must be a number from 0 to 65535.");
  if (!(await isFile(join(root, "index.html")))) throw new Error(`There is no index.html in ${root}. Run 'make build' first.`);
  const onRequest = log ? ({ path, status }) => console.error(`${status} ${path}`) : undefined;
  const server = await serve({ root, port, base, onRequest });
  console.log(server.address);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main().catch((error) => {
    const words = error.code === "EADDRINUSE"
      ? "The port is taken by another program. Stop that one, or choose another port: make serve PORT=8081"
      : error.code === "EACCES" ? "This port needs an administrator. Choose one above 1023: make serve PORT=8081" : error.message;
    console.error(`assay: ${words}`);
    process.exitCode = 1;
  });
}
