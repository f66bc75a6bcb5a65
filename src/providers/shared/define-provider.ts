import type { Model } from "../../ports/model.ts";
import type { GatewayDescription, Provider, ProviderInput } from "./provider.ts";

/** A model with all that it was made from. */
interface Made {
  readonly model: Model;
  readonly modelId: string;
  readonly facts: readonly unknown[];
}

/**
 * What a model depends on beside its id; undefined where options hold more than single values, which may be changed
 * without being replaced.
 */
function listFacts(
  { keyVariables, baseUrlVariable }: GatewayDescription,
  { gateway, env }: ProviderInput,
): readonly unknown[] | undefined {
  const facts: unknown[] = [env, env[baseUrlVariable]];
  for (const name of keyVariables) facts.push(env[name]);
  for (const [name, value] of Object.entries(gateway)) {
    if (typeof value === "object") return undefined;
    facts.push(name, value);
  }
  return facts;
}

const areSame = (facts: readonly unknown[], others: readonly unknown[]): boolean =>
  facts.length === others.length && facts.every((fact, index) => fact === others[index]);

/**
 * Makes the default export of a file of `providers/`: a factory of models that carries its gateway's description. The model that
 * was made last from the same options is given again: documents by the thousand ask for it.
 */
export function defineProvider(
  gateway: GatewayDescription,
  createModel: (input: ProviderInput) => Model,
): Provider {
  const lastMade = new WeakMap<object, Made>();
  const provide = (input: ProviderInput): Model => {
    const { modelId, gateway: options } = input;
    const facts = listFacts(gateway, input);
    const last = lastMade.get(options);
    if (facts && last?.modelId === modelId && areSame(facts, last.facts)) return last.model;
    const model = createModel(input);
    if (facts) lastMade.set(options, { model, modelId, facts });
    return model;
  };
  return Object.assign(provide, { gateway });
}
