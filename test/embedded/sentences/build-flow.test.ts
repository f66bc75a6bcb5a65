import { describe, expect, it } from "vitest";
import { array, assert, property, stringMatching } from "fast-check";
import { buildFlow } from "../../../src/embedded/sentences/flow/build-flow.ts";
import type { Flow } from "../../../src/embedded/sentences/flow/flow.ts";
import { plainText } from "../../../src/layout/plain-text.ts";

const flowOf = (...pages: string[]): Flow => buildFlow(pages.map((text, page) => plainText(text, page)));
const sentencesOf = (flow: Flow): string[] =>
  flow.sentences.map(({ start, end }) => flow.segment.text.slice(start, end));

describe("sentences of a text", () => {
  it.each([
    ["an initial and a legal form", "The buyer is J. R. Miller of Acme Inc. of Ohio. He pays at once.", 2],
    ["a numbered case", "See Appeal No. 12 of 1999 and Art. 5 of the Act. It was dismissed.", 2],
    ["a German section", "Nach § 5 Abs. 2 Nr. 3 gilt das z.B. für Waren. Der Käufer zahlt am 3. März.", 2],
    ["a French title", "M. Dupont et Mme. Martin signent à Paris. Ils paient.", 2],
    ["a Spanish number", "El recurso núm. 12 de la Sra. López se desestima. Se condena en costas.", 2],
    ["an Italian title", "Il sig. Rossi e l'avv. Bianchi firmano. La sentenza è definitiva.", 2],
    ["an abbreviation at the end", "It was bought by Acme Inc. The price was low.", 2],
    ["text without capitals", "we may end your account at any time. you get no refund for it.", 2],
  ])("end where they do, not at %s", (_, text, count) => {
    expect(sentencesOf(flowOf(text))).toHaveLength(count);
  });

  it("run on over wrapped lines, broken words and pages", () => {
    const flow = flowOf(
      "The parties shall keep all infor-\nmation secret and shall use it only for the purpose that this\nagreement names, and each of them shall protect it against all\nothers with the care that it takes of its own and shall not",
      "hand it on to anybody else without being asked.\nIt shall not last.",
    );
    expect(sentencesOf(flow)).toEqual([
      "The parties shall keep all information secret and shall use it only for the purpose that this agreement names, and each of them shall protect it against all others with the care that it takes of its own and shall not hand it on to anybody else without being asked.",
      "It shall not last.",
    ]);
  });

  it("keeps the hyphen of a word that has one anyway", () => {
    expect(
      flowOf("They agree on a non-\ncompetition clause for the whole of the next year.").segment.text,
    ).toContain("non-competition");
  });

  it("leaves out what is printed on every page, and page numbers", () => {
    const page = (number: number): string =>
      `Confidential draft of Acme\nThe ${["first", "second", "third"][number]} page speaks of something that no other page speaks of.\n${number + 1}`;
    const text = flowOf(page(0), page(1), page(2)).segment.text;
    expect(text).not.toContain("draft");
    expect(text).not.toMatch(/\d/);
    expect(text).toContain("second page");
  });

  it("knows headings with their numbers, on lines of their own and before a sentence", () => {
    const flow = flowOf(
      "SUPPLY AGREEMENT\n\n1. Purpose of it\nThe supplier delivers bread to the customer every day.\n\n2. Term. This agreement lasts for one year and then it ends.\n\n§ 3 Haftung\nDer Lieferant haftet nur für Vorsatz und grobe Fahrlässigkeit.",
    );
    expect(flow.sections.map(({ number, title }) => [number, title])).toEqual([
      [undefined, "SUPPLY AGREEMENT"],
      ["1", "Purpose of it"],
      ["2", "Term"],
      ["3", "Haftung"],
    ]);
    const last = flow.sentences.at(-1)!;
    expect(flow.sections[last.section!]!.title).toBe("Haftung");
  });

  it("takes a form or a table for no running text", () => {
    expect(
      flowOf("Invoice 17\nDate: 2024-01-03\nBread 2 3.00 6.00\nMilk 1 1.20 1.20\nTotal 7.20").isProse,
    ).toBe(false);
  });

  it("leads every sentence back to words of the pages", () => {
    const word = stringMatching(/^[A-Za-z]{1,9}[.,]?$/);
    assert(
      property(
        array(array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 }),
        (lines) => {
          const page = plainText(lines.map((line) => line.join(" ")).join("\n"), 0);
          const flow = buildFlow([page]);
          for (const token of flow.segment.tokens) expect(page.words[token.index]!.text).toBe(token.text);
          for (const sentence of flow.sentences)
            expect(
              flow.segment.tokens.some(({ start, end }) => start < sentence.end && end > sentence.start),
            ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
