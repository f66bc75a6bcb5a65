import { describe, expect, it } from "vitest";
import { checkGateway } from "../../src/registry/check-gateway.ts";
import { listModels } from "../../src/registry/list-models.ts";
import { gatewaySteps, startGateway } from "../../src/testing/index.ts";
import { gateways } from "../providers/gateways.ts";

const rows = gateways.map((tested) => [tested.provider.gateway.name, tested] as const);

describe("a check of a gateway", () => {
  it.each(rows)("asks one model of %s for one word", async (name, { wire, baseUrlOf, provider }) => {
    await using server = await startGateway({ script: [gatewaySteps.text("pong")], wire, models: ["one"] });
    const gateways = { [name]: { apiKey: "key", baseUrl: baseUrlOf(server) } };
    const [known = "one"] = Object.keys(provider.gateway.models);
    expect(await checkGateway(name, gateways)).toMatchObject({
      ok: true,
      model: `${name}/${known}`,
      usage: { calls: 1 },
    });
    expect(server.requests).toHaveLength(1);
    expect(JSON.stringify(server.requests[0]?.body)).toMatch(/"max\w*tokens":16\b/i);
  });

  it.each(rows.filter(([, { provider }]) => provider.gateway.needsKey))(
    "says of %s that its key is missing, or refused",
    async (name, { wire, baseUrlOf }) => {
      const missing = await checkGateway(name, {}, { env: {} });
      expect(missing).toMatchObject({ ok: false, error: { code: "options.missing-key" } });
      await using server = await startGateway({ script: [gatewaySteps.status(401)], wire });
      const refused = await checkGateway(name, { [name]: { apiKey: "key", baseUrl: baseUrlOf(server) } });
      expect(refused).toMatchObject({ ok: false, error: { code: "provider.unauthorized" } });
    },
  );

  it("takes an answer that thoughts left empty for an answer, and an abort for an abort", async () => {
    await using server = await startGateway({
      script: [{ type: "answer", text: "", finish: "length" }, gatewaySteps.hang()],
    });
    const gateways = { local: { baseUrl: server.url } };
    expect(await checkGateway("local", gateways)).toMatchObject({ ok: true, model: "local/test-model" });
    const controller = new AbortController();
    const asking = checkGateway("local", gateways, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 30);
    await expect(asking).rejects.toThrow("enough");
  });

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
