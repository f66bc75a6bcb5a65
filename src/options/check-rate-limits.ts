import type { RateLimits } from "./extract-options.ts";
import { invalidOption } from "./invalid-option.ts";
import { refuseUnknownKeys } from "./refuse-unknown-keys.ts";

const keys = [
  "requestsPerMinute",
  "tokensPerMinute",
  "concurrency",
] as const satisfies readonly (keyof RateLimits)[];

/** Throws `options.invalid` for limits of a gateway that are not whole numbers from 1 on. */
export function checkRateLimits(option: string, limits: RateLimits | undefined): void {
  if (limits === undefined) return;
  if (typeof limits !== "object" || (limits as unknown) === null || Array.isArray(limits)) {
    throw invalidOption(option, "it is not an object", "Pass an object, or leave it out.");
  }
  refuseUnknownKeys(option, limits, keys);
  for (const [name, value] of Object.entries(limits)) {
    if (value === undefined || (Number.isInteger(value) && Number(value) > 0)) continue;
    throw invalidOption(`${option}.${name}`, "it is not a whole number from 1 on", "Pass 1 or more.");
  }
}
