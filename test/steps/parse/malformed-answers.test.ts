import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { z } from "zod";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { parseAnswer } from "../../../src/steps/parse/parse-answer.ts";
import { invoiceType } from "./invoice-schema.ts";
import { brokenAnswers } from "./malformed/broken-answers.ts";
import { keptAndRefusedAnswers } from "./malformed/kept-and-refused-answers.ts";
import type { MalformedAnswer } from "./malformed/malformed-answer.ts";
import { misshapenAnswers } from "./malformed/misshapen-answers.ts";
import { wrappedAnswers } from "./malformed/wrapped-answers.ts";

const answers = [...wrappedAnswers, ...brokenAnswers, ...misshapenAnswers, ...keptAndRefusedAnswers];
const rating = z.object({ answer: z.string(), confidence: z.number().int() });
const types = {
  invoice: invoiceType,
  answer: z.object({ answer: z.string() }),
  rating,
  ratings: z.array(rating),
  questions: z.object({ questions: z.array(z.string()) }),
  score: z.object({ score: z.number().int() }),
  flag: z.object({ answerable: z.boolean() }),
} satisfies Record<MalformedAnswer["schema"], z.ZodType>;

type Outcome = "right" | "refused" | "silently wrong" | "another finding";

async function judge({ schema: name, text, wanted }: MalformedAnswer): Promise<Outcome> {
  const schema = await resolveSchema(types[name]);
  const result = parseAnswer({ text, finishReason: "stop", schema, locale: {} });
  if (!result.ok) return wanted.type === "refused" ? "right" : "refused";
  const validation = await schema.validate(result.json);
  const findings = [
    ...result.mended.filter(({ code }) => !code.startsWith("mended")),
    ...(validation.ok ? [] : validation.issues),
  ];
  if (wanted.type === "value" && isDeepStrictEqual(result.json, wanted.json) && findings.length === 0)
    return "right";
  if (findings.length === 0) return "silently wrong";
  const isNamed =
    wanted.type === "flagged" && findings.some(({ pointer }) => pointer.startsWith(wanted.pointer));
  return isNamed || wanted.type === "refused" ? "right" : "another finding";
}

it("holds at least 150 answers, none twice", () => {
  expect(answers.length).toBeGreaterThanOrEqual(150);
  expect(new Set(answers.map(({ family, schema, name }) => `${family} ${schema} ${name}`)).size).toBe(
    answers.length,
  );
});

it("reads at least 97 of 100 malformed answers right, and none silently wrong", async () => {
  const judged = await Promise.all(answers.map(async (answer) => ({ answer, outcome: await judge(answer) })));
  const not = judged.filter(({ outcome }) => outcome !== "right");
  const list = not.map(({ answer, outcome }) => `${outcome}: ${answer.family}: ${answer.name}`);
  expect(list.filter((line) => line.startsWith("silently wrong"))).toEqual([]);
  expect([not.length / answers.length < 0.03, list]).toEqual([true, list]);
});
