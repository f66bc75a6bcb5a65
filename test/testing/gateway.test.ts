import { describe, expect, it } from "vitest";
import { createFakeModel, gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";

const json = { total: "12.50", lines: [{ n: 1 }] };

async function post(url: string, body: object): Promise<Response> {
  return await fetch(`${url}/chat/completions`, {
    method: "POST",
    body: JSON.stringify({ model: "m", ...body }),
  });
}

async function answerOf(step: GatewayStep, body: object = {}) {
  await using gateway = await startGateway({ script: [step] });
  const response = await post(gateway.url, body);
  const parsed = (await response.json()) as {
    choices?: { message: { content: string }; finish_reason: string }[];
  };
  return {
    status: response.status,
    headers: response.headers,
    choice: parsed.choices?.[0],
    parsed,
    billed: gateway.billed,
  };
}

describe("the gateway for tests", () => {
  it.each([
    ["as it stands", gatewaySteps.ok(json), JSON.stringify(json)],
    ["in a fence", gatewaySteps.fenced(json), /^```json\n[^]*"total": "12.50"[^]*\n```$/],
    ["between prose", gatewaySteps.prose(json), /Sure![^]*\{"total":"12.50"[^]*\}\n\n/],
    [
      "with wrong types",
      gatewaySteps.wrongTypes(json),
      JSON.stringify({ total: ["12.50"], lines: [{ n: { value: 1 } }] }),
    ],
    ["cut off", gatewaySteps.cutOff(json, 0.5), JSON.stringify(json).slice(0, 17)],
    ["empty", gatewaySteps.empty(), ""],
  ])("answers %s", async (_, step, expected) => {
    const { choice } = await answerOf(step);
    const pattern = typeof expected === "string" ? undefined : expected;
    expect(choice?.message.content).toSatisfy((text: string) =>
      pattern ? pattern.test(text) : text === expected,
    );
  });

  it("says length where it cut an answer off", async () => {
    expect((await answerOf(gatewaySteps.cutOff(json))).choice?.finish_reason).toBe("length");
    expect((await answerOf(gatewaySteps.ok(json))).choice?.finish_reason).toBe("stop");
  });

  it("answers with a status and the pause that it asks for, and bills nothing for it", async () => {
    const { status, headers, billed } = await answerOf(gatewaySteps.status(429, { retryAfter: 2 }));
    expect([status, headers.get("retry-after"), billed.calls]).toEqual([429, "2", 0]);
  });

  it("refuses only the JSON modes that it is told to refuse", async () => {
    const step = gatewaySteps.refuseModes(["json_schema"], gatewaySteps.ok(json));
    expect((await answerOf(step, { response_format: { type: "json_schema" } })).status).toBe(400);
    expect((await answerOf(step, { response_format: { type: "json_object" } })).status).toBe(200);
    expect((await answerOf(step)).status).toBe(200);
  });

  it("keeps requests, counts what it billed and repeats its last step", async () => {
    await using gateway = await startGateway({ script: [gatewaySteps.status(500), gatewaySteps.ok(json)] });
    const statuses = [];
    for (const temperature of [1, 2, 3]) statuses.push((await post(gateway.url, { temperature })).status);
    expect(statuses).toEqual([500, 200, 200]);
    expect(gateway.requests.map(({ body }) => (body as { temperature: number }).temperature)).toEqual([
      1, 2, 3,
    ]);
    expect(gateway.billed.calls).toBe(2);
    expect(gateway.billed.outputTokens).toBe(2 * Math.ceil(JSON.stringify(json).length / 4));
  });

  it("answers by what it is asked where the script is a function", async () => {
    await using gateway = await startGateway({
      script: ({ model }, index) => gatewaySteps.ok({ model, index }),
    });
    await post(gateway.url, {});
    const response = (await (await post(gateway.url, { model: "other" })).json()) as {
      choices: { message: { content: string } }[];
    };
    expect(response.choices[0]?.message.content).toBe('{"model":"other","index":1}');
  });

  it("lists its models, and knows no other address", async () => {
    await using gateway = await startGateway({ script: [], models: ["a"] });
    expect(await (await fetch(`${gateway.url}/models`)).json()).toMatchObject({ data: [{ id: "a" }] });
    expect((await fetch(`${gateway.origin}/elsewhere`)).status).toBe(404);
  });

  it("resets a connection, and frees a hanging one when it closes", async () => {
    const gateway = await startGateway({ script: [gatewaySteps.reset(), gatewaySteps.hang()] });
    await expect(post(gateway.url, {})).rejects.toThrow("fetch failed");
    const hanging = post(gateway.url, {}).catch((error: unknown) => error);
    while (gateway.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await gateway.close();
    expect(await hanging).toBeInstanceOf(TypeError);
  });
});

describe("the fake model", () => {
  const { signal } = new AbortController();

  it("answers with text, JSON or a whole answer, and keeps its requests", async () => {
    const usage = { calls: 1, milliseconds: 5, cost: 0.1 };
    const given = [
      "plain",
      { a: 1 },
      { candidates: [{ text: "x", finishReason: "length" }] as const, usage },
    ];
    const model = createFakeModel({ answers: (_, index) => given[index] ?? null });
    const request = makeModelRequest();
    expect((await model.call(request, { signal })).candidates[0]).toEqual({
      text: "plain",
      finishReason: "stop",
    });
    expect((await model.call(request, { signal })).candidates[0].text).toBe('{"a":1}');
    expect(await model.call(request, { signal })).toMatchObject({
      candidates: [{ finishReason: "length" }],
      usage,
    });
    expect(model.requests).toEqual([request, request, request]);
  });

  it("takes other capabilities, and throws what its answers throw", async () => {
    const model = createFakeModel({
      id: "x/y",
      capabilities: { readsWords: true },
      answers: () => Promise.reject(new Error("no")),
    });
    expect([model.id, model.capabilities.readsWords, model.capabilities.streaming]).toEqual([
      "x/y",
      true,
      true,
    ]);
    await expect(model.call(makeModelRequest(), { signal })).rejects.toThrow("no");
  });
});
