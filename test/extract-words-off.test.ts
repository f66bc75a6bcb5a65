import { describe, expect, it } from "vitest";
import { extract } from "../src/extract.ts";
import { createFakeModel } from "../src/testing/create-fake-model.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;

describe("extract without words", () => {
  it("asks once: an answer that nothing could prove is not asked for again", async () => {
    const model = createFakeModel({ id: "fake/one", answers: () => ({ text: JSON.stringify(answer) }) });
    const result = await extract(source, { schema, model, grounding: { words: "off" } });
    expect(result.data).toEqual(answer);
    expect(result.attempts).toHaveLength(1);
    expect(result.verdict).toBe("unverified");
    expect(Object.values(result.fields).every(({ match }) => match !== "exact")).toBe(true);
  });
});
