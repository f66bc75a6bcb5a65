import type { JsonMode } from "../../ports/capabilities.ts";
import type { Model, ModelRequest } from "../../ports/model.ts";
import type { ModeVerdict } from "./judge-mode.ts";

/** A mode that was refused: for every schema, or only for the one that was sent. */
export interface RefusedMode {
  readonly mode: JsonMode;
  readonly isOnlyThisSchema: boolean;
}

/** Answers in a row against their mode until a gateway is taken to ignore it; a model may slip once. */
const maxStrikes = 2;

/** Answers in a row that held to their mode until only each of so many is looked at: looking costs time. */
const trustedAfter = 3;
const lookEvery = 8;

const refused = new Set<string>();
const held = new Map<string, number>();
const strikes = new Map<string, number>();
const doubted = new WeakMap<object, Set<string>>();

function keyOf(model: Model, mode: JsonMode, schemaHash = ""): string {
  return `${model.id}\n${model.address ?? ""}\n${mode}\n${schemaHash}`;
}

/** Which JSON modes a model at its address turned out not to have, or not to hold to; kept as long as the process lives. */
export const modeMemory = {
  /** @param scope work within which one answer against a mode is enough to do without it */
  isRefused(model: Model, mode: JsonMode, request: ModelRequest, scope?: object): boolean {
    const key = keyOf(model, mode);
    return (
      refused.has(key) ||
      refused.has(keyOf(model, mode, request.reading.schema.hash)) ||
      (scope !== undefined && (doubted.get(scope)?.has(key) ?? false))
    );
  },
  remember(model: Model, { mode, isOnlyThisSchema }: RefusedMode, request: ModelRequest): void {
    refused.add(keyOf(model, mode, isOnlyThisSchema ? request.reading.schema.hash : ""));
  },
  /** One schema led the model into repeating itself without end: the work at hand does without its mode. */
  doubt(model: Model, mode: JsonMode, scope: object): void {
    doubted.set(scope, (doubted.get(scope) ?? new Set()).add(keyOf(model, mode)));
  },
  /** Whether the next answer is to be looked at, or the gateway has held to the mode for so long that it need not be. */
  isDue(model: Model, mode: JsonMode): boolean {
    const key = keyOf(model, mode);
    const count = held.get(key) ?? 0;
    if (count < trustedAfter) return true;
    held.set(key, count + 1);
    return count % lookEvery === 0;
  },
  /** Takes note of how an answer fits the mode that it was asked for in. */
  note(model: Model, mode: JsonMode, verdict: ModeVerdict, scope?: object): void {
    const key = keyOf(model, mode);
    if (verdict === "held") {
      strikes.delete(key);
      held.set(key, (held.get(key) ?? 0) + 1);
      return;
    }
    held.delete(key);
    const count = (strikes.get(key) ?? 0) + 1;
    strikes.set(key, count);
    if (verdict === "ignored" || count >= maxStrikes) refused.add(key);
    if (scope) modeMemory.doubt(model, mode, scope);
  },
};
