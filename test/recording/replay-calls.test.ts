import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HttpRequest } from "../../src/document/attempt.ts";
import { recordCalls } from "../../src/recording/record-calls.ts";
import { replayCalls } from "../../src/recording/replay-calls.ts";
import { findModel } from "../../src/registry/find-model.ts";
import { callModel } from "../../src/steps/call/call-model.ts";
import type { CallInput } from "../../src/steps/call/call-model.ts";
import { gatewaySteps as step, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../../src/testing/index.ts";

let folder: string;
let gateway: Gateway | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-replay-"));
});
afterEach(async () => {
  await gateway?.close();
  await rm(folder, { recursive: true, force: true });
});

const nobody = (): Promise<never> => Promise.reject(new Error("somebody was asked"));

async function makeInput(script: readonly GatewayStep[], more: Partial<CallInput> = {}): Promise<CallInput> {
  gateway = await startGateway({ script });
  return {
    model: await findModel("local/m", { local: { baseUrl: gateway.url } }, {}),
    request: makeModelRequest(),
    transport: { retries: 1, firstDelayMs: 1, maxDelayMs: 10 },
    callTimeoutMs: 120_000,
    ...more,
  };
}

describe("a replayed question", () => {
  it("is heard piece by piece, with its exchanges", async () => {
    const total = "12.50 ".repeat(60);
    const settings = { delivery: "stream" } as const;
    const input = await makeInput([step.ok({ total })], { request: makeModelRequest({ settings }) });
    await (
      await recordCalls(folder, callModel)
    )({ ...input, onText: () => undefined });
    const pieces: string[] = [];
    const exchanges: HttpRequest[] = [];
    const replay = await replayCalls(folder, nobody);
    const outcome = await replay({
      ...input,
      onText: (piece) => void pieces.push(piece),
      onRequest: (exchange) => void exchanges.push(exchange),
    });
    expect(outcome).toMatchObject({ ok: true, isReplayed: true });
    expect(pieces.length).toBeGreaterThan(1);
    expect(JSON.parse(pieces.join(""))).toEqual({ total });
    expect(exchanges).toEqual(outcome.requests);
  });

  it("that was put several times gives its outcomes in their order, then the last one again", async () => {
    const input = await makeInput([step.ok({ total: "1" }), step.status(401), step.ok({ total: "3" })]);
    const record = await recordCalls(folder, callModel);
    for (let time = 0; time < 3; time += 1) await record(input);
    expect(await readdir(folder)).toHaveLength(1);
    const replay = await replayCalls(folder, nobody);
    const outcomes = [await replay(input), await replay(input), await replay(input), await replay(input)];
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, true]);
    expect(outcomes[1]).toMatchObject({ error: { code: "provider.unauthorized", where: { status: 401 } } });
    expect(outcomes[3]).toEqual(outcomes[2]);
  });

  it("ends with the reason of an abort", async () => {
    const input = await makeInput([step.ok({ total: "1" })]);
    await (
      await recordCalls(folder, callModel)
    )(input);
    const replay = await replayCalls(folder, nobody);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(replay({ ...input, signal })).rejects.toThrow("enough");
  });

  it("is the same whatever JSON mode it is put in, and another one with another medium", async () => {
    const image = (value: string) =>
      ({ type: "image", mediaType: "image/png", form: "base64", value, pageNumber: 2 }) as const;
    const request = makeModelRequest({ parts: [image("AAAA")] });
    const input = await makeInput([step.ok({ total: "1" })], { request });
    await (
      await recordCalls(folder, callModel)
    )(input);
    const replay = await replayCalls(folder, nobody);
    const inWords = { ...request, output: { mode: "none", name: "total" } } as const;
    expect(await replay({ ...input, request: inWords })).toMatchObject({ ok: true });
    const other = { ...input, request: { ...request, parts: [image("AAAB")] } };
    await expect(replay(other)).rejects.toThrow(/differs in part 1 \(image of page 2\)/);
  });
});

describe("a recorded question", () => {
  it("keeps its answer where it cannot be written, and says so", async () => {
    const input = await makeInput([step.ok({ total: "1" })]);
    const record = await recordCalls(folder, callModel);
    await rm(folder, { recursive: true });
    await writeFile(folder, "");
    const outcome = await record(input);
    expect(outcome).toMatchObject({ ok: true, warnings: [{ code: "call.not-recorded" }] });
  });

  it("is written whole beside others, also where many are put at once", async () => {
    const input = await makeInput([step.ok({ total: "1" })]);
    const record = await recordCalls(folder, callModel);
    const seeds = Array.from({ length: 12 }, (_, index) => index % 6);
    await Promise.all(
      seeds.map((seed) => record({ ...input, request: makeModelRequest({ settings: { seed } }) })),
    );
    expect((await readdir(folder)).filter((name) => name.endsWith(".json"))).toHaveLength(6);
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    const replay = await replayCalls(folder, nobody);
    const outcome = await replay({ ...input, request: makeModelRequest({ settings: { seed: 5 } }) });
    expect(outcome.ok).toBe(true);
  });
});
