// Peak memory of clients that send large pictures, beside a bare fetch + zod and beside peers:
//   npm ci --prefix bench/peers   (once; without it only ours and the floor are measured)
//   node bench/client-memory.ts [--rounds 3] [--calls 48] [--concurrency 8] [--mebibytes 10]
// Every run is a process of its own; the peak is the kernel's high-water mark of resident memory.
import { parseArgs } from "node:util";
import { contestantNames } from "./client/contestants.ts";
import type { Report } from "./client/orders.ts";
import { startServer, tryRunner } from "./client/start-process.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    calls: { type: "string", default: "48" },
    concurrency: { type: "string", default: "8" },
    mebibytes: { type: "string", default: "10" },
  },
});
const mebibyte = 1024 * 1024;
const order = {
  calls: Number(values.calls),
  concurrency: Number(values.concurrency),
  pictureBytes: Number(values.mebibytes) * mebibyte,
};
/** The whole line makes pictures smaller before it sends them, so it sends none of this size. */
const measured = contestantNames.filter((name) => !name.startsWith("gleaner extract"));
const server = await startServer();
const reports = new Map<string, Report[]>();
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const name of measured.filter((each) => round === 0 || reports.has(each))) {
    const runner = await tryRunner(name, server.origin);
    if (!runner) continue;
    reports.set(name, [...(reports.get(name) ?? []), await runner.run(order)]);
    runner.stop();
  }
}
server.stop();

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const floor = median(reports.get("floor")?.map(({ memoryPeak }) => memoryPeak) ?? []);
console.log(
  `${values.calls} calls with a picture of ${values.mebibytes} MiB at concurrency ${order.concurrency}, median of ${values.rounds} runs`,
);
console.log("| client | MiB before | peak MiB | of the floor's peak | CPU ms a call |");
console.log("| --- | --- | --- | --- | --- |");
for (const [name, all] of reports) {
  const peak = median(all.map(({ memoryPeak }) => memoryPeak));
  const cells = [
    (median(all.map(({ memoryBefore }) => memoryBefore)) / mebibyte).toFixed(0),
    (peak / mebibyte).toFixed(0),
    (peak / floor).toFixed(2),
    (median(all.map(({ cpuMicroseconds }) => cpuMicroseconds)) / 1000 / order.calls).toFixed(0),
  ];
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}
