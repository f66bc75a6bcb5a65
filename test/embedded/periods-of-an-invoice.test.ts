import { beforeAll, expect, it } from "vitest";
import type { Schema } from "../../src/document/schema.ts";
import { findSchema } from "../../src/registry/find-schema.ts";
import { answerOf } from "./answer-of.ts";

let invoice: Schema;

beforeAll(async () => {
  invoice = await findSchema("invoice");
});

it.each([
  "Service period: 1 March 2025 – 31 March 2025",
  "Leistungszeitraum      01.03.2025 bis 31.03.2025",
  "Période du 01/03/2025 au 31/03/2025",
  "Periodo de facturación: del 01/03/2025 al 31/03/2025",
])("reads both days of a period: %s", async (line) => {
  const { json } = await answerOf(invoice, `\nInvoice no. 4711\n\n${line}\n`);
  expect(json).toMatchObject({ servicePeriod: { start: "2025-03-01", end: "2025-03-31" } });
});

it.each(["Zahlbar bis 31.03.2025", "Rechnung vom 01.03.2025"])(
  "makes no period of one day: %s",
  async (line) => {
    const { json } = await answerOf(invoice, `\nRechnung Nr. 4711\n\n${line}\n`);
    expect(json).not.toHaveProperty("servicePeriod");
  },
);
