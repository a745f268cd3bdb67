import type { Code } from "../generated/records.js";

/**
 * Questions as columns, a row each, every column as long as that of the items. Typed arrays are read where they are, but those
 * of shared memory are copied.
 */
export interface Columns {
  /** The items: the numbers that `itemNumbers` gives, or ids, which are looked up. */
  item: Uint32Array | readonly string[];
  /** The days, counted from 1970-01-01: `Date.parse("2025-06-01") / 86_400_000`. */
  on: Int32Array;
  /** The skills that the work needs; absent means those of the products, where they name one. */
  skill?: string | FactorColumn | null | undefined;
  /** The kinds of service. */
  serviceKind?: string | FactorColumn | null | undefined;
  /** Where the work takes place; absent means the sites of the items on those days, where they are on record. */
  place?: string | FactorColumn | null | undefined;
}

/** What each row names of one factor: the value at the position that its code says. A text instead of this is for all rows. */
export interface FactorColumn {
  /** The values; one that is absent, `null` or `undefined`, stands for rows that name none. */
  values: readonly (string | null | undefined)[];
  /** The positions of the rows' values, counted from 0. */
  codes: Uint8Array | Uint16Array | Uint32Array | Int32Array;
}

/** The covers of questions that are columns, a row each. */
export interface Covers {
  /** What covers each row, by the numbers of {@link CoverKind}. */
  cover: Uint8Array;
  /** The last day of an `until` (inclusive), counted from 1970-01-01; 0 in all other rows. */
  lastDay: Int32Array;
  /** The rows that have no cover, in their order; in the column `cover` they have `CoverKind.error`. */
  errors: RowError[];
}

/** Why a row has no cover. */
export interface RowError {
  /** The row, counted from 0. */
  row: number;
  /** The code with which the question alone fails: `item.unknown`, `day.out_of_range`, `facts.missing`, `id.invalid`. */
  code: Code;
}

/** The numbers by which a column says what covers a row, by the words of `Cover`. */
export declare const CoverKind: {
  readonly no: 0;
  readonly until: 1;
  readonly open: 2;
  readonly unjudged: 3;
  /** The row has an error instead. */
  readonly error: 255;
};
