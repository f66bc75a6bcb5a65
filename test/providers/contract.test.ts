import { describe, expect, it } from "vitest";
import { listProviders } from "../../src/registry/list-providers.ts";
import { providerContract } from "../../src/testing/index.ts";
import type { ContractCase } from "../../src/testing/index.ts";
import { gateways, localServers } from "./gateways.ts";
import type { TestedGateway } from "./gateways.ts";

function casesOf(tested: TestedGateway, otherwise: readonly string[]): ContractCase[] {
  const { provider, server, modelId, wireWith, baseUrlOf } = tested;
  const cases = providerContract(provider, { modelId, wire: wireWith(otherwise), baseUrlOf });
  return cases.map(({ title, run }) => ({
    title: server === undefined ? title : `${server}, ${title}`,
    run,
  }));
}

const rowsOf = (cases: readonly ContractCase[]) => cases.map(({ title, run }) => [title, run] as const);
const all = [...gateways, ...localServers];

describe("the contract of a model", () => {
  it("is held by every gateway", async () => {
    expect(gateways.map(({ provider }) => provider.gateway.name).sort()).toEqual(await listProviders());
  });

  it.for(rowsOf(all.flatMap((tested) => casesOf(tested, []))))("%s", async ([, run], { skip }) => {
    const { skipped } = await run();
    expect(skipped).not.toBe("");
    if (skipped !== undefined) skip(skipped);
  });
});

describe("the contract of a model, with all that nobody could check the other way", () => {
  const doubtful = all.filter(({ doubts }) => doubts.length > 0);
  it.for(rowsOf(doubtful.flatMap((tested) => casesOf(tested, tested.doubts))))(
    "%s",
    async ([, run], { skip }) => {
      const { skipped } = await run();
      expect(skipped).not.toBe("");
      expect(skipped).not.toBe("");
      if (skipped !== undefined) skip(skipped);
    },
  );
});
