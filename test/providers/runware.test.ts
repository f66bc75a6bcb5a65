import { describe, expect, it } from "vitest";
import type { Part } from "../../src/document/part.ts";
import type { GatewayOptions } from "../../src/options/extract-options.ts";
import { fitSettings } from "../../src/options/fit-settings.ts";
import type { ModelRequest } from "../../src/ports/model.ts";
import runware from "../../src/providers/runware.ts";
import { gatewaySteps, makeModelRequest, runwareTaskWire, startGateway } from "../../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../../src/testing/index.ts";

const { signal } = new AbortController();
const json = { total: "1.00" };

function modelAt(server: Gateway, gateway: GatewayOptions = {}) {
  const access = { apiKey: "key", baseUrl: server.url, pollDelayMs: 1 };
  return runware({ modelId: "gemini-3.1-flash-lite", gateway: { ...access, ...gateway }, env: {} });
}

async function exchange(
  changes: Partial<ModelRequest> = {},
  script: readonly GatewayStep[] = [gatewaySteps.ok(json)],
) {
  await using server = await startGateway({ script, wire: runwareTaskWire() });
  const statuses: number[] = [];
  const onRequest = ({ status }: { status: number }) => void statuses.push(status);
  const answer = await modelAt(server).call(makeModelRequest(changes), { signal, onRequest });
  const [task] = (server.requests[0]?.body ?? []) as Record<string, unknown>[];
  return { answer, task, statuses, requests: server.requests };
}

