// Programs that others wrote verify what the engine issues: jose reads its tokens and key sets, Node's own crypto its signatures.

import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, errors, importJWK, jwtVerify } from "jose";
import { throughEachEntry } from "./entries.mjs";
import { FOREIGN, issued, keysIn, pemOf, publicOf, RING, sold, TODAY, UPDATE } from "./vendor.mjs";

const FOLDER = new URL("../../tests/vectors/", import.meta.url);
const CASES = readdirSync(FOLDER)
  .filter((file) => file.startsWith("licence_"))
  .flatMap((file) => readFileSync(new URL(file, FOLDER), "utf8").split("\n"))
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));

/** The cases of a call that has an answer. */
function answered(call) {
  return CASES.filter((vector) => vector.call === call && vector.ok !== undefined);
}

/** A public key as a JWK, by its hexadecimal text. */
function jwkOf(publicKey) {
  return { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey, "hex").toString("base64url") };
}

/** Whether Node's own crypto takes the signature over the bytes, all three as hexadecimal text. */
function holds({ publicKey, bytes, signature }) {
  const key = createPublicKey({ key: jwkOf(publicKey), format: "jwk" });
  return verify(null, Buffer.from(bytes, "hex"), key, Buffer.from(signature, "hex"));
}

/** The bytes with one bit turned, as hexadecimal text. */
function spoilt(text) {
  const bytes = Buffer.from(text, "hex");
  bytes[bytes.length - 1] ^= 1;
  return bytes.toString("hex");
}

const MESSAGES = [
  ...answered("signed_plan").flatMap(({ name, args: { plan, signatures } }) =>
    plan.toSign.map((message, position) => ({ name, ...message, signature: signatures[position] })),
  ),
  ...answered("signed_text").map(({ name, args: { draft, signature } }) => ({ name, ...draft, signature })),
];

it("Node's crypto takes each signature of the vectors, and none over other bytes", () => {
  assert.ok(MESSAGES.length > 20);
  for (const message of MESSAGES) {
    assert.ok(holds(message), message.name);
    assert.ok(!holds({ ...message, bytes: spoilt(message.bytes) }), message.name);
    assert.ok(!holds({ ...message, signature: spoilt(message.signature) }), message.name);
  }
});

const TOKENS = answered("signed_text").filter(({ args }) => args.draft.form === "jwt");

for (const { name, args, ok } of TOKENS) {
  it(`jose verifies the token of a vector: ${name}`, async () => {
    const { alg } = decodeProtectedHeader(ok.text);
    const key = await importJWK(jwkOf(args.draft.publicKey), alg);
    const { payload, protectedHeader } = await compactVerify(ok.text, key, { algorithms: ["EdDSA", "Ed25519"] });
    assert.deepEqual(protectedHeader, { alg, kid: args.draft.key, typ: "licence+jwt" });
    assert.equal(typeof JSON.parse(Buffer.from(payload)).lid, "number");
  });
}

it("there are tokens of both names among the vectors", () => {
  const names = new Set(TOKENS.map(({ ok }) => decodeProtectedHeader(ok.text).alg));
  assert.deepEqual([...names].sort(), ["Ed25519", "EdDSA"]);
});

throughEachEntry("software that others wrote", (tenure) => {
  const { Book, SigningKey } = tenure;
  const key = SigningKey.fromPem(pemOf(FOREIGN));
  const book = issued(tenure);
  const written = JSON.parse(book.writeKeyRing(RING).text);
  // The set says `EdDSA`, so that jose takes tokens of the newer name only by keys that leave their algorithm open.
  const open = { keys: written.keys.map(({ alg: _, ...jwk }) => jwk) };
  const expected = { issuer: "vendor.example", audience: "fm", typ: "licence+jwt", currentDate: new Date(TODAY) };

  for (const [algorithm, alg, set] of [
    ["eddsa", "EdDSA", written],
    ["ed25519", "Ed25519", open],
  ]) {
    const keySet = createLocalJWKSet(set);
    const token = (licence) => {
      const draft = book.draftToken({ licence, on: TODAY, ring: RING, issuer: "vendor.example", algorithm });
      return book.signedText(key.signDraft(draft)).text;
    };

    it(`jose verifies a token by a key set that the engine wrote: ${alg}`, async () => {
      const { payload, protectedHeader } = await jwtVerify(token("7"), keySet, expected);
      assert.equal(protectedHeader.alg, alg);
      assert.deepEqual([payload.lid, payload.sub, payload.url], [7, "MUSTER", "fm.example.com"]);
      assert.deepEqual([payload.lim, payload.mod], [{ users: Number.MAX_SAFE_INTEGER }, ["cad"]]);
      // The key ends with its days of grace, and half a day later, when the day has ended everywhere.
      assert.equal(payload.exp, Date.parse("2027-01-31T12:00:00Z") / 1000);
    });

    it(`jose refuses what was tampered with, what is over, and what is for others: ${alg}`, async () => {
      const [header, payload, signature] = token("7").split(".");
      const [, other] = token("8").split(".");
      const refused = { code: errors.JWSSignatureVerificationFailed.code };
      await assert.rejects(jwtVerify(`${header}.${other}.${signature}`, keySet, expected), refused);
      const swapped = Buffer.from(signature, "base64url").reverse().toString("base64url");
      await assert.rejects(jwtVerify(`${header}.${payload}.${swapped}`, keySet, expected), refused);
      const later = { ...expected, currentDate: new Date("2027-01-31T12:00:01Z") };
      await assert.rejects(jwtVerify(token("7"), keySet, later), { code: errors.JWTExpired.code });
      const elsewhere = { ...expected, audience: "till" };
      await assert.rejects(jwtVerify(token("7"), keySet, elsewhere), { code: errors.JWTClaimValidationFailed.code });
    });
  }

  it("Node's crypto takes what the signing key signs for a plan", () => {
    const { plan, signatures } = key.signPlan(sold(Book).updateLicences(UPDATE));
    assert.equal(signatures.length, 2);
    for (const [position, message] of plan.toSign.entries()) {
      assert.equal(message.publicKey, publicOf(FOREIGN));
      assert.ok(holds({ ...message, signature: signatures[position] }));
      assert.ok(!holds({ ...message, signature: signatures[1 - position] }));
    }
  });

  it("Node's crypto takes the signature in a key, which is the end of its COSE form", () => {
    const message = sold(Book).updateLicences(UPDATE).toSign[0];
    const { cose } = book.keyForms({ text: keysIn(book)[7] });
    assert.ok(holds({ ...message, signature: cose.slice(-128) }));
  });
});
