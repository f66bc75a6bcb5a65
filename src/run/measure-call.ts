import type { Modality } from "../document/modality.ts";
import type { CallSize } from "../money/bound-cost.ts";
import type { ModelRequest } from "../ports/model.ts";
import { estimateWorstTokens } from "./estimate-worst-tokens.ts";

/**
 * What a question may come to at most, its answer left out.
 *
 * @param mediaTokens of all media of the planned request, whether they go along or not
 */
export function measureCall(request: ModelRequest, mediaTokens: number): Omit<CallSize, "outputTokens"> {
  const modalities = new Set(
    request.parts.flatMap(({ type }): Modality[] => (type === "text" ? [] : [type])),
  );
  return {
    textTokens: estimateWorstTokens(request),
    mediaTokens: modalities.size > 0 ? mediaTokens : 0,
    modalities: [...modalities],
  };
}
