import type { Json } from "../document/json.ts";
import type { Model } from "../ports/model.ts";
import { createPartialReader } from "../steps/parse/create-partial-reader.ts";
import { listRepairPointers } from "../steps/repair/list-repair-pointers.ts";
import type { Assessment } from "./assessment.ts";
import { faultsOf } from "./faults-of.ts";
import type { Run } from "./run.ts";
import { streamListeners } from "./stream-listeners.ts";

/** Hears an answer come in. */
export interface PartialListener {
  onText(piece: string): void;
  /** An exchange has ended: what comes next is another answer. */
  reset(): void;
}

/**
 * Tells of an answer while it comes in; undefined where nobody wants it by pieces. Nothing of it is final yet: its rules
 * and its place in the document are looked at when it is whole.
 */
function listen({ options, schema }: Run, model: Model): PartialListener | undefined {
  const { onEvent, settings } = options;
  const { delivery } = settings;
  const isWanted =
    onEvent !== undefined &&
    model.capabilities.streaming &&
    (delivery === "stream" || (delivery === undefined && streamListeners.has(onEvent)));
  if (!isWanted) return undefined;
  const reader = createPartialReader(schema, options.locale);
  return {
    onText(piece) {
      const reading = reader.push(piece);
      if (reading) onEvent({ type: "partial", data: reading.data, finalPointers: [] });
    },
    reset: () => reader.reset(),
  };
}

/**
 * Tells of a whole answer that fits: final is what nothing speaks against, for only the rest may be asked for again.
 * Gives the final places.
 */
function settle(
  run: Run,
  { json, fields, validation, ...rest }: Assessment,
  mayStartAnew: boolean,
): string[] {
  const { onEvent } = run.options;
  if (!validation.ok || !onEvent) return [];
  const faults = listRepairPointers(faultsOf(run, { json, fields, validation, ...rest }));
  const isAtFault = (pointer: string): boolean =>
    faults.some((fault) => fault === "" || pointer === fault || pointer.startsWith(`${fault}/`));
  const isOpen = mayStartAnew && faults.length > 0;
  const finalPointers = isOpen ? [] : Object.keys(fields).filter((pointer) => !isAtFault(pointer));
  onEvent({ type: "partial", data: json satisfies Json, finalPointers });
  return finalPointers;
}

export const tellPartial = { listen, settle };
