// The one error that leaves this package.

"use strict";

const native = require("./native.cjs");

class TenureError extends Error {
  constructor({ kind, code, message, path, details }, options) {
    super(message, options);
    this.kind = kind;
    this.code = code;
    this.path = path;
    this.details = details;
  }

  explain(language) {
    const { code, message, details } = this;
    const word = languageOf(language);
    return answered(() => native.explainError(code, message, JSON.stringify(details), word));
  }

  toJSON() {
    const { kind, code, message, path, details } = this;
    return { kind, code, message, path, details };
  }
}

Object.defineProperty(TenureError.prototype, "name", { value: "TenureError", writable: true, configurable: true });

/** Runs native code, whose errors carry theirs as JSON. */
function answered(work) {
  try {
    return work();
  } catch (thrown) {
    throw received(thrown);
  }
}

function received(thrown) {
  const { message } = thrown;
  return message.startsWith('{"kind":') ? new TenureError(JSON.parse(message)) : thrown;
}

/** The word of a language; without one it is that of English. */
function languageOf(language) {
  const word = language ?? "en";
  if (typeof word !== "string") {
    throw wrongType(`a value of type ${typeof word}`, "a word as text", "language");
  }
  return word;
}

/** What a value of a wrong type is called. */
function typed(value) {
  return value === null ? "null" : `a value of type ${typeof value}`;
}

/** A value that the engine could not even be shown. */
function wrongType(given, expected, path = "") {
  const failure = JSON.parse(native.wrongType(given, expected));
  return new TenureError({ ...failure, path });
}

/** Host code that threw while its value was read. */
function hostError(cause, path) {
  const failure = JSON.parse(native.hostError(saidBy(cause)));
  return new TenureError({ ...failure, path }, { cause });
}

/** Anything can be thrown, even what has no text. */
function saidBy(cause) {
  try {
    return String(cause);
  } catch {
    return typeof cause;
  }
}

module.exports = { TenureError, answered, hostError, languageOf, typed, wrongType };
