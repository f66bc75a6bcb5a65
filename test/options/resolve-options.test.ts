import { describe, expect, it } from "vitest";
import { defaults } from "../../src/options/defaults.ts";
import type { ExtractOptions } from "../../src/options/extract-options.ts";
import { resolveOptions } from "../../src/options/resolve-options.ts";

describe("resolveOptions", () => {
  it("fills in every default", () => {
    expect(resolveOptions({})).toEqual({
      limits: defaults.limits,
      words: "auto",
      attempts: 3,
      passes: 1,
      locale: {},
      budget: { unknownPrice: "refuse" },
      route: "in-order",
      escalate: false,
      settings: {},
      passUrls: false,
      allowRemote: false,
    });
  });

  it("keeps the limits that are not named", () => {
    expect(resolveOptions({ limits: { maxPages: 7 } }).limits).toEqual({ ...defaults.limits, maxPages: 7 });
  });

  it.each([
    ["a misspelt option", { attemps: 2 }, "attempts"],
    ["a misspelt limit", { limits: { maxPage: 2 } }, "maxPages"],
    ["a misspelt setting", { settings: { temprature: 1 } }, "temperature"],
    [
      "a misspelt modality of a price",
      { gateways: { local: { prices: { m: { input: 1, output: 1, byModality: { adio: {} } } } } } },
      "audio",
    ],
    ["a misspelt option of a gateway", { gateways: { local: { baseURL: "x" } } }, "baseUrl"],
  ])("refuses %s and names the nearest known one", (_, options, nearest) => {
    expect(() => resolveOptions(options as Partial<ExtractOptions>)).toThrow(
      expect.objectContaining({
        code: "options.invalid",
        message: expect.stringContaining(`Did you mean ${nearest}?`),
      }),
    );
  });

  it.each([
    ["attempts", { attempts: 0 }],
    ["attempts", { attempts: 1.5 }],
    ["passes", { passes: 0 }],
    ["passes", { passes: 11 }],
    ["budget.maxCost", { budget: { maxCost: -1 } }],
    ["budget.maxCost", { budget: { maxCost: Number.NaN } }],
    ["budget.maxTokens", { budget: { maxTokens: 1.5 } }],
    ["budget.unknownPrice", { budget: { unknownPrice: "ask" } }],
    ["budget.shared", { budget: { shared: { maxCost: 1 } } }],
    ["route", { route: "best" }],
    ["escalate", { escalate: "yes" }],
    ["gateways.local.prices.m", { gateways: { local: { prices: { m: { input: 1 } } } } }],
    ["gateways.local.prices.m.output", { gateways: { local: { prices: { m: { input: 1, output: -1 } } } } }],
    [
      "gateways.local.prices.m.byModality.audio.input",
      {
        gateways: {
          local: { prices: { m: { input: 1, output: 1, byModality: { audio: { input: "2" } } } } },
        },
      },
    ],
    ["gateways.local.limits", { gateways: { local: { limits: 5 } } }],
    ["gateways.local.limits.concurrency", { gateways: { local: { limits: { concurrency: 0 } } } }],
    [
      "gateways.local.limits.requestsPerMinute",
      { gateways: { local: { limits: { requestsPerMinute: "9" } } } },
    ],
    ["limits.maxBytes", { limits: { maxBytes: 0 } }],
    ["pages", { pages: [{ from: 3, to: 1 }] }],
    ["locale.dates", { locale: { dates: "dmy" } }],
    ["grounding.words", { grounding: { words: "ocr" } }],
    ["budget.maxCost", { budget: { maxCost: "1" } }],
    ["signal", { signal: {} }],
  ])("refuses a value of %s that is out of range: %j", (option, options) => {
    expect(() => resolveOptions(options as unknown as Partial<ExtractOptions>)).toThrow(
      expect.objectContaining({ code: "options.invalid", where: { option } }),
    );
  });

  it.each([
    ["instructions", 5],
    ["password", 5],
    ["passUrls", "yes"],
    ["onEvent", "log"],
    ["limits", null],
    ["gateways", []],
    ["pages", "1-3"],
    ["allowHosts", "localhost"],
  ])("refuses a value of %s that is of another kind: %j", (option, value) => {
    expect(() => resolveOptions({ [option]: value })).toThrow(
      expect.objectContaining({ code: "options.invalid", where: { option } }),
    );
  });

  it.each([[undefined], [null], ["invoice"]])("refuses %j in the place of options", (options) => {
    expect(() => resolveOptions(options as unknown as ExtractOptions)).toThrow(
      expect.objectContaining({ code: "options.invalid" }),
    );
  });
});
