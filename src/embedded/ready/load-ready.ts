import type { Schema } from "../../document/schema.ts";
import { resolveSchema } from "../../schema/resolve-schema.ts";
import type { Concepts } from "./concepts.ts";
import { invoiceConcepts } from "./invoice-concepts.ts";
import { receiptConcepts } from "./receipt-concepts.ts";

/** A ready-made schema with the names that others give to its parts. */
export interface Ready {
  readonly schema: Schema;
  readonly concepts: Concepts;
}

let loaded: Promise<readonly Ready[]> | undefined;

/** The ready-made schemas of papers about money, loaded once. */
export function loadReady(): Promise<readonly Ready[]> {
  loaded ??= Promise.all([
    import("../../../schemas/invoice/index.ts").then((module) => toReady(module.default, invoiceConcepts)),
    import("../../../schemas/receipt/index.ts").then((module) => toReady(module.default, receiptConcepts)),
  ]);
  return loaded;
}

async function toReady(type: unknown, concepts: Concepts): Promise<Ready> {
  return { schema: await resolveSchema(type), concepts };
}
