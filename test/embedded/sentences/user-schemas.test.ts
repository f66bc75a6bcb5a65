import { describe, expect, it } from "vitest";
import { z } from "zod";
import { getAt } from "../../../src/values/get-at.ts";
import { askText } from "./ask-text.ts";

const report = `The rental car with licence plate M-AB 1234 was returned on 3 May 2024 at the airport. At that time the odometer
showed 84,512 km and the tank was half full. No damage was found on the car.`;

const rules = `You may use the service only for your own purposes. You must not copy, sell or change any part of it. We may end
your account at any time and without notice if you break these rules. You will not get a refund for anything that you have
bought. We are not liable for damage that comes from the use of the service. These rules are good and fair for all of us.`;

describe("a user's own schema over running text", () => {
  it("finds what sentences call by the names of its leaves", async () => {
    const { json, ungrounded } = await askText(
      report,
      z.object({ plate: z.string().nullable(), km: z.number().int().nullable(), vin: z.string().nullable() }),
    );
    expect(json).toEqual({ plate: "M-AB 1234", km: 84_512, vin: null });
    expect(ungrounded).toEqual([]);
  });

  it("gets a summary that stands in the text, with its quotes", async () => {
    const { json, fields } = await askText(
      rules,
      z.object({ summary: z.string().nullable(), quotes: z.array(z.string()) }),
    );
    const summary = String(getAt(json, "/summary"));
    expect(rules.replace(/\s+/g, " ")).toContain(summary);
    expect(getAt(json, "/quotes")).toEqual([summary]);
    expect(fields["/summary"]).toMatchObject({ match: "exact" });
  });

  it("gets several sentences where the summary stands on quotes", async () => {
    const { json, fields } = await askText(
      rules,
      z.object({ summary: z.string().meta({ evidence: "quoted" }), quotes: z.array(z.string()) }),
    );
    const quotes = getAt(json, "/quotes");
    expect(Array.isArray(quotes) && quotes.length > 1).toBe(true);
    expect(getAt(json, "/summary")).toBe((quotes as string[]).join(" "));
    expect(fields["/summary"]).toMatchObject({ match: "exact" });
  });

  it("files sentences under the categories that it describes, and no others", async () => {
    const { json } = await askText(
      rules,
      z.object({
        points: z.array(
          z.object({
            category: z.enum(["termination", "refunds", "advertising"]).meta({
              valueAliases: {
                termination: ["end your account", "terminate the account"],
                refunds: ["get a refund", "money back"],
                advertising: ["advertising partners", "show you ads"],
              },
            }),
            text: z.string().meta({ evidence: "quoted" }),
            quotes: z.array(z.string()),
          }),
        ),
      }),
    );
    expect(json).toMatchObject({
      points: [
        { category: "termination", quotes: [expect.stringMatching(/^We may end/)] },
        { category: "refunds", quotes: [expect.stringMatching(/^You will not get/)] },
      ],
    });
  });

  it("quotes a sentence over two pages as two pieces, each as it stands there", async () => {
    const { json, ungrounded } = await askText(
      "The tenant shall keep the garden in good order and shall water the roses every day of the\fsummer, and the landlord shall pay for the water that the roses need.",
      z.object({
        obligations: z.array(
          z.object({ text: z.string().meta({ evidence: "quoted" }), quotes: z.array(z.string()) }),
        ),
      }),
    );
    expect(json).toMatchObject({
      obligations: [
        {
          quotes: [
            "The tenant shall keep the garden in good order and shall water the roses every day of the",
            "summer, and the landlord shall pay for the water that the roses need.",
          ],
        },
      ],
    });
    expect(ungrounded).toEqual([]);
  });

  it("answers the same text alike each time", async () => {
    const type = z.object({ summary: z.array(z.string()), obligations: z.array(z.string()) });
    expect(await askText(rules, type)).toEqual(await askText(rules, type));
  });
});
