import { describe, expect, it } from "vitest";
import { toProviderError } from "../../src/providers/shared/to-provider-error.ts";

const place = { provider: "some", model: "some/model", address: "http://host/v1", keyHint: "SOME_API_KEY" };

function refuse(body: unknown) {
  const answer = { status: 400, header: () => null, body: JSON.stringify(body), now: 0 };
  return toProviderError(answer, place);
}

describe("a request that a gateway calls faulty", () => {
  it.each([
    [
      "credit that is used up",
      { error: { message: "Your account is out of credits." } },
      { code: "provider.quota" },
    ],
    ["a failure behind it", { errors: [{ code: "providerTimeout" }] }, { code: "provider.timeout" }],
    [
      "a time that is out of range",
      { errors: [{ code: "invalidTimeout" }] },
      { code: "provider.bad-request" },
    ],
    [
      "one of several members",
      { errors: [{ code: "invalidParameter", parameter: ["model", "settings.thinkingLevel"] }] },
      { where: { refused: "setting", option: "settings.reasoning" } },
    ],
  ])("is told apart from %s", (_, body, expected) => {
    expect(refuse(body)).toMatchObject(expected);
  });

  it("is described in the gateway's own names, and never in its sentences", () => {
    const named = { type: "invalid_request_error", param: "messages[0].role", message: "SECRET" };
    expect(refuse({ error: named }).message).toContain(
      "(HTTP 400, invalid_request_error at messages[0].role)",
    );
    const echoed = { type: "SECRET words of a document", param: "SECRET = 1", message: "SECRET" };
    expect(refuse({ error: echoed }).message).not.toMatch(/secret/i);
  });
});
