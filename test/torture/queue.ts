import process from "node:process";
import { makeRandom } from "../batch/make-random.ts";
import { killWorkers } from "../queue/kill-workers.ts";

/** `npm run torture:queue [documents] [kills] [restarts] [seed]`: two workers and their queue killed again and again; exits with 1 where anything is lost or paid twice. */
const [documents = 2000, kills = 30, restarts = 5, seed = Date.now()] = process.argv.slice(2).map(Number);
console.log(`${documents} documents, ${kills} kills of workers, ${restarts} of the queue, seed ${seed}`);
const seen = await killWorkers({
  documents,
  kills,
  restarts,
  workers: 2,
  concurrency: 8,
  random: makeRandom(seed),
  onEvent: (what) => console.log(what),
});
const faults = [
  seen.lines === documents && seen.distinct === documents ? "" : "documents are missing or doubled",
  seen.torn === 0 ? "" : "lines are torn",
  seen.exit === 0 ? "" : "the run failed",
  seen.paid <= seen.finished + seen.inFlightAtKills ? "" : "answers were paid for twice",
  seen.stated + seen.uncertain >= seen.billed - 1e-6 ? "" : "the stated cost is less than the bill",
  seen.stated <= seen.billed + 1e-6 ? "" : "the cost of answers is more than the bill",
].filter((fault) => fault !== "");
console.log({
  ...seen,
  paidTwice: seen.paid - seen.finished,
  perSecond: Math.round(documents / seen.seconds),
});
console.log(faults.length === 0 ? "nothing lost, nothing paid for twice" : faults.join("; "));
process.exitCode = faults.length === 0 ? 0 : 1;
