import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "a plain no is false",
    type: z.object({ hasPets: z.boolean(), smokingAllowed: z.boolean() }),
    text: `Pets: No
Smoking allowed: no
`,
    wanted: { hasPets: false, smokingAllowed: false },
  },
  {
    title: "one of two is not chosen",
    type: z.object({ weight: z.number().optional() }),
    text: "One box has 12 kg, the other 14 kg.",
    wanted: {},
  },
  {
    title: "an optional object is left out",
    type: z.object({
      driver: z.string(),
      insurance: z.object({ company: z.string(), policyNumber: z.string() }).optional(),
    }),
    text: `Driver: Ann Lee
Licence class: B
`,
    wanted: { driver: "Ann Lee" },
  },
  {
    title: "labels are those that a description quotes",
    type: z.object({
      ref: z.string().describe('The claim reference as printed in the header, e.g. "Claim ref"'),
      loss: z.iso.date().describe("Date of loss"),
    }),
    text: `Claim ref: CL/2024/007
Date of loss: 14 February 2024
Date reported: 16 February 2024
`,
    wanted: { ref: "CL/2024/007", loss: "2024-02-14" },
  },
];

describe("what is not there", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
