import { describe, expect, it } from "vitest";
import { listProviders } from "../../src/registry/list-providers.ts";
import { modelContract } from "../../src/testing/index.ts";
import { gateways } from "./gateways.ts";

describe("the contract of a model", () => {
  it("is held by every gateway", async () => {
    expect(gateways.map(({ provider }) => provider.gateway.name).sort()).toEqual(await listProviders());
  });

  const cases = gateways.flatMap(({ provider, wire, baseUrlOf }) =>
    modelContract(
      provider.gateway.name,
      (gateway, apiKey) =>
        provider({ modelId: "test-model", gateway: { baseUrl: baseUrlOf(gateway), apiKey }, env: {} }),
      { wire },
    ),
  );
  it.each(cases.map(({ title, run }) => [title, run] as const))("%s", async (_, run) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
