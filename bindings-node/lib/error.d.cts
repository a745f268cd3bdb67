import type { Code, Kind, Language } from "../generated/records.js";

/** A fact behind an error, for programs that do not want to read a sentence. */
export interface Detail {
  /** What the fact is called, in `lower_snake_case`; names repeat where an error has several of a sort. */
  name: string;
  /** The fact as text; days as `YYYY-MM-DD`, needs and findings as JSON. */
  value: string;
}

/** What a {@link TenureError} says, as plain data: for logs, for answers of a service, for messages between threads. */
export interface Failure {
  /** Which kind of no it is, by which a program decides what to do next. */
  kind: Kind;
  /** The stable code, such as `item.unknown`. New codes may come with any release. */
  code: Code;
  /** The sentence for people; it may be reworded. */
  message: string;
  /** Where in the argument, in the names of its fields: `scope[1].element.item`; empty when no single place is to blame. */
  path: string;
  /** The facts behind the sentence. */
  details: Detail[];
}

/**
 * Every error that the engine gives. The same failure has the same code and the same path in every language.
 *
 * ```js
 * try {
 *   book.coverage({ item: "M-9", on: "2025-06-01" });
 * } catch (error) {
 *   if (!(error instanceof TenureError) || error.code !== "item.unknown") throw error;
 * }
 * ```
 */
export declare class TenureError extends Error implements Failure {
  /** The error of a failure; for tests, and for failures that came from another thread. */
  constructor(failure: Failure, options?: { cause?: unknown });
  name: "TenureError";
  kind: Kind;
  code: Code;
  path: string;
  details: Detail[];
  /** What your own code threw, when `kind` is `host`. */
  cause?: unknown;
  /**
   * The sentence for people in a language; without one, and for a code of a newer version, the message itself.
   *
   * @throws {@link TenureError} `input.unknown_word` for a language that the engine does not speak.
   */
  explain(language?: Language | null): string;
  /** The same as plain data, so that `JSON.stringify` leaves nothing out. */
  toJSON(): Failure;
}
