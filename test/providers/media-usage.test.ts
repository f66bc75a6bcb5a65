import { describe, expect, it } from "vitest";
import type { GatewayStep } from "../../src/testing/index.ts";
import { callGateway, findGateway } from "./call-gateway.ts";

const raw = (body: object): GatewayStep => ({ type: "raw", body: JSON.stringify(body) });

describe("tokens of media", () => {
  it("are told apart and priced by their own rates on generateContent", async () => {
    const usageMetadata = {
      promptTokenCount: 1_000_000,
      candidatesTokenCount: 0,
      totalTokenCount: 1_000_000,
      cachedContentTokenCount: 200_000,
      promptTokensDetails: [
        { modality: "TEXT", tokenCount: 400_000 },
        { modality: "AUDIO", tokenCount: 600_000 },
      ],
      cacheTokensDetails: [{ modality: "AUDIO", tokenCount: 200_000 }],
    };
    const candidates = [{ content: { parts: [{ text: "{}" }] }, finishReason: "STOP" }];
    const { answer } = await callGateway(findGateway("google"), {}, raw({ candidates, usageMetadata }));
    expect(answer.usage).toMatchObject({
      inputByModality: { audio: 600_000 },
      // 0.4 of text at 0.25, 0.4 of fresh sound at 0.5, 0.2 of cached sound at 0.05.
      cost: 0.31,
      costSource: "computed",
    });
  });

  it("are told apart on the chat wire, where the gateway does", async () => {
    const usage = {
      prompt_tokens: 100,
      completion_tokens: 10,
      prompt_tokens_details: { audio_tokens: 40, cached_tokens: 0 },
    };
    const choices = [{ message: { content: "{}" }, finish_reason: "stop" }];
    const { answer } = await callGateway(findGateway("openai"), {}, raw({ choices, usage }));
    expect(answer.usage).toMatchObject({ inputTokens: 100, inputByModality: { audio: 40 } });
    const { answer: plain } = await callGateway(findGateway("openai"));
    expect(plain.usage).not.toHaveProperty("inputByModality");
  });
});
