import { describe, expect, it } from "vitest";
import local from "../../src/providers/local.ts";
import type { GatewayOptions } from "../../src/options/extract-options.ts";
import { gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";

const { signal } = new AbortController();

async function call(step: GatewayStep, gateway: GatewayOptions = {}, onText?: (text: string) => void) {
  await using server = await startGateway({ script: [step] });
  const model = local({ modelId: "m", gateway: { baseUrl: server.url, ...gateway }, env: {} });
  return await model.call(makeModelRequest(), onText ? { signal, onText } : { signal });
}

const whole = (message: unknown, rest: object = {}, finish = "stop"): GatewayStep => ({
  type: "raw",
  body: JSON.stringify({ model: "m-2", choices: [{ index: 0, message, finish_reason: finish }], ...rest }),
});

const stream = (...events: unknown[]): GatewayStep => ({
  type: "raw",
  contentType: "text/event-stream; charset=utf-8",
  body: events
    .map((event) => `data: ${typeof event === "string" ? event : JSON.stringify(event)}\r\n\r\n`)
    .join(""),
});

const delta = (content: string, finish: string | null = null, index = 0) => ({
  choices: [{ index, delta: { content }, finish_reason: finish }],
});

describe("an answer on the chat wire", () => {
  it.each([
    ["text", { content: "{}" }, "{}"],
    [
      "a list of text parts",
      {
        content: [
          { type: "text", text: "{" },
          { type: "text", text: "}" },
        ],
      },
      "{}",
    ],
    [
      "a forced tool call",
      { content: null, tool_calls: [{ function: { arguments: '{"a":1}' } }] },
      '{"a":1}',
    ],
    ["JSON in the place for thoughts", { content: "", reasoning_content: '{"a":2}' }, '{"a":2}'],
    ["thoughts without JSON", { content: "", reasoning_content: "hm" }, ""],
    ["nothing", { content: null }, ""],
  ])("is read from %s", async (_, message, text) => {
    expect((await call(whole(message))).candidates[0].text).toBe(text);
  });

  it.each([
    ["stop", "stop"],
    ["length", "length"],
    ["MAX_TOKENS", "length"],
    ["content_filter", "content-filter"],
    ["tool_calls", "stop"],
    ["error", "error"],
    ["banana", "other"],
  ])("maps the finish word %s to %s and keeps it", async (raw, finishReason) => {
    const [candidate] = (await call(whole({ content: "{}" }, {}, raw))).candidates;
    expect(candidate).toEqual({ text: "{}", finishReason, rawFinishReason: raw });
  });

  it("gives every choice as a candidate and names the model that answered", async () => {
    const answer = await call({ type: "candidates", texts: ["1", "2"] });
    expect(answer.candidates.map(({ text }) => text)).toEqual(["1", "2"]);
    expect((await call(whole({ content: "" }))).model).toBe("m-2");
  });

  it("leaves usage that nobody stated absent", async () => {
    const { milliseconds, ...usage } = (await call(whole({ content: "{}" }))).usage;
    expect(usage).toEqual({ calls: 1 });
    expect(milliseconds).toBeGreaterThan(0);
  });

  it("computes the cost from a price, cached tokens at their own rate, unless the gateway states it", async () => {
    const prices = { m: { input: 2, cachedInput: 1, output: 10, source: "user" } };
    const usage = {
      prompt_tokens: 1000,
      completion_tokens: 100,
      prompt_tokens_details: { cached_tokens: 400 },
    };
    const computed = await call(whole({ content: "{}" }, { usage }), { prices });
    expect(computed.usage).toMatchObject({
      inputTokens: 1000,
      outputTokens: 100,
      cachedTokens: 400,
      costSource: "computed",
    });
    expect(computed.usage.cost).toBe((600 * 2 + 400 * 1 + 100 * 10) / 1e6);
    const stated = await call(whole({ content: "{}" }, { usage: { ...usage, cost: 0.5 } }), { prices });
    expect(stated.usage).toMatchObject({ cost: 0.5, costSource: "gateway" });
    const partly = await call(whole({ content: "{}" }, { usage: { prompt_tokens: 1000 } }), { prices });
    expect(partly.usage).not.toHaveProperty("cost");
  });

  it("joins a stream, told piece by piece, with usage from its last chunk", async () => {
    const pieces: string[] = [];
    const usage = { choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } };
    const answer = await call(
      stream(delta("Zür"), delta("ich €"), delta("other", "stop", 1), delta("", "stop"), usage, "[DONE]"),
      {},
      (piece) => pieces.push(piece),
    );
    expect(pieces).toEqual(["Zür", "ich €"]);
    expect(answer.candidates.map(({ text }) => text)).toEqual(["Zürich €", "other"]);
    expect(answer.usage).toMatchObject({ inputTokens: 3, outputTokens: 4 });
  });

  it("accepts a stream that ends without [DONE] after its finish word, but not before", async () => {
    const ignore = (): void => undefined;
    expect((await call(stream(delta("{}", "stop")), {}, ignore)).candidates[0].text).toBe("{}");
    await expect(call(stream(delta("{")), {}, ignore)).rejects.toMatchObject({ code: "provider.network" });
    const polite: GatewayStep = { type: "stream-cut", text: '{"total":"1"}', share: 0.5, politely: true };
    await expect(call(polite, {}, ignore)).rejects.toMatchObject({ code: "provider.network" });
  });

  it("raises what an error inside a stream says", async () => {
    const step: GatewayStep = { type: "stream-error", text: '{"total":"1"}', share: 0.5, status: 500 };
    await expect(call(step, {}, () => undefined)).rejects.toMatchObject({
      code: "provider.unavailable",
      retryable: true,
    });
    const coded = stream(delta("{"), { error: { code: 429, message: "slow down" } });
    await expect(call(coded, {}, () => undefined)).rejects.toMatchObject({ code: "provider.rate-limited" });
  });

  it("takes a whole answer from a gateway that does not stream although it was asked to", async () => {
    const pieces: string[] = [];
    await call(whole({ content: "{}" }), {}, (piece) => pieces.push(piece));
    expect(pieces).toEqual(["{}"]);
  });

  it("keeps the usage of a refusal, which is paid for", async () => {
    await expect(call(gatewaySteps.refusal())).rejects.toMatchObject({
      code: "provider.refused",
      usage: { calls: 1 },
    });
    await expect(call(whole({ content: null }, {}, "content_filter"))).rejects.toMatchObject({
      code: "provider.refused",
    });
  });

  it("treats an answer without choices as a fault that passes, and one without the list as a wrong address", async () => {
    await expect(call({ type: "raw", body: '{"choices":[]}' })).rejects.toMatchObject({
      code: "provider.unavailable",
    });
    await expect(call({ type: "raw", body: '{"models":[]}' })).rejects.toMatchObject({
      code: "provider.bad-response",
    });
  });
});