describe("the wire of tasks", () => {
  it("takes the rules as system prompt and each medium in its own place, in its own form", async () => {
    const parts: Part[] = [
      { type: "text", mediaType: "text/plain", form: "text", value: "first" },
      { type: "image", mediaType: "image/png", form: "base64", value: "AAAA" },
      { type: "image", mediaType: "image/png", form: "url", value: "https://example.org/a.png" },
      {
        type: "document",
        mediaType: "application/pdf",
        form: "data-uri",
        value: "data:application/pdf;base64,BBBB",
      },
      { type: "audio", mediaType: "audio/mpeg", form: "base64", value: "CCCC" },
      { type: "video", mediaType: "video/mp4", form: "url", value: "https://example.org/v.mp4" },
      { type: "text", mediaType: "text/plain", form: "text", value: "last" },
    ];
    const { task, requests } = await exchange({ system: "rules", parts });
    expect(requests[0]).toMatchObject({ path: "/v1", model: "google:gemini@3.1-flash-lite" });
    expect(requests[0]?.headers.authorization).toBe("Bearer key");
    expect(task).toMatchObject({
      taskType: "textInference",
      includeCost: true,
      includeUsage: true,
      deliveryMethod: "sync",
      settings: { systemPrompt: "rules", maxTokens: 200 },
      inputs: {
        images: ["data:image/png;base64,AAAA", "https://example.org/a.png"],
        documents: ["BBBB"],
        audios: ["CCCC"],
        videos: ["https://example.org/v.mp4"],
      },
      messages: [
        {
          role: "user",
          content:
            "first\n\n(attached image 1)\n\n(attached image 2)\n\n(attached document 1)\n\n(attached audio 1)\n\n(attached video 1)\n\nlast",
        },
      ],
    });
  });

  it("leaves room for the answer: a cap and a thinking level that the gateway's own would not", async () => {
    await using server = await startGateway({ script: [gatewaySteps.ok(json)], wire: runwareTaskWire() });
    const model = modelAt(server);
    const { settings } = fitSettings(model.capabilities, {});
    await model.call(makeModelRequest({ settings }), { signal });
    expect(server.requests[0]?.body).toMatchObject([
      { settings: { maxTokens: 65_536, thinkingLevel: "low" } },
    ]);
  });

  it("writes every lever in the wire's own words", async () => {
    const settings = {
      temperature: 0,
      topP: 0.5,
      seed: 7,
      stop: ["END"],
      candidates: 2,
      reasoning: "minimal",
      webhookUrl: "https://example.org/hook",
      extraBody: { settings: { topP: 0.6 } },
    } as const;
    const { task } = await exchange({ settings });
    expect(task).toMatchObject({
      seed: 7,
      numberResults: 2,
      webhookURL: "https://example.org/hook",
      settings: {
        temperature: 0,
        topP: 0.6,
        stopSequences: ["END"],
        thinkingLevel: "minimal",
        maxTokens: 65_536,
      },
    });
  });

  it.each([
    ["json-schema", { outputFormat: "JSON", jsonSchema: { type: "object" } }],
    ["json", { outputFormat: "JSON" }],
  ] as const)("asks for JSON mode %s where the user says that the model has it", async (mode, expected) => {
    const { task } = await exchange({ output: { mode, name: "n", jsonSchema: { type: "object" } } });
    expect(task).toMatchObject(expected);
  });

  it("takes JSON that comes as a value, and the cost that the gateway states", async () => {
    const body = JSON.stringify({
      data: [{ text: json, finishReason: "stop", cost: 0.0012, usage: { promptTokens: 3, totalTokens: 9 } }],
    });
    const { answer } = await exchange({}, [{ type: "raw", body }]);
    expect(JSON.parse(answer.candidates[0].text)).toEqual(json);
    expect(answer.usage).toMatchObject({
      inputTokens: 3,
      outputTokens: 6,
      cost: 0.0012,
      costSource: "gateway",
    });
  });

  it.each([
    ["length", { candidates: [{ text: "", finishReason: "length" }], usage: { cost: 0.002 } }],
    ["content_filter", { code: "provider.refused", usage: { cost: 0.002 } }],
  ])("counts what a result without a text cost: %s", async (finishReason, expected) => {
    const body = JSON.stringify({ data: [{ status: "success", finishReason, cost: 0.002 }] });
    const asked = exchange({}, [{ type: "raw", body }]).then(({ answer }) => answer);
    expect(await asked.catch((error: unknown) => error)).toMatchObject(expected);
  });

  it("keeps the results that came where others failed, and says so", async () => {
    const body = JSON.stringify({
      data: [{ text: "{}", finishReason: "length" }],
      errors: [{ code: "providerError", message: "SECRET" }],
    });
    const { answer } = await exchange({ settings: { candidates: 2 } }, [{ type: "raw", body }]);
    expect(answer.candidates).toMatchObject([{ text: "{}", finishReason: "length" }]);
    expect(answer.warnings).toMatchObject([{ code: "provider.partial-failure" }]);
    expect(JSON.stringify(answer.warnings)).not.toContain("SECRET");
    const failed = JSON.stringify({ errors: [{ code: "insufficientCredits", message: "SECRET" }] });
    await expect(exchange({}, [{ type: "raw", body: failed }])).rejects.toMatchObject({
      code: "provider.quota",
    });
  });

  it("asks after a job until all of its results are there", async () => {
    const settings = { delivery: "async", candidates: 2 } as const;
    const { answer, task, statuses } = await exchange({ settings }, [
      { type: "candidates", texts: ["1", "2"] },
    ]);
    expect(task).toMatchObject({ deliveryMethod: "async" });
    expect(answer.candidates.map(({ text }) => text)).toEqual(["1", "2"]);
    expect(statuses).toEqual([200, 200, 200]);
  });

  it("sends a request that broke off again under the same task id, and a new question under a new one", async () => {
    const script = [gatewaySteps.reset(), gatewaySteps.ok(json), gatewaySteps.ok(json)];
    await using server = await startGateway({ script, wire: runwareTaskWire() });
    const model = modelAt(server);
    const request = makeModelRequest();
    await expect(model.call(request, { signal })).rejects.toMatchObject({ code: "provider.network" });
    await model.call(request, { signal });
    await model.call(request, { signal });
    const [first, second, third] = server.requests.map(({ taskId }) => taskId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("puts what is too large for a request into the store, once, and names it by its id", async () => {
    await using server = await startGateway({ script: [gatewaySteps.ok(json)], wire: runwareTaskWire() });
    const model = modelAt(server, { inlineBytes: 4 });
    const value = Buffer.alloc(300, 1).toString("base64");
    const large: Part = { type: "document", mediaType: "application/pdf", form: "base64", value };
    const small: Part = { type: "image", mediaType: "image/png", form: "base64", value: "AAAA" };
    const statuses: number[] = [];
    const onRequest = ({ status }: { status: number }) => void statuses.push(status);
    await model.call(makeModelRequest({ parts: [small, large] }), { signal, onRequest });
    await model.call(makeModelRequest({ parts: [large] }), { signal, onRequest });
    for (const { body } of server.requests) {
      expect(JSON.stringify(body)).not.toContain(value);
      expect(body).toMatchObject([{ inputs: { documents: [expect.stringMatching(/^[0-9a-f-]{36}$/)] } }]);
    }
    expect(server.requests[0]?.body).toMatchObject([{ inputs: { images: ["data:image/png;base64,AAAA"] } }]);
    expect(statuses).toEqual([200, 200, 200]);
  });

  it("sends a task as a new one where its id is refused after a break and the gateway has no answer for it", async () => {
    const refusal: GatewayStep = { type: "status", status: 400, code: "duplicateTaskUUID" };
    const script = [gatewaySteps.reset(), refusal, gatewaySteps.ok(json)];
    await using server = await startGateway({ script, wire: runwareTaskWire() });
    const model = modelAt(server);
    const request = makeModelRequest();
    await expect(model.call(request, { signal })).rejects.toMatchObject({ code: "provider.network" });
    await expect(model.call(request, { signal })).resolves.toMatchObject({
      candidates: [{ finishReason: "stop" }],
    });
    const ids = server.requests.map(({ taskId }) => taskId);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("goes on asking after a job that ran into a time-out, instead of buying it again", async () => {
    await using server = await startGateway({
      script: [gatewaySteps.ok(json)],
      wire: runwareTaskWire({ placeholders: 6 }),
    });
    const model = modelAt(server, { pollDelayMs: 10 });
    const request = makeModelRequest({ settings: { delivery: "async" } });
    const controller = new AbortController();
    // The job is taken on, and asked after once.
    let exchanges = 0;
    const onRequest = () => void ((exchanges += 1) === 2 && controller.abort(new Error("time is up")));
    await expect(model.call(request, { signal: controller.signal, onRequest })).rejects.toThrow("time is up");
    await model.call(request, { signal });
    expect(server.requests).toHaveLength(1);
  });

  it("ends a job at once when it is aborted", async () => {
    await using server = await startGateway({
      script: [gatewaySteps.ok(json)],
      wire: runwareTaskWire({ placeholders: 1000 }),
    });
    const controller = new AbortController();
    const reason = new Error("enough");
    setTimeout(() => controller.abort(reason), 30);
    const request = makeModelRequest({ settings: { delivery: "async" } });
    await expect(modelAt(server).call(request, { signal: controller.signal })).rejects.toBe(reason);
  });
});
