import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "lines of YAML",
    type: z.object({
      name: z.string(),
      version: z.string(),
      port: z.int(),
      debug: z.boolean(),
      tags: z.array(z.string()),
    }),
    text: `name: gateway
version: 2.1.0
port: 8080
debug: false
tags:
  - api
  - edge
`,
    wanted: { name: "gateway", version: "2.1.0", port: 8080, debug: false, tags: ["api", "edge"] },
  },
  {
    title: "a rating and a count of reviews",
    type: z.object({
      productName: z.string().optional(),
      price: z.number(),
      rating: z.number(),
      reviewCount: z.int(),
      inStock: z.boolean().optional(),
      brand: z.string(),
    }),
    drawing: `
   Trail Shoe X2

   Brand: Mountaineer
   Price: $89.99
   Rating: 4.6 / 5
   Reviews: 1,283
   Availability: In stock
`,
    wanted: { price: 89.99, rating: 4.6, reviewCount: 1283, brand: "Mountaineer" },
  },
  {
    title: "a range of amounts as words",
    type: z.object({
      position: z.string(),
      location: z.string(),
      salary: z.string().optional(),
      employmentType: z.enum(["full_time", "part_time", "contract"]),
      requirements: z.array(z.string()),
    }),
    text: `Position: Data Engineer
Location: Hamburg
Salary: 60,000 - 70,000 EUR
Employment type: Full-time

Requirements:
• 3 years of experience
• Python and SQL
• Good English

We offer a friendly team.
`,
    wanted: {
      position: "Data Engineer",
      location: "Hamburg",
      salary: "60,000 - 70,000 EUR",
      employmentType: "full_time",
      requirements: ["3 years of experience", "Python and SQL", "Good English"],
    },
  },
  {
    title: "a signature below a letter",
    type: z.object({
      name: z.string().optional(),
      jobTitle: z.string().optional(),
      phone: z.string(),
      email: z.email(),
      website: z.string().optional(),
    }),
    text: `Best regards

Ann Lee
Head of Sales
T +44 1904 555 010
ann.lee@miller.example
www.miller.example
`,
    wanted: { phone: "+44 1904 555 010", email: "ann.lee@miller.example", website: "www.miller.example" },
  },
  {
    title: "nothing of what a letter does not say",
    type: z.object({
      passportNumber: z.string().optional(),
      nationality: z.string().optional(),
      email: z.email().optional(),
      amount: z.number().optional(),
    }),
    text: `Dear Ann,

thank you for your letter of 3 May. We will come back to you soon.

Kind regards
Bob`,
    wanted: {},
  },
  {
    title: "nothing from a paper of another kind",
    type: z.object({
      bloodType: z.string().nullable(),
      heartRate: z.number().nullable(),
      allergies: z.array(z.string()),
      insured: z.boolean().nullable(),
      doctor: z.string().nullable(),
      visitDate: z.iso.date().nullable(),
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

                                   Total         20.00
`,
    wanted: { bloodType: null, heartRate: null, allergies: [], insured: null, doctor: null, visitDate: null },
  },
  {
    title: "what is there, and null or nothing for the rest",
    type: z.object({
      title: z.string().nullable(),
      tags: z.array(z.string()).default([]),
      note: z.string().default("none"),
    }),
    text: `Title: My trip
`,
    wanted: { title: "My trip", tags: [] },
  },
];

describe("papers of many kinds", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
