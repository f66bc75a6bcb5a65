import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/**
 * `gleaner batch` against a bare loop of p-map's kind over fetch, both at concurrency 32 against a gateway that answers in 200 ms: documents a
 * second, and CPU a document of the whole process above what starting it takes; then what of it the first document alone takes, for which everything
 * is loaded, and each further one. `--memory N` instead: peak memory over N documents and over 1,000.
 */
const contestant = fileURLToPath(new URL("batch/contestant.ts", import.meta.url));
const gatewayFile = fileURLToPath(new URL("batch/gateway.ts", import.meta.url));

interface Run {
  readonly milliseconds: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

async function startGateway(delayMs: number): Promise<{ readonly url: string; close: () => void }> {
  const child = spawn(process.execPath, [gatewayFile, String(delayMs)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  return { url, close: () => void child.kill() };
}

async function measure(kind: string, folder: string, documents: number, url: string): Promise<Run> {
  const child = spawn(process.execPath, [contestant, kind, folder, String(documents), url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await new Promise((resolve) => child.on("close", resolve));
  return JSON.parse(text) as Run;
}

async function makeDocuments(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let at = 0; at < count; at += 1)
    await writeFile(join(folder, `${at}.txt`), `Number: N-${at}\nTotal: 12.34\nThank you for your visit.\n`);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = await mkdtemp(join(tmpdir(), "gleaner-bench-batch-"));
try {
  if (process.argv[2] === "--memory") {
    const most = Number(process.argv[3] ?? 100_000);
    const gateway = await startGateway(0);
    const peaks: number[] = [];
    for (const count of [1000, most]) {
      const docs = join(folder, String(count));
      await makeDocuments(docs, count);
      const { peakMb, milliseconds } = await measure("gleaner", docs, count, gateway.url);
      peaks.push(peakMb);
      console.log(`${count} documents: peak ${peakMb.toFixed(0)} MB, ${(milliseconds / 1000).toFixed(1)} s`);
    }
    gateway.close();
    console.log(`ratio ${((peaks[1] ?? 0) / (peaks[0] ?? 1)).toFixed(2)}`);
  } else {
    const count = Number(process.argv[2] ?? 2000);
    const rounds = Number(process.argv[3] ?? 3);
    const gateway = await startGateway(200);
    const docs = join(folder, "docs");
    const single = join(folder, "single");
    await makeDocuments(docs, count);
    await makeDocuments(single, 1);
    const seen: Record<string, Run[]> = { bare: [], gleaner: [] };
    const first: Record<string, number[]> = { bare: [], gleaner: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of ["bare", "gleaner"]) {
        first[kind]?.push((await measure(kind, single, 1, gateway.url)).cpuMs);
        seen[kind]?.push(await measure(kind, docs, count, gateway.url));
      }
    }
    gateway.close();
    const rate = (kind: string): number =>
      median((seen[kind] ?? []).map((run) => (count / run.milliseconds) * 1000));
    const cpu = (kind: string): number => median((seen[kind] ?? []).map((run) => run.cpuMs / count));
    for (const kind of ["bare", "gleaner"]) {
      const once = median(first[kind] ?? []);
      const further = (cpu(kind) * count - once) / (count - 1);
      console.log(
        `${kind}: ${rate(kind).toFixed(1)} documents/s, ${cpu(kind).toFixed(2)} ms CPU a document (${once.toFixed(0)} ms for the first of ${count}, ${further.toFixed(2)} ms for each further one)`,
      );
    }
    console.log(
      `ratio ${(rate("gleaner") / rate("bare")).toFixed(3)}, CPU above the bare loop ${(cpu("gleaner") - cpu("bare")).toFixed(2)} ms`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}
