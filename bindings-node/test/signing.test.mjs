// The signing key of this process: what it reads, writes and signs, and that it never shows.

import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { it } from "node:test";
import { inspect } from "node:util";
import { serialize } from "node:v8";
import { errorOf, throughEachEntry } from "./entries.mjs";
import { FOREIGN, issued, keysIn, pemOf, publicOf, RING, STRANGER, sold, TODAY, UPDATE, verified } from "./vendor.mjs";

// RFC 8410 section 10.3: one key in both versions of PKCS#8, and its public half.
const FIRST = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
-----END PRIVATE KEY-----
`;
const SECOND = `-----BEGIN PRIVATE KEY-----
MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB
Z9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PRIVATE KEY-----
`;
const PUBLIC = "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1";
const ENCRYPTION = { format: "pem", type: "pkcs8", cipher: "aes-256-cbc", passphrase: "secret" };

/** What is no private key of Ed25519 in PKCS#8: name, file, what the error says. */
const REFUSED = [
  ["encrypted", Buffer.from(FOREIGN.export(ENCRYPTION)), /`ENCRYPTED PRIVATE KEY` cannot sign/],
  ["public", pemOf(createPublicKey(FOREIGN)), /`PUBLIC KEY` cannot sign/],
  ["for agreement, not for signatures", pemOf(generateKeyPairSync("x25519").privateKey), /no private key in PKCS#8/],
  ["of RSA", pemOf(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey), /no private key in PKCS#8/],
  ["halves that differ", Buffer.from(SECOND.replace("Z9w7", "Z9w8")), /no private key in PKCS#8/],
  ["cut off", Buffer.from(FIRST.slice(0, -30)), /no private key in PKCS#8/],
  ["a bare seed", Buffer.alloc(32, 7), /no private key in PKCS#8/],
  ["no text", Uint8Array.of(0xff, 0xfe), /no private key in PKCS#8/],
  ["nothing", new Uint8Array(), /no private key in PKCS#8/],
];

throughEachEntry("signing", (tenure) => {
  const { Book, SigningKey, TenureError, toJson } = tenure;
  const key = SigningKey.fromPem(pemOf(FOREIGN));
  const stranger = SigningKey.fromPem(pemOf(STRANGER));

  it("reads files of other software, and signs as that does", () => {
    assert.deepEqual([key.id, key.publicKey], ["315c", publicOf(FOREIGN)]);
    for (const message of [Buffer.from("anything"), Uint8Array.of(1, 2, 3), new Uint8Array()]) {
      assert.deepEqual(key.sign(message), sign(null, message, FOREIGN));
    }
  });

  it("reads both versions of the file, and writes the first", () => {
    for (const pem of [FIRST, SECOND, FIRST.replaceAll("\n", "\r\n")]) {
      const read = SigningKey.fromPem(new TextEncoder().encode(pem));
      assert.equal(read.publicKey, PUBLIC);
      assert.equal(Buffer.from(read.toPem()).toString(), FIRST);
    }
    assert.deepEqual(key.toPem(), pemOf(FOREIGN));
  });

  it("the bytes of the caller can be wiped", () => {
    const pem = pemOf(FOREIGN);
    const read = SigningKey.fromPem(pem);
    pem.fill(0);
    assert.deepEqual(read.sign(Buffer.from("anything")), sign(null, Buffer.from("anything"), FOREIGN));
    const shared = new Uint8Array(new SharedArrayBuffer(FIRST.length));
    shared.set(Buffer.from(FIRST));
    assert.equal(SigningKey.fromPem(shared).publicKey, PUBLIC);
  });

  for (const [name, pem, said] of REFUSED) {
    it(`refuses what is no private key: ${name}`, () => {
      const error = check(() => SigningKey.fromPem(pem), "signing_key.invalid");
      assert.equal(error.kind, "invalid");
      assert.match(error.message, said);
      const lines = Buffer.from(pem).toString().trim().split("\n").slice(1, -1);
      assert.ok(lines.every((line) => !inspect(error).includes(line)));
    });
  }

  it("refuses text, which nobody can wipe", () => {
    for (const pem of [FIRST, undefined, null, 7, [1, 2], {}, new ArrayBuffer(8), new Uint16Array(8)]) {
      const error = check(() => SigningKey.fromPem(pem), "input.wrong_type");
      assert.ok(!error.message.includes("MC4C"));
      check(() => key.sign(pem), "input.wrong_type");
    }
  });

  it("a new key is another one each time", () => {
    const made = [SigningKey.generate(RING), SigningKey.generate(RING), key];
    assert.equal(new Set(made.map(({ publicKey }) => publicKey)).size, 3);
    assert.equal(SigningKey.fromPem(made[0].toPem()).publicKey, made[0].publicKey);
  });

  it("a new key has an id that no key of the ring has, and its seed is wiped", () => {
    const seeds = [];
    const random = (length) => {
      seeds.push(Buffer.alloc(length, seeds.length < 2 ? 7 : 8));
      return seeds.at(-1);
    };
    assert.notEqual(SigningKey.generate(RING, random).id, key.id);
    assert.deepEqual(seeds, [Buffer.alloc(32), Buffer.alloc(32), Buffer.alloc(32)]);
    assert.equal(SigningKey.generate({ keys: [] }, (length) => Buffer.alloc(length, 7)).id, key.id);
  });

  it("randomness that is none is refused", () => {
    for (const length of [0, 31, 33]) {
      const error = check(() => SigningKey.generate(RING, () => randomBytes(length)), "signing_key.invalid");
      assert.ok(error.message.includes(String(length)));
    }
    check(() => SigningKey.generate(RING, () => "7".repeat(32)), "input.wrong_type");
    check(() => SigningKey.generate({ keys: [{ id: "315c" }] }), "input.missing_field", "keys[0].publicKey");
    const cause = new RangeError("no entropy");
    const fails = () => {
      throw cause;
    };
    assert.equal(check(() => SigningKey.generate(RING, fails), "host").cause, cause);
  });

  it("a key shows its id alone", () => {
    assert.equal(`${key}`, "SigningKey(315c)");
    assert.equal(inspect({ key }, { depth: 9, showHidden: true }), "{ key: SigningKey(315c) }");
    assert.deepEqual(Reflect.ownKeys(key), []);
    for (const written of [() => JSON.stringify(key), () => JSON.stringify({ key })]) {
      assert.throws(written, { name: "TypeError", message: /cannot be written as JSON/ });
    }
    check(() => toJson("KeyRing", key), "host");
  });

  it("a clone holds no key", () => {
    const clone = structuredClone(key);
    assert.deepEqual([Reflect.ownKeys(clone), clone.sign], [[], undefined]);
    assert.deepEqual(serialize(key), serialize({}));
    assert.throws(() => SigningKey.prototype.sign.call(clone, Buffer.from("anything")), TypeError);
    for (const made of [undefined, {}, key, clone]) {
      check(() => new SigningKey(made), "input.wrong_type");
    }
  });

  it("what it signs, a product takes", () => {
    const keys = keysIn(issued(tenure));
    assert.deepEqual(Object.keys(keys), ["7", "8"]);
    for (const text of Object.values(keys)) {
      assert.equal(verified(Book, text), "licence.valid");
    }
  });

  it("signs drafts of tokens and of lists", () => {
    const book = issued(tenure);
    const draft = book.draftToken({ licence: "7", on: TODAY, ring: RING, issuer: "vendor.example" });
    const { text } = book.signedText(key.signDraft(draft));
    assert.equal(verified(Book, text, { form: "jwt" }), "licence.valid");
    const list = book.draftRevocations({ issued: TODAY, licences: [{ licence: "7" }], ring: RING });
    const { text: revocations } = book.signedText(key.signDraft(list));
    assert.equal(verified(Book, keysIn(book)[7], { revocations }), "licence.revoked");
    check(() => stranger.signDraft(draft), "signature.invalid", "key");
  });

  it("a plan that asks for another key is refused", () => {
    const plan = sold(Book).updateLicences(UPDATE);
    check(() => stranger.signPlan(plan), "signature.invalid", "toSign[0]");
    assert.deepEqual(stranger.signPlan(plan, key), key.signPlan(plan));
    assert.deepEqual(key.signPlan(plan, stranger), key.signPlan(plan));
  });

  it("each message is signed with the key of its environment", () => {
    const active = ({ id, publicKey }, environment) => ({
      id,
      publicKey,
      status: "active",
      environments: [environment],
    });
    const ring = { keys: [active(key, "production"), active(stranger, "sandbox")] };
    const licence = { kind: "licence", id: "7", account: "C-1", application: "fm" };
    const book = Book.of([
      { kind: "account", id: "C-1", code: "MUSTER" },
      licence,
      { ...licence, id: "8", environment: "sandbox" },
    ]);
    const plan = book.updateLicences({ ...UPDATE, ring });
    check(() => key.signPlan(plan), "signature.invalid", "toSign[1]");
    book.apply(book.signedPlan(key.signPlan(plan, stranger)).changes);
    const named = Object.values(keysIn(book)).map((text) => book.keyForms({ text }).key);
    assert.deepEqual(named, [key.id, stranger.id]);
  });

  it("nothing but licences is signed for a plan", () => {
    const plan = sold(Book).updateLicences(UPDATE);
    const [first, second] = plan.toSign;
    const toSign = [{ ...first, bytes: Buffer.from("anything").toString("hex") }, second];
    check(() => key.signPlan({ ...plan, toSign }), "signature.invalid", "toSign[0]");
    check(() => key.signPlan("a plan"), "input.wrong_type");
    for (const other of [undefined, {}, "315c"]) {
      check(() => key.signPlan(plan, other), "input.wrong_type");
    }
  });

  function check(work, code, path = "") {
    const error = errorOf(work);
    assert.ok(error instanceof TenureError, `${error.stack}`);
    assert.deepEqual({ code: error.code, path: error.path }, { code, path }, error.message);
    return error;
  }
});
