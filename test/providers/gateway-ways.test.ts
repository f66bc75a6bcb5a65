import { describe, expect, it } from "vitest";
import { gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";
import { callGateway, findGateway, makePart, textPart } from "./call-gateway.ts";

const { signal } = new AbortController();

describe("what one gateway does in its own way", () => {
  const pdf = makePart("document", "application/pdf", "base64");
  const sound = makePart("audio", "audio/mpeg", "base64");

  it("oxen: media before the text that names them, recordings as addresses, a file by address or bytes", async () => {
    const linked = makePart("document", "application/pdf", "url");
    const { body, request } = await callGateway(findGateway("oxen"), {
      parts: [textPart, pdf, sound, linked, textPart],
    });
    expect(request.path).toBe("/api/ai/chat/completions");
    expect(body).toMatchObject({
      max_tokens: 200,
      messages: [
        { role: "system" },
        {
          content: [
            { type: "file", file: { filename: "bill.pdf", file_data: "data:application/pdf;base64,AAAA" } },
            { type: "audio_url", audio_url: { url: "data:audio/mpeg;base64,AAAA" } },
            { type: "file", file: { file_url: "https://example.org/file" } },
            {
              type: "text",
              text: "read this\n\n(attached document 1)\n\n(attached audio 1)\n\n(attached document 2)\n\nread this",
            },
          ],
        },
      ],
    });
  });

  it("llmapi: names the model behind its routing, and the cost that the paid plan states", async () => {
    const body = JSON.stringify({
      choices: [{ message: { content: "{}" }, finish_reason: "completed" }],
      model: "auto",
      metadata: { used_model: "google-ai-studio/gemini-3.1-flash-lite" },
      usage: { prompt_tokens: 1, completion_tokens: 1, cost_usd_total: "0.5" },
    });
    const { answer } = await callGateway(findGateway("llmapi"), {}, { type: "raw", body });
    expect(answer).toMatchObject({
      model: "google-ai-studio/gemini-3.1-flash-lite",
      candidates: [{ finishReason: "stop" }],
      usage: { cost: 0.5, costSource: "gateway" },
    });
    const events = 'id: 1\nevent: error\ndata: {"message":"upstream"}\n\nevent: done\ndata: [DONE]\n\n';
    const step: GatewayStep = { type: "raw", body: events, contentType: "text/event-stream" };
    await expect(callGateway(findGateway("llmapi"), {}, step)).rejects.toMatchObject({
      code: "provider.unavailable",
    });
  });

  it("aimlapi: files as bare base64, and the cost in its own place", async () => {
    const answerBody = JSON.stringify({
      choices: [{ message: { content: "{}" }, finish_reason: "stop" }],
      model: "google/gemini-3.1-flash-lite",
      usage: { prompt_tokens: 9, completion_tokens: 621 },
      meta: { usage: { credits_used: 2428, usd_spent: 0.001214 } },
    });
    const { answer, body } = await callGateway(
      findGateway("aimlapi"),
      { parts: [pdf] },
      { type: "raw", body: answerBody },
    );
    expect(JSON.stringify(body)).toContain('"file":{"filename":"bill.pdf","file_data":"AAAA"}');
    expect(answer.usage).toMatchObject({ cost: 0.001214, costSource: "gateway" });
    // Two formats have words of their own, the others are named by their media type.
    for (const [mediaType, format] of [
      ["audio/mpeg", "mp3"],
      ["audio/vnd.wave", "wav"],
      ["audio/flac", "audio/flac"],
    ] as const) {
      const recording = makePart("audio", mediaType, "base64");
      const heard = await callGateway(findGateway("aimlapi"), { parts: [recording] });
      expect(JSON.stringify(heard.body)).toContain(`{"data":"AAAA","format":"${format}"}`);
    }
    const { answer: unstated } = await callGateway(findGateway("aimlapi"));
    expect(unstated.usage.costSource).toBe("computed");
    const failure = { message: "You have run out of credits", path: "/", requestId: "r-1", statusCode: 403 };
    const step: GatewayStep = { type: "status", status: 403, body: JSON.stringify(failure) };
    await expect(callGateway(findGateway("aimlapi"), {}, step)).rejects.toMatchObject({
      code: "provider.quota",
      where: { requestId: "req_1" },
    });
  });

  it("openrouter: no JSON mode is dropped in silence, a PDF is read by the model, reasoning has its own member", async () => {
    const settings = { reasoning: "low" } as const;
    const { body } = await callGateway(findGateway("openrouter"), { parts: [pdf], settings });
    expect(body).toMatchObject({
      reasoning: { effort: "low" },
      provider: { require_parameters: true },
      plugins: [{ id: "file-parser", pdf: { engine: "native" } }],
    });
    const output = { mode: "tool", name: "n", jsonSchema: { type: "object" } } as const;
    const tool = await callGateway(findGateway("openrouter"), { output });
    expect(tool.body).toMatchObject({ provider: { require_parameters: true } });
    const plain = await callGateway(findGateway("openrouter"), { output: { mode: "none", name: "n" } });
    expect(plain.body).not.toHaveProperty("provider");
    const inside = JSON.stringify({
      error: { code: 429, message: "", metadata: { error_type: "rate_limit_exceeded" } },
    });
    await expect(
      callGateway(findGateway("openrouter"), {}, { type: "raw", body: inside }),
    ).rejects.toMatchObject({
      code: "provider.rate-limited",
    });
    const empty: GatewayStep = { type: "raw", body: JSON.stringify({ choices: [] }) };
    await expect(callGateway(findGateway("openrouter"), {}, empty)).rejects.toMatchObject({
      code: "provider.unavailable",
    });
  });

  it("evolink: chat for text and pictures, the native surface for everything else, both with a bearer key", async () => {
    const picture = makePart("image", "image/png", "data-uri");
    const chat = await callGateway(findGateway("evolink"), { parts: [textPart, picture] });
    expect(chat.request.path).toBe("/v1/chat/completions");
    const native = await callGateway(findGateway("evolink"), { parts: [picture, sound] });
    expect(native.request.path).toBe("/v1beta/models/gemini-3.1-flash-lite-preview:generateContent");
    expect(native.request.headers.authorization).toBe("Bearer key");
    expect(native.body.contents).toMatchObject([
      {
        parts: [
          { inlineData: { mimeType: "image/png", data: "AAAA" } },
          { inlineData: { mimeType: "audio/mpeg" } },
        ],
      },
    ]);
  });

  it("evolink: a host that fails is left for the next one, which then stays", async () => {
    const { provider, modelId, wire } = findGateway("evolink");
    await using broken = await startGateway({ script: [gatewaySteps.status(503)], wire });
    await using sound = await startGateway({ script: [gatewaySteps.ok({})], wire });
    const gateway = { apiKey: "key", baseUrl: `${broken.origin}, ${sound.origin}/` };
    const model = provider({ modelId, gateway, env: {} });
    await expect(model.call(makeModelRequest(), { signal })).rejects.toMatchObject({
      code: "provider.unavailable",
    });
    await model.call(makeModelRequest(), { signal });
    await model.call(makeModelRequest(), { signal });
    expect([broken.requests.length, sound.requests.length]).toEqual([1, 2]);
  });
});
