import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "a headline, bold labels and bullets",
    type: z.object({
      title: z.string(),
      date: z.iso.date(),
      time: z.string(),
      venue: z.string(),
      price: z.number().optional(),
      speakers: z.array(z.string()),
    }),
    text: `# Summer Concert

- **Date:** 21 June 2024
- **Time:** 19:30
- **Venue:** Town Hall, York
- **Price:** £15.00

## Speakers

* Ann Lee
* Bob Ray
`,
    wanted: {
      title: "Summer Concert",
      date: "2024-06-21",
      time: "19:30",
      venue: "Town Hall, York",
      price: 15,
      speakers: ["Ann Lee", "Bob Ray"],
    },
  },
  {
    title: "cells of several lines",
    type: z.object({
      risks: z.array(z.object({ risk: z.string(), mitigation: z.string(), owner: z.string() })),
    }),
    drawing: `
   Risk                Mitigation               Owner

   Late delivery       Order early and          Ann
                       agree on fines
   Staff shortage      Hire two people          Bob
`,
    wanted: {
      risks: [
        { risk: "Late delivery", mitigation: "Order early and agree on fines", owner: "Ann" },
        { risk: "Staff shortage", mitigation: "Hire two people", owner: "Bob" },
      ],
    },
  },
  {
    title: "some columns of a wider table",
    type: z.object({ rows: z.array(z.object({ country: z.string(), population: z.number() })) }),
    drawing: `
   Rank    Country      Capital      Population    Area
   1       France       Paris        68,000,000    551,695
   2       Spain        Madrid       48,000,000    505,990
`,
    wanted: {
      rows: [
        { country: "France", population: 68000000 },
        { country: "Spain", population: 48000000 },
      ],
    },
  },
  {
    title: "ticked boxes of a list of values",
    type: z.object({ interests: z.array(z.enum(["sports", "music", "travel"])) }),
    text: "Interests: ☒ Sports ☐ Music ☒ Travel",
    wanted: { interests: ["sports", "travel"] },
  },
  {
    title: "numbers behind a label and addresses anywhere",
    type: z.object({ phones: z.array(z.string()), emails: z.array(z.email()) }),
    text: `Phones: 040 123456, 0171 555 0000
Mail to a@b.example or c@d.example`,
    wanted: { phones: ["040 123456", "0171 555 0000"], emails: ["a@b.example", "c@d.example"] },
  },
  {
    title: "a temperature by its unit",
    type: z.object({ city: z.string(), temperature: z.number(), humidity: z.number(), wind: z.string() }),
    drawing: `
   Hamburg

   21 °C

   Humidity: 64 %
   Wind: 12 km/h NW
`,
    wanted: { temperature: 21, humidity: 64, wind: "12 km/h NW" },
  },
  {
    title: "a plate and a mileage by their form",
    type: z.object({ plate: z.string(), km: z.number().int() }),
    drawing: `
     HH-AB 1234

       84.512 km
`,
    wanted: { plate: "HH-AB 1234", km: 84512 },
  },
];

describe("structure without labels", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
