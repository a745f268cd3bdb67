"use strict";

const { CoverKind } = require("./lib/columns.cjs");
const { TenureError } = require("./lib/error.cjs");
const { explain, fromJson, toJson } = require("./lib/door.cjs");

module.exports = { CoverKind, TenureError, explain, fromJson, toJson, ...require("./generated/book.js") };
