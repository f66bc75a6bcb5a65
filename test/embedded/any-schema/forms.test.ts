import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "numbered boxes with values below",
    type: z.object({ name: z.string(), address: z.string(), dateOfBirth: z.iso.date() }),
    drawing: `
   1 Name (as shown on your passport)            2 Date of birth
   Ann Lee                                       12.03.1980

   3 Address (number and street)
   12 Hill Road
`,
    wanted: { name: "Ann Lee", address: "12 Hill Road", dateOfBirth: "1980-03-12" },
  },
  {
    title: "labels above values in columns",
    type: z.object({
      surname: z.string(),
      givenNames: z.string(),
      nationality: z.string(),
      dateOfBirth: z.iso.date(),
      documentNumber: z.string(),
      expiryDate: z.iso.date(),
      sex: z.enum(["M", "F"]),
    }),
    drawing: `
   IDENTITY CARD                    Document No.
                                    L01X00T47
   Surname
   MUSTERMANN
   Given names
   ERIKA
   Nationality        Sex       Date of birth
   DEUTSCH            F         12.08.1983
   Date of expiry
   01.08.2031
`,
    wanted: {
      surname: "MUSTERMANN",
      givenNames: "ERIKA",
      nationality: "DEUTSCH",
      dateOfBirth: "1983-08-12",
      documentNumber: "L01X00T47",
      expiryDate: "2031-08-01",
      sex: "F",
    },
  },
  {
    title: "labels with values behind and below",
    type: z.object({
      train: z.string(),
      coach: z.string(),
      seat: z.string(),
      departureStation: z.string(),
      arrivalStation: z.string(),
      departureTime: z.string(),
      arrivalTime: z.string(),
    }),
    drawing: `
   Train ICE 701      Coach 23       Seat 45

   Departure station     Arrival station
   Hamburg Hbf           Berlin Hbf

   Departure             Arrival
   08:34                 10:28
`,
    wanted: {
      train: "ICE 701",
      coach: "23",
      seat: "45",
      departureStation: "Hamburg Hbf",
      arrivalStation: "Berlin Hbf",
      departureTime: "08:34",
      arrivalTime: "10:28",
    },
  },
  {
    title: "tiles with the number below its label",
    type: z.object({ revenue: z.number(), activeUsers: z.number(), conversionRate: z.number() }),
    drawing: `
   Dashboard

   Revenue              Active users         Conversion rate
   $12,345.67           1,204                3.4 %
`,
    wanted: { revenue: 12345.67, activeUsers: 1204, conversionRate: 3.4 },
  },
  {
    title: "tiles with the number above its label",
    type: z.object({ revenue: z.number(), activeUsers: z.number() }),
    drawing: `
   Dashboard

   $12,345.67           1,204                3.4 %
   Revenue              Active users         Conversion rate
`,
    wanted: { revenue: 12345.67, activeUsers: 1204 },
  },
  {
    title: "somebody's own schema of an invoice",
    type: z.object({
      vendor: z.string(),
      invoiceNo: z.string(),
      date: z.iso.date(),
      total: z.number(),
      vatAmount: z.number(),
      items: z.array(z.object({ description: z.string(), qty: z.number(), price: z.number() })),
    }),
    drawing: `
   Miller Tools Ltd
   12 Hill Road, York YO1 7HH

   INVOICE                                   Invoice No: 2024-17
   Bill to                                   Date: 05/02/2024
   Ann Lee
   3 Low Street, Leeds LS1 4AP

   Description            Qty       Price       Amount
   Hammer                   2       10.00        20.00
   Saw                      1       15.50        15.50

                                   Subtotal      35.50
                                   VAT 20%        7.10
                                   Total         42.60
`,
    wanted: {
      vendor: "Miller Tools Ltd",
      invoiceNo: "2024-17",
      date: "2024-02-05",
      total: 42.6,
      vatAmount: 7.1,
      items: [
        { description: "Hammer", qty: 2, price: 10 },
        { description: "Saw", qty: 1, price: 15.5 },
      ],
    },
  },
];

describe("forms and screens", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
