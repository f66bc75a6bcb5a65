import { describe, expect, it } from "vitest";
import { z } from "zod";
import { extract } from "../../src/extract.ts";
import { limitWords } from "../../src/embedded/limit-words.ts";
import { pageOf } from "./page-of.ts";

const page = pageOf("one two three\n\nfour five six\n\nseven eight nine");

describe("a text too long to be searched whole", () => {
  it("is cut at the end of a line, and says how much is left", () => {
    const { pages, left } = limitWords([page], 7);
    expect(pages[0]?.words.map(({ text }) => text)).toEqual(["one", "two", "three", "four", "five", "six"]);
    expect(pages[0]?.lines).toHaveLength(2);
    expect(left).toEqual({ words: 3, from: page.page, before: 6 });
    expect(limitWords([page], 9)).toEqual({ pages: [page] });
  });

  it("is answered with a warning, and nothing of it is verified", async () => {
    const text = `Number: 17\n${`${"word ".repeat(20)}\n`.repeat(15_500)}`;
    const schema = z.object({ number: z.string().nullable() });
    const result = await extract({ text }, { schema });
    expect(result.warnings.map(({ code }) => code)).toContain("model.not-searched");
    expect(result.verdict).not.toBe("verified");
  });
});
