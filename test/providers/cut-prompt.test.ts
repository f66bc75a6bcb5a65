import { describe, expect, it } from "vitest";
import type { Part } from "../../src/document/part.ts";
import { warnOfCutPrompt } from "../../src/providers/shared/warn-of-cut-prompt.ts";
import { makeModelRequest } from "../../src/testing/index.ts";
import { callGateway, findGateway } from "./call-gateway.ts";

const asText = (value: string): Part => ({ type: "text", mediaType: "text/plain", form: "text", value });
const english = "The supplier delivers the goods within thirty days of the order. ".repeat(600);
const japanese = "納品書の合計金額を確認してください。".repeat(1000);

function warningsOf(text: string, inputTokens: number | undefined): readonly string[] {
  const usage = { calls: 1, milliseconds: 1, ...(inputTokens === undefined ? {} : { inputTokens }) };
  const answer = {
    model: "m",
    candidates: [{ text: "{}", finishReason: "stop" }],
    usage,
  } as const satisfies Parameters<typeof warnOfCutPrompt>[0];
  const request = makeModelRequest({ system: "", parts: [asText(text)] });
  return (warnOfCutPrompt(answer, request).warnings ?? []).map(({ code }) => code);
}

describe("a question that was cut off unread", () => {
  it.each([
    ["a server that held 4,096 tokens of a long contract", english, 4096, true],
    ["a model that counted all of it", english, 8400, false],
    ["a thrifty way of counting", english, 6500, false],
    ["Japanese that was cut", japanese, 2048, true],
    ["Japanese that was read", japanese, 9000, false],
    ["a text of blanks", ` ${"\n".repeat(60_000)}end`, 40, false],
    ["an answer out of a store", english, 0, false],
    ["a server that counts nothing", english, undefined, false],
    ["a short question", "The total is 12.50.", 1, false],
  ])("%s", (_, text, inputTokens, isCut) => {
    expect(warningsOf(text, inputTokens)).toEqual(isCut ? ["provider.prompt-cut"] : []);
  });

  it("is told with the answer of any gateway", async () => {
    const body = JSON.stringify({
      choices: [{ message: { content: "{}" }, finish_reason: "stop" }],
      usage: { prompt_tokens: 4096, completion_tokens: 2 },
    });
    const parts = [asText(english)];
    const { answer } = await callGateway(findGateway("local"), { parts }, { type: "raw", body });
    expect(answer.warnings).toMatchObject([{ code: "provider.prompt-cut" }]);
  });
});
