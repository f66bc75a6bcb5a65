import { describe, expect, it } from "vitest";
import type { GatewayOptions } from "../../src/options/extract-options.ts";
import { checkGateway } from "../../src/registry/check-gateway.ts";
import { findModel } from "../../src/registry/find-model.ts";
import { listModels } from "../../src/registry/list-models.ts";
import { listProviders } from "../../src/registry/list-providers.ts";
import { gatewaySteps, startGateway } from "../../src/testing/index.ts";

describe("finding a model", () => {
  it("splits its id at the first slash and lets the rest hold anything", async () => {
    const model = await findModel(
      "local/org/name:tag@v1",
      { local: { baseUrl: "http://127.0.0.1:9/v1/" } },
      {},
    );
    expect(model).toMatchObject({ id: "local/org/name:tag@v1", address: "http://127.0.0.1:9/v1" });
  });

  it("finds the engine of our own by the one id without a slash", async () => {
    const model = await findModel("embedded");
    expect(model.id).toBe("embedded");
    expect(model.capabilities.readsWords).toBe(true);
  });

  it("gives the model again for which the same options are passed, and another one after any of them was changed", async () => {
    const options: { apiKey: string; baseUrl: string; headers?: object } = {
      apiKey: "key",
      baseUrl: "http://127.0.0.1:9/v1",
    };
    const env: Record<string, string> = {};
    const find = () => findModel("local/x", { local: options as GatewayOptions }, env);
    const first = await find();
    expect(await find()).toBe(first);
    expect(await findModel("local/y", { local: options as GatewayOptions }, env)).not.toBe(first);
    options.baseUrl = "http://127.0.0.1:8/v1";
    expect(await find()).toMatchObject({ address: "http://127.0.0.1:8/v1" });
    Reflect.deleteProperty(options, "baseUrl");
    env["LOCAL_BASE_URL"] = "http://127.0.0.1:7/v1";
    expect(await find()).toMatchObject({ address: "http://127.0.0.1:7/v1" });
    env["LOCAL_BASE_URL"] = "http://127.0.0.1:6/v1";
    expect(await find()).toMatchObject({ address: "http://127.0.0.1:6/v1" });
    // What is inside of an option may be changed without a trace.
    options.headers = { "x-one": "1" };
    expect(await find()).not.toBe(await find());
  });

  it.each([
    ["opnai/gpt-4o", "gateways: openai, "],
    ["loca/x", "gateways: local, "],
    ["../shared/provider/x", ""],
    ["shared/x", ""],
    ["gpt-4o", "embedded"],
    ["openai/", ""],
    ["", ""],
  ])("refuses %j and names what is known, nearest first", async (id, named) => {
    await expect(findModel(id, {}, {})).rejects.toMatchObject({
      code: "options.unknown-name",
      hint: expect.stringContaining(named),
    });
  });

  it("says which of several ids has the slip, and repeats nothing that is no name", async () => {
    await expect(findModel("opnai/gpt-4o", {}, {})).rejects.toThrow("there is no gateway opnai.");
    await expect(findModel("my secret words/x", {}, {})).rejects.toThrow("there is no such gateway.");
  });

  it("lists a file of the folder as a gateway without being told, and calls it by its file's name", async () => {
    const names = await listProviders();
    expect(names).toEqual(expect.arrayContaining(["local", "openai"]));
    const listed = await listModels({}, {});
    expect(listed.map(({ name }) => name)).toEqual(["embedded", ...names]);
  });

  it("says of each gateway whether its key is set, where it is and what it costs, but never the key", async () => {
    const price = { input: 1, output: 2, source: "user", date: "2026-11-20" };
    const gateways = { openai: { prices: { "gpt-4o": price } } };
    const listed = await listModels(gateways, {
      OPENAI_API_KEY: "sk-hush",
      LOCAL_BASE_URL: "http://me:hush@host:1/v1/",
    });
    const openai = listed.find(({ name }) => name === "openai");
    expect(openai).toMatchObject({ hasKey: true, needsKey: true, baseUrl: "https://api.openai.com/v1" });
    expect(openai?.models.find(({ id }) => id === "openai/gpt-4o")?.capabilities.price).toEqual(price);
    const local = listed.find(({ name }) => name === "local");
    expect(local).toMatchObject({ hasKey: false, needsKey: false, baseUrl: "http://host:1/v1" });
    expect(JSON.stringify(listed)).not.toContain("hush");
  });

  it("asks the first model that a server of one's own names, and says why where it does not answer", async () => {
    await using gateway = await startGateway({ script: [gatewaySteps.text("pong")], models: ["a", "b"] });
    const here = { local: { baseUrl: gateway.url } };
    expect(await checkGateway("local", here)).toMatchObject({ ok: true, model: "local/a" });
    const nowhere = { local: { baseUrl: "http://127.0.0.1:1/v1" } };
    expect(await checkGateway("local", nowhere)).toMatchObject({
      ok: false,
      error: { code: "provider.network" },
    });
    const keyless = await checkGateway("openai", {}, { env: {} });
    expect(keyless).toMatchObject({ ok: false, error: { code: "options.missing-key" } });
  });
});
