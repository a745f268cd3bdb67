import { Book } from "tenure";

const terms = { holder: "C-1", firstDay: "2025-03-15", term: { months: 24 } };
const book = Book.of([
  { kind: "item", id: "M-1", product: "ESP-2", placement: { kind: "endUser", account: "C-1" } },
  { kind: "contract", id: "W-1", category: "warranty", ...terms, scope: [{ element: { kind: "item", item: "M-1" } }] },
]);
console.log(String(book.coverage({ item: "M-1", on: "2025-06-01" })));
