import { describe, expect, it } from "vitest";
import type { Part } from "../../src/document/part.ts";
import local from "../../src/providers/local.ts";
import openai from "../../src/providers/openai.ts";
import type { Environment, Provider } from "../../src/providers/shared/provider.ts";
import type { ModelRequest } from "../../src/ports/model.ts";
import type { GatewayOptions } from "../../src/options/extract-options.ts";
import { gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";

const { signal } = new AbortController();

async function sent(
  provider: Provider,
  changes: Partial<ModelRequest> = {},
  gateway: GatewayOptions = {},
  env: Environment = {},
) {
  await using server = await startGateway({ script: [gatewaySteps.ok({})] });
  const model = provider({
    modelId: "gpt-4o",
    gateway: { apiKey: "key", baseUrl: server.url, ...gateway },
    env,
  });
  await model.call(makeModelRequest(changes), { signal });
  const [request] = server.requests;
  if (!request) throw new Error("nothing was sent");
  return { headers: request.headers, body: request.body as Record<string, unknown> };
}

describe("a request on the chat wire", () => {
  it("puts the rules into the system message and the parts into the user's", async () => {
    const parts: Part[] = [
      { type: "text", mediaType: "text/plain", form: "text", value: "read this" },
      { type: "image", mediaType: "image/png", form: "data-uri", value: "data:image/png;base64,AAAA" },
      { type: "image", mediaType: "image/jpeg", form: "base64", value: "BBBB" },
      { type: "image", mediaType: "image/jpeg", form: "url", value: "https://example.org/a.jpg" },
      { type: "document", mediaType: "application/pdf", form: "base64", value: "CCCC", name: "bill.pdf" },
      { type: "audio", mediaType: "audio/mpeg", form: "data-uri", value: "data:audio/mpeg;base64,DDDD" },
    ];
    const { body } = await sent(openai, { system: "rules", parts });
    expect(body.messages).toEqual([
      { role: "system", content: "rules" },
      {
        role: "user",
        content: [
          { type: "text", text: "read this" },
          { type: "image_url", image_url: { url: "data:image/png;base64,AAAA" } },
          { type: "image_url", image_url: { url: "data:image/jpeg;base64,BBBB" } },
          { type: "image_url", image_url: { url: "https://example.org/a.jpg" } },
          { type: "file", file: { filename: "bill.pdf", file_data: "data:application/pdf;base64,CCCC" } },
          { type: "input_audio", input_audio: { data: "DDDD", format: "mp3" } },
        ],
      },
    ]);
  });

  it.each([
    [
      "json-schema",
      { type: "json_schema", json_schema: { name: "total", strict: true, schema: { type: "object" } } },
    ],
    ["json", { type: "json_object" }],
    ["none", undefined],
  ] as const)("asks for JSON mode %s", async (mode, expected) => {
    const { body } = await sent(openai, {
      output: { mode, name: "total", jsonSchema: { type: "object" }, strict: true },
    });
    expect(body.response_format).toEqual(expected);
  });

  it("sends only the levers that are set, and always an output cap in the gateway's own field", async () => {
    const { body } = await sent(openai, { settings: {} });
    expect(Object.keys(body).sort()).toEqual([
      "max_completion_tokens",
      "messages",
      "model",
      "response_format",
    ]);
    expect(body.max_completion_tokens).toBe(16_384);
    const settings = {
      maxOutputTokens: 99,
      temperature: 0,
      topP: 0.5,
      seed: 7,
      stop: ["END"],
      reasoning: "low",
      extraBody: { store: false },
    } as const;
    const full = (await sent(local, { settings })).body;
    expect(full).toMatchObject({
      max_tokens: 99,
      temperature: 0,
      top_p: 0.5,
      seed: 7,
      stop: ["END"],
      reasoning_effort: "low",
      store: false,
    });
    expect(full).not.toHaveProperty("max_completion_tokens");
  });

  it("takes key and base address from the environment, and lets options win", async () => {
    await using server = await startGateway({ script: [gatewaySteps.ok({})] });
    const env = { LOCAL_BASE_URL: `${server.url}///`, LOCAL_API_KEY: " from-env\n" };
    await local({ modelId: "m", gateway: {}, env }).call(makeModelRequest(), { signal });
    expect(server.requests[0]?.headers.authorization).toBe("Bearer from-env");
    const headers = { "x-team": "blue", authorization: "Basic abc" };
    await local({ modelId: "m", gateway: { headers }, env }).call(makeModelRequest(), { signal });
    expect(server.requests[1]?.headers).toMatchObject({ "x-team": "blue", authorization: "Basic abc" });
    const bare = { LOCAL_BASE_URL: server.url };
    await local({ modelId: "m", gateway: {}, env: bare }).call(makeModelRequest(), { signal });
    expect(server.requests[2]?.headers.authorization).toBeUndefined();
  });

  it("turns a user in the base address into a header, and keeps its query behind the endpoint", async () => {
    await using server = await startGateway({ script: [gatewaySteps.ok({})] });
    const baseUrl = `${server.url.replace("//", "//me:pass@")}?api-version=3`;
    await local({ modelId: "m", gateway: { baseUrl }, env: {} }).call(makeModelRequest(), { signal });
    expect(server.requests[0]).toMatchObject({ path: "/v1/chat/completions" });
    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa("me:pass")}`);
  });

  it("names the option and the variable where a key is missing", () => {
    expect(() => openai({ modelId: "gpt-4o", gateway: {}, env: {} })).toThrowError(
      expect.objectContaining({
        code: "options.missing-key",
        message: expect.stringMatching(/gateways\.openai\.apiKey.*OPENAI_API_KEY/),
      }),
    );
  });

  it("refuses a key that no header can hold, without quoting it", () => {
    expect(() => openai({ modelId: "m", gateway: { apiKey: "sk-\u2026hush" }, env: {} })).toThrowError(
      expect.objectContaining({ code: "options.invalid", message: expect.not.stringContaining("hush") }),
    );
  });

  it("refuses a base address that is none, without quoting it", () => {
    const gateway = { baseUrl: "ftp://user:pass@host" };
    expect(() => local({ modelId: "m", gateway, env: {} })).toThrowError(
      expect.objectContaining({ code: "options.invalid", message: expect.not.stringContaining("pass") }),
    );
  });

  it("takes the user's word on what a model can do over its own, and the price with it", () => {
    const price = { input: 1, output: 2, source: "user" };
    const gateway = {
      capabilities: { "*": { contextTokens: 9_000, outputTokens: 500 }, m: { outputTokens: 700 } },
      prices: { m: price },
    };
    const { capabilities } = local({ modelId: "m", gateway, env: {} });
    expect(capabilities).toMatchObject({ contextTokens: 9_000, outputTokens: 700, price });
    expect(capabilities.jsonModes[0]).toBe("json-schema");
  });
});
