import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What users start; the source stands in where nothing is built, and has to be stripped of its types first. */
const built = fileURLToPath(new URL("../dist/src/faces/cli/main.js", import.meta.url));
const source = fileURLToPath(new URL("../src/faces/cli/main.ts", import.meta.url));
const main = existsSync(built) ? built : source;
const rounds = 15;

/** Median wall time of a run, in milliseconds; taken in turns, so that a busy moment hits both alike. */
function measure(commands: readonly (readonly string[])[]): number[] {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    commands.forEach((args, index) => {
      const start = performance.now();
      spawnSync(process.execPath, args, { stdio: "ignore" });
      times[index]?.push(performance.now() - start);
    });
  }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
}

const [bare = 0, help = 0] = measure([
  ["-e", "0"],
  [main, "--help"],
]);
const limit = bare * 1.5 + 60;
console.log(
  `node -e 0: ${bare.toFixed(0)} ms · gleaner --help (${main === built ? "built" : "source"}): ${help.toFixed(0)} ms · limit: ${limit.toFixed(0)} ms`,
);
process.exitCode = help <= limit ? 0 : 1;
