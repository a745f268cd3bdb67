// Questions as columns: what there may be, and what of it crosses to the engine. Typed arrays cross where they are.

"use strict";

const { types } = require("node:util");
const { typed, wrongType } = require("./error.cjs");
const { byHost, textOf } = require("./text.cjs");

/** The numbers by which a column says what covers a row. */
const CoverKind = Object.freeze({ no: 0, until: 1, open: 2, unjudged: 3, error: 255 });

const NO_BYTES = new Uint8Array();
const NO_DAYS = new Int32Array();
const NO_NUMBERS = new Uint32Array();

/** The widths of codes in bytes, by the test for their array. */
const WIDTHS = [
  [types.isUint8Array, 1],
  [types.isUint16Array, 2],
  [types.isUint32Array, 4],
  [types.isInt32Array, 4],
];

/** Whether an argument is made of columns; a list of questions is not. */
function isColumns(argument) {
  return typeof argument === "object" && argument !== null && !Array.isArray(argument) && "item" in argument;
}

/** What the engine is handed: names as JSON, ids as JSON or numbers, days, and the bytes of the codes. */
function handedOver(columns) {
  // The engine refuses fields that it does not know, and misses those that must be there: so it is told of all.
  const names = Object.create(null);
  for (const field of byHost("", () => Object.keys(columns))) {
    names[field] = byHost(field, () => columns[field]) ?? undefined;
  }
  const { item, on } = names;
  const ids = Array.isArray(item) ? textOf(item) : undefined;
  const numbers = item === undefined || ids !== undefined ? NO_NUMBERS : numbersOf(item);
  const days = on === undefined ? NO_DAYS : daysOf(on);
  const codes = ["skill", "serviceKind", "place"].map((factor) => {
    const [named, bytes] = factorOf(names[factor], factor);
    names[factor] = named;
    return bytes;
  });
  return [JSON.stringify({ ...names, item: there(item), on: there(on) }), ids, numbers, days, ...codes];
}

function there(column) {
  return column === undefined ? undefined : true;
}

function numbersOf(item) {
  if (!types.isUint32Array(item)) {
    throw wrongType(typed(item), "a `Uint32Array` of the numbers of items, or a list of their ids", "item");
  }
  return own(item, Uint32Array);
}

function daysOf(on) {
  if (!types.isInt32Array(on)) {
    throw wrongType(typed(on), "an `Int32Array` of days since 1970-01-01", "on");
  }
  return own(on, Int32Array);
}

/** The values of a factor with the width of a code, which is 0 where one value is for all rows; and the codes. */
function factorOf(factor, path) {
  if (factor === undefined) {
    return [undefined, NO_BYTES];
  }
  if (typeof factor === "string") {
    return [[[factor], 0], NO_BYTES];
  }
  if (typeof factor !== "object") {
    throw wrongType(typed(factor), "text, or an object of `values` and `codes`", path);
  }
  const [values, codes] = ["values", "codes"].map((field) => byHost(`${path}.${field}`, () => factor[field]));
  if (!Array.isArray(values)) {
    throw wrongType(typed(values), "a list of texts", `${path}.values`);
  }
  const [, width] = WIDTHS.find(([isOfWidth]) => isOfWidth(codes)) ?? [];
  if (width === undefined) {
    throw wrongType(typed(codes), "a `Uint8Array`, `Uint16Array`, `Uint32Array` or `Int32Array`", `${path}.codes`);
  }
  const names = Array.from(values, (value, position) => nameOf(value, `${path}.values[${position}]`));
  return [[names, width], own(new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength), Uint8Array)];
}

function nameOf(value, path) {
  if (value === undefined || value === null) {
    return null;
  }
  if (typeof value !== "string") {
    throw wrongType(typed(value), "text", path);
  }
  return value;
}

/** Another thread may write to shared memory while the engine reads it. */
function own(array, Numbers) {
  return types.isSharedArrayBuffer(array.buffer) ? new Numbers(array) : array;
}

module.exports = { CoverKind, handedOver, isColumns };
