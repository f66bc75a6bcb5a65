import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatewaySteps, startGateway } from "../../../src/testing/index.ts";
import type { Gateway } from "../../../src/testing/index.ts";
import { runInProcess } from "./run-in-process.ts";

let folder = "";
let gateway: Gateway;
const before = process.env["LOCAL_BASE_URL"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-prices-"));
  gateway = await startGateway({ script: () => gatewaySteps.ok({ number: "N-1" }) });
  process.env["LOCAL_BASE_URL"] = gateway.url;
  const schema = { type: "object", properties: { number: { type: ["string", "null"] } } };
  const files = {
    "s.json": schema,
    "prices.json": { "local/m": { input: 4, output: 8 }, "openai/other": { input: 1, output: 1 } },
    "list.json": [],
    "bare.json": { m: { input: 1, output: 1 } },
    "half.json": { "local/m": { input: 1 } },
    "negative.json": { "local/m": { input: -1, output: 1 } },
    "odd.json": { "local/m": { input: 1, output: 1, perPage: 2 } },
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(content));
  await writeFile(join(folder, "a.txt"), "Number: N-1\n");
});
afterAll(async () => {
  await gateway.close();
  process.env["LOCAL_BASE_URL"] = before ?? "";
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly error?: { readonly code: string; readonly hint: string };
  readonly usage?: {
    readonly cost?: number;
    readonly costSource?: string;
    readonly inputTokens: number;
    readonly outputTokens: number;
  };
}

async function extract(
  ...flags: readonly string[]
): Promise<{ code: number; answer: Answer; calls: number }> {
  const calls = gateway.billed.calls;
  const args = ["extract", join(folder, "a.txt"), "--schema", join(folder, "s.json"), "--model", "local/m"];
  const { code, out } = await runInProcess([...args, ...flags, "--quiet"]);
  return { code, answer: JSON.parse(out) as Answer, calls: gateway.billed.calls - calls };
}

describe("a model whose price is unknown", () => {
  it("is refused under --max-cost, with the flags that help", async () => {
    const { code, answer, calls } = await extract("--max-cost", "1");
    expect([code, calls, answer.error?.code]).toEqual([75, 0, "limit.budget"]);
    expect(answer.error?.hint).toContain("--price INPUT,OUTPUT");
    expect(answer.error?.hint).toContain("--unknown-price allow");
  });

  it("is asked where --unknown-price allows it", async () => {
    const { code, answer, calls } = await extract("--max-cost", "1", "--unknown-price", "allow");
    expect([code, calls]).toEqual([0, 1]);
    expect(answer.usage?.cost).toBeUndefined();
  });

  it.each([
    ["--price", ["--price", "2,6"], 2, 6],
    ["--prices", ["--prices", "prices.json"], 4, 8],
    ["--price above --prices", ["--prices", "prices.json", "--price", "local/m=1,3"], 1, 3],
  ])("is asked and counted by %s", async (_, flags, input, output) => {
    const given = flags.map((flag) => (flag.endsWith(".json") ? join(folder, flag) : flag));
    const { code, answer, calls } = await extract("--max-cost", "1", ...given);
    expect([code, calls, answer.usage?.costSource]).toEqual([0, 1, "computed"]);
    const { inputTokens = 0, outputTokens = 0, cost } = answer.usage ?? {};
    expect(inputTokens * outputTokens).toBeGreaterThan(0);
    expect(cost).toBeCloseTo((inputTokens * input + outputTokens * output) / 1e6, 12);
  });

  it("is not asked where the price given passes the cap", async () => {
    const { code, answer, calls } = await extract("--max-cost", "0.000001", "--price", "2,6");
    expect([code, calls, answer.error?.code]).toEqual([75, 0, "limit.budget"]);
    expect(answer.error?.hint).toContain("--max-cost");
  });
});

describe("a table of prices", () => {
  it.each([
    ["list.json", "no table of prices"],
    ["bare.json", "no table of prices"],
    ["half.json", "prices.local/m"],
    ["negative.json", "prices.local/m.input"],
    ["odd.json", "perPage"],
    ["gone.json", "no such file"],
  ])("like %s is refused before anything is read", async (name, reason) => {
    const file = join(folder, name);
    const run = await runInProcess(["extract", "a.pdf", "--schema", "ocr", "--prices", file]);
    expect(run.code).toBe(name === "gone.json" ? 66 : 64);
    expect(run.error).toContain(reason);
  });
});
