import type { Book } from "../generated/book.js";
import type { ChangeSet, Explained, Language, Record, Types } from "../generated/records.js";
import type { TenureError } from "./error.cjs";

/** What became of one element of a list: its answer, or its error. */
export type Answer<T> = { ok: T; error?: never } | { ok?: never; error: TenureError };

/** The doors of every Book. */
export declare class Door {
  protected constructor(made: never);

  /**
   * A Book of these records, in any order.
   *
   * @throws {@link TenureError} when a record means nothing, when two have one kind and id (`record.duplicate`), or when
   * records contradict each other; `path` begins with the position, such as `[2].scope[0].element.item`.
   */
  static of(records: readonly Record[]): Book;

  /**
   * The Book of a file, as {@link save} wrote it or as another host did; files may be joined end to end.
   *
   * @throws {@link TenureError} `file.refused`: `details` lists the bad lines as JSON `{code, path, line, message,
   * details}`, and their `total`. Nothing is half loaded.
   */
  static load(file: Uint8Array | string): Book;

  /**
   * Makes all changes, or none. When everything already is as they want it, nothing happens: so you may try again.
   *
   * @throws {@link TenureError} `change.stale` when a record is not as the change set expects it; and whatever
   * {@link of} refuses, `path` beginning such as `changes[0].put`.
   */
  apply(changes: ChangeSet): void;

  /** The whole file, a Buffer: a header, then a record a line by kind and id. Equal Books make equal files in every host. */
  save(): Uint8Array;

  /**
   * The changes that turn this Book into `target`.
   *
   * @throws {@link TenureError} `record.newer_schema` when a differing record has fields of a newer version.
   */
  diff(target: Book): ChangeSet;

  /**
   * The numbers of items by their ids, for columns; 0xFFFFFFFF where there is no such item. They stay good for as long as
   * this Book lives, whatever is applied to it.
   *
   * @throws {@link TenureError} `input.wrong_type` when the argument is no list of texts.
   */
  itemNumbers(ids: readonly string[]): Uint32Array;

  /** Whether both hold the same records and the same extent. */
  equals(other: unknown): boolean;
}

/**
 * Writes a value as canonical JSON, the same in every host: fields in declared order, absent ones left out.
 *
 * @throws {@link TenureError} when the value is none of that type.
 */
export declare function toJson<Name extends keyof Types>(type: Name, value: Types[Name]): string;

/**
 * What the engine says of an answer, in sentences for people: in a language, or without one in English.
 *
 * @throws {@link TenureError} when the value is none of that type, and `input.unknown_word` for a language that the engine
 * does not speak.
 */
export declare function explain<Name extends keyof Explained>(
  type: Name,
  value: Explained[Name],
  language?: Language | null,
): string;

/**
 * Reads a value from JSON, strictly: unknown fields are refused.
 *
 * @throws {@link TenureError} with the code and the path of what is wrong.
 */
export declare function fromJson<Name extends keyof Types>(type: Name, text: string): Types[Name];
