import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Json } from "../../../src/document/json.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { findSeveral } from "../../../src/steps/check/find-several.ts";
import { groundLeaves } from "../../../src/steps/ground/ground-leaves.ts";
import { documentOf, setPage } from "../ground/ground-text.ts";

const schema = await resolveSchema(
  z.object({
    invoiceNumber: z.string().nullable(),
    netTotal: z.string().nullable(),
    grossTotal: z.string().nullable(),
  }),
);
const json: Json = { invoiceNumber: "R-17", netTotal: "100.00", grossTotal: "119.00" };
const first = "Invoice number: R-17\n\nNet total  100.00\nGross total  119.00";

function signOf(...texts: string[]): string | undefined {
  const pages = texts.map((text, page) => setPage(text, page));
  const document = documentOf(pages);
  const { fields } = groundLeaves({ json, schema, document, pages, notAsked: [], locale: {} });
  const found = findSeveral({ node: schema.node, fields, document, pages });
  return found && `${found.sign} on ${found.page}`;
}

describe("a file that seems to hold several documents", () => {
  it.each<[string, string[], string | undefined]>([
    [
      "is told by a second number behind the same label",
      [first, "Invoice number: R-18\nand more"],
      "number on 1",
    ],
    [
      "is not seen in the same number on a further page",
      [first, "Invoice number: R-17\nand more"],
      undefined,
    ],
    ["is not seen in one page", [first], undefined],
    [
      "is told by a second block of totals",
      [first, "more", "Net total  50.00\nGross total  59.50"],
      "totals on 2",
    ],
    ["is not seen in one sum that each page has", [first, "Net total  50.00\nwords"], undefined],
    [
      "is told by page numbers that begin anew",
      [`${first}\nPage 1 of 2`, "Page 2 of 2", "Seite 1 von 1"],
      "pages on 2",
    ],
    ["is not seen in pages that are counted through", [`${first}\nPage 1 of 2`, "Page 2 of 2"], undefined],
  ])("%s", (_, texts, expected) => {
    expect(signOf(...texts)).toBe(expected);
  });
});
