import type { PartType } from "../../document/part.ts";
import type { Capabilities, Lever, LeverLimits } from "../../ports/capabilities.ts";
import type { CatalogueEntry } from "../../ports/catalogue-entry.ts";

/** Levers that catalogues tell of; the others are the wire's own and stay as they are. */
const told: ReadonlySet<string> = new Set<Lever>([
  "temperature",
  "topP",
  "seed",
  "stop",
  "frequencyPenalty",
  "presencePenalty",
  "candidates",
  "logprobs",
  "reasoning",
]);

function applyLevers(
  known: Capabilities,
  stated: NonNullable<CatalogueEntry["levers"]>,
): Partial<Capabilities> {
  const kept = Object.entries(known.levers ?? {}).filter(([name]) => !told.has(name));
  const taken = Object.entries(stated).map(([name, limits]): [string, LeverLimits] => {
    const before = known.levers?.[name as Lever] ?? {};
    const { otherwise, values = limits.values } = { ...before, ...limits };
    const after = { ...before, ...limits };
    if (otherwise === undefined || values === undefined || values.includes(otherwise)) return [name, after];
    // What we would choose is not among its words: the least of them leaves the most room.
    const [least] = values;
    return [name, { ...after, ...(least === undefined ? {} : { otherwise: least }) }];
  });
  const { candidates, seed, logprobs } = stated;
  return {
    levers: Object.fromEntries([...kept, ...taken]),
    candidates: candidates ? (candidates.max ?? known.candidates) : 1,
    seed: seed !== undefined,
    logprobs: logprobs !== undefined,
  };
}

/**
 * What is known of a model, with what its gateway's catalogue says in its place. A kind of part that is new is taken in the
 * form in which the gateway takes it for other models; where there is none, nobody knows how to send it.
 */
export function applyCatalogue(
  known: Capabilities,
  entry: CatalogueEntry,
  media: Capabilities["input"],
): Capabilities {
  const { contextTokens, outputTokens, inputTypes, levers, jsonModes, price } = entry;
  const input = inputTypes
    ? Object.fromEntries(
        inputTypes.flatMap((type: PartType) => {
          const taken = known.input[type] ?? media[type];
          return taken ? [[type, taken] as const] : [];
        }),
      )
    : known.input;
  const modes = jsonModes ? known.jsonModes.filter((mode) => jsonModes.includes(mode)) : known.jsonModes;
  const context = contextTokens ?? known.contextTokens;
  return {
    ...known,
    input,
    ...(levers ? applyLevers(known, levers) : {}),
    jsonModes: modes.length > 0 ? modes : ["none"],
    contextTokens: context,
    outputTokens: Math.min(outputTokens ?? known.outputTokens, context),
    ...(price ? { price } : {}),
  };
}
