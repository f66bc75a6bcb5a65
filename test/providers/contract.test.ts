import { describe, expect, it } from "vitest";
import local from "../../src/providers/local.ts";
import openai from "../../src/providers/openai.ts";
import { modelContract } from "../../src/testing/index.ts";

describe("the contract of a model", () => {
  const cases = [openai, local].flatMap((provider) =>
    modelContract(provider.gateway.name, ({ url }, apiKey) =>
      provider({ modelId: "test-model", gateway: { baseUrl: `${url}/`, apiKey }, env: {} }),
    ),
  );
  it.each(cases.map(({ title, run }) => [title, run] as const))("%s", async (_, run) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
