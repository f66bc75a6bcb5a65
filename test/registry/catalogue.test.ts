import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Json } from "../../src/document/json.ts";
import { fitSettings } from "../../src/options/fit-settings.ts";
import { findModel } from "../../src/registry/find-model.ts";
import { readCatalogue } from "../../src/registry/read-catalogue.ts";
import { refreshCatalogue } from "../../src/registry/refresh-catalogue.ts";
import { startGateway } from "../../src/testing/index.ts";
import { catalogueRows } from "./catalogue-rows.ts";
import type { CatalogueRow } from "./catalogue-rows.ts";

const date = "2026-11-21";
const asked = { seed: 7, stop: ["a"], temperature: 1.5, reasoning: "xhigh" } as const;

let folder: string;
let env: Record<string, string>;
const file = (): string => join(folder, "gleaner", "catalogue.json");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-catalogue-"));
  env = { XDG_CACHE_HOME: folder };
});
afterEach(() => rm(folder, { recursive: true }));

async function refresh(name: string, { base, documents }: CatalogueRow) {
  await using server = await startGateway({ script: [], documents });
  const access = { apiKey: "sk-secret", baseUrl: `${server.origin}${base}` };
  const gateways = { [name]: access };
  const answers = await refreshCatalogue([name], { gateways, env, date });
  return { answer: answers.get(name), gateways, server };
}

describe("the catalogue of a gateway", () => {
  it.each(Object.entries(catalogueRows))(
    "of %s says what a model takes, and levers are fitted to it",
    async (name, row) => {
      const { answer, gateways } = await refresh(name, row);
      expect(answer).toMatchObject({ ok: true });
      const known = await readCatalogue({ gateways, env });
      const { capabilities } = await findModel(`${name}/${row.modelId}`, known, {});
      expect(capabilities).toMatchObject(row.expected);
      const { input = capabilities.input } = row.expected as { input?: object };
      expect(Object.keys(capabilities.input).sort()).toEqual(Object.keys(input).sort());
      const { warnings } = fitSettings(capabilities, asked);
      const warned = warnings.map(({ message }) => /settings\.(\w+)/.exec(message)?.[1]);
      expect(new Set(warned)).toEqual(new Set(row.warned));
    },
  );

  it("stands below what the user says", async () => {
    const { gateways } = await refresh("openrouter", catalogueRows["openrouter"] as CatalogueRow);
    const mine = { input: 9, output: 9, source: "user" };
    const { modelId } = catalogueRows["openrouter"] as CatalogueRow;
    const own = {
      ...gateways["openrouter"],
      prices: { [modelId]: mine },
      capabilities: { "*": { contextTokens: 77 } },
    };
    const known = await readCatalogue({ gateways: { openrouter: own }, env });
    const { capabilities } = await findModel(`openrouter/${modelId}`, known, {});
    expect(capabilities).toMatchObject({ price: mine, contextTokens: 77, outputTokens: 60_000 });
  });

  it("is found under every spelling of a model, and says nothing of another address", async () => {
    const { gateways } = await refresh("oxen", catalogueRows["oxen"] as CatalogueRow);
    const known = await readCatalogue({ gateways, env });
    const { capabilities } = await findModel("oxen/gemini-3.1-flash-lite", known, {});
    expect(capabilities.outputTokens).toBe(32_000);
    const dotted = { catalogue: { "gemini-3.1-flash-lite": { source: "test", date, outputTokens: 7 } } };
    const spelt = await findModel(
      "oxen/gemini-3-1-flash-lite-preview",
      { oxen: { ...dotted, apiKey: "k" } },
      {},
    );
    expect(spelt.capabilities.outputTokens).toBe(7);
    const elsewhere = await readCatalogue({ env });
    expect(elsewhere).toEqual({});
  });

  it("asks for all that it needs, with the key where one is needed", async () => {
    const { server } = await refresh("aimlapi", catalogueRows["aimlapi"] as CatalogueRow);
    expect(server.asides).toEqual(["/v1/models?include=pricing%2Cmodalities%2Ccapabilities"]);
    const open = await startGateway({
      script: [],
      documents: (catalogueRows["aimlapi"] as CatalogueRow).documents,
    });
    const gateways = { aimlapi: { baseUrl: open.url }, oxen: { baseUrl: open.url } };
    const answers = await refreshCatalogue(["aimlapi", "oxen"], { gateways, env, date });
    await open.close();
    expect(answers.get("aimlapi")).toMatchObject({ ok: true });
    expect(answers.get("oxen")).toMatchObject({ ok: false, error: { code: "options.missing-key" } });
  });

  it.each<[string, Json]>([
    ["varies", { prompt: "-1", completion: "-1" }],
    ["has no unit", { input: 0.3, output: 2 }],
    ["is not all there", { prompt: "0.1" }],
    ["is no number", { prompt: "free", completion: "" }],
  ])("leaves a price out that %s", async (_, pricing) => {
    const documents = { "/api/v1/models": { data: [{ id: "a/b", pricing }] } };
    const { answer } = await refresh("openrouter", {
      base: "/api/v1",
      modelId: "a/b",
      documents,
      expected: {},
      warned: [],
    });
    expect(answer?.ok === true && answer.models?.["a/b"]).toEqual({ source: expect.any(String), date });
  });

  it.each<[string, Json]>([
    ["a list of nothing", { data: [] }],
    ["entries of other kinds", { data: [null, 7, "x", { id: 4 }, []] }],
    ["something else", "hello"],
  ])("takes nothing from %s", async (_, content) => {
    const row = { base: "/v1", modelId: "m", documents: { "/v1/models": content }, expected: {}, warned: [] };
    const { answer } = await refresh("openai", row);
    expect(answer).toEqual({ ok: true, models: {} });
  });

  it("is none for a gateway that publishes none", async () => {
    const answers = await refreshCatalogue(["evolink", "runware"], { env, date });
    expect([...answers.values()]).toEqual([
      { ok: true, models: undefined },
      { ok: true, models: undefined },
    ]);
  });
});

