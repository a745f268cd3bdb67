// Values that only JavaScript can hand over, and what each is refused as.

/** A question that has an answer. */
export const good = { item: "M-1", on: "2025-06-01" };
const circle = { item: "M-1", on: "2025-06-01" };
circle.place = circle;
let deep = "deep";
for (let level = 0; level < 100_000; level += 1) {
  deep = [deep];
}
/** What the values below throw. */
export const thrown = new RangeError("no day today");
export const throwing = {
  toJSON() {
    throw thrown;
  },
};
export const refusing = new Proxy(
  {},
  {
    ownKeys() {
      throw thrown;
    },
  },
);
/** Spreading copies the field as it is. */
const prototyped = JSON.parse('{"item":"M-1","on":"2025-06-01","__proto__":1}');
const speaking = { toJSON: () => "2025-06-01" };
export const getter = {
  item: "M-1",
  get on() {
    throw thrown;
  },
};

/** Name, question, code, path. */
export const QUESTIONS = [
  ["undefined", undefined, "input.wrong_type", ""],
  ["null", null, "input.wrong_type", ""],
  ["a number", 5, "input.wrong_type", ""],
  ["a text", "M-1", "input.wrong_type", ""],
  ["a list", [], "input.wrong_type", ""],
  ["a function", () => 1, "input.wrong_type", ""],
  ["a symbol", Symbol("M-1"), "input.wrong_type", ""],
  ["a BigInt", 1n, "input.wrong_type", ""],
  ["NaN", Number.NaN, "input.wrong_type", ""],
  ["an empty object", {}, "input.missing_field", "item"],
  ["a Map", new Map([["item", "M-1"]]), "input.missing_field", "item"],
  ["a field that is undefined", { item: "M-1", on: undefined }, "input.missing_field", "on"],
  ["a field of no question", { ...good, of: 1 }, "input.unknown_field", "of"],
  ["a Date for a day", { item: "M-1", on: new Date(0) }, "day.invalid", "on"],
  ["a Date that is none", { item: "M-1", on: new Date(Number.NaN) }, "day.invalid", "on"],
  ["a number for a day", { item: "M-1", on: 20250601 }, "input.wrong_type", "on"],
  ["NaN for a day", { item: "M-1", on: Number.NaN }, "input.wrong_type", "on"],
  ["NaN where absent is allowed", { ...good, skill: Number.NaN }, "input.wrong_type", "skill"],
  ["infinity", { ...good, place: -Infinity }, "input.wrong_type", "place"],
  ["NaN in a box", { ...good, place: Object(Number.NaN) }, "input.wrong_type", "place"],
  ["a function where absent is allowed", { ...good, skill() {} }, "input.wrong_type", "skill"],
  ["a symbol where absent is allowed", { ...good, skill: Symbol.iterator }, "input.wrong_type", "skill"],
  ["a BigInt for an id", { item: 7n, on: "2025-06-01" }, "input.wrong_type", "item"],
  ["a list for an id", { item: ["M-1"], on: "2025-06-01" }, "input.wrong_type", "item"],
  ["an object that contains itself", circle, "input.wrong_type", "place"],
  ["nesting without end", { item: deep, on: "2025-06-01" }, "input.too_deep", ""],
  ["half a surrogate pair", { item: "M-\ud83d", on: "2025-06-01" }, "input.syntax", ""],
  ["an empty id", { item: "", on: "2025-06-01" }, "id.invalid", "item"],
  ["a field named __proto__", prototyped, "input.unknown_field", "__proto__"],
  ["a field named __proto__, read with care", { ...prototyped, on: speaking }, "input.unknown_field", "__proto__"],
  ["a toJSON that throws", { item: "M-1", on: throwing }, "host", "on"],
  ["a getter that throws", getter, "host", "on"],
  ["a proxy that throws", refusing, "host", ""],
];

const contract = { kind: "contract", id: "W", category: "warranty", holder: "C", firstDay: "2025-01-01", scope: [] };
export const placement = { kind: "inStock" };
const sold = (amount) => [{ kind: "commercial", item: "M-1", salePrice: { amount, currency: "EUR" } }];
const ending = (lastDay) => ({ ...contract, scope: [{ element: { kind: "wholeBase" }, lastDay }] });
const limited = (most) => [
  { kind: "licence", id: "7", account: "C-1", application: "fm", limits: [{ code: "users", most }] },
];
const installation = { kind: "installation", id: "I", item: "M-1", number: 1, placement, lastDay: "2025-01-01" };

/** Name, records, code, path. */
export const RECORDS = [
  ["no list", { kind: "skill", id: "HW" }, "input.wrong_type", ""],
  ["a Set", new Set([contract]), "input.wrong_type", ""],
  ["undefined in the list", [undefined], "input.wrong_type", "[0]"],
  ["a hole in the list", Array(1), "input.wrong_type", "[0]"],
  ["a float for money", sold(12.5), "input.wrong_type", "[0].salePrice.amount"],
  ["30 digits of money", sold("1".repeat(30)), "decimal.too_long", "[0].salePrice.amount"],
  ["a flag for a count", [{ ...installation, number: true }], "input.wrong_type", "[0].number"],
  ["-1 for a count", [{ ...installation, number: -1 }], "input.out_of_range", "[0].number"],
  ["0 for a count", [{ ...installation, number: 0 }], "input.out_of_range", "[0].number"],
  ["1.5 for a count", [{ ...installation, number: 1.5 }], "input.wrong_type", "[0].number"],
  ["2^32 for a count", [{ ...installation, number: 2 ** 32 }], "input.out_of_range", "[0].number"],
  ["1e21 for a count", [{ ...installation, number: 1e21 }], "input.wrong_type", "[0].number"],
  ["a text for a count", [{ ...installation, number: "1" }], "input.wrong_type", "[0].number"],
  ["a BigInt for a count", [{ ...installation, number: 1n }], "input.wrong_type", "[0].number"],
  ["2^53 for a whole number", limited(2 ** 53), "input.out_of_range", "[0].limits[0].most"],
  ["-2^53 for a whole number", limited(-(2 ** 53)), "input.out_of_range", "[0].limits[0].most"],
  ["2^63 - 2^10 for a whole number", limited(2 ** 63 - 2 ** 10), "input.out_of_range", "[0].limits[0].most"],
  ["2^10 - 2^63 for a whole number", limited(2 ** 10 - 2 ** 63), "input.out_of_range", "[0].limits[0].most"],
  ["2^64 for a whole number", limited(2 ** 64), "input.wrong_type", "[0].limits[0].most"],
  ["1.5 for a whole number", limited(1.5), "input.wrong_type", "[0].limits[0].most"],
  ["a flag for a whole number", limited(true), "input.wrong_type", "[0].limits[0].most"],
  ["a BigInt for a whole number", limited(1n), "input.wrong_type", "[0].limits[0].most"],
  ["a number for a flag", [{ ...contract, coversGroup: 1 }], "input.wrong_type", "[0].coversGroup"],
  ["a Date deep inside", [contract, ending(new Date(0))], "day.invalid", "[1].scope[0].lastDay"],
  ["NaN deep inside", [contract, { ...contract, term: { months: Number.NaN } }], "input.wrong_type", "[1].term.months"],
  ["both of a choice", [{ ...contract, term: { months: 1, days: 1 } }], "input.one_of", "[0].term"],
];
