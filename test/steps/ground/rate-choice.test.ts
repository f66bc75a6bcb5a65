import { expect, it } from "vitest";
import { z } from "zod";
import { ground } from "./ground-text.ts";

const type = z.object({ name: z.string().meta({ kind: "text", evidence: "printed" }) });

it.each<[string, Record<string, number> | undefined]>([
  ["a label", { label: 0.9, place: 1 }],
  ["its form", { type: 1 }],
  ["the sums that need it", { checks: 0.6 }],
  ["its place on the page alone", { block: 0.8 }],
])("a value that an engine chose by %s shows how sure such choices are", async (basis, scores) => {
  const said = {
    "/name": { state: "found" as const, words: [{ page: 0, indices: [0] }], scores: scores ?? {} },
  };
  const { fields } = await ground(type, { name: "Acme" }, "Acme Ltd", { evidence: said });
  const { choice } = fields["/name"]?.confidenceParts ?? {};
  expect(choice).toBeGreaterThan(basis === "its place on the page alone" ? 0.8 : 0.9);
  expect(choice).toBeLessThan(basis === "its place on the page alone" ? 0.9 : 1);
});