describe("the file of catalogues", () => {
  it("is for its owner alone, holds no key, and keeps what others said before", async () => {
    await refresh("openai", catalogueRows["openai"] as CatalogueRow);
    await refresh("google", catalogueRows["google"] as CatalogueRow);
    const text = await readFile(file(), "utf8");
    expect(text).not.toContain("sk-secret");
    expect(Object.keys(JSON.parse(text).gateways)).toEqual(["openai", "google"]);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it("keeps what a gateway said that no longer answers", async () => {
    const { gateways } = await refresh("openai", catalogueRows["openai"] as CatalogueRow);
    const before = await readFile(file(), "utf8");
    const answers = await refreshCatalogue(["openai"], { gateways, env, date });
    expect(answers.get("openai")).toMatchObject({ ok: false, error: { code: "provider.network" } });
    expect(await readFile(file(), "utf8")).toBe(before);
  });

  it.each(["", "{}", '{"kind":"gleaner.catalogue/1","gateways":{"openai":null}}'])(
    "is refused where it holds %j, and made again by a refresh",
    async (content) => {
      await refresh("openai", catalogueRows["openai"] as CatalogueRow);
      await writeFile(file(), content);
      await expect(readCatalogue({ env })).rejects.toMatchObject({ code: "input.corrupt" });
      const { gateways } = await refresh("google", catalogueRows["google"] as CatalogueRow);
      expect(Object.keys(await readCatalogue({ gateways, env }))).toEqual(["google"]);
    },
  );

  it("is looked for nowhere where the user has no such folder", async () => {
    expect(await readCatalogue({ env: {} })).toEqual({});
  });

  it("says where it cannot be written", async () => {
    await writeFile(join(folder, "gleaner"), "");
    await expect(refresh("openai", catalogueRows["openai"] as CatalogueRow)).rejects.toMatchObject({
      code: "result.unwritable",
    });
  });
});
