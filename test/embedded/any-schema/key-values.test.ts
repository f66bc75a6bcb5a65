import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "label and value on a line, a grouped number in a unit",
    type: z.object({ plate: z.string(), km: z.number().int() }),
    text: `Vehicle handover

Plate: HH-AB 123
Mileage: 84.512 km
Colour: red`,
    wanted: { plate: "HH-AB 123", km: 84512 },
  },
  {
    title: "bold labels of Markdown",
    type: z.object({
      total: z.number(),
      customer: z.string(),
      paid: z.boolean().optional(),
      orderId: z.string(),
    }),
    text: `# Order

**Order ID**: A-778
**Customer**: Jane Roe
**Total**: 12.50 EUR
**Paid**: yes`,
    wanted: { total: 12.5, customer: "Jane Roe", paid: true, orderId: "A-778" },
  },
  {
    title: "labels in a list of Markdown",
    type: z.object({ name: z.string(), version: z.string(), license: z.string() }),
    text: `## Package

- Name: leaflet
- Version: 1.9.4
- License: BSD-2-Clause
`,
    wanted: { name: "leaflet", version: "1.9.4", license: "BSD-2-Clause" },
  },
  {
    title: "numbers with their units",
    type: z.object({ weight: z.number(), height: z.number(), temperature: z.number(), count: z.int() }),
    text: `Weight: 12,5 kg
Height: 1.80 m
Temperature: 36.6 °C
Count: 1,204 pcs`,
    wanted: { weight: 12.5, height: 1.8, temperature: 36.6, count: 1204 },
  },
  {
    title: "German names in snake case",
    type: z.object({ kunden_nr: z.string(), rechnungs_datum: z.iso.date(), gesamt_betrag: z.number() }),
    text: `Kundennummer: K-77
Rechnungsdatum: 01.02.2024
Gesamtbetrag: 1.234,56 EUR`,
    wanted: { kunden_nr: "K-77", rechnungs_datum: "2024-02-01", gesamt_betrag: 1234.56 },
  },
  {
    title: "labels told by descriptions",
    type: z.object({
      a: z.string().describe("Name of the driver"),
      b: z.number().describe("Fuel level in percent"),
      c: z.string().describe("The patient's blood group"),
    }),
    text: `Driver: Ann Lee
Fuel level: 75 %
Blood group: A+`,
    wanted: { a: "Ann Lee", b: 75, c: "A+" },
  },
  {
    title: "labels of three words in a message",
    type: z.object({
      orderNumber: z.string(),
      trackingNumber: z.string(),
      carrier: z.string().optional(),
      estimatedDelivery: z.iso.date(),
    }),
    text: `Hello Ann,
Your order #4411-22 has shipped.
Tracking number: 1Z999AA10123456784
Carrier: UPS
Estimated delivery: May 7, 2024
`,
    wanted: {
      orderNumber: "4411-22",
      trackingNumber: "1Z999AA10123456784",
      carrier: "UPS",
      estimatedDelivery: "2024-05-07",
    },
  },
];

describe("lines of label and value", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
