// The doors that every Book has; `generated/book.js` adds the questions.

"use strict";

const { types } = require("node:util");
const native = require("./native.cjs");
const { handedOver } = require("./columns.cjs");
const { TenureError, answered, languageOf, typed, wrongType } = require("./error.cjs");
const { spelled, textOf, textOfList } = require("./text.cjs");

/** What gives an answer its `toString`, by the name of its type. */
const dressers = new Map();

/** Answers one call of the table, with a value of the named type. */
let ask;
/** Answers one call of the table for each element of a list. */
let askAll;
/** The covers of questions that are columns. */
let askColumns;

class Door {
  #native;

  constructor(made) {
    if (!(made instanceof native.Door)) {
      throw wrongType(typed(made), "a call of `Book.of` or `Book.load`, which make Books");
    }
    this.#native = made;
  }

  static of(records) {
    const text = textOf(records);
    return new this(answered(() => native.Door.of(text)));
  }

  static load(file) {
    const bytes = bytesOf(file);
    return new this(answered(() => native.Door.load(bytes)));
  }

  apply(changes) {
    const text = textOf(changes);
    answered(() => this.#native.apply(text));
  }

  save() {
    return answered(() => this.#native.save());
  }

  diff(target) {
    if (!isBook(target)) {
      throw wrongType(typed(target), "a Book");
    }
    return JSON.parse(answered(() => this.#native.diff(target.#native)));
  }

  equals(other) {
    return isBook(other) && answered(() => this.#native.equals(other.#native));
  }

  itemNumbers(ids) {
    const text = textOf(ids);
    return answered(() => this.#native.itemNumbers(text));
  }

  static {
    ask = (book, call, type, argument) => {
      const text = textOf(argument);
      const answer = answered(() => book.#native.call(call, text));
      return dressed(type, answer);
    };
    askAll = (book, call, type, list) => {
      const { text, errors } = textOfList(list);
      const outcomes = JSON.parse(answered(() => book.#native.callAll(call, text)));
      for (const outcome of outcomes) {
        if (outcome.error === undefined) {
          dress(type, outcome.ok);
        } else {
          outcome.error = new TenureError(outcome.error);
        }
      }
      return errors.size === 0 ? outcomes : joined(outcomes, errors);
    };
    askColumns = (book, columns) => {
      const handed = handedOver(columns);
      const { cover, lastDay, errors } = answered(() => book.#native.coveredColumns(...handed));
      return { cover, lastDay, errors: JSON.parse(errors) };
    };
  }
}

/** The outcomes of all elements, where those that were never asked have their errors by position. */
function joined(outcomes, errors) {
  const rest = outcomes.values();
  const outcome = (_, position) => (errors.has(position) ? { error: errors.get(position) } : rest.next().value);
  return Array.from({ length: outcomes.length + errors.size }, outcome);
}

function isBook(value) {
  return value instanceof Door;
}

function bytesOf(file) {
  if (typeof file === "string") {
    return Buffer.from(spelled(file));
  }
  if (!types.isUint8Array(file)) {
    throw wrongType(typed(file), "the bytes of a file, or its text");
  }
  // Another thread may write to shared memory while the engine reads it.
  return types.isSharedArrayBuffer(file.buffer) ? Uint8Array.from(file) : file;
}

/** Reads JSON strictly, as a value of the named type. */
function fromJson(type, text) {
  const name = nameOf(type);
  if (typeof text !== "string") {
    throw wrongType(typed(text), "JSON as text");
  }
  const canonical = answered(() => native.convert(name, spelled(text)));
  return dressed(name, canonical);
}

/** Writes a value of the named type as canonical JSON. */
function toJson(type, value) {
  const name = nameOf(type);
  const text = textOf(value);
  return answered(() => native.convert(name, text));
}

/** The sentences about a value of the named type. */
function explain(type, value, language) {
  const name = nameOf(type);
  const text = textOf(value);
  const word = languageOf(language);
  return answered(() => native.explain(name, text, word));
}

/**
 * Makes all answers of the named type explain themselves as text; `inner` names the types of the fields that do so, too.
 * The `toString` is not enumerable, so that an answer still equals, copies and prints like the plain data it is.
 */
function explained(type, inner) {
  const property = {
    configurable: true,
    writable: true,
    value() {
      return explain(type, this);
    },
  };
  dressers.set(type, (answer) => {
    for (const field in inner) {
      dress(inner[field], answer[field]);
    }
    Object.defineProperty(answer, "toString", property);
  });
}

function dressed(type, text) {
  const answer = JSON.parse(text);
  dress(type, answer);
  return answer;
}

function dress(type, answer) {
  if (answer !== undefined) {
    dressers.get(type)?.(answer);
  }
}

function nameOf(type) {
  if (typeof type !== "string") {
    throw wrongType(typed(type), "the name of a type");
  }
  return type;
}

module.exports = { Door, ask, askAll, askColumns, explain, explained, fromJson, toJson };
