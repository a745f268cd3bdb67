// How contenders are measured and printed, for all benches of this folder: name, value, unit, baseline and ratio with tabs
// between. A ratio above 1 means that a contender takes longer than the baseline, which is the second of them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const ROUNDS = 7;
const MODULUS = 2_147_483_647;

/**
 * The contenders take turns, so that what disturbs one round disturbs all of them; the first round warms up. CPU time
 * counts, that of all threads together, since other processes want the machine as well. Where contenders answer in different
 * forms, each says how its own is read, after the clock has stopped.
 */
export function table(work, count, contenders) {
  const best = contenders.map(() => Number.POSITIVE_INFINITY);
  let expected;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [position, [name, turn, read = same]] of contenders.entries()) {
      const start = process.cpuUsage();
      const answered = turn();
      const { user, system } = process.cpuUsage(start);
      const time = (user + system) * 1_000;
      const answers = read(answered);
      expected ??= answers;
      assert.deepEqual(answers, expected, `${work}: ${name} computes something else`);
      best[position] = round === 0 ? best[position] : Math.min(best[position], time);
    }
  }
  const [, [baseline]] = contenders;
  for (const [position, [name]] of contenders.entries()) {
    const ratio = (best[position] / best[1]).toFixed(2);
    console.log([`node: ${work}: ${name}`, Math.round(best[position] / count), "ns", baseline, ratio].join("\t"));
  }
}

function same(answers) {
  return answers;
}

/** What must come out for a fleet of that size, as the oracle has it. */
export function published(items) {
  const lines = readFileSync(new URL("../../tests/answers.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line)).find((each) => each.items === items);
}

/** The sum of numbers that is published. */
export function sum(numbers) {
  return numbers.reduce((sum, number, position) => (sum + ((position % 65_521) + 1) * (number % MODULUS)) % MODULUS, 0);
}

/** The sum of bytes that is published. */
export function fold(bytes) {
  return bytes.reduce((folded, byte) => (folded * 31 + byte) % MODULUS, 0);
}
