import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { OpenDocument } from "../../src/document/open-document.ts";
import { extract } from "../../src/extract.ts";
import { load } from "../../src/load.ts";
import { gatewaySteps, startGateway } from "../../src/testing/index.ts";
import { gateways } from "./gateways.ts";

const file = new URL("../../fixtures/files/invoice-two-rates/", import.meta.url);
const schema = z.object({ currency: z.string().nullable(), missing: z.string().nullable() });
const json = { currency: "EUR", missing: null };

const rows = gateways.map((tested) => [tested.provider.gateway.name, tested] as const);

describe("a PDF over every gateway", () => {
  let opened: OpenDocument;
  beforeAll(async () => {
    const { readdir } = await import("node:fs/promises");
    const name = (await readdir(file)).find((entry) => entry.endsWith(".pdf")) ?? "";
    opened = await load(new URL(name, file).pathname);
  });
  afterAll(() => opened.close());

  it.each(rows)(
    "%s: whole or as pictures, its answer is read, and its money is known",
    async (name, tested) => {
      const { modelId, wire, baseUrlOf } = tested;
      const script = [{ ...gatewaySteps.ok(json), cost: 0.25 }] as const;
      await using server = await startGateway({ script, wire });
      const result = await extract(opened, {
        schema,
        model: `${name}/${modelId}`,
        gateways: {
          [name]: {
            apiKey: "key",
            baseUrl: baseUrlOf(server),
            prices: { [modelId]: { input: 1, output: 1, source: "test" } },
          },
        },
        budget: { maxCost: 0.2 },
      });
      expect(result.data).toEqual(json);
      expect(result.attempts).toHaveLength(1);
      expect(result.usage).toMatchObject({
        calls: 1,
        cost: expect.any(Number),
        costSource: expect.any(String),
      });
      expect(result.fields["/currency"]).toMatchObject({ state: "found" });
      expect(result.fields["/missing"]).toMatchObject({ state: "absent" });
      const sent = JSON.stringify(server.requests[0]?.body);
      // Base64 of `%PDF`, or a picture of the page beside its text.
      expect(sent).toMatch(/JVBERi|image\/(jpeg|png);base64/);
    },
  );
});
