import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "./answer-of.ts";

describe("a schema that nobody has seen before", () => {
  it("finds values right of, behind and below their labels", async () => {
    const type = z.object({
      plate: z.string(),
      km: z.number().int(),
      driver: z.string(),
      inspected: z.string().date(),
    });
    const { json } = await answerOf(
      type,
      `
  Vehicle report

  License plate: QX-77 B        Driver
  Mileage        84.512 km      Ada Lund

  Inspected on 7 March 2024
`,
    );
    expect(json).toEqual({ plate: "QX-77 B", km: 84512, driver: "Ada Lund", inspected: "2024-03-07" });
  });

  it("leaves out what is not there, and says null where the schema allows it", async () => {
    const type = z.object({ plate: z.string(), vin: z.string().nullable() });
    const { json, evidence } = await answerOf(type, "Dear reader,\nnothing of interest stands here.");
    expect(json).toEqual({ vin: null });
    expect(evidence["/plate"]).toEqual({ state: "absent" });
  });

  it("takes labels from quoted words of a description and from aliases", async () => {
    const type = z.object({
      chassis: z.string().describe("The number printed after 'Fahrgestellnr.'"),
      seats: z.number().meta({ aliases: ["Sitzplätze"] }),
    });
    const { json } = await answerOf(type, "Fahrgestellnr.   WZZ123456\nSitzplätze       5");
    expect(json).toEqual({ chassis: "WZZ123456", seats: 5 });
  });

  it("names words that hold the value", async () => {
    const { evidence, pages } = await answerOf(
      z.object({ total: z.number() }),
      "Order of today\nTotal:      12.50",
    );
    const words = evidence["/total"]!.words!;
    expect(words.map(({ page, indices }) => indices.map((index) => pages[page]!.words[index]!.text))).toEqual(
      [["12.50"]],
    );
  });

  it("does not take a longer label for the shorter one inside it", async () => {
    const { json } = await answerOf(
      z.object({ total: z.number().nullable() }),
      "Total items      7\nSubtotal     80.00\nTotal VAT    16.00",
    );
    expect(json).toEqual({ total: null });
  });

  it("gives the same answer every time", async () => {
    const type = z.object({ date: z.string(), total: z.number(), email: z.string() });
    const drawing = "Shop\nmail@shop.example\n03/04/2024\nTotal   9.99\nTotal   9.98";
    const answers = await Promise.all([answerOf(type, drawing), answerOf(type, drawing)]);
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
  });
});

describe("conventions of a document", () => {
  it.each([
    ["1.234,56", "19,00", 1234.56],
    ["1,234.56", "19.00", 1234.56],
    ["1 234,56", "19,00", 1234.56],
  ])("reads %s beside %s", async (total, other, expected) => {
    const { json } = await answerOf(z.object({ total: z.number() }), `Fee      ${other}\nTotal    ${total}`);
    expect(json).toEqual({ total: expected });
  });

  it("lets one certain date decide for the uncertain ones", async () => {
    const type = z.object({ issueDate: z.string(), dueDate: z.string() });
    const { json } = await answerOf(type, "Issue date: 03/04/2024\nDue date: 04/17/2024");
    expect(json).toEqual({ issueDate: "2024-03-04", dueDate: "2024-04-17" });
  });

  it("follows hints against its own reading", async () => {
    const type = z.object({ issueDate: z.string(), total: z.number() });
    const drawing = "Issue date: 03/04/2024\nTotal: 1.234";
    const one = await answerOf(type, drawing, { locale: { dates: "day-first", decimals: "comma" } });
    const other = await answerOf(type, drawing, { locale: { dates: "month-first", decimals: "point" } });
    expect(one.json).toEqual({ issueDate: "2024-04-03", total: 1234 });
    expect(other.json).toEqual({ issueDate: "2024-03-04", total: 1.234 });
  });
});
