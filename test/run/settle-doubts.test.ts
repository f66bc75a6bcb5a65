import { describe, expect, it } from "vitest";
import { z } from "zod";
import { extract } from "../../src/extract.ts";
import { createFakeModel } from "../../src/testing/index.ts";

const comma = "Summe 5.678,90 EUR\nDatum 31.12.2024\n";
const point = "Total 5,678.90 EUR\nDate 12/31/2024\n";
const type = z.object({
  amount: z.string().meta({ kind: "decimal" }),
  day: z.string().nullable().meta({ kind: "date" }),
});

async function answer(text: string, given: object, more: object = {}) {
  const model = createFakeModel({ answers: (_, index) => (index === 0 ? given : more) as never });
  const attempts = Object.keys(more).length > 0 ? 2 : 1;
  const result = await extract({ text }, { schema: type, model, attempts });
  const open = result.verdictReasons.find(({ code }) => code === "doubtful-values")?.pointers ?? [];
  return { result, open, model };
}

describe("a number with one mark before three digits", () => {
  it.each([
    ["1.234", `Menge 1.234 Stück\n${comma}`, "1234"],
    ["1,234", `Menge 1.234 Stück\n${comma}`, "1234"],
    ["1.234", `Menge 1,234 kg\n${comma}`, "1.234"],
    ["1,234", `Menge 1,234 kg\n${comma}`, "1.234"],
    ["1.234", `Quantity 1.234 kg\n${point}`, "1.234"],
    ["1,234", `Quantity 1,234 pcs\n${point}`, "1234"],
    ["-1.234", `Menge -1.234 Stück\n${comma}`, "-1234"],
    ["1,234", `Quantity 1234 pcs\n${point}`, "1234"],
    ["1.234", `Quantity 1 234 pcs\n${comma}`, "1234"],
    ["1234", `Menge 1.234 Stück\n${comma}`, "1234"],
  ])("is %s in an answer about %j, and %s by the document", async (given, text, amount) => {
    const { result, open } = await answer(text, { amount: given, day: null });
    expect([result.data.amount, open]).toEqual([amount, []]);
    expect(result.fields["/amount"]?.match).not.toBe("none");
  });

  it.each([
    ["1.234", "Quantity 1.234\n"],
    ["1,234", "Quantity 1,234\n"],
    ["1.234", `Menge 1.234 und 1,234\n${comma}`],
  ])("stays open as %s where the document says %j", async (given, text) => {
    const { result, open } = await answer(text, { amount: given, day: null });
    expect([result.data.amount, open]).toEqual([given, ["/amount"]]);
  });
});

it("reads a date by the dates of the document that allow one reading", async () => {
  const given = { amount: "5678.90", day: "04/05/2024" };
  expect((await answer(`Fällig 04/05/2024\n${comma}`, given)).result.data.day).toBe("2024-05-04");
  expect((await answer(`Due 04/05/2024\n${point}`, given)).result.data.day).toBe("2024-04-05");
  expect((await answer("Due 04/05/2024\n5678.90\n", given)).open).toEqual(["/day"]);
});

it("asks again for what stays open, and for what is no number, and for nothing else", async () => {
  const text = "Quantity 1,234 pcs\nabout twenty\n";
  const { result, model, open } = await answer(text, { amount: "1,234", day: null }, { "/amount": "1234" });
  expect([result.data.amount, open]).toEqual(["1234", []]);
  expect(JSON.stringify(model.requests[1]?.parts)).toContain("/amount");
  const other = await answer(text, { amount: "about twenty", day: null });
  expect(other.open).toEqual(["/amount"]);
});

it("asks again for a text that may be several entries", async () => {
  const schema = z.object({ colours: z.array(z.string()) });
  const model = createFakeModel({
    answers: (_, index) => (index === 0 ? { colours: "red, blue" } : { "/colours": ["red", "blue"] }),
  });
  const result = await extract({ text: "Colours: red, blue" }, { schema, model });
  expect(result.data).toEqual({ colours: ["red", "blue"] });
  const left = createFakeModel({ answers: () => ({ colours: "red, blue" }) });
  const { verdictReasons } = await extract(
    { text: "Colours: red, blue" },
    { schema, model: left, attempts: 1 },
  );
  expect(verdictReasons).toContainEqual({ code: "doubtful-values", pointers: ["/colours"] });
});

it("lets what the user states decide", async () => {
  const model = createFakeModel({ answers: () => ({ amount: "1.234", day: null }) });
  const text = "Menge 1.234\n";
  const { data } = await extract(
    { text },
    { schema: type, model, locale: { decimals: "comma" }, attempts: 1 },
  );
  expect(data.amount).toBe("1234");
});
