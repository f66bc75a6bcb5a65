// What a call costs the client, beside a bare fetch + zod and beside peers, against one loopback server:
//   npm ci --prefix bench/peers   (once; without it only ours and the floor are measured)
//   node bench/client.ts [--rounds 8] [--calls 1500] [--concurrency 32] [--only <part of a name>]
// Each contestant has a process of its own; they take turns, so that a busy moment hits all alike.
import { parseArgs } from "node:util";
import { contestantNames } from "./client/contestants.ts";
import { startServer, tryRunner } from "./client/start-process.ts";
import type { Runner } from "./client/start-process.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "8" },
    calls: { type: "string", default: "1500" },
    concurrency: { type: "string", default: "32" },
    only: { type: "string", default: "" },
  },
});
const order = { calls: Number(values.calls), concurrency: Number(values.concurrency) };
const server = await startServer();
const runners: Runner[] = [];
for (const name of contestantNames.filter((name) => name === "floor" || name.includes(values.only))) {
  const runner = await tryRunner(name, server.origin);
  if (runner) runners.push(runner);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

// Until code is compiled and caches are filled, a run says nothing.
for (const runner of runners) await runner.run(order);
const costs = new Map(runners.map(({ name }) => [name, [] as number[]]));
const rates = new Map(runners.map(({ name }) => [name, [] as number[]]));
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const runner of runners) {
    const { cpuMicroseconds, milliseconds } = await runner.run(order);
    costs.get(runner.name)?.push(cpuMicroseconds / order.calls);
    rates.get(runner.name)?.push((order.calls / milliseconds) * 1000);
  }
}
for (const runner of runners) runner.stop();
server.stop();

const floor = costs.get("floor") ?? [];
console.log(
  `CPU (user + system) a call at concurrency ${order.concurrency}, ${values.rounds} rounds of ${order.calls} calls`,
);
console.log("| client | us a call, lowest | median | times the floor, lowest | median | calls/s, median |");
console.log("| --- | --- | --- | --- | --- | --- |");
for (const [name, all] of costs) {
  const cells = [
    Math.min(...all).toFixed(0),
    median(all).toFixed(0),
    (Math.min(...all) / Math.min(...floor)).toFixed(2),
    (median(all) / median(floor)).toFixed(2),
    median(rates.get(name) ?? []).toFixed(0),
  ];
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}
