import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "./answer-of.ts";

const text = z.string().nullable();

describe("boxes of forms", () => {
  it("have their label above them, with a number before and an explanation behind", async () => {
    const form = z.object({ name: text.describe("Name"), business: text.describe("Business name") });
    const { json } = await answerOf(
      form,
      "1 Name (as shown on your papers).\nAda Lund\n2 Business name, if different\nLund & Co",
    );
    expect(json).toEqual({ name: "Ada Lund", business: "Lund & Co" });
  });

  it("spell one number over several of them", async () => {
    const form = z.object({
      ssn: z.string().meta({ kind: "identifier", aliases: ["Social security number"] }),
    });
    const { json } = await answerOf(form, "Social security number\n123      – 45      – 6789");
    expect(json).toEqual({ ssn: "123-45-6789" });
  });

  it("are ticked or empty", async () => {
    const form = z.object({
      trust: z.boolean().nullable(),
      partnership: z.boolean().nullable(),
      other: z.boolean().nullable(),
    });
    const { json } = await answerOf(form, "☒ Trust     ☐ Partnership");
    expect(json).toEqual({ trust: true, partnership: false, other: null });
  });
});

describe("words that are not a label's value", () => {
  it("are the label of something else, which ends in a colon", async () => {
    const { json } = await answerOf(z.object({ owner: text }), "Owner\nNumber:       4711");
    expect(json).toEqual({ owner: null });
  });

  it.each([
    ["Invoice Nr. 4711 of today", "4711"],
    ["Invoice # INV-7/24", "INV-7/24"],
    ["Schlussrechnung (380) Nr. 4711 vom 05.03.2024", "4711"],
    ["Invoice INV-7 Date 2024-03-05", "INV-7"],
  ])("are the signs around the number in %s", async (drawing, expected) => {
    const type = z.object({
      invoiceNumber: z.string().meta({ kind: "identifier", aliases: ["Invoice", "Rechnung"] }),
    });
    const { json } = await answerOf(type, drawing);
    expect(json).toEqual({ invoiceNumber: expected });
  });

  it("belong to a label that says without", async () => {
    const type = z.object({ total: z.number().nullable() });
    const { json } = await answerOf(type, "Total without shipping    9.00\nTotal                    12.00");
    expect(json).toEqual({ total: 12 });
  });
});
