import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { gatewaySteps as step, startGateway } from "../../src/testing/index.ts";
import type { GatewayRequest, GatewayStep } from "../../src/testing/index.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { startRedis } from "./start-redis.ts";
import { startWorker } from "./start-worker.ts";
import type { WorkerProcess } from "./start-worker.ts";

const answerCost = 0.001;

interface KillInput {
  readonly documents: number;
  readonly workers: number;
  readonly concurrency: number;
  /** Workers killed, one after the other, each replaced by a new one. */
  readonly kills: number;
  /** Times that the queue's own server is killed, and started again after a while. */
  readonly restarts: number;
  /** 0..1, in turn. */
  readonly random: () => number;
  readonly maxCost?: number;
  readonly onEvent?: (what: string) => void;
}

export interface KillFigures {
  readonly lines: number;
  readonly distinct: number;
  readonly torn: number;
  readonly succeeded: number;
  readonly skipped: number;
  readonly errors: readonly string[];
  /** Answers that the gateway put on its bill. */
  readonly paid: number;
  /** Attempts of the output. */
  readonly finished: number;
  /** Calls that the killed workers can have had under way at most. */
  readonly inFlightAtKills: number;
  readonly kills: number;
  /** USD. */
  readonly billed: number;
  readonly stated: number;
  readonly uncertain: number;
  readonly exit: number;
  readonly seconds: number;
}

function listFaults(random: () => number): (request: GatewayRequest) => GatewayStep {
  const spoilt = new Set<string>();
  const refused = new Map<string, number>();
  return (request) => {
    const number = /N-(\d+)/u.exec(JSON.stringify(request.body))?.[1] ?? "";
    const refusals = refused.get(number) ?? 0;
    // A document whose every repetition is refused fails, rightly.
    const chance = refusals < 3 ? random() : 0.06 + random() * 0.94;
    if (chance < 0.06) refused.set(number, refusals + 1);
    let next: GatewayStep = {
      type: "answer",
      text: JSON.stringify({ number: `N-${number}`, total: "12.34" }),
      cost: answerCost,
    };
    if (chance < 0.03) next = step.status(429, { retryAfter: 0 });
    else if (chance < 0.06) next = step.status(503);
    else if (chance < 0.1 && !spoilt.has(number)) {
      // A model that says the same nonsense twice is given up, rightly.
      spoilt.add(number);
      next = { type: "answer", text: "I cannot see it.", cost: answerCost };
    }
    return { type: "delay", milliseconds: 20 + Math.floor(random() * 60), next };
  };
}

async function readLines(
  out: string,
): Promise<
  Pick<KillFigures, "lines" | "distinct" | "torn" | "succeeded" | "skipped" | "finished" | "errors">
> {
  const sources = new Set<string>();
  const errors: string[] = [];
  let [lines, torn, succeeded, skipped, finished] = [0, 0, 0, 0, 0];
  for await (const line of createInterface({ input: createReadStream(out) })) {
    lines += 1;
    try {
      const { source, status, extraction, error } = JSON.parse(line);
      sources.add(source);
      if (status === "succeeded") succeeded += 1;
      if (status === "skipped") skipped += 1;
      finished += (extraction ?? error).attempts?.length ?? 0;
      if (error) errors.push(`${error.code}: ${error.message}`);
    } catch {
      torn += 1;
    }
  }
  if ((await readFile(out)).at(-1) !== 10) torn += 1;
  return { lines, distinct: sources.size, torn, succeeded, skipped, finished, errors };
}

/** Two or more workers over made documents; workers and the queue's own server are killed again and again. */
export async function killWorkers(input: KillInput): Promise<KillFigures> {
  const { documents, concurrency, kills, restarts, random, maxCost, onEvent } = input;
  const folder = await mkdtemp(join(tmpdir(), "gleaner-workers-"));
  await using gateway = await startGateway({ script: listFaults(random) });
  await using redis = await startRedis();
  const env = { AIMLAPI_API_KEY: "none", AIMLAPI_BASE_URL: gateway.url };
  const workers: WorkerProcess[] = [];
  const start = (): WorkerProcess =>
    startWorker(
      ["--queue", redis.address, "--concurrency", String(concurrency), "--lock", "6", "--grace", "5"],
      env,
    );
  const started = performance.now();
  try {
    await mkdir(join(folder, "docs"));
    const type = { type: ["string", "null"] };
    const schema = join(folder, "s.json");
    await writeFile(schema, JSON.stringify({ type: "object", properties: { number: type, total: type } }));
    for (let at = 0; at < documents; at += 1)
      await writeFile(join(folder, "docs", `${at}.txt`), `Number: N-${at}\nTotal: 12.34\n`);
    const out = join(folder, "out.jsonl");
    for (let at = 0; at < input.workers; at += 1) workers.push(start());
    const given = ["batch", join(folder, "docs"), "--schema", schema, "--out", out, "--events", "json"];
    const asked = ["--model", "aimlapi/google/gemini-3-1-flash-lite", "--store", join(folder, "store")];
    const capped = maxCost === undefined ? [] : ["--max-cost", String(maxCost)];
    const run = runInProcess([...given, ...asked, "--queue", redis.address, ...capped]);
    const over = new AbortController();
    void run.finally(() => over.abort());
    const steps = [
      ...Array.from({ length: kills }, () => "kill"),
      ...Array.from({ length: restarts }, () => "restart"),
    ];
    let killed = 0;
    for (let at = 1; steps.length > 0 && !over.signal.aborted; at += 1) {
      const wanted = Math.floor((documents * at) / (kills + restarts + 1));
      while (gateway.requests.length < wanted && !over.signal.aborted) await wait(5);
      await wait(random() * 30);
      const [what] = steps.splice(Math.floor(random() * steps.length), 1);
      onEvent?.(`${what} at ${gateway.requests.length} requests`);
      if (what === "restart") {
        await redis.kill();
        await wait(200 + random() * 600);
        await redis.start();
        continue;
      }
      const [victim] = workers.splice(Math.floor(random() * workers.length), 1);
      await victim?.end("SIGKILL");
      killed += 1;
      workers.push(start());
    }
    const { code, error } = await run;
    const last = error.split("\n").findLast((line) => line.startsWith('{"type":"end"')) ?? "{}";
    const { cost = 0, uncertainCost = 0 } = JSON.parse(last) as { cost?: number; uncertainCost?: number };
    return {
      ...(await readLines(out)),
      paid: gateway.billed.calls,
      inFlightAtKills: killed * concurrency,
      kills: killed,
      billed: gateway.billed.calls * answerCost,
      stated: cost,
      uncertain: uncertainCost,
      exit: code,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
    await rm(folder, { recursive: true, force: true });
  }
}
