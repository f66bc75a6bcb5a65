/**
 * Breaks fixtures and opens what is left of them, for as long as is asked, on two processes:
 *
 *     npm run torture -- --minutes 30 [--seed N]
 *
 * Fails on the first crash, hang, foreign error, open handle or leftover file, and says how to make the case again.
 */
import { parseArgs } from "node:util";
import { runBatch } from "./run-batch.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const untilMs = Date.now() + Number(values.minutes) * 60_000;
const batchSize = 200;
let next = 0;
let wrong = 0;

async function work(): Promise<void> {
  while (Date.now() < untilMs) {
    const from = next;
    next += batchSize;
    const faults = await runBatch({ from, to: from + batchSize, seed, kinds: "all" });
    wrong += faults.length;
    for (const fault of faults) console.log(fault);
    if (faults.length > 0)
      console.log(`Again: node test/fuzz/run-cases.ts ${from} ${from + batchSize} ${seed} all`);
  }
}

console.log(`Seed ${seed}, until ${new Date(untilMs).toISOString()}`);
await Promise.all([work(), work()]);
console.log(`${next} broken files, ${wrong} faults`);
process.exitCode = wrong > 0 ? 1 : 0;
