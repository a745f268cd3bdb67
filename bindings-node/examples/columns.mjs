import { Book, CoverKind } from "tenure";

const terms = { holder: "C-1", firstDay: "2025-01-01", lastDay: "2025-12-31" };
const book = Book.of([
  { kind: "item", id: "M-1", product: "ESP-2", placement: { kind: "endUser", account: "C-1" } },
  { kind: "item", id: "M-2", product: "ESP-2", placement: { kind: "endUser", account: "C-1" } },
  {
    kind: "contract",
    id: "K-1",
    category: "maintenance",
    ...terms,
    scope: [{ element: { kind: "wholeBase" }, skills: ["HW"] }],
  },
]);
const day = Date.parse("2025-06-01") / 86_400_000;
const covers = book.coveredAll({
  item: book.itemNumbers(["M-1", "M-2", "M-2"]),
  on: Int32Array.of(day, day, day + 365),
  skill: { values: ["HW", "SW"], codes: Uint8Array.of(0, 1, 0) },
});
console.log(covers.cover.map((kind) => Number(kind === CoverKind.until)).join());
