import { describe, expect, it } from "vitest";
import { checkGateway } from "../../src/registry/check-gateway.ts";
import { listModels } from "../../src/registry/list-models.ts";
import { gatewaySteps, startGateway } from "../../src/testing/index.ts";
import { gateways } from "../providers/gateways.ts";

const rows = gateways.map((tested) => [tested.provider.gateway.name, tested] as const);

describe("a check of a gateway", () => {
  it.each(rows)(
    "names the models of %s, or makes its smallest call where it has no list",
    async (name, tested) => {
      const { wire, baseUrlOf, provider } = tested;
      await using server = await startGateway({
        script: [gatewaySteps.ok({})],
        wire,
        models: ["one", "two"],
      });
      const answer = await checkGateway(name, { [name]: { apiKey: "key", baseUrl: baseUrlOf(server) } });
      expect(answer).toMatchObject({ ok: true, modelIds: provider.gateway.probe ? [] : ["one", "two"] });
      expect(server.requests).toHaveLength(provider.gateway.probe ? 1 : 0);
    },
  );

  it.each(rows.filter(([, { provider }]) => provider.gateway.needsKey))(
    "says of %s that its key is missing, or refused",
    async (name, { wire, baseUrlOf, provider }) => {
      const missing = await checkGateway(name, {}, { env: {} });
      expect(missing).toMatchObject({ ok: false, error: { code: "options.missing-key" } });
      if (!provider.gateway.probe) return;
      await using server = await startGateway({ script: [gatewaySteps.status(401)], wire });
      const refused = await checkGateway(name, { [name]: { apiKey: "key", baseUrl: baseUrlOf(server) } });
      expect(refused).toMatchObject({ ok: false, error: { code: "provider.unauthorized" } });
    },
  );

  it("lists every gateway with its variables and its first host", async () => {
    const listed = await listModels({}, { EVOLINK_BASE_URL: "https://a.example, https://b.example" });
    expect(listed.map(({ name }) => name).sort()).toEqual(
      ["embedded", ...gateways.map(({ provider }) => provider.gateway.name)].sort(),
    );
    expect(listed.find(({ name }) => name === "evolink")).toMatchObject({ baseUrl: "https://a.example" });
    expect(listed.find(({ name }) => name === "google")?.keyVariables).toEqual([
      "GOOGLE_API_KEY",
      "GEMINI_API_KEY",
    ]);
    // A figure without its source and date could not be weighed.
    const prices = listed
      .slice(1)
      .flatMap(({ models }) => models.flatMap(({ capabilities }) => capabilities.price ?? []));
    expect(prices.filter(({ source, date = "" }) => source === "" || !/^\d{4}-\d{2}/.test(date))).toEqual([]);
    expect(prices.length).toBeGreaterThan(0);
  });
});
