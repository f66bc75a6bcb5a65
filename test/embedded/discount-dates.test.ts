import { describe, expect, it } from "vitest";
import { invoice } from "../../schemas/index.ts";
import { getAt } from "../../src/values/get-at.ts";
import { answerOf } from "./answer-of.ts";

const paper = (terms: string): string => `
Rechnung Nr. 417
Rechnungsdatum: 02.06.2025

Summe netto      100,00
MwSt 19 %         19,00
Rechnungsbetrag  119,00 EUR

${terms}
`;

describe("the last day of a discount", () => {
  it.each([
    ["Zahlbar bis 16.06.2025 mit 2 % Skonto", null],
    ["Zahlbar bis 16.06.2025 abzüglich 2,5% Skonto oder später in voller Höhe", null],
    ["Due by 16.06.2025 less 3 % early payment discount", null],
    ["À payer avant le 16.06.2025 avec 2 % d'escompte", null],
    ["Zahlbar bis 02.07.2025 ohne Abzug", "2025-07-02"],
    ["Fällig am: 02.07.2025", "2025-07-02"],
    [
      "Zahlbar innerhalb 30 Tagen netto bis 02.07.2025, 3% Skonto innerhalb 10 Tagen bis 16.06.2025",
      "2025-07-02",
    ],
  ])("is not the due date: %s", async (terms, due) => {
    const { json } = await answerOf(invoice, paper(terms));
    expect(getAt(json, "/dueDate")).toBe(due);
  });

  it("is what a leaf of that name asks for", async () => {
    const type = { type: "object", properties: { discountUntil: { type: "string", format: "date" } } };
    const { json } = await answerOf(type, "Discount until: 16.06.2025 (2 % discount)");
    expect(json).toEqual({ discountUntil: "2025-06-16" });
  });
});
