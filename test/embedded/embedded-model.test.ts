import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ModelRequest } from "../../src/ports/model.ts";
import { createEmbeddedModel } from "../../src/embedded/embedded-model.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { documentOf, pageOf } from "./page-of.ts";

async function requestFor(type: unknown, drawing: string): Promise<ModelRequest> {
  const pages = [pageOf(drawing)];
  const schema = await resolveSchema(type);
  return {
    system: "",
    parts: [],
    output: { mode: "none", name: "x" },
    settings: {},
    reading: { schema, document: documentOf(pages), pages, locale: {} },
  };
}

describe("the embedded model", () => {
  it("answers with JSON and evidence, for nothing", async () => {
    const model = createEmbeddedModel();
    const answer = await model.call(await requestFor(z.object({ total: z.number() }), "Total   3.00"), {
      signal: new AbortController().signal,
    });
    expect(model.capabilities.readsWords).toBe(true);
    expect(JSON.parse(answer.candidates[0].text)).toEqual({ total: 3 });
    expect(answer.candidates[0].evidence?.["/total"]?.state).toBe("found");
    expect(answer.usage).toMatchObject({ cost: 0, costSource: "free" });
  });

  it("stops with the reason of an abort", async () => {
    const reason = new Error("enough");
    const call = createEmbeddedModel().call(await requestFor(z.object({}), ""), {
      signal: AbortSignal.abort(reason),
    });
    await expect(call).rejects.toBe(reason);
  });

  it("hands the words to a schema that is the reading itself", async () => {
    const request = await requestFor(z.object({ text: z.string() }), "Hello");
    const schema = {
      ...request.reading.schema,
      fromWords: () => ({ json: { text: "as read" }, evidence: {} }),
    };
    const answer = await createEmbeddedModel().call(
      { ...request, reading: { ...request.reading, schema } },
      { signal: new AbortController().signal },
    );
    expect(JSON.parse(answer.candidates[0].text)).toEqual({ text: "as read" });
  });
});
