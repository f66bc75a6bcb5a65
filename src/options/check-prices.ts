import type { Modality } from "../document/modality.ts";
import type { Price, Rates } from "../ports/capabilities.ts";
import { invalidOption } from "./invalid-option.ts";
import { refuseUnknownKeys } from "./refuse-unknown-keys.ts";

const rateNames = ["input", "cachedInput", "output"] as const satisfies readonly (keyof Rates)[];
const modalities = ["image", "document", "audio", "video"] as const satisfies readonly Modality[];

function checkRates(option: string, rates: Partial<Rates>): void {
  for (const name of rateNames) {
    const rate = rates[name];
    if (rate === undefined || (typeof rate === "number" && Number.isFinite(rate) && rate >= 0)) continue;
    throw invalidOption(`${option}.${name}`, "it is not an amount in USD", "Pass a number from 0 on.");
  }
}

/** Throws `options.invalid` for prices that nothing can be computed from. */
export function checkPrices(option: string, prices: Readonly<Record<string, Price>> | undefined): void {
  for (const [id, price] of Object.entries(prices ?? {})) {
    const place = `${option}.${id}`;
    const { input, output, byModality = {} } = (price ?? {}) as Partial<Price>;
    if (input === undefined || output === undefined) {
      throw invalidOption(
        place,
        "it lacks input or output",
        "Pass both, in USD per million tokens, with a source.",
      );
    }
    refuseUnknownKeys(place, price, [...rateNames, "byModality", "source", "date"]);
    checkRates(place, price);
    refuseUnknownKeys(`${place}.byModality`, byModality, modalities);
    for (const [modality, rates] of Object.entries(byModality)) {
      refuseUnknownKeys(`${place}.byModality.${modality}`, rates, rateNames);
      checkRates(`${place}.byModality.${modality}`, rates);
    }
  }
}
