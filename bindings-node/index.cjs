"use strict";

const { TenureError } = require("./lib/error.cjs");
const { fromJson, toJson } = require("./lib/door.cjs");

module.exports = { TenureError, fromJson, toJson, ...require("./generated/book.js") };
