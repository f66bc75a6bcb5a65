import { describe, expect, it } from "vitest";
import { gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import { findGateway } from "./call-gateway.ts";

const { signal } = new AbortController();

async function hintFor(name: string, modelId: string) {
  const { provider, wire, baseUrlOf } = findGateway(name);
  const models = ["live-model-1", "live-model-2"];
  await using server = await startGateway({ script: [gatewaySteps.status(404)], wire, models });
  const model = provider({ modelId, gateway: { apiKey: "key", baseUrl: baseUrlOf(server) }, env: {} });
  const error: unknown = await model.call(makeModelRequest(), { signal }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "provider.not-found" });
  const sent = server.requests.map(({ model: id }) => id);
  return { hint: (error as { hint: string }).hint, sent };
}

describe("a model that a gateway does not know", () => {
  it.each(["openai", "google", "oxen", "llmapi", "aimlapi", "openrouter", "local"])(
    "is answered with the ids that there are: %s",
    async (name) => {
      const { hint, sent } = await hintFor(name, "no-such-model");
      expect(hint).toMatch(/live-model-1.*live-model-2/);
      expect(sent).toEqual(["no-such-model"]);
    },
  );

  it.each([
    ["runware", "google:gemini@3.1-flash-lite"],
    ["evolink", "gemini-3.1-flash-lite-preview"],
  ])("is answered with what is known, where the gateway has no list: %s", async (name, known) => {
    const { hint } = await hintFor(name, "no-such-model");
    expect(hint).toMatch(/has no list of its models/);
    expect(hint).toContain(known);
    const own = await hintFor(name, known);
    expect(own.sent).toHaveLength(2);
    expect(own.hint).toMatch(/are not known there/);
  });
});
