import { describe, expect, it } from "vitest";
import google from "../../src/providers/google.ts";
import local from "../../src/providers/local.ts";
import openai from "../../src/providers/openai.ts";
import runware from "../../src/providers/runware.ts";
import type { Provider } from "../../src/providers/shared/provider.ts";
import {
  geminiGenerateWire,
  modelContract,
  openaiChatWire,
  runwareTaskWire,
} from "../../src/testing/index.ts";
import type { Gateway, GatewayWire } from "../../src/testing/index.ts";

const providers: readonly (readonly [Provider, GatewayWire, (gateway: Gateway) => string])[] = [
  [openai, openaiChatWire, ({ url }) => `${url}/`],
  [local, openaiChatWire, ({ url }) => url],
  [runware, runwareTaskWire(), ({ url }) => url],
  [google, geminiGenerateWire(), ({ origin }) => `${origin}/v1beta`],
];

describe("the contract of a model", () => {
  const cases = providers.flatMap(([provider, wire, baseUrlOf]) =>
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
