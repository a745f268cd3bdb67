// What a JavaScript value says as JSON. `JSON.stringify` alone would drop a function without a word, write NaN as null,
// which reads as absent, and throw errors of its own; so a value is looked through first.

"use strict";

const { types } = require("node:util");
const { hostError, wrongType } = require("./error.cjs");

/** A little deeper than the engine reads: what goes beyond is cut off, and the engine refuses the rest. */
const DEEPEST = 40;

/** The JSON of a value. */
function textOf(value) {
  return quickly(value) ?? carefully(value);
}

/** The JSON of a list, and the errors of those elements that have none, by position. */
function textOfList(list) {
  const text = quickly(list);
  if (text !== undefined || !Array.isArray(list)) {
    return { text: text ?? carefully(list), errors: new Map() };
  }
  const errors = new Map();
  const texts = [];
  for (let position = 0; position < list.length; position += 1) {
    try {
      texts.push(carefully(byHost("", () => list[position])));
    } catch (error) {
      errors.set(position, error);
    }
  }
  return { text: `[${texts.join()}]`, errors };
}

/** JSON text as it was given; half a surrogate pair, which no bytes can carry, is spelled as JSON spells it. */
function spelled(text) {
  const escaped = (half) => `\\u${half.charCodeAt(0).toString(16)}`;
  return text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, escaped);
}

/** The JSON of a value of plain parts alone; `undefined` for any other. */
function quickly(value) {
  try {
    return isPlain(value, DEEPEST) ? JSON.stringify(value) : undefined;
  } catch {
    return undefined; // the careful way says what threw, and where
  }
}

/** Whether `JSON.stringify` leaves nothing out and calls no code of the host but getters. */
function isPlain(value, depth) {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      return value === null || (depth > 0 && isPlainObject(value, depth - 1));
    default:
      return false;
  }
}

function isPlainObject(value, depth) {
  if (value.toJSON !== undefined) {
    return false;
  }
  if (Array.isArray(value)) {
    return value.every((element) => isPlain(element, depth));
  }
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && isPlainRecord(value, depth);
}

function isPlainRecord(value, depth) {
  for (const field in value) {
    if (!isPlain(value[field], depth)) {
      return false;
    }
  }
  return true;
}

/** The JSON of any value, by way of a copy of plain parts. */
function carefully(value) {
  const copy = plain(value, "", []);
  return byHost("", () => JSON.stringify(copy)) ?? "null";
}

/** A copy of plain parts; errors say where they arose. */
function plain(value, path, above) {
  const said = unwrapped(value, path);
  switch (typeof said) {
    case "string":
    case "boolean":
    case "undefined":
      return said;
    case "number":
      return Number.isFinite(said) ? said : refuse(String(said), path);
    case "object":
      return said === null || above.length > DEEPEST ? null : copied(said, path, above);
    default:
      return refuse(`a ${typeof said}`, path);
  }
}

/** What the value says of itself: by `toJSON`, as `JSON.stringify` would ask it, or as the primitive in its box. */
function unwrapped(value, path) {
  const isAsked = value !== null && ["object", "function", "bigint"].includes(typeof value);
  return byHost(path, () => {
    const said = isAsked && typeof value.toJSON === "function" ? value.toJSON() : value;
    if (said === null && types.isDate(value)) {
      return String(value); // a date that is none would read as absent
    }
    return types.isBoxedPrimitive(said) ? said.valueOf() : said;
  });
}

function copied(object, path, above) {
  if (above.includes(object)) {
    return refuse("an object that contains itself", path);
  }
  const below = [...above, object];
  const part = (key, place) => {
    const held = byHost(place, () => object[key]);
    return plain(held, place, below);
  };
  if (Array.isArray(object)) {
    return Array.from({ length: object.length }, (_, index) => part(index, `${path}[${index}]`));
  }
  // Without a prototype, a field named `__proto__` is one like all others.
  const copy = Object.create(null);
  for (const key of byHost(path, () => Object.keys(object))) {
    copy[key] = part(key, path === "" ? key : `${path}.${key}`);
  }
  return copy;
}

function refuse(given, path) {
  throw wrongType(given, "a value that JSON can carry", path);
}

/** Runs code of the host; what it throws becomes the cause of an error with a code. */
function byHost(path, work) {
  try {
    return work();
  } catch (cause) {
    throw hostError(cause, path);
  }
}

module.exports = { byHost, spelled, textOf, textOfList };
