import { expect, it } from "vitest";
import { extract } from "../src/extract.ts";
import { createFakeModel } from "../src/testing/index.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;

it("lets candidates vote on each value and shows where they disagree", async () => {
  const texts = [
    JSON.stringify({ ...answer, gross: "191.00" }),
    "no JSON",
    JSON.stringify({ ...answer, date: "2026-03-06" }),
    JSON.stringify(answer),
  ];
  const model = createFakeModel({
    capabilities: { candidates: 4 },
    answers: () => ({
      candidates: texts.map((text) => ({ text, finishReason: "stop" as const })) as never,
    }),
  });
  const { data, fields, attempts } = await extract(source, { schema, model, settings: { candidates: 4 } });
  expect(data).toEqual(answer);
  expect(attempts).toHaveLength(1);
  expect(fields["/gross"]).toMatchObject({
    alternatives: [{ value: "191.00", why: "1 of 3 answers give it." }],
    confidenceParts: { agreement: 2 / 3 },
  });
  expect(fields["/number"]?.alternatives).toBeUndefined();
});
