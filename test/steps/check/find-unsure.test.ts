import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { CheckResult } from "../../../src/document/check-result.ts";
import { leaf } from "../../../src/schema/leaf.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { findUnsure } from "../../../src/steps/check/find-unsure.ts";
import { groundLeaves } from "../../../src/steps/ground/ground-leaves.ts";
import { documentOf, pageOf } from "../../embedded/page-of.ts";

const schema = await resolveSchema(
  z.object({
    merchant: z.object({ name: leaf.name({}), address: leaf.address({}) }),
    phone: leaf.phone({}),
    day: leaf.date({}),
    total: leaf.decimal({}),
    items: leaf.list(z.object({ name: leaf.text({}) }), {}),
  }),
);

const json = {
  merchant: { name: "Corner Bakery", address: "12 Mill Lane, Leeds" },
  phone: "0113 4960 123",
  day: "2024-03-14",
  total: "19.80",
  items: [{ name: "Walnut bread" }],
};

const passed: CheckResult = {
  id: "sum",
  status: "pass",
  severity: "error",
  defining: true,
  pointers: ["/total"],
  message: "",
};

/** Pointers that are unsure where words are read with these confidences, all others with 0.99, and letters are misread. */
function unsure(
  confidences: Readonly<Record<string, number>>,
  { origin = "ocr" as const, checks = [] as CheckResult[], data = json } = {},
): string[] {
  const { merchant, phone, total, items } = data;
  const lines = [merchant.name, merchant.address, phone, `14.03.2024`, items[0]!.name, `TOTAL ${total}`];
  const page = pageOf(lines.join("\n"), { textSource: "ocr" });
  const words = page.words.map((word) => ({ ...word, origin, confidence: confidences[word.text] ?? 0.99 }));
  const pages = [{ ...page, words }];
  const document = documentOf(pages);
  const { fields } = groundLeaves({ json: data, schema, document, pages, notAsked: [], locale: {} });
  return findUnsure({ node: schema.node, fields, checks, document, pages });
}

describe("findUnsure", () => {
  it("leaves values alone that were surely read", () => {
    expect(unsure({})).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, number>>, string[]]>([
    ["a word of a name", { Bakery: 0.85 }, ["/merchant/name"]],
    ["a date", { "14.03.2024": 0.85 }, ["/day"]],
    ["an amount that no check proves", { "19.80": 0.85 }, ["/total"]],
    ["a telephone number, which is read with less", { "4960": 0.75 }, ["/phone"]],
    ["a telephone number, not so much less", { "4960": 0.85 }, []],
    ["one word of an address, which has many", { Mill: 0.7 }, []],
    ["one word of an address that is hardly read", { Mill: 0.4 }, ["/merchant/address"]],
    ["all of an address", { "12": 0.8, Mill: 0.85, "Lane,": 0.85, Leeds: 0.85 }, ["/merchant/address"]],
    ["rows of a list", { Walnut: 0.3 }, []],
  ])("weighs %s", (_, confidences, expected) => {
    expect(unsure(confidences)).toEqual(expected);
  });

  it("takes an amount for proven by a defining check that it passed", () => {
    expect(unsure({ "19.80": 0.5 }, { checks: [passed] })).toEqual([]);
    expect(unsure({ "19.80": 0.5 }, { checks: [{ ...passed, defining: false }] })).toEqual(["/total"]);
    expect(unsure({ "19.80": 0.5 }, { checks: [{ ...passed, status: "fail" }] })).toEqual(["/total"]);
  });

  it.each<[string, string, string[]]>([
    ["a quotation mark for a letter", 'Corner Baker"', ["/merchant/name"]],
    ["a digit for a letter", "C0rner Bakery", ["/merchant/name"]],
    ["a digit before small letters", "5un Bakery", ["/merchant/name"]],
    ["a sign between letters", "Cor_ner Bakery", ["/merchant/name"]],
    ["a number", "Bakery 24", []],
    ["an ampersand and points", "B. & B. Bakery", []],
    ["a number before a word", "7-Eleven", []],
  ])("tells names that look misread: %s", (_, name, expected) => {
    const data = { ...json, merchant: { ...json.merchant, name } };
    expect(unsure({}, { data })).toEqual(expected);
  });

  it("wants a check to prove an amount whose decimal mark was not read", async () => {
    const page = pageOf("PAINT BRUSH  9 40\nTOTAL  22 80", { textSource: "ocr" });
    const words = page.words.map((word) => ({ ...word, origin: "ocr" as const, confidence: 0.99 }));
    const pages = [{ ...page, words }];
    const document = documentOf(pages);
    const rows = await resolveSchema(
      z.object({ total: leaf.decimal({}), items: leaf.list(z.object({ amount: leaf.decimal({}) }), {}) }),
    );
    const answer = { total: "22.80", items: [{ amount: "9.40" }] };
    const { fields } = groundLeaves({
      json: answer,
      schema: rows,
      document,
      pages,
      notAsked: [],
      locale: {},
    });
    expect(fields["/total"]).toMatchObject({ match: "numeric", raw: "22 80" });
    const ask = (checks: CheckResult[]): string[] =>
      findUnsure({ node: rows.node, fields, checks, document, pages });
    expect(ask([])).toEqual(["/total", "/items/0/amount"]);
    expect(ask([passed])).toEqual(["/items/0/amount"]);
    expect(ask([{ ...passed, status: "fail" }])).toEqual(["/total", "/items/0/amount"]);
  });
});
