// Checked by the compiler alone: the same types through `require`.

import tenure = require("tenure");

const book: tenure.Book = tenure.Book.of([]);
const cover: tenure.Cover = book.covered({ item: "M-1", on: "2025-06-01" });
console.log(tenure.explainCover(cover));
