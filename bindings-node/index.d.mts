export * from "./generated/book.js";
export type * from "./generated/records.js";
export { type Columns, CoverKind, type Covers, type FactorColumn, type RowError } from "./lib/columns.cjs";
export { type Answer, explain, fromJson, toJson } from "./lib/door.cjs";
export { type Detail, type Failure, TenureError } from "./lib/error.cjs";
export { SigningKey } from "./lib/signing.cjs";
