import { GleanerError } from "../../errors/gleaner-error.ts";
import type { CallPlace } from "./to-provider-error.ts";

/** The id that a gateway gave to a batch or its file. Throws `provider.bad-response` where there is none. */
export function readBatchId(id: unknown, place: CallPlace): string {
  if (typeof id === "string" && id !== "") return id;
  throw new GleanerError("provider.bad-response", {
    what: `Cannot hand a batch over to ${place.provider}`,
    seen: "its answer names neither a file nor a batch",
    hint: "Check the base address, or ask without --delivery batch.",
    where: { provider: place.provider, model: place.model },
  });
}
