import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { parseAnswer } from "../../../src/steps/parse/parse-answer.ts";
import { furtherAnswers } from "./recorded/further-answers.ts";
import { framedAnswers } from "./recorded/framed-answers.ts";
import { notedAnswers } from "./recorded/noted-answers.ts";
import type { RecordedAnswer } from "./recorded/recorded-answer.ts";
import { recordedTypes } from "./recorded/recorded-types.ts";
import { shapedAnswers } from "./recorded/shaped-answers.ts";
import { spoiledAnswers } from "./recorded/spoiled-answers.ts";

const answers = [...framedAnswers, ...notedAnswers, ...spoiledAnswers, ...furtherAnswers, ...shapedAnswers];

type Outcome = "right" | "refused" | "silently wrong" | "another finding";

async function judge({ schema: name, text, expected }: RecordedAnswer): Promise<Outcome> {
  const schema = await resolveSchema(recordedTypes[name]);
  const result = parseAnswer({ text, finishReason: "stop", schema, locale: {} });
  const mayBeRefused = expected.type === "refused" || expected.type === "either";
  // A value that is not found may just as well be an answer that is refused: nothing wrong comes of it.
  if (!result.ok) return mayBeRefused || expected.type === "flagged" ? "right" : "refused";
  const validation = await schema.validate(result.json);
  const findings = [
    ...result.mended.filter(({ code }) => !code.startsWith("mended")),
    ...(validation.ok ? [] : validation.issues),
  ];
  if ("json" in expected && findings.length === 0 && isDeepStrictEqual(result.json, expected.json))
    return "right";
  if (findings.length === 0) return "silently wrong";
  if (mayBeRefused) return "right";
  const { pointer } = { pointer: undefined, ...expected };
  return findings.some((finding) => pointer !== undefined && finding.pointer.startsWith(pointer))
    ? "right"
    : "another finding";
}

it("holds at least 200 answers, none twice", () => {
  expect(answers.length).toBeGreaterThanOrEqual(200);
  expect(new Set(answers.map(({ family, name }) => `${family} ${name}`)).size).toBe(answers.length);
});

it("accepts at least 99 of 100 answers that hold the data, and takes none for another value", async () => {
  const judged = await Promise.all(answers.map(async (answer) => ({ answer, outcome: await judge(answer) })));
  const not = judged.filter(({ outcome }) => outcome !== "right");
  const list = not.map(({ answer, outcome }) => `${outcome}: ${answer.family}: ${answer.name}`);
  expect(list.filter((line) => line.startsWith("silently wrong"))).toEqual([]);
  expect([not.length / answers.length < 0.01, list]).toEqual([true, list]);
});
