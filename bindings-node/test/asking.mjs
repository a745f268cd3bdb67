// A thread that loads a Book of its own, asks it, and says what it heard.

import { parentPort, workerData } from "node:worker_threads";
import { Book } from "tenure";

const book = Book.load(workerData.file);
const heard = [];
for (let turn = 0; turn < workerData.turns; turn += 1) {
  heard.push(String(book.coverage(workerData.question)));
  try {
    book.coverage({ item: "nowhere", on: "2025-06-01" });
  } catch (error) {
    heard.push(error.toJSON());
  }
}
parentPort.postMessage(heard);
