import type { JsonMode } from "../../ports/capabilities.ts";
import type { ModelRequest } from "../../ports/model.ts";

/** The same question in another JSON mode. The schema stands in `system` as well, so nothing is lost on the way down. */
export function withJsonMode(request: ModelRequest, mode: JsonMode): ModelRequest {
  if (mode === request.output.mode) return request;
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
