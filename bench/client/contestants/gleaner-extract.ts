import { z } from "zod";
import { extract } from "../../../src/index.ts";
import type { MakeContestant } from "../contestant.ts";
import { makeInvoiceType, printInvoice } from "../sample.ts";

const schema = makeInvoiceType(z);

/** The whole line; with `words: "off"` without proof of where values stand, which is the job that peers do. */
export function makeGleanerExtract(words: "auto" | "off"): MakeContestant {
  return async (origin) => {
    const gateways = { local: { baseUrl: `${origin}/v1`, apiKey: "key" } };
    const options = { schema, model: "local/sample", gateways, grounding: { words } };
    return {
      async ask() {
        const { data, attempts } = await extract({ text: printInvoice() }, options);
        if (attempts.length !== 1) throw new Error("The answer was asked for more than once.");
        return data;
      },
    };
  };
}
