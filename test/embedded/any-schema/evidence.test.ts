import { expect, it } from "vitest";
import { z } from "zod";
import { answerAny } from "../../../src/embedded/answer-any.ts";
import { plainText } from "../../../src/layout/plain-text.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { documentOf } from "../page-of.ts";

const text = `# Order

**Customer**: Jane Roe

| Item | Qty |
| --- | --- |
| Oak board | 12 |

Tags: blue, heavy
`;

it("points to the words of a text behind each value, marks of Markdown left out of the values", async () => {
  const page = plainText(text, 0);
  const { json, evidence } = await answerAny({
    schema: await resolveSchema(
      z.object({
        customer: z.string(),
        tags: z.array(z.string()),
        rows: z.array(z.object({ item: z.string(), qty: z.int() })),
      }),
    ),
    document: documentOf([page]),
    pages: [page],
    locale: {},
  });
  const wordsAt = (pointer: string): string =>
    (evidence[pointer]?.words ?? [])
      .flatMap(({ indices }) => indices.map((index) => page.words[index]!.text))
      .join(" ");
  expect(json).toEqual({
    customer: "Jane Roe",
    tags: ["blue", "heavy"],
    rows: [{ item: "Oak board", qty: 12 }],
  });
  expect(wordsAt("/customer")).toBe("Jane Roe");
  expect(wordsAt("/tags/1")).toBe("heavy");
  expect(wordsAt("/rows/0/item")).toBe("Oak board");
  expect(wordsAt("/rows/0/qty")).toBe("12");
});
