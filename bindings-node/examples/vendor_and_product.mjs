// A vendor issues licences, updates them and makes sandboxes; the product asks nobody.

import { Book, SigningKey } from "tenure";

// Once: the private key stays with the vendor, and its public half goes into the product.
const key = SigningKey.generate({ keys: [] });
/** @type {import("tenure").KeyRing} */
const ring = { keys: [{ id: key.id, publicKey: key.publicKey, status: "active" }] };

// At the vendor: what was sold.
const [january, march] = ["2026-01-02", "2026-03-02"];
const office = { id: "1", account: "C-1", application: "fm", url: "fm.cafe.example", lastDay: "2026-12-31" };
const till = { id: "2", account: "C-1", application: "till", limits: [{ code: "tills", most: 3 }] };
const book = Book.of([{ kind: "account", id: "C-1", code: "CAFE" }]);

/**
 * Signs what a plan asks for, stores what comes out, and says what was done.
 *
 * @param {import("tenure").LicencePlan} plan
 */
function carryOut(plan) {
  book.apply(book.signedPlan(key.signPlan(plan)).changes);
  console.log(String(plan).trimEnd());
}

for (const licence of [office, till]) {
  carryOut(book.saveLicence({ licence, ring, today: january }));
}

// The customer's code changes, and it stands in the keys. A second update finds nothing to sign.
book.apply({ expects: [], changes: [{ put: { kind: "account", id: "C-1", code: "BISTRO" } }] });
carryOut(book.updateLicences({ account: "C-1", ring, today: march }));
carryOut(book.updateLicences({ account: "C-1", ring, today: march }));
const copies = { account: "C-1", numbers: ["3", "4"], domain: "sandbox.example", ring, today: march };
carryOut(book.createSandboxLicences(copies));
const { licences } = book.licenceDelivery({ account: "C-1", on: march });
const [officeKey = "", tillKey = "", copyKey = ""] = licences.map((delivered) => delivered.key);

// In the product: no Book of the vendor, no network, and the ring is compiled in.
const product = Book.of([]);

/**
 * Says what a key is good for where the product runs.
 *
 * @param {string} text
 * @param {string} url
 * @param {import("tenure").Environment} environment
 */
function verify(text, url, environment = "production") {
  const asked = { text, ring, application: "fm", now: "2026-06-01T08:00:00Z", url, environment };
  console.log(String(product.verifyLicence(asked)).trimEnd());
}

verify(officeKey, "https://fm.cafe.example");
verify(copyKey, "https://bistro-sb.sandbox.example", "sandbox");
verify(tillKey, "https://fm.cafe.example");
const tampered = officeKey.replace(/^(.{50})(.)/, (_, head, symbol) => `${head}${symbol === "0" ? "1" : "0"}`);
verify(tampered, "https://fm.cafe.example");
