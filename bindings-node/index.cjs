"use strict";

const { CoverKind } = require("./lib/columns.cjs");
const { TenureError } = require("./lib/error.cjs");
const { explain, fromJson, toJson } = require("./lib/door.cjs");
const { SigningKey } = require("./lib/signing.cjs");

module.exports = { CoverKind, SigningKey, TenureError, explain, fromJson, toJson, ...require("./generated/book.js") };
