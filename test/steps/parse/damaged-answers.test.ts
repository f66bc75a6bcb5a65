import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { parseAnswer } from "../../../src/steps/parse/parse-answer.ts";
import { invoice, readInvoiceSchema } from "./invoice-schema.ts";

const layouts = [
  ["compact", JSON.stringify(invoice)],
  ["spaced", JSON.stringify(invoice, null, 2)],
] as const;

/** Positions of the marks that make up a JSON text, without those inside its strings. */
function listMarks(text: string): number[] {
  const marks: number[] = [];
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    if (isInside && text[at] === "\\") at += 1;
    else if (text[at] === '"') {
      isInside = !isInside;
      marks.push(at);
    } else if (!isInside && /[{}[\],:]/.test(text[at] ?? "")) marks.push(at);
  }
  return marks;
}

/** Values that pass the schema and are not what the answer said. */
async function listWrong(answers: readonly string[]): Promise<string[]> {
  const schema = await readInvoiceSchema();
  const wrong: string[] = [];
  for (const text of answers) {
    const result = parseAnswer({ text, finishReason: "stop", schema, locale: {} });
    if (result.ok && !isDeepStrictEqual(result.json, invoice) && (await schema.validate(result.json)).ok)
      wrong.push(text);
  }
  return wrong;
}

describe.each(layouts)("an answer in %s JSON that lost marks", (_, text) => {
  const marks = listMarks(text);

  it("is read as it was meant or refused, whichever mark is lost", async () => {
    expect(await listWrong(marks.map((at) => text.slice(0, at) + text.slice(at + 1)))).toEqual([]);
  });

  it("is read as it was meant or refused, whichever two neighbours are lost", async () => {
    const pairs = marks.slice(1).map((next, index) => [marks[index] ?? 0, next] as const);
    expect(
      await listWrong(
        pairs.map(([at, next]) => text.slice(0, at) + text.slice(at + 1, next) + text.slice(next + 1)),
      ),
    ).toEqual([]);
  });

  it.each(["}", "]", "{", "["])(
    "is read as it was meant or refused, wherever a %s too many stands",
    async (mark) => {
      const places = marks.filter((at) => text[at] !== '"');
      expect(await listWrong(places.map((at) => text.slice(0, at) + mark + text.slice(at)))).toEqual([]);
    },
  );
});
