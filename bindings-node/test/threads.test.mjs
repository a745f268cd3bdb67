// Threads load the addon, use it and go, one after the other and at once.

import assert from "node:assert/strict";
import { once } from "node:events";
import { it } from "node:test";
import { Worker } from "node:worker_threads";
import { throughEachEntry } from "./entries.mjs";

throughEachEntry("threads", ({ Book }) => {
  const placement = { kind: "endUser", account: "C-1" };
  const items = Array.from({ length: 200 }, (_, number) => ({
    kind: "item",
    id: `M-${number}`,
    product: "P",
    placement,
  }));
  const file = Book.of(items).save();
  const question = { item: "M-1", on: "2025-06-01" };
  const answer = "`M-1` is not covered on 2025-06-01: no contract reaches it.\n";

  function thread(turns) {
    return new Worker(new URL("asking.mjs", import.meta.url), { workerData: { file, question, turns } });
  }

  async function check(worker, turns) {
    const [[heard]] = await Promise.all([once(worker, "message"), once(worker, "exit")]);
    assert.equal(heard.length, 2 * turns);
    for (const [turn, said] of heard.entries()) {
      assert.equal(turn % 2 === 0 ? said : said.code, turn % 2 === 0 ? answer : "item.unknown");
    }
  }

  it("one after the other", async () => {
    for (let worker = 0; worker < 10; worker += 1) {
      await check(thread(3), 3);
    }
  });

  it("several at once, beside this one", async () => {
    const workers = Array.from({ length: 4 }, () => check(thread(200), 200));
    const book = Book.load(file);
    for (let turn = 0; turn < 200; turn += 1) {
      assert.equal(String(book.coverage(question)), answer);
    }
    await Promise.all(workers);
  });

  it("stopped in the middle of their work", async () => {
    const workers = Array.from({ length: 4 }, () => thread(1_000_000));
    await Promise.all(workers.map((worker) => once(worker, "online")));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all(workers.map((worker) => worker.terminate()));
    assert.equal(Book.load(file).covered(question).kind, "no");
  });
});
