import type { Model, ModelRequest, ModelSettings } from "../../ports/model.ts";

/** A setting that a gateway refused, and the cap that it took in its place. */
export interface RefusedSetting {
  readonly name: keyof ModelSettings;
  readonly value?: number;
}

const refused = new Map<string, Map<keyof ModelSettings, number | undefined>>();

const keyOf = (model: Model): string => `${model.id}\n${model.address ?? ""}`;

/** Which settings a model at its address turned out not to take; kept as long as the process lives. */
export const settingMemory = {
  /** The request without them; the same one where there are none. */
  apply(model: Model, request: ModelRequest): ModelRequest {
    const known = [...(refused.get(keyOf(model)) ?? [])].filter(([name, value]) => {
      const set = request.settings[name];
      return set !== undefined && (value === undefined || (typeof set === "number" && set > value));
    });
    if (known.length === 0) return request;
    const changes = known.map(([name, value]): [string, unknown] => [name, value]);
    const settings = Object.entries({ ...request.settings, ...Object.fromEntries(changes) });
    return { ...request, settings: Object.fromEntries(settings.filter(([, value]) => value !== undefined)) };
  },
  remember(model: Model, { name, value }: RefusedSetting): void {
    const known = refused.get(keyOf(model)) ?? new Map<keyof ModelSettings, number | undefined>();
    refused.set(keyOf(model), known.set(name, value));
  },
};
