// Private keys in a site: there must be none, neither in what is built nor in what is laid beside it.
//
//   node scripts/secrets.mjs [DIST]      looks through a built site, and ends with 1 where something looks like one
//
// publish.mjs asks here before it writes a site. What is looked for is how keys are written by programs: each form is longer than what
// comes about by chance, so that Wasm and pictures can be looked through byte by byte.
//
// Sources: RFC 7468 (PEM); RFC 8410 (PKCS#8 of Ed25519 and X25519, whose first 16 bytes are the same for every key); W3C Controlled
// Identifiers 1.0, section 2.2.2 (Multikey); RFC 7517 and 8037 (JWK); the age format, "native X25519 recipient".

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { readTree } from "./publish.mjs";

// Of each form, how it is told. Text is looked through as Latin-1, which keeps every byte. In a script's string a quote may be escaped.
const QUOTE = String.raw`\\*["']?`;
const FORMS = new Map([
  ["PEM", /PRIVATE KEY-----/],
  ["PKCS#8 in base64", /MC[4-9A-Za-z0-9+/_-]CAQAwBQYDK2V[uw]BCIEI/],
  ["PKCS#8 in bytes", /\x30.\x02\x01[\x00\x01]\x30\x05\x06\x03\x2b\x65[\x6e\x70]\x04\x22\x04\x20/s],
  ["PKCS#8 in hexadecimal", /30[0-9a-f]{2}02010[01]300506032b65(?:6e|70)04220420/i],
  ["Multikey", /z3u2[1-9A-HJ-NP-Za-km-z]{44}/],
  ["age", /AGE-SECRET-KEY-1/i],
  ["session secret", /assay-session\/1[^]{0,40}secret[^]{0,8}[0-9a-f]{64}|secret[^]{0,8}[0-9a-f]{64}[^]{0,40}assay-session\/1/],
]);
// A JSON Web Key that has its private part, in whatever order its members stand.
const JWK = new RegExp(String.raw`\{[^{}]*${QUOTE}\bkty\b${QUOTE}\s*:[^{}]*\}`, "g");
const PRIVATE_PART = new RegExp(String.raw`(?:^|[{,\s])${QUOTE}d${QUOTE}\s*:\s*${QUOTE}[A-Za-z0-9_-]{16,}`);

/// What some bytes look like that should be secret: the names of forms; none where all is well.
export function secretsIn(bytes) {
  const text = bytes.toString("latin1");
  const found = [...FORMS].filter(([, form]) => form.test(text)).map(([name]) => name);
  if ([...text.matchAll(JWK)].some(([key]) => PRIVATE_PART.test(key))) found.push("JSON Web Key");
  return found;
}

function unpacked(path, bytes) {
  if (path.endsWith(".br")) return brotliDecompressSync(bytes);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

/// The same of files by path: what is told of each that has any.
export function secretsOf(files) {
  return [...files].flatMap(([path, bytes]) => {
    const found = secretsIn(unpacked(path, bytes));
    return found.length > 0 ? [`${path} (${found.join(", ")})`] : [];
  });
}

async function main() {
  const dist = resolve(process.argv[2] ?? "dist");
  const files = await readTree(dist);
  const found = secretsOf(files);
  if (found.length > 0) throw new Error(`This looks like a private key, which has no place in a site: ${found.join("; ")}. Take it out, and make a new key if it was published.`);
  console.log(`${files.size} files, and no private key in any.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main().catch((error) => {
    console.error(`assay: ${error.message}`);
    process.exitCode = 1;
  });
}
