import { describe, expect, it } from "vitest";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { z } from "zod";
import { extract } from "../src/extract.ts";
import { load } from "../src/load.ts";
import { createFakeModel } from "../src/testing/index.ts";
import { errorCodeOf } from "./support/error-code-of.ts";

const schema = z.object({
  number: z
    .string()
    .nullable()
    .meta({ aliases: ["Order number"] }),
});
const text = { text: "Order number: A-17" };

async function makeThreePages(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const number of [1, 2, 3]) {
    document.addPage([300, 400]).drawText(`Order number: A-${number}`, { x: 40, y: 300, size: 12, font });
  }
  return await document.save();
}

describe("options of extract", () => {
  it("takes the pages asked for of a document that is already open, and leaves it open", async () => {
    const opened = await load({ bytes: await makeThreePages() });
    const result = await extract(opened, { schema, pages: [{ from: 2, to: 2 }] });
    expect(result.data.number).toBe("A-2");
    expect(result.fields["/number"]?.citations[0]?.pageNumber).toBe(2);
    expect(result.coverage.pages.map(({ pageNumber, status }) => [pageNumber, status])).toEqual([
      [1, "not-asked"],
      [2, "read"],
      [3, "not-asked"],
    ]);
    expect((await extract(opened, { schema, pages: [{ from: 3, to: 3 }] })).data.number).toBe("A-3");
    await opened.close();
  });

  it("never widens what an open document was opened for", async () => {
    const opened = await load({ bytes: await makeThreePages() }, { pages: [{ from: 1, to: 2 }] });
    const both = await extract(opened, { schema, pages: [{ from: 2, to: 3 }] });
    expect(both.coverage.pages.map(({ status }) => status)).toEqual(["not-asked", "read", "not-asked"]);
    expect(await errorCodeOf(extract(opened, { schema, pages: [{ from: 3, to: 3 }] }))).toBe(
      "options.invalid",
    );
    await opened.close();
  });

  it("refuses to answer from words that it may not read", async () => {
    expect(await errorCodeOf(extract(text, { schema, grounding: { words: "off" } }))).toBe(
      "plan.unsupported",
    );
  });

  it("says that instructions are nothing to an engine that answers from words", async () => {
    const codesOf = async (more: object): Promise<string[]> =>
      (await extract(text, { schema, ...more })).warnings.map(({ code }) => code);
    expect(await codesOf({ instructions: "Look at the end." })).toEqual(["plan.instructions-ignored"]);
    const model = createFakeModel({ answers: () => ({ number: "A-17" }) });
    expect(await codesOf({ instructions: "Look at the end.", model })).toEqual([]);
    expect(await codesOf({})).toEqual([]);
  });

  it("passes over a model that needs words where they are off", async () => {
    const model = createFakeModel({ answers: () => ({ number: "A-17" }) });
    const result = await extract(text, { schema, model: ["embedded", model], grounding: { words: "off" } });
    expect(result.data.number).toBe("A-17");
    expect(result.fields["/number"]).toMatchObject({ match: "none", origin: "model" });
    expect(JSON.stringify(model.requests[0]?.parts)).toContain("Order number: A-17");
  });

  it.each<[string, Record<string, unknown>]>([
    ["a number for a model", { model: 5 }],
    ["an object that is no model", { model: {} }],
    ["a list that holds none", { model: [] }],
    ["a gateway that is not there", { gateways: { opnai: { apiKey: "k" } } }],
    ["an unknown option", { modle: "embedded" }],
  ])("refuses %s", async (_, more) => {
    expect(await errorCodeOf(extract(text, { schema, ...more }))).toBe("options.invalid");
  });

  it("refuses to run without options, and to load with those of an extraction", async () => {
    const bare = extract as unknown as (source: unknown) => Promise<unknown>;
    expect(await errorCodeOf(bare(text))).toBe("options.invalid");
    expect(await errorCodeOf(load(text, { model: "embedded" } as never))).toBe("options.invalid");
  });
});
