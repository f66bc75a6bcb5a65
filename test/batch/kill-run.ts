import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gatewaySteps as step, startGateway } from "../../src/testing/index.ts";
import type { GatewayRequest, GatewayStep } from "../../src/testing/index.ts";

const main = fileURLToPath(new URL("../../src/faces/cli/main.ts", import.meta.url));
const answerCost = 0.001;

interface KillInput {
  readonly documents: number;
  readonly kills: number;
  readonly concurrency: number;
  /** Requests that reach the gateway between two kills, on average. */
  readonly requestsBetween: number;
  /** 0..1, in turn. */
  readonly random: () => number;
  readonly onKill?: (kills: number, lines: number) => void;
}

/** What was seen from outside of the killed processes. */
export interface KillFigures {
  readonly kills: number;
  readonly lines: number;
  readonly distinct: number;
  readonly torn: number;
  /** Lines whose place or status is not what the journal says. */
  readonly disagreeing: number;
  readonly succeeded: number;
  /** Answers that the gateway put on its bill. */
  readonly paid: number;
  /** Questions of the output, each of which has one answer that was used. */
  readonly finished: number;
  /** Questions that the journal had open right after a kill, all kills together. */
  readonly inFlightAtKills: number;
  /** USD: what the gateway bills, what the run states for certain, and what it states at most besides. */
  readonly billedCost: number;
  readonly statedCost: number;
  readonly uncertainCost: number;
  readonly lastExit: number | null;
  /** Messages of documents that failed. */
  readonly errors: readonly string[];
}

/** A document's number, from the text that was sent. */
const numberIn = (request: GatewayRequest): string =>
  /N-(\d+)/u.exec(JSON.stringify(request.body))?.[1] ?? "";

function listFaults(random: () => number): (request: GatewayRequest) => GatewayStep {
  const spoilt = new Set<string>();
  const refused = new Map<string, number>();
  return (request) => {
    const number = numberIn(request);
    const answer = { number: `N-${number}`, total: "12.34" };
    const refusals = refused.get(number) ?? 0;
    // A document whose every repetition is refused fails, rightly.
    const chance = refusals < 3 ? random() : 0.1 + random() * 0.9;
    if (chance < 0.1) refused.set(number, refusals + 1);
    const next: GatewayStep =
      chance < 0.05
        ? step.status(429, { retryAfter: 0 })
        : chance < 0.1
          ? step.status(503)
          : chance < 0.15 && !spoilt.has(number)
            ? { type: "answer", text: "I cannot see it.", cost: answerCost }
            : { type: "answer", text: JSON.stringify(answer), cost: answerCost };
    // A model that is asked twice and says the same nonsense twice is given up, rightly.
    if (next.type === "answer" && next.text.startsWith("I ")) spoilt.add(number);
    return { type: "delay", milliseconds: 5 + Math.floor(random() * 40), next };
  };
}

const untilEnd = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on("close", (code) => resolve(code)));

function countOpen(journal: string): number {
  const database = new DatabaseSync(journal, { timeout: 60_000 });
  try {
    return Number(
      database.prepare("SELECT count(*) AS count FROM answer WHERE outcome IS NULL").get()?.["count"],
    );
  } catch {
    // Killed before there were tables.
    return 0;
  } finally {
    database.close();
  }
}

async function readFigures(
  out: string,
): Promise<Omit<KillFigures, "kills" | "paid" | "inFlightAtKills" | "billedCost" | "lastExit">> {
  const database = new DatabaseSync(`${out}.journal`);
  const find = database.prepare("SELECT start, end, status, sha256 FROM task WHERE source = ?");
  const read = (name: string): number =>
    Number(database.prepare("SELECT value FROM run WHERE name = ?").get(name)?.["value"] ?? 0);
  const sources = new Set<string>();
  const errors: string[] = [];
  let [lines, torn, disagreeing, succeeded, finished, at] = [0, 0, 0, 0, 0, 0];
  for await (const line of createInterface({ input: createReadStream(out) })) {
    const end = at + Buffer.byteLength(line) + 1;
    lines += 1;
    try {
      const { source, status, sha256, extraction, error } = JSON.parse(line);
      sources.add(source);
      const row = find.get(source);
      if (row?.["start"] !== at || row["end"] !== end || row["status"] !== status || row["sha256"] !== sha256)
        disagreeing += 1;
      if (status === "succeeded") succeeded += 1;
      finished += (extraction ?? error).attempts?.length ?? 0;
      if (error) errors.push(error.message);
    } catch {
      torn += 1;
    }
    at = end;
  }
  const text = await readFile(out);
  if (text.at(-1) !== 10) torn += 1;
  const statedCost = read("known-cost");
  const uncertainCost = read("spent-cost") - statedCost;
  database.close();
  return {
    errors,
    lines,
    distinct: sources.size,
    torn,
    disagreeing,
    succeeded,
    finished,
    statedCost,
    uncertainCost,
  };
}

/** Runs the command over made documents against a gateway that misbehaves, kills it again and again, and lets it finish. */
export async function killRun(input: KillInput): Promise<KillFigures> {
  const { documents, kills, concurrency, requestsBetween, random, onKill } = input;
  const folder = await mkdtemp(join(tmpdir(), "gleaner-kill-"));
  await using gateway = await startGateway({ script: listFaults(random) });
  const out = join(folder, "out.jsonl");
  try {
    await mkdir(join(folder, "docs"));
    const type = { type: ["string", "null"] };
    await writeFile(
      join(folder, "s.json"),
      JSON.stringify({ type: "object", properties: { number: type, total: type } }),
    );
    for (let at = 0; at < documents; at += 1)
      await writeFile(join(folder, "docs", `${at}.txt`), `Number: N-${at}\nTotal: 12.34\n`);
    const args = [
      "batch",
      join(folder, "docs"),
      "--schema",
      join(folder, "s.json"),
      "--out",
      out,
      "--resume",
      "--quiet",
    ];
    const asked = ["--model", "aimlapi/google/gemini-3-1-flash-lite", "--concurrency", String(concurrency)];
    const env = { ...process.env, AIMLAPI_API_KEY: "none", AIMLAPI_BASE_URL: gateway.url };
    const start = (): ChildProcess =>
      spawn(process.execPath, [main, ...args, ...asked], { env, stdio: "ignore" });
    let inFlightAtKills = 0;
    let killed = 0;
    while (killed < kills) {
      const child = start();
      const ended = untilEnd(child);
      const wanted = gateway.requests.length + Math.floor(random() * requestsBetween * 2);
      while (child.exitCode === null && gateway.requests.length < wanted) await wait(2);
      await wait(random() * 30);
      if (!child.kill("SIGKILL")) break;
      await ended;
      killed += 1;
      inFlightAtKills += countOpen(`${out}.journal`);
      onKill?.(killed, gateway.requests.length);
    }
    const lastExit = await untilEnd(start());
    const paid = gateway.billed.calls;
    return {
      kills: killed,
      ...(await readFigures(out)),
      paid,
      inFlightAtKills,
      billedCost: paid * answerCost,
      lastExit,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
