import type { JsonMode } from "../../ports/capabilities.ts";
import type { ModelRequest } from "../../ports/model.ts";

const known = new WeakMap<ModelRequest, Map<JsonMode, ModelRequest>>();

function change(request: ModelRequest, mode: JsonMode): ModelRequest {
  const { name, jsonSchema, strict } = request.output;
  const carriesSchema = mode === "json-schema" || mode === "tool";
  return {
    ...request,
    output: {
      mode,
      name,
      ...(carriesSchema && jsonSchema ? { jsonSchema } : {}),
      ...(carriesSchema && strict !== undefined ? { strict } : {}),
    },
  };
}

/**
 * The same question in another JSON mode. The schema stands in `system` as well, so nothing is lost on the way down.
 * Asked again it is the same object: a wire tells by it that a question is put again, and not a new one.
 */
export function withJsonMode(request: ModelRequest, mode: JsonMode): ModelRequest {
  if (mode === request.output.mode) return request;
  const modes = known.get(request) ?? new Map<JsonMode, ModelRequest>();
  known.set(request, modes);
  const changed = modes.get(mode) ?? change(request, mode);
  modes.set(mode, changed);
  return changed;
}
