import { z } from "zod";
import { extract } from "../../../src/index.ts";
import type { Contestant } from "../contestant.ts";
import { makeInvoiceType, printInvoice } from "../sample.ts";

const schema = makeInvoiceType(z);

/** The whole line, with grounding, checks and verdict. */
export async function makeGleanerExtract(origin: string): Promise<Contestant> {
  const gateways = { local: { baseUrl: `${origin}/v1`, apiKey: "key" } };
  return {
    async ask() {
      const source = { text: printInvoice() };
      const { data, attempts } = await extract(source, { schema, model: "local/sample", gateways });
      if (attempts.length !== 1) throw new Error("The answer was asked for more than once.");
      return data;
    },
  };
}
