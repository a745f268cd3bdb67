// Signers that the engine does not know, as an HSM or a KMS: they sign bytes, and that is all.

import assert from "node:assert/strict";
import { sign } from "node:crypto";
import { it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { errorOf, throughEachEntry } from "./entries.mjs";
import { FOREIGN, issued, keysIn, STRANGER, sold, UPDATE, verified } from "./vendor.mjs";

/** Node's own signing, in a thread of its own. */
const signing = promisify(sign);

/** Stands for a service that holds keys by name, and may fail; `failsAt` counts the requests from 0. */
class Kms {
  #keys = { "315c": FOREIGN };
  #failsAt;
  served = 0;

  constructor(failsAt = Number.POSITIVE_INFINITY) {
    this.#failsAt = failsAt;
  }

  async sign(key, message) {
    await setImmediate();
    if (this.served === this.#failsAt) {
      throw new Error("the service is away");
    }
    this.served += 1;
    return await signing(null, message, this.#keys[key]);
  }
}

/** What a vendor's own code does. */
async function signedBy(service, plan) {
  const signatures = [];
  for (const { key, bytes } of plan.toSign) {
    const signature = await service.sign(key, Buffer.from(bytes, "hex"));
    signatures.push(signature.toString("hex"));
  }
  return { plan, signatures };
}

/** Name, position, the signature in its place, code, path. */
const SPOILT = [
  ["of another key", 1, (message) => sign(null, message, STRANGER), "signature.invalid", "signatures[1]"],
  ["too short", 1, (message) => sign(null, message, FOREIGN).subarray(1), "signature.invalid", "signatures[1]"],
  ["empty", 0, () => Buffer.of(), "signature.invalid", "signatures[0]"],
  ["over other bytes", 0, () => sign(null, Buffer.of(0), FOREIGN), "signature.invalid", "signatures[0]"],
];

throughEachEntry("a signer of the host", (tenure) => {
  const { Book, TenureError } = tenure;

  it("its keys are those of the signing key, byte for byte", async () => {
    const book = sold(Book);
    const plan = book.updateLicences(UPDATE);
    book.apply(book.signedPlan(await signedBy(new Kms(), plan)).changes);
    assert.deepEqual(book.save(), issued(tenure).save());
    for (const text of Object.values(keysIn(book))) {
      assert.equal(verified(Book, text), "licence.valid");
    }
    assert.deepEqual(book.updateLicences(UPDATE).toSign, []);
    const atOnce = plan.toSign.map(({ bytes }) => sign(null, Buffer.from(bytes, "hex"), FOREIGN).toString("hex"));
    const again = sold(Book);
    again.apply(again.signedPlan({ plan, signatures: atOnce }).changes);
    assert.ok(again.equals(book));
  });

  it("nothing is applied when it fails in the middle, and the plan still stands", async () => {
    const book = sold(Book);
    const before = book.save();
    const plan = book.updateLicences(UPDATE);
    const service = new Kms(1);
    await assert.rejects(async () => {
      book.apply(book.signedPlan(await signedBy(service, plan)).changes);
    }, /the service is away/);
    assert.equal(service.served, 1);
    assert.deepEqual(book.save(), before);
    book.apply(book.signedPlan(await signedBy(new Kms(), plan)).changes);
    assert.deepEqual(book.save(), issued(tenure).save());
  });

  it("a plan that went stale while the service thought is refused when it is applied", async () => {
    const book = sold(Book);
    const signing = signedBy(new Kms(), book.updateLicences(UPDATE));
    book.apply({ expects: [], changes: [{ put: { kind: "account", id: "C-1", code: "OTHER" } }] });
    const { changes } = book.signedPlan(await signing);
    const before = book.save();
    refused(() => book.apply(changes), "change.stale", "expects[0]");
    assert.deepEqual(book.save(), before);
  });

  for (const [name, position, spoilt, code, path] of SPOILT) {
    it(`what is not its signature is refused: ${name}`, async () => {
      const book = sold(Book);
      const before = book.save();
      const signed = await signedBy(new Kms(), book.updateLicences(UPDATE));
      const message = Buffer.from(signed.plan.toSign[position].bytes, "hex");
      signed.signatures[position] = spoilt(message).toString("hex");
      refused(() => book.signedPlan(signed), code, path);
      assert.deepEqual(book.save(), before);
    });
  }

  it("each message needs its own signature", async () => {
    const book = sold(Book);
    const { plan, signatures: good } = await signedBy(new Kms(), book.updateLicences(UPDATE));
    const [first, second] = good;
    for (const signatures of [[first], [first, second, first], []]) {
      refused(() => book.signedPlan({ plan, signatures }), "signature.count_differs", "signatures");
    }
    refused(() => book.signedPlan({ plan, signatures: [second, first] }), "signature.invalid", "signatures[0]");
    for (const text of ["0g", second.toUpperCase(), "0"]) {
      refused(() => book.signedPlan({ plan, signatures: [first, text] }), "bytes.invalid", "signatures[1]");
    }
  });

  function refused(work, code, path) {
    const error = errorOf(work);
    assert.ok(error instanceof TenureError, `${error.stack}`);
    assert.deepEqual({ code: error.code, path: error.path }, { code, path }, error.message);
  }
});
