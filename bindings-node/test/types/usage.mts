// Checked by the compiler alone: how the types are used rightly, and that wrong uses do not pass.

import {
  type Answer,
  Book,
  type Change,
  type Code,
  type Columns,
  type Contract,
  type Cover,
  CoverKind,
  type Covers,
  explain,
  explainVerdict,
  fromJson,
  type Item,
  type KeyRing,
  type Kind,
  type Language,
  type LicencePlan,
  type Plan,
  type Reason,
  type Record,
  SigningKey,
  TenureError,
  type Term,
  type TextDraft,
  toJson,
  type Verdict,
} from "tenure";

/** Each kind of reason must be met; a new one does not compile without its branch. */
export function deciding(reason: Reason): string {
  switch (reason.kind) {
    case "contract.not_started":
    case "contract.suspended":
    case "line.not_started":
    case "renewal.offer_open":
    case "renewal.unconfirmed":
    case "renewal.account_inactive":
      return reason.firstDay;
    case "contract.cancelled":
    case "contract.ended":
    case "line.ended":
      return reason.lastDay;
    case "contract.archived":
      return reason.on;
    case "placement.out_of_service":
    case "placement.needs_item_line":
      return reason.placement.kind;
    case "holder.changed":
      return reason.holder;
    case "loan.not_on_loan":
    case "loan.not_included":
    case "pair.nothing_to_refine":
    case "skill.none_listed":
    case "service_kind.none_listed":
    case "place.none_listed":
      return "";
    case "pair.excluded":
      return String(reason.line);
    case "skill.not_listed":
      return reason.skill;
    case "service_kind.not_listed":
      return reason.serviceKind;
    case "place.not_covered":
      return reason.place;
    case "contract.not_yet_judged":
      return reason.what.join();
  }
}

export function nextStep(kind: Kind): string {
  switch (kind) {
    case "invalid":
      return "correct it";
    case "refused":
      return "decide otherwise";
    case "missing":
      return "fetch what is missing";
    case "host":
    case "internal":
      return "report it";
  }
}

export function lastDay(cover: Cover): string | undefined {
  return cover.kind === "until" ? cover.lastDay : undefined;
}

export function days(term: Term): number {
  return term.days ?? term.months * 30;
}

export function rows(row: { id: string; serial: string | null; since: string | undefined }): Record {
  return {
    kind: "item",
    id: row.id,
    product: "ESP-2",
    serial: row.serial,
    since: row.since,
    placement: { kind: "inStock" },
  };
}

export function ask(book: Book): string {
  const verdict: Verdict = book.coverage({ item: "M-1", on: "2025-06-01", basis: "request" });
  const winner = verdict.by === undefined ? undefined : verdict.candidates[verdict.by]?.contract;
  return winner ?? explainVerdict(verdict);
}

export function inWords(book: Book, verdict: Verdict, language: Language): string[] {
  const { svg } = book.picture({ item: "M-1", firstDay: "2025-01-01", lastDay: "2025-12-31", language });
  return [explain("Verdict", verdict, language), explainVerdict(verdict, "de"), svg];
}

export function askAll(book: Book): (Code | Cover["kind"])[] {
  const answers: Answer<Cover>[] = book.coveredAll([{ item: "M-1", on: "2025-06-01" }]);
  return answers.map((answer) => (answer.error ? answer.error.code : answer.ok.kind));
}

export function askColumns(book: Book, days: Int32Array): number[] {
  const columns: Columns = { item: book.itemNumbers(["M-1"]), on: days, skill: "HW", place: null };
  const codes = Uint16Array.from(days, () => 0);
  const covers: Covers = book.coveredAll({ ...columns, serviceKind: { values: ["repair", null], codes } });
  const failed: Code[] = covers.errors.map(({ code }) => code);
  return failed.length === 0 ? [...covers.cover].filter((kind) => kind === CoverKind.open) : [];
}

