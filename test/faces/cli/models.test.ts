import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Gateway, gatewaySteps, startGateway } from "../../../src/testing/index.ts";
import { runInProcess } from "./run-in-process.ts";

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ script: [gatewaySteps.text("pong")], models: ["small", "large"] });
});
afterAll(() => gateway.close());

describe("models", () => {
  it("lists our own engine first, then gateways with their key variables and models", async () => {
    const { code, out } = await runInProcess(["models"]);
    expect(code).toBe(0);
    expect(out.startsWith("embedded  ")).toBe(true);
    expect(out).toContain("no key: set OPENAI_API_KEY");
    expect(out).toMatch(/openai\/gpt-4\.1-mini {2}takes text, image, document · .* · (price unknown|\$)/);
  });

  it("says that a key is set and never shows it", async () => {
    const { out } = await runInProcess(["models"], { env: { OPENAI_API_KEY: "sk-very-secret" } });
    expect(out).toContain("key set");
    expect(out).not.toContain("secret");
  });

  it("asks with --check, and only gateways that can be asked", async () => {
    const env = { LOCAL_BASE_URL: gateway.url };
    const { code, out } = await runInProcess(["models", "--check"], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/✓ answers as local\/small in /);
    expect(out.match(/✓|✗/g)).toHaveLength(1);
  });

  it("reads with --refresh what the gateways say, and shows it from then on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "gleaner-models-"));
    const models = Array.from({ length: 20 }, (_, index) => ({ id: `model-${index}` }));
    const known = {
      id: "google/gemini-3.1-flash-lite",
      pricing: { prompt: "0.000007", completion: "0.000009" },
      architecture: { input_modalities: ["text", "image"] },
    };
    await using many = await startGateway({
      script: [],
      documents: { "/v1/models": { data: models }, "/open/models": { data: [known] } },
    });
    // Those with open catalogues are asked without a key; one of them is down.
    const env = {
      XDG_CACHE_HOME: folder,
      LOCAL_BASE_URL: many.url,
      OPENROUTER_BASE_URL: `${many.origin}/open`,
      AIMLAPI_BASE_URL: many.url,
      LLMAPI_BASE_URL: "http://127.0.0.1:9/v1",
    };
    try {
      const refreshed = await runInProcess(["models", "--refresh"], { env });
      expect(refreshed.out).toMatch(/✓ offers 20 models: local\/model-0, .*local\/model-19/);
      expect(refreshed.out).toMatch(/✗ The call of llmapi failed.*provider\.network/);
      // An address of the user's did not answer.
      expect(refreshed.code).toBe(1);
      const later = await runInProcess(["models"], { env });
      expect(later.out).toMatch(
        /openrouter\/google\/\S+ {2}takes text, image · .* \$7 in, \$9 out .*http:\/\/127.* as its catalogue says/,
      );
      expect(later.out).not.toContain("offers");
      const without = await runInProcess(["models"], { env: { ...env, XDG_CACHE_HOME: `${folder}/none` } });
      expect(without.out).not.toContain("$7 in");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("keeps ids of a gateway from doing anything to the terminal", async () => {
    const documents = { "/v1/models": { data: [{ id: "\u001b[2Jwiped" }, { id: "b" }] } };
    await using strange = await startGateway({ script: [gatewaySteps.text("pong")], documents });
    const folder = await mkdtemp(join(tmpdir(), "gleaner-models-"));
    const closed = "http://127.0.0.1:9/v1";
    const env = {
      XDG_CACHE_HOME: folder,
      LOCAL_BASE_URL: strange.url,
      OPENROUTER_BASE_URL: closed,
      AIMLAPI_BASE_URL: closed,
      LLMAPI_BASE_URL: closed,
    };
    try {
      const { out } = await runInProcess(["models", "--refresh", "--check"], { env });
      expect(out).toContain("offers 2 models: local/[2Jwiped, local/b");
      expect(out).not.toContain("\u001b[2J");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("ends in 1 where a gateway of the user's does not answer", async () => {
    const { code, out } = await runInProcess(["models", "--check"], {
      env: { LOCAL_BASE_URL: "http://127.0.0.1:9/v1" },
    });
    expect([code, out.includes("provider.network")]).toEqual([1, true]);
  });
});

describe("schemas", () => {
  it("lists the ready-made ones with their checks", async () => {
    const { code, out } = await runInProcess(["schemas"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^invoice +Invoice \(version \d+, \d+ checks\)$/m);
  });

  it.each(["openai", "gemini", "plain"])(
    "prints one in the dialect %s, and only that on stdout",
    async (dialect) => {
      const { code, out } = await runInProcess(["schemas", "invoice", "--dialect", dialect]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        type: expect.anything(),
        properties: { invoiceNumber: expect.anything() },
      });
    },
  );

  it("knows the nearest name of one that is not there", async () => {
    const { code, error } = await runInProcess(["schemas", "invoce"]);
    expect([code, error.includes("options.unknown-name"), error.includes("Use invoice")]).toEqual([
      64,
      true,
      true,
    ]);
  });
});
