import { z } from "zod";
import { leaf } from "../../src/schema/leaf.ts";
import { quotes } from "./quotes.ts";

/** A sentence of the model's own, with its proof. */
export const statement = z.object({
  text: leaf.sentence({ evidence: "quoted", description: "One sentence in plain words" }),
  quotes,
});
