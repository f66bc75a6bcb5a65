import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "bullets below a label, commas behind one",
    type: z.object({ skills: z.array(z.string()), languages: z.array(z.string()) }),
    text: `Skills:
- TypeScript
- SQL
- Go

Languages: English, German, French
`,
    wanted: { skills: ["TypeScript", "SQL", "Go"], languages: ["English", "German", "French"] },
  },
  {
    title: "two columns under their headings",
    type: z.object({
      sender: z.object({ name: z.string(), phone: z.string().optional() }),
      receiver: z.object({ name: z.string(), phone: z.string().optional() }),
    }),
    drawing: `
   Sender                          Receiver
   Name: Ann Lee                   Name: Bob Ray
   Phone: +49 40 1234567           Phone: +33 1 23456789
`,
    wanted: {
      sender: { name: "Ann Lee", phone: "+49 40 1234567" },
      receiver: { name: "Bob Ray", phone: "+33 1 23456789" },
    },
  },
  {
    title: "sections of Markdown",
    type: z.object({
      sender: z.object({ name: z.string(), city: z.string() }),
      receiver: z.object({ name: z.string(), city: z.string() }),
    }),
    text: `## Sender

Name: Ann Lee
City: Bonn

## Receiver

Name: Bob Ray
City: Paris
`,
    wanted: { sender: { name: "Ann Lee", city: "Bonn" }, receiver: { name: "Bob Ray", city: "Paris" } },
  },
  {
    title: "objects in objects",
    type: z.object({
      trip: z.object({
        outbound: z.object({ date: z.iso.date(), flight: z.string() }),
        return: z.object({ date: z.iso.date(), flight: z.string() }),
      }),
    }),
    drawing: `
   Outbound
   Date: 12 July 2024
   Flight: LH 123

   Return
   Date: 19 July 2024
   Flight: LH 124
`,
    wanted: {
      trip: {
        outbound: { date: "2024-07-12", flight: "LH 123" },
        return: { date: "2024-07-19", flight: "LH 124" },
      },
    },
  },
  {
    title: "a record of all lines of label and value",
    type: z.object({ fields: z.record(z.string(), z.string()) }),
    text: `Plate: HH-AB 123
Colour: red
Doors: 4`,
    wanted: { fields: { Plate: "HH-AB 123", Colour: "red", Doors: "4" } },
  },
  {
    title: "numbers behind one label",
    type: z.object({
      size: z.tuple([z.number(), z.number()]),
      coordinates: z.tuple([z.number(), z.number()]).optional(),
    }),
    text: `Size: 120 x 80 cm
`,
    wanted: { size: [120, 80] },
  },
  {
    title: "blocks under headings",
    type: z.object({
      trackingNumber: z.string(),
      weight: z.number(),
      service: z.string(),
      recipient: z.object({ name: z.string(), street: z.string(), postalCode: z.string(), city: z.string() }),
    }),
    drawing: `
   FROM:
   Miller Tools Ltd
   12 Hill Road
   York YO1 7HH

   SHIP TO:
   Bob Ray
   Hauptstr. 5
   50667 Köln

   Service: Express          Weight: 2,4 kg
   Tracking number: JD014600003888
`,
    wanted: {
      trackingNumber: "JD014600003888",
      weight: 2.4,
      service: "Express",
      recipient: { name: "Bob Ray", street: "Hauptstr. 5", postalCode: "50667", city: "Köln" },
    },
  },
];

describe("lists of values, records and nested objects", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
