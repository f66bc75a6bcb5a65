import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BatchAnswer, BatchDelivery, BatchFile } from "../../src/ports/batch-delivery.ts";
import google from "../../src/providers/google.ts";
import openai from "../../src/providers/openai.ts";
import local from "../../src/providers/local.ts";
import {
  gatewaySteps as step,
  geminiBatches,
  geminiGenerateWire,
  makeModelRequest,
  startGateway,
} from "../../src/testing/index.ts";
import type { BatchScript, Gateway, GatewayStep, GatewayWire } from "../../src/testing/index.ts";
import { batchGateways } from "./batch-gateways.ts";
import type { BatchGatewayName } from "./batch-gateways.ts";

const context = { signal: new AbortController().signal };
const providers = { openai, google };
const price = { input: 2, output: 8, source: "test" };
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-delivery-"));
});
afterAll(async () => await rm(folder, { recursive: true }));

interface Opened {
  readonly delivery: BatchDelivery;
  readonly gateway: Gateway;
  readonly file: (count: number, name?: string) => Promise<BatchFile>;
  [Symbol.asyncDispose](): Promise<void>;
}

async function open(
  name: BatchGatewayName,
  batches: readonly BatchScript[] = [{}],
  script: readonly GatewayStep[] | (() => GatewayStep) = [step.ok({ total: "1" })],
  wire: GatewayWire = batchGateways[name].openWire({ batches }),
): Promise<Opened> {
  const { modelId, basePath } = batchGateways[name];
  const gateway = await startGateway({ script, wire });
  const options = { apiKey: "key", baseUrl: gateway.origin + basePath, prices: { [modelId]: price } };
  const { batch: delivery } = providers[name]({ modelId, gateway: options, env: {} });
  if (!delivery) throw new Error("no batches");
  return {
    delivery,
    gateway,
    async file(count, given = "run-1") {
      const path = join(folder, `${given}-${Math.random()}.jsonl`);
      const lines = Array.from({ length: count }, (_, at) =>
        delivery.write(makeModelRequest({}), `key-${at}`),
      );
      await writeFile(path, lines.map((line) => `${line}\n`).join(""));
      return { name: given, path, bytes: (await stat(path)).size };
    },
    [Symbol.asyncDispose]: () => gateway.close(),
  };
}

async function readAll(delivery: BatchDelivery, id: string): Promise<Map<string, BatchAnswer>> {
  const state = await delivery.look(id, context);
  const answers = new Map<string, BatchAnswer>();
  for await (const answer of delivery.read(state, context)) answers.set(answer.key, answer);
  return answers;
}

const names: readonly BatchGatewayName[] = ["openai", "google"];

describe.each(names)("batches of %s", (name) => {
  it("go out as the gateway takes them, and each answer comes back under its key, at half the price", async () => {
    await using opened = await open(name);
    const { delivery, gateway } = opened;
    const id = await delivery.submit(await opened.file(3), context);
    expect((await delivery.look(id, context)).phase).toBe("running");
    const answers = await readAll(delivery, id);
    expect([...answers.keys()].sort()).toEqual(["key-0", "key-1", "key-2"]);
    expect(gateway.billed.calls).toBe(3);
    const first = answers.get("key-0");
    if (!first?.ok) throw new Error("no answer");
    expect(first.answer.candidates[0].text).toBe('{"total":"1"}');
    const { inputTokens = 0, outputTokens = 0, cost } = first.answer.usage;
    expect(inputTokens * 3).toBe(gateway.billed.inputTokens);
    expect(cost).toBeCloseTo((inputTokens * 1 + outputTokens * 4) / 1_000_000, 12);
  });

  it("give an error for each line that failed, and answers for all others", async () => {
    let count = 0;
    const script = (): GatewayStep => {
      count += 1;
      return count === 2 ? step.status(429) : count === 3 ? step.refusal() : step.ok({ total: "1" });
    };
    await using opened = await open(name, [{ looks: 0 }], script);
    const id = await opened.delivery.submit(await opened.file(4), context);
    const answers = await readAll(opened.delivery, id);
    const codes = [...answers].map(([key, answer]) => [key, answer.ok ? "ok" : answer.error.code]);
    expect(Object.fromEntries(codes)).toEqual({
      "key-0": "ok",
      "key-1": "provider.rate-limited",
      "key-2": "provider.refused",
      "key-3": "ok",
    });
    const refused = answers.get("key-2");
    // It was worked on, so it is on the bill.
    expect(refused?.ok === false && refused.error.usage?.calls).toBe(1);
  });

  it.each(["expired", "cancelled", "failed"] as const)("say that one %s", async (end) => {
    await using opened = await open(name, [{ looks: 0, end, answered: end === "failed" ? 0 : 1 }]);
    const id = await opened.delivery.submit(await opened.file(2), context);
    expect((await opened.delivery.look(id, context)).phase).toBe(end);
  });

  it("say that too much waits already", async () => {
    const code = name === "openai" ? "token_limit_exceeded" : "8";
    await using opened = await open(name, [{ looks: 0, end: "failed", code }]);
    const id = await opened.delivery.submit(await opened.file(1), context);
    expect(await opened.delivery.look(id, context)).toMatchObject({ phase: "failed", isOverLimit: true });
  });

  it("are found by our name also where the gateway's answer to the order was lost", async () => {
    await using opened = await open(name, [{ isLost: true }]);
    const { delivery } = opened;
    const file = await opened.file(1, "run-lost");
    await expect(delivery.submit(file, context)).rejects.toMatchObject({ code: "provider.network" });
    expect(await delivery.find("run-other", context)).toBeUndefined();
    const found = await delivery.find("run-lost", context);
    expect(found?.phase).toBe("running");
    expect((await delivery.look(found?.id ?? "", context)).id).toBe(found?.id);
  });

  it("are looked for on every page of the list", async () => {
    await using opened = await open(name);
    const { delivery } = opened;
    const file = await opened.file(1, "run-first");
    await delivery.submit(file, context);
    const other = await opened.file(1, "run-later");
    await Promise.all(Array.from({ length: 101 }, () => delivery.submit(other, context)));
    expect((await delivery.find("run-first", context))?.id).toMatch(/1$/);
  });

  it("end when they are told to, and what was answered by then is there", async () => {
    await using opened = await open(name, [{ looks: Infinity, answered: 1 }]);
    const { delivery } = opened;
    const id = await delivery.submit(await opened.file(2), context);
    expect((await delivery.look(id, context)).phase).toBe("running");
    await delivery.cancel(id, context);
    const state = await delivery.look(id, context);
    expect(state.phase).toBe("cancelled");
    const answers = await readAll(delivery, id);
    expect(answers.get("key-0")?.ok).toBe(true);
    expect(answers.get("key-1")?.ok).not.toBe(true);
  });
});

describe("batches of google", () => {
  it("are read by the other names of their states too", async () => {
    const wire = geminiBatches(geminiGenerateWire(), { prefix: "JOB_STATE_", batches: [{ looks: 0 }] });
    await using opened = await open("google", [], [step.ok({ total: "1" })], wire);
    const id = await opened.delivery.submit(await opened.file(1), context);
    expect((await readAll(opened.delivery, id)).get("key-0")?.ok).toBe(true);
  });
});

describe("a gateway without batches", () => {
  it("says so by its capabilities", () => {
    const model = local({ modelId: "m", gateway: {}, env: {} });
    expect([model.batch, model.capabilities.batch]).toEqual([undefined, undefined]);
  });
});
