import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "boxes before their words",
    type: z.object({ smoker: z.boolean(), insured: z.boolean(), married: z.boolean().optional() }),
    text: `☒ Smoker
☐ Insured
`,
    wanted: { smoker: true, insured: false },
  },
  {
    title: "boxes of yes and no behind a label",
    type: z.object({ smoker: z.boolean(), insured: z.boolean() }),
    drawing: `Smoker   [x] yes   [ ] no
Insured  [ ] yes   [x] no
`,
    wanted: { smoker: true, insured: false },
  },
  {
    title: "one ticked box of several",
    type: z.object({ status: z.enum(["single", "married", "divorced"]) }),
    text: "Marital status: ☐ Single ☒ Married ☐ Divorced",
    wanted: { status: "married" },
  },
  {
    title: "round brackets",
    type: z.object({ shippingMethod: z.enum(["standard", "express"]) }),
    text: "Shipping method: ( ) Standard (x) Express",
    wanted: { shippingMethod: "express" },
  },
  {
    title: "no word of a sentence",
    type: z.object({ gdpr: z.boolean().optional(), urgent: z.boolean().optional() }),
    text: `This order is urgent in our view.
GDPR notes apply.`,
    wanted: {},
  },
  {
    title: "the value behind its label",
    type: z.object({
      priority: z.enum(["low", "medium", "high"]),
      status: z.enum(["open", "in_progress", "closed"]),
    }),
    text: `Ticket #55
Priority: High
Status: In progress
Note: low effort, medium term`,
    wanted: { priority: "high", status: "in_progress" },
  },
  {
    title: "no word of a sentence for an enum",
    type: z.object({ priority: z.enum(["low", "medium", "high"]).optional() }),
    text: "The quick fox has a high opinion of low fences.",
    wanted: {},
  },
  {
    title: "the shape that the text fits",
    type: z.object({
      contact: z.union([
        z.object({ type: z.literal("email"), email: z.email() }),
        z.object({ type: z.literal("phone"), phone: z.string() }),
      ]),
    }),
    text: "Contact: please write to info@shop.example",
    wanted: { contact: { type: "email", email: "info@shop.example" } },
  },
];

describe("booleans and enums", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
