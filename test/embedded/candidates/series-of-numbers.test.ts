import { expect, it } from "vitest";
import { invoice } from "../../../schemas/index.ts";
import { answerOf } from "../answer-of.ts";

it.each<[string, string]>([
  ["Fatura FT 2025/318", "FT 2025/318"],
  ["Fatura-Recibo FR A/77", "FR A/77"],
  ["Fatura n.º FS 1/22", "FS 1/22"],
  ["Invoice ID A/77", "A/77"],
  ["Rechnung Nr. 14/2025", "14/2025"],
])("takes the letters of a series with the number: %s", async (line, number) => {
  const { json } = await answerOf(invoice, `${line}\n\nTotal      200.00`);
  expect(json).toMatchObject({ invoiceNumber: number });
});