export function store(before: Book, after: Book): Uint8Array {
  const changes = before.diff(after);
  for (const change of changes.changes) {
    const text: string = change.put ? toJson("Record", change.put) : change.remove.id;
    console.log(text);
  }
  before.apply(changes);
  return before.save();
}

export function sign(book: Book, ring: KeyRing, plan: LicencePlan, draft: TextDraft): [Plan, string] {
  const key: SigningKey = SigningKey.generate(ring, (length) => new Uint8Array(length));
  const pem: Uint8Array = SigningKey.fromPem(key.toPem()).sign(new Uint8Array());
  return [book.signedPlan(key.signPlan(plan)), `${book.signedText(key.signDraft(draft)).text} ${key.id} ${pem.length}`];
}

/** A service answers later; what it signs goes in as the text of its bytes. */
export async function signElsewhere(plan: LicencePlan, kms: (bytes: string) => Promise<string>): Promise<string[]> {
  return Promise.all(plan.toSign.map((message) => kms(message.bytes)));
}

export function known(error: unknown): string {
  if (!(error instanceof TenureError)) {
    throw error;
  }
  const code: Code = error.code;
  const details: string[] = error.details.map((detail) => `${detail.name}=${detail.value}`);
  return `${error.kind} ${code} ${error.path} ${details} ${error.explain("fr")}`;
}

const contract: Contract = fromJson("Contract", "{}");
const item: Item = fromJson("Item", "{}");
const loaded: Book = Book.load(new Uint8Array());
export const equal: boolean = loaded.equals(Book.load(""));

// @ts-expect-error: money is text, never a float
export const price: Record = { kind: "commercial", item: "M-1", salePrice: { amount: 12.5, currency: "EUR" } };
// @ts-expect-error: days are whole numbers of 32 bits
loaded.coveredAll({ item: ["M-1"], on: [20_240] });
// @ts-expect-error: a column is a text or has codes
loaded.coveredAll({ item: ["M-1"], on: new Int32Array(1), skill: ["HW"] });
// @ts-expect-error: a Date is an instant, no day
loaded.coverage({ item: "M-1", on: new Date() });
// @ts-expect-error: nothing is said of a record
explain("Item", item);
// @ts-expect-error: no such language
new TenureError({ kind: "invalid", code: "day.invalid", message: "", path: "", details: [] }).explain("it");
// @ts-expect-error: a required field is missing
loaded.coverage({ item: "M-1" });
// @ts-expect-error: no such field
loaded.coverage({ item: "M-1", on: "2025-06-01", serviceType: "repair" });
// @ts-expect-error: no such word
loaded.coverage({ item: "M-1", on: "2025-06-01", basis: "delivery" });
// @ts-expect-error: no such kind
export const placed: Record = { ...item, kind: "item", placement: { kind: "lost" } };
// @ts-expect-error: a field of another kind
export const scrapped: Record = { ...item, kind: "item", placement: { kind: "scrapped", account: "C-1" } };
// @ts-expect-error: a record needs its tag
export const untagged: Record = { id: "M-1", product: "ESP-2", placement: { kind: "inStock" } };
// @ts-expect-error: exactly one of the two
export const both: Term = { months: 1, days: 1 };
// @ts-expect-error: at least one of the two
export const neither: Term = {};
// @ts-expect-error: a change puts or removes
export const change: Change = { put: { kind: "policy" }, remove: { kind: "policy", id: "policy" } };
// @ts-expect-error: another type than its name says
toJson("Item", contract);
// @ts-expect-error: no such type
fromJson("Machine", "{}");
// @ts-expect-error: keys are made by `fromPem` and `generate`
new SigningKey();
// @ts-expect-error: a text cannot be wiped
SigningKey.fromPem("-----BEGIN PRIVATE KEY-----");
// @ts-expect-error: Books are made by `of` and `load`
new Book();
// @ts-expect-error: not a Book
loaded.diff(contract);
