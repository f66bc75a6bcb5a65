import process from "node:process";
import { killRun } from "../batch/kill-run.ts";
import { makeRandom } from "../batch/make-random.ts";

/** `npm run torture:batch [documents] [kills] [seed]`: the command killed again and again over many documents; exits with 1 where anything is lost or paid twice. */
const [documents = 5000, kills = 200, seed = Date.now()] = process.argv.slice(2).map(Number);
console.log(`${documents} documents, ${kills} kills, seed ${seed}`);
const start = performance.now();
const seen = await killRun({
  documents,
  kills,
  concurrency: 16,
  requestsBetween: Math.floor((documents / kills) * 0.9),
  random: makeRandom(seed),
  onKill(count, requests) {
    if (count % 10 === 0) console.log(`${count} kills, ${requests} requests`);
  },
});
const faults = [
  seen.lines === documents && seen.distinct === documents ? "" : "documents are missing or doubled",
  seen.torn === 0 ? "" : "lines are torn",
  seen.disagreeing === 0 ? "" : "journal and output disagree",
  seen.lastExit === 0 ? "" : "the last run failed",
  seen.paid <= seen.finished + seen.inFlightAtKills ? "" : "answers were paid for twice",
  seen.statedCost + seen.uncertainCost >= seen.billedCost - 1e-6
    ? ""
    : "the stated cost is less than the bill",
  seen.statedCost <= seen.billedCost + 1e-6 ? "" : "the cost of answers is more than the bill",
].filter((fault) => fault !== "");
console.log({ ...seen, seconds: Math.round((performance.now() - start) / 1000) });
console.log(faults.length === 0 ? "nothing lost, nothing paid for twice" : faults.join("; "));
process.exitCode = faults.length === 0 ? 0 : 1;
