"use strict";

const { TenureError } = require("./lib/error.cjs");
const { explain, fromJson, toJson } = require("./lib/door.cjs");

module.exports = { TenureError, explain, fromJson, toJson, ...require("./generated/book.js") };
