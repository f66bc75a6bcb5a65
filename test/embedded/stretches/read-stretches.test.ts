import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PageText } from "../../../src/document/page-text.ts";
import { answerFromWords } from "../../../src/embedded/answer-from-words.ts";
import { StretchCutter } from "../../../src/embedded/stretches/cut-stretches.ts";
import { readStretches } from "../../../src/embedded/stretches/read-stretches.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { documentOf } from "../page-of.ts";

const type = z.object({
  title: z.string().nullable(),
  rows: z.array(z.object({ item: z.string(), quantity: z.number(), price: z.number() })),
});
const row = (number: number): string => `Part ${number}\t${(number % 90) + 1}\t${number}.50`;
const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => row(index + 1));
const head = "Stock of parts\n\nItem\tQuantity\tPrice\n";

async function ask(text: string, words: number, mostValues = 1e6) {
  const page = plainText(text, 0);
  const document = documentOf([page]);
  const schema = await resolveSchema(type);
  const answer = (pages: readonly PageText[]) => answerFromWords({ schema, document, pages, locale: {} });
  const cutter = new StretchCutter(page);
  const first = cutter.cut(0, words);
  const read = await readStretches({
    root: schema.node,
    pages: [page],
    built: answer([first.page]),
    from: 0,
    words: first.words,
    mostValues,
    mostAtOnce: 200,
    answer: async (part) => answer([part]),
  });
  return { whole: answer([page]), read, page };
}

describe("a table that is read part by part", () => {
  it("has the rows and places of one that is read at once", async () => {
    const { whole, read, page } = await ask(head + rows(400).join("\n"), 200);
    expect(read?.parts).toBeGreaterThan(5);
    expect(read?.left).toBeUndefined();
    expect(read?.built.json).toEqual(whole.json);
    const wordsOf = (evidence: typeof whole.evidence, pointer: string): string[] =>
      (evidence[pointer]?.words ?? []).flatMap(({ indices }) =>
        indices.map((at) => page.words[at]?.text ?? ""),
      );
    expect(wordsOf(read?.built.evidence ?? {}, "/rows/399/price")).toEqual(["400.50"]);
    for (const pointer of Object.keys(whole.evidence))
      expect(wordsOf(read?.built.evidence ?? {}, pointer)).toEqual(wordsOf(whole.evidence, pointer));
  });

  it("says how many words are left where there are more values than are read", async () => {
    const { read } = await ask(head + rows(400).join("\n"), 200, 700);
    const json = read?.built.json as { rows: unknown[] };
    expect(json.rows.length).toBeGreaterThan(150);
    expect(json.rows.length).toBeLessThan(250);
    expect(read?.left).toEqual({ words: 4 * (400 - json.rows.length), from: 0 });
  });

  it("is not gone on with where no row was found, or words have places of their own", async () => {
    expect((await ask("word ".repeat(9).concat("\n").repeat(99), 200)).read).toBeUndefined();
    const schema = await resolveSchema(type);
    const page = { ...plainText(head + rows(9).join("\n"), 0) };
    const built = { json: null, evidence: { "/rows/0/item": { state: "found" as const } } };
    const question = {
      root: schema.node,
      pages: [page],
      built,
      from: 0,
      words: 3,
      mostValues: 99,
      mostAtOnce: 9,
    };
    expect(await readStretches({ ...question, answer: async () => built })).toBeUndefined();
  });
});

describe("parts of a long text", () => {
  it("are whole lines with all words of it, each below the head", () => {
    assert(
      property(
        array(integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }),
        integer({ min: 1, max: 30 }),
        (widths, most) => {
          const text = widths.map((width, line) => `\t${`w${line} `.repeat(width)}`).join("\n");
          const page = plainText(`head one\n${text}`, 3);
          const cutter = new StretchCutter(page);
          cutter.setHead(2);
          const found: string[] = [];
          for (let at = 2; at < cutter.words;) {
            const { page: part, words, headWords, toIndex } = cutter.cut(at, most);
            expect(part.text.startsWith("head one\n\t")).toBe(true);
            for (const [index, word] of part.words.entries()) {
              expect(page.words[toIndex(index)]?.text).toBe(word.text);
              if (index >= headWords) found.push(word.text);
            }
            at += words;
          }
          expect(found).toEqual(page.words.slice(2).map((word) => word.text));
        },
      ),
    );
  });
});
