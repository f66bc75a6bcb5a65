import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openServer } from "../../src/queue/open-server.ts";
import { runWorker } from "../../src/queue/run-worker.ts";
import type { JobNote } from "../../src/queue/process-job.ts";
import { gatewaySteps, startGateway } from "../../src/testing/index.ts";
import type { Gateway, GatewayRequest, GatewayStep } from "../../src/testing/index.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import type { CliRun } from "../faces/cli/run-in-process.ts";
import { startRedis } from "./start-redis.ts";
import type { RedisStand } from "./start-redis.ts";

export interface WrittenOutcome {
  readonly source: string;
  readonly sha256: string | null;
  readonly status: string;
  readonly extraction?: {
    readonly data: Readonly<Record<string, unknown>>;
    readonly attempts: readonly object[];
    readonly warnings: readonly { readonly code: string }[];
    readonly coverage: { readonly pages: readonly { readonly status: string }[] };
    readonly [key: string]: unknown;
  };
  readonly error?: { readonly code: string; readonly message: string };
}

export interface Stand {
  readonly folder: string;
  readonly redis: RedisStand;
  readonly gateway: Gateway;
  /** A worker in this process until it is stopped. */
  work(more?: Partial<Parameters<typeof runWorker>[0]>): { readonly notes: JobNote[]; stop(): Promise<void> };
  /** `gleaner batch` of `docs` through the queue. */
  batch(args?: readonly string[], more?: Parameters<typeof runInProcess>[1]): Promise<CliRun>;
  lines(out?: string): Promise<WrittenOutcome[]>;
  [Symbol.asyncDispose](): Promise<void>;
}

const set: Record<string, string | undefined> = {};

/** A queue, a gateway, and a folder with `docs/0.txt`, `docs/1.txt`... and the schema `s.json`. */
export async function makeStand(
  documents: number,
  script: (request: GatewayRequest, index: number) => GatewayStep = () =>
    gatewaySteps.ok({ number: "N-1", total: "12.34" }),
  model = "aimlapi/google/gemini-3-1-flash-lite",
): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), "gleaner-queue-"));
  const gateway = await startGateway({ script });
  const redis = await startRedis();
  await mkdir(join(folder, "docs"));
  const type = { type: ["string", "null"] };
  await writeFile(
    join(folder, "s.json"),
    JSON.stringify({ type: "object", properties: { number: type, total: type } }),
  );
  for (let at = 0; at < documents; at += 1)
    await writeFile(join(folder, "docs", `${at}.txt`), `Document D-${at}\nNumber: N-1\nTotal: 12.34\n`);
  const env = { AIMLAPI_API_KEY: "none", AIMLAPI_BASE_URL: gateway.url, LOCAL_BASE_URL: gateway.url };
  for (const [name, value] of Object.entries(env)) {
    set[name] = process.env[name];
    process.env[name] = value;
  }
  return {
    folder,
    redis,
    gateway,
    work(more = {}) {
      const notes: JobNote[] = [];
      const stop = new AbortController();
      const ended = (async () => {
        const server = await openServer(redis.address);
        const settings = {
          concurrency: 4,
          lockMs: 60_000,
          maxStalled: 3,
          split: { fromPages: 16, partPages: 8 },
          graceMs: 20_000,
          schemas: [],
          env: { ...process.env },
        };
        await runWorker({
          server,
          ...settings,
          stop: stop.signal,
          onNote: (note) => void notes.push(note),
          ...more,
        }).finally(() => void server.close());
      })();
      ended.catch(() => undefined);
      return {
        notes,
        async stop() {
          stop.abort();
          await ended;
        },
      };
    },
    async batch(args = [], more = {}) {
      const given = ["batch", join(folder, "docs"), "--queue", redis.address];
      const usual = [
        ["--schema", join(folder, "s.json")],
        ["--model", model],
        ["--store", join(folder, "store")],
        ["--out", join(folder, "out.jsonl")],
      ].filter(([name = ""]) => !args.includes(name));
      return await runInProcess([...given, ...usual.flat(), ...args], more);
    },
    lines: async (out = "out.jsonl") =>
      (await readFile(join(folder, out), "utf8"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as WrittenOutcome),
    async [Symbol.asyncDispose]() {
      for (const [name, value] of Object.entries(set)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
      await redis[Symbol.asyncDispose]();
      await gateway.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
