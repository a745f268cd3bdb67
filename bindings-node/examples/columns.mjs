import { Book, CoverKind } from "tenure";

const placement = { kind: "endUser", account: "C-1" };
const book = Book.of([
  ...["M-1", "M-2"].map((id) => ({ kind: "item", id, product: "ESP-2", placement })),
  {
    kind: "contract",
    id: "K-1",
    category: "maintenance",
    holder: "C-1",
    firstDay: "2025-01-01",
    lastDay: "2025-12-31",
    scope: [{ element: { kind: "product", product: "ESP-2" }, skills: ["HW"] }],
  },
]);
const day = Date.parse("2025-06-01") / 86_400_000;
const covers = book.coveredAll({
  item: book.itemNumbers(["M-1", "M-2", "M-2"]),
  on: Int32Array.of(day, day, day + 365),
  skill: { values: ["HW", "SW"], codes: Uint8Array.of(0, 1, 0) },
});
console.log(covers.cover.map((kind) => Number(kind === CoverKind.until)).join());
