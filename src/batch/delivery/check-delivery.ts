import { GleanerError } from "../../errors/gleaner-error.ts";
import type { ExtractOptions } from "../../options/extract-options.ts";

function invalid(option: string, seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: `Option ${option} cannot be used`,
    seen,
    hint,
    where: { option },
  });
}

/** Throws `options.invalid` for words that are none, and for recordings, into which answers of batches would not come. */
export function checkDelivery(
  { delivery, followUps }: { readonly delivery?: unknown; readonly followUps?: unknown },
  { record, replay }: Pick<ExtractOptions, "record" | "replay">,
): void {
  const words: readonly unknown[] = [undefined, "live", "batch"];
  for (const [option, value] of Object.entries({ delivery, followUps }))
    if (!words.includes(value)) throw invalid(option, "it is neither live nor batch", "Pass live or batch.");
  const recording = record === undefined ? (replay === undefined ? undefined : "replay") : "record";
  if (delivery === "batch" && recording !== undefined)
    throw invalid("delivery", `${recording} is given as well`, "Leave one of them out.");
}
