import { describe, expect, it } from "vitest";
import type { ExtractionEvent } from "../src/document/event.ts";
import { extract } from "../src/extract.ts";
import { extractStream } from "../src/extract-stream.ts";
import { createFakeModel, type FakeModel } from "../src/testing/index.ts";
import { getAt } from "../src/values/get-at.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const wrong = { ...answer, gross: "191.00" };
type Partial = Extract<ExtractionEvent, { type: "partial" }>;

/** Writes its first answer in pieces; the next one repairs. */
const writer = (first: unknown): FakeModel =>
  createFakeModel({
    answers(_, index, { onText }) {
      const text = JSON.stringify(index === 0 ? first : answer);
      for (let at = 0; at < text.length; at += 5) onText?.(text.slice(at, at + 5));
      return { candidates: [{ text, finishReason: "stop" }] };
    },
  });

async function readPartials(first: unknown): Promise<{ partials: Partial[]; data: unknown }> {
  const stream = extractStream(source, { schema, model: writer(first) });
  const partials: Partial[] = [];
  for await (const event of stream) if (event.type === "partial") partials.push(event);
  return { partials, data: (await stream.result).data };
}

describe("partial events", () => {
  it("grow while the answer comes in, and never hold a value in the middle of which it stood", async () => {
    const { partials, data } = await readPartials(answer);
    expect(partials.length).toBeGreaterThan(2);
    const sizes = partials.map((event) => JSON.stringify(event.data).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    for (const event of partials) expect(answer).toMatchObject(event.data as object);
    expect(partials.at(-1)?.data).toEqual(data);
  });

  it("announce nothing as final that a repair then changes", async () => {
    const { partials, data } = await readPartials(wrong);
    const announced = partials.flatMap((event) =>
      event.finalPointers.map((pointer) => [pointer, getAt(event.data, pointer)] as const),
    );
    expect(announced.map(([pointer]) => pointer)).toContain("/number");
    expect(announced.map(([pointer]) => pointer)).not.toContain("/gross");
    for (const [pointer, value] of announced) expect(getAt(data, pointer)).toEqual(value);
    expect(data).toMatchObject({ gross: "119.00" });
  });

  it("announce everything where nothing speaks against the answer", async () => {
    const { partials } = await readPartials(answer);
    expect(partials.at(-1)?.finalPointers).toEqual(expect.arrayContaining(["/number", "/gross"]));
  });

  it("leave an answer in one piece to who only listens, unless streaming is set", async () => {
    const count = async (settings: object): Promise<number> => {
      let partials = 0;
      await extract(source, {
        schema,
        model: writer(answer),
        settings,
        onEvent: (event) => (partials += event.type === "partial" ? 1 : 0),
      });
      return partials;
    };
    expect(await count({})).toBe(1);
    expect(await count({ delivery: "stream" })).toBeGreaterThan(2);
  });
});
