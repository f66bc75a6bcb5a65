import type { JsonMode } from "../../ports/capabilities.ts";
import type { Model, ModelRequest } from "../../ports/model.ts";

/** A mode that was refused: for every schema, or only for the one that was sent. */
export interface RefusedMode {
  readonly mode: JsonMode;
  readonly isOnlyThisSchema: boolean;
}

const refused = new Set<string>();

function keyOf(model: Model, mode: JsonMode, schemaHash: string): string {
  return JSON.stringify([model.id, model.address ?? "", mode, schemaHash]);
}

/** Which JSON modes a model at its address turned out not to have; kept as long as the process lives. */
export const modeMemory = {
  isRefused(model: Model, mode: JsonMode, request: ModelRequest): boolean {
    return (
      refused.has(keyOf(model, mode, "")) || refused.has(keyOf(model, mode, request.reading.schema.hash))
    );
  },
  remember(model: Model, { mode, isOnlyThisSchema }: RefusedMode, request: ModelRequest): void {
    refused.add(keyOf(model, mode, isOnlyThisSchema ? request.reading.schema.hash : ""));
  },
};
