import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Gateway, startGateway } from "../../../src/testing/index.ts";
import { runInProcess } from "./run-in-process.ts";

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ script: [], models: ["small", "large"] });
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
    expect(out).toMatch(/✓ answers in .*: local\/small, local\/large/);
    expect(out.match(/✓|✗/g)).toHaveLength(1);
  });

  it("lists everything that a gateway offers with --refresh, only the first ids with --check", async () => {
    const models = Array.from({ length: 20 }, (_, index) => `model-${index}`);
    const many = await startGateway({ script: [], models });
    try {
      const env = { LOCAL_BASE_URL: many.url };
      const checked = await runInProcess(["models", "--check"], { env });
      expect(checked.out).toContain("and 8 more");
      const refreshed = await runInProcess(["models", "--refresh"], { env });
      expect(refreshed.out).toContain("local/model-19");
      expect(refreshed.out).not.toContain("more");
    } finally {
      await many.close();
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
