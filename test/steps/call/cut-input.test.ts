import { describe, expect, it } from "vitest";
import local from "../../../src/providers/local.ts";
import { callModel } from "../../../src/steps/call/call-model.ts";
import { makeModelRequest, startGateway } from "../../../src/testing/index.ts";

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(" ");

const japanese = "納品書の合計金額を確認してください。".repeat(1000);

async function warningsOf(text: string, usage: object): Promise<(string | undefined)[]> {
  const choices = [{ message: { content: '{"total":"1"}' }, finish_reason: "stop" }];
  await using gateway = await startGateway({
    script: [{ type: "raw", body: JSON.stringify({ choices, usage }) }],
  });
  const part = { type: "text", mediaType: "text/plain", form: "text", value: text } as const;
  const outcome = await callModel({
    request: makeModelRequest({ parts: [part] }),
    model: local({ modelId: "m", gateway: { baseUrl: gateway.url }, env: {} }),
    transport: { retries: 0, firstDelayMs: 1, maxDelayMs: 1 },
    callTimeoutMs: 120_000,
  });
  return outcome.ok ? outcome.warnings.map(({ code }) => code) : ["failed"];
}

describe("a server that reads less than it was sent", () => {
  it.each([
    ["counts fewer tokens than there are words", 5000, { prompt_tokens: 2048 }, ["call.input-cut"]],
    ["counts as many as there may be", 5000, { prompt_tokens: 7000 }, []],
    [
      "counts those from its cache apart",
      5000,
      { prompt_tokens: 100, prompt_tokens_details: { cached_tokens: 6900 } },
      [],
    ],
    ["counts none", 5000, { prompt_tokens: 0 }, []],
    ["says nothing of it", 5000, {}, []],
    ["was sent too little to tell", 300, { prompt_tokens: 100 }, []],
  ])("is told of by its own count, and only then: it %s", async (_, count, usage, expected) => {
    expect(await warningsOf(words(count), usage)).toEqual(expected);
  });

  it.each([
    ["of which a part was read", 2048, ["call.input-cut"]],
    ["that was read", 9000, []],
  ])("is told of writing without blanks %s", async (_, prompt_tokens, expected) => {
    expect(await warningsOf(japanese, { prompt_tokens })).toEqual(expected);
  });
});
