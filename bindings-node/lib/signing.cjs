// The key that signs licences, where it may live in this process.

"use strict";

const { randomBytes } = require("node:crypto");
const { inspect, types } = require("node:util");
const { answered, typed, wrongType } = require("./error.cjs");
const native = require("./native.cjs");
const { byHost, textOf } = require("./text.cjs");

/** So many random bytes make a key. */
const SEED = 32;

/** What is native of a key. */
let nativeOf;

class SigningKey {
  #key;

  constructor(made) {
    if (!(made instanceof native.PrivateKey)) {
      throw wrongType(typed(made), "a call of `SigningKey.fromPem` or `SigningKey.generate`, which make keys");
    }
    this.#key = made;
  }

  static fromPem(pem) {
    const bytes = bytesOf(pem);
    return new SigningKey(answered(() => native.PrivateKey.fromPem(bytes)));
  }

  static generate(ring, random = randomBytes) {
    const text = textOf(ring);
    for (;;) {
      const seed = bytesOf(byHost("", () => random(SEED)));
      const key = answered(() => native.PrivateKey.ofSeed(text, seed));
      seed.fill(0);
      if (key !== null) {
        return new SigningKey(key);
      }
    }
  }

  get id() {
    return this.#key.id();
  }

  get publicKey() {
    return this.#key.publicKey().toString("hex");
  }

  toPem() {
    return answered(() => this.#key.toPem());
  }

  sign(message) {
    const bytes = bytesOf(message);
    return answered(() => this.#key.sign(bytes));
  }

  signPlan(plan, ...others) {
    const text = textOf(plan);
    const keys = others.map(nativeOf);
    return JSON.parse(answered(() => this.#key.signPlan(text, keys)));
  }

  signDraft(draft) {
    const text = textOf(draft);
    return JSON.parse(answered(() => this.#key.signDraft(text)));
  }

  toString() {
    return `SigningKey(${this.id})`;
  }

  toJSON() {
    throw new TypeError("a signing key cannot be written as JSON; `toPem` writes it down");
  }

  [inspect.custom]() {
    return this.toString();
  }

  static {
    nativeOf = (other) => {
      if (!(other instanceof SigningKey)) {
        throw wrongType(typed(other), "a `SigningKey`");
      }
      return other.#key;
    };
  }
}

/** The bytes themselves, never text, which nobody can wipe; another thread may write to shared memory meanwhile. */
function bytesOf(value) {
  if (!types.isUint8Array(value)) {
    throw wrongType(typed(value), "bytes, a `Buffer` or `Uint8Array`");
  }
  return types.isSharedArrayBuffer(value.buffer) ? Uint8Array.from(value) : value;
}

module.exports = { SigningKey };
