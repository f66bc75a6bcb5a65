import { describe, expect, it } from "vitest";
import type { Part } from "../../src/document/part.ts";
import type { GatewayOptions } from "../../src/options/extract-options.ts";
import type { ModelRequest } from "../../src/ports/model.ts";
import google from "../../src/providers/google.ts";
import { mapGeminiUsage } from "../../src/providers/shared/map-gemini-usage.ts";
import { gatewaySteps, geminiGenerateWire, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";

const { signal } = new AbortController();

async function exchange(
  changes: Partial<ModelRequest> = {},
  options: { readonly step?: GatewayStep; readonly gateway?: GatewayOptions; readonly modelId?: string } = {},
) {
  const wire = geminiGenerateWire();
  await using server = await startGateway({ script: [options.step ?? gatewaySteps.ok({})], wire });
  const model = google({
    modelId: options.modelId ?? "gemini-3.1-flash-lite",
    gateway: { apiKey: "key", baseUrl: `${server.origin}/v1beta`, ...options.gateway },
    env: {},
  });
  const statuses: number[] = [];
  const onRequest = ({ status }: { status: number }) => void statuses.push(status);
  const answer = await model.call(makeModelRequest(changes), { signal, onRequest });
  const [request] = server.requests;
  if (!request) throw new Error("nothing was sent");
  return { answer, request, body: request.body as Record<string, unknown>, statuses, files: wire.files };
}

const picture: Part = { type: "image", mediaType: "image/png", form: "base64", value: "AAAA" };

describe("generateContent", () => {
  it("takes the rules as system instruction, bytes as bare base64, and addresses as they are", async () => {
    const parts: Part[] = [
      { type: "text", mediaType: "text/plain", form: "text", value: "read this" },
      picture,
      { type: "image", mediaType: "image/jpeg", form: "data-uri", value: "data:image/jpeg;base64,BBBB" },
      { type: "document", mediaType: "application/pdf", form: "url", value: "https://example.org/a.pdf" },
      { type: "audio", mediaType: "audio/mpeg", form: "base64", value: "CCCC" },
    ];
    const { request, body } = await exchange({ system: "rules", parts });
    expect(request.path).toBe("/v1beta/models/gemini-3.1-flash-lite:generateContent");
    expect(request.headers).toMatchObject({ "x-goog-api-key": "key" });
    expect(request.headers.authorization).toBeUndefined();
    expect(body.systemInstruction).toEqual({ parts: [{ text: "rules" }] });
    expect(body.contents).toEqual([
      {
        role: "user",
        parts: [
          { text: "read this" },
          { inlineData: { mimeType: "image/png", data: "AAAA" } },
          { inlineData: { mimeType: "image/jpeg", data: "BBBB" } },
          { fileData: { mimeType: "application/pdf", fileUri: "https://example.org/a.pdf" } },
          { inlineData: { mimeType: "audio/mpeg", data: "CCCC" } },
        ],
      },
    ]);
  });

  it.each([
    ["json-schema", { responseMimeType: "application/json", responseJsonSchema: { type: "object" } }],
    ["json", { responseMimeType: "application/json" }],
    ["none", {}],
  ] as const)("asks for JSON mode %s", async (mode, expected) => {
    const output = { mode, name: "total", jsonSchema: { type: "object" } };
    const { body } = await exchange({ output, settings: { maxOutputTokens: 9 } });
    expect(body.generationConfig).toEqual({ maxOutputTokens: 9, ...expected });
  });

  it("writes every lever in the wire's own words", async () => {
    const settings = {
      maxOutputTokens: 9,
      temperature: 0,
      topP: 0.5,
      seed: 7,
      stop: ["END"],
      frequencyPenalty: 1,
      presencePenalty: -1,
      candidates: 2,
      logprobs: 3,
      reasoning: "minimal",
      mediaResolution: "high",
      extraBody: { generationConfig: { topK: 5 }, labels: { team: "blue" } },
    } as const;
    const { body } = await exchange({ settings, output: { mode: "none", name: "n" } });
    expect(body).toMatchObject({
      labels: { team: "blue" },
      generationConfig: {
        maxOutputTokens: 9,
        temperature: 0,
        topP: 0.5,
        seed: 7,
        stopSequences: ["END"],
        frequencyPenalty: 1,
        presencePenalty: -1,
        candidateCount: 2,
        responseLogprobs: true,
        logprobs: 3,
        thinkingConfig: { thinkingLevel: "MINIMAL" },
        mediaResolution: "MEDIA_RESOLUTION_HIGH",
        topK: 5,
      },
    });
    const older = await exchange({ settings: { reasoning: "none" } }, { modelId: "gemini-2.5-flash" });
    expect(older.body.generationConfig).toMatchObject({ thinkingConfig: { thinkingBudget: 0 } });
  });

  it("uploads what is too large for a request, largest first, once, and waits until it can be used", async () => {
    const value = Buffer.alloc(3000, 1).toString("base64");
    const large: Part = { type: "document", mediaType: "application/pdf", form: "base64", value };
    const { body, files, statuses } = await exchange(
      { parts: [picture, large] },
      { gateway: { inlineBytes: 100 } },
    );
    expect(files).toEqual([{ mediaType: "application/pdf", bytes: 3000 }]);
    expect(JSON.stringify(body)).toContain("/v1beta/files/1");
    expect(JSON.stringify(body)).not.toContain(value);
    expect(body.contents).toMatchObject([{ parts: [{ inlineData: { data: "AAAA" } }, {}] }]);
    // Start, bytes, two questions, the call itself: all of them are told.
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
  });

  it("does not upload a part again that is sent again", async () => {
    const wire = geminiGenerateWire();
    await using server = await startGateway({ script: [gatewaySteps.ok({})], wire });
    const gateway = { apiKey: "key", baseUrl: `${server.origin}/v1beta`, inlineBytes: 1 };
    const model = google({ modelId: "gemini-3.1-flash-lite", gateway, env: {} });
    const request = makeModelRequest({ parts: [picture] });
    await model.call(request, { signal });
    await model.call({ ...request, system: "again" }, { signal });
    expect(wire.files).toHaveLength(1);
  });

  it("leaves thoughts out of the text and counts them as output", async () => {
    const body = JSON.stringify({
      candidates: [
        {
          content: { parts: [{ text: "hm", thought: true }, { text: '{"a":' }, { text: "1}" }] },
          finishReason: "STOP",
          avgLogprobs: -0.25,
        },
      ],
      usageMetadata: {
        promptTokenCount: 5,
        candidatesTokenCount: 3,
        thoughtsTokenCount: 4,
        totalTokenCount: 12,
      },
      modelVersion: "gemini-3.1-flash-lite-001",
    });
    const { answer } = await exchange({}, { step: { type: "raw", body } });
    expect(answer.candidates).toEqual([
      { text: '{"a":1}', finishReason: "stop", rawFinishReason: "STOP", meanLogprob: -0.25 },
    ]);
    expect(answer.model).toBe("gemini-3.1-flash-lite-001");
    expect(answer.usage).toMatchObject({ inputTokens: 5, outputTokens: 7, costSource: "computed" });
  });

  it.each([
    [
      { promptTokenCount: 5, candidatesTokenCount: 3, thoughtsTokenCount: 4 },
      { inputTokens: 5, outputTokens: 7 },
    ],
    [
      { promptTokenCount: 5, totalTokenCount: 9, cachedContentTokenCount: 2 },
      { outputTokens: 4, cachedTokens: 2 },
    ],
    [{}, { calls: 1 }],
  ])("maps usage %j", (metadata, expected) => {
    expect(mapGeminiUsage(metadata, undefined, 0)).toMatchObject(expected);
    expect(mapGeminiUsage({}, undefined, 0)).not.toHaveProperty("inputTokens");
  });

  it.each(["SAFETY", "RECITATION", "PROHIBITED_CONTENT", "SPII", "BLOCKLIST"])(
    "takes %s without text as a refusal",
    async (finishReason) => {
      const body = JSON.stringify({ candidates: [{ finishReason }], usageMetadata: {} });
      await expect(exchange({}, { step: { type: "raw", body } })).rejects.toMatchObject({
        code: "provider.refused",
      });
    },
  );

  it("takes an answer without content that ran out of room as cut off", async () => {
    const body = JSON.stringify({ candidates: [{ finishReason: "MAX_TOKENS" }], usageMetadata: {} });
    const { answer } = await exchange({}, { step: { type: "raw", body } });
    expect(answer.candidates).toMatchObject([{ text: "", finishReason: "length" }]);
  });

  it("reads the waiting time out of the body of a 429, and takes a daily quota as spent", async () => {
    const quota = (details: unknown): GatewayStep => ({
      type: "status",
      status: 429,
      body: JSON.stringify({ error: { code: 429, status: "RESOURCE_EXHAUSTED", details } }),
    });
    const retry = [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "45.837906927s" }];
    await expect(exchange({}, { step: quota(retry) })).rejects.toMatchObject({
      code: "provider.rate-limited",
      retryAfterMs: 45_838,
    });
    const daily = [{ violations: [{ quotaId: "GenerateRequestsPerDayPerProjectPerModel" }] }];
    await expect(exchange({}, { step: quota(daily) })).rejects.toMatchObject({ code: "provider.quota" });
  });

  it("sends the live id where the preview is asked for, and the other one where it is not known", async () => {
    const { request } = await exchange({}, { modelId: "gemini-3.1-flash-lite-preview" });
    expect(request.model).toBe("gemini-3.1-flash-lite");
    const wire = geminiGenerateWire();
    await using server = await startGateway({
      wire,
      models: ["gemini-9-live", "gemini-9-fast"],
      script: ({ model }) =>
        model.endsWith("-preview")
          ? gatewaySteps.ok({})
          : gatewaySteps.status(404, { message: "is not found" }),
    });
    const gateway = { apiKey: "key", baseUrl: `${server.origin}/v1beta` };
    const model = google({ modelId: "gemini-3.1-flash-lite", gateway, env: {} });
    const answer = await model.call(makeModelRequest(), { signal });
    expect(answer.warnings).toMatchObject([{ code: "provider.other-model-id" }]);
    await model.call(makeModelRequest(), { signal });
    expect(server.requests.map(({ model }) => model)).toEqual([
      "gemini-3.1-flash-lite",
      "gemini-3.1-flash-lite-preview",
      "gemini-3.1-flash-lite-preview",
    ]);
    const unknown = google({ modelId: "gemini-9", gateway, env: {} });
    await expect(unknown.call(makeModelRequest(), { signal })).rejects.toMatchObject({
      code: "provider.not-found",
      hint: expect.stringContaining("gemini-9-live"),
    });
  });

  it("takes its key from either variable", () => {
    const { capabilities } = google({
      modelId: "gemini-3-1-flash-lite-preview",
      gateway: {},
      env: { GEMINI_API_KEY: "k" },
    });
    expect(capabilities.price).toMatchObject({ input: 0.25, output: 1.5 });
    expect(() => google({ modelId: "m", gateway: {}, env: {} })).toThrow(/GOOGLE_API_KEY or GEMINI_API_KEY/);
  });
});
