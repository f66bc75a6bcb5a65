// Milliseconds that `import "gleaner"` takes over a bare start of the runtime, zod included, as a consumer of the built package
// sees it, with zod alone beside it:
//   npm run build && node bench/import.ts [--rounds 21]
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "21" } } });
const rounds = Number(values.rounds);
const built = new URL("../dist/src/index.js", import.meta.url);
if (!existsSync(built)) throw new Error("Build the package first: npm run build");
/** The goal of the package, in milliseconds. */
const limit = 80;

const codes = {
  bare: "",
  zod: 'import "zod";',
  gleaner: `import ${JSON.stringify(built.href)};`,
  "gleaner and zod": `import "zod"; import ${JSON.stringify(built.href)};`,
} as const;

/** Wall times of runs that take turns, so that a busy moment hits all alike. */
const times = new Map(Object.keys(codes).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, code] of Object.entries(codes)) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
      cwd: new URL("..", import.meta.url),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    times.get(name)?.push(performance.now() - started);
  }
}

const sorted = (name: string): number[] => (times.get(name) ?? []).toSorted((a, b) => a - b);
const median = (name: string): number => sorted(name)[Math.floor(rounds / 2)] ?? Number.NaN;
const lowest = (name: string): number => sorted(name)[0] ?? Number.NaN;
console.log(
  `import over a bare start, ${rounds} rounds; the bare start takes ${median("bare").toFixed(0)} ms (median)`,
);
console.log("| import | ms over bare, lowest | median |");
console.log("| --- | --- | --- |");
for (const name of Object.keys(codes).filter((each) => each !== "bare")) {
  const over = [lowest(name) - lowest("bare"), median(name) - median("bare")];
  console.log(`| ${name} | ${over.map((each) => each.toFixed(0)).join(" | ")} |`);
}
process.exitCode = median("gleaner") - median("bare") <= limit ? 0 : 1;
