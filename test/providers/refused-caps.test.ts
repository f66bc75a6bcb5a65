import { describe, expect, it } from "vitest";
import { toProviderError } from "../../src/providers/shared/to-provider-error.ts";

const place = { provider: "some", model: "some/model", address: "http://host/v1", keyHint: "SOME_API_KEY" };

function toError(status: number, body: unknown) {
  return toProviderError({ status, header: () => null, body: JSON.stringify(body), now: 0 }, place);
}

describe("a cap that does not fit", () => {
  it.each([
    [
      "This model's maximum context length is 8192 tokens. However, you requested 10192 tokens (2000 in the messages, 8192 in the completion).",
      6192,
    ],
    [
      "'max_tokens' or 'max_completion_tokens' is too large: 8192. This model's maximum context length is 8192 tokens and your request has 1500 input tokens",
      6692,
    ],
    ["The prompt is too long together with max_tokens", undefined],
  ])("takes the room that is left where input and answer together are too long: %s", (message, limit) => {
    const { code, where } = toError(400, { error: { message } });
    expect({ code, ...where }).toMatchObject({
      code: "plan.too-long",
      refused: "setting",
      option: "settings.maxOutputTokens",
    });
    expect(where.limit).toBe(limit);
  });

  it("does not blame the answer where the input alone is too long", () => {
    const message =
      "maximum context length is 8192 tokens, you requested 9500 (9000 in the messages, 500 in the completion)";
    expect(toError(400, { error: { message } })).toMatchObject({ code: "plan.too-long" });
    expect(toError(400, { error: { message } }).where.refused).toBeUndefined();
  });
});
