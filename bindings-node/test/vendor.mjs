// A vendor with two licences, and the keys that sign them; the private keys are of test seeds.

import { createPrivateKey, createPublicKey } from "node:crypto";

export const TODAY = "2026-03-01";

/** The key of a seed that is one byte repeated, as Node's own crypto has it. */
export function foreignKey(byte) {
  const head = Buffer.from("302e020100300506032b657004220420", "hex"); // PKCS#8, version 1
  return createPrivateKey({ key: Buffer.concat([head, Buffer.alloc(32, byte)]), format: "der", type: "pkcs8" });
}

export const FOREIGN = foreignKey(7);
export const STRANGER = foreignKey(10);

/** The file of a key, as Node writes it. */
export function pemOf(key) {
  return Buffer.from(key.export({ format: "pem", type: key.type === "private" ? "pkcs8" : "spki" }));
}

/** The public half, as it stands in a ring. */
export function publicOf(key) {
  return Buffer.from(createPublicKey(key).export({ format: "jwk" }).x, "base64url").toString("hex");
}

export const RING = { keys: [{ id: "315c", publicKey: publicOf(FOREIGN), status: "active" }] };
export const UPDATE = { account: "C-1", ring: RING, today: TODAY };

/** Two licences that have no keys yet. */
export function sold(Book) {
  return Book.of([
    { kind: "account", id: "C-1", code: "MUSTER" },
    { kind: "application", id: "fm", modules: [{ name: "cad", number: 0 }] },
    {
      kind: "licence",
      id: "7",
      account: "C-1",
      application: "fm",
      url: "fm.example.com",
      limits: [{ code: "users", most: Number.MAX_SAFE_INTEGER }],
      modules: ["cad"],
      lastDay: "2026-12-31",
      graceDays: 30,
    },
    { kind: "licence", id: "8", account: "C-1", application: "fm" },
  ]);
}

/** The same, signed by a key of this process. */
export function issued({ Book, SigningKey }) {
  const book = sold(Book);
  const key = SigningKey.fromPem(pemOf(FOREIGN));
  book.apply(book.signedPlan(key.signPlan(book.updateLicences(UPDATE))).changes);
  return book;
}

/** The keys to hand over, by the numbers of their licences. */
export function keysIn(book) {
  const { licences } = book.licenceDelivery({ account: "C-1", on: TODAY });
  return Object.fromEntries(licences.map(({ licence, key }) => [licence, key]));
}

/** What a product says of a key, which knows nothing but the ring. */
export function verified(Book, text, more = {}) {
  const asked = { text, ring: RING, application: "fm", now: `${TODAY}T12:00:00Z`, url: "https://fm.example.com" };
  return Book.of([]).verifyLicence({ ...asked, ...more }).status.kind;
}
