import { describe, expect, it } from "vitest";
import type { ModelRequest } from "../../src/ports/model.ts";
import runware from "../../src/providers/runware.ts";
import { callModel } from "../../src/steps/call/call-model.ts";
import { gatewaySteps, makeModelRequest, runwareTaskWire, startGateway } from "../../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../../src/testing/index.ts";

const json = { total: "1.00" };
type Wire = NonNullable<Parameters<typeof runwareTaskWire>[0]>;

async function call(
  script: readonly GatewayStep[],
  wire: Wire,
  changes: Partial<ModelRequest> = {},
  capabilities: object = {},
) {
  const server: Gateway = await startGateway({ script, wire: runwareTaskWire(wire) });
  const gateway = { apiKey: "key", baseUrl: server.url, pollDelayMs: 1, capabilities: { "*": capabilities } };
  const outcome = await callModel({
    model: runware({ modelId: "gemini-3.1-flash-lite", gateway, env: {} }),
    request: makeModelRequest(changes),
    transport: { retries: 2, firstDelayMs: 1, maxDelayMs: 10 },
    callTimeoutMs: 120_000,
  });
  await server.close();
  return { outcome, server, ids: server.requests.map(({ taskId }) => taskId) };
}

describe("an answer that was billed and lost on its way", () => {
  it.each<[string, Wire, number]>([
    ["keeps every task, and would run it again", { isEveryTaskKept: true, repeated: "run" }, 1],
    ["keeps every task, and refuses ids that it has seen", { isEveryTaskKept: true, repeated: "refuse" }, 1],
    ["keeps none, and answers a seen id with its answer", { repeated: "answer" }, 1],
    // Nothing can bring it back: the question is put as a new one.
    ["keeps none, and refuses ids that it has seen", { repeated: "refuse" }, 2],
    ["keeps none, and would run it again", { repeated: "run" }, 2],
  ])("is paid for no more than needed at a gateway that %s", async (_, wire, billed) => {
    const { outcome, server } = await call([gatewaySteps.lost(json), gatewaySteps.ok(json)], wire);
    expect(outcome).toMatchObject({ ok: true });
    expect(server.billed.calls).toBe(billed);
  });

  it("keeps the id of the task over repetitions in a lesser JSON mode", async () => {
    const refuse = gatewaySteps.refuseModes(["jsonSchema"], gatewaySteps.lost(json));
    const { outcome, server, ids } = await call(
      [refuse, refuse, gatewaySteps.ok(json)],
      { isEveryTaskKept: true },
      { output: { mode: "json-schema", name: "n", jsonSchema: { type: "object" } } },
      { jsonModes: ["json-schema", "none"] },
    );
    expect(outcome).toMatchObject({ ok: true, jsonMode: "none" });
    expect([server.billed.calls, new Set(ids).size, ids.length]).toEqual([1, 2, 2]);
  });

  it("is sent again under its id where the gateway never got it", async () => {
    const { outcome, ids } = await call([gatewaySteps.reset(), gatewaySteps.ok(json)], {});
    expect(outcome).toMatchObject({ ok: true });
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    // The question after the task is told like every exchange.
    expect(outcome.requests.map(({ status }) => status)).toEqual([0, 400, 200]);
    expect(outcome.requests.map(({ taskId }) => taskId)).toEqual([ids[0], ids[0], ids[0]]);
  });

  it("is asked after too where a proxy gave up", async () => {
    const script = [gatewaySteps.status(504), gatewaySteps.ok(json)];
    const { outcome, ids } = await call(script, {});
    expect(outcome.requests.map(({ status }) => status)).toEqual([504, 400, 200]);
    expect(new Set(ids).size).toBe(1);
  });
});
