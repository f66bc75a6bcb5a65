import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findQueueProgram } from "../src/queue/find-queue-program.ts";
import { openServer } from "../src/queue/open-server.ts";
import { queueArguments } from "../src/queue/queue-arguments.ts";

/**
 * `node bench/queue.ts [documents]`: the same documents by `gleaner batch --concurrency 32`, and by two workers of 16 over a queue and a shared folder, against a gateway
 * that answers in 200 ms. Documents a second from the first request to the last, and memory of the queue a document.
 */
const documents = Number(process.argv[2] ?? 1000);
const [main, gatewayFile] = ["../src/faces/cli/main.ts", "batch/gateway.ts"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const port = 6390;
const folder = await mkdtemp(join(tmpdir(), "gleaner-bench-queue-"));
const children: ChildProcess[] = [];
const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess => {
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  return child;
};
const ended = (child: ChildProcess): Promise<string> => {
  let text = "";
  child.stderr?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => child.on("close", () => resolve(text)));
};

try {
  const program = await findQueueProgram(process.env);
  if (program === undefined) throw new Error("there is no redis-server: bash build/install-redis.sh");
  const gateway = run([gatewayFile ?? "", "200"]);
  const url = await new Promise<string>((resolve) =>
    gateway.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  await mkdir(join(folder, "docs"));
  const type = { type: ["string", "null"] };
  const schema = join(folder, "s.json");
  await writeFile(schema, JSON.stringify({ type: "object", properties: { number: type, total: type } }));
  for (let at = 0; at < documents; at += 1)
    await writeFile(join(folder, "docs", `${at}.txt`), `Number: N-${at}\nTotal: 12.34\n`);
  const env = { ...process.env, AIMLAPI_API_KEY: "none", AIMLAPI_BASE_URL: url };
  const batch = (out: string, more: readonly string[]): ChildProcess => {
    const given = [main ?? "", "batch", join(folder, "docs"), "--schema", schema, "--events", "json"];
    const model = ["--model", "aimlapi/google/gemini-3-1-flash-lite", "--out", join(folder, out)];
    return run([...given, ...model, ...more], env);
  };
  const time = async (child: ChildProcess): Promise<number> => {
    const text = await ended(child);
    const end = JSON.parse(text.split("\n").findLast((line) => line.includes('"type":"end"')) ?? "{}") as {
      milliseconds?: number;
      counts?: { succeeded: number };
    };
    if (end.counts?.succeeded !== documents) throw new Error(`not all succeeded: ${text.slice(-500)}`);
    return end.milliseconds ?? 0;
  };
  const alone = await time(batch("alone.jsonl", ["--concurrency", "32"]));
  children.push(spawn(program, queueArguments({ port, folder }), { stdio: "ignore" }));
  await wait(500);
  const address = `redis://127.0.0.1:${port}`;
  for (let at = 0; at < 2; at += 1)
    void ended(run([main ?? "", "worker", "--queue", address, "--concurrency", "16", "--quiet"], env));
  await wait(2_000);
  const queued = await time(batch("queued.jsonl", ["--queue", address, "--store", join(folder, "store")]));
  const server = await openServer(address);
  const memory = Number(/used_memory:(\d+)/u.exec(await server.client.info("memory"))?.[1]);
  await server.close();
  const rate = (milliseconds: number): string => (documents / (milliseconds / 1000)).toFixed(1);
  console.log(
    `${documents} documents: alone ${rate(alone)}/s, queued ${rate(queued)}/s (ratio ${(alone / queued).toFixed(2)}), queue ${(memory / documents / 1024).toFixed(1)} kB a document`,
  );
} finally {
  for (const child of children) child.kill();
  await rm(folder, { recursive: true, force: true });
}
