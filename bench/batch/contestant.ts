import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import module from "node:module";
import { join } from "node:path";
import process from "node:process";
import { runBatch } from "../../src/batch/run-batch.ts";
import { listSources } from "../../src/batch/sources/list-sources.ts";
import { holdMemory } from "../../src/faces/cli/batch/hold-memory.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";

const [, , kind = "", folder = "", , url = ""] = process.argv;
const concurrency = 32;
const nullable = { type: ["string", "null"] };
const schema = await resolveSchema<unknown>({
  type: "object",
  properties: { number: nullable, total: nullable },
});

/** The least that anyone would write: read, ask, keep the answer in a line. */
async function runBare(): Promise<void> {
  const names = await readdir(folder);
  const lines: string[] = [];
  let at = 0;
  const work = async (): Promise<void> => {
    for (let name = names[at++]; name !== undefined; name = names[at++]) {
      const content = await readFile(join(folder, name), "utf8");
      const response = await fetch(`${url}/chat/completions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ model: "test-model", messages: [{ role: "user", content }] }),
      });
      lines.push(JSON.stringify({ name, answer: await response.json() }));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  await writeFile(`${folder}.bare.jsonl`, lines.join("\n"));
  await rm(`${folder}.bare.jsonl`);
}

async function runGleaner(): Promise<void> {
  // As the command does.
  module.enableCompileCache();
  holdMemory();
  const out = `${folder}.jsonl`;
  const never = new AbortController().signal;
  await runBatch({
    tasks: listSources({ given: [folder], stdin: process.stdin, isOwn: () => false }),
    isRanked: false,
    options: { schema, model: "local/test-model", gateways: { local: { baseUrl: url } }, concurrency },
    out,
    resume: false,
    retryFailed: false,
    caps: {},
    onUncertain: "retry",
    stop: never,
    graceMs: 0,
  });
  await rm(out);
  await rm(`${out}.journal`);
}

let peak = 0;
const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
const cpu = process.cpuUsage();
const start = performance.now();
await (kind === "bare" ? runBare() : runGleaner());
const milliseconds = performance.now() - start;
const used = process.cpuUsage(cpu);
clearInterval(timer);
const cpuMs = (used.user + used.system) / 1000;
process.stdout.write(JSON.stringify({ milliseconds, cpuMs, peakMb: peak / 1024 / 1024 }));
process.exit(0);
